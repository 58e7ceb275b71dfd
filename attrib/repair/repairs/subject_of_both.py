"""*Ada Brahm wollte den Plan weder loben noch tadeln*: what stands before both verbs is shared."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.grammar.predicates import finite_verb
from attrib.records import Sentence
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the subjects before the first of two verbs that the second alone was given."""
    for who in sentence.words:
        second = sentence.head_of(who)
        if who.relation != "nsubj" or second is None or second.deprel != "conj":
            continue
        first = sentence.word(second.head)
        infinite = first.upos == "VERB" and finite_verb(sentence, second) is None
        if infinite and who.index < first.index and not has(sentence, first, "nsubj", "csubj"):
            front = [w for w in sentence.children(second) if w.index < first.index]
            yield tuple(hung(w, first.index, w.deprel) for w in front)


REPAIR = Repair(
    name="subject-of-both",
    summary=Wording(
        "Was vor zwei verbundenen Verben steht, gehört zum ersten, und das zweite teilt es.",
        "What stands before two joined verbs belongs to the first, and the second shares it.",
    ),
    source="Duden, Die Grammatik, „Zusammenziehung“; UD, conj.",
    find=find,
)
