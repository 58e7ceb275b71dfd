"""*soll* and *will* with a perfect infinitive: hearsay (*soll gewusst haben*).

With *sollen* nobody is named; with *wollen* the subject itself claims (Duden-Grammatik,
"Modalverben, epistemisch"). With a plain infinitive both mostly tell plans, so that
*sollen* then tells hearsay only of a state that nobody plans (*soll bewaffnet sein*).
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
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite, is_participle
from attrib.grammar.tree import SUBORDINATE, form_of
from attrib.grammar.verbs import auxiliaries
from attrib.lexicon.states import is_told_state
from attrib.no_speaker import NoSpeakerCode, no_speaker
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
_STATE = Wording(
    "„{}“ mit einem Zustand, den niemand plant: vom Hörensagen",
    "“{}” with a state that nobody plans: hearsay",
)
_AHEAD = word_set(
    "bis spätestens künftig demnächst bald morgen kommenden kommende nächsten nächste nächstes"
)
"""What lies ahead is a plan (*bis Mai soll der Tunnel gebohrt worden sein*)."""


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield hearsay sentences; sentences that other constructions explain are left to them."""
    taken = {scene.sentence_at(span.start) for u in found.indirect for span in u.content}
    for number, sentence in enumerate(scene.sentences):
        modals = (w for w in sentence.words if w.lemma in _MODALS and is_finite(w))
        utterances = (
            _utterance(scene, number, w)
            for w in modals
            if number not in taken or _stands_apart(sentence, w, found)
        )
        yield from islice(filter(None, utterances), 1)


def _stands_apart(sentence: Sentence, modal: Word, found: Found) -> bool:
    """Tell whether *sollen* stands in a relative clause of the narrator's, beside a report."""
    head = sentence.head_of(modal) if modal.relation == "aux" else modal
    relative = head is not None and head.relation == "acl" and modal.lemma == "sollen"
    return relative and not found.contents.covers(modal.span)


def _utterance(scene: Scene, number: int, modal: Word) -> Utterance | None:
    sentence = scene.sentences[number]
    head = sentence.head_of(modal) if modal.relation == "aux" else modal
    if head is None or modal.form.lower().startswith(("sollt", "wollt")):
        return None
    if scene.quoted.covers(modal.span):
        return None
    if modal.lemma == "sollen":
        return _hearsay(scene, number, modal, head)
    # *will im Herbst bauen* is a plan that nobody need have declared
    if head.relation in SUBORDINATE or not _perfect(sentence, head):
        return None
    content = scene.spans(number, {w.index for w in sentence.words}, stop=True)
    cue = CueWords(number, head, (modal,), "wollen", "claim")
    return _of_subject(cue, content, _of(_CLAIMED, modal))


def _hearsay(scene: Scene, number: int, modal: Word, head: Word) -> Utterance | None:
    """Return what *sollen* tells as said by others, unless it tells a plan or an order."""
    sentence = scene.sentences[number]
    dependent = head.relation in SUBORDINATE
    clause = sentence.subtree(head) if dependent else sentence.words
    perfect = _perfect(sentence, head)
    if not perfect and not is_told_state(sentence, head):
        return None
    if any(form_of(w) in _AHEAD for w in clause):
        return None
    if head.relation in ("ccomp", "csubj") and not _of_noun(sentence, head):
        return None
    why = _HEARSAY if perfect else _STATE
    content = scene.spans(number, {w.index for w in clause}, stop=not dependent)
    return Utterance(
        Kind.FREE_INDIRECT,
        content,
        number,
        Route.NOBODY if dependent and head.relation != "advcl" else Route.CHAIN,
        mood=Mood.INDICATIVE,
        mood_forms=(modal.span,),
        steps=(Evidence(Step.EVIDENTIAL, _of(why, modal), (modal.span,)),),
        unnamed=no_speaker(NoSpeakerCode.HEARSAY, modal.form),
    )


def _of_noun(sentence: Sentence, clause: Word) -> bool:
    """Tell whether no verb governs the clause (*Ungewöhnlich ist, dass er resistent sein soll*)."""
    above = sentence.head_of(clause)
    return above is not None and above.upos not in ("VERB", "AUX")


def _of(why: Wording, modal: Word) -> Wording:
    return Wording(why.de.format(modal.form), why.en.format(modal.form))


def _of_subject(cue: CueWords, content: tuple[Span, ...], why: Wording) -> Utterance:
    """Return what the subject of *wollen* says of itself."""
    return Utterance(
        Kind.INDIRECT,
        content,
        cue.sentence,
        Route.SUBJECT,
        cue,
        mood=Mood.INDICATIVE,
        mood_forms=cue.spans,
        steps=(Evidence(Step.EVIDENTIAL, why, cue.spans),),
    )


def _perfect(sentence: Sentence, head: Word) -> bool:
    """Tell whether a perfect infinitive stands there: participle and *haben* or *sein*.

    A predicate without a verb has *gewesen* for it (*soll beteiligt gewesen sein*).
    """
    participle = head.features.get("VerbForm") == "Part" or head.xpos == "VVPP"
    participle |= any(c.relation == "cop" and is_participle(c) for c in sentence.children(head))
    infinitives = [w for w in auxiliaries(sentence, head) if not is_finite(w)]
    # *erfahren, verlassen* may be tagged as infinitives: below *haben* a verb is a participle
    participle |= head.upos == "VERB" and any(w.relation == "aux" for w in infinitives)
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
