"""What a speaker retells in a quotation of somebody else (*„Die Ärzte sagen, dass es dauert“*)."""

from __future__ import annotations

from attrib.detect.cue import CueWords
from attrib.grammar.closed_classes import word_set
from attrib.grammar.polarity import Telling, telling
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import is_passive
from attrib.lexicon.possible_speaker import can_speak
from attrib.scene import Scene
from attrib.scene.acts import agent

_SELF = word_set("ich wir du ihr man wer jemand niemand")


def retells(scene: Scene, cue: CueWords) -> bool:
    """Tell whether the cue tells as a fact what somebody else than the speaker said."""
    sentence = scene.sentences[cue.sentence]
    find = agent if is_passive(sentence, cue.anchor) else subject
    who = find(sentence, cue.anchor)
    return (
        who is not None
        and who.form.lower() not in _SELF
        and can_speak(who)
        and telling(sentence, cue.anchor).telling is Telling.FACT
    )
