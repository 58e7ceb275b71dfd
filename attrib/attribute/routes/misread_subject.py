"""Where the parser errs about the subject of a speech verb, the order of words decides.

German marks nominative and accusative alike on most nouns, so parsers take fronted objects
for subjects; and they break clauses at commas and quotation marks.
"""

from __future__ import annotations

from attrib.detect.utterance import Utterance
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.nominative import NOMINAL
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import finite_verb
from attrib.records import Sentence, Word

_NEAR = 6
"""Words after a verb among which its subject is looked for where the tree has none."""


def speaking_subject(sentence: Sentence, utterance: Utterance, verb: Word) -> Word | None:
    """Return the subject of the verb, or the nominal beside it where that lies in the content."""
    who = subject(sentence, verb)
    whole = utterance.is_whole
    inside = who is not None and not whole and utterance.covers(who)
    if who is not None and not inside:
        return who
    finite = finite_verb(sentence, verb) or verb
    if whole:
        return _after(sentence, None, finite)
    linear = _after(sentence, utterance, finite) or _before(sentence, utterance, finite)
    return linear or (None if inside else who)


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
    return _after(sentence, None, finite_verb(sentence, verb) or verb)


def _after(sentence: Sentence, utterance: Utterance | None, finite: Word) -> Word | None:
    """Return the first nominal head after the verb (*…, sagte der Minister X*)."""
    for word in sentence.words[finite.index : finite.index + _NEAR]:
        if utterance is not None and utterance.covers(word):
            return None
        if (
            word.upos in NOMINAL
            and word.features.get("Case") not in ("Dat", "Gen")
            and (word.form.lower() != "sich")
            and not (utterance is None and word.features.get("Case") == "Acc")
        ):
            return word
        if is_punctuation(word):
            return None
    return None


def _before(sentence: Sentence, utterance: Utterance, finite: Word) -> Word | None:
    for word in reversed(sentence.words[: finite.index - 1]):
        if utterance.covers(word) or is_finite(word):
            return None
        if (
            word.upos in NOMINAL
            and word.features.get("Case", "Nom") == "Nom"
            and (word.relation not in ("nmod", "flat", "obl"))
        ):
            return word
    return None
