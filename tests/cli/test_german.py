"""What a run says is German, or English if that is asked for, and never a library's sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Attrib

SENTENCES = [
    (("claims", "x.txt", "--formt", "csv"), "Eine Option '--formt' gibt es nicht. Meinten Sie"),
    (("claims",), "Es fehlt FILE…. Schreiben Sie zum Beispiel: attrib claims FILE…"),
    (("verify", "x.txt"), "Es fehlt --source. Schreiben Sie zum Beispiel: attrib verify ARTICLE"),
    (("verify", "x.txt", "--source", "y.txt", "--format", "xlsx"), "--format kann nicht 'xlsx'"),
    (("claims", "x.txt", "--min-confidence", "80"), "Geben Sie eine Zahl von 0 bis 1 an."),
    (("claims", "x.txt", "--min-confidence", "hoch"), "Geben Sie eine Zahl von 0 bis 1 an."),
    (("claims", "x.txt", "--kind", "Direct"), "Meinten Sie 'direct'? Wählen Sie aus: direct,"),
    (("claims", "x.txt", "--lang", "fr"), "--lang kann nicht 'fr' sein. Wählen Sie aus: de, en."),
    (("corpus", "x", "-o", "y.jsonl", "-j", "0"), "Geben Sie eine ganze Zahl ab 1 an."),
    (("explain", "x.txt", "--claim", "eins"), "Geben Sie eine ganze Zahl an."),
    (("claims", "x.txt", "--speaker"), "Nach --speaker fehlt der Wert."),
    (("claims", "x.txt", "--context=ja"), "--context nimmt keinen Wert."),
    (("clams", "x.txt"), "Einen Befehl 'clams' gibt es nicht. Meinten Sie 'claims'?"),
    (("model", "dwnload"), "Einen Befehl 'dwnload' gibt es nicht. Meinten Sie 'download'?"),
    (("rule", "A101", "A102"), "'A102' ist zu viel. 'attrib rule --help' zeigt, was es gibt."),
    (("rule", "A1O5"), "Eine Regel 'A1O5' gibt es nicht. Meinten Sie A105?"),
    (("claims", "fehlt.txt"), "Eine Datei fehlt.txt gibt es nicht."),
    (("claims", "https://example.org/a"), "ist eine Adresse, und attrib lädt nichts aus dem Netz."),
    (("claims", "x.txt", "--format", "pdf"), "Ein Format 'pdf' gibt es nicht."),
    (("claims", "x.txt", "--engine", "embeded"), "Einen Parser 'embeded' gibt es nicht."),
    (("claims", "x.txt", "--encoding", "utf9"), "Eine Kodierung 'utf9' gibt es nicht."),
    (("check",), "Es gibt nichts zu prüfen."),
    (("compare", "x.txt"), "Ein Artikel allein lässt sich nicht vergleichen."),
    (("config", "--config", "fehlt.toml"), "Eine Konfiguration fehlt.toml gibt es nicht."),
]
CONFIGURATIONS = [
    ("min-confidence = 80", "Zeile 1: 'min-confidence' muss zwischen 0 und 1 liegen."),
    ('min-confidence = "hoch"', "muss eine Zahl von 0 bis 1 sein, nicht ein Text."),
    ('colour = "auto"', "Einen Schlüssel 'colour' gibt es nicht. Meinten Sie 'color'?"),
    ("engine = \n", "ist kein TOML: Der Fehler steht in Zeile 1, Spalte 10."),
    ("people = [", "ist am Ende unvollständig und kein TOML."),
    ('people = [{kind = "person"}]', "Eintrag 1 von 'people' hat kein 'name'."),
    ('[check]\nfail-on = "eror"', "'check.fail-on' kann nicht 'eror' sein. Meinten Sie 'error'?"),
    ('cues = ["Tweets schreiben"]', "Eintrag 1 von 'cues' ist kein einzelnes Wort."),
]


@pytest.fixture(autouse=True)
def told_in_english() -> None:
    """Leave notices and errors in the language that they have."""


@pytest.fixture(autouse=True)
def _working(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.txt").write_text("Es regnete.", "utf-8")
    (tmp_path / ".git").mkdir()


@pytest.mark.parametrize(("arguments", "expected"), SENTENCES)
def test_errors_are_german(attrib: Attrib, arguments: tuple[str, ...], expected: str) -> None:
    done = attrib(*arguments)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert expected in done.err


@pytest.mark.parametrize(("content", "expected"), CONFIGURATIONS)
def test_errors_of_the_configuration_are_german(
    attrib: Attrib, tmp_path: Path, content: str, expected: str
) -> None:
    (tmp_path / "attrib.toml").write_text(content, "utf-8")
    done = attrib("claims", "x.txt")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert expected in done.err


@pytest.mark.parametrize("content", ['language = "en"\nengin = 1', 'language = "en"\nengine = \n'])
def test_a_faulty_configuration_still_tells_the_language(
    attrib: Attrib, tmp_path: Path, content: str
) -> None:
    (tmp_path / "attrib.toml").write_text(content, "utf-8")
    for arguments in (("claims", "x.txt"), ("claims", "--config", "attrib.toml", "x.txt")):
        said = attrib(*arguments).err
        assert "There is no key" in said or "is no TOML: the fault stands in line 2" in said
    assert "gibt es nicht" in attrib("claims", "x.txt", "--lang", "de", "--formt").err


def test_the_configuration_gives_the_language(attrib: Attrib, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.other]\nlanguage = "de"\n[tool.attrib]\nlanguage = "en"\n[tool.more]\n', "utf-8"
    )
    assert "There is no option '--formt'" in attrib("claims", "--formt").err
    assert "There is no file fehlt.txt." in attrib("claims", "fehlt.txt").err
    assert "There is no rule 'B1'." in attrib("rule", "B1").err
    assert attrib("config").out.splitlines()[1].endswith("default")
    assert "Es fehlt" in attrib("claims", "--no-config").err
    assert "Es fehlt" in attrib("claims", "--lang=de").err
    assert "fehlt.txt gibt es nicht" in attrib("claims", "fehlt.txt", "--lang", "de").err


def test_notices_are_german(attrib: Attrib, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Es regnete in Köln.".encode("cp1252"))
    done = attrib("claims", "a.txt", "--format", "tsv")
    assert done.err.splitlines() == [
        "attrib: a.txt: Der Text ist nicht in UTF-8 (Byte 15); er wurde als Windows-1252 gelesen.",
        "attrib: a.txt: keine Aussagen gefunden.",
    ]


@pytest.mark.parametrize("command", [(), ("claims",), ("model", "status"), ("cache",), ("rule",)])
def test_short_help(attrib: Attrib, command: tuple[str, ...]) -> None:
    short, long = attrib(*command, "-h"), attrib(*command, "--help")
    assert short == long
    assert (short.status, short.err, short.out.split()[0]) == (0, "", "Usage:")


def test_without_anything_there_is_help(attrib: Attrib) -> None:
    done = attrib()
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("Usage: attrib")
