from __future__ import annotations

import pytest

from attrib.article import Remark, Span
from attrib.check.finding import Finding, Problem, Severity
from attrib.check.run import in_order
from attrib.check.suppress import MALFORMED, UNUSED, silenced, suppressions
from attrib.wording import Wording

KNOWN = ("A101", "A102")
SAID = Wording("x", "x")


def finding(source: str, words: str, code: str = "A102") -> Finding:
    start = source.index(words)
    return Finding(code, Severity.ERROR, Problem(Span(start, start + len(words)), SAID, SAID))


def codes(source: str, *findings: Finding) -> list[str]:
    comments, wrong = suppressions(source, KNOWN)
    left = silenced(findings, comments, KNOWN)
    return [f.code for f in in_order(left.findings, left.idle, wrong)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_comment_on_its_own_line_holds_for_the_next_block(end: str) -> None:
    source = end.join(["<!-- attrib: ignore[A102] so besprochen -->", "", "„Eins.“", "„Zwei.“"])
    assert codes(source, finding(source, "„Eins.“"), finding(source, "„Zwei.“")) == []


def test_the_block_ends_at_a_blank_line() -> None:
    source = "<!-- attrib: ignore[A102] -->\n„Eins.“\n \n„Zwei.“"
    assert codes(source, finding(source, "„Eins.“"), finding(source, "„Zwei.“")) == ["A102"]


def test_a_comment_beside_text_holds_for_its_line() -> None:
    source = "„Eins.“ <!-- attrib: ignore[A102] -->\n„Zwei.“"
    assert codes(source, finding(source, "„Eins.“"), finding(source, "„Zwei.“")) == ["A102"]


def test_it_holds_for_the_rules_it_names() -> None:
    source = "<!-- attrib: ignore[A101] -->\n„Eins.“"
    assert codes(source, finding(source, "„Eins.“")) == [UNUSED, "A102"]


def test_each_of_several_codes_must_be_needed() -> None:
    source = "<!-- attrib: ignore[A101, A102] -->\n„Eins.“"
    assert codes(source, finding(source, "„Eins.“")) == [UNUSED]


def test_a_rule_that_did_not_run_may_need_its_comment() -> None:
    comments, _ = suppressions("<!-- attrib: ignore[A101, A102] -->\n„Eins.“", KNOWN)
    idle = silenced((), comments, ["A102"]).idle
    assert [f.problem.message.en for f in idle] == ["The comment on A102 silences nothing."]


@pytest.mark.parametrize("order", ["ignore", "ignore[]", "ignore[A999]", "ignorieren[A102]", ""])
def test_what_is_not_understood_is_reported(order: str) -> None:
    source = f"<!-- attrib: {order} -->\n„Eins.“"
    assert codes(source, finding(source, "„Eins.“")) == [MALFORMED, "A102"]


def test_other_comments_are_none_of_ours() -> None:
    assert suppressions("<!-- Attribut: rot --> <!-- attribute: x -->", KNOWN) == ([], [])


def test_a_comment_at_the_end_holds_for_nothing() -> None:
    assert codes("„Eins.“\n<!-- attrib: ignore[A102] -->") == [UNUSED]


REGION = (
    "<!-- attrib: ignore-begin[A102] -->\n„Eins.“\n\n„Zwei.“\n<!-- attrib: ignore-end[A102] -->"
)


def test_a_region_holds_from_comment_to_comment() -> None:
    source = f"{REGION}\n„Drei.“"
    found = [finding(source, words) for words in ("„Eins.“", "„Zwei.“", "„Drei.“")]
    assert codes(source, *found) == ["A102"]
    assert codes(source, *found[:2]) == []
    assert codes(source) == [UNUSED]


def test_each_rule_has_regions_of_its_own() -> None:
    source = REGION.replace("ignore-end[A102]", "ignore-begin[A101]")
    source += "\n„Drei.“\n<!-- attrib: ignore-end[A101, A102] -->"
    found = [finding(source, words, code) for words in ("„Zwei.“", "„Drei.“") for code in KNOWN]
    assert codes(source, *found) == ["A101"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (f"{REGION}\n<!-- attrib: ignore-end[A102] -->", "The comment ends a region that has not "),
        (f"<!-- attrib: ignore-begin[A102] -->\n{REGION}", "The comment begins a region that has"),
        (REGION.replace("-end", "-file"), "No comment ends the region that this one begins."),
    ],
)
def test_a_region_wants_both_its_ends(source: str, message: str) -> None:
    comments, wrong = suppressions(source, KNOWN)
    assert [f.code for f in wrong] == [MALFORMED]
    assert wrong[0].problem.message.en.startswith(message)
    assert not silenced([finding(source, "„Zwei.“")], comments, KNOWN).findings


def test_a_comment_holds_for_the_file_wherever_it_stands() -> None:
    source = "„Eins.“\n\n<!-- attrib: ignore-file[A102] Umfrage -->\n\n„Zwei.“"
    assert codes(source, finding(source, "„Eins.“"), finding(source, "„Zwei.“")) == []
    assert codes(source) == [UNUSED]


def test_a_remark_holds_for_what_it_is_about() -> None:
    source = "„Eins.“\n\n„Zwei.“"
    comments, wrong = suppressions(source, KNOWN, [Remark(Span(9, 16), " ignore[A102] so")])
    left = silenced([finding(source, "„Eins.“"), finding(source, "„Zwei.“")], comments, KNOWN)
    assert not wrong
    assert [f.span.start for f in left.findings] == [0]
