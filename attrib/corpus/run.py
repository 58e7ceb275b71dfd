"""A run over a corpus: what is done already, what is to do, and the files at its end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from attrib.corpus.comma_separated import write_csv
from attrib.corpus.journal import Journal
from attrib.corpus.pool import results
from attrib.corpus.sources import Source
from attrib.corpus.table import ClaimTable
from attrib.corpus.work import Rows, Task
from attrib.corrections import Correction
from attrib.errors import InputError, UsageError
from attrib.parse.engines import open_parser
from attrib.report.files import is_device, writing
from attrib.report.plain import SCHEMA
from attrib.version import __version__
from attrib.whole import whole_file
from attrib.wording import Wording

PARQUET: Final = ".parquet"
CSV: Final = ".csv"
JSON_LINES: Final = (".jsonl", ".ndjson")
_ENDINGS: Final = (*JSON_LINES, CSV, PARQUET)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many articles a run went over, and how many of them failed."""

    articles: int
    failed: int


@dataclass(frozen=True, slots=True)
class Output:
    """The files of a run: the output, the errors, and what is done before they are there."""

    path: Path

    @classmethod
    def of(cls, name: str) -> Output:
        """Return the files for an output.

        Raises:
            UsageError: a name that tells no format, or that is no file's.
        """
        path = Path(name)
        if name == "-" or is_device(path):
            raise UsageError(
                Wording(
                    f"Ein Lauf schreibt in keinen Datenstrom wie {name}, denn er lässt sich "
                    "abbrechen und fortsetzen.",
                    f"A run writes no stream such as {name}, for it can be ended and taken up "
                    "again.",
                ),
                Wording(
                    "Nennen Sie eine Datei, etwa '-o aussagen.jsonl', und geben Sie diese am Ende "
                    "aus.",
                    "Name a file, such as '-o claims.jsonl', and print that in the end.",
                ),
            )
        if path.suffix.lower() not in _ENDINGS:
            raise UsageError(
                Wording(
                    f"Aus dem Namen {name} geht kein Format hervor.",
                    f"The name {name} tells no format.",
                ),
                Wording(
                    "Lassen Sie ihn auf .jsonl, .csv oder .parquet enden.",
                    "End it with .jsonl, .csv or .parquet.",
                ),
            )
        return cls(path.resolve())

    @property
    def tabular(self) -> bool:
        """Whether the output has columns: CSV and Parquet."""
        return self.path.suffix.lower() not in JSON_LINES

    @property
    def errors(self) -> Path:
        """The file of errors."""
        return self.path.with_name(f"{self.path.stem}.errors.jsonl")

    @property
    def part(self) -> Path:
        """What is done so far."""
        return self.path.with_name(f"{self.path.name}.part")


class Run:
    """A run that goes on where an earlier one ended, in whatever way.

    Args:
        source: the articles.
        task: how to work on them.
        output: where the results go.
        restart: whether what an earlier run has done is thrown away.

    Attributes:
        met: the corrections whose articles were there so far.

    Raises:
        OutputError: the earlier run was another one, or its file cannot be written.
        AttribError: see `Source.check`.
    """

    def __init__(
        self, source: Source, task: Task, output: Output, *, restart: bool = False
    ) -> None:
        source.check()
        self._source = source
        self._task = task
        self._output = output
        self._fingerprint = source.fingerprint()
        self._journal = Journal(output.part, self._head(), restart=restart)
        self.met: set[Correction] = set()

    @property
    def done(self) -> int:
        """How many articles are done."""
        return self._journal.done

    def go(
        self,
        jobs: int,
        advance: Callable[[], object],
        tell: Callable[[Wording], object] = lambda _: None,
    ) -> Outcome:
        """Work on the articles that are not done, and write the output.

        Args:
            jobs: how many processes.
            advance: called after each article.
            tell: called with what is to be said of an article.

        Raises:
            InputError: the articles changed under way.
            OutputError: a file that cannot be written.
            AttribError: see `attrib.corpus.pool.results`.
        """
        with self._journal as journal:
            try:
                left = islice(self._source.items(), journal.done, None)
                with closing(results(left, self._task, jobs)) as coming:
                    for result in coming:
                        journal.add(result)
                        self.met |= result.met
                        for told in result.told:
                            tell(told)
                        advance()
            finally:
                journal.sync()
            if self._source.fingerprint() != self._fingerprint:
                raise InputError(
                    Wording(
                        "Die Eingabe änderte sich, während sie gelesen wurde.",
                        "The input changed while it was read.",
                    ),
                    Wording(
                        "Beginnen Sie mit '--restart' von vorn.", "Begin anew with '--restart'."
                    ),
                )
            self._finish()
            journal.remove()
            return Outcome(journal.done, journal.failed)

    def _head(self) -> dict[str, str]:
        """Return what must be the same for a run to go on, by the names that users know."""
        task = self._task
        return {
            "input": self._fingerprint,
            "version of attrib": __version__,
            "format": SCHEMA,
            "engine": f"{task.engine} {open_parser(task.engine).fingerprint}",
            "options": hashlib.sha256(repr(task).encode()).hexdigest(),
        }

    def _finish(self) -> None:
        """Write errors and output; a run that is killed here does so again."""
        if self._journal.failed:
            with _whole(self._output.errors) as file:
                file.writelines(self._lines(failed=True))
        else:
            with writing(str(self._output.errors)):
                self._output.errors.unlink(missing_ok=True)
        with _whole(self._output.path) as file:
            if self._output.tabular:
                self._write_table(file)
            else:
                file.writelines(self._lines())

    def _write_table(self, file: BinaryIO) -> None:
        def claims() -> Iterator[bytes]:
            return (line for lines in self._lines() for line in lines.splitlines())

        table = ClaimTable(claims, self._source.kept())
        if self._output.path.suffix.lower() == CSV:
            write_csv(table, file)
        else:
            from attrib.corpus.parquet import write_claims

            write_claims(table, file)

    def _lines(self, *, failed: bool = False) -> Iterator[bytes]:
        return (result.lines for result in self._journal.results() if result.failed is failed)


def rows_for(output: Output, *, claims: bool) -> Rows:
    """Return what a line of the output is."""
    if output.tabular:
        return Rows.RECORDS
    return Rows.CLAIMS if claims else Rows.ARTICLES


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes its name only when all of it is on the disk."""
    with writing(str(path)), whole_file(path) as file:
        yield file
