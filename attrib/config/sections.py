"""From the tables of a TOML file to frozen records, with errors that say where and what.

A section is a frozen dataclass; each field made by `key` is a key of its table, with hyphens for
underscores, and the field's reader checks and converts its value. A section inside a section is a
key whose reader is `section(Record)`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, dataclass, field, fields
from difflib import get_close_matches
from functools import cache
from typing import Any, Final, TypeVar, cast

from attrib.errors import ConfigError
from attrib.wording import Wording, decimal_comma, guessed

T = TypeVar("T")
E = TypeVar("E", bound=str)

Path = tuple[str | int, ...]
"""The way to a value: keys of tables, and positions in lists from 0."""

LONGEST_STATEMENT: Final = 40
"""Lines of one statement that are tried to find where a key stands."""

LONGEST_SEARCHED: Final = 100_000
"""Code points of a file in which lines are looked for: it is parsed over and over."""

_SHOWN: Final = 60
_TEXT: Final = Wording("ein Text", "a text")
_NUMBER: Final = Wording("eine Zahl", "a number")
_LIST: Final = Wording("eine Liste", "a list")
_TABLE: Final = Wording("eine Tabelle", "a table")
_KINDS: Final[Mapping[type, Wording]] = {
    bool: Wording("true oder false", "true or false"),
    str: _TEXT,
    int: _NUMBER,
    float: _NUMBER,
    list: _LIST,
    dict: _TABLE,
}


@dataclass(frozen=True, slots=True)
class Source:
    """A configuration file: its name in messages, its text, and the way to attrib's keys in it."""

    name: str
    text: str
    root: Path = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands."""

    source: Source
    path: Path = ()

    def at(self, part: str | int) -> Place:
        """Return the place of a key or list element below."""
        return Place(self.source, (*self.path, part))

    @property
    def label(self) -> Wording:
        """The place in words: 'check.select', or 'kind' in entry 2 of 'people'."""
        parts = list(self.path)
        numbers = [position for position, part in enumerate(parts) if isinstance(part, int)]
        if not numbers:
            return _quoted(parts)
        last = numbers[-1]
        listing = Place(self.source, self.path[:last]).label
        number = int(parts[last]) + 1
        entry = listing.said(f"Eintrag {number} von {{}}", f"entry {number} of {{}}")
        within = _quoted(parts[last + 1 :])
        return entry.put(lambda told: f"{within} in {told}") if parts[last + 1 :] else entry

    @property
    def line(self) -> int | None:
        """The line on which the statement begins that sets the value; None if that is unclear."""
        return line_of(self.source.text, (*self.source.root, *self.path))

    def has(self, part: str) -> bool:
        """Tell whether a key stands below."""
        path = (*self.source.root, *self.path, part)
        return _holds(parsed(self.source.text), path)

    def error(self, problem: Wording, remedy: Wording) -> ConfigError:
        """Return an error that names the file and, where it can be found, the line."""
        line = self.line if self.path else None
        return ConfigError(
            Wording(
                f"{self.source.name}{f', Zeile {line}' if line else ''}: {problem.de}",
                f"{self.source.name}{f', line {line}' if line else ''}: {problem.en}",
            ),
            remedy,
        )

    def expected(self, what: Wording, value: object) -> ConfigError:
        """Return the error for a value of another type."""
        kind = _kind(value)
        problem = self.label.said(
            f"{{}} muss {what.de} sein, nicht {kind.de}.",
            f"{{}} must be {what.en}, not {kind.en}.",
        )
        return self.error(problem, Wording("Ändern Sie den Wert.", "Change the value."))

    def refused(self, given: str, remedy: Wording, guess: str | None = None) -> ConfigError:
        """Return the error for a word that there is not, with a guess at what was meant."""
        label, shown, hint = self.label, shortened(given), guessed(guess)
        return self.error(
            Wording(f"{label.de} kann nicht '{shown}' sein.", f"{label.en} cannot be '{shown}'."),
            Wording(f"{hint.de} {remedy.de}".lstrip(), f"{hint.en} {remedy.en}".lstrip()),
        )


def _quoted(parts: list[str | int]) -> Wording:
    shown = f"'{shortened('.'.join(map(str, parts)))}'"
    return Wording(shown, shown)


def shortened(text: str) -> str:
    """Return a text of the user's as a message can hold it: short, without control characters."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:_SHOWN])
    return shown if len(text) <= _SHOWN else f"{shown}…"


def _kind(value: object) -> Wording:
    return _KINDS.get(type(value), Wording("ein Datum oder eine Zeit", "a date or time"))


Reader = Callable[[object, Place], T]


def key(reader: Reader[T], default: T, meaning: str, *, name: str = "", joins: bool = False) -> T:
    """Declare a field of a section: how its value is read, and what it means.

    A list or table that `joins` is added to that of a configuration which is extended.
    """
    metadata = {"reader": reader, "meaning": meaning, "name": name, "joins": joins}
    return field(default=default, metadata=metadata)


def keys_of(record: type) -> dict[str, Field[Any]]:
    """Return the fields of a section by their keys in the file."""
    declared = (f for f in fields(record) if "reader" in f.metadata)
    return {f.metadata["name"] or f.name.replace("_", "-"): f for f in declared}


def section(record: type[T], *, needs: str = "") -> Reader[T]:
    """Return the reader of a table as a record; `needs` is a key that must be there."""

    def read(value: object, place: Place) -> T:
        if not isinstance(value, dict):
            raise place.expected(_TABLE, value)
        known = keys_of(record)
        for name in value:
            if name not in known:
                raise _unknown(name, known, place)
        if needs and needs not in value:
            raise place.error(
                place.label.said(f"{{}} hat kein '{needs}'.", f"{{}} has no '{needs}'."),
                Wording(f"Ergänzen Sie den Schlüssel '{needs}'.", f"Add the key '{needs}'."),
            )
        given = {
            known[k].name: known[k].metadata["reader"](v, place.at(k)) for k, v in value.items()
        }
        return record(**given)

    return read


def _unknown(name: str, known: Mapping[str, object], place: Place) -> ConfigError:
    label, shown = place.label, shortened(name)
    inside = label.said(" in {}", " in {}") if place.path else Wording("", "")
    guess = nearest(name.replace("_", "-"), known)
    remedy = guessed(guess).put(str.strip) if guess else _one_of(known)
    problem = Wording(
        f"Einen Schlüssel '{shown}'{inside.de} gibt es nicht.",
        f"There is no key '{shown}'{inside.en}.",
    )
    return place.at(name).error(problem, remedy)


def _one_of(known: Iterable[str]) -> Wording:
    listed = ", ".join(known)
    return Wording(f"Wählen Sie aus: {listed}.", f"Choose from: {listed}.")


def nearest(word: str, known: Mapping[str, object] | tuple[str, ...]) -> str | None:
    """Return the known word that is most like a mistyped one."""
    found = get_close_matches(word.lower(), known, n=1) if len(word) <= _SHOWN else []
    return found[0] if found else None


def text(value: object, place: Place) -> str:
    """Read a text that is not blank."""
    if not isinstance(value, str):
        raise place.expected(_TEXT, value)
    if not value.strip():
        raise place.error(
            place.label.said("{} ist leer.", "{} is empty."),
            Wording(
                "Geben Sie einen Wert an, oder lassen Sie den Schlüssel weg.",
                "Give it a value, or leave the key out.",
            ),
        )
    return " ".join(value.split())


def texts(value: object, place: Place) -> tuple[str, ...]:
    """Read a list of texts; a single text stands for a list of one."""
    return (text(value, place),) if isinstance(value, str) else listed(text)(value, place)


def listed(reader: Reader[T]) -> Reader[tuple[T, ...]]:
    """Return the reader of a list."""

    def read(value: object, place: Place) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise place.expected(_LIST, value)
        return tuple(reader(one, place.at(number)) for number, one in enumerate(value))

    return read


def mapped(reader: Reader[T]) -> Reader[tuple[tuple[str, T], ...]]:
    """Return the reader of a table with keys of the user's own, as pairs in file order."""

    def read(value: object, place: Place) -> tuple[tuple[str, T], ...]:
        if not isinstance(value, dict):
            raise place.expected(_TABLE, value)
        return tuple((name, reader(one, place.at(name))) for name, one in value.items())

    return read


def choice(options: type[E] | tuple[E, ...]) -> Reader[E]:
    """Return the reader of one of some texts, or of the values of an enumeration."""
    known = {str(option): option for option in cast("Iterable[E]", options)}

    def read(value: object, place: Place) -> E:
        given = text(value, place)
        if given in known:
            return known[given]
        raise place.refused(given, _one_of(known), nearest(given, known))

    return read


def number(low: float, high: float) -> Reader[float]:
    """Return the reader of a number between two others, both allowed."""

    def read(value: object, place: Place) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            ends = decimal_comma(low), decimal_comma(high)
            what = Wording(
                f"eine Zahl von {ends[0]} bis {ends[1]}", f"a number from {low:g} to {high:g}"
            )
            raise place.expected(what, value)
        if not low <= value <= high:
            raise _beyond(place, low, high)
        return float(value)

    return read


def _beyond(place: Place, low: float, high: float) -> ConfigError:
    problem = place.label.said(
        f"{{}} muss zwischen {decimal_comma(low)} und {decimal_comma(high)} liegen.",
        f"{{}} must lie between {low:g} and {high:g}.",
    )
    return place.error(problem, Wording("Ändern Sie den Wert.", "Change it."))


def whole(low: int, high: int) -> Reader[int]:
    """Return the reader of a whole number between two others, both allowed."""

    def read(value: object, place: Place) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise place.expected(Wording("eine ganze Zahl", "a whole number"), value)
        if not low <= value <= high:
            raise _beyond(place, low, high)
        return value

    return read


def parsed(source: str) -> dict[str, Any] | None:
    """Return the tables of a TOML text, or None if it is none."""
    import tomllib

    try:
        return tomllib.loads(source)
    except (ValueError, RecursionError):  # numbers of over 4,300 digits are a plain ValueError
        return None


def line_of(source: str, path: Path) -> int | None:
    """Return the line (from 1) on which the statement begins that brings a value into a TOML text.

    A text that is cut behind a statement is TOML again: the value is in the first such piece that
    reaches past its statement, and in all longer ones, so that halving finds it.
    """
    if len(source) > LONGEST_SEARCHED:
        return None
    lines = source.split("\n")

    @cache
    def reached(count: int) -> bool:
        for end in range(count, min(count + LONGEST_STATEMENT, len(lines)) + 1):
            if (tables := parsed("\n".join(lines[:end]) + "\n")) is not None:
                return _holds(tables, path)
        raise LookupError

    try:
        found = bisect_left(range(1, len(lines) + 1), True, key=reached) + 1  # noqa: FBT003  sought
    except LookupError:
        return None
    return found if found <= len(lines) else None


def _holds(value: object, path: Path) -> bool:
    for part in path:
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return False
    return True
