from __future__ import annotations

from pathlib import Path

import pytest

from attrib.check.choice import Choice
from attrib.check.finding import Severity
from attrib.check.rules import BY_CODE
from attrib.check.run import severity_of
from attrib.config.options import CheckOptions
from attrib.errors import UsageError


def test_files_have_ignores_of_their_own(tmp_path: Path) -> None:
    options = CheckOptions(per_file_ignores=(("kolumne/*", ("A3",)), ("*.txt", ("a302",))))
    choice = Choice(options, ["A302", "A303"], [], tmp_path)

    def running(name: str) -> list[str]:
        settings = choice.settings(str(tmp_path / name))
        rules = [BY_CODE[code] for code in ("A301", "A302", "A303")]
        return [r.code for r in rules if severity_of(r, settings) is not Severity.OFF]

    assert running("a.md") == ["A302", "A303"]
    assert running("a.txt") == ["A303"]
    assert running("kolumne/a.md") == []


def test_a_rule_runs_at_a_level(tmp_path: Path) -> None:
    options = CheckOptions(severity=(("A303", "off"), ("a302", "warning")))
    choice = Choice(options, [], ["A301"], tmp_path)
    at_warning = [c for c in ("A301", "A302", "A303", "X") if choice.runs(c, Severity.WARNING)]
    assert at_warning == ["A302"]
    assert not choice.runs("A302", Severity.ERROR)


@pytest.mark.parametrize(
    ("options", "select"),
    [
        (CheckOptions(severity=(("A3", "off"),)), []),
        (CheckOptions(per_file_ignores=(("*", ("B1",)),)), []),
        (CheckOptions(), ["A1,B1"]),
    ],
)
def test_an_unknown_rule_is_refused(
    options: CheckOptions, select: list[str], tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=r"There is no rule '.*'\. .*'attrib rules' lists"):
        Choice(options, select, [], tmp_path)
