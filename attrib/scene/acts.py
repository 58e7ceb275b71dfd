"""Reported acts in a tree: a verb with the complements of its frame, told as something done.

*warnte vor …*, *wurde von … kritisiert*, *die … begrüßt hatten*: pure functions over a sentence,
whatever becomes of what they find.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_participle
from attrib.grammar.negation import is_negated
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import auxiliaries, finite_verb, is_passive, is_zu_infinitive
from attrib.lexicon.act_frames import ActFrame, Need
from attrib.lexicon.lookup import frames_of, speech_noun, speech_verb
from attrib.lexicon.other_senses import done_to_people, in_other_sense
from attrib.lexicon.possible_speaker import can_speak, is_thing
from attrib.lexicon.tables import ClassTrait, SpeechVerb, classes_with
from attrib.records import Sentence, Word
from attrib.scene.complements import cases_of, filling, is_reflexive, phrase_with
from attrib.scene.cue_subject import subject_among, whose_man

_MODALS: Final = word_set("können müssen dürfen mögen wollen sollen")
_PERFECT_WITH_SEIN: Final = word_set("entgegentreten eintreten ausgehen zurückrudern")
_AGENTS: Final = ("von", "durch", "seitens")
_NOBODY: Final = word_set("man es das dies ich wir du ihr mich uns")
_TAKEN_UP: Final = word_set("das dies dieses diese diesen den was es sie ihn ihm")
_THEMES: Final = word_set("gegen an für wegen zu nach über von um mit zwischen gegenüber auf")
_TOLD: Final = word_set("acc von vor mit")
_OF_THINGS: Final = word_set("name announce propose")
_NAMING: Final = word_set("PROPN PRON ADJ NUM X DET")


@dataclass(frozen=True, slots=True)
class Act:
    """A reported act: its verb and frame, the words that fill it, and who speaks.

    `speaker` is the subject or the agent; None in a passive that names nobody.
    """

    verb: Word
    frame: ActFrame
    complements: tuple[Word, ...]
    speaker: Word | None

    @property
    def filled(self) -> tuple[tuple[Need, Word], ...]:
        """What the frame needs, each with the word that fills it."""
        return tuple(zip(self.frame.needs, self.complements, strict=True))

    @property
    def phrase(self) -> tuple[Word, ...]:
        """The words without which the verb tells no speech (*Kritik, Schutz, verantwortlich*)."""
        return tuple(w for need, w in self.filled if need.words and w.upos != "ADP")

    @property
    def told(self) -> tuple[Word, ...]:
        """The words that hold what is said itself, not what it is about (*droht mit Streik*)."""
        if _is_of(self.frame, ClassTrait.JUDGING) or self.frame.speech_class in _OF_THINGS:
            return ()
        return tuple(w for need, w in self.filled if need.slot in _TOLD)

    @property
    def held_for(self) -> tuple[Word, ...]:
        """What something is held for (*hält das für Unsinn*)."""
        return tuple(w for need, w in self.filled if need.slot == "für-pred")

    @property
    def source(self) -> Word | None:
        """Who speaks, unless it is the verb's plain subject, which grammar may find elsewhere."""
        if self.speaker is None or self.verb.lemma == "zitieren":
            return None
        plain = self.speaker.relation == "nsubj" and self.speaker.xpos != "PRELS"
        return None if plain and self.verb.upos in ("VERB", "AUX") else self.speaker

    @property
    def judges(self) -> bool:
        """Whether it is about what somebody else has said (*wies den Vorwurf zurück*)."""
        light = any(need.words for need in self.frame.needs)
        return _is_of(self.frame, ClassTrait.JUDGING) and not light

    @property
    def is_bare(self) -> bool:
        """Whether it tells how somebody spoke or felt, and not about what (*zeigte sich froh*)."""
        return self.frame.slots <= {"refl", "pred"}


def _is_of(frame: ActFrame, trait: ClassTrait) -> bool:
    """Tell whether the frame's sort of speech act has a trait."""
    return frame.speech_class in classes_with(trait)


def entry_of(sentence: Sentence, act: Act) -> SpeechVerb:
    """Return the frame's verb as an entry: light verbs are no verbs of speech by themselves."""
    frame = act.frame
    known = speech_verb(sentence, act.verb)
    clauses = known.clauses if known is not None else frozenset()
    slots = tuple(need.slot for need in frame.needs)
    return SpeechVerb(frame.verb, frame.speech_class, frame.medium, clauses, slots)


def act_of(sentence: Sentence, verb: Word) -> Act | None:
    """Return the act that a verb tells, if it does."""
    frames = frames_of(sentence, verb)
    if not frames or not _is_told(sentence, verb):
        return None
    negated = is_negated(sentence, verb)
    for frame in frames:
        if negated and not (frame.medium == "thought" or _is_of(frame, ClassTrait.DENIABLE)):
            continue
        act = _filled(sentence, verb, frame)
        if act is None or in_other_sense(sentence, verb, frame.verb):
            continue
        if not (frame.verb in done_to_people() and _is_done_to_people(sentence, act)):
            return act
    return None


def _is_done_to_people(sentence: Sentence, act: Act) -> bool:
    """Tell whether its object is a certain person or body (*begrüßte die Gäste*)."""
    return len(act.filled) == 1 and any(
        need.slot == "acc" and _is_somebody(sentence, word) for need, word in act.filled
    )


def _is_somebody(sentence: Sentence, word: Word) -> bool:
    """Tell whether it names somebody with an article or possessive, or by name."""
    if word.upos != "NOUN" or not can_speak(word):
        return False
    certain = ("det:poss",) if word.features.get("Number") == "Plur" else ("det:poss", "det")
    below = list(sentence.children(word))
    named = any(c.relation == "appos" and c.upos == "PROPN" for c in below)
    article = any(
        c.deprel in certain or c.features.get("Definite") == "Def"
        for c in below
        if c.relation == "det" and c.features.get("Definite") != "Ind"
    )
    return named or (article and not any(c.form.lower().startswith("kein") for c in below))


def _filled(sentence: Sentence, verb: Word, frame: ActFrame) -> Act | None:
    passive = is_passive(sentence, _carrier(sentence, verb))
    who = _speaker(sentence, verb, frame, passive=passive)
    if who is None and not (passive and frame.agentless):
        return None
    if who is not None and not (_is_agent(sentence, who) or _can_speak(sentence, who, frame)):
        return None
    complements = filling(sentence, verb, frame, who)
    if not complements or not _is_content(complements, frame):
        return None
    if is_reflexive(sentence, verb) and not frame.slots & {"refl", "dat"}:
        return None  # *sich informieren*: what is done to oneself is not said
    act = Act(verb, frame, complements, who)
    return act if _says_something(sentence, act) else None


def _says_something(sentence: Sentence, act: Act) -> bool:
    """Tell whether it is told what the noun of a light verb is about (*Kritik am Plan*)."""
    if act.frame.source:
        return _is_owned(sentence, act.verb, act.complements[0])
    light = any(need.words for need in act.frame.needs)
    utters = light and not _is_of(act.frame, ClassTrait.JUDGING)
    return not utters or _has_theme(sentence, act.verb, act.complements)


def _speaker(sentence: Sentence, verb: Word, frame: ActFrame, *, passive: bool) -> Word | None:
    """Return who speaks by the frame: the subject, the agent or the phrase that it names."""
    if frame.source:
        return phrase_with(sentence, verb, frame.source)
    return agent(sentence, verb) if passive else _acting(sentence, verb)


def _is_owned(sentence: Sentence, verb: Word, noun: Word) -> bool:
    """Tell whether something is what the noun is about (*Kritik am Plan kam von …*)."""
    who = subject(sentence, verb)
    other = who is not None and who != noun and who.form.lower() not in _NOBODY
    return other or any(c.relation in ("nmod", "acl") for c in sentence.children(noun))


def _is_content(complements: tuple[Word, ...], frame: ActFrame) -> bool:
    """Tell whether a lone pronoun that fills the frame stands for what was spoken about."""
    first = complements[0]
    if len(complements) > 1 or frame.needs[0].slot != "acc" or first.upos != "PRON":
        return True
    if first.xpos == "PRELS":
        return True
    return first.form.lower() in _TAKEN_UP and _is_of(frame, ClassTrait.BACKWARD)


def _has_theme(sentence: Sentence, verb: Word, complements: tuple[Word, ...]) -> bool:
    """Tell whether it is told what a noun of saying says (*Kritik am Plan*, not *einen Vorschlag*).

    A compound names it (*Rücktritts|forderung*), and so does what stands beside the noun.
    """
    noun = complements[0]
    listed = speech_noun(noun)
    if listed is None or len(complements) > 1 or cases_of(sentence, noun):
        return True
    if noun.lemma.lower() != listed.lemma.lower() and noun.lemma[:1] != listed.lemma[:1]:
        return True
    beside = [c for c in sentence.children(verb) if cases_of(sentence, c) & _THEMES]
    return bool(beside) or any(
        c.relation in ("nmod", "acl", "ccomp", "appos") for c in sentence.children(noun)
    )


def _carrier(sentence: Sentence, verb: Word) -> Word:
    """Return what holds the auxiliaries: it or another participle (*gelobt und getadelt*)."""
    if finite_verb(sentence, verb) is not None or not is_participle(verb):
        return verb
    above = sentence.head_of(verb)
    joined = [c for c in sentence.children(verb) if c.relation == "conj"]
    if verb.relation == "conj" and above is not None:
        joined.append(above)
    return next((w for w in joined if is_participle(w) and auxiliaries(sentence, w)), verb)


def _is_told(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a finite predicate tells what was done: no plan, no state, no condition."""
    carrier = _carrier(sentence, verb)
    finite = finite_verb(sentence, carrier) or _finite_in_relative(sentence, carrier)
    if finite is None or verb.relation == "amod" or _is_left_open(sentence, verb, finite):
        return False
    if _perceives(sentence, verb):
        return False
    helpers = [w for w in auxiliaries(sentence, carrier) if w.relation == "aux"]
    modal = any(w.lemma in _MODALS and not _is_rumour(w, verb) for w in helpers)
    if modal and not _admits(sentence, verb, helpers):
        return False
    future = any(w.lemma == "werden" for w in helpers) and not is_participle(verb)
    return not future and not _is_state(sentence, verb, helpers)


def _perceives(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it governs a bare infinitive (*sah ihn als Letzten kommen*): it is perceived.

    Verbs of saying and judging take their infinitives with *zu* (Duden-Grammatik, "AcI").
    """
    return any(
        c.relation == "xcomp" and c.xpos == "VVINF" and not is_zu_infinitive(sentence, c)
        for c in sentence.children(verb)
    )


def _is_state(sentence: Sentence, verb: Word, helpers: list[Word]) -> bool:
    """Tell whether *sein* makes a state of it (*ist abgelehnt*), and no perfect or passive."""
    passed = any(w.form.lower() in ("worden", "geworden") for w in helpers)
    if passed or not any(w.lemma == "sein" for w in helpers):
        return False
    return not any(frame.verb in _PERFECT_WITH_SEIN for frame in frames_of(sentence, verb))


def _is_left_open(sentence: Sentence, verb: Word, finite: Word) -> bool:
    """Tell whether somebody else's Konjunktiv tells it, or *ob* asks for it.

    *habe gewarnt* is retold, and *hätten sich das gewünscht* is retold or was not.
    """
    konjunktiv = finite.features.get("Mood") == "Sub"
    retold = konjunktiv and (finite.features.get("Tense") == "Pres" or finite.lemma == "haben")
    return retold or any(c.form.lower() == "ob" for c in sentence.children(verb))


def _finite_in_relative(sentence: Sentence, verb: Word) -> Word | None:
    """Return the verb of a relative clause without auxiliary, which a tagger took for infinite."""
    relative = any(c.xpos == "PRELS" for c in sentence.children(verb))
    plural = verb.form.endswith("en") and not is_participle(verb)
    return verb if relative and plural and not auxiliaries(sentence, verb) else None


def _admits(sentence: Sentence, verb: Word, helpers: list[Word]) -> bool:
    """Tell whether it was said all the same (*konnte das nicht bestätigen, musste zugeben*)."""
    if is_passive(sentence, verb):
        return False
    modals = {w.lemma for w in helpers}
    classes = {frame.speech_class for frame in frames_of(sentence, verb)}
    if modals & {"können", "wollen"}:
        return is_negated(sentence, verb) and bool(classes & {"confirm", "exclude"})
    past = any(w.form.startswith("musste") for w in helpers)
    return past and "admit" in classes and not is_negated(sentence, verb)


def _is_rumour(modal: Word, verb: Word) -> bool:
    """Tell whether *sollen* tells what is said to have been done (*soll bestritten haben*)."""
    return modal.lemma == "sollen" and is_participle(verb)


def agent(sentence: Sentence, verb: Word) -> Word | None:
    """Return who does it in a passive (*von der Partei, durch den Rat, seitens der Firma*)."""
    for preposition in _AGENTS:
        if (found := phrase_with(sentence, verb, preposition)) is not None:
            return found
    obliques = (c for c in sentence.children(verb) if c.relation == "obl")
    return next((c for c in obliques if _follows_seitens(sentence, c)), None)


def _is_agent(sentence: Sentence, word: Word) -> bool:
    """Tell whether the phrase can be nothing but the one who does it (*seitens der Werft*)."""
    return word.relation == "nmod" or _follows_seitens(sentence, word)


def _follows_seitens(sentence: Sentence, noun: Word) -> bool:
    first = min(w.index for w in sentence.subtree(noun))
    return first > 1 and sentence.word(first - 1).form.lower() == "seitens"


def _acting(sentence: Sentence, verb: Word) -> Word | None:
    who = subject(sentence, verb) or subject(sentence, _carrier(sentence, verb))
    if who is None:
        return None
    return whose_man(sentence, verb) or subject_among(
        sentence, verb, speech_verb(sentence, verb), who, clause=False
    )


def _can_speak(sentence: Sentence, who: Word, frame: ActFrame) -> bool:
    """Tell whether subject or agent may speak; of verbs that things share, it must name people."""
    if who.xpos == "PRELS":
        antecedent = _antecedent(sentence, who)
        return antecedent is None or _can_speak(sentence, antecedent, frame)
    if who.upos != "NOUN":
        return who.upos in _NAMING and who.form.lower() not in _NOBODY
    return not frame.people or not is_thing(who)


def _antecedent(sentence: Sentence, pronoun: Word) -> Word | None:
    """Return the noun that a relative pronoun takes up."""
    verb = sentence.head_of(pronoun)
    while verb is not None and verb.relation == "conj":
        verb = sentence.head_of(verb)
    if verb is None or verb.relation != "acl":
        return None
    return sentence.head_of(verb)
