"""How a word is hung elsewhere, and what stands in front of a verb."""

from __future__ import annotations

from dataclasses import replace

from attrib.records import Sentence, Word


def hung(word: Word, head: int, deprel: str) -> Word:
    """Return the word with another head and relation."""
    return replace(word, head=head, deprel=deprel)


def has(sentence: Sentence, word: Word, *relations: str) -> bool:
    """Tell whether a dependent of the word stands in one of these relations."""
    return any(child.relation in relations for child in sentence.children(word))
