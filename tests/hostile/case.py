"""A hostile input: how it is made, and what must be wrong with a run on it to be a fault."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Make = Callable[[Path, float], list[str]]
"""Makes an input in a folder at a scale (1 is the full size), and returns attrib's arguments."""

# What a terminal would act on. Tabs and line ends, in CSV with CR, are the outputs' layout.
_CONTROLS = re.compile(r"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


UNFORESEEN = ("unforeseen", "Unvorhergesehenes")
"""Words of the error for a fault of attrib's own."""


@dataclass(frozen=True, slots=True)
class Case:
    """An input, and how a run on it ends.

    status: the exit status, 0 or 2.
    says: what stderr has, so that no limit and no refusal is silent.
    hides: what neither output may have, such as the content of a file that was not named.
    seconds: what a run of full size may take; more than 50 only where 100,000 words are parsed.
    """

    make: Make
    status: int = 0
    says: str = ""
    hides: str = "\0"
    seconds: float = 50


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended."""

    status: int
    out: str
    err: str


def faults(case: Case, end: Ending) -> list[str]:
    """Return what is wrong with how a run on a hostile input ended."""
    said = [line for line in end.err.splitlines() if line]
    found = {
        f"exit status {end.status}, not {case.status}": end.status != case.status,
        "a traceback": "Traceback" in end.err,
        "an error that nobody foresaw": any(word in end.err + end.out for word in UNFORESEEN),
        "a refusal without a sentence": case.status == 2 and not said,
        "a message that is not attrib's": not end.err.startswith("Usage: ")
        and any(not line.startswith("attrib: ") for line in said),
        f"not a word of '{case.says}'": case.says not in end.err,
        "a control character in the output": bool(_CONTROLS.search(end.out)),
        "a control character in the messages": bool(_CONTROLS.search(end.err)),
        "what was to stay hidden": case.hides in end.out + end.err,
    }
    return [fault for fault, there in found.items() if there]


def written(
    content: Callable[[float], str | bytes], name: str = "a.txt", *options: str, command: str = ""
) -> Make:
    """Return what makes a file of a content, for `attrib claims` unless another is named."""

    def make(folder: Path, scale: float) -> list[str]:
        path, made = folder / name, content(scale)
        path.write_bytes(made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass"))
        return [command or "claims", str(path), *options]

    return make


def times(unit: str, count: int = 100_000) -> Callable[[float], str]:
    """Return the content of a unit that stands many times."""
    return lambda scale: unit * max(1, int(count * scale))
