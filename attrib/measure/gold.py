"""Reads gold: articles with claims as spans by role, one JSON object a line.

    {"document": "a name", "text": "…", "tokens": [[0, 3], …],
     "claims": [{"type": "Indirect", "quote": [[0, 42]], "speaker": [[50, 60]], "cue": [[44, 49]],
                 "addressee": [], "frame": [[44, 60]],
                 "speaker_name": "Ada Brahm", "polarity": "positive"}]}

Spans are code points of the text, end exclusive. `speaker_name` is who it is, null for nobody;
`polarity` is positive where it is left out. Only `text` must be there; keys that are not known
here are ignored.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from attrib.article import Article, Span
from attrib.errors import InputError
from attrib.read import checked
from attrib.wording import Wording

ROLES = ("quote", "addressee", "cue", "frame", "speaker")
NAME = "speaker_name"
POSITIVE = "positive"
_TOKEN = re.compile(r"\w+|[^\w\s]")
_REMEDY = Wording(
    "Bringen Sie die Zeile in Ordnung, oder lassen Sie sie weg.", "Mend that line, or leave it out."
)


class _FlawError(ValueError):
    """What is wrong with a value of a row."""

    def __init__(self, told: Wording) -> None:
        super().__init__(told.en)
        self.told = told


@dataclass(frozen=True, slots=True)
class MarkedClaim:
    """A claim as spans by role; a role that is not there has none.

    `name` is who speaks, None for nobody; `is_named` tells that the row says so at all.
    `confidence` is what a prediction says of itself (0-1).
    """

    type: str | None
    roles: Mapping[str, tuple[Span, ...]]
    name: str | None = None
    is_named: bool = False
    polarity: str = POSITIVE
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An annotated article: `claims` and `tokens` are None where the row has none."""

    article: Article
    tokens: tuple[Span, ...] | None = None
    claims: tuple[MarkedClaim, ...] | None = None


def read_articles(source: Article) -> tuple[MarkedArticle, ...]:
    """Read a gold file's text.

    Raises:
        InputError: a line that is no article row, or a file without any.
    """
    articles = []
    # Lines end at LF only: a text may hold U+2028 and its like.
    for number, line in enumerate(source.text.split("\n"), start=1):
        if line.strip():
            where = f"{source.name}:{number}"
            articles.append(article_of_row(_json(line, where), where))
    if not articles:
        raise InputError(
            Wording(f"{source.name} enthält keine Artikel.", f"{source.name} holds no articles."),
            Wording("Geben Sie ein JSON-Objekt je Zeile.", "Give one JSON object a line."),
        )
    return tuple(articles)


def article_of_row(plain: object, where: str) -> MarkedArticle:
    """Return the annotated article that a row of JSON holds.

    Args:
        plain: the row.
        where: file and line, for messages, and for the name of a row that has none.

    Raises:
        InputError: the row is no article.
    """
    if not isinstance(plain, dict) or not isinstance(plain.get("text"), str):
        problem = Wording(
            f"{where} ist kein Artikel: 'text' fehlt.", f"{where} is no article: it has no 'text'."
        )
        raise InputError(problem, _REMEDY)
    name = plain.get("document", where)
    if not isinstance(name, str):
        problem = Wording(
            f"{where}: 'document' ist kein Text.", f"{where}: 'document' is no string."
        )
        raise InputError(problem, _REMEDY)
    text = checked(plain["text"], where)
    try:
        tokens = _spans(plain.get("tokens"), "tokens") or None
        claims = _claims(plain["claims"]) if plain.get("claims") is not None else None
    except _FlawError as error:
        raise InputError(error.told.put(lambda told: f"{where}: {told}."), _REMEDY) from error
    return MarkedArticle(Article(name, text), tokens, claims)


def claim_of(plain: Mapping[str, object]) -> MarkedClaim:
    """Return a claim from its plain form, as JSON or the export has it.

    Raises:
        ValueError: a type, name, polarity or span that is none.
    """
    return MarkedClaim(
        type=_text(plain, "type"),
        roles={role: _spans(plain.get(role), role) for role in ROLES},
        name=_text(plain, NAME),
        is_named=NAME in plain,
        polarity=_text(plain, "polarity") or POSITIVE,
        confidence=_share(plain, "confidence"),
    )


def tokens_of(text: str) -> tuple[Span, ...]:
    """Return words and signs as tokens, for texts whose row brings none."""
    return tuple(Span(*match.span()) for match in _TOKEN.finditer(text))


def _json(line: str, where: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        problem = Wording(f"{where} ist kein JSON.", f"{where} is no JSON.")
        raise InputError(problem, _REMEDY) from error


def _claims(plain: object) -> tuple[MarkedClaim, ...]:
    if not isinstance(plain, list) or not all(isinstance(claim, dict) for claim in plain):
        raise _FlawError(
            Wording("'claims' ist keine Liste von Objekten", "'claims' is no list of objects")
        )
    return tuple(map(claim_of, plain))


def _text(plain: Mapping[str, object], what: str) -> str | None:
    value = plain.get(what)
    if value is not None and not isinstance(value, str):
        raise _FlawError(
            Wording(f"'{what}' einer Aussage ist kein Text", f"a claim's '{what}' is no string")
        )
    return value


def _share(plain: Mapping[str, object], what: str) -> float | None:
    value = plain.get(what)
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise _FlawError(
            Wording(
                f"'{what}' einer Aussage ist kein Anteil von 0 bis 1",
                f"a claim's '{what}' is no share from 0 to 1",
            )
        )
    return float(value)


def _spans(plain: object, what: str) -> tuple[Span, ...]:
    if plain is None:
        return ()
    if not isinstance(plain, list) or not all(map(_is_pair, plain)):
        raise _FlawError(
            Wording(
                f"'{what}' ist keine Liste von Paaren [Anfang, Ende)",
                f"'{what}' is no list of [begin, end) pairs",
            )
        )
    return tuple(Span(start, end) for start, end in plain)


def _is_pair(plain: object) -> bool:
    return (
        isinstance(plain, list)
        and len(plain) == 2
        and all(type(offset) is int for offset in plain)
        and 0 <= plain[0] <= plain[1]
    )
