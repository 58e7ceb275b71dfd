"""What corrections make of the claims of an article, and of which of them is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.article import Article, Piece, Reading, Span
from attrib.corrections import Correction, Corrections, Verdict, correction_of, written
from attrib.corrections.correction import Place
from attrib.corrections.shown import Shown, words_checksum
from attrib.records import (
    Analysis,
    Claim,
    Cue,
    Document,
    Evidence,
    Kind,
    Sentence,
    Speaker,
    SpeakerKind,
    Step,
)
from tests import made
from tests.made import same

TEXT = "„Der Damm hält“, sagte Anja Boll. Er sei neu. Später sagte Jon Tamm, das Geld fehle."


def found(text: str = TEXT, name: str = "damm.txt") -> Analysis:
    """Return three claims: direct and follow-on by Anja Boll, indirect by Jon Tamm."""

    def by(who: str, kind: SpeakerKind = SpeakerKind.PERSON) -> Speaker:
        return Speaker(made.place(text, who), who, kind, certainty=0.8, candidates=("Ada Brahm",))

    claims = (
        Claim(
            Kind.DIRECT,
            (made.place(text, "„Der Damm hält“"),),
            cue=Cue((made.place(text, "sagte"),), "sagen", "say"),
            speaker=by("Anja Boll"),
            confidence=0.9,
            evidence=(Evidence(Step.SPEAKER, same("„Anja“ ist Subjekt von „sagte“")),),
        ),
        Claim(
            Kind.FREE_INDIRECT, (made.place(text, "Er sei neu"),), speaker=by("Anja Boll"), parent=0
        ),
        Claim(Kind.INDIRECT, (made.place(text, "das Geld fehle"),), speaker=by("Jon Tamm")),
    )
    sentences = [
        Sentence((), made.place(text, part))
        for part in ("„Der Damm hält“, sagte Anja Boll.", "Er sei neu.", "Später sagte Jon Tamm")
        if part in text
    ]
    return Analysis(Document(Article(name, text), tuple(sentences), engine="conllu"), claims)


def judged(
    analysis: Analysis, number: int, verdict: Verdict, name: str | None = None
) -> Correction:
    claim = analysis.claims[number - 1]
    article = analysis.article
    speaker = claim.speaker.name if claim.speaker else None
    return Correction(verdict, article.name, Shown(article).place(claim), speaker, name)


def missing(text: str, part: str, name: str | None) -> Correction:
    place = Place(Shown(Article("damm.txt", text)).checksum, (made.place(text, part),), None)
    return Correction(Verdict.MISSING, "damm.txt", place, None, name)


def told(analysis: Analysis) -> list[str]:
    return [notice.message.en for notice in analysis.document.notices]


def test_a_right_claim_is_certain_and_says_why() -> None:
    analysis = found()
    (claim, *_) = Corrections((judged(analysis, 1, Verdict.RIGHT),)).apply(analysis).analysis
    assert claim.confidence == 1.0
    assert claim.speaker
    assert (claim.speaker.certainty, claim.speaker.candidates) == (1.0, ())
    assert claim.evidence[-1].detail.de == "von Hand als richtig bestätigt"


def test_a_wrong_claim_is_left_out_and_the_others_keep_their_numbers() -> None:
    analysis = found()
    left = Corrections((judged(analysis, 1, Verdict.WRONG),)).apply(analysis).analysis
    assert [(claim.number, claim.parent) for claim in left] == [(2, None), (3, None)]
    assert told(left) == []


def test_another_speaker_is_set_for_sure_and_the_reasons_for_the_old_one_are_gone() -> None:
    analysis = found()
    entry = judged(analysis, 1, Verdict.SPEAKER, "Jon Tamm")
    claim = Corrections((entry,)).apply(analysis).analysis[0]
    assert claim.speaker == Speaker(made.place(TEXT, "Jon Tamm"), "Jon Tamm", SpeakerKind.PERSON)
    assert [step.detail.de for step in claim.evidence] == [
        "von Hand berichtigt: „Jon Tamm“ statt „Anja Boll“"
    ]


def test_nobody_can_be_the_speaker() -> None:
    analysis = found()
    entry = judged(analysis, 2, Verdict.SPEAKER, None)
    claim = Corrections((entry,)).apply(analysis).analysis[1]
    assert claim.speaker is None
    assert claim.reason is not None
    assert "niemand ist genannt statt „Anja Boll“" in claim.evidence[-1].detail.de


@pytest.mark.parametrize(
    ("name", "mention"),
    [
        ("Jon Tamm", "Jon Tamm"),
        # The title is not in the text, the surname is.
        ("Dr. Jon Tamm", "Tamm"),
        ("Petra Muster", ""),
        # A part of another word is no mention.
        ("Dam", ""),
    ],
)
def test_the_mention_is_where_the_name_stands(name: str, mention: str) -> None:
    analysis = found()
    entry = judged(analysis, 2, Verdict.SPEAKER, name)
    claim = Corrections((entry,)).apply(analysis).analysis[1]
    assert claim.speaker
    assert claim.speaker.span.of(TEXT) == mention


def test_a_pronoun_stays_the_mention_of_another_speaker() -> None:
    text = "Jon Tamm kam. Uwe Kern ging. „Gut so“, sagte er."
    claim = Claim(
        Kind.DIRECT,
        (made.place(text, "„Gut so“"),),
        speaker=Speaker(Span(text.rindex("er"), len(text) - 1), "Uwe Kern", SpeakerKind.PERSON),
    )
    analysis = made.analysis(text, claim)
    entry = judged(analysis, 1, Verdict.SPEAKER, "Jon Tamm")
    (corrected,) = Corrections((entry,)).apply(analysis).analysis
    assert corrected.speaker
    assert corrected.speaker.span.of(text) == "er"


def test_a_missing_claim_comes_in_text_order_with_a_number_of_its_own() -> None:
    analysis = found()
    entry = missing(TEXT, "Später", "Uwe Kern")
    claims = Corrections((entry,)).apply(analysis).analysis
    assert [claim.number for claim in claims] == [1, 2, 4, 3]
    assert claims[1].parent == 0
    assert (claims[2].text, str(claims[2].speaker)) == ("Später", "Uwe Kern")
    assert claims[2].evidence[0].detail.de == "von Hand ergänzt"


@pytest.mark.parametrize(
    ("part", "kind"), [("„Der Damm hält“", Kind.DIRECT), ("Der Damm hält", Kind.INDIRECT)]
)
def test_what_stands_in_marks_is_direct(part: str, kind: Kind) -> None:
    empty = replace(found(), claims=())
    (claim,) = Corrections((missing(TEXT, part, None),)).apply(empty).analysis
    assert claim.kind is kind


def test_a_missing_claim_that_is_found_by_now_is_not_there_twice() -> None:
    analysis = found()
    claims = Corrections((missing(TEXT, "Er sei neu", "Jon Tamm"),)).apply(analysis).analysis
    assert [str(claim.speaker) for claim in claims] == ["Anja Boll", "Jon Tamm", "Jon Tamm"]


MOVED = "Ein Vorspann.\n\n" + TEXT.replace("sagte Anja", "sagte\nAnja")


def test_corrections_hold_when_the_claims_have_moved() -> None:
    entry = judged(found(), 3, Verdict.SPEAKER, "Anja Boll")
    corrected = Corrections((entry,)).apply(found(MOVED)).analysis
    assert str(corrected[2].speaker) == "Anja Boll"
    assert told(corrected) == []


def test_of_a_claim_whose_words_have_changed_it_is_told() -> None:
    entry = judged(found(), 3, Verdict.WRONG)
    corrected = Corrections((entry,)).apply(_other())
    assert len(corrected.analysis) == 3
    (notice,) = told(corrected.analysis)
    assert notice == (
        "A correction (wrong: the claim of Jon Tamm at characters 69 to 83) is not applied, "
        "for its text has changed."
    )


def _other() -> Analysis:
    """Return the article with other words in the last claim."""
    text = TEXT.replace("das Geld fehle", "das Geld reiche")
    first, second, third = found(TEXT).claims
    third = replace(third, content=(made.place(text, "das Geld reiche"),))
    return made.analysis(text, first, second, third, name="damm.txt")


def test_of_a_claim_that_is_not_found_any_more_it_is_told() -> None:
    analysis = found()
    entry = judged(analysis, 3, Verdict.RIGHT)
    corrected = Corrections((entry,)).apply(replace(analysis, claims=analysis.claims[:2]))
    assert told(corrected.analysis)[0].endswith("not applied, for no claim is found there.")


def test_of_a_missing_claim_in_a_changed_article_it_is_told() -> None:
    corrected = Corrections((missing(TEXT, "Später", None),)).apply(found(MOVED))
    assert [claim.number for claim in corrected.analysis] == [1, 2, 3]
    assert "(added: the claim at characters" in told(corrected.analysis)[0]


def test_an_article_in_another_folder_is_known_by_its_text_or_by_the_claims_it_has() -> None:
    entries = (judged(found(), 1, Verdict.RIGHT), judged(found(), 3, Verdict.WRONG))
    corrections = Corrections(entries)
    elsewhere = corrections.apply(found(name="neu/x.txt"))
    assert elsewhere.met == set(entries)
    changed = corrections.apply(_renamed(_other(), "neu/damm.txt"))
    assert changed.met == {entries[0]}
    assert told(changed.analysis) == []
    (notice,) = corrections.elsewhere(changed.met)
    assert notice.message.en.startswith("1 correction is of no article that was read")
    assert notice.message.en.endswith(": damm.txt.")
    assert list(corrections.elsewhere(set(entries))) == []


def _renamed(analysis: Analysis, name: str) -> Analysis:
    article = replace(analysis.article, name=name)
    return replace(analysis, document=replace(analysis.document, article=article))


def test_the_words_of_two_claims_lead_to_the_nearest() -> None:
    text = "„Nein“, sagte er. Pause. „Nein“, sagte sie."
    places = [Span(0, 6), Span(text.rindex("„"), text.rindex("“") + 1)]
    claims = [Claim(Kind.DIRECT, (place,)) for place in places]
    before = made.analysis(text, *claims, name="x.txt")
    after = made.analysis(
        f"Neu. {text}",
        *(Claim(Kind.DIRECT, (Span(p.start + 5, p.end + 5),)) for p in places),
        name="x.txt",
    )
    corrected = Corrections((judged(before, 2, Verdict.WRONG),)).apply(after)
    assert [claim.number for claim in corrected.analysis] == [1]


def test_a_later_correction_of_this_text_beats_one_of_an_earlier_version() -> None:
    old, new = found(), found(MOVED)
    entries = (judged(new, 1, Verdict.RIGHT), judged(old, 1, Verdict.WRONG))
    corrected = Corrections(entries).apply(new)
    assert corrected.verdicts == {1: Verdict.RIGHT}
    assert corrected.met == set(entries)


def test_line_ends_and_markup_change_no_place() -> None:
    plain = found()
    windows = Article("damm.txt", "Titel\r\n\r\n" + TEXT)
    unix = Article("damm.txt", "Titel\n\n" + TEXT)
    assert Shown(windows).checksum == Shown(unix).checksum
    span = made.place(windows.text, "Er sei neu")
    shown = Shown(windows).of_source(span)
    assert shown == made.place(unix.text, "Er sei neu")
    assert Shown(windows).in_source(shown) == span
    marked = Article(
        "damm.html",
        f"<p>{TEXT}</p>",
        reading=Reading((Piece(Span(3, 3 + len(TEXT)), TEXT),)),
    )
    place = Shown(marked).place(Claim(Kind.DIRECT, (Span(3, 18),)))
    assert place == Shown(plain.article).place(plain.claims[0])


def test_new_line_breaks_change_no_checksum_of_words() -> None:
    one, other = "a\u0308 b", "ä\n  b"
    assert words_checksum(one, [Span(0, 4)]) == words_checksum(other, [Span(0, 5)])


def test_a_correction_can_be_written_and_read() -> None:
    for entry in (
        judged(found(), 1, Verdict.SPEAKER, "Jon Tamm"),
        missing(TEXT, "Später", None),
    ):
        assert correction_of(written(entry)) == entry
