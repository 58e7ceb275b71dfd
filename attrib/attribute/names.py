"""Clusters of names: *Ada Brahm*, *Brahm*, *Brahms Plan*, *die Ministerin* are one speaker.

Two people who share a surname stay two; spelling variants (*Selenskyj*, *Selenskij*) join
where nothing else tells them apart. Known speakers of the user's give clusters their names.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from attrib.attribute.display import shown
from attrib.attribute.known import KnownNames, bears, gender_of
from attrib.attribute.mentions import Mention, mention_at
from attrib.detect.entries import given_names
from attrib.detect.scene import Scene
from attrib.detect.words import role
from attrib.grammar.predicates import word_set
from attrib.knowledge import KnownSpeaker
from attrib.records import SpeakerKind

_LONG = 6
_INDEFINITE = word_set("ein eine einem einer eines")
_NEAR = 2


@dataclass(slots=True)
class Cluster:
    """A speaker: its fullest name, and what the text says about it."""

    name: tuple[str, ...]
    gender: str
    kind: SpeakerKind
    roles: set[str] = field(default_factory=set)
    first: int = 0
    known: KnownSpeaker | None = None

    @property
    def label(self) -> str:
        """The name as it is shown."""
        return self.known.name if self.known else " ".join(self.name)


class Names:
    """The named speakers of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.clusters: list[Cluster] = []
        self.mentions: list[Mention] = list(_mentions(scene))
        self._sentences = [mention.sentence for mention in self.mentions]
        self._known = KnownNames(scene.knowledge.people)
        self._described: dict[KnownSpeaker, Cluster] = {}
        forms = {token for m in self.mentions for token in m.name}
        for mention in sorted(self.mentions, key=lambda m: (-len(m.name), m.span.start)):
            self._add(mention, forms)
        for cluster in self.clusters:
            self._name_known(cluster)
        self.introduced = [self._introduced(m) for m in self.mentions if _introduces(scene, m)]

    def mentions_in(self, first: int, last: int) -> list[Mention]:
        """Return the mentions in sentences from the first to the last of two numbers."""
        return self.mentions[
            bisect_left(self._sentences, first) : bisect_right(self._sentences, last)
        ]

    def cluster_of(self, mention: Mention) -> Cluster | None:
        """Return the cluster that a mention with a name, or a description, belongs to."""
        if mention.name:
            name = _nominative(mention, {t for c in self.clusters for t in c.name})
            return self._find(name, mention.gender)
        bearer = self._bearer(mention)
        if bearer is not None and mention.head.lemma in bearer.roles:
            return bearer
        return self.described(mention) or bearer

    def rivals_of(self, mention: Mention) -> tuple[str, ...]:
        """Return the fuller names that a name alone may stand for, if they are several people."""
        if not mention.name:
            return ()
        name = _nominative(mention, {t for c in self.clusters for t in c.name})
        if any(c.name == name for c in self.clusters if len(name) > 1):
            return ()
        bearers = [c for c in self._bearers_of(name, mention.gender) if c.name != name]
        bearers.sort(key=lambda c: -self._last_seen(c, mention))
        return tuple(c.label for c in bearers) if len(bearers) > 1 else ()

    def _bearer(self, mention: Mention) -> Cluster | None:
        """Return the named person whose role, in this text, the mention gives."""
        known = role(mention.head)
        if known is None or mention.plural or known.kind is not SpeakerKind.PERSON:
            return None
        if _introduces(self.scene, mention):
            return next((c for c in self.introduced if c.first == mention.span.start), None)
        bearers, described = (
            [
                c
                for c in clusters
                if c.first <= mention.span.start and _has_role(c, known.lemma, mention.head.lemma)
            ]
            for clusters in (self.clusters, self.introduced)
        )
        bearer = bearers[0] if len(bearers) == 1 else None
        if not described or not _is_bare(self.scene, mention):
            return bearer
        newest = max(described, key=lambda c: c.first)
        seen = max((self._last_seen(c, mention) for c in bearers), default=-1)
        return bearer if seen > newest.first else newest

    def _introduced(self, mention: Mention) -> Cluster:
        label = shown(self.scene, mention)
        start = mention.span.start
        return Cluster((label,), mention.gender, mention.kind, {mention.head.lemma}, start)

    def _last_seen(self, cluster: Cluster, mention: Mention) -> int:
        """Return where the cluster was named last before the mention."""
        places = (
            m.span.start
            for m in self.mentions
            if m.name and m.span.start < mention.span.start and self.cluster_of(m) is cluster
        )
        return max(places, default=cluster.first)

    def described(self, mention: Mention) -> Cluster | None:
        """Return the cluster of the known speaker whom the whole phrase names."""
        known = self._known.described(mention, self.scene.text)
        if known is None:
            return None
        named = next((c for c in self.clusters if c.known is known), None)
        if named is None and known not in self._described:
            name = tuple(known.name.split())
            self._described[known] = Cluster(name, gender_of(known), known.kind, known=known)
        return named or self._described[known]

    def _name_known(self, cluster: Cluster) -> None:
        known = self._known.named(cluster.name, cluster.gender)
        if known is not None:
            cluster.known, cluster.kind = known, known.kind
            cluster.gender = cluster.gender or gender_of(known)

    def _add(self, mention: Mention, forms: set[str]) -> None:
        if not mention.name:
            return
        name = _nominative(mention, forms)
        cluster = self._find(name, mention.gender)
        if cluster is None:
            cluster = Cluster(name, mention.gender, mention.kind, first=mention.span.start)
            self.clusters.append(cluster)
        cluster.first = min(cluster.first, mention.span.start)
        if cluster.kind is SpeakerKind.GROUP and mention.kind is SpeakerKind.PERSON:
            # *die Präsidenten Torvek und Brandvold* are a group, each of them is none.
            cluster.kind = mention.kind
        if not cluster.gender:
            cluster.gender = mention.gender
        if mention.head.upos == "NOUN" and role(mention.head) is not None and not mention.plural:
            cluster.roles.add(mention.head.lemma)
        elif (title := _title(self.scene, mention)) is not None:
            cluster.roles.add(title)

    def _find(self, name: tuple[str, ...], gender: str) -> Cluster | None:
        exact = [c for c in self.clusters if c.name == name]
        if exact:
            return exact[0]
        bearers = self._bearers_of(name, gender)
        if not bearers:
            bearers = [c for c in self.clusters if _variant(c.name, name)]
        return bearers[0] if len(bearers) == 1 else None

    def _bearers_of(self, name: tuple[str, ...], gender: str) -> list[Cluster]:
        """Return the clusters that a name may be short for, or a fuller form of."""
        fitting = [c for c in self.clusters if _compatible(c.name, name)]
        return [c for c in fitting if not gender or not c.gender or c.gender == gender]


def _mentions(scene: Scene) -> Iterator[Mention]:
    for number, sentence in enumerate(scene.sentences):
        seen: set[int] = set()
        for word in sentence.words:
            if word.index in seen:
                continue
            if (word.upos == "PROPN" and word.relation != "flat") or (
                word.upos == "NOUN" and role(word)
            ):
                mention = mention_at(scene, number, word)
                if mention.name or word.upos == "NOUN":
                    yield mention


def _introduces(scene: Scene, mention: Mention) -> bool:
    """Tell whether the mention is somebody new without a name: *eine Sprecherin des Amts*.

    The indefinite article tells that nobody named before is meant (Duden-Grammatik, "Artikel").
    """
    known = role(mention.head)
    person = known is not None and known.kind is SpeakerKind.PERSON
    if mention.name or mention.plural or not person:
        return False
    return mention.span.of(scene.text).partition(" ")[0].lower() in _INDEFINITE


def _is_bare(scene: Scene, mention: Mention) -> bool:
    """Tell whether an article and a noun are all of the mention (*die Sprecherin*)."""
    return len(mention.span.of(scene.text).split()) <= 2


def _title(scene: Scene, mention: Mention) -> str | None:
    """Return the role right before a name (*Ministerin Ada Brahm*)."""
    sentence = scene.sentences[mention.sentence]
    index = mention.head.index - 1
    while index >= 1 and sentence.word(index).upos == "PROPN":
        index -= 1
    if index < 1:
        return None
    word = sentence.word(index)
    return word.lemma if word.upos == "NOUN" and role(word) is not None else None


def _has_role(cluster: Cluster, role_lemma: str, form: str) -> bool:
    """Tell whether a title is the cluster's, by the text or by what the user knows."""
    known = cluster.known
    return any(_same_role(r, role_lemma, form) for r in cluster.roles) or (
        known is not None and bears(known, form)
    )


def _same_role(one: str, lemma: str, other: str) -> bool:
    return one == other or one.rpartition("-")[2].lower().endswith(lemma.lower())


def _nominative(mention: Mention, forms: set[str]) -> tuple[str, ...]:
    """Take off a genitive *s*: the text has the name without it, or a noun follows.

    Names that end in *s* take an apostrophe in front of their noun (Duden, "Genitiv-s"), so
    that *Holms Vorschlag* is the proposal of Holm.
    """
    name, head = mention.name, mention.head
    last = name[-1]
    for ending in ("s", "'", "’"):
        if last.endswith(ending) and last.removesuffix(ending) in forms:
            return (*name[:-1], last.removesuffix(ending))
    owns = head.upos == "PROPN" and head.relation == "nmod" and head.index < head.head
    if owns and head.features.get("Case", "Gen") == "Gen" and re.search(r"[^sxzß]s$", last):
        return (*name[:-1], last[:-1])
    return name


def _compatible(full: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Tell whether a shorter name can stand for the fuller one: its surname, or its end."""
    if len(name) > len(full):
        full, name = name, full
    if full[-len(name) :] == name:
        return True
    given = len(name) == 1 and name[0] in given_names()
    return given and full[0] == name[0]


def _variant(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names differ in spelling only (*Lawrow*, *Lavrov*)."""
    if len(one) > 1 and len(other) > 1 and one[:-1] != other[:-1]:
        return False
    a, b = one[-1], other[-1]
    if min(len(a), len(b)) < _LONG or a[0] != b[0]:
        return False
    return int(DamerauLevenshtein.distance(a, b, score_cutoff=_NEAR)) <= _NEAR
