from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import attrib
from attrib import Analyzer, Mood
from attrib.article import Span
from attrib.parse.conllu import read_document
from attrib.parse.handed_over import RELATIONS, STTS
from attrib.read import InputFormat, article_of
from attrib.records import Document, Sentence, moved
from tests.parsed import spacy, stanza
from tests.trees import SAID, document
from tests.verification.fixture_set import PARSES

CLAIMS = Path(__file__).parents[2] / "fixtures" / "parses" / "claims.conllu"
NO_CONTRACTION = (
    "Tann/NE/2/nsubj sagte/VVFIN/0/root/Lemma=sagen/Mood=Ind/VerbForm=Fin/SpaceAfter=No "
    ",/$,/6/punct dass/KOUS/6/mark es/PPER/6/nsubj "
    "schneie/VVFIN/2/ccomp/Lemma=schneien/Mood=Ind/VerbForm=Fin/SpaceAfter=No ./$./2/punct"
)
ASTRAL = (
    "😀/SYM/3/dep Tann/NE/3/nsubj "
    "sagte/VVFIN/0/root/Lemma=sagen/Mood=Ind/VerbForm=Fin/SpaceAfter=No "
    ",/$,/7/punct dass/KOUS/7/mark es/PPER/7/nsubj "
    "schneie/VVFIN/3/ccomp/Lemma=schneien/Mood=Ind/VerbForm=Fin/SpaceAfter=No ./$./3/punct"
)


def test_a_parse_gives_the_claims_that_its_rows_give() -> None:
    rows = CLAIMS.read_text("utf-8")
    own = read_document(rows, "claims")
    found = attrib.analyze(own)
    assert found.claims == attrib.analyze(rows, engine="conllu").claims
    assert len(found) > 100
    # The text of Stanza's parse is read as an article: its datelines are none of what is told.
    read = replace(own, article=article_of(own.article.text, "claims", format=InputFormat.TEXT))
    assert attrib.analyze(stanza(own)).claims == attrib.analyze(read).claims


@pytest.mark.parametrize("shape", [stanza, spacy, lambda parse: parse])
def test_moods_are_the_grammars_and_offsets_code_points(
    shape: Callable[[Document], Any],
) -> None:
    (claim,) = attrib.analyze(shape(document(ASTRAL)))
    assert (claim.mood, claim.text) == (Mood.KONJUNKTIV_1, "dass es schneie")
    assert claim.span == Span(14, 29)
    assert claim.speaker is not None
    assert str(claim.speaker) == "Tann"


def test_contractions_of_stanza_are_words_of_one_token() -> None:
    found = attrib.analyze(stanza(document(SAID)), name="rat")
    (sentence,) = found.document.sentences
    assert found.article.text == "Tann sagte im Rat, dass es schneie."
    assert [(c.form, c.first, c.last) for c in sentence.contractions] == [("im", 3, 4)]
    assert [claim.text for claim in found] == ["dass es schneie"]
    assert (found.article.name, found.document.engine) == ("rat", "stanza")


def test_blanks_of_spacy_are_no_words() -> None:
    found = attrib.analyze(spacy(document(NO_CONTRACTION, NO_CONTRACTION)))
    assert found.document.engine == "spacy"
    assert [len(s.words) for s in found.document.sentences] == [7, 7]
    assert [word.head for word in found.document.sentences[1].words] == [2, 0, 6, 6, 6, 2, 2]
    assert [claim.sentence for claim in found] == ["Tann sagte, dass es schneie."] * 2


def test_a_blank_that_is_a_head_hands_its_words_on() -> None:
    parse = spacy(document(NO_CONTRACTION))
    tokens = next(parse.sents)
    tokens[4].head = tokens[-1]
    tokens[-1].head = tokens[5]
    found = attrib.analyze(SimpleNamespace(text=parse.text, sents=[tokens]))
    assert found.document.sentences[0].words[4].head == 6


def test_tags_that_are_none_of_stts_are_not_taken_for_it() -> None:
    found = attrib.analyze(spacy(_with(document(NO_CONTRACTION), xpos="VERB")))
    assert [claim.mood for claim in found] == [Mood.KONJUNKTIV_1]
    assert {word.xpos for s in found.document.sentences for word in s.words} <= STTS | {None}


def test_what_is_known_holds_for_a_parse_too() -> None:
    analyzer = Analyzer("conllu", people=["Olaf Tann"], cues=["skeeten"])
    (claim,) = analyzer.analyze(document(SAID.replace("Lemma=sagen", "Lemma=skeeten")))
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.cue and claim.cue.lemma) == ("Olaf Tann", "skeeten")


@pytest.mark.parametrize("path", sorted(PARSES.iterdir())[:6], ids=lambda path: path.stem)
def test_an_analysis_can_be_made_again_of_its_document(path: Path) -> None:
    found = attrib.analyze(path.read_text("utf-8"), engine="conllu")
    assert attrib.analyze(found.document) == found


def test_a_document_with_markup_keeps_its_offsets() -> None:
    source = "<p>Tann <i>sagte</i>, dass es schn&#101;ie.</p>"
    article = article_of(source, "a.html", format=InputFormat.HTML)
    read = document(NO_CONTRACTION)
    assert article.reading is not None
    assert article.as_read().text == read.article.text
    located = replace(moved(read, article.reading.to_source), article=article)
    found = attrib.analyze(located)
    (claim,) = found
    assert claim.content[0].of(source) == "dass es schn&#101;ie"
    assert (claim.text, claim.sentence) == ("dass es schneie", "Tann sagte, dass es schneie.")
    assert claim.cue is not None
    assert claim.cue.text == "sagte"
    assert attrib.analyze(found.document) == found


def test_what_nobody_sees_is_no_word_of_the_text() -> None:
    parse = stanza(document(NO_CONTRACTION.replace("schneie/", "schnei\u00ade/")))
    assert "\u00ad" in parse.text
    (claim,) = attrib.analyze(parse)
    assert claim.text == "dass es schneie"
    assert claim.content[0].of(parse.text) == "dass es schnei\u00ade"


def _with(parse: Document, **columns: Any) -> Document:
    sentences = [
        Sentence(tuple(replace(w, **columns) for w in s.words), s.span, s.contractions)
        for s in parse.sentences
    ]
    return replace(parse, sentences=tuple(sentences))


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda p: _with(p, deprel="", head=0), "has no tree"),
        (lambda p: _with(p, upos=""), "has no parts of speech"),
        (lambda p: _with(p, lemma=""), "has no lemmas"),
        (lambda p: _with(p, deprel="sb"), "it has the relation 'sb'"),
        (lambda p: _with(p, head=99), "leads to words that are not there"),
        (lambda p: replace(p, sentences=()), "has no sentences"),
    ],
)
@pytest.mark.parametrize("shape", [stanza, spacy, lambda parse: parse])
def test_what_is_no_parse_is_refused(
    spoil: Callable[[Document], Document], problem: str, shape: Callable[[Document], Any]
) -> None:
    if shape is spacy and "not there" in problem:
        pytest.skip("heads of spaCy are tokens")
    parse = shape(spoil(document(NO_CONTRACTION)))
    with pytest.raises(attrib.InputError, match=problem) as error:
        attrib.analyze(parse)
    assert "Universal Dependencies" in error.value.remedy.en


def test_a_doc_without_sentences_is_refused() -> None:
    class Doc:
        text = "Es schneit."

        @property
        def sents(self) -> Any:
            yield from ()
            raise ValueError("[E030] Sentence boundaries unset.")

    with pytest.raises(attrib.InputError, match="blatt: the parse has no sentences"):
        attrib.analyze(Doc(), name="blatt")


@pytest.mark.parametrize("lacking", ["text", "places"])
def test_words_without_a_text_are_refused(lacking: str) -> None:
    parse = stanza(document(NO_CONTRACTION))
    if lacking == "text":
        parse.text = None
    else:
        parse.sentences[0].tokens[2].start_char = None
    with pytest.raises(attrib.InputError, match="does not say where its words stand"):
        attrib.analyze(parse)


def test_an_empty_parse_has_no_claims() -> None:
    assert len(attrib.analyze(SimpleNamespace(text="", sentences=[]))) == 0
    assert len(attrib.analyze(SimpleNamespace(text=" ", sents=[]))) == 0


def test_a_parse_has_no_format() -> None:
    with pytest.raises(attrib.UsageError, match="parsed already has no format"):
        attrib.analyze(document(NO_CONTRACTION), format="html")


def test_the_relations_are_those_of_universal_dependencies() -> None:
    assert len(RELATIONS) == 37


@pytest.mark.model
def test_a_document_of_stanza_itself_is_read() -> None:
    from stanza.models.common.doc import Document as StanzaDocument

    rows = []
    (sentence,) = document(SAID).sentences
    for word in sentence.words:
        for contraction in sentence.contractions:
            if contraction.first == word.index:
                row = {"id": (contraction.first, contraction.last), "text": contraction.form}
                rows.append(row | _place(contraction.span))
        feats = "|".join(f"{k}={v}" for k, v in word.features.items()) or None
        columns: dict[str, Any] = {
            "lemma": word.lemma,
            "upos": word.upos,
            "xpos": word.xpos,
            "feats": feats,
        }
        tree: dict[str, Any] = {"head": word.head, "deprel": word.deprel}
        inside = any(c.first <= word.index <= c.last for c in sentence.contractions)
        place = {} if inside else _place(word.span)
        rows.append({"id": (word.index,), "text": word.form, **columns, **tree, **place})
    text = "Tann sagte im Rat, dass es schneie."
    (claim,) = attrib.analyze(StanzaDocument([rows], text=text))
    assert (claim.text, claim.mood) == ("dass es schneie", Mood.KONJUNKTIV_1)


def _place(span: Span) -> dict[str, int]:
    return {"start_char": span.start, "end_char": span.end}
