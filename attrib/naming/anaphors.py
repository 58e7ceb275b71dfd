"""Words that stand for somebody named elsewhere: *er, ihr Plan, dieser, die Ministerin*."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from attrib.grammar.closed_classes import word_set
from attrib.grammar.subjects import number_by_verb
from attrib.records import Sentence, Word

_SINGULAR_MASCULINE = word_set("er ihn")
_POLITE = word_set("Sie Ihnen Ihr Ihre Ihrer Ihrem Ihren Ihres")
_RELATIVE_TAGS = frozenset(("PRELS", "PRELAT", "PWS"))
_LAST_NAMED = word_set("dieser diesem diese letzterer letztere letzterem")


class AnaphorKind(StrEnum):
    """What sort of word points back."""

    PRONOUN = "pronoun"
    POSSESSIVE = "possessive"
    DEMONSTRATIVE = "demonstrative"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A word that stands for somebody, with the genders and numbers that its form allows.

    `genders` are those of the singular; none means that it can only be plural.
    """

    sentence: int
    word: Word
    kind: AnaphorKind
    genders: frozenset[str]
    plural: bool

    @property
    def points_to_last_named(self) -> bool:
        """Whether the place decides: *dieser* is who was named last (Duden, "dieser – jener")."""
        alone = self.kind is AnaphorKind.DEMONSTRATIVE
        return alone and self.word.form.lower() in _LAST_NAMED


_M, _F, _N = "Masc", "Fem", "Neut"
_FORMS: Final = MappingProxyType(
    {
        "er": (_M, False), "ihn": (_M, False), "ihm": (_M + _N, False), "es": (_N, False),
        "sie": (_F, True), "ihnen": ("", True), "ihr": (_F, False),
        "dieser": (_M, False), "diesem": (_M + _N, False), "diesen": (_M, True),
        "diese": (_F, True), "dieses": (_N, False), "letzterer": (_M, False),
        "letztere": (_F, True), "letzterem": (_M, False), "ersterer": (_M, False),
        "erstere": (_F, True), "jener": (_M, False), "jene": (_F, True), "jenem": (_M + _N, False),
        "der": (_M, False), "dem": (_M + _N, False), "den": (_M, False), "denen": ("", True),
        "beide": ("", True), "beiden": ("", True),
        "dessen": (_M + _N, False), "deren": (_F, True), "derer": (_F, True),
    }
)  # fmt: skip
"""The genders of the singular that a form can have, and whether it can be plural (Duden)."""
BOTH = word_set("beide beiden")
_PERSONAL = word_set("er ihn ihm es sie ihnen ihr")


def pronoun(number: int, sentence: Sentence, word: Word, *, quoted: bool) -> Anaphor | None:
    """Return a pronoun or possessive of the third person as an anaphor, or None."""
    form = word.form.lower()
    if word.upos not in ("PRON", "DET") or word.xpos in _RELATIVE_TAGS:
        return None
    if _is_polite(sentence, word, quoted=quoted):
        return None
    if _possesses(word):
        own, plural = (_M + _N, False) if form.startswith("sein") else (_F, True)
        return Anaphor(number, word, AnaphorKind.POSSESSIVE, _set(own), plural)
    if form in ("dessen", "deren", "derer") and word.upos in ("DET", "PRON"):
        return Anaphor(number, word, AnaphorKind.POSSESSIVE, *_of(sentence, word, form))
    if word.upos != "PRON" or form not in _FORMS:
        return None
    kind = AnaphorKind.PRONOUN if form in _PERSONAL else AnaphorKind.DEMONSTRATIVE
    return Anaphor(number, word, kind, *_of(sentence, word, form))


def _is_polite(sentence: Sentence, word: Word, *, quoted: bool) -> bool:
    """Tell whether *Sie* addresses a reader or a partner (capital inside a sentence)."""
    if word.form not in _POLITE or word.index == 1:
        return False
    before = sentence.word(word.index - 1)
    opens = before.form in (":", ".", "!", "?", "„", "»", "“", '"', "«", "–", "-")
    return not opens or (quoted and before.form not in (".", ":"))


def _possesses(word: Word) -> bool:
    return (
        word.upos == "DET"
        and word.form.lower().startswith(("sein", "ihr"))
        and (word.features.get("Poss") == "Yes" or word.lemma.lower() in ("sein", "ihr"))
    )


def _set(listed: str) -> frozenset[str]:
    return frozenset(g for g in (_M, _F, _N) if g in listed)


def _of(sentence: Sentence, word: Word, form: str) -> tuple[frozenset[str], bool]:
    """Return genders and number of a pronoun; the verb tells those of a subject."""
    listed, plural = _FORMS[form]
    genders = _set(listed)
    if not (genders and plural):
        return genders, plural
    number = _number(sentence, word)
    if number == "Sing":
        return genders, False
    return (frozenset(), True) if number == "Plur" else (genders, True)


def _number(sentence: Sentence, word: Word) -> str:
    """Return the number of a subject by its verb, or by the tags."""
    by_verb = number_by_verb(sentence, word) if word.relation == "nsubj" else None
    return by_verb or word.features.get("Number", "")
