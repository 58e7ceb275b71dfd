"""What edits change, word by word: before → after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from attrib.article import Article, Span
from attrib.check.finding import Edit
from attrib.report.findings.marked import CUT
from attrib.report.sanitise import flat

_MOST: Final = 6
"""Changes that are shown of one finding."""
_LONGEST: Final = 40
"""Code points that are shown of a word that an edit touches, on either side."""


def changes(edits: Sequence[Edit], article: Article, before: str, after: str) -> Iterator[Text]:
    """Yield each change as a text: the words that it touches, and what they become.

    Args:
        edits: edits that go together.
        article: where they are to be made.
        before: the style of what stands there.
        after: the style of what is to stand there.
    """
    groups = list(_grouped(sorted(edits, key=lambda edit: edit.span), article.text))
    for words, group in groups[:_MOST]:
        old, new = Text(), Text()
        done = words.start
        for edit in group:
            kept = flat(article.text[done : edit.span.start])
            old.append(kept).append(flat(edit.span.of(article.text)), before)
            new.append(kept).append(flat(edit.text), after)
            done = edit.span.end
        rest = flat(article.text[done : words.end])
        yield Text.assemble(old.append(rest), " → ", new.append(rest))
    if len(groups) > _MOST:
        yield Text(CUT)


def _grouped(edits: Sequence[Edit], text: str) -> Iterator[tuple[Span, list[Edit]]]:
    """Yield stretches of whole words with the edits in them."""
    group: list[Edit] = []
    words = Span(0, 0)
    for edit in edits:
        touched = _words(edit.span, text)
        if group and touched.start <= words.end:
            words = Span(words.start, max(words.end, touched.end))
        else:
            if group:
                yield words, group
            words, group = touched, []
        group.append(edit)
    if group:
        yield words, group


def _words(span: Span, text: str) -> Span:
    """Return the words that a span touches."""
    start, end = span.start, span.end
    while start > max(0, span.start - _LONGEST) and not text[start - 1].isspace():
        start -= 1
    while end < min(len(text), span.end + _LONGEST) and not text[end].isspace():
        end += 1
    return Span(start, end)
