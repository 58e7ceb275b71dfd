"""The source that a construction itself names: *so Brahm*, *laut Brahm*, *Brahm: „…“*."""

from __future__ import annotations

from attrib.attribute.candidate import SpeakerCandidate, named
from attrib.attribute.routes.belonging import no_owner
from attrib.attribute.routes.subject import announcing
from attrib.detect.utterance import Utterance
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.scene import Scene
from attrib.wording import Wording


def find(scene: Scene, utterance: Utterance) -> SpeakerCandidate:
    """Return the word that the utterance's frame names as its source."""
    number, cue, source = utterance.sentence, utterance.cue, utterance.source
    if cue is None:
        reason = no_speaker(NoSpeakerCode.NO_VERB)
        nobody = SpeakerCandidate(number, None, reason, inherits=True)
        return announcing(scene, utterance) or nobody
    if source is None:
        return SpeakerCandidate(number, None, no_owner(cue.anchor.form))
    if cue.lemma == "so":
        form = source.form
        why = Wording(f"„so {form}“ nennt den Sprecher", f"“so {form}” names the speaker")
    else:
        frame = " … ".join(s.of(scene.text) for s in utterance.frame or cue.spans)
        why = Wording(f"„{frame}“ nennt die Quelle", f"“{frame}” names the source")
    return named(number, source, why)
