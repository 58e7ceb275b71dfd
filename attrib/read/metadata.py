"""What a source says of its article: title, day, outlet, author and address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from itertools import islice, takewhile

from attrib.article import UNKNOWN, Metadata
from attrib.lexicon.loader import read_table
from attrib.read.elements import attributes_of
from attrib.read.tokens import Mark, Token

# A value that is longer is no title, name or address.
LONGEST = 2000
# Front matter that is longer holds a whole text, not what is said of one.
_LONGEST_BLOCK = 50_000
MONTHS = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
_AUSTRIAN = {"jänner": 1, "feber": 2}
_NUMBERS = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")
_WORDS = re.compile(r"(\d{1,2})\.\s?([^\W\d_]{3,9})\.?\s(\d{4})\b")
_BLANKS = re.compile(r"\s+")
_WEB = re.compile(r"https?://\S+\Z", re.IGNORECASE)


def metadata_of(pairs: Iterable[tuple[str, str]]) -> Metadata:
    """Return what keys and their values tell; of several keys for one thing the better one."""
    found: dict[str, tuple[int, str]] = {}
    for key, value in pairs:
        field, rank = _fields().get(key.strip().lower(), ("", 0))
        said = _said(field, value)
        if said and (field not in found or rank < found[field][0]):
            found[field] = rank, said
    return Metadata(**{field: said for field, (_, said) in found.items()})


def merged(first: Metadata, second: Metadata) -> Metadata:
    """Return what the first says, and the second where the first says nothing."""
    return Metadata(
        first.title or second.title,
        first.date or second.date,
        first.outlet or second.outlet,
        first.author or second.author,
        first.url or second.url,
    )


def iso(text: str) -> str:
    """Return a day in ISO 8601, or the text if it cannot be told.

    >>> iso("1. Mai 2024, 17.05 Uhr"), iso("03.05.2024"), iso("im Mai")
    ('2024-05-01', '2024-05-03', 'im Mai')
    """
    try:
        datetime.fromisoformat(text)
    except ValueError:
        pass
    else:
        return text
    for day, month, year in _days(text):
        try:
            return date(int(year), month, int(day)).isoformat()
        except ValueError:
            continue
    return text


def front_matter(block: str) -> Metadata:
    """Return what the front matter of a Markdown file tells, its fences included."""
    if len(block) > _LONGEST_BLOCK:
        return UNKNOWN
    return metadata_of(_toml(block) if block.startswith("+++") else _yaml(block))


def head_of(tokens: Sequence[Token]) -> Metadata:
    """Return what the head of a page tells."""
    return metadata_of(_head(tokens))


def _head(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    for number, token in enumerate(tokens):
        if token.value == "body" and token.mark is Mark.OPEN:
            return
        if token.value == "title" and token.mark is Mark.OPEN:
            texts = takewhile(_is_text, islice(tokens, number + 1, None))
            yield "title", "".join(text.value for text in texts)
        elif token.value == "meta":
            said = attributes_of(token.attributes)
            key = said.get("property") or said.get("name") or said.get("itemprop") or ""
            yield key, said.get("content", "")
        elif token.value == "link":
            said = attributes_of(token.attributes)
            if said.get("rel", "").lower() == "canonical":
                yield "canonical", said.get("href", "")


def _is_text(token: Token) -> bool:
    return token.mark in (Mark.TEXT, Mark.FLOWING)


def _days(text: str) -> Iterator[tuple[str, int, str]]:
    if match := _NUMBERS.search(text):
        yield match[1], int(match[2]), match[3]
    if match := _WORDS.search(text):
        name = match[2].lower()
        full = [n for n, month in enumerate(MONTHS, start=1) if month.startswith(name)]
        number = _AUSTRIAN.get(name) or (full[0] if full else 0)
        yield match[1], number, match[3]


def _said(field: str, value: str) -> str:
    said = _BLANKS.sub(" ", value).strip()
    if not field or not 0 < len(said) <= LONGEST:
        return ""
    if field == "date":
        return iso(said)
    # The address of an author's page is no name, and what is no address leads nowhere.
    if (field == "url") != bool(_WEB.match(said)):
        return ""
    return said


def _yaml(block: str) -> Iterator[tuple[str, str]]:
    """Yield the plain values and lists of the first level; what is nested deeper has no key here.

    Front matter is written by hand: what YAML allows beyond that, no article needs.
    """
    key, items = "", []
    for line in block.splitlines()[1:-1]:
        item = re.match(r"\s*-\s+(.*)", line)
        if item and key:
            items.append(_scalar(item[1]))
            continue
        if key and items:
            yield key, ", ".join(items)
        items = []
        match = re.match(r"([\w\"'.:-]+)\s*:(?:\s+(.*))?\Z", line)
        key = match[1].strip("\"'") if match else ""
        value = (match[2] or "").strip() if match else ""
        if value.startswith("[") and value.endswith("]"):
            yield key, ", ".join(_scalar(part) for part in value[1:-1].split(","))
        elif value and value[0] not in "{|>&*!":
            yield key, _scalar(value)
    if key and items:
        yield key, ", ".join(items)


def _scalar(value: str) -> str:
    value = value.strip()
    quoted = re.match(r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*(?:#.*)?\Z""", value)
    if quoted is None:
        return re.split(r"\s#", value, maxsplit=1)[0].strip()
    if quoted[1] is not None:
        return re.sub(r"\\(.)", r"\1", quoted[1])
    return quoted[2].replace("''", "'")


def _toml(block: str) -> Iterator[tuple[str, str]]:
    import tomllib

    try:
        values = tomllib.loads("\n".join(block.splitlines()[1:-1]))
    except (tomllib.TOMLDecodeError, RecursionError):
        return
    for key, value in values.items():
        parts = value if isinstance(value, list) else [value]
        if parts and all(isinstance(part, str | date) for part in parts):
            yield key, ", ".join(map(str, parts))


@cache
def _fields() -> dict[str, tuple[str, int]]:
    rows = enumerate(read_table("metadata_keys.tsv"))
    return {row["key"]: (row["field"], rank) for rank, row in rows}
