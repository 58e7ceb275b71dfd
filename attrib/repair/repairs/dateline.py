"""*Norderau (dna) - Ada Brahm sagte …*: a dateline is no subject, what stands after it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile
from typing import Final

from attrib.records import Sentence
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import hung
from attrib.wording import Wording

_DASHES: Final = frozenset(("-", "–", "—"))
_LONGEST: Final = 9  # words up to the dash


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the subjects in front of the dash of a dateline, with the noun after it."""
    dash = _dash(sentence)
    after = dropwhile(lambda word: word.upos in ("DET", "ADJ"), sentence.words[dash:])
    noun = next(after, None)
    if not dash or noun is None or noun.upos not in ("NOUN", "PROPN"):
        return
    for place in sentence.words[: dash - 1]:
        if place.relation == "nsubj" and place.head > dash and place.head != noun.index:
            below = (w for w in sentence.children(place) if w.index > dash and w != noun)
            moved = (hung(w, noun.index, w.deprel) for w in below)
            subject = hung(noun, place.head, place.deprel)
            yield subject, hung(place, place.head, "parataxis"), *moved


def _dash(sentence: Sentence) -> int:
    """Return the index of the dash after a name and a bracket that open the sentence, or 0."""
    opening = sentence.words[1:_LONGEST]
    dash = next((w.index for w in opening if w.form in _DASHES and w.upos == "PUNCT"), 0)
    bracket = any(word.form == "(" for word in sentence.words[:dash])
    return dash if bracket and sentence.words[0].upos == "PROPN" else 0


REPAIR = Repair(
    name="dateline",
    summary=Wording(
        "Eine Ortsmarke vor dem Satz ist nicht dessen Subjekt.",
        "A dateline in front of the sentence is not its subject.",
    ),
    source="grammis, „Vorfeld“: eine Phrase vor dem finiten Verb.",
    find=find,
)
