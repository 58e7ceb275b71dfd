"""Speech nouns with a clause: *die Behauptung des Ministers, …*, *seine Forderung, … zu …*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.extent import extended
from attrib.detect.content.frame import Content
from attrib.detect.cue import of_noun
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance, mood_of, reported_clause
from attrib.example import Example
from attrib.grammar.cases import may_be
from attrib.grammar.clause import Clause
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.finite import is_finite
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.tree import case_of, form_of
from attrib.lexicon.lookup import speech_noun, speech_verb
from attrib.lexicon.possible_speaker import can_speak
from attrib.lexicon.tables import ClassTrait, SpeechNoun, classes_with
from attrib.records import Mood, Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import is_answered, is_owned, utters
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_DEPENDENT = (ClauseKind.DASS, ClauseKind.OB, ClauseKind.INFINITIVE)
_GAP = 8
"""Words between a noun and the comma before its clause."""
_NEAR = 3
"""Clauses after the noun of *zu den Forderungen gehört, …, dass*, of which one has *dass*."""
_STANDING = frozenset(("stehen", "sein"))
_ENTERING = frozenset(("geraten", "kommen", "bringen"))  # into: with the accusative
_PREDICATES = frozenset(("gehören", "zählen", "lauten", "sein", "bestehen", "gelten"))


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses that hang on a noun of saying or thinking."""
    for view in scene:
        sentence = view.sentence
        for word in sentence.words:
            noun = speech_noun(word)
            if noun is None or "clause" not in noun.uses:
                continue
            if is_answered(sentence, word) and not is_owned(sentence, word):
                continue
            if not _is_suffered(sentence, word) and (found := _utterance(view, word, noun)):
                yield found


def _is_suffered(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the subject undergoes what the noun names (*stehen im Verdacht, …*).

    Such light verbs are passives: *verdächtigt werden* (Duden-Grammatik, "Funktionsverbgefüge").
    """
    verb = sentence.head_of(noun)
    cases = case_of(sentence, noun)
    if verb is None or not cases & {"in", "unter"}:
        return False
    enters = verb.lemma in _ENTERING and may_be(sentence, noun, "Acc")
    return enters or verb.lemma in _STANDING


def _is_nobodys(sentence: Sentence, word: Word, noun: SpeechNoun) -> bool:
    """Tell whether nobody is named who thinks so (*Das Verlangen, zu fahren, blieb*): no report."""
    if noun.medium != "thought" or is_owned(sentence, word):
        return False
    verb = next((w for w in sentence.ancestors(word) if w.upos in ("VERB", "AUX")), None)
    return verb is None or not utters(sentence, verb, word)


def _utterance(view: SentenceView, word: Word, noun: SpeechNoun) -> Utterance | None:
    clause = view.clause_of(word)
    if clause is None:
        return None
    content = (
        _clause(view, clause, word)
        or _after_apposition(view, clause, word)
        or _predicated(view, clause, word)
    )
    if content is None:
        return None
    mood, _ = mood_of(view, content)
    if mood not in KONJUNKTIVE and _is_nobodys(view.sentence, word, noun):
        return None
    end = view.sentence.word(min(content.words) - 1).span.end
    why = Wording(
        f"„{word.form}“ ({noun.lemma}) benennt eine Äußerung",
        f"“{word.form}” ({noun.lemma}) denotes an utterance",
    )
    return reported_clause(
        view.scene,
        of_noun(view.number, word, noun),
        content,
        why,
        frame=Span(view.sentence.word(clause.first).span.start, end),
        source=word,
        route=Route.POSSESSOR,
    )


def _clause(view: SentenceView, frame: Clause, noun: Word) -> Content | None:
    """Return the clause after the noun, if nothing that could own it stands between."""
    after = view.after(frame)
    between = view.sentence.words[noun.index : frame.last]
    if not after or after[0].is_joined or len(between) > _GAP:
        return None
    if any(map(_takes_clause, between)):
        return None
    clause, kind, head = after[0], after[0].kind, after[0].predicate
    verbs = any(map(_is_verb, between))
    if kind is ClauseKind.VERB_SECOND:
        apart = verbs and not _governed(view.sentence, between, head, noun)
        # Konjunktiv II tells conditions as well: there the tree must hang the clause on the noun
        states = not _wants(noun) and _hangs(view.sentence, head, noun)
        marks = {Mood.KONJUNKTIV_1} | ({Mood.KONJUNKTIV_2} if states else set())
        fits = bool(clause.moods & marks) and not clause.is_verb_first and not apart
    else:
        fits = kind in _DEPENDENT and (not verbs or _hangs(view.sentence, head, noun))
    return _content(view, after) if fits else None


def _takes_clause(word: Word) -> bool:
    other = speech_noun(word)
    return other is not None and "clause" in other.uses


def _wants(noun: Word) -> bool:
    """Tell whether the noun wants something, and states nothing (*das Angebot, die Frage*)."""
    known = speech_noun(noun)
    return known is not None and known.speech_class in classes_with(ClassTrait.WANTING)


def _after_apposition(view: SentenceView, frame: Clause, noun: Word) -> Content | None:
    """Return the clause of *die Ankündigung des Trainers, Jan Brahm, zu gehen*."""
    name, *after = view.after(frame) or (frame,)
    if not after:
        return None
    between = view.sentence.words[noun.index : name.last]
    if any(w.upos in ("VERB", "AUX", "SCONJ") for w in between) or not any(
        w.upos == "PROPN" for w in between
    ):
        return None
    fits = after[0].kind in (ClauseKind.DASS, ClauseKind.INFINITIVE)
    return _content(view, after) if fits else None


def _predicated(view: SentenceView, frame: Clause, noun: Word) -> Content | None:
    """Return the clause of *zu den Forderungen gehört, dass …*, *die Sorge ist, dass …*."""
    verb = view.sentence.head_of(noun)
    copular = any(c.relation == "cop" for c in view.sentence.children(noun))
    if verb is None or not (copular or verb.lemma in _PREDICATES):
        return None
    after = view.after(frame)
    for at, clause in enumerate(after[:_NEAR]):
        if form_of(clause.opener) in ("dass", "daß"):
            return _content(view, after[at:])
    return None


def _is_verb(word: Word) -> bool:
    return word.upos in ("VERB", "AUX")


def _governed(sentence: Sentence, between: Sequence[Word], head: Word, noun: Word) -> bool:
    """Tell whether only the predicate of the noun parts it from its clause.

    *sieht sich mit dem Vorwurf konfrontiert, er habe …*: what closes the clause says nothing.
    """
    verbs = filter(_is_verb, between)
    says = any(is_finite(w) or speech_verb(sentence, w) is not None for w in verbs)
    return not says and _hangs(sentence, head, noun)


def _hangs(sentence: Sentence, head: Word, noun: Word) -> bool:
    above = sentence.head_of(head)
    if above is None:
        return False
    # *Der Rat beschloss, …*: of a body that speaks the clause is none
    speaks = noun.deprel == "nsubj" and can_speak(noun)
    governed = above.index == noun.head and not speaks
    return governed or above == noun


def _content(view: SentenceView, rest: Sequence[Clause]) -> Content | None:
    """Return the clause that opens the rest: whole parts, until the main clause goes on."""
    below = {w.index for w in view.sentence.subtree(rest[0].predicate)}

    def resumes(clause: Clause) -> bool:
        main = clause.is_verb_first and clause.opener.index not in below
        return main or clause.share(below) < 1 / 2

    words = extended(view, rest, resumes)
    return Content(words, rest[0].kind, "after") if words else None


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
