"""`--format html`: one page that needs nothing else, with the claims marked in the article.

Everything that comes from an article passes templates that escape it.
"""

from __future__ import annotations

from attrib.records import Analysis, Kind
from attrib.report import labels
from attrib.report.base import Style
from attrib.report.page.notebook import fragment
from attrib.report.page.register import Register
from attrib.report.page.render import policy, render, script, style
from attrib.report.page.view import ArticleView, article_view
from attrib.report.page.words import PAGE, page_words, review_words
from attrib.report.serial import serial
from attrib.version import __version__

__all__ = ["PageReport", "Site", "fragment"]


class PageReport:
    """A page for all articles of a run; of each only the names in it are kept."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._frame = _Frame(style)
        self._register = Register(style.language)

    def opening(self) -> str:
        """Return the head, as far as it can be known without an article."""
        return self._frame.head()

    def article(self, analysis: Analysis) -> str:
        """Return an article with its speakers, their chart and the evidence."""
        number = len(self._register.articles) + 1
        view = article_view(analysis, number, self._style.language)
        first = self._top(view.title) if number == 1 else ""
        self._register.add(view)
        return first + self._frame.article(view)

    def closing(self) -> str:
        """Return the lists of articles and speakers, the script, and the end."""
        first = "" if self._register.articles else self._top("")
        return first + self._frame.foot(self._register if self._style.several else None)

    def _top(self, title: str) -> str:
        """Return what follows the head; the first article is known by now, and names the page."""
        if self._style.several:
            return self._frame.top("", articles="#articles", classes="many")
        return self._frame.top(title)


class Site:
    """A page an article, and an index with all of them and who speaks in which."""

    INDEX = "index.html"

    def __init__(self, style: Style) -> None:
        self._style = style
        self._frame = _Frame(style)
        self._register = Register(style.language)

    def page(self, analysis: Analysis, file: str) -> str:
        """Return the page of an article, which will stand in a file of that name."""
        view = article_view(analysis, 1, self._style.language)
        self._register.add(view, file)
        top = self._frame.top(view.title, articles=self.INDEX, classes="site")
        return self._frame.head() + top + self._frame.article(view) + self._frame.foot()

    def index(self) -> str:
        """Return the index of the pages that were asked for so far."""
        top = self._frame.top("", index=True, classes="site index")
        return self._frame.head() + top + self._frame.foot(self._register)


class _Frame:
    """What stands around the articles of a page."""

    def __init__(self, style: Style) -> None:
        self._language = style.language
        self._words = page_words(style.language)
        self._kinds = [(kind, labels.KINDS[kind].into(style.language)) for kind in Kind]

    def head(self) -> str:
        return render("head.html", lang=str(self._language), policy=policy(), css=style())

    def top(self, title: str, *, articles: str = "", index: bool = False, classes: str = "") -> str:
        """Return the title and the page's bar; `articles` leads to the list of all.

        `classes` tell style and script what the page is: `many` articles, or one of a `site`.
        """
        product = PAGE["title"].into(self._language)
        return render(
            "top.html",
            w=self._words,
            title=f"{title} – {product}" if title else product,
            articles=articles,
            index=index,
            classes=classes,
            kinds=self._kinds,
        )

    def article(self, view: ArticleView) -> str:
        return render("article.html", view=view, w=self._words)

    def foot(self, register: Register | None = None) -> str:
        return render(
            "foot.html",
            w=self._words,
            register=register,
            version=__version__,
            review=serial(review_words(self._language)),
            js=script(),
        )
