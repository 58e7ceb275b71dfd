"""*wie X sagte*: a clause of comparison that names the source of the clause around it."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.constructions.speech_verb import cue_of
from attrib.detect.sourced import sourced
from attrib.grammar.clauses import Field
from attrib.grammar.marks import is_punctuation
from attrib.grammar.negation import is_negated
from attrib.grammar.verbs import auxiliaries
from attrib.lexicon.tables import SpeechVerb, Trait, verbs_with
from attrib.records import Claim, Sentence, Word
from attrib.scene import Scene


def find(scene: Scene) -> Iterator[Claim]:
    """Yield the claims whose source stands in a clause with *wie*."""
    for number, sentence in enumerate(scene.sentences):
        split = scene.fields(number)
        for position, field in enumerate(split):
            words = [sentence.word(i) for i in field if not is_punctuation(sentence.word(i))]
            if not words or not _opens(words):
                continue
            last = _closing(scene, number, position)
            if last is None:
                continue
            if claim := _build(scene, number, position, last):
                yield claim


def _opens(words: list[Word]) -> bool:
    first = words[0].form.lower()
    second = words[1].form.lower() if len(words) > 1 else ""
    return first == "wie" or (first in ("so", "und", "denn", "aber", "doch") and second == "wie")


def _closing(scene: Scene, number: int, position: int) -> tuple[int, Word, SpeechVerb] | None:
    """Return the field that the *wie* clause ends in, with its speech verb."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    verbs = {verb.index: (verb, entry) for verb, entry in scene.speech_verbs(number)}
    for end in range(position, min(position + 3, len(split))):
        tail = [i for i in split[end] if not is_punctuation(sentence.word(i))]
        for index in reversed(tail[-3:]):
            if index in verbs and not _finite_before(sentence, split, position, verbs[index][0]):
                verb, entry = verbs[index]
                if entry.lemma in verbs_with(Trait.UNLIKE) or "dass" not in entry.clauses:
                    return None  # *wie* stands for the *dass* clause: not in *wie sie lachten*
                return end, verb, entry
        if any(sentence.word(i).upos in ("VERB", "AUX") for i in tail):
            return None
    return None


def _finite_before(sentence: Sentence, split: tuple[Field, ...], position: int, verb: Word) -> bool:
    """Tell whether a finite verb stands early, so that *wie* opens a question or a main clause."""
    own = {w.index for w in auxiliaries(sentence, verb)} | {verb.index}
    return any(
        sentence.word(i).upos in ("VERB", "AUX") and i not in own and i < verb.index
        for i in range(split[position].first, verb.index)
    )


def _build(
    scene: Scene, number: int, position: int, last: tuple[int, Word, SpeechVerb]
) -> Claim | None:
    end, verb, entry = last
    sentence = scene.sentences[number]
    split = scene.fields(number)
    words = _clause(scene, number, position, end)
    if not any(sentence.word(i).upos in ("VERB", "AUX") for i in words):
        return None
    if _contradicted(sentence, words, verb) or _on_quotation(scene, sentence, split[position]):
        return None
    return sourced(
        scene,
        number,
        words,
        cue=cue_of(sentence, verb, entry),
        frame=Span(
            sentence.word(split[position].first).span.start,
            sentence.word(split[end].last).span.end,
        ),
        construction="wie-clause",
        confidence=0.85,
        medium=entry.medium,
    )


def _clause(scene: Scene, number: int, position: int, end: int) -> set[int]:
    """Return what the *wie* clause speaks about: the rest of the sentence."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    return {
        w.index for w in sentence.words if not split[position].first <= w.index <= split[end].last
    }


def _on_quotation(scene: Scene, sentence: Sentence, field: Field) -> bool:
    """Tell whether the *wie* clause is about the quotation right before it only."""
    end = scene.end_before(sentence.word(field.first).span.start, passed=" ,(–-")
    quoted = scene.quotation_before(end)
    return quoted is not None and quoted.start > sentence.span.start


def _contradicted(sentence: Sentence, words: set[int], verb: Word) -> bool:
    """Tell whether the report is what did *not* come true (*kam nicht, wie gemeldet war*)."""
    pluperfect = any(
        w.form.lower() in ("war", "waren", "hatte", "hatten") for w in auxiliaries(sentence, verb)
    )
    return pluperfect and any(
        sentence.word(i).upos in ("VERB", "AUX", "ADJ", "NOUN")
        and is_negated(sentence, sentence.word(i))
        for i in words
    )
