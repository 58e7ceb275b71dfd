"""*Einem Sprecher der Polizei zufolge*: the postposition governs the phrase, not its genitive."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import hung
from attrib.wording import Wording


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the postpositions that hang on an attribute of the noun that they govern."""
    for word in sentence.words:
        noun = sentence.head_of(word)
        if word.deprel != "case" or noun is None or noun.index > word.index:
            continue
        top = noun
        while (above := _noun_above(sentence, top)) is not None:
            top = above
        if top != noun and not any(_preposition(sentence, w) for w in (noun, top)):
            yield (hung(word, top.index, "case"),)


def _noun_above(sentence: Sentence, noun: Word) -> Word | None:
    """Return the noun before it that the noun is an attribute of."""
    above = sentence.head_of(noun)
    attribute = noun.relation in ("nmod", "flat", "appos")
    before = above is not None and above.index < noun.index and above.upos in ("NOUN", "PROPN")
    return above if attribute and before else None


def _preposition(sentence: Sentence, noun: Word) -> bool:
    return any(c.relation == "case" and c.index < noun.index for c in sentence.children(noun))


REPAIR = Repair(
    name="postposition",
    summary=Wording(
        "Eine Postposition regiert die ganze Nominalphrase vor ihr und nicht deren Attribut.",
        "A postposition governs the whole noun phrase before it and not its attribute.",
    ),
    source="Duden, Die Grammatik, „Postpositionen“; grammis, „Adposition“.",
    find=find,
)
