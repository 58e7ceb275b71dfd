"""An analysis as flat rows, one a claim: for data frames and for the formats with columns."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

from attrib.records import Analysis, Claim
from attrib.report.plain import Places
from attrib.wording import Language

RECORD_COLUMNS: Final = (
    "article", "number", "speaker", "speaker_kind", "no_speaker", "text", "cue", "cue_lemma",
    "cue_class", "mood", "kind", "polarity", "medium", "addressee", "parent", "start", "end",
    "line", "column", "paragraph", "confidence", "construction", "no_speaker_code", "certainty",
    "candidates", "article_title", "article_date", "article_outlet", "article_author",
    "article_url", "office",
)  # fmt: skip
"""The keys of every row, in their order."""
SEVERAL = "; "
"""What stands between the names of who else a speaker could be."""


def records(analysis: Analysis, language: Language = Language.GERMAN) -> list[dict[str, Any]]:
    """Return a dictionary per claim, all with the same keys and single values.

    Args:
        analysis: an article's claims.
        language: of the reasons why there is no speaker.
    """
    places = Places(analysis.article)
    return [_record(claim, analysis, places, language) for claim in analysis.claims]


def _record(claim: Claim, analysis: Analysis, places: Places, language: Language) -> dict[str, Any]:
    article, speaker, cue, reason = places.article, claim.speaker, claim.cue, claim.reason
    line, column = places.line_column(claim.span.start)
    return {
        "article": article.name,
        "number": claim.number,
        "speaker": speaker.name if speaker else None,
        "speaker_kind": speaker.kind.value if speaker else None,
        "no_speaker": reason.into(language) if reason else None,
        "text": article.joined(claim.content),
        "cue": article.joined(cue.spans) if cue else None,
        "cue_lemma": cue.lemma if cue else None,
        "cue_class": cue.speech_class if cue else None,
        "mood": claim.mood.value,
        "kind": claim.kind.value,
        "polarity": claim.polarity.value,
        "medium": claim.medium,
        "addressee": article.shown(claim.addressee) if claim.addressee is not None else None,
        "parent": analysis.number_of_parent(claim),
        "start": claim.span.start,
        "end": claim.span.end,
        "line": line,
        "column": column,
        "paragraph": places.paragraph(claim.span.start),
        "confidence": claim.confidence,
        "construction": claim.construction,
        "no_speaker_code": reason.code.value if reason else None,
        "certainty": speaker.certainty if speaker else None,
        "candidates": SEVERAL.join(speaker.candidates) if speaker else None,
        # A date or an author beside a claim would be taken for the claim's.
        **{f"article_{key}": value for key, value in asdict(article.metadata).items()},
        "office": speaker.office if speaker else None,
    }
