"""Where a name begins and ends in a run of words that are all tagged as a name.

*am Freitag Ada Brahm, die Senatorin für Bremen Ada Brahm, der Abgeordnete der Grünen Ada Brahm*:
what stands right before a person's name is no part of it. *Bank of Nordland* begins with a noun.
"""

from __future__ import annotations

import re

from attrib.grammar.closed_classes import word_set
from attrib.grammar.times import names_time
from attrib.lexicon.tables import first_names, known_names
from attrib.naming.name_sorts import alone
from attrib.records import Sentence, Word

_JOINING = word_set("of for and the")
"""English words inside the names of bodies (*Center for Disaster Prevention*)."""
_ARTICLES = word_set("der den dem")
_BEFORE_ARTICLE = word_set("von van zu in")
_PLACES = word_set("San Santa Santo São Saint St. Ste. Sankt Los Las El Port Fort Mount New Bad")
"""What a given name stands behind in the name of a place (*San Lorenzo*)."""
_ARABIC = re.compile(r"(?:[Aa]l|[Ee]l|[Aa]sch|[Aa]n|[Bb]en|[Bb]in)-[A-ZÄÖÜ]")
_BODY = 0.5
_PERSON = 0.3
"""Share of belief below which a word is no person's name by its form. Set by hand."""


def begins_low(word: Word) -> bool:
    """Tell whether a part of a name begins with a small particle (*al-Muallim*)."""
    return _ARABIC.match(word.form) is not None and word.upos in ("PROPN", "NOUN", "X", "ADJ")


def joins(sentence: Sentence, index: int) -> bool:
    """Tell whether an English word stands between two parts of a name (*Bank of Nordland*)."""
    if not 1 < index < len(sentence.words) or sentence.word(index).form not in _JOINING:
        return False
    before, after = sentence.word(index - 1), sentence.word(index + 1)
    capitals = before.form[:1].isupper() and (after.form[:1].isupper() or after.form == "the")
    return capitals and before.upos in ("PROPN", "NOUN", "X")


def is_inside_name(sentence: Sentence, index: int) -> bool:
    """Tell whether a word stands inside a surname (*von der Aue*, *von und zu Hohenfels*)."""
    return _is_article_of_name(sentence, index) or _is_of_both(sentence, index)


def _is_of_both(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is one of the last two in *von und zu*, with a name around them."""
    forms = [word.form.lower() for word in sentence.words[max(0, index - 3) : index + 2]]
    return any(forms[at : at + 3] == ["von", "und", "zu"] for at in range(len(forms))) and (
        sentence.word(index).form.lower() in ("und", "zu")
    )


def _is_article_of_name(sentence: Sentence, index: int) -> bool:
    """Tell whether an article stands inside a surname (*Konstantin von der Aue*)."""
    if not 1 < index < len(sentence.words) or sentence.word(index).form not in _ARTICLES:
        return False
    before, after = sentence.word(index - 1), sentence.word(index + 1)
    article = sentence.word(index)
    hung = article.relation == "flat" and article.head == after.index
    named = after.upos == "PROPN" and (after.relation == "flat" or hung)
    return named and before.relation == "flat" and before.form.lower() in _BEFORE_ARTICLE


def beginning(sentence: Sentence, first: int, last: int) -> int:
    """Return where the name begins in the words from `first` to `last`."""
    while first < last and names_time(sentence.word(first)):
        first += 1
    for index in range(first + 1, last):
        word = sentence.word(index)
        if _is_given(word) and not _may_begin(sentence, first, index):
            return index
    return first


def _may_begin(sentence: Sentence, first: int, given: int) -> bool:
    """Tell whether the words before a given name can belong to it: are no place's or body's."""
    words = [sentence.word(index) for index in range(first, given)]
    if words[0].form in _PLACES:
        return len(words) == 1
    if words[0].form in first_names() and words[0].form not in known_names():
        return True
    return not (_owns_itself(sentence, first) or all(_is_no_person(word) for word in words))


def _is_given(word: Word) -> bool:
    """Tell whether it is a given name rather than part of a place's (*New York Times*)."""
    sort = alone(word.form)
    return word.form in first_names() and sort.person > sort.place


def _owns_itself(sentence: Sentence, first: int) -> bool:
    """Tell whether an article makes a body's name a noun of its own (*der Grünen Ada Brahm*)."""
    article = first > 1 and sentence.word(first - 1).upos == "DET"
    return article and alone(sentence.word(first).form).body > _BODY


def _is_no_person(word: Word) -> bool:
    return word.form in known_names() or alone(word.form).person < _PERSON
