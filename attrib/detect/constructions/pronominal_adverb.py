"""*wonach*, *demnach*, *demzufolge*: the source stands in the text before.

*demnach* and *demzufolge* mostly mean "therefore"; they attribute only behind a report or
a noun of saying (Duden, "demnach": 1. also, folglich; 2. nach der genannten Quelle).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect import evidence as steps
from attrib.detect.content.frame import field_of, first_word
from attrib.grammar.clauses import is_relative_pronoun
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.subjects import subject
from attrib.lexicon.lookup import speech_noun
from attrib.lexicon.possible_speaker import is_thing
from attrib.lexicon.tables import ClassTrait, classes_with, prepositions
from attrib.records import Claim, Cue, Evidence, Kind, Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording

_EITHER = frozenset(("demnach", "demzufolge", "danach"))  # of the text before, or "therefore"


def find(scene: Scene) -> Iterator[Claim]:
    """Yield the claims that a pronominal adverb refers to a source named before."""
    known = prepositions()
    for number, sentence in enumerate(scene.sentences):
        for word in sentence.words:
            place, needs = known.get(word.form.lower(), ("", ""))
            if (
                place == "alone"
                and _opens(scene, number, word)
                and _has_source(scene, number, word, needs)
            ):
                cue = [word]
            elif place in ("before", "both") and _refers(scene, number, word):
                cue = [word, sentence.word(word.index + 1)]
            else:
                continue
            if claim := _build(scene, number, cue):
                yield claim


def _opens(scene: Scene, number: int, word: Word) -> bool:
    """Tell whether the adverb opens its sentence, or stands where a report goes on."""
    if word.form.lower() not in _EITHER:
        return True
    sentence = scene.sentences[number]
    first = next((w for w in sentence.words if not is_punctuation(w)), word)
    if first.index == word.index:
        return any(map(is_finite, sentence.words[word.index : word.index + 1]))
    before = sentence.word(word.index - 1)
    told = number > 0 and any(
        entry.speech_class in classes_with(ClassTrait.RESUMED)
        and ((who := subject(scene.sentences[number - 1], verb)) is None or not is_thing(who))
        for verb, entry in scene.speech_verbs(number - 1)
    )
    return is_finite(before) and (told or before.lemma == "sollen")


def _refers(scene: Scene, number: int, word: Word) -> bool:
    """Tell whether a relative pronoun takes up a speech noun (*Berichte, nach denen …*)."""
    sentence = scene.sentences[number]
    if word.index < 3 or word.index + 1 >= len(sentence.words):
        return False
    pronoun = sentence.word(word.index + 1)
    before = sentence.words[max(0, word.index - 7) : word.index - 1]
    relative = before[-1].form == "," and is_relative_pronoun(pronoun)
    return relative and any(speech_noun(w) for w in before)


def _has_source(scene: Scene, number: int, word: Word, needs: str) -> bool:
    if antecedent(scene, number, word) is not None:
        return True
    if needs != "report" or number == 0:
        return False
    before = scene.sentences[number - 1].words
    named = any(w.form.lower() in ("laut", "zufolge") for w in before)
    return named or bool(scene.speech_verbs(number - 1))


def antecedent(scene: Scene, number: int, word: Word) -> tuple[int, Word] | None:
    """Return the speech noun that the adverb takes up: in its sentence, or in the one before."""
    sentence = scene.sentences[number]
    for candidate in reversed(sentence.words[: word.index - 1]):
        if speech_noun(candidate) is not None:
            return number, candidate
    if number > 0 and word.form.lower() in _EITHER:
        for candidate in reversed(scene.sentences[number - 1].words):
            if speech_noun(candidate) is not None:
                return number - 1, candidate
    return None


def _build(scene: Scene, number: int, cue: list[Word]) -> Claim | None:
    sentence = scene.sentences[number]
    word, span = cue[0], Span(cue[0].span.start, cue[-1].span.end)
    words = _clause(scene, number, word) - {w.index for w in cue}
    if sum(1 for i in words if not is_punctuation(sentence.word(i))) < 3:
        return None
    mood, forms = scene.mood(number, words)
    form = span.of(scene.text)
    why = Wording(
        f"„{form}“ verweist auf eine vorher genannte Quelle",
        f"“{form}” refers back to a source named before",
    )
    evidence = [Evidence("cue", why, (span,)), *steps.mood(scene, mood, forms)]
    return Claim(
        kind=Kind.INDIRECT,
        content=scene.spans(number, words),
        cue=Cue((span,), word.form.lower(), "say"),
        frame=(span,),
        mood=mood,
        mood_forms=forms,
        confidence=0.7 if word.form.lower() in _EITHER else 0.8,
        evidence=tuple(evidence),
        construction="pronominal-adverb",
    )


def _clause(scene: Scene, number: int, word: Word) -> set[int]:
    """Return the clause of the adverb: for *wonach* from there on, else the sentence."""
    sentence: Sentence = scene.sentences[number]
    if word.form.lower() not in _EITHER:
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
