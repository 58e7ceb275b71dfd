"""Where the content of a speech verb stands: after the frame, before it, or around it.

The tree says which clause depends on which verb; commas and word order say it a second
time (a verb-first clause after a comma that follows a statement is an inserted frame:
*…, sagte X*; Duden-Grammatik, "Redesituierung"). Where they differ, order wins, since
parsers attach frames badly.
"""

from __future__ import annotations

from dataclasses import replace

from attrib.detect.content.after_frame import content_after
from attrib.detect.content.before_frame import content_before, content_initial
from attrib.detect.content.frame import (
    Content,
    field_of,
    first_word,
    in_brackets,
    inverted,
    labels,
)
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Mood, Sentence, Word
from attrib.scene import Scene


def content_of(scene: Scene, number: int, verb: Word, entry: SpeechVerb) -> Content | None:
    """Return the clause that the speech verb reports, or None."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    at = field_of(split, verb)
    if at is None or in_brackets(sentence, split[at]):
        return None
    told = not _is_speaker(sentence, verb) and not _goes_on(scene, number, at, verb)
    around = told and inverted(sentence, split[at], verb) and not labels(sentence, verb, entry)
    if around and entry.clauses & {"v2", "quote", "dass", "ob"}:
        found = content_before(scene, number, at, verb)
        if found is not None:
            return _inside(scene, number, verb, _announced(scene, number, found))
    found = content_after(scene, number, at, verb, entry)
    if told and found is None:
        found = content_initial(scene, number, at, verb, entry)
    return found and _inside(scene, number, verb, found)


def _is_speaker(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the clause in front is the subject, not what is said (*Wer baut, staunt*)."""
    subjects = [c for c in sentence.children(verb) if c.relation in ("nsubj", "csubj")]
    return len(subjects) == 1 and any(
        w.form.lower() == "wer" and subjects[0].deprel == "csubj"
        for w in sentence.subtree(subjects[0])[:1]
    )


def _goes_on(scene: Scene, number: int, at: int, verb: Word) -> bool:
    """Tell whether a Konjunktiv behind a tag belongs to what is said (*…, sagte X, wisse er*)."""
    sentence = scene.sentences[number]
    finite = finite_verb(sentence, verb)
    moods = {r.finite.index: r.mood for r in scene.readings(number)}
    if not at or finite is None or moods.get(finite.index) is not Mood.KONJUNKTIV_1:
        return False
    before = scene.fields(number)[at - 1]
    opener = first_word(sentence, before)
    so = opener is not None and opener.form == "so"
    return so or any(
        other.index in before and other.head == verb.index and inverted(sentence, before, other)
        for other, _ in scene.speech_verbs(number)
    )


def _announced(scene: Scene, number: int, content: Content) -> Content:
    """Leave out what announces a quotation (*Er gähnte: „Mir reicht es“, sagte er*)."""
    words = content.words - scene.unannounced(number, set(content.words))
    return replace(content, words=frozenset(words)) if words else content


def _inside(scene: Scene, number: int, verb: Word, content: Content) -> Content:
    """Leave out what stands around the parenthesis in which both cue and content stand."""
    aside = scene.aside(number, verb.index)
    if aside is None or not any(i in aside for i in content.words):
        return content
    return replace(content, words=frozenset(i for i in content.words if i in aside))
