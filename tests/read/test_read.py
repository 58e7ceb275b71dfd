from __future__ import annotations

import codecs
import io
import os
from contextlib import suppress
from pathlib import Path
from threading import Thread, Timer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.errors import InputError
from attrib.read import article_of, printable, read_file, read_stream

TEXT = "„Größe“\r\nist – 10 €\rund\nmehr"


def stream(data: bytes) -> io.BytesIO:
    return io.BytesIO(data)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
)
def test_unicode_is_read_without_its_mark_and_with_its_line_ends(data: bytes) -> None:
    article = read_stream(stream(data), "a.txt")
    assert (article.text, article.notices) == (TEXT, ())


def test_windows_1252_is_read_with_a_notice() -> None:
    article = read_stream(stream(TEXT.encode("cp1252")), "a.txt")
    assert article.text == TEXT
    assert [notice.code for notice in article.notices] == ["encoding"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"Text\0mit", "a.txt is no text: it holds NUL bytes."),
        (b"\x89PNG\r\n\x1a\n\x00", "NUL bytes"),
        (b"\x1f\x8b\x08\x01\xff\xfe\x12", "is no text in UTF-8 (byte 1) or Windows-1252"),
        (b"Gr\x81\x8d", "is no text in UTF-8 (byte 2) or Windows-1252"),
        (b"%PDF-1.7 ...", "is a PDF file"),
        (b"PK\x03\x04rest", "is a packed file"),
        (b"{\\rtf1 Hallo}", "is an RTF file"),
        (codecs.BOM_UTF8 + b"\xff", "starts as UTF-8 but breaks it at byte 0"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "starts as UTF-16 but"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\x00", "NUL"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, complaint: str) -> None:
    with pytest.raises(InputError) as caught:
        read_stream(stream(data), "a.txt")
    assert complaint in str(caught.value)


def test_an_empty_file_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_bytes(b"")
    assert read_file(tmp_path / "leer.txt").text == ""


def test_paths_that_lead_to_no_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        read_file(tmp_path / "fehlt.txt")
    with pytest.raises(InputError, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(InputError, match=r"cannot be read \(Not a directory\)"):
        read_file(Path(__file__) / "x")
    with pytest.raises(InputError, match="cannot be read"):
        read_file("a\0b")
    with pytest.raises(InputError, match=r"cannot be read \(File name too long\)"):
        read_file("x" * 5000)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("x")
    secret.chmod(0)
    with pytest.raises(InputError, match="Permission denied"):
        read_file(secret)


def test_an_endless_device_is_not_read_to_its_end() -> None:
    with pytest.raises(InputError, match="/dev/zero has over 1 MB"):
        read_file("/dev/zero", max_bytes=1_000_000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there")
def test_a_pipe_is_not_waited_for_in_vain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attrib.read.source.PATIENCE", 0.01)
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(InputError, match="is a pipe, and nobody wrote to it"):
        read_file(tmp_path / "a.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there")
def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    writer = Thread(target=(tmp_path / "a.txt").write_text, args=("Ja. " * 50_000,))
    writer.start()
    assert len(read_file(tmp_path / "a.txt").text) == 200_000
    writer.join()


def test_a_pipe_of_the_shell_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attrib.read.source.PATIENCE", 0)
    reading, writing = os.pipe()
    late = Timer(0.2, lambda: Path(f"/dev/fd/{writing}").write_text("Ja."))
    late.start()
    Timer(0.4, os.close, (writing,)).start()
    assert read_file(f"/dev/fd/{reading}").text == "Ja."
    os.close(reading)


def test_half_characters_are_refused() -> None:
    with pytest.raises(InputError, match="position 3"):
        article_of("abc\ud800", "text")


def test_names_with_bytes_that_are_no_text_can_be_printed() -> None:
    assert printable(os.fsdecode(b"gr\xfc\xdfe.txt")) == "gr\ufffd\ufffde.txt"


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(InputError):
        read_stream(stream(data), "a.txt").text.encode()
