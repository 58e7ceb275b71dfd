"""Colours of findings that can be read on a light and on a dark background."""

from __future__ import annotations

from typing import Final

from attrib.check.finding import Severity

# Of the 256 colours of terminals, whose shades are fixed; see `attrib.report.colors`.
COLORS: Final = {
    Severity.OFF: "dim",
    Severity.INFO: "color(32)",
    Severity.WARNING: "color(130)",
    Severity.ERROR: "color(160)",
}
BEFORE: Final = "color(160)"
AFTER: Final = "color(28)"
