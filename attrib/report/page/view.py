"""All that the template of an article needs, worked out and worded."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attrib.article import Article, BlockKind, Span
from attrib.corrections.file import about_article, about_claim
from attrib.corrections.shown import Shown
from attrib.read.source import printable
from attrib.records import Analysis, Claim, Step, moved
from attrib.report import labels
from attrib.report.page import words as w
from attrib.report.page.evidence import Fact, Teller
from attrib.report.page.marked import Token, tokens
from attrib.report.page.people import Person, people
from attrib.report.page.runs import Layer, Role, Run, layers, runs
from attrib.report.page.text import (
    Places,
    TextBlock,
    blocks,
    displayable,
    reading_span,
    written,
)
from attrib.report.sanitise import one_line
from attrib.report.serial import serial
from attrib.report.summary import summarize
from attrib.wording import Language

_HEADLINE = 200
_WEB_ADDRESS = re.compile(r"https?://\S+")
_BY_HAND = (Step.CORRECTED, Step.KNOWN)


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as the page shows it; `letter` is that of its speaker, for the script.

    `whole` is what is copied of it: who, how and all of the words. `sort` is the kind's code, and
    `key` what a correction of it begins with.
    """

    number: int
    letter: str
    classes: str
    label: str
    speaker: str
    details: str
    excerpt: str
    whole: str
    sort: str
    key: str
    is_checked: bool
    kind: str
    reason: str
    place: str
    facts: tuple[Fact, ...]
    why_claim: tuple[str, ...]
    why_speaker: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A speaker, or nobody, as the page shows it; `width` is the bar's part of 100."""

    letter: str
    name: str
    kind: str
    classes: str
    count: str
    number: int
    share: str
    width: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph or heading, or what stands between two of them (`kind` is "gap")."""

    kind: str
    wrapped: bool
    place: int
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as the page shows it; `id` begins the ids of all its parts.

    `title` is its headline, or, where it has none, the `name` of its file; `key` is what its
    corrections begin with, and `about` says who wrote it, where and when, as far as is known.
    """

    id: str
    key: str
    title: str
    name: str
    about: str
    url: str
    source: str
    summary: str
    engine: str
    place_name: str
    blocks: tuple[BlockView, ...]
    claims: tuple[ClaimView, ...]
    people: tuple[PersonView, ...]
    chart: tuple[PersonView, ...]


def article_view(analysis: Analysis, number: int, language: Language) -> ArticleView:
    """Return an article as the page shows it.

    Args:
        analysis: an article's claims.
        number: which article of the page, from 1.
        language: of all that is not the article's own text.
    """
    article = analysis.article
    places = Places(article)
    display = displayable(article.text if article.reading is None else article.reading.text)
    parts = list(blocks(display, article))
    seen: tuple[Claim, ...] = analysis.claims
    if article.reading is not None:
        seen = moved(seen, article.reading.to_reading)
    markers = _markers(seen, parts)
    cuts = {place for part in parts for place in (part.span.start, part.span.end)}
    given = [*layers(seen), *_datelines(article)]
    cut = list(runs(seen, given, cuts | markers.keys()))
    summary = summarize(analysis)
    speakers = people(seen, summary)
    teller = Teller(article, places, language)
    shown = Shown(article)
    claims = _claims(analysis, speakers, teller, shown)
    views = _people(speakers, claims, language)
    name = one_line(article.name)
    title = _headline(article) or name
    return ArticleView(
        id=f"a{number}",
        key=serial(about_article(printable(article.name), shown.checksum)),
        title=title,
        name=name,
        about=" · ".join(_origin(article)),
        url=_url(article),
        source=", ".join(
            dict.fromkeys(filter(None, (title, *_origin(article), _url(article), name)))
        ),
        summary=_summary(speakers, claims, summary.spoken, language),
        engine=one_line(analysis.document.engine),
        place_name=w.PAGE["paragraph" if article.extracted else "line"].into(language),
        blocks=tuple(_blocks(display, parts, cut, markers, places)),
        claims=claims,
        people=views,
        chart=tuple(sorted(views, key=lambda person: -float(person.width))),
    )


def _headline(article: Article) -> str:
    """Return the headline, cut if it is none by its length."""
    shown = one_line(article.headline or "").lstrip("# ")
    return shown if len(shown) <= _HEADLINE else shown[:_HEADLINE].rstrip() + " …"


def _origin(article: Article) -> list[str]:
    """Return author, outlet and date, as far as the source tells them."""
    told = article.metadata
    return [one_line(part) for part in (told.author, told.outlet, told.date) if part]


def _url(article: Article) -> str:
    """Return the address that the source tells, if it is one of the web."""
    address = one_line(article.metadata.url or "")
    return address if _WEB_ADDRESS.fullmatch(address) else ""


def _markers(claims: Sequence[Claim], parts: Sequence[TextBlock]) -> dict[int, list[int]]:
    """Return which claims begin where; each in a block, for between them nothing is marked."""
    spans = [part.span for part in parts if part.kind != "gap"]
    ends = [span.end for span in spans]
    found: dict[int, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        if spans:
            start = min(span.start for span in claim.content)
            block = spans[min(bisect_right(ends, start), len(spans) - 1)]
            place = start if block.start <= start < block.end else block.start
            found[place].append(number)
    return found


def _datelines(article: Article) -> Iterator[Layer]:
    for block in article.blocks_of(BlockKind.DATELINE):
        span = reading_span(block.span, article)
        if span:
            yield Layer(span, Role.DATELINE, -1)


def _blocks(
    display: str,
    parts: Sequence[TextBlock],
    cut: Sequence[Run],
    markers: dict[int, list[int]],
    places: Places,
) -> Iterator[BlockView]:
    starts = [run.span.start for run in cut]
    for part in parts:
        first, behind = (
            bisect_right(starts, part.span.start) - 1,
            bisect_right(starts, part.span.end - 1),
        )
        gap = part.kind == "gap"
        shown = () if gap else tuple(tokens(display, cut[first:behind], markers))
        yield BlockView(
            kind=part.kind,
            wrapped=part.wrapped,
            place=places.of_shown(_visible_start(display, part.span)),
            text=written(part.span.of(display)) if gap else "",
            tokens=shown,
        )


def _visible_start(display: str, span: Span) -> int:
    return span.strip(display).start if span.of(display).strip() else span.start


def _claims(
    analysis: Analysis, speakers: Sequence[Person], teller: Teller, shown: Shown
) -> tuple[ClaimView, ...]:
    owners = {number: person for person in speakers for number in person.claims}
    return tuple(
        ClaimView(
            number=claim.number,
            letter=owners[number].letter,
            classes=owners[number].classes,
            label=teller.label(claim),
            speaker=teller.speaker(claim),
            details=teller.details(claim),
            excerpt=teller.excerpt(claim),
            whole=teller.whole(claim),
            sort=str(claim.kind),
            key=serial(
                about_claim(shown.place(claim), claim.speaker.name if claim.speaker else None)
            ),
            is_checked=any(step.step in _BY_HAND for step in claim.evidence),
            kind=teller.kind(claim),
            reason="" if claim.speaker else teller.reason(claim),
            place=teller.place(claim.span.start),
            facts=tuple(teller.facts(claim, analysis.number_of_parent(claim))),
            why_claim=tuple(teller.why_claim(claim)),
            why_speaker=tuple(teller.why_speaker(claim)),
        )
        for number, claim in enumerate(analysis.claims)
    )


def _people(
    speakers: Sequence[Person], claims: Sequence[ClaimView], language: Language
) -> tuple[PersonView, ...]:
    return tuple(
        PersonView(
            letter=person.letter,
            name=one_line(person.name) or w.PAGE["without_speaker"].into(language),
            kind=labels.SPEAKER_KINDS[person.kind].into(language) if person.kind else "",
            classes=person.classes,
            count=w.counted(len(person.claims), w.CLAIM_COUNT, language),
            number=len(person.claims),
            share=labels.percent(person.share, language),
            width=f"{100 * person.share:.1f}",
            claims=tuple(claims[number] for number in person.claims),
        )
        for person in speakers
    )


def _summary(
    speakers: Sequence[Person], claims: Sequence[ClaimView], spoken: float, language: Language
) -> str:
    if not claims:
        return w.PAGE["no_claims"].into(language)
    named = [person for person in speakers if person.kind]
    nameless = sum(len(person.claims) for person in speakers if not person.kind)
    parts = [
        w.counted(len(claims), w.CLAIM_COUNT, language),
        w.counted(len(named), w.SPEAKER_COUNT, language),
        *([f"{nameless} {w.WITHOUT.into(language)}"] if nameless else []),
        f"{labels.percent(spoken, language)} {w.SPOKEN.into(language)}",
    ]
    return " · ".join(parts)
