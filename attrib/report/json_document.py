"""`json`: one document for any number of articles, described by a schema in the package."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.records import Analysis
from attrib.report.base import Lost, ModelInfo, Style
from attrib.report.plain import SCHEMA, article_dict, lost_dict
from attrib.report.serial import Items, serial
from attrib.version import __version__


class JsonReport:
    """A head that names schema, version and model; then an article a line."""

    def __init__(self, style: Style, model: ModelInfo) -> None:
        self._style = style
        self._model = model
        self._articles = Items()
        self._lost: list[Lost] = []

    def opening(self) -> str:
        """Return the head, up to the list of articles."""
        head = {
            "schema": SCHEMA,
            "attrib": __version__,
            "language": self._style.language.value,
            "model": {"engine": self._model.engine, "id": self._model.fingerprint},
        }
        return f'{serial(head)[:-1]}, "articles": [\n'

    def article(self, analysis: Analysis) -> str:
        """Return an article with its claims, on one line."""
        return self._articles.add(article_dict(analysis, self._style.language))

    def lost(self, articles: Sequence[Lost]) -> None:
        """Take note of what the document is to name among its errors."""
        self._lost += articles

    def closing(self) -> str:
        """Return the errors and the end of the document."""
        errors = [lost_dict(lost, self._style.language) for lost in self._lost]
        return f'], "errors": {serial(errors)}}}\n'
