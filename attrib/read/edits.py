"""What is read in place of a stretch of a text."""

from __future__ import annotations

from typing import NamedTuple

from attrib.article import Span


class Edit(NamedTuple):
    """A stretch, and what is shown in its place; nothing, if that is empty."""

    span: Span
    shown: str
