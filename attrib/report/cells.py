"""What a report says of a claim, in German, cut from the article's own text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from attrib.article import Article, Span
from attrib.records import Claim
from attrib.report import labels
from attrib.report.clean import one_line

NOTHING = labels.NOTHING
HEADINGS = tuple(heading.de for heading in labels.HEADINGS)
KINDS = {kind: label.de for kind, label in labels.KINDS.items()}
MOODS = {mood: label.de for mood, label in labels.MOODS.items()}
POLARITIES = {
    polarity: f" ({label})" if label.de else "" for polarity, label in labels.POLARITIES.items()
}


@dataclass(frozen=True, slots=True)
class Cells:
    """One claim's row, in the order of `HEADINGS`; no cell holds a line end or a control."""

    speaker: str
    content: str
    cue: str
    mood: str
    kind: str
    line: str

    def in_order(self) -> tuple[str, ...]:
        """Return the cells in the order of `HEADINGS`."""
        return self.speaker, self.content, self.cue, self.mood, self.kind, self.line


def cells(claim: Claim, article: Article) -> Cells:
    """Return what a report says of a claim."""
    return Cells(
        speaker=_speaker(claim),
        content=_sliced(claim.content, article),
        cue=_sliced(claim.cue.spans, article) if claim.cue else NOTHING,
        mood=MOODS[claim.mood],
        kind=KINDS[claim.kind] + POLARITIES[claim.polarity],
        line=str(article.line_column(claim.span.start)[0]),
    )


def _speaker(claim: Claim) -> str:
    if claim.speaker:
        return one_line(claim.speaker.name)
    return f"({one_line(claim.no_speaker) or 'nicht gefunden'})"


def _sliced(spans: Iterable[Span], article: Article) -> str:
    return " … ".join(one_line(article.shown(span)) for span in spans)
