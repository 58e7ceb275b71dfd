"""The office or role that an article gives for somebody it names: *SPD-Politikerin*, *Ministerin*.

It stands before the name, behind it as an apposition, or is what somebody is said to be; a bare
role that goes back to the name counts where none of these do, or where it tells more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from attrib.article import Span
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.naming.cluster import Cluster
from attrib.naming.constraints import ends_in
from attrib.naming.descriptions import whose_description
from attrib.naming.display_name import shown
from attrib.naming.mentions import Mention, mention_at
from attrib.naming.name_clusters import Names
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.naming.proper_names import TITLES
from attrib.naming.referents import Referent
from attrib.naming.speeches import Key
from attrib.records import Sentence, SpeakerKind, Word
from attrib.scene import Scene

_Named = tuple[Mention, Cluster]
_NONE: Final = word_set(
    "Herr Frau Mann Fräulein Mutter Vater Sohn Tochter Bruder Schwester Ehemann Ehefrau Gatte "
    "Gattin Witwe Witwer Großmutter Großvater Oma Opa Onkel Tante Enkel Enkelin Kind Mensch Person "
    "Mädchen Junge Freund Freundin Namensvetter"
)
"""Nouns for people that tell no office and no trade."""
_AGE: Final = re.compile(r"\d|[Jj]ährig|^[Jj]ahren?$|^alte[nmrs]?$")
_NEGATIONS: Final = word_set("nicht kein keine nie mehr niemals")
_LONGEST: Final = 8
"""Words of an office at most: more are rather a story. Set by hand."""


@dataclass(frozen=True, slots=True)
class _Office:
    """An office as a table shows it, and its noun."""

    text: str
    noun: str

    def is_fuller_than(self, other: _Office) -> bool:
        """Tell whether it says the same more exactly (*Verkehrsministerin*: *Ministerin*)."""
        compound = len(self.noun) > len(other.noun) and ends_in(self.noun, other.noun)
        longer = self.noun == other.noun and len(self.text) > len(other.text)
        return compound or longer


class Offices:
    """The offices of those whom an article names, as far as it is read."""

    def __init__(self, scene: Scene, names: Names, at: Mapping[Key, Referent]) -> None:
        self._scene = scene
        self._by_cluster: dict[int, _Office] = {}
        named = list(_named(names))
        for cluster, office in chain(self._before(named), self._beside(named), self._roles(at)):
            self._note(cluster, office)

    def of(self, cluster: Cluster | None) -> str | None:
        """Return somebody's office: the article's, or else the first that the user knows."""
        if cluster is None or cluster.kind is not SpeakerKind.PERSON:
            return None
        if cluster.sort is None and cluster.known is None:
            return None  # its name is a description, and says the office itself
        found = self._by_cluster.get(id(cluster))
        known = [_Office(role, role) for role in cluster.known.roles] if cluster.known else []
        if found is None:
            return known[0].text if known else None
        return next((k for k in known if k.is_fuller_than(found)), found).text

    def _note(self, cluster: Cluster, office: _Office) -> None:
        known = self._by_cluster.get(id(cluster))
        if known is None or office.is_fuller_than(known):
            self._by_cluster[id(cluster)] = office

    def _before(self, named: Iterable[_Named]) -> Iterator[tuple[Cluster, _Office]]:
        """Yield what stands before names (*der SPD-Politiker Jens Wacker*)."""
        for mention, cluster in named:
            title = _title(self._scene.sentences[mention.sentence], mention)
            office = self._office(title) if title is not None else None
            if office is not None:
                yield cluster, office

    def _beside(self, named: Iterable[_Named]) -> Iterator[tuple[Cluster, _Office]]:
        """Yield what people are said to be (*Brahm, Chefin der Bank, …*; *Brahm ist Ärztin*)."""
        at = dict(self._by_word(named))
        for number in dict.fromkeys(number for number, _ in at):
            sentence = self._scene.sentences[number]
            for noun in sentence.words:
                if noun.upos != "NOUN" or not _is_office(noun) or not _is_now(sentence, noun):
                    continue
                whose = whose_description(sentence, noun)
                found = at.get((number, whose.index)) if whose is not None else None
                if found is None or found[0].head.index == noun.index:
                    continue
                office = self._office(mention_at(self._scene, number, noun))
                if office is not None:
                    yield found[1], office

    def _by_word(self, named: Iterable[_Named]) -> Iterator[tuple[Key, _Named]]:
        """Yield the people that are named, by each word of their mentions' names."""
        for mention, cluster in named:
            yield (mention.sentence, mention.head.index), (mention, cluster)
            for word in _words(self._scene.sentences[mention.sentence], mention.span):
                if word.form in mention.name:
                    yield (mention.sentence, word.index), (mention, cluster)

    def _roles(self, at: Mapping[Key, Referent]) -> Iterator[tuple[Cluster, _Office]]:
        """Yield the bare roles that go back to a name (*die Ministerin*)."""
        for (number, index), referent in at.items():
            noun = self._scene.sentences[number].word(index)
            cluster = referent.settled.cluster
            if cluster is None or noun.upos != "NOUN":
                continue
            if whose_description(self._scene.sentences[number], noun) is not None:
                continue
            mention = mention_at(self._scene, number, noun)
            office = None if mention.name or mention.plural else self._office(mention)
            if office is not None:
                yield cluster, office

    def _office(self, mention: Mention) -> _Office | None:
        """Return the office that a phrase names, in the nominative and without article."""
        if not _is_office(mention.head):
            return None
        sentence = self._scene.sentences[mention.sentence]
        head, phrase = mention.head, _words(sentence, mention.span)
        words = _without_age(_to_comma(phrase, head), head)
        if not words:
            return None
        cut = replace(mention, span=Span(words[0].span.start, words[-1].span.end), name=())
        text = shown(self._scene, cut)
        return _Office(text, mention.head.lemma) if len(text.split()) <= _LONGEST else None


def _named(names: Names) -> Iterator[_Named]:
    """Yield the mentions that name one person each."""
    for mention in names.mentions:
        cluster = names.cluster_of(mention) if mention.name and not mention.plural else None
        if cluster is not None and cluster.kind is SpeakerKind.PERSON:
            yield mention, cluster


def _title(sentence: Sentence, mention: Mention) -> Mention | None:
    """Return what stands before a name as a mention of its own."""
    words = _words(sentence, mention.span)
    first = _first_of_name(words, mention.name)
    before = [w for w in words if w.index < first and w.form not in TITLES]
    head = mention.head if mention.head.index < first else _last_noun(sentence, first)
    if head is None:
        return None
    inside = [w for w in before if w.index <= head.index] or [head]
    rest = [w for w in before if w.index > head.index]
    span = Span(inside[0].span.start, (rest or inside)[-1].span.end)
    return replace(mention, head=head, span=span, name=())


def _first_of_name(words: list[Word], name: tuple[str, ...]) -> int:
    """Return the index of the word that a name begins with, the last of that form."""
    found = [w.index for w in words if w.form in (name[0], f"{name[0]}s")]
    return found[-1] if found else 0


def _last_noun(sentence: Sentence, first: int) -> Word | None:
    """Return the office right before a name, over academic titles (*Ministerin Dr. Brahm*)."""
    index = first - 1
    while index >= 1 and sentence.word(index).form in TITLES:
        index -= 1
    word = sentence.word(index) if index >= 1 else None
    if word is None or word.upos not in ("NOUN", "PROPN") or not _is_office(word):
        return None
    # *forderte der Betriebsrat Brahm auf*: two arguments of a verb
    name = sentence.word(first)
    return word if name.head == word.index or word.head == name.index else None


def _is_office(noun: Word) -> bool:
    """Tell whether a noun names an office, a trade or a role."""
    if noun.form in TITLES or noun.lemma in _NONE or noun.form[:1].isdigit():
        return False
    return noun_sort(noun) is NounSort.PERSON


def _is_now(sentence: Sentence, noun: Word) -> bool:
    """Tell whether somebody is something: was not, will not be, and it is not denied."""
    below = list(sentence.children(noun))
    verbs = [c for c in below if c.relation in ("cop", "aux")]
    if not verbs:
        return True
    told = all(is_finite(v) and v.features.get("Tense") == "Pres" for v in verbs)
    denied = any(c.form.lower() in _NEGATIONS for c in below)
    return told and not denied and all(v.features.get("Mood", "Ind") == "Ind" for v in verbs)


def _to_comma(words: list[Word], head: Word) -> list[Word]:
    """Return the words of a phrase up to the first mark after its head."""
    end = next((w.index for w in words if w.index > head.index and is_punctuation(w)), None)
    return [w for w in words if end is None or w.index < end]


def _without_age(words: list[Word], head: Word) -> list[Word]:
    """Return a phrase without an age (*die 34-jährige Lehrerin*, *der 52 Jahre alte Trainer*)."""
    ages = [w.index for w in words if w.index < head.index and _AGE.search(w.form)]
    return [w for w in words if not ages or w.index > ages[-1]]


def _words(sentence: Sentence, span: Span) -> list[Word]:
    return [w for w in sentence.words if span.covers(w.span)]
