"""Descriptions of somebody: which of them go back to somebody named before."""

from __future__ import annotations

import re
from enum import StrEnum

from attrib.grammar.predicates import word_set
from attrib.lexicon.lookup import is_nominalised, noun_among, role, speech_noun
from attrib.lexicon.tables import bearers_of_names
from attrib.naming.mentions import Mention
from attrib.records import Sentence, SpeakerKind, Word
from attrib.scene import Scene

_DEFINITE = word_set("der die das dem den des dieser diese dieses diesem diesen")
_OWN = frozenset(("nmod", "acl", "appos"))

_PEOPLE = re.compile(r"(?:\d-[Jj]ährige[nrsm]?|[a-zäöüß](?:in|ist|isten|ant|anten|loge|logen|eur))$")


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
    person = is_nominalised(noun.form) or _PEOPLE.search(noun.form)
    return NounSort.PERSON if person else NounSort.OTHER


def is_anaphoric(scene: Scene, mention: Mention) -> bool:
    """Tell whether a description may go back to somebody: definite, and with nothing of its own.

    *die Ministerin, der grüne Politiker*, not *ein Sprecher, der Chef der Bank, ihr Anwalt*.
    """
    sentence, head = scene.sentences[mention.sentence], mention.head
    definite = False
    for child in sentence.children(head):
        if child.upos == "DET" and child.index < head.index:
            if child.form.lower() not in _DEFINITE:
                return False
            definite = True
        elif child.relation in _OWN and child.index > head.index:
            return False
    return definite or mention.name == ()


def whose_description(sentence: Sentence, noun: Word) -> Word | None:
    """Return of whom a noun is said: *Brahm ist die Ministerin*; *Brahm, Ministerin in Bonn*."""
    above = sentence.head_of(noun)
    if noun.relation == "appos" and above is not None and above.index < noun.index:
        return above
    below = list(sentence.children(noun))
    if not any(c.relation == "cop" for c in below):
        return None
    return next((c for c in below if c.relation == "nsubj"), None)
