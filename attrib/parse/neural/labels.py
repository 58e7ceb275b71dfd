"""The label sets that the network chooses from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets: `tags` by name (UPOS, XPOS, features), and the relations."""

    tags: Mapping[str, Sequence[str]]
    relations: Sequence[str]


def to_json(labels: Labels, **further: object) -> str:
    """Describe a network by its labels and whatever else is worth knowing."""
    described = further | {
        "tags": {name: list(values) for name, values in labels.tags.items()},
        "relations": list(labels.relations),
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def from_json(described: str | bytes) -> Labels:
    """Return the labels of a network that `to_json` described."""
    known = json.loads(described)
    return Labels(known["tags"], known["relations"])
