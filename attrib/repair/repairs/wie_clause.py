"""*…, wie Ada Brahm, Leiterin der Klinik, mitteilte*: a clause with *wie*, and no comparison."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attrib.grammar.predicates import auxiliaries, finite_verb, is_punctuation
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the phrases with *wie* right in front of a finite verb that has no subject."""
    for wie in sentence.words:
        noun = sentence.head_of(wie)
        if wie.form.lower() != "wie" or wie.relation not in ("case", "cc") or noun is None:
            continue
        if wie.index > 1 and sentence.word(wie.index - 1).form not in (",", "–"):
            continue
        verb = _verb_behind(sentence, sentence.subtree(noun)[-1])
        if noun.upos not in ("NOUN", "PROPN") or noun.index < wie.index or verb is None:
            continue
        subject = hung(noun, verb.index, "nsubj")
        opener = replace(wie, upos="SCONJ", head=verb.index, deprel="mark")
        if verb in sentence.ancestors(noun):
            yield subject, opener
        else:
            yield subject, opener, hung(verb, noun.head, "advcl")


def _verb_behind(sentence: Sentence, last: Word) -> Word | None:
    """Return the verb of the clause that ends behind a word, if it has no subject."""
    behind = [w for w in sentence.words[last.index :] if not is_punctuation(w)]
    first = behind[0] if behind else None
    verb = sentence.head_of(first) if first is not None and first.relation == "aux" else first
    finite = finite_verb(sentence, verb) if verb is not None else None
    if verb is None or finite is None or has(sentence, verb, "nsubj", "csubj", "expl", "mark"):
        return None
    ends = max(w.index for w in (verb, *auxiliaries(sentence, verb)))
    closed = ends == len(sentence.words) or is_punctuation(sentence.word(ends + 1))
    return verb if closed and ends < last.index + 4 else None


REPAIR = Repair(
    name="wie-clause",
    summary=Wording(
        "Eine Phrase mit „wie“ vor einem finiten Verb ohne Subjekt ist dessen Subjekt.",
        "A phrase with “wie” in front of a finite verb without a subject is that verb's subject.",
    ),
    source="Duden, Die Grammatik, „Subjunktion“ und „Verbletztsatz“; grammis, „Komparationssätze“.",
    find=find,
)
