"""One claim a line, tab-separated, for pipes: never cropped, wrapped or coloured."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.records import Analysis
from attrib.report.cells import cells
from attrib.report.clean import one_line


def claim_lines(analysis: Analysis, *, with_name: bool) -> Iterator[str]:
    """Yield a line per claim: speaker, claim, cue, mood, kind, line number.

    Args:
        analysis: an article's claims.
        with_name: whether the article's name stands before them.
    """
    name = [one_line(analysis.article.name)] if with_name else []
    for claim in analysis.claims:
        yield "\t".join([*name, *cells(claim, analysis.article).in_order()])
