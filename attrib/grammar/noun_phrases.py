"""Noun phrases in Universal Dependencies trees: from the determiner to the apposition."""

from __future__ import annotations

from attrib.grammar.clauses import said_apart
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import CLOSING, MARKS, OPENING, is_punctuation, is_quotation_mark
from attrib.grammar.parentheses import Parenthesis, parentheses
from attrib.records import Sentence, Word

_OUTSIDE_PHRASE = word_set("acl parataxis ccomp advcl csubj cop aux mark nsubj expl xcomp")


def noun_phrase(sentence: Sentence, head: Word) -> list[Word]:
    """Return the words of a noun phrase: determiner to apposition, without relative clauses.

    The phrase is one stretch of text; a comma is crossed only for appositions, names and
    coordination.
    """
    dropped: set[int] = set()
    for word in sentence.subtree(head):
        if word.index != head.index and (
            word.head in dropped or word.relation in _OUTSIDE_PHRASE or _stray(sentence, head, word)
        ):
            dropped.add(word.index)
    growing = True
    while growing:
        below = {w.index for w in sentence.words if w.head in dropped} - dropped
        dropped |= below
        growing = bool(below)
    kept = {w.index for w in sentence.subtree(head)} - dropped | {head.index}
    first = last = head.index
    while first - 1 in kept or (first - 2 in kept and _bridges(sentence, first - 1)):
        first -= 1
    remark = _remark_behind(sentence, head)
    while last + 1 < remark and (
        last + 1 in kept or (last + 2 in kept and _bridges(sentence, last + 1))
    ):
        last += 1
    opened = _opened([sentence.word(i) for i in range(first, last + 1)])
    if opened > 0 and last < len(sentence.words) and sentence.word(last + 1).form in ")]":
        last += 1
    if (
        last < len(sentence.words)
        and sentence.word(last + 1).form in CLOSING
        and any(sentence.word(i).form in OPENING for i in range(first, last + 1))
    ):
        last += 1
    words = [sentence.word(i) for i in range(first, last + 1)]
    while (
        len(words) > 1
        and words[-1].index != head.index
        and (
            words[-1].form in (",", ".", ":", ";", "–", "-")
            or (words[-2].form == ":" and is_punctuation(words[-1]))
            or (words[-1].deprel == "case" and words[-1].head == head.index)
        )
    ):
        words.pop()
    while len(words) > 1 and (
        (is_punctuation(words[0]) and not is_quotation_mark(words[0]))
        or (words[0].deprel in ("case", "cc") and words[0].head == head.index)
    ):
        words.pop(0)
    closing = words[-1].form in (")", "]") and _opened(words) < 0
    return words[:-1] if closing and len(words) > 1 else words


def _opened(words: list[Word]) -> int:
    """Return how many more brackets open than close."""
    return sum((w.form in "([") - (w.form in ")]") for w in words)


def _remark_behind(sentence: Sentence, head: Word) -> int:
    """Return where behind a noun a remark opens that is none of its attributes.

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
