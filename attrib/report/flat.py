"""An analysis as flat rows, one a claim: for data frames and for the formats with columns."""

from __future__ import annotations

from typing import Any

from attrib.records import Analysis, Claim
from attrib.report.plain import Places, said, shown
from attrib.wording import Language


def records(analysis: Analysis, language: Language = Language.GERMAN) -> list[dict[str, Any]]:
    """Return a dictionary per claim, all with the same keys and single values.

    Args:
        analysis: an article's claims.
        language: of the reasons why there is no speaker.
    """
    places = Places(analysis.article)
    return [
        _record(number, claim, places, language)
        for number, claim in enumerate(analysis.claims, start=1)
    ]


def _record(number: int, claim: Claim, places: Places, language: Language) -> dict[str, Any]:
    article, speaker, cue = places.article, claim.speaker, claim.cue
    line, column = places.line_column(claim.span.start)
    return {
        "article": article.name,
        "id": number,
        "speaker": speaker.name if speaker else None,
        "speaker_kind": speaker.kind.value if speaker else None,
        "no_speaker": None if speaker else said(claim.no_speaker, language),
        "text": shown(claim.content, article),
        "cue": shown(cue.spans, article) if cue else None,
        "cue_lemma": cue.lemma if cue else None,
        "cue_class": cue.speech_class if cue else None,
        "mood": claim.mood.value,
        "kind": claim.kind.value,
        "polarity": claim.polarity.value,
        "medium": claim.medium,
        "addressee": article.shown(claim.addressee) if claim.addressee is not None else None,
        "parent": None if claim.parent is None else claim.parent + 1,
        "start": claim.span.start,
        "end": claim.span.end,
        "line": line,
        "column": column,
        "paragraph": places.paragraph(claim.span.start),
        "confidence": claim.confidence,
        "construction": claim.construction,
    }
