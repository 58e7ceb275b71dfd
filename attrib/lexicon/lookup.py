"""Which of the lexicons' words a word of a sentence is a form of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import TypeVar

from attrib.grammar.gender_forms import feminine, genders
from attrib.grammar.paradigms import participles, third_person_forms
from attrib.grammar.tree import SUBORDINATE
from attrib.grammar.verbs import particle
from attrib.lexicon.act_frames import ActFrame, act_frames, frames_of_cue
from attrib.lexicon.loader import read_table
from attrib.lexicon.tables import (
    ListedWord,
    Role,
    SpeechNoun,
    SpeechVerb,
    anonymous_nouns,
    cell,
    roles,
    sentence_names,
    speech_nouns,
    speech_verbs,
    title_nouns,
)
from attrib.records import Sentence, Word

KEPT_WORDS = 20_000  # more than the nouns of some hundred articles
_Entry = TypeVar("_Entry")
Forms = Mapping[tuple[str, str], str]
"""Lemmas by separated particle ("" if joined) and form."""


def is_title_noun(word: Word) -> bool:
    """Tell whether the noun announces a title or a name, compounds included (*Dokumentarfilm*)."""
    parts = (word.lemma[i:].capitalize() for i in range(3, len(word.lemma)))
    return word.upos in ("NOUN", "PROPN") and bool({word.lemma, word.form, *parts} & title_nouns())


def names_sentence(word: Word) -> bool:
    """Tell whether the noun says what a sentence is, not who says it (*so die Regel*)."""
    return _by_last_part(word.lemma, sentence_names(), 4) is not None or is_title_noun(word)


@cache
def _nominal_endings() -> re.Pattern[str]:
    endings = "|".join(row["ending"] for row in read_table("nominal_adjectives.tsv"))
    return re.compile(f"(?:{endings})[nsmr]?$")


def is_nominalised(form: str) -> bool:
    """Tell whether the form is an adjective or participle that serves as a noun for people."""
    return _nominal_endings().search(form) is not None


def noun_key(noun: Word) -> str:
    """Return what nouns are compared by: the lemma, weak if an adjective (*Vorsitzende*)."""
    return noun.lemma[:-1] if is_nominalised(noun.lemma[:-1]) else noun.lemma


@cache
def _forms() -> Forms:
    """Return the lemmas of the speech verbs' forms.

    A second witness beside the parser's lemma, which fails on rare and strong forms.
    """
    rows = read_table("speech_verbs.tsv")
    table = verb_forms(tuple((row["lemma"], cell(row["particle"])) for row in rows))
    for form, (plain, _) in _shared_participles().items():
        if table.get(("", form), "") not in ("", plain):
            del table["", form]
    return table


def verb_forms(verbs: tuple[tuple[str, str], ...]) -> dict[tuple[str, str], str]:
    """Return the third-person and infinite forms of verbs, given as lemma and particle."""
    table: dict[tuple[str, str], str] = {}
    for lemma, prefix in verbs:
        base = lemma.removeprefix(prefix)
        for form in (base, *third_person_forms(base)):
            table.setdefault((prefix, form), lemma)
            table.setdefault(("", prefix + form), lemma)
        for participle in participles(base):
            table.setdefault(("", prefix + participle), lemma)
        if prefix:
            table.setdefault(("", prefix + "zu" + base), lemma)
    return table


@cache
def _shared_participles() -> dict[str, tuple[str, str]]:
    """Return the participles of a plain verb and of one in *ge-*: *gestanden*: *stehen, gestehen*.

    Without an object clause they are of the first.
    """
    return {
        form: (row["infinitive"], "ge" + row["infinitive"])
        for row in read_table("verb_forms.tsv")
        for form in row["participle"].split(",")
    }


def speech_verb(sentence: Sentence, word: Word) -> SpeechVerb | None:
    """Return the speech verb that the word is a form of, its separated particle included."""
    if isinstance(word, ListedWord) and isinstance(word.entry, SpeechVerb):
        return word.entry
    return verb_among(speech_verbs(), _forms(), sentence, word)


@cache
def _act_forms() -> Forms:
    """Return the lemmas of the forms of verbs that report acts."""
    rows = read_table("act_frames.tsv", ("verb", "speaker", "frame"))
    table = verb_forms(tuple((row["verb"], cell(row["particle"])) for row in rows))
    for form, (plain, _) in _shared_participles().items():
        if table.get(("", form), "") not in ("", plain):
            del table["", form]
    return table


def frames_of(sentence: Sentence, word: Word) -> tuple[ActFrame, ...]:
    """Return the frames in which the word reports an act, its separated particle included."""
    if isinstance(word, ListedWord) and isinstance(word.entry, SpeechVerb):
        entry = word.entry
        return frames_of_cue(entry.lemma, entry.speech_class, entry.medium, entry.act)
    if word.upos not in ("VERB", "AUX"):
        copula = any(c.deprel == "cop" and c.lemma == "sein" for c in sentence.children(word))
        return tuple(f for f in act_frames()["sein"] if "pred" in f.slots) if copula else ()
    for child in sentence.children(word):  # a particle that was taken for an adverb (*klein*)
        adverb = child.index > word.index and child.upos in ("ADV", "ADJ", "ADP")
        whole = _act_forms().get((child.form.lower(), word.form.lower())) if adverb else None
        if whole is not None:
            return act_frames()[whole]
    return verb_among(act_frames(), _act_forms(), sentence, word) or ()


def verb_among(
    verbs: Mapping[str, _Entry], forms: Forms, sentence: Sentence, word: Word
) -> _Entry | None:
    """Return the verb, out of some, that the word is a form of."""
    if word.upos not in ("VERB", "AUX"):
        return None
    separated = particle(sentence, word)
    prefix = separated.form.lower() if separated is not None else ""
    lemma, form = word.lemma.lower(), word.form.lower()
    candidates = [lemma, forms.get(("", form))]
    if prefix:
        whole = [forms.get((prefix, form)), prefix + lemma]
        # another particle makes another verb: *fand statt* is no opinion
        certain = separated is not None and separated.deprel == "compound:prt"
        candidates = whole if certain else whole + candidates
        if lemma.startswith(prefix):
            candidates.insert(0, lemma)
    elif form in _shared_participles() and _has_dass(sentence, word):
        candidates.append(_shared_participles()[form][1])
    return next((verbs[c] for c in candidates if c and c in verbs), None)


def _has_dass(sentence: Sentence, verb: Word) -> bool:
    return any(
        mark.form.lower() == "dass"
        for child in sentence.children(verb)
        if child.relation in SUBORDINATE
        for mark in sentence.children(child)
    )


@lru_cache(maxsize=KEPT_WORDS)
def _noun_lemma(lemma: str, form: str) -> str | None:
    return noun_among(frozenset(speech_nouns()), lemma, form)


def noun_among(nouns: frozenset[str], lemma: str, form: str) -> str | None:
    """Return the noun, out of some, that a word is a form of or a compound with."""
    for candidate in (
        lemma,
        form,
        form.removesuffix("n"),
        form.removesuffix("en"),
        form.removesuffix("e"),
        form.removesuffix("s"),
        form.removesuffix("es"),
    ):
        if candidate in nouns:
            return candidate
    if form == "Worten" and "Wort" in nouns:
        return "Wort"
    return _by_last_part(lemma, nouns, 5)


def _by_last_part(lemma: str, known: frozenset[str], least: int) -> str | None:
    """Look a compound up by its last part (*Lage|einschätzung*), the longest first."""
    tail = lemma.rpartition("-")[2]
    if tail in known:
        return tail
    for start in range(max(2, len(lemma) - _longest(known)), len(lemma) - least + 1):
        part = lemma[start:]
        if (whole := part[:1].upper() + part[1:]) in known:
            return whole
    return None


@lru_cache(maxsize=KEPT_WORDS)
def _longest(known: frozenset[str]) -> int:
    return max(map(len, known), default=0)


def speech_noun(word: Word) -> SpeechNoun | None:
    """Return the speech noun that the word is a form of, compounds included."""
    if isinstance(word, ListedWord) and isinstance(word.entry, SpeechNoun):
        return word.entry
    if word.upos not in ("NOUN", "PROPN"):
        return None
    lemma = _noun_lemma(word.lemma, word.form)
    return speech_nouns()[lemma] if lemma else None


@lru_cache(maxsize=KEPT_WORDS)
def _role_lemma(lemma: str, form: str) -> str | None:
    known = roles()
    for candidate in (
        lemma,
        form,
        form.removesuffix("s"),
        form.removesuffix("n"),
        form.removesuffix("en"),
        form.removesuffix("es"),
        form.removesuffix("e"),
    ):
        if candidate in known:
            return candidate
    if form.endswith("innen") and form.removesuffix("nen") in known:
        return form.removesuffix("nen")
    return _by_last_part(lemma, frozenset(known), 4)


def role(word: Word) -> Role | None:
    """Return the role that a common noun names, compounds included."""
    if word.upos not in ("NOUN", "PROPN"):
        return None
    found = role_of(word.lemma, feminine(word.form))
    return replace(found, gender="") if found and genders(word.form) else found


def role_of(lemma: str, form: str) -> Role | None:
    """Return the role that a noun names, compounds included."""
    known = _role_lemma(lemma, form)
    return roles()[known] if known else None


@lru_cache(maxsize=KEPT_WORDS)
def _anonymous(lemma: str, form: str) -> bool:
    known = anonymous_nouns()
    stems = {lemma, form, form.removesuffix("n"), form.removesuffix("en"), form.removesuffix("e")}
    if lemma.endswith("in"):
        man = lemma.removesuffix("in")
        stems |= {man, f"{man}e"}  # *Anwohnerin, Expertin*
    return bool(stems & known) or _by_last_part(lemma, known, 5) in ("Kreis", "Insider")


def is_anonymous(word: Word) -> bool:
    """Tell whether the noun names a source that stays hidden (*Regierungskreise*)."""
    # *Eingeweihte*, tagged as the adjective that it is made of
    noun = word.upos == "NOUN" or (word.upos == "ADJ" and word.form[:1].isupper())
    return noun and _anonymous(word.lemma, word.form)
