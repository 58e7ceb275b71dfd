"""The frames of reported acts: which complements of a verb tell what was said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from attrib.lexicon.loader import read_table

_NEED: Final = re.compile(r"(?P<slot>[a-zäöü-]+)(?:\[(?P<words>[^\]]+)\])?")
_CUE_SLOTS: Final = {"obj": ("acc",), "pred": ("acc", "pred")}


@dataclass(frozen=True, slots=True)
class Need:
    """A complement that a frame asks for: its slot, and the only words that fill it, if any."""

    slot: str
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ActFrame:
    """What a verb needs to tell a speech act: see `lexicon/act_frames.tsv`.

    `source` is the preposition of the phrase that names who speaks (*Kritik kam von …*); without
    one it is the subject, or the agent of a passive.
    """

    verb: str
    speech_class: str
    medium: str
    people: bool
    source: str
    agentless: bool
    needs: tuple[Need, ...]

    @property
    def slots(self) -> frozenset[str]:
        """The slots of its complements."""
        return frozenset(need.slot for need in self.needs)


@cache
def act_frames() -> dict[str, tuple[ActFrame, ...]]:
    """Return the frames by verb, in the order of the table."""
    table: dict[str, list[ActFrame]] = {}
    for row in read_table("act_frames.tsv", ("verb", "speaker", "frame")):
        frame = ActFrame(
            verb=row["verb"],
            speech_class=row["class"],
            medium=row["medium"],
            people=row["speaker"] != "any",
            source=row["speaker"] if row["speaker"] not in ("people", "any") else "",
            agentless=row["agentless"] == "yes",
            needs=_needs(row["frame"]),
        )
        table.setdefault(frame.verb, []).append(frame)
    return {verb: tuple(frames) for verb, frames in table.items()}


def frames_of_cue(
    verb: str, speech_class: str, medium: str, act: Iterable[str]
) -> tuple[ActFrame, ...]:
    """Return the frames of an extra cue of the user's, whose `act` names one slot each."""
    return tuple(
        ActFrame(
            verb=verb,
            speech_class=speech_class,
            medium=medium,
            people=False,
            source="",
            agentless=False,
            needs=tuple(Need(slot) for slot in _CUE_SLOTS.get(name, (name,))),
        )
        for name in act
    )


@lru_cache(maxsize=1024)
def slots_of(verb: str) -> tuple[str, ...]:
    """Return the slots that hold what the verb reports, in the order of the table."""
    slots = (need.slot for frame in act_frames().get(verb, ()) for need in frame.needs)
    return tuple(dict.fromkeys(slots))


def _needs(cell: str) -> tuple[Need, ...]:
    """Read a frame: `acc[Frist Ultimatum] + dat`."""
    found = (_NEED.fullmatch(part.strip()) for part in cell.split("+"))
    return tuple(
        Need(match["slot"], frozenset((match["words"] or "").split())) for match in found if match
    )
