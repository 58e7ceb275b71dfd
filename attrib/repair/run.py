"""Mends the trees of a document, whatever parser they are from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attrib.records import Document, Sentence
from attrib.repair.marks import marked
from attrib.repair.repair import Fix, Repair
from attrib.repair.repairs import REPAIRS
from attrib.repair.surnames import with_surnames


def repaired(document: Document) -> Document:
    """Return the document with its trees mended and the mended words marked."""
    return replace(document, sentences=with_surnames(tuple(map(mended, document.sentences))))


def mended(sentence: Sentence) -> Sentence:
    """Return the sentence with its tree mended; what is no tree stays as it is."""
    if not is_tree(sentence):
        return sentence
    for repair in REPAIRS:
        for _ in sentence.words:
            better = next(_mended_by(repair, sentence), None)
            if better is None:
                break
            sentence = better
    return sentence


def is_tree(sentence: Sentence) -> bool:
    """Tell whether all words hang on one root, without a circle."""
    if len(list(sentence.roots())) != 1:
        return False
    return len(sentence.subtree(next(sentence.roots()))) == len(sentence.words)


def _mended_by(repair: Repair, sentence: Sentence) -> Iterator[Sentence]:
    """Yield the trees that a repair makes of the sentence, each by one fix."""
    for fix in repair.find(sentence):
        better = _with(sentence, fix, repair.name)
        if better is not None and is_tree(better):
            yield better


def _with(sentence: Sentence, fix: Fix, name: str) -> Sentence | None:
    """Return the sentence with the fix, its words marked; None if it changes nothing."""
    changed = {w.index: marked(w, name) for w in fix if w != sentence.word(w.index)}
    words = tuple(changed.get(word.index, word) for word in sentence.words)
    return replace(sentence, words=words) if changed else None
