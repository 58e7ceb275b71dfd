"""Cues as words of a tree: what governs them, and what the lexicon knows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from attrib.article import Span
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import is_zu_infinitive, verb_complex
from attrib.lexicon.tables import SpeechNoun, SpeechVerb
from attrib.records import Cue, Sentence, Word
from attrib.scene.acts import Act, entry_of


@dataclass(frozen=True)
class CueWords:
    """The words that mark speech in sentence `sentence` (from 0).

    `anchor` is the word that governs the others: the verb, the noun of saying, the preposition.
    `entry` is what the lexicon knows of it, if it does.
    """

    sentence: int
    anchor: Word
    words: tuple[Word, ...]
    lemma: str
    speech_class: str = "say"
    entry: SpeechVerb | SpeechNoun | None = None

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where the words stand, neighbours in one."""
        return tuple(_joined({word.index: word for word in self.words}))

    @property
    def verb(self) -> SpeechVerb | None:
        """The entry, if it is that of a verb or predicate."""
        return self.entry if isinstance(self.entry, SpeechVerb) else None

    @property
    def medium(self) -> str:
        """How it is said: speech, writing or thought."""
        return self.entry.medium if self.entry is not None else "speech"

    @property
    def is_modal(self) -> bool:
        """Tell whether a modal marks what its predicate says (*will gewusst haben*)."""
        return self.anchor not in self.words

    def record(self) -> Cue:
        """Return the cue as a claim holds it."""
        return Cue(self.spans, self.lemma, self.speech_class)


def of_verb(number: int, sentence: Sentence, verb: Word, entry: SpeechVerb) -> CueWords:
    """Return a speech verb with its auxiliaries and particle, and the correlate (*davon*)."""
    complex_ = verb_complex(sentence, verb)
    heard = any(w.lemma == "sein" for w in complex_)  # *war zu hören*
    words = [w for w in complex_ if heard or w.xpos != "PTKZU"]
    words += [*_causing(sentence, verb), *_correlates(sentence, verb, entry)]
    return CueWords(number, verb, tuple(words), entry.lemma, entry.speech_class, entry)


def of_act(number: int, sentence: Sentence, act: Act) -> CueWords:
    """Return an act's verb, with what a light verb says it by (*übte Kritik, nahm in Schutz*)."""
    cue = of_verb(number, sentence, act.verb, entry_of(sentence, act))
    words = {word.index for word in cue.words}
    for word in act.phrase:
        cases = [c.index for c in sentence.children(word) if c.relation == "case"]
        words |= set(range(min([*cases, word.index]), word.index + 1))
    return replace(cue, words=tuple(sentence.word(i) for i in sorted(words)))


def of_predicate(number: int, sentence: Sentence, verb: Word) -> CueWords:
    """Return a predicate that the lexicon does not know as one of speech."""
    return CueWords(number, verb, tuple(verb_complex(sentence, verb)), verb.lemma)


def of_noun(number: int, noun: Word, entry: SpeechNoun) -> CueWords:
    """Return a noun of saying or thinking."""
    return CueWords(number, noun, (noun,), entry.lemma, entry.speech_class, entry)


def _correlates(sentence: Sentence, verb: Word, entry: SpeechVerb) -> Iterator[Word]:
    """Yield *davon*, *dazu*, if the verb governs its preposition."""
    if not entry.act:
        return
    for child in sentence.children(verb):
        form = child.form.lower()
        if child.xpos == "PAV" and form.startswith("da") and form.endswith(tuple(entry.act)):
            yield child


def _causing(sentence: Sentence, verb: Word) -> list[Word]:
    """Return *lassen* above a verb of its own subject (*ließ durchblicken*)."""
    above = sentence.head_of(verb)
    if above is None or above.lemma != "lassen" or verb.relation != "xcomp":
        return []
    others = any(
        c.relation in ("nsubj", "obj")
        for w in (verb, above)
        for c in sentence.children(w)
        if c != subject(sentence, above)
    )
    return [] if others or is_zu_infinitive(sentence, verb) else [above]


def _joined(words: Mapping[int, Word]) -> Iterator[Span]:
    """Yield the spans of words in text order, neighbours in one."""
    for first in sorted(words):
        if first - 1 not in words:
            last = next(index for index in count(first) if index + 1 not in words)
            yield Span(words[first].span.start, words[last].span.end)
