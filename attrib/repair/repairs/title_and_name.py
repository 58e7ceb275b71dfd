"""*Richter Tann sagte …*: a title and its name, taken for two subjects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import hung
from attrib.wording import Wording


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the names right after a noun that hang on the noun's verb as it does."""
    for noun, name in pairwise(sentence.words):
        titled = noun.upos == "NOUN" or (noun.upos == "ADJ" and noun.form[:1].isupper())
        both = noun.deprel == name.deprel == "nsubj" and noun.head == name.head
        if titled and both and name.upos == "PROPN" and not _opens_subclause(sentence, noun, name):
            yield replace(noun, upos="NOUN"), hung(name, noun.index, "appos")


def _opens_subclause(sentence: Sentence, noun: Word, name: Word) -> bool:
    """Tell whether no verb follows the two where they open the sentence (*Ehe Tann kam, …*)."""
    after = sentence.words[sentence.subtree(name)[-1].index :]
    follower = next((word for word in after if not is_punctuation(word)), None)
    return noun.index == 1 and follower is not None and not is_finite(follower)


REPAIR = Repair(
    name="title-and-name",
    summary=Wording(
        "Ein Titel und der Name dahinter, die als zwei Subjekte galten, sind eines.",
        "A title and the name after it, taken for two subjects, are one.",
    ),
    source="Duden, Die Grammatik, „Enge Apposition“; grammis, „Vorfeld“: eine Phrase vor dem "
    "finiten Verb.",
    find=find,
)
