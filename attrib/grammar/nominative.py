"""Who is the subject: case, agreement and valency leave few of a verb's nominals.

German marks nominative and accusative alike on most nouns, so that a parser takes fronted
objects for subjects, and names after the verb, too. What the forms rule out cannot be the
subject, and whatever is not the subject must find a place in the verb's valency (grammis,
"Verbvalenz").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import permutations

from attrib.grammar.cases import Case, Reading, agrees, readings
from attrib.grammar.marks import is_punctuation, is_quotation_mark
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import finite_verb
from attrib.records import Sentence, Word

NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_BARE = frozenset(("nsubj", "obj", "iobj", "dep"))
_REFLEXIVE = "sich"


def nominals(sentence: Sentence, verb: Word) -> list[Word]:
    """Return the heads of the phrases without preposition that hang on a verb, in text order."""
    return [
        word
        for word in sentence.words
        if word.head == verb.index
        and (word.relation in _BARE or word.deprel == "obl:arg")
        and (word.upos in NOMINAL or word.relation == "nsubj")
        and word.form.lower() != _REFLEXIVE
        and not case_of(sentence, word)
        and not _is_quoted(sentence, word)
    ]


def possible_subjects(
    sentence: Sentence,
    verb: Word,
    valency: Sequence[Case],
    gender: Callable[[Word], str] = lambda _: "",
) -> list[Word]:
    """Return the nominals of a verb that can be its subject, in text order.

    `valency` are the cases that the verb governs, beside the nominative: one phrase each;
    `gender` tells a noun's gender where the tagger may not know it.
    """
    finite = finite_verb(sentence, verb)
    beside = nominals(sentence, verb)
    if finite is None:
        return beside
    open_to = {w.index: readings(sentence, w, gender(w)) for w in beside}
    certain = [w for w in beside if _is_nominative_pronoun(w, open_to[w.index])]
    if certain:
        return certain
    fitting = [word for word in beside if agrees(open_to[word.index], finite)]
    placed = [w for w in fitting if _others_fit(open_to, w, valency)]
    return placed or fitting


def _is_nominative_pronoun(word: Word, found: frozenset[Reading]) -> bool:
    """Tell whether a pronoun is a nominative by its form (*er, wir, man*): no tag is as sure."""
    return word.upos == "PRON" and {case for case, _ in found} == {"Nom"}


def unread_name(sentence: Sentence, verb: Word) -> Word | None:
    """Return the one word before the finite verb that was taken for an adverb (*Tann nannte …*).

    A verb whose subject or object is missing finds it there: nothing else stands before a
    finite verb (grammis, "Vorfeld").
    """
    finite = finite_verb(sentence, verb)
    if finite is None or finite.index < 2:
        return None
    word = sentence.word(finite.index - 1)
    opens = word.index == 1 or is_punctuation(sentence.word(word.index - 1))
    unread = word.upos != "PRON" and word.relation != "nsubj"
    return word if opens and unread and word.form[:1].isupper() else None


def _others_fit(
    open_to: Mapping[int, frozenset[Reading]], chosen: Word, valency: Sequence[Case]
) -> bool:
    """Tell whether the nominals but the chosen one find a case of their own in the valency."""
    others = [{r.case for r in found} for index, found in open_to.items() if index != chosen.index]
    return any(
        all(case in found for found, case in zip(others, cases, strict=True))
        for cases in permutations(valency, len(others))
    )


def _is_quoted(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word itself opens a quotation: what is said is nobody who says it."""
    first = min(w.index for w in sentence.subtree(word))
    return is_quotation_mark(sentence.word(first)) or (
        first > 1 and is_quotation_mark(sentence.word(first - 1)) and first == word.index
    )
