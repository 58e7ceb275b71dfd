"""A source beside a claim without a cue of its own, in the same sentence.

*Laut Polizei sei der Mann „unverletzt“*: a phrase names the source of the clause around the
quotation. *Brahm erklärte, ihr lägen „keine Unterlagen“ vor*: the clause before does.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.article import Span
from attrib.attribute.candidate import SpeakerCandidate, subject_of
from attrib.detect.utterance import Utterance
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.possible_speaker import Voice, can_speak, voice_of
from attrib.records import Word
from attrib.scene import Scene
from attrib.spans import Places


class Sources:
    """What the article's phrases give to a source, by place."""

    def __init__(self, sources: Sequence[Utterance]) -> None:
        self._sources = sources
        self._places = Places()
        for number, source in enumerate(sources):
            self._places.add(number, source.content)

    def of(self, utterance: Utterance) -> Utterance | None:
        """Return the nearest phrase that gives what the utterance says to a source."""
        own = utterance.content[0]
        around = [
            source
            for source in (self._sources[number] for number in self._places.near([own]))
            if not any(span.covers(source.frame[0]) for span in utterance.content)
            and _holds(source, own)
        ]
        return min(around, key=lambda p: abs(p.frame[0].start - own.start), default=None)


def _holds(source: Utterance, own: Span) -> bool:
    """Tell whether most of a stretch is given to the source."""
    shared = sum(max(0, min(s.end, own.end) - max(s.start, own.start)) for s in source.content)
    return 2 * shared > len(own)


def clause_subject(scene: Scene, utterance: Utterance) -> SpeakerCandidate | None:
    """Return the subject of the speech verb whose clause stands beside the content."""
    number = scene.sentence_at(utterance.content[0].start)
    sentence = scene.sentences[number]
    best: tuple[int, Word, Word] | None = None
    for verb, entry in scene[number].cues:
        if utterance.covers(verb) or is_passive(sentence, verb) or not entry.clauses:
            continue
        who = subject(sentence, verb) if finite_verb(sentence, verb) is not None else None
        if who is None or utterance.covers(who) or not _says(who):
            continue
        apart = _apart(utterance, verb)
        if not scene.quoted.covers(verb.span) and (best is None or apart < best[0]):
            best = (apart, verb, who)
    return None if best is None else subject_of(number, best[2], best[1].form)


def can_tell(word: Word) -> bool:
    """Tell whether the word surely stands for somebody who speaks, though no verb says so.

    Of the pronouns only *er* and *sie* do; *der Winter* ends as nouns for people do.
    """
    if word.upos == "PRON":
        return word.form.lower() in ("er", "sie")
    return voice_of(word) >= Voice.ANONYMOUS


def _says(word: Word) -> bool:
    """Tell whether the subject of a verb of speech is somebody who speaks."""
    return can_speak(word) if word.upos == "NOUN" else can_tell(word)


def _apart(utterance: Utterance, verb: Word) -> int:
    """Return how many code points part a verb from the content."""
    span = utterance.span
    return min(abs(span.start - verb.span.end), abs(verb.span.start - span.end))
