"""Utterances: what detection finds, with their places in the tree; claims are made of them alone.

What is true of every construction alike is worked out here: the addressee, the mood and the forms
that show it, the frame, the spans of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.article import Span
from attrib.detect import evidence
from attrib.detect.addressee import addressee_of
from attrib.detect.content.frame import Content, frame_of
from attrib.detect.cue import CueWords
from attrib.grammar.clauses import ClauseKind
from attrib.lexicon.lookup import speech_noun
from attrib.lexicon.tables import prepositions
from attrib.no_speaker import NoSpeaker
from attrib.records import Claim, Evidence, Kind, Mood, Polarity, Step, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.wording import Wording


class Route(StrEnum):
    """Where in the text an utterance's speaker is looked for."""

    SUBJECT = "subject"
    """The subject of the cue, or the agent of its passive."""
    POSSESSOR = "possessor"
    """Whose the noun of saying is: *Brahms Forderung*, *nach Angaben der Polizei*."""
    SOURCE = "source"
    """The word that the construction itself names: *so Brahm*, *laut Brahm*."""
    ANTECEDENT = "antecedent"
    """The noun of saying that a pronominal adverb takes up."""
    OBLIQUE = "oblique"
    """A phrase beside an impersonal predicate: *in dem Bericht ist von … die Rede*."""
    TEXT = "text"
    """Who wrote the text that the construction names, or that text."""
    LABEL = "label"
    """Who bears the label before a turn: *Brahm: …*, *Antwort: …*."""
    CHAIN = "chain"
    """The utterance around or before it."""
    NOBODY = "nobody"
    """Nowhere: what is said goes round, and the narrator knows of nobody."""


def route_of_source(noun: Word) -> Route:
    """Return who speaks: X of *so X*, or whose words X names (*so die Begründung des Gerichts*)."""
    return Route.SOURCE if speech_noun(noun) is None else Route.POSSESSOR


@dataclass(frozen=True, slots=True)
class Utterance:
    """A piece of reported speech, and its anchors in the tree.

    `sentence` counts from 0: that of the cue, or without one that of the content's first word.
    `source` is the word that names or governs the source, where the construction tells.
    `clause` is the sort of clause that the content is. `firm` tells that it proves that the article
    reports speech at all, `dependent` that the content is a complement of its cue.
    `about` are the complements of a speech act that say what was said. `is_fragment` tells that it
    is a quotation that is a part of its cue's clause. `unnamed` is the reason that holds where
    nobody is found.
    """

    kind: Kind
    content: tuple[Span, ...]
    sentence: int
    route: Route
    cue: CueWords | None = None
    source: Word | None = None
    frame: tuple[Span, ...] = ()
    clause: ClauseKind = ClauseKind.OTHER
    addressee: Span | None = None
    mood: Mood = Mood.NONE
    mood_forms: tuple[Span, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    medium: str = "speech"
    steps: tuple[Evidence, ...] = ()
    parent: int | None = None
    construction: str = ""
    firm: bool = True
    dependent: bool = False
    about: tuple[Word, ...] = ()
    unnamed: NoSpeaker | None = None
    is_fragment: bool = False

    @property
    def span(self) -> Span:
        """The stretch from the first to the last code point of the content."""
        return Span(self.content[0].start, self.content[-1].end)

    @property
    def is_whole(self) -> bool:
        """Tell whether the content is the clause of the cue itself, its subject included."""
        return self.cue is not None and self.covers(self.cue.anchor)

    @property
    def spans(self) -> tuple[Span, ...]:
        """What the utterance takes of the text: content, frame and cue."""
        return (*self.content, *self.frame, *(self.cue.spans if self.cue else ()))

    @property
    def is_cited(self) -> bool:
        """Tell whether a preposition names the source (*laut X*, *nach Angaben*)."""
        cited = self.kind is Kind.INDIRECT and self.source is not None
        return cited and self.cue is not None and self.cue.lemma in prepositions()

    @property
    def is_of_noun(self) -> bool:
        """Tell whether the content belongs to a noun of saying (*die Behauptung, …*)."""
        noun = self.cue is not None and self.cue.anchor == self.source
        return noun and self.kind is Kind.INDIRECT

    def covers(self, word: Word) -> bool:
        """Tell whether the word stands in the content."""
        return any(span.covers(word.span) for span in self.content)

    def claim(self) -> Claim:
        """Return the claim, as yet without speaker; nobody in the words is told them."""
        told = self.addressee is not None and any(s.covers(self.addressee) for s in self.content)
        return Claim(
            kind=self.kind,
            content=self.content,
            cue=self.cue.record() if self.cue is not None else None,
            frame=self.frame,
            addressee=None if told and self.kind is not Kind.REPORTED else self.addressee,
            mood=self.mood,
            mood_forms=self.mood_forms,
            polarity=self.polarity,
            medium=self.medium,
            parent=self.parent,
            evidence=self.steps,
            construction=self.construction,
        )


def reported_clause(
    scene: Scene,
    cue: CueWords,
    content: Content,
    why: Wording,
    *,
    frame: Span | None = None,
    source: Word | None = None,
    route: Route = Route.SUBJECT,
    sentence: int | None = None,
    dependent: bool = False,
) -> Utterance:
    """Return indirect speech whose content is a clause in the sentence of its cue.

    `frame` is where that is not the stretch around the cue, `sentence` that of the content where
    it stands in another.
    """
    number = cue.sentence if sentence is None else sentence
    spans = scene.spans(number, content.words)
    mood, forms = mood_of(scene[number], content)
    step = evidence.content(content.kind, spans)
    marking = cue.spans if frame is None or cue.anchor == source else (frame,)
    return Utterance(
        Kind.INDIRECT,
        spans,
        cue.sentence,
        route,
        cue,
        source,
        frame=(frame,) if frame is not None else frame_of(scene[number], content, cue.anchor),
        clause=content.kind,
        dependent=dependent,
        addressee=_addressee(scene, cue),
        mood=mood,
        mood_forms=forms,
        medium=cue.medium,
        steps=(
            Evidence(Step.CUE, why, marking),
            *([step] if step is not None else ()),
            *evidence.mood(scene, mood, forms),
        ),
    )


def reported_act(
    scene: Scene,
    cue: CueWords,
    words: set[int],
    why: Wording,
    *,
    about: tuple[Word, ...] = (),
    source: Word | None = None,
) -> Utterance:
    """Return a speech act in the narrator's words: the clause that tells it is its content.

    `about` are the complements that say what was said; nobody is addressed by them.
    """
    spans = scene.spans(cue.sentence, words, stop=True)
    steps = [Evidence(Step.CUE, why, cue.spans)]
    if about:
        what = Wording(f"worüber: „{about[0].form}“", f"about: “{about[0].form}”")
        steps.append(Evidence(Step.CONTENT, what, tuple(word.span for word in about)))
    return Utterance(
        Kind.REPORTED,
        (Span(spans[0].start, spans[-1].end),),
        cue.sentence,
        Route.SUBJECT,
        cue,
        source,
        addressee=_addressee(scene, cue, about),
        medium=cue.medium,
        steps=tuple(steps),
        about=about,
    )


def mood_of(view: SentenceView, content: Content) -> tuple[Mood, tuple[Span, ...]]:
    """Return the mood of a content clause of a sentence, and the forms that show it."""
    if content.kind is ClauseKind.INFINITIVE:
        return Mood.INFINITIVE, ()
    mood, forms = view.mood(content.words)
    if mood is Mood.NONE and content.kind is ClauseKind.DASS:
        # its last verb is finite, even where a tagger reads *fehlen* as an infinitive
        words = [view.sentence.word(i) for i in sorted(content.words)]
        verbs = [w for w in words if w.upos in ("VERB", "AUX")]
        if verbs and verbs[-1].form.endswith("en"):
            return Mood.INDICATIVE, (verbs[-1].span,)
    return mood, forms


def _addressee(scene: Scene, cue: CueWords, about: tuple[Word, ...] = ()) -> Span | None:
    """Return whom a verb of speech addresses."""
    if cue.verb is None:
        return None
    return addressee_of(scene.sentences[cue.sentence], cue.anchor, cue.verb, about=about)
