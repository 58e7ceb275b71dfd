"""Content behind its frame: *X sagte, dass …*, *X sagte, der Plan sei gut*."""

from __future__ import annotations

from itertools import pairwise

from attrib.detect.entries import SpeechVerb
from attrib.detect.frames import (
    JOINERS,
    Content,
    first_word,
    is_embedded,
    is_put,
    predicate_of,
)
from attrib.detect.scene import Scene
from attrib.grammar.clauses import ClauseKind, Field, opening_kind
from attrib.grammar.complexes import is_participle
from attrib.grammar.predicates import (
    auxiliaries,
    finite_verb,
    has_zu_infix,
    is_finite,
    is_punctuation,
    particle,
)
from attrib.grammar.splices import stands_second
from attrib.records import Mood, Sentence, Word

_KONJUNKTIV = (Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2, Mood.WUERDE)
_PURPOSE = frozenset(("um", "ohne", "statt", "anstatt"))


def content_after(
    scene: Scene, number: int, at: int, verb: Word, entry: SpeechVerb
) -> Content | None:
    """Return the clause that follows the frame."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    if (inner := _same_field(scene, number, at, verb, entry)) is not None:
        return inner
    skipped = 0
    for position in range(at + 1, len(split)):
        field = split[position]
        opener = first_word(sentence, field)
        apart = scene.aside(number, field.first) != scene.aside(number, verb.index)
        if opener is None or apart:
            continue
        between = range(split[position - 1].last + 1, field.first)
        if any(sentence.word(i).form == ";" for i in between):
            return None
        if is_put(sentence, split[position - 1], field):
            continue
        kind = _accepted(scene, number, split[position:], verb, entry)
        if kind is not None:
            words = _extend(scene, number, split[position:], verb)
            return Content(frozenset(words), kind, "after")
        skipped += 1
        joins = opener.form.lower() in JOINERS
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
    head = predicate_of(sentence, [field])
    kind = opening_kind(sentence, opener.index, head)
    takes = entry.clauses
    if kind in (ClauseKind.RELATIVE, ClauseKind.ADVERBIAL):
        return _behind_condition(scene, number, rest, entry)
    if kind is ClauseKind.DASS:
        fits = "dass" in takes
    elif kind in (ClauseKind.OB, ClauseKind.QUESTION):
        asks = takes & {"ob", "w"} or (kind is ClauseKind.OB and "dass" in takes)
        fits = bool(asks) and _depends(sentence, head, verb)
    elif opener.form.lower() in JOINERS | _PURPOSE:
        fits = False
    elif kind is ClauseKind.INFINITIVE or _infinitive_here(sentence, field):
        kind = ClauseKind.INFINITIVE
        fits = "zu" in takes and _infinitive_here(sentence, field)
    else:
        kind = ClauseKind.VERB_SECOND
        fits = _verb_second(scene, number, rest, head, verb, entry)
    return kind if fits else None


def _verb_second(  # noqa: PLR0917  one question about six things
    scene: Scene, number: int, rest: tuple[Field, ...], head: Word, verb: Word, entry: SpeechVerb
) -> bool:
    """Tell whether a clause without conjunction is what the verb reports."""
    sentence = scene.sentences[number]
    field = rest[0]
    opener = first_word(sentence, field)
    moods = {r.mood for r in scene.readings(number) if r.finite.index in field}
    if moods & set(_KONJUNKTIV) and opener is not None and not is_finite(opener):
        return bool(entry.clauses & {"v2", "dass"}) and entry.speech_class != "expect"
    if _subject_apart(scene, number, rest):
        return bool(entry.clauses & {"v2", "dass"})
    if finite_verb(sentence, head) is None:
        return False
    near = head.head == verb.index or verb.head == head.index
    linked = near and head.relation in ("ccomp", "parataxis", "root", "csubj")
    return "v2" in entry.clauses and linked and _second(field, sentence)


def _subject_apart(scene: Scene, number: int, rest: tuple[Field, ...]) -> bool:
    """Tell whether something parts the subject from its Konjunktiv.

    *X, der …, habe …*; *die Kosten, d. h. die Löhne, seien …*
    """
    sentence = scene.sentences[number]
    if _has_verb(sentence, rest[0]):
        return False
    for field in rest[1:4]:
        opener = first_word(sentence, field)
        if opener is None:
            continue
        if is_finite(opener):
            moods = {r.mood for r in scene.readings(number) if r.finite.index == opener.index}
            return bool(moods & set(_KONJUNKTIV))
        noun = opener.upos in ("PRON", "ADP", "DET", "NOUN", "PROPN")
        if not noun and _has_verb(sentence, field):
            return False
    return False


def _has_verb(sentence: Sentence, field: Field) -> bool:
    return any(sentence.word(i).upos in ("VERB", "AUX") for i in field)


def _behind_condition(
    scene: Scene, number: int, rest: tuple[Field, ...], entry: SpeechVerb
) -> ClauseKind | None:
    """Accept *sagte, wenn der Zug komme, werde man fahren*: a condition, then a Konjunktiv."""
    sentence = scene.sentences[number]
    if "v2" not in entry.clauses or len(rest) < 2:
        return None
    opener, later = first_word(sentence, rest[0]), first_word(sentence, rest[1])
    if opener is None or later is None or opener.upos != "SCONJ":
        return None
    if later.form in ("so", "dann") and later.index < len(sentence.words):
        later = sentence.word(later.index + 1)
    if not is_finite(later):
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
        if _tells_on(scene, number, words, opener):
            break
        if _speaks_apart(scene, number, words, field):
            break
        if embedded:
            inside = [i for i in field if not is_punctuation(sentence.word(i))]
            if sum(1 for i in inside if i in below) * 2 < len(inside):
                break
        words.update(field)
    words = _without_joined(sentence, rest[0], words, verb)
    return _without_sequel(scene, number, words)


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
    if opener.form.lower() in JOINERS and any(i in joined for i in field):
        return True
    above = {w.index for w in sentence.ancestors(verb)}
    if is_finite(opener) and opener.index in above and verb.relation in ("advcl", "acl"):
        return True  # *Ohne zu sagen, wohin er fahre, ging er*
    if is_finite(opener) and is_participle(verb) and finite_verb(sentence, verb) is None:
        return opener.features.get("Mood") != "Sub"  # *Von X gefragt, ob er lüge, schwieg er*
    if is_finite(opener) and opener.head == verb.index and opener.relation in ("conj", "parataxis"):
        return opener.features.get("Mood") != "Sub"
    return any(i in own for i in field)


def _tells_on(scene: Scene, number: int, words: set[int], opener: Word) -> bool:
    """Tell whether *und* and an indicative go on with the story (*…, er müsse gehen, und ging*)."""
    sentence = scene.sentences[number]
    if opener.form.lower() not in JOINERS or opener.index == len(sentence.words):
        return False
    moods = {r.finite.index: r.mood for r in scene.readings(number)}
    follower = sentence.word(opener.index + 1)
    reported = any(moods.get(i) in _KONJUNKTIV for i in words)
    return reported and moods.get(follower.index) is Mood.INDICATIVE


def _speaks_apart(scene: Scene, number: int, words: set[int], field: Field) -> bool:
    """Tell whether somebody else speaks in the field (*X sagt, das Bad sei zu, Y sagt, …*).

    What stands in Konjunktiv does not go on in a main clause in the indicative that has a
    speaker of its own.
    """
    sentence = scene.sentences[number]
    moods = {r.finite.index: r.mood for r in scene.readings(number)}
    if not any(moods.get(i) in _KONJUNKTIV for i in words):
        return False
    for verb, _ in scene.speech_verbs(number):
        finite = finite_verb(sentence, verb)
        if finite is None or finite.index not in field or moods.get(finite.index) in _KONJUNKTIV:
            continue
        governed = (
            verb.relation == "ccomp" and verb.head in words
        )  # *er sei sicher, die Bank zahlt*
        if not governed and stands_second(sentence, field, verb, finite):
            return True
    return False


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


def _without_sequel(scene: Scene, number: int, words: set[int]) -> set[int]:
    """Cut *…, er müsse gehen und verließ den Saal*: behind *und* an indicative goes on telling."""
    sentence = scene.sentences[number]
    readings = {r.finite.index: r.mood for r in scene.readings(number)}
    told = [i for i in sorted(words) if readings.get(i) in _KONJUNKTIV]
    for index in sorted(words):
        if (
            told
            and index > told[0]
            and readings.get(index) is Mood.INDICATIVE
            and sentence.word(index - 1).form.lower() in ("und", "aber")
            and sentence.word(index - 2).form != ","
        ):
            return {i for i in words if i < index - 1}
    return words
