"""Whether two names may mean the same speaker, or one a body and the other who speaks for it."""

from __future__ import annotations

from typing import Final

_STEM: Final = 5
"""Letters that two words have in common if they are forms of one name or word."""


def share_a_word(one: str, other: str) -> bool:
    """Tell whether two speakers have a word or its beginning in common: *Polizei*, *Polizist*."""
    return any(a.startswith(b) or b.startswith(a) for a in _stems(one) for b in _stems(other))


def _stems(name: str) -> set[str]:
    return {word.lower()[:_STEM] for word in name.replace("-", " ").split() if len(word) > 2}
