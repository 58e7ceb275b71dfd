"""The claims of a table in their order: as in the text or by speaker, inner ones below outer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attrib.records import Analysis, Claim
from attrib.report.base import By

_PARAGRAPH = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r")


@dataclass(frozen=True, slots=True)
class Row:
    """A claim in a table.

    `depth` counts the claims above it that it is nested in. `first` tells that it opens a group
    of rows: a paragraph, or a speaker. `within` is the claim that it is nested in, where that
    stands in another group.
    """

    claim: Claim
    depth: int = 0
    first: bool = False
    within: Claim | None = None


def rows(analysis: Analysis, by: By) -> list[Row]:
    """Return an article's claims in the order of a table."""
    if by is By.TEXT:
        return list(_in_text_order(analysis))
    return list(_by_speaker(analysis))


def _in_text_order(analysis: Analysis) -> Iterator[Row]:
    last = 0
    for row in _nested(range(len(analysis.claims)), analysis.claims):
        start = row.claim.span.start
        apart = not row.depth and bool(_PARAGRAPH.search(analysis.article.text, last, start))
        yield Row(row.claim, row.depth, first=apart)
        last = max(last, start)


def _by_speaker(analysis: Analysis) -> Iterator[Row]:
    """Yield the claims speaker by speaker in order of their first claims; last, those of nobody."""
    groups: dict[str | None, list[int]] = {}
    for number, claim in enumerate(analysis.claims):
        groups.setdefault(claim.speaker.name if claim.speaker else None, []).append(number)
    for name in sorted(groups, key=lambda name: name is None):
        for place, row in enumerate(_nested(groups[name], analysis.claims)):
            yield Row(row.claim, row.depth, first=not place, within=row.within)


def _nested(numbers: Sequence[int], claims: Sequence[Claim]) -> Iterator[Row]:
    """Yield some claims in order, each followed by those of them that are nested in it."""
    among = set(numbers)
    below: dict[int | None, list[int]] = {}
    for number in numbers:
        parent = claims[number].parent
        below.setdefault(parent if parent in among else None, []).append(number)
    done: set[int] = set()
    # After the outermost claims nothing is left, unless parents are circular.
    for start in (*below.get(None, ()), *numbers):
        waiting = [(start, 0)]
        while waiting:
            number, depth = waiting.pop()
            if number in done:
                continue
            done.add(number)
            parent = claims[number].parent
            outer = claims[parent] if parent is not None and parent not in among else None
            yield Row(claims[number], depth, within=outer)
            waiting += [(child, depth + 1) for child in reversed(below.get(number, []))]
