"""An analysis as plain data that can be read again: what `Analysis.to_dict` returns.

It is an article of `--format json`, and more of it: the article's text and its reading, the
sentences of claims, the steps of evidence in both languages. `restored` leads back.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from attrib.article import Article, Piece
from attrib.errors import UsageError
from attrib.records import Analysis, Claim
from attrib.report.plain import SCHEMA, article_dict, notices_of
from attrib.wording import Language, Wording


class Offsets(StrEnum):
    """What `start` and `end` count."""

    CODE_POINTS = "code-points"
    UTF_16 = "utf-16"


class Units:
    """Leads from the code points of a text to its UTF-16 code units and back.

    >>> units = Units("😀 Öl")
    >>> units.to_utf_16(2), units.to_code_points(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        # Only characters beyond U+FFFF are two units.
        self._wide = [place for place, character in enumerate(text) if character > "\uffff"]
        self._units = [place + before for before, place in enumerate(self._wide)]

    def to_utf_16(self, place: int) -> int:
        """Return the code unit that a code point starts at."""
        return place + bisect_left(self._wide, place)

    def to_code_points(self, unit: int) -> int:
        """Return the code point that a code unit belongs to."""
        return unit - bisect_left(self._units, unit)


def offsets_of(given: object) -> Offsets:
    """Return the unit of that name.

    Raises:
        UsageError: there is none.
    """
    if isinstance(given, str) and given in set(Offsets):
        return Offsets(given)
    raise UsageError(
        Wording(f"Positionen können nicht {given!r} zählen.", f"Offsets cannot count {given!r}."),
        Wording("Wählen Sie 'code-points' oder 'utf-16'.", "Choose 'code-points' or 'utf-16'."),
    )


def saved(analysis: Analysis, language: Language, offsets: str) -> dict[str, Any]:
    """Return an analysis as dictionaries, lists, strings and numbers, and nothing missing.

    Raises:
        UsageError: a unit of offsets that there is not.
    """
    unit, article = offsets_of(offsets), analysis.article
    told = article_dict(analysis, language)
    for plain, claim in zip(told["claims"], analysis.claims, strict=True):
        _complete(plain, claim)
    for plain, notice in zip(told["notices"], notices_of(analysis), strict=True):
        plain["wording"] = _wording(notice.message)
    head = {"schema": SCHEMA, "language": language.value, "offsets": unit.value}
    plain = {**head, **told, "text": article.text, "reading": _reading(article)}
    return plain if unit is Offsets.CODE_POINTS else counted(plain, Units(article.text).to_utf_16)


def counted(plain: Any, unit: Callable[[int], int]) -> Any:  # noqa: ANN401  any plain data
    """Return plain data in which all offsets, at any depth, count another unit."""
    if isinstance(plain, list):
        return [counted(part, unit) for part in plain]
    if not isinstance(plain, dict):
        return plain
    return {
        key: unit(part) if key in ("start", "end") else counted(part, unit)
        for key, part in plain.items()
    }


def _complete(plain: dict[str, Any], claim: Claim) -> None:
    plain["sentence"] = claim.sentence
    if claim.cue:
        plain["cue"]["text"] = claim.cue.text
    for told, step in zip(plain["evidence"], claim.evidence, strict=True):
        told["wording"] = _wording(step.detail)


def _wording(wording: Wording) -> dict[str, str]:
    return {language.value: wording.into(language) for language in Language}


def _reading(article: Article) -> list[dict[str, Any]] | None:
    return None if article.reading is None else [_piece(piece) for piece in article.reading.pieces]


def _piece(piece: Piece) -> dict[str, Any]:
    return {"start": piece.span.start, "end": piece.span.end, "shown": piece.shown}
