"""*Brahm sagte, der Plan sei gut, und kündigte an, …*: an indicative goes on with an indicative."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrib.grammar.mood import readings
from attrib.grammar.verbs import finite_verb
from attrib.records import Mood, Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording

_CHANGING: Final = [Mood.INDICATIVE, Mood.KONJUNKTIV_1, Mood.INDICATIVE]


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the verbs right after *und* that were joined to a Konjunktiv in the content."""
    joined = [w for w in sentence.words if w.deprel == "conj" and _goes_on(sentence, w)]
    if not joined:
        return
    moods = {reading.verb.index: reading.mood for reading in readings(sentence)}
    for verb in joined:
        content = sentence.word(verb.head)
        saying = _inserted(sentence, content, verb) or content.head
        told = saying != content.head or content.relation in ("ccomp", "parataxis")
        if told and [moods.get(i) for i in (verb.index, content.index, saying)] == _CHANGING:
            yield (hung(verb, saying, "conj"),)


def _inserted(sentence: Sentence, content: Word, verb: Word) -> int:
    """Return the verb of a tag between the two (*Er gehe, sagte Brahm, und lachte*), or 0."""
    tags = (c for c in sentence.children(content) if c.relation == "parataxis")
    return next((c.index for c in tags if content.index < c.index < verb.index), 0)


def _goes_on(sentence: Sentence, verb: Word) -> bool:
    """Tell whether nothing stands between the conjunction and the finite verb: no subject."""
    finite = finite_verb(sentence, verb)
    if finite is None or has(sentence, verb, "nsubj", "csubj", "mark"):
        return False
    before = sentence.word(max(1, finite.index - 1))
    return before.upos == "CCONJ" and before.head == verb.index


REPAIR = Repair(
    name="indicative-conjunct",
    summary=Wording(
        "Ein Indikativ hinter „und“ führt das Verb des Sagens fort und nicht den Konjunktiv.",
        "An indicative after “und” goes on with the verb of saying, not with the Konjunktiv.",
    ),
    source="Duden, Die Grammatik, „Indirekte Rede“ und „Zusammenziehung“.",
    find=find,
)
