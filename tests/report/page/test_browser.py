"""The page in a real browser: its policy holds, and keys and pointer do what they should."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from attrib.report.base import Style
from attrib.report.page import PageReport
from attrib.report.page.folder import FolderReport
from tests.report.page.made import FILLER, TEXT, complaints, dam


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    report = PageReport(Style())
    file = tmp_path_factory.mktemp("page") / "page.html"
    file.write_text(report.opening() + report.article(dam()) + report.closing(), encoding="utf-8")
    return file


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Any]:
    browser.send("Emulation.setDeviceMetricsOverride", width=1280, height=800, **SHARP)
    browser.send("Emulation.setEmulatedMedia", media="", features=[])
    browser.point_at(0, 0)
    browser.open(file)
    yield browser
    assert complaints(browser) == []


SHARP = {"deviceScaleFactor": 1, "mobile": False}


def focused(browser: Any) -> str:
    return str(browser.run("document.activeElement.dataset.text ?? document.activeElement.id"))


def tip(browser: Any) -> str:
    return str(browser.run("document.getElementById('tip').hidden ? '' : tip.textContent"))


def test_nothing_is_fetched_and_nothing_is_complained_of(opened: Any, file: Path) -> None:
    asked = [
        event["params"]["request"]["url"]
        for event in opened.events
        if event.get("method") == "Network.requestWillBeSent"
    ]
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert opened.run("document.querySelector('.text').textContent") == TEXT.replace(
        "{filler}", FILLER
    )
    assert opened.run("document.scripts.length") == 1


def test_the_policy_stops_what_does_not_belong_to_the_page(browser: Any, file: Path) -> None:
    smuggled = file.with_name("smuggled.html")
    added = "<script>window.ran = 1</script><p style='color:red' onclick='x()'>x</p>"
    smuggled.write_text(file.read_text(encoding="utf-8").replace("</main>", added + "</main>"))
    browser.open(smuggled)
    assert browser.run("window.ran === undefined") is True
    assert browser.run("document.querySelector('main > p').style.color") == ""
    browser.run("fetch('https://example.invalid/').catch(() => 0)")
    refused = " ".join(json.dumps(event) for event in complaints(browser))
    assert refused.count("Content Security Policy") >= 3


def test_tab_and_keys_go_through_the_claims_in_order(opened: Any) -> None:
    opened.run("document.querySelector('.text').focus()")
    order = []
    for key in ("Tab", "Tab", "n", "ArrowRight", "ArrowRight", "p", "ArrowLeft"):
        opened.press(key)
        order.append(focused(opened))
    assert order == ["1", "2", "3", "4", "4", "3", "2"]


def test_focus_shows_the_evidence_and_escape_closes_it(opened: Any) -> None:
    opened.run("document.querySelector('.text').focus()")
    assert tip(opened) == ""
    opened.press("n")
    assert "„Anja“ ist Subjekt von „sagte“" in tip(opened)
    assert opened.run(
        "[...document.querySelectorAll('.text .active')].map(e => e.textContent)"
    ) == [
        "„Der Damm hält“",
        "sagte",
        "Anja Boll",
    ]
    opened.press("Escape")
    assert (tip(opened), focused(opened)) == ("", "1")


def test_pointing_at_a_nested_claim_shows_the_inner_one(opened: Any) -> None:
    script = "document.querySelector('mark[data-claim=\"{}\"] {}').getClientRects()[0].toJSON()"
    box = opened.run(script.format(3, ""))
    opened.point_at(box["right"] - 3, box["top"] + box["height"] / 2)
    assert "Jon Tamm (Person" in tip(opened)
    box = opened.run(script.format(2, "b"))
    opened.point_at(box["left"] + 3, box["top"] + box["height"] / 2)
    assert "Person" in tip(opened)


def test_enter_leads_to_the_evidence_in_the_list_and_back(opened: Any) -> None:
    opened.run("document.querySelector('details.person').open = false")
    opened.run("document.querySelector('.text').focus()")
    opened.press("n")
    opened.press("Enter")
    assert opened.run("location.hash") == "#a1-e1"
    assert opened.run("document.getElementById('a1-e1').checkVisibility()") is True
    opened.run("document.querySelector('.entry .back').click()")
    assert (opened.run("location.hash"), focused(opened)) == ("#a1-c1", "1")


def test_keys_work_at_once_after_opening(opened: Any) -> None:
    opened.press("n")
    assert focused(opened) == "1"
    assert "„Anja“ ist Subjekt von „sagte“" in tip(opened)


def test_keys_go_on_from_article_to_article(browser: Any, many: Path) -> None:
    browser.open(many)
    numbers = []
    for _ in range(6):
        browser.press("n")
        numbers.append(browser.run("document.activeElement.id"))
    assert numbers == ["a1-c1", "a1-c2", "a1-c3", "a1-c4", "a2-c1", "a2-c2"]
    assert complaints(browser) == []


VISIBLE = (
    "[...document.querySelectorAll('.entry')].filter(e => !e.hidden).map(e => e.dataset.claim)"
)


def search(browser: Any, words: str) -> None:
    browser.run(
        f"(field => {{ field.value = {json.dumps(words)};"
        " field.dispatchEvent(new Event('input')); })(document.getElementById('find'));"
        "new Promise(done => setTimeout(done, 200))"
    )


def test_search_leaves_what_fits_and_sets_the_rest_back(opened: Any) -> None:
    search(opened, "boll DAMM")
    assert opened.run(VISIBLE) == ["1"]
    assert opened.run("hits.textContent") == "1/4"
    assert (
        opened.run("[...document.querySelectorAll('.person')].filter(p => !p.hidden).length") == 1
    )
    assert opened.run("document.querySelector('.text mark[data-claim=\"2\"]').className").endswith(
        "out"
    )
    search(opened, "")
    assert opened.run(VISIBLE) == ["1", "2", "3", "4"]
    assert opened.run("document.querySelectorAll('.out').length") == 0


def test_typing_in_the_search_is_no_command(opened: Any) -> None:
    opened.press("/")
    assert focused(opened) == "find"
    for key in ("n", "p"):
        opened.press(key)
    assert opened.run("document.getElementById('find').value") == "np"


def test_claims_are_filtered_by_kind(opened: Any) -> None:
    for kind, numbers in (("direct", ["1"]), ("indirect", ["3", "4"]), ("nobody", ["4"])):
        opened.run(f"kinds.value = '{kind}'; kinds.dispatchEvent(new Event('change'))")
        assert opened.run(VISIBLE) == numbers


def test_a_claim_is_copied_with_source_and_link(opened: Any, file: Path) -> None:
    opened.run(
        "window.copied = ''; navigator.clipboard.writeText = async (text) => { copied = text; };"
        "document.querySelector('.copy').click(); new Promise(done => setTimeout(done, 50))"
    )
    assert opened.run("copied").split("\n") == [
        "Anja Boll (direkt): „Der Damm hält“",
        "damm.txt, Zeile 1",
        f"{file.as_uri()}#a1-c1",
    ]
    assert opened.run("document.querySelector('.copy').textContent") == "Kopiert"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    report = PageReport(Style(several=True))
    file = tmp_path_factory.mktemp("many") / "page.html"
    pages = [report.opening(), *(report.article(dam()) for _ in range(200)), report.closing()]
    file.write_text("".join(pages), encoding="utf-8")
    return file


@pytest.mark.parametrize("width", [360, 1280])
def test_of_many_articles_the_lists_come_first(browser: Any, many: Path, width: int) -> None:
    browser.send("Emulation.setDeviceMetricsOverride", width=width, height=800, **SHARP)
    browser.open(many)
    top = "document.querySelector('{}').getBoundingClientRect().top"
    assert browser.run(top.format("#articles")) < browser.run(top.format("#a1"))
    assert browser.run("document.documentElement.scrollWidth <= innerWidth") is True
    assert browser.run("document.querySelectorAll('.heard').length") == 2
    assert complaints(browser) == []


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    report = FolderReport(Style(several=True), str(folder))
    for number in range(3):
        found = dam()
        article = replace(found.article, name=f"tag/{number}.txt")
        report.article(replace(found, document=replace(found.document, article=article)))
    report.closing()
    return folder


def test_a_folder_has_a_page_an_article_and_an_index(browser: Any, site: Path) -> None:
    names = [f"tag-{number}.txt.html" for number in range(3)]
    assert sorted(path.name for path in site.iterdir()) == ["index.html", *names]
    browser.open(site / "index.html")
    links = "[...document.querySelectorAll('.item > a')].map(a => a.getAttribute('href'))"
    assert browser.run(links) == [f"{name}#a1" for name in names]
    search(browser, "1.txt")
    shown = (
        "[...document.querySelectorAll('.item')].filter(i => !i.hidden).map(i => i.dataset.find)"
    )
    assert browser.run(shown) == ["tag/1.txt  Anja Boll, Jon Tamm"]
    browser.open(site / names[1])
    assert browser.run("document.title") == "tag/1.txt – Wer sagt was"
    back = "document.querySelector('.masthead a').getAttribute('href')"
    assert browser.run(back) == "index.html"
    assert complaints(browser) == []


def test_a_screen_reader_hears_claim_and_facts(opened: Any) -> None:
    root = opened.send("DOM.getDocument")["root"]["nodeId"]
    node = opened.send("DOM.querySelector", nodeId=root, selector="#a1-c1")["nodeId"]
    (about,) = opened.send("Accessibility.getPartialAXTree", nodeId=node, fetchRelatives=False)[
        "nodes"
    ]
    assert (about["role"]["value"], about["name"]["value"]) == (
        "link",
        "Aussage 1: Anja Boll, direkt",
    )
    assert about["description"]["value"] == "sagte · Sicherheit 1,00"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_choice_of_light_and_dark_beats_the_system(opened: Any, scheme: str) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    opened.send("Emulation.setEmulatedMedia", features=features)
    paper = "getComputedStyle(document.body).backgroundColor"
    system = opened.run(paper)
    opened.run("document.getElementById('theme-dark').click()")
    dark = opened.run(paper)
    opened.run("document.getElementById('theme-light').click()")
    light = opened.run(paper)
    assert (system, dark == light) == ({"light": light, "dark": dark}[scheme], False)


CONTRAST = """(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const paint = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb.map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  for (let e; (e = walker.nextNode());) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!e.checkVisibility() || !(own || e.dataset.text)) continue;
    const grounds = [];
    for (let up = e; up; up = up.parentElement) {
      grounds.unshift(getComputedStyle(up).backgroundColor);
    }
    const look = getComputedStyle(e, e.dataset.text ? "::before" : null);
    grounds.push(look.backgroundColor);
    const ground = paint(grounds);
    const ink = paint([...grounds, look.color]);
    const [a, b] = [light(ground), light(ink)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push([e.outerHTML.slice(0, 80), ratio]);
  }
  return poor;
})()"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_in_every_speaker_s_colour(opened: Any, scheme: str) -> None:
    opened.run(f"document.getElementById('theme-{scheme}').click()")
    opened.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    for hue in [f"hue{number}" for number in range(8)] + ["nobody"]:
        for active in ("false", "true"):
            opened.run(
                "document.querySelectorAll('[class*=hue], .nobody').forEach(e => {"
                " const classes = e.getAttribute('class');"
                f" e.setAttribute('class', classes.replace(/hue\\d|nobody/, '{hue}'));"
                f" if (e.matches('.text *')) e.classList.toggle('active', {active}); }})"
            )
            opened.run("document.getAnimations().forEach(a => a.finish())")
            assert opened.run(CONTRAST) == []


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_runs_over_the_edge(opened: Any, width: int) -> None:
    opened.send("Emulation.setDeviceMetricsOverride", width=width, height=800, **SHARP)
    assert opened.run("document.documentElement.scrollWidth <= innerWidth") is True


def test_without_scripts_evidence_opens_by_link_and_hovering_names_the_speaker(
    browser: Any, file: Path
) -> None:
    browser.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(file, "#a1-e1")
    finally:
        browser.send("Emulation.setScriptExecutionDisabled", value=False)
    assert browser.run("document.getElementById('a1-e1').checkVisibility()") is True


def test_on_paper_the_evidence_is_open(opened: Any) -> None:
    opened.send("Emulation.setEmulatedMedia", media="print")
    hidden = "[...document.querySelectorAll('.steps')].filter(e => !e.checkVisibility())"
    assert opened.run(f"{hidden}.length") == 0
    assert opened.run("document.querySelector('.theme').checkVisibility()") is False
