"""A claim with a little of the sentence around it, for a cell of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.text import Text

from attrib.article import Span
from attrib.grammar.mood import KONJUNKTIVE
from attrib.records import Claim, Mood
from attrib.report.colors import FAINT
from attrib.report.reader_text import Seen
from attrib.report.sanitise import flat

FORMS = "bold"
CUE = "underline"
# Moods whose forms show that somebody else speaks; an indicative shows nothing.
TELLING = KONJUNKTIVE | {Mood.AMBIGUOUS}
ELISION = " … "
# Two pieces this near (in code points) are shown with what stands between them.
_NEAR = 24
_CONTENT, _CUE, _FORM = 1, 2, 4
_BREAK = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r")
_EDGES = re.compile(r"(?P<before>[\s,;:.–-]*)(?P<inside>.*?)(?P<after>[\s,;:.!?–-]*)", re.DOTALL)


def excerpt(claim: Claim, seen: Seen, color: str, reach: int, *, brackets: bool) -> Text:
    """Return a claim with its cue and frame, which are faint or, without colour, in brackets.

    Args:
        claim: the claim, with spans of the source.
        seen: the article as its reader sees it.
        color: the style of the cue, which is the speaker's.
        reach: how much is shown of a frame on either side of the cue or claim, in code points.
        brackets: whether what is not claimed stands in brackets.
    """
    pieces = _pieces(claim, seen, reach)
    frame = list(seen.places(claim.frame))
    styles = _styles(claim, color)
    text = Text()
    for place, piece in enumerate(pieces):
        if place or _cut(frame, piece.start):
            _append(text, Text(ELISION, FAINT))
        for claimed, runs in groupby(_runs(claim, seen, piece), _is_claimed):
            part = Text()
            for span, roles in runs:
                part.append(flat(span.of(seen.text)), styles[roles])
            _append(text, part if claimed or not brackets else _bracketed(part))
    if pieces and _cut(frame, pieces[-1].end):
        text.append(ELISION, FAINT)
    text.rstrip()
    return text


def _pieces(claim: Claim, seen: Seen, reach: int) -> list[Span]:
    """Return what is shown, in text order: claim, cue, and of the frame what is near them."""
    anchors = list(seen.places(claim.content))
    anchors += seen.places(claim.cue.spans) if claim.cue else ()
    if claim.speaker and any(span.covers(claim.speaker.span) for span in claim.frame):
        anchors.append(seen.place(claim.speaker.span))
    shown = [*anchors, *_near(list(seen.places(claim.frame)), anchors, seen.text, reach)]
    pieces: list[Span] = []
    for span in sorted(span for span in shown if span):
        if pieces and _joined(pieces[-1], span, seen.text):
            pieces[-1] = Span(pieces[-1].start, max(pieces[-1].end, span.end))
        else:
            pieces.append(span)
    return pieces


def _near(frame: Iterable[Span], anchors: Sequence[Span], text: str, reach: int) -> Iterator[Span]:
    for span in frame:
        if len(span) <= 2 * reach:
            yield span
            continue
        for anchor in anchors:
            start = max(span.start, anchor.start - reach)
            end = min(span.end, anchor.end + reach)
            if start < end:
                yield _whole_words(Span(start, end), span, text)


def _whole_words(part: Span, whole: Span, text: str) -> Span:
    """Return the part without words that it cuts."""
    start, end = part.start, part.end
    while whole.start < start < end and not text[start - 1].isspace():
        start += 1
    while start < end < whole.end and not text[end].isspace():
        end -= 1
    return Span(start, end)


def _cut(frame: Iterable[Span], place: int) -> bool:
    return any(span.start < place < span.end for span in frame)


def _joined(one: Span, other: Span, text: str) -> bool:
    if other.start - one.end > _NEAR:
        return False
    return other.start <= one.end or not _BREAK.search(text, one.end, other.start)


def _runs(claim: Claim, seen: Seen, piece: Span) -> Iterator[tuple[Span, int]]:
    """Yield the stretches of a piece in which all characters have the same roles."""
    roles = bytearray(len(piece))
    for role, spans in (
        (_CONTENT, claim.content),
        (_CUE, claim.cue.spans if claim.cue else ()),
        (_FORM, claim.mood_forms),
    ):
        for span in seen.places(spans):
            for at in range(max(span.start, piece.start), min(span.end, piece.end)):
                roles[at - piece.start] |= role
    start = piece.start
    for value, run in groupby(roles):
        end = start + len(list(run))
        yield Span(start, end), value
        start = end


def _is_claimed(run: tuple[Span, int]) -> bool:
    return bool(run[1] & _CONTENT)


def _styles(claim: Claim, color: str) -> list[str]:
    """Return the style of each set of roles."""
    forms = FORMS if claim.mood in TELLING else ""
    return [
        " ".join(
            style
            for style, used in (
                (FAINT, not roles & (_CONTENT | _CUE)),
                (f"{color} {CUE}", roles & _CUE),
                (forms, roles & _FORM),
            )
            if used and style
        )
        for roles in range(8)
    ]


def _bracketed(part: Text) -> Text:
    """Return what is not claimed in brackets, its punctuation outside them."""
    match = _EDGES.fullmatch(part.plain)
    if match is None or not match["inside"]:
        return part
    before, inside, after = part.divide((match.start("inside"), match.end("inside")))
    return Text.assemble(before, "[", inside, "]", after)


def _append(text: Text, part: Text) -> None:
    """Add a part, so that no two blanks follow each other."""
    if not text.plain or text.plain.endswith(" "):
        part = part[len(part.plain) - len(part.plain.lstrip(" ")) :]
    text.append_text(part)
