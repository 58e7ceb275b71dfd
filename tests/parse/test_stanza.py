from __future__ import annotations

import sys
from collections.abc import Iterable
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Article, Span
from attrib.parse.conllu import read_document, write_document
from attrib.parse.stanza import PipelineParser
from attrib.parse.stanza_document import predicted, to_document, to_rows
from attrib.records import Contraction, Document, Sentence

EXPANSIONS = {"Im": ("In", "dem"), "zum": ("zu", "dem")}


def token(text: str, start: int) -> Any:
    words = [SimpleNamespace(text=form) for form in EXPANSIONS.get(text, (text,))]
    return SimpleNamespace(start_char=start, end_char=start + len(text), words=words)


def tokenised(text: str) -> Any:
    """Return what Stanza's tokenizer would: a token per word, a sentence up to each full stop."""
    sentences: list[Any] = [[]]
    start = 0
    for form in text.replace(".", " . ").split():
        start = text.index(form, start)
        sentences[-1].append(token(form, start))
        start += len(form)
        if form == ".":
            sentences.append([])
    return SimpleNamespace(sentences=[SimpleNamespace(tokens=s) for s in sentences if s])


class Pipeline:
    """Stands in for a Stanza pipeline: each word hangs on the one before it."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def process(self, given: Any, processors: str) -> Any:
        self.steps.append(processors)
        return tokenised(given) if isinstance(given, str) else given


class Rows:
    """Stands in for Stanza's Document, made of rows."""

    def __init__(self, rows: Iterable[list[dict[str, Any]]]) -> None:
        self.sentences = [
            SimpleNamespace(
                words=[
                    SimpleNamespace(
                        lemma=row["text"].lower(),
                        upos="X",
                        xpos=None,
                        feats="Case=Nom|Number=Sing" if row["id"][0] == 1 else None,
                        head=row["id"][0] - 1,
                        deprel="root" if row["id"][0] == 1 else "dep",
                    )
                    for row in sentence
                    if len(row["id"]) == 1
                ]
            )
            for sentence in rows
        ]


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    module: Any = ModuleType("stanza.models.common.doc")
    module.Document = Rows
    for name in ("stanza", "stanza.models", "stanza.models.common"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return Pipeline()


def document(text: str) -> Document:
    return to_document(tokenised(text), Article("a", text), "e")


def test_many_short_lines_are_cut_at_their_ends() -> None:
    # A line too wide to be wrapped makes each a paragraph, whatever the tokeniser says.
    found = document("wort " * 30 + "\n" + "Ja er kommt\n" * 300).sentences
    assert [len(sentence.words) for sentence in found] == [30, *[3] * 300]


def test_words_of_a_contraction_have_their_tokens_span() -> None:
    text = "Im Rathaus kam es zum Streit ."
    (sentence,) = document(text).sentences
    assert [word.form for word in sentence.words[:3]] == ["In", "dem", "Rathaus"]
    assert [word.span.of(text) for word in sentence.words[:3]] == ["Im", "Im", "Rathaus"]
    assert sentence.contractions == (
        Contraction(1, 2, "Im", Span(0, 2)),
        Contraction(6, 7, "zum", Span(18, 21)),
    )


def test_the_parse_of_a_text_can_be_written_and_read_back() -> None:
    text = "Im Rathaus kam er.\r\n\r\nSie\nging."
    written = write_document(document(text))
    assert written.count("# newpar") == 2
    assert "# text = Im Rathaus kam er.\n" in written
    assert "# text = Sie ging.\n" in written
    assert written.count("SpaceAfter=No") == 2
    assert write_document(read_document(written)) == written


def test_a_long_sentence_is_cut_with_a_notice() -> None:
    text = "Kopf.\n" + "wort " * 149 + ", " + "wort " * 100 + "."
    parsed = document(text)
    assert [len(sentence.words) for sentence in parsed.sentences] == [2, 150, 101]
    assert [notice.code for notice in parsed.notices] == ["long-sentence"]
    assert "line 2 has 251 words; it was cut into 2 parts" in parsed.notices[0].message.en
    assert all(w.span.of(text) == w.form for s in parsed.sentences for w in s.words)


def test_a_contraction_stays_whole_where_a_sentence_is_cut() -> None:
    text = "wort " * 199 + "zum " + "wort " * 20
    first, second = document(text).sentences
    assert (len(first.words), first.contractions) == (199, ())
    assert [(c.first, c.last, c.form) for c in second.contractions] == [(1, 2, "zum")]


def test_a_parser_loads_once_and_only_when_it_parses(pipeline: Pipeline) -> None:
    loads = []

    def load() -> Pipeline:
        loads.append(1)
        return pipeline

    parser = PipelineParser("e", "f", load)
    assert parser.parse(Article("a", " \n--- * ---\n")).sentences == ()
    assert loads == []
    for _ in range(2):
        parsed = parser.parse(Article("a", "Er kam."))
        assert [(w.lemma, w.head, w.deprel) for w in parsed.sentences[0].words] == [
            ("er", 0, "root"),
            ("kam", 1, "dep"),
            (".", 2, "dep"),
        ]
        assert parsed.sentences[0].words[0].features == {"Case": "Nom", "Number": "Sing"}
    assert (len(loads), parsed.engine) == (1, "e")
    assert pipeline.steps == ["tokenize,mwt", "pos,lemma,depparse"] * 2


def test_given_words_ranges_and_comments_stay(pipeline: Pipeline) -> None:
    source = (
        "# text = Im Rat.\n# eigen\n1-2\tIm\t_\t_\t_\t_\t_\t_\t_\tA=B\n"
        "1\tIn\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdem\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "3\tRat.\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n"
    )
    parsed = PipelineParser("e", "f", lambda: pipeline).parse_tokens(read_document(source))
    assert write_document(parsed).splitlines() == [
        "# text = Im Rat.",
        "# eigen",
        "1-2\tIm\t_\t_\t_\t_\t_\t_\t_\tA=B",
        "1\tIn\tin\tX\t_\tCase=Nom|Number=Sing\t0\troot\t_\t_",
        "2\tdem\tdem\tX\t_\t_\t1\tdep\t_\t_",
        "3\tRat.\trat.\tX\t_\t_\t2\tdep\t_\tSpaceAfter=No",
        "",
    ]


def test_given_sentences_are_never_cut(pipeline: Pipeline) -> None:
    source = "".join(f"{n}\twort\t_\t_\t_\t_\t_\t_\t_\t_\n" for n in range(1, 451)) + "\n"
    parsed = PipelineParser("e", "f", lambda: pipeline).parse_tokens(read_document(source))
    assert [len(sentence.words) for sentence in parsed.sentences] == [450]


def test_rows_name_contractions_before_their_words() -> None:
    (sentence,) = document("Im Rat").sentences
    assert to_rows(sentence) == [
        {"id": (1, 2), "text": "Im"},
        {"id": (1,), "text": "In"},
        {"id": (2,), "text": "dem"},
        {"id": (3,), "text": "Rat"},
    ]


def test_a_parse_of_another_length_is_refused() -> None:
    sentence: Sentence = document("Er kam").sentences[0]
    with pytest.raises(ValueError, match="zip"):
        predicted(sentence, SimpleNamespace(words=[]))


@given(st.lists(st.sampled_from(["Im", "zum", "a", ",", ".", "\n", "\n\n", "„"]), max_size=500))
def test_offsets_are_true_whatever_is_cut(forms: list[str]) -> None:
    text = " ".join(forms)
    parsed = document(text)
    end = 0
    for sentence in parsed.sentences:
        assert len(sentence.words) <= 200
        assert [word.index for word in sentence.words] == list(range(1, len(sentence.words) + 1))
        for contraction in sentence.contractions:
            assert contraction.span.of(text) == contraction.form
        for word in sentence.words:
            assert word.span.start >= end or sentence.contractions
            assert word.form in word.span.of(text) or word.span.of(text) in EXPANSIONS
        end = sentence.span.end
    assert " ".join(s.span.of(text) for s in parsed.sentences).split() == text.split()
