"""The repairs, a file each, in the order of their names.

A module here holds one `REPAIR`; a new one is found by standing here.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from attrib.repair.repair import Repair

REPAIRS: tuple[Repair, ...] = tuple(
    import_module(f"{__name__}.{module.name}").REPAIR
    for module in sorted(iter_modules(__path__), key=lambda module: module.name)
)
