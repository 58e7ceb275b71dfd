from __future__ import annotations

import sys
import time
from contextlib import suppress
from io import BytesIO

import pytest

from attrib.article import Article
from attrib.errors import InputError
from attrib.read import InputFormat, read_stream

pytest.importorskip("striprtf")

HEAD = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}{\*\generator Wort;}\f0 "


def read(data: bytes, max_bytes: int = 100_000) -> Article:
    return read_stream(BytesIO(data), "a.rtf", max_bytes=max_bytes)


def test_paragraphs_are_set_apart() -> None:
    article = read(HEAD + rb"Die Pl\'e4ne {\b stehen}.\par \u8222?Gut\u8220?, so Kern.\par}")
    assert article.text == "Die Pläne stehen.\n\n„Gut“, so Kern."
    assert article.extracted
    assert read_stream(BytesIO(HEAD + b"Er kam.}"), "stdin").text == "Er kam."


def test_hidden_text_and_pictures_are_not_read() -> None:
    data = (
        rb"Er {\v geheim}kam \v geheim {\b sehr} und\v0 doch. {\pict\wmetafile8 0102}\view1 Ende.}"
    )
    assert read(HEAD + data).text == "Er kam doch. Ende."


@pytest.mark.parametrize("data", [b"", b"Geheim", b"{\\rt Geheim", b"\0" * 20])
def test_what_is_no_rtf_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"is no RTF file that can be read\.") as caught:
        read_stream(BytesIO(data), "a.rtf", format=InputFormat.RTF)
    assert "Geheim" not in str(caught.value)


def test_a_file_with_too_much_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"a\.rtf has over"):
        read(HEAD + b"Geheim " * 1000 + b"}", max_bytes=1000)


@pytest.mark.parametrize(
    "part",
    [b"{", b"}", b"\\v ", b"\\", b"{\\v a", b"{\\pict ", b"\\u-1 ", b"\\'e4", b"\\u99999999 ",
     b"{\\fonttbl{\\f0 ", b"HYPERLINK ", b'{\\field{\\*\\fldinst HYPERLINK "a"}'],
)  # fmt: skip
def test_no_rtf_takes_long(part: bytes) -> None:
    start = time.perf_counter()
    with suppress(InputError):
        read(HEAD + part * 4000 + b"}")
    assert time.perf_counter() - start < 3


def test_without_the_library_there_is_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "striprtf.striprtf", None)
    with pytest.raises(InputError, match=r"Run: pip install 'attrib\[rtf\]'"):
        read(HEAD + b"Er kam.}")
