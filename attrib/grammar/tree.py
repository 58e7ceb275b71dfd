"""What the tree of a sentence tells at one look: the prepositions of a phrase, subordinate clauses.

Relations are those of Universal Dependencies (https://universaldependencies.org/u/dep/).
"""

from __future__ import annotations

from typing import Final

from attrib.records import Sentence, Word

SUBORDINATE: Final = frozenset({"ccomp", "csubj", "advcl", "acl"})
"""Relations of a clause that is a constituent of another or belongs to a noun."""


def case_of(sentence: Sentence, noun: Word) -> frozenset[str]:
    """Return the prepositions that mark a phrase, in small letters (*laut dem Rat*: laut)."""
    return frozenset(c.form.lower() for c in sentence.children(noun) if c.relation == "case")


def form_of(word: Word) -> str:
    """Return the form in small letters."""
    return word.form.lower()
