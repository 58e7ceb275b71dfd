"""Clauses: the fields between commas, and what sort of clause opens where.

The order of the German clause follows the topological fields (Duden-Grammatik; grammis,
"Stellungsfelder").
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from attrib.grammar.closed_classes import COORDINATORS, RELATIVE_FORMS, W_WORDS, word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation, is_quotation_mark
from attrib.grammar.parentheses import Parenthesis, parentheses
from attrib.grammar.tree import form_of
from attrib.grammar.verbs import finite_verb, is_zu_infinitive
from attrib.records import Sentence, Word

_SEPARATORS = word_set(", : ; – — - ( ) [ ] -- ...")
_SOURCED = word_set("so laut nach")
_BEFORE_INFINITIVE = word_set("um ohne statt anstatt")


class ClauseKind(StrEnum):
    """What introduces a clause, and where its verb stands."""

    DASS = "dass"
    OB = "ob"
    QUESTION = "w"
    VERB_SECOND = "v2"
    INFINITIVE = "zu"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    OTHER = "other"


_ALSO_CONJUNCTIONS = word_set("wie wo")
_KIND_BY_WORD = {
    "dass": ClauseKind.DASS,
    "daß": ClauseKind.DASS,
    "ob": ClauseKind.OB,
    "wonach": ClauseKind.RELATIVE,
    "woraufhin": ClauseKind.RELATIVE,
    "weswegen": ClauseKind.RELATIVE,
}


def fields(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word of each stretch between commas, colons, dashes, brackets.

    Quotation marks do not split. A parenthesis that is no clause and names no source is a part of
    the field around it. A comma inside a number or a list without verbs splits, too: callers join.
    """
    first = 0
    within = _within_fields(sentence)
    for word in sentence.words:
        if word.form in _SEPARATORS and is_punctuation(word) and word.index not in within:
            if first:
                yield first, word.index - 1
            first = 0
        elif not first:
            first = word.index
    if first:
        yield first, sentence.words[-1].index


def said_apart(sentence: Sentence) -> tuple[Parenthesis, ...]:
    """Return the parentheses that say something by themselves: *(er ist neu)*, *(so Holm)*."""
    return tuple(aside for aside in parentheses(sentence.words) if _says(sentence, aside))


def _within_fields(sentence: Sentence) -> frozenset[int]:
    """Return the words of the parentheses that cut no field: *(SPD)*, *– von Meiko –*."""
    return frozenset(
        index
        for aside in parentheses(sentence.words)
        for index in range(aside.first, aside.last + 1)
        if not _says(sentence, aside)
    )


def _says(sentence: Sentence, aside: Parenthesis) -> bool:
    """Tell whether a parenthesis is a clause, or may say who says so (*(so Holm)*)."""
    words = sentence.words[aside.first : aside.last - 1]
    sourced = form_of(words[0]) in _SOURCED or form_of(words[-1]) == "zufolge"
    quotes = any(word.form == ":" and is_quotation_mark(after) for word, after in pairwise(words))
    return sourced or quotes or any(map(is_finite, words))


def opening_kind(sentence: Sentence, first: int, head: Word) -> ClauseKind:
    """Tell what sort of clause opens at word `first` and has its predicate in `head`."""
    opener = _opener(sentence, first)
    finite = finite_verb(sentence, head)
    by_word = _KIND_BY_WORD.get(form_of(opener))
    asks = _question_word(opener) and (finite is None or opener.index < finite.index)
    subordinate = opener.deprel == "mark" and opener.xpos in ("KOUS", "KOUI")
    if _is_consecutive(sentence, opener):
        kind = ClauseKind.ADVERBIAL
    elif by_word is not None:
        kind = by_word
    elif asks:
        kind = ClauseKind.QUESTION
    elif opener.upos == "SCONJ" or subordinate:
        kind = ClauseKind.ADVERBIAL
    elif finite is None:
        kind = _kind_without_finite(sentence, first, head)
    else:
        kind = (
            ClauseKind.RELATIVE
            if _is_relative(sentence, opener, finite)
            else ClauseKind.VERB_SECOND
        )
    return kind


def _kind_without_finite(sentence: Sentence, first: int, head: Word) -> ClauseKind:
    """Tell an infinitive clause that says what, from one that says what for (*um zu gehen*)."""
    opener = sentence.word(first)
    if form_of(opener) in _BEFORE_INFINITIVE and opener.relation != "case":
        return ClauseKind.ADVERBIAL
    return ClauseKind.INFINITIVE if is_zu_infinitive(sentence, head) else ClauseKind.OTHER


def is_relative_pronoun(word: Word) -> bool:
    """Tell whether the word is tagged as a relative pronoun.

    The features of the treebank HDT do not tell *das* in *das stimmt* from the relative pronoun
    (`PronType=Dem,Rel`), its tags do.
    """
    if word.xpos and word.xpos.startswith("P"):
        return word.xpos in ("PRELS", "PRELAT")
    relative = "Rel" in word.features.get("PronType", "").split(",")
    return relative and word.upos in ("PRON", "DET")


def _is_consecutive(sentence: Sentence, opener: Word) -> bool:
    """Tell whether *so dass*, *ohne dass*, *anstatt dass* opens the clause."""
    follower = sentence.words[min(opener.index, len(sentence.words) - 1)]
    return form_of(opener) in ("so", "ohne", "anstatt", "statt") and form_of(follower) in (
        "dass",
        "daß",
    )


def _opener(sentence: Sentence, first: int) -> Word:
    """Return the first word that can tell the sort: *und*, *nur*, prepositions are passed over."""
    for index in range(first, min(first + 4, len(sentence.words) + 1)):
        word = sentence.word(index)
        skipped = word.form.lower() in COORDINATORS or is_punctuation(word)
        if not skipped and not (word.upos == "ADP" and index < len(sentence.words)):
            follower = sentence.word(index + 1) if index < len(sentence.words) else None
            if (
                word.upos == "ADV"
                and form_of(word) not in ("so", "ohne", "anstatt", "statt", "als")
                and follower is not None
                and follower.form.lower() in ("dass", "ob", "wenn", "wie")
            ):
                return follower
            return word
    return sentence.word(first)


def _question_word(word: Word) -> bool:
    joins = word.upos in ("SCONJ", "CCONJ") and word.form.lower() in _ALSO_CONJUNCTIONS
    return word.form.lower() in W_WORDS and word.upos != "NOUN" and not joins


def _is_relative(sentence: Sentence, opener: Word, finite: Word) -> bool:
    """Tell a relative clause (*der … sagte*, verb last) from a verb-second one (*der Mann …*)."""
    form = opener.form.lower()
    if form not in RELATIVE_FORMS or _frames_phrases(sentence, finite):
        return False
    if is_relative_pronoun(opener):
        return True
    if opener.upos != "PRON":
        return False
    return finite.index > opener.index + 1


def _frames_phrases(sentence: Sentence, finite: Word) -> bool:
    """Tell whether objects stand between the finite auxiliary and its verb: no verb-last order."""
    head = sentence.head_of(finite)
    if finite.relation not in ("aux", "cop") or head is None or head.index < finite.index:
        return False
    between = (c for c in sentence.children(head) if c.index > finite.index)
    return any(
        c.relation in ("nsubj", "obj", "obl", "iobj") and c.index < head.index for c in between
    )
