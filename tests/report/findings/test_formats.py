from __future__ import annotations

import subprocess
import sys

import pytest

from attrib.errors import InputError, UsageError
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.formats import NAMES, findings_report_of
from attrib.wording import only

from .samples import clean, weir, written

FOR_PEOPLE = ("full", "statistics")


@pytest.mark.parametrize("name", NAMES)
def test_a_report_starts_anew(name: str) -> None:
    assert written(name, weir()) == written(name, weir())


def test_an_unknown_format_is_a_sentence() -> None:
    with pytest.raises(UsageError, match=r"There is no format 'xml'\. Choose one of full, "):
        findings_report_of("xml", Style())


def test_a_file_is_checked_or_could_not_be() -> None:
    with pytest.raises(ValueError, match="either checked or could not be"):
        CheckedFile("a")
    with pytest.raises(ValueError, match="either checked or could not be"):
        CheckedFile("a", clean().checked, InputError(only("It is odd."), only("Mend it.")))


def test_a_format_loads_nothing_heavy() -> None:
    data = tuple(name for name in NAMES if name not in FOR_PEOPLE)
    program = (
        "import sys; from attrib.report.findings.formats import findings_report_of;"
        "from attrib.report.base import Style;"
        f"[findings_report_of(name, Style()) for name in {data!r}];"
        "print([name for name in ('torch', 'stanza', 'rich', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout == "[]\n"
