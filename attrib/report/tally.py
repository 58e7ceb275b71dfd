"""The summary below a table or an article: who speaks how often, and what has no speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from attrib.article import Article
from attrib.records import Analysis
from attrib.report import labels
from attrib.report.base import Style
from attrib.report.colors import FAINT, NOBODY
from attrib.report.positions import numbers
from attrib.report.sanitise import one_line
from attrib.report.screen import fitted, hanging
from attrib.report.summary import SHARE_OF, Summary, summarize
from attrib.wording import Language, Wording

CLAIMS = Wording("Aussagen", "Claims")
SHARE = Wording("Anteil", "Share")
CLAIM_COUNT = Wording("Aussage", "claim"), Wording("Aussagen", "claims")
SPEAKER_COUNT = Wording("Sprecher", "speaker"), Wording("Sprecher", "speakers")
_INDENT, _GAP = 2, 2
_BAR, _SHORTEST_BAR = 20, 6
# A bar needs room beside a name of this many columns.
_NAME = 24
_MARKS = 12
"""Columns for the numbers of a speaker's claims, which may wrap."""


@dataclass(frozen=True, slots=True)
class _Row:
    mark: str
    name: str
    claims: int
    share: float
    color: str


def tally(
    analysis: Analysis, style: Style, colors: Mapping[str, str], marks: Mapping[str, str]
) -> RenderableType:
    """Return who speaks how often, with a bar for the share of words, and what has no speaker.

    Args:
        analysis: an article's claims.
        style: the width and the language.
        colors: the colour of each speaker.
        marks: the numbers of a speaker's claims, and under "" those of nobody; or nothing.
    """
    summary = summarize(analysis)
    rows = _rows(summary, style.language, colors, marks)
    reasons = _reasons(summary, analysis.article, style)
    total = Text(_total(summary, style.language), "bold")
    total.append(f" · {SHARE_OF.into(style.language)}", FAINT)
    head = hanging(total, style.width, "", " " * _INDENT)
    return Group(head, _grid(rows, style), *reasons)


def _total(summary: Summary, language: Language) -> str:
    claims = sum(part.claims for part in summary.parts) + summary.unattributed.claims
    return ", ".join(
        (
            labels.counted(claims, *CLAIM_COUNT, language),
            labels.counted(len(summary.parts), *SPEAKER_COUNT, language),
        )
    )


def _rows(
    summary: Summary, language: Language, colors: Mapping[str, str], marks: Mapping[str, str]
) -> list[_Row]:
    rows = [
        _Row(marks.get(p.name, ""), one_line(p.name), p.claims, p.share, colors[p.name])
        for p in summary.parts
    ]
    if not marks:  # without numbers to look up, who speaks most comes first
        rows.sort(key=lambda row: (row.claims, row.share), reverse=True)
    nobody = summary.unattributed
    if nobody.claims:
        name = labels.NO_SPEAKER.into(language)
        rows.append(_Row(marks.get("", ""), name, nobody.claims, nobody.share, NOBODY))
    return rows


def _grid(rows: Sequence[_Row], style: Style) -> RenderableType:
    claims, words = (label.into(style.language) for label in (CLAIMS, SHARE))
    mark = min(max(cell_len(row.mark) for row in rows), _MARKS)
    name = max(cell_len(row.name) for row in rows)
    taken = _INDENT + (mark and mark + _GAP) + _GAP + len(claims) + _GAP + len(words)
    rest = style.width - taken
    bar = min(_BAR, rest - _GAP - min(name, _NAME))
    bar = bar if bar >= _SHORTEST_BAR else 0
    name = min(name, rest - (bar and bar + _GAP))
    grid = Table.grid(padding=(0, _GAP, 0, 0))
    if mark:
        grid.add_column(width=mark)
    grid.add_column(width=name)
    grid.add_column(width=len(claims), justify="right")
    grid.add_column(width=len(words), justify="right")
    if bar:
        grid.add_column(width=bar)
    shown = slice(0 if mark else 1, 5 if bar else 4)
    head = (Text(), Text(), Text(claims, FAINT), Text(words, FAINT), Text())
    grid.add_row(*list(head)[shown])
    for row in rows:
        cells = (
            fitted(Text(row.mark, row.color), mark or 1),
            fitted(Text(row.name, row.color), name),
            Text(str(row.claims)),
            Text(labels.percent(row.share, style.language)),
            Text("━" * round(row.share * bar), row.color),
        )
        grid.add_row(*list(cells)[shown])
    return Padding(grid, (0, 0, 0, _INDENT))


def _reasons(summary: Summary, article: Article, style: Style) -> Iterator[Text]:
    """Yield why claims have no speaker, each reason with its lines."""
    for reason, offsets in summary.unattributed.reasons.items():
        why = one_line(reason.into(style.language))
        text = Text.assemble((why, NOBODY), f" ({numbers(offsets, article, style.language)})")
        yield hanging(text, style.width, " " * 4, " " * 6)
