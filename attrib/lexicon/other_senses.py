"""Verbs of speech in another sense: *ein Rennen bestreiten*, *mit Brüchen rechnen*."""

from __future__ import annotations

from functools import cache

from attrib.lexicon.loader import read_table
from attrib.records import Sentence, Word


@cache
def other_senses() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """Return whole nouns and last parts of nouns by the verb whose other sense they show."""
    table = {}
    for row in read_table("other_senses.tsv"):
        nouns = row["nouns"].split()
        parts = tuple(n[1:] for n in nouns if n.startswith("-"))
        table[row["verb"]] = frozenset(n for n in nouns if n[0] not in "-+"), parts
    return table


@cache
def done_to_people() -> frozenset[str]:
    """Return the verbs that tell no speech with a person as object (*den Meister fordern*)."""
    rows = read_table("other_senses.tsv")
    return frozenset(row["verb"] for row in rows if "+person" in row["nouns"].split())


def in_other_sense(sentence: Sentence, verb: Word, lemma: str) -> bool:
    """Tell whether an object shows that the verb tells no speech (*ein Rennen bestreiten*)."""
    whole, parts = other_senses().get(lemma, (frozenset(), ()))
    return any(
        c.upos in ("NOUN", "PROPN", "ADJ")
        and c.relation in ("obj", "obl", "nmod", "iobj", "xcomp", "advmod")
        and (bool({c.lemma, c.form} & whole) or bool(parts and c.lemma.lower().endswith(parts)))
        for c in sentence.children(verb)
    )
