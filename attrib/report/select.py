"""Chooses among an article's claims: by speaker, kind, confidence, or for want of a speaker."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from rapidfuzz import fuzz, process

from attrib.article import Notice
from attrib.records import Analysis, Claim, Kind
from attrib.report.colors import speakers
from attrib.report.sanitise import one_line
from attrib.wording import Wording

# Two words as alike as this (0 to 100) may be the same name: *Torwek* and *Torvek* are 83.
ALIKE = 80
# What is nearly as good as the best match (in points of 100) is meant, too.
_TIE = 2
_NEAREST = 3
# A word of this length may be the start of a name, which is less than the name itself.
_START, _STARTS = 3, 90


def select(
    analysis: Analysis,
    *,
    speaker: str | None = None,
    kinds: Set[Kind] | None = None,
    min_confidence: float = 0.0,
    unattributed: bool = False,
) -> Analysis:
    """Return the analysis with the claims that pass every filter.

    Args:
        analysis: an article's claims.
        speaker: a name or a part of one, in any case, a letter or two of it wrong; if nobody has
            it, no claim passes, and a notice names the nearest.
        kinds: the kinds wanted; None for all.
        min_confidence: the confidence that a claim needs, 0 to 1.
        unattributed: whether only claims without speaker are wanted.
    """
    named = None if speaker is None else matching(speaker, analysis)
    selected = analysis.only(
        lambda claim: (
            (named is None or (claim.speaker is not None and claim.speaker.name in named))
            and (kinds is None or claim.kind in kinds)
            and claim.confidence >= min_confidence
            and not (unattributed and claim.speaker)
        )
    )
    if speaker is None or named:
        return selected
    document = selected.document
    notices = (*document.notices, _nobody(speaker, speakers(analysis)))
    return replace(selected, document=replace(document, notices=notices))


def matching(wanted: str, analysis: Analysis) -> frozenset[str]:
    """Return the names of the speakers that a name may mean: who has it exactly, or the nearest."""
    scores: dict[str, float] = {}
    for claim in analysis.claims:
        if claim.speaker:
            score = max(_likeness(wanted, text) for text in _called(claim, analysis))
            scores[claim.speaker.name] = max(score, scores.get(claim.speaker.name, 0))
    best = max(scores.values(), default=0)
    if best < ALIKE:
        return frozenset()
    return frozenset(name for name, score in scores.items() if score >= best - _TIE)


def _called(claim: Claim, analysis: Analysis) -> Iterable[str]:
    """Yield what the speaker is called: the name, and the mention with its title."""
    if claim.speaker:
        yield claim.speaker.name
        yield analysis.article.shown(claim.speaker.span)


def _likeness(wanted: str, name: str) -> float:
    """Return how well each word that is wanted has its like in a name, 0 to 100."""
    words, there = _words(wanted), _words(name)
    if not words or not there:
        return 0
    best = [max(_alike(word, other) for other in there) for word in words]
    return min(best) if min(best) < ALIKE else sum(best) / len(best)


def _alike(word: str, other: str) -> float:
    starts = len(word) >= _START and other.startswith(word)
    return max(_STARTS if starts and word != other else 0, fuzz.ratio(word, other))


def _words(name: str) -> Sequence[str]:
    """Return a name's words without case, marks and accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = (" " if not c.isalnum() else c for c in plain if not unicodedata.combining(c))
    return "".join(letters).split()


def _nobody(wanted: str, names: Sequence[str]) -> Notice:
    shown = one_line(wanted)
    problem = Wording(f"Keine Aussage ist von „{shown}“.", f"No claim is by '{shown}'.")
    nearest = process.extract(
        wanted, names, scorer=fuzz.WRatio, processor=str.casefold, limit=_NEAREST
    )
    if not nearest:
        none = Wording(
            f"{problem.de} Keine Aussage hat einen Sprecher.",
            f"{problem.en} No claim has a speaker.",
        )
        return Notice("no-such-speaker", none)
    listed = ", ".join(one_line(name) for name, *_ in nearest)
    near = Wording(f"{problem.de} Am nächsten: {listed}.", f"{problem.en} Nearest: {listed}.")
    return Notice("no-such-speaker", near)
