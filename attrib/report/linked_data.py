"""`jsonld`: claims in the vocabulary of schema.org, as one graph.

A `Claim` has its speaker as `author` and the article as `appearance`. An author is a `Person` or
an `Organization`; groups of people count as the latter. A document that says something is what
the claim `isBasedOn`, and an unnamed source stands in `creditText`.
"""

from __future__ import annotations

from typing import Any, Final

from attrib.article import BlockKind
from attrib.records import Analysis, Claim, SpeakerKind
from attrib.report.base import Style
from attrib.report.identifiers import iri
from attrib.report.plain import shown
from attrib.report.serial import Items, serial

CONTEXT: Final = "https://schema.org"
TYPES: Final = {
    SpeakerKind.PERSON: "Person",
    SpeakerKind.ORGANISATION: "Organization",
    SpeakerKind.GROUP: "Organization",
    SpeakerKind.DOCUMENT: "CreativeWork",
}
_GERMAN: Final = "de"


class LinkedDataReport:
    """An article, its speakers and its claims are nodes of the graph, one a line."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._nodes = Items()

    def opening(self) -> str:
        """Return the context, up to the nodes."""
        return f'{{"@context": {serial(CONTEXT)}, "@graph": [\n'

    def article(self, analysis: Analysis) -> str:
        """Return the nodes of an article."""
        return "".join(map(self._nodes.add, _nodes(analysis)))

    def closing(self) -> str:
        """Return the end of the graph."""
        return "]}\n"


def _nodes(analysis: Analysis) -> list[dict[str, Any]]:
    article = iri(analysis.article.name)
    named = [count for count in analysis.speakers if count.kind in TYPES]
    speakers = {count.name: f"{article}#speaker-{n}" for n, count in enumerate(named, start=1)}
    return [
        _article(analysis, article),
        *(
            {"@type": TYPES[count.kind], "@id": speakers[count.name], "name": count.name}
            for count in named
        ),
        *(
            _claim(number, claim, analysis, speakers)
            for number, claim in enumerate(analysis.claims, start=1)
        ),
    ]


def _article(analysis: Analysis, identifier: str) -> dict[str, Any]:
    article = analysis.article
    node = {
        "@type": "NewsArticle",
        "@id": identifier,
        "name": article.name,
        "inLanguage": _GERMAN,
    }
    for block in article.blocks_of(BlockKind.HEADLINE):
        return node | {"headline": article.shown(block.span).strip()}
    return node


def _claim(
    number: int, claim: Claim, analysis: Analysis, speakers: dict[str, str]
) -> dict[str, Any]:
    article = iri(analysis.article.name)
    node: dict[str, Any] = {
        "@type": "Claim",
        "@id": f"{article}#claim-{number}",
        "position": number,
        "text": shown(claim.content, analysis.article),
        "inLanguage": _GERMAN,
    }
    if claim.speaker is not None:
        node |= _source(claim.speaker.name, speakers, analysis)
    if claim.parent is not None:
        node["isPartOf"] = {"@id": f"{article}#claim-{claim.parent + 1}"}
    return node | {"appearance": {"@id": article}}


def _source(name: str, speakers: dict[str, str], analysis: Analysis) -> dict[str, Any]:
    if name not in speakers:
        return {"creditText": name}
    kind = next(count.kind for count in analysis.speakers if count.name == name)
    key = "isBasedOn" if kind is SpeakerKind.DOCUMENT else "author"
    return {key: {"@id": speakers[name]}}
