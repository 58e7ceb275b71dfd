"""Where the content of a speech verb stands: after the frame, before it, or around it.

The tree says which clause depends on which verb; commas and word order say it a second
time (a verb-first clause after a comma that follows a statement is an inserted frame:
*…, sagte X*; Duden-Grammatik, "Redesituierung"). Where they differ, order wins, since
parsers attach frames badly.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from attrib.detect.scene import Scene
from attrib.detect.words import SpeechVerb
from attrib.grammar.clauses import (
    ClauseKind,
    Field,
    auxiliaries,
    finite_verb,
    has_zu_infix,
    is_finite,
    is_punctuation,
    opening_kind,
    particle,
    word_set,
)
from attrib.records import Mood, Sentence, Word

_NOMINAL = word_set("DET NOUN PROPN PRON ADJ NUM ADP")
_KONJUNKTIV = (Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2, Mood.WUERDE)
_ADVERBIAL_OPENERS = word_set(
    "um ohne statt anstatt weil wenn falls als nachdem bevor während obwohl da damit sodass "
    "indem seit seitdem bis sobald solange obgleich zumal wobei"
)
_BELOW = (ClauseKind.INFINITIVE, ClauseKind.RELATIVE, ClauseKind.ADVERBIAL)
_PURPOSE = frozenset(("um", "ohne", "statt", "anstatt"))
_JOINERS = frozenset(["und", "aber", "sondern", "doch", "sowie"])


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a cue: word indices, the sort of clause, and where it stands."""

    words: frozenset[int]
    kind: ClauseKind
    place: str


def content_of(scene: Scene, number: int, verb: Word, entry: SpeechVerb) -> Content | None:
    """Return the clause that the speech verb reports, or None."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    at = field_of(split, verb)
    if at is None or in_brackets(sentence, split[at]):
        return None
    if inverted(sentence, split[at], verb) and entry.clauses & {"v2", "quote", "dass", "ob"}:
        found = _before(scene, number, at, verb)
        if found is not None:
            return found
    return _after(scene, number, at, verb, entry) or _initial(scene, number, at, verb, entry)


def in_brackets(sentence: Sentence, field: Field) -> bool:
    """Tell whether the field is an aside in brackets."""
    before = sentence.word(field.first - 1).form if field.first > 1 else ""
    after = sentence.word(field.last + 1).form if field.last < len(sentence.words) else ""
    return before == "(" and after == ")"


def field_of(split: tuple[Field, ...], word: Word) -> int | None:
    """Return the position of the field that holds the word."""
    return next((i for i, field in enumerate(split) if word.index in field), None)


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


def _shares_subject(sentence: Sentence, verb: Word, finite: Word) -> bool:
    """Tell whether the verb has an object, but its subject elsewhere (*…, lobte aber den Plan*)."""
    children = list(sentence.children(verb))
    if any(c.relation in ("nsubj", "expl") for c in children):
        return False
    objects = [c for c in children if c.relation == "obj" and c.index > finite.index]
    return bool(objects) and all(o.upos not in ("PROPN", "PRON") for o in objects)


def _first_of(sentence: Sentence) -> int:
    return next((w.index for w in sentence.words if not is_punctuation(w)), 0)


def first_word(sentence: Sentence, field: Field) -> Word | None:
    """Return the first word of the field that is no punctuation mark."""
    return next((sentence.word(i) for i in field if not is_punctuation(sentence.word(i))), None)


def _before(scene: Scene, number: int, at: int, verb: Word) -> Content | None:
    """Return what stands before (and again after) an inserted or final frame."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    left = list(split[:at])
    opener = first_word(sentence, left[0]) if left else None
    if opener is None or _announces(sentence, split[at]):
        return None
    kind = opening_kind(sentence, opener.index, _predicate(sentence, left))
    if kind in _BELOW or opener.form.lower() in _ADVERBIAL_OPENERS:
        later = [first_word(sentence, field) for field in left[1:]]
        if not any(word is not None and is_finite(word) for word in later):
            return None
        kind = ClauseKind.VERB_SECOND
    stated = kind not in (ClauseKind.VERB_SECOND, ClauseKind.OTHER) or _states(sentence, left)
    if not stated and at + 1 >= len(split):
        return None
    words = {i for field in left for i in field} | _resumed(scene, number, at, verb)
    return Content(frozenset(words), kind, "before") if _has_predicate(sentence, words) else None


def _resumed(scene: Scene, number: int, at: int, verb: Word) -> set[int]:
    """Return the words behind an inserted frame that go on with the content."""
    sentence = scene.sentences[number]
    below = {w.index for w in sentence.subtree(verb)}
    words: set[int] = set()
    for field in scene.fields(number)[at + 1 :]:
        inside = [i for i in field if not is_punctuation(sentence.word(i))]
        opener = first_word(sentence, field)
        if opener is None or opener.form.lower() in _JOINERS:
            break
        if sum(1 for i in inside if i in below) * 2 <= len(inside):
            words.update(field)
    return words


def _announces(sentence: Sentence, frame: Field) -> bool:
    """Tell whether a colon and a quotation mark follow the frame: it looks forward, not back."""
    after = [w.form for w in sentence.words[frame.last : frame.last + 2]]
    return after[:1] == [":"]


def _states(sentence: Sentence, left: list[Field]) -> bool:
    """Tell whether the fields hold a main clause: a finite verb outside relative clauses."""
    for field in left:
        first = first_word(sentence, field)
        if first is None:
            continue
        relative = first.xpos in ("PRELS", "PRELAT") or first.form.lower() in ("wonach", "wobei")
        if not relative and any(is_finite(sentence.word(i)) for i in field):
            return True
    return False


def _predicate(sentence: Sentence, span: list[Field]) -> Word:
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


def _has_predicate(sentence: Sentence, words: set[int]) -> bool:
    return any(is_finite(sentence.word(i)) for i in words)


def _after(scene: Scene, number: int, at: int, verb: Word, entry: SpeechVerb) -> Content | None:
    """Return the clause that follows the frame."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    if (inner := _same_field(scene, number, at, verb, entry)) is not None:
        return inner
    skipped = 0
    for position in range(at + 1, len(split)):
        field = split[position]
        opener = first_word(sentence, field)
        if opener is None:
            continue
        between = range(split[position - 1].last + 1, field.first)
        if any(sentence.word(i).form == ";" for i in between):
            return None
        kind = _accepted(scene, number, split[position:], verb, entry)
        if kind is not None:
            words = _extend(scene, number, split[position:], verb)
            return Content(frozenset(words), kind, "after")
        skipped += 1
        joins = opener.form.lower() in _JOINERS
        if skipped > 3 or joins or is_finite(opener):
            return None
    return None


def _same_field(
    scene: Scene, number: int, at: int, verb: Word, entry: SpeechVerb
) -> Content | None:
    """Return a clause that the frame's own field holds, no comma between them."""
    sentence = scene.sentences[number]
    field = scene.fields(number)[at]
    for child in sentence.children(verb):
        if child.relation not in ("ccomp", "xcomp", "advcl", "csubj") or child.index < verb.index:
            continue
        words = [w for w in sentence.subtree(child) if not is_punctuation(w)]
        if not words or words[0].index not in field or words[0].index < verb.index:
            continue
        kind = opening_kind(sentence, words[0].index, child)
        wanted = kind is ClauseKind.DASS and "dass" in entry.clauses
        wanted |= kind is ClauseKind.INFINITIVE and "zu" in entry.clauses and len(words) > 2
        if wanted:
            last = words[-1].index
            return Content(frozenset(range(words[0].index, last + 1)), kind, "after")
    return None


def _accepted(
    scene: Scene, number: int, rest: tuple[Field, ...], verb: Word, entry: SpeechVerb
) -> ClauseKind | None:
    """Tell what content clause opens the fields, if it is one that the verb takes."""
    sentence = scene.sentences[number]
    field = rest[0]
    opener = first_word(sentence, field)
    if opener is None:
        return None
    head = _predicate(sentence, [field])
    kind = opening_kind(sentence, opener.index, head)
    takes = entry.clauses
    if kind in (ClauseKind.RELATIVE, ClauseKind.ADVERBIAL):
        return _behind_condition(scene, number, rest, entry)
    if kind is ClauseKind.DASS:
        fits = "dass" in takes
    elif kind in (ClauseKind.OB, ClauseKind.QUESTION):
        asks = takes & {"ob", "w"} or (kind is ClauseKind.OB and "dass" in takes)
        fits = bool(asks) and _depends(sentence, head, verb)
    elif opener.form.lower() in _JOINERS | _PURPOSE:
        fits = False
    elif kind is ClauseKind.INFINITIVE:
        fits = "zu" in takes and _infinitive_here(sentence, field)
    else:
        kind = ClauseKind.VERB_SECOND
        fits = _verb_second(scene, number, field, head, verb, entry)
    return kind if fits else None


def _verb_second(  # noqa: PLR0917  one question about six things
    scene: Scene, number: int, field: Field, head: Word, verb: Word, entry: SpeechVerb
) -> bool:
    """Tell whether a clause without conjunction is what the verb reports."""
    sentence = scene.sentences[number]
    opener = first_word(sentence, field)
    moods = {r.mood for r in scene.readings(number) if r.finite.index in field}
    if moods & set(_KONJUNKTIV) and opener is not None and not is_finite(opener):
        return bool(entry.clauses & {"v2", "dass"})
    if finite_verb(sentence, head) is None:
        # an odd Konjunktiv that the tagger takes for no verb form (*die Union benötige*)
        own = any(c.relation == "nsubj" for c in sentence.children(head))
        return own and head.upos == "VERB" and head.relation == "ccomp" and head.head == verb.index
    near = head.head == verb.index or verb.head == head.index
    linked = near and head.relation in ("ccomp", "parataxis", "root", "csubj")
    return "v2" in entry.clauses and linked and _second(field, sentence)


def _behind_condition(
    scene: Scene, number: int, rest: tuple[Field, ...], entry: SpeechVerb
) -> ClauseKind | None:
    """Accept *sagte, wenn der Zug komme, werde man fahren*: a condition, then a Konjunktiv."""
    sentence = scene.sentences[number]
    if "v2" not in entry.clauses or len(rest) < 2:
        return None
    opener, later = first_word(sentence, rest[0]), first_word(sentence, rest[1])
    if opener is None or later is None or opener.upos != "SCONJ" or not is_finite(later):
        return None
    moods = {r.mood for r in scene.readings(number) if r.finite.index == later.index}
    return ClauseKind.VERB_SECOND if moods & set(_KONJUNKTIV) else None


def _infinitive_here(sentence: Sentence, field: Field) -> bool:
    """Tell whether the field holds an infinitive with *zu* and no finite verb."""
    words = [sentence.word(i) for i in field]
    if any(is_finite(w) for w in words):
        return False
    return any(
        w.xpos == "VVIZU"
        or (
            w.form == "zu"
            and w.index < len(sentence.words)
            and sentence.word(w.index + 1).upos in ("VERB", "AUX")
        )
        or (w.upos == "VERB" and has_zu_infix(w))
        for w in words
    )


def _second(field: Field, sentence: Sentence) -> bool:
    """Tell whether a finite verb stands after the first constituent of the field."""
    first = first_word(sentence, field)
    return any(is_finite(sentence.word(i)) and first is not None and i > first.index for i in field)


def _depends(sentence: Sentence, head: Word, verb: Word) -> bool:
    """Tell whether the clause hangs on the verb, or at least not on a noun before it."""
    above = sentence.head_of(head)
    return above is None or above.index == verb.index or above.upos in ("VERB", "AUX", "ADV")


def _initial(scene: Scene, number: int, at: int, verb: Word, entry: SpeechVerb) -> Content | None:
    """Return a content clause at the start that the frame's own field continues.

    *Dass er komme, hatte er schon gesagt*: the tree alone shows it.
    """
    sentence = scene.sentences[number]
    split = scene.fields(number)
    if at == 0 or not any(
        c.relation in ("ccomp", "csubj", "xcomp") and c.index < split[at].first
        for c in sentence.children(verb)
    ):
        return None
    opener = first_word(sentence, split[0])
    if opener is None:
        return None
    kind = opening_kind(sentence, opener.index, _predicate(sentence, [split[0]]))
    fits = (kind is ClauseKind.DASS and "dass" in entry.clauses) or (
        kind in (ClauseKind.OB, ClauseKind.QUESTION) and bool(entry.clauses & {"ob", "w", "dass"})
    )
    if not fits:
        return None
    words = {i for field in split[:at] for i in field}
    return Content(frozenset(words), kind, "before")


def _extend(scene: Scene, number: int, rest: tuple[Field, ...], verb: Word) -> set[int]:
    """Return the words of the content, from its first field to where the frame's story goes on."""
    sentence = scene.sentences[number]
    below = {w.index for w in sentence.subtree(verb)}
    embedded = is_embedded(scene, number, verb)
    words: set[int] = set(rest[0])
    for previous, field in pairwise(rest):
        opener = first_word(sentence, field)
        if opener is None:
            continue
        if _resumes(sentence, field, opener, verb) or _quotes(sentence, previous, field):
            break
        if embedded:
            inside = [i for i in field if not is_punctuation(sentence.word(i))]
            if sum(1 for i in inside if i in below) * 2 < len(inside):
                break
        words.update(field)
    return _without_joined(sentence, rest[0], words, verb)


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


def _resumes(sentence: Sentence, field: Field, opener: Word, verb: Word) -> bool:
    """Tell whether the field goes on with the frame's clause or one beside it."""
    joined = {
        w.index
        for w in sentence.children(verb)
        if w.relation == "conj" and w.upos in ("VERB", "AUX", "ADJ", "NOUN")
    }
    separated = particle(sentence, verb)
    own = {w.index for w in auxiliaries(sentence, verb)} | (
        {separated.index} if separated is not None else set()
    )
    if opener.form.lower() in _JOINERS and any(i in joined for i in field):
        return True
    if is_finite(opener) and opener.head == verb.index and opener.relation in ("conj", "parataxis"):
        return opener.features.get("Mood") != "Sub"
    return any(i in own for i in field)


def _quotes(sentence: Sentence, previous: Field, field: Field) -> bool:
    """Tell whether a colon and a quotation mark part the two fields: a quotation of its own."""
    between = [
        sentence.word(i).form
        for i in range(previous.last + 1, field.first + 2)
        if i <= len(sentence.words)
    ]
    return ":" in between and bool(set(between) & set('„»«"“'))


def _without_joined(sentence: Sentence, first: Field, words: set[int], verb: Word) -> set[int]:
    """Cut *…, dass A, und ging* where no comma stands before *und*."""
    for child in sentence.children(verb):
        if child.relation != "conj" or child.index not in words or child.index < first.first:
            continue
        joiner = next(
            (c for c in sentence.children(child) if c.deprel == "cc" and c.index < child.index),
            None,
        )
        if (
            joiner is not None
            and joiner.index in words
            and is_finite(finite_verb(sentence, child) or child)
        ):
            return {i for i in words if i < joiner.index}
    return words
