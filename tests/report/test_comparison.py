from __future__ import annotations

import io
import json

from rich.console import Console

from attrib.records import Kind
from attrib.report.comparison.document import comparison_json
from attrib.report.comparison.labels import DIFFERENCES
from attrib.report.comparison.table import comparison_table
from attrib.report.labels import KINDS
from attrib.verification.compare import Difference, SharedClaim, compare
from attrib.wording import Language
from tests.verification.speech import analysis


def shared() -> tuple[SharedClaim, ...]:
    return compare(
        [
            analysis("a.txt", ("Tann", "„Wir bauen 14 Kilometer [bold]Deich“", Kind.DIRECT)),
            analysis("b.txt", ("", "man baue 15 Kilometer Bold Deich\x1b", Kind.INDIRECT)),
        ]
    )


def table(claims: tuple[SharedClaim, ...], language: Language) -> str:
    file = io.StringIO()
    Console(file=file, width=120, highlight=False, markup=False, emoji=False).print(
        comparison_table(claims, language)
    )
    return file.getvalue()


def test_every_difference_and_kind_has_a_name() -> None:
    assert (set(DIFFERENCES), set(KINDS)) == (set(Difference), set(Kind))


def test_the_table_names_differences_first() -> None:
    shown = table(shared(), Language.GERMAN)
    first = "1. verschiedene Zahlen (14 – 15), hier wörtlich, dort indirekt, anders formuliert"
    assert shown.startswith(first)
    assert "a.txt:1" in shown
    assert "[bold]Deich" in shown
    assert "(niemand genannt)" in shown
    assert "\x1b" not in shown


def test_nothing_shared_is_said() -> None:
    assert table((), Language.ENGLISH) == "No claim stands in several articles.\n"


def test_json_holds_everything() -> None:
    document = json.loads(comparison_json(["a.txt", "b.txt"], shared()))
    assert (document["format"], document["articles"]) == ("attrib-compare", ["a.txt", "b.txt"])
    (claim,) = document["shared_claims"]
    assert claim["differences"] == ["number", "directness"]
    assert [told["speaker"] for told in claim["told"]] == ["Tann", None]
