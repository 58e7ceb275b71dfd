"""`junit`: XML for test reports: a suite per file, a failed case per finding."""

from __future__ import annotations

import re
from html import escape

from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.entries import UNREADABLE, Entries, Entry
from attrib.report.findings.paths import from_here
from attrib.report.sanitise import clean, one_line
from attrib.wording import Wording

NO_FINDINGS = Wording("keine Befunde", "no findings")
# What XML 1.0 cannot hold even as a reference, besides the controls that `clean` takes.
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")


class JunitReport:
    """`testsuites` with a `testsuite` per file, which has one case more if nothing was found."""

    def __init__(self, style: Style) -> None:
        self._entries = Entries(style.language)
        self._language = style.language

    def opening(self) -> str:
        """Return the declaration and the start of the root."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="attrib">\n'

    def file(self, result: CheckedFile) -> str:
        """Return the suite of a file."""
        path = from_here(result.path)
        entries = list(self._entries.of(result))
        cases = [_case(path, entry) for entry in entries]
        if result.error is not None:
            told = _safe(result.error.told.into(self._language))
            problem = f'<error type="{UNREADABLE}" message="{told}"/>'
            cases.append(_element(path, UNREADABLE, problem))
        elif not entries:
            cases.append(_element(path, NO_FINDINGS.into(self._language), ""))
        counts = (
            f'tests="{len(cases)}" failures="{len(entries)}" '
            f'errors="{int(result.error is not None)}"'
        )
        return f'<testsuite name="{_safe(path)}" {counts}>\n{"".join(cases)}</testsuite>\n'

    def closing(self) -> str:
        """Return the end of the root."""
        return "</testsuites>\n"


def _case(path: str, entry: Entry) -> str:
    finding, region = entry.finding, entry.region
    place = f"{region.line}:{region.column}"
    failure = (
        f'<failure type="{finding.severity}" message="{_safe(entry.message)}">'
        f"{_safe(f'{path}:{place}: {finding.code} {entry.text}')}</failure>"
    )
    return _element(path, f"{finding.code} {entry.name} {place}", failure)


def _element(path: str, name: str, inside: str) -> str:
    return f'<testcase classname="{_safe(path)}" name="{_safe(name)}">{inside}</testcase>\n'


def _safe(text: str) -> str:
    """Return text on one line as XML holds it, in an attribute, too."""
    return escape(_NO_XML.sub("\N{REPLACEMENT CHARACTER}", one_line(clean(text))))
