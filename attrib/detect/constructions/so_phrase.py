"""*so X*: a nominative without a verb names the speaker (*Die Lage sei ernst, so Brahm*)."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.frame import Content
from attrib.detect.content.so_frame import so_frame
from attrib.detect.cue import CueWords
from attrib.detect.evidence import names_source
from attrib.detect.found import Found
from attrib.detect.quotation.cue_after import follower_of
from attrib.detect.quotation.governor import Governor, Place
from attrib.detect.utterance import Route, Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind, Field, is_relative_pronoun
from attrib.grammar.marks import CLOSING, is_punctuation
from attrib.grammar.quotation_marks import Quotation
from attrib.lexicon.lookup import speech_noun
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording

_CLOSING = CLOSING | {"‘"}


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses that *so X* closes or interrupts."""
    for number, sentence in enumerate(scene.sentences):
        for position, field in enumerate(scene.fields(number)):
            phrase = so_frame(sentence, field)
            if phrase is None or (position == 0 and not _after_quotation(scene, phrase[0])):
                continue
            content = _content(scene, number, position, phrase)
            if content is not None:
                cue, frame = _cue(number, phrase)
                noun = _noun(phrase)
                yield reported_clause(
                    scene,
                    cue,
                    content,
                    names_source(scene, frame),
                    frame=frame,
                    source=noun,
                    route=_route(noun),
                )


def governs(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return *so X* right after a quotation."""
    follower = follower_of(scene, quotation)
    if follower is None or follower.word.form != "so":
        return None
    number, word = follower.number, follower.word
    field = next((f for f in scene.fields(number) if word.index in f), None)
    if field is None or field.last <= word.index:
        return None
    phrase = so_frame(scene.sentences[number], Field(word.index, field.last))
    if phrase is None:
        return None
    cue, frame = _cue(number, phrase)
    noun = _noun(phrase)
    return Governor(Place.AFTER, frame, number, cue, noun, _route(noun))


def _cue(number: int, phrase: list[Word]) -> tuple[CueWords, Span]:
    """Return the cue *so* and the frame *so X*."""
    frame = Span(phrase[0].span.start, phrase[-1].span.end)
    return CueWords(number, phrase[0], (phrase[0],), "so"), frame


def _noun(phrase: list[Word]) -> Word:
    return next(word for word in phrase if word.upos in ("NOUN", "PROPN"))


def _route(noun: Word) -> Route:
    """Return who speaks: X, or whose words X names (*so die Begründung des Gerichts*)."""
    return Route.SOURCE if speech_noun(noun) is None else Route.POSSESSOR


def _after_quotation(scene: Scene, first: Word) -> bool:
    end = scene.end_before(first.span.start, passed=" ,")
    return scene.text[max(0, end - 1) : end] in _CLOSING


def _content(scene: Scene, number: int, position: int, phrase: list[Word]) -> Content | None:
    """Return the sentence without the phrase and what tells who X is."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    own = set(split[position])
    for field in split[position + 1 :]:
        if not _is_apposition(sentence, field):
            break
        own.update(field)
    own.update(w.index for word in phrase for w in _relative(sentence, word))
    words = scene.unannounced(number, {w.index for w in sentence.words}) - own
    long = sum(1 for i in words if not is_punctuation(sentence.word(i))) > 1
    if not long or not any(sentence.word(i).upos in ("VERB", "AUX") for i in words):
        return None
    return Content(frozenset(words), ClauseKind.OTHER, "around")


def _relative(sentence: Sentence, noun: Word) -> list[Word]:
    """Return the relative clause after the name, however many commas it holds."""
    clauses = [c for c in sentence.children(noun) if c.relation == "acl" and c.index > noun.index]
    return [w for clause in clauses for w in sentence.subtree(clause)]


def _is_apposition(sentence: Sentence, field: Field) -> bool:
    """Tell whether the field after *so X* tells who X is (*so Brahm, der Leiter der Klinik*)."""
    words = [sentence.word(i) for i in field if not is_punctuation(sentence.word(i))]
    if any(map(is_relative_pronoun, words[:2])):
        return True
    nominal = bool(words) and words[0].upos in ("DET", "NOUN")
    return nominal and not any(w.upos in ("VERB", "AUX") for w in words)


CONSTRUCTION = Construction(
    name="so-phrase",
    summary=Wording(
        "„so“ und ein Nominativ ohne Verb nennen den Sprecher.",
        "“so” and a nominative without a verb name the speaker.",
    ),
    source="Duden, Die Grammatik, „Redesituierung“; Duden, „so“ (verkürzt aus „so sagt X“).",
    examples=(
        Example("Die Lage sei ernst, so Ada Brahm.", fires=True),
        Example("„Die Lage ist ernst, und niemand hilft uns“, so Ada Brahm.", fires=True),
        Example("Das Becken ist so groß wie ein Fußballfeld.", fires=False),
        Example("Die Kinder warteten, so lange sie konnten.", fires=False),
    ),
    rank=50,
    find=find,
    governs=governs,
    parenthetical=True,
)
