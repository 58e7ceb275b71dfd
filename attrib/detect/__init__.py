"""Finds reported speech in a parsed article: one module per construction.

A construction is a function `find` from a `Scene` (and, where it needs to know what is
explained already, the claims found so far) to claims without speakers. A second voice,
such as a learned reader, can join as one more of them, with evidence of its own.
"""

from __future__ import annotations

from attrib.detect import competition as merge
from attrib.detect import polarity
from attrib.detect.constructions import (
    attributing_phrase,
    backward_summary,
    bare_konjunktiv,
    direct_speech,
    evidential_modal,
    follow_on,
    pronominal_adverb,
    rede_sein,
    silence,
    so_phrase,
    speech_act,
    speech_noun,
    speech_predicate,
    speech_verb,
    wie_clause,
)
from attrib.records import Claim, Document
from attrib.scene import Scene

__all__ = ["Scene", "detect"]


def detect(document: Document, scene: Scene | None = None) -> tuple[Claim, ...]:
    """Return the claims of an article in text order, without speakers.

    `parent` counts from 0 in the tuple. A scene may be handed in to share its findings.
    """
    scene = scene or Scene(document)
    found = [
        claim
        for construction in (
            backward_summary,
            speech_verb,
            speech_predicate,
            wie_clause,
            so_phrase,
            attributing_phrase,
            speech_noun,
            pronominal_adverb,
        )
        for claim in construction.find(scene)
    ]
    quoted = list(direct_speech.find(scene, found))
    found = merge.without_quoted(merge.distinct(found), quoted)
    found = merge.outside_quotations(found, scene.quotations)
    told = any(follow_on.is_firm(claim) for claim in [*found, *quoted])
    found += bare_konjunktiv.find(scene, [*found, *quoted], told=told)
    found += silence.find(scene, [*found, *quoted])
    found += speech_act.find(scene, [*found, *quoted])
    found += rede_sein.find(scene, [*found, *quoted])
    found += evidential_modal.find(scene, [*found, *quoted])
    found += follow_on.find(scene, [*found, *quoted])
    quoted += direct_speech.find(scene, [*found, *quoted])
    found = speech_act.beyond_quotations(found, quoted)
    return polarity.decided(scene, merge.nested([*quoted, *found]))
