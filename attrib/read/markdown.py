"""Markdown, without a change of place: marks are markup, and code and tables are no prose."""

from __future__ import annotations

from dataclasses import replace

from attrib.read.markdown_tokens import front_matter_of, markdown_tokens
from attrib.read.markup import prose_of
from attrib.read.metadata import front_matter
from attrib.read.prose import Prose


def read_markdown(text: str) -> Prose:
    """Return what a reader sees of a Markdown text, and what its front matter tells.

    It is CommonMark with tables and footnotes; HTML inside is read as HTML.
    """
    prose = prose_of(text, markdown_tokens(text))
    return replace(prose, metadata=front_matter(front_matter_of(text)))
