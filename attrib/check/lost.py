"""What became of the claims of an earlier version: paired by their words, wherever they stand now.

What a text cannot show of itself, the version before it can: a speaker who is gone, a report that
has become the paper's own statement, a quotation whose words have changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.process import extractOne

from attrib.article import Span
from attrib.check.called import share_a_word
from attrib.grammar.mood import KONJUNKTIVE
from attrib.records import Analysis, Claim, Kind, Mood, Speaker, SpeakerKind
from attrib.spans import SpanIndex
from attrib.verification.speakers import Relation, relation

_ALIKE: Final = 75.0
"""How like two claims' words are (0-100) for them to be the same claim."""
_STANDS: Final = 0.75
"""The share of a claim's words that a stretch of the text has in common with it, if it is that."""
_WIDER: Final = 1.5
"""How much longer that stretch may be than the claim."""
_LEAST: Final = 3
"""Words of a claim at least: shorter ones stand somewhere by chance."""
_WORD: Final = re.compile(r"[^\W_]+")


class Loss(StrEnum):
    """What has become of a claim."""

    SPEAKER_GONE = "speaker-gone"
    SPEAKER_OTHER = "speaker-other"
    FRAME_GONE = "frame-gone"
    CLAIM_GONE = "claim-gone"
    WORDS_CHANGED = "words-changed"
    KONJUNKTIV_GONE = "konjunktiv-gone"


@dataclass(frozen=True, slots=True)
class Lost:
    """A claim of the version before, and what stands in its place now.

    `number` (from 0) is that of the claim that it has become, None for none; `span` is where, in
    the text of now.
    """

    loss: Loss
    before: Claim
    span: Span
    number: int | None = None
    now: Claim | None = None


def lost(before: Analysis, now: Analysis) -> Iterator[Lost]:
    """Yield what has become of the claims before that had a speaker, in the order of then.

    The offsets of both count in what a reader sees.
    """
    then, text = before.document.article.text, now.document.article.text
    free = {number: _words(claim.content, text) for number, claim in enumerate(now.claims)}
    standing = _Standing(now)
    for claim in before.claims:
        words = _words(claim.content, then)
        if claim.speaker is None or len(words.split()) < _LEAST:
            continue
        best = extractOne(words, free, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if best is None:
            found = standing.gone(claim, words)
        else:
            found = _compared(claim, best[2], now.claims[best[2]], same=words == free.pop(best[2]))
        if found is not None:
            yield found


def _compared(before: Claim, number: int, now: Claim, *, same: bool) -> Lost | None:
    """Return what has become of a claim; `same` tells whether all of its words are as before."""
    loss = None
    if now.speaker is None:
        loss = Loss.SPEAKER_GONE
    elif before.speaker is not None and _is_another(before.speaker, now.speaker):
        loss = Loss.SPEAKER_OTHER
    elif now.cue is None and before.mood in KONJUNKTIVE and now.mood is Mood.INDICATIVE:
        loss = Loss.KONJUNKTIV_GONE
    elif before.cue is not None and now.cue is None:
        loss = Loss.FRAME_GONE
    elif Kind.DIRECT is before.kind is now.kind and not same:
        loss = Loss.WORDS_CHANGED
    return Lost(loss, before, now.span, number, now) if loss is not None else None


def _is_another(before: Speaker, now: Speaker) -> bool:
    """Tell whether somebody else speaks: by the parts of names, or else by their words.

    *Thomas Meier* is not *Thomas Müller*, nor the police's spokesman the fire brigade's.
    """
    named = SpeakerKind.PERSON is before.kind is now.kind
    related = relation(before.name, now.name, named=named, labelled=named)
    if named and related is not Relation.UNKNOWN:
        return related is Relation.OTHER
    return not share_a_word(before.name, now.name)


class _Standing:
    """The sentences of now as their words, with what of them is reported."""

    def __init__(self, now: Analysis) -> None:
        text = now.document.article.text
        self._sentences = [
            [
                (Span(*match.span()), match[0].casefold())
                for match in _WORD.finditer(text, sentence.span.start, sentence.span.end)
            ]
            for sentence in now.document.sentences
        ]
        self._reported = SpanIndex(part for claim in now.claims for part in claim.content)

    def gone(self, before: Claim, words: str) -> Lost | None:
        """Return a claim whose words still stand in a sentence, in any order, and are no claim."""
        wanted = Counter(words.split())
        for sentence in self._sentences:
            own = [(span, word) for span, word in sentence if word in wanted]
            shared = (Counter(word for _, word in own) & wanted).total()
            if shared < _STANDS * wanted.total():
                continue
            span = Span(own[0][0].start, own[-1][0].end)
            if not self._reported.overlaps(span) and len(span) <= _WIDER * len(before.span):
                return Lost(Loss.CLAIM_GONE, before, span)
        return None


def _words(spans: Iterable[Span], text: str) -> str:
    """Return the words of a claim, without marks and capitals."""
    return " ".join(word.casefold() for span in spans for word in _WORD.findall(span.of(text)))
