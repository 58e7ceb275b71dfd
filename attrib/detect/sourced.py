"""The claim that a clause makes when words beside it name its source: *laut X*, *so X*, *wie X*."""

from __future__ import annotations

from collections.abc import Iterable

from attrib.article import Span
from attrib.detect import evidence as steps
from attrib.records import Claim, Cue, Evidence, Kind
from attrib.scene import Scene
from attrib.wording import Wording


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
    words_of_frame = frame.of(scene.text)
    why = Wording(
        f"„{words_of_frame}“ nennt die Quelle der Aussage",
        f"“{words_of_frame}” names the source of the claim",
    )
    evidence = [Evidence("cue", why, (frame,)), *steps.mood(scene, mood, forms)]
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
