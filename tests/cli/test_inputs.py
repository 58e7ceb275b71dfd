from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from attrib.cli.inputs import expand, read, read_data
from attrib.errors import InputError, UsageError
from attrib.read import InputFormat

Attrib = Callable[..., Any]
TEXT = "Kanal gesperrt\n\nNORDERAU (dna) - Der Kanal ist zu, sagte Tann. Er bleibe es.\n"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "kanal.txt"
    path.write_text(TEXT, "utf-8")
    return path


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_a_file_is_read_by_its_extension_or_as_is_asked_for(plain: Path) -> None:
    article = read(str(plain), "embedded")
    assert (article.name, article.text) == (str(plain), TEXT)
    assert [str(block.kind) for block in article.blocks] == ["headline", "dateline"]
    marked = read(str(plain), "embedded", input_format=InputFormat.MARKDOWN)
    assert marked.text == TEXT


def test_standard_input_is_sniffed(monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, TEXT.encode())
    assert read("-", "embedded").name == "stdin"
    piped(monkeypatch, b"{}")
    assert (read_data("-").name, read_data("-").text) == ("stdin", "")
    piped(monkeypatch, "Größe".encode("cp850"))
    assert read("-", "embedded", encoding="cp850").text == "Größe"


def test_the_engine_for_parsed_input_reads_all_as_such(plain: Path, speech: Path) -> None:
    assert read(str(plain), "conllu").blocks == ()
    assert read(str(speech), "conllu", input_format=InputFormat.CONLLU).blocks == ()
    with pytest.raises(UsageError, match="The engine 'conllu' cannot read markdown"):
        read(str(plain), "conllu", input_format=InputFormat.MARKDOWN)
    with pytest.raises(InputError, match="is parsed already"):
        read(str(speech), "embedded")
    with pytest.raises(InputError, match="is parsed already"):
        read(str(plain), "embedded", input_format=InputFormat.CONLLU)


@pytest.mark.parametrize("size", [0.0, -1.0, float("nan"), float("inf"), 1e30])
def test_a_size_that_is_none_is_refused(plain: Path, size: float) -> None:
    with pytest.raises(UsageError, match="is no size"):
        read(str(plain), "embedded", max_file_size=size)


def test_a_file_that_is_too_large_is_one_sentence(attrib: Attrib, speech: Path) -> None:
    done = attrib("claims", "--engine", "conllu", "--max-file-size", "0.0005", speech)
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        f"attrib: {speech} has over 0.0005 MB. "
        "Give one article a file, or allow more with --max-file-size.\n"
    )


@pytest.mark.parametrize("command", ["claims", "parse"])
def test_what_cannot_be_read_is_named_and_the_rest_is_reported(
    attrib: Attrib, command: str, tmp_path: Path, speech: Path
) -> None:
    (tmp_path / "leer").mkdir()
    (tmp_path / "bild.png").write_bytes(b"\x89PNG\r\n\0")
    done = attrib(
        command, "--engine", "conllu", tmp_path / "leer", tmp_path / "*.pdf",
        tmp_path / "fehlt\n\x1b.txt", tmp_path / "bild.png", speech,
    )  # fmt: skip
    complaints = done.err.splitlines()
    assert done.status == 2
    assert "Olaf" in done.out
    assert [line.partition(str(tmp_path))[0] for line in complaints] == [
        "attrib: The folder ",
        "attrib: No file matches ",
        "attrib: There is no file ",
        "attrib: ",
    ]
    assert "fehlt ␛.txt" in complaints[2]


@pytest.mark.parametrize("command", ["claims", "parse", "explain"])
def test_an_unknown_encoding_is_one_sentence(attrib: Attrib, command: str, speech: Path) -> None:
    place = f"{speech}:1" if command == "explain" else speech
    done = attrib(command, "--engine", "conllu", "--encoding", "utf9", place)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("attrib: There is no text encoding 'utf9'. Did you mean ")


def test_a_file_named_twice_is_reported_once(attrib: Attrib, speech: Path) -> None:
    once = attrib("claims", speech, "--engine", "conllu")
    twice = attrib("claims", speech, speech, "--engine", "conllu")
    assert once.out
    assert twice.out == once.out


def test_a_folder_is_several_files(attrib: Attrib, speech: Path, no_speech: Path) -> None:
    done = attrib("claims", speech.parent / "*.conllu", "--engine", "conllu")
    assert done.out.startswith(f"{speech}\t")
    assert expand([str(speech.parent / "*")]) == [str(speech), str(no_speech)]


@pytest.mark.parametrize(
    "command", [("claims",), ("check",), ("corpus", "--output", "{}/aus.jsonl")]
)
def test_a_folder_run_says_what_it_passes_over(
    attrib: Attrib, command: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "texte"
    folder.mkdir()
    (folder / "a.txt").write_text("Es regnet.", "utf-8")
    for name in ("b.png", "c.png", "d.zip"):
        (folder / name).write_bytes(b"")
    words = [word.format(tmp_path) for word in command]
    told = "attrib: 3 files are passed over, of kinds that are not read: .png 2, .zip 1.\n"
    assert told in attrib(*words, folder).err
    assert told not in attrib(*words, "--quiet", folder).err


@pytest.mark.parametrize("command", [("claims",), ("corpus", "--output", "{}/aus.jsonl")])
def test_an_address_is_no_file(attrib: Attrib, command: tuple[str, ...], tmp_path: Path) -> None:
    done = attrib(*(word.format(tmp_path) for word in command), "https://bote.test/kanal.html")
    assert done.status == 2
    assert done.err == (
        "attrib: https://bote.test/kanal.html is an address, and attrib fetches nothing. "
        "Save the page and name the file.\n"
    )
