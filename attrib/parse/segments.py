"""What a parser gets to see of an article, and where a long sentence is cut.

Both keep every offset: text is blanked and never taken out, and a cut falls between words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attrib.article import Span

LONGEST_PARAGRAPH = 10_000
LONGEST_SENTENCE = 200
LONGEST_WORD = 1000
LONGEST_LETTERLESS = 200

_LONG_WORD = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}")
# A paragraph ends where a line holds nothing but blanks.
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*(?=\n)")
_LETTER = re.compile(r"[^\W\d_]")
_LETTERLESS = re.compile(rf"[\W\d_]{{{LONGEST_LETTERLESS + 1},}}")
# The marks that end a word before a letterless run belong to the word.
_ENDING = re.compile(r"[^\s\w]{0,3}(?=\s)")
_BREAK = "\n\n"
# Where a long paragraph breaks: at a line's end, else at a sentence's, else between words.
_BREAKABLE = tuple(map(re.compile, (r"\n", r"[.!?…][^\s\w]{0,3}\s", r"\s")))
# From the mark that best ends a thought to the one that barely does.
_CUTTING_MARKS = (".!?…", ";", ":", "–—", ",")
_CLOSING_MARKS = "“”‘’)]"


def readable(text: str) -> str:
    """Return a text of the same length in which all that is no prose is blank.

    Blanked are paragraphs without a letter, longer runs without a letter, and words of
    over 1,000 characters: a parser can only waste time on them. Line ends become LF.
    """
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    text = _LONG_WORD.sub(lambda match: _apart(match[0]), text)
    text = _LETTERLESS.sub(_after_ending, text)
    pieces = []
    for start, end in _paragraphs(text):
        piece = text[start:end]
        pieces.append(piece if _LETTER.search(piece) else _blank(piece))
    return "".join(pieces)


def long_words(text: str) -> list[Span]:
    """Return where the words of over 1,000 characters stand that `readable` blanks."""
    return [Span(*match.span()) for match in _LONG_WORD.finditer(text)]


@dataclass(frozen=True, slots=True)
class Broken:
    """A text with breaks put in, and where in it each of them stands."""

    text: str
    breaks: tuple[int, ...]

    def place(self, offset: int) -> int:
        """Return where an offset in this text stands in the one without the breaks."""
        return offset - len(_BREAK) * bisect_left(self.breaks, offset)


def broken(text: str) -> Broken:
    """Return a text whose paragraphs have at most 10,000 characters.

    A tokeniser goes through the paragraphs side by side, and through a single one step by step.
    """
    pieces: list[str] = []
    breaks: list[int] = []
    length = 0
    for opening, end in _paragraphs(text):
        start = opening
        while end - start > LONGEST_PARAGRAPH:
            cut = _breaking(text, start)
            pieces += [text[start:cut], _BREAK]
            breaks.append(length + cut - start)
            length += cut - start + len(_BREAK)
            start = cut
        pieces.append(text[start:end])
        length += end - start
    return Broken("".join(pieces), tuple(breaks))


def _breaking(text: str, start: int) -> int:
    """Return where to break a long paragraph, at best in the second half of what it may have."""
    middle, last = start + LONGEST_PARAGRAPH // 2, start + LONGEST_PARAGRAPH
    for pattern in _BREAKABLE:
        if found := deque(pattern.finditer(text, middle, last), maxlen=1):
            return found[0].end()
    return last


def cuts(forms: Sequence[str], together: Sequence[bool]) -> list[int]:
    """Return before which words a sentence is cut so that no part has over 200 words.

    A part ends at the best mark of its second half, or else of its first half, or else
    after 200 words. A word that is `together` with the one before it (in a contraction)
    never opens a part.

    Args:
        forms: the words.
        together: for each word, whether it belongs to one token with the word before.
    """
    found: list[int] = []
    start = 0
    while len(forms) - start > LONGEST_SENTENCE:
        start = _next_cut(forms, together, start)
        found.append(start)
    return found


def _next_cut(forms: Sequence[str], together: Sequence[bool], start: int) -> int:
    middle = start + LONGEST_SENTENCE // 2
    last = start + LONGEST_SENTENCE
    for candidates in (range(last, middle, -1), range(middle, start, -1)):
        for marks in _CUTTING_MARKS:
            for place in candidates:
                if forms[place - 1] in marks and not together[place]:
                    closed = place < last and forms[place] in _CLOSING_MARKS
                    return place + 1 if closed else place
    return next((p for p in range(last, start, -1) if not together[p]), last)


def _after_ending(match: re.Match[str]) -> str:
    ending = _ENDING.match(match[0])
    kept = ending[0] if ending and match.start() else ""
    return kept + _apart(match[0][len(kept) :])


def _apart(stretch: str) -> str:
    """Blank a stretch so that what stands before and after it does not join."""
    return "\n\n" + _blank(stretch)[2:]


def _blank(text: str) -> str:
    return "".join("\n" if character == "\n" else " " for character in text)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _PARAGRAPH_END.finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text)
