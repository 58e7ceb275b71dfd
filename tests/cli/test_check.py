from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from attrib.report.findings.formats import NAMES

from .flat import FlatParser

Attrib = Callable[..., Any]
ME = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
CLEAN = "Es regnete.\n"
# A302 (info), A303 (warning), A301 (error).
NOTE = "„Wir bauen“, sagte Tann. „Ja“, sagte Kolm. »Nein«, rief Holm.\n"
WARNING = "„Er hat „Halt“ gerufen“, sagte Tann.\n"
ERROR = "„Wir bauen, sagte Tann.\n"
SELECT = ("--select", "A0,A3")


@pytest.fixture(autouse=True)
def _flat(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("attrib.cli.check.open_parser", lambda engine, *, cached: FlatParser())
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()  # so that no configuration above is found


@pytest.fixture
def draft() -> Callable[..., Path]:
    """Write a draft."""

    def write(text: str, name: str = "wehr.md", encoding: str = "utf-8") -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(encoding))
        return path

    return write


def codes(outcome: Any) -> list[tuple[str, str]]:
    """Return the files and codes of a report in the concise format."""
    rows = (line.split(": ") for line in outcome.out.split("\n")[:-1])
    return [(row[0].split(":")[0], row[1].split()[0]) for row in rows]


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    stream = SimpleNamespace(buffer=io.BytesIO(text.encode()))
    monkeypatch.setattr(sys, "stdin", stream)


CONCISE = (*SELECT, "--format", "concise")


@pytest.mark.parametrize(
    ("status", "text", "arguments"),
    [
        (0, CLEAN, ()),
        (0, NOTE, ()),
        (1, NOTE, ("--fail-on", "info")),
        (1, WARNING, ()),
        (0, WARNING, ("--fail-on", "error")),
        (1, ERROR, ("--fail-on", "error")),
        (0, ERROR, ("--exit-zero",)),
        (0, WARNING, ("--min-level", "error")),
        (0, ERROR, ("--baseline", "base.json", "--write-baseline")),
        (2, CLEAN, ("weg.md",)),
        (2, ERROR, ("weg.md", "--exit-zero")),
        (2, ERROR, ("weg.md", "--baseline", "base.json", "--write-baseline")),
        (2, CLEAN, ("--select", "A9")),
        (2, CLEAN, ("--ignore", "A3O2")),
        (2, CLEAN, ("--format", "xml")),
        (2, CLEAN, ("--fail-on", "off")),
        (2, CLEAN, ("--baseline", "weg.json")),
        (2, CLEAN, ("--write-baseline",)),
        (2, CLEAN, ("--baseline", "base.json", "--write-baseline", "--diff", "HEAD")),
        (2, CLEAN, ("--diff", "gibtsnicht")),
        (2, CLEAN, ("--diff-only",)),
        (2, CLEAN, ("--config", "weg.toml")),
        (2, CLEAN, ("--exclude", "!")),
        (2, CLEAN, ("--stdin-filename", "a.md")),
        (2, CLEAN, ("--also", "sarif")),
        (2, CLEAN, ("--also", "sarif=-")),
        (2, CLEAN, ("-o", "wehr.md")),
        (2, CLEAN, ("-o", "weg/out.sarif")),
    ],
)
def test_exit_status(
    status: int, text: str, arguments: tuple[str, ...], attrib: Attrib, draft: Callable[..., Path]
) -> None:
    outcome = attrib("check", draft(text), *SELECT, *arguments)
    assert outcome.status == status
    assert (status == 2) <= outcome.err.startswith(("attrib: ", "Usage: "))


def test_nothing_to_check_is_wrong_usage(attrib: Attrib) -> None:
    assert (attrib("check").status, attrib("check", "--fix", "-").status) == (2, 2)


@pytest.mark.parametrize(
    "toml", ["[check]\nslect = []", "[check]\nseverity = {A302 = 'bad'}", "[check]\nselect = 'A9'"]
)
def test_a_wrong_configuration_is_2(toml: str, attrib: Attrib, draft: Callable[..., Path]) -> None:
    Path("attrib.toml").write_text(toml)
    outcome = attrib("check", draft(CLEAN))
    assert (outcome.status, outcome.out) == (2, "")


def test_findings_are_shown_and_summed_up(attrib: Attrib, draft: Callable[..., Path]) -> None:
    outcome = attrib("check", draft(NOTE + ERROR), *SELECT)
    assert "wehr.md:1:44: A302 Hinweis: " in outcome.out
    assert outcome.out.endswith("2 Befunde (1 Fehler, 1 Hinweis) in 1 Datei.\n")
    assert outcome.err == ""
    english = attrib("check", "wehr.md", *SELECT, "--lang", "en").out
    assert english.endswith("2 findings (1 error, 1 info) in 1 file.\n")


def test_a_file_that_cannot_be_read_hides_no_other(
    attrib: Attrib, draft: Callable[..., Path]
) -> None:
    outcome = attrib("check", "weg.md", draft(ERROR), *CONCISE)
    assert (outcome.status, codes(outcome)) == (2, [("wehr.md", "A301")])
    assert outcome.err == "attrib: There is no file weg.md. Check the spelling of the path.\n"
    report = json.loads(attrib("check", "weg.md", "wehr.md", *SELECT, "--format", "json").out)
    assert [bool(file["error"]) for file in report["files"]] == [True, False]


def test_several_formats_in_one_run(attrib: Attrib, draft: Callable[..., Path]) -> None:
    also = ("--also", "sarif=out.sarif", "--also", "junit=out.xml", "--also", "gitlab=out.json")
    outcome = attrib("check", draft(ERROR), *CONCISE, *also)
    assert codes(outcome) == [("wehr.md", "A301")]
    assert json.loads(Path("out.sarif").read_text("utf-8"))["runs"][0]["results"][0]["ruleId"]
    assert 'failures="1"' in Path("out.xml").read_text("utf-8")
    assert json.loads(Path("out.json").read_text("utf-8"))[0]["severity"] == "major"


def test_the_name_of_the_output_tells_the_format(
    attrib: Attrib, draft: Callable[..., Path]
) -> None:
    assert attrib("check", draft(ERROR), *SELECT, "-o", "out.sarif").out == ""
    assert json.loads(Path("out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert attrib("check", "wehr.md", "-o", "out").status == 2


def test_a_name_of_any_bytes_is_no_obstacle(attrib: Attrib) -> None:
    name = os.fsdecode(b"w\xe4hr.md")
    Path(name).write_text(ERROR, "utf-8")
    for number, kind in enumerate(NAMES):
        out = f"out{number}"
        assert attrib("check", name, *SELECT, "--format", kind, "-o", out).status == 1
        assert "A301" in Path(out).read_text("utf-8")
    sarif = Path(f"out{NAMES.index('sarif')}").read_text("utf-8")
    assert '"uri": "w%E4hr.md"' in sarif
    base = ("--baseline", "base.json")
    assert attrib("check", name, *SELECT, *base, "--write-baseline").status == 0
    assert attrib("check", name, *SELECT, *base).status == 0
    assert attrib("check", name, "--exclude", "*.md").err.endswith(" is left out by 'exclude'.\n")


def test_an_extracted_text_has_paragraphs_instead_of_lines(
    attrib: Attrib, monkeypatch: pytest.MonkeyPatch
) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for text in ("Neue Halle in Talberg", WARNING.strip()):
        document.add_paragraph(text)
    document.save("halle.docx")
    outcome = attrib("check", "halle.docx", *CONCISE, "--fix")
    assert outcome.out.startswith("halle.docx:1:1: A303 Absatz 2: Zitat im Zitat")


def test_rules_are_chosen(attrib: Attrib, draft: Callable[..., Path]) -> None:
    draft(WARNING + ERROR)
    concise = ("--format", "concise")
    assert codes(attrib("check", "wehr.md", "--select", "A303", *concise)) == [("wehr.md", "A303")]
    chosen = ("--select", "a3", "--ignore", "A303")
    assert codes(attrib("check", "wehr.md", *chosen, *concise)) == [("wehr.md", "A301")]


def test_standard_input_has_the_name_it_is_given(
    attrib: Attrib, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, ERROR)
    assert codes(attrib("check", "-", *CONCISE)) == [("stdin", "A301")]
    piped(monkeypatch, ERROR)
    named = attrib("check", "--stdin-filename", "entwurf.md", *CONCISE)
    assert codes(named) == [("entwurf.md", "A301")]


def test_what_git_ignores_is_left_out_of_folders(
    attrib: Attrib, draft: Callable[..., Path]
) -> None:
    for name in ("a.md", "notizen/b.md", "tief/c.bak.md", "tief/wichtig.bak.md", "tief/neu/d.md"):
        draft(ERROR, name)
    Path(".gitignore").write_text("/notizen/\n*.bak.md\n")
    Path("tief/.gitignore").write_text("!wichtig.bak.md\nneu\n")
    found = codes(attrib("check", ".", *CONCISE))
    assert found == [("a.md", "A301"), ("tief/wichtig.bak.md", "A301")]
    assert codes(attrib("check", "notizen/b.md", *CONCISE)) == [("notizen/b.md", "A301")]


def test_excluded_files_are_left_out_however_they_are_named(
    attrib: Attrib, draft: Callable[..., Path]
) -> None:
    draft(ERROR, "neu/a.md")
    draft(ERROR, "neu/archiv/b.md")
    Path("neu/attrib.toml").write_text('[check]\nexclude = ["/archiv/"]\n')
    assert codes(attrib("check", "neu", *CONCISE)) == [("neu/a.md", "A301")]
    named = attrib("check", "neu/archiv/b.md", "neu/a.md", *CONCISE)
    assert (named.status, codes(named)) == (1, [("neu/a.md", "A301")])
    assert named.err == "attrib: neu/archiv/b.md is left out by 'exclude'.\n"
    alone = attrib("check", "neu/archiv/b.md", "--quiet", *CONCISE)
    assert (alone.status, alone.out, alone.err) == (0, "", "")
    over = attrib("check", "neu", "--exclude", "neu/a.md", *CONCISE)
    assert codes(over) == [("neu/archiv/b.md", "A301")]


def test_the_configuration_sets_the_house_style(attrib: Attrib, draft: Callable[..., Path]) -> None:
    draft(NOTE)
    draft(ERROR, "kolumne/a.md")
    Path("attrib.toml").write_text(
        '[check]\nquotation-marks = "»«"\nseverity = {A302 = "error"}\nfail-on = "error"\n'
        'select = ["A301", "A302"]\nper-file-ignores = {"kolumne/*" = ["A3"]}\n'
    )
    outcome = attrib("check", ".", "--format", "jsonl")
    found = [json.loads(line) for line in outcome.out.split("\n")[:-1]]
    assert [(f["code"], f["severity"], f["span"]["text"]) for f in found] == [
        ("A302", "error", "„Wir bauen“"),
        ("A302", "error", "„Ja“"),
    ]
    assert outcome.status == 1


def test_comments_silence_and_idle_ones_are_told(
    attrib: Attrib, draft: Callable[..., Path]
) -> None:
    draft(f"<!-- attrib: ignore[A301] so -->\n{ERROR}\n<!-- attrib: ignore[A303] nein -->\n")
    assert codes(attrib("check", "wehr.md", *CONCISE)) == [("wehr.md", "A001")]
    chosen = attrib("check", "wehr.md", "--select", "A0,A302", "--format", "concise")
    assert codes(chosen) == []


@pytest.mark.parametrize("name", ["wehr.md", "wehr.txt"])
def test_a_comment_is_no_part_of_the_text(
    name: str, attrib: Attrib, draft: Callable[..., Path]
) -> None:
    draft(f"{CLEAN}\n<!-- attrib: ignore[A301] so „besprochen -->\n{ERROR}", name)
    outcome = attrib("check", name, *SELECT)
    assert (
        outcome.out == "Keine Befunde in 1 Datei; 1\N{NO-BREAK SPACE}durch Kommentar unterdrückt.\n"
    )


def test_a_baseline_accepts_what_was_there(attrib: Attrib, draft: Callable[..., Path]) -> None:
    base = ("--baseline", "base.json")
    draft(ERROR, "neu/a.md")
    draft(WARNING, "neu/b.md")
    assert attrib("check", "neu", *CONCISE, *base, "--write-baseline").status == 0
    accepted = attrib("check", "neu", *SELECT, *base)
    assert accepted.status == 0
    assert (
        accepted.out
        == "Keine Befunde in 2 Dateien; 2\N{NO-BREAK SPACE}laut Baseline hingenommen.\n"
    )
    draft(f"{CLEAN}\n{ERROR}\n{WARNING}", "neu/a.md")
    assert codes(attrib("check", "neu", *CONCISE, *base)) == [("neu/a.md", "A303")]


def test_stale_entries_are_told_without_the_sentence(
    attrib: Attrib, draft: Callable[..., Path]
) -> None:
    base = ("--baseline", "base.json")
    draft(ERROR, "a.md")
    draft(WARNING, "b.md")
    attrib("check", "a.md", "b.md", *CONCISE, *base, "--write-baseline")
    draft(CLEAN, "a.md")
    outcome = attrib("check", "a.md", "b.md", *CONCISE, *base)
    assert outcome.status == 0
    assert outcome.err == (
        "attrib: base.json: accepted findings that no longer occur: A301 in a.md. "
        "Write the baseline anew with --write-baseline.\n"
    )
    assert attrib("check", "b.md", *CONCISE, *base).err == ""
    assert attrib("check", "a.md", "--select", "A302", *base).err == ""
    # What this run did not see stays accepted; what is mended goes.
    attrib("check", "a.md", *CONCISE, *base, "--write-baseline")
    kept = json.loads(Path("base.json").read_text("utf-8"))["findings"]
    assert [(entry["path"], entry["rule"]) for entry in kept] == [("b.md", "A303")]


def test_without_sources_nobody_looked(attrib: Attrib, draft: Callable[..., Path]) -> None:
    draft(f"<!-- attrib: ignore[A601] so autorisiert -->\n{CLEAN}")
    Path("base.json").write_text(
        '{"version": 1, "findings": '
        '[{"path": "wehr.md", "rule": "A601", "sentence": "x", "count": 1}]}'
    )
    base = ("--baseline", "base.json", "--format", "concise")
    outcome = attrib("check", "wehr.md", *base)
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    Path("rede.txt").write_text("Es schneite heftig in Norderau.\n", "utf-8")
    told = attrib("check", "wehr.md", *base, "--sources", "rede.txt")
    assert codes(told) == [("wehr.md", "A001")]
    assert "no longer occur: A601 in wehr.md" in told.err


def test_mends_are_shown_first_and_then_written(attrib: Attrib, draft: Callable[..., Path]) -> None:
    text = f"{NOTE}\r\n{WARNING}{ERROR}"
    path = draft(text, encoding="utf-8-sig")
    before = path.read_bytes()
    shown = attrib("check", path, *SELECT, "--fix", "--diff-only")
    assert (shown.status, path.read_bytes()) == (1, before)
    fixed = attrib("check", path, *CONCISE, "--fix")
    wanted = text.replace("»Nein«", "„Nein“").replace("„Halt“", "‚Halt‘")
    assert path.read_bytes() == wanted.encode("utf-8-sig")
    assert (fixed.status, codes(fixed)) == (1, [("wehr.md", "A301")])
    assert fixed.err == "attrib: 2 findings mended.\n"
    path.write_bytes(before)
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "apply", "-"], input=shown.out.encode(), check=True)
    assert path.read_bytes() == wanted.encode("utf-8-sig")


def test_a_file_in_another_encoding_keeps_it(attrib: Attrib, draft: Callable[..., Path]) -> None:
    path = draft(f"Die Brücke hält.\n{WARNING}", encoding="cp1252")
    assert attrib("check", path, *SELECT, "--fix", "--quiet").status == 0
    mended = f"Die Brücke hält.\n{WARNING}".replace("„Halt“", "‚Halt‘")
    assert path.read_bytes() == mended.encode("cp1252")


def test_a_file_that_would_change_otherwise_is_left_alone(
    attrib: Attrib, draft: Callable[..., Path]
) -> None:
    path = Path("a.md")
    data = b"\xfe\xff" + WARNING.encode("utf-16-be")
    path.write_bytes(data)
    outcome = attrib("check", path, *CONCISE, "--fix")
    assert (outcome.status, path.read_bytes()) == (2, data)
    assert codes(outcome) == [("a.md", "A303")]
    assert outcome.err.startswith("attrib: a.md cannot be mended: ")


def test_a_fix_spares_what_the_baseline_accepts(attrib: Attrib, draft: Callable[..., Path]) -> None:
    base = ("--baseline", "base.json")
    path = draft(WARNING)
    attrib("check", path, *SELECT, *base, "--write-baseline")
    assert attrib("check", path, *CONCISE, *base, "--fix").out == ""
    assert path.read_text("utf-8") == WARNING


def test_only_what_the_branch_touched(attrib: Attrib, draft: Callable[..., Path]) -> None:
    Path(".git").rmdir()
    draft(f"{ERROR}\n{CLEAN}", "a.md")
    draft(ERROR, "b.md")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "eins")
    git("checkout", "-qb", "zweig")
    draft(f"{ERROR}\n{WARNING}", "a.md")
    draft(ERROR, "neu.md")
    outcome = attrib("check", ".", *CONCISE, "--diff", "main")
    assert codes(outcome) == [("a.md", "A303"), ("neu.md", "A301")]
    git("add", ".")
    git("commit", "-qm", "zwei")
    again = attrib("check", ".", *SELECT, "--diff", "main")
    known = "; 1\N{NO-BREAK SPACE}schon in der Fassung davor. "
    assert again.out.replace("\n", " ").endswith(known)


def git(*arguments: str) -> None:
    subprocess.run(["git", *ME, *arguments], check=True, capture_output=True, env=os.environ)
