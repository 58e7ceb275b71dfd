"""HTML, without a change of place: tags are markup, and what a page holds beside its article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attrib.read.html_tokens import Tokenizer
from attrib.read.markup import prose_of
from attrib.read.metadata import head_of
from attrib.read.prose import Prose
from attrib.read.tokens import Token


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a page or a fragment of HTML."""
    return list(Tokenizer(text).tokens())


def read_html(text: str, tokens: Sequence[Token] | None = None) -> Prose:
    """Return what a reader sees of HTML, and what its head tells; its `tokens` may be at hand."""
    tokens = tokens_of(text) if tokens is None else tokens
    return replace(prose_of(text, tokens), metadata=head_of(tokens))
