"""Whose a noun of saying is: its genitive's, possessive's or *von*-phrase's, or its own.

*nach eigenen Angaben* are those of the subject; a text speaks itself.
"""

from __future__ import annotations

from attrib.attribute.candidate import SpeakerCandidate, named
from attrib.grammar.subjects import subject
from attrib.grammar.times import names_time
from attrib.grammar.tree import case_of
from attrib.lexicon.lookup import is_anonymous, speech_noun
from attrib.no_speaker import NoSpeaker, NoSpeakerCode, no_speaker
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording


def owner_of(scene: Scene, number: int, noun: Word, *, cited: bool = False) -> SpeakerCandidate:
    """Return the genitive, possessive or *von*-phrase of the noun, or the document itself.

    `cited` tells that a preposition names the noun as the source (*nach Angaben*).
    """
    sentence = scene.sentences[number]
    if any(c.lemma == "eigen" for c in sentence.children(noun)):
        return _own(scene, number, noun)
    for child in sentence.children(noun):
        if _possesses(child):
            return named(number, child, _possessor(child, noun), possessive=True)
        belongs = not is_document(noun) and _belongs(sentence, child)
        owner = child if belongs else _raising(sentence, child)
        if owner is not None:
            return named(number, owner, _belonging(owner, noun))
    if goes_round(noun):
        return SpeakerCandidate(number, None, no_speaker(NoSpeakerCode.HEARSAY, noun.form))
    if not cited and not is_document(noun):
        return SpeakerCandidate(number, None, no_owner(noun.form))
    return _as_source(scene, number, noun)


def _as_source(scene: Scene, number: int, noun: Word) -> SpeakerCandidate:
    """Return a text, or what an adjective tells from others of its kind, as its own source."""
    known = speech_noun(noun)
    written = known is not None and (known.medium == "writing" or noun.lemma != known.lemma)
    below = scene.sentences[number].children(noun)
    described = [c.form for c in below if c.relation == "amod"]
    if written or described:
        shown = " ".join([*described[:1], noun.form])
        return named(number, noun, _itself(shown))
    return SpeakerCandidate(number, None, no_owner(f"nach {noun.form}"))


def _raising(sentence: Sentence, participle: Word) -> Word | None:
    """Return X of *die von X erhobene Forderung*."""
    if participle.relation != "amod":
        return None
    for child in sentence.children(participle):
        cases = case_of(sentence, child)
        if cases & {"von", "vom"} and child.upos in ("NOUN", "PROPN"):
            return child
    return None


def _possesses(child: Word) -> bool:
    """Tell whether the word is a possessive (*seine*, *deren*)."""
    pronoun = child.upos in ("DET", "PRON")
    owning = child.lemma.lower() in ("sein", "ihr") or child.form.lower() in ("dessen", "deren")
    return child.deprel == "det:poss" or (pronoun and owning)


def _belongs(sentence: Sentence, child: Word) -> bool:
    """Tell whether the word is a genitive, a *von*-phrase or a name beside the noun."""
    cases = case_of(sentence, child)
    articles = [c for c in sentence.children(child) if c.relation == "det"]
    marked = child.upos == "PROPN" or any(
        w.features.get("Case", "Gen") == "Gen" for w in (child, *articles[:1])
    )
    genitive = child.relation == "nmod" and not cases and marked
    nominal = child.upos in ("NOUN", "PROPN", "PRON") and not names_time(child)
    by = child.relation in ("nmod", "obl") and bool(cases & {"von", "vom"}) and nominal
    hidden = "aus" in cases and is_anonymous(child)  # *Angaben aus Sicherheitskreisen*
    return (
        genitive or by or hidden or (child.relation in ("appos", "flat") and child.upos == "PROPN")
    )


def goes_round(noun: Word) -> bool:
    """Tell whether the noun is what nobody is known to say (*Gerüchte*)."""
    known = speech_noun(noun)
    return known is not None and "hearsay" in known.uses


def is_document(noun: Word) -> bool:
    """Tell whether the noun is a text that speaks itself (*laut einem Bericht der Zeitung*)."""
    known = speech_noun(noun)
    written = known is not None and known.medium == "writing"
    found_out = known is not None and "results" in known.uses  # *die Daten des Amts*: the office
    return written and not found_out and not noun.lemma.endswith("angabe")


def _own(scene: Scene, number: int, noun: Word) -> SpeakerCandidate:
    """Return the subject of the clause for *nach eigenen Angaben*, in the passive, too.

    A genitive beside it is the same person (*nach eigenen Angaben der Stadt*); who acts in the
    passive is another (*nach eigenen Angaben vom Minister bedroht*).
    """
    sentence = scene.sentences[number]
    for child in sentence.children(noun):
        cased = bool(case_of(sentence, child))
        if child.relation == "nmod" and not cased and _belongs(sentence, child):
            return named(number, child, _belonging(child, noun))
    for above in sentence.ancestors(noun):
        who = subject(sentence, above)
        if who is not None:
            return named(number, who, _of_own(noun, who))
    return SpeakerCandidate(number, None, no_owner(noun.form))


def no_owner(form: str) -> NoSpeaker:
    """Return the reason that a noun of saying, or *so*, names nobody."""
    return no_speaker(NoSpeakerCode.NO_OWNER, form)


def _possessor(possessive: Word, noun: Word) -> Wording:
    return Wording(
        f"„{possessive.form} {noun.form}“: Es spricht, wer gemeint ist",
        f"“{possessive.form} {noun.form}”: the possessor speaks",
    )


def _belonging(owner: Word, noun: Word) -> Wording:
    return Wording(
        f"„{owner.form}“ gehört zu „{noun.form}“", f"“{owner.form}” belongs to “{noun.form}”"
    )


def _itself(text: str) -> Wording:
    return Wording(f"die Quelle ist „{text}“ selbst", f"the source is “{text}” itself")


def _of_own(noun: Word, who: Word) -> Wording:
    return Wording(
        f"„eigene“ {noun.form}: die des Subjekts „{who.form}“",
        f"“eigene” {noun.form}: those of the subject “{who.form}”",
    )
