"""*Gefragt, ob er bleibe, sagte Holm, …*: a participle with a clause says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from attrib.frozen import Frozen
from attrib.grammar.finite import is_finite, is_participle
from attrib.grammar.marks import is_punctuation
from attrib.grammar.verbs import auxiliaries, finite_verb
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording

_PARTICIPLE = re.compile(r"(?i:ge|be|er|ver|zer|ent|emp)\w+(?:t|en)")
_FINITE = ("aux", "cop")


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the participles in front that were taken for what is said, or for the main verb."""
    asked = next((w for w in sentence.words if w.upos == "VERB"), None)
    main = _main(sentence, asked) if asked is not None and _opens(sentence, asked) else None
    if asked is None or main is None:
        return
    if asked.head == main.index and asked.relation in ("ccomp", "xcomp", "csubj"):
        yield (_adverbial(asked, main),)
    elif asked.head == 0 and main.head == asked.index:
        after = (c for c in sentence.children(asked) if c.index > main.index)
        moved = (hung(c, main.index, c.deprel) for c in after)
        yield _adverbial(asked, main), hung(main, 0, "root"), *moved


def _opens(sentence: Sentence, asked: Word) -> bool:
    """Tell whether a bare participle opens the sentence, without a subject of its own."""
    bare = not auxiliaries(sentence, asked) and not has(sentence, asked, "nsubj")
    return bare and _is_participle(asked) and sentence.subtree(asked)[0].index == 1


def _is_participle(word: Word) -> bool:
    """Tell whether the form can be a participle, whatever the tagger took it for."""
    return is_participle(word) or _PARTICIPLE.fullmatch(word.form) is not None


def _adverbial(asked: Word, main: Word) -> Word:
    """Return the participle as it must be: taggers take it for a finite verb in front."""
    tag = asked.xpos and "VVPP"
    features = Frozen({"VerbForm": "Part"})
    return replace(asked, head=main.index, deprel="advcl", xpos=tag, features=features)


def _main(sentence: Sentence, asked: Word) -> Word | None:
    """Return the verb that stands right after the clause of the participle."""
    clauses = [
        c for c in sentence.children(asked) if c.relation == "ccomp" and _depends(sentence, c)
    ]
    if not clauses:
        return None
    last = sentence.subtree(clauses[0])[-1].index
    finite = next((w for w in sentence.words[last:] if not is_punctuation(w)), None)
    if finite is None or not is_finite(finite):
        return None
    return sentence.head_of(finite) if finite.relation in _FINITE else finite


def _depends(sentence: Sentence, clause: Word) -> bool:
    """Tell whether the finite verb of a clause stands last, as after *ob* and *warum*."""
    finite = finite_verb(sentence, clause)
    return finite is not None and finite.index >= clause.index


REPAIR = Repair(
    name="fronted-participle",
    summary=Wording(
        "Ein Partizip mit eigenem Nebensatz vor dem finiten Verb ist ein Adverbial.",
        "A participle with a clause of its own in front of the finite verb is an adverbial.",
    ),
    source="Duden, Die Grammatik, „Satzwertige Partizipialphrasen“; UD, advcl.",
    find=find,
)
