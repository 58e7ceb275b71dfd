"""What the library is given is looked at first: what is wrong with it is told in one sentence.

A `str` is iterable, so that without a look `people="Olaf Tann"` would be nine people of one letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from typing import Final, TypeVar

from attrib.errors import UsageError
from attrib.knowledge import ExtraCue, KnownSpeaker

T = TypeVar("T")
_PEOPLE: Final = 'people=["Olaf Tann"]'
_CUES: Final = 'cues=["skeeten"]'


def called(given: object) -> str:
    """Return what a value is, and nothing of what it says."""
    return "None" if given is None else f"of type '{type(given).__name__}'"


def no_article(given: object) -> UsageError:
    """Return the error for something in the place of one article."""
    if isinstance(given, PathLike):
        remedy = "Give a file to 'analyze_file', or read it first."
    elif isinstance(given, bytes | bytearray | memoryview):
        remedy = "Decode it, or give its file to 'analyze_file', which finds the encoding."
    elif isinstance(given, Iterable):
        remedy = "Give many articles to 'Analyzer.analyze_all', which takes one after the other."
    else:
        remedy = "Give it as a 'str', an 'Article', or parsed by spaCy or Stanza."
    return UsageError(f"An article is a text, not {called(given)}.", remedy)


def word(given: object, what: str) -> str:
    """Return a name or the like, which is a text.

    Raises:
        UsageError: it is none.
    """
    if isinstance(given, str):
        return given
    raise UsageError(f"The {what} is a text, not {called(given)}.", f"Give the {what} as a 'str'.")


def path(given: object) -> str | PathLike[str]:
    """Return what names a file.

    Raises:
        UsageError: it names none.
    """
    if isinstance(given, str | PathLike):
        return given
    remedy = "Give its path as a 'str' or a 'pathlib.Path'."
    raise UsageError(f"A file is named by its path, which is not {called(given)}.", remedy)


def several(given: Iterable[T], what: str, example: str) -> Iterable[T]:
    """Return several things of a kind.

    Raises:
        UsageError: it is one, or none at all.
    """
    one = isinstance(given, str | bytes | PathLike | Mapping)
    if not one and isinstance(given, Iterable):
        return given
    problem = f"'{what}' takes several, such as a list, and is {called(given)}."
    raise UsageError(problem, f"Write {example}.")


def people(given: Iterable[KnownSpeaker | str]) -> tuple[KnownSpeaker, ...]:
    """Return known speakers; a bare name is a person.

    Raises:
        UsageError: something among them is neither a name nor a `KnownSpeaker`.
    """
    return tuple(_person(one) for one in several(given, "people", _PEOPLE))


def cues(given: Iterable[ExtraCue | str]) -> tuple[ExtraCue, ...]:
    """Return extra cues; of a bare word, a capital makes a noun.

    Raises:
        UsageError: something among them is neither a word nor an `ExtraCue`.
    """
    return tuple(_cue(one) for one in several(given, "cues", _CUES))


def _person(given: object) -> KnownSpeaker:
    if isinstance(given, str) and given.strip():
        return KnownSpeaker(given)
    if isinstance(given, KnownSpeaker):
        several(given.roles, "roles", 'roles=("Ministerin",)')
        several(given.aliases, "aliases", 'aliases=("NBA",)')
        return given
    problem = f"One of 'people' is no name: it is {_seen(given)}."
    raise UsageError(problem, f"Write {_PEOPLE}, or give a 'KnownSpeaker'.")


def _cue(given: object) -> ExtraCue:
    if isinstance(given, str) and given.strip():
        return ExtraCue.of(given)
    if isinstance(given, ExtraCue):
        several(given.frames, "frames", 'frames=("dass",)')
        several(given.act, "act", 'act=("obj",)')
        return given
    problem = f"One of 'cues' is no word: it is {_seen(given)}."
    raise UsageError(problem, f"Write {_CUES}, or give an 'ExtraCue'.")


def _seen(given: object) -> str:
    return "empty" if isinstance(given, str) else called(given)
