"""`jsonld`: claims in the vocabulary of schema.org, as one graph.

A `Claim` has its speaker as `author` and the article as `appearance`. An author is a `Person` or
an `Organization`; groups of people, and places that speak for a government, count as the latter. A
document that says something is what the claim `isBasedOn`, and an unnamed source stands in
`creditText`. The vocabulary has no word for what somebody did not say or denies, so that only
claims that were made are nodes of the graph.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from attrib.records import Analysis, Claim, SpeakerCount, SpeakerKind
from attrib.report.base import Style
from attrib.report.identifiers import iri
from attrib.report.made import made
from attrib.report.serial import Items, serial

CONTEXT: Final = "https://schema.org"
_AUTHORS: Final = {
    SpeakerKind.PERSON: "Person",
    SpeakerKind.ORGANISATION: "Organization",
    SpeakerKind.GROUP: "Organization",
    SpeakerKind.PLACE: "Organization",
}
_ARTICLE: Final = "NewsArticle"
_GERMAN: Final = "de"


class LinkedDataReport:
    """An article and its claims are nodes of the graph, one a line."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._nodes = Items()

    def opening(self) -> str:
        """Return the context, up to the nodes."""
        return f'{{"@context": {serial(CONTEXT)}, "@graph": [\n'

    def article(self, analysis: Analysis) -> str:
        """Return the nodes of an article and its claims."""
        analysis = made(analysis)
        identifier = iri(analysis.article.name)
        sources = {
            count.name: _source(count, f"{identifier}#speaker-{number}")
            for number, count in enumerate(analysis.speakers, start=1)
        }
        nodes = [_article(analysis, identifier)]
        for claim in analysis.claims:
            source = sources[claim.speaker.name] if claim.speaker else {}
            nodes.append(_claim(claim, analysis, identifier) | source)
        return self._nodes.extend(nodes)

    def closing(self) -> str:
        """Return the end of the graph."""
        return "]}\n"


def _article(analysis: Analysis, identifier: str) -> dict[str, Any]:
    article = analysis.article
    node: dict[str, Any] = {
        "@type": _ARTICLE,
        "@id": identifier,
        "name": article.name,
        "inLanguage": _GERMAN,
    }
    known = article.metadata
    if known.date is not None and _is_iso(known.date):
        node["datePublished"] = known.date
    if known.url is not None:
        node["url"] = known.url
    if known.outlet is not None:
        node["publisher"] = {"@type": "Organization", "name": known.outlet}
    if known.author is not None:
        # Of no type: it may be a person, an agency or the editors.
        node["author"] = {"name": known.author}
    headline = article.headline
    return node | ({} if headline is None else {"headline": headline})


def _is_iso(date: str) -> bool:
    try:
        datetime.fromisoformat(date)
    except ValueError:
        return False
    return True


def _claim(claim: Claim, analysis: Analysis, article: str) -> dict[str, Any]:
    node = {
        "@type": "Claim",
        "@id": f"{article}#claim-{claim.number}",
        "position": claim.number,
        "text": analysis.article.joined(claim.content),
        "inLanguage": _GERMAN,
        "appearance": {"@type": _ARTICLE, "@id": article},
    }
    outer = analysis.number_of_parent(claim)
    if outer is None:
        return node
    return node | {"isPartOf": {"@type": "Claim", "@id": f"{article}#claim-{outer}"}}


def _source(speaker: SpeakerCount, identifier: str) -> dict[str, Any]:
    if speaker.kind is SpeakerKind.ANONYMOUS:
        return {"creditText": speaker.name}
    if speaker.kind is SpeakerKind.DOCUMENT:
        return {"isBasedOn": _named("CreativeWork", identifier, speaker.name)}
    return {"author": _named(_AUTHORS[speaker.kind], identifier, speaker.name)}


def _named(kind: str, identifier: str, name: str) -> dict[str, Any]:
    return {"@type": kind, "@id": identifier, "name": name}
