"""The profiles of `attrib check`: data that say which rules run, and how grave they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrib.config.sections import Place, choice, text


@cache
def profiles() -> Mapping[str, Mapping[str, str]]:
    """Return the levels that each profile gives to rules by their codes."""
    from attrib.lexicon.loader import read_table

    found: dict[str, dict[str, str]] = {}
    for row in read_table("check_profiles.tsv", ("profile", "code")):
        found.setdefault(row["profile"], {})[row["code"]] = row["level"]
    return found


def profile_name(value: object, place: Place) -> str:
    """Read the name of a profile."""
    return choice(tuple(profiles()))(text(value, place), place)
