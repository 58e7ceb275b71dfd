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
        elif _is_title_of(sentence, noun, name):
            yield (replace(hung(name, noun.index, "appos"), upos="PROPN"),)


def _is_title_of(sentence: Sentence, noun: Word, name: Word) -> bool:
    """Tell whether a name that was taken for a second subject is that of a noun before it.

    *ist laut Betreiber Nordstrom der Strom ausgefallen*: nothing stands between a preposition and
    its bare noun, and a clause has one subject.
    """
    preposition = noun.index > 1 and sentence.word(noun.index - 1)
    if not preposition or preposition.upos != "ADP" or preposition.head != noun.index:
        return False
    beside = [c for c in sentence.words if c.head == noun.head and c.deprel == "nsubj"]
    alone = not any(c.index < name.index for c in sentence.children(name))
    return (
        noun.upos == "NOUN"
        and noun.deprel == "obl"
        and name.upos in ("PROPN", "NOUN")
        and name in beside
        and len(beside) > 1
        and alone
    )


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
