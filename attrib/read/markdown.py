"""Markdown, without a change of place: marks are markup, and code and tables are no prose."""

from __future__ import annotations

from attrib.read.markdown_tokens import markdown_tokens
from attrib.read.markup import prose_of
from attrib.read.prose import Prose


def read_markdown(text: str) -> Prose:
    """Return what a reader sees of a Markdown text (CommonMark, tables, footnotes, front matter).

    HTML inside is read as HTML.
    """
    return prose_of(text, markdown_tokens(text))
