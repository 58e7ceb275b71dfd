"""Keeps parses on disk, by content, engine, model and version.

An entry's name is a checksum and tells nothing of the article. An entry is written
whole or not at all, and is believed only if its own checksum is right, so that a killed
run, a full disk or a flipped bit costs a parse and nothing else.

Beyond a limit those entries go that were used longest ago. Nobody keeps count of their size, for
many processes may write: now and then, after a write, one looks (see `_is_due`).
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from math import isfinite
from pathlib import Path
from typing import Final

from attrib.article import Article, Notice
from attrib.errors import UsageError, reason_of
from attrib.parse.base import Parser
from attrib.parse.record import from_plain, to_plain
from attrib.records import Document
from attrib.version import __version__
from attrib.whole import whole_file
from attrib.wording import Wording

FORMAT = "attrib-parse-2"
_SUFFIX = ".parse"
_PART = f"{_SUFFIX}.part"
MEGABYTE: Final = 1_000_000
LIMIT: Final = 500
"""The MB of all entries at most, unless ATTRIB_CACHE_SIZE says otherwise."""
_OFTEN: Final = 50
"""How many times one looks while entries of the limit's size are written."""
_LEFT: Final = 0.9
"""What is left of the limit when one has looked, so that it is not passed again at once."""
_UNFINISHED: Final = 3600
"""Seconds after which an entry that is not finished is what a killed run has left."""


def cache_folder() -> Path:
    """Return where parses are kept: ATTRIB_CACHE_DIR, or the user's cache folder."""
    if given := os.environ.get("ATTRIB_CACHE_DIR"):
        return Path(given)
    from platformdirs import user_cache_path  # noqa: PLC0415  not needed where the variable is set

    return user_cache_path("attrib", appauthor=False)


def cache_limit() -> int:
    """Return how many bytes may be kept: the MB of ATTRIB_CACHE_SIZE, or 500.

    Raises:
        UsageError: what the variable says is no size.
    """
    given = os.environ.get("ATTRIB_CACHE_SIZE") or str(LIMIT)
    with suppress(ValueError):
        if isfinite(size := float(given)) and size >= 0:
            return int(size * MEGABYTE)
    raise UsageError(
        Wording(
            f"ATTRIB_CACHE_SIZE ist '{given}', und das ist keine Größe.",
            f"ATTRIB_CACHE_SIZE is '{given}', which is no size.",
        ),
        Wording(
            f"Geben Sie die MB, die Satzanalysen höchstens belegen dürfen, etwa {LIMIT}.",
            f"Give it the MB that parses may take on disk at most, such as {LIMIT}.",
        ),
    )


@dataclass(frozen=True, slots=True)
class Size:
    """How many entries there are, and their bytes."""

    entries: int
    bytes: int


def size_of(folder: Path) -> Size:
    """Return how much is kept, what is not finished included."""
    found = [entry.bytes for entry in _entries(folder)]
    return Size(len(found), sum(found))


def clear(folder: Path) -> int:
    """Delete all entries, finished or not, and return how many there were."""
    entries = [*folder.glob(f"*{_SUFFIX}"), *folder.glob(f"*{_PART}")]
    for entry in entries:
        entry.unlink(missing_ok=True)
    return len(entries)


def prune(folder: Path, limit: int) -> None:
    """Delete the entries used longest ago if all together have more bytes than the limit.

    Others may read, write and prune at the same time: what cannot be deleted, or is gone, is left
    to them.
    """
    entries = sorted(_entries(folder), key=lambda entry: entry.used)
    total = sum(entry.bytes for entry in entries)
    if total <= limit:
        return
    fresh = time.time() - _UNFINISHED
    for entry in entries:
        if total <= _LEFT * limit:
            return
        if entry.path.suffix != _SUFFIX and entry.used > fresh:
            continue
        with suppress(OSError):
            entry.path.unlink()
            total -= entry.bytes


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file of the cache, when it was used last (seconds since 1970), and its bytes."""

    path: Path
    used: float
    bytes: int


def _entries(folder: Path) -> Iterator[_Entry]:
    try:
        files = os.scandir(folder)
    except OSError:
        return
    with files:
        for file in files:
            if file.name.endswith((_SUFFIX, _PART)):
                with suppress(OSError):  # another process has deleted it
                    state = file.stat(follow_symlinks=False)
                    yield _Entry(Path(file.path), state.st_mtime, state.st_size)


def _is_due(name: str, size: int, limit: int) -> bool:
    """Tell whether it is time to look how much is kept, an entry of that size having been written.

    The name is a checksum, and so serves as a die: one looks once for each fiftieth of the limit
    that is written, on an average, however many processes do it, and none has to remember.
    """
    return int(name[:8], 16) * limit < size * _OFTEN * 16**8


class CachedParser:
    """A parser that remembers what it has parsed."""

    def __init__(self, parser: Parser, folder: Path, limit: int | None = None) -> None:
        self._parser = parser
        self._folder = folder
        self._limit = cache_limit() if limit is None else limit
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
            size = _store(path, document)
            if _is_due(path.name, size, self._limit):
                prune(self._folder, self._limit)
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
        reason = reason_of(error)
        told = Wording(
            f"Die Satzanalyse ließ sich nicht in {self._folder} aufheben ({reason.de}); der "
            "nächste Lauf analysiert neu.",
            f"The parse could not be kept in {self._folder} ({reason.en}); the next run will "
            "parse again.",
        )
        notice = Notice("cache", told)
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
    with suppress(OSError):  # a cache that is only to be read
        os.utime(path)
    return from_plain(json.loads(body), article)


def _store(path: Path, document: Document) -> int:
    """Write an entry, and return its bytes."""
    body = json.dumps(to_plain(document), separators=(",", ":")).encode()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Only the user may read it. A power cut can cost it, for it carries a checksum.
    with whole_file(path, mode=0o600, sync=False, suffix=_PART) as file:
        return file.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
