"""Descriptions of somebody: which of them go back to somebody named before."""

from __future__ import annotations

from attrib.grammar.closed_classes import word_set
from attrib.grammar.verbs import finite_verb
from attrib.naming.mentions import Mention
from attrib.records import Sentence, Word
from attrib.scene import Scene

_DEFINITE = word_set("der die das dem den des dieser diese dieses diesem diesen")
_OWN = frozenset(("nmod", "acl", "appos"))


def is_anaphoric(scene: Scene, mention: Mention) -> bool:
    """Tell whether a description may go back to somebody: definite, and with nothing of its own.

    *die Ministerin, der grüne Politiker*, not *ein Sprecher, der Chef der Bank, ihr Anwalt*.
    """
    sentence, head = scene.sentences[mention.sentence], mention.head
    definite = False
    for child in sentence.children(head):
        if child.upos == "DET" and child.index < head.index:
            if child.form.lower() not in _DEFINITE:
                return False
            definite = True
        elif (
            child.relation in _OWN
            and child.index > head.index
            and not _is_relative(sentence, child, plural=mention.plural)
        ):
            return False
    return definite or mention.name == ()


def whose_description(sentence: Sentence, noun: Word) -> Word | None:
    """Return of whom a noun is said: *Brahm ist die Ministerin*; *Brahm, Ministerin in Bonn*."""
    above = sentence.head_of(noun)
    if noun.relation == "appos" and above is not None and above.index < noun.index:
        return above
    below = list(sentence.children(noun))
    if not any(c.relation == "cop" for c in below):
        return None
    return next((c for c in below if c.relation == "nsubj"), None)


def _is_relative(sentence: Sentence, clause: Word, *, plural: bool) -> bool:
    """Tell whether a clause behind a noun can be a mere addition (*der Sänger, der 1990 kam*)."""
    if clause.relation != "acl" or finite_verb(sentence, clause) is None:
        return False
    numbers = {c.features.get("Number") for c in sentence.children(clause) if c.xpos == "PRELS"}
    return plural or "Plur" not in numbers
