"""The clause that tells of a speech act: the content of claims in the narrator's words."""

from __future__ import annotations

from itertools import pairwise

from attrib.grammar.closed_classes import word_set
from attrib.grammar.marks import is_punctuation
from attrib.grammar.tree import SUBORDINATE
from attrib.grammar.verbs import finite_verb
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.acts import act_of

_CONTRASTING = word_set("während obwohl obgleich wobei wohingegen wogegen")
_DEPENDENT = SUBORDINATE | {"conj", "parataxis"}


def own_clause(scene: Scene, number: int, verb: Word) -> set[int]:
    """Return the clause of a predicate: the sentence, or the subordinate or joined clause."""
    sentence = scene.sentences[number]
    if verb.head and verb.relation in _DEPENDENT:
        clause = _with_stop(sentence, sentence.subtree(verb))
        return _without_contrast(sentence, verb, clause)
    joined = next((c for c in sentence.children(verb) if _is_joined(sentence, c)), None)
    end = len(sentence.words) + 1
    if joined is not None:
        first = min(w.index for w in sentence.subtree(joined) if not is_punctuation(w))
        end = first if first > verb.index + 1 else end
    return _without_contrast(sentence, verb, set(range(1, end)))


def _without_contrast(sentence: Sentence, verb: Word, clause: set[int]) -> set[int]:
    """Leave out a clause at the end that sets something else against it (*…, während Y klagt*).

    Also one in front, if it tells of another act (*Während X lobt, klagt Y*).
    """
    clause = _without_answer(sentence, verb, clause)
    for child in sentence.children(verb):
        mark = _contrasting(sentence, child)
        last = max((w.index for w in sentence.subtree(child) if not is_punctuation(w)), default=0)
        if mark == 1 and act_of(sentence, child):
            return {i for i in clause if i > last + 1}
        if mark > verb.index and _closes(sentence, clause, last):
            return {i for i in clause if i < mark - 1}
    return clause


def _without_answer(sentence: Sentence, verb: Word, clause: set[int]) -> set[int]:
    """Leave out what somebody else says to it at the end (*…, was der Zirkus bestreitet*)."""
    for mark, word in pairwise(sentence.words[verb.index :]):
        answer = sentence.head_of(word)
        opens = mark.form == "," and word.form == "was" and word.index in clause
        if opens and answer is not None and act_of(sentence, answer):
            last = max(w.index for w in sentence.subtree(answer) if not is_punctuation(w))
            if _closes(sentence, clause, last):
                return {i for i in clause if i < mark.index}
    return clause


def _contrasting(sentence: Sentence, clause: Word) -> int:
    """Return where *während* or another such word opens an adverbial clause, or 0."""
    marks = (c.index for c in sentence.children(clause) if c.form.lower() in _CONTRASTING)
    return next(marks, 0) if clause.relation == "advcl" else 0


def _closes(sentence: Sentence, clause: set[int], last: int) -> bool:
    """Tell whether nothing but marks stands in the clause after a word."""
    return all(is_punctuation(sentence.word(i)) for i in clause if i > last)


def _is_joined(sentence: Sentence, word: Word) -> bool:
    """Tell whether it is the predicate of another clause (*…, und B ist dagegen*)."""
    return word.relation == "conj" and finite_verb(sentence, word) is not None


def _with_stop(sentence: Sentence, below: list[Word]) -> set[int]:
    """Return a stretch of words, with the marks after it if they close the sentence."""
    last = below[-1].index
    closes = all(is_punctuation(w) for w in sentence.words[last:])
    return set(range(below[0].index, (len(sentence.words) if closes else last) + 1))
