from __future__ import annotations

from attrib import knowledge
from attrib.records import Kind, Mood, Polarity, SpeakerKind
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
