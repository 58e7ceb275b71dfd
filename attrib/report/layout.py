"""How wide the columns of the table are, and what stands in them.

Every width is set here and none is left to the terminal, so that no word is broken that would
have had room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rich import box
from rich.cells import cell_len
from rich.console import JustifyMethod
from rich.table import Table
from rich.text import Text

from attrib.records import NOT_FOUND, Analysis, Claim
from attrib.report import labels, positions
from attrib.report.base import By, Style
from attrib.report.colors import FAINT, NOBODY
from attrib.report.excerpt import TELLING, excerpt
from attrib.report.reader_text import Seen
from attrib.report.rows import Row, rows
from attrib.report.sanitise import one_line
from attrib.report.screen import fitted, hanging
from attrib.wording import Wording

# Below the first width a claim stands under its speaker; from the second its line and confidence
# have columns of their own, and from the third its mood.
TABLE, WIDE, WIDEST = 60, 120, 150
# Grouped by speaker, the table has no column for them, and room for all others from here.
WIDE_GROUPED = 100
NESTED = "↳ "
TO = "→ "
WITHIN = Wording("in einer Aussage von", "in a claim by")
SOMEBODY = Wording("in einer Aussage ohne Sprecher", "in a claim without speaker")
_GAP = 2
# How much of a frame is shown on either side of a cue, in code points, in the narrowest table.
_REACH = 48
_INDENT = 2
# What a speaker's name gets in the narrowest table.
_NAME = 20
# How deep nested claims are indented at most: a column has to be left.
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its width, and the text of a claim in it."""

    heading: str
    width: int
    cell: Callable[[Row], Text]
    justify: JustifyMethod = "left"


class Layout:
    """The table of one article in one style."""

    def __init__(self, analysis: Analysis, style: Style, colors: Mapping[str, str]) -> None:
        self._article = analysis.article
        self._seen = Seen.of(analysis.article)
        self._rows = rows(analysis, style.by)
        self._style = style
        self._language = style.language
        self._colors = colors
        self._grouped = style.by is By.SPEAKER
        self._wide = style.width >= (WIDE_GROUPED if self._grouped else WIDE)
        self._widest = style.width >= (WIDE_GROUPED if self._grouped else WIDEST)

    def table(self) -> Table:
        """Return the table, exactly as wide as the style or narrower."""
        columns = self._columns()
        table = Table(
            box=box.HORIZONTALS,
            show_header=self._style.width >= TABLE,
            header_style=FAINT,
            border_style=FAINT,
            show_edge=False,
            # A blank of the box is the other half of the gap.
            padding=(0, _GAP - 1, 0, 0),
            pad_edge=False,
        )
        for column in columns:
            table.add_column(
                column.heading, width=column.width, justify=column.justify, overflow="fold"
            )
        for row in self._rows:
            if row.first:
                table.add_section()
            if row.first and self._grouped:
                # Before the claims stand their numbers, unless all is in one column.
                table.add_row(*[""] * (len(columns) > 1), self._group(row.claim))
            table.add_row(*(fitted(column.cell(row), column.width) for column in columns))
        return table

    def _columns(self) -> list[Column]:
        if self._style.width < TABLE:
            return [Column("", self._style.width, self._card)]
        number = self._as_wide_as(labels.NUMBER.into(self._language), self._number, "right")
        before = [number] if self._grouped else [number, self._speakers()]
        behind = self._facts()
        width = self._style.width - sum(column.width + _GAP for column in (*before, *behind))
        heading = labels.CLAIM.into(self._language)
        return [*before, Column(heading, width, lambda row: self._claim(row, width)), *behind]

    def _speakers(self) -> Column:
        """Return the column of speakers: as wide as their names, up to a fifth of the line.

        A single word that is longer gets up to a third.
        """
        texts = [self._named(row) for row in self._rows]
        word = max((cell_len(word) for text in texts for word in text.plain.split()), default=0)
        # A reason is long, and may wrap.
        named = [self._named(row) for row in self._rows if row.claim.speaker]
        longest = max((name.cell_len for name in named), default=_NAME)
        heading = labels.heading_of_speakers(row.claim for row in self._rows).into(self._language)
        width = max(
            len(heading),
            min(longest, max(_NAME, self._style.width // 5)),
            min(word, self._style.width // 3),
        )
        return Column(heading, width, self._speaker if self._wide else self._name_and_line)

    def _facts(self) -> list[Column]:
        """Return the columns behind the claim."""
        kind = labels.KIND.into(self._language)
        if not self._wide:
            facts = self._all_facts if self._grouped else self._facts_but_line
            return [self._as_wide_as(kind, facts)]
        line = self._as_wide_as(
            positions.heading(self._article, self._language), self._line, "right"
        )
        sure = self._as_wide_as(labels.CONFIDENCE.into(self._language), self._confidence, "right")
        if not self._widest:
            return [self._as_wide_as(kind, self._kind_and_mood), line, sure]
        mood = self._as_wide_as(labels.MOOD.into(self._language), self._mood)
        return [self._as_wide_as(kind, self._kind), mood, line, sure]

    def _as_wide_as(
        self, heading: str, cell: Callable[[Row], Text], justify: JustifyMethod = "left"
    ) -> Column:
        lines = [line for row in self._rows for line in cell(row).split("\n")]
        return Column(heading, max(len(heading), *(x.cell_len for x in lines)), cell, justify)

    def _group(self, claim: Claim) -> Text:
        if claim.speaker is None:
            return Text(labels.NO_SPEAKER.into(self._language), f"bold {NOBODY}")
        return Text(one_line(claim.speaker.name), f"bold {self._color(claim)}")

    def _named(self, row: Row) -> Text:
        if row.claim.speaker is None:
            return Text(f"({self._reason(row.claim)})", NOBODY)
        return Text(labels.shown_name(row.claim.speaker), self._color(row.claim))

    def _speaker(self, row: Row) -> Text:
        """Return who speaks, and below to whom."""
        who, addressee = self._named(row), row.claim.addressee
        if addressee is None:
            return who
        return Text.assemble(who, (f"\n{TO}{one_line(self._article.shown(addressee))}", FAINT))

    def _name_and_line(self, row: Row) -> Text:
        return Text.assemble(self._speaker(row), "\n", (self._place(row), FAINT))

    def _reason(self, claim: Claim) -> str:
        return one_line((claim.reason or NOT_FOUND).into(self._language))

    def _color(self, claim: Claim) -> str:
        return self._colors[claim.speaker.name] if claim.speaker else NOBODY

    def _claim(self, row: Row, width: int, indent: str = "") -> Text:
        claim = row.claim
        reach = max(_REACH, width // 2)
        text = excerpt(claim, self._seen, self._color(claim), reach, brackets=not self._style.color)
        if row.within:
            text.append(f" ({self._within(row.within)})", FAINT)
        if self._grouped and not claim.speaker:
            text.append(f" ({self._reason(claim)})", NOBODY)
        indent += " " * _INDENT * (self._grouped + max(0, min(row.depth, _DEEPEST) - 1))
        if not row.depth:
            return hanging(text, width, indent, indent)
        return hanging(text, width, indent + NESTED, indent + " " * len(NESTED))

    def _within(self, outer: Claim) -> str:
        if outer.speaker is None:
            return SOMEBODY.into(self._language)
        return f"{WITHIN.into(self._language)} {labels.shown_name(outer.speaker)}"

    def _kind(self, row: Row) -> Text:
        kind = Text(labels.kind_of(row.claim).into(self._language).replace(", ", ",\n"))
        told = labels.qualifier(row.claim.polarity)
        return kind.append(f"\n{told.into(self._language)}", "bold") if told else kind

    def _mood(self, row: Row) -> Text:
        return Text(labels.MOODS[row.claim.mood].into(self._language))

    def _kind_and_mood(self, row: Row) -> Text:
        return self._kind(row).append("".join(f"\n{mood}" for mood in self._telling(row)))

    def _facts_but_line(self, row: Row) -> Text:
        facts = " · ".join((*self._telling(row), self._sure(row)))
        return self._kind(row).append(f"\n{facts}", FAINT)

    def _all_facts(self, row: Row) -> Text:
        facts = " · ".join((*self._telling(row), self._place(row), self._sure(row)))
        return self._kind(row).append(f"\n{facts}", FAINT)

    def _telling(self, row: Row) -> Iterator[str]:
        """Yield the short name of a mood that shows speech."""
        if row.claim.mood in TELLING:
            yield labels.MOODS_SHORT[row.claim.mood].into(self._language)

    def _place(self, row: Row) -> str:
        return positions.short(row.claim.span.start, self._article, self._language)

    def _sure(self, row: Row) -> str:
        return labels.decimal(row.claim.confidence, self._language)

    def _number(self, row: Row) -> Text:
        return Text(str(row.claim.number), FAINT)

    def _line(self, row: Row) -> Text:
        return Text(str(positions.number(row.claim.span.start, self._article)))

    def _confidence(self, row: Row) -> Text:
        return Text(self._sure(row))

    def _card(self, row: Row) -> Text:
        """Return a claim under its speaker, for a terminal too narrow for columns."""
        width = self._style.width
        facts = " · ".join((str(row.claim.number), *self._all_facts(row).plain.split("\n")))
        head = Text(facts, FAINT)
        if not self._grouped:
            head = Text.assemble(self._named(row), (f" · {facts}", FAINT))
        indent = " " * _INDENT
        return Text("\n").join(
            (hanging(head, width, "", indent * 2), self._claim(row, width, indent))
        )
