"""Cues around a quotation that is a part of their clause: *nannte das „…“*, *stand „…“*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attrib.article import Span
from attrib.detect.cue import CueWords, of_act
from attrib.detect.quotation.fragment import is_judgement
from attrib.detect.quotation.governor import Governor, Place, governed_by, is_quoted
from attrib.detect.utterance import Route
from attrib.grammar.cases import may_be
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.polarity import Telling, telling
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.lookup import speech_verb
from attrib.lexicon.possible_speaker import can_speak, is_thing
from attrib.lexicon.tables import ClassTrait, SpeechVerb, classes_with
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.acts import Act, act_of
from attrib.scene.uttering import names_somebody
from attrib.scene.view import SentenceView

_NAMING = ("heißen", "lauten")  # *heißt „Adler“*: a name
_READ = word_set("stehen prangen")
_PLACES = word_set("auf an in über")
_COMPLEMENTS = word_set("obj obl xcomp ccomp advcl parataxis advmod iobj dep nsubj acl")
_NO_COMPLEMENTS = word_set("nsubj obl:agent nsubj:pass")
_PERSONAL = word_set("ihn sie mich dich uns euch")
_PREDICATES = ("VERB", "AUX", "ADJ", "ADV")
_DEEP = 4
"""Steps up from a word of the quotation within which its governor is looked for."""


def cue_around(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return what has the quotation as its object, its predicate or a part of them."""
    words = list(scene.words_inside(quotation.inner))
    if not words:
        return None
    view = scene[words[0][0]]
    own = {w.index for n, w in words if n == view.number}
    pairs = [pair for pair in view.cues if _speaks_so(view, own, quotation, *pair)]
    if pairs:
        frame = _frame(view, quotation)
        governor = governed_by(view, *pairs[-1], frame=frame, place=Place.AROUND)
        return replace(governor, worded=_is_worded(view.sentence, own, *pairs[-1]))
    return (
        _told(view, own, quotation)
        or _judged(view, own, quotation)
        or _inscribed(view, own, quotation)
    )


def _frame(view: SentenceView, quotation: Quotation) -> Span:
    """Return the sentence up to the quotation; one that opens it has nothing before it."""
    start = min(view.sentence.words[0].span.start, quotation.span.start)
    return Span(start, quotation.span.start).strip(view.scene.text)


def _speaks_so(
    view: SentenceView, own: set[int], quotation: Quotation, verb: Word, entry: SpeechVerb
) -> bool:
    """Tell whether a finite verb outside the quotation says it as a part of its own clause."""
    sentence = view.sentence
    outside = verb.index not in own and not is_quoted(view.scene, verb, quotation)
    if not outside or finite_verb(sentence, verb) is None:
        return False
    if entry.lemma in _NAMING or _gives_name(view, own, quotation, verb, entry):
        return False
    says = "quote" in entry.clauses and entry.speech_class in classes_with(ClassTrait.FRAGMENT)
    return says and _reaches(sentence, own, verb) and not _is_supposed(sentence, verb)


def _is_worded(sentence: Sentence, own: set[int], verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether a noun in its place is what the verb's subject calls or blames somebody for.

    *warf ihr „Feigheit“ vor*: what stands without an article as the object of a verb that tells
    its content, and judges nothing that there is, is no name.
    """
    tops = [_first_joined(sentence, sentence.word(i)) for i in own]
    if any(_is_second_object(sentence, verb, top, sentence.head_of(top)) for top in tops):
        return True
    act = act_of(sentence, verb)
    if act is not None and any(_is_worded_in(sentence, top, act) for top in tops):
        return True
    if entry.speech_class in classes_with(ClassTrait.JUDGING):
        return False
    objects = [top for top in tops if top.head == verb.index]
    if entry.speech_class == "accuse":  # of a deed, whatever a tagger takes it for
        return any(top.relation in ("obj", "xcomp") for top in objects)
    return any(top.relation == "obj" and _is_bare(sentence, top) for top in objects)


def _first_joined(sentence: Sentence, word: Word) -> Word:
    """Return the first of the words that *und* joins."""
    above = sentence.head_of(word)
    while word.relation == "conj" and above is not None:
        word, above = above, sentence.head_of(above)
    return word


def _is_bare(sentence: Sentence, noun: Word) -> bool:
    """Tell whether it is a common noun without an article."""
    common = noun.upos == "NOUN" or noun.xpos == "NN"  # what stands in marks is often misread
    return common and not any(c.relation == "det" for c in sentence.children(noun))


def _is_supposed(sentence: Sentence, verb: Word) -> bool:
    """Tell whether nobody said it: *man sagt „moin“*, *wenn ich „bald“ sage*."""
    who = subject(sentence, verb)
    anybody = who is not None and who.form.lower() == "man"
    return anybody or telling(sentence, verb, retold=True).telling is Telling.OPEN


def _told(view: SentenceView, own: set[int], quotation: Quotation) -> Governor | None:
    """Look for a reported act in whose complement it stands (*sprach von einem „…“*)."""
    sentence = view.sentence
    for top in (sentence.word(i) for i in sorted(own)):
        if top.head in own or top.relation == "punct":
            continue
        for above in _predicates_above(sentence, top, own):
            act = None if is_quoted(view.scene, above, quotation) else act_of(sentence, above)
            if act is None or not _is_inside(sentence, top, act):
                continue
            cue = of_act(view.number, sentence, act)
            if cue.verb is not None and _gives_name(view, own, quotation, above, cue.verb):
                continue
            frame = _frame(view, quotation)
            return Governor(
                Place.AROUND,
                frame,
                view.number,
                cue,
                act.source,
                medium=act.frame.medium,
                worded=_is_worded_in(sentence, _first_joined(sentence, top), act),
            )
    return None


def _is_worded_in(sentence: Sentence, top: Word, act: Act) -> bool:
    """Tell whether the act's complement is the speaker's own word for it (*warnte vor „Panik“*)."""
    return top in act.held_for or (top in act.told and _is_bare(sentence, top))


def _predicates_above(sentence: Sentence, word: Word, own: set[int]) -> Iterator[Word]:
    """Yield what may be the predicate of the clause that a word stands in, the nearest first."""
    for above in (word, *sentence.ancestors(word)):
        predicate = above.upos in _PREDICATES
        if predicate and above.index not in own:
            yield above
        if above.upos in ("VERB", "AUX"):
            return


def _is_inside(sentence: Sentence, word: Word, act: Act) -> bool:
    """Tell whether the word stands in what the act is about."""
    return any(w in act.complements for w in (word, *sentence.ancestors(word)))


def _judged(view: SentenceView, own: set[int], quotation: Quotation) -> Governor | None:
    """Look for *Für Brahm ist der Plan „…“*: what somebody named holds it for."""
    sentence = view.sentence
    for top in (sentence.word(i) for i in sorted(own)):
        children = _with_copula(sentence, top)
        if top.head in own or not children:
            continue
        for noun in (*children, *_in_front(sentence, children)):
            marks = [c for c in sentence.children(noun) if c.form.lower() == "für"]
            if marks and noun.relation in ("obl", "nmod") and names_somebody(sentence, noun):
                cue = CueWords(view.number, marks[0], (marks[0],), "für", "judge")
                frame = _frame(view, quotation)
                return Governor(
                    Place.AROUND, frame, view.number, cue, noun, Route.SOURCE, medium="thought"
                )
    return None


def _with_copula(sentence: Sentence, top: Word) -> list[Word]:
    """Return what hangs on a predicate noun with its copula, or on the subject taken for it.

    *Für Brahm ist die Auflage „Schikane“*: nothing else could be the predicate.
    """
    head = sentence.head_of(top)
    for word in (top, head if top.relation == "appos" else None):
        children = list(sentence.children(word)) if word is not None else []
        copula = any(c.relation == "cop" for c in children)
        if copula and (word == top or not any(c.relation == "nsubj" for c in children)):
            return children
    return []


def _in_front(sentence: Sentence, children: list[Word]) -> list[Word]:
    """Return phrases before the copula that were hung on the subject behind it.

    Before the finite verb stands one phrase: *Für Brahm ist der Plan …* has no *Plan für Brahm*.
    """
    copula = next(c for c in children if c.relation == "cop")
    subjects = (c for c in children if c.relation == "nsubj" and c.index > copula.index)
    return [c for s in subjects for c in sentence.children(s) if c.index < copula.index]


def _inscribed(view: SentenceView, own: set[int], quotation: Quotation) -> Governor | None:
    """Look for *Auf einem Plakat stand „…“*: what can be read is written, if it is a sentence."""
    scene, sentence, number = view.scene, view.sentence, view.number
    if not any(is_finite(sentence.word(i)) for i in own):
        return None
    for verb in sentence.words:
        if verb.lemma not in _READ or verb.index in own or is_quoted(scene, verb, quotation):
            continue
        placed = any(case_of(sentence, noun) & _PLACES for noun in sentence.children(verb))
        if placed and _reaches(sentence, own, verb):
            frame = Span(sentence.words[0].span.start, quotation.span.start).strip(scene.text)
            cue = CueWords(number, verb, (verb,), verb.lemma)
            return Governor(Place.AROUND, frame, number, cue, medium="writing")
    return None


def _gives_name(
    view: SentenceView, own: set[int], quotation: Quotation, verb: Word, entry: SpeechVerb
) -> bool:
    """Tell whether it is what somebody is called (*nennt sich „…“*), not a judgement."""
    if entry.lemma == "rufen":
        return is_passive(view.sentence, verb) or bool(_objects(view.sentence, verb, own))
    if entry.speech_class != "name" or is_judgement(view.scene, quotation):
        return False
    children = list(view.sentence.children(verb))
    who = subject(view.sentence, verb)
    anybody = who is not None and who.form.lower() == "man"
    if anybody or any(c.form.lower() == "sich" for c in children):
        return True
    return _is_bare_name(view.sentence, own, verb, who)


def _is_bare_name(sentence: Sentence, own: set[int], verb: Word, who: Word | None) -> bool:
    """Tell whether people have it as a name for somebody (*Seine Freunde nennen ihn „Bär“*)."""
    bare = all(sentence.word(i).form[:1].isupper() for i in own)
    finite = finite_verb(sentence, verb)
    if not bare or finite is None:
        return False
    objects = _objects(sentence, verb, own)
    present = finite.features.get("Tense") == "Pres" and finite.index == verb.index
    if present and any(w.form.lower() in _PERSONAL for w in objects):
        return True
    if any(_is_own_thing(sentence, w) for w in objects) and _is_proper(sentence, own):
        return True
    people = who is not None and who.form == "sie" and who.features.get("Number") == "Plur"
    return people and any(w.xpos == "PRELS" for w in objects)


def _is_own_thing(sentence: Sentence, word: Word) -> bool:
    """Tell whether it is somebody's animal or thing, which gets its name from him."""
    return is_thing(word) and any(c.deprel == "det:poss" for c in sentence.children(word))


def _is_proper(sentence: Sentence, own: set[int]) -> bool:
    return any(sentence.word(i).upos == "PROPN" for i in own)


def _objects(sentence: Sentence, verb: Word, own: set[int]) -> list[Word]:
    """Return the verb's objects outside the quotation, without prepositions."""
    joined = own | {_first_joined(sentence, sentence.word(i)).index for i in own}
    return [
        c
        for c in sentence.children(verb)
        if c.index not in joined and not case_of(sentence, c) and _is_accusative(sentence, c)
    ]


def _is_accusative(sentence: Sentence, word: Word) -> bool:
    """Tell whether it is an object that may be in the accusative (*Ihn rief sie „Bello“*)."""
    oblique = word.deprel == "obl:arg" and may_be(sentence, word, "Acc")
    return word.relation == "obj" or oblique


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
            if _is_second_object(sentence, verb, word, above):
                return True
            if above.upos in ("VERB", "AUX") and above.index not in own:
                break
            word = above
    return False


def _is_second_object(sentence: Sentence, verb: Word, word: Word, first: Word | None) -> bool:
    """Tell whether a bare noun is what the verb calls its object, and no name of that noun.

    *nannte seine Kritiker „Angsthasen“*: a verb of naming has two accusatives, and who calls
    somebody something says so in the second.
    """
    entry = speech_verb(sentence, verb)
    names = entry is not None and entry.speech_class == "name" and entry.lemma not in _NAMING
    if first is None or not names or word.relation != "appos" or case_of(sentence, word):
        return False
    return first.head == verb.index and first.relation == "obj" and can_speak(first)
