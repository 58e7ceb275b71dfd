"""What a damaged copy of an article is, and the pieces that the damages are made of.

A damage works on annotated text and on nothing that attrib finds: where the gold says that a frame
stands, it can be dropped. Its copies differ from the article at one place (`at`); whether a reader
of the copy alone can see it (`alone`) is decided by the gold, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from attrib.article import Span
from attrib.lexicon.tables import given_names
from attrib.measure.gold import MarkedArticle, MarkedClaim

_BREAK: Final = re.compile(r"\n+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENDS: Final = ".!?…"
_REACH: Final = 300
"""Code points before a place in which a reader still has a speaker in mind."""
_SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class Copy:
    """An article with one thing changed; `at` is the place in `text`."""

    document: str
    before: str
    text: str
    at: Span
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Damage:
    """A sort of damage, the rules that tell it, and how copies of an article are made with it.

    `alone` are the codes that count for the copy by itself, `based` those that count besides when
    it is held against the article; without either the edit is harmless, and nothing may be found.
    `floors` are the shares (0-1) that have to be found, in the same order.
    """

    name: str
    make: Callable[[MarkedArticle, Random], Iterator[Copy]]
    alone: tuple[str, ...] = ()
    based: tuple[str, ...] = ()
    floors: tuple[float | None, float | None] = (None, None)

    @property
    def harmless(self) -> bool:
        """Whether nothing may be found."""
        return not self.alone and not self.based


@dataclass(frozen=True, slots=True)
class Place:
    """A claim of an article, with its one stretch of content and its one frame, if it has one."""

    article: MarkedArticle
    claim: MarkedClaim
    quote: Span
    frame: Span | None

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.article.text

    @property
    def said(self) -> str:
        """The words of the claim."""
        return self.quote.of(self.text)

    @property
    def is_direct(self) -> bool:
        """Whether the claim is a quotation with its marks."""
        return self.claim.type == "Direct" and self.said[:1] in '„»«"' and self.said[-1:] in '“«»"'

    @property
    def is_person(self) -> bool:
        """Whether the speaker is somebody with given name and surname."""
        name = (self.claim.name or "").split()
        return len(name) > 1 and name[0] in given_names()

    @property
    def tag(self) -> Span | None:
        """The frame that follows the words and ends the sentence: *, sagte Tann*."""
        if self.frame is None or self.frame.start != self.quote.end:
            return None
        return self.frame if self.text[self.frame.end : self.frame.end + 1] == "." else None

    @property
    def opener(self) -> Span | None:
        """The frame that opens the sentence right before the words."""
        if self.frame is None or not 0 <= self.quote.start - self.frame.end <= 1:
            return None
        return self.frame if opens_sentence(self.text, self.frame.start) else None

    @property
    def mention(self) -> Span | None:
        """The speaker's mention inside the frame."""
        inside = (s for s in self.claim.roles["speaker"] if self.frame and self.frame.covers(s))
        return next(inside, None)

    def copy(self, cut: Span, instead: str, at: Span | None = None, *, alone: bool = True) -> Copy:
        """Return a copy with a stretch replaced; `at` is the place there, the whole paragraph."""
        return replaced(self.article, cut, instead, at, alone=alone)

    def is_unknown_without(self, cut: Span) -> bool:
        """Tell whether nothing in the rest tells a reader who speaks, and nobody else seems to.

        No word of the speaker's name or mention stands in the paragraph or shortly before it, the
        speaker has said nothing there, and nobody has said anything in the paragraph so far.
        """
        here = paragraph(self.text, cut.start).start
        around = Span(max(0, here - _REACH), cut.start)
        behind = Span(cut.end, paragraph(self.text, cut.end).end)
        words = set(_WORD.findall(self.claim.name or ""))
        for span in self.claim.roles["speaker"]:
            words |= set(_WORD.findall(span.of(self.text)))
        names = {word.rstrip("s") for word in words if word[:1].isupper() and len(word) > _SHORT}
        rest = around.of(self.text).replace(self.said, "") + behind.of(self.text)
        others = [
            (claim.name == self.claim.name, span)
            for claim in self.article.claims or ()
            for span in claim.roles["quote"]
            if span.overlaps(around) and not span.overlaps(self.quote)
        ]
        said = any(own or span.end > here for own, span in others)
        return not said and not any(name in rest for name in names)


def places(article: MarkedArticle) -> Iterator[Place]:
    """Yield the claims in one stretch that somebody is named for, without those inside others."""
    claims = article.claims or ()
    for claim in claims:
        quote, frame = claim.roles["quote"], claim.roles["frame"]
        if len(quote) != 1 or len(frame) > 1 or not claim.name:
            continue
        around = (s for c in claims if c is not claim for s in c.roles["quote"])
        if not any(s.covers(quote[0]) and s != quote[0] for s in around):
            yield Place(article, claim, quote[0], frame[0] if frame else None)


def replaced(
    article: MarkedArticle, cut: Span, instead: str, at: Span | None = None, *, alone: bool = True
) -> Copy:
    """Return a copy of an article with a stretch replaced; the place is its paragraph."""
    before = article.article.text
    text = before[: cut.start] + instead + before[cut.end :]
    place = at or paragraph(text, min(cut.start, len(text.rstrip()) - 1))
    return Copy(article.article.name, before, text, place, alone)


def paragraph(text: str, at: int) -> Span:
    """Return the paragraph that an offset lies in."""
    start, end = 0, len(text)
    for match in _BREAK.finditer(text):
        if match.end() <= at:
            start = match.end()
        elif match.start() >= at:
            end = match.start()
            break
    return Span(start, max(start, end))


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text."""
    starts = [0, *(match.end() for match in _BREAK.finditer(text))]
    return tuple(p for p in (paragraph(text, at) for at in starts if at < len(text)) if len(p))


def opens_sentence(text: str, at: int) -> bool:
    """Tell whether a sentence can begin here: at a paragraph's start, or after its end."""
    before = text[:at].rstrip(" ")
    return not before or before[-1] in "\n.!?“«"


def sentences(text: str, stretch: Span) -> Iterator[Span]:
    """Yield the sentences of a stretch that holds whole ones, as far as full stops tell."""
    start = stretch.start
    for match in re.finditer(r"(?<=\w{3})[.!?](?=\s+[A-ZÄÖÜ„]|\s*$)", stretch.of(text)):
        end = stretch.start + match.end()
        yield Span(start, end)
        start = end + len(text[end : stretch.end]) - len(text[end : stretch.end].lstrip())


def ended(words: str) -> str:
    """Return a quotation or clause as a sentence of its own, with its full stop."""
    if words[-1] in '“«»"':
        inner = words[:-1].rstrip(",")
        return f"{inner}{'' if inner[-1] in _ENDS else '.'}{words[-1]}"
    return words if words[-1] in _ENDS else f"{words}."


def begun(words: str) -> str:
    """Return words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]
