"""What a verb has to do with a noun of saying beside it: its subject utters it, or judges it.

And what is only asked: whoever answers a question has not put it.
"""

from __future__ import annotations

from attrib.grammar.cases import may_be
from attrib.grammar.finite import is_participle
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import auxiliaries, finite_verb, particle
from attrib.lexicon.lookup import speech_noun, speech_verb
from attrib.lexicon.possible_speaker import can_speak, is_named_source
from attrib.lexicon.tables import ClassTrait, Trait, classes_with, light_verbs, verbs_with
from attrib.records import Sentence, Word

_HOLDING = frozenset(("in", "aus", "mit"))
_USING = frozenset(("mit",))
_ANSWERING = frozenset(("auf", "zu", "nach", "bei"))
_HEARERS = ("Sie", "du", "ihr")


def can_tell(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun names a source, and may be the subject of what it says."""
    return is_named_source(noun) and may_be(sentence, noun, "Nom")


def utters(sentence: Sentence, verb: Word, noun: Word) -> bool:
    """Tell whether the verb's subject says what the noun names (*erhob die Forderung*).

    A verb of saying does so with its object, unless it speaks of what others say. Who does
    something *mit der Begründung, in der Hoffnung* has it himself.
    """
    separated = particle(sentence, verb)
    lemma = (separated.form.lower() if separated is not None else "") + verb.lemma
    cases = case_of(sentence, noun)
    if (cases or {"obj"}) & light_verbs().get(lemma, frozenset()):
        return True
    known, entry = speech_noun(noun), speech_verb(sentence, verb)
    if known is not None and known.medium == "thought" and cases & _HOLDING:
        return True
    if cases & _USING:
        return not _undergoes(sentence, verb)
    says = entry is not None and entry.speech_class in classes_with(ClassTrait.UTTERING)
    return says and not cases and lemma not in verbs_with(Trait.TOPICAL)


def disowns(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb judges what its object says, and so is not the one who says it."""
    entry = speech_verb(sentence, verb)
    return entry is not None and entry.speech_class in classes_with(ClassTrait.JUDGING)


def _undergoes(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *mit* names what the subject has to do with (*befasst sich, ist konfrontiert*).

    Both are middles: what happens to the subject, not what it does.
    """
    below = list(sentence.children(verb))
    state = any(c.relation in ("aux", "cop") and c.lemma == "sein" for c in below)
    return any(c.form.lower() == "sich" for c in below) or (state and verb.upos == "VERB")


def is_asked(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a bare participle tells what was asked (*Gefragt, ob er bleibe, sagte X …*)."""
    entry = speech_verb(sentence, verb)
    asks = entry is not None and entry.speech_class == "ask"
    return asks and is_participle(verb) and not auxiliaries(sentence, verb)


def asks_the_hearer(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it asks what the hearer says or thinks (*Glauben Sie, dass er kommt?*)."""
    finite = finite_verb(sentence, verb)
    who = subject(sentence, verb)
    if finite is None or who is None or sentence.words[-1].form != "?":
        return False
    return who.form in _HEARERS and who.index > finite.index


def is_answered(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word is a question that somebody answers (*auf die Frage, ob …*)."""
    noun = speech_noun(word)
    cases = case_of(sentence, word)
    return noun is not None and noun.speech_class == "ask" and bool(cases & _ANSWERING)


def is_owned(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the phrase itself says whose it is (*die Frage der Richterin, seine Frage*)."""
    return any(
        child.deprel == "det:poss"
        or (child.relation == "nmod" and case_of(sentence, child) <= {"von", "vom"})
        for child in sentence.children(noun)
    )


def names_somebody(sentence: Sentence, noun: Word) -> bool:
    """Tell whether it is a certain person or body, and not people in general (*für Kinder*)."""
    below = list(sentence.children(noun))
    named = any(c.relation == "appos" and c.upos == "PROPN" for c in below)
    certain = noun.upos in ("PROPN", "PRON") or any(c.relation == "det" for c in below)
    return (certain or named) and can_speak(noun)
