"""Writes first names and places of the lexicon from Faker's: `python -m attrib.training.gazetteer`.

Faker (MIT) has lists of first names by language and gender. A name has the gender that the lists
for German, Austria and Switzerland agree on, or else at least three lists in four.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrib.lexicon.tables import given_names

_LEXICON = Path(__file__).parents[1] / "lexicon"
_LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿāčēėęğīıłńňőřśşšůūųźżžA-Z’'-]+")
_LISTS = {
    "Masc": ("first_names_male", "first_names_m"),
    "Fem": ("first_names_female", "first_names_f"),
}
_SURE = 0.75
"""The share of lists that tell the gender of a name. Set by hand."""
_HEADER = """\
# First names of one gender; of them only the first of two words of a name is looked up here.
# Belongs in: what Faker's lists agree on: those for German, or three in four of all.
# Left out: what given_names.tsv has.
# Source: Faker {version} (https://github.com/joke2k/faker), by
#   `python -m attrib.training.gazetteer`.
# Licence: MIT.
# Columns:
#   name
#   gender  Masc, Fem
name\tgender
"""


_PLACES = """\
# Countries of the world, and states and towns of Germany and Austria, by their German names.
# Belongs in: what Faker lists for Germany and Austria.
# Left out: names of several words, and names that are also people's.
# Source: Faker {version} (https://github.com/joke2k/faker), by
#   `python -m attrib.training.gazetteer`.
# Licence: MIT.
# Columns:
#   name
name
"""


def main() -> None:
    """Write the tables."""
    faker = importlib.import_module("faker")
    found = _genders(importlib.import_module("faker.providers.person").__path__)
    rows = sorted((n, g) for n, g in found.items() if n not in given_names())
    table = "".join(f"{name}\t{gender}\n" for name, gender in rows)
    (_LEXICON / "first_names.tsv").write_text(
        _HEADER.format(version=faker.VERSION) + table, encoding="utf-8"
    )
    places = sorted({p for p in _places() if " " not in p and p not in given_names()})
    (_LEXICON / "places.tsv").write_text(
        _PLACES.format(version=faker.VERSION) + "".join(f"{p}\n" for p in places), encoding="utf-8"
    )


def _places() -> Iterator[str]:
    """Yield the names of places that Faker has for German."""
    for language in ("de_DE", "de_AT"):
        provider = importlib.import_module(f"faker.providers.address.{language}").Provider
        for kind in ("countries", "states", "cities"):
            yield from getattr(provider, kind, ())


def _genders(path: Iterable[str]) -> dict[str, str]:
    """Return the names that are of one gender."""
    all_: dict[str, Counter[str]] = defaultdict(Counter)
    german: dict[str, Counter[str]] = defaultdict(Counter)
    for module in pkgutil.iter_modules(path):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for gender, lists in _LISTS.items():
            for name in {name for each in lists for name in getattr(provider, each, ())}:
                if _LATIN.fullmatch(name):
                    all_[name][gender] += 1
                    german[name][gender] += module.name.startswith("de")
    found = {name: _agreed(german[name], 1) or _agreed(all_[name], _SURE) for name in all_}
    return {name: gender for name, gender in found.items() if gender}


def _agreed(lists: Counter[str], share: float) -> str:
    """Return the gender that a share of the lists have a name for."""
    gender, most = max(lists.items(), key=lambda pair: pair[1])
    return gender if most and most >= share * lists.total() else ""


if __name__ == "__main__":
    main()
