"""Konjunktiv I after any other word: the mood alone shows that somebody's words are told.

*Er zeigte sich überzeugt, der Plan sei gut*: the lexicon need not know every cue, since a
dependent verb-second clause in Konjunktiv I is reported speech nearly always.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.detect.construction import Construction, Phase
from attrib.detect.content.before_frame import hangs_on_noun
from attrib.detect.content.frame import (
    Content,
    field_of,
    first_word,
    in_brackets,
    inverted,
    is_put,
)
from attrib.detect.cue import of_predicate
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind, is_relative_pronoun
from attrib.grammar.closed_classes import JOINERS, word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import MoodReading
from attrib.lexicon.tables import speech_verbs
from attrib.records import Mood, Word
from attrib.scene import Scene
from attrib.spans import GrowingSpans
from attrib.wording import Wording

_JOINERS = JOINERS | {"um", "ohne"}
_REASONS = word_set("weil da obwohl obgleich")


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield clauses in Konjunktiv I that no other construction explains.

    Where nobody else speaks in the article, the cue must be a verb of speech.
    """
    for utterance in _unexplained(scene, found):
        known = utterance.cue is not None and utterance.cue.lemma in speech_verbs()
        if found.firm or known:
            yield utterance


def _unexplained(scene: Scene, found: Found) -> Iterator[Utterance]:
    contents = GrowingSpans(span for utterance in found for span in utterance.content)
    for number, sentence in enumerate(scene.sentences):
        split = scene.fields(number)
        for reading in scene.readings(number):
            finite = reading.finite
            if reading.mood is not Mood.KONJUNKTIV_1 or contents.covers(finite.span):
                continue
            at = field_of(split, finite)
            if at is None or is_fixed_idiom(sentence, finite):
                continue
            if at and is_put(sentence, split[at - 1], split[at]):
                continue
            utterance = _framed(scene, number, at) or _dependent(scene, number, at, reading)
            if utterance is not None:
                yield utterance
                contents.add(utterance.content)


def _dependent(scene: Scene, number: int, at: int, reading: MoodReading) -> Utterance | None:
    """Return what depends on a predicate before it: a statement, or a subordinate clause."""
    governor = _governor(scene, number, at) if at else None
    if governor is None:
        return _subordinate(scene, number, at, reading)
    sentence = scene.sentences[number]
    words = {i for field in scene.fields(number)[at:] for i in field}
    if len([i for i in words if not is_punctuation(sentence.word(i))]) < 2:
        return None
    content = Content(frozenset(words), ClauseKind.VERB_SECOND, "after")
    return _utterance(scene, number, content, governor)


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


def _subordinate(scene: Scene, number: int, at: int, reading: MoodReading) -> Utterance | None:
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
    content = Content(frozenset(split[at]), ClauseKind.OTHER, "after")
    return _utterance(scene, number, content, main[0].verb)


def _framed(scene: Scene, number: int, at: int) -> Utterance | None:
    """Return *Er sei Handwerker, pflegte er zu antworten*: any frame after a Konjunktiv."""
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
        words = frozenset(i for field in split[:position] for i in field)
        content = Content(words, ClauseKind.VERB_SECOND, "before")
        return _utterance(scene, number, content, reading.verb)
    return None


def _utterance(scene: Scene, number: int, content: Content, governor: Word) -> Utterance:
    cue = of_predicate(number, scene.sentences[number], governor)
    form = shown(scene, cue.spans)
    why = Wording(
        f"bei „{form}“ steht ein Satz im Konjunktiv I",
        f"a clause in Konjunktiv I stands beside “{form}”",
    )
    return reported_clause(scene, cue, content, why, dependent=True)


CONSTRUCTION = Construction(
    name="bare-konjunktiv",
    summary=Wording(
        "Konjunktiv I hängt an einem Wort, das sonst keine Rede einleitet.",
        "Konjunktiv I depends on a word that introduces no speech otherwise.",
    ),
    source="grammis, „Referatskonjunktiv“; Duden, Die Grammatik, „Indirekte Rede“ (uneingeleiteter "
    "Nebensatz im Konjunktiv).",
    examples=(
        Example(
            "Der Rat tagte am Montag, teilte die Stadt mit. Ada Brahm winkte ab, das Bad sei "
            "sicher.",
            fires=True,
        ),
        Example(
            "Das Bad schließe, sagte Ada Brahm. Olaf Tann blieb zu Hause, weil er krank sei.",
            fires=True,
        ),
        Example("Ada Brahm winkte ab, das Bad ist sicher.", fires=False),
        Example("Man nehme zwei Eier, die Butter sei weich.", fires=False),
    ),
    rank=90,
    phase=Phase.LEFTOVERS,
    find=find,
    firm=False,
)
