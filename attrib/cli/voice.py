"""The language in which the program speaks to whoever runs it.

It is that of `--lang`, or else the configuration's, or else German. Something may be wrong with the
command line or the configuration itself: both are looked at for the language before they are read.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextvars import ContextVar
from itertools import pairwise
from pathlib import Path
from typing import Final

from attrib.wording import Language

_ARGUMENTS: ContextVar[tuple[str, ...]] = ContextVar("arguments", default=())
_SPOKEN: ContextVar[Language | None] = ContextVar("spoken", default=None)
_NO_MORE_OPTIONS: Final = "--"


def begin(arguments: Sequence[str] | None) -> None:
    """Take the command line of a run; None is the process's own."""
    _ARGUMENTS.set(tuple(sys.argv[1:] if arguments is None else arguments))
    _SPOKEN.set(None)


def speak(language: Language) -> None:
    """Speak a language from now on."""
    _SPOKEN.set(language)


def language() -> Language:
    """Return the language that is spoken."""
    spoken = _SPOKEN.get()
    if spoken is None:
        spoken = expected()
        _SPOKEN.set(spoken)
    return spoken


def expected(folder: Path | None = None) -> Language:
    """Return the language that the run will have once its configuration is read.

    Args:
        folder: where the search for a configuration begins; None is the working directory.
    """
    asked = given("--lang")
    if asked in set(Language):
        return Language(asked)
    from attrib.config.spoken import spoken_in, spoken_near

    named = given("--config")
    if named is not None:
        return spoken_in(named) or Language.GERMAN
    if "--no-config" in _options():
        return Language.GERMAN
    return spoken_near(folder or ".") or Language.GERMAN


def given(option: str) -> str | None:
    """Return what the command line gives for an option; of several the last."""
    words = _options()
    found = [after for word, after in pairwise(words) if word == option]
    found += [word.partition("=")[2] for word in words if word.startswith(f"{option}=")]
    return found[-1] if found else None


def _options() -> tuple[str, ...]:
    words = _ARGUMENTS.get()
    return words[: words.index(_NO_MORE_OPTIONS)] if _NO_MORE_OPTIONS in words else words
