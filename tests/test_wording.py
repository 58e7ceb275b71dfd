"""Every notice and error has its sentence in both languages; mypy holds them to be wordings."""

from __future__ import annotations

import ast
import errno
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import attrib
from attrib import errors, wording
from attrib.errors import AttribError, reason_of
from attrib.wording import Language, Wording

SOURCE = Path(attrib.__file__).parent
MAINTAINERS = ("training/", "measure/gate.py", "measure/notation.py")
"""What only maintainers run; its errors may be English."""
ENGLISH = re.compile(
    r"\b(?:the|is|are|not|cannot|with|there|give|choose|name|and|has|have|was|were|for|of|it)\b",
    re.IGNORECASE,
)


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(SOURCE.rglob("*.py")):
        where = str(path.relative_to(SOURCE))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if called == name:
                    yield f"{where}:{node.lineno}", node


def sentence(node: ast.expr) -> str:
    """Return the fixed words of a text, without what is put into it or quoted."""
    values = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
    fixed = " ".join(value for value in values if isinstance(value, str))
    return re.sub(r"'[^']*'|„[^“]*“|\b\w*[-/.]\w+", "", fixed)


def test_german_is_german() -> None:
    wrong = []
    for where, call in calls("Wording"):
        if len(call.args) == 2:
            found = ENGLISH.findall(sentence(call.args[0]))
            wrong += [(where, found)] if set(map(str.lower, found)) - {"was", "name"} else []
    assert wrong == []


def test_no_error_is_english_only() -> None:
    bare = [where for where, call in calls("only") if isinstance(call.func, ast.Name)]
    assert [where for where in bare if not where.startswith(MAINTAINERS)] == []


def families(kind: type[AttribError] = AttribError) -> Iterator[type[AttribError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from families(below)


def test_no_error_is_given_bare_texts() -> None:
    names = {kind.__name__ for kind in families()} | {"Notice"}
    bare = [
        where
        for name in names
        for where, call in calls(name)
        for argument in (call.args[1:] if name == "Notice" else call.args)
        if isinstance(argument, ast.Constant | ast.JoinedStr)
    ]
    assert bare == []


def test_an_error_is_english_for_programs_and_told_in_either() -> None:
    error = AttribError(Wording("Es ist kaputt.", "It is broken."), Wording("Neu.", "Anew."))
    assert str(error) == "It is broken. Anew."
    assert error.told.into(Language.GERMAN) == "Es ist kaputt. Neu."
    assert error.told.into(Language.ENGLISH) == str(error)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(errno.ENOSPC, "x"), "kein Platz mehr"),
        (PermissionError(errno.EACCES, "x"), "keine Berechtigung"),
        (OSError(9999, "x"), "Fehler 9999"),
        (ValueError("embedded null byte"), "kein gültiger Pfad"),
    ],
)
def test_the_system_is_not_quoted(error: OSError | ValueError, expected: str) -> None:
    assert reason_of(error).de == expected


def test_numbers_are_written_as_german_does() -> None:
    assert (wording.decimal_comma(0.5), wording.counted(1_000_000)) == ("0,5", "1.000.000")
    assert errors.REPORT_IT.said("({})", "[{}]").de.startswith("(Bitte")
