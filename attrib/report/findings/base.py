"""What every format of `attrib check` is: text before, for each, and after the files of a run.

Files are reported as they come, so that a run over many needs the memory of one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from attrib.check.finding import Finding
from attrib.check.run import Checked
from attrib.errors import AttribError
from attrib.read.source import printable


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file and what is to be shown of it: either `checked`, or why it could not be read.

    `path` is the file as it was named. `checked.findings` are those to show; `accepted` counts the
    ones that a baseline took away.
    """

    path: str
    checked: Checked | None = None
    error: AttribError | None = None
    accepted: int = 0

    def __post_init__(self) -> None:
        if (self.checked is None) == (self.error is None):
            raise ValueError("a file is either checked or could not be")

    @property
    def name(self) -> str:
        """The path as text, whatever bytes it has on disk."""
        return printable(self.path)

    @property
    def outside(self) -> int:
        """How many findings the version before has, too."""
        return self.checked.known if self.checked is not None else 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be shown; nothing for a file that could not be read."""
        return self.checked.findings if self.checked is not None else ()


class FindingsReport(Protocol):
    """A format; its class takes a `Style`."""

    def opening(self) -> str:
        """Return what stands before the first file."""

    def file(self, result: CheckedFile) -> str:
        """Return what stands for a file, ending with its line end."""

    def closing(self) -> str:
        """Return what stands behind the last file."""
