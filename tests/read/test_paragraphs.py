from __future__ import annotations

from itertools import pairwise

import pytest

from attrib.read.paragraphs import paragraph_ends


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Kanzler reist ab\nDer Kanzler ist am Montag abgereist.", ["Kanzler reist ab"]),
        ("Der Kanzler ist am Montag\nnach Bern abgereist, allein.", []),
        (f"Er kam {'a' * 120}.\nSie ging.", [f"Er kam {'a' * 120}."]),
        ("Er kam.\n\nSie ging.", []),
        ("", []),
    ],
)
def test_a_line_end_closes_a_paragraph_unless_the_line_was_wrapped(
    text: str, closed: list[str]
) -> None:
    starts = [0, *paragraph_ends(text)]
    assert closed == [text[start:end].strip() for start, end in pairwise(starts)]
