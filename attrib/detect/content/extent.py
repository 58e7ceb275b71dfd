"""How far the content behind its frame reaches: to where the frame's own story goes on."""

from __future__ import annotations

from itertools import pairwise

from attrib.detect.content.frame import (
    first_word,
    is_embedded,
    predicate_of,
    without_joined,
)
from attrib.detect.content.so_frame import so_frame
from attrib.grammar.clauses import Field
from attrib.grammar.closed_classes import JOINERS
from attrib.grammar.finite import is_finite, is_participle
from attrib.grammar.marks import OPENING, is_punctuation
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.splices import stands_second
from attrib.grammar.verbs import auxiliaries, finite_verb, has_zu_infix, particle
from attrib.records import Mood, Sentence, Word
from attrib.scene import Scene

_NARRATED = frozenset(("nachdem", "während", "obwohl", "obgleich", "wenngleich"))


def extended(scene: Scene, number: int, rest: tuple[Field, ...], verb: Word) -> set[int]:
    """Return the words of the content, from its first field to where the frame's story goes on."""
    sentence = scene.sentences[number]
    below = {w.index for w in sentence.subtree(verb)}
    embedded = is_embedded(scene, number, verb)
    wishes = infinitive_here(sentence, rest[0])
    words: set[int] = set(rest[0])
    for previous, field in pairwise(rest):
        opener = first_word(sentence, field)
        if opener is None:
            continue
        if _resumes(sentence, field, opener, verb) or _quotes(sentence, previous, field):
            break
        if so_frame(sentence, field) is not None or (
            wishes and _narrates(scene, number, field, verb)
        ):
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
    words = without_joined(sentence, words)
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


def _narrates(scene: Scene, number: int, field: Field, verb: Word) -> bool:
    """Tell whether the field goes on telling behind an infinitive: no Konjunktiv is in it.

    Either a main clause opens, or an adverbial clause of the frame.
    """
    sentence = scene.sentences[number]
    if any(r.mood in KONJUNKTIVE and r.finite.index in field for r in scene.readings(number)):
        return False
    head = predicate_of(sentence, [field])
    finite = finite_verb(sentence, head)
    main = finite is not None and stands_second(sentence, field, head, finite)
    return main or _circumstance(sentence, field, verb, head)


def _circumstance(sentence: Sentence, field: Field, verb: Word, head: Word) -> bool:
    """Tell whether an adverbial clause of the frame opens (*riet, zu gehen, nachdem es brannte*).

    What is asked for lies ahead: the past is the frame's, wherever the parser hung it.
    """
    opener, finite = first_word(sentence, field), finite_verb(sentence, head)
    told = opener is not None and opener.form.lower() in _NARRATED
    past = finite is not None and finite.features.get("Tense") == "Past"
    return told and head.relation == "advcl" and (past or head.head == verb.index)


def _tells_on(scene: Scene, number: int, words: set[int], opener: Word) -> bool:
    """Tell whether *und* and an indicative go on with the story (*…, er müsse gehen, und ging*)."""
    sentence = scene.sentences[number]
    if opener.form.lower() not in JOINERS or opener.index == len(sentence.words):
        return False
    moods = {r.finite.index: r.mood for r in scene.readings(number)}
    follower = sentence.word(opener.index + 1)
    reported = any(moods.get(i) in KONJUNKTIVE for i in words)
    return reported and moods.get(follower.index) is Mood.INDICATIVE


def _speaks_apart(scene: Scene, number: int, words: set[int], field: Field) -> bool:
    """Tell whether somebody else speaks in the field (*X sagt, das Bad sei zu, Y sagt, …*).

    What stands in Konjunktiv does not go on in a main clause in the indicative that has a
    speaker of its own.
    """
    sentence = scene.sentences[number]
    moods = {r.finite.index: r.mood for r in scene.readings(number)}
    if not any(moods.get(i) in KONJUNKTIVE for i in words):
        return False
    for verb, _ in scene.speech_verbs(number):
        finite = finite_verb(sentence, verb)
        if finite is None or finite.index not in field or moods.get(finite.index) in KONJUNKTIVE:
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
    return ":" in between and not OPENING.isdisjoint(between)


def _without_sequel(scene: Scene, number: int, words: set[int]) -> set[int]:
    """Cut *…, er müsse gehen und verließ den Saal*: behind *und* an indicative goes on telling."""
    sentence = scene.sentences[number]
    readings = {r.finite.index: r.mood for r in scene.readings(number)}
    told = [i for i in sorted(words) if readings.get(i) in KONJUNKTIVE]
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


def infinitive_here(sentence: Sentence, field: Field) -> bool:
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
