"""`--format html`: one page that needs nothing else, with the claims marked in the article.

Everything that comes from an article passes templates that escape it.
"""

from __future__ import annotations

from attrib.records import Analysis
from attrib.report.base import Style
from attrib.report.page.notebook import fragment
from attrib.report.page.render import asset, policy, render
from attrib.report.page.view import article_view
from attrib.report.page.words import CLAIM_COUNT, PAGE, counted, page_words
from attrib.version import __version__

__all__ = ["PageReport", "fragment"]


class PageReport:
    """A page for all articles of a run; of each only name and number of claims are kept."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._words = page_words(style.language)
        self._names: list[tuple[str, str, str]] = []

    def opening(self) -> str:
        """Return the head, as far as it can be known without an article."""
        return render(
            "head.html", lang=str(self._style.language), policy=policy(), css=asset("page.css")
        )

    def article(self, analysis: Analysis) -> str:
        """Return an article with its speakers, their chart and the evidence."""
        view = article_view(analysis, len(self._names) + 1, self._style.language)
        first = "" if self._names else self._top(view.name)
        count = counted(len(view.claims), CLAIM_COUNT, self._style.language)
        article = render("article.html", view=view, w=self._words, several=self._style.several)
        self._names.append((view.id, view.name, count))
        return first + article

    def closing(self) -> str:
        """Return the list of articles, the script, and the end."""
        first = "" if self._names else self._top("")
        return first + render(
            "foot.html",
            w=self._words,
            articles=self._names if self._style.several else [],
            version=__version__,
            js=asset("page.js"),
        )

    def _top(self, name: str) -> str:
        """Return what follows the head; the first article is known by now, and names the page."""
        title = PAGE["title"].into(self._style.language)
        shown = name if not self._style.several and name else ""
        return render(
            "top.html",
            w=self._words,
            title=f"{shown} – {title}" if shown else title,
            several=self._style.several,
        )
