"""The constructions of reported speech, a file each, in the order of their ranks.

A module here holds one `CONSTRUCTION`; a new one is found by standing here.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from attrib.detect.construction import Construction

_FOUND: tuple[Construction, ...] = tuple(
    import_module(f"{__name__}.{module.name}").CONSTRUCTION for module in iter_modules(__path__)
)
CONSTRUCTIONS = tuple(sorted(_FOUND, key=lambda construction: construction.rank))
BY_NAME = {construction.name: construction for construction in CONSTRUCTIONS}
