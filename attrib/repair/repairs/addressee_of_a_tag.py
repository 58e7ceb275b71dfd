"""*…, so die Leiterin zum Kurier*: whom it was said to is no part of who says it."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.grammar.tree import case_of
from attrib.lexicon.possible_speaker import Voice, voice_of
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import hung
from attrib.wording import Wording

_TOWARDS = frozenset(("zu", "zum", "zur", "gegenüber"))


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the phrases with *zu* or *gegenüber* that hang on the noun of *so X*."""
    for so in sentence.words:
        noun = sentence.head_of(so)
        if so.form.lower() != "so" or so.relation != "advmod" or noun is None:
            continue
        if noun.upos not in ("NOUN", "PROPN") or noun.index < so.index:
            continue
        for phrase in sentence.children(noun):
            if phrase.relation == "nmod" and _is_addressed(sentence, noun, phrase):
                yield (hung(phrase, noun.index, "orphan"),)  # of the verb that is left out


def _is_addressed(sentence: Sentence, noun: Word, phrase: Word) -> bool:
    """Tell whether it names people, a body or a paper (*zur Sache* is what it is about)."""
    towards = phrase.index > noun.index and case_of(sentence, phrase) & _TOWARDS
    return bool(towards) and voice_of(phrase) >= Voice.NAME


REPAIR = Repair(
    name="addressee-of-a-tag",
    summary=Wording(
        "Nach „so X“ nennt „zu“ oder „gegenüber“ die Angesprochenen und gehört nicht zu X.",
        "After “so X”, “zu” or “gegenüber” names whom it was said to, and is no part of X.",
    ),
    source="Duden, Die Grammatik, „Redesituierung“; grammis, „Präpositivkomplement“.",
    find=find,
)
