"""The styles of quotation marks, and which one a draft keeps to.

German uses „…“ and »…«, in Switzerland «…»; inside them ‚…‘, ›…‹ and ‹…› (Amtliche
Rechtschreibung, § 95; Duden, "Anführungszeichen"). Typewriter marks "…" have no inner partner.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Edit
from attrib.grammar.quotation_marks import Quotation

INNER = {"„“": "‚‘", "»«": "›‹", "«»": "‹›"}
"""The outer styles that have an inner one of their own, and which."""
TYPEWRITER = '""'
SINGLE = frozenset("‚‘’›‹")


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation whose both marks stand in the text, and its style: the two marks."""

    quotation: Quotation
    style: str

    def restyled(self, style: str) -> tuple[Edit, ...]:
        """Return the edits that give the quotation other marks; one that is right stays."""
        span = self.quotation.span
        places = (Span(span.start, span.start + 1), Span(span.end - 1, span.end))
        pairs = zip(places, self.style, style, strict=True)
        return tuple(Edit(place, new) for place, old, new in pairs if old != new)


def marked(draft: Draft) -> Iterator[Marked]:
    """Yield the quotations that open and close, in text order."""
    for quotation in draft.scene.quotations:
        if quotation.closed:
            words = quotation.span.of(draft.text)
            yield Marked(quotation, words[0] + words[-1])


def prevailing(draft: Draft) -> str:
    """Return the style of the house, or the one that most outer quotations have; "" for none.

    Of two alike the first in the text prevails; pairs that no orthography knows never do.
    """
    if draft.settings.quotation_marks:
        return draft.settings.quotation_marks
    known = [m.style for m in marked(draft) if not m.quotation.depth and is_sound(m.style)]
    return Counter(known).most_common(1)[0][0] if known else ""


def is_sound(style: str) -> bool:
    """Tell whether two marks make an outer pair that German orthography or typewriters know."""
    return style in INNER or style == TYPEWRITER
