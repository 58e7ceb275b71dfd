"""*Zu Lindau sagte, …*: where a clause has no subject, *zu* or *von* opens a surname beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attrib.grammar.marks import is_punctuation
from attrib.grammar.name_particles import is_name_particle
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the names with a particle right before or behind the finite verb of a clause.

    Before it they open the clause; behind it they close a clause after what is told (*„…“, sagte
    von Lindau*).
    """
    for name in sentence.words[1:]:
        verb = sentence.head_of(name)
        if name.upos not in ("PROPN", "NOUN") or name.relation != "obl" or verb is None:
            continue
        particles = _particles(sentence, name)
        finite = finite_verb(sentence, verb)
        if not particles or finite is None or not _is_beside(sentence, particles[0], name, finite):
            continue
        if verb.relation == "conj" or is_passive(sentence, verb):
            continue
        told = has(sentence, verb, "ccomp", "parataxis", "obj")
        if told and not has(sentence, verb, "nsubj", "csubj", "expl"):
            joined = (hung(particle, name.index, "flat") for particle in particles)
            yield replace(hung(name, verb.index, "nsubj"), upos="PROPN"), *joined


def _particles(sentence: Sentence, name: Word) -> list[Word]:
    """Return the particles before a surname, a preposition first."""
    first = name.index
    while first > 1 and is_name_particle(sentence.word(first - 1)):
        first -= 1
    prepared = sentence.word(first).upos == "ADP"
    return list(sentence.words[first - 1 : name.index - 1]) if prepared else []


def _is_beside(sentence: Sentence, particle: Word, name: Word, finite: Word) -> bool:
    """Tell whether a surname with its particles has the place of the subject at the verb."""
    first, last = particle.index, name.index
    if finite.index == last + 1:
        return first == 1 or is_punctuation(sentence.word(first - 1))
    after = sentence.words[last : last + 1]
    closes = not after or is_punctuation(after[0])
    return (
        first == finite.index + 1
        and closes
        and finite.index > 1
        and is_punctuation(sentence.word(finite.index - 1))
    )


REPAIR = Repair(
    name="surname-with-particle",
    summary=Wording(
        "In einem Satz ohne Subjekt eröffnet „von“ oder „zu“ neben dem Verb einen Familiennamen.",
        "In a clause without a subject “von” or “zu” beside the verb opens a surname.",
    ),
    source="Duden, Die Grammatik, „Familiennamen“ und „Subjekt“.",
    find=find,
)
