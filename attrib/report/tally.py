"""The summary below a table or an article: who speaks how often, and what has no speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from attrib.article import Article
from attrib.records import Analysis
from attrib.report import labels
from attrib.report.base import Style
from attrib.report.clean import one_line
from attrib.report.colors import FAINT, NOBODY
from attrib.report.places import numbers
from attrib.report.screen import hanging
from attrib.report.summary import Summary, summarize
from attrib.wording import Language, Wording

CLAIMS = Wording("Aussagen", "Claims")
WORDS = Wording("Wörter", "Words")
CLAIM_COUNT = Wording("Aussage", "claim"), Wording("Aussagen", "claims")
SPEAKER_COUNT = Wording("Sprecher", "speaker"), Wording("Sprecher", "speakers")
_INDENT, _GAP = 2, 2
_BAR = 20
# A bar needs room beside a name of this many columns.
_NAME = 24


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
        marks: what stands before a speaker's name, and under "" before *no speaker*; or nothing.
    """
    summary = summarize(analysis)
    rows = _rows(summary, style.language, colors, marks)
    reasons = _reasons(summary, analysis.article, style)
    return Group(Text(_total(summary, style.language), "bold"), _grid(rows, style), *reasons)


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


def _grid(rows: Sequence[_Row], style: Style) -> Table:
    language = style.language
    mark = max(len(row.mark) for row in rows)
    claims, words = CLAIMS.into(language), WORDS.into(language)
    rest = style.width - _INDENT - len(claims) - len(words) - 2 * _GAP - (mark and mark + _GAP)
    bar = min(_BAR, rest - _GAP - _NAME)
    room = rest - (bar + _GAP if bar > 0 else 0)
    name = min(max(Text(row.name).cell_len for row in rows), max(1, room))
    grid = Table.grid(padding=(0, _GAP, 0, 0))
    for width in (0, mark, name):
        grid.add_column(width=width, overflow="fold")
    for heading in (claims, words):
        grid.add_column(width=len(heading), justify="right", no_wrap=True)
    grid.add_column(width=max(0, bar))
    grid.add_row("", "", "", Text(claims, FAINT), Text(words, FAINT), "")
    for row in rows:
        share = labels.percent(row.share, language)
        blocks = "━" * round(row.share * bar) if bar > 0 else ""
        grid.add_row(
            "",
            Text(row.mark, row.color),
            Text(row.name, row.color),
            str(row.claims),
            share,
            Text(blocks, row.color),
        )
    return grid


def _reasons(summary: Summary, article: Article, style: Style) -> Iterator[Text]:
    """Yield why claims have no speaker, each reason with its lines."""
    for reason, offsets in summary.unattributed.reasons.items():
        why = one_line(labels.told(reason, style.language)) or labels.NOT_FOUND.into(style.language)
        text = Text.assemble((why, NOBODY), f" ({numbers(offsets, article, style.language)})")
        yield hanging(text, style.width, " " * 4, " " * 6)
