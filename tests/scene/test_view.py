from __future__ import annotations

from attrib.records import Mood
from tests.trees import SAID, scene

CAME = "Er/PPER/2/nsubj kam/VVFIN/0/root/Lemma=kommen/Mood=Ind/Tense=Past/VerbForm=Fin ./$./2/punct"


def test_a_scene_is_its_sentences_in_order() -> None:
    parsed = scene(CAME, SAID)
    came, said = parsed
    assert (came.previous, came.following) == (None, said)
    assert (said.previous, said.following) == (came, None)
    assert [view.number for view in parsed] == [0, 1]
    assert parsed[1] is said


def test_a_sentence_knows_clauses_cues_and_moods() -> None:
    view = scene(SAID)[0]
    frame, content = view.clauses
    assert (view.after(frame), view.before(content)) == ((content,), (frame,))
    assert [view.clause_of(view.sentence.word(place)) for place in (1, 9)] == [frame, content]
    assert view.clause_of(view.sentence.word(6)) is None  # the comma
    assert [(cue.form, entry.lemma) for cue, entry in view.cues] == [("sagte", "sagen")]
    assert view.moods == {2: Mood.INDICATIVE, 9: Mood.KONJUNKTIV_1}
    assert (view.whole.first, view.whole.last) == (1, 10)


def test_of_several_moods_the_one_that_marks_most_counts() -> None:
    view = scene(SAID)[0]
    mood, forms = view.mood(range(1, 11))
    assert mood is Mood.KONJUNKTIV_1
    assert [span.of(view.scene.text) for span in forms] == ["schneie"]
    assert view.mood(range(1, 5))[0] is Mood.INDICATIVE
    assert view.mood(()) == (Mood.NONE, ())
