"""Measures what sort of speaker attrib takes speakers for: gold is a table of sentences.

A row has the kind and a text of a sentence or two, in which brackets stand around the speaker's
mention: `place<TAB>[Athen] wies die Kritik zurück.` A speaker that is not found is none that is
right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from attrib.article import Article, Span
from attrib.errors import InputError, LexiconError
from attrib.lexicon.loader import parse_table
from attrib.parse.base import Parser
from attrib.pipeline import analyze
from attrib.records import Analysis, SpeakerKind
from attrib.wording import Wording

SUFFIX: Final = ".tsv"
"""What a file of such rows is told by."""
FIGURE: Final = "kinds"
_MENTION: Final = re.compile(r"\[([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class KindRow:
    """A text without its brackets, where the speaker stands in it, and what it is."""

    text: str
    mention: Span
    kind: SpeakerKind


def read_kinds(text: str, name: str) -> tuple[KindRow, ...]:
    """Read a table of sentences with kinds.

    Raises:
        InputError: it is none.
    """
    try:
        return tuple(_row(row["kind"], row["text"]) for row in parse_table(text, name, ("text",)))
    except (LexiconError, ValueError, KeyError) as error:
        raise InputError(
            Wording(
                f"{name} ist keine Tabelle von Arten ({error}).",
                f"{name} is no table of kinds ({error}).",
            ),
            Wording("Berichtigen Sie sie.", "Mend it."),
        ) from error


def kind_figures(rows: Iterable[KindRow], parser: Parser) -> dict[str, float]:
    """Return the share of the rows whose speaker is of the right kind."""
    right = [_is_right(row, analyze(Article(FIGURE, row.text), parser)) for row in rows]
    return {FIGURE: sum(right) / len(right) if right else 0.0}


def _row(kind: str, text: str) -> KindRow:
    mention = _MENTION.search(text)
    if mention is None:
        raise ValueError(f"no brackets in: {text}")
    span = Span(mention.start(), mention.end() - 2)
    return KindRow(_MENTION.sub(r"\1", text, count=1), span, SpeakerKind(kind))


def _is_right(row: KindRow, analysis: Analysis) -> bool:
    """Tell whether the first speaker that is found in the mention is of its kind."""
    speakers = (claim.speaker for claim in analysis if claim.speaker is not None)
    speaker = next((s for s in speakers if s.span.overlaps(row.mention)), None)
    return speaker is not None and speaker.kind is row.kind
