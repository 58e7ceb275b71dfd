"""Links each claim to its speaker: one module per way to find one.

`subject` serves verbs (`source` their phrases, `repair` misread trees), `owner` nouns,
prepositions and *so*, `beside` and `chain` claims without a cue; `reference` tells whom a
mention stands for, by `pronoun` and `names`; `calibration` how sure that is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attrib.attribute.candidate import Found, Way
from attrib.attribute.routes import chain, subject
from attrib.attribute.routes import possessor as owner
from attrib.attribute.routes.discourse import Told
from attrib.attribute.routes.same_sentence import Phrases, clause_subject
from attrib.confidence import CERTAINTY, confidence
from attrib.naming.reference import References
from attrib.records import Claim, Document, Evidence, Kind, Polarity
from attrib.scene import Scene
from attrib.wording import Wording

__all__ = ["attribute"]

_GOVERNING = frozenset(("speech-verb", "speech-predicate", "bare-konjunktiv"))
_CLOSE = 3
_SAME_SOURCE = Wording(
    "das Zitat folgt auf dieselbe Quelle", "the quotation follows the same source"
)
_WITHIN = Wording(
    "das Zitat steht in einer Wiedergabe", "the quotation stands inside reported speech"
)
_GOES_ON = Wording("setzt die Äußerung davor fort", "continues the utterance before")
_CLOSED_LATER = Wording("gehört zum Zitat danach", "belongs to the quotation that follows")
_BY_OWNER = frozenset(("attributing-phrase", "so-phrase", "speech-noun", "pronominal-adverb"))


def attribute(
    document: Document, claims: tuple[Claim, ...], scene: Scene | None = None
) -> tuple[Claim, ...]:
    """Return the claims with `speaker`, or with the reason why there is none.

    Confidence (0-1) is what `attrib.confidence` measured for claims of that sort.
    """
    return _Attribution(scene or Scene(document), claims).run()


class _Attribution:
    def __init__(self, scene: Scene, claims: Sequence[Claim]) -> None:
        self.scene = scene
        self.claims = list(claims)
        self.references = References(scene)
        self.phrases = Phrases(scene)
        self.outermost = [n for n, claim in enumerate(self.claims) if claim.parent is None]
        self.told = Told(scene)

    def run(self) -> tuple[Claim, ...]:
        waiting: list[int] = []
        for position, claim in enumerate(self.claims):
            if _needs_other(self.scene, claim):
                done = self._inherit(position)
                if done is None:
                    waiting.append(position)
                    self.told.add(position, claim)
                    continue
            else:
                done = self._own(position)
            self.claims[position] = done
            self.told.add(position, done)
            if done.speaker is not None and done.parent is None:
                self.references.last = replace(self.references.last, name=done.speaker.name)
        for position in reversed(waiting):
            self.claims[position] = self._from_later(position)
        return _without_echoes(self.claims)

    def _own(self, position: int) -> Claim:
        claim = self.claims[position]
        if (announcer := self._announcer(position)) is not None:
            return self._continued(claim, announcer, _SAME_SOURCE)
        by_noun = (
            claim.construction == "direct-speech"
            and claim.cue is not None
            and _is_noun(self.scene, claim)
        )
        if (
            by_noun
            or claim.construction in _BY_OWNER
            or (claim.cue is not None and claim.cue.lemma == "so")
        ):
            found = owner.find(self.scene, claim)
        else:
            found = subject.find(self.scene, claim)
        if by_noun and found.head is None:
            found = subject.find(self.scene, claim)
        if (
            found.head is None
            and claim.construction in ("direct-speech", "pronominal-adverb")
            and _open(found)
        ):
            return self._inherit(position) or self._without(claim, found)
        if found.head is None:
            return self._without(claim, found)
        return self._with(claim, found)

    def _announcer(self, position: int) -> Claim | None:
        """Return the claim whose source stands last before the colon (*…, so Brahm: „…“*)."""
        claim = self.claims[position]
        if claim.kind is not Kind.DIRECT or claim.cue is not None or not claim.frame:
            return None
        frame = claim.frame[0]
        found = self.told.named_beside(frame)
        if found is None:
            return None
        source, other = found
        close = len(self.scene.text[source.end : frame.end].split()) <= _CLOSE
        return self.claims[other] if close else None

    def _without(self, claim: Claim, found: Found) -> Claim:
        reason = found.reason or chain.NO_CHAIN
        told = reason.wording
        why = Wording(f"kein Sprecher: {told.de}", f"no speaker: {told.en}")
        step = Evidence("speaker", why)
        done = replace(claim, no_speaker=reason, evidence=(*claim.evidence, step))
        return self._rated(done, Way.NONE)

    def _with(self, claim: Claim, found: Found) -> Claim:
        if found.head is None:
            return self._without(claim, found)
        governed = claim.content if claim.construction in _GOVERNING else ()
        reference = self.references.refer(found, found.head, governed)
        if reference.mention is not None and claim.parent is None:
            self.references.spoken(reference.mention, found.sentence)
        steps = (*claim.evidence, *found.evidence, *reference.steps)
        done = replace(claim, speaker=reference.speaker, no_speaker=None, evidence=steps)
        return self._rated(done, reference.way)

    def _rated(self, claim: Claim, way: Way) -> Claim:
        return replace(claim, confidence=confidence(claim, self.scene.text, way))

    def _continued(self, claim: Claim, other: Claim, why: Wording, way: Way = Way.CHAIN) -> Claim:
        """Return the claim with the speaker of another, or with the reason why that has none."""
        return self._rated(_copied(claim, other, why, way), way)

    def _inherit(self, position: int) -> Claim | None:
        claim = self.claims[position]
        if (beside := self._beside(claim)) is not None:
            return self._with(claim, beside)
        if claim.parent is not None and claim.kind is Kind.DIRECT:
            parent = self.claims[claim.parent]
            if parent.speaker is not None or parent.no_speaker:
                return self._continued(claim, parent, _WITHIN, Way.NESTED)
        found = chain.predecessor(self.scene, self.claims, self.outermost, position)
        if claim.kind is not Kind.DIRECT and (teller := self._known_teller(position)):
            return self._with(claim, teller)
        if found is None:
            return None
        other = self.claims[found]
        if other.speaker is None and not other.no_speaker:
            return None
        return self._continued(claim, other, _GOES_ON)

    def _beside(self, claim: Claim) -> Found | None:
        """Return the source that the claim's own sentence names."""
        named = self.phrases.source_of(claim)
        if named is not None or claim.parent is not None:
            return named
        return clause_subject(self.scene, claim)

    def _known_teller(self, position: int) -> Found | None:
        """Return the teller, unless it is a pronoun that may mean things (*Sie reichten nicht*)."""
        teller = self._teller(position)
        if teller is None or teller.head is None:
            return None
        return None if self.references.refer(teller, teller.head).open else teller

    def _teller(self, position: int) -> Found | None:
        """Return who the narrator's sentence between this claim and the last one is about."""
        claim = self.claims[position]
        last = self.told.last_before(claim.content[0].start)
        return chain.teller_before(self.scene, claim, last)

    def _from_later(self, position: int) -> Claim:
        claim = self.claims[position]
        later = chain.successor(self.scene, self.claims, position)
        if later is not None and self.claims[later].speaker is not None:
            return self._continued(claim, self.claims[later], _CLOSED_LATER)
        if claim.kind is Kind.DIRECT and (teller := chain.teller_around(self.scene, claim)):
            return self._with(claim, teller)
        return self._without(claim, Found(0, None, chain.NO_CHAIN))


def _without_echoes(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Drop claims inside a claim of the same speaker (*er erwarte, dass …*), and count anew."""
    dropped = {
        position
        for position, claim in enumerate(claims)
        if claim.parent is not None
        and claim.kind is not Kind.DIRECT
        and (outer := claims[claim.parent].speaker) is not None
        and (claim.speaker is None or claim.speaker.name == outer.name)
    }
    kept = [position for position in range(len(claims)) if position not in dropped]
    renumbered = {old: new for new, old in enumerate(kept)}
    result = []
    for position in kept:
        parent = claims[position].parent
        while parent is not None and parent in dropped:
            parent = claims[parent].parent
        result.append(
            replace(claims[position], parent=None if parent is None else renumbered[parent])
        )
    return tuple(result)


def _open(found: Found) -> bool:
    """Tell whether the claim before may name who speaks: the cue itself names nobody."""
    return not found.reason or found.inherits


def _needs_other(scene: Scene, claim: Claim) -> bool:
    """Tell whether the claim has no cue that could name a speaker."""
    nested = (
        claim.construction == "direct-speech" and claim.parent is not None and claim.cue is None
    )
    if nested and not _labelled_apart(scene, claim):
        return True
    announced = bool(claim.frame) and claim.construction == "direct-speech"
    return claim.cue is None and not announced


def _labelled_apart(scene: Scene, claim: Claim) -> bool:
    """Tell whether a bracket names who speaks: *die Opposition (Brahm: „…“) lehnt ab*."""
    apart = bool(claim.frame) and scene.text.endswith("(", 0, claim.frame[0].start)
    return apart and subject.announcing_name(scene, claim) is not None


def _is_noun(scene: Scene, claim: Claim) -> bool:
    located = scene.word_at(claim.cue.spans[0].start) if claim.cue else None
    return located is not None and located[1].upos == "NOUN"


def _copied(claim: Claim, other: Claim, why: Wording, way: Way) -> Claim:
    nobody = (other.no_speaker or chain.NO_CHAIN).wording
    who = Wording(other.speaker.name, other.speaker.name) if other.speaker else nobody
    speaker = other.speaker
    if speaker is not None:
        speaker = replace(speaker, certainty=min(speaker.certainty, CERTAINTY[way]))
    detail = Wording(f"{why.de}: {who.de}", f"{why.en}: {who.en}")
    heard = claim.kind is Kind.FREE_INDIRECT and other.polarity is Polarity.UNASSERTED
    return replace(
        claim,
        # What goes on with a mere rumour is no more than one.
        polarity=Polarity.UNASSERTED if heard else claim.polarity,
        speaker=speaker,
        no_speaker=other.no_speaker,
        cue=claim.cue or (other.cue if way is Way.NESTED else None),
        evidence=(*claim.evidence, Evidence("chain", detail)),
    )
