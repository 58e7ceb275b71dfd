"""Whatever comes in, the worst is an error of the project's own, and offsets stay true."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import attrib
from attrib.article import Article, Span
from attrib.check import baseline
from attrib.check.suppress import silenced, suppressions
from attrib.config import find, load
from attrib.errors import AttribError
from attrib.grammar.quotation_marks import quotations, unpaired
from attrib.parse.engines import open_parser
from attrib.parse.segments import readable
from attrib.read import InputFormat, article_of, read_file
from tests.hostile.everything import everything
from tests.hostile.texts import CORPUS, RUNS, SAME, TEXTS, bytes_of, sound_texts
from tests.hostile.words import seeded, trees

fuzzed = settings(max_examples=RUNS, deadline=None, derandomize=SAME)
READ = [f for f in InputFormat if f not in (InputFormat.CONLLU, InputFormat.PAGE)]


def sound(article: Article) -> None:
    """Check that what a reader sees leads to places in the source."""
    seen = article.as_read().text
    if article.reading is not None:
        whole = article.reading.to_source(Span(0, len(seen)))
        assert whole.end <= len(article.text)
    for block in article.blocks:
        assert block.span.end <= len(article.text)
    assert len(readable(seen)) == len(seen)


@fuzzed
@given(TEXTS, st.sampled_from(READ))
def test_any_text_is_read_or_refused(text: str, format_: InputFormat) -> None:
    with suppress(AttribError):
        sound(article_of(text, "a", format=format_))


@fuzzed
@given(
    TEXTS.map(bytes_of) | st.binary(max_size=80),
    st.sampled_from(["txt", "md", "html", "docx", "conllu", ""]),
    st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\0\0\xfe\xff", b"PK\3\4"]),
)
def test_any_file_is_read_or_refused(data: bytes, extension: str, mark: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(AttribError):
        path = Path(folder) / f"a.{extension}"
        path.write_bytes(mark + data)
        sound(read_file(path))


@fuzzed
@given(sound_texts())
def test_quotations_stand_in_the_text_and_in_one_another(text: str) -> None:
    found = quotations(text)
    assert list(found) == sorted(found, key=lambda q: (q.span.start, -q.span.end))
    for quotation in found:
        assert quotation.span.covers(quotation.inner)
        assert quotation.span.end <= len(text)
        around = [q for q in found if q is not quotation and q.span.covers(quotation.span)]
        assert len(around) == quotation.depth
    assert all(0 <= place < len(text) for place in unpaired(text))


UPOS = st.sampled_from(
    ["VERB", "AUX", "NOUN", "PROPN", "PRON", "DET", "SCONJ", "ADP", "PUNCT", "_"]
)
FORMS = st.sampled_from(
    [
        *'„“»«":,.;',
        "sagte",
        "sei",
        "habe",
        "laut",
        "so",
        "wie",
        "dass",
        "zu",
        "Tann",
        "er",
        "Das",
        "nach",
        "Angaben",
        "Forderung",
        "soll",
        "will",
        "gewesen",
        "und",
        "nicht",
        "mit",
        "teilte",
    ]
)
LEMMAS = st.sampled_from(["sagen", "sein", "haben", "sollen", "wollen", "mitteilen", "Angabe", "_"])
FEATURES = st.sampled_from(
    [
        "_",
        "VerbForm=Fin",
        "Mood=Sub|Person=3|VerbForm=Fin",
        "VerbForm=Part",
        "Case=Gen",
        "Number=Plur",
    ]
)
RELATIONS = st.sampled_from(
    [
        "nsubj",
        "obj",
        "ccomp",
        "conj",
        "acl",
        "advcl",
        "aux",
        "cop",
        "mark",
        "case",
        "punct",
        "flat",
        "appos",
        "nmod",
        "parataxis",
        "root",
        "compound:prt",
        "obl:agent",
        "nsubj:pass",
        "det",
    ]
)


@st.composite
def parses(draw: st.DrawFn) -> str:
    """Return CoNLL-U that keeps the format, and whose trees are anything: cycles, forests."""
    blocks = []
    for size in draw(st.lists(st.integers(1, 9), max_size=4)):
        rows = []
        for number in range(1, size + 1):
            form, lemma, upos = draw(FORMS), draw(LEMMAS), draw(UPOS)
            head = str(draw(st.integers(0, size)))
            misc = draw(st.sampled_from(["_", "SpaceAfter=No"]))
            row = [str(number), form, lemma, upos, "_", draw(FEATURES), head, draw(RELATIONS)]
            rows.append("\t".join([*row, "_", misc]))
        blocks.append("\n".join([*draw(st.sampled_from([[], ["# newpar"]])), *rows, "", ""]))
    return "".join(blocks)


def analysed(source: str) -> None:
    with suppress(AttribError):
        analysis = attrib.Analyzer("conllu").analyze(source)
        for claim in analysis.claims:
            for span in (*claim.content, *claim.frame):
                assert span.end <= len(analysis.article.text)


NAMELESS_NAME = (
    "1\t„\tsagen\tVERB\t_\t_\t0\tnsubj\t_\t_\n\n"
    * 2
    + "1\t„\tsagen\tVERB\t_\t_\t0\tnsubj\t_\t_\n2\t„\tsagen\tVERB\t_\t_\t0\tnsubj\t_\t_\n"
    "3\t:\tsagen\tPROPN\t_\t_\t0\tnsubj\t_\t_\n4\t„\tsagen\tDET\t_\t_\t0\tnsubj\t_\t_\n"
    "5\t„\tsagen\tDET\t_\t_\t3\tobj\t_\t_\n\n"
)
"""A colon that is tagged as a name, in a phrase of which nothing is left."""


@fuzzed
@example(NAMELESS_NAME)
@given(parses())
def test_any_tree_is_analysed(source: str) -> None:
    analysed(source)


def through_everything(source: str, engine: str) -> None:
    format_ = InputFormat.CONLLU if engine == "conllu" else InputFormat.TEXT
    with suppress(AttribError):
        everything(article_of(source, "text", format=format_), open_parser(engine))


@fuzzed
@given(trees())
def test_any_tree_of_the_lexicons_words_goes_through_everything(source: str) -> None:
    through_everything(source, "conllu")


BROKE = (
    "Sie wurde 2019 zum Prof. ernannt. Das sei lange her, sagte sie.",
    "Das sagte Prof.\nAda Brahm am Montag. Das Bad sei geschlossen.",
    "Er wurde Dr. von Prof. sagte, laut Dr. von",
    "„lauten << 7,5 Angaben von bzw.“: Prof. habe \u2028 Kampagne diktieren das",
    "..., so Prof zu Ada Virologe. , so der ““ sollen gleichkommen die Behauptung, Lena geht",
)
"""Texts that broke something."""


@pytest.mark.model
@pytest.mark.parametrize("text", BROKE)
def test_what_once_broke_goes_through_everything(text: str) -> None:
    through_everything(text, "embedded")


@pytest.mark.model
@settings(fuzzed, max_examples=RUNS // 2)
@given(seeded(longest=60))
def test_any_words_go_through_everything(text: str) -> None:
    through_everything(text, "embedded")


@fuzzed
@given(st.lists(st.lists(TEXTS, min_size=9, max_size=11).map("\t".join), max_size=4).map("\n".join))
def test_any_columns_are_analysed_or_refused(source: str) -> None:
    analysed(source)


@fuzzed
@given(TEXTS)
def test_any_comment_is_a_suppression_or_a_finding(source: str) -> None:
    comments, wrong = suppressions(source, ["A101"])
    assert all(comment.scope.end <= len(source) for comment in comments)
    left = silenced(wrong, comments, ["A101"])
    assert len(left.findings) == len(wrong)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(
            st.sampled_from(["version", "findings", "path", "rule", "sentence", "count"]), below
        )
    ),
    max_leaves=12,
)
ENTRY = st.fixed_dictionaries({"path": JSON, "rule": JSON, "sentence": JSON, "count": JSON})
BASELINES = st.fixed_dictionaries({"version": st.just(1), "findings": JSON | st.lists(ENTRY)})


@fuzzed
@given(
    BASELINES.map(json.dumps).map(str.encode) | JSON.map(json.dumps).map(str.encode) | st.binary()
)
def test_any_baseline_is_read_or_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(AttribError):
        path = Path(folder) / "baseline.json"
        path.write_bytes(data)
        read = baseline.read(path)
        read.takes(baseline.key_of("A101", f"{folder}/a.txt", "Ein Satz.", Path(folder)))
        read.stale(["a.txt"])


@fuzzed
@given(TEXTS.map(bytes_of), st.sampled_from(["attrib.toml", "pyproject.toml"]))
def test_any_configuration_is_read_or_refused(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        for reading in (load, find):
            with suppress(AttribError):
                reading(path if reading is load else folder)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_the_corpus(path: Path) -> None:
    data = path.read_bytes()
    text = data.decode("utf-8", "surrogatepass") if b"\xff" not in data else ""
    for format_ in READ:
        with suppress(AttribError):
            sound(article_of(text, "a", format=format_))
    with suppress(AttribError):
        sound(read_file(path))
    analysed(text)
    quotations(text)
    suppressions(text, ["A101"])
