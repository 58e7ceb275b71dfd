"""A colour for each speaker that can be read on a light and on a dark background."""

from __future__ import annotations

from zlib import crc32

from attrib.records import Analysis

# Of the 256 colours of terminals, whose shades are fixed, these have a luminance near 0.18, the
# middle between black and white in contrast (WCAG 2.2). Red is kept for claims without speaker.
PALETTE = tuple(f"color({number})" for number in (32, 163, 28, 98, 130, 30, 168, 67))
NOBODY = "italic color(160)"
FAINT = "dim"


def speaker_colors(analysis: Analysis) -> dict[str, str]:
    """Return a colour by speaker's name, in order of their first claims.

    A name asks for the same colour wherever it stands, so that it mostly keeps it from article to
    article and under any filter; a colour is used again only when all are taken.
    """
    colors: dict[str, str] = {}
    free: list[str] = []
    for name in speakers(analysis):
        free = free or list(PALETTE)
        wish = crc32(name.encode()) % len(PALETTE)
        wishes = PALETTE[wish:] + PALETTE[:wish]
        colors[name] = next(color for color in wishes if color in free)
        free.remove(colors[name])
    return colors


def speakers(analysis: Analysis) -> list[str]:
    """Return the names of an article's speakers in the order of their first claims."""
    return list(dict.fromkeys(c.speaker.name for c in analysis.claims if c.speaker))
