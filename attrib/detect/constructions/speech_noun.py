"""Speech nouns with a clause: *die Behauptung des Ministers, …*, *seine Forderung, … zu …*."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.frame import Content, field_of, first_word, without_joined
from attrib.detect.cue import of_noun
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.cases import readings
from attrib.grammar.clauses import ClauseKind, Field, opening_kind
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import finite_verb, is_zu_infinitive
from attrib.lexicon.lookup import speech_noun, speech_verb
from attrib.lexicon.tables import ClassTrait, SpeechNoun, classes_with
from attrib.records import Mood, Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import is_answered, is_owned
from attrib.wording import Wording

_DEPENDENT = (ClauseKind.DASS, ClauseKind.OB, ClauseKind.INFINITIVE)
_GAP = 8
_STANDING = frozenset(("stehen", "sein"))
_ENTERING = frozenset(("geraten", "kommen", "bringen"))  # into: with the accusative
_PREDICATES = frozenset(("gehören", "zählen", "lauten", "sein", "bestehen", "gelten"))


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses that hang on a noun of saying or thinking."""
    for number, sentence in enumerate(scene.sentences):
        for word in sentence.words:
            noun = speech_noun(word)
            if noun is None or "clause" not in noun.uses:
                continue
            if is_answered(sentence, word) and not is_owned(sentence, word):
                continue
            if _is_suffered(sentence, word):
                continue
            if found := _utterance(scene, number, word, noun):
                yield found


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


def _utterance(scene: Scene, number: int, word: Word, noun: SpeechNoun) -> Utterance | None:
    sentence = scene.sentences[number]
    split = scene.fields(number)
    at = field_of(split, word)
    if at is None or at + 1 >= len(split):
        return None
    content = (
        _clause(scene, number, at, word)
        or _after_apposition(scene, number, at, word)
        or _predicated(scene, number, at, word)
    )
    if content is None:
        return None
    opening = sentence.word(split[at].first)
    end = sentence.word(min(content.words) - 1).span.end
    why = Wording(
        f"„{word.form}“ ({noun.lemma}) benennt eine Äußerung",
        f"“{word.form}” ({noun.lemma}) denotes an utterance",
    )
    return reported_clause(
        scene,
        of_noun(number, word, noun),
        content,
        why,
        frame=Span(opening.span.start, end),
        source=word,
        route=Route.POSSESSOR,
    )


def _clause(scene: Scene, number: int, at: int, word: Word) -> Content | None:
    """Return the clause after the noun, if nothing that could own it stands between."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    opener = first_word(sentence, split[at + 1])
    between = [sentence.word(i) for i in range(word.index + 1, split[at].last + 1)]
    if opener is None or len(between) > _GAP or any(map(_takes_clause, between)):
        return None
    head = _head(sentence, split[at + 1])
    kind = opening_kind(sentence, opener.index, head)
    if kind is ClauseKind.VERB_SECOND:
        fits = _in_konjunktiv(scene, number, at, word, between)
    else:
        verbs = any(w.upos in ("VERB", "AUX") for w in between)
        fits = kind in _DEPENDENT and (not verbs or _hangs(sentence, head, word))
        if kind is ClauseKind.INFINITIVE:
            fits &= is_zu_infinitive(sentence, head) and opener.form.lower() != "um"
    return _content(scene, number, at, kind, head) if fits else None


def _takes_clause(word: Word) -> bool:
    other = speech_noun(word)
    return other is not None and "clause" in other.uses


def _in_konjunktiv(scene: Scene, number: int, at: int, noun: Word, between: list[Word]) -> bool:
    """Tell whether a verb-second clause in Konjunktiv belongs to the noun.

    Konjunktiv II tells conditions as well, so that the tree must hang the clause on the noun.
    """
    sentence = scene.sentences[number]
    field = scene.fields(number)[at + 1]
    opener, head = first_word(sentence, field), _head(sentence, field)
    moods = {r.mood for r in scene.readings(number) if r.finite.index in field}
    verbs = any(w.upos in ("VERB", "AUX") for w in between)
    apart = verbs and not _governed(sentence, between, head, noun)
    asked = opener is not None and is_finite(opener)
    states = not _wants(noun) and _hangs(sentence, head, noun)
    marked = Mood.KONJUNKTIV_1 in moods or (Mood.KONJUNKTIV_2 in moods and states)
    return marked and not asked and not apart


def _wants(noun: Word) -> bool:
    """Tell whether the noun wants something, and states nothing (*das Angebot, die Frage*)."""
    known = speech_noun(noun)
    return known is not None and known.speech_class in classes_with(ClassTrait.WANTING)


def _after_apposition(scene: Scene, number: int, at: int, word: Word) -> Content | None:
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
    return _content(scene, number, at + 1, kind, head)


def _predicated(scene: Scene, number: int, at: int, word: Word) -> Content | None:
    """Return the clause of *zu den Forderungen gehört, dass …*, *die Sorge ist, dass …*."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    verb = sentence.head_of(word)
    copular = any(c.relation == "cop" for c in sentence.children(word))
    if verb is None or not (copular or verb.lemma in _PREDICATES):
        return None
    for position in range(at + 1, min(at + 4, len(split))):
        opener = first_word(sentence, split[position])
        if opener is not None and opener.form.lower() in ("dass", "daß"):
            head = _head(sentence, split[position])
            return _content(scene, number, position - 1, ClauseKind.DASS, head)
    return None


def _head(sentence: Sentence, field: Field) -> Word:
    """Return the predicate of the clause that opens there, however far on it stands."""
    opener = first_word(sentence, field)
    if opener is not None and opener.relation == "mark" and opener.head > field.last:
        return sentence.word(opener.head)
    inside = [sentence.word(i) for i in field]
    tops = [w for w in inside if w.head not in field and not is_punctuation(w)]
    predicates = [w for w in tops if _is_verb(w) or finite_verb(sentence, w) is not None]
    return (predicates or list(filter(_is_verb, inside)) or tops or inside)[0]


def _is_verb(word: Word) -> bool:
    return word.upos in ("VERB", "AUX")


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


def _content(scene: Scene, number: int, at: int, kind: ClauseKind, head: Word) -> Content:
    """Return the clause after field `at`: whole fields, until the main clause goes on."""
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
    return Content(frozenset(without_joined(sentence, words)), kind, "after")


CONSTRUCTION = Construction(
    name="speech-noun",
    summary=Wording(
        "Ein Nomen des Sagens oder Denkens mit einem Inhaltssatz.",
        "A noun of saying or thinking with a content clause.",
    ),
    source="Duden, Die Grammatik, „Attributsatz“ (Inhaltssätze bei Nomen); grammis, „Nomen mit "
    "Satzkomplement“.",
    examples=(
        Example("Die Behauptung der Stadt, das Bad sei marode, sorgt für Ärger.", fires=True),
        Example("Brahms Forderung, das Bad zu erhalten, fand Beifall.", fires=True),
        Example("Der Vorschlag der Stadt, der seit Mai vorliegt, ist lang.", fires=False),
        Example("Die Stadt geriet in Verdacht, Geld verschwendet zu haben.", fires=False),
    ),
    rank=70,
    find=find,
)
