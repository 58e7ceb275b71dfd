"""The speaker of a noun or preposition: *laut X*, *so X*, *Brahms Sicht*, *seine Forderung*."""

from __future__ import annotations

from dataclasses import replace

from attrib.attribute.candidate import Found, named, subject_of, taken_up
from attrib.attribute.routes.belonging import no_owner, owner_of
from attrib.detect.constructions.pronominal_adverb import antecedent
from attrib.grammar.cases import readings
from attrib.grammar.predicates import IMPERSONAL, is_passive, subject
from attrib.lexicon.lookup import speech_noun
from attrib.records import Claim, Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import disowns, utters
from attrib.wording import Wording

_NEAR = 5  # words from a noun up to its verb


def find(scene: Scene, claim: Claim) -> Found:
    """Return the speaker of a claim whose cue is a preposition, *so*, a noun or an adverb."""
    if claim.construction == "so-phrase" or (claim.cue is not None and claim.cue.lemma == "so"):
        return _so(scene, claim)
    if claim.construction == "pronominal-adverb":
        return _antecedent(scene, claim)
    if claim.construction == "attributing-phrase":
        return _phrase(scene, claim)
    found = _noun(scene, claim)
    if found.head is not None and any(s.covers(found.head.span) for s in claim.content):
        # *Die Behauptung, das Wasser sei vergiftet*: what is said of the water, it does not say.
        return Found(found.sentence, None, no_owner(_words_in(scene, claim)[1][0].form))
    return found


def _words_in(scene: Scene, claim: Claim) -> tuple[int, list[Word]]:
    spans = claim.cue.spans if claim.cue else ()
    number = scene.sentence_at(spans[0].start) if spans else 0
    sentence = scene.sentences[number]
    return number, [w for w in sentence.words if any(s.covers(w.span) for s in spans)]


def _so(scene: Scene, claim: Claim) -> Found:
    number, words = _words_in(scene, claim)
    sentence = scene.sentences[number]
    frame = claim.frame[0] if claim.frame else words[0].span
    for word in sentence.words[words[0].index :]:
        if not frame.covers(word.span):
            break
        if word.upos in ("NOUN", "PROPN"):
            return named(number, word, _named_by_so(word))
    return Found(number, None, no_owner("so"))


def _phrase(scene: Scene, claim: Claim) -> Found:
    number, words = _words_in(scene, claim)
    sentence = scene.sentences[number]
    nouns = [w for w in words if w.upos in ("NOUN", "PROPN") and speech_noun(w) is not None]
    if nouns:
        return owner_of(scene, number, nouns[-1], claim)
    preposition = words[0]
    frame = claim.frame[0]
    inside = [w for w in sentence.words if frame.covers(w.span) and w.index != preposition.index]
    head = sentence.head_of(preposition)
    if head is None or head.index not in {w.index for w in inside}:
        nominal = [w for w in inside if w.upos in ("NOUN", "PROPN", "PRON")]
        head = nominal[0] if nominal else None
    if head is None:
        return Found(number, None, no_owner(preposition.form))
    if speech_noun(head) is not None:
        return owner_of(scene, number, head, claim)
    return named(number, head, _names_source(frame.of(scene.text)))


def _noun(scene: Scene, claim: Claim) -> Found:
    number, words = _words_in(scene, claim)
    sentence = scene.sentences[number]
    noun = words[-1]
    found = owner_of(scene, number, noun, claim)
    if found.possessive and found.head is not None:
        return replace(found, otherwise=_owning_subject(sentence, noun, found.head))
    if found.head is not None and found.head.index != noun.index:
        return found
    if (who := _utterer(sentence, noun)) is not None:
        if who.form.lower() in IMPERSONAL:
            return Found(number, None, no_owner(noun.form))
        return subject_of(number, who, noun.form)
    relative = _in_relative_clause(sentence, noun)
    return relative_found(number, relative, noun) if relative is not None else found


def _utterer(sentence: Sentence, noun: Word) -> Word | None:
    """Return the subject of the verb that utters the noun, or that the noun is said to be of."""
    if any(c.relation == "cop" for c in sentence.children(noun)):
        who = subject(sentence, noun)
        if who is not None and who.form.lower() not in IMPERSONAL:
            return who
    above = list(sentence.ancestors(noun))[:_NEAR]
    verb = next((w for w in above if w.upos in ("VERB", "AUX")), None)
    if verb is None or is_passive(sentence, verb) or not utters(sentence, verb, noun):
        return None
    who = subject(sentence, verb)
    return who if who is not None and who.index != noun.index else None


def _owning_subject(sentence: Sentence, noun: Word, possessive: Word) -> Word | None:
    """Return the subject of the clause if the possessive agrees with it (*Rechte … ihrer*)."""
    who = next((w for v in sentence.ancestors(noun) if (w := subject(sentence, v))), None)
    if who is None or who.index > possessive.index or who.upos == "PRON":
        return None
    several = {r.number for r in readings(sentence, who)} == {"Plur"}
    gender = who.features.get("Gender", "")
    if possessive.form.lower().startswith("ihr"):
        return who if several or gender == "Fem" else None
    return who if not several and gender != "Fem" else None


def _in_relative_clause(sentence: Sentence, noun: Word) -> Word | None:
    """Return the subject of a relative clause on the noun (*Forderungen, die X stellte*)."""
    for verb in sentence.children(noun):
        if verb.relation != "acl" or disowns(sentence, verb):
            continue
        for who in sentence.children(verb):
            if who.relation == "nsubj" and who.upos in ("NOUN", "PROPN"):
                return who
    return None


def relative_found(number: int, who: Word, noun: Word) -> Found:
    """Return a speaker that a relative clause on the noun names."""
    why = Wording(
        f"„{who.form}“ ist Subjekt des Relativsatzes zu „{noun.form}“",
        f"“{who.form}” is the subject of the relative clause on “{noun.form}”",
    )
    return named(number, who, why)


def _antecedent(scene: Scene, claim: Claim) -> Found:
    number, words = _words_in(scene, claim)
    taken = antecedent(scene, number, words[0])
    if taken is None and (document := _quoted_document(scene, number - 1)) is not None:
        return taken_up(number - 1, document, words[0].form)
    if taken is None:
        return Found(number, None)
    where, noun = taken
    found = owner_of(scene, where, noun, claim)
    if found.head is not None:
        return found
    return taken_up(where, noun, words[0].form)


def _quoted_document(scene: Scene, number: int) -> Word | None:
    """Return the text that the sentence quotes from (*zitiert aus einem Vermerk*)."""
    if number < 0:
        return None
    sentence = scene.sentences[number]
    for verb, _ in scene.speech_verbs(number):
        for child in sentence.children(verb):
            cases = {c.form.lower() for c in sentence.children(child) if c.relation == "case"}
            if "aus" in cases and child.upos == "NOUN" and child.relation in ("obl", "nmod"):
                return child
    return None


def _named_by_so(head: Word) -> Wording:
    return Wording(f"„so {head.form}“ nennt den Sprecher", f"“so {head.form}” names the speaker")


def _names_source(frame: str) -> Wording:
    return Wording(f"„{frame}“ nennt die Quelle", f"“{frame}” names the source")
