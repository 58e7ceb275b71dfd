"""Bodies that are called by the place where they are: *die Feuerwehr Lindau*."""

from __future__ import annotations

import re

from attrib.grammar.closed_classes import word_set
from attrib.lexicon.lookup import noun_among
from attrib.lexicon.tables import known_names
from attrib.naming.name_sorts import alone
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.records import Sentence, Word

_LOCAL = word_set(
    "Amt Amtsgericht Bahnhof Bistum Erzbistum Feuerwehr Flughafen Gericht Hafen Handelskammer "
    "Hochschule Kammer Kirchenkreis Klinik Klinikum Krankenhaus Landgericht Landkreis Messe Museum "
    "Oper Polizeipräsidium Sparkasse Staatsanwaltschaft Stadtwerke Theater Universität "
    "Verbraucherzentrale Wache Zoo"
)
"""What is called by the place where it is."""
_OF_REGION = re.compile(r"(?:Landes|Kreis|Orts|Bezirks|Stadt|Regional|Gemeinde)[a-zäöüß]{3,}")
"""What stands for a part of a whole, each of which is called by its region (*Landesverband*)."""


def locates(office: Word, name: Word) -> bool:
    """Tell whether a name says where a body is, and is none of its own (*Flughafen Bremen*)."""
    sort = noun_sort(office)
    if sort is NounSort.PERSON:
        return False
    if known_names().get(name.form) == "place":
        return sort in (NounSort.INSTITUTION, NounSort.BODY)
    local = noun_among(_LOCAL, office.lemma, office.form)
    place = alone(name.form)
    if local is not None or _OF_REGION.match(office.form):
        return not (name.form.isupper() or place.body > max(place.person, place.place))
    return sort is NounSort.INSTITUTION and place.place > max(place.person, place.body)


def says_where(sentence: Sentence, name: Word) -> bool:
    """Tell whether a name says where the body right before it is (*die Feuerwehr Lindau*)."""
    if name.upos != "PROPN" or name.index == 1 or name.relation not in ("appos", "nmod", "flat"):
        return False
    office = sentence.word(name.index - 1)
    return office.upos == "NOUN" and name.head == office.index and locates(office, name)


def is_located(sentence: Sentence, office: Word) -> bool:
    """Tell whether the name of a place right after it makes a noun the name of a body."""
    after = sentence.words[office.index : office.index + 1]
    return bool(after) and says_where(sentence, after[0])
