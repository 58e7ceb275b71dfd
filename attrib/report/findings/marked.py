"""The sentence of a finding as its reader sees it, with the place marked."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from rich.text import Text

from attrib.article import Span
from attrib.check.finding import Finding
from attrib.check.run import Checked
from attrib.report.reader_text import Seen
from attrib.report.sanitise import flat

CUT: Final = "…"
_AROUND: Final = 160
"""Code points that are shown of the sentence on either side of the place."""
_INSIDE: Final = 240
"""Code points that are shown of each end of a place that is very long."""


def marked(finding: Finding, checked: Checked, seen: Seen, style: str) -> Text:
    """Return the sentence on one line, cut far from the place, which has a style of its own.

    Args:
        finding: a finding.
        checked: the draft that it was found in.
        seen: the same draft as its reader sees it.
        style: the style of the place.
    """
    article = checked.analysis.article
    if finding.span and not article.shown(finding.span).strip():
        # No reader sees it, such as a comment: the source itself is shown.
        seen = Seen(article.text, None)
    place = _visible(seen.place(finding.span), seen.text)
    sentence = seen.place(checked.sentence(finding))
    whole = Span(min(sentence.start, place.start), max(sentence.end, place.end)).strip(seen.text)
    shown = _near(whole, place, seen.text)
    text = Text(f"{CUT} " if shown.start > whole.start else "")
    text.append(flat(seen.text[shown.start : place.start]))
    text.append(_shortened(place.of(seen.text)), style)
    text.append(flat(seen.text[place.end : shown.end]))
    return text.append(f" {CUT}" if shown.end < whole.end else "")


def carets(line: Text, style: str) -> str:
    """Return what underlines the words of a line that have a style; nothing if there are none."""
    spans = [span for span in line.spans if span.style == style]
    shown = "".join(
        ("^" if any(span.start <= place < span.end for span in spans) else " ") * cell_len(char)
        for place, char in enumerate(line.plain)
    )
    return shown.rstrip()


def _visible(place: Span, text: str) -> Span:
    """Return the place without blanks at its edges; for an empty one, the sign beside it."""
    if inside := place.strip(text):
        return inside
    if place.start < len(text) and not text[place.start].isspace():
        return Span(place.start, place.start + 1)
    return Span(max(0, place.start - 1), place.start)


def _near(whole: Span, place: Span, text: str) -> Span:
    """Return what is shown of a sentence: whole words around the place."""
    start = max(min(whole.start, place.start), place.start - _AROUND)
    end = min(max(whole.end, place.end), place.end + _AROUND)
    while whole.start < start < place.start and not text[start - 1].isspace():
        start += 1
    while place.end < end < whole.end and not text[end].isspace():
        end -= 1
    return Span(start, end)


def _shortened(words: str) -> str:
    if len(words) <= 2 * _INSIDE:
        return flat(words)
    head, tail = words[:_INSIDE].rsplit(None, 1)[0], words[-_INSIDE:].split(None, 1)[-1]
    return f"{flat(head)} {CUT} {flat(tail)}"
