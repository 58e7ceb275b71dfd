"""A text as the editor has it, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from attrib.article import Article
from attrib.read import InputFormat, article_of
from attrib.read.formats import format_of_name

_FORMATS: Final = {
    "plaintext": InputFormat.TEXT,
    "text": InputFormat.TEXT,
    "markdown": InputFormat.MARKDOWN,
    "html": InputFormat.HTML,
}
_SUBTITLES: Final = frozenset({InputFormat.SUBTITLES})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text as the editor has it.

    `path` is its file, None for one that has none yet, `language_id` what the editor takes it for.
    """

    path: Path | None
    language_id: str
    text: str

    @property
    def name(self) -> str:
        """What explanations call the text."""
        return self.path.name if self.path is not None else "text"


def article_of_sheet(sheet: Sheet) -> Article:
    """Return a text as an article.

    Raises:
        InputError: a text that is none.
    """
    return article_of(sheet.text, sheet.name, format=_format(sheet))


def _format(sheet: Sheet) -> InputFormat:
    """Return how a text is read: as the editor has it, or by its name; HTML keeps its positions."""
    named = format_of_name(sheet.name)
    if named in _SUBTITLES:
        return named
    return _FORMATS.get(sheet.language_id) or _FORMATS.get(named.value, InputFormat.TEXT)
