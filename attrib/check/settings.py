"""What a newsroom may decide about `attrib check`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from attrib.check.finding import Severity
from attrib.config.house_words import HouseWord
from attrib.frozen import Frozen

NO_SEVERITIES: Mapping[str, Severity] = Frozen()


@dataclass(frozen=True, slots=True)
class Settings:
    """House style and choice of rules.

    `select` and `ignore` hold codes or their beginnings (`A1` stands for all of A101 to A110);
    without `select` every rule runs that is not off by default. `severity` changes a rule's own.
    `quotation_marks` is the house's pair (`„“`, `»«`, `""`), or empty for whatever prevails in an
    article. `chain_length` counts the follow-on sentences that may pass before the speaker is named
    anew. `anonymous` holds anonymous sources that the house allows (`Regierungskreise`). A speaker
    whom no word of the claim names is none below a confidence of `min_confidence` (0-1). Of `words`
    (and phrases) the house wants to hear.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=lambda: NO_SEVERITIES)
    quotation_marks: str = ""
    chain_length: int = 4
    anonymous: tuple[str, ...] = ()
    min_confidence: float = 0.3
    words: tuple[tuple[str, HouseWord], ...] = ()
