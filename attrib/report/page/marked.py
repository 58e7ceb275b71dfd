"""Turns runs into marks that nest well, as HTML asks: a mark that would cross another is split."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from attrib.report.page.runs import Role, Run
from attrib.report.page.text import written


class Step(StrEnum):
    """What comes next in a marked text."""

    OPEN = "open"
    CLOSE = "close"
    MARKER = "marker"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Token:
    """A step of a marked text.

    `claim` (from 0) is the one that a mark opens or a marker stands for; `roles` and `others` say
    what a text is beside content, and to which claims.
    """

    step: Step
    claim: int = -1
    text: str = ""
    roles: tuple[str, ...] = ()
    others: tuple[int, ...] = ()


def tokens(display: str, runs: Iterable[Run], markers: dict[int, list[int]]) -> Iterator[Token]:
    """Yield the steps of a block's text.

    Args:
        display: the reader's text, displayable.
        runs: those of the block.
        markers: which claims begin at an offset, the outermost first.
    """
    opened: list[int] = []
    for run in runs:
        same = _common(opened, run.covers)
        yield from (Token(Step.CLOSE) for _ in opened[same:])
        del opened[same:]
        waiting = list(markers.get(run.span.start, ()))
        for claim in run.covers[same:]:
            if claim in waiting:
                waiting.remove(claim)
                yield Token(Step.MARKER, claim)
            opened.append(claim)
            yield Token(Step.OPEN, claim)
        yield from (Token(Step.MARKER, claim) for claim in waiting)
        yield _text(display, run)
    yield from (Token(Step.CLOSE) for _ in opened)


def _common(opened: list[int], covers: tuple[int, ...]) -> int:
    same = 0
    while same < min(len(opened), len(covers)) and opened[same] == covers[same]:
        same += 1
    return same


def _text(display: str, run: Run) -> Token:
    roles: dict[str, None] = {str(role): None for role, _ in run.roles}
    others = {claim: None for role, claim in run.roles if role is not Role.DATELINE}
    text = written(run.span.of(display))
    return Token(Step.TEXT, text=text, roles=tuple(roles), others=tuple(others))
