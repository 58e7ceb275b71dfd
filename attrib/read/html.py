"""HTML, without a change of place: tags are markup, and what a page holds beside its article."""

from __future__ import annotations

from attrib.read.html_tokens import Tokenizer
from attrib.read.markup import prose_of
from attrib.read.prose import Prose


def read_html(text: str) -> Prose:
    """Return what a reader sees of a page or a fragment of HTML, and its headlines and captions."""
    return prose_of(text, list(Tokenizer(text).tokens()))
