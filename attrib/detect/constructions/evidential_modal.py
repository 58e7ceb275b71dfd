"""*soll* and *will* with a perfect infinitive: hearsay (*soll gewusst haben*).

With *sollen* nobody is named; with *wollen* the subject itself claims (Duden-Grammatik,
"Modalverben, epistemisch"). With a plain infinitive both mostly tell plans, so that
*sollen* is then followed only behind a report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.detect.constructions.speech_verb import joined
from attrib.grammar.finite import is_finite, is_participle
from attrib.grammar.negation import is_negated
from attrib.grammar.subjects import subject
from attrib.grammar.tree import SUBORDINATE
from attrib.grammar.verbs import auxiliaries
from attrib.lexicon.lookup import role
from attrib.records import Claim, Cue, Evidence, Kind, Mood, Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording


def find(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield hearsay sentences; sentences that other constructions explain are left to them."""
    taken = {
        scene.sentence_at(span.start)
        for claim in found
        if claim.construction != "direct-speech"
        for span in claim.content
    }
    for number, sentence in enumerate(scene.sentences):
        if number in taken:
            continue
        for word in sentence.words:
            if (
                word.lemma in ("sollen", "wollen")
                and is_finite(word)
                and word.upos in ("AUX", "VERB")
            ) and (claim := _claim(scene, number, sentence, word, told=bool(found))):
                yield claim
                break


def _claim(
    scene: Scene, number: int, sentence: Sentence, modal: Word, *, told: bool
) -> Claim | None:
    head = sentence.head_of(modal) if modal.relation == "aux" else modal
    if head is None or modal.form.lower().startswith(("sollt", "wollt")):
        return None
    because = head.relation == "advcl" and modal.lemma == "sollen" and _perfect(sentence, head)
    if scene.quoted.covers(modal.span) or (head.relation in SUBORDINATE and not because):
        return None
    if not _perfect(sentence, head):
        # where nobody speaks, a will is a plan that the narrator knows of
        return _plan(scene, number, sentence, modal, head) if told else None
    words = sentence.subtree(head) if because else sentence.words
    spans = scene.spans(number, {w.index for w in words}, stop=not because)
    wants = modal.lemma == "wollen"
    claimed = Wording(
        f"„{modal.form}“ mit Infinitiv Perfekt: Das behauptet das Subjekt von sich selbst",
        f"“{modal.form}” with a perfect infinitive: the subject claims this of itself",
    )
    hearsay = Wording(
        f"„{modal.form}“ mit Infinitiv Perfekt: vom Hörensagen",
        f"“{modal.form}” with a perfect infinitive: hearsay",
    )
    why = claimed if wants else hearsay
    return Claim(
        kind=Kind.INDIRECT if wants else Kind.FREE_INDIRECT,
        content=spans,
        cue=Cue(joined([modal]), "wollen", "claim") if wants else None,
        mood=Mood.INDICATIVE,
        mood_forms=(modal.span,),
        confidence=0.7,
        evidence=(Evidence("evidential", why, (modal.span,)),),
        construction="evidential-modal",
    )


def _plan(scene: Scene, number: int, sentence: Sentence, modal: Word, head: Word) -> Claim | None:
    """Return *Die Stadt will das Bad schließen*: a will that somebody must have declared."""
    who = subject(sentence, head)
    if modal.lemma != "wollen" or modal.relation != "aux" or who is None:
        return None
    if is_negated(sentence, head) or not (who.upos == "PROPN" or role(who) or who.form == "er"):
        return None
    spans = scene.spans(number, {w.index for w in sentence.words}, stop=True)
    why = Wording(
        f"„{modal.form}“ mit Infinitiv: „{who.form}“ hat eine Absicht erklärt",
        f"“{modal.form}” with an infinitive: “{who.form}” has declared an intention",
    )
    return Claim(
        kind=Kind.REPORTED,
        content=spans,
        cue=Cue(joined([modal]), "wollen", "announce"),
        mood=Mood.NONE,
        mood_forms=(modal.span,),
        confidence=0.5,
        evidence=(Evidence("evidential", why, (modal.span,)),),
        construction="evidential-modal",
    )


def _perfect(sentence: Sentence, head: Word) -> bool:
    """Tell whether a perfect infinitive stands there: participle and *haben* or *sein*.

    A predicate without a verb has *gewesen* for it (*soll beteiligt gewesen sein*).
    """
    participle = head.features.get("VerbForm") == "Part" or head.xpos == "VVPP"
    participle |= any(c.relation == "cop" and is_participle(c) for c in sentence.children(head))
    infinitives = [w for w in auxiliaries(sentence, head) if not is_finite(w)]
    return participle and any(w.form.lower() in ("haben", "sein") for w in infinitives)
