"""How often a claim of its sort is right: found, and with the right speaker.

The figures are shares, counted with `attrib eval`'s definition of right (content at token F1
of 0.5 or more, speaker by the last word or half of the tokens) over the predictions on the train
articles of news-quotes and wikinews-quotes, with which the rules were written; hearsay and acts
over news-quotes alone, for the other marks none. They are rounded to hundredths, and the sorts
are what the rules know of a claim. Nothing is fitted: a class with fewer than eight cases takes the
figure of the class around it. `python -m tests.benchmarks.confidence` measures anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from attrib.attribute.candidate import Way
from attrib.lexicon.tables import ClassTrait, classes_with
from attrib.naming.name import Attributed
from attrib.records import Claim, Kind, Mood, SpeakerKind, Step

LONG: Final = 60
VERY_LONG: Final = 120
_SUBORDINATORS: Final = frozenset(("dass", "daß", "ob"))

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
        "hearsay": 0.84,
        "speech-act, nobody": 0.86,
        "speech-act": 0.53,
        "speech-act, pronoun": 0.31,
        "speech-noun": 0.49,
        "speech-noun, pronoun": 0.28,
        "nobody": 0.19,
        "other": 0.46,
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, the article's text, and the way to its speaker."""

    claim: Claim
    text: str
    way: Way


def rated(attributed: Iterable[Attributed], text: str) -> tuple[Claim, ...]:
    """Return the claims with the share (0-1) of claims like each that were right."""
    return tuple(
        replace(each.claim, confidence=confidence(each.claim, text, each.way))
        for each in attributed
    )


def confidence(claim: Claim, text: str, way: Way) -> float:
    """Return the share (0-1) of claims like this one that were right."""
    return RIGHT[sort_of(claim, text, way)]


def sort_of(claim: Claim, text: str, way: Way) -> str:
    """Return the class of the table that the claim belongs to."""
    if claim.speaker is None and claim.mention is None:
        way = Way.NONE
    sorted_by = SORTS.get(claim.construction, _other)
    # A quotation is as sure as quotations are, whatever construction its cue is.
    return (_direct if claim.kind is Kind.DIRECT else sorted_by)(Told(claim, text, way))


def _other(told: Told) -> str:
    return "nobody" if told.way is Way.NONE else "other"


def _so(told: Told) -> str:
    return "nobody" if told.way is Way.NONE else told.claim.construction


def _noun(told: Told) -> str:
    pronoun = ", pronoun" if told.way is Way.PRONOUN else ""
    return "nobody" if told.way is Way.NONE else f"speech-noun{pronoun}"


def _act(told: Told) -> str:
    if told.way is Way.NONE:
        return "speech-act, nobody"
    return "speech-act" + (", pronoun" if told.way is Way.PRONOUN else "")


def _hearsay(told: Told) -> str:
    return "hearsay" if told.way is Way.NONE else "other"


def _wie(told: Told) -> str:
    return f"comparison {_place(told.claim)}"


def _place(claim: Claim) -> str:
    """Tell whether the frame stands before or after the content."""
    return "before" if claim.frame and claim.frame[0].start < claim.span.start else "after"


def _phrase(told: Told) -> str:
    if told.way is Way.NONE:
        return "phrase, nobody"
    document = told.claim.speaker is not None and told.claim.speaker.kind is SpeakerKind.DOCUMENT
    place = _place(told.claim)
    return f"phrase {place}" + (", document" if document and place == "after" else "")


def _verb(told: Told) -> str:
    words = told.claim.content[0].of(told.text).split(maxsplit=1)
    marked = told.claim.mood is Mood.KONJUNKTIV_1 or words[0].lower() in _SUBORDINATORS
    if told.way is Way.NONE:
        sort = "nobody"
    elif told.claim.parent is not None:
        sort = "nested"
    elif marked and told.way is Way.PRONOUN:
        sort = "marked, pronoun"
    elif marked and (_known(told.claim) or _is_cautious(told.claim)):
        sort = "marked, sure"
    elif marked:
        sort = f"marked, {_length(told.claim)}"
    elif told.claim.mood in (Mood.KONJUNKTIV_2, Mood.WUERDE):
        sort = "konjunktiv-2"
    else:
        sort = "infinitive" if told.claim.mood is Mood.INFINITIVE else "unmarked"
    return f"verb, {sort}"


def _direct(told: Told) -> str:
    long = len(told.claim.span) >= LONG
    if told.way is Way.NONE:
        sort = "direct, nobody"
    elif told.way in (Way.CHAIN, Way.NESTED):
        sort = "direct, chain"
    elif told.way in (Way.PRONOUN, Way.TELLER):
        sort = f"direct, {told.way}"
    elif not told.claim.frame:
        sort = "direct, around"
    elif _known(told.claim):
        sort = "direct, name known"
    else:
        sort = f"direct {_place(told.claim)}, long" if long else "direct, short"
    return sort


def _follow(told: Told) -> str:
    if told.way is Way.NONE:
        return "follow, nobody"
    if told.way is Way.TELLER:
        return f"follow, {told.way}"
    return "follow, chain" + (", konjunktiv-1" if told.claim.mood is Mood.KONJUNKTIV_1 else "")


def _known(claim: Claim) -> bool:
    """Tell whether the mention is a short form of a name that the text has in full."""
    return any(step.step is Step.NAME for step in claim.evidence)


def _is_cautious(claim: Claim) -> bool:
    """Tell whether the cue is of a sort that Konjunktiv and *dass* make sure."""
    return claim.cue is not None and claim.cue.speech_class in classes_with(ClassTrait.CAUTIOUS)


def _length(claim: Claim) -> str:
    if len(claim.span) >= VERY_LONG:
        return "very long"
    return "long" if len(claim.span) >= LONG else "short"


SORTS: Final = MappingProxyType(
    {
        "attributing-phrase": _phrase,
        "backward-summary": _so,
        "evidential-modal": _hearsay,
        "follow-on": _follow,
        "gapped-act": _act,
        "gapped-speech": _verb,
        "hearsay-adverb": _hearsay,
        # Measured with acts, for there are too few of their own.
        "rede-sein": _act,
        "silence": _act,
        "so-phrase": _so,
        "speech-act": _act,
        "speech-noun": _noun,
        "speech-predicate": _verb,
        "speech-verb": _verb,
        "tag-clause": _verb,
        "verbless-tag": _verb,
        "wie-clause": _wie,
    }
)
