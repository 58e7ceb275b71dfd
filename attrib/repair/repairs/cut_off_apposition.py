"""*Ada Brahm, Leiterin der Klinik, sagte …*: the name is the subject, not what tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.grammar.cases import agrees, readings
from attrib.grammar.predicates import finite_verb, is_punctuation
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the subjects behind a comma whose clause opens with a name of nothing else."""
    for noun in sentence.words:
        if noun.deprel != "nsubj" or noun.upos != "NOUN" or has(sentence, noun, "conj", "cop"):
            continue
        verb, name = sentence.head_of(noun), _name_before(sentence, noun)
        if verb is None or name is None or verb.index < noun.index or name.relation == "conj":
            continue
        finite = finite_verb(sentence, verb)
        if finite is None or finite.features.get("Number") == "Plur":
            continue
        if not agrees(readings(sentence, noun), finite) or has(sentence, name, "case"):
            continue
        apposition = hung(noun, name.index, "appos")
        if verb in sentence.ancestors(name):
            yield hung(name, verb.index, "nsubj"), apposition
        else:
            clause = hung(verb, name.head, name.deprel)
            yield hung(name, verb.index, "nsubj"), apposition, clause


def _name_before(sentence: Sentence, noun: Word) -> Word | None:
    """Return the head of a full name that opens the clause, a comma between it and the noun."""
    first = noun.index
    while first > 1 and sentence.word(first - 1).head == noun.index:
        if sentence.word(first - 1).upos not in ("DET", "ADJ"):
            break
        first -= 1
    relative = sentence.word(first).form in ("dessen", "deren")
    if first < 4 or sentence.word(first - 1).form != "," or relative:
        return None
    start = first - 1
    while start > 1 and sentence.word(start - 1).upos == "PROPN":
        start -= 1
    before = sentence.word(start - 1) if start > 1 else None
    opens = before is None or before.upos == "SCONJ" or is_punctuation(before)
    name = range(start, first - 1)
    heads = [sentence.word(i) for i in name if sentence.word(i).head not in name]
    return heads[0] if opens and len(name) > 1 and heads else None


REPAIR = Repair(
    name="cut-off-apposition",
    summary=Wording(
        "Eine lockere Apposition, die als Subjekt galt, gehört zum Namen vor ihr.",
        "A loose apposition, taken for the subject, belongs to the name in front of it.",
    ),
    source="Duden, Die Grammatik, „Lockere Apposition“; grammis, „Vorfeld“: eine Phrase vor dem "
    "finiten Verb.",
    find=find,
)
