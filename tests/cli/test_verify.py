from __future__ import annotations

import json
from pathlib import Path
from typing import Protocol

import pytest


class Outcome(Protocol):
    status: int
    out: str
    err: str


class Attrib(Protocol):
    def __call__(self, *arguments: str | Path) -> Outcome: ...


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "quelle.txt"
    path.write_text("Tann: Wir bauen im Herbst weiter.\n", "utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "andere.txt"
    path.write_text("Ohm: Wir bauen im Herbst nicht weiter.\n", "utf-8")
    return path


def run(attrib: Attrib, speech: Path, *arguments: str | Path) -> Outcome:
    return attrib("verify", speech, "--engine", "conllu", *arguments)


def test_an_exact_quote(attrib: Attrib, speech: Path, source: Path) -> None:
    outcome = run(attrib, speech, "--source", source, "--strict")
    assert outcome.status == 0
    assert "1 Zitat: wörtlich" in " ".join(outcome.out.split())
    assert "quelle.txt:1(Tann)" in "".join(outcome.out.split())


@pytest.mark.parametrize(("strict", "status"), [((), 0), (("--strict",), 1)])
def test_strict_fails_on_what_is_wrong(
    attrib: Attrib, speech: Path, other: Path, strict: tuple[str, ...], status: int
) -> None:
    outcome = run(attrib, speech, "--source", other, *strict, "--lang", "en")
    assert outcome.status == status
    assert "1 quote: " in " ".join(outcome.out.split())


def test_json(attrib: Attrib, speech: Path, source: Path, other: Path) -> None:
    outcome = run(
        attrib,
        speech,
        "--source",
        source,
        "--source",
        other,
        "--source",
        source,
        "--format",
        "json",
    )
    document = json.loads(outcome.out)
    assert document["quotes"][0]["verdict"] == "exact"
    assert document["sources"] == [str(source), str(other)]


@pytest.mark.parametrize(
    ("form", "begins"), [("html", "<!DOCTYPE html>"), ("csv", "article,claim,kind,line")]
)
def test_other_formats(attrib: Attrib, speech: Path, source: Path, form: str, begins: str) -> None:
    outcome = run(attrib, speech, "--source", source, "--format", form)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(begins)


def test_a_folder_is_read_with_all_folders_in_it(
    attrib: Attrib, speech: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "quellen"
    (folder / "tag").mkdir(parents=True)
    (folder / "tag" / "rede.md").write_text("**Tann:** Wir bauen im Herbst weiter.", "utf-8")
    (folder / "bild.png").write_bytes(b"\x89PNG\0")
    (folder / ".versteckt.txt").write_text("Tann: nichts", "utf-8")
    outcome = run(attrib, speech, "--source", folder, "--format", "json")
    document = json.loads(outcome.out)
    assert document["sources"] == [str(folder / "tag" / "rede.md")]
    assert document["quotes"][0]["verdict"] == "exact"
    assert "1 file is passed over, of kinds that are not read: .png 1" in outcome.err


def test_a_source_that_cannot_be_read_is_named_and_the_others_are_used(
    attrib: Attrib, speech: Path, source: Path, tmp_path: Path
) -> None:
    binary = tmp_path / "bild.txt"
    binary.write_bytes(b"\x00\x01\x02\xff")
    outcome = run(attrib, speech, "--source", binary, "--source", source, "--strict")
    assert outcome.status == 2
    assert "bild.txt is no text" in outcome.err
    assert "wörtlich" in outcome.out
    # The same in a folder, though the others come behind it.
    (tmp_path / "folder").mkdir()
    binary.rename(tmp_path / "folder" / "a.txt")
    source.rename(tmp_path / "folder" / "b.txt")
    outcome = run(attrib, speech, "--source", tmp_path / "folder")
    assert outcome.status == 2
    assert "a.txt is no text" in outcome.err
    assert "wörtlich" in outcome.out


def test_without_any_source_nothing_is_compared(
    attrib: Attrib, speech: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "leer"
    empty.mkdir()
    for missing in (tmp_path / "fehlt.txt", empty):
        outcome = run(attrib, speech, "--source", missing)
        assert (outcome.status, outcome.out) == (2, "")
        assert "There is no source to compare with" in outcome.err
    assert run(attrib, speech).status == 2


def test_an_empty_source_and_one_in_another_language_are_told(
    attrib: Attrib, speech: Path, tmp_path: Path
) -> None:
    empty, english = tmp_path / "leer.txt", tmp_path / "english.txt"
    empty.write_text("", "utf-8")
    english.write_text("We will go on building in the autumn, he said. " * 10, "utf-8")
    outcome = run(attrib, speech, "--source", empty, "--source", english)
    assert outcome.status == 0
    assert "leer.txt holds no words" in outcome.err
    assert "english.txt does not look German" in outcome.err
    assert "nicht gefunden" in " ".join(outcome.out.split())


def test_an_article_without_quotes_is_no_error(
    attrib: Attrib, no_speech: Path, source: Path
) -> None:
    outcome = run(attrib, no_speech, "--source", source, "--strict")
    assert outcome.status == 0
    assert "Keine Zitate gefunden" in " ".join(outcome.out.split())


def test_the_article_is_no_source_of_itself(attrib: Attrib, speech: Path, source: Path) -> None:
    outcome = run(attrib, speech, "--source", speech, "--source", source)
    assert outcome.status == 0
    assert "rede.conllu is compared itself" in outcome.err
    outcome = run(attrib, speech, "--source", speech)
    assert outcome.status == 2


def test_standard_input_cannot_be_both(attrib: Attrib) -> None:
    outcome = attrib("verify", "-", "--source", "-")
    assert outcome.status == 2
    assert "article and source at once" in outcome.err
