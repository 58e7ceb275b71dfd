"""What a format's reader makes of a source: what of it is prose, and its parts."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.article import Block, Reading


@dataclass(frozen=True, slots=True)
class Prose:
    """How a source is read; without a `reading`, all of it is seen as it stands."""

    reading: Reading | None = None
    blocks: tuple[Block, ...] = ()
