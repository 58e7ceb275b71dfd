"""What is told to whoever reads an article or runs the program, in both languages side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """The language of headings, explanations, notices and errors."""

    GERMAN = "de"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """The same sentence or heading in German and English; printed plainly it is German."""

    de: str
    en: str

    def __str__(self) -> str:
        return self.de

    def into(self, language: Language) -> str:
        """Return the wording in a language."""
        return self.de if language is Language.GERMAN else self.en

    def said(self, de: str, en: str) -> Wording:
        """Return the wording inside a sentence of each language, in the place of its `{}`."""
        return Wording(de.format(self.de), en.format(self.en))

    def put(self, frame: Callable[[str], str]) -> Wording:
        """Return the wording with something around it that is the same in both languages."""
        return Wording(frame(self.de), frame(self.en))


def decimal_comma(number: float) -> str:
    """Return a number as German writes it: 0,5."""
    return f"{number:g}".replace(".", ",")


def counted(number: int) -> str:
    """Return a whole number as German writes it: 1.000.000."""
    return f"{number:,}".replace(",", ".")


def guessed(word: str | None) -> Wording:
    """Return the question whether a word was meant, to go on with, or nothing."""
    if word is None:
        return Wording("", "")
    return Wording(f" Meinten Sie '{word}'?", f" Did you mean '{word}'?")


def only(english: str) -> Wording:
    """Return what only maintainers of attrib read, who read English."""
    return Wording(english, english)
