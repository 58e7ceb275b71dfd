from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib import cache
from attrib.article import Article, Notice, Span
from attrib.cache import CachedParser
from attrib.parse.conllu import read_document
from attrib.parse.record import from_plain, to_plain
from attrib.records import Contraction, Document, Sentence, Word
from attrib.wording import Wording, only

TEXT = "Im Rathaus sei geheimer Ärger."


class CountingParser:
    """Parses every text as one sentence of one word, and counts."""

    engine = "counting"

    def __init__(self, fingerprint: str = "1") -> None:
        self.fingerprint = fingerprint
        self.parses = 0

    def parse(self, article: Article) -> Document:
        self.parses += 1
        word = Word(1, article.text, "", "", None, {}, 0, "root", Span(0, len(article.text)))
        sentences = (Sentence((word,), Span(0, len(article.text))),) if article.text else ()
        return Document(article, sentences, (Notice("n", only("m")),), self.engine)

    def parse_tokens(self, document: Document) -> Document:
        return document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "parses"


def entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_a_second_parse_comes_from_disk_and_is_the_same(folder: Path) -> None:
    parser = CountingParser()
    first = CachedParser(parser, folder).parse(Article("a", TEXT))
    second = CachedParser(parser, folder).parse(Article("a", TEXT))
    assert (parser.parses, second) == (1, first)


def test_the_name_of_the_article_does_not_matter(folder: Path) -> None:
    parser = CachedParser(CountingParser(), folder)
    parser.parse(Article("a", TEXT))
    assert parser.parse(Article("b", TEXT)).article.name == "b"
    assert len(entries(folder)) == 1


def test_text_model_and_version_matter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parser, other = CountingParser(), CountingParser("2")
    CachedParser(parser, folder).parse(Article("a", TEXT))
    CachedParser(parser, folder).parse(Article("a", TEXT + " "))
    CachedParser(other, folder).parse(Article("a", TEXT))
    monkeypatch.setattr(cache, "__version__", "9.9")
    CachedParser(parser, folder).parse(Article("a", TEXT))
    assert (parser.parses, other.parses, len(entries(folder))) == (3, 1, 4)


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"root", b"rood"),
        lambda data: b"x" + data,
        lambda data: b"\0" * len(data),
    ],
)
def test_a_damaged_entry_is_parsed_anew(folder: Path, harm: Callable[[bytes], bytes]) -> None:
    parser = CountingParser()
    first = CachedParser(parser, folder).parse(Article("a", TEXT))
    (entry,) = entries(folder)
    sound = entry.read_bytes()
    entry.write_bytes(harm(sound))
    assert CachedParser(parser, folder).parse(Article("a", TEXT)) == first
    assert (parser.parses, entry.read_bytes()) == (2, sound)


def test_names_tell_nothing_and_only_the_user_may_read(folder: Path) -> None:
    CachedParser(CountingParser(), folder).parse(Article("geheim", TEXT))
    (entry,) = entries(folder)
    assert len(entry.stem) == 64
    assert set(entry.stem) <= set("0123456789abcdef")
    assert stat.S_IMODE(entry.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_cache_that_cannot_be_written_is_a_notice_once(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    parser = CachedParser(CountingParser(), blocked / "parses")
    codes = [[n.code for n in parser.parse(Article("a", text)).notices] for text in ("a", "b")]
    assert codes == [["n", "cache"], ["n"]]


def test_a_full_disk_leaves_nothing_half_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    document = CachedParser(CountingParser(), folder).parse(Article("a", TEXT))
    assert "No space left" in document.notices[-1].message.en
    assert entries(folder) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from attrib.cache import CachedParser
from attrib.article import Article
from attrib.records import Document
class Parser:
    engine = fingerprint = "x"
    def parse(self, article): return Document(article, ())
Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
CachedParser(Parser(), Path(sys.argv[1])).parse(Article("a", "Text"))
"""


def test_a_killed_run_leaves_no_entry_and_clear_takes_its_traces(folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder)], check=False)
    assert done.returncode == -9
    assert [entry.suffix for entry in entries(folder)] == [".part"]
    assert cache.clear(folder) == 1
    assert entries(folder) == []


def test_clear_deletes_entries_and_nothing_else(folder: Path) -> None:
    CachedParser(CountingParser(), folder).parse(Article("a", TEXT))
    (folder / "mine.txt").write_text("x")
    assert cache.clear(folder) == 1
    assert [entry.name for entry in entries(folder)] == ["mine.txt"]
    assert cache.clear(folder / "missing") == 0


def test_the_folder_is_the_environments_or_the_users(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTRIB_CACHE_DIR", "/somewhere")
    assert cache.cache_folder() == Path("/somewhere")
    monkeypatch.delenv("ATTRIB_CACHE_DIR")
    assert cache.cache_folder().name == "attrib"


def test_words_given_are_not_cached(folder: Path) -> None:
    document = read_document("1\tJa\t_\t_\t_\t_\t_\t_\t_\t_\n\n")
    assert CachedParser(CountingParser(), folder).parse_tokens(document) is document
    assert not folder.exists()


SPANS = st.tuples(st.integers(0, 99), st.integers(0, 9)).map(lambda s: Span(s[0], s[0] + s[1]))
STRINGS = st.text(max_size=5)
WORDS = st.builds(
    Word,
    index=st.just(0),
    form=STRINGS,
    lemma=STRINGS,
    upos=STRINGS,
    xpos=st.none() | STRINGS,
    features=st.dictionaries(STRINGS, STRINGS, max_size=2),
    head=st.integers(0, 9),
    deprel=STRINGS,
    span=SPANS,
    misc=STRINGS,
)


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    words = draw(st.lists(WORDS, max_size=3))
    numbered = (
        Word(n, w.form, w.lemma, w.upos, w.xpos, w.features, w.head, w.deprel, w.span, w.misc)
        for n, w in enumerate(words, start=1)
    )
    contraction = st.builds(
        Contraction, st.integers(1, 9), st.integers(1, 9), STRINGS, SPANS, STRINGS
    )
    contractions = tuple(draw(st.lists(contraction, max_size=2)))
    comments = tuple(draw(st.lists(STRINGS, max_size=2)))
    return Sentence(tuple(numbered), draw(SPANS), contractions, comments)


WORDINGS = st.builds(Wording, STRINGS, STRINGS)
DOCUMENTS = st.builds(
    Document,
    article=st.just(Article("a", "b")),
    sentences=st.lists(sentences(), max_size=3).map(tuple),
    notices=st.lists(st.builds(Notice, STRINGS, WORDINGS), max_size=2).map(tuple),
    engine=STRINGS,
)


@given(DOCUMENTS)
def test_every_document_is_restored_as_it_was(document: Document) -> None:
    plain = json.loads(json.dumps(to_plain(document)))
    assert from_plain(plain, document.article) == document


def test_loading_from_the_cache_imports_no_parser() -> None:
    program = (
        "import sys; import attrib.cache, attrib.pipeline;"
        "sys.exit(bool({'torch', 'stanza', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, env=os.environ)
    assert done.returncode == 0
