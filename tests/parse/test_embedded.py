"""The embedded model end to end: what it finds, and what it does when it is damaged."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from attrib.article import Article
from attrib.errors import ModelError
from attrib.parse.base import Parser
from attrib.parse.boundaries import tables
from attrib.parse.conllu import read_document
from attrib.parse.engines import open_parser
from attrib.parse.neural import card, embedded
from attrib.records import Document
from tests.benchmarks.joint_words import FIRST, Words
from tests.benchmarks.joint_words_unseen import SECOND
from tests.benchmarks.joints import by_parser, joints, measured

pytestmark = pytest.mark.model

FIXTURES = Path(__file__).parents[2] / "fixtures"
GOLD = sorted((FIXTURES / "segmentation").glob("*.conllu"))


@pytest.fixture(scope="module")
def parser() -> Parser:
    return open_parser()


def pieces(document: Document) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Return the ends of tokens and of sentences."""
    words = [w.span for s in document.sentences for w in s.words]
    sentences = [(s.words[0].span.start, s.words[-1].span.end) for s in document.sentences]
    return {(span.start, span.end) for span in words}, set(sentences)


def f1(gold: int, predicted: int, both: int) -> float:
    return 2 * both / (gold + predicted)


def test_segmentation_of_news_reaches_its_floors(parser: Parser) -> None:
    counts = {"tokens": [0, 0, 0], "sentences": [0, 0, 0]}
    for path in GOLD:
        gold = read_document(path.read_text("utf-8"), path.name)
        found = parser.parse(gold.article)
        for count, wanted, got in zip(counts.values(), pieces(gold), pieces(found), strict=True):
            for place, value in enumerate((len(wanted), len(got), len(wanted & got))):
                count[place] += value
    assert f1(*counts["tokens"]) >= 0.997
    assert f1(*counts["sentences"]) >= 0.985


@pytest.mark.parametrize("words", [FIRST, SECOND])
def test_joints_are_read_right(words: Words) -> None:
    counts, wrong = measured(joints(words)[::3], by_parser)
    assert len(wrong) <= 0.005 * counts.total()


def test_the_fingerprint_covers_model_and_boundaries(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert parser.fingerprint == (f"{card.fingerprint()}-{card.arithmetic()}-{tables.digest()}")
    monkeypatch.setattr(embedded, "digest", lambda: "other")
    assert embedded.EmbeddedParser().fingerprint != parser.fingerprint


def test_only_contractions_are_expanded(parser: Parser) -> None:
    document = parser.parse(Article("text", "Haben werde man nichts. Reden Sie, rief Roth im Amt."))
    assert [word.form for s in document.sentences for word in s.words] == (
        [
            "Haben",
            "werde",
            "man",
            "nichts",
            ".",
            "Reden",
            "Sie",
            ",",
            "rief",
            "Roth",
            "in",
            "dem",
            "Amt",
            ".",
        ]
    )


def test_an_article_is_parsed_by_itself(parser: Parser) -> None:
    articles = [Article(p.name, p.read_text("utf-8")) for p in sorted(FIXTURES.glob("articles/g*"))]
    alone = [parser.parse(article) for article in articles]
    again = [parser.parse(article) for article in reversed(articles)]
    assert alone == list(reversed(again))


@pytest.mark.parametrize(
    "text",
    [
        "Im Rathaus sei man zum Handeln bereit, sagte Weber.",
        "  \n\n„Nein!“,\r\nrief\u00a0er.\n",
        "Die 👩‍🚒 kam. A\u0308rger\u2028gab es nicht.",
        "x" * 1500 + " sagte er. Das war's.",
        "12345 67890 " * 50,
        "",
    ],
)
def test_words_lie_in_order_in_the_text(parser: Parser, text: str) -> None:
    document = parser.parse(Article("text", text))
    end = 0
    for sentence in document.sentences:
        inside = {n for c in sentence.contractions for n in range(c.first + 1, c.last + 1)}
        assert sum(word.head == 0 for word in sentence.words) == 1
        for word in sentence.words:
            assert word.index in inside or word.span.start >= end
            assert word.span.of(text).strip()
            end = word.span.end


def test_words_of_a_contraction_share_its_span(parser: Parser) -> None:
    text = "Im Haus war es still."
    words = parser.parse(Article("text", text)).sentences[0].words
    assert [word.form for word in words[:2]] == ["In", "dem"]
    assert [word.span.of(text) for word in words[:2]] == ["Im", "Im"]


def test_a_long_sentence_is_cut_with_a_notice(parser: Parser) -> None:
    document = parser.parse(Article("text", "und dann kam er, " * 120 + "sagte sie."))
    assert max(len(sentence.words) for sentence in document.sentences) <= 200
    assert [notice.code for notice in document.notices] == ["long-sentence"]


def test_given_words_are_kept_however_long_the_sentence(parser: Parser) -> None:
    rows = "".join(f"{n}\tWort{n}" + "\t_" * 8 + "\n" for n in range(1, 701))
    given = read_document(rows + "\n", "long")
    parsed = parser.parse_tokens(given)
    assert [w.form for w in given.sentences[0].words] == [w.form for w in parsed.sentences[0].words]
    assert sum(word.head == 0 for word in parsed.sentences[0].words) == 1


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Path]:
    target = tmp_path / "de"
    shutil.copytree(card.folder(), target)
    yield target
    card.checksums.cache_clear()


def parse_with(model: Path) -> Document:
    from attrib.parse.neural.embedded import EmbeddedParser

    return EmbeddedParser(model).parse(Article("text", "Er kam."))


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / card.DICTIONARY).unlink()
    with pytest.raises(ModelError, match=r"lacks its file lemmas\.trie.*Install"):
        parse_with(copy)


def test_a_damaged_file_is_named(copy: Path) -> None:
    with (copy / card.NETWORK).open("r+b") as stream:
        stream.seek(5000)
        stream.write(b"damage")
    with pytest.raises(ModelError, match=r"network\.onnx .*damaged.*Install"):
        parse_with(copy)


def test_an_unreadable_file_is_named(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    assert card.checksums(copy)  # read before nothing can be
    monkeypatch.setattr(Path, "read_bytes", opened)
    with pytest.raises(ModelError, match=r"cannot be read \(Permission denied\).*Install"):
        card.verify(copy)


def test_missing_checksums_are_an_error(copy: Path) -> None:
    (copy / card.CHECKSUMS).unlink()
    with pytest.raises(ModelError, match="checksums"):
        parse_with(copy)


def test_a_file_that_only_seems_sound_is_named_by_its_error(copy: Path) -> None:
    (copy / card.PIECES).write_text("[]")
    card.write_checksums(copy)
    with pytest.raises(ModelError, match=r"cannot be loaded \(\w+\)\. Install"):
        parse_with(copy)


def test_the_fingerprint_names_what_runs_the_model(parser: Parser) -> None:
    for library in ("onnxruntime", "simplemma"):
        assert f"{library}-{version(library)}" in parser.fingerprint
    assert parser.fingerprint.startswith(card.fingerprint())
