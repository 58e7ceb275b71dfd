"""*so X*: a nominative without a verb names the speaker (*Die Lage sei ernst, so Brahm*)."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.sourced import sourced
from attrib.grammar.clauses import Field, is_relative_pronoun
from attrib.grammar.marks import CLOSING, is_punctuation
from attrib.lexicon.possible_speaker import KNOWN, can_speak, voice_of
from attrib.records import Claim, Cue, Sentence, Word
from attrib.scene import Scene

_NOMINAL = frozenset(("DET", "PROPN", "NOUN", "ADJ", "NUM"))


def find(scene: Scene) -> Iterator[Claim]:
    """Yield the claims that *so X* closes or interrupts."""
    for number, sentence in enumerate(scene.sentences):
        for position, field in enumerate(scene.fields(number)):
            phrase = phrase_in(sentence, field)
            if phrase is None or (position == 0 and not _after_quotation(scene, phrase[0])):
                continue
            if claim := _build(scene, number, position, phrase):
                yield claim


def phrase_in(sentence: Sentence, field: Field) -> list[Word] | None:
    """Return the words of *so X* if that is all that the field holds."""
    words = [sentence.word(i) for i in field if not is_punctuation(sentence.word(i))]
    if len(words) < 2 or words[0].form.lower() != "so" or words[1].upos not in _NOMINAL:
        return None
    if any(w.upos in ("VERB", "AUX", "SCONJ") for w in words):
        return None
    if (
        words[1].upos == "ADJ"
        and words[1].form[:1].islower()
        and words[1].form.endswith(("e", "r")) is False
    ):
        return None
    noun = next((w for w in words[1:] if w.upos in ("PROPN", "NOUN")), None)
    if noun is None or not any(map(_is_source, words[1:])):
        return None
    if noun.features.get("Case") == "Dat" and words[1].form.lower() in ("dem", "einem"):
        return None
    return words


def _is_source(word: Word) -> bool:
    return voice_of(word) in KNOWN or (word.relation == "parataxis" and can_speak(word))


def _after_quotation(scene: Scene, first: Word) -> bool:
    end = scene.end_before(first.span.start, passed=" ,")
    return scene.text[max(0, end - 1) : end] in {*CLOSING, "‘"}


def _build(scene: Scene, number: int, position: int, phrase: list[Word]) -> Claim | None:
    sentence = scene.sentences[number]
    split = scene.fields(number)
    own = set(split[position])
    limit = position + 1
    while limit < len(split) and _apposition(sentence, split[limit]):
        own.update(split[limit])
        limit += 1
    own.update(w.index for word in phrase for w in _relative(sentence, word))
    everything = {w.index for w in sentence.words}
    words = scene.unannounced(number, everything) - own
    if sum(1 for i in words if not is_punctuation(sentence.word(i))) < 2:
        return None
    if not any(sentence.word(i).upos in ("VERB", "AUX") for i in words):
        return None
    return sourced(
        scene,
        number,
        words,
        cue=Cue((phrase[0].span,), "so", "say"),
        frame=Span(phrase[0].span.start, phrase[-1].span.end),
        construction="so-phrase",
        confidence=0.85,
    )


def _relative(sentence: Sentence, noun: Word) -> list[Word]:
    """Return the relative clause behind the name, however many commas it holds."""
    clauses = [c for c in sentence.children(noun) if c.relation == "acl" and c.index > noun.index]
    return [w for clause in clauses for w in sentence.subtree(clause)]


def _apposition(sentence: Sentence, field: Field) -> bool:
    """Tell whether the field behind *so X* tells who X is (*so Brahm, der Leiter der Klinik*)."""
    words = [sentence.word(i) for i in field if not is_punctuation(sentence.word(i))]
    if any(map(is_relative_pronoun, words[:2])):
        return True
    return (
        bool(words)
        and words[0].upos in ("DET", "NOUN")
        and not any(w.upos in ("VERB", "AUX") for w in words)
    )
