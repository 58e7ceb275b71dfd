"""The frame *so X*, which is all that its clause holds."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.lexicon.possible_speaker import KNOWN, can_speak, voice_of
from attrib.records import Word

_NOMINAL = frozenset(("DET", "PROPN", "NOUN", "ADJ", "NUM"))
_CLAUSAL = frozenset(("VERB", "AUX", "SCONJ"))


def so_frame(words: Sequence[Word]) -> Sequence[Word] | None:
    """Return the words of a clause if they are *so X* and nothing else."""
    if len(words) < 2 or words[0].form.lower() != "so":
        return None
    return words if _is_nominative(words[1:]) and _names_source(words[1:]) else None


def _is_nominative(phrase: Sequence[Word]) -> bool:
    """Tell whether a noun phrase stands there, and no adjective or dative (*so groß, so dem*)."""
    first = phrase[0]
    if first.upos not in _NOMINAL or any(w.upos in _CLAUSAL for w in phrase):
        return False
    if first.upos == "ADJ" and first.form[:1].islower() and not first.form.endswith(("e", "r")):
        return False
    noun = next((w for w in phrase if w.upos in ("PROPN", "NOUN")), None)
    dative = first.form.lower() in ("dem", "einem")
    return noun is not None and not (dative and noun.features.get("Case") == "Dat")


def _names_source(phrase: Sequence[Word]) -> bool:
    """Tell whether a name, a role or a source that stays hidden is among the words."""
    return any(
        voice_of(word) in KNOWN or (word.relation == "parataxis" and can_speak(word))
        for word in phrase
    )
