"""Which of a cue's nominals is its subject: grammar decides, and last who can speak at all.

Case, agreement and valency leave one nominal, or several; of those the first is the subject,
for so German orders what its forms leave open (Duden-Grammatik, "Grundreihenfolge"). Only a
thing gives way: *Die Reform kritisierte Tann*.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.grammar.cases import number_of, readings
from attrib.grammar.closed_classes import word_set
from attrib.grammar.nominative import nominals, possible_subjects, unread_name
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.lookup import is_nominalised, role, speech_noun, speech_verb
from attrib.lexicon.possible_speaker import Voice, can_speak, voice_of
from attrib.lexicon.tables import SpeechVerb, Trait, valency, verbs_with
from attrib.records import Sentence, Word

_INSIDE = word_set("bei beim in im innerhalb seitens")
_DATIVES = ("iobj", "obl:arg")
_FEMALE = ("erin", "istin", "antin", "entin", "orin")
_SINGULAR = (*_FEMALE, "ung", "heit", "keit", "schaft", "ion", "tät")


def acting(sentence: Sentence, verb: Word, entry: SpeechVerb, *, clause: bool) -> Word | None:
    """Return who says or does it: the subject of a cue."""
    who = subject(sentence, verb)
    return who and subject_among(sentence, verb, entry, who, clause=clause)


def subject_among(
    sentence: Sentence, verb: Word, entry: SpeechVerb | None, who: Word, *, clause: bool
) -> Word:
    """Return the subject of a cue, where the parser took `who` for it.

    `clause` tells that the verb has a content clause or a quotation, which fills its valency.
    """
    nearby = nominals(sentence, verb)
    if nearby == [who] and (name := name_in_front(sentence, verb, entry)) is not None:
        return name
    finite = finite_verb(sentence, verb)
    settled = verb.relation == "acl" or is_passive(sentence, verb)
    if who not in nearby or finite is None or settled:
        return who
    clause = clause and entry is not None and not _holds_place(sentence, verb, nearby)
    found = _possible(sentence, verb, entry, clause=clause)
    if not found:
        return who
    pronoun = found[0].upos == "PRON" and found[0].index > finite.index
    return who if pronoun and who in found else _first_speaking(sentence, found)


def _holds_place(sentence: Sentence, verb: Word, nearby: Sequence[Word]) -> bool:
    """Tell whether the clause is no object of the verb: another word stands in its place.

    *betonte es, dass …; begründete das damit, dass …; äußerte die Hoffnung, dass …*
    """
    adverb = any(w.xpos == "PAV" for w in sentence.children(verb))
    return adverb or any(voice_of(w) is Voice.NOBODY or takes_clause(w) for w in nearby)


def takes_clause(noun: Word) -> bool:
    """Tell whether a clause can belong to the noun (*die Hoffnung, dass …*)."""
    known = speech_noun(noun)
    return known is not None and "clause" in known.uses and not can_speak(noun)


def _first_speaking(sentence: Sentence, found: Sequence[Word]) -> Word:
    """Return the first that can speak, or the first."""
    first = found[0]
    if _is_named(sentence, first):
        return first
    return next((word for word in found if can_speak(word)), first)


def _counts(sentence: Sentence, word: Word, finite: Word) -> bool:
    """Tell whether a plural verb has a plural there, or two (*hatten die Union gebeten*: no).

    Feminine nouns with these endings have a plural in *-en*, whatever the tagger says.
    """
    plural = number_of(finite) == "Plur"
    several = any(c.relation == "conj" for c in sentence.children(word))
    return not plural or several or not word.form.endswith(_SINGULAR)


def name_in_front(sentence: Sentence, verb: Word, entry: SpeechVerb | None) -> Word | None:
    """Return the subject of *Tann nannte die Reform „absurd“*, which was taken for an adverb.

    Who calls something by a name has an object: the one nominal beside the verb is that.
    """
    calls = entry is not None and entry.speech_class == "name"
    return unread_name(sentence, verb) if calls else None


def object_after(sentence: Sentence, noun: Word) -> Word | None:
    """Return the name right after a subject that is no part of it, but the verb's object.

    *Dann warf die Zeugin Kern Betrug vor*: the verb cannot go without the person it accuses, and
    nobody else stands there. A noun without article (*Zeugin Kern*) is the title of the name, as
    is one before a full name, and before the finite verb stands one phrase.
    """
    verb = sentence.head_of(noun)
    if verb is None or noun.relation != "nsubj" or noun.index == len(sentence.words):
        return None
    name = sentence.word(noun.index + 1)
    if not _may_be_apart(sentence, verb, noun, name):
        return None
    if name.head != noun.index:
        bare = name.head == verb.index and name.relation == "obj"
        return name if bare or name.deprel in _DATIVES else None
    others = [w for w in nominals(sentence, verb) if w.index not in (noun.index, name.index)]
    return None if any(_is_addressed(sentence, word) for word in others) else name


def _may_be_apart(sentence: Sentence, verb: Word, noun: Word, name: Word) -> bool:
    """Tell whether a surname after a noun can be the object of a verb that must have one."""
    entry, finite = speech_verb(sentence, verb), finite_verb(sentence, verb)
    asks = entry is not None and entry.lemma in verbs_with(Trait.ADDRESSED)
    middle = finite is not None and noun.index > finite.index
    article = any(c.relation == "det" for c in sentence.children(noun))
    surname = name.upos == "PROPN" and not any(
        c.relation == "flat" for c in sentence.children(name)
    )
    active = not is_passive(sentence, verb)
    return noun.upos == "NOUN" and asks and middle and article and surname and active


def _is_addressed(sentence: Sentence, word: Word) -> bool:
    """Tell whether a person stands there, or what by its form is somebody it is said to."""
    shown = {case for case, _ in readings(sentence, word)}
    return can_speak(word) or shown == {"Dat"}


def _possible(
    sentence: Sentence, verb: Word, entry: SpeechVerb | None, *, clause: bool
) -> list[Word]:
    """Return whom grammar leaves as subject; *das* and *es* only where there is nobody else."""
    cases = valency(entry, clause=clause)
    found = possible_subjects(sentence, verb, cases, _gender)
    if "Dat" in cases:
        found.sort(key=lambda word: word.deprel in _DATIVES)  # as the parser read what is open
    found = [word for word in found if voice_of(word) is not Voice.NOBODY] or found
    finite = finite_verb(sentence, verb)
    return [word for word in found if finite is None or _counts(sentence, word, finite)] or found


def _gender(word: Word) -> str:
    """Return the gender that the word itself shows; *die Abgeordnete* and *der* are one word."""
    known = role(word)
    if known is not None and not is_nominalised(word.form):
        return known.gender
    derived = known is None and word.upos == "NOUN" and word.form.endswith(_FEMALE)
    return "Fem" if derived else ""


def _is_named(sentence: Sentence, word: Word) -> bool:
    """Tell whether an apposition says who it is (*das Staatsoberhaupt, Königin Ada*)."""
    return any(
        c.relation == "appos" and voice_of(c) >= Voice.ANONYMOUS for c in sentence.children(word)
    )


def whose_man(sentence: Sentence, verb: Word) -> Word | None:
    """Return the body that *man* stands for (*Bei der Feuerwehr rechnet man mit Regen*)."""
    who = subject(sentence, verb)
    if who is None or who.form.lower() != "man":
        return None
    return next((c for c in sentence.children(verb) if _is_house(sentence, c)), None)


def _is_house(sentence: Sentence, word: Word) -> bool:
    """Tell whether a phrase names a body in which people speak, with its article or name."""
    if word.relation not in ("obl", "nmod") or not case_of(sentence, word) & _INSIDE:
        return False
    named = any(c.relation in ("det", "flat", "appos") for c in sentence.children(word))
    acronym = word.upos == "PROPN" and word.form.isupper()
    return acronym or (named and word.upos == "NOUN" and voice_of(word) is Voice.BODY)
