"""What a common noun names, as far as that decides whom it can go back to."""

from __future__ import annotations

from enum import StrEnum

from attrib.lexicon.lookup import noun_among, role, speech_noun
from attrib.lexicon.possible_speaker import likely_kind
from attrib.lexicon.tables import bearers_of_names
from attrib.records import SpeakerKind, Word


class NounSort(StrEnum):
    """What a noun is decides what it can go back to."""

    PERSON = "person"
    BODY = "body"
    TERRITORY = "territory"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    OTHER = "other"


def noun_sort(noun: Word) -> NounSort:
    """Return what a common noun names.

    An institution is one of a kind where it stands (*Polizei, Ministerium*), a body bears a name
    (*Airline*), and so does a territory (*Land*).
    """
    bearers = bearers_of_names()
    bearer = bearers.get(noun_among(frozenset(bearers), noun.lemma, noun.form) or "")
    if bearer is not None:
        return NounSort(bearer)
    known = role(noun)
    if known is not None:
        kinds = {SpeakerKind.PERSON: NounSort.PERSON, SpeakerKind.DOCUMENT: NounSort.DOCUMENT}
        return kinds.get(known.kind, NounSort.INSTITUTION)
    if speech_noun(noun) is not None:
        return NounSort.DOCUMENT
    person = likely_kind(noun) is SpeakerKind.PERSON
    return NounSort.PERSON if person else NounSort.OTHER
