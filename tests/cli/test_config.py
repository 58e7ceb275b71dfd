from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from attrib.cli.configured import configured
from attrib.config import Options

from .conftest import Attrib


@pytest.fixture
def configuration(speech: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a configuration beside the parsed article; the working directory is elsewhere."""
    elsewhere = speech.parent / "anderswo"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    path = speech.parent / "attrib.toml"
    path.write_text('engine = "conllu"\nmin-confidence = 0.2\n')
    return path


def test_options_come_from_the_file_beside_the_article(
    attrib: Attrib, speech: Path, configuration: Path
) -> None:
    done = attrib("claims", speech)
    assert (done.status, done.out.split("\t")[0]) == (0, "Olaf Tann")
    configuration.write_text('engine = "conllu"\nmin-confidence = 1\n')
    assert attrib("claims", speech).out == ""


def test_the_command_line_wins(attrib: Attrib, speech: Path, configuration: Path) -> None:
    configuration.write_text('engine = "conllu"\nmin-confidence = 1\nformat = "table"\n')
    done = attrib("claims", speech, "--min-confidence", "0", "--format", "tsv")
    assert done.out.startswith("Olaf Tann\t")


def test_a_value_that_equals_the_default_wins_if_it_is_given(
    attrib: Attrib, speech: Path, configuration: Path
) -> None:
    configuration.write_text('engine = "conllu"\nmin-confidence = 1\n')
    assert attrib("claims", speech, "--min-confidence", "0.0").out != ""


def test_no_config_goes_without(attrib: Attrib, speech: Path, configuration: Path) -> None:
    done = attrib("claims", speech, "--no-config")
    assert done.status == 2
    assert "is parsed already" in done.err
    assert attrib("claims", speech, "--no-config", "--engine", "conllu").status == 0


def test_a_named_file_counts_instead(attrib: Attrib, speech: Path, configuration: Path) -> None:
    configuration.write_text("engine = 3\n")
    other = speech.parent / "andere.toml"
    other.write_text('engine = "conllu"\npeople = [{ name = "O. Tann", aliases = "Olaf Tann" }]\n')
    assert attrib("claims", speech, "--config", other).out.split("\t")[0] == "O. Tann"
    both = attrib("claims", speech, "--config", other, "--no-config")
    assert both.status == 2
    assert "exclude each other" in both.err


def test_known_people_are_explained(attrib: Attrib, speech: Path, configuration: Path) -> None:
    configuration.write_text('engine = "conllu"\npeople = ["Olaf Tann"]\n')
    done = attrib("explain", speech, "--claim", "1")
    assert done.status == 0
    assert "Olaf Tann: bekannt aus der Konfiguration" in done.out


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("engin = 1", "attrib.toml, line 1: There is no key 'engin'. Did you mean 'engine'?"),
        ("engine = 1", "attrib.toml, line 1: 'engine' must be a text, not a number."),
        (
            '\nformat = "tabel"',
            "attrib.toml, line 2: 'format' cannot be 'tabel'. Did you mean 'tab",
        ),
        ("[", "attrib.toml breaks off and is no TOML"),
    ],
)
def test_a_mistake_ends_with_status_2_in_one_line(
    attrib: Attrib, speech: Path, configuration: Path, content: str, expected: str
) -> None:
    configuration.write_text(content)
    done = attrib("claims", speech)
    assert (done.status, done.out) == (2, "")
    assert expected in done.err
    assert done.err.count("\n") == 1


def test_config_prints_what_is_in_effect_and_where_it_comes_from(
    attrib: Attrib, speech: Path, configuration: Path
) -> None:
    with configuration.open("a") as file:
        file.write('people = ["Ada Brahm", "\\u001b[31mRot"]\n[check]\nselect = ["A1"]\n')
    done = attrib("config", speech, "--lang", "en")
    lines = [line.split("  ") for line in done.out.splitlines()]
    rows = {line[0]: [cell.strip() for cell in line[1:] if cell] for line in lines}
    assert done.status == 0
    assert done.out.startswith(f"# {configuration}\n")
    assert rows["engine"] == ["conllu", f"{configuration}, line 1"]
    assert rows["people"] == ["Ada Brahm, ␛[31mRot", f"{configuration}, line 3"]
    assert rows["check.select"] == ["A1", f"{configuration}, line 5"]
    assert rows["check.ignore"] == ["–", "default"]
    assert rows["language"] == ["de", "default"]
    assert rows["max-file-size"] == ["2", "default"]


def test_config_without_a_file(attrib: Attrib, configuration: Path) -> None:
    done = attrib("config", "--no-config", "--lang", "en")
    assert done.out.startswith("# no file\n")
    assert {line.split()[-1] for line in done.out.splitlines()[1:]} == {"default"}


PATHS = typer.Argument(...)
SELECT = typer.Option([], "--select")
FORMAT = typer.Option("full", "--format")
LANGUAGE = typer.Option("de", "--lang")


def check(
    paths: list[str] = PATHS,
    select: list[str] = SELECT,
    format: str = FORMAT,  # noqa: A002  the option's name
    language: str = LANGUAGE,
    *,
    options: Options,
) -> None:
    """Stand in for a command with a table of its own."""
    typer.echo(f"{select} {format} {language} {options.min_confidence}")


def test_a_command_can_have_a_table_of_its_own(configuration: Path) -> None:
    configuration.write_text(
        'format = "tsv"\nlanguage = "en"\nmin-confidence = 0.5\n[check]\nselect = ["A1", "A2"]\n'
    )
    app = typer.Typer()
    app.command()(configured(check, table="check"))
    done = CliRunner().invoke(app, [str(configuration.parent / "x.txt")])
    assert done.output == "['A1', 'A2'] full en 0.5\n"
    done = CliRunner().invoke(app, [str(configuration.parent / "x.txt"), "--select", "A3"])
    assert done.output == "['A3'] full en 0.5\n"
