"""Which words are finite verbs, infinitives and participles.

Forms decide first (Duden, Die Grammatik, "Finite und infinite Verbformen"), and tags where a form
leaves it open; `mood.with_moods` writes the answer into the features, where `is_finite` reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrib.grammar.paradigms import analyses
from attrib.records import Sentence, Word

VERBS: Final = frozenset({"VERB", "AUX"})
FINITE_TAGS: Final = frozenset({"VVFIN", "VAFIN", "VMFIN", "VBC"})
INFINITIVE_TAGS: Final = frozenset({"VVINF", "VAINF", "VMINF", "VVIZU", "VB"})
PARTICIPLE_TAGS: Final = frozenset({"VVPP", "VAPP", "VMPP", "VBN"})
IMPERATIVE_TAGS: Final = frozenset({"VVIMP", "VAIMP"})
STRETCH_OPENERS: Final = frozenset({
    ".", "!", "?", ":", ";", "–", "-", "(", "…", "...",
    "„", "»", "«", "“", "”", '"', "''", "``", "‚",
})  # fmt: skip
# Written small, these are finite verbs whatever a tagger calls them: a closed class, which most
# Konjunktive of the news belong to.
UNMISTAKABLE: Final = frozenset({
    "sei", "seien", "wäre", "wären", "hätte", "hätten", "würde", "würden", "könne", "könnte",
    "könnten", "müsse", "müsste", "müssten", "müßte", "müßten", "dürfe", "dürfte", "dürften",
    "solle", "möge", "möchte", "möchten", "habe", "werde", "wolle", "wisse", "gäbe", "käme",
})  # fmt: skip


def is_finite(word: Word) -> bool:
    """Tell whether the word is a finite verb, by its tags: what the grammar says, or a tagger."""
    if word.upos not in ("VERB", "AUX"):
        return False
    features = word.features
    if "VerbForm" in features:
        return features["VerbForm"] == "Fin"
    if word.xpos and word.xpos.startswith("V"):
        return word.xpos.endswith(("FIN", "IMP"))
    return "Mood" in features


def finite_words(sentence: Sentence) -> Iterator[Word]:
    """Yield the finite verbs of a sentence in text order."""
    return (word for word in sentence.words if _decided_finite(sentence, word))


def _decided_finite(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word is a finite verb: by its form where that settles it, or by its tags."""
    unmistakable = word.form in UNMISTAKABLE
    if not unmistakable and not (word.form and _may_be_verb(word)):
        return False  # most words: no need to look around
    if _written_as_noun(sentence, word):
        return False
    return unmistakable or _has_finite_form(sentence, word)


def _may_be_verb(word: Word) -> bool:
    if word.upos not in VERBS or word.features.get("Foreign") == "Yes":
        return False
    return not word.xpos or word.xpos.startswith("V") or word.features.get("VerbForm") == "Fin"


def _has_finite_form(sentence: Sentence, word: Word) -> bool:
    small = word.form.lower()
    if small.endswith("e"):
        # No infinitive ends in e; a participle only where it is an adjective.
        return not (is_participle(word) and small.endswith(("te", "ene", "nde")))
    if small.endswith("n") and follows_zu(sentence, word):
        return False
    if small.endswith("n") and _governed(sentence, word):
        return False
    if tag := _tag(word):
        return tag in FINITE_TAGS or tag in IMPERATIVE_TAGS
    if form := word.features.get("VerbForm"):
        return form == "Fin"
    return not _governed(sentence, word) and bool(analyses(word.form, word.lemma))


def _governed(sentence: Sentence, word: Word) -> bool:
    """Tell whether an auxiliary stands with the word, which then is no finite verb."""
    return any(w.relation == "aux" and w.upos == "AUX" for w in sentence.children(word))


def is_imperative(sentence: Sentence, finite: Word, subject: Word | None) -> bool:
    """Tell whether a finite verb is an imperative: *komm, sei still, seien Sie so gut*."""
    if _tag(finite) in IMPERATIVE_TAGS or finite.features.get("Mood") == "Imp":
        return finite.form.lower() in ("sei", "seid") or _tag(finite) in IMPERATIVE_TAGS
    if not opens_stretch(sentence, finite):
        return False
    if subject is None:
        alone = next_form(sentence, finite) not in ("er", "es", "man")
        return alone and finite.form.lower() in ("sei", "seid", "siehe", "sieh", "vergleiche")
    formal = subject.form == "Sie" and subject.index == finite.index + 1
    return formal and finite.form.lower() == "seien"


def is_infinitive(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word is an infinitive without *zu*.

    Under an auxiliary also a word with a finite tag is one, if it has the form: taggers confuse
    *dass sie steigen* and *dass sie steigen würden*.
    """
    if word.upos not in VERBS or follows_zu(sentence, word):
        return False
    tag = _tag(word)
    if tag in FINITE_TAGS and _governed(sentence, word):
        return _looks_infinitive(word)
    if tag:
        return tag in INFINITIVE_TAGS
    if form := word.features.get("VerbForm"):
        return form == "Inf"
    return _looks_infinitive(word)


def _looks_infinitive(word: Word) -> bool:
    return word.form.lower().endswith(("en", "ern", "eln", "sein", "tun")) and any(
        cell.tense == "Pres" and cell.person == 1 for cell in analyses(word.form, word.lemma)
    )


def is_participle(word: Word) -> bool:
    """Tell whether the word is tagged as a participle."""
    return _tag(word) in PARTICIPLE_TAGS or word.features.get("VerbForm") == "Part"


def follows_zu(sentence: Sentence, word: Word) -> bool:
    """Tell whether the infinitive particle *zu* stands right before the word."""
    if word.index == 1:
        return False
    before = sentence.word(word.index - 1)
    return before.form.lower() == "zu" and before.head == word.index


def next_form(sentence: Sentence, word: Word) -> str:
    """Return the next word in small letters, or nothing at the end."""
    return sentence.word(word.index + 1).form.lower() if word.index < len(sentence.words) else ""


def opens_stretch(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word is the first of its sentence, or after a colon, dash or quote."""
    for before in reversed(sentence.words[: word.index - 1]):
        if before.form in STRETCH_OPENERS:
            return True
        if before.upos != "PUNCT" or before.form == ",":
            return False
    return True


def _tag(word: Word) -> str:
    return word.xpos if word.xpos and word.xpos.startswith("V") else ""


def _written_as_noun(sentence: Sentence, word: Word) -> bool:
    """Tell whether a capital inside a stretch makes a noun of the word: *die Würde, seine Habe*."""
    return word.form[:1].isupper() and not opens_stretch(sentence, word)
