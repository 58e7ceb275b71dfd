from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from attrib import cache
from attrib.article import Article, Span
from attrib.cache import CachedParser, cache_limit, prune, size_of
from attrib.errors import UsageError
from attrib.records import Document, Sentence, Word

WIDE = 10**9


class OneWord:
    """Parses every text as one word."""

    engine = fingerprint = "one-word"

    def __init__(self) -> None:
        self.parses = 0

    def parse(self, article: Article) -> Document:
        self.parses += 1
        span = Span(0, len(article.text))
        word = Word(1, article.text, "", "", None, {}, 0, "root", span)
        return Document(article, (Sentence((word,), span),), (), self.engine)

    def parse_tokens(self, document: Document) -> Document:
        return document


def fill(folder: Path, *sizes: int) -> list[Path]:
    """Write entries of some sizes, each used an hour after the one before."""
    folder.mkdir(exist_ok=True)
    entries = []
    for number, size in enumerate(sizes):
        entry = folder / f"{number}.parse"
        entry.write_bytes(b"x" * size)
        used = time.time() - 3600 * (len(sizes) - number)
        os.utime(entry, (used, used))
        entries.append(entry)
    return entries


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    entries = fill(tmp_path, 30, 30, 30, 30)
    prune(tmp_path, 100)
    assert [entry.exists() for entry in entries] == [False, True, True, True]


def test_within_the_limit_everything_stays(tmp_path: Path) -> None:
    entries = fill(tmp_path, 40, 60)
    prune(tmp_path, 100)
    assert all(entry.exists() for entry in entries)


def test_a_used_parse_is_kept_before_one_that_is_not(tmp_path: Path) -> None:
    parser = CachedParser(OneWord(), tmp_path, WIDE)
    for text in ("alt", "neu"):
        parser.parse(Article("a", text))
    for number, entry in enumerate(sorted(tmp_path.iterdir())):
        os.utime(entry, (number, number))
    parser.parse(Article("a", "alt"))
    prune(tmp_path, max(entry.stat().st_size for entry in tmp_path.iterdir()) + 20)
    again = CachedParser(OneWord(), tmp_path, WIDE)
    assert (again.knows(Article("a", "alt")), again.knows(Article("a", "neu"))) == (True, False)


def test_nothing_but_entries_is_counted_or_deleted(tmp_path: Path) -> None:
    fill(tmp_path, 50)
    (tmp_path / "mine.txt").write_bytes(b"x" * 500)
    assert size_of(tmp_path) == cache.Size(1, 50)
    prune(tmp_path, 0)
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.txt"]


def test_what_another_process_is_writing_stays_and_what_a_killed_one_left_goes(
    tmp_path: Path,
) -> None:
    live, dead = tmp_path / ".1.parse.part", tmp_path / ".2.parse.part"
    for part in (live, dead):
        part.write_bytes(b"x" * 50)
    os.utime(dead, (0, 0))
    prune(tmp_path, 0)
    assert (live.exists(), dead.exists()) == (True, False)


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert size_of(tmp_path / "missing") == cache.Size(0, 0)
    prune(tmp_path / "missing", 0)


def test_many_articles_stay_within_the_limit(tmp_path: Path) -> None:
    parser = CachedParser(OneWord(), tmp_path, 100_000)
    for number in range(300):
        parser.parse(Article("a", f"{number} " + "x" * 2000))
    assert 80_000 <= size_of(tmp_path).bytes <= 105_000
    assert parser.knows(Article("a", "299 " + "x" * 2000))


def test_looking_is_rare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []
    monkeypatch.setattr(cache, "prune", lambda folder, limit: looked.append(folder))
    parser = CachedParser(OneWord(), tmp_path, 100_000_000)
    for number in range(500):
        parser.parse(Article("a", f"{number} " + "x" * 2000))
    assert len(looked) <= 10


WRITER = """
import sys
from pathlib import Path
from attrib.article import Article
from attrib.cache import CachedParser
from tests.test_cache_limit import OneWord
parser = CachedParser(OneWord(), Path(sys.argv[1]), 20_000)
for number in range(200):
    text = sys.argv[2] + str(number) + "x" * 1000
    document = parser.parse(Article("a", text))
    assert document.sentences[0].words[0].form == text
    assert not document.notices, document.notices
"""


def test_several_processes_may_write_read_and_delete(tmp_path: Path) -> None:
    # Two of them have the same articles, and meet in reading and deleting.
    running = [
        subprocess.Popen([sys.executable, "-c", WRITER, tmp_path, name], stderr=subprocess.PIPE)
        for name in ("a", "a", "b")
    ]
    assert [process.communicate()[1] for process in running] == [b"", b"", b""]
    assert [process.returncode for process in running] == [0, 0, 0]
    assert size_of(tmp_path).bytes <= 25_000


def test_the_limit_is_the_environments_or_500_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATTRIB_CACHE_SIZE", raising=False)
    assert cache_limit() == 500_000_000
    monkeypatch.setenv("ATTRIB_CACHE_SIZE", "2.5")
    assert cache_limit() == 2_500_000
    assert CachedParser(OneWord(), Path())._limit == 2_500_000


@pytest.mark.parametrize("size", ["viel", "-1", "nan", "inf"])
def test_what_is_no_size_is_an_error(monkeypatch: pytest.MonkeyPatch, size: str) -> None:
    monkeypatch.setenv("ATTRIB_CACHE_SIZE", size)
    with pytest.raises(UsageError, match=f"ATTRIB_CACHE_SIZE is '{size}', which is no size"):
        cache_limit()
