from __future__ import annotations

import subprocess
import sys

import pytest

from attrib.config.options import FORMATS
from attrib.errors import UsageError
from attrib.report.base import Style
from attrib.report.formats import NAMES, report_of

from .samples import MODEL, written

DATA = ("json", "jsonl", "csv", "tsv", "md", "jsonld", "webanno")


def test_the_configuration_knows_the_formats() -> None:
    assert set(FORMATS) == {*NAMES, "auto"}


def test_a_configuration_knows_the_same_formats() -> None:
    assert ("auto", *NAMES) == FORMATS


@pytest.mark.parametrize("name", DATA)
def test_a_report_starts_anew(name: str) -> None:
    assert report_of(name, Style(), MODEL) is not report_of(name, Style(), MODEL)
    assert written(name) == written(name)


def test_an_unknown_format_is_a_sentence() -> None:
    with pytest.raises(UsageError, match=r"There is no format 'xml'\. Choose one of table, "):
        report_of("xml", Style(), MODEL)


def test_a_format_loads_nothing_heavy() -> None:
    program = (
        "import sys; from attrib.report.formats import report_of;"
        "from attrib.report.base import ModelInfo, Style;"
        f"[report_of(name, Style(), ModelInfo('', '')) for name in {DATA!r}];"
        "print([name for name in ('torch', 'stanza', 'rich', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout == "[]\n"
