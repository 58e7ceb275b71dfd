"""What the mentions of a name tell together: where it ends, and what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.grammar.name_particles import PARTICLES
from attrib.lexicon.lookup import role_of
from attrib.lexicon.tables import first_names, known_names
from attrib.naming.cluster import Cluster
from attrib.naming.mentions import Mention
from attrib.naming.name_forms import sort_by_form
from attrib.naming.name_sorts import NameSort, Sorted
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.records import Sentence, SpeakerKind, Word

_ACTING = 0.6
"""Share from which several mentions of a listed place are rather a person's. Set by hand."""
_PLACE = 0.8
"""Share from which a name is a place's, and neuter (Duden, "Ländernamen"). Set by hand."""
_NOMINATIVES = {"der": "Masc", "die": "Fem", "das": "Neut"}
_PEOPLE = (NounSort.PERSON, NounSort.OTHER)
_OPEN = (SpeakerKind.PERSON, SpeakerKind.GROUP)
"""What a name is taken for where nothing but its form and number shows what it names."""


def surnames(mentions: Sequence[Mention]) -> Iterator[str]:
    """Yield the last words of full names of people."""
    for mention in mentions:
        name = mention.name
        if len(name) > 1 and name[0] in first_names() and name[0] not in known_names():
            yield name[-1]


def is_apart(word: str, surnames: frozenset[str]) -> bool:
    """Tell whether a word after a surname is of another phrase (*laut Brahm Berlin*)."""
    return word in surnames or word in PARTICLES or known_names().get(word) == "place"


def gender_of_article(sentence: Sentence, head: Word) -> str:
    """Return the gender that the article of a singular subject shows (*der ADAC*), or ""."""
    if head.relation != "nsubj":
        return ""
    articles = (c.form.lower() for c in sentence.children(head) if c.upos == "DET")
    return next((_NOMINATIVES[a] for a in articles if a in _NOMINATIVES), "")


def is_titled(mention: Mention) -> bool:
    """Tell whether a noun for a person bears the name (*der Anführer, Bahir Mahsal*)."""
    head = mention.head
    return head.upos == "NOUN" and not mention.plural and noun_sort(head) in _PEOPLE


def settle_kind(cluster: Cluster) -> None:
    """Let a name be of the sort that it looks like, where neither role nor user has told."""
    if cluster.sort is None or cluster.known is not None or cluster.kind not in _OPEN:
        return
    named = {known.kind for noun in cluster.roles if (known := role_of(noun, noun)) is not None}
    if cluster.titled or SpeakerKind.PERSON in named:
        return
    sort = _by_form(cluster) or _by_signs(cluster.sort)
    if sort is None:
        return
    if cluster.kind is SpeakerKind.GROUP:
        cluster.plural, cluster.gender = True, ""  # *die Grünen, die Niederlande*
    else:
        neuter = sort is NameSort.PLACE or cluster.sort.place >= _PLACE
        cluster.gender = cluster.article or ("Neut" if neuter else "")
    cluster.kind = SpeakerKind.PLACE if sort is NameSort.PLACE else SpeakerKind.ORGANISATION


def _by_form(cluster: Cluster) -> NameSort | None:
    """Return what a name surely is by its form, unless the text has it act as a person's."""
    sort = sort_by_form(cluster.name)
    acts = cluster.sort is not None and cluster.sort.person >= _ACTING and len(cluster.places) > 1
    return None if sort is NameSort.PLACE and acts else sort


def _by_signs(sort: Sorted) -> NameSort | None:
    """Return what a name is by all that stands in and around it, unless it may be a person's."""
    return None if sort.may_be_person else sort.best
