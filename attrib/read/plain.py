"""Plain text: all of it is prose."""

from __future__ import annotations

from attrib.read.prose import Prose


def read_plain(text: str) -> Prose:  # noqa: ARG001  the same call for every format
    """Return plain text as it stands."""
    return Prose(None)
