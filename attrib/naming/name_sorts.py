"""What sort of thing a proper name names: a person, a body, a place, or something else.

A log-linear model over what stands in and around the name; its weights are learnt from GermEval
2014 (CC BY 4.0) by `python -m attrib.training.name_sorts`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.times import names_time
from attrib.lexicon.loader import parse_table
from attrib.lexicon.lookup import KEPT_WORDS, role, speech_verb
from attrib.lexicon.tables import first_names, known_names
from attrib.records import Sentence, Word

WEIGHTS = "name_sorts.tsv"
_LONGEST_ENDING = 4
"""Letters of an ending that tells something (*-burg, -haus*)."""
LEGAL_FORMS = word_set("AG GmbH KG SE OHG Inc Inc. Corp. Ltd. Ltd Co. eG e.V. PLC SA NV AB")
_PERSON = 0.3
"""Share of belief below which a name is no person's; four sorts share one. Set by hand."""
_CAPITALS = 2
"""Letters from which a word in capitals is an abbreviation."""


class NameSort(StrEnum):
    """What a proper name names."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sorted:
    """How likely a name is of each sort (0-1)."""

    person: float
    body: float
    place: float
    other: float

    @property
    def best(self) -> NameSort:
        """The likeliest sort."""
        return max(NameSort, key=lambda sort: getattr(self, sort))

    @property
    def may_be_person(self) -> bool:
        """Whether it may be a person's name."""
        return self.best is NameSort.PERSON or self.person >= _PERSON


BODY: Final = Sorted(0.0, 1.0, 0.0, 0.0)
"""The sort of what is surely a body."""


def sort_of(contexts: Iterable[Iterable[str]]) -> Sorted:
    """Return what a name is by the signs at each place where it stands."""
    weights = _weights()
    sums, places = dict.fromkeys(NameSort, 0.0), 0
    for signs in contexts:
        places += 1
        for sign in signs:
            for sort, weight in weights.get(sign, {}).items():
                sums[sort] += weight
    # Places of one name resemble each other: their mean counts, not their sum.
    odds = {sort: math.exp(total / max(1, places)) for sort, total in sums.items()}
    whole = sum(odds.values())
    return Sorted(*(odds[sort] / whole for sort in NameSort))


@lru_cache(maxsize=KEPT_WORDS)
def alone(word: str) -> Sorted:
    """Return what a word is by its form, where nothing around it counts."""
    return sort_of(((*_form((word,)), "any"),))


@cache
def _weights() -> Mapping[str, Mapping[NameSort, float]]:
    text = resources.files(__package__).joinpath(WEIGHTS).read_text(encoding="utf-8")
    rows = parse_table(text, WEIGHTS)
    return {
        row["sign"]: {sort: float(row[sort]) for sort in NameSort if row[sort] != "0"}
        for row in rows
    }


def signs(sentence: Sentence, head: Word, name: tuple[str, ...]) -> Iterator[str]:
    """Yield what tells the sort of a name: its form, and what stands around it."""
    yield "any"
    yield from _form(name)
    first = _first_of(sentence, head, name)
    yield from _before(sentence, first)
    yield from _place(sentence, head)
    after = head.index + len(name) - (head.index - first.index)
    if after <= len(sentence.words):
        yield f"next={_plain(sentence.word(after))}"


def _form(name: tuple[str, ...]) -> Iterator[str]:
    first, last = name[0], name[-1]
    yield f"words={min(len(name), 3)}"
    yield from _listed(name)
    yield from _shape(last)
    for length in range(2, _LONGEST_ENDING + 1):
        yield f"-{last[-length:].lower()}"
    yield f"{first[:3].lower()}-"
    for word in name:
        yield f"word={word}"


def _listed(name: tuple[str, ...]) -> Iterator[str]:
    """Yield what the lists of names tell."""
    first, last = name[0], name[-1]
    if len(name) > 1 and first in first_names():
        yield "given-name"
    elif first in first_names():
        yield "given-name-alone"
    listed = known_names().get(name[0]) if len(name) == 1 else None
    if listed is not None:
        yield f"listed-{listed}"
    if last in LEGAL_FORMS:
        yield "legal-form"


def _shape(last: str) -> Iterator[str]:
    """Yield what capitals and figures tell."""
    if last.isupper() and len(last) >= _CAPITALS:
        yield "capitals"
    if any(c.isdigit() for c in last):
        yield "figure"
    if any(c.isupper() for c in last[1:]) and not last.isupper():
        yield "capital-inside"


def _first_of(sentence: Sentence, head: Word, name: tuple[str, ...]) -> Word:
    """Return the word that a name begins with."""
    for index in range(max(1, head.index - len(name)), head.index + 1):
        if sentence.word(index).form == name[0]:
            return sentence.word(index)
    return head


def _before(sentence: Sentence, first: Word) -> Iterator[str]:
    """Yield what the word before a name tells: a title, an article, a preposition."""
    if first.index == 1:
        yield "first"
        return
    before = sentence.word(first.index - 1)
    yield f"before={_plain(before)}"
    if before.upos in ("NOUN", "PROPN"):
        known = role(before)
        yield f"title={known.kind if known else 'none'}"
        yield f"title-{before.form[-4:].lower()}"
    if before.upos == "DET":
        yield "article"


def _place(sentence: Sentence, head: Word) -> Iterator[str]:
    """Yield what the name is in its clause."""
    above = sentence.head_of(head)
    yield f"is={head.relation}"
    for child in sentence.children(head):
        if child.relation == "case":
            yield f"case={child.form.lower()}"
    if above is None:
        return
    yield f"of={above.upos}"
    if head.relation == "nsubj" and (is_finite(above) or above.upos == "VERB"):
        yield "speaks" if speech_verb(sentence, above) is not None else f"does={above.lemma}"
    if head.relation in ("nmod", "appos") and above.upos == "NOUN":
        known = role(above)
        yield f"{head.relation}-of={known.kind if known else above.lemma[-4:].lower()}"
    if names_time(head):
        yield "time"


def _plain(word: Word) -> str:
    """Return a word as a sign: closed classes by form, others by class."""
    return word.form.lower() if word.upos not in ("NOUN", "PROPN", "ADJ", "VERB") else word.upos
