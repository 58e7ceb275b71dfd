"""Pronouns as speakers: *er, sie, dieser, ihm zufolge, seine Forderung*.

Candidates must agree in gender and number; the speaker of the claim before, subjects and
near mentions come first (Centering; Duden-Grammatik, "Personalpronomen, Bezug"). Where two
candidates are as good as each other, nobody is named.
"""

from __future__ import annotations

from dataclasses import dataclass

from attrib.article import Span
from attrib.grammar.closed_classes import HE, PLACE_PREPOSITIONS, SHE, THEY, word_set
from attrib.grammar.tree import case_of
from attrib.naming.cluster import Cluster
from attrib.naming.display_name import shown
from attrib.naming.mentions import Mention, is_numbered
from attrib.naming.name_clusters import Names
from attrib.records import SpeakerKind, Word
from attrib.scene import Scene

_MASCULINE = HE | word_set("dieser diesem jener jenem")
_FEMININE = SHE | word_set("diese jene")
_PLURAL = THEY | word_set("diese jene")
_LAST_NAMED = word_set("dieser diesem diese letzterer letztere")
REACH = 3
LEAST = 1.0
LEAD = 0.75
_NAMED = 3
"""Candidates that are told to the reader."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who a pronoun stands for, and the candidates that lost."""

    label: str
    kind: SpeakerKind
    cluster: Cluster | None
    losers: tuple[str, ...]
    mention: Mention


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun stands for, or None where that is not clear, and who else it could be."""

    resolution: Resolution | None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Last:
    """The last speaker: the mention, the name, and the sentence where it was last meant."""

    mention: Mention | None
    name: str
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    mention: Mention
    cluster: Cluster | None


def resolve(
    scene: Scene,
    names: Names,
    number: int,
    pronoun: Word,
    *,
    form: str,
    plural: bool,
    last: Last,
    content: tuple[Span, ...] = (),
) -> Answer:
    """Return whom the pronoun stands for, as far as that is clear.

    `form` is the pronoun in small letters, or the one that a description amounts to. Whom the
    `content` of its claim names is somebody else: *Brahm sei krank, sagte sie* (a name cannot
    stand for who governs it: Principle C of binding).
    """
    rank = _place if form in _LAST_NAMED else _standing_of
    scored: dict[str, _Candidate] = {}
    goes_on = _goes_on(scene, last, pronoun)
    # A new paragraph is about whom it names: the last speaker has no precedence there.
    recent = last if goes_on else Last(None, "")
    pool = names.mentions_in(max(0, number - REACH), number)
    if last.mention is not None:
        pool = [*pool, last.mention]
    for mention in pool:
        seen = mention.sentence
        if mention is last.mention and goes_on:
            seen = max(seen, min(last.sentence, number))
        distance = number - seen
        if not 0 <= distance <= REACH or mention.span.start >= pronoun.span.start:
            continue
        if any(span.covers(mention.head.span) for span in content):
            continue
        cluster = names.cluster_of(mention)
        gender = (cluster.gender if cluster else "") or mention.gender
        if _out_of_reach(scene, mention) or not _agrees(form, gender, mention, plural=plural):
            continue
        label = cluster.label if cluster else label_of(scene, mention)
        score = _score(mention, distance, number, pronoun) + _standing(
            label, mention, cluster, gender, recent
        )
        candidate = _Candidate(score, mention, cluster)
        if label not in scored or rank(candidate) > rank(scored[label]):
            scored[label] = candidate
    ranked = sorted(scored.items(), key=lambda item: -rank(item[1]))
    winner = _winner(ranked, alone=form in _LAST_NAMED)
    if winner is not None:
        return Answer(winner, winner.losers)
    return Answer(None, tuple(label for label, _ in ranked[:_NAMED]))


def _place(candidate: _Candidate) -> float:
    """Rank by place: *dieser* points to who was named last (Duden, "dieser – jener")."""
    return candidate.mention.span.start


def _standing_of(candidate: _Candidate) -> float:
    return candidate.score


def _goes_on(scene: Scene, last: Last, pronoun: Word) -> bool:
    """Tell whether the last speaker spoke in this paragraph."""
    end = scene.sentences[last.sentence].span.end
    return not scene.paragraph_break(end, max(end, pronoun.span.start))


def _standing(
    label: str, mention: Mention, cluster: Cluster | None, gender: str, last: Last
) -> float:
    """Return what a candidate gains as the last speaker, or loses if its gender is unknown."""
    bonus = 3.0 if label == last.name or mention is last.mention else 0.0
    if gender:
        return bonus
    return bonus - (0.5 if cluster is not None and len(cluster.name) > 1 else 1.5)


def _winner(ranked: list[tuple[str, _Candidate]], *, alone: bool) -> Resolution | None:
    """Return the first candidate, unless it is a weak one or (not `alone`) the next is as good."""
    if not ranked:
        return None
    label, best = ranked[0]
    contested = not alone and len(ranked) > 1 and best.score - ranked[1][1].score < LEAD
    if best.score < (0.0 if alone else LEAST) or contested:
        return None
    kind = best.cluster.kind if best.cluster else best.mention.kind
    losers = tuple(other for other, _ in ranked[1 : 1 + _NAMED])
    return Resolution(label, kind, best.cluster, losers, best.mention)


def _out_of_reach(scene: Scene, mention: Mention) -> bool:
    """Tell whether the mention is said by somebody, or tells a place, an owner or a paragraph."""
    if is_numbered(scene.sentences[mention.sentence], mention.head) and not mention.name:
        return True
    if scene.quoted.covers(mention.head.span):
        return True
    sentence = scene.sentences[mention.sentence]
    cases = case_of(sentence, mention.head)
    return bool(cases & PLACE_PREPOSITIONS) and not mention.gender


def label_of(scene: Scene, mention: Mention) -> str:
    """Return the name that a mention without a cluster is shown with."""
    return " ".join(mention.name) or shown(scene, mention)


def _agrees(form: str, gender: str, mention: Mention, *, plural: bool) -> bool:
    if plural:
        return form in _PLURAL and mention.plural
    if mention.plural:
        return False
    if form in _MASCULINE:
        return gender in ("Masc", "") and (gender != "" or mention.kind is SpeakerKind.PERSON)
    if form in _FEMININE:
        return gender in ("Fem", "") and (gender != "" or mention.kind is SpeakerKind.PERSON)
    return gender == "Neut"


def _score(mention: Mention, distance: int, number: int, pronoun: Word) -> float:
    score = 2.0 - 0.9 * distance
    if mention.relation == "nsubj":
        score += 1.5
    elif mention.relation in ("nmod", "appos"):
        score -= 0.7
    if mention.kind is SpeakerKind.PERSON:
        score += 0.5
    if mention.sentence == number and mention.head.head == pronoun.head:
        score -= 2.0
    return score
