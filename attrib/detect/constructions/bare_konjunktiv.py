"""Konjunktiv I behind any other word: the mood alone shows that somebody's words are told.

*Er zeigte sich überzeugt, der Plan sei gut*: the lexicon need not know every cue, since a
dependent verb-second clause in Konjunktiv I is reported speech nearly always.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.detect import evidence as steps
from attrib.detect.constructions.speech_verb import frame_of, joined
from attrib.detect.content.before_frame import hangs_on_noun
from attrib.detect.content.frame import (
    Content,
    field_of,
    first_word,
    in_brackets,
    inverted,
    is_put,
)
from attrib.grammar.clauses import ClauseKind, is_relative_pronoun
from attrib.grammar.closed_classes import JOINERS, word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import MoodReading
from attrib.grammar.verbs import verb_complex
from attrib.lexicon.tables import speech_verbs
from attrib.records import Claim, Cue, Evidence, Kind, Mood, Word
from attrib.scene import Scene
from attrib.spans import GrowingSpans
from attrib.wording import Wording

_JOINERS = JOINERS | {"um", "ohne"}
_REASONS = word_set("weil da obwohl obgleich")


def find(scene: Scene, found: Sequence[Claim], *, told: bool) -> Iterator[Claim]:
    """Yield clauses in Konjunktiv I that no other construction explains.

    Where nothing else is `told` in the article, the cue must be a verb of speech.
    """
    for claim in _unexplained(scene, found):
        if told or (claim.cue is not None and claim.cue.lemma in speech_verbs()):
            yield claim


def _unexplained(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    contents = GrowingSpans(span for claim in found for span in claim.content)
    for number, sentence in enumerate(scene.sentences):
        split = scene.fields(number)
        for reading in scene.readings(number):
            finite = reading.finite
            if reading.mood is not Mood.KONJUNKTIV_1:
                continue
            if contents.covers(finite.span) or is_fixed_idiom(sentence, finite):
                continue
            at = field_of(split, finite)
            if at is None or (at > 0 and is_put(sentence, split[at - 1], split[at])):
                continue
            if framed := _framed(scene, number, at):
                yield framed
                contents.add(framed.content)
                continue
            governor = _governor(scene, number, at) if at > 0 else None
            if governor is not None:
                claim = _build(scene, number, at, governor)
            else:
                claim = _subordinate(scene, number, at, reading)
            if claim is not None:
                yield claim
                contents.add(claim.content)


def _governor(scene: Scene, number: int, at: int) -> Word | None:
    """Return the indicative predicate in the field before, if the clause opens as a statement."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    opener = first_word(sentence, split[at])
    if opener is None or opener.upos in ("SCONJ", "CCONJ") or is_finite(opener):
        return None
    if opener.form.lower() in _JOINERS or is_relative_pronoun(opener):
        return None
    before = split[at - 1]
    if (first := first_word(sentence, before)) is not None and is_finite(first):
        return None
    for reading in reversed(scene.readings(number)):
        if reading.finite.index in before and reading.mood is Mood.INDICATIVE:
            return reading.verb if reading.verb.index in before else reading.finite
    return None


def _subordinate(scene: Scene, number: int, at: int, reading: MoodReading) -> Claim | None:
    """Return *Er blieb, weil er krank sei*: a reason or a relative clause in somebody's words.

    The clause around it stands in the indicative, so that only the subordinate one is told
    (grammis, "Referatskonjunktiv").
    """
    sentence = scene.sentences[number]
    split = scene.fields(number)
    main = [r for r in scene.readings(number) if r.finite.index not in split[at]]
    if at == 0 or not main or any(r.mood is not Mood.INDICATIVE for r in main):
        return None
    opener = first_word(sentence, split[at])
    ending = [i for i in split[at] if not is_punctuation(sentence.word(i))][-1:]
    if opener is None or ending != [reading.finite.index]:
        return None
    if not is_relative_pronoun(opener) and opener.form.lower() not in _REASONS:
        return None
    governor = main[0].verb
    words = set(split[at])
    content = Content(frozenset(words), ClauseKind.OTHER, "after")
    return _claim(scene, number, content, governor)


def _framed(scene: Scene, number: int, at: int) -> Claim | None:
    """Return *Er sei Handwerker, pflegte er zu antworten*: any frame behind a Konjunktiv."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    opener = first_word(sentence, split[0])
    if opener is None or opener.upos == "SCONJ" or at + 1 >= len(split):
        return None
    if hangs_on_noun(sentence, split, at):
        return None
    for position in range(at + 1, len(split)):
        first = first_word(sentence, split[position])
        reading = next(
            (r for r in scene.readings(number) if first and r.finite.index == first.index), None
        )
        if reading is None or reading.mood is not Mood.INDICATIVE:
            continue
        if in_brackets(sentence, split[position]):
            continue
        if not inverted(sentence, split[position], reading.verb):
            continue
        words = {i for field in split[:position] for i in field}
        return _claim(
            scene, number, Content(frozenset(words), ClauseKind.VERB_SECOND, "before"), reading.verb
        )
    return None


def _build(scene: Scene, number: int, at: int, governor: Word) -> Claim | None:
    sentence = scene.sentences[number]
    split = scene.fields(number)
    words = {i for field in split[at:] for i in field}
    if len([i for i in words if not is_punctuation(sentence.word(i))]) < 2:
        return None
    return _claim(
        scene, number, Content(frozenset(words), ClauseKind.VERB_SECOND, "after"), governor
    )


def _claim(scene: Scene, number: int, content: Content, governor: Word) -> Claim:
    sentence = scene.sentences[number]
    words = content.words
    found, forms = scene.mood(number, words)
    cue = Cue(joined(verb_complex(sentence, governor)), governor.lemma, "say")
    form = steps.shown(scene, cue.spans)
    why = Wording(
        f"bei „{form}“ steht ein Satz im Konjunktiv I",
        f"a clause in Konjunktiv I stands beside “{form}”",
    )
    spans = scene.spans(number, words)
    return Claim(
        kind=Kind.INDIRECT,
        content=spans,
        cue=cue,
        frame=frame_of(scene, number, content.words, governor),
        mood=found,
        mood_forms=forms,
        confidence=0.6,
        evidence=(
            Evidence("cue", why, cue.spans),
            *steps.mood(scene, found, forms),
        ),
        construction="bare-konjunktiv",
    )
