"""What governs a quotation: the record of its cue and frame."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.article import Span
from attrib.detect.addressee import addressee_of
from attrib.detect.constructions.speech_verb import cue_of
from attrib.lexicon.lookup import is_title_noun
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Cue, Sentence, Word
from attrib.scene import Scene


@dataclass(frozen=True, slots=True)
class Governor:
    """The cue of a quotation (None for a bare colon), its frame, and where it stands.

    `why` is after, before or inside; `titled` tells that the frame speaks of a name or title,
    `listed` that the lexicon knows the cue.
    """

    cue: Cue | None
    frame: tuple[Span, ...]
    why: str
    titled: bool = False
    addressee: Span | None = None
    medium: str = "speech"
    listed: bool = True

    @property
    def calls(self) -> bool:
        """Tell whether the cue gives things a name (*nannte den Plan „…“*)."""
        return self.cue is not None and self.cue.speech_class == "name"


def governed_by(
    scene: Scene, number: int, verb: Word, entry: SpeechVerb, frame: Span, *, why: str
) -> Governor:
    """Return the governor that a speech verb makes."""
    sentence = scene.sentences[number]
    beside = why != "inside"  # around a fragment, objects are what it speaks about
    return Governor(
        cue_of(sentence, verb, entry),
        (frame,),
        why,
        titled=beside and _of_title(sentence, verb),
        addressee=addressee_of(sentence, verb, entry) if beside else None,
        medium=entry.medium,
    )


def _of_title(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb gives a title (*lautet der Titel*, *gab den Namen bekannt*)."""
    return any(is_title_noun(c) for c in sentence.children(verb) if c.relation in ("nsubj", "obj"))


def is_quoted(scene: Scene, word: Word) -> bool:
    """Tell whether the word stands in quotation marks."""
    return scene.quoted.covers(word.span)
