"""The commands that an editor may ask the server for."""

from __future__ import annotations

from typing import Final

EXPLAIN: Final = "attrib.explain"
"""Shows the explanation of a claim."""
