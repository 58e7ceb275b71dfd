"""Where the parser errs about the subject of a speech verb, the order of words decides.

German marks nominative and accusative alike on most nouns, so parsers take fronted objects
for subjects; and they break clauses at commas and quotation marks.
"""

from __future__ import annotations

from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.nominative import NOMINAL
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import finite_verb
from attrib.records import Claim, Kind, Sentence, Word
from attrib.scene import Scene

_NEAR = 6


def speaking_subject(scene: Scene, claim: Claim, number: int, verb: Word) -> Word | None:
    """Return the subject of the verb, or the nominal beside it."""
    sentence = scene.sentences[number]
    who = subject(sentence, verb)
    return _outside_content(scene, claim, number, verb, who)


def other_subject(sentence: Sentence, verb: Word, pronoun: Word) -> Word | None:
    """Return who says it in *das sagte Brahm*, where the parser took *das* for the subject."""
    others = [
        c
        for c in sentence.children(verb)
        if c.relation in ("nsubj", "obj") and c.index != pronoun.index and c.upos in NOMINAL
    ]
    others.sort(key=lambda c: (c.relation != "nsubj", c.index))
    if others:
        return others[0]
    return _behind(sentence, None, finite_verb(sentence, verb) or verb)


def is_whole(claim: Claim) -> bool:
    """Tell whether the content is the sentence with its subject."""
    return claim.kind is Kind.REPORTED or claim.construction == "evidential-modal"


def _outside_content(
    scene: Scene, claim: Claim, number: int, verb: Word, who: Word | None
) -> Word | None:
    """Prefer the noun in the frame where the parser's subject lies in the content."""
    sentence = scene.sentences[number]
    whole = is_whole(claim)
    inside = who is not None and not whole and any(s.covers(who.span) for s in claim.content)
    if who is not None and not inside:
        return who
    finite = finite_verb(sentence, verb) or verb
    if whole:
        return who if who is not None else _behind(sentence, None, finite)
    linear = _behind(sentence, claim, finite) or _in_front(sentence, claim, finite)
    return linear if linear is not None else None if inside else who


def _behind(sentence: Sentence, claim: Claim | None, finite: Word) -> Word | None:
    """Return the first nominal head behind the verb (*…, sagte der Minister X*)."""
    for word in sentence.words[finite.index : finite.index + _NEAR]:
        if claim is not None and any(s.covers(word.span) for s in claim.content):
            return None
        if (
            word.upos in NOMINAL
            and word.features.get("Case") not in ("Dat", "Gen")
            and (word.form.lower() != "sich")
            and not (claim is None and word.features.get("Case") == "Acc")
        ):
            return word
        if is_punctuation(word):
            return None
    return None


def _in_front(sentence: Sentence, claim: Claim, finite: Word) -> Word | None:
    for word in reversed(sentence.words[: finite.index - 1]):
        if any(s.covers(word.span) for s in claim.content) or is_finite(word):
            return None
        if (
            word.upos in NOMINAL
            and word.features.get("Case", "Nom") == "Nom"
            and (word.relation not in ("nmod", "flat", "obl"))
        ):
            return word
    return None
