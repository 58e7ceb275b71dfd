"""Names who speaks: every linked mention gets the name that the article has for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attrib.attribute.candidate import Link, Way
from attrib.detect.utterance import Route, Utterance
from attrib.naming.certainty import CERTAINTY
from attrib.naming.reference import References
from attrib.no_speaker import NO_CHAIN
from attrib.records import Claim, Evidence, Kind, Polarity, Step
from attrib.scene import Scene
from attrib.wording import Wording


@dataclass(frozen=True, slots=True)
class Attributed:
    """An utterance as a claim: with its speaker, or the reason why there is none, and the `way`."""

    utterance: Utterance
    claim: Claim
    way: Way


def name(
    scene: Scene, utterances: Sequence[Utterance], links: Sequence[Link]
) -> tuple[Attributed, ...]:
    """Return an article's utterances as claims, their speakers by name.

    What somebody says inside their own words (*er erwarte, dass …*) is no claim of its own.
    """
    return _without_echoes(_Naming(scene, utterances, links).run(), scene.text)


class _Naming:
    def __init__(
        self, scene: Scene, utterances: Sequence[Utterance], links: Sequence[Link]
    ) -> None:
        self.references = References(scene, utterances, links)
        self.utterances = utterances
        self.links = links
        self.done: dict[int, Attributed] = {}

    def run(self) -> tuple[Attributed, ...]:
        waiting = [n for n in range(len(self.utterances)) if not self._settled(n)]
        for number in reversed(waiting):
            self._settled(number)
        return tuple(self.done[number] for number in range(len(self.links)))

    def _settled(self, number: int) -> bool:
        """Name the speaker of an utterance, unless it is that of a later one."""
        link = self.links[number]
        if link.other is not None and link.other not in self.done:
            return False
        self.done[number] = self._named(self.utterances[number], link)
        return True

    def _named(self, utterance: Utterance, link: Link) -> Attributed:
        if link.mention is not None:
            return self._by_mention(utterance, link)
        if link.other is not None:
            return _continued(utterance, link, self.done[link.other].claim)
        reason = link.reason or NO_CHAIN
        told = reason.wording
        why = Wording(f"kein Sprecher: {told.de}", f"no speaker: {told.en}")
        claim = utterance.claim()
        steps = (*claim.evidence, Evidence(Step.SPEAKER, why))
        return Attributed(utterance, replace(claim, no_speaker=reason, evidence=steps), Way.NONE)

    def _by_mention(self, utterance: Utterance, link: Link) -> Attributed:
        found = link.mention
        if found is None or found.head is None:
            return self._named(utterance, Link(reason=link.reason))
        reference = self.references.refer(found, found.head)
        if reference.open and link.if_open is not None:
            return self._named(utterance, link.if_open)
        claim = utterance.claim()
        steps = (*claim.evidence, *found.evidence, *reference.steps)
        speaker = reference.speaker
        if speaker is not None and utterance.route is Route.LABEL and utterance.frame:
            # *Antwort: …*: whoever it stands for, the label is what names the speaker here
            speaker = replace(speaker, span=utterance.steps[0].spans[0])
        claim = replace(claim, speaker=speaker, evidence=steps)
        if reference.open is not None:
            reason, mention = reference.open.reason, reference.open.mention
            claim = replace(claim, no_speaker=reason, mention=mention)
        return Attributed(utterance, claim, reference.way)


def _continued(utterance: Utterance, link: Link, other: Claim) -> Attributed:
    """Return the claim with the speaker of another, or with the reason why that has none."""
    nobody = (other.no_speaker or NO_CHAIN).wording
    speaker = other.speaker
    who = Wording(speaker.name, speaker.name) if speaker is not None else nobody
    if speaker is not None:
        speaker = replace(speaker, certainty=min(speaker.certainty, CERTAINTY[link.way]))
    why = link.why or Wording("", "")
    step = Evidence(Step.CHAIN, Wording(f"{why.de}: {who.de}", f"{why.en}: {who.en}"))
    claim = utterance.claim()
    heard = claim.kind is Kind.FREE_INDIRECT and other.polarity is Polarity.UNASSERTED
    claim = replace(
        claim,
        # What goes on with a mere rumour is no more than one.
        polarity=Polarity.UNASSERTED if heard else claim.polarity,
        speaker=speaker,
        no_speaker=other.no_speaker,
        mention=other.mention,
        cue=claim.cue or (other.cue if link.way is Way.NESTED else None),
        evidence=(*claim.evidence, step),
    )
    return Attributed(utterance, claim, link.way)


def _who(claim: Claim, text: str) -> str | None:
    """Return the speaker's name, or the pronoun that is all there is."""
    if claim.speaker is not None:
        return claim.speaker.name
    return claim.mention.of(text) if claim.mention is not None else None


def _without_echoes(attributed: Sequence[Attributed], text: str) -> tuple[Attributed, ...]:
    """Drop claims inside a claim of the same speaker (*er erwarte, dass …*), and count anew."""
    claims = [each.claim for each in attributed]
    dropped = {
        position
        for position, claim in enumerate(claims)
        if claim.parent is not None
        and claim.kind is not Kind.DIRECT
        and (outer := _who(claims[claim.parent], text)) is not None
        and _who(claim, text) in (None, outer)
    }
    kept = [position for position in range(len(claims)) if position not in dropped]
    renumbered: dict[int | None, int] = {old: new for new, old in enumerate(kept)}
    result = []
    for position in kept:
        parent = claims[position].parent
        while parent is not None and parent in dropped:
            parent = claims[parent].parent
        claim = replace(claims[position], parent=renumbered.get(parent))
        result.append(replace(attributed[position], claim=claim))
    return tuple(result)
