"""Claims without a cue of their own take the speaker of the claim before.

A chain ends at a new speaker and at a narrator's sentence in the indicative; a new
paragraph ends it unless it goes on in Konjunktiv I.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrib.article import BlockKind
from attrib.attribute.candidate import SpeakerCandidate, Way
from attrib.attribute.routes.oblique_source import source_document
from attrib.attribute.routes.same_sentence import can_tell
from attrib.detect.utterance import Route, Utterance
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import auxiliaries, is_passive
from attrib.lexicon.lookup import speech_verb
from attrib.lexicon.possible_speaker import full_name_after
from attrib.records import Evidence, Kind, Mood, Sentence, Step, Word
from attrib.scene import Scene
from attrib.wording import Wording

FAR = 2
"""Sentences between two utterances over which a chain still holds."""
_OPENING = 12
"""Code points before a quotation from which on a sentence stands around it."""
REACH = 3
"""Sentences back to the last one in which nobody is looked for any more."""


def predecessor(
    scene: Scene, utterances: Sequence[Utterance], outermost: Sequence[int], position: int
) -> int | None:
    """Return the number of the claim that this one continues, or None.

    `outermost` are the numbers of the claims that stand in no other, in order.
    """
    utterance = utterances[position]
    start = utterance.content[0].start
    here, passed = scene.sentence_at(start), 0
    for place in range(bisect_left(outermost, position) - 1, -1, -1):
        earlier = outermost[place]
        other = utterances[earlier]
        if other.content[-1].end > start or _is_told_of(utterances, outermost, place):
            continue
        if utterance.mood is not Mood.KONJUNKTIV_1 and _is_background(scene, other):
            passed += 1
            continue
        gap = here - scene.sentence_at(max(0, extent(other, start) - 1)) - 1
        return earlier if _goes_on(scene, utterance, other, gap - passed) else None
    return None


def _is_background(scene: Scene, other: Utterance) -> bool:
    """Tell whether it is an act that came before the story (*Der Rat hatte das gefordert*).

    The pluperfect tells what led to it; who speaks on, without Konjunktiv I, is who spoke before.
    """
    if other.kind is not Kind.REPORTED or other.cue is None:
        return False
    helpers = auxiliaries(scene.sentences[other.sentence], other.cue.anchor)
    return any(w.form.lower() in ("hatte", "hatten") for w in helpers)


def _is_told_of(utterances: Sequence[Utterance], outermost: Sequence[int], place: int) -> bool:
    """Tell whether the claim is what an act is about (*wies den Vorwurf zurück, er lüge*).

    Whoever speaks on is who acts.
    """
    other = utterances[outermost[place]]
    if other.route is not Route.POSSESSOR or not place:
        return False
    act = utterances[outermost[place - 1]]
    return act.kind is Kind.REPORTED and any(
        span.covers(inner) for span in act.content for inner in other.content
    )


def extent(utterance: Utterance, limit: int) -> int:
    """Return where a claim ends, its cue and frame included, up to the offset `limit`."""
    return max(
        (s.end for s in utterance.spans if s.end <= limit), default=utterance.content[-1].end
    )


def _goes_on(scene: Scene, utterance: Utterance, other: Utterance, gap: int) -> bool:
    """Tell whether a claim continues the one `gap` sentences before."""
    start = utterance.content[0].start
    apart = scene.paragraph_break(extent(other, start), start)
    marked = utterance.mood is Mood.KONJUNKTIV_1 or utterance.kind is Kind.DIRECT
    return gap <= FAR and (gap <= 0 or (marked and not apart))


def teller_before(scene: Scene, utterance: Utterance, last_told: int) -> SpeakerCandidate | None:
    """Return who acts in the narrator's sentence right before a follow-on sentence.

    *Das Präsidium wurde eingeweiht. Es halte den Plan für gut*: what is then told without a
    cue is mostly said by the one that the sentence before is about. `last_told` is the last
    sentence that is a report itself.
    """
    here = scene.sentence_at(utterance.content[0].start)
    for number in range(here - 1, max(last_told, here - REACH), -1):
        sentence = scene.sentences[number]
        if scene.quoted_at_length.overlaps(sentence.span):
            return None
        head = _actor(sentence)
        if head is not None and scene.blocks(BlockKind.DATELINE).covers(head.span):
            return None
        if head is not None and (_by_sollen(scene, utterance) or _repeats(scene, utterance, head)):
            return None
        if head is not None:
            return SpeakerCandidate(
                number,
                head,
                evidence=(Evidence(Step.CHAIN, _about(head), (head.span,)),),
                way=Way.TELLER,
            )
    return None


def only_acts(scene: Scene, teller: SpeakerCandidate) -> bool:
    """Tell whether a teller only does something (*Er parkte den Traktor*): no word, no stance.

    Who spoke before goes on then; with a predicate of speech the floor is handed over.
    """
    if teller.head is None:
        return False
    sentence = scene.sentences[teller.sentence]
    verb = sentence.head_of(teller.head)
    plain = verb is not None and verb.upos == "VERB" and not is_passive(sentence, verb)
    return verb is not None and plain and speech_verb(sentence, verb) is None


def _about(head: Word) -> Wording:
    return Wording(
        f"der Satz davor handelt von „{head.form}“",
        f"the preceding sentence is about “{head.form}”",
    )


def _around(head: Word) -> Wording:
    return Wording(
        f"„{head.form}“ ist Subjekt des Satzes um das Zitat",
        f"“{head.form}” is the subject of the sentence around the quotation",
    )


def _by_sollen(scene: Scene, utterance: Utterance) -> bool:
    """Tell whether *sollen* marks the claim: the subject of that is told about, not telling."""
    return any(s.of(scene.text).lower().startswith("soll") for s in utterance.mood_forms)


def _repeats(scene: Scene, utterance: Utterance, head: Word) -> bool:
    """Tell whether the claim has the teller for subject by name: of oneself one says *er*."""
    sentence = scene.sentences[scene.sentence_at(utterance.content[0].start)]
    return any(
        word.relation == "nsubj"
        and word.form == head.form
        and head.upos == "PROPN"
        and (above := sentence.head_of(word)) is not None
        and above.relation != "acl"
        for word in sentence.words
    )


def teller_around(scene: Scene, utterance: Utterance) -> SpeakerCandidate | None:
    """Return who the sentence around a quotation is about, or the one before it."""
    span = utterance.content[0]
    number = scene.sentence_at(span.start)
    around = scene.sentences[number]
    if around.span.start < span.start - _OPENING:
        head = _actor(around)
        if head is None or span.covers(head.span):
            return None
        step = Evidence(Step.CHAIN, _around(head), (head.span,))
        return SpeakerCandidate(number, head, evidence=(step,), way=Way.TELLER)
    if number == 0 or scene.paragraph_break(scene.sentences[number - 1].span.end, span.start):
        return None
    return teller_before(scene, utterance, number - 2)


def _actor(sentence: Sentence) -> Word | None:
    """Return the person or organisation that the main clause is about."""
    for root in sentence.roots():
        if is_passive(sentence, root):
            agents = [c for c in sentence.children(root) if c.deprel == "obl:agent"]
            if agents:
                return agents[0] if can_tell(agents[0]) else None
            return source_document(sentence, root)
        who = subject(sentence, root)
        cased = who is not None and bool(case_of(sentence, who))
        if who is not None and not cased and (can_tell(who) or _says_by_name(sentence, root, who)):
            return who
    return None


def _says_by_name(sentence: Sentence, verb: Word, noun: Word) -> bool:
    """Tell whether a full name makes a noun that says something somebody's (*Koch Udo Finke*)."""
    return speech_verb(sentence, verb) is not None and full_name_after(sentence, noun) is not None


def successor(scene: Scene, utterances: Sequence[Utterance], position: int) -> int | None:
    """Return a later direct claim of the same stretch that has the cue (*„A. B.“ „C“, sagte X*).

    Of a quotation over several paragraphs it is the next, which in turn may wait for a later one.
    """
    utterance = utterances[position]
    if utterance.kind is not Kind.DIRECT:
        return None
    for later in range(position + 1, min(position + 3, len(utterances))):
        other = utterances[later]
        if other.parent is not None:
            continue
        gap = scene.text[utterance.content[-1].end : other.content[0].start]
        known = other.cue is not None or scene.goes_on(utterance.content[0])
        if other.kind is Kind.DIRECT and known and not gap.strip():
            return later
        return None
    return None
