"""What is asked of the ranker: an anaphor, with what is known around it."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.lexicon.tables import Role
from attrib.naming.anaphors import Anaphor
from attrib.naming.marks import Mark
from attrib.naming.noun_sorts import NounSort
from attrib.naming.referents import Referent


@dataclass(frozen=True, slots=True)
class Asked:
    """An anaphor with what is known around it.

    `noun` and `role` are those of a description; `speakers` who spoke before, the last one first;
    `saying` whose words the anaphor stands in, and `about` whom the words name that it is the
    speaker of; `bearer` is who bears the role by the article's own words; `above` are the words
    that the anaphor stands below, `modified` tells that a description has an adjective;
    `marks` are what a description tells, and
    `beside` whom arguments of its verb name further on in its sentence.
    """

    anaphor: Anaphor
    said: bool
    paragraph: int
    noun: str = ""
    role: Role | None = None
    sort: NounSort | None = None
    speakers: tuple[Referent, ...] = ()
    saying: Referent | None = None
    about: frozenset[int] = frozenset()
    bearer: Referent | None = None
    speaks: bool = False
    verb: str = ""
    above: frozenset[int] = frozenset()
    modified: bool = False
    marks: frozenset[Mark] = frozenset()
    beside: frozenset[int] = frozenset()
