"""The clause that tells of a speech act: the content of claims in the narrator's words."""

from __future__ import annotations

from attrib.grammar.marks import is_punctuation
from attrib.grammar.tree import SUBORDINATE
from attrib.grammar.verbs import finite_verb
from attrib.records import Sentence, Word
from attrib.scene import Scene

_DEPENDENT = SUBORDINATE | {"conj", "parataxis"}


def own_clause(scene: Scene, number: int, verb: Word) -> set[int]:
    """Return the clause of a predicate: the sentence, or the subordinate or joined clause."""
    sentence = scene.sentences[number]
    if verb.head and verb.relation in _DEPENDENT:
        return _with_stop(sentence, sentence.subtree(verb))
    joined = next((c for c in sentence.children(verb) if _is_joined(c)), None)
    end = len(sentence.words) + 1
    if joined is not None and finite_verb(sentence, joined) is not None:
        first = min(w.index for w in sentence.subtree(joined) if not is_punctuation(w))
        end = first if first > verb.index + 1 else end
    return set(range(1, end))


def _is_joined(word: Word) -> bool:
    return word.relation == "conj" and word.upos == "VERB"


def _with_stop(sentence: Sentence, below: list[Word]) -> set[int]:
    """Return a stretch of words, with the marks after it if they close the sentence."""
    last = below[-1].index
    closes = all(is_punctuation(w) for w in sentence.words[last:])
    return set(range(below[0].index, (len(sentence.words) if closes else last) + 1))
