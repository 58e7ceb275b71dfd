"""*wonach*, *demnach*, *demzufolge*: the source stands in the text before.

*demnach* and *demzufolge* mostly mean "therefore"; they attribute only behind a report or
a noun of saying (Duden, "demnach": 1. also, folglich; 2. nach der genannten Quelle).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.detect.frames import field_of, first_word
from attrib.detect.scene import Scene
from attrib.detect.verb import mood_evidence
from attrib.detect.words import prepositions, speech_noun
from attrib.grammar.predicates import is_finite, is_punctuation
from attrib.records import Claim, Cue, Evidence, Kind, Mood, Sentence, Word


def find(scene: Scene) -> Iterator[Claim]:
    """Yield the claims that a pronominal adverb refers to a source named before."""
    known = prepositions()
    for number, sentence in enumerate(scene.sentences):
        for word in sentence.words:
            place, needs = known.get(word.form.lower(), ("", ""))
            if place != "alone" or not _has_source(scene, number, word, needs):
                continue
            if claim := _build(scene, number, word):
                yield claim


def _has_source(scene: Scene, number: int, word: Word, needs: str) -> bool:
    if antecedent(scene, number, word) is not None:
        return True
    return needs == "report" and number > 0 and bool(scene.speech_verbs(number - 1))


def antecedent(scene: Scene, number: int, word: Word) -> tuple[int, Word] | None:
    """Return the speech noun that the adverb takes up: in its sentence, or in the one before."""
    sentence = scene.sentences[number]
    for candidate in reversed(sentence.words[: word.index - 1]):
        if speech_noun(candidate) is not None:
            return number, candidate
    if number > 0 and word.form.lower() != "wonach":
        for candidate in reversed(scene.sentences[number - 1].words):
            if speech_noun(candidate) is not None:
                return number - 1, candidate
    return None


def _build(scene: Scene, number: int, word: Word) -> Claim | None:
    sentence = scene.sentences[number]
    words = _clause(scene, number, word) - {word.index}
    if sum(1 for i in words if not is_punctuation(sentence.word(i))) < 3:
        return None
    mood, forms = scene.mood(number, words)
    evidence = [
        Evidence("cue", f"„{word.form}“ verweist auf eine vorher genannte Quelle", (word.span,))
    ]
    if forms and mood in (Mood.KONJUNKTIV_1, Mood.WUERDE, Mood.KONJUNKTIV_2):
        evidence.append(mood_evidence(scene, mood, forms))
    return Claim(
        kind=Kind.INDIRECT,
        content=scene.spans(number, words),
        cue=Cue((word.span,), word.form.lower(), "say"),
        frame=(word.span,),
        mood=mood,
        mood_forms=forms,
        confidence=0.8 if word.form.lower() == "wonach" else 0.7,
        evidence=tuple(evidence),
        construction="adverb",
    )


def _clause(scene: Scene, number: int, word: Word) -> set[int]:
    """Return the clause of the adverb: for *wonach* from there on, else the sentence."""
    sentence: Sentence = scene.sentences[number]
    if word.form.lower() == "wonach":
        split = scene.fields(number)
        at = field_of(split, word) or 0
        words = set(range(word.index, split[at].last + 1))
        for field in split[at + 1 :]:
            opener = first_word(sentence, field)
            if opener is not None and is_finite(opener):
                break
            words.update(field)
        return words
    return {w.index for w in sentence.words}
