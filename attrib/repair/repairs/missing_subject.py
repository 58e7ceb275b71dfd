"""*Zgraggen entgegnete, …*: what opens a clause without a subject is its subject, if it can be."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.grammar.cases import agrees, readings
from attrib.grammar.marks import is_punctuation
from attrib.grammar.times import names_time
from attrib.grammar.verbs import auxiliaries, finite_verb, is_passive
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the phrases right before a finite verb that no other word is the subject of."""
    for noun in sentence.words:
        lost = noun.relation == "obj" or (noun.upos == "PROPN" and noun.relation == "advmod")
        verb = sentence.head_of(noun)
        if not lost or noun.upos not in ("NOUN", "PROPN") or verb is None:
            continue
        finite = finite_verb(sentence, verb)
        if finite is None or verb.relation in ("conj", "acl") or is_passive(sentence, verb):
            continue
        if _fills_front(sentence, noun, finite) and not _has_subject(sentence, verb, finite):
            alone = not has(sentence, noun, "case", "conj") and not names_time(noun)
            if alone and agrees(readings(sentence, noun), finite):
                yield (hung(noun, verb.index, "nsubj"),)


def _fills_front(sentence: Sentence, noun: Word, finite: Word) -> bool:
    """Tell whether the phrase is all that stands before the finite verb of its clause."""
    phrase = [w for w in sentence.subtree(noun) if not is_punctuation(w)]
    first, last = phrase[0].index, phrase[-1].index
    opens = first == 1 or is_punctuation(sentence.word(first - 1))
    return opens and last == finite.index - 1


def _has_subject(sentence: Sentence, verb: Word, finite: Word) -> bool:
    """Tell whether the verb has a subject, or an object after the finite verb that may be one."""
    holders = [verb, *auxiliaries(sentence, verb)]
    below = [c for holder in holders for c in sentence.children(holder)]
    return any(c.relation in ("nsubj", "csubj", "expl") for c in below) or any(
        c.relation == "obj" and c.index > finite.index and agrees(readings(sentence, c), finite)
        for c in below
    )


REPAIR = Repair(
    name="missing-subject",
    summary=Wording(
        "Was einen Satz ohne Subjekt eröffnet und im Nominativ stehen kann, ist sein Subjekt.",
        "What opens a clause without a subject, and may be a nominative, is its subject.",
    ),
    source="Duden, Die Grammatik, „Subjekt“; grammis, „Vorfeld“ und „Kongruenz“.",
    find=find,
)
