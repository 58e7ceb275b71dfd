"""`--fix --diff-only`: what would be mended, as a unified diff for a person, `patch` or git."""

from __future__ import annotations

from attrib.check.fix import diff, fixed
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.paths import from_here

_MARK = "\N{BYTE ORDER MARK}"


class MendsReport:
    """A diff per file that has anything to mend; line ends and marks stand as in the file."""

    def __init__(self, style: Style, *, unsafe: bool = False) -> None:
        self._style = style
        self._unsafe = unsafe

    def opening(self) -> str:
        """Return nothing: a diff may start anywhere."""
        return ""

    def file(self, result: CheckedFile) -> str:
        """Return the diff of a file."""
        if result.checked is None:
            return ""
        article = result.checked.analysis.article
        mark = _MARK if article.encoding == "utf-8-sig" else ""
        after = fixed(article, result.findings, unsafe=self._unsafe).text
        return diff(from_here(result.path), mark + article.text, mark + after)

    def closing(self) -> str:
        """Return nothing."""
        return ""
