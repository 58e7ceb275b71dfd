"""Finds reported speech in a parsed article: the phases, and a file per construction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from attrib.article import BlockKind
from attrib.detect import competition, polarity
from attrib.detect.construction import Construction, Phase
from attrib.detect.constructions import BY_NAME, CONSTRUCTIONS
from attrib.detect.found import Found
from attrib.detect.quotation.find import Judged, judge, quotations
from attrib.detect.utterance import Utterance
from attrib.grammar.quotation_marks import Quotation
from attrib.scene import Scene

__all__ = ["CONSTRUCTIONS", "Construction", "Detected", "Utterance", "detect", "judged"]

UNSPOKEN = (BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION)
"""What is not read as speech: a headline shortens, and the others are the newsroom's words."""
_GOVERNS = {c.name: c.governs for c in CONSTRUCTIONS if c.governs is not None}


@dataclass(frozen=True, slots=True)
class Detected:
    """The utterances of an article in text order; their `parent` counts from 0 in the tuple.

    `sources` are the clauses that a phrase such as *laut X* gives to a source, also where another
    construction explains them better.
    """

    utterances: tuple[Utterance, ...]
    sources: tuple[Utterance, ...]


def detect(scene: Scene) -> Detected:
    """Return what is reported in an article, and on which words it is found."""
    cued: list[Utterance] = []
    for construction in _of(Phase.CUES):
        cued += _named(construction, scene, Found())
    found = Found(competition.distinct(scene, cued))
    turns = tuple(u for c in _of(Phase.QUOTATIONS) for u in _named(c, scene, found))
    quoted = (*turns, *quotations(scene, found, _GOVERNS))
    found = Found((*competition.beside_quotations(scene, found, quoted), *quoted))
    for construction in _of(Phase.LEFTOVERS):
        left = _named(construction, scene, found)
        found = Found((*found, *competition.beside_turns(scene, left)))
    # What stands inside a report that was found last may be a quotation, too.
    found = Found((*found, *quotations(scene, found, _GOVERNS)))
    found = _spoken(scene, Found(tuple(competition.beyond_quotations(scene, found))))
    sources = tuple(u for u in cued if u.source and BY_NAME[u.construction].parenthetical)
    return Detected(polarity.decided(scene, competition.nested(tuple(found))), sources)


def judged(scene: Scene, quotation: Quotation, found: Found) -> Judged:
    """Return what governs a quotation, and what keeps it from being speech, given what is found."""
    return judge(scene, quotation, found, _GOVERNS)


def _spoken(scene: Scene, found: Found) -> Found:
    """Leave out what stands in headlines and the newsroom's words, but for what belongs there."""
    apart, headlines = scene.blocks(*UNSPOKEN), scene.blocks(BlockKind.HEADLINE)
    return found.only(
        lambda utterance: (
            not apart.covers(utterance.span)
            or (BY_NAME[utterance.construction].in_headlines and headlines.covers(utterance.span))
        )
    )


def _of(phase: Phase) -> Iterator[Construction]:
    return (construction for construction in CONSTRUCTIONS if construction.phase is phase)


def _named(construction: Construction, scene: Scene, found: Found) -> Iterable[Utterance]:
    """Yield what a construction finds, marked with its name."""
    if construction.find is None:
        return
    for utterance in construction.find(scene, found):
        yield replace(utterance, construction=construction.name, firm=construction.firm)
