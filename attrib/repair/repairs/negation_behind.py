"""*stand für ein Interview nicht zur Verfügung*: after a noun *nicht* negates the clause."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.grammar.marks import is_punctuation
from attrib.records import Sentence
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording

_PHRASES = ("obl", "obj", "iobj")


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield *nicht* where it hangs on a noun before it, though its clause goes on after it."""
    for negation in sentence.words[1:]:
        noun = sentence.head_of(negation)
        if negation.form != "nicht" or noun is None or noun.index > negation.index:
            continue
        verb = sentence.head_of(noun)
        phrase = noun.upos in ("NOUN", "PROPN") and noun.relation in _PHRASES
        if not phrase or verb is None or verb.upos not in ("VERB", "AUX"):
            continue
        after = sentence.words[negation.index : negation.index + 1]
        goes_on = bool(after) and not is_punctuation(after[0]) and after[0].upos != "CCONJ"
        if goes_on and not has(sentence, noun, "conj"):
            yield (hung(negation, verb.index, "advmod"),)


REPAIR = Repair(
    name="negation-behind",
    summary=Wording(
        "Hinter einem Substantiv verneint „nicht“ den Satz und nicht das Substantiv.",
        "After a noun “nicht” negates the clause and not the noun.",
    ),
    source="Duden, Die Grammatik, „Satznegation“ und „Sondernegation“: vor dem Verneinten.",
    find=find,
)
