"""Findings that a newsroom has accepted, so that only new ones count.

A baseline is a JSON file that lies beside the drafts. An entry is keyed on the rule, the path
(relative to the baseline's folder, with forward slashes) and the sentence, so that it holds when
lines move; it counts how often that finding may occur. The sentence is written out, because a
baseline is reviewed like the drafts are.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attrib.errors import InputError, reason_of
from attrib.read.source import printable
from attrib.wording import Wording

VERSION = 1
_REMEDY = Wording(
    "Schreiben Sie sie mit --write-baseline neu.", "Write it anew with --write-baseline."
)


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What an entry is found by."""

    path: str
    rule: str
    sentence: str


class Baseline:
    """The accepted findings; `takes` uses them up."""

    def __init__(self, counts: Mapping[Key, int] | None = None) -> None:
        self._left = Counter(counts or {})

    def __copy__(self) -> Baseline:
        return Baseline(self._left)

    def takes(self, key: Key) -> bool:
        """Tell whether a finding is accepted, and count it as met."""
        if self._left[key] <= 0:
            return False
        self._left[key] -= 1
        return True

    def elsewhere(self, paths: Iterable[str]) -> Iterator[Key]:
        """Yield the entries on all other paths, each as often as it counts."""
        checked = frozenset(paths)
        return (key for key in self._left.elements() if key.path not in checked)

    def stale(self, paths: Iterable[str]) -> list[Key]:
        """Return the entries on these paths that no finding has met."""
        checked = frozenset(paths)
        return sorted(key for key, left in self._left.items() if left > 0 and key.path in checked)


def key_of(rule: str, file: str, sentence: str, folder: Path) -> Key:
    """Return the key of a finding in a file; `folder` is the baseline's."""
    return Key(relative(file, folder), rule, normalised(sentence))


def relative(file: str, folder: Path) -> str:
    """Return the path of a file as seen from a folder, with forward slashes."""
    return printable(Path(os.path.relpath(file, folder)).as_posix())


def normalised(sentence: str) -> str:
    """Return a sentence in NFC with single blanks, so that a new line break changes nothing."""
    return " ".join(unicodedata.normalize("NFC", sentence).split())


def written(keys: Iterable[Key]) -> str:
    """Return the text of a baseline file, sorted, so that a diff shows what has changed."""
    entries = [
        {"path": key.path, "rule": key.rule, "sentence": key.sentence, "count": count}
        for key, count in sorted(Counter(keys).items())
    ]
    return (
        json.dumps({"version": VERSION, "findings": entries}, ensure_ascii=False, indent=1) + "\n"
    )


def read(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        InputError: a file that is missing, unreadable or no baseline.
    """
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
        if plain["version"] != VERSION:
            raise InputError(
                Wording(
                    f"{path} ist eine Baseline einer anderen Version.",
                    f"{path} is a baseline of another version.",
                ),
                _REMEDY,
            )
        return Baseline(_counts(plain["findings"]))
    except OSError as error:
        reason = reason_of(error)
        problem = Wording(
            f"Die Baseline {path} lässt sich nicht lesen ({reason.de}).",
            f"The baseline {path} cannot be read ({reason.en}).",
        )
        raise InputError(problem, _REMEDY) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        problem = Wording(f"{path} ist keine Baseline.", f"{path} is no baseline.")
        raise InputError(problem, _REMEDY) from error


def _counts(entries: Iterable[Mapping[str, Any]]) -> Counter[Key]:
    counts: Counter[Key] = Counter()
    for entry in entries:
        key = Key(*(_string(entry[name]) for name in ("path", "rule", "sentence")))
        if type(entry["count"]) is not int:
            raise TypeError(entry["count"])
        counts[key] += entry["count"]
    return counts


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
