from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Article, Span
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import (
    Claim,
    Speaker,
    SpeakerCount,
    SpeakerKind,
)
from tests.made import analysis, claim
from tests.trees import sentence


def test_what_is_left_keeps_its_parent_by_its_new_place() -> None:
    claims = (
        claim(0, 1, confidence=0.2),
        claim(1, 2, confidence=0.9),
        claim(2, 3, confidence=0.8, parent=1),
        claim(3, 4, confidence=0.8, parent=0),
    )
    found = analysis("x" * 9, *claims)
    left = found.only(lambda claim: claim.confidence >= 0.5).claims
    assert [(c.span.start, c.parent) for c in left] == [(1, None), (2, 0), (3, None)]
    assert [claim.number for claim in left] == [2, 3, 4]
    assert [found.number_of_parent(claim) for claim in found.claims] == [None, None, 2, 1]


@pytest.mark.parametrize("code", NoSpeakerCode)
def test_every_reason_is_told_in_both_languages(code: NoSpeakerCode) -> None:
    told = no_speaker(code, "{form}").wording
    assert told.de != told.en
    assert ("{form}" in told.de) == ("{form}" in told.en)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forward(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(st.text(st.sampled_from("ab\n\r\u2028"), max_size=40), st.integers(0, 40))
def test_lines_and_columns_are_an_editors(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    line, column = Article("a", text).line_column(offset)
    lines = text.replace("\r\n", "\n\x00").replace("\r", "\n").split("\n")
    starts = [0]
    for shown in lines[:-1]:
        starts.append(starts[-1] + len(shown) + 1)
    if text[offset - 1 : offset + 1] != "\r\n":
        crossed = [start for start in starts if start <= offset]
        assert line == len(crossed)
        assert column == offset - crossed[-1] + 1 - lines[line - 1][:1].count("\x00")


def test_a_subtree_ends_even_in_a_cycle() -> None:
    circle = sentence("a/X/2/dep a/X/1/dep a/X/0/dep")
    assert [w.index for w in circle.subtree(circle.word(1))] == [1, 2]


def test_speakers_come_in_order_with_their_claims() -> None:
    def by(name: str | None, kind: SpeakerKind = SpeakerKind.PERSON) -> Claim:
        speaker = Speaker(Span(0, 1), name, kind) if name else None
        return claim(0, 1, speaker=speaker)

    claims = (by("Tann"), by(None), by("Rat", SpeakerKind.ORGANISATION), by("Tann"), by(None))
    found = analysis("x", *claims)
    assert found.speakers == (
        SpeakerCount("Tann", SpeakerKind.PERSON, 2),
        SpeakerCount("Rat", SpeakerKind.ORGANISATION, 1),
    )
    assert found.by_speaker() == {
        "Tann": (claims[0], claims[3]),
        None: (claims[1], claims[4]),
        "Rat": (claims[2],),
    }
    assert list(found.by_speaker()) == ["Tann", None, "Rat"]
