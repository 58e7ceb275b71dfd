"""Labelled speech as it comes: in Markdown, HTML, tickers, chats and dialogues, line by line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import attrib

pytestmark = pytest.mark.model

TEXTS = (Path(__file__).parent / "labelled.txt").read_text(encoding="utf-8")
CASE = re.compile(r"^### (\S+) \[(\w+)\]\n(.*?)\n---\n(.*?)(?=^### |\Z)", re.MULTILINE | re.DOTALL)
CASES = CASE.findall(TEXTS)


@pytest.mark.parametrize(
    ("format_", "text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES]
)
def test_who_says_what(format_: str, text: str, expected: str) -> None:
    found = [
        f"{claim.kind} | {' '.join(claim.text.split())} | {claim.speaker or '-'}"
        for claim in attrib.analyze(text, format=format_)
    ]
    assert found == expected.splitlines()


def test_there_are_many() -> None:
    assert len(CASES) >= 80
