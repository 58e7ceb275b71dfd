"""What a contraction stands for: *im* for *in dem*."""

from __future__ import annotations

import json


class Contractions:
    """A closed list of contractions.

    Args:
        known: what each stands for, as JSON: `{"im": "in dem"}`.
    """

    def __init__(self, known: str | bytes) -> None:
        self._known: dict[str, str] = json.loads(known)

    def words(self, token: str) -> tuple[str, ...]:
        """Return the words that a token stands for, or nothing if it is a word itself."""
        return tuple(self._expansion(token).split())

    def _expansion(self, token: str) -> str:
        if found := self._known.get(token):
            return found
        found = self._known.get(token.lower(), "")
        if token.isupper():
            return found.upper()
        if token[:1].isupper() and token[1:].islower():
            return found[:1].upper() + found[1:]
        return ""
