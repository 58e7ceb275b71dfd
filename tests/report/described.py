"""What a document holds, and what its JSON schema describes."""

from __future__ import annotations

from typing import Any


def keys(value: Any) -> set[str]:
    """Return the keys of all objects at any depth."""
    if isinstance(value, list):
        return {key for part in value for key in keys(part)}
    if isinstance(value, dict):
        return set(value) | keys(list(value.values()))
    return set()


def properties(schema: Any) -> set[str]:
    """Return the names of all properties that a schema describes."""
    if isinstance(schema, list):
        return {name for part in schema for name in properties(part)}
    if isinstance(schema, dict):
        return set(schema.get("properties", ())) | properties(list(schema.values()))
    return set()
