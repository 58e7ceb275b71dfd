"""The table for a person at a terminal, with a coloured word diff."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from attrib.report.labels import heading_of_speakers
from attrib.report.sanitise import one_line
from attrib.report.verification import labels
from attrib.report.verification.labels import callouts, parts, place, speaker, summary
from attrib.verification.differences import numbers
from attrib.verification.records import (
    Candidates,
    EditKind,
    Passage,
    Verdict,
    Verification,
    Verified,
)
from attrib.wording import Language, Wording

_VERDICTS: Final = {
    Verdict.EXACT: "green",
    Verdict.TRIMMED: "cyan",
    Verdict.ALTERED: "bold red",
    Verdict.NOT_FOUND: "bold yellow",
    Verdict.OTHER_SPEAKER: "bold magenta",
    Verdict.AMBIGUOUS: "yellow",
}
_EDITS: Final = {
    EditKind.EQUAL: "",
    EditKind.DROPPED: "red",
    EditKind.ADDED: "green",
    EditKind.OMITTED: "dim",
    EditKind.INSERTED: "blue",
    EditKind.CUT: "dim",
}
_DIFFERENT: Final = (Verdict.TRIMMED, Verdict.ALTERED)
_MARKED: Final = (EditKind.OMITTED, EditKind.INSERTED)


def verification_table(verified: Verified, language: Language) -> RenderableType:
    """Return an article's quotes with verdicts, and candidates for its indirect claims.

    Cells wrap and are never cropped; markup in them is shown as it stands.
    """
    name = one_line(verified.analysis.article.name)
    title = Text.assemble((name, "bold"), ": ", summary(verified, language))
    shown: list[RenderableType] = [title]
    if verified.quotes:
        shown.append(_quotes(verified, language))
    if any(claim.candidates for claim in verified.indirect):
        shown += [Text(), Text(labels.INDIRECT.into(language), "bold")]
        shown.append(_candidates(verified, language))
    return Group(*shown)


def _quotes(verified: Verified, language: Language) -> Table:
    who = heading_of_speakers(quote.claim for quote in verified.quotes)
    table = _table(labels.LINE, who, labels.VERDICT, labels.QUOTE, language=language)
    for quote in verified.quotes:
        table.add_row(
            _line(verified, quote.quote[0].start),
            Text(speaker(quote, language), "bold"),
            Text(labels.VERDICTS[quote.verdict].into(language), _VERDICTS[quote.verdict]),
            Text("\n").join(_told(quote, language)),
        )
    return table


def _told(quote: Verification, language: Language) -> Iterator[Text]:
    """Yield what must be seen first, the quote or its differences, and the passages."""
    for callout in callouts(quote, language):
        yield Text(f"! {callout}", "bold red")
    marked = any(edit.kind in _MARKED for edit in quote.edits)
    if marked or quote.verdict in _DIFFERENT or quote.concerns:
        yield Text(" ").join(
            Text(text, _EDITS[kind]) for edit in quote.edits for text, kind in parts(edit)
        )
    else:
        yield Text(one_line(quote.text))
    if quote.verdict is Verdict.NOT_FOUND:
        for near in quote.passages:
            nearest = labels.NEAREST.into(language)
            yield Text(f"{nearest}: {one_line(near.text)}", "dim")
    for found in _to_show(quote):
        yield Text(f"→ {place(found)}", "dim")


def _to_show(quote: Verification) -> tuple[Passage, ...]:
    """Return the passage that was quoted, or all where there are several to choose from."""
    several = quote.spliced or quote.verdict is Verdict.AMBIGUOUS
    return quote.passages if several else quote.passages[:1]


def _candidates(verified: Verified, language: Language) -> Table:
    who = heading_of_speakers(found.claim for found in verified.indirect)
    table = _table(labels.LINE, who, labels.CLAIM, labels.CANDIDATES, language=language)
    for claim in verified.indirect:
        named = claim.claim.speaker
        told = Text("\n").join(_passages(claim, language))
        table.add_row(
            _line(verified, claim.claim.span.start),
            Text(one_line(named.name) if named else labels.NO_SPEAKER.into(language), "bold"),
            Text(one_line(" … ".join(map(verified.analysis.article.shown, claim.claim.content)))),
            told or Text(labels.NO_CANDIDATE.into(language), "dim"),
        )
    return table


def _passages(claim: Candidates, language: Language) -> Iterator[Text]:
    for candidate in claim.candidates:
        for told in numbers(candidate):
            yield Text(f"! {one_line(told.into(language))}", "red")
        yield Text(one_line(candidate.passage.text))
        yield Text(f"→ {place(candidate.passage)}", "dim")


def _line(verified: Verified, offset: int) -> Text:
    return Text(str(verified.analysis.article.line_column(offset)[0]), "dim")


def _table(*headings: Wording, language: Language) -> Table:
    table = Table(box=box.HORIZONTALS, show_lines=True, pad_edge=False, collapse_padding=True)
    line, *middle, last = headings
    table.add_column(line.into(language), justify="right")
    for heading in middle:
        table.add_column(heading.into(language), overflow="fold", max_width=32)
    table.add_column(last.into(language), overflow="fold", ratio=1)
    return table
