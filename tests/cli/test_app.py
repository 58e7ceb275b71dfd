from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from attrib.cli import app as program
from attrib.parse import engines
from attrib.version import __version__

Attrib = Callable[..., Any]
MANUAL = Path(__file__).parents[2] / "attrib/manual/environment.md"
HEAVY = "{'torch', 'stanza', 'numpy', 'rich', 'rapidfuzz'}"


def test_version(attrib: Attrib) -> None:
    assert attrib("--version").out == f"attrib {__version__}\n"


def test_help_names_every_command(attrib: Attrib) -> None:
    done = attrib("--help")
    assert done.status == 0
    assert all(command in done.out for command in ("claims", "parse", "model", "cache"))


@pytest.mark.parametrize("arguments", [["frobnicate"], ["claims"], ["claims", "--frob", "x"]])
def test_wrong_usage_has_status_2(attrib: Attrib, arguments: list[str]) -> None:
    done = attrib(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from attrib.cli.app import run; run(['claims', '--help']);"
        f"sys.exit(', '.join({HEAVY} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def test_help_is_fast() -> None:
    # Processor time: what else the machine does must not count.
    def once() -> float:
        before = os.times()
        subprocess.run(
            [sys.executable, "-m", "attrib", "--help"], check=True, stdout=subprocess.DEVNULL
        )
        after = os.times()
        return sum(after[2:4]) - sum(before[2:4])

    assert min(once() for _ in range(5)) <= 0.4


def test_importing_the_library_is_fast_and_light() -> None:
    code = (
        "import sys, time; start = time.process_time(); import attrib;"
        "took = time.process_time() - start;"
        f"sys.exit(', '.join({HEAVY} & set(sys.modules)) or (took > 0.2 and str(took)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def failing(error: BaseException) -> Callable[[str], Any]:
    def open_parser(_: str) -> Any:
        raise error

    return open_parser


def test_the_unforeseen_shows_no_text_of_the_article(
    attrib: Attrib, speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "open_parser", failing(KeyError("geheimer Satz")))
    done = attrib("claims", speech)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("attrib: Something unforeseen went wrong (KeyError). Please report")
    assert "geheim" not in done.err
    monkeypatch.setenv("ATTRIB_DEBUG", "1")
    with pytest.raises(KeyError):
        attrib("claims", speech)


def test_an_interrupt_has_status_130(
    attrib: Attrib, speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "open_parser", failing(KeyboardInterrupt()))
    done = attrib("claims", speech)
    assert (done.status, done.out) == (130, "")
    assert "Traceback" not in done.err


def test_escape_sequences_in_names_do_not_reach_the_terminal(attrib: Attrib) -> None:
    done = attrib("claims", "\x1b[31m\n.txt", "--engine", "conllu")
    assert done.status == 2
    assert done.err.startswith("attrib: There is no file ␛[31m .txt.")


@pytest.mark.skipif(sys.platform == "win32", reason="file names are text there")
def test_names_that_are_no_text_are_reported(tmp_path: Path, attrib: Attrib) -> None:
    done = attrib("claims", os.fsdecode(b"gr\xfc\xdfe.txt"), "--engine", "conllu")
    assert (done.status, done.out) == (2, "")
    assert "There is no file gr" in done.err


def shell(script: str, *arguments: str | Path) -> tuple[int, str]:
    command = ["/bin/sh", "-c", script, "sh", sys.executable, *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("format_", ["tsv", "table"])
def test_output_that_cannot_be_written_is_one_sentence(speech: Path, format_: str) -> None:
    script = '"$1" -m attrib claims --engine conllu --lang en --format "$3" "$2" > /dev/full'
    status, said = shell(script, speech, format_)
    assert (status, said.count("\n")) == (2, 1)
    assert said.startswith("attrib: The output cannot be written (No space left on device).")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_closed_streams_are_no_disaster(speech: Path) -> None:
    assert shell('"$1" -m attrib claims --engine conllu "$2" >&-', speech) == (0, "")
    assert shell('"$1" -m attrib claims --engine conllu fehlt.txt 2>&-', speech) == (2, "")
    status, said = shell('"$1" -m attrib claims --lang en --engine conllu - <&-', speech)
    assert (status, said) == (
        2,
        "attrib: Standard input is closed. Name a file, or pipe a text in.\n",
    )


def commands() -> Iterator[tuple[str, Any]]:
    top: Any = typer.main.get_command(program.app)
    waiting = [("attrib", top)]
    while waiting:
        name, command = waiting.pop()
        below = getattr(command, "commands", {})
        waiting += [(f"{name} {key}", value) for key, value in below.items()]
        if name == "attrib" or not below:
            yield name, command


def test_the_manual_names_every_variable_of_the_environment() -> None:
    readme = MANUAL.read_text("utf-8")
    for variable in (
        "ATTRIB_CACHE_DIR",
        "ATTRIB_CACHE_SIZE",
        "ATTRIB_MODEL_DIR",
        "ATTRIB_DEBUG",
        "NO_COLOR",
    ):
        assert variable in readme
