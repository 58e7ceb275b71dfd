"""A verb that two speakers share: *Die Anklage spricht von Betrug, die Abwehr von Irrtum*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attrib.detect.construction import Construction, Phase
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, reported_act
from attrib.example import Example
from attrib.scene import Scene
from attrib.scene.acts import act_of
from attrib.scene.gapping import remnants
from attrib.wording import Wording


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield the acts of those who share the verb of a reported act before."""
    for utterance in found:
        cue = utterance.cue
        if utterance.construction != "speech-act" or cue is None:
            continue
        sentence = scene.sentences[cue.sentence]
        act = act_of(sentence, cue.anchor)
        for remnant in remnants(sentence, act) if act is not None else ():
            words = set(range(remnant.first, remnant.last + 1))
            form = shown(scene, cue.spans)
            why = Wording(
                f"„{form}“ ({cue.lemma}) gilt auch für „{remnant.subject.form}“",
                f"“{form}” ({cue.lemma}) holds for “{remnant.subject.form}”, too",
            )
            if not found.contents.covers(remnant.subject.span):
                told = reported_act(scene, cue, words, why, source=remnant.subject)
                yield replace(told, addressee=None)  # whoever is addressed is so in the first


CONSTRUCTION = Construction(
    name="gapped-act",
    summary=Wording(
        "Zwei Sprecher teilen sich ein Verb, das nur einmal dasteht.",
        "Two speakers share a verb that stands there once.",
    ),
    source="Duden, Die Grammatik, „Ellipse“; grammis, „Gapping“ (Koordinationsellipse).",
    examples=(
        Example(
            "Die Anklage spricht von Betrug, die Verteidigung von einem Missverständnis.",
            fires=True,
        ),
        Example("Die Schule fordert einen Neubau, der Bürgermeister eine Sanierung.", fires=True),
        Example("Ada Brahm warnte vor Panik, Olaf Tann nickte dazu.", fires=False),
        Example("Ada Brahm lobte den Trainer, den Kapitän und die Mannschaft.", fires=False),
    ),
    rank=112,
    phase=Phase.LEFTOVERS,
    find=find,
)
