"""Extra cues of the user's: words of the document that are forms of them are marked as such.

The marks stand on the words of one scene, so that the lexicons stay what they are, and two
analyses with different cues do not meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from attrib.grammar.prefixes import prefixes
from attrib.knowledge import ExtraCue
from attrib.lexicon.lookup import noun_among, verb_among, verb_forms
from attrib.lexicon.tables import ListedWord, SpeechNoun, SpeechVerb, speech_nouns, speech_verbs
from attrib.records import Document, Sentence, Word

_WORD = tuple(f.name for f in fields(Word))


def with_cues(document: Document, cues: Sequence[ExtraCue]) -> Document:
    """Return the document with the words marked that are forms of extra cues."""
    if not cues:
        return document
    marker = _Marker(cues)
    return replace(document, sentences=tuple(map(marker.marked, document.sentences)))


class _Marker:
    """Looks words up in the lexicons and the extra cues together; on equal terms a cue wins."""

    def __init__(self, cues: Sequence[ExtraCue]) -> None:
        self.verbs = {c.lemma: _verb(c) for c in cues if c.part_of_speech == "verb"}
        self.nouns = {c.lemma: _noun(c) for c in cues if c.part_of_speech == "noun"}
        self.forms = verb_forms(tuple(split for verb in self.verbs for split in _splits(verb)))
        self.all_nouns = frozenset((*speech_nouns(), *self.nouns))

    def marked(self, sentence: Sentence) -> Sentence:
        words = tuple(self._marked(sentence, word) for word in sentence.words)
        return sentence if words == sentence.words else replace(sentence, words=words)

    def _marked(self, sentence: Sentence, word: Word) -> Word:
        entry = self._verb(sentence, word) or self._noun(word)
        if entry is None:
            return word
        return ListedWord(**{name: getattr(word, name) for name in _WORD}, entry=entry)

    def _verb(self, sentence: Sentence, word: Word) -> SpeechVerb | None:
        return verb_among(self.verbs, self.forms, sentence, word) if self.verbs else None

    def _noun(self, word: Word) -> SpeechNoun | None:
        if not self.nouns or word.upos not in ("NOUN", "PROPN"):
            return None
        return self.nouns.get(noun_among(self.all_nouns, word.lemma, word.form) or "")


def _verb(cue: ExtraCue) -> SpeechVerb:
    clauses = frozenset(cue.frames) or speech_verbs()["sagen"].clauses
    return SpeechVerb(cue.lemma, cue.speech_class, cue.medium, clauses, cue.act)


def _noun(cue: ExtraCue) -> SpeechNoun:
    uses = frozenset(cue.frames) or speech_nouns()["Mitteilung"].uses
    return SpeechNoun(cue.lemma, cue.speech_class, cue.medium, uses)


def _splits(lemma: str) -> Iterator[tuple[str, str]]:
    """Yield the verb as a simple one, and with every particle that it may begin with."""
    yield lemma, ""
    for end in range(2, len(lemma) - 3):
        if lemma[:end] in prefixes():
            yield lemma, lemma[:end]
