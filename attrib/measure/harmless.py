"""Edits that take nothing from an attribution, and that nothing may be found in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random
from types import MappingProxyType
from typing import Final

from attrib.article import Span
from attrib.measure.damage import Copy, Damage, begun, ended, paragraphs, places, replaced
from attrib.measure.gold import MarkedArticle

_VERBS: Final = MappingProxyType(
    {"sagte": "erklärte", "erklärte": "sagte", "betonte": "sagte", "meinte": "sagte"}
)
_STYLES: Final = MappingProxyType({"„": "»", "“": "«", "»": "„", "«": "“"})


def moved(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Move a paragraph that names its own speakers to the end."""
    text = article.article.text
    found = paragraphs(text) if article.claims else ()
    for here, following in pairwise(found[1:]):
        if _stands_alone(article, here) and _stands_alone(article, following):
            rest = text[: here.start] + text[following.start :].rstrip()
            moved_text = f"{rest}\n\n{here.of(text)}\n"
            yield Copy(article.article.name, text, moved_text, Span(0, len(moved_text)))


def cut(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Cut a paragraph in which nobody speaks, and which nobody who speaks is named in."""
    text = article.article.text
    names = {part for claim in article.claims or () for part in (claim.name or "").split()}
    found = paragraphs(text) if article.claims else ()
    for here, following in pairwise(found[1:]):
        told = any(s.overlaps(here) for c in article.claims or () for s in c.roles["quote"])
        named = any(name in here.of(text) for name in names)
        if not told and not named and _stands_alone(article, following):
            yield replaced(article, Span(here.start, following.start), "")


def other_verb(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Write another verb of saying."""
    for place in places(article):
        cue = place.claim.roles["cue"]
        if len(cue) == 1 and cue[0].of(place.text) in _VERBS and place.tag is not None:
            yield place.copy(cue[0], _VERBS[cue[0].of(place.text)])


def surname_only(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Leave out the given name of somebody who was introduced before."""
    for place in places(article):
        name, mention = place.claim.name or "", place.mention
        if mention is None or not place.is_person or not mention.of(place.text).endswith(name):
            continue
        if name in place.text[: place.quote.start]:
            yield place.copy(Span(mention.end - len(name), mention.end), name.split()[-1])


def other_marks(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Give all quotations other marks."""
    text = article.article.text
    if sum(text.count(mark) for mark in "„“") > 1 and not re.search('[»«‚‘’›‹"”]', text):
        styled = "".join(_STYLES.get(sign, sign) for sign in text)
        yield Copy(article.article.name, text, styled, Span(0, len(styled)))


def tag_in_front(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Put *, sagte Tann* in front of its quotation: *Tann sagte: …*."""
    for place in places(article):
        mention, tag = place.mention, place.tag
        if mention is None or tag is None or not place.is_direct:
            continue
        match = re.fullmatch(r", (\w+) ", Span(tag.start, mention.start).of(place.text))
        if match is not None and match[1] != "so" and mention.end == tag.end:
            words = f"{begun(mention.of(place.text))} {match[1]}: {ended(place.said)}"
            yield place.copy(Span(place.quote.start, tag.end + 1), words)


def _stands_alone(article: MarkedArticle, here: Span) -> bool:
    """Tell whether a paragraph opens with no pronoun, and its claims name their speakers in it."""
    text = article.article.text
    if re.match(r"(?:Er|Sie|Es|Das|Dies\w*|Dort|Dabei|Damit|Auch|Dazu|Da\w+)\b", here.of(text)):
        return False
    inside = [c for c in article.claims or () if any(s.overlaps(here) for s in c.roles["quote"])]
    return all(
        c.name is not None
        and any(here.covers(s) and c.name.split()[-1] in s.of(text) for s in c.roles["speaker"])
        for c in inside
    )


HARMLESS: Final = (
    Damage("paragraph moved", moved),
    Damage("paragraph cut, nobody speaks", cut),
    Damage("another verb of saying", other_verb),
    Damage("surname only", surname_only),
    Damage("all marks of another style", other_marks),
    Damage("tag put in front", tag_in_front),
)
