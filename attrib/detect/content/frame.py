"""Frames: the fields of a sentence that hold a cue, and how they open."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.article import Span
from attrib.grammar.clauses import ClauseKind, Field, opening_kind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import OPENING, is_punctuation
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import is_answered, is_asked

_NOMINAL = word_set("DET NOUN PROPN PRON ADJ NUM ADP")
_OPENING = OPENING | {"‚"}


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a cue: word indices, the sort of clause, and where it stands."""

    words: frozenset[int]
    kind: ClauseKind
    place: str


def field_of(split: tuple[Field, ...], word: Word) -> int | None:
    """Return the position of the field that holds the word."""
    return next((i for i, field in enumerate(split) if word.index in field), None)


def first_word(sentence: Sentence, field: Field) -> Word | None:
    """Return the first word of the field that is no punctuation mark."""
    return next((sentence.word(i) for i in field if not is_punctuation(sentence.word(i))), None)


def in_brackets(sentence: Sentence, field: Field) -> bool:
    """Tell whether the field is an aside in brackets."""
    before = sentence.word(field.first - 1).form if field.first > 1 else ""
    after = sentence.word(field.last + 1).form if field.last < len(sentence.words) else ""
    return before == "(" and after == ")"


def inverted(sentence: Sentence, field: Field, verb: Word) -> bool:
    """Tell whether the field is a frame that opens with its finite verb (*sagte X*)."""
    finite = finite_verb(sentence, verb) or verb
    first = first_word(sentence, field)
    if first is not None and first.form.lower() == "so":
        first = next((sentence.word(i) for i in field if i > first.index), None)
    opens = first is not None and is_finite(finite) and first.index == finite.index
    if not opens or finite.index in (_first_of(sentence), len(sentence.words)):
        return False
    own = [c for c in sentence.children(verb) if c.relation == "nsubj"]
    if (own and all(c.index < finite.index for c in own)) or (verb.relation == "conj" and not own):
        return False
    if verb.relation in ("parataxis", "advcl") and _shares_subject(sentence, verb, finite):
        return False
    follower = sentence.word(finite.index + 1)
    return follower.upos in _NOMINAL or follower.form.lower() in ("es", "sich", "dazu")


def labels(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether the clause says what a thing is called (*– so wird er genannt –*)."""
    return entry.speech_class == "name" and is_passive(sentence, verb)


def _shares_subject(sentence: Sentence, verb: Word, finite: Word) -> bool:
    """Tell whether the verb has an object, but its subject elsewhere (*…, lobte aber den Plan*)."""
    children = list(sentence.children(verb))
    if any(c.relation in ("nsubj", "expl") for c in children):
        return False
    objects = [c for c in children if c.relation == "obj" and c.index > finite.index]
    return bool(objects) and all(o.upos not in ("PROPN", "PRON") for o in objects)


def _first_of(sentence: Sentence) -> int:
    return next((w.index for w in sentence.words if not is_punctuation(w)), 0)


def predicate_of(sentence: Sentence, span: list[Field]) -> Word:
    """Return the word that most likely heads the clause: the highest verb, or the first word."""
    indices = {i for field in span for i in field}
    verbs = [sentence.word(i) for i in indices if sentence.word(i).upos in ("VERB", "AUX")]
    tops = [w for w in verbs if w.head not in indices]
    if tops:
        return min(tops, key=lambda w: w.index)
    others = [
        sentence.word(i)
        for i in sorted(indices)
        if sentence.word(i).head not in indices and not is_punctuation(sentence.word(i))
    ]
    heads = [w for w in others if any(c.relation in ("cop", "aux") for c in sentence.children(w))]
    chosen = heads or verbs or others
    return chosen[0] if chosen else sentence.word(span[0].first)


def is_put(sentence: Sentence, before: Field, field: Field) -> bool:
    """Tell whether the field is the question in *sagte auf die Frage, ob er gehe, er bleibe*."""
    opener = first_word(sentence, field)
    asked = any(
        is_answered(sentence, w) or is_asked(sentence, w) for w in map(sentence.word, before)
    )
    if opener is None or not asked:
        return False
    kind = opening_kind(sentence, opener.index, predicate_of(sentence, [field]))
    return kind in (ClauseKind.OB, ClauseKind.QUESTION)


def in_question(scene: Scene, number: int, word: Word) -> bool:
    """Tell whether the word stands in a question that is answered (*Gefragt, ob er …, sagte X*)."""
    split = scene.fields(number)
    at = field_of(split, word)
    return bool(at) and is_put(scene.sentences[number], split[(at or 0) - 1], split[at or 0])


def is_embedded(scene: Scene, number: int, verb: Word) -> bool:
    """Tell whether the cue stands in a subordinate clause."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    at = field_of(split, verb)
    if at is None:
        return False
    opener = first_word(sentence, split[at])
    kind = opening_kind(sentence, opener.index, verb) if opener else ClauseKind.OTHER
    return (kind in (ClauseKind.RELATIVE, ClauseKind.ADVERBIAL, ClauseKind.DASS) and at > 0) or (
        kind in (ClauseKind.ADVERBIAL, ClauseKind.DASS)
    )


def without_joined(sentence: Sentence, words: set[int]) -> set[int]:
    """Cut *…, dass A, und ging* where no comma stands before *und*.

    What *und* joins to a clause outside the content goes on with that; and what has its verb
    second is joined to none that has it last.
    """
    for index in sorted(words):
        verb = sentence.word(index)
        finite = finite_verb(sentence, verb)
        joiners = [c for c in sentence.children(verb) if c.deprel == "cc" and c.index < index]
        if verb.relation != "conj" or finite is None or not joiners:
            continue
        outside = verb.head not in words and verb.head < min(words)
        joiner = joiners[0].index
        if joiner in words and (outside or _tells_on(sentence, verb, finite, joiner)):
            return {i for i in words if i < joiner}
    return words


def _tells_on(sentence: Sentence, verb: Word, finite: Word, joiner: int) -> bool:
    """Tell whether a verb right behind *und* has its phrases behind it (*… und ging heim*)."""
    above = sentence.head_of(verb)
    last = above is not None and any(
        c.relation == "mark" and c.form.lower() in ("dass", "daß", "ob")
        for c in sentence.children(above)
    )
    behind = any(
        c.relation in ("nsubj", "obj", "obl") and c.index > finite.index
        for c in sentence.children(verb)
    )
    follower = sentence.word(min(finite.index + 1, len(sentence.words)))
    return last and behind and finite.index == joiner + 1 and not is_punctuation(follower)


def frame_of(scene: Scene, number: int, content: Content, anchor: Word) -> tuple[Span, ...]:
    """Return the frame: the stretch before or after the content that holds the cue."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    at = field_of(split, anchor)
    if at is None or not content.words:
        return ()
    lowest, highest = min(content.words), max(content.words)
    first, last = split[at].first, split[at].last
    if first <= highest and last < lowest:
        first, last = _first_of_clause(scene, number, at), lowest - 1
    words = [sentence.word(i) for i in range(first, last + 1) if i not in content.words]
    while words and words[-1].form in _OPENING:
        words.pop()
    return (Span(words[0].span.start, words[-1].span.end),) if words else ()


def _first_of_clause(scene: Scene, number: int, at: int) -> int:
    """Return where the frame begins: with its sentence, or after a finished clause."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    first = at
    while first > 0:
        before = split[first - 1]
        if any(is_finite(sentence.word(i)) for i in split[first]) and any(
            is_finite(sentence.word(i)) for i in before
        ):
            break
        first -= 1
    return split[first].first
