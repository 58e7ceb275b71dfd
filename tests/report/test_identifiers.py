from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.report.identifiers import iri, urn


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("artikel.txt", "artikel.txt"),
        ("ordner/über uns.md", "ordner/%C3%BCber%20uns.md"),
        ("a:b#c?d.txt", "a%3Ab%23c%3Fd.txt"),
        ("100%.txt", "100%25.txt"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("https://example.org/über%20uns", "https://example.org/%C3%BCber%20uns"),
    ],
)
def test_a_name_becomes_an_iri(name: str, expected: str) -> None:
    assert iri(name) == expected


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda n: n[0] != "/"))
def test_a_path_stays_one(name: str) -> None:
    parts = urlsplit(iri(name))
    assert (parts.scheme, parts.query, parts.fragment) == ("", "", "")
    assert unquote(parts.path) == name


def test_parts_do_not_run_together() -> None:
    assert urn("a", "bc") == urn("a", "bc") != urn("ab", "c")
