"""Gender, number and kind of a mention, as far as grammar, words and given names show them."""

from __future__ import annotations

import re

from attrib.grammar.closed_classes import word_set
from attrib.grammar.subjects import number_by_verb
from attrib.lexicon.lookup import is_anonymous, is_nominalised, role, speech_noun
from attrib.lexicon.possible_speaker import full_name_after, is_text_by_form, likely_kind
from attrib.lexicon.tables import Role, first_names, given_names
from attrib.naming.name_forms import sort_by_form
from attrib.naming.name_sorts import NameSort
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.records import Sentence, SpeakerKind, Word

_FEMININE_ARTICLES = word_set("die eine")
_MASCULINE_ARTICLES = word_set("dem den des einem einen eines")
_SINGULAR = word_set("dem des einem einen eines")
_ALIKE = re.compile(r"(?:er|el)$")
"""Ends of masculines without an ending in the plural (Duden-Grammatik, "Pluralbildung")."""
_ALWAYS_PLURAL = re.compile(r"(?:leute|eltern|geschwister)n?$", re.IGNORECASE)
_KNOWING = re.compile(r"(?:vertraut|informiert|unterrichtet|eingeweiht)e[nmrs]?")
"""What a source is said to be where its name is kept back."""
_TITLE_REACH = 3
"""How many words before the head of a name its title can stand (*Minister Jens Otto Brahm*)."""


def gender_of(sentence: Sentence, head: Word, name: tuple[str, ...]) -> str:
    """Return Masc, Fem, Neut or "" from role, given name and features."""
    known = _role_of(sentence, head, name)
    sure = _given_gender(name) or _of_nominal(sentence, head)
    if sure:
        return sure
    if known is not None and known.kind is SpeakerKind.PERSON and known.gender != "Neut":
        return known.gender
    if name:
        return _of_name(sentence, head, name, known)
    if head.upos != "NOUN" and known is None:
        return ""
    return known.gender if known is not None else head.features.get("Gender", "")


def _given_gender(name: tuple[str, ...]) -> str:
    """Return the gender that a given name before the last word of a name tells."""
    return next((g for token in name[:-1] if (g := first_names().get(token))), "")


def _role_of(sentence: Sentence, head: Word, name: tuple[str, ...]) -> Role | None:
    """Return the role that a noun names; a surname that means a trade names none (*Bauer*)."""
    known = role(head)
    alone = head.upos == "PROPN" and name == (head.form,)
    if known is not None and known.kind is SpeakerKind.PERSON and alone:
        return known if any(c.upos == "DET" for c in sentence.children(head)) else None
    return known


def _of_name(sentence: Sentence, head: Word, name: tuple[str, ...], known: Role | None) -> str:
    """Return the gender that a title tells, or a given name that stands alone."""
    before = _word_before_name(sentence, head)
    title = (role(before) if before is not None else None) or known
    own = given_names().get(name[0], "") if len(name) == 1 else ""
    return title.gender if title is not None else own or _trade(before, head)


def _of_nominal(sentence: Sentence, head: Word) -> str:
    """Return the gender that the article gives a nominalised adjective (*die Angehörige*)."""
    if not is_nominalised(head.form) or head.features.get("Number") == "Plur":
        return ""
    articles = _articles(sentence, head)
    if articles & _FEMININE_ARTICLES:
        return "Fem"
    return "Masc" if articles & _MASCULINE_ARTICLES else ""


def _articles(sentence: Sentence, head: Word) -> set[str]:
    return {c.form.lower() for c in sentence.children(head) if c.upos == "DET"}


def _trade(before: Word | None, name: Word) -> str:
    """Return the gender of an unknown noun that a name is the apposition of (*Hebamme Finke*)."""
    if before is None or name.relation not in ("appos", "flat") or name.head != before.index:
        return ""
    gender = before.features.get("Gender", "")
    return gender if gender in ("Masc", "Fem") else ""


def _word_before_name(sentence: Sentence, head: Word) -> Word | None:
    """Return the noun before a name, over other tokens of the name (*Minister Otto Brahm*)."""
    for index in range(head.index - 1, max(0, head.index - 1 - _TITLE_REACH), -1):
        word = sentence.word(index)
        if word.upos == "NOUN":
            return word
        if word.upos != "PROPN":
            return None
    return None


def is_plural(sentence: Sentence, head: Word) -> bool:
    """Tell whether the mention is plural or coordinated.

    *dem, des* and, of an accusative, *den* are singular whatever the noun looks like (*den
    Präsidenten*, Duden-Grammatik, "Artikel").
    """
    return is_joined(sentence, head) or is_plural_noun(sentence, head)


def is_plural_noun(sentence: Sentence, head: Word) -> bool:
    """Tell whether a noun is plural by its features, where no article tells otherwise."""
    if _has_singular_article(sentence, head) or _bears_one_name(sentence, head):
        return False
    if head.features.get("Number") != "Plur":
        return _is_unmarked_plural(sentence, head)
    return not _is_body_of_many(sentence, head)


def _is_unmarked_plural(sentence: Sentence, head: Word) -> bool:
    """Tell whether a noun alike in both numbers is plural (*die Mediziner sagten*, *die Eltern*).

    The feminine article of a masculine is the plural's, and so is the verb of its subject.
    """
    if _ALWAYS_PLURAL.search(head.form):
        return True
    if head.upos != "NOUN" or not _ALIKE.search(head.form) or head.relation != "nsubj":
        return False
    articles = _articles(sentence, head)
    return (
        articles <= {"die", "diese", "beide", "alle"} and number_by_verb(sentence, head) == "Plur"
    )


def _is_body_of_many(sentence: Sentence, head: Word) -> bool:
    """Tell whether a bare plural names a body: its verb is singular (*Ärzte ohne Not hilft*)."""
    if head.upos != "NOUN" or head.index != 1 or head.relation != "nsubj":
        return False
    told = ("det", "amod", "nummod", "conj")
    below = list(sentence.children(head))
    named = any(c.relation == "nmod" for c in below) and not any(c.relation in told for c in below)
    return named and number_by_verb(sentence, head) == "Sing"


def _bears_one_name(sentence: Sentence, head: Word) -> bool:
    """Tell whether the name of one person follows a noun (*der Vorsitzenden Irma Dahms*)."""
    name = full_name_after(sentence, head)
    person = name is not None and noun_sort(head) is NounSort.PERSON
    return person and name is not None and not is_joined(sentence, name)


def _has_singular_article(sentence: Sentence, head: Word) -> bool:
    """Tell whether an article shows the singular that the tagger has missed."""
    articles = _articles(sentence, head)
    if articles & _SINGULAR:
        return True
    accusative = head.relation == "obj" or head.features.get("Case") == "Acc"
    return "den" in articles and accusative


def is_joined(sentence: Sentence, head: Word) -> bool:
    """Tell whether several are joined (*Brahm und Tann*, but not *Klima- und Bauamt*)."""
    return not head.form.endswith("-") and any(
        c.relation == "conj"
        and any(g.lemma in ("und", "sowie", "noch") for g in sentence.children(c))
        for c in sentence.children(head)
    )


def kind_of(sentence: Sentence, head: Word, name: tuple[str, ...]) -> SpeakerKind:
    """Return what sort of speaker the mention names."""
    if not name and (is_anonymous(head) or _is_informed(sentence, head)):
        return SpeakerKind.ANONYMOUS
    if _is_body_of_many(sentence, head):
        return SpeakerKind.ORGANISATION
    plural, known = is_plural(sentence, head), role(head)
    if known is not None:
        return _kind_of_role(known, name, plural=plural)
    told = _kind_of_name(sentence, head, name) if name else _kind_of_text(sentence, head)
    told = told or _kind_of_adjective(sentence, head)
    return told or (SpeakerKind.GROUP if plural else _kind_by_form(head, name))


def _kind_of_role(known: Role, name: tuple[str, ...], *, plural: bool) -> SpeakerKind:
    """Return the kind of a role; of a council's a member has the name (*Bundesrat Uli Moser*)."""
    member = known.lemma.endswith("rat") and _has_given_name(name)
    person = member or known.kind is SpeakerKind.PERSON
    if person and plural:
        return SpeakerKind.GROUP
    return SpeakerKind.PERSON if person else known.kind


def _kind_of_name(sentence: Sentence, head: Word, name: tuple[str, ...]) -> SpeakerKind | None:
    """Return that a name is a person's, if a given name or a title tells."""
    person = _has_given_name(name) or _titled(sentence, head)
    return SpeakerKind.PERSON if person else None


def _kind_of_adjective(sentence: Sentence, head: Word) -> SpeakerKind | None:
    """Return what a noun names that an adjective with a capital makes a name (*das Rote Kreuz*).

    Derivations of places have a capital anyway (*Berliner*).
    """
    adjectives = [
        c for c in sentence.children(head) if c.relation == "amod" and c.index < head.index
    ]
    capital = (
        c.index > 1 and c.form[:1].isupper() and not c.form.endswith("er") for c in adjectives
    )
    if not any(capital):
        return None
    territory = noun_sort(head) is NounSort.TERRITORY
    return SpeakerKind.PLACE if territory else SpeakerKind.ORGANISATION


def _is_informed(sentence: Sentence, noun: Word) -> bool:
    """Tell whether somebody is said to know, and no more (*eine damit vertraute Person*)."""
    return noun.upos == "NOUN" and any(
        c.relation == "amod" and _KNOWING.fullmatch(c.form) for c in sentence.children(noun)
    )


def _kind_by_form(head: Word, name: tuple[str, ...]) -> SpeakerKind:
    """Return what the form makes of somebody of whom no table knows."""
    if head.upos == "NOUN" and sort_by_form((head.form,)) is NameSort.BODY:
        return SpeakerKind.ORGANISATION  # *der Spiegel*
    if not name and head.upos == "NOUN" and (likely := likely_kind(head)) is not None:
        return likely
    person = name or head.upos == "PRON" or _is_person(head)
    return SpeakerKind.PERSON if person else SpeakerKind.ORGANISATION


def _is_person(noun: Word) -> bool:
    """Tell whether a noun is one for people, or a masculine that may be one."""
    sort = noun_sort(noun)
    masculine = noun.features.get("Gender") == "Masc" and sort is NounSort.OTHER
    return masculine or sort is NounSort.PERSON


def _has_given_name(name: tuple[str, ...]) -> bool:
    """Tell whether a name begins with a given name and does not end there (*Ada Brahm*)."""
    return len(name) > 1 and name[0] in first_names()


def _kind_of_text(sentence: Sentence, head: Word) -> SpeakerKind | None:
    """Return what a text or utterance names as its source: itself, if written (*der Bericht*)."""
    noun = speech_noun(head)
    if noun is not None:
        return SpeakerKind.DOCUMENT if noun.medium == "writing" else SpeakerKind.ANONYMOUS
    # *laut Punkt 3.2 der Satzung*
    text = is_numbered(sentence, head) or is_text_by_form(head)
    return SpeakerKind.DOCUMENT if text else None


def is_numbered(sentence: Sentence, head: Word) -> bool:
    """Tell whether the noun has a number after it, as parts of a text have (*Punkt 3.2*)."""
    return head.upos == "NOUN" and any(
        c.relation == "nummod" and c.index > head.index for c in sentence.children(head)
    )


def _titled(sentence: Sentence, head: Word) -> bool:
    """Tell whether a role of a person stands before a name (*Ministerin Brahm*)."""
    before = _word_before_name(sentence, head)
    title = role(before) if before is not None else None
    return title is not None and title.kind is SpeakerKind.PERSON
