"""What the library is given is looked at first: what is wrong with it is told in one sentence.

A `str` is iterable, so that without a look `people="Olaf Tann"` would be nine people of one letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from typing import Final, TypeVar

from attrib.errors import UsageError
from attrib.knowledge import ExtraCue, KnownSpeaker
from attrib.wording import Language, Wording

T = TypeVar("T")
_PEOPLE: Final = 'people=["Olaf Tann"]'
_CUES: Final = 'cues=["skeeten"]'


def called(given: object) -> Wording:
    """Return what a value is, and nothing of what it says."""
    if given is None:
        return Wording("None", "None")
    kind = type(given).__name__
    return Wording(f"vom Typ '{kind}'", f"of type '{kind}'")


def language_of(given: object) -> Language:
    """Return the language of that name.

    Raises:
        UsageError: there is none.
    """
    if isinstance(given, str) and given in set(Language):
        return Language(given)
    raise UsageError(
        Wording(f"Eine Sprache {given!r} gibt es nicht.", f"There is no language {given!r}."),
        Wording("Wählen Sie 'de' oder 'en'.", "Choose 'de' or 'en'."),
    )


def no_article(given: object) -> UsageError:
    """Return the error for something in the place of one article."""
    if isinstance(given, PathLike):
        remedy = Wording(
            "Geben Sie eine Datei an 'analyze_file', oder lesen Sie sie vorher.",
            "Give a file to 'analyze_file', or read it first.",
        )
    elif isinstance(given, bytes | bytearray | memoryview):
        remedy = Wording(
            "Dekodieren Sie ihn, oder geben Sie die Datei an 'analyze_file', das die Kodierung "
            "herausfindet.",
            "Decode it, or give its file to 'analyze_file', which finds the encoding.",
        )
    elif isinstance(given, Iterable):
        remedy = Wording(
            "Geben Sie viele Artikel an 'Analyzer.analyze_all', das einen nach dem anderen nimmt.",
            "Give many articles to 'Analyzer.analyze_all', which takes one after the other.",
        )
    else:
        remedy = Wording(
            "Geben Sie ihn als 'str', als 'Article' oder von spaCy oder Stanza analysiert.",
            "Give it as a 'str', an 'Article', or parsed by spaCy or Stanza.",
        )
    kind = called(given)
    problem = Wording(
        f"Ein Artikel ist ein Text und nicht {kind.de}.", f"An article is a text, not {kind.en}."
    )
    return UsageError(problem, remedy)


def word(given: object, what: str) -> str:
    """Return a name or the like, which is a text.

    Raises:
        UsageError: it is none.
    """
    if isinstance(given, str):
        return given
    kind = called(given)
    raise UsageError(
        Wording(
            f"'{what}' ist ein Text und nicht {kind.de}.", f"The {what} is a text, not {kind.en}."
        ),
        Wording(f"Geben Sie '{what}' als 'str'.", f"Give the {what} as a 'str'."),
    )


def path(given: object) -> str | PathLike[str]:
    """Return what names a file.

    Raises:
        UsageError: it names none.
    """
    if isinstance(given, str | PathLike):
        return given
    kind = called(given)
    raise UsageError(
        Wording(
            f"Eine Datei wird mit ihrem Pfad genannt, und der ist nicht {kind.de}.",
            f"A file is named by its path, which is not {kind.en}.",
        ),
        Wording(
            "Geben Sie den Pfad als 'str' oder 'pathlib.Path'.",
            "Give its path as a 'str' or a 'pathlib.Path'.",
        ),
    )


def several(given: Iterable[T], what: str, example: str) -> Iterable[T]:
    """Return several things of a kind.

    Raises:
        UsageError: it is one, or none at all.
    """
    one = isinstance(given, str | bytes | PathLike | Mapping)
    if not one and isinstance(given, Iterable):
        return given
    kind = called(given)
    problem = Wording(
        f"'{what}' nimmt mehrere, etwa eine Liste, und ist {kind.de}.",
        f"'{what}' takes several, such as a list, and is {kind.en}.",
    )
    raise UsageError(problem, Wording(f"Schreiben Sie {example}.", f"Write {example}."))


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
    kind = _seen(given)
    raise UsageError(
        Wording(
            f"Eines von 'people' ist kein Name, sondern {kind.de}.",
            f"One of 'people' is no name: it is {kind.en}.",
        ),
        Wording(
            f"Schreiben Sie {_PEOPLE}, oder geben Sie einen 'KnownSpeaker'.",
            f"Write {_PEOPLE}, or give a 'KnownSpeaker'.",
        ),
    )


def _cue(given: object) -> ExtraCue:
    if isinstance(given, str) and given.strip():
        return ExtraCue.of(given)
    if isinstance(given, ExtraCue):
        several(given.frames, "frames", 'frames=("dass",)')
        several(given.act, "act", 'act=("obj",)')
        return given
    kind = _seen(given)
    raise UsageError(
        Wording(
            f"Eines von 'cues' ist kein Wort, sondern {kind.de}.",
            f"One of 'cues' is no word: it is {kind.en}.",
        ),
        Wording(
            f"Schreiben Sie {_CUES}, oder geben Sie einen 'ExtraCue'.",
            f"Write {_CUES}, or give an 'ExtraCue'.",
        ),
    )


def _seen(given: object) -> Wording:
    return Wording("leer", "empty") if isinstance(given, str) else called(given)
