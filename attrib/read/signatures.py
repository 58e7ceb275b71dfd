"""Who signs a quotation: *„…“ – Olaf Tann*, *„…“ (Olaf Tann)*, or the name on a line of its own.

A pull quote names its speaker behind it, without a verb. What stands there may be a name for all
that is known: not the remark that a narrator adds after a dash, nor the maker of a film.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from attrib.article import Span
from attrib.grammar.opening import has_finite_verb
from attrib.lexicon.tables import first_names
from attrib.read.bearers import Elsewhere, has_party, names_role, side_of
from attrib.read.credits import is_byline
from attrib.read.labels import Label, may_name, words_of

_DASH = r"(?:[–—―]|--?)"
_BEHIND = r"(?<=[“”»«\"])"
_LINES = r"[ \t]*(?:\r?\n[^\S\n]*)"
_WHO = r"(?P<who>@?(?:eine?[ \t])?[^\W\d_a-zäöüß][^\n\r:;„“”\"»«?!*|–—―]{0,119}?)"
_IN_BRACKETS = r"(?P<bracket>\()(?P<who>[^\W\d_a-zäöüß][^()\n:;„“”\"»«?!]{0,79})\)"
_END = r"[ \t]*\r?(?=\n|\Z)"
_SIGNED = (
    re.compile(rf"{_BEHIND}{_LINES}{{0,3}}{_DASH}[ \t]*{_WHO}\.?{_END}"),
    re.compile(rf"{_BEHIND}[ \t]{_DASH}[ \t]+{_WHO}\.(?=[ \t])"),
    re.compile(rf"{_BEHIND}(?P<bare>{_LINES}{{1,3}}){_WHO}{_END}"),
    re.compile(rf"{_BEHIND}[ \t]{_IN_BRACKETS}"),
)
_NAME = re.compile(r"(?P<name>[^,(]+)(?:\([^()]{1,40}\))?(?:,(?P<office>.{1,90}))?")
_DESCRIBED = re.compile(r"eine?\s(?P<role>[\w-]+)")
_LONGEST = 5
"""Words of a name with its titles."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs a quotation: the name, and all of the signature.

    `bracketed` tells that brackets are around it, `bare` that it is a line without a dash.
    """

    name: Span
    span: Span
    bracketed: bool
    bare: bool


@lru_cache(maxsize=4)
def signatures(text: str) -> tuple[Signature, ...]:
    """Return the signatures behind quotations, in text order."""
    found = {match.start(): match for pattern in _SIGNED for match in pattern.finditer(text)}
    if not found:
        return ()
    elsewhere = Elsewhere(text)
    return tuple(
        signature
        for _, match in sorted(found.items())
        if (signature := _signature(match, elsewhere)) is not None
    )


def _signature(match: re.Match[str], elsewhere: Elsewhere) -> Signature | None:
    who = match["who"].strip()
    parts = _NAME.fullmatch(who)
    if parts is None or is_byline(who) or (parts["office"] and has_finite_verb(parts["office"])):
        return None
    name = parts["name"].strip()
    words = words_of(name)
    start = match.start("who")
    label = Label(who, Span(start, start + len(name)), Span(*match.span()))
    described = _DESCRIBED.match(name)
    if described is not None and _is_role(described["role"]):
        name_span = Span(start + described.start("role"), start + described.end("role"))
        return Signature(name_span, label.span, bracketed=False, bare=False)
    if not 0 < len(words) <= _LONGEST or not may_name(name):
        return None
    bracketed, bare = ("bracket" in match.re.groupindex), ("bare" in match.re.groupindex)
    if not _bears(label, words, elsewhere) or (bare and not _is_full(words)):
        return None
    return Signature(label.name, label.span, bracketed, bare)


def _bears(label: Label, words: tuple[str, ...], elsewhere: Elsewhere) -> bool:
    """Tell whether a signature is somebody's: more than a word that may be anything."""
    if label.text.startswith("@") or has_party(label) or names_role(words):
        return True
    return elsewhere.bears(Label(" ".join(words), label.name, label.span))


def _is_role(word: str) -> bool:
    """Tell whether somebody without a name can be called so (*eine Besucherin aus Talberg*)."""
    return names_role((word,)) or side_of(Label(word, Span(0, 0), Span(0, 0))) == "floor"


def _is_full(words: tuple[str, ...]) -> bool:
    """Tell whether the words are a name in full, or one with an office (no heading looks so)."""
    return len(words) > 1 and (words[0] in first_names() or names_role(words[:-1]))
