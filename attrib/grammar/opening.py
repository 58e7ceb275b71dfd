"""Whether a text opens with a main clause, decided by word classes and verb forms alone.

A main clause has one constituent before its finite verb (Duden-Grammatik, "Vorfeld"), so what
stands before a stretch that has one already is no part of that clause: *Lindau – Nordland hat …*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from attrib.grammar.closed_classes import RELATIVE_FORMS
from attrib.grammar.function_words import word_classes
from attrib.grammar.marks import TYPED_MARKS
from attrib.grammar.paradigms import analyses, weak_analyses

# No constituent before a verb is longer, be it with relative clauses.
_MOST_TOKENS = 80
_TOKEN = re.compile(r"[^\W_](?:[\w’'-]*\w)?-?|[^\w\s]")
_CLOSING = TYPED_MARKS | frozenset(",)]")
_DASHES = frozenset("-–—")
_APART = _DASHES | frozenset(":;…")
_STOPS = frozenset(".!?")
# A stop after a longer word ends a sentence: *Prof. Holm, St. Leonhard, 3. Mai*.
_LONGEST_SHORTENED = 4
_NO_SUBORDINATORS = frozenset((
    "aber", "also", "als", "da", "denn", "doch", "entweder", "jedoch", "nämlich", "oder", "sondern",
    "sowie", "sowohl", "und", "weder",
))  # fmt: skip
_ASKING = frozenset(("was", "wer", "wen", "wem"))
_BEFORE_NOUN = frozenset(("article", "determiner", "fused", "preposition", "number"))
_AFTER_VERB = _BEFORE_NOUN | frozenset(("pronoun", "adverb"))


def opens_main_clause(text: str, start: int = 0) -> bool:
    """Tell whether a main clause begins at an offset: one constituent, then the finite verb.

    What has a colon or dash before its verb is none (*Gedenken in Lindau – Holm: „…“*), but a
    remark between two dashes may stand there (*Der Rat – seit Mai im Amt – hat …*).
    """
    tokens = _without_remark(_tokens(text, start))
    while tokens[0] in TYPED_MARKS:
        del tokens[0]
    if not (tokens[0][:1].isupper() or tokens[0].isdigit()):
        return False
    subordinate = opens_subordinate_clause(tokens[0])
    closed = False
    for number, word in enumerate(tokens[1:-1], start=1):
        if word in _APART or _ends_sentence(tokens, number):
            return False
        if word == ",":
            closed = closed or subordinate
            subordinate = _opens_subordinate(tokens[number + 1])
        elif _may_be_finite(tokens, number) and (
            # *Den Plan, den der Rat beschloss, den lehnt sie ab*
            not subordinate or (closed and tokens[number - 2] == ",")
        ):
            return True
    return False


def opens_subordinate_clause(word: str) -> bool:
    """Tell whether a word, with a small letter or a capital, opens a subordinate clause."""
    small = word.lower()
    if word_class(small) not in ("conjunction", "question"):
        return small in _ASKING
    return small not in _NO_SUBORDINATORS


def has_finite_verb(text: str) -> bool:
    """Tell whether there may be a finite verb in a few words."""
    tokens = _tokens(text, 0)
    return any(_may_be_finite(tokens, number) for number in range(1, len(tokens) - 1))


def _tokens(text: str, start: int) -> list[str]:
    """Return words and marks from an offset on, and an empty one after them."""
    return [*(match[0] for match in islice(_TOKEN.finditer(text, start), _MOST_TOKENS)), ""]


def _without_remark(tokens: list[str]) -> list[str]:
    """Leave out the first remark between dashes, if the clause goes on after it."""
    dashes = [number for number, token in enumerate(tokens) if token in _DASHES][:2]
    if len(dashes) < 2:
        return tokens
    first, last = dashes
    stopped = any(_ends_sentence(tokens, number) for number in range(1, last))
    goes_on = first > 0 and tokens[last + 1].islower() and not stopped
    return tokens[:first] + tokens[last + 1 :] if goes_on else tokens


def _opens_subordinate(word: str) -> bool:
    relative = word in RELATIVE_FORMS or word_class(word) == "preposition"
    return relative or (opens_subordinate_clause(word) and word != "wie")


def _ends_sentence(tokens: Sequence[str], number: int) -> bool:
    before = tokens[number - 1]
    if tokens[number] not in _STOPS or tokens[number + 1] in TYPED_MARKS:
        return False
    shortened = len(before) <= _LONGEST_SHORTENED and not before.islower()
    return tokens[number] != "." or not shortened


def _may_be_finite(tokens: Sequence[str], number: int) -> bool:
    """Tell whether a word looks like a finite verb in the third person where it stands."""
    before, word, after = tokens[number - 1 : number + 2]
    known = word_class(word)
    if known or not word.islower():
        return known == "verb"
    if not any(cell.person == 3 for cell in analyses(word)):
        return False
    if not word.endswith(("e", "en", "ern", "eln")):
        participle = word.startswith("ge") and analyses(word) == weak_analyses(word)
        return not participle
    # What ends like an adjective is one in a noun phrase: *die geplante Brücke, mit neuen Regeln*.
    after_nominal = before != before.lower() and word_class(before.lower()) not in _BEFORE_NOUN
    return after_nominal or before in _CLOSING or word_class(after) in _AFTER_VERB


def word_class(word: str) -> str:
    """Return the class of a function word in small letters, or nothing for another word."""
    return word_classes().get(word, "")
