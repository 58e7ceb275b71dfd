"""What governs a quotation: its cue, its frame, and where the two stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from attrib.article import Span
from attrib.detect.addressee import addressee_of
from attrib.detect.cue import CueWords, of_verb
from attrib.detect.utterance import Route
from attrib.grammar.marks import OPENING
from attrib.grammar.quotation_marks import Quotation
from attrib.lexicon.lookup import is_title_noun
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView


class Place(IntEnum):
    """Where a cue stands beside its quotation; of several the first here governs it."""

    AFTER = 1
    SIGNED = 2
    """No cue: who says it signs it, behind a dash, in brackets or on a line of its own."""
    BEFORE = 3
    UNLISTED = 4
    """After it, by a verb that the lexicon does not know as one of speech."""
    COLON = 5
    """No cue: a colon announces the quotation."""
    AROUND = 6
    NEXT_SENTENCE = 7


@dataclass(frozen=True, slots=True)
class Governor:
    """A cue with its frame; of a bare colon only the frame.

    `source` is the word that names the source, or the verb before a bare colon whose subject does.
    `titled` tells that the frame speaks of a name or title, `worded` that the quotation stands
    where the cue has what its subject chose to say, and no name.
    """

    place: Place
    frame: Span
    sentence: int
    cue: CueWords | None = None
    source: Word | None = None
    route: Route = Route.SUBJECT
    titled: bool = False
    addressee: Span | None = None
    medium: str = "speech"
    worded: bool = False

    @property
    def is_known(self) -> bool:
        """Tell whether a cue that the lexicon knows governs it, or whoever signs it."""
        listed = self.cue is not None and self.place is not Place.UNLISTED
        return listed or self.place is Place.SIGNED

    @property
    def calls(self) -> bool:
        """Tell whether the cue gives things a name (*nannte den Plan „…“*)."""
        return self.cue is not None and self.cue.speech_class == "name"

    @property
    def judges(self) -> bool:
        """Tell whether it says what somebody holds a thing for (*Für Brahm ist der Plan „…“*)."""
        return self.place is Place.AROUND and self.route is Route.SOURCE

    @property
    def is_aloud(self) -> bool:
        """Tell whether the cue tells how words sounded, so that they are no name (*rief „…“*)."""
        verb = self.cue.verb if self.cue is not None else None
        return verb is not None and verb.medium == "speech" and verb.clauses == {"quote", "v2"}


def governed_by(
    view: SentenceView, verb: Word, entry: SpeechVerb, *, frame: Span, place: Place
) -> Governor:
    """Return the governor that a speech verb makes."""
    sentence = view.sentence
    beside = place is not Place.AROUND  # around a fragment, objects are what it speaks about
    return Governor(
        place,
        frame,
        view.number,
        of_verb(view.number, sentence, verb, entry),
        titled=beside and _of_title(sentence, verb),
        addressee=addressee_of(sentence, verb, entry) if beside else None,
        medium=entry.medium,
    )


def _of_title(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb gives a title (*lautet der Titel*, *gab den Namen bekannt*)."""
    return any(is_title_noun(c) for c in sentence.children(verb) if c.relation in ("nsubj", "obj"))


def is_quoted(scene: Scene, word: Word, beside: Quotation | None = None) -> bool:
    """Tell whether the word stands in quotation marks, other than those around a quotation."""
    around = scene.quoted.overlapping(word.span)
    inside = (span for span in around if span.covers(word.span))
    return any(
        beside is None or span == beside.span or not span.covers(beside.span) for span in inside
    )


def stretch(sentence: Sentence, first: Word) -> Span:
    """Return the frame from its first word to the next quotation or the end of its clause."""
    end = first.span.end
    for word in sentence.words[first.index :]:
        if word.form in OPENING or word.form in _ENDING:
            break
        if any(c.isalnum() for c in word.form):
            end = word.span.end
    return Span(first.span.start, end)


_ENDING = frozenset(".:;!?)")
