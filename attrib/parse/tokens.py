"""What a tokenizer makes of a text."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.article import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a text; `contracted` marks what stands for several words (*im*)."""

    span: Span
    text: str
    contracted: bool = False
