"""The claim that a clause makes when words beside it name its source: *laut X*, *so X*, *wie X*."""

from __future__ import annotations

from collections.abc import Iterable

from attrib.article import Span
from attrib.detect.scene import Scene
from attrib.detect.verb import mood_evidence
from attrib.grammar.mood import KONJUNKTIVE
from attrib.records import Claim, Cue, Evidence, Kind


def sourced(
    scene: Scene,
    number: int,
    clause: Iterable[int],
    *,
    cue: Cue,
    frame: Span,
    construction: str,
    confidence: float,
    medium: str = "speech",
) -> Claim:
    """Return the claim of a sentence's words `clause`, whose source the `frame` names."""
    words = set(clause)
    mood, forms = scene.mood(number, words)
    evidence = [Evidence("cue", f"„{frame.of(scene.text)}“ nennt die Quelle der Aussage", (frame,))]
    if forms and mood in KONJUNKTIVE:
        evidence.append(mood_evidence(scene, mood, forms))
    return Claim(
        kind=Kind.INDIRECT,
        content=scene.spans(number, words),
        cue=cue,
        frame=(frame,),
        mood=mood,
        mood_forms=forms,
        medium=medium,
        confidence=confidence,
        evidence=tuple(evidence),
        construction=construction,
    )
