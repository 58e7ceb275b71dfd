"""The damages that an editor's cut or slip does to an article, and the rules that should see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from types import MappingProxyType
from typing import Final

from attrib.article import Span
from attrib.measure.damage import (
    Copy,
    Damage,
    Place,
    begun,
    ended,
    opens_sentence,
    paragraph,
    places,
    replaced,
    sentences,
)
from attrib.measure.gold import MarkedArticle
from attrib.measure.harmless import HARMLESS

_INDICATIVES: Final = MappingProxyType(
    {
        "sei": "ist",
        "seien": "sind",
        "habe": "hat",
        "werde": "wird",
        "könne": "kann",
        "müsse": "muss",
        "dürfe": "darf",
        "wolle": "will",
        "gebe": "gibt",
        "gehe": "geht",
        "komme": "kommt",
        "brauche": "braucht",
        "stehe": "steht",
        "fehle": "fehlt",
        "koste": "kostet",
        "solle": "soll",
        "liege": "liegt",
        "bleibe": "bleibt",
        "lasse": "lässt",
        "führe": "führt",
        "halte": "hält",
        "nehme": "nimmt",
        "sehe": "sieht",
        "wisse": "weiß",
        "bringe": "bringt",
        "reiche": "reicht",
        "gelte": "gilt",
        "mache": "macht",
        "finde": "findet",
    }
)
_KONJUNKTIV: Final = re.compile(rf"\b(?:{'|'.join(_INDICATIVES)})\b")
_SUBORDINATE: Final = re.compile(r"(?:dass|ob|wer|was|wie|wo|wann|warum|weshalb|wenn|zu)\b")
_SOURCES: Final = re.compile(r"(?:laut|nach|zufolge|gemäß)\b|.*\b(?:zufolge|nach)$", re.IGNORECASE)
_PRONOUNS: Final = frozenset(("er", "sie"))
_OPPOSITES: Final = MappingProxyType(
    {
        "immer": "nie",
        "nie": "oft",
        "mehr": "weniger",
        "alle": "manche",
        "viel": "wenig",
        "viele": "wenige",
        "heute": "gestern",
        "sehr": "kaum",
        "muss": "kann",
        "müssen": "können",
        "können": "sollen",
        "kann": "darf",
        "gut": "schlecht",
        "keine": "eine",
        "kein": "ein",
        "Jahre": "Monate",
        "haben": "hatten",
        "war": "ist",
        "ist": "war",
        "sind": "waren",
    }
)
_VOWELS: Final = "aeiou"
_LEAST_WORDS: Final = 5
_LEAST_LETTERS: Final = 5


def tag_dropped(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Drop *, sagte X* behind a quotation."""
    for place in places(article):
        if place.tag is not None and place.is_direct and _is_long(place.said):
            yield _without(place, place.tag)


def frame_dropped(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Drop *sagte X* before or behind a clause in Konjunktiv without *dass*."""
    for place in places(article):
        frame = place.tag or place.opener
        if place.claim.type != "Indirect" or frame is None or not _is_main_clause(place.said):
            continue
        start = min(frame.start, place.quote.start)
        if "," not in frame.of(place.text) or not opens_sentence(place.text, start):
            continue
        if frame == place.tag or place.text[place.quote.end : place.quote.end + 1] == ".":
            yield _without(place, frame)


def source_dropped(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Drop *laut X*; at the head of a sentence an adverb takes its place."""
    for place in places(article):
        frame = place.frame
        if frame is None or not _SOURCES.match(frame.of(place.text).strip(" ,")):
            continue
        if frame == place.opener:
            yield place.copy(frame, "Inzwischen")
        elif frame == place.tag:
            yield _without(place, frame)


def impersonal(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Write *hieß es* for the tag of somebody who is named."""
    for place in places(article):
        tag, mention = place.tag, place.mention
        if tag is None or mention is None or not tag.of(place.text).startswith(", "):
            continue
        named = any(word[:1].isupper() for word in mention.of(place.text).split())
        if named and not _SUBORDINATE.match(place.said) and " es " not in tag.of(place.text):
            yield place.copy(tag, ", hieß es")


def insider(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Write *ein Insider* for the name."""
    for place in places(article):
        if place.tag is not None and place.mention is not None and place.is_person:
            yield place.copy(place.mention, "ein Insider")


def opening_dropped(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Drop the mark that opens a quotation."""
    for place in places(article):
        if place.is_direct and _is_long(place.said):
            yield place.copy(Span(place.quote.start, place.quote.start + 1), "", _around(place))


def closing_dropped(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Drop the mark that closes a quotation."""
    for place in places(article):
        if place.is_direct and _is_long(place.said):
            yield place.copy(Span(place.quote.end - 1, place.quote.end), "", _around(place))


def nested(article: MarkedArticle, random: Random) -> Iterator[Copy]:
    """Put a noun inside a quotation into the marks that stand around it."""
    for place in places(article):
        marks = place.said[0], place.said[-1]
        inner = place.said[1:-1]
        if (
            not place.is_direct
            or marks[0] == marks[1]
            or any(m in inner for m in (*marks, *"‚‘›‹"))
        ):
            continue
        nouns = [*re.finditer(r"(?<=[a-zäöü] )[A-ZÄÖÜ]\w{3,}(?= [a-zäöü])", inner)]
        if nouns:
            noun = random.choice(nouns)
            start = place.quote.start + 1 + noun.start()
            yield place.copy(Span(start, start + len(noun[0])), f"{marks[0]}{noun[0]}{marks[1]}")


def restyled(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Give one quotation the marks of another style."""
    direct = [place for place in places(article) if place.is_direct]
    if len({place.said[0] for place in direct}) != 1 or len(direct) < 3:
        return
    for place in direct:
        one, other = ("„", "“") if place.said[0] == "»" else ("»", "«")
        yield place.copy(place.quote, f"{one}{place.said[1:-1]}{other}")


def misspelt(article: MarkedArticle, random: Random) -> Iterator[Copy]:
    """Misspell the surname in a tag."""
    for place in places(article):
        if place.mention is None or not place.is_person or place.claim.name is None:
            continue
        surname = place.claim.name.split()[-1]
        at = place.mention.start + place.mention.of(place.text).find(surname)
        known = place.claim.name in place.text and place.text.count(surname) > 1
        if at >= place.mention.start and known and len(surname) >= _LEAST_LETTERS:
            whole = Span(0, len(place.text) - 1)
            yield place.copy(Span(at, at + len(surname)), _slip(surname, random), whole)


def chain_stated(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Put a sentence that goes on with a report into the indicative."""
    text = article.article.text
    for claim in article.claims or ():
        if claim.type != "IndirectFreeIndirect" or not claim.name:
            continue
        for sentence in (s for part in claim.roles["quote"] for s in sentences(text, part)):
            words = sentence.of(text)
            if _KONJUNKTIV.search(words) and not re.search("[:„»]", words):
                yield replaced(article, sentence, _KONJUNKTIV.sub(_indicative, words))


def swapped(article: MarkedArticle, random: Random) -> Iterator[Copy]:
    """Give a claim to somebody else of the article."""
    found = [place for place in places(article) if place.is_person and place.mention is not None]
    names = sorted({place.claim.name for place in found if place.claim.name})
    for place in found:
        others = [name for name in names if name != place.claim.name]
        if others and place.mention is not None and place.tag is not None:
            yield place.copy(place.mention, random.choice(others))


def reworded(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Change a word of a quotation."""
    for place in places(article):
        if not place.is_direct or not _is_long(place.said):
            continue
        if " nicht " in place.said:
            yield place.copy(place.quote, place.said.replace(" nicht ", " ", 1))
            continue
        for old, new in _OPPOSITES.items():
            changed = re.sub(rf"\b{old}\b", new, place.said, count=1)
            if changed != place.said:
                yield place.copy(place.quote, changed)
                break


def introduction_cut(article: MarkedArticle, _: Random) -> Iterator[Copy]:
    """Cut all that stands before a pronoun and names whom it means."""
    text = article.article.text
    for place in places(article):
        mention = place.mention
        if mention is None or not place.is_person or place.claim.name is None:
            continue
        if mention.of(text).lower() not in _PRONOUNS:
            continue
        start = paragraph(text, place.quote.start).start
        opening = min(place.quote.start, place.frame.start if place.frame else place.quote.start)
        own = [s.end for s in sentences(text, Span(start, opening))]
        names = [name for name in place.claim.name.split() if len(name) > 2]
        cut = Span(0, max([start, *own]))
        if any(name in text[cut.end : opening] for name in names):
            continue
        rest = Span(0, cut.end + len(text[cut.end :]) - len(text[cut.end :].lstrip()))
        yield replaced(article, rest, "Die Halle steht seit dem Herbst leer. ")


def _without(place: Place, frame: Span) -> Copy:
    """Return a copy without a frame; what is left is a sentence of its own."""
    alone = place.is_unknown_without(frame)
    if frame.start >= place.quote.end:
        whole = Span(place.quote.start, frame.end + 1)
        return place.copy(whole, ended(begun(place.said)), alone=alone)
    return place.copy(Span(frame.start, place.quote.end), begun(place.said), alone=alone)


def _around(place: Place) -> Span:
    """Return the paragraphs that a quotation stands in, in a copy that lacks one of its marks."""
    text, quote = place.text, place.quote
    return Span(paragraph(text, quote.start).start, paragraph(text, quote.end - 1).end - 1)


def _is_long(said: str) -> bool:
    return len(said.split()) >= _LEAST_WORDS


def _is_main_clause(said: str) -> bool:
    return not _SUBORDINATE.match(said.lower()) and _KONJUNKTIV.search(said) is not None


def _indicative(match: re.Match[str]) -> str:
    return _INDICATIVES[match[0]]


def _slip(name: str, random: Random) -> str:
    """Return a name with a slip of the pen behind its first letter."""
    inner = range(1, len(name) - 1)
    slips = {
        *(name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in inner[:-1]),
        *(name[:i] + name[i + 1 :] for i in inner),
        *(name[:i] + name[i] + name[i:] for i in inner),
        *(name[:i] + v + name[i + 1 :] for i in inner if name[i] in _VOWELS for v in _VOWELS),
    }
    return random.choice(sorted(slips - {name}))


DAMAGES: Final = (
    Damage("tag dropped", tag_dropped, ("A102",), ("A109",), (0.6, 0.9)),
    Damage("frame dropped", frame_dropped, ("A101",), ("A109",), (0.6, 0.9)),
    Damage("laut X dropped", source_dropped, (), ("A109",), (None, 0.9)),
    Damage("hieß es for a name", impersonal, ("A104",), ("A109",), (0.95, 0.95)),
    Damage("an insider for a name", insider, ("A104",), ("A109",)),
    Damage("opening mark dropped", opening_dropped, ("A301",), (), (0.95, None)),
    Damage("closing mark dropped", closing_dropped, ("A301",), (), (0.95, None)),
    Damage("nested marks", nested, ("A303",), (), (0.95, None)),
    Damage("marks of another style", restyled, ("A302",)),
    Damage("name misspelt", misspelt, ("A401",), (), (0.85, None)),
    Damage("chain into indicative", chain_stated, ("A201",), ("A109",), (None, 0.7)),
    Damage("speaker swapped", swapped, ("A106",), ("A109",)),
    Damage("quotation reworded", reworded, (), ("A109",)),
    Damage("introduction cut", introduction_cut, ("A101", "A102", "A103", "A402"), ("A109",)),
    *HARMLESS,
)
