"""A table for each shared claim, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from attrib.report.comparison import labels
from attrib.report.labels import heading_of_speakers, kind_of
from attrib.report.sanitise import one_line
from attrib.verification.compare import SharedClaim
from attrib.wording import Language


def comparison_table(shared: Sequence[SharedClaim], language: Language) -> RenderableType:
    """Return the shared claims; cells wrap, and markup in them is shown as it stands."""
    if not shared:
        return Text(labels.NOTHING.into(language))
    return Group(*_tables(shared, language))


def _tables(shared: Sequence[SharedClaim], language: Language) -> Iterator[RenderableType]:
    for number, claim in enumerate(shared, start=1):
        style = "bold red" if claim.differences else "bold"
        yield Text(f"{number}. {', '.join(labels.findings(claim, language))}", style)
        yield _table(claim, language)


def _table(shared: SharedClaim, language: Language) -> Table:
    table = Table(box=box.SIMPLE, pad_edge=False, collapse_padding=True)
    who = heading_of_speakers(told.claim for told in shared.told)
    for heading in (labels.PLACE, who, labels.KIND):
        table.add_column(heading.into(language), overflow="fold", max_width=32)
    table.add_column(labels.CLAIM.into(language), overflow="fold", ratio=1)
    for told in shared.told:
        speaker = told.claim.speaker
        table.add_row(
            Text(f"{one_line(told.article)}:{told.line}", "dim"),
            Text(one_line(speaker.name) if speaker else labels.NO_SPEAKER.into(language), "bold"),
            Text(kind_of(told.claim).into(language)),
            Text(one_line(told.text)),
        )
    return table
