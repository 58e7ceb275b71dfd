"""Clusters of names: *Ada Brahm*, *Brahm*, *Brahms Plan*, *die Ministerin* are one speaker.

Two people who share a surname stay two; spelling variants (*Selenskyj*, *Selenskij*) join
where nothing else tells them apart. Known speakers of the user's give clusters their names.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrib.grammar.closed_classes import word_set
from attrib.grammar.name_particles import ARABIC_ARTICLE, PARTICLES
from attrib.grammar.times import names_time
from attrib.knowledge import KnownSpeaker
from attrib.lexicon.lookup import noun_key, role
from attrib.naming.abbreviations import abbreviations
from attrib.naming.by_name import ByName, Name
from attrib.naming.by_role import ByRole
from attrib.naming.cluster import Cluster
from attrib.naming.display_name import shown
from attrib.naming.known_speakers import KnownNames, gender_of
from attrib.naming.located import locates, says_where
from attrib.naming.mentions import Mention, mention_at
from attrib.naming.name_evidence import (
    gender_of_article,
    is_apart,
    is_titled,
    settle_kind,
    surnames,
)
from attrib.naming.name_forms import is_listed_body
from attrib.naming.name_sorts import signs, sort_of
from attrib.records import Sentence, SpeakerKind, Word
from attrib.scene import Scene

_INDEFINITE = word_set("ein eine einem einer eines")
_BARE = 2
"""Words of a phrase without attributes: an article and a noun (*die Sprecherin*)."""


class Names:
    """The named speakers of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.clusters: list[Cluster] = []
        self.mentions: list[Mention] = list(_mentions(scene))
        self._sentences = [mention.sentence for mention in self.mentions]
        self._known = KnownNames(scene.knowledge.people)
        self._described: dict[KnownSpeaker, Cluster] = {}
        self._by_name = ByName()
        self._found: dict[tuple[Name, str], Cluster | None] = {}
        self._by_full: dict[str, Cluster] = {}
        self._spelt_out: set[str] = set()
        self._surnames = frozenset(surnames(self.mentions))
        forms = {token for m in self.mentions for token in m.name}
        for mention in sorted(self.mentions, key=lambda m: (-len(m.name), m.span.start)):
            self._add(mention, forms)
        for cluster in self.clusters:
            self._name_known(cluster)
        self._note_abbreviations()
        self._by_known = {c.known: c for c in reversed(self.clusters) if c.known is not None}
        self._note_places()
        self._by_role = ByRole(self.clusters)
        introduced = [self._introduced(m) for m in self.mentions if _introduces(scene, m)]
        self._introduced_by_role = ByRole(introduced)
        self._introduced_at = {c.first: c for c in reversed(introduced)}

    def mentions_in(self, first: int, last: int) -> list[Mention]:
        """Return the mentions in sentences from the first to the last of two numbers."""
        return self.mentions[
            bisect_left(self._sentences, first) : bisect_right(self._sentences, last)
        ]

    def cluster_of(self, mention: Mention) -> Cluster | None:
        """Return the cluster that a mention with a name, or a description, belongs to."""
        if mention.name:
            return self._named(mention)
        if mention.head.lemma in self._spelt_out:
            full = shown(self.scene, mention).partition(" (")[0]
            if (spelt := self._by_full.get(full)) is not None:
                return spelt
        bearer = self._bearer(mention)
        if bearer is not None and noun_key(mention.head) in bearer.roles:
            return bearer
        return self.described(mention) or bearer

    def _named(self, mention: Mention) -> Cluster | None:
        """Return the cluster of a mention with a name, which is looked for once."""
        key = self._key(mention, self._by_name.tokens), mention.gender
        if key not in self._found:
            self._found[key] = self._find(*key)
        found = self._found[key]
        return self._by_full.get(found.label, found) if found is not None else None

    def _key(self, mention: Mention, forms: set[str]) -> Name:
        """Return the name as it is looked up, without what belongs to the next phrase."""
        name = _nominative(mention, forms)
        if len(name) > 1 and name[0] in self._surnames and is_apart(name[1], self._surnames):
            return name[:1]
        return name

    def _note_abbreviations(self) -> None:
        """Let an abbreviation be shown as what the article says that it stands for."""
        for found in abbreviations(self.scene):
            cluster = self._by_name.same((found.short,))
            if cluster is not None and not cluster.full:
                cluster.full = found.full
                self._by_full[found.full.partition(" (")[0]] = cluster
                self._spelt_out.add(found.mention.head.lemma)

    def rivals_of(self, mention: Mention) -> tuple[str, ...]:
        """Return the fuller names that a name alone may stand for, if they are several people."""
        if not mention.name:
            return ()
        name = self._key(mention, self._by_name.tokens)
        if len(name) > 1 and self._by_name.same(name) is not None:
            return ()
        bearers = [c for c in self._bearers_of(name, mention.gender) if c.name != name]
        bearers.sort(key=lambda c: -c.last_before(mention.span.start))
        return tuple(c.label for c in bearers) if len(bearers) > 1 else ()

    def _bearer(self, mention: Mention) -> Cluster | None:
        """Return the named person whose role, in this text, the mention gives."""
        known = role(mention.head)
        if known is None or mention.plural or known.kind is not SpeakerKind.PERSON:
            return None
        if _introduces(self.scene, mention):
            return self._introduced_at.get(mention.span.start)
        lemma, form, start = known.lemma, noun_key(mention.head), mention.span.start
        bearers = self._by_role.bearers(lemma, form)
        newest = self._introduced_by_role.bearers(lemma, form).newest(start)
        bearer = bearers.only(start)
        if newest is None or not _is_bare(self.scene, mention):
            return bearer
        return bearer if bearers.last_named(start) > newest.first else newest

    def _introduced(self, mention: Mention) -> Cluster:
        """Return a cluster for somebody without a name (*eine Sprecherin des Amts*)."""
        label = shown(self.scene, mention)
        start = mention.span.start
        return Cluster((label,), mention.gender, mention.kind, {noun_key(mention.head)}, start)

    def _note_places(self) -> None:
        """Note in each cluster where it is named, and what sort of thing that tells it to be."""
        told: dict[int, list[tuple[str, ...]]] = {}
        for mention in sorted(self.mentions, key=lambda m: m.span.start):
            cluster = self._named(mention) if mention.name else None
            if cluster is None:
                continue
            cluster.places.append(mention.span.start)
            if mention.head.upos == "PROPN":
                sentence = self.scene.sentences[mention.sentence]
                told.setdefault(id(cluster), []).append(
                    tuple(signs(sentence, mention.head, mention.name))
                )
        for cluster in self.clusters:
            cluster.sort = sort_of(told.get(id(cluster), ()))
            settle_kind(cluster)

    def described(self, mention: Mention) -> Cluster | None:
        """Return the cluster of the known speaker whom the whole phrase names."""
        known = self._known.described(mention, self.scene.text)
        if known is None or not self._is_free(mention, known):
            return None
        return self._of_known(known)

    def listed(self, mention: Mention) -> Cluster | None:
        """Return the known speaker whose role a bare noun is short for, if the text names none."""
        known = self._known.in_short(mention, self.scene.text)
        return self._of_known(known) if known and self._is_free(mention, known) else None

    def _is_free(self, mention: Mention, known: KnownSpeaker) -> bool:
        """Tell whether the article gives a known speaker's role to nobody else."""
        office = role(mention.head)
        if office is None or self._known.is_called(known, mention, self.scene.text):
            return True
        bearers = self._by_role.bearers(office.lemma, mention.head.lemma).all()
        return not bearers or any(cluster.known == known for cluster in bearers)

    def _of_known(self, known: KnownSpeaker) -> Cluster:
        named = self._by_known.get(known)
        if named is None and known not in self._described:
            name = tuple(known.name.split())
            self._described[known] = Cluster(name, gender_of(known), known.kind, known=known)
        return named or self._described[known]

    def _name_known(self, cluster: Cluster) -> None:
        """Give a cluster the name of the known speaker it is (*Brahm*: *Ada Brahm*)."""
        known = self._known.named(cluster.name, cluster.gender)
        if known is not None:
            cluster.known, cluster.kind = known, known.kind
            cluster.gender = cluster.gender or gender_of(known)

    def _add(self, mention: Mention, forms: set[str]) -> None:
        """Put a mention into the cluster of its name, a new one if none has it (*Brahms Plan*)."""
        if not mention.name:
            return
        name = self._key(mention, forms)
        cluster = self._find(name, mention.gender)
        if cluster is None:
            cluster = Cluster(name, mention.gender, mention.kind, first=mention.span.start)
            self.clusters.append(cluster)
            self._by_name.add(cluster)
        cluster.first = min(cluster.first, mention.span.start)
        if cluster.kind is SpeakerKind.GROUP and mention.kind is SpeakerKind.PERSON:
            # *die Präsidenten Torvek und Brandvold* are a group, each of them is none.
            cluster.kind = mention.kind
        if not cluster.gender:
            cluster.gender = mention.gender
        if not cluster.article and not mention.plural:
            sentence = self.scene.sentences[mention.sentence]
            cluster.article = gender_of_article(sentence, mention.head)
        cluster.titled = cluster.titled or is_titled(mention)
        if mention.head.upos == "NOUN" and role(mention.head) is not None and not mention.plural:
            cluster.roles.add(noun_key(mention.head))
        elif (title := _title(self.scene, mention)) is not None:
            cluster.roles.add(title)

    def _find(self, name: Name, gender: str) -> Cluster | None:
        """Return the one cluster that a name belongs to, by spelling if nothing else fits."""
        same = self._by_name.same(name)
        if same is not None:
            return same
        bearers = self._bearers_of(name, gender) or self._by_name.variants(name)
        return bearers[0] if len(bearers) == 1 else None

    def _bearers_of(self, name: Name, gender: str) -> list[Cluster]:
        """Return the clusters that a name may be short for, or a fuller form of."""
        fitting = self._by_name.compatible(name)
        return [c for c in fitting if not gender or not c.gender or c.gender == gender]


def _mentions(scene: Scene) -> Iterator[Mention]:
    """Yield the mentions with a name or a role, in text order (*Ada Brahm*, *die Ministerin*)."""
    for number, sentence in enumerate(scene.sentences):
        for word in sentence.words:
            if (word.upos == "PROPN" and word.relation != "flat") or (
                word.upos == "NOUN" and role(word) and not _describes(sentence, word)
            ):
                if names_time(word) or not word.span:  # or a reader does not see it: a dateline
                    continue
                if says_where(sentence, word):
                    continue
                mention = mention_at(scene, number, word)
                if mention.name or word.upos == "NOUN":
                    yield mention


def _describes(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the noun stands in the mention of a name (*Brahm, die Ministerin*)."""
    name = sentence.head_of(noun)
    return noun.relation == "appos" and name is not None and name.upos == "PROPN"


def _introduces(scene: Scene, mention: Mention) -> bool:
    """Tell whether the mention is somebody new without a name: *eine Sprecherin des Amts*.

    The indefinite article says that nobody named before is meant (Duden-Grammatik, "Artikel").
    """
    known = role(mention.head)
    person = known is not None and known.kind is SpeakerKind.PERSON
    if mention.name or mention.plural or not person:
        return False
    return mention.span.of(scene.text).partition(" ")[0].lower() in _INDEFINITE


def _is_bare(scene: Scene, mention: Mention) -> bool:
    """Tell whether an article and a noun are all of the mention (*die Sprecherin*)."""
    return len(mention.span.of(scene.text).split()) <= _BARE


def _title(scene: Scene, mention: Mention) -> str | None:
    """Return the role right before a name (*Ministerin Ada Brahm*, not *Minister Moorlands*)."""
    sentence = scene.sentences[mention.sentence]
    if mention.head.relation == "nmod" and mention.head.features.get("Case") == "Gen":
        return None
    index = mention.head.index - 1
    while index >= 1 and sentence.word(index).upos == "PROPN":
        index -= 1
    if index < 1:
        return None
    word = sentence.word(index)
    if word.head and word.head == mention.head.head:
        return None  # *forderte der Betriebsrat Brahm auf*: two arguments of a verb
    if word.upos != "NOUN" or role(word) is None or locates(word, sentence.word(index + 1)):
        return None
    return noun_key(word)


def _nominative(mention: Mention, forms: set[str]) -> Name:
    """Take off a genitive *s*: the text has the name without it, or a noun follows.

    Names that end in *s* take an apostrophe next to their noun (Duden, "Genitiv-s"), so that
    *Holms Vorschlag* and *der Vorschlag Holms* are the proposal of Holm.
    """
    name = _with_small_particle(mention)
    last = name[-1]
    if re.search(r"[sxzß]['’‘`´]$", last):
        return (*name[:-1], last[:-1])  # the apostrophe is the genitive, whatever the tag
    for ending in ("s", "'", "’"):
        if last.endswith(ending) and last.removesuffix(ending) in forms:
            return (*name[:-1], last.removesuffix(ending))
    if _is_genitive(mention) and re.search(r"[^sxzß]s$", last):
        return (*name[:-1], last[:-1])
    return name


def _with_small_particle(mention: Mention) -> Name:
    """Return a name as inside a sentence (*Al-Muallim, Von Hohenstein* at its beginning)."""
    name = tuple(ARABIC_ARTICLE.sub(lambda m: m[0].lower(), part) for part in mention.name)
    particle = len(name) > 1 and name[0].lower() in PARTICLES
    if particle and mention.head.index == 1 and not is_listed_body(mention.name):
        return (name[0].lower(), *name[1:])
    return name


def _is_genitive(mention: Mention) -> bool:
    """Tell whether a name says whose the noun beside it is."""
    head = mention.head
    owns = head.upos == "PROPN" and (head.relation == "nmod" or mention.of_speech)
    adjacent = head.index <= head.head + 1
    case = head.features.get("Case", "Gen" if head.index < head.head else "")
    # One name right after its noun is a genitive whatever its tag: as apposition it has no *s*.
    # A full one is it after a noun of saying, which nobody is called by (*Angaben Ada Brahms*).
    alone = len(mention.name) == 1 or mention.of_speech
    genitive = case == "Gen" or (alone and head.index == head.head + 1)
    return owns and adjacent and genitive
