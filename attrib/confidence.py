"""How often a claim of its sort is right: found, and with the right speaker.

The figures are shares, counted with `attrib eval`'s definition of right (content at token F1
of 0.5 or more, speaker by the last word or half of the tokens) over the predictions on 490
news articles that the rules were written with, and rounded to hundredths; the sorts are
what the rules know of a claim. Nothing is fitted: a class with fewer than eight cases takes
the figure of the class around it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from attrib.attribute.candidate import Way
from attrib.lexicon.tables import ClassTrait, classes_with
from attrib.records import Claim, Mood, SpeakerKind

LONG: Final = 60
VERY_LONG: Final = 120
_SUBORDINATORS: Final = frozenset(("dass", "daß", "ob"))
_DEPENDENT: Final = frozenset(("speech-act", "speech-noun", "silence", "rede-sein"))
# Measured with others, for there are too few of their own.
_SORTS: Final = MappingProxyType({"rede-sein": "speech-act", "silence": "speech-act"})

RIGHT: Final = MappingProxyType(
    {
        "phrase before": 0.94,
        "phrase after": 0.86,
        "phrase after, document": 0.71,
        "phrase, nobody": 0.5,
        "comparison before": 0.9,
        "comparison after": 0.46,
        "so-phrase": 0.87,
        "backward-summary": 0.78,
        "verb, marked, sure": 0.97,
        "verb, marked, very long": 0.96,
        "verb, marked, long": 0.83,
        "verb, marked, short": 0.79,
        "verb, marked, pronoun": 0.77,
        "verb, konjunktiv-2": 0.82,
        "verb, infinitive": 0.76,
        "verb, unmarked": 0.42,
        "verb, nested": 0.45,
        "verb, nobody": 0.57,
        "direct, name known": 0.95,
        "direct after, long": 0.87,
        "direct before, long": 0.81,
        "direct, short": 0.71,
        "direct, around": 0.88,
        "direct, pronoun": 0.74,
        "direct, chain": 0.68,
        "direct, teller": 0.18,
        "direct, nobody": 0.15,
        "follow, chain, konjunktiv-1": 0.74,
        "follow, chain": 0.61,
        "follow, teller": 0.56,
        "follow, nobody": 0.15,
        "speech-act": 0.53,
        "speech-act, pronoun": 0.31,
        "speech-noun": 0.49,
        "speech-noun, pronoun": 0.28,
        "nobody": 0.19,
        "other": 0.46,
    }
)


# How often the name that is shown is the right one, by how it was found: measured on 2026-11-30 on
# news-quotes/train over the found claims whose speaker the gold names (right is what its scorer
# calls the same name); `python -m tests.benchmarks.certainty` measures anew.
CERTAINTY: Final = MappingProxyType(
    {
        Way.OWN: 0.90,  # of 261
        Way.DESCRIPTION: 0.73,  # of 190
        Way.PRONOUN: 0.80,  # of 66
        Way.CHAIN: 0.83,  # of 53
        Way.TELLER: 0.57,  # of 7
        Way.NESTED: 0.75,  # of 24
    }
)
UNRESOLVED: Final = 0.0
"""A pronoun that stands for nobody known is no name."""


def confidence(claim: Claim, text: str, way: Way) -> float:
    """Return the share (0-1) of claims like this one that were right."""
    return RIGHT[_sort(claim, text, way)]


def _sort(claim: Claim, text: str, way: Way) -> str:
    """Return the class of the table that the claim belongs to."""
    if claim.speaker is None:
        way = Way.NONE
    if claim.construction == "attributing-phrase":
        sort = _phrase(claim, way)
    elif claim.construction == "wie-clause":
        sort = f"comparison {_place(claim)}"
    elif claim.construction in ("so-phrase", "backward-summary"):
        sort = claim.construction if way is not Way.NONE else "nobody"
    elif claim.construction == "speech-verb":
        sort = _verb(claim, text, way)
    elif claim.construction == "direct-speech":
        sort = _direct(claim, way)
    elif claim.construction == "follow-on":
        sort = _follow(claim, way)
    elif way is Way.NONE:
        sort = "nobody"
    elif claim.construction in _DEPENDENT:
        sort = _SORTS.get(claim.construction, claim.construction)
        sort += ", pronoun" if way is Way.PRONOUN else ""
    else:
        sort = "other"
    return sort


def _place(claim: Claim) -> str:
    """Tell whether the frame stands before or after the content."""
    return "before" if claim.frame and claim.frame[0].start < claim.span.start else "after"


def _phrase(claim: Claim, way: Way) -> str:
    if way is Way.NONE:
        return "phrase, nobody"
    document = claim.speaker is not None and claim.speaker.kind is SpeakerKind.DOCUMENT
    place = _place(claim)
    return f"phrase {place}" + (", document" if document and place == "after" else "")


def _verb(claim: Claim, text: str, way: Way) -> str:
    words = claim.content[0].of(text).split(maxsplit=1)
    marked = claim.mood is Mood.KONJUNKTIV_1 or words[0].lower() in _SUBORDINATORS
    cautious = claim.cue and claim.cue.speech_class in classes_with(ClassTrait.CAUTIOUS)
    if way is Way.NONE:
        sort = "nobody"
    elif claim.parent is not None:
        sort = "nested"
    elif marked and way is Way.PRONOUN:
        sort = "marked, pronoun"
    elif marked and (_known(claim) or cautious):
        sort = "marked, sure"
    elif marked:
        sort = f"marked, {_length(claim)}"
    elif claim.mood in (Mood.KONJUNKTIV_2, Mood.WUERDE):
        sort = "konjunktiv-2"
    else:
        sort = "infinitive" if claim.mood is Mood.INFINITIVE else "unmarked"
    return f"verb, {sort}"


def _direct(claim: Claim, way: Way) -> str:
    long = len(claim.span) >= LONG
    if way is Way.NONE:
        sort = "direct, nobody"
    elif way in (Way.CHAIN, Way.NESTED):
        sort = "direct, chain"
    elif way in (Way.PRONOUN, Way.TELLER):
        sort = f"direct, {way}"
    elif not claim.frame:
        sort = "direct, around"
    elif _known(claim):
        sort = "direct, name known"
    else:
        sort = f"direct {_place(claim)}, long" if long else "direct, short"
    return sort


def _follow(claim: Claim, way: Way) -> str:
    if way is Way.NONE:
        return "follow, nobody"
    if way is Way.TELLER:
        return f"follow, {way}"
    return "follow, chain" + (", konjunktiv-1" if claim.mood is Mood.KONJUNKTIV_1 else "")


def _known(claim: Claim) -> bool:
    """Tell whether the mention is a short form of a name that the text has in full."""
    return any(step.step == "name" for step in claim.evidence)


def _length(claim: Claim) -> str:
    if len(claim.span) >= VERY_LONG:
        return "very long"
    return "long" if len(claim.span) >= LONG else "short"
