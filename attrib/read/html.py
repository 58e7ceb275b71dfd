"""HTML, without a change of place: tags are markup, and what a page holds beside its article."""

from __future__ import annotations

from dataclasses import replace

from attrib.read.html_tokens import Tokenizer
from attrib.read.markup import prose_of
from attrib.read.metadata import head_of
from attrib.read.prose import Prose


def read_html(text: str) -> Prose:
    """Return what a reader sees of a page or a fragment of HTML, and what its head tells."""
    tokens = list(Tokenizer(text).tokens())
    return replace(prose_of(text, tokens), metadata=head_of(tokens))
