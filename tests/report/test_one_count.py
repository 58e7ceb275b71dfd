"""What is counted is counted once: every format has the same numbers and the same shares."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from attrib.report.base import ModelInfo, Style
from attrib.report.explain import explanation
from attrib.report.formats import report_of
from attrib.report.select import select
from attrib.report.summary import SHARE_OF
from attrib.wording import Language
from tests.report.articles import WEIR

SOME = select(WEIR, speaker="Sprecherin des Wasserwirtschaftsamtes")
"""An article of which the claims before and behind are left out."""
(OWN,) = SOME.claims


def written(name: str, width: int = 120, language: Language = Language.GERMAN) -> str:
    report = report_of(name, Style(language, width=width), ModelInfo("conllu", "0"))
    return report.opening() + report.article(SOME) + report.closing()


def written_whole(name: str, language: Language) -> str:
    report = report_of(name, Style(language, width=120), ModelInfo("conllu", "0"))
    return report.opening() + report.article(WEIR) + report.closing()


def test_a_claim_has_one_number_everywhere() -> None:
    number = OWN.number
    assert number > 1
    rows = list(csv.reader(io.StringIO(written("csv"))))
    assert rows[1][rows[0].index("Nummer")] == str(number)
    assert [claim["number"] for claim in json.loads(written("json"))["articles"][0]["claims"]] == [
        number
    ]
    assert json.loads(written("jsonl"))["number"] == number
    (row,) = [line for line in written("table").splitlines() if "bestritt" in line]
    assert row.split()[0] == str(number)
    assert f"⟦{number}\u00a0" in written("context")
    assert re.findall(r'id="a1-c(\d+)"', written("html")) == [str(number)]
    assert re.findall(r"^\| (\d+) \|", written("md"), re.MULTILINE) == [str(number)]
    assert f'#claim-{number}"' in written("jsonld") or "bestritt" not in written("jsonld")
    assert f"Aussage {number} von {len(WEIR.claims)}" in next(explanation(WEIR, number))


@pytest.mark.parametrize("language", list(Language))
def test_shares_are_the_same_for_the_terminal_and_the_page_and_say_of_what(
    language: Language,
) -> None:
    page = written_whole("html", language).replace("\u00a0", " ")
    (chart,) = re.findall(r'<section class="chart".*?</section>', page, re.DOTALL)
    shares = re.findall(r"<span>(<?\d+ ?%)</span>", chart)
    assert len(shares) == 3
    for name in ("table", "context"):
        shown = written_whole(name, language).replace("\u00a0", " ")
        assert SHARE_OF.into(language) in shown
        assert sorted(re.findall(r"\d+ ?%", shown)) == sorted(shares)
    assert SHARE_OF.into(language) in chart
