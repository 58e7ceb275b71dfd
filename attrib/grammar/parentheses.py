"""Where the parentheses of a sentence stand: *(SPD)*, *[die Partei]*, *– seit drei Jahren –*.

Form alone decides, before any parse: a parenthesis comments on what stands before it, and the
sentence goes on after it as if it were not there (Duden-Grammatik, "Parenthese"). So a bracket
after an article is none (*der (geplante) Verkauf*), and neither are two dashes between names
(*Hausen – Norderau und Meiko – Brahm*).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attrib.grammar.function_words import in_class
from attrib.grammar.marks import TYPED_MARKS
from attrib.records import Word

_CLOSED_BY = {"(": ")", "[": "]"}
_DASHES = frozenset(("–", "—", "-"))
_INCOMPLETE = ("article", "determiner", "fused", "preposition", "conjunction", "adverb", "number")
MOST_WORDS = 30
"""More between two dashes are rather two remarks than one."""


@dataclass(frozen=True, slots=True)
class Parenthesis:
    """A parenthesis by the indices of its marks, both counted in."""

    first: int
    last: int

    def __contains__(self, index: int) -> bool:
        return self.first <= index <= self.last

    def dashed(self, words: Sequence[Word]) -> bool:
        """Tell whether dashes set it off, and no brackets."""
        return words[self.first - 1].form in _DASHES


def parentheses(words: Sequence[Word]) -> tuple[Parenthesis, ...]:
    """Return the outermost parentheses of a sentence, in order."""
    forms = frozenset(word.form for word in words)
    if forms.isdisjoint(_CLOSED_BY) and forms.isdisjoint(_DASHES):
        return ()
    bracketed = [pair for pair in _brackets(words) if _comments(words, pair)]
    return tuple(sorted((*bracketed, *_dashed(words, bracketed)), key=lambda pair: pair.first))


def _brackets(words: Sequence[Word]) -> Iterator[Parenthesis]:
    """Yield the outermost of the brackets that pair; one without its partner hides nothing."""
    pairs: list[Parenthesis] = []
    opened: list[Word] = []
    for word in words:
        if word.form in _CLOSED_BY:
            opened.append(word)
        elif opened and word.form == _CLOSED_BY[opened[-1].form]:
            first = opened.pop().index
            while pairs and pairs[-1].first > first:
                pairs.pop()
            pairs.append(Parenthesis(first, word.index))
    return iter(pairs)


def _comments(words: Sequence[Word], pair: Parenthesis) -> bool:
    """Tell whether a bracket adds to what stands before it, and completes no phrase or word."""
    before, inner = _host(words, pair.first), words[pair.first : pair.last - 1]
    if before is None or not _is_whole(inner) or _is_glued(words, pair):
        return False
    bound = before.form.lower() in in_class(*_INCOMPLETE)
    ends = pair.last == len(words) or not words[pair.last].form[:1].isalnum()
    follows = before.form[:1].isalnum() and (ends or not bound)
    return follows and (len(inner) > 1 or not inner[0].form.islower())


def _dashed(words: Sequence[Word], bracketed: Sequence[Parenthesis]) -> list[Parenthesis]:
    """Return what stands between pairs of dashes, if all of the sentence's dashes pair."""
    inside = {index for pair in bracketed for index in range(pair.first, pair.last)}
    dashes = [w.index for w in words if w.form in _DASHES and w.index not in inside]
    pairs = [Parenthesis(*ends) for ends in zip(dashes[::2], dashes[1::2], strict=False)]
    paired = len(dashes) % 2 == 0 and all(_interrupts(words, pair) for pair in pairs)
    return pairs if paired else []


def _interrupts(words: Sequence[Word], pair: Parenthesis) -> bool:
    """Tell whether two dashes hold a remark after which the clause goes on."""
    inner = words[pair.first : pair.last - 1]
    before, after = words[pair.first - 2 : pair.first - 1], words[pair.last : pair.last + 1]
    if not before or not after or not 0 < len(inner) <= MOST_WORDS or not _is_whole(inner):
        return False
    host = _host(words, pair.first)
    if host is None or not host.form[:1].isalnum() or not _is_spaced(words, pair):
        return False
    if {before[0].form, after[0].form} <= TYPED_MARKS:
        return False  # *„Gut“ – sagte er – „und teuer“*: a tag between quotations
    # *Hausen – Norderau*, *8 – 12 Uhr*: between two nouns or numbers a dash joins them.
    named = [not word.form.islower() for word in (inner[0], after[0])]
    return not all(named) or not after[0].form[:1].isalnum()


def _host(words: Sequence[Word], first: int) -> Word | None:
    """Return the last word before a mark that is no quotation mark."""
    before = (words[place] for place in range(first - 2, -1, -1))
    return next((word for word in before if word.form not in TYPED_MARKS), None)


def _is_whole(inner: Sequence[Word]) -> bool:
    """Tell whether words stand here, and no quotation of which only a part does."""
    marks = [n for n, word in enumerate(inner) if word.form in TYPED_MARKS]
    if len(marks) % 2 or not any(word.form[:1].isalnum() for word in inner):
        return False
    return not marks or not marks[0] or not _touch(*inner[marks[0] - 1 : marks[0] + 1])


def _is_glued(words: Sequence[Word], pair: Parenthesis) -> bool:
    """Tell whether a bracket is a part of a word: *Politiker(innen)*, *(Ver-)Kauf*."""
    before, after = words[pair.first - 2 : pair.first], words[pair.last - 1 : pair.last + 1]
    return any(
        _touch(one, other) and (one.form[-1:].isalnum() or other.form[:1].isalnum())
        for ends in (before, after)
        for one, other in pairwise(ends)
    )


def _is_spaced(words: Sequence[Word], pair: Parenthesis) -> bool:
    """Tell whether blanks set the dashes apart from the words at them."""
    before, opening, first = words[pair.first - 2 : pair.first + 1]
    last, closing, after = words[pair.last - 2 : pair.last + 1]
    inside = _touch(opening, first) or _touch(last, closing)
    around = _touch(before, opening) or (_touch(closing, after) and after.form[:1].isalnum())
    return not inside and not around


def _touch(one: Word, other: Word) -> bool:
    return one.span.end == other.span.start
