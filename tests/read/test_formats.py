from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from attrib.errors import InputError
from attrib.read import InputFormat, article_of, read_file, read_stream
from attrib.read.formats import format_of_data, format_of_name, format_of_text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", "text"),
        ("a.TEXT", "text"),
        ("a", "auto"),
        ("-", "auto"),
        ("a.dat", "auto"),
        ("b.c/a.md", "markdown"),
        ("a.markdown", "markdown"),
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.xhtml", "html"),
        ("a.docx", "docx"),
        ("a.txt.conllu", "conllu"),
    ],
)
def test_the_extension_tells_the_format(name: str, expected: str) -> None:
    assert format_of_name(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><p>Er kam.", "html"),
        ("\ufeff\n <!-- a --> <!-- b -->\n<html lang=de>", "html"),
        ("<?xml version='1.0'?>\n<!doctype  HTML PUBLIC ''>", "html"),
        ("Er schrieb <html> davor.", "text"),
        ("<htmlkanal>", "text"),
        ("# Kanal", "text"),
        ("<!-- --> " * 300, "text"),
        ("", "text"),
    ],
)
def test_the_first_bytes_tell_html_from_text(text: str, expected: str) -> None:
    assert format_of_text(text) == expected
    assert format_of_data(text.encode()) == expected


def packed(*names: str, first: str = "") -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, "")
    return file.getvalue()


def test_a_word_file_is_known_by_what_it_holds() -> None:
    assert format_of_data(packed("word/document.xml")) == "docx"
    assert format_of_data(packed("xl/workbook.xml")) == "text"


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"%PDF-1.7", "a.txt is a PDF file, not text. Give '--input-format pdf'."),
        (b"{\\rtf1 Er kam.}", "is an RTF file, not text. Give '--input-format rtf'."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "is an old Word file (.doc), or a Word file with"),
        (packed("content.xml", first="application/vnd.oasis.opendocument.text"),
         "is an OpenDocument file, not text. Give '--input-format odt'."),
        (packed("word/document.xml"), "is a Word file, not text. Give '--input-format docx'."),
        (packed("xl/workbook.xml"), "is a spreadsheet, not text. Save it as CSV, and run: attrib"),
        (packed("content.xml", first="application/vnd.oasis.opendocument.spreadsheet"),
         "is a spreadsheet, not text. Save it as CSV"),
        (packed("a.txt"), "is a packed file, not text. Unpack it"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("format_", [InputFormat.TEXT, InputFormat.HTML, InputFormat.CONLLU])
def test_each_format_that_is_refused_has_its_remedy(
    data: bytes, complaint: str, format_: InputFormat
) -> None:
    with pytest.raises(InputError) as caught:
        read_stream(BytesIO(data), "a.txt", format=format_)
    assert complaint in str(caught.value)


def test_parsed_input_is_kept_as_it_stands() -> None:
    text = "# text = Von Petra Muster\n1\tVon\n"
    article = article_of(text, "a.conllu", format=InputFormat.CONLLU)
    assert (article.text, article.reading, article.blocks, article.notices) == (text, None, (), ())


def test_text_is_no_word_file() -> None:
    with pytest.raises(InputError, match="a is text, not a Word file"):
        article_of("Er kam.", "a", format=InputFormat.DOCX)


def test_the_format_that_is_asked_for_wins_over_the_extension(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_text("Er kam.")
    assert read_file(path, format=InputFormat.TEXT).text == "Er kam."
    with pytest.raises(InputError, match="is no Word file"):
        read_file(path)


def test_a_source_may_have_as_many_bytes_as_is_said() -> None:
    assert read_stream(BytesIO(b"x" * 10), "a", max_bytes=10).text == "x" * 10
    with pytest.raises(InputError, match=r"a has over 1e-05 MB\."):
        read_stream(BytesIO(b"x" * 11), "a", max_bytes=10)
