"""Checks the files of a run, one after the other, and sums up how it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from attrib.article import Article
from attrib.check.baseline import Key
from attrib.check.fix import fixed
from attrib.check.run import SOURCED, Checked, checked
from attrib.check.sieve import Sieve
from attrib.cli.houses import Houses
from attrib.cli.messages import complain, notify, report
from attrib.cli.selection import Selected
from attrib.errors import ArticleError, OutputError, foreseen
from attrib.parse.base import Parser
from attrib.read.source import printable
from attrib.report.files import write_atomically
from attrib.report.findings.base import CheckedFile
from attrib.wording import Wording

if TYPE_CHECKING:  # numpy, which only a run with sources needs
    from attrib.verification.index import Index

FAILED = 2
FOUND = 1


@dataclass(slots=True)
class Checking:
    """A run: how files are read and judged, and what came of it.

    `before` reads the version before of a file, None for one that there is not. `fix` tells that
    mends are written, and `unsafe` that those are, too, which a person should look at; `keys` are
    what a baseline of this run would hold. `grave` tells that a finding makes the run fail.
    """

    houses: Houses
    parser: Parser
    sieve: Sieve
    sources: Index | None = None
    before: Callable[[str], Article | None] | None = None
    fix: bool = False
    unsafe: bool = False
    quiet: bool = False
    keys: list[Key] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    mends: int = 0
    failed: bool = False
    grave: bool = False

    def check(self, selected: Selected) -> CheckedFile:
        """Return a file as it is to be reported; what goes wrong with it is told on stderr, too."""
        try:
            with foreseen(printable(selected.name)):
                if selected.error is not None:
                    raise selected.error
                return self._checked(selected)
        except ArticleError as error:
            return self.lost(selected, error)

    def lost(self, selected: Selected, error: ArticleError) -> CheckedFile:
        """Tell what went wrong with a file, and return that as it is to be reported."""
        report(error)
        self.failed = True
        return CheckedFile(selected.name, error=error)

    def status(self, *, exit_zero: bool) -> int:
        """Return the exit status: 2 for files that could not be read or written, 1 for findings."""
        if self.failed:
            return FAILED
        return FOUND if self.grave and not exit_zero else 0

    def looked(self, code: str) -> bool:
        """Tell whether a rule would have reported what it finds."""
        able = self.sources is not None or not code.startswith(SOURCED)
        return able and self.houses.runs(code)

    def _checked(self, selected: Selected) -> CheckedFile:
        base = self._base(selected)
        found = self._judged(selected, base)
        if self.fix and self._mended(selected, found):
            found = self._judged(selected, base)
        if not self.quiet:
            analysis = found.analysis
            notices = (*analysis.article.notices, *analysis.document.notices)
            notify(notices, printable(selected.name))
        name, sieve = selected.name, self._sieve(selected)
        self.paths.append(name)
        self.keys += sieve.keys(name, found)
        left = sieve.sift(name, found)
        result = CheckedFile(name, left.checked, accepted=left.accepted)
        fail_on = self.houses.of(selected.file).fail_on
        self.grave |= any(f.severity.rank >= fail_on.rank for f in result.findings)
        return result

    def _sieve(self, selected: Selected) -> Sieve:
        return replace(self.sieve, min_level=self.houses.of(selected.file).min_level)

    def _base(self, selected: Selected) -> Checked | None:
        """Return the version before, if there is one."""
        earlier = self.before(selected.file) if self.before is not None else None
        return self._run(selected, earlier) if earlier is not None else None

    def _judged(self, selected: Selected, base: Checked | None) -> Checked:
        article = self.houses.of(selected.file).reading.file(selected.file, selected.name)
        return self._run(selected, article, base)

    def _run(self, selected: Selected, article: Article, base: Checked | None = None) -> Checked:
        house = self.houses.of(selected.file)
        settings = house.choice.settings(selected.name)
        return checked(article, self.parser, settings, house.knowledge, self.sources, before=base)

    def _mended(self, selected: Selected, found: Checked) -> bool:
        """Write what can be mended of what would be shown; tell whether anything was."""
        article = found.analysis.article
        shown = self._sieve(selected).trial().sift(selected.name, found).checked.findings
        mends = fixed(article, shown, unsafe=self.unsafe)
        if mends.text == article.text:
            return False
        try:
            _overwrite(Path(selected.file), article, mends.text)
        except OutputError as error:
            complain(error.told)
            self.failed = True
            return False
        self.mends += len(mends.settled)
        return True


def _overwrite(path: Path, article: Article, text: str) -> None:
    """Write an article back as it was encoded.

    Raises:
        OutputError: the file is no longer what was read, or cannot be written.
    """
    encoding = article.encoding
    try:
        same = path.read_bytes() == article.text.encode(encoding)
        text.encode(encoding)
    except (OSError, UnicodeError):
        same = False
    if not same:
        shown = printable(str(path))
        raise OutputError(
            Wording(
                f"{shown} lässt sich nicht berichtigen: Sonst bliebe nicht alles, wie es ist.",
                f"{shown} cannot be mended: it would not stay the same otherwise.",
            ),
            Wording(
                "Speichern Sie die Datei in UTF-8, oder berichtigen Sie sie von Hand.",
                "Save it in UTF-8, or mend it by hand.",
            ),
        )
    with write_atomically(str(path), encoding) as write:
        write(text)
