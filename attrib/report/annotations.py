"""`webanno`: claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/).

As the specification asks, selectors see the text without markup: they count code points in what a
reader sees, which is the source itself for plain text. A claim that the narrator interrupts has a
target for each of its parts. Whether it was said at all (`Polarity`) is a body of its own, with the
purpose *classifying*.
"""

from __future__ import annotations

import hashlib
from typing import Any, Final

from attrib.article import Article, Span
from attrib.records import NOT_FOUND, Analysis, Claim
from attrib.report.base import Style
from attrib.report.identifiers import iri, urn
from attrib.report.serial import Items, serial
from attrib.version import __version__
from attrib.wording import Language, Wording

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
NO_SPEAKER: Final = Wording("ohne Sprecher", "no speaker")
_GERMAN: Final = "de"
_AROUND: Final = 32
"""Code points before and behind a quote that tell it from the same words elsewhere."""


class AnnotationsReport:
    """A collection of annotations on one page, an annotation a line."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._items = Items()
        self._seen = hashlib.sha256()

    def opening(self) -> str:
        """Return the collection's head, up to the annotations."""
        head = {"@context": CONTEXT, "type": "AnnotationCollection", "label": "attrib claims"}
        page = {"type": "AnnotationPage", "startIndex": 0}
        return f'{serial(head)[:-1]}, "first": {serial(page)[:-1]}, "items": [\n'

    def article(self, analysis: Analysis) -> str:
        """Return an annotation per claim."""
        annotations = _annotations(analysis, self._style.language)
        written = self._items.extend(annotations)
        for annotation in annotations:
            self._seen.update(annotation["id"].encode())
        return written

    def closing(self) -> str:
        """Return the end of the collection; its name depends on what is in it."""
        content = self._seen.hexdigest()
        name, page = urn("attrib collection", content), urn("attrib page", content)
        rest = serial({"id": name, "total": self._items.count, "last": page})
        return f"], {serial({'id': page, 'partOf': name})[1:]}, {rest[1:]}\n"


def _annotations(analysis: Analysis, language: Language) -> list[dict[str, Any]]:
    seen = analysis.article.as_read()
    # The same claim of the same text keeps its name, so that annotations can be merged.
    text = hashlib.sha256(seen.text.encode()).hexdigest()
    source = iri(analysis.article.name)
    annotations = []
    for claim in analysis.claims:
        places = " ".join(f"{span.start}-{span.end}" for span in claim.content)
        targets = [_target(source, seen, analysis.article, span) for span in claim.content]
        annotations.append(
            {
                "id": urn("attrib claim", analysis.article.name, text, places, str(claim.number)),
                "type": "Annotation",
                "motivation": "identifying",
                "generator": {"type": "Software", "name": f"attrib {__version__}"},
                "body": _bodies(claim, language),
                "target": targets[0] if len(targets) == 1 else targets,
            }
        )
    return annotations


def _bodies(claim: Claim, language: Language) -> list[dict[str, Any]]:
    kind = {"type": "TextualBody", "purpose": "tagging", "value": claim.kind.value}
    polarity = {"type": "TextualBody", "purpose": "classifying", "value": claim.polarity.value}
    if claim.speaker is not None:
        return [_textual("identifying", claim.speaker.name, _GERMAN), kind, polarity]
    reason = (claim.reason or NOT_FOUND).into(language)
    value = f"{NO_SPEAKER.into(language)}: {reason}"
    return [_textual("commenting", value, language.value), kind, polarity]


def _textual(purpose: str, value: str, language: str) -> dict[str, Any]:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": value,
        "format": "text/plain",
        "language": language,
    }


def _target(source: str, seen: Article, article: Article, span: Span) -> dict[str, Any]:
    if article.reading is not None:
        span = article.reading.to_reading(span)
    return {
        "source": source,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(seen.text),
                "prefix": seen.text[max(0, span.start - _AROUND) : span.start],
                "suffix": seen.text[span.end : span.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
