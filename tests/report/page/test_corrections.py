"""Claims are judged in a real browser, and what it downloads is understood."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from attrib.corrections import Corrections, Verdict, read
from attrib.records import Analysis
from attrib.report.base import Style
from attrib.report.page import PageReport
from attrib.report.page.folder import FolderReport
from tests import made
from tests.report.page.made import complaints, dam

TALLY = "document.getElementById('tally').textContent"
VERDICTS = "[...document.querySelectorAll('.entry')].map(e => e.dataset.verdict ?? '')"
WIDTHS = pytest.mark.parametrize("width", [390, 1280])


def written(path: Path, *analyses: Analysis) -> Path:
    report = PageReport(Style(several=len(analyses) > 1))
    pages = [report.opening(), *map(report.article, analyses), report.closing()]
    path.write_text("".join(pages), encoding="utf-8")
    return path


def named(name: str) -> Analysis:
    found = dam()
    article = replace(found.article, name=name)
    return replace(found, document=replace(found.document, article=article))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path / "page.html", dam())


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Any]:
    browser.on_screen(1280)
    browser.open(file)
    yield browser
    assert complaints(browser) == []


@pytest.fixture
def downloaded(browser: Any, tmp_path: Path) -> Callable[[], Path]:
    """Press the button that downloads, and return the file that comes."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    browser.send("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))

    def download() -> Path:
        browser.run("document.getElementById('save').click()")
        until = time.monotonic() + 20
        while time.monotonic() < until:
            for path in folder.iterdir():
                if path.suffix == ".jsonl":
                    return path
            time.sleep(0.05)
        raise AssertionError("nothing was downloaded")

    return download


def press(browser: Any, number: int, verdict: str) -> None:
    entry = f'.entry[data-claim="{number}"]'
    browser.run(f"document.querySelector('{entry} [data-verdict={verdict}]').click()")


def type_in(browser: Any, words: str) -> None:
    browser.send("Input.insertText", text=words)
    browser.press("Enter")


SELECT = """(words => {
  const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
  let node;
  while ((node = walker.nextNode()) && !node.data.includes(words));
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return new Promise(done => setTimeout(done, 100));
})"""


def select(browser: Any, words: str) -> None:
    """Select words of the text, as a reader would."""
    browser.run(f"{SELECT}({json.dumps(words)})")


@WIDTHS
def test_every_claim_has_three_buttons_that_keys_reach(
    width: int, browser: Any, file: Path
) -> None:
    browser.on_screen(width)
    browser.open(file)
    buttons = "[...document.querySelector('.entry').querySelectorAll('.acts button')]"
    assert browser.run(f"{buttons}.map(b => b.textContent)") == [
        "Richtig",
        "Falsch",
        "Anderer Sprecher",
        "Kopieren",
    ]
    browser.run("document.querySelector('.entry .back').focus()")
    browser.press("Tab")
    browser.press("Enter")
    pressed = "document.activeElement.getAttribute('aria-pressed')"
    assert browser.run(pressed) == "true"
    assert browser.run("document.querySelector('.acts').getAttribute('aria-label')") == (
        "Prüfen: Aussage 1: Anja Boll, direkt"
    )
    assert browser.run("document.documentElement.scrollWidth <= innerWidth") is True
    assert browser.run("document.getElementById('save').checkVisibility()") is True


def test_what_is_judged_is_downloaded_and_applies(
    opened: Any, downloaded: Callable[[], Path]
) -> None:
    press(opened, 1, "right")
    press(opened, 4, "wrong")
    press(opened, 2, "speaker")
    type_in(opened, "Jon Tamm")
    assert opened.run(TALLY) == "3 geprüft: 1 richtig, 1 falsch, 1 anderer Sprecher"
    corrections = Corrections(read((str(downloaded()),)))
    corrected = corrections.apply(dam())
    assert corrected.verdicts == {1: Verdict.RIGHT, 2: Verdict.SPEAKER, 4: Verdict.WRONG}
    assert [str(claim.speaker) for claim in corrected.analysis] == [
        "Anja Boll",
        "Jon Tamm",
        "Jon Tamm",
    ]
    assert corrected.notices == ()


def test_no_word_of_the_article_is_downloaded(opened: Any, downloaded: Callable[[], Path]) -> None:
    press(opened, 1, "right")
    text = downloaded().read_text("utf-8")
    assert "Damm" not in text
    assert "hält" not in text


def test_a_missing_claim_is_marked_by_selecting_its_words(
    opened: Any, downloaded: Callable[[], Path]
) -> None:
    assert opened.run("document.getElementById('missing').checkVisibility()") is False
    select(opened, "Später hieß es")
    opened.run("document.getElementById('missing').click()")
    type_in(opened, "Uwe Kern")
    opened.run("new Promise(done => setTimeout(done, 100))")
    assert opened.run("document.querySelector('.added li').textContent") == (
        "Uwe Kern Später hieß es Entfernen"
    )
    corrected = Corrections(read((str(downloaded()),))).apply(dam())
    added = [claim for claim in corrected.analysis if claim.number == 5]
    assert [(claim.text, str(claim.speaker)) for claim in added] == [("Später hieß es", "Uwe Kern")]
    opened.run("document.querySelector('.added button').click()")
    assert opened.run("document.querySelectorAll('.added').length") == 0


def test_places_count_code_points(
    browser: Any, tmp_path: Path, downloaded: Callable[[], Path]
) -> None:
    browser.on_screen(1280)
    article = made.analysis("😀 Er kam.\r\nZwei\r\nZeilen. 😀 Später mehr.")
    browser.open(written(tmp_path / "points.html", article))
    select(browser, " Später mehr")
    browser.press("m")
    browser.run("document.querySelectorAll('.who-says button')[1].click()")
    browser.run("new Promise(done => setTimeout(done, 100))")
    (claim,) = Corrections(read((str(downloaded()),))).apply(article).analysis
    assert (claim.text, claim.speaker) == ("Später mehr", None)


def test_keys_judge_the_claim_that_has_the_focus(opened: Any) -> None:
    for key in ("n", "r", "n", "f", "n", "s"):
        opened.press(key)
    type_in(opened, "Ada Brahm")
    assert opened.run(VERDICTS) == ["right", "wrong", "speaker", ""]
    assert opened.run("document.activeElement.id") == "a1-c3"
    described = "document.activeElement.getAttribute('aria-description')"
    assert opened.run(described).startswith("geprüft: anderer Sprecher (Ada Brahm)")
    opened.press("s")
    assert opened.run(VERDICTS) == ["right", "wrong", "", ""]


@WIDTHS
def test_the_evidence_beside_the_text_has_the_buttons_too(
    width: int, browser: Any, file: Path
) -> None:
    browser.on_screen(width)
    browser.open(file)
    browser.run("document.querySelector('.text mark').click()")
    button = "document.querySelector('#tip [data-verdict={}]')"
    browser.run(button.format("wrong") + ".click()")
    assert browser.run(button.format("wrong") + ".getAttribute('aria-pressed')") == "true"
    assert browser.run(VERDICTS) == ["wrong", "", "", ""]
    browser.run(button.format("speaker") + ".click()")
    assert browser.run("document.getElementById('tip').hidden") is True
    type_in(browser, "Uwe Kern")
    assert browser.run(VERDICTS) == ["speaker", "", "", ""]
    assert complaints(browser) == []


def test_typing_a_name_is_no_command_and_escape_ends_it(opened: Any) -> None:
    press(opened, 1, "speaker")
    for key in ("n", "r", "f"):
        opened.press(key)
    assert opened.run("document.querySelector('.who-says input').value") == "nrf"
    options = "[...document.querySelectorAll('#speakers option')].map(o => o.value)"
    assert opened.run(options) == ["Anja Boll", "Jon Tamm"]
    opened.press("Escape")
    assert opened.run("document.querySelector('.who-says')") is None
    assert opened.run(VERDICTS) == ["", "", "", ""]


def test_a_verdict_is_taken_back_by_the_same_button(opened: Any) -> None:
    press(opened, 1, "right")
    press(opened, 1, "wrong")
    assert opened.run(VERDICTS) == ["wrong", "", "", ""]
    press(opened, 1, "wrong")
    assert opened.run(VERDICTS) == ["", "", "", ""]
    assert opened.run("document.getElementById('review').hidden") is True


def test_of_a_text_that_is_there_twice_both_are_judged(browser: Any, tmp_path: Path) -> None:
    browser.on_screen(1280)
    browser.open(written(tmp_path / "twice.html", dam(), dam()))
    press(browser, 1, "wrong")
    assert browser.run(VERDICTS) == ["wrong", "", "", ""] * 2
    assert browser.run(TALLY) == "1 geprüft: 1 falsch"


def test_verdicts_are_there_when_the_page_is_opened_again(opened: Any, file: Path) -> None:
    press(opened, 2, "wrong")
    opened.open(file)
    assert opened.run(VERDICTS) == ["", "wrong", "", ""]
    opened.run("window.confirm = () => true; document.getElementById('discard').click()")
    opened.open(file)
    assert opened.run(VERDICTS) == ["", "", "", ""]


def test_only_what_is_not_checked_yet_can_be_shown(opened: Any) -> None:
    press(opened, 1, "right")
    opened.run("kinds.value = 'unchecked'; kinds.dispatchEvent(new Event('change'))")
    shown = (
        "[...document.querySelectorAll('.entry')].filter(e => !e.hidden).map(e => e.dataset.claim)"
    )
    assert opened.run(shown) == ["2", "3", "4"]


def test_the_pages_of_a_folder_share_what_was_judged(
    browser: Any, tmp_path: Path, downloaded: Callable[[], Path]
) -> None:
    browser.on_screen(1280)
    folder = tmp_path / "site"
    report = FolderReport(Style(several=True), str(folder))
    analyses = [named("a.txt"), made_longer("b.txt")]
    for analysis in analyses:
        report.article(analysis)
    report.closing()
    for name in ("a.txt.html", "b.txt.html"):
        browser.open(folder / name)
        press(browser, 1, "right")
    browser.open(folder / "index.html")
    assert browser.run(TALLY) == "2 geprüft: 2 richtig"
    entries = read((str(downloaded()),))
    assert [entry.article for entry in entries] == ["a.txt", "b.txt"]
    assert complaints(browser) == []


def made_longer(name: str) -> Analysis:
    found = named(name)
    article = replace(found.article, text=f"{found.article.text}\nEnde.\n")
    return replace(found, document=replace(found.document, article=article))


@WIDTHS
def test_of_two_hundred_articles_each_is_judged_for_itself(
    width: int, browser: Any, tmp_path: Path
) -> None:
    analyses = [
        replace(
            one,
            document=replace(
                one.document, article=replace(one.article, text=f"{one.article.text}\n{number}\n")
            ),
        )
        for number, one in enumerate([dam()] * 200)
    ]
    browser.on_screen(width)
    browser.open(written(tmp_path / "many.html", *analyses))
    browser.run("document.querySelector('#a150 .entry [data-verdict=wrong]').click()")
    assert browser.run("[...document.querySelectorAll('.entry[data-verdict]')].length") == 1
    assert browser.run("document.querySelector('#a150 .entry').dataset.verdict") == "wrong"
    assert browser.run(TALLY) == "1 geprüft: 1 falsch"
    assert browser.run("document.documentElement.scrollWidth <= innerWidth") is True
    assert complaints(browser) == []


def test_a_page_of_corrected_claims_says_so(tmp_path: Path, file: Path) -> None:
    assert "von Hand geprüft" not in file.read_text("utf-8")
    from tests.corrections.test_use import judged

    corrections = Corrections((judged(dam(), 1, Verdict.RIGHT),))
    page = written(tmp_path / "corrected.html", corrections.apply(dam()).analysis)
    assert page.read_text("utf-8").count("· von Hand geprüft") == 1
