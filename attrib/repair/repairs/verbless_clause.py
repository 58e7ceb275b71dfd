"""*Moos warnt vor Lärm, der Wirt vor Dreck*: the subject of a clause whose verb is left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from attrib.grammar.cases import may_be
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.tree import case_of
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import hung
from attrib.wording import Wording

_NOUNS: Final = frozenset(("NOUN", "PROPN"))
_TOUCHING: Final = 3  # words between a subject and its phrase: a genitive, *dagegen*


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the nouns after a comma that have drawn the phrase of the left-out verb to them."""
    for comma in sentence.words:
        if comma.form != ",":
            continue
        words = list(takewhile(lambda w: not is_punctuation(w), sentence.words[comma.index :]))
        noun = next((w for w in words if w.upos in _NOUNS), None)
        if noun is None or any(map(is_finite, words)) or not _opens(sentence, noun, words):
            continue
        for phrase in sentence.children(noun):
            verb = _shared(sentence, phrase, comma) if phrase.relation == "nmod" else None
            if verb is not None and phrase in words:
                yield hung(noun, verb.index, "conj"), hung(phrase, noun.index, "orphan")


def _opens(sentence: Sentence, noun: Word, words: list[Word]) -> bool:
    """Tell whether the words open with a nominative that has an article or is a name."""
    article = any(c.relation == "det" for c in sentence.children(noun))
    nominative = may_be(sentence, noun, "Nom")
    near = words.index(noun) <= _TOUCHING and noun.relation not in ("nsubj", "conj")
    return near and nominative and (article or noun.upos == "PROPN")


def _shared(sentence: Sentence, phrase: Word, comma: Word) -> Word | None:
    """Return the verb whose phrase with the same preposition stands right before the comma."""
    cases = case_of(sentence, phrase)
    before = sentence.word(max(1, comma.index - 1))
    last = next((w for w in sentence.children(before) if w.relation == "obl"), before)
    for other in (last, before, *sentence.ancestors(before)):
        above = sentence.head_of(other)
        if cases and case_of(sentence, other) == cases:
            return above if above is not None and above.upos == "VERB" else None
    return None


REPAIR = Repair(
    name="verbless-clause",
    summary=Wording(
        "Wo das Verb weggelassen ist, gehört dessen Ergänzung nicht zum Subjekt.",
        "Where the verb is left out, its complement is no part of the subject.",
    ),
    source="Duden, Die Grammatik, „Ellipse“; UD guidelines, `orphan`.",
    find=find,
)
