"""Speech nouns with a clause: *die Behauptung des Ministers, …*, *seine Forderung, … zu …*."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect import evidence as steps
from attrib.detect.content.frame import field_of, first_word, without_joined
from attrib.grammar.cases import readings
from attrib.grammar.clauses import ClauseKind, Field, opening_kind
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import finite_verb, is_zu_infinitive
from attrib.lexicon.lookup import speech_noun, speech_verb
from attrib.lexicon.tables import SpeechNoun
from attrib.records import Claim, Cue, Evidence, Kind, Mood, Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import is_answered
from attrib.wording import Wording

_GAP = 8
_STANDING = frozenset(("stehen", "sein"))
_ENTERING = frozenset(("geraten", "kommen", "bringen"))  # into: with the accusative
_PREDICATES = frozenset(("gehören", "zählen", "lauten", "sein", "bestehen", "gelten"))


def find(scene: Scene) -> Iterator[Claim]:
    """Yield the claims that hang on a noun of saying or thinking."""
    for number, sentence in enumerate(scene.sentences):
        for word in sentence.words:
            noun = speech_noun(word)
            if noun is None or "clause" not in noun.uses:
                continue
            if is_answered(sentence, word) and not _is_owned(sentence, word):
                continue
            if _is_suffered(sentence, word):
                continue
            if claim := _claim(scene, number, word, noun):
                yield claim


def _is_suffered(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the subject undergoes what the noun names (*stehen im Verdacht, …*).

    Such light verbs are passives: *verdächtigt werden* (Duden-Grammatik, "Funktionsverbgefüge").
    """
    verb = sentence.head_of(noun)
    cases = case_of(sentence, noun)
    if verb is None or not cases & {"in", "unter"}:
        return False
    enters = verb.lemma in _ENTERING and any(r.case == "Acc" for r in readings(sentence, noun))
    return enters or verb.lemma in _STANDING


def _is_owned(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the phrase itself says whose it is (*die Frage der Richterin, seine Frage*)."""
    return any(
        child.deprel == "det:poss"
        or (child.relation == "nmod" and case_of(sentence, child) <= {"von", "vom"})
        for child in sentence.children(noun)
    )


def _told_by(word: Word, noun: SpeechNoun) -> Wording:
    return Wording(
        f"„{word.form}“ ({noun.lemma}) benennt eine Äußerung",
        f"“{word.form}” ({noun.lemma}) denotes an utterance",
    )


def _claim(scene: Scene, number: int, word: Word, noun: SpeechNoun) -> Claim | None:
    sentence = scene.sentences[number]
    split = scene.fields(number)
    at = field_of(split, word)
    if at is None or at + 1 >= len(split):
        return None
    found = (
        _clause(scene, number, at, word)
        or _behind_apposition(scene, number, at, word)
        or _predicated(scene, number, at, word)
    )
    if found is None:
        return None
    kind, words = found
    mood, forms = (
        (Mood.INFINITIVE, ()) if kind is ClauseKind.INFINITIVE else scene.mood(number, words)
    )
    spans = scene.spans(number, words)
    evidence = [
        Evidence("cue", _told_by(word, noun), (word.span,)),
        steps.content(kind, spans),
        *steps.mood(scene, mood, forms),
    ]
    first = min(words)
    opening = sentence.word(split[0].first) if at == 0 else sentence.word(split[at].first)
    end = sentence.word(first - 1).span.end
    return Claim(
        kind=Kind.INDIRECT,
        content=spans,
        cue=Cue((word.span,), noun.lemma, noun.speech_class),
        frame=(Span(opening.span.start, end),),
        mood=mood,
        mood_forms=forms,
        medium=noun.medium,
        confidence=0.65 if noun.medium == "thought" else 0.7,
        evidence=tuple(evidence),
        construction="speech-noun",
    )


def _clause(scene: Scene, number: int, at: int, word: Word) -> tuple[ClauseKind, set[int]] | None:
    """Return the clause behind the noun, if nothing that could own it stands between."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    field = split[at + 1]
    opener = first_word(sentence, field)
    between = [sentence.word(i) for i in range(word.index + 1, split[at].last + 1)]
    if opener is None or len(between) > _GAP:
        return None
    rivals = [w for w in between if (other := speech_noun(w)) and "clause" in other.uses]
    if rivals:
        return None
    head = _head(sentence, field)
    kind = opening_kind(sentence, opener.index, head)
    finite_between = any(w.upos in ("VERB", "AUX") for w in between)
    if kind in (ClauseKind.DASS, ClauseKind.OB):
        fits = not finite_between or _hangs(sentence, head, word)
    elif kind is ClauseKind.INFINITIVE:
        fits = (
            is_zu_infinitive(sentence, head)
            and opener.form.lower() != "um"
            and (not finite_between or _hangs(sentence, head, word))
        )
    elif kind is ClauseKind.VERB_SECOND:
        moods = {r.mood for r in scene.readings(number) if r.finite.index in field}
        apart = finite_between and not _governed(sentence, between, head, word)
        fits = Mood.KONJUNKTIV_1 in moods and not is_finite(opener) and not apart
    else:
        fits = False
    if not fits:
        return None
    return kind, _extent(scene, number, at, head)


def _behind_apposition(
    scene: Scene, number: int, at: int, word: Word
) -> tuple[ClauseKind, set[int]] | None:
    """Return the clause of *die Ankündigung des Trainers, Jan Brahm, zu gehen*."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    if at + 2 >= len(split):
        return None
    between = sentence.words[word.index : split[at + 1].last]
    if any(w.upos in ("VERB", "AUX", "SCONJ") for w in between) or not any(
        w.upos == "PROPN" for w in between
    ):
        return None
    field = split[at + 2]
    opener, head = first_word(sentence, field), _head(sentence, field)
    if opener is None:
        return None
    kind = opening_kind(sentence, opener.index, head)
    if kind not in (ClauseKind.DASS, ClauseKind.INFINITIVE) or opener.form.lower() == "um":
        return None
    return kind, _extent(scene, number, at + 1, head)


def _predicated(
    scene: Scene, number: int, at: int, word: Word
) -> tuple[ClauseKind, set[int]] | None:
    """Return the clause of *zu den Forderungen gehört, dass …*, *die Sorge ist, dass …*."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    verb = sentence.head_of(word)
    if verb is None or (
        verb.lemma not in _PREDICATES
        and not any(c.relation == "cop" for c in sentence.children(word))
    ):
        return None
    for position in range(at + 1, min(at + 4, len(split))):
        opener = first_word(sentence, split[position])
        if opener is not None and opener.form.lower() in ("dass", "daß"):
            head = _head(sentence, split[position])
            return ClauseKind.DASS, _extent(scene, number, position - 1, head)
    return None


def _head(sentence: Sentence, field: Field) -> Word:
    """Return the predicate of the clause that opens there, however far behind it stands."""
    inside = [sentence.word(i) for i in field]
    opener = first_word(sentence, field)
    if opener is not None and opener.relation == "mark" and opener.head > field.last:
        return sentence.word(opener.head)
    tops = [w for w in inside if w.head not in field and not is_punctuation(w)]
    verbs = [w for w in tops if w.upos in ("VERB", "AUX") or finite_verb(sentence, w) is not None]
    verbs = verbs or [w for w in inside if w.upos in ("VERB", "AUX")]
    return (verbs or tops or inside)[0]


def _governed(sentence: Sentence, between: list[Word], head: Word, noun: Word) -> bool:
    """Tell whether only the predicate of the noun parts it from its clause.

    *sieht sich mit dem Vorwurf konfrontiert, er habe …*: what closes the clause says nothing.
    """
    verbs = [w for w in between if w.upos in ("VERB", "AUX")]
    says = any(is_finite(w) or speech_verb(sentence, w) is not None for w in verbs)
    return not says and _hangs(sentence, head, noun)


def _hangs(sentence: Sentence, head: Word, noun: Word) -> bool:
    above = sentence.head_of(head)
    if above is None:
        return False
    return above.index in (noun.index, noun.head)


def _extent(scene: Scene, number: int, at: int, head: Word) -> set[int]:
    """Return the clause's words: whole fields, until the main clause goes on."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    below = {w.index for w in sentence.subtree(head)}
    words = set(split[at + 1])
    for field in split[at + 2 :]:
        opener = first_word(sentence, field)
        inside = [i for i in field if not is_punctuation(sentence.word(i))]
        if opener is None:
            continue
        resumes = is_finite(opener) and opener.index not in below
        if resumes or sum(1 for i in inside if i in below) * 2 < len(inside):
            break
        words.update(field)
    return without_joined(sentence, words)
