"""Renders what Rich lays out to the text that a terminal gets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import StringIO

from rich.console import Console, RenderableType
from rich.text import Text

from attrib.report.base import Style

_NARROWEST = 30
_HOLD = {ord(space): 0xFDD0 + place for place, space in enumerate("\u00a0\u2007\u202f")}
_RELEASE = {held: space for space, held in _HOLD.items()}


def laid_out(style: Style) -> Style:
    """Return a style that is wide enough for a layout, whatever the terminal says."""
    return replace(style, width=max(_NARROWEST, style.width))


def rendered(style: Style, *parts: RenderableType) -> str:
    """Return parts one below the other, in the width of a style, and in colour if it wants that."""
    console = _console(style)
    for part in parts:
        console.print(part)
    assert isinstance(console.file, StringIO)  # noqa: S101  as opened below
    written = console.file.getvalue()
    if style.color:
        return written
    # What fills a line would be in the way of who copies or compares it.
    return "".join(f"{line.rstrip(' ')}\n" for line in written.split("\n")[:-1])


def wrapped(text: Text, width: int) -> Iterator[Text]:
    """Yield a text's lines: broken between words, and in a word only if it is wider than a line."""
    held = text.copy()
    # Rich breaks at no-break spaces, too, so others stand in for them.
    held.plain = held.plain.translate(_HOLD)
    for line in held.wrap(_console(Style()), max(1, width), overflow="fold"):
        line.rstrip()
        line.plain = line.plain.translate(_RELEASE)
        yield line


def fitted(text: Text, width: int) -> Text:
    """Return a text wrapped to a width."""
    return Text("\n").join(wrapped(text, width))


def hanging(text: Text, width: int, first: str, later: str) -> Text:
    """Return a text wrapped to a width, its first line and its later ones behind a lead."""
    lines = list(wrapped(text, width - max(len(first), len(later)))) or [Text()]
    leads = [first, *[later] * (len(lines) - 1)]
    return Text("\n").join(
        Text(lead).append_text(line) for lead, line in zip(leads, lines, strict=True)
    )


def _console(style: Style) -> Console:
    return Console(
        file=StringIO(),
        width=style.width,
        force_terminal=style.color,
        color_system="256" if style.color else None,
        no_color=not style.color,
        legacy_windows=False,
        force_jupyter=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
