"""Looks at a text: what `attrib check` finds in it, by the configuration that is nearest to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attrib.arguments import language_of
from attrib.article import Article, Notice
from attrib.check.choice import Choice
from attrib.check.finding import Finding, Severity
from attrib.check.run import checked
from attrib.config.file import Configuration, Nearest
from attrib.lsp.parsing import LiveParser
from attrib.lsp.sheet import Sheet, article_of_sheet
from attrib.read.patterns import Patterns
from attrib.records import Analysis
from attrib.wording import Language


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
        file = str(sheet.path or sheet.name)
        if Patterns(options.check.exclude, configuration.folder).match(file):
            return None
        article = article_of_sheet(sheet)
        own = options.check
        settings = Choice(own, own.select, own.ignore, configuration.folder).settings(file)
        found = checked(article, self._parser, settings, options.knowledge)
        shown = found.from_level(Severity(own.min_level)).findings
        notices = (*article.notices, *found.analysis.document.notices)
        language = language_of(options.language)
        return Looked(sheet, found.analysis, shown, tuple(dict.fromkeys(notices)), language)

    def learn(self, article: Article) -> None:
        """Read a text with the model, which remembers its sentences, and keep the parse on disk.

        Raises:
            AttribError: the engine is not there, or the model is damaged.
        """
        self._parser.learn(article)
        self._parser.keep(article)
