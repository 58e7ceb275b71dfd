"""What the constructions look at: a document with its quotations, fields and moods at hand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from itertools import takewhile

from attrib.article import BlockKind, Span
from attrib.grammar.marks import is_punctuation
from attrib.grammar.parentheses import parentheses
from attrib.grammar.quotation_marks import Quotation, quotations
from attrib.knowledge import NOTHING, Knowledge
from attrib.lexicon.user_cues import with_cues
from attrib.read.signatures import Signature, signatures
from attrib.read.turns import Turn, turns
from attrib.records import Document, Sentence, Word
from attrib.scene.tags import Tag, told
from attrib.scene.turns import FullName, names, people
from attrib.scene.unclosed import spoken
from attrib.scene.view import SentenceView
from attrib.spans import SpanIndex

LONG_QUOTATION = 60
"""Code points of a quotation that is surely speech."""

_OPENING = frozenset(("(", "["))
_CLOSING = frozenset((")", "]"))
_LINE_FEED = re.compile("\n")


class Scene:
    """A document and what is worked out of it once: each part on first use.

    `knowledge` is what the user tells beforehand: its cues count as the lexicon's do.
    """

    def __init__(self, document: Document, knowledge: Knowledge = NOTHING) -> None:
        document = with_cues(document, knowledge.cues)
        self.document = document
        self.knowledge = knowledge
        self.text = document.article.text
        self.sentences = document.sentences
        self._starts = [s.span.start for s in self.sentences]
        self._views = tuple(SentenceView(self, n) for n in range(len(self.sentences)))

    def __getitem__(self, number: int) -> SentenceView:
        return self._views[number]

    def __iter__(self) -> Iterator[SentenceView]:
        return iter(self._views)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations of the article."""
        return quotations(self.text, partial(spoken, self))

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of an interview, minutes or a thread: who says what by a label."""
        return tuple(turn for turn, _ in self._told)

    @cached_property
    def _told(self) -> tuple[tuple[Turn, Tag | None], ...]:
        apart = self.blocks(BlockKind.HEADLINE, BlockKind.CAPTION)
        found = [t for t in turns(self.text) if not apart.covers(t.content[0])]
        return tuple(told(self, found))

    @cached_property
    def tags(self) -> dict[int, Tag]:
        """What the narrator puts into turns, by where these begin."""
        return {turn.content[0].start: tag for turn, tag in self._told if tag is not None}

    @cached_property
    def turn_at(self) -> dict[int, Turn]:
        """The turns by where they begin."""
        return {turn.content[0].start: turn for turn in self.turns}

    @cached_property
    def signatures(self) -> dict[int, Signature]:
        """Who signs a quotation, by where what is signed ends."""
        return {signature.span.start: signature for signature in signatures(self.text)}

    @cached_property
    def people(self) -> tuple[FullName, ...]:
        """Who is named in full outside the turns."""
        return people(self)

    @cached_property
    def names(self) -> dict[str, tuple[int, Word]]:
        """Where each part of a name first stands."""
        return names(self)

    @cached_property
    def in_turns(self) -> SpanIndex:
        """What the turns cover."""
        return SpanIndex(span for turn in self.turns for span in turn.content)

    @cached_property
    def entries(self) -> list[int]:
        """Where the entries of a ticker begin: paragraphs from which times were taken out.

        A single one is the dateline below a headline.
        """
        times = [b.span.start for b in self.document.article.blocks_of(BlockKind.DATELINE)]
        found = sorted(place for place in times if self.text[place - 1 : place] == "\n")
        return found if len(found) > 1 or 0 in times else []

    def new_entry(self, start: int, end: int) -> bool:
        """Tell whether an entry of a ticker begins between two offsets, or at the second."""
        return bisect_right(self.entries, start) < bisect_right(self.entries, end)

    def blocks(self, *kinds: BlockKind) -> SpanIndex:
        """Return the parts of the article of some kinds."""
        return SpanIndex(block.span for block in self.document.article.blocks_of(*kinds))

    @cached_property
    def quoted(self) -> SpanIndex:
        """What the quotations cover with their marks."""
        return SpanIndex(q.span for q in self.quotations)

    @cached_property
    def quoted_at_length(self) -> SpanIndex:
        """The same of those that are too long to be a name or a title."""
        return SpanIndex(q.span for q in self.quotations if len(q.span) > LONG_QUOTATION)

    @cached_property
    def _quotation_ends(self) -> dict[int, Span]:
        return {q.span.end: q.span for q in reversed(self.quotations)}

    @cached_property
    def _going_on(self) -> frozenset[Span]:
        return frozenset(q.span for q in self.quotations if q.marked and not q.closed)

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in _LINE_FEED.finditer(self.text)]

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that holds the offset, or the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def word_at(self, offset: int) -> tuple[int, Word] | None:
        """Return sentence number and word at the offset, or the next word in that sentence."""
        number = self.sentence_at(offset)
        for candidate in (number, number + 1):
            if candidate >= len(self.sentences):
                return None
            for word in self.sentences[candidate].words:
                if word.span.end > offset:
                    return candidate, word
        return None

    def words_inside(self, span: Span) -> Iterator[tuple[int, Word]]:
        """Yield sentence number and word for the words of a stretch."""
        for number in range(self.sentence_at(span.start), len(self.sentences)):
            sentence = self.sentences[number]
            if sentence.span.start >= span.end:
                return
            for word in sentence.words:
                if span.covers(word.span):
                    yield number, word

    def paragraph_break(self, start: int, end: int) -> bool:
        """Tell whether a blank line stands between two offsets."""
        low, high = sorted((start, end))
        return bisect_left(self._line_ends, high) - bisect_left(self._line_ends, low) > 1

    def end_before(self, offset: int, passed: str = "") -> int:
        """Return where the text before an offset ends if white space, or `passed`, is no part."""
        while offset and (
            self.text[offset - 1] in passed if passed else self.text[offset - 1].isspace()
        ):
            offset -= 1
        return offset

    def mark_before(self, offset: int, passed: str = "") -> str:
        """Return the character that the text before an offset ends with, or ""."""
        end = self.end_before(offset, passed)
        return self.text[max(0, end - 1) : end]

    def quotation_before(self, offset: int) -> Span | None:
        """Return the (outermost) quotation that ends at an offset."""
        return self._quotation_ends.get(offset)

    def goes_on(self, quotation: Span) -> bool:
        """Tell whether a quotation goes on in the next paragraph, which opens it anew."""
        return quotation in self._going_on

    def spans(self, number: int, words: Iterable[int], *, stop: bool = False) -> tuple[Span, ...]:
        """Return the stretches of text that some words of a sentence cover.

        Punctuation between two of the words belongs to them, quotation marks at the edges
        where they pair inside; the final full stop only with `stop`.
        """
        sentence = self.sentences[number]
        kept = sorted(i for i in words if not is_punctuation(sentence.word(i)))
        runs: list[list[int]] = []
        for index in kept:
            if runs and all(
                is_punctuation(sentence.word(i)) for i in range(runs[-1][1] + 1, index)
            ):
                runs[-1][1] = index
            else:
                runs.append([index, index])
        found: list[Span] = []
        for position, (first, end_of_run) in enumerate(runs):
            last = _with_closing(sentence, first, end_of_run)
            start, end = sentence.word(first).span.start, sentence.word(last).span.end
            start, end = self._with_marks(start, end)
            if stop and position == len(runs) - 1:
                end = self._with_stop(sentence, last, end)
            if not found or start >= found[-1].end:
                found.append(Span(start, end))
        return tuple(found)

    def _with_marks(self, start: int, end: int) -> tuple[int, int]:
        for outer in self.quoted.starting(start - 1, end + 2):
            if outer.start == start - 1 and start < outer.end <= end + 2:
                start, end = outer.start, max(end, outer.end)
            elif start <= outer.start < end < outer.end <= end + 2:
                end = outer.end
        return start, end

    def _with_stop(self, sentence: Sentence, last: int, end: int) -> int:
        rest = sentence.words[last:]
        if rest and rest[0].form not in _CLOSING and all(is_punctuation(w) for w in rest):
            return max(end, rest[-1].span.end)
        return end


def _with_closing(sentence: Sentence, first: int, last: int) -> int:
    """Return the last word of a stretch, or of the parenthesis that opens in it and closes here."""
    stretch = sentence.words[first - 1 : last]
    opened = sum((w.form in _OPENING) - (w.form in _CLOSING) for w in stretch)
    behind = sentence.words[last : last + max(0, opened)]
    brackets = len(list(takewhile(lambda word: word.form in _CLOSING, behind)))
    dashed = any(a.first >= first and a.last == last + 1 for a in parentheses(sentence.words))
    return last + max(brackets, dashed)
