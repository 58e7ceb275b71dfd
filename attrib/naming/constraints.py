"""Whom an anaphor cannot mean: what grammar and the sort of a noun rule out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from types import MappingProxyType

from attrib.grammar.closed_classes import word_set
from attrib.lexicon.lookup import KEPT_WORDS, noun_among
from attrib.lexicon.tables import exclusive_roles
from attrib.naming.anaphors import BOTH, Anaphor, AnaphorKind
from attrib.naming.asked import Asked
from attrib.naming.name_forms import sort_by_form
from attrib.naming.name_sorts import NameSort
from attrib.naming.noun_sorts import NounSort
from attrib.naming.referents import Place, Referent
from attrib.records import SpeakerKind

_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl"))
_COUNTERS = word_set(
    "widersprechen entgegnen erwidern kontern antworten zurückweisen dementieren "
    "abwinken einwenden beschwichtigen"
)
"""Who does so speaks to somebody else's words."""
_SHORTEST_PART = 3
"""Letters of a noun that can be the end of another (*Amt*: *Landesamt*)."""
_DEPUTIES = ("Vize", "Ex-", "Altkanz", "Altbürger", "Altpräsi", "Stellvertret")
_SURE, _POSSIBLE = 0.8, 0.2
"""Shares of a sort of name from which it is surely that, or may be. Set by hand."""


def possible(asked: Asked, referent: Referent) -> bool:
    """Tell whether nothing rules a referent out."""
    if asked.speaks and referent.thing and asked.anaphor.kind is not AnaphorKind.POSSESSIVE:
        return False  # *Sie reichten nicht* is not about who speaks
    described_anew = (
        referent.coined and asked.anaphor.kind is AnaphorKind.ROLE and not _is_part(asked, referent)
    )
    return (
        agree(asked.anaphor, referent)
        and id(referent) not in asked.beside
        and not bound(asked.anaphor, referent)
        and fits(asked, referent)
        and not counters(asked, referent)
        and not only_told(asked, referent)
        and not described_anew
        and not excluded(asked, referent)
        and (referent.pair or asked.anaphor.word.form.lower() not in BOTH)
    )


def agree(anaphor: Anaphor, referent: Referent) -> bool:
    """Tell whether gender and number let the anaphor stand for the referent."""
    if referent.plural or not anaphor.genders:
        return anaphor.plural and referent.plural
    pronoun = anaphor.kind is not AnaphorKind.ROLE and anaphor.genders == {"Masc"}
    if pronoun and _is_bare_body(referent):
        return False
    if not referent.gender or (anaphor.kind is AnaphorKind.ROLE and not referent.is_person):
        return True
    return referent.gender in anaphor.genders


def _is_bare_body(referent: Referent) -> bool:
    """Tell whether a body's name shows no gender by an article (*Greenpeace*): *er* is none."""
    cluster = referent.cluster
    if referent.kind is not SpeakerKind.ORGANISATION or referent.gender or cluster is None:
        return False
    if not any(place.relation in _ARGUMENTS for place in referent.seen):
        return False  # in brackets nobody has an article (*Brahm (CDU)*)
    told = cluster.sort is not None and cluster.sort.body >= _SURE
    return told or sort_by_form(cluster.name) is NameSort.BODY


def bound(anaphor: Anaphor, referent: Referent) -> bool:
    """Tell whether it is an argument of the anaphor's own verb, and so somebody else.

    Principle B of binding: *Brahm lobte ihn* is not about Brahm alone. A description does not stand
    for whose argument it is, either (*Holms Vorschlag lehnte die Kommission ab*), nor for who
    stands beside it (*Holm will Geld, der Rektor Ruhe*).
    """
    word = anaphor.word
    if anaphor.kind is AnaphorKind.POSSESSIVE or word.relation not in (*_ARGUMENTS, "conj"):
        return False
    return any(
        place.sentence == anaphor.sentence
        and place.index != word.index
        and is_argument(place, anaphor)
        for place in _lately(referent, anaphor.sentence)
    )


def is_argument(place: Place, anaphor: Anaphor) -> bool:
    """Tell whether the place is, or owns, another argument of the anaphor's verb."""
    word = anaphor.word
    if word.relation == "conj":
        beside = place.governor == word.head and place.relation == "nsubj"
        return beside or place.index == word.head
    if place.governor == word.head:
        return place.relation in _ARGUMENTS
    owns = place.relation == "nmod" and place.above == word.head
    return owns and anaphor.kind is AnaphorKind.ROLE


def _lately(referent: Referent, sentence: int) -> Iterable[Place]:
    """Yield where a sentence mentions somebody, as far as it is read, or the name that comes."""
    if referent.ahead is not None and not referent.seen:
        yield referent.ahead
    for place in reversed(referent.seen):
        if place.sentence < sentence:
            return
        yield place


def counters(asked: Asked, referent: Referent) -> bool:
    """Tell whether somebody would contradict himself: *Der Kapitän widersprach*."""
    return asked.verb in _COUNTERS and asked.speakers[:1] == (referent,)


def only_told(asked: Asked, referent: Referent) -> bool:
    """Tell whether only the speaker's own words name somebody (*„Kern lügt“, sagte der Wirt*)."""
    told = id(referent) in asked.about and all(place.said for place in referent.seen)
    return told and asked.anaphor.kind is AnaphorKind.ROLE


def _is_part(asked: Asked, referent: Referent) -> bool:
    """Tell whether an institution's noun is the last part of what somebody is called (*Amt*)."""
    longer = (word for word in referent.nouns if len(word) > len(asked.noun))
    return asked.sort is NounSort.INSTITUTION and any(ends_in(w, asked.noun) for w in longer)


def excluded(asked: Asked, referent: Referent) -> bool:
    """Tell whether somebody is known to be what excludes the role (*Anwältin*, *Richterin*)."""
    told = asked.sort in (NounSort.PERSON, NounSort.BODY)
    roles = _exclusive(asked.noun) if told else frozenset()
    if any(mark.is_denied(referent.marks) for mark in asked.marks):
        return True
    if not roles:
        return False
    theirs = frozenset(role for noun in referent.nouns for role in _exclusive(noun))
    groups = {group for group, _ in roles} & {group for group, _ in theirs}
    return bool(groups) and not roles & theirs


@lru_cache(maxsize=KEPT_WORDS)
def _exclusive(noun: str) -> frozenset[tuple[str, str]]:
    """Return the roles that a noun names, by its last part too; a deputy's is none of them."""
    table = exclusive_roles()
    if noun.startswith(_DEPUTIES):
        return frozenset()
    known = noun_among(frozenset(table), noun, noun)
    return table[known] if known is not None else frozenset()


def fits(asked: Asked, referent: Referent) -> bool:
    """Tell whether a description can be of a referent, by what its noun names.

    Of an institution or a document it is the noun that says which: *das Ministerium* is no name's.
    """
    if asked.sort in (NounSort.INSTITUTION, NounSort.DOCUMENT):
        return _of_one_noun(asked.noun, referent)
    if asked.sort is None:
        return True
    fitting = _FITS.get(asked.sort)
    return (fitting is not None and fitting(referent)) or _of_one_noun(asked.noun, referent)


def _of_one_noun(noun: str, referent: Referent) -> bool:
    """Tell whether a noun is what a referent is called, or the last part of it."""
    words = (*referent.nouns, *(referent.label.split() if referent.is_named else ()))
    return any(word == noun or (len(word) > len(noun) and ends_in(word, noun)) for word in words)


def _can_be_person(referent: Referent) -> bool:
    if referent.sort is None:
        return referent.kind in (SpeakerKind.PERSON, SpeakerKind.GROUP, SpeakerKind.ANONYMOUS)
    return referent.is_person or max(referent.sort.place, referent.sort.body) < _SURE


def _looks_human(referent: Referent) -> bool:
    return referent.sort is not None and referent.sort.best is NameSort.PERSON


def _can_be_body(referent: Referent) -> bool:
    if referent.is_person and (referent.gender or _looks_human(referent)):
        return False
    return referent.sort is None or referent.sort.place < _SURE


def _can_be_territory(referent: Referent) -> bool:
    return referent.sort is not None and referent.sort.place >= _POSSIBLE


_FITS = MappingProxyType(
    {
        NounSort.PERSON: _can_be_person,
        NounSort.BODY: _can_be_body,
        NounSort.TERRITORY: _can_be_territory,
    }
)


def ends_in(one: str, other: str) -> bool:
    """Tell whether one noun is the last part of the other (*Minister*, *Außenminister*)."""
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    return len(short) >= _SHORTEST_PART and long.lower().endswith(short.lower()) and one != other
