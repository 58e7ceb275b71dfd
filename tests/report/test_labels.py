from __future__ import annotations

import pytest

from attrib import knowledge
from attrib.article import Span
from attrib.records import Claim, Kind, Mood, Polarity, Speaker, SpeakerKind
from attrib.report import labels
from attrib.report.labels import KINDS, MEDIA, MOODS, POLARITIES, SPEAKER_KINDS
from attrib.report.tree import RELATIONS
from attrib.wording import Wording


def test_every_value_has_a_label() -> None:
    assert set(KINDS) == set(Kind)
    assert set(MOODS) == set(Mood)
    assert set(POLARITIES) == set(Polarity)
    assert set(SPEAKER_KINDS) == set(SpeakerKind)
    assert set(MEDIA) == set(knowledge.MEDIA)


def test_labels_are_there_in_both_languages() -> None:
    tables = (KINDS, MOODS, POLARITIES, SPEAKER_KINDS, MEDIA, RELATIONS)
    alone = (value for value in vars(labels).values() if isinstance(value, Wording))
    wordings = [*alone, *(label for table in tables for label in table.values())]
    assert [label for label in wordings if bool(label.de) != bool(label.en)] == []


def said_by(kind: SpeakerKind) -> Claim:
    span = Span(0, 4)
    return Claim(Kind.INDIRECT, (span,), speaker=Speaker(span, "Tann", kind))


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((), "Sprecher"),
        ((SpeakerKind.PERSON, SpeakerKind.GROUP), "Sprecher"),
        ((SpeakerKind.DOCUMENT,), "Quelle"),
        ((SpeakerKind.PERSON, SpeakerKind.DOCUMENT), "Sprecher / Quelle"),
    ],
)
def test_a_document_is_a_source(kinds: tuple[SpeakerKind, ...], expected: str) -> None:
    assert labels.heading_of_speakers(map(said_by, kinds)).de == expected
