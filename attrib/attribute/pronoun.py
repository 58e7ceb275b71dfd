"""Pronouns as speakers: *er, sie, dieser, ihm zufolge, seine Forderung*.

Candidates must agree in gender and number; the speaker of the claim before, subjects and
near mentions come first (Centering; Duden-Grammatik, "Personalpronomen, Bezug"). Where two
candidates are as good as each other, nobody is named.
"""

from __future__ import annotations

from dataclasses import dataclass

from attrib.attribute.mentions import Mention
from attrib.attribute.names import Cluster, Names
from attrib.detect.scene import Scene
from attrib.records import SpeakerKind, Word

_MASCULINE = frozenset(
    ["er", "ihm", "ihn", "sein", "seine", "seiner", "seinem", "seinen", "seines", "dieser", "diesem", "jener", "jenem"]
)
_FEMININE = frozenset(["sie", "ihr", "ihre", "ihrer", "ihrem", "ihren", "ihres", "diese", "jene"])
_PLURAL = frozenset(["sie", "ihnen", "ihre", "ihrer", "ihren", "diese", "jene"])
REACH = 3


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who a pronoun stands for, and the candidates that lost."""

    label: str
    kind: SpeakerKind
    cluster: Cluster | None
    losers: tuple[str, ...]
    mention: Mention


def resolve(
    scene: Scene,
    names: Names,
    number: int,
    pronoun: Word,
    plural: bool,
    last: Mention | None,
    last_name: str,
) -> Resolution | None:
    """Return whom the pronoun stands for, or None where that is not clear."""
    form = pronoun.form.lower()
    pool = list(names.mentions)
    if last is not None and last not in pool:
        pool.append(last)
    scored: dict[str, tuple[float, Mention, Cluster | None]] = {}
    for mention in pool:
        if not 0 <= number - mention.sentence <= REACH or mention.span.start >= pronoun.span.start:
            continue
        if _out_of_reach(scene, mention):
            continue
        cluster = names.cluster_of(mention)
        gender = (cluster.gender if cluster else "") or mention.gender
        if not _agrees(form, plural, gender, mention):
            continue
        label = cluster.label if cluster else label_of(scene, mention)
        score = _score(scene, mention, number, pronoun)
        if label == last_name or mention is last:
            score += 3.0
        if not gender:
            score -= 0.5 if cluster is not None and len(cluster.name) > 1 else 1.5
        if label not in scored or score > scored[label][0]:
            scored[label] = (score, mention, cluster)
    if not scored:
        return None
    ranked = sorted(scored.items(), key=lambda item: -item[1][0])
    best, (score, mention, cluster) = ranked[0]
    if score < 1.0 or (len(ranked) > 1 and score - ranked[1][1][0] < 0.75):
        return None
    kind = cluster.kind if cluster else mention.kind
    return Resolution(best, kind, cluster, tuple(label for label, _ in ranked[1:4]), mention)


def _out_of_reach(scene: Scene, mention: Mention) -> bool:
    """Tell whether the mention is said by somebody, or tells a place or an owner."""
    if any(q.span.covers(mention.head.span) for q in scene.quotations):
        return True
    sentence = scene.sentences[mention.sentence]
    cases = {c.form.lower() for c in sentence.children(mention.head) if c.relation == "case"}
    return bool(cases & _PLACES) and not mention.gender


_PLACES = frozenset(("in", "nach", "aus", "bei", "über", "um", "vor", "zu", "auf", "an"))


def label_of(scene: Scene, mention: Mention) -> str:
    """Return the name that a mention without a cluster is shown with."""
    return " ".join(mention.name) or " ".join(mention.span.of(scene.text).split())


def _agrees(form: str, plural: bool, gender: str, mention: Mention) -> bool:
    if plural:
        return form in _PLURAL and mention.plural
    if mention.plural:
        return False
    if form in _MASCULINE:
        return gender in ("Masc", "") and (gender != "" or mention.kind is SpeakerKind.PERSON)
    if form in _FEMININE:
        return gender in ("Fem", "") and (gender != "" or mention.kind is SpeakerKind.PERSON)
    return gender == "Neut"


def _score(scene: Scene, mention: Mention, number: int, pronoun: Word) -> float:
    score = 2.0 - 0.9 * (number - mention.sentence)
    if mention.head.relation == "nsubj":
        score += 1.5
    elif mention.head.relation in ("nmod", "appos"):
        score -= 0.7
    if mention.kind is SpeakerKind.PERSON:
        score += 0.5
    if mention.sentence == number and _same_clause(scene, number, mention.head, pronoun):
        score -= 2.0
    return score


def _same_clause(scene: Scene, number: int, head: Word, pronoun: Word) -> bool:
    """Tell whether both hang on the same verb: then they are two (*Brahm sah ihn*)."""
    return head.head == pronoun.head
