"""Cues before a quotation, and colons that announce one: *X sagte: „…“*, *X: „…“*."""

from __future__ import annotations

from dataclasses import replace

from attrib.article import Span
from attrib.detect.cue import CueWords
from attrib.detect.quotation.governor import Governor, Place, governed_by, is_quoted
from attrib.detect.utterance import Route
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.lookup import role, speech_noun
from attrib.lexicon.possible_speaker import Voice, voice_of
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Sentence, Word
from attrib.scene import Scene

_ANNOUNCING = ":,–"
_MAIN = frozenset(("root", "conj", "parataxis"))
_FAR = 12
"""Words between a verb and the comma or dash before its quotation."""
_NEAR = 5
"""Words up to a colon in which a noun of saying announces the quotation."""
_EARLY = 3
"""Words at the start of a frame in which a name stands that is a label (*Brahm wörtlich: „…“*)."""


def cue_before(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return the governor of *X sagte: „…“*, *Brahms Antwort: „…“* and *X: „…“*."""
    text = scene.text
    end = scene.end_before(quotation.span.start)
    if not end or text[end - 1] not in _ANNOUNCING:
        return None
    found = scene.word_at(end - 1)
    if found is None or text.count("\n", end, quotation.span.start) > 2:
        return None
    number, mark = found
    sentence = scene.sentences[number]
    first = _bracket_before(sentence, mark)
    frame = Span(sentence.word(first).span.start, mark.span.end)
    colon = text[end - 1] == ":"
    verb = _verb_before(scene, number, first, mark, quotation, colon=colon)
    if verb is not None:
        return governed_by(scene[number], *verb, frame=frame, place=Place.BEFORE)
    if not colon:
        return None
    inside = sentence.words[first - 1 : mark.index]
    return _with_noun(_by_colon(number, sentence, inside, frame), inside)


def _verb_before(
    scene: Scene, number: int, first: int, mark: Word, quotation: Quotation, *, colon: bool
) -> tuple[Word, SpeechVerb] | None:
    """Return the speech verb whose words a colon, comma or dash announces."""
    pairs = [
        pair
        for pair in scene[number].cues
        if first <= pair[0].index < mark.index and _takes_words(scene, *pair, quotation)
    ]
    if not pairs:
        return None
    main = [pair for pair in pairs if pair[0].relation in _MAIN]
    closing = [pair for pair in pairs if colon and pair[0].index == mark.index - 1]
    verb, entry = (closing or main or pairs)[-1]
    near = colon or _is_near(scene.sentences[number], verb, mark)
    return (verb, entry) if near else None


def _is_near(sentence: Sentence, verb: Word, mark: Word) -> bool:
    """Tell whether a verb stands close before a comma, or in the frame that a dash closes."""
    beside = mark.form != "–" or _opens_after_dash(sentence, verb)
    return beside and mark.index - verb.index < _FAR


def _takes_words(scene: Scene, verb: Word, entry: SpeechVerb, quotation: Quotation) -> bool:
    """Tell whether the verb, outside quotation marks, can introduce somebody's words."""
    return bool(entry.clauses & {"quote", "v2", "dass"}) and not is_quoted(scene, verb, quotation)


def _with_noun(governor: Governor, inside: tuple[Word, ...]) -> Governor:
    """Return the governor with the noun of saying before its colon (*Brahms Antwort: „…“*)."""
    for word in reversed(inside[-_NEAR:]):
        noun = speech_noun(word)
        if noun is not None and noun.speech_class != "ask":
            cue = CueWords(governor.sentence, word, (word,), word.lemma)
            return replace(governor, place=Place.BEFORE, cue=cue, route=Route.POSSESSOR)
    return governor


def _by_colon(number: int, sentence: Sentence, inside: tuple[Word, ...], frame: Span) -> Governor:
    """Return the governor of a bare colon: a predicate before it has the speaker, or a name is it.

    *Brahm lacht: „…“*, *Brahm wörtlich: „…“*
    """
    verbs = [w for w in inside if w.upos in ("VERB", "AUX")]
    tops = [w for w in verbs if w.relation in _MAIN]
    tops += [w for w in inside if any(c.relation == "nsubj" for c in sentence.children(w))]
    if tops:
        return Governor(Place.COLON, frame, number, source=tops[0])
    names = (w for w in inside[:_EARLY] if _is_somebody(w))
    return Governor(Place.COLON, frame, number, source=next(names, None), route=Route.SOURCE)


def _is_somebody(word: Word) -> bool:
    """Tell whether a word before a colon names who speaks (*Hafenmeister: „…“*)."""
    return word.upos == "PROPN" or role(word) is not None or voice_of(word) is Voice.LIKELY


def _opens_after_dash(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the frame opens after a dash (*„…“ – sagte X – „…“*)."""
    finite = finite_verb(sentence, verb) or verb
    return finite.index > 1 and sentence.word(finite.index - 1).form == "–"


def _bracket_before(sentence: Sentence, mark: Word) -> int:
    """Return the first word after the bracket that is open at a mark, or of the sentence."""
    opened = 1
    for word in sentence.words[: mark.index - 1]:
        if word.form == "(":
            opened = word.index + 1
        elif word.form == ")":
            opened = 1
    return opened
