"""How adjectives end where no article shows the case (Duden-Grammatik, "starke Flexion")."""

from __future__ import annotations

from typing import Final

_NOMINATIVE: Final = {"Masc": "er", "Fem": "e", "Neut": "es"}


def strong_ending(gender: str, *, plural: bool) -> str:
    """Return the ending in the nominative (*Weißes Haus*), or nothing if the gender is open.

    Args:
        gender: as in Universal Dependencies: `Masc`, `Fem` or `Neut`.
        plural: whether there are several (*Deutsche Bahnen*), of whatever gender.
    """
    return "e" if plural else _NOMINATIVE.get(gender, "")
