"""Who speaks where: the utterances by their speakers' mentions, and whose words stand where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from attrib.article import Span
from attrib.attribute.candidate import Link, SpeakerCandidate
from attrib.detect.utterance import Utterance
from attrib.grammar.subjects import subject
from attrib.naming.referents import Place, Referent
from attrib.records import Word
from attrib.scene import Scene

Key = tuple[int, int]
"""Sentence (from 0) and index of a word (from 1)."""

_SPEAKERS = 3
"""How many of the last speakers count."""
_BACK = 9
"""Utterances in which they are looked for."""


@dataclass(frozen=True, slots=True)
class Speaking:
    """An utterance by its speaker's mention (`who`), and what of the text it takes."""

    start: int
    who: Key
    content: tuple[Span, ...]
    dependent: bool


class Speeches:
    """The utterances of an article whose speaker has a mention, in text order."""

    def __init__(
        self, utterances: Sequence[Utterance], links: Sequence[Link], scene: Scene
    ) -> None:
        self._all = sorted(_speaking(utterances, links), key=lambda s: s.start)
        self._starts = [s.start for s in self._all]
        told = {scene.sentence_at(s.start) for u in utterances for s in u.content}
        floor = [(s.start, s.who) for s in self._all]
        self._floor = sorted([*floor, *_taking_the_floor(scene, told)])
        self._taken = [start for start, _ in self._floor]
        self.by_speaker: Mapping[Key, Speaking] = {s.who: s for s in self._all}

    def spoke_before(
        self, offset: int, key: Key, at: Mapping[Key, Referent]
    ) -> tuple[Referent, ...]:
        """Return the last speakers before a place but that of the mention `key`, newest first.

        Who is only said to speak is one, too (*Brandvold äußerte sich vorsichtiger*).
        """
        found: list[Referent] = []
        place = bisect_left(self._taken, offset)
        for _, speaker in reversed(self._floor[max(0, place - _BACK) : place]):
            who = at.get(speaker)
            if speaker != key and who is not None and who not in found:
                found.append(who)
        return tuple(found[:_SPEAKERS])

    def says(self, word: Word, at: Mapping[Key, Referent]) -> Referent | None:
        """Return whose words a word stands in, if that is known."""
        place = bisect_left(self._starts, word.span.start + 1)
        for speaking in reversed(self._all[max(0, place - _SPEAKERS) : place]):
            if any(span.covers(word.span) for span in speaking.content):
                return at.get(speaking.who)
        return None


def _taking_the_floor(scene: Scene, told: Set[int]) -> Iterator[tuple[int, Key]]:
    """Yield who speaks by the narrator's words in sentences that tell nothing of what is said."""
    for number, sentence in enumerate(scene.sentences):
        if number in told:
            continue
        for verb, _ in scene[number].cues:
            who = subject(sentence, verb)
            if who is not None and not scene.quoted.covers(verb.span):
                yield verb.span.start, (number, who.index)


def named_in(speaking: Speaking, names: Sequence[tuple[Place, Referent]]) -> Iterator[Referent]:
    """Yield whom the content that a verb governs names: never its own speaker.

    *Brahm sei krank, sagte sie*: a name does not stand for who governs it (Principle C).
    """
    if not speaking.dependent:
        return
    for span in speaking.content:
        first = bisect_left(names, span.start, key=lambda pair: pair[0].start)
        last = bisect_left(names, span.end, key=lambda pair: pair[0].start)
        yield from (referent for _, referent in names[first:last])


def _speaking(utterances: Sequence[Utterance], links: Sequence[Link]) -> Iterable[Speaking]:
    known: dict[int, SpeakerCandidate | None] = {}
    for number, utterance in enumerate(utterances):
        found = _mention_behind(links, number, known)
        if found is not None and found.head is not None:
            yield Speaking(
                utterance.content[0].start,
                (found.sentence, found.head.index),
                utterance.content,
                utterance.dependent,
            )


def _mention_behind(
    links: Sequence[Link], number: int, known: dict[int, SpeakerCandidate | None]
) -> SpeakerCandidate | None:
    """Return the mention that an utterance comes to, over those that it continues."""
    passed: list[int] = []
    other: int | None = number
    while other is not None and other not in known:
        known[other] = links[other].mention
        passed.append(other)
        if known[other] is not None:
            break
        other = links[other].other
    found = known[other] if other is not None else None
    known.update(dict.fromkeys(passed, found))
    return found
