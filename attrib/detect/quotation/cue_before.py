"""Cues before a quotation or around it: *X sagte: „…“*, *X: „…“*, *nannte das „…“*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attrib.article import Span
from attrib.detect.quotation.governor import Governor, governed_by, is_quoted
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.lookup import speech_noun
from attrib.lexicon.tables import ClassTrait, SpeechVerb, classes_with
from attrib.records import Cue, Sentence, Word
from attrib.scene import Scene

_READ = word_set("stehen prangen")
_PLACES = word_set("auf an in über")


def preceding(scene: Scene, quotation: Quotation) -> Governor | None:
    """Look for *X sagte: „…“* and *X: „…“*."""
    text = scene.text
    end = scene.end_before(quotation.span.start)
    if not end or text[end - 1] not in ":,–" or text.count("\n", end, quotation.span.start) > 2:
        return None
    colon = text[end - 1] == ":"
    found = scene.word_at(end - 1)
    if found is None:
        return None
    number, mark = found
    sentence = scene.sentences[number]
    first = _bracket_before(sentence, mark)
    pairs = [
        (v, e)
        for v, e in scene.speech_verbs(number)
        if first <= v.index < mark.index
        and e.clauses & {"quote", "v2", "dass"}
        and not is_quoted(scene, v)
    ]
    frame = Span(sentence.word(first).span.start, mark.span.end)
    if pairs:
        main = [p for p in pairs if p[0].relation in ("root", "conj", "parataxis")]
        closing = [p for p in pairs if colon and p[0].index == mark.index - 1]
        verb, entry = (closing or main or pairs)[-1]
        beside = mark.form != "–" or _opens_behind_dash(sentence, verb)
        if colon or (beside and mark.index - verb.index < 12):
            return governed_by(scene, number, verb, entry, frame, why="before")
    if not colon:
        return None
    nouns = [
        w
        for w in sentence.words[max(first - 1, mark.index - 5) : mark.index]
        if (n := speech_noun(w)) is not None and n.speech_class != "ask"
    ]
    if nouns:
        return Governor(Cue((nouns[-1].span,), nouns[-1].lemma, "say"), (frame,), "before")
    return Governor(None, (frame,), "before")


def _opens_behind_dash(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the frame opens behind a dash (*„…“ – sagte X – „…“*)."""
    finite = finite_verb(sentence, verb) or verb
    return finite.index > 1 and sentence.word(finite.index - 1).form == "–"


def _bracket_before(sentence: Sentence, mark: Word) -> int:
    """Return the first word behind the bracket that is open at a mark, or of the sentence."""
    opened = 1
    for word in sentence.words[: mark.index - 1]:
        if word.form == "(":
            opened = word.index + 1
        elif word.form == ")":
            opened = 1
    return opened


def around(scene: Scene, quotation: Quotation) -> Governor | None:
    """Look for a speech verb that has the quotation as its object or predicate."""
    words = list(words_inside(scene, quotation.inner))
    if not words:
        return None
    number = words[0][0]
    sentence = scene.sentences[number]
    own = {w.index for n, w in words if n == number}
    best: tuple[Word, SpeechVerb] | None = None
    for verb, entry in scene.speech_verbs(number):
        if verb.index in own or is_quoted(scene, verb):
            continue
        if finite_verb(sentence, verb) is None or entry.lemma in ("heißen", "lauten", "rufen"):
            continue  # *genannt „die Uhr“*, *heißt „Adler“*: a name
        if entry.speech_class == "name" and _by_name(sentence, verb):
            continue
        fragment = entry.speech_class in classes_with(ClassTrait.FRAGMENT)
        if not (fragment and entry.clauses & {"quote"}):
            continue
        if _reaches(sentence, own, verb):
            best = (verb, entry)
    if best is None:
        return _inscribed(scene, number, own, quotation)
    verb, entry = best
    # A quotation that opens its sentence has nothing before it.
    frame = Span(min(sentence.words[0].span.start, quotation.span.start), quotation.span.start)
    governor = governed_by(scene, number, verb, entry, frame, why="inside")
    return governor if frame else replace(governor, frame=())


def _inscribed(scene: Scene, number: int, own: set[int], quotation: Quotation) -> Governor | None:
    """Look for *Auf einem Plakat stand „…“*: what can be read is written, if it is a sentence."""
    sentence = scene.sentences[number]
    if not any(is_finite(sentence.word(i)) for i in own):
        return None
    for verb in sentence.words:
        if verb.lemma not in _READ or verb.index in own or is_quoted(scene, verb):
            continue
        placed = any(case_of(sentence, noun) & _PLACES for noun in sentence.children(verb))
        if placed and _reaches(sentence, own, verb):
            frame = Span(sentence.words[0].span.start, quotation.span.start)
            cue = Cue((verb.span,), verb.lemma, "say")
            return Governor(cue, (frame.strip(scene.text),), "inside", medium="writing")
    return None


def _by_name(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it is what something is called (*nennt sich*, *nennt man*), not a judgement."""
    near = sentence.words[max(0, verb.index - 3) : verb.index + 3]
    return any(w.form.lower() in ("sich", "man") for w in near)


def _reaches(sentence: Sentence, own: set[int], verb: Word) -> bool:
    """Tell whether a word of the quotation hangs on the verb as object, predicate or complement."""
    for index in own:
        word = sentence.word(index)
        steps = 0
        while word.head and steps < 4:
            above = sentence.word(word.head)
            if above.index == verb.index:
                return word.relation in (
                    "obj",
                    "obl",
                    "xcomp",
                    "ccomp",
                    "advcl",
                    "parataxis",
                    "advmod",
                    "iobj",
                    "dep",
                    "nsubj",
                    "advcl",
                    "acl",
                ) and word.deprel not in ("nsubj", "obl:agent", "nsubj:pass")
            if above.upos in ("VERB", "AUX") and above.index not in own:
                break
            word = above
            steps += 1
    return False


def words_inside(scene: Scene, span: Span) -> Iterator[tuple[int, Word]]:
    """Yield sentence number and word for the words of a stretch."""
    for number in range(scene.sentence_at(span.start), len(scene.sentences)):
        sentence = scene.sentences[number]
        if sentence.span.start >= span.end:
            return
        for word in sentence.words:
            if span.covers(word.span):
                yield number, word
