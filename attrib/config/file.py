"""Finds and reads the configuration file."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from os import PathLike
from pathlib import Path
from typing import Any, Final

from attrib.config.extending import extended, other_file
from attrib.config.options import Options
from attrib.config.sections import Place, Source, keys_of, section
from attrib.errors import ConfigError, reason_of
from attrib.read.source import is_file, is_folder, is_there, printable
from attrib.wording import Wording, counted

FILE: Final = "attrib.toml"
PYPROJECT: Final = "pyproject.toml"
LARGEST: Final = 1_000_000
"""The bytes of a configuration file at most."""

_TABLE: Final = ("tool", "attrib")
_ROOTS: Final = (".git", ".hg")
_WITHOUT: Final = Wording(
    "Bringen Sie sie in Ordnung, oder verzichten Sie mit '--no-config' auf sie.",
    "Mend it, or go without it by '--no-config'.",
)
_SPELLING: Final = Wording(
    "Prüfen Sie die Schreibung des Pfads.", "Check the spelling of the path."
)
_WHERE: Final = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class Configuration:
    """The options that a file sets, and where.

    `path` is None, and `places` empty, without a file. `places` has the keys that are set, those of
    a table with its name before them (`check.select`).
    """

    options: Options
    path: Path | None = None
    places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """What the patterns of files in it are relative to."""
        return self.path.parent if self.path else Path()


def load(path: str | PathLike[str]) -> Configuration:
    """Read a configuration file; of a `pyproject.toml` its table `[tool.attrib]`.

    Raises:
        ConfigError: a file that is missing, unreadable, too large or no TOML, or that has a key or
            value that is not understood.
    """
    return _loaded(Path(path)) or Configuration(Options(), Path(path))


def find(start: str | PathLike[str] = ".") -> Configuration:
    """Read the nearest configuration file from a folder upwards.

    The search ends at the root of a repository or of the file system. In each folder `attrib.toml`
    comes first, then a `pyproject.toml` with a table `[tool.attrib]`.

    Raises:
        ConfigError: see `load`.
    """
    return Nearest().in_folder(Path(start))


class Nearest:
    """The configuration of each file: the nearest to it, as `find` finds it, or one for all.

    Args:
        for_all: what holds for all files; without it, each goes by its own folder.
    """

    def __init__(self, for_all: Configuration | None = None) -> None:
        self._for_all = for_all
        self._known: dict[Path, Configuration] = {}

    def anew(self) -> Nearest:
        """Return one that has not read any file yet."""
        return Nearest(self._for_all)

    def of(self, file: str | PathLike[str]) -> Configuration:
        """Return the configuration of a file, which need not be there.

        Raises:
            ConfigError: see `load`.
        """
        return self._for_all or self.in_folder(Path(file).parent)

    def in_folder(self, folder: Path) -> Configuration:
        """Return the configuration of the files in a folder.

        Raises:
            ConfigError: see `load`.
        """
        place = Path(os.path.abspath(folder))  # noqa: PTH100  a link to a folder stays where it stands
        if place not in self._known:
            self._known[place] = self._found(place)
        return self._known[place]

    def _found(self, place: Path) -> Configuration:
        for name in (FILE, PYPROJECT):
            found = _loaded(place / name) if is_file(place / name) else None
            if found is not None:
                return found
        if place == place.parent or any(is_there(place / mark) for mark in _ROOTS):
            return Configuration(Options())
        return self.in_folder(place.parent)


def candidates(start: str | PathLike[str]) -> Iterator[Path]:
    """Yield the files that may be the configuration of a folder, the nearest first."""
    folder = Path(os.path.abspath(start))  # noqa: PTH100  a link to a folder stays where it stands
    for place in (folder, *folder.parents):
        yield from (place / name for name in (FILE, PYPROJECT) if is_file(place / name))
        if any(is_there(place / mark) for mark in _ROOTS):
            break


def common_folder(paths: Iterable[str | PathLike[str]]) -> Path:
    """Return the folder that holds all of some paths; the working directory if there are none."""
    folders = [_folder(Path(os.path.abspath(path))) for path in paths]  # noqa: PTH100  the same
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # on two drives
        return Path.cwd()


def _folder(path: Path) -> Path:
    """Return the path itself if it is a folder, or the nearest folder above it."""
    return next((place for place in (path, *path.parents) if is_folder(place)), path)


def _loaded(path: Path, above: tuple[Path, ...] = ()) -> Configuration | None:
    """Read a file; None for a `pyproject.toml` without attrib's table.

    `above` are the files that extend it, each the one behind it.
    """
    text = _text(path)
    tables: Any = _tables(path, text)
    root = _TABLE if path.name == PYPROJECT else ()
    for part in root:
        if not isinstance(tables, dict) or part not in tables:
            return None
        tables = tables[part]
    top = Place(Source(_shown(path), text, root))
    options = section(Options)(tables, top)
    places = dict(_places(tables, options, top))
    if not options.extends:
        return Configuration(options, path, places)
    chain = (*above, path)
    base = _loaded(other_file(options.extends, chain, places["extends"]), chain)
    if base is None:
        raise places["extends"].error(
            Wording(
                "'extends' nennt eine pyproject.toml ohne Tabelle 'tool.attrib'.",
                "'extends' names a pyproject.toml without a table 'tool.attrib'.",
            ),
            Wording("Nennen Sie eine andere Datei.", "Name another file."),
        )
    joined = extended(options, base.options, places)
    return Configuration(joined, path, {**base.places, **places})


def _places(tables: Mapping[str, Any], options: Options, top: Place) -> Iterator[tuple[str, Place]]:
    for name, declared in keys_of(Options).items():
        if name not in tables:
            continue
        yield name, top.at(name)
        value = getattr(options, declared.name)
        if is_dataclass(value):
            own = (inner for inner in keys_of(type(value)) if inner in tables[name])
            yield from ((f"{name}.{inner}", top.at(name).at(inner)) for inner in own)


def _text(path: Path) -> str:
    name = _shown(path)
    try:
        # Whatever a link leads to: a pipe would wait for ever, a device never end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise _unusable(name, Wording("ist keine Datei", "is no file"))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        problem = Wording(
            f"Eine Konfiguration {name} gibt es nicht.", f"There is no configuration {name}."
        )
        raise ConfigError(problem, _SPELLING) from error
    except (OSError, ValueError) as error:
        why = reason_of(error).said("lässt sich nicht lesen ({})", "cannot be read ({})")
        raise _unusable(name, why) from error
    if len(data) > LARGEST:
        why = Wording(f"hat über {counted(LARGEST)} Bytes", f"has over {LARGEST:,} bytes")
        raise _unusable(name, why)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _unusable(name, Wording("ist nicht in UTF-8", "is not UTF-8")) from error


def _unusable(name: str, why: Wording) -> ConfigError:
    problem = Wording(f"Die Konfiguration {name} {why.de}.", f"The configuration {name} {why.en}.")
    return ConfigError(problem, _WITHOUT)


def _tables(path: Path, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unusable(_shown(path), _broken(str(error))) from error
    except (ValueError, RecursionError) as error:  # endless digits, endless brackets
        raise _unusable(
            _shown(path), Wording("ist über alle Maßen", "is beyond measure")
        ) from error


def _broken(said: str) -> Wording:
    """Return where a file breaks the format, without the parser's own words."""
    place = _WHERE.search(said)
    if place is None:
        return Wording("ist am Ende unvollständig und kein TOML", "breaks off and is no TOML")
    return Wording(
        f"ist kein TOML: Der Fehler steht in Zeile {place[1]}, Spalte {place[2]}",
        f"is no TOML: the fault stands in line {place[1]}, column {place[2]}",
    )


def _shown(path: Path) -> str:
    """Return a path as messages name it: from the working directory, if it lies below."""
    try:
        return printable(str(path.relative_to(Path.cwd())))
    except (ValueError, OSError):
        return printable(str(path))
