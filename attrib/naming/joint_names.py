"""Several who are named together, each by the fullest name (*Hein und Acker*)."""

from __future__ import annotations

from attrib.naming.display_name import shown
from attrib.naming.mentions import Mention, mention_at
from attrib.naming.name_clusters import Names
from attrib.naming.traits import is_joined
from attrib.records import Sentence, Word
from attrib.scene import Scene


def joint_name(scene: Scene, names: Names, mention: Mention) -> str:
    """Return what joined names are shown as: all by their full names, or as they are written."""
    sentence = scene.sentences[mention.sentence]
    parts = [mention.head, *_conjuncts(sentence, mention.head)]
    joined = mention.head.upos == "PROPN" and is_joined(sentence, mention.head)
    if not joined or not _only_names(sentence, mention, parts):
        return shown(scene, mention)
    others = (mention_at(scene, mention.sentence, part) for part in parts[1:])
    labels = [_label(names, each) for each in (mention, *others)]
    known = [label for label in labels if " " in label]
    if len(known) < len(parts):
        return shown(scene, mention)
    return f"{', '.join(known[:-1])} und {known[-1]}"


def _conjuncts(sentence: Sentence, head: Word) -> list[Word]:
    return [c for c in sentence.children(head) if c.relation == "conj"]


def _label(names: Names, mention: Mention) -> str:
    named = mention.name and mention.head.upos == "PROPN"
    cluster = names.cluster_of(mention) if named else None
    return cluster.label if cluster is not None else ""


def _only_names(sentence: Sentence, mention: Mention, parts: list[Word]) -> bool:
    """Tell whether nothing but single names is joined, for whole ones are written already."""
    inside = [w for w in sentence.words if mention.span.covers(w.span)]
    return sum(w.upos == "PROPN" for w in inside) == len(parts)
