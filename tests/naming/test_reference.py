"""Whom the head of a speaker phrase stands for."""

from __future__ import annotations

from attrib.attribute.candidate import SpeakerCandidate
from attrib.naming.reference import References
from tests.trees import scene

HERS = (
    "Diese/PDS/2/nsubj/Upos=DET erhob/VVFIN/0/root/Lemma=erheben den/ART/4/det "
    "Vorwurf/NN/2/obj ihrer/PPOSAT/6/det/Lemma=ihr Nachbarn/NN/4/nmod"
)


def test_a_possessive_may_lead_to_a_pronoun_that_nobody_knows() -> None:
    document = scene(HERS)
    words = document.sentences[0].words
    found = SpeakerCandidate(0, words[4], possessive=True, otherwise=words[0])
    reference = References(document).refer(found, words[4])
    assert reference.open
    assert reference.speaker is None
    assert reference.open.reason.wording.de == "„Diese“: nicht zu klären"
    assert reference.open.mention.of(document.text) == "Diese"
