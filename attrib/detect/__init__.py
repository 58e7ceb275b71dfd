"""Finds reported speech in a parsed article: one module per construction.

A construction is a function `find` from a `Scene` (and, where it needs to know what is
explained already, the claims found so far) to claims without speakers. A second voice,
such as a learned reader, can join as one more of them, with evidence of its own.
"""

from __future__ import annotations

from attrib.detect import (
    act,
    adverb,
    comparison,
    direct,
    evidential,
    follow,
    merge,
    noun,
    phrase,
    polarity,
    predicate,
    silence,
    so,
    summary,
    talk,
    unlisted,
    verb,
)
from attrib.detect.scene import Scene
from attrib.records import Claim, Document

__all__ = ["Scene", "detect"]


def detect(document: Document, scene: Scene | None = None) -> tuple[Claim, ...]:
    """Return the claims of an article in text order, without speakers.

    `parent` counts from 0 in the tuple. A scene may be handed in to share its findings.
    """
    scene = scene or Scene(document)
    found = [
        claim
        for construction in (summary, verb, predicate, comparison, so, phrase, noun, adverb)
        for claim in construction.find(scene)
    ]
    quoted = list(direct.find(scene, found))
    found = merge.without_quoted(merge.distinct(found), quoted)
    found = merge.outside_quotations(found, scene.quotations)
    told = any(follow.is_firm(claim) for claim in [*found, *quoted])
    found += unlisted.find(scene, [*found, *quoted], told=told)
    found += silence.find(scene, [*found, *quoted])
    found += act.find(scene, [*found, *quoted])
    found += talk.find(scene, [*found, *quoted])
    found += evidential.find(scene, [*found, *quoted])
    found += follow.find(scene, [*found, *quoted])
    quoted += direct.find(scene, [*found, *quoted])
    return polarity.decided(scene, merge.nested([*quoted, *found]))
