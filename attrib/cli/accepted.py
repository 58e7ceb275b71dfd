"""The baseline of a run: read before it, and afterwards written or held against what was found."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from attrib.check.baseline import Baseline, Key, read, relative, written
from attrib.cli.checking import Checking
from attrib.cli.messages import complain
from attrib.errors import UsageError
from attrib.read.source import is_there
from attrib.report.files import write_atomically
from attrib.wording import Wording

_NAMED: Final = 5
"""Entries that are named when several no longer occur."""


class Accepted:
    """What a baseline file accepts, if there is one.

    Args:
        file: the baseline's path, or None.
        write: whether it is to be written.

    Raises:
        UsageError: a baseline is to be written, but where is not said.
        InputError: the file cannot be read, or is no baseline.
    """

    def __init__(self, file: str | None, *, write: bool) -> None:
        if write and file is None:
            raise UsageError(
                Wording(
                    "'--write-baseline' braucht eine Datei.", "'--write-baseline' needs a file."
                ),
                Wording(
                    "Nennen Sie sie mit '--baseline', etwa base.json.",
                    "Give it with '--baseline', such as base.json.",
                ),
            )
        self._file = file
        self._write = write
        self.folder = Path(file).parent if file is not None else Path()
        known = file is not None and (not write or is_there(file))
        self._before = read(Path(file)) if file is not None and known else None

    @property
    def baseline(self) -> Baseline | None:
        """What takes findings away; nothing if the file is to be written."""
        return None if self._write else self._before

    def finish(self, run: Checking) -> None:
        """Write the baseline, or tell on stderr which of its entries no longer occur.

        Raises:
            OutputError: the file cannot be written.
        """
        paths = [relative(path, self.folder) for path in run.paths]
        if self._write and self._file is not None:
            # What was accepted in files that this run did not see stays accepted.
            kept = self._before.elsewhere(paths) if self._before else ()
            with write_atomically(self._file) as write:
                write(written((*run.keys, *kept)))
        elif self._before is not None and not run.quiet:
            stale = [k for k in self._before.stale(paths) if run.looked(k.rule)]
            if stale:
                complain(_told(f"{self._file}", stale))


def _told(file: str, stale: list[Key]) -> Wording:
    # Only rule and file: the sentence is the draft's, and no message quotes it.
    named = ", ".join(f"{key.rule} in {key.path}" for key in stale[:_NAMED])
    more = len(stale) - _NAMED
    return Wording(
        f"{file}: hingenommene Befunde, die es nicht mehr gibt: {named}"
        f"{f' und {more} weitere' if more > 0 else ''}. Schreiben Sie die Baseline mit "
        "--write-baseline neu.",
        f"{file}: accepted findings that no longer occur: {named}"
        f"{f' and {more} more' if more > 0 else ''}. Write the baseline anew with "
        "--write-baseline.",
    )
