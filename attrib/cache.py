"""Keeps parses on disk, by content, engine, model and version.

An entry's name is a checksum and tells nothing of the article. An entry is written
whole or not at all, and is believed only if its own checksum is right, so that a killed
run, a full disk or a flipped bit costs a parse and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from functools import cache
from pathlib import Path

from attrib.article import Article, Notice
from attrib.parse.base import Parser
from attrib.parse.record import from_plain, to_plain
from attrib.records import Document
from attrib.version import __version__
from attrib.whole import whole_file

FORMAT = "attrib-parse-1"
_SUFFIX = ".parse"
_PART = f"{_SUFFIX}.part"


def cache_folder() -> Path:
    """Return where parses are kept: ATTRIB_CACHE_DIR, or the user's cache folder."""
    if given := os.environ.get("ATTRIB_CACHE_DIR"):
        return Path(given)
    from platformdirs import user_cache_path  # noqa: PLC0415  not needed where the variable is set

    return user_cache_path("attrib", appauthor=False)


def clear(folder: Path) -> int:
    """Delete all entries, finished or not, and return how many there were."""
    entries = [*folder.glob(f"*{_SUFFIX}"), *folder.glob(f"*{_PART}")]
    for entry in entries:
        entry.unlink(missing_ok=True)
    return len(entries)


class CachedParser:
    """A parser that remembers what it has parsed."""

    def __init__(self, parser: Parser, folder: Path) -> None:
        self._parser = parser
        self._folder = folder
        self._complained = False

    @property
    def engine(self) -> str:
        """The engine behind the cache."""
        return self._parser.engine

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the engine behind the cache."""
        return self._parser.fingerprint

    def parse(self, article: Article) -> Document:
        """Return the remembered parse, or parse and remember.

        Raises:
            EngineError: the engine is not there.
            ModelError: a file of its model is missing or damaged.
        """
        path = self._folder / f"{self._key(article)}{_SUFFIX}"
        known = _load(path, article)
        if known is not None:
            return known
        document = self._parser.parse(article)
        try:
            _store(path, document)
        except OSError as error:
            return self._complain(document, error)
        return document

    def knows(self, article: Article) -> bool:
        """Tell whether there is an entry for the article, sound or not."""
        # Path.is_file raises where the folder is closed to us.
        return os.path.isfile(self._folder / f"{self._key(article)}{_SUFFIX}")  # noqa: PTH113

    def parse_tokens(self, document: Document) -> Document:
        """Parse given words; these are not remembered."""
        return self._parser.parse_tokens(document)

    def _key(self, article: Article) -> str:
        parts = (FORMAT, __version__, _code(), self.engine, self.fingerprint, article.text)
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()

    def _complain(self, document: Document, error: OSError) -> Document:
        if self._complained:
            return document
        self._complained = True
        notice = Notice(
            "cache",
            f"The parse could not be kept in {self._folder} ({error.strerror}); "
            "the next run will parse again.",
        )
        return replace(document, notices=(*document.notices, notice))


@cache
def _code() -> str:
    """Return a checksum of the parsing code, which in a checkout changes without a new version."""
    state = hashlib.sha256()
    for file in sorted((Path(__file__).parent / "parse").rglob("*.py")):
        state.update(file.read_bytes())
    return state.hexdigest()


def _load(path: Path, article: Article) -> Document | None:
    try:
        checksum, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if hashlib.sha256(body).hexdigest().encode() != checksum:
        return None
    return from_plain(json.loads(body), article)


def _store(path: Path, document: Document) -> None:
    body = json.dumps(to_plain(document), separators=(",", ":")).encode()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Only the user may read it. A power cut can cost it, for it carries a checksum.
    with whole_file(path, mode=0o600, sync=False, suffix=_PART) as file:
        file.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
