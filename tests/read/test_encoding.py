from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.errors import InputError, UsageError
from attrib.read.encoding import codec_named, decode

TEXT = "„Größe“\r\nist – 10 €"


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_codec_turns_the_file_into_the_text(data: bytes, codec: str) -> None:
    decoded = decode(data, "a")
    assert (decoded.text, decoded.encoding) == (TEXT, codec)
    assert data.decode(codec) == TEXT


@pytest.mark.parametrize(
    ("data", "text", "told"),
    [
        (
            b"K\xf6nig \xe2\x80\x9eGr\xc3\xb6\xc3\x9fe\xe2\x80\x9c",
            "K�nig „Größe“",
            "one place is damaged in line 1",
        ),
        (
            "Größe, Brücke".encode() + b"\n\xa9 dpa",
            "Größe, Brücke\n� dpa",
            "one place is damaged in line 2",
        ),
        ("Größe, Brücke, L".encode() + b"\xc3", "Größe, Brücke, L�", "in line 1"),
        (
            "Größe „an“ öfter".encode() + b"\n\xfc\n\xe4",
            "Größe „an“ öfter\n�\n�",
            "2 places are damaged, the first in line 2",
        ),
        ("\ufffd Größe, Öl".encode() + b"\xfc", "� Größe, Öl�", "one place"),
    ],
)
def test_a_bad_byte_does_not_make_another_encoding(data: bytes, text: str, told: str) -> None:
    decoded = decode(data, "a", declares=True)
    assert (decoded.text, decoded.encoding) == (text, "utf-8")
    assert told in decoded.notices[0].message.en


@pytest.mark.parametrize("text", ["Größe", "Äpfel, Öl", "Ã¤ Größe", "„Ja“ – nein", "größer © dpa"])
def test_what_is_in_another_encoding_is_read_in_it(text: str) -> None:
    assert decode(text.encode("cp1252"), "a").text == text


@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"]))
def test_whatever_is_decoded_the_codec_named_does_it(text: str, codec: str) -> None:
    data = text.encode(codec, "ignore")
    try:
        decoded = decode(data, "a")
    except InputError:
        return
    if "\ufffd" in decoded.text:
        return  # what is damaged is shown as that
    assert data.decode(decoded.encoding) == decoded.text


@pytest.mark.parametrize("name", ["mac-roman", "MacRoman", "cp850", "iso-8859-15", "utf-16-le"])
def test_the_encoding_that_is_asked_for(name: str) -> None:
    decoded = decode("Größe".encode(name), "a", encoding=name)
    assert (decoded.text, decoded.notices) == ("Größe", ())
    assert "Größe".encode(decoded.encoding) == "Größe".encode(name)


def test_a_mark_wins_over_what_is_asked_for() -> None:
    assert decode(codecs.BOM_UTF8 + b"a", "a", encoding="cp1252").text == "a"


def test_bytes_that_are_not_in_the_encoding_asked_for_are_refused() -> None:
    with pytest.raises(InputError) as caught:
        decode("Größe".encode("cp1252"), "a", encoding="utf-8")
    assert str(caught.value) == (
        "a was to be read as UTF-8 but breaks it at byte 2. "
        "Save it as plain text in UTF-8, or name another encoding."
    )


@pytest.mark.parametrize(
    ("name", "guess"),
    [
        ("utf8x", "utf"),
        ("windows1252", "windows-1252"),
        ("ladin-1", "latin-1"),
        ("qqqq", "Such as utf-8, cp1252 or utf-16."),
        ("", "Such as utf-8"),
        ("a\0b", "Such as utf-8"),
        ("base64", ""),
        ("rot13", ""),
        ("punycode", ""),
        ("undefined", ""),
        ("ü" * 5000, ""),
    ],
)
def test_an_unknown_encoding_is_named_with_its_neighbours(name: str, guess: str) -> None:
    with pytest.raises(UsageError) as caught:
        codec_named(name)
    assert guess in caught.value.remedy.en


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<meta charset="iso-8859-15">', "iso8859-15"),
        ("<META http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>", "iso8859-2"),
        ('<?xml version="1.0" encoding="mac-roman"?>', "mac-roman"),
        ("<meta charset=latin1>", "cp1252"),
    ],
)
def test_html_may_say_how_it_is_encoded(head: str, codec: str) -> None:
    text = f"{head}Größe"
    decoded = decode(text.encode(codec), "a", declares=True)
    assert (decoded.text, decoded.encoding, decoded.notices) == (text, codec, ())


@pytest.mark.parametrize("head", ["<meta charset=nichts>", "<meta charset=utf-16>", "<p>"])
def test_what_a_page_says_wrongly_is_passed_over(head: str) -> None:
    decoded = decode(f"{head}Größe!".encode("cp1252"), "a", declares=True)
    assert (decoded.text, decoded.encoding) == (f"{head}Größe!", "cp1252")
    assert [notice.code for notice in decoded.notices] == ["encoding"]


def test_a_page_in_utf_8_is_that_whatever_it_says() -> None:
    text = "<meta charset=iso-8859-1>Größe"
    assert decode(text.encode(), "a", declares=True).text == text
