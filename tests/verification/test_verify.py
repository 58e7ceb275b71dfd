from __future__ import annotations

from dataclasses import replace

from attrib.article import Article, Piece, Reading, Span
from attrib.records import Claim, Kind, Speaker, SpeakerKind
from attrib.verification.records import EditKind, Verdict
from attrib.verification.verify import index_of, verify
from tests import made
from tests.verification.speech import analysis

TANN = Article("rede.txt", "Tann: Wir bauen weiter, und das Geld ist da. Es reicht für 14 Häuser.")


def test_direct_quotes_get_verdicts_and_indirect_claims_candidates() -> None:
    draft = analysis(
        "a.txt",
        ("Tann", "„Es reicht für 14 Häuser“", Kind.DIRECT),
        ("Tann", "das Geld reiche für 15 Häuser", Kind.INDIRECT),
    )
    verified = verify(draft, [TANN])
    assert [(quote.number, quote.verdict) for quote in verified.quotes] == [(0, Verdict.EXACT)]
    assert verified.quotes[0].quote == draft.claims[0].content
    (indirect,) = verified.indirect
    assert indirect.number == 1
    assert indirect.candidates[0].missing_numbers == ("15",)
    assert verified.sources == ("rede.txt",)
    assert not verified.wrong


def test_a_quote_inside_an_indirect_claim_is_held_too() -> None:
    draft = analysis("a.txt", ("Tann", "das Geld „reicht für 15 Häuser“ oder mehr", Kind.INDIRECT))
    (quote,) = verify(draft, [TANN]).quotes
    assert (quote.text, quote.verdict) == ("„reicht für 15 Häuser“", Verdict.ALTERED)
    assert quote.quote[0].of(draft.article.text) == quote.text
    assert verify(draft, [TANN]).wrong


def test_a_quote_that_only_its_frame_splits_is_exact() -> None:
    text = "„Wir bauen weiter“, sagte Tann, „und das Geld ist da.“"
    speaker = Speaker(Span(26, 30), "Tann", SpeakerKind.PERSON)
    claims = tuple(
        Claim(Kind.DIRECT, (Span(start, end),), speaker=speaker)
        for start, end in ((0, 18), (32, len(text)))
    )
    draft = made.analysis(text, *claims)
    assert [q.verdict for q in verify(draft, [TANN]).quotes] == [Verdict.EXACT] * 2
    alone = replace(draft, claims=claims[:1])
    assert [q.verdict for q in verify(alone, [TANN]).quotes] == [Verdict.TRIMMED]
    one = replace(claims[0], content=(claims[0].content[0], claims[1].content[0]))
    (whole,) = verify(replace(draft, claims=(one,)), [TANN]).quotes
    assert (whole.verdict, whole.text) == (
        Verdict.EXACT,
        "„Wir bauen weiter“ … „und das Geld ist da.“",
    )


def test_markup_is_read_as_a_reader_sees_it() -> None:
    text = "Tann: „Es reicht für <b>14</b> H&auml;user“"
    pieces = (
        Piece(Span(0, 21), text[:21]),
        Piece(Span(24, 26), "14"),
        Piece(Span(30, 32), " H"),
        Piece(Span(32, 38), "ä"),
        Piece(Span(38, 43), "user“"),
    )
    article = Article("a.html", text, reading=Reading(pieces))
    speaker = Speaker(Span(0, 4), "Tann", SpeakerKind.PERSON)
    claim = Claim(Kind.DIRECT, (Span(6, 43),), speaker=speaker)
    (quote,) = verify(made.analysis(article, claim), [TANN]).quotes
    assert (quote.text, quote.verdict) == ("„Es reicht für 14 Häuser“", Verdict.EXACT)


def test_many_quotes_and_articles_share_an_index() -> None:
    index = index_of([TANN])
    draft = analysis("a.txt", *[("Tann", "„Wir bauen weiter“", Kind.DIRECT)] * 1000)
    verified = verify(draft, index)
    assert verified.counts[Verdict.TRIMMED] == 1000
    assert {edit.kind for edit in verified.quotes[0].edits} == {EditKind.EQUAL, EditKind.CUT}


def test_empty_and_foreign_sources_are_told() -> None:
    english = Article("en.txt", "It was the best of times, it was the worst of times. " * 10)
    draft = analysis("a.txt", ("Tann", "„Wir bauen weiter“", Kind.DIRECT))
    verified = verify(draft, [Article("leer.txt", " \n"), english])
    assert [notice.code for notice in verified.notices] == ["empty-source", "foreign-source"]
    assert verified.quotes[0].verdict is Verdict.NOT_FOUND
    assert verify(draft, [TANN]).notices == ()
