"""A source beside a claim without a cue of its own, in the same sentence.

*Laut Polizei sei der Mann „unverletzt“*: a phrase names the source of the clause around the
quotation. *Brahm erklärte, ihr lägen „keine Unterlagen“ vor*: the clause before does.
"""

from __future__ import annotations

from functools import cached_property

from attrib.article import Span
from attrib.attribute.candidate import Found, subject_of
from attrib.attribute.routes import possessor as owner
from attrib.detect.constructions import attributing_phrase as phrase
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.possible_speaker import Voice, can_speak, voice_of
from attrib.records import Claim, Word
from attrib.scene import Scene
from attrib.spans import Places


class Phrases:
    """The attributing phrases of an article, worked out when first asked for."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @cached_property
    def _found(self) -> tuple[Claim, ...]:
        return tuple(phrase.find(self.scene))

    @cached_property
    def _places(self) -> Places:
        places = Places()
        for number, claim in enumerate(self._found):
            places.add(number, claim.content)
        return places

    def source_of(self, claim: Claim) -> Found | None:
        """Return the source that a phrase in the sentence gives for what the claim tells."""
        own = claim.content[0]
        near = (self._found[number] for number in self._places.near([own]))
        around = [
            p
            for p in near
            if p.frame
            and not any(s.covers(p.frame[0]) for s in claim.content)
            and self._holds(p, own)
        ]
        if not around:
            return None
        nearest = min(around, key=lambda p: abs(p.frame[0].start - own.start))
        found = owner.find(self.scene, nearest)
        return found if found.head is not None else None

    def _holds(self, source: Claim, own: Span) -> bool:
        shared = sum(max(0, min(s.end, own.end) - max(s.start, own.start)) for s in source.content)
        return 2 * shared > len(own)


def clause_subject(scene: Scene, claim: Claim) -> Found | None:
    """Return the subject of the speech verb whose clause stands beside the content."""
    number = scene.sentence_at(claim.content[0].start)
    sentence = scene.sentences[number]
    best: tuple[int, Word, Word] | None = None
    for verb, entry in scene.speech_verbs(number):
        if _covered(claim, verb) or is_passive(sentence, verb) or not entry.clauses:
            continue
        finite, who = finite_verb(sentence, verb), subject(sentence, verb)
        if finite is None or who is None or _covered(claim, who) or not _says(who):
            continue
        if scene.quoted.covers(verb.span):
            continue
        apart = _apart(claim, verb)
        if best is None or apart < best[0]:
            best = (apart, verb, who)
    if best is None:
        return None
    _, verb, who = best
    return subject_of(number, who, verb.form)


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


def _covered(claim: Claim, word: Word) -> bool:
    return any(s.covers(word.span) for s in claim.content)


def _apart(claim: Claim, verb: Word) -> int:
    start, end = claim.content[0].start, claim.content[-1].end
    return min(abs(start - verb.span.end), abs(verb.span.start - end))
