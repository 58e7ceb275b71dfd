"""Particles of surnames, which look like prepositions and articles (*von der Aue, de Vries*)."""

from __future__ import annotations

import re
from typing import Final

from attrib.grammar.closed_classes import word_set
from attrib.records import Word

ARABIC_ARTICLE: Final = re.compile(r"^[ae](?:l|(sch|[dnrstz])(?=[-‑]\1))[-‑](?=\w)", re.IGNORECASE)
"""*al-Hadid, el-Amin*; its *l* is assimilated to some consonants (*as-Sadr, ar-Raschid*)."""
PARTICLES = word_set("von van de der den del della di da zu zur al el bin ibn la le du dos y")


def is_name_particle(word: Word) -> bool:
    """Tell whether the word can join a surname as its particle (*von der*)."""
    return word.form.lower() in PARTICLES and word.upos in ("ADP", "DET", "PROPN", "X")
