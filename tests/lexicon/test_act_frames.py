from __future__ import annotations

from attrib.grammar.closed_classes import word_set
from attrib.lexicon.act_frames import act_frames, frames_of_cue, slots_of
from attrib.lexicon.tables import speech_verbs
from attrib.scene.complements import SLOTS

_PREPOSITIONS = word_set("an auf aus bei für gegen hinter in mit nach über um von vor wegen zu")


def test_every_slot_is_a_complement_or_a_preposition() -> None:
    used = {slot for frames in act_frames().values() for f in frames for slot in f.slots}
    assert used <= SLOTS.keys() | _PREPOSITIONS


def test_every_frame_asks_for_something_and_its_class_is_known() -> None:
    classes = {v.speech_class for v in speech_verbs().values()}
    for frames in act_frames().values():
        for frame in frames:
            assert frame.needs
            assert frame.speech_class in classes
            assert frame.medium in ("speech", "writing", "thought")


def test_a_phrase_that_names_the_speaker_has_a_preposition() -> None:
    sources = {frame.source for frames in act_frames().values() for frame in frames}
    assert sources <= {"", "von", "aus", "bei", "durch"}


def test_frames_of_a_cue_read_the_slots_of_the_configuration() -> None:
    frames = frames_of_cue("skeeten", "say", "writing", ("obj", "pred", "von"))
    assert [sorted(frame.slots) for frame in frames] == [["acc"], ["acc", "pred"], ["von"]]


def test_a_verb_of_speech_names_its_slots() -> None:
    assert speech_verbs()["warnen"].act == slots_of("warnen") == ("vor",)
