from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from attrib.article import Article, Notice
from attrib.parse import engines
from attrib.parse.conllu import read_document
from attrib.records import Document
from attrib.wording import only

Attrib = Callable[..., Any]
# The confidence is learnt (attrib/confidence/weights.tsv), and changes with it.
LINE = (
    "Olaf Tann\t„Wir bauen im Herbst weiter“\tsagte\t–\tdirekt\t1\t1\t0.93\t1\tgesagt"
    "\t–\t0.97\t–\t–\t–\n"
)


def test_a_pipe_gets_one_claim_a_line(attrib: Attrib, speech: Path) -> None:
    done = attrib("claims", speech, "--engine", "conllu")
    assert (done.status, done.out, done.err) == (0, LINE, "")


def test_several_files_have_their_names_before_each_line(
    attrib: Attrib, speech: Path, no_speech: Path
) -> None:
    done = attrib("claims", speech, no_speech, "--engine", "conllu")
    assert (done.status, done.out) == (0, f"{speech}\t{LINE}")
    assert done.err == f"attrib: {no_speech}: no claims found.\n"


def test_the_table_has_german_headings(attrib: Attrib, speech: Path) -> None:
    done = attrib("claims", speech, "--engine", "conllu", "--format", "table")
    assert done.status == 0
    for part in ("Sprecher", "Aussage", "Art", "Olaf Tann", "sagte", "Z.\u00a01", "1 Aussage,"):
        assert part in done.out
    assert "\x1b" not in done.out


def test_each_table_has_its_title(
    attrib: Attrib, speech: Path, no_speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    done = attrib("claims", speech, no_speech, "--engine", "conllu", "--format", "table")
    assert done.out.startswith(str(speech))
    assert f"{no_speech}: Keine Aussagen gefunden." in done.out


def test_claims_below_a_confidence_are_left_out(attrib: Attrib, speech: Path) -> None:
    kept = attrib("claims", speech, "--engine", "conllu", "--min-confidence", "0.1")
    left_out = attrib("claims", speech, "--engine", "conllu", "--min-confidence", "1")
    assert (kept.out, left_out.out, left_out.status) == (LINE, "", 0)
    assert attrib("claims", speech, "--min-confidence", "2").status == 2


def test_claims_are_filtered_by_speaker(attrib: Attrib, speech: Path) -> None:
    arguments = ("claims", speech, "--engine", "conllu", "--speaker")
    assert attrib(*arguments, "tan").out == LINE
    done = attrib(*arguments, "Brandt")
    assert (done.status, done.out) == (0, "")
    assert "No claim is by 'Brandt'. Nearest: Olaf Tann." in done.err


def test_claims_are_filtered_by_kind_and_want_of_a_speaker(attrib: Attrib, speech: Path) -> None:
    arguments = ("claims", speech, "--engine", "conllu")
    assert attrib(*arguments, "--kind", "direct", "--kind", "indirect").out == LINE
    assert attrib(*arguments, "--kind", "indirect").out == ""
    assert attrib(*arguments, "--unattributed").out == ""
    assert attrib(*arguments, "--kind", "laut").status == 2


def test_the_article_is_shown_with_its_claims(attrib: Attrib, speech: Path) -> None:
    done = attrib("claims", speech, "--engine", "conllu", "--context", "--lang", "en")
    assert "⟦1\u00a0„Wir bauen im Herbst weiter“⟧, sagte Olaf Tann." in done.out
    assert "1 claim, 1 speaker" in done.out


def test_the_table_is_grouped_in_english_and_in_colour(attrib: Attrib, speech: Path) -> None:
    arguments = ("claims", speech, "--engine", "conllu", "--format", "table", "--by", "speaker")
    done = attrib(*arguments, "--lang", "en", "--color", "always")
    assert re.search(r"\x1b\[1;38;5;\d+mOlaf Tann *\x1b", done.out)
    assert "Claim" in done.out
    assert "\x1b" not in attrib(*arguments).out


def test_quiet_leaves_out_notices_and_no_errors(
    attrib: Attrib, no_speech: Path, tmp_path: Path
) -> None:
    done = attrib("claims", no_speech, tmp_path / "fehlt", "--engine", "conllu", "--quiet")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("attrib: There is no file")


def test_verbose_says_how_each_file_was_parsed(attrib: Attrib, speech: Path) -> None:
    done = attrib("claims", speech, "--engine", "conllu", "--verbose")
    assert done.out == LINE
    assert re.fullmatch(
        rf"attrib: {re.escape(str(speech))}: 13 words, 1 claim, parsed \(conllu\), \d+\.\d s\n",
        done.err,
    )


def test_an_empty_file_is_no_error(attrib: Attrib, tmp_path: Path) -> None:
    empty = tmp_path / "leer.txt"
    empty.write_text("")
    done = attrib("claims", empty, "--engine", "conllu")
    assert (done.status, done.out) == (0, "")
    assert done.err == f"attrib: {empty}: no claims found.\n"


def test_what_cannot_be_read_is_named_and_the_rest_is_reported(
    attrib: Attrib, tmp_path: Path, speech: Path
) -> None:
    binary = tmp_path / "bild.png"
    binary.write_bytes(b"\x89PNG\0\0")
    broken = tmp_path / "kaputt.conllu"
    broken.write_text("kein CoNLL-U\n")
    missing = tmp_path / "fehlt.txt"
    done = attrib("claims", missing, binary, tmp_path, broken, speech, "--engine", "conllu")
    assert (done.status, done.out) == (2, f"{speech}\t{LINE}")
    complaints = done.err.splitlines()
    assert len(complaints) == 5
    assert "1 file is passed over, of kinds that are not read: .png 1." in complaints.pop(0)
    assert f"attrib: There is no file {missing}. Check" in complaints[0]
    assert "NUL bytes. Save it" in complaints[1]
    assert "holds no articles" in complaints[2]
    assert "is no valid CoNLL-U: line 1" in complaints[3]


def test_an_unknown_engine_names_the_nearest(attrib: Attrib, speech: Path) -> None:
    done = attrib("claims", speech, "--engine", "conlu")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("attrib: There is no engine 'conlu'. Did you mean 'conllu'?")


class Given:
    """Stands in for a slow engine: knows the parse, and counts how often it is asked."""

    engine = "embedded"
    fingerprint = "1"

    def __init__(self, conllu: str) -> None:
        self.document = read_document(conllu)
        self.parses = 0

    def parse(self, article: Article) -> Document:
        self.parses += 1
        assert article.text == self.document.article.text
        notice = Notice("long-sentence", only("The sentence in line 1 was cut."))
        return Document(article, self.document.sentences, (notice,), self.engine)

    def parse_tokens(self, document: Document) -> Document:
        return document


@pytest.fixture
def engine(speech: Path, monkeypatch: pytest.MonkeyPatch) -> Given:
    parser = Given(speech.read_text("utf-8"))
    monkeypatch.setattr(engines, "open_parser", lambda _: parser)
    return parser


def test_the_second_run_answers_from_the_cache(
    attrib: Attrib, engine: Given, tmp_path: Path
) -> None:
    text = tmp_path / "rede.txt"
    text.write_bytes(engine.document.article.text.encode("cp1252"))
    first, second = attrib("claims", text), attrib("claims", text)
    assert (first, engine.parses) == (second, 1)
    assert first.out == LINE
    assert [line.split(": ")[-1] for line in first.err.splitlines()] == [
        "The text is not in UTF-8 (byte 0); it was read as Windows-1252.",
        "The sentence in line 1 was cut.",
    ]
    assert "parsed (embedded)" not in (kept := attrib("claims", text, "--verbose").err)
    assert "from the cache (embedded)" in kept
    attrib("claims", text, "--no-cache")
    assert engine.parses == 2
    assert attrib("cache", "clear", "--lang", "en").out.startswith("1 kept parses deleted")
    attrib("claims", text)
    assert engine.parses == 3


def test_parsed_input_needs_its_engine(attrib: Attrib, engine: Given, speech: Path) -> None:
    done = attrib("claims", speech)
    assert (done.status, engine.parses) == (2, 0)
    assert "is parsed already. Give '--engine conllu'" in done.err


def start(*arguments: str | Path, **options: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-W", "error", "-m", "attrib", *map(str, arguments)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.PIPE, **options
    )


def test_standard_input_is_read(speech: Path) -> None:
    process = start("claims", "-", "--engine", "conllu")
    out, err = process.communicate(speech.read_bytes())
    assert (process.returncode, out.decode(), err) == (0, LINE, b"")


def test_a_closed_pipe_is_quiet(speech: Path) -> None:
    with start("claims", *[speech] * 20, "--engine", "conllu") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize("colour", [True, False])
def test_a_terminal_gets_a_table(speech: Path, colour: bool) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment |= {"TERM": "xterm", "COLUMNS": "100"} | ({} if colour else {"NO_COLOR": "1"})
    shown, terminal = os.openpty()
    command = [sys.executable, "-m", "attrib", "claims", str(speech), "--engine", "conllu"]
    done = subprocess.run(command, stdout=terminal, check=False, env=environment)
    os.close(terminal)
    out = os.read(shown, 100_000).decode()
    os.close(shown)
    assert done.returncode == 0
    assert "Sprecher" in out
    assert "Olaf Tann" in out
    assert ("\x1b[" in out) == colour


def test_a_terminal_that_knows_few_characters_gets_question_marks(speech: Path) -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    process = start("claims", speech, "--engine", "conllu", env=environment)
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert out.startswith(b"Olaf Tann\t?Wir bauen im Herbst weiter?\t")


def test_a_folder_takes_a_page_an_article_and_an_index(
    attrib: Attrib, speech: Path, no_speech: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "seiten"
    outcome = attrib("claims", speech, no_speech, "-o", f"{folder}/", "--engine", "conllu")
    assert (outcome.status, outcome.out) == (0, "")
    pages = sorted(path.name for path in folder.iterdir())
    assert len(pages) == 3
    assert [page for page in pages if page.endswith(f"{speech.name}.html")]
    index = (folder / "index.html").read_text("utf-8")
    assert all(f'href="{page}#a1"' in index for page in pages if page != "index.html")
    again = attrib("claims", speech, "-o", folder, "--engine", "conllu")
    assert again.status == 0


def test_only_html_goes_to_a_folder(attrib: Attrib, speech: Path, tmp_path: Path) -> None:
    outcome = attrib(
        "claims", speech, "--format", "json", "-o", f"{tmp_path}/neu/", "--engine", "conllu"
    )
    assert outcome.status == 2
    assert "is a folder, and json goes to one file." in outcome.err
    assert not (tmp_path / "neu").exists()


def test_no_page_overwrites_an_article(attrib: Attrib, speech: Path, tmp_path: Path) -> None:
    source = tmp_path / "index.html"
    source.write_bytes(speech.read_bytes())
    outcome = attrib("claims", source, "-o", f"{tmp_path}/", "--engine", "conllu")
    assert outcome.status == 2
    assert "is source and output at once." in outcome.err
    assert source.read_bytes() == speech.read_bytes()
