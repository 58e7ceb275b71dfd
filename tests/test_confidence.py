from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.article import Span
from attrib.attribute.candidate import Way
from attrib.confidence import CLAIM, NAME, confidence, share, signs_of
from attrib.confidence.signs import BASE
from attrib.detect.constructions import BY_NAME
from attrib.measure.calibrate import Judged, told, trained
from attrib.measure.export import CONVENTIONS
from attrib.measure.reliability import Told, apart, brier, buckets, gain, sure
from attrib.no_speaker import NoSpeaker, NoSpeakerCode
from attrib.records import Claim, Cue, Evidence, Kind, Mood, Speaker, SpeakerKind, Step
from attrib.wording import Wording

TEXT = "dass " + "xxxx " * 80 + "Ada Brahm" + " xxxx" * 40
AT = TEXT.index("Ada")
SPEAKER = Speaker(Span(AT, AT + 9), "Ada Brahm", SpeakerKind.PERSON)
KNOWN = (
    Evidence(Step.NAME, Wording("„Brahm“ steht für Ada Brahm", "“Brahm” stands for Ada Brahm")),
)
NOBODY = NoSpeaker(NoSpeakerCode.NOT_FOUND)


def claim(
    construction: str = "speech-verb",
    *,
    kind: Kind = Kind.INDIRECT,
    length: int = 80,
    frame: int | None = 200,
    mood: Mood = Mood.KONJUNKTIV_1,
    speaker: Speaker | None = SPEAKER,
) -> Claim:
    return Claim(
        kind=kind,
        content=(Span(5, 5 + length),),
        cue=Cue((Span(290, 295),), "sagen", "say"),
        frame=() if frame is None else (Span(frame, frame + 5),),
        speaker=speaker,
        no_speaker=None if speaker else NOBODY,
        mood=mood,
        construction=construction,
    )


def test_a_konjunktiv_is_surer_than_an_indicative() -> None:
    konjunktiv, indicative = claim(), claim(mood=Mood.INDICATIVE)
    assert confidence(konjunktiv, TEXT, Way.OWN) > confidence(indicative, TEXT, Way.OWN)


def test_a_quoted_sentence_is_surer_than_a_quoted_word() -> None:
    word, sentence = (claim(kind=Kind.DIRECT, length=n, mood=Mood.NONE) for n in (4, 80))
    assert confidence(sentence, TEXT, Way.OWN) > confidence(word, TEXT, Way.OWN)


def test_a_name_is_surer_than_a_pronoun_and_than_a_chain() -> None:
    unsure = replace(SPEAKER, certainty=0.6, candidates=("Kern",))
    own, pronoun, chain = (
        confidence(claim(speaker=speaker), TEXT, way)
        for way, speaker in ((Way.OWN, SPEAKER), (Way.PRONOUN, unsure), (Way.CHAIN, SPEAKER))
    )
    assert own > pronoun
    assert own > chain


def test_a_short_form_of_a_known_name_has_a_sign() -> None:
    assert "full name known" in signs_of(replace(claim(), evidence=KNOWN), TEXT, Way.OWN).name
    assert "full name known" not in signs_of(claim(), TEXT, Way.OWN).name


def test_whoever_has_no_speaker_and_no_mention_was_found_in_no_way() -> None:
    assert "way=none" in signs_of(claim(speaker=None), TEXT, Way.OWN).claim


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("construction", [*BY_NAME, "something new"])
def test_every_claim_has_a_share(construction: str, way: Way) -> None:
    for speaker in (SPEAKER, None):
        for mood in Mood:
            for frame in (None, 2, 200):
                made = claim(construction, mood=mood, frame=frame, speaker=speaker)
                assert 0 <= confidence(made, TEXT, way) <= 1


def test_signs_that_nobody_knows_say_nothing() -> None:
    assert share(["never seen"], {"other": 3.0}) == 0.5


def test_tables_by_construction_have_no_name_that_there_is_not() -> None:
    assert CONVENTIONS.keys() <= BY_NAME.keys()


def judged(way: Way, *, right: bool, named: bool | None = True) -> Judged:
    return Judged(signs_of(claim(), TEXT, way), right, named)


def test_what_is_learnt_tells_right_from_wrong() -> None:
    good = [judged(Way.OWN, right=number % 10 != 0) for number in range(60)]
    poor = [judged(Way.CHAIN, right=number % 3 == 0) for number in range(60)]
    mentions, _ = told([good[0], poor[0]], trained([good + poor], good + poor))
    assert mentions[0].share > 0.75
    assert mentions[1].share < 0.5


def test_the_base_is_set_so_that_as_many_are_right_as_is_said() -> None:
    learnt = [judged(Way.OWN, right=number % 10 != 0) for number in range(60)]
    unseen = [judged(Way.OWN, right=number % 2 == 0) for number in range(40)]
    mentions, _ = told(unseen, trained([learnt], unseen))
    assert sum(each.share for each in mentions) / 40 == pytest.approx(0.5, abs=0.01)


def test_another_gold_has_signs_of_its_own_that_are_not_kept() -> None:
    first = [judged(Way.OWN, right=True, named=number % 5 != 0) for number in range(40)]
    other = [judged(Way.OWN, right=number % 2 == 0, named=None) for number in range(40)]
    weights = trained([first, other], first)
    assert set(weights) == {CLAIM, NAME}
    assert not any(sign.startswith("gold") for sign in weights[CLAIM])
    assert share(first[0].signs.claim, weights[CLAIM]) > 0.8
    assert share(first[0].signs.name, weights[NAME]) == pytest.approx(0.8, abs=0.1)
    assert BASE in weights[CLAIM]


def test_figures_of_reliability_that_were_worked_out_by_hand() -> None:
    rows = [Told(0.9, right=True), Told(0.9, right=True), Told(0.2, right=False), Told(0.2, True)]
    assert brier(rows) == pytest.approx((0.01 + 0.01 + 0.04 + 0.64) / 4)
    assert gain(rows) == pytest.approx(1 - 0.175 / 0.1875)
    assert [(b.least, b.count, b.right) for b in buckets(rows)] == [(0.2, 2, 0.5), (0.9, 2, 1.0)]
    assert apart(rows) == pytest.approx((2 * 0.3 + 2 * 0.1) / 4)
    assert (sure(rows).count, sure(rows).right) == (2, 1.0)


def test_rows_that_are_all_right_have_nothing_to_gain() -> None:
    assert gain([Told(0.8, right=True)]) == 0
    assert sure([Told(0.8, right=True)]).count == 0
