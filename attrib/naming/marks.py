"""What tells one person from the others: party, age, where somebody is from.

The words around a name tell it (*Lasse Born (Grüne)*, *die 34-jährige Nina Wolf*, *der spanische
Stürmer Luis Vega*), and a description takes it up again (*der Grünen-Politiker, die 34-Jährige,
der Spanier*).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from attrib.grammar.tree import case_of
from attrib.lexicon.lookup import role
from attrib.lexicon.tables import parties
from attrib.naming.mentions import Mention
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.records import Sentence, Word

_BRACKET = 4
"""Words after a mention in which a bracket closes."""
_AGE = re.compile(r"(\d{1,3})[-‑]?jährig", re.IGNORECASE)
_YEARS = re.compile(r"\d{1,3}")
_BEARER = re.compile(r"(?:er|e|erin|in)$")
"""The endings of nouns for people by where they are from (Duden, "Einwohnerbezeichnungen")."""
_ADJECTIVE = re.compile(r"(?:isch|er)$")
_LAND = re.compile(r"(?:en|n|ei|)$")
_UMLAUTS = str.maketrans("äöü", "aou")
_SHORTEST_STEM = 3
_MOST_BEYOND = 3
"""Letters that one stem may have beyond the other (*Pole, polnisch; Italiener, Italien*)."""


class MarkKind(StrEnum):
    """What sort of thing a mark tells."""

    PARTY = "party"
    AGE = "age"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that is told of a person: a party, years of age, the stem of a country's words."""

    kind: MarkKind
    value: str

    def is_borne(self, told: Iterable[Mark]) -> bool:
        """Tell whether it is among what is told of somebody."""
        return any(self._is(other) for other in told)

    def is_denied(self, told: Iterable[Mark]) -> bool:
        """Tell whether something else is told of somebody: two ages, two parties exclude it.

        Where somebody is from is told in many ways (*der Schweizer, der Berner*).
        """
        others = [other for other in told if other.kind is self.kind]
        exclusive = self.kind is not MarkKind.ORIGIN
        return exclusive and bool(others) and not self.is_borne(others)

    def _is(self, other: Mark) -> bool:
        if self.kind is not other.kind:
            return False
        if self.kind is not MarkKind.ORIGIN:
            return self.value == other.value
        short, long = sorted((self.value, other.value), key=len)
        return long.startswith(short) and len(long) - len(short) <= _MOST_BEYOND


def mark_of(noun: Word) -> Mark | None:
    """Return what a noun tells of a person (*CSU-Politiker, die 34-Jährige, der Spanier*)."""
    party = party_of(noun.lemma) or party_of(noun.form)
    if party is not None:
        return Mark(MarkKind.PARTY, party)
    age = _AGE.match(noun.form)
    if age is not None:
        return Mark(MarkKind.AGE, age[1])
    if role(noun) is not None or not _BEARER.search(noun.lemma):
        return None
    return _origin(_BEARER.sub("", noun.lemma))


def party_of(noun: str) -> str | None:
    """Return the party that a noun tells of a person (*Sozialdemokratin, CSU-Politiker*)."""
    known = parties()
    first, hyphen, _ = noun.partition("-")
    return known.get(noun) or (known.get(first) if hyphen else None)


def marks_in(sentence: Sentence, mention: Mention) -> Iterator[Mark]:
    """Yield what a mention tells: by a title, an attribute, the bracket or figure behind it."""
    inside = [w for w in sentence.words if mention.span.covers(w.span)]
    inside = list(takewhile(lambda word: word.upos != "CCONJ" and word.form != ",", inside))
    # *Sven Linke* is called so
    own = [w for w in inside if w.upos != "PROPN" or w.form not in mention.name]
    behind = _behind(sentence, inside)
    for word in (*_title(sentence, inside), *own, *behind):
        party = party_of(word.form)
        if party is not None and word.upos in ("NOUN", "PROPN", "ADJ", "X"):
            yield Mark(MarkKind.PARTY, party)
    yield from _ages(sentence, mention.head, own, behind)
    if mention.head.upos == "PROPN" or noun_sort(mention.head) is NounSort.PERSON:
        # *die französische Gewerkschaft* is no Frenchman
        yield from _origins(sentence, own)


def _title(sentence: Sentence, inside: list[Word]) -> list[Word]:
    """Return the noun right before a name (*SPD-Fraktionschefin Inga Reinders*)."""
    before = sentence.words[max(0, inside[0].index - 2) : inside[0].index - 1] if inside else ()
    return [w for w in before if w.upos == "NOUN" and "-" in w.form]


def _behind(sentence: Sentence, inside: list[Word]) -> list[Word]:
    """Return what a bracket or two commas hold right behind a name (*Nina Wolf, 34, kam*)."""
    after = sentence.words[inside[-1].index : inside[-1].index + _BRACKET] if inside else ()
    forms = [w.form for w in after]
    closing = {"(": ")", ",": ","}.get(forms[0]) if forms else None
    if closing is None or closing not in forms[1:]:
        return []
    return list(after[1 : forms.index(closing, 1)])


def _ages(sentence: Sentence, head: Word, own: list[Word], behind: list[Word]) -> Iterator[Mark]:
    """Yield somebody's age (*der 34-jährige, 34 Jahre alte, (34), Kern ist 34 Jahre alt*)."""
    for word in own:
        age = _AGE.match(word.form)
        if age is not None:
            yield Mark(MarkKind.AGE, age[1])
    for figure in (*own, *behind):
        if _YEARS.fullmatch(figure.form) and _stands_alone(sentence, figure):
            yield Mark(MarkKind.AGE, figure.form)
    above = sentence.head_of(head) if head.relation == "nsubj" else None
    for old in (*own, *((above,) if above is not None else ())):
        if old.lemma == "alt":
            yield from _years(sentence, old)


def _stands_alone(sentence: Sentence, figure: Word) -> bool:
    """Tell whether a bracket or two commas hold a figure and no more."""
    around = sentence.words[max(0, figure.index - 2) : figure.index + 1]
    return [w.form for w in around if w is not figure] in (["(", ")"], [",", ","])


def _years(sentence: Sentence, old: Word) -> Iterator[Mark]:
    for years in sentence.children(old):
        if years.lemma == "Jahr":
            for count in sentence.children(years):
                if count.relation == "nummod" and _YEARS.fullmatch(count.form):
                    yield Mark(MarkKind.AGE, count.form)


def _origins(sentence: Sentence, own: list[Word]) -> Iterator[Mark]:
    """Yield where somebody is from (*der spanische Stürmer, der Schweizer, aus Schweden*)."""
    for word in own:
        found = None
        if word.xpos == "ADJA" and _ADJECTIVE.search(word.lemma):
            found = _origin(_ADJECTIVE.sub("", word.lemma))
        elif word.upos == "PROPN" and "aus" in case_of(sentence, word):
            found = _origin(_LAND.sub("", word.lemma))
        if found is not None:
            yield found


def _origin(stem: str) -> Mark | None:
    plain = stem.lower().translate(_UMLAUTS)
    return Mark(MarkKind.ORIGIN, plain) if len(plain) >= _SHORTEST_STEM else None
