"""*soll* and *will* with a perfect infinitive: hearsay (*soll gewusst haben*).

With *sollen* nobody is named; with *wollen* the subject itself claims (Duden-Grammatik,
"Modalverben, epistemisch"). With a plain infinitive both mostly tell plans, so that
*sollen* is then followed only after a report.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrib.article import Span
from attrib.detect.construction import Construction, Phase
from attrib.detect.cue import CueWords
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance
from attrib.example import Example
from attrib.grammar.finite import is_finite, is_participle
from attrib.grammar.negation import is_negated
from attrib.grammar.subjects import subject
from attrib.grammar.tree import SUBORDINATE
from attrib.grammar.verbs import auxiliaries
from attrib.lexicon.lookup import role
from attrib.records import Evidence, Kind, Mood, Sentence, Step, Word
from attrib.scene import Scene
from attrib.wording import Wording

_MODALS = frozenset(("sollen", "wollen"))
_CLAIMED = Wording(
    "„{}“ mit Infinitiv Perfekt: Das behauptet das Subjekt von sich selbst",
    "“{}” with a perfect infinitive: the subject claims this of itself",
)
_HEARSAY = Wording(
    "„{}“ mit Infinitiv Perfekt: vom Hörensagen", "“{}” with a perfect infinitive: hearsay"
)


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield hearsay sentences; sentences that other constructions explain are left to them."""
    taken = {scene.sentence_at(span.start) for u in found.indirect for span in u.content}
    for number, sentence in enumerate(scene.sentences):
        if number in taken:
            continue
        modals = (w for w in sentence.words if w.lemma in _MODALS and is_finite(w))
        utterances = (_utterance(scene, number, w, told=bool(found.utterances)) for w in modals)
        yield from islice(filter(None, utterances), 1)


def _utterance(scene: Scene, number: int, modal: Word, *, told: bool) -> Utterance | None:
    sentence = scene.sentences[number]
    head = sentence.head_of(modal) if modal.relation == "aux" else modal
    if head is None or modal.form.lower().startswith(("sollt", "wollt")):
        return None
    perfect = _perfect(sentence, head)
    because = head.relation == "advcl" and modal.lemma == "sollen" and perfect
    if scene.quoted.covers(modal.span) or (head.relation in SUBORDINATE and not because):
        return None
    if not perfect:
        # where nobody speaks, a will is a plan that the narrator knows of
        return _plan(scene, number, modal, head) if told else None
    words = sentence.subtree(head) if because else sentence.words
    content = scene.spans(number, {w.index for w in words}, stop=not because)
    if modal.lemma == "wollen":
        cue = CueWords(number, head, (modal,), "wollen", "claim")
        return _of_subject(cue, content, Kind.INDIRECT, _of(_CLAIMED, modal))
    return Utterance(
        Kind.FREE_INDIRECT,
        content,
        number,
        Route.CHAIN,
        mood=Mood.INDICATIVE,
        mood_forms=(modal.span,),
        steps=(Evidence(Step.EVIDENTIAL, _of(_HEARSAY, modal), (modal.span,)),),
    )


def _of(why: Wording, modal: Word) -> Wording:
    return Wording(why.de.format(modal.form), why.en.format(modal.form))


def _of_subject(cue: CueWords, content: tuple[Span, ...], kind: Kind, why: Wording) -> Utterance:
    """Return what the subject of *wollen* says of itself."""
    return Utterance(
        kind,
        content,
        cue.sentence,
        Route.SUBJECT,
        cue,
        mood=Mood.INDICATIVE if kind is Kind.INDIRECT else Mood.NONE,
        mood_forms=cue.spans,
        steps=(Evidence(Step.EVIDENTIAL, why, cue.spans),),
    )


def _plan(scene: Scene, number: int, modal: Word, head: Word) -> Utterance | None:
    """Return *Die Stadt will das Bad schließen*: a will that somebody must have declared."""
    sentence = scene.sentences[number]
    who = subject(sentence, head)
    if modal.lemma != "wollen" or modal.relation != "aux" or who is None:
        return None
    if is_negated(sentence, head) or not (who.upos == "PROPN" or role(who) or who.form == "er"):
        return None
    content = scene.spans(number, {w.index for w in sentence.words}, stop=True)
    why = Wording(
        f"„{modal.form}“ mit Infinitiv: „{who.form}“ hat eine Absicht erklärt",
        f"“{modal.form}” with an infinitive: “{who.form}” has declared an intention",
    )
    cue = CueWords(number, head, (modal,), "wollen", "announce")
    return _of_subject(cue, content, Kind.REPORTED, why)


def _perfect(sentence: Sentence, head: Word) -> bool:
    """Tell whether a perfect infinitive stands there: participle and *haben* or *sein*.

    A predicate without a verb has *gewesen* for it (*soll beteiligt gewesen sein*).
    """
    participle = head.features.get("VerbForm") == "Part" or head.xpos == "VVPP"
    participle |= any(c.relation == "cop" and is_participle(c) for c in sentence.children(head))
    infinitives = [w for w in auxiliaries(sentence, head) if not is_finite(w)]
    return participle and any(w.form.lower() in ("haben", "sein") for w in infinitives)


CONSTRUCTION = Construction(
    name="evidential-modal",
    summary=Wording(
        "„soll“ und „will“ mit Infinitiv Perfekt: vom Hörensagen.",
        "“soll” and “will” with a perfect infinitive: hearsay.",
    ),
    source="Duden, Die Grammatik, „Modalverben, epistemisch“; grammis, „Quotative Modalverben“.",
    examples=(
        Example("Der Mann soll die Kasse geleert haben.", fires=True),
        Example("Der Mann will nichts gewusst haben.", fires=True),
        Example("Der Mann soll die Kasse leeren.", fires=False),
        Example("Der Mann sollte die Kasse geleert haben.", fires=False),
    ),
    rank=130,
    phase=Phase.LEFTOVERS,
    find=find,
    firm=False,
)
