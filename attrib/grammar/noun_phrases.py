"""Noun phrases in Universal Dependencies trees: from the determiner to the apposition."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.grammar.clauses import said_apart
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import CLOSING, MARKS, OPENING, is_punctuation, is_quotation_mark
from attrib.grammar.parentheses import Parenthesis, parentheses
from attrib.records import Sentence, Word

_OUTSIDE_PHRASE = word_set("acl parataxis ccomp advcl csubj cop aux mark nsubj expl xcomp orphan")
_STOPS = (",", ".", ":", ";", "–", "-")


def noun_phrase(sentence: Sentence, head: Word) -> list[Word]:
    """Return the words of a noun phrase: determiner to apposition, without relative clauses.

    The phrase is one stretch of text; a comma is crossed only for appositions, names and
    coordination.
    """
    first, last = _stretch(sentence, head, _members(sentence, head))
    for closes in (_closes_bracket, _closes_quotation):
        if last < len(sentence.words):
            last += closes(sentence.words[first - 1 : last], sentence.word(last + 1))
    return _trimmed([*sentence.words[first - 1 : last]], head)


def _members(sentence: Sentence, head: Word) -> set[int]:
    """Return the head and the words below it that are no clauses and no strays."""
    members, waiting = {head.index}, [head]
    while waiting:
        for word in sentence.children(waiting.pop()):
            outside = word.relation in _OUTSIDE_PHRASE or _stray(sentence, head, word)
            outside |= word.relation == "obj" and head.upos == "VERB"  # a name taken for a verb
            if not outside and word.index not in members:
                members.add(word.index)
                waiting.append(word)
    return members


def _stretch(sentence: Sentence, head: Word, members: set[int]) -> tuple[int, int]:
    """Return first and last word of the members around the head, marks between them included."""
    first = last = head.index
    while (step := _step(sentence, first, -1, members)) != 0:
        first += step
    remark = _remark_after(sentence, head)
    while last + 1 < remark and (step := _step(sentence, last, 1, members)) != 0:
        last += step
    return first, last


def _step(sentence: Sentence, edge: int, way: int, members: set[int]) -> int:
    """Return one step outwards, or none if no member stands there, or after a mark that joins."""
    near, next_ = edge + way, edge + 2 * way
    return way if near in members or (next_ in members and _bridges(sentence, near)) else 0


def _closes_bracket(words: Sequence[Word], word: Word) -> bool:
    return _opened(words) > 0 and word.form in (")", "]")


def _closes_quotation(words: Sequence[Word], word: Word) -> bool:
    return word.form in CLOSING and any(w.form in OPENING for w in words)


def _trimmed(words: list[Word], head: Word) -> list[Word]:
    """Leave out marks and prepositions at the edges, and a bracket that nothing opens."""
    while len(words) > 1 and words[-1].index != head.index and _is_trailing(words, head):
        words.pop()
    while len(words) > 1 and _is_leading(words[0], head):
        words.pop(0)
    unopened = words[-1].form in (")", "]") and _opened(words) < 0
    return words[:-1] if unopened and len(words) > 1 else words


def _is_trailing(words: list[Word], head: Word) -> bool:
    last = words[-1]
    after_colon = words[-2].form == ":" and is_punctuation(last)
    return last.form in _STOPS or after_colon or _hangs_on(last, head, "case")


def _is_leading(word: Word, head: Word) -> bool:
    mark = is_punctuation(word) and not is_quotation_mark(word)
    takes_up = word.xpos == "PAV" or word.form.lower().startswith("hier")
    if takes_up and word.relation == "advmod" and word.index < head.index:
        return True  # *Dazu der Trainer: …*
    return mark or _hangs_on(word, head, "case", "cc")


def _hangs_on(word: Word, head: Word, *relations: str) -> bool:
    return word.deprel in relations and word.head == head.index


def _opened(words: Sequence[Word]) -> int:
    """Return how many more brackets open than close."""
    return sum((w.form in ("(", "[")) - (w.form in (")", "]")) for w in words)


def _remark_after(sentence: Sentence, head: Word) -> int:
    """Return where after a noun a remark opens that is none of its attributes.

    *Der Chef – seit Mai im Amt – sagte*, *die Opposition (Brahm: „Nein“)*, but not *Holm (SPD)*.
    """
    stated = said_apart(sentence)
    return next(
        (
            aside.first
            for aside in parentheses(sentence.words)
            if aside.first > head.index
            and (
                aside in stated or (aside.dashed(sentence.words) and not _explains(sentence, aside))
            )
        ),
        len(sentence.words) + 1,
    )


def _explains(sentence: Sentence, aside: Parenthesis) -> bool:
    """Tell whether a remark is an apposition (*der Rat – das Gremium der Stadt – sagte*)."""
    words = sentence.words[aside.first : aside.last - 1]
    return any(word.relation == "appos" and word.head not in aside for word in words)


def _bridges(sentence: Sentence, index: int) -> bool:
    """Tell whether the mark may stand inside a noun phrase: quotation marks, brackets, hyphens."""
    form = sentence.word(index).form
    return form in MARKS or form in "()-–/&"


def _stray(sentence: Sentence, head: Word, word: Word) -> bool:
    """Tell whether the word hangs on the phrase only by mistake or as a clause adverb."""
    if word.upos in ("VERB", "AUX") and is_finite(word):
        return True
    if word.head != head.index:
        return False
    if word.relation == "cc":
        return not any(
            w.relation == "conj" and w.index > word.index for w in sentence.children(head)
        )
    return (
        word.relation in ("advmod", "obl", "discourse", "dep")
        and word.index > head.index
        and word.upos in ("ADV", "PART", "SCONJ", "PRON")
    )
