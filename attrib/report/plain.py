"""An analysis as plain dictionaries: what all data formats and `Analysis.to_dict` share.

Their shape is described by `schemas/claims-2.schema.json`. Within a major version keys may be
added, but none is taken away or changes its meaning.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from attrib.article import Article, Block, Notice, Span
from attrib.errors import AttribError
from attrib.no_speaker import NoSpeaker
from attrib.records import Analysis, Claim, Cue, Evidence, Speaker, SpeakerCount
from attrib.report.base import Lost
from attrib.wording import Language

SCHEMA = "attrib-claims-2"


def article_dict(analysis: Analysis, language: Language = Language.GERMAN) -> dict[str, Any]:
    """Return an article's claims as dictionaries, lists, strings and numbers.

    Args:
        analysis: an article's claims.
        language: of notices, steps of evidence and the reasons why there is no speaker.
    """
    article = analysis.article
    places = Places(article)
    return {
        "name": article.name,
        "encoding": article.encoding,
        "mode": "extracted" if article.extracted else "offset-true",
        "metadata": asdict(article.metadata),
        "engine": analysis.document.engine,
        "notices": [
            {"code": note.code, "message": note.message.into(language)}
            for note in notices_of(analysis)
        ],
        "blocks": [_block(block, places) for block in article.blocks],
        "speakers": [_count(count) for count in analysis.speakers],
        "without_speaker": sum(claim.speaker is None for claim in analysis.claims),
        "claims": [_claim(claim, analysis, places, language) for claim in analysis.claims],
    }


def notices_of(analysis: Analysis) -> list[Notice]:
    """Return the notices on an article and on its parse, each once."""
    return list(dict.fromkeys((*analysis.article.notices, *analysis.document.notices)))


def error_dict(error: AttribError, language: Language) -> dict[str, str]:
    """Return why a file has no results, and what to do."""
    return {"problem": error.problem.into(language), "remedy": error.remedy.into(language)}


def lost_dict(lost: Lost, language: Language) -> dict[str, Any]:
    """Return what a run has lost: the article's name, and why."""
    return {"name": lost.name} | error_dict(lost.error, language)


class Places:
    """Where the spans of an article stand, for people: lines and columns, or paragraphs."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def line_column(self, offset: int) -> tuple[int | None, int | None]:
        """Return line and column (from 1); an extracted text has none."""
        return (None, None) if self.article.extracted else self.article.line_column(offset)

    def paragraph(self, offset: int) -> int | None:
        """Return the paragraph (from 1) of an extracted text."""
        return self.article.paragraph(offset) if self.article.extracted else None

    def span(self, span: Span) -> dict[str, Any]:
        """Return a span with its slice of the source and its place."""
        plain = {"start": span.start, "end": span.end, "text": span.of(self.article.text)}
        if self.article.extracted:
            return plain | {"paragraph": self.paragraph(span.start)}
        line, column = self.line_column(span.start)
        end_line, end_column = self.line_column(span.end)
        return plain | {
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
        }

    def spans(self, spans: Iterable[Span]) -> list[dict[str, Any]]:
        """Return several spans, each with its slice and place."""
        return [self.span(span) for span in spans]


def _claim(claim: Claim, analysis: Analysis, places: Places, language: Language) -> dict[str, Any]:
    reason = claim.reason
    return {
        "number": claim.number,
        "kind": claim.kind.value,
        "text": places.article.joined(claim.content),
        "content": places.spans(claim.content),
        "speaker": _speaker(claim.speaker, places) if claim.speaker else None,
        "no_speaker": _reason(reason, language) if reason else None,
        "mention": places.span(claim.mention) if claim.mention is not None else None,
        "cue": _cue(claim.cue, places) if claim.cue else None,
        "addressee": places.span(claim.addressee) if claim.addressee is not None else None,
        "frame": places.spans(claim.frame),
        "mood": claim.mood.value,
        "mood_forms": places.spans(claim.mood_forms),
        "polarity": claim.polarity.value,
        "medium": claim.medium,
        "parent": analysis.number_of_parent(claim),
        "confidence": claim.confidence,
        "construction": claim.construction,
        "evidence": [_step(step, places, language) for step in claim.evidence],
    }


def _speaker(speaker: Speaker, places: Places) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "kind": speaker.kind.value,
        "mention": places.span(speaker.span),
        "certainty": speaker.certainty,
        "candidates": list(speaker.candidates),
        "office": speaker.office,
    }


def _reason(reason: NoSpeaker, language: Language) -> dict[str, Any]:
    return {
        "code": reason.code.value,
        "arguments": dict(reason.arguments),
        "text": reason.into(language),
    }


def _cue(cue: Cue, places: Places) -> dict[str, Any]:
    return {"lemma": cue.lemma, "class": cue.speech_class, "spans": places.spans(cue.spans)}


def _step(step: Evidence, places: Places, language: Language) -> dict[str, Any]:
    return {
        "step": step.step,
        "detail": step.detail.into(language),
        "spans": places.spans(step.spans),
    }


def _block(block: Block, places: Places) -> dict[str, Any]:
    return {"kind": block.kind.value} | places.span(block.span)


def _count(count: SpeakerCount) -> dict[str, Any]:
    return {"name": count.name, "kind": count.kind.value, "claims": count.claims}
