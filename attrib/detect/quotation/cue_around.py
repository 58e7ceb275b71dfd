"""Cues around a quotation that is a part of their clause: *nannte das „…“*, *stand „…“*."""

from __future__ import annotations

from attrib.article import Span
from attrib.detect.cue import CueWords
from attrib.detect.quotation.governor import Governor, Place, governed_by, is_quoted
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.tables import ClassTrait, SpeechVerb, classes_with
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView

_NAMING = ("heißen", "lauten", "rufen")  # *genannt „die Uhr“*, *heißt „Adler“*: a name
_READ = word_set("stehen prangen")
_PLACES = word_set("auf an in über")
_COMPLEMENTS = word_set("obj obl xcomp ccomp advcl parataxis advmod iobj dep nsubj acl")
_NO_COMPLEMENTS = word_set("nsubj obl:agent nsubj:pass")
_DEEP = 4
"""Steps up from a word of the quotation within which its governor is looked for."""


def cue_around(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return the speech verb that has the quotation as its object or predicate."""
    words = list(scene.words_inside(quotation.inner))
    if not words:
        return None
    view = scene[words[0][0]]
    own = {w.index for n, w in words if n == view.number}
    pairs = [pair for pair in view.cues if _speaks_so(view, own, *pair)]
    if not pairs:
        return _inscribed(view, own, quotation)
    # A quotation that opens its sentence has nothing before it.
    start = min(view.sentence.words[0].span.start, quotation.span.start)
    frame = Span(start, quotation.span.start).strip(scene.text)
    return governed_by(view, *pairs[-1], frame=frame, place=Place.AROUND)


def _speaks_so(view: SentenceView, own: set[int], verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether a finite verb outside the quotation says it as a part of its own clause."""
    sentence = view.sentence
    if verb.index in own or is_quoted(view.scene, verb) or finite_verb(sentence, verb) is None:
        return False
    if entry.lemma in _NAMING or (entry.speech_class == "name" and _by_name(sentence, verb)):
        return False
    says = "quote" in entry.clauses and entry.speech_class in classes_with(ClassTrait.FRAGMENT)
    return says and _reaches(sentence, own, verb)


def _inscribed(view: SentenceView, own: set[int], quotation: Quotation) -> Governor | None:
    """Look for *Auf einem Plakat stand „…“*: what can be read is written, if it is a sentence."""
    scene, sentence, number = view.scene, view.sentence, view.number
    if not any(is_finite(sentence.word(i)) for i in own):
        return None
    for verb in sentence.words:
        if verb.lemma not in _READ or verb.index in own or is_quoted(scene, verb):
            continue
        placed = any(case_of(sentence, noun) & _PLACES for noun in sentence.children(verb))
        if placed and _reaches(sentence, own, verb):
            frame = Span(sentence.words[0].span.start, quotation.span.start).strip(scene.text)
            cue = CueWords(number, verb, (verb,), verb.lemma)
            return Governor(Place.AROUND, frame, number, cue, medium="writing")
    return None


def _by_name(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it is what something is called (*nennt sich*, *nennt man*), not a judgement."""
    near = sentence.words[max(0, verb.index - 3) : verb.index + 3]
    return any(w.form.lower() in ("sich", "man") for w in near)


def _reaches(sentence: Sentence, own: set[int], verb: Word) -> bool:
    """Tell whether a word of the quotation hangs on the verb as object, predicate or complement."""
    for index in own:
        word = sentence.word(index)
        for _ in range(_DEEP):
            above = sentence.head_of(word)
            if above is None:
                break
            if above.index == verb.index:
                return word.relation in _COMPLEMENTS and word.deprel not in _NO_COMPLEMENTS
            if above.upos in ("VERB", "AUX") and above.index not in own:
                break
            word = above
    return False
