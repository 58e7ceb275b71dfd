"""What a quote's best alignments with the sources amount to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attrib.verification.align import Aligner, Alignment
from attrib.verification.edits import edits_of, words_between
from attrib.verification.index import Index
from attrib.verification.quotes import Quote, quote_of
from attrib.verification.records import Concern, Edit, EditKind, Passage, Verdict
from attrib.verification.sentences import sentences_around
from attrib.verification.speakers import Relation, relation, relations
from attrib.verification.voices import Voice
from attrib.verification.words import content_words, fold, is_negation

_ALIKE = 0.6
"""The likeness from which a passage is the quote, altered; below it is another sentence."""
_ALIKE_ELSEWHERE = 0.75
"""The same for a passage that is somebody else's."""
_COVERED = 0.5
"""The share of what a quote's words tell that such a passage must have in its order."""
_LESS_ALIKE, _WELL_COVERED = 0.45, 0.8
"""With nearly all words there, a passage may be less alike: words were moved."""
_AKIN = 2
"""Content words that a passage must share to be shown, or half of the quote's."""
_NEAREST = 0.4
"""The likeness from which a passage is worth a look when a quote is not found."""
_MUCH = 0.2
"""By how much another's passage must be nearer to be the one that was quoted."""
_PLACES = 40
_SHOWN = 5
_LEAST_SENTENCE = 3
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-zäöüß])")
_LEFT_OUT = frozenset((EditKind.OMITTED, EditKind.CUT))


@dataclass(frozen=True, slots=True)
class Found:
    """A verdict, its passages, and the edits that lead from the first of them to the quote.

    `words` are the first and last word (exclusive) of the first passage in the index.
    """

    verdict: Verdict
    passages: tuple[Passage, ...] = ()
    edits: tuple[Edit, ...] = ()
    spliced: bool = False
    words: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class _Candidate:
    alignment: Alignment
    relation: Relation
    label: str
    edits: tuple[Edit, ...]

    @property
    def faithful(self) -> bool:
        turned = (
            edit.kind is EditKind.INSERTED and edit.concern is Concern.NEGATION
            for edit in self.edits
        )
        return self.alignment.faithful and not any(turned)

    @property
    def verdict(self) -> Verdict:
        if not self.faithful:
            return Verdict.ALTERED
        trimmed = any(edit.kind in _LEFT_OUT and edit.said for edit in self.edits)
        return Verdict.TRIMMED if trimmed else Verdict.EXACT

    @property
    def plausible(self) -> bool:
        elsewhere = self.relation is Relation.OTHER
        likeness, coverage = self.alignment.likeness, self.alignment.coverage
        alike = likeness >= (_ALIKE_ELSEWHERE if elsewhere else _ALIKE) and coverage >= _COVERED
        moved = not elsewhere and likeness >= _LESS_ALIKE and coverage >= _WELL_COVERED
        return self.faithful or alike or moved

    @property
    def rank(self) -> tuple[bool, Relation, bool, float, int]:
        """What makes it the better one: faithful, by the right speaker, untrimmed, early."""
        whole = self.verdict is Verdict.EXACT
        place = -self.alignment.start
        return self.faithful, self.relation, whole, self.alignment.likeness, place


def find(index: Index, quote: Quote, voice: Voice) -> Found:
    """Hold a quote against the sources."""
    candidates = _candidates(index, quote, voice)
    sound = sorted((c for c in candidates if c.plausible), key=lambda c: c.rank, reverse=True)
    mine = [c for c in sound if c.relation is not Relation.OTHER]
    others = [c for c in sound if c.relation is Relation.OTHER]
    if mine and mine[0].faithful:
        equal = [c for c in mine if c.faithful and c.relation is mine[0].relation]
        verdict = Verdict.AMBIGUOUS if _differ([c.label for c in equal]) else mine[0].verdict
        return _found(index, verdict, equal)
    if others and others[0].faithful:
        return _found(index, Verdict.OTHER_SPEAKER, others)
    if (spliced := _spliced(index, quote, voice)) is not None:
        return spliced
    if mine and not (others and _much_nearer(others[0], mine[0])):
        return _found(index, Verdict.ALTERED, mine)
    if others:
        return _found(index, Verdict.OTHER_SPEAKER, others)
    near = sorted(candidates, key=lambda c: c.alignment.likeness, reverse=True)[:1]
    shown = (_passage(index, c) for c in near if c.alignment.likeness >= _NEAREST)
    return Found(Verdict.NOT_FOUND, tuple(p for p in shown if _is_akin(quote, p)))


def _is_akin(quote: Quote, found: Passage) -> bool:
    """Tell whether a passage is about the same; *Wir werden die …* alone is about nothing."""
    own = {root for root, form in content_words(quote.text).items() if not is_negation(fold(form))}
    shared = len(own & content_words(found.text).keys())
    return shared >= _AKIN or 0 < len(own) <= 2 * shared


def _candidates(index: Index, quote: Quote, voice: Voice) -> list[_Candidate]:
    aligner = Aligner(index, quote)
    places = aligner.exact()
    # Of a short quote that stands everywhere, the speaker's own places come first.
    places.sort(key=lambda place: (-_relation(index, voice, index.turn_of(place)), place))
    found = [_candidate(index, quote, voice, aligner.at(place)) for place in places[:_PLACES]]
    if any(c.faithful and c.relation is not Relation.OTHER for c in found):
        return found
    similar = (_candidate(index, quote, voice, alignment) for alignment in aligner.similar())
    known = {c.alignment.start for c in found}
    return found + [c for c in similar if c.alignment.start not in known]


def _candidate(index: Index, quote: Quote, voice: Voice, alignment: Alignment) -> _Candidate:
    _, turn = index.turns[alignment.turn]
    related = _relation(index, voice, alignment.turn)
    near = alignment.faithful or alignment.likeness >= _LESS_ALIKE
    edits = edits_of(index, quote, alignment) if near else ()
    return _Candidate(alignment, related, turn.speaker, edits)


def _relation(index: Index, voice: Voice, turn: int) -> Relation:
    label = index.turns[turn][1].speaker
    if not voice.name or not label:
        return Relation.UNKNOWN
    return relations(index.labels, voice.name, named=voice.named)[label]


def _much_nearer(one: _Candidate, other: _Candidate) -> bool:
    return one.alignment.likeness > other.alignment.likeness + _MUCH


def _differ(labels: Sequence[str]) -> bool:
    """Tell whether labels name more than one person; no label may be anybody's."""
    distinct = sorted({label for label in labels if label})
    return any(
        relation(one, other, named=True, labelled=True) is Relation.OTHER
        for number, one in enumerate(distinct)
        for other in distinct[number + 1 :]
    )


def _found(index: Index, verdict: Verdict, candidates: Sequence[_Candidate]) -> Found:
    best = candidates[0].alignment
    passages = tuple(_passage(index, candidate) for candidate in candidates[:_SHOWN])
    return Found(verdict, passages, candidates[0].edits, words=(best.start, best.end))


def _spliced(index: Index, quote: Quote, voice: Voice) -> Found | None:
    """Return the quote as an altered one, if its sentences are true but stand apart."""
    parts = [quote_of([part]) for part in _sentences(quote)]
    if len(parts) < 2 or any(part.length < _LEAST_SENTENCE for part in parts):
        return None
    best: list[_Candidate] = []
    for part in parts:
        candidates = [
            c
            for c in _candidates(index, part, voice)
            if c.faithful and c.relation is not Relation.OTHER
        ]
        if not candidates:
            return None
        best.append(max(candidates, key=lambda c: c.rank))
    edits = [
        edit
        for number, candidate in enumerate(best)
        for edit in _joined(index, best[number - 1] if number else None, candidate)
    ]
    passages = tuple(_passage(index, candidate) for candidate in best)
    words = (best[0].alignment.start, best[0].alignment.end)
    return Found(Verdict.ALTERED, passages, tuple(edits), spliced=True, words=words)


def _sentences(quote: Quote) -> Iterator[str]:
    """Yield the sentences of a quote, and what its marks set apart."""
    for run, words in enumerate(quote.runs):
        yield from _SENTENCE.split(quote.words(run, 0, len(words)))


def _joined(index: Index, before: _Candidate | None, candidate: _Candidate) -> Iterator[Edit]:
    """Yield the edits of a sentence, after what was dropped between it and the one before."""
    if before is not None:
        start, end = before.alignment.end, candidate.alignment.start
        same = before.alignment.turn == candidate.alignment.turn and start < end
        between = words_between(index, start, end) if same else ""
        yield Edit(EditKind.DROPPED, between or "…", "")
    yield from candidate.edits


def _passage(index: Index, candidate: _Candidate) -> Passage:
    alignment = candidate.alignment
    return passage(index, alignment.start, alignment.end, alignment.likeness)


def passage(index: Index, start: int, end: int, likeness: float) -> Passage:
    """Return words of the sources as a passage with the rest of its sentences."""
    source, turn = index.turns[index.turn_of(start)]
    around = sentences_around(index, start, end)
    span, line = source.located(index.span(start, end))
    return Passage(
        source=source.article.name,
        span=span,
        text=words_between(index, start, end),
        speaker=turn.speaker,
        line=line,
        likeness=round(likeness, 4),
        before=words_between(index, around.start, start),
        after=words_between(index, end, around.end),
    )
