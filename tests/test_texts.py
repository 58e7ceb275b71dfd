"""What a claim says, without its article at hand, and what is shown of records in a line."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import attrib
from attrib import Analysis, Claim, Cue, Kind, Speaker, SpeakerKind
from attrib.article import Article, Piece, Reading, Span
from attrib.records import Document, Sentence, Word
from attrib.texts import Texts
from tests.verification.fixture_set import PARSES


@pytest.fixture(scope="module", params=sorted(PARSES.iterdir())[:4], ids=lambda path: path.stem)
def analysis(request: pytest.FixtureRequest) -> Analysis:
    return attrib.analyze(request.param.read_text("utf-8"), name="a.txt", engine="conllu")


def test_a_claim_knows_its_text_its_cue_and_its_sentence(analysis: Analysis) -> None:
    article = analysis.article
    for claim in analysis:
        assert claim.text == " … ".join(article.shown(span) for span in claim.content)
        assert all(article.shown(span) in claim.sentence for span in claim.content)
        if claim.cue:
            assert claim.cue.text == " … ".join(article.shown(span) for span in claim.cue.spans)
            assert claim.cue.text.split(" … ")[0] in claim.sentence
    told = {record["text"] for record in analysis.to_records()}
    assert told == {claim.text for claim in analysis}


def test_a_sentence_starts_and_ends_where_the_parse_has_it(analysis: Analysis) -> None:
    spans = [sentence.span for sentence in analysis.document.sentences]
    article = analysis.article
    shown = [
        article.shown(Span(first.start, last.end))
        for place, first in enumerate(spans)
        for last in spans[place : place + 9]
    ]
    assert [claim.sentence for claim in analysis if claim.sentence not in shown] == []


def test_texts_travel_and_make_no_difference(analysis: Analysis) -> None:
    for claim in analysis:
        for other in (copy.deepcopy(claim), pickle.loads(pickle.dumps(claim))):  # noqa: S301  ours
            assert (other, other.text, other.sentence) == (claim, claim.text, claim.sentence)
        bare = replace(claim, text="", sentence="", cue=claim.cue and replace(claim.cue, text=""))
        assert (bare, hash(bare)) == (claim, hash(claim))


def test_claims_that_are_left_keep_their_texts(analysis: Analysis) -> None:
    left = analysis.only(lambda claim: claim.number > 2)
    assert [(c.text, c.sentence) for c in left] == [(c.text, c.sentence) for c in analysis[2:]]


def sentence(start: int, end: int) -> Sentence:
    word = Word(1, "x", "x", "X", None, {}, 0, "root", Span(start, end))
    return Sentence((word,), Span(start, end))


@given(st.text("ab😀\u0301", min_size=1, max_size=30), st.data())
def test_markup_is_not_in_the_text(shown: str, data: st.DataObject) -> None:
    ends = data.draw(st.lists(st.integers(1, len(shown)), max_size=4, unique=True).map(sorted))
    source, pieces = "", []
    for start, end in zip([0, *ends], [*ends, len(shown)], strict=True):
        if start < end:
            source += "<b>"
            pieces.append(Piece(Span(len(source), len(source) + end - start), shown[start:end]))
            source += shown[start:end]
    article = Article("a.html", source, reading=Reading(tuple(pieces)))
    assert article.reading is not None
    start = data.draw(st.integers(0, len(shown) - 1))
    end = data.draw(st.integers(start + 1, len(shown)))
    content = article.reading.to_source(Span(start, end))
    whole = sentence(0, len(source))
    claim = Claim(Kind.INDIRECT, (content,), Cue((content,), "sagen", "say"))
    told = Texts(Document(article, (whole,))).told(claim)
    assert (told.text, told.sentence) == (shown[start:end], shown)
    assert told.cue is not None
    assert told.cue.text == shown[start:end]


def test_the_sentences_of_a_claim_reach_from_the_first_to_the_last() -> None:
    text = "Eins sagt. Zwei ist.  Drei war. Vier."
    document = Document(
        Article("a", text), tuple(sentence(*s) for s in ((0, 10), (11, 20), (22, 31)))
    )
    texts = Texts(document)

    def told(*content: Span, cue: Span | None = None) -> str:
        cued = Cue((cue,), "sagen", "say") if cue else None
        return texts.told(Claim(Kind.DIRECT, content, cued)).sentence

    assert told(Span(11, 15)) == "Zwei ist."
    assert told(Span(11, 15), cue=Span(5, 9)) == "Eins sagt. Zwei ist."
    assert told(Span(0, 4), Span(22, 26)) == "Eins sagt. Zwei ist.  Drei war."
    assert Texts(replace(document, sentences=())).told(Claim(Kind.DIRECT, (Span(0, 4),))) == Claim(
        Kind.DIRECT, (Span(0, 4),)
    )


def test_an_analysis_is_a_sequence_of_its_claims(analysis: Analysis) -> None:
    assert len(analysis) == len(analysis.claims) > 2
    assert list(analysis) == list(analysis.claims)
    assert isinstance(iter(analysis), Iterator)
    assert (analysis[0], analysis[-1]) == (analysis.claims[0], analysis.claims[-1])
    assert analysis[1:3] == analysis.claims[1:3]
    assert analysis[0] in analysis
    with pytest.raises(IndexError):
        analysis[len(analysis)]
    assert analysis
    assert not analysis.only(lambda claim: False)


def test_a_speaker_reads_as_the_name() -> None:
    speaker = Speaker(Span(0, 4), "Olaf Tann", SpeakerKind.PERSON)
    assert f"{speaker}" == "Olaf Tann"
    assert repr(speaker) == "<Speaker 'Olaf Tann': person>"


def test_every_record_is_shown_in_a_line(analysis: Analysis) -> None:
    document = analysis.document
    records = (analysis, document, document.article, *document.sentences, *analysis)
    words = (word for sentence in document.sentences for word in sentence.words)
    cues = (claim.cue for claim in analysis if claim.cue)
    for record in (*records, *words, *cues):
        shown = repr(record)
        assert shown.startswith(f"<{type(record).__name__}")
        assert len(shown) < 160
        assert shown.isprintable()


def test_what_is_shown_in_a_line() -> None:
    text = "Es schneie, sagte\nTann."
    claim = Claim(
        Kind.INDIRECT,
        (Span(0, 10),),
        Cue((Span(12, 17),), "sagen", "say"),
        Speaker(Span(18, 22), "Tann", SpeakerKind.PERSON),
    )
    article = Article("x.txt", text)
    analysis = Analysis(Document(article, (sentence(0, 23),)), (claim,))
    (told,) = map(Texts(analysis.document).told, analysis)
    shown = [analysis, replace(analysis, claims=()), analysis.document, article, told, told.cue]
    assert [
        repr(record) for record in (*shown, claim, sentence(0, 1), sentence(0, 1).words[0])
    ] == [
        "<Analysis of 'x.txt': 1 claim>",
        "<Analysis of 'x.txt': 0 claims>",
        "<Document 'x.txt': 1 sentence>",
        "<Article 'x.txt': 23 code points>",
        "<Claim 1: 'Tann', indirect: 'Es schneie'>",
        "<Cue 'sagte': say>",
        "<Claim 0: 'Tann', indirect at 0>",
        "<Sentence of 1 word: 'x'>",
        "<Word 1 'x': X, root of 0>",
    ]
    assert repr(replace(told, text="a" * 51)).endswith(f": '{'a' * 49}…'>")
