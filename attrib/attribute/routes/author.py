"""Who wrote the text that holds the words: *in einer Mitteilung des Klinikums* is the hospital."""

from __future__ import annotations

from attrib.attribute.candidate import SpeakerCandidate, named
from attrib.detect.utterance import Utterance
from attrib.grammar.tree import case_of
from attrib.lexicon.possible_speaker import Voice, voice_of
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording

_OF = frozenset(("von", "vom"))
_WRITTEN = (Voice.TEXT, Voice.THING)


def find(scene: Scene, utterance: Utterance) -> SpeakerCandidate:
    """Return the author of the text that the construction names, or the text."""
    number, text = utterance.sentence, utterance.source
    if text is None:
        return SpeakerCandidate(number, None, no_speaker(NoSpeakerCode.NO_OWNER))
    return author_or_text(scene.sentences[number], number, text, _holds(text))


def author_or_text(sentence: Sentence, number: int, text: Word, why: Wording) -> SpeakerCandidate:
    """Return who is named as the author of a text, or the text for the reason `why`."""
    author = author_of(sentence, text)
    return named(number, text, why) if author is None else named(number, author, _of(author, text))


def author_of(sentence: Sentence, text: Word) -> Word | None:
    """Return the genitive or *von*-phrase of a text that can write (no *Protokoll der Sitzung*).

    *Von Seiten der Spielbank* is a preposition of two words. A body, a person and a circle
    (*das Umfeld des Torwarts*) speak themselves.
    """
    if voice_of(text) not in _WRITTEN:
        return None
    for child in sentence.children(text):
        if child.relation == "nmod" and case_of(sentence, child) <= _OF:
            return child if voice_of(child) >= Voice.LIKELY else None
    return None


def _holds(text: Word) -> Wording:
    return Wording(f"es steht in „{text.form}“", f"it stands in “{text.form}”")


def _of(author: Word, text: Word) -> Wording:
    return Wording(
        f"„{text.form}“ stammt von „{author.form}“", f"“{text.form}” is by “{author.form}”"
    )
