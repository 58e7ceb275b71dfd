"""What is told to the reader of an article, in both languages side by side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.errors import UsageError


class Language(StrEnum):
    """The language of headings, explanations and messages of rules."""

    GERMAN = "de"
    ENGLISH = "en"


def language_of(given: str) -> Language:
    """Return the language of that name.

    Raises:
        UsageError: there is none.
    """
    if isinstance(given, str) and given in set(Language):
        return Language(given)
    raise UsageError(f"There is no language {given!r}.", "Choose 'de' or 'en'.")


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
