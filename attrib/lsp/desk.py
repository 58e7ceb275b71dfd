"""Looks at a text: what `attrib check` finds in it, by the configuration that is nearest to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from attrib.article import Notice
from attrib.check.choice import Choice
from attrib.check.finding import Finding, Severity
from attrib.check.run import checked
from attrib.config.file import Configuration, Nearest
from attrib.lsp.parsing import LiveParser
from attrib.read import InputFormat, article_of
from attrib.read.formats import format_of_name
from attrib.read.patterns import Patterns
from attrib.records import Analysis
from attrib.wording import Language, language_of

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
    `on_disk` tells that it is as it was opened or saved, and not a state in between.
    """

    path: Path | None
    language_id: str
    text: str
    on_disk: bool = False

    @property
    def name(self) -> str:
        """What explanations call the text."""
        return self.path.name if self.path is not None else "text"


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen in a text."""

    sheet: Sheet
    analysis: Analysis
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    language: Language


class Desk:
    """Looks at texts.

    Args:
        parser: what parses.
        for_all: the configuration of all texts; without it, each goes by the one nearest to it.
    """

    def __init__(self, parser: LiveParser, for_all: Configuration | None = None) -> None:
        self._parser = parser
        self._for_all = for_all

    def look(self, sheet: Sheet) -> Looked | None:
        """Return what is seen in a text; None for one that the configuration leaves out.

        Raises:
            AttribError: a configuration or text that is none, or a damaged model.
        """
        # Read anew each time: it is small, and may have changed.
        configuration = Nearest(self._for_all).of(sheet.path or Path("text"))
        options = configuration.options
        folder = configuration.path.parent if configuration.path else Path()
        file = str(sheet.path or sheet.name)
        if Patterns(options.check.exclude, folder).match(file):
            return None
        article = article_of(sheet.text, sheet.name, format=_format(sheet))
        own = options.check
        settings = Choice(own, own.select, own.ignore, folder).settings(file)
        if sheet.on_disk:
            self._parser.keep(article.as_read())
        found = checked(article, self._parser, settings, options.knowledge)
        shown = found.from_level(Severity(own.min_level)).findings
        notices = (*article.notices, *found.analysis.document.notices)
        language = language_of(options.language)
        return Looked(sheet, found.analysis, shown, tuple(dict.fromkeys(notices)), language)

    def learn(self, sheet: Sheet) -> None:
        """Read a text that came from the cache with the model, too, so that edits go fast.

        Raises:
            AttribError: a text that is none, or a damaged model.
        """
        article = article_of(sheet.text, sheet.name, format=_format(sheet))
        self._parser.learn(article.as_read())


def _format(sheet: Sheet) -> InputFormat:
    """Return how a text is read: as the editor has it, or by its name; HTML keeps its positions."""
    named = format_of_name(sheet.name)
    if named in _SUBTITLES:
        return named
    return _FORMATS.get(sheet.language_id) or _FORMATS.get(named.value, InputFormat.TEXT)
