"""Which files paths, folders and globs stand for."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from glob import escape, glob, has_magic
from itertools import dropwhile
from pathlib import Path, PurePath

from attrib.errors import InputError, reason_of
from attrib.read.formats import EXTENSIONS, InputFormat
from attrib.read.source import is_address, is_folder, not_there, printable
from attrib.wording import Wording

# Parsed files lie beside the articles that they were made of; they are read when named.
ARTICLES = tuple(ext for ext, kind in EXTENSIONS.items() if kind is not InputFormat.CONLLU)

_DEEP = "**"
# Kinds of files that are named; longer endings are rather parts of a name.
_NAMED = 8
_LONGEST_KIND = 10


def expand(
    names: Sequence[str], stdin: str = "-", others: list[str] | None = None
) -> list[str | InputError]:
    """Return the files that names stand for, in order and each once, with errors in their place.

    A folder stands for the articles in it and below, sorted, hidden ones left out. A name that
    is no file but has wildcards is a glob, in which `**` stands for any folders. Links to folders
    are followed, but not upwards, and to no folder twice.

    Args:
        names: as they were given.
        stdin: what stands for standard input.
        others: takes the files of kinds that are not read, as they lie in folders.
    """
    found: list[str | InputError] = []
    seen: set[str] = set()
    beside: list[str] = [] if others is None else others
    for name in names:
        for file in [name] if name == stdin else _expanded(name, beside):
            if isinstance(file, InputError):
                found.append(file)
                continue
            place = file if file == stdin else _real(file)
            if place not in seen:
                seen.add(place)
                found.append(file)
    return found


def passed_over(others: Iterable[str]) -> Wording | None:
    """Return in words which files are no articles, by their kinds, each once; nothing if none are.

    Args:
        others: as `expand` has found them.
    """
    kinds = Counter(_kind(file) for file in {_real(file): file for file in others}.values())
    if not kinds:
        return None
    told = [kind.put(f"{{}} {count}".format) for kind, count in kinds.most_common(_NAMED)]
    rest = kinds.total() - sum(count for _, count in kinds.most_common(_NAMED))
    told += [Wording(f"andere {rest}", f"others {rest}")] if rest else []
    total = kinds.total()
    listed = Wording(", ".join(t.de for t in told), ", ".join(t.en for t in told))
    if total == 1:
        return Wording(
            f"1 Datei übergangen, weil ihre Art nicht gelesen wird: {listed.de}.",
            f"1 file is passed over, of kinds that are not read: {listed.en}.",
        )
    return Wording(
        f"{total} Dateien übergangen, weil ihre Art nicht gelesen wird: {listed.de}.",
        f"{total} files are passed over, of kinds that are not read: {listed.en}.",
    )


def _kind(file: str) -> Wording:
    kind = printable(PurePath(file).suffix.lower())
    if not 0 < len(kind) <= _LONGEST_KIND:
        return Wording("ohne Endung", "without extension")
    return Wording(kind, kind)


def _expanded(name: str, others: list[str]) -> Iterator[str | InputError]:
    try:
        if is_address(name) and not os.path.lexists(name):
            yield not_there(printable(name))
        elif is_folder(name):
            yield from _in_folder(name, others)
        elif has_magic(name) and not os.path.lexists(name):
            yield from _in_glob(name, others)
        else:
            yield name
    except ValueError:
        # A name that no file can have; reading it says so.
        yield name


def _in_folder(name: str, others: list[str]) -> Iterator[str | InputError]:
    found = list(_articles(name, others))
    yield from found
    if not found:
        extensions = ", ".join(ARTICLES)
        yield InputError(
            Wording(
                f"Der Ordner {printable(name)} enthält keine Artikel ({extensions}).",
                f"The folder {printable(name)} holds no articles ({extensions}).",
            ),
            Wording(
                "Nennen Sie einen anderen Ordner oder die Dateien selbst.",
                "Name another folder, or the files themselves.",
            ),
        )


def _in_glob(pattern: str, others: list[str]) -> Iterator[str | InputError]:
    matches = sorted(set(_matching(pattern)), key=_by_parts)
    if not matches:
        # Brackets alone are rather part of a name.
        yield (
            pattern
            if not set(pattern) & set("*?")
            else InputError(
                Wording(
                    f"Keine Datei passt zu {printable(pattern)}.",
                    f"No file matches {printable(pattern)}.",
                ),
                Wording(
                    "Prüfen Sie das Muster, und in welchem Ordner Sie sind.",
                    "Check the pattern, and where you are.",
                ),
            )
        )
        return
    if all(map(is_folder, matches)):
        for match in matches:
            yield from _in_folder(match, others)
        return
    for match in matches:
        # Where files match, too, a folder without articles is no mistake.
        yield from _articles(match, others) if is_folder(match) else [match]


def _matching(pattern: str) -> Iterator[str]:
    """Yield what matches a glob, whose `**` would run through circles of links in Python's own."""
    parts = PurePath(pattern).parts
    if _DEEP not in parts:
        yield from glob(pattern)  # noqa: PTH207  Path takes no absolute pattern
        return
    at = parts.index(_DEEP)
    rest = list(dropwhile(_DEEP.__eq__, parts[at:]))
    for start in glob(str(PurePath(*parts[:at]))) if at else ["."]:  # noqa: PTH207  the same
        for here, files in _walk(start):
            if rest:
                yield from _matching(str(PurePath(escape(here), *rest)))
            else:
                yield from (str(PurePath(here, name)) for name in files)


def _articles(folder: str, others: list[str]) -> Iterator[str | InputError]:
    """Yield the articles in a folder and below; what lies beside them goes to the others."""
    errors: list[InputError] = []

    def failed(error: OSError) -> None:
        folder, reason = printable(str(error.filename)), reason_of(error)
        problem = Wording(
            f"Der Ordner {folder} lässt sich nicht lesen ({reason.de}).",
            f"The folder {folder} cannot be read ({reason.en}).",
        )
        remedy = Wording("Prüfen Sie, wer ihn lesen darf.", "Check who may read it.")
        errors.append(InputError(problem, remedy))

    found = []
    for here, files in _walk(folder, failed):
        for name in files:
            if name.lower().endswith(ARTICLES):
                found.append(str(Path(here, name)))
            elif not name.lower().endswith(tuple(EXTENSIONS)):
                others.append(str(Path(here, name)))
    yield from errors
    yield from sorted(found, key=_by_parts)


def _walk(
    folder: str, failed: Callable[[OSError], None] | None = None
) -> Iterator[tuple[str, list[str]]]:
    """Yield a folder and those below, hidden ones left out, each with the files in it.

    A link to a folder that this one lies in is a circle, and would lead to the whole disk.
    """
    start = _real(folder)
    been = {start, *map(str, Path(start).parents)}
    for here, below, files in os.walk(folder, followlinks=True, onerror=failed):
        inside = {name: _real(Path(here, name)) for name in below if name[0] != "."}
        below[:] = [name for name in sorted(inside) if inside[name] not in been]
        been.update(inside.values())
        yield here, [name for name in files if name[0] != "."]


def _by_parts(path: str) -> tuple[str, ...]:
    return Path(path).parts


def _real(path: str | Path) -> str:
    """Return what all names of a file have in common."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)
