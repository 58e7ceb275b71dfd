"""Finds out how bytes encode text: byte order mark, what is asked for, UTF-8, then cp1252.

A mark wins over everything, as in HTML: no German text starts with those signs by chance.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from difflib import get_close_matches
from encodings.aliases import aliases

from attrib.article import Notice
from attrib.errors import InputError, UsageError
from attrib.wording import Wording

WESTERN = "cp1252"
# UTF-32 first: its little-endian mark starts with UTF-16's. The codecs here take the mark away.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Where a page says how it is encoded (https://html.spec.whatwg.org/#prescan-a-byte-stream).
_PRESCANNED = 1024
_DECLARED = re.compile(
    rb"<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
# Pages that call themselves so are read as Windows-1252 by every browser (the same standard).
_REALLY_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})
_REPLACEMENT = "\ufffd"
# Control characters that no text in cp1252 holds, but most binary files do.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAVE = Wording("Speichern Sie sie als reinen Text in UTF-8", "Save it as plain text in UTF-8")
_REMEDY = Wording(
    f"{_SAVE.de}, oder nennen Sie die Kodierung mit --encoding.",
    f"{_SAVE.en}, or name its encoding with --encoding.",
)
_BY_MARK = Wording("beginnt als", "starts as")
_BY_NAME = Wording("sollte gelesen werden als", "was to be read as")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the codec that turns the bytes into it, and a notice where that was a guess."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def codec_named(name: str) -> str:
    """Return the normal name of a codec for text.

    Raises:
        UsageError: there is none of that name.
    """
    try:
        found = codecs.lookup(name)
        # Some codecs turn bytes into bytes (base64), and some read no text that anybody wrote.
        if isinstance(found.decode(b"")[0], str) and found.name not in _NO_TEXT:
            return found.name
    except (LookupError, ValueError, TypeError, AssertionError):
        pass
    known = sorted({*aliases, *aliases.values(), *_COMMON} - _NO_TEXT)
    near = get_close_matches(name.lower().replace(" ", "-"), known, n=3)
    guess = Wording(
        f"Meinten Sie {' oder '.join(near)}?" if near else "Nennen Sie utf-8, cp1252, utf-16 …",
        f"Did you mean {' or '.join(near)}?" if near else "Such as utf-8, cp1252 or utf-16.",
    )
    raise UsageError(
        Wording(f"Eine Kodierung '{name}' gibt es nicht.", f"There is no text encoding '{name}'."),
        guess,
    )


_NO_TEXT = frozenset({
    "base64", "bz2", "hex", "idna", "punycode", "quopri", "raw-unicode-escape",
    "raw_unicode_escape", "rot13", "rot_13", "undefined", "unicode-escape", "unicode_escape",
    "uu", "zlib", "base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "uu_codec",
    "zlib_codec", "mbcs", "oem",
})  # fmt: skip
_COMMON = ("utf-8", "utf-16", "iso-8859-1", "iso-8859-15", "latin-1", "windows-1252")


def decode(
    data: bytes, name: str, *, encoding: str | None = None, declares: bool = False
) -> Decoded:
    """Return the text that bytes encode, without byte order mark.

    Args:
        data: the bytes of a file.
        name: what messages call it.
        encoding: the codec to use if there is no mark.
        declares: whether the text may itself say how it is encoded, as HTML does.

    Raises:
        InputError: bytes that are no text.
        UsageError: an encoding that is not known.
    """
    wanted = codec_named(encoding) if encoding is not None else None
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data, codec, name, _BY_MARK)
    if wanted is not None:
        return _strict(data, wanted, name, _BY_NAME)
    if b"\0" in data:
        problem = Wording(
            f"{name} ist kein Text: Die Datei enthält NUL-Bytes.",
            f"{name} is no text: it holds NUL bytes.",
        )
        raise InputError(problem, _REMEDY)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        declared = _as_declared(data) if declares else None
        return declared or _damaged(data) or _western(data, name, error.start)


def _strict(data: bytes, codec: str, name: str, how: Wording) -> Decoded:
    try:
        text = data.decode(codec)
    except UnicodeError as error:
        place = getattr(error, "start", 0)
        named = how is _BY_NAME
        remedy = Wording(
            f"{_SAVE.de}, oder nennen Sie eine andere Kodierung." if named else f"{_SAVE.de}.",
            f"{_SAVE.en}, or name another encoding." if named else f"{_SAVE.en}.",
        )
        label = codec.removesuffix("-sig").upper()
        problem = Wording(
            f"{name} {how.de} {label}, ist es aber an Byte {place} nicht.",
            f"{name} {how.en} {label} but breaks it at byte {place}.",
        )
        raise InputError(problem, remedy) from error
    return Decoded(text, codec)


def _as_declared(data: bytes) -> Decoded | None:
    match = _DECLARED.search(data[:_PRESCANNED])
    if match is None:
        return None
    try:
        codec = codec_named((match[1] or match[2]).decode("ascii", "replace"))
        codec = WESTERN if codec in _REALLY_WESTERN else codec
        return Decoded(data.decode(codec), codec)
    except (UsageError, UnicodeError):
        return None


def _damaged(data: bytes) -> Decoded | None:
    """Return a text in UTF-8 in which some bytes are damaged, or None if it is in no UTF-8.

    In another encoding hardly two letters happen to be a letter of UTF-8 (*Ã¼*), so that whole
    ones outnumber what breaks it only where it is UTF-8.
    """
    text = data.decode("utf-8", "replace")
    bad = text.count(_REPLACEMENT) - data.count(_REPLACEMENT.encode())
    whole = sum(not character.isascii() for character in text) - bad
    if whole <= bad or _BINARY.search(text):
        return None
    line = text.count("\n", 0, text.index(_REPLACEMENT)) + 1
    message = Wording(
        f"Der Text ist in UTF-8, aber in Zeile {line} beschädigt (zu sehen als �).",
        f"The text is in UTF-8, but one place is damaged in line {line} (shown as �).",
    )
    if bad > 1:
        message = Wording(
            f"Der Text ist in UTF-8, aber an {bad} Stellen beschädigt, zuerst in Zeile {line} (zu "
            "sehen als �).",
            f"The text is in UTF-8, but {bad} places are damaged, the first in line {line} (shown "
            "as �).",
        )
    return Decoded(text, "utf-8", (Notice("encoding", message),))


def _western(data: bytes, name: str, broken: int) -> Decoded:
    try:
        text = data.decode(WESTERN)
    except UnicodeDecodeError:
        text = "\0"
    if _BINARY.search(text):
        problem = Wording(
            f"{name} ist kein Text in UTF-8 (Byte {broken}) oder Windows-1252.",
            f"{name} is no text in UTF-8 (byte {broken}) or Windows-1252.",
        )
        raise InputError(problem, _REMEDY)
    told = Wording(
        f"Der Text ist nicht in UTF-8 (Byte {broken}); er wurde als Windows-1252 gelesen.",
        f"The text is not in UTF-8 (byte {broken}); it was read as Windows-1252.",
    )
    return Decoded(text, WESTERN, (Notice("encoding", told),))
