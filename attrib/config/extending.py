"""One configuration on top of another: the key `extends`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrib.config.sections import Place, shortened
from attrib.knowledge import ExtraCue, KnownSpeaker
from attrib.read.source import is_file
from attrib.wording import Wording

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

DEEPEST: Final = 10
"""How many files may extend one another."""

# Opening a file on another machine would tell it who works here.
_ELSEWHERE: Final = re.compile(r"[\\/]{2}|\w{2,}:")


def other_file(named: str, chain: tuple[Path, ...], place: Place) -> Path:
    """Return the file that the last one of a chain extends.

    Args:
        named: what the key `extends` says.
        chain: the files so far, each extended by the one before it.
        place: where the key stands.

    Raises:
        ConfigError: a path that leads to no file of this machine, or round in a circle.
    """
    if _ELSEWHERE.match(named):
        raise place.error(
            Wording(
                "'extends' muss ein Pfad auf diesem Rechner sein.",
                "'extends' must be a path on this machine.",
            ),
            Wording("Kopieren Sie die Datei hierher.", "Copy the file here."),
        )
    file = chain[-1].parent / Path(named).expanduser()
    if not is_file(file):
        raise place.error(
            Wording(
                f"'extends' nennt keine Datei: '{shortened(named)}'.",
                f"'extends' names no file: '{shortened(named)}'.",
            ),
            Wording(
                "Geben Sie den Pfad vom Ordner dieser Datei aus an.",
                "Give the path from the folder of this file.",
            ),
        )
    if len(chain) >= DEEPEST or any(map(file.samefile, chain)):
        raise place.error(
            Wording(
                "'extends' führt im Kreis oder zu tief.",
                "'extends' goes round in a circle, or too deep.",
            ),
            Wording("Lassen Sie es weg.", "Leave it out."),
        )
    return file


def extended(own: T, base: T, places: Mapping[str, Place], table: str = "") -> T:
    """Return the options that a file and the one which it extends make together.

    Args:
        own: the options of the file.
        base: those of the file that it extends.
        places: the keys that the file sets itself.
        table: the table that the options are of, with a dot behind it.
    """
    changes: dict[str, Any] = {}
    for field in fields(own):
        key = table + (field.metadata["name"] or field.name.replace("_", "-"))
        if key not in places:
            continue
        ours, theirs = getattr(own, field.name), getattr(base, field.name)
        if is_dataclass(ours):
            changes[field.name] = extended(ours, theirs, places, f"{key}.")
        else:
            changes[field.name] = _joined(theirs, ours) if field.metadata["joins"] else ours
    return replace(base, **changes)


def _joined(theirs: tuple[Any, ...], ours: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the entries of two lists; of two with the same name, the last."""
    named = {_name(entry): entry for entry in (*theirs, *ours)}
    return tuple(named.values())


def _name(entry: tuple[str, object] | KnownSpeaker | ExtraCue) -> str:
    """Return what an entry is known by: the key of a pair, a speaker's name, a cue's lemma."""
    if isinstance(entry, tuple):
        return entry[0]
    return entry.name if isinstance(entry, KnownSpeaker) else entry.lemma
