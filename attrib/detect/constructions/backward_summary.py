"""*Das teilte X mit*: the report follows what it reports, and takes it up with a pronoun."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.backward import BACKWARD, asserts_before
from attrib.detect.constructions.speech_verb import cue_of
from attrib.grammar.marks import is_punctuation
from attrib.grammar.verbs import finite_verb
from attrib.records import Claim, Cue, Evidence, Kind, Mood, Word
from attrib.scene import Scene
from attrib.wording import Wording


def find(scene: Scene) -> Iterator[Claim]:
    """Yield what a pronoun takes up: the sentence before, or the fields before."""
    yield from _in_sentence(scene)
    yield from _over_sentences(scene)


def _in_sentence(scene: Scene) -> Iterator[Claim]:
    """Yield *Das Bad schließt, das teilte die Stadt mit*."""
    for number, sentence in enumerate(scene.sentences):
        split = scene.fields(number)
        for at, field in enumerate(split[1:], start=1):
            words = [sentence.word(i) for i in field if not is_punctuation(sentence.word(i))]
            if len(words) < 3 or words[0].form.lower() not in BACKWARD:
                continue
            for verb, entry in scene.speech_verbs(number):
                finite = finite_verb(sentence, verb)
                if finite is None or finite.index not in (words[1].index, words[2].index):
                    continue
                told = {i for f in split[:at] for i in f}
                if "v2" not in entry.clauses or not asserts_before(scene, number, verb, entry):
                    continue
                if not any(r.finite.index in told for r in scene.readings(number)):
                    continue
                mood, forms = scene.mood(number, told)
                yield Claim(
                    kind=Kind.INDIRECT,
                    content=scene.spans(number, told),
                    cue=cue_of(sentence, verb, entry),
                    frame=(Span(words[0].span.start, words[-1].span.end),),
                    mood=mood,
                    mood_forms=forms,
                    medium=entry.medium,
                    confidence=0.8,
                    evidence=(_evidence(words, cue_of(sentence, verb, entry)),),
                    construction="speech-verb",
                )
                break


def _evidence(words: list[Word], cue: Cue) -> Evidence:
    opening = " ".join(w.form for w in words[:2])
    why = Wording(
        f"„{opening} …“ weist den Satz davor als Äußerung aus",
        f"“{opening} …” marks what precedes it as an utterance",
    )
    return Evidence("cue", why, cue.spans)


def _over_sentences(scene: Scene) -> Iterator[Claim]:
    for number in range(1, len(scene.sentences)):
        sentence = scene.sentences[number]
        words = [w for w in sentence.words if not is_punctuation(w)]
        if len(words) < 3 or words[0].form.lower() not in BACKWARD:
            continue
        before = scene.sentences[number - 1].span
        if scene.text[before.end : words[0].span.start].count("\n") > 1:
            continue
        for verb, entry in scene.speech_verbs(number):
            finite = finite_verb(sentence, verb)
            if finite is None or finite.index != words[1].index or verb.relation == "acl":
                continue
            if "v2" not in entry.clauses or not asserts_before(scene, number, verb, entry):
                continue
            cue = cue_of(sentence, verb, entry)
            mood, forms = scene.mood(
                number - 1, {w.index for w in scene.sentences[number - 1].words}
            )
            yield Claim(
                kind=Kind.INDIRECT,
                content=(before.strip(scene.text),),
                cue=cue,
                frame=(Span(words[0].span.start, words[-1].span.end),),
                mood=mood if forms else Mood.NONE,
                mood_forms=forms,
                medium=entry.medium,
                confidence=0.8,
                evidence=(_evidence(words, cue),),
                construction="backward-summary",
            )
            break
