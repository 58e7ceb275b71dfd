"""Nobody: what goes round (*angeblich*, *es gibt Gerüchte*), with the reason."""

from __future__ import annotations

from attrib.attribute.candidate import SpeakerCandidate
from attrib.detect.utterance import Utterance
from attrib.scene import Scene


def find(scene: Scene, utterance: Utterance) -> SpeakerCandidate:  # noqa: ARG001  one signature
    """Return that nobody answers for the utterance, and why."""
    return SpeakerCandidate(utterance.sentence, None, utterance.unnamed)
