"""Reads and writes corrections, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrib.article import Article, Span
from attrib.corrections.correction import Correction, Place, Verdict
from attrib.errors import InputError
from attrib.read import read_source
from attrib.records import Kind
from attrib.wording import Wording

VERSION: Final = 1
LARGEST: Final = 100_000_000
"""The size of the largest file, in bytes: some 400,000 corrections."""
_REMEDY: Final = Wording(
    "Geben Sie an, was eine Seite von '--format html' geschrieben hat, mit einer Korrektur je "
    "Zeile.",
    "Give what a page of '--format html' has written, a correction a line.",
)


class NoCorrectionError(ValueError):
    """A line that is no correction, and why not."""

    def __init__(self, reason: Wording) -> None:
        super().__init__(reason.en)
        self.reason = reason


def read(files: Iterable[str]) -> tuple[Correction, ...]:
    """Read the corrections in some files; of several on one claim the last counts.

    Raises:
        InputError: a file that cannot be read, or a line that is no correction.
    """
    return _last(entry for file in files for entry in _lines(read_source(file, max_bytes=LARGEST)))


def corrections_in(source: Article) -> tuple[Correction, ...]:
    """Return the corrections in a file's text; of several on one claim the last counts.

    Raises:
        InputError: a line that is no correction.
    """
    return _last(_lines(source))


def is_correction(line: str) -> bool:
    """Tell whether a line of a file can be meant as a correction, and not as an article."""
    try:
        plain = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(plain, dict) and "verdict" in plain and "spans" in plain


def correction_of(plain: object) -> Correction:
    """Return a correction from its plain form.

    Raises:
        NoCorrectionError: it is none.
    """
    if not isinstance(plain, dict):
        raise NoCorrectionError(Wording("sie ist kein Objekt", "it is no object"))
    if plain.get("version") != VERSION:
        raise NoCorrectionError(
            Wording(f"ihre 'version' ist nicht {VERSION}", f"its 'version' is not {VERSION}")
        )
    kind, verdict = plain.get("kind"), plain.get("verdict")
    if verdict not in tuple(Verdict):
        raise _none_of("verdict", Verdict)
    if kind is not None and kind not in tuple(Kind):
        raise _none_of("kind", Kind)
    place = Place(
        _string(plain, "text") or "",
        _spans(plain.get("spans")),
        _string(plain, "claim"),
        None if kind is None else Kind(kind),
    )
    return Correction(
        Verdict(verdict),
        _string(plain, "article") or "",
        place,
        _string(plain, "speaker"),
        (_string(plain, "name") or "").strip() or None,
    )


def written(correction: Correction) -> dict[str, Any]:
    """Return a correction in its plain form."""
    return (
        about_article(correction.article, correction.place.text)
        | about_claim(correction.place, correction.speaker)
        | {"verdict": str(correction.verdict), "name": correction.name}
    )


def about_article(name: str, text: str) -> dict[str, Any]:
    """Return what all corrections of an article begin with; the page completes them."""
    return {"version": VERSION, "article": name, "text": text}


def about_claim(place: Place, speaker: str | None) -> dict[str, Any]:
    """Return what a correction says of a claim as attrib found it; the page adds the verdict."""
    return {
        "spans": [[span.start, span.end] for span in place.spans],
        "claim": place.claim,
        "kind": place.kind and str(place.kind),
        "speaker": speaker,
    }


def _lines(source: Article) -> Iterator[Correction]:
    # Lines end at LF only: a name may hold U+2028 and its like.
    for number, line in enumerate(source.text.split("\n"), start=1):
        if line.strip():
            yield _parsed(
                line, Wording(f"{source.name}, Zeile {number}", f"{source.name}, line {number}")
            )


def _last(entries: Iterable[Correction]) -> tuple[Correction, ...]:
    found: dict[object, Correction] = {}
    for entry in entries:
        key = (entry.place.text, entry.place.spans, entry.place.kind)
        found.pop(key, None)
        found[key] = entry
    return tuple(found.values())


def _parsed(line: str, where: Wording) -> Correction:
    try:
        return correction_of(json.loads(line))
    except NoCorrectionError as error:
        reason = error.reason
    except (ValueError, RecursionError):
        reason = Wording("sie ist kein JSON", "it is no JSON")
    problem = Wording(
        f"{where.de} ist keine Korrektur: {reason.de}.",
        f"{where.en} is no correction: {reason.en}.",
    )
    raise InputError(problem, _REMEDY)


def _none_of(key: str, values: Iterable[str]) -> NoCorrectionError:
    listed = ", ".join(values)
    return NoCorrectionError(
        Wording(f"ihr '{key}' ist keines von {listed}", f"its '{key}' is not one of {listed}")
    )


def _string(plain: Mapping[str, Any], key: str) -> str | None:
    value = plain.get(key)
    if value is not None and not isinstance(value, str):
        raise NoCorrectionError(
            Wording(f"ihr '{key}' ist keine Zeichenkette", f"its '{key}' is no string")
        )
    return value


def _spans(plain: object) -> tuple[Span, ...]:
    if not isinstance(plain, list) or not plain or not all(map(_is_pair, plain)):
        raise NoCorrectionError(
            Wording(
                "ihre 'spans' sind keine Liste von Paaren [Anfang, Ende)",
                "its 'spans' are no list of [begin, end) pairs",
            )
        )
    return tuple(Span(start, end) for start, end in plain)


def _is_pair(plain: object) -> bool:
    return (
        isinstance(plain, list)
        and len(plain) == 2
        and all(type(offset) is int for offset in plain)
        and 0 <= plain[0] < plain[1]
    )
