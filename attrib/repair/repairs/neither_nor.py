"""*Weder Ada Brahm noch Olaf Tann …*: what *weder … noch* joins is one phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from attrib.grammar.closed_classes import word_set
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import hung
from attrib.wording import Wording

_NOMINAL = word_set("DET ADJ NUM NOUN PROPN PRON")


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the phrases after *noch* that do not hang on the one after *weder*."""
    for weder in sentence.words:
        if weder.form.lower() != "weder":
            continue
        first = _nominals(sentence.words[weder.index :])
        noch = sentence.words[weder.index + len(first) :][:1]
        if not first or not noch or noch[0].form.lower() != "noch":
            continue
        one, other = _head(first), _head(_nominals(sentence.words[noch[0].index :]))
        if one is None or other is None or _is_joined(one, other, weder, noch[0]):
            continue
        joined = replace(noch[0], upos="CCONJ", head=other.index, deprel="cc")
        opener = replace(weder, upos="CCONJ", head=one.index, deprel="cc")
        yield opener, joined, hung(other, one.index, "conj")


def _is_joined(one: Word, other: Word, weder: Word, noch: Word) -> bool:
    """Tell whether the two are joined, and neither *weder* nor *noch* was taken for a name."""
    joiners = weder.relation == noch.relation == "cc"
    return joiners and (other.head, other.deprel) == (one.index, "conj")


def _nominals(words: Sequence[Word]) -> list[Word]:
    return list(takewhile(lambda word: word.upos in _NOMINAL, words))


def _head(words: Sequence[Word]) -> Word | None:
    """Return the noun of a stretch that hangs on a word outside it."""
    inside = {word.index for word in words}
    heads = [w for w in words if w.head not in inside and w.upos in ("NOUN", "PROPN", "PRON")]
    return heads[0] if heads else None


REPAIR = Repair(
    name="neither-nor",
    summary=Wording(
        "Was „weder … noch“ verbindet, ist eine beigeordnete Phrase.",
        "What “weder … noch” joins is one coordinated phrase.",
    ),
    source="Duden, Die Grammatik, „Mehrteilige Konjunktionen“; UD, conj and cc.",
    find=find,
)
