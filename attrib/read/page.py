"""Whole web pages: the article in them by way of trafilatura, without menus and footers."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from attrib.article import BlockKind, Metadata
from attrib.errors import InputError
from attrib.read.comments import without_comments
from attrib.read.extracted import Extract, Paragraph
from attrib.read.metadata import metadata_of
from attrib.read.silence import silent
from attrib.wording import Wording

_CONTAINERS = frozenset({"list", "quote", "div", "body", "main", "table", "row"})


def is_there() -> bool:
    """Tell whether the library is there."""
    return find_spec("trafilatura") is not None


def read_page(html: str, name: str) -> Extract:
    """Return the article that a web page holds, and what the page says of it.

    Raises:
        InputError: no article is found, or trafilatura is not there.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise InputError(
            Wording(
                f"{name} soll als Webseite gelesen werden, und die Bibliothek dafür fehlt.",
                f"{name} is to be read as a web page, and the library for it is not there.",
            ),
            Wording(
                "Führen Sie aus: pip install 'attrib[page]', oder geben Sie '--input-format html' "
                "an.",
                "Run: pip install 'attrib[page]', or give '--input-format html'.",
            ),
        ) from error
    with silent("trafilatura"):
        page: Any = trafilatura.load_html(html)
        found: Any = trafilatura.bare_extraction(
            html if page is None else without_comments(page),
            include_comments=False,
            include_tables=False,
            include_images=False,
            with_metadata=True,
        )
    body = getattr(found, "body", None)
    paragraphs = [p for p in _paragraphs(body) if p.text.strip()] if body is not None else []
    if not paragraphs:
        raise InputError(
            Wording(
                f"In der Seite {name} fand sich kein Artikel.",
                f"No article was found in the page {name}.",
            ),
            Wording(
                "Mit '--input-format html' wird ihr ganzer Text gelesen.",
                "Give '--input-format html' to read all of its text.",
            ),
        )
    # The headline often stands outside of what is found.
    if found.title and not any(p.kind is BlockKind.HEADLINE for p in paragraphs[:1]):
        paragraphs.insert(0, Paragraph(found.title, BlockKind.HEADLINE))
    return Extract(paragraphs, metadata=_metadata(found))


def _metadata(found: Any) -> Metadata:
    said = {"title": found.title, "date": found.date, "author": found.author, "url": found.url}
    pairs = [*said.items(), ("outlet", found.sitename or found.hostname)]
    return metadata_of((key, value) for key, value in pairs if value)


def _paragraphs(element: Any) -> Iterator[Paragraph]:
    """Walk down to the elements that hold text, without recursion: pages nest deeply."""
    waiting = [element]
    while waiting:
        here = waiting.pop()
        if here.tag in _CONTAINERS and len(here):
            loose = (here.text or "").strip()
            if loose:
                yield Paragraph(loose)
            waiting.extend(reversed(here))
        elif isinstance(here.tag, str):
            kind = BlockKind.HEADLINE if here.tag == "head" else None
            yield Paragraph(_text(here), kind)
        if (here.tail or "").strip() and here is not element:
            yield Paragraph(here.tail)


def _text(element: Any) -> str:
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    return "".join(element.itertext())
