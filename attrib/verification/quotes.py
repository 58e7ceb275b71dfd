"""A quote as a comparison sees it: runs of words, and the marks of an editor between them.

*„Wir bauen […] weiter [am Deich]“* has the runs *Wir bauen* and *weiter*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from attrib.verification.words import Token, fold, tokens

# An insertion may complete a word: *d[er]*, *Kolleg[inn]en*. Round brackets at a word are its own
# spelling: *Kolleg(inn)en*.
_MARK = re.compile(
    r"(?P<sic>[\[(]\s*sic\s*!?\s*[\])])"
    r"|(?P<omission>[\[(]\s*(?:…|\.{2,}|-{2,}|–)\s*[\])]|…|\.{3,})"
    r"|(?P<insertion>(?<![^\W\d_])[^\W\d_]{0,60}\[[^\[\]]{1,300}\][^\W\d_]*"
    r"|(?<![^\W\d_])\([^()]{1,300}\)(?![^\W\d_]))"
    r"|(?P<frame>\x00)"
)
_FRAME = "\x00"


class MarkKind(StrEnum):
    """What an editor, or the frame of the quote, does between two runs of words."""

    OMISSION = "omission"
    INSERTION = "insertion"
    FRAME = "frame"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it is written, and the folded words of an insertion."""

    kind: MarkKind
    text: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Runs of words; `gaps[i]` are the marks before run `i`, and the last ones end the quote."""

    text: str
    runs: tuple[tuple[Token, ...], ...]
    gaps: tuple[tuple[Mark, ...], ...]

    def folded(self, run: int) -> list[str]:
        """Return the folded words of a run."""
        return [fold(token.form) for token in self.runs[run]]

    def words(self, run: int, start: int, end: int) -> str:
        """Return words of a run as they are written, with what stands between them."""
        if start == end:
            return ""
        return self.text[self.runs[run][start].start : self.runs[run][end - 1].end]

    @property
    def length(self) -> int:
        """How many words it has that no editor put in."""
        return sum(map(len, self.runs))


def quote_of(pieces: Sequence[str]) -> Quote:
    """Return a quote, given what a reader sees of it between the parts of its frame."""
    text = _FRAME.join(piece.replace(_FRAME, " ") for piece in pieces)
    runs: list[tuple[Token, ...]] = []
    gaps: list[tuple[Mark, ...]] = []
    waiting: list[Mark] = []
    for part in _parts(text):
        if isinstance(part, Mark):
            waiting.append(part)
        elif part:
            runs.append(part)
            gaps.append(tuple(waiting))
            waiting = []
    return Quote(text.replace(_FRAME, " "), tuple(runs), (*gaps, tuple(waiting)))


def _parts(text: str) -> Iterator[Mark | tuple[Token, ...]]:
    """Yield runs and marks in turn; *[sic]* is no mark, for nothing is left out or put in."""
    run: list[Token] = []
    start = 0
    for match in _MARK.finditer(text):
        run += _within(text, start, match.start())
        start = match.end()
        if match["sic"] is not None:
            continue
        yield tuple(run)
        run = []
        yield _mark(match)
    yield (*run, *_within(text, start, len(text)))


def _mark(match: re.Match[str]) -> Mark:
    if match["frame"] is not None:
        return Mark(MarkKind.FRAME, "")
    if match["omission"] is not None:
        return Mark(MarkKind.OMISSION, match[0])
    words = tuple(fold(token.form) for token in tokens(match[0].translate({91: None, 93: None})))
    return Mark(MarkKind.INSERTION, match[0], words)


def _within(text: str, start: int, end: int) -> list[Token]:
    found = tokens(text[start:end])
    return [Token(token.form, token.start + start, token.end + start) for token in found]
