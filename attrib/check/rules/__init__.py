"""The rules, a file each, in the order of their codes.

A module here holds one `RULE`; a new one is found by standing here.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from attrib.check.rule import Rule

RULES: tuple[Rule, ...] = tuple(
    import_module(f"{__name__}.{module.name}").RULE
    for module in sorted(iter_modules(__path__), key=lambda module: module.name)
)
BY_CODE = {rule.code: rule for rule in RULES}
