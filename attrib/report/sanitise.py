"""Makes text safe to print: no control character of an article reaches a terminal."""

from __future__ import annotations

import re

# Control characters, and marks that reorder what a terminal shows (Unicode TR 36).
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BLANKS = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")
_PICTURES = 0x2400
_DELETE = 0x7F


def one_line(text: str) -> str:
    """Return text on one line: blanks and line ends as one space, controls as pictures."""
    return flat(text).strip(" ")


def flat(text: str) -> str:
    """Return a stretch of a line: as `one_line`, with the blanks at its edges."""
    return clean(_BLANKS.sub(" ", text))


def clean(text: str) -> str:
    """Return text with its control characters as visible pictures (ESC as `␛`)."""
    return _UNSAFE.sub(_picture, text)


def clean_columns(text: str) -> str:
    """Return lines of tab-separated columns with all other control characters as pictures."""
    return _CONTROLS.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return "␡" if code == _DELETE else "\N{REPLACEMENT CHARACTER}"
