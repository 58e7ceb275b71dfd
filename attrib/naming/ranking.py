"""Ranks the referents that an anaphor can stand for: a log-linear choice, nobody included."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from attrib.lexicon.loader import parse_table
from attrib.naming.anaphor_signs import nobody, signs, surroundings
from attrib.naming.anaphors import AnaphorKind
from attrib.naming.asked import Asked
from attrib.naming.noun_sorts import NounSort
from attrib.naming.referents import Form, Referent

WEIGHTS = "anaphors.tsv"
_ON_A_PAR = 0.1
"""The share of each of two that nothing sets apart: too little to name either. Set by hand."""
_PAIR = 2
_OF_MARK = 0.9
"""The least share of the only one of a party, an age or a land, whom *der SPD-Politiker, die
34-Jährige, der Spanier* can mean. Set by hand."""
_TOPIC = frozenset(("opens the paragraph", "spoke 0 before", "distance<=1"))
"""The signs of whom a paragraph is about."""
_BORNE = frozenset(("same noun", "bears the role", "more exact noun", "less exact noun"))
"""The signs that a noun is somebody's."""
_OF_TOPIC = 0.7
"""The least share of whom a paragraph is about. Set by hand."""
_CALM = 1.25
"""The weights are learnt where everything before is known; in use it is not, and whoever is sure
is so a little less often right. Set by the shares right in the folds."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A referent with its share (0-1) of the belief, and the signs that speak for and against."""

    referent: Referent | None
    share: float
    signs: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """All answers to whom an anaphor means, the likeliest first; nobody is one of them."""

    ranked: tuple[Ranked, ...]
    kind: AnaphorKind

    @property
    def best(self) -> Ranked:
        """The likeliest answer."""
        return self.ranked[0]

    @property
    def is_role(self) -> bool:
        """Whether a description is asked about, which has a name of its own."""
        return self.kind is AnaphorKind.ROLE

    def somebody(self) -> tuple[Referent, float] | None:
        """Return the likeliest referent with its share."""
        return next(((r.referent, r.share) for r in self.ranked if r.referent is not None), None)


Choose = Callable[[Asked, Sequence[Referent], Sequence[int]], Choice]


def alternatives(
    asked: Asked, candidates: Sequence[Referent], paragraphs: Sequence[int]
) -> list[list[str]]:
    """Return the signs of each candidate, and last of all those of nobody."""
    around = surroundings(asked, candidates, paragraphs)
    found = [signs(asked, candidate, around, paragraphs) for candidate in candidates]
    return [*found, nobody(asked, around)]


def choose(asked: Asked, candidates: Sequence[Referent], paragraphs: Sequence[int]) -> Choice:
    """Return the candidates by the weights of the table."""
    choice = of_mark(asked, weighed(weights(), asked, candidates, paragraphs))
    choice = of_topic(asked, choice)
    return undecided(asked, choice)


def weighed(
    table: Mapping[str, float],
    asked: Asked,
    candidates: Sequence[Referent],
    paragraphs: Sequence[int],
) -> Choice:
    """Return the candidates by some weights."""
    told = alternatives(asked, candidates, paragraphs)
    scores = [sum(table.get(sign, 0.0) for sign in each) for each in told]
    high = max(scores)
    odds = [math.exp((score - high) / _CALM) for score in scores]
    whole = sum(odds)
    who: list[Referent | None] = [*candidates, None]
    ranked = [
        Ranked(each, share / whole, own) for each, share, own in zip(who, odds, told, strict=True)
    ]
    return Choice(tuple(sorted(ranked, key=lambda each: -each.share)), asked.anaphor.kind)


def of_mark(asked: Asked, choice: Choice) -> Choice:
    """Return a choice won by the only one who bears a mark that a description tells (*Spanier*)."""
    told = [r for r in choice.ranked if r.referent is not None]
    if len(told) != 1 or told[0].referent is None:
        return choice
    if not any(mark.is_borne(told[0].referent.marks) for mark in asked.marks):
        return choice
    share = max(told[0].share, _OF_MARK)
    best = replace(told[0], share=share)
    return Choice((best, Ranked(None, 1 - share)), choice.kind)


def of_topic(asked: Asked, choice: Choice) -> Choice:
    """Return a choice won by whom the paragraph is about (*Holm sprach. … betonte der 61-Jährige*).

    Who opens it and had the floor last is who a noun goes on with that names no office, and that
    nobody else bears.
    """
    told = [r for r in choice.ranked if r.referent is not None]
    if asked.sort is not NounSort.PERSON or asked.role is not None or _BORNE & _signs(told):
        return choice
    about = [r for r in told if set(r.signs) >= _TOPIC]
    if len(about) != 1 or about[0].share >= _OF_TOPIC:
        return choice
    rest = [r for r in choice.ranked if r is not about[0]]
    left = (1 - _OF_TOPIC) / (1 - about[0].share)
    scaled = sorted((replace(r, share=r.share * left) for r in rest), key=lambda r: -r.share)
    return Choice((replace(about[0], share=_OF_TOPIC), *scaled), choice.kind)


def _signs(ranked: Sequence[Ranked]) -> frozenset[str]:
    return frozenset(sign for each in ranked for sign in each.signs)


def undecided(asked: Asked, choice: Choice) -> Choice:
    """Return a choice without winner where grammar sets two on a par (*Thiel und Ohm … er*).

    Who is named in one breath with another, each for the first time, is no likelier meant, unless
    what is said names one of them: nobody calls himself so.
    """
    told = [r for r in choice.ranked if r.referent is not None][:_PAIR]
    if choice.is_role or not _on_a_par(asked, [r.referent for r in told if r.referent is not None]):
        return choice
    rest = [r for r in choice.ranked if r not in told]
    others = [r for r in rest if r.referent is not None]
    equals = [replace(r, share=_ON_A_PAR) for r in told]
    share = 1 - _PAIR * _ON_A_PAR - sum(r.share for r in others)
    return Choice((Ranked(None, share), *equals, *others), choice.kind)


def _on_a_par(asked: Asked, pair: Sequence[Referent]) -> bool:
    told = any(id(one) in asked.about for one in pair)
    return len(pair) == _PAIR and not told and _are_joined(*pair)


def _are_joined(one: Referent, other: Referent) -> bool:
    """Tell whether two are named in one sentence only, the one joined to the other."""
    places = (*one.seen, *other.seen)
    if not one.seen or not other.seen or any(p.form is Form.PRONOUN for p in places):
        return False
    if len({place.sentence for place in places}) > 1:
        return False
    first, second = sorted((one.seen[0], other.seen[0]), key=lambda place: place.start)
    if second.relation != "conj":
        return False
    # *Bäckerin Tina Rolf und Konditorin Eva Lenz*: there the titles are joined.
    title = first.governor if first.governor == first.index - 1 else 0
    return first.index in (second.governor, second.above) or 0 < title == second.above


@cache
def weights() -> Mapping[str, float]:
    """Return the weights of the signs."""
    text = resources.files(__package__).joinpath(WEIGHTS).read_text(encoding="utf-8")
    return {row["sign"]: float(row["weight"]) for row in parse_table(text, WEIGHTS)}
