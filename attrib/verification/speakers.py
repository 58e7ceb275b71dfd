"""Whether the speaker of an article and the label of a turn can be one person.

*Ada Brahm*, *Brahm*, *Ministerin Dr. Brahm* and *BRAHM (SPD)* can; *Brahm* and *Tann* cannot;
*die Ministerin* and *Ada Brahm* may or may not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from attrib.grammar.closed_classes import word_set
from attrib.lexicon.loader import read_table
from attrib.verification.words import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_TITLES = word_set(
    "dr prof mag dipl ing med jur phil rer nat h c lic msc bsc abg abgeordneter abgeordnete mdb "
    "mdl herr frau sr ministerialrat nationalrat nationalraetin kantonsrat kantonsraetin "
    "gemeinderat gemeinderaetin stadtrat stadtraetin kaemmerer kaemmerin hofrat dezernent "
    "dezernentin baudezernent vorsitzende vorsitzender stellvertretende stellvertretender "
    "parlamentarische parlamentarischer staatssekretaerin staatssekretaer erste erster"
)
_ROLES_ALONE = word_set(
    "moderator moderatorin moderation host interviewer interviewerin frage journalist journalistin "
    "reporter reporterin redaktion publikum zuschauer zuschauerin"
)
_NOBODY = word_set("antwort a sprecher sprecherin speaker gast interviewter interviewte")
_LEAST_ROLE = 5
"""A role of fewer letters is no last part of a compound: *Rat* in *Inserat*."""


class Relation(IntEnum):
    """Whether two names can mean one person."""

    OTHER = 0
    UNKNOWN = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart, folded: its own words, the roles before it, and what is in brackets."""

    words: tuple[str, ...]
    roles: frozenset[str]
    groups: frozenset[str]


def relation(speaker: str, label: str, *, named: bool, labelled: bool) -> Relation:
    """Tell whether a speaker of the article can be the one whom a source calls `label`.

    Args:
        speaker: the name in the article, or empty if it names nobody.
        label: the label of the turn, or empty if the source has none there.
        named: whether `speaker` is a proper name, not a description (*eine Sprecherin*).
        labelled: whether the speaker has turns under the own name in the sources.
    """
    if not speaker or not label:
        return Relation.UNKNOWN
    one, other = taken_apart(speaker), taken_apart(label)
    if not other.words and not other.roles:
        return Relation.UNKNOWN
    if not named or not one.words:
        return _described(one, other)
    if not other.words:
        unsure = not labelled and not other.roles & _ROLES_ALONE
        return Relation.UNKNOWN if unsure else Relation.OTHER
    return _same_name(one, other)


@lru_cache(maxsize=512)
def relations(labels: frozenset[str], speaker: str, *, named: bool) -> Mapping[str, Relation]:
    """Return how a speaker is related to every label of the sources; see `relation`."""
    first = {one: relation(speaker, one, named=named, labelled=False) for one in labels}
    if Relation.SAME not in first.values():
        return first
    return {one: relation(speaker, one, named=named, labelled=True) for one in labels}


@lru_cache(maxsize=4096)
def taken_apart(name: str) -> Name:
    """Return the parts of a name or label."""
    groups = {fold(w) for m in _BRACKETS.finditer(name) for w in _WORD.findall(m[0])}
    front, _, behind = _BRACKETS.sub(" ", name).partition(",")
    found = [fold(word) for word in _WORD.findall(front)]
    party = {word for word in found if word in _parties()}
    words = [word for word in found if word not in party] or found
    roles = {word for word in map(fold, _WORD.findall(behind)) if _is_role(word)}
    while words and (_is_role(words[0]) or words[0] in _NOBODY or (roles and len(words[0]) == 1)):
        roles.add(words.pop(0))
    return Name(tuple(words), frozenset(roles - _NOBODY), frozenset(groups | party))


def _described(one: Name, other: Name) -> Relation:
    if one.groups and other.groups and not one.groups & other.groups:
        return Relation.OTHER
    shared = set(one.words) & set(other.words) or one.roles & other.roles
    return Relation.SAME if shared or one.groups & other.groups else Relation.UNKNOWN


def _same_name(one: Name, other: Name) -> Relation:
    if one.groups and other.groups and not one.groups & other.groups:
        return Relation.OTHER
    surnames = {one.words[-1], one.words[-1].removesuffix("s")}
    if other.words[-1] not in surnames and other.words[-1].removesuffix("s") not in surnames:
        alone = len(one.words) == 1 and one.words[0] == other.words[0] and _is_given(one.words[0])
        return Relation.SAME if alone else Relation.OTHER
    if len(one.words) == 1 or len(other.words) == 1:
        return Relation.SAME
    first, second = one.words[0], other.words[0]
    initials = first[0] == second[0] and 1 in (len(first), len(second))
    known = _is_given(first) and _is_given(second)
    return Relation.OTHER if first != second and not initials and known else Relation.SAME


def _is_given(word: str) -> bool:
    return word in _given_names()


@lru_cache(maxsize=4096)
def _is_role(word: str) -> bool:
    known = word in _TITLES or word in _ROLES_ALONE or word in _roles()
    return known or word.endswith(_last_parts())


@cache
def _last_parts() -> tuple[str, ...]:
    return tuple(role for role in _roles() if len(role) >= _LEAST_ROLE)


@cache
def _roles() -> frozenset[str]:
    people = (fold(r["lemma"]) for r in read_table("roles.tsv") if r["kind"] == "person")
    nominalised = (fold(r["lemma"]) + "r" for r in read_table("roles.tsv") if r["lemma"][-1] == "e")
    return frozenset((*people, *nominalised))


@cache
def _parties() -> frozenset[str]:
    rows = read_table("roles.tsv")
    short = {fold(row["lemma"]) for row in rows if row["lemma"][1:2].isupper()}
    return frozenset(short | {"gruene", "gruenen", "linke", "linken", "fraktionslos"})


@cache
def _given_names() -> frozenset[str]:
    rows = read_table("given_names.tsv")
    column = next(iter(rows[0]))
    return frozenset(fold(row[column]) for row in rows)
