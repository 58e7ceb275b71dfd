"""What the formats with columns say of a claim: texts on one line, without controls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrib.records import Analysis, Mood
from attrib.report.flat import records
from attrib.report.labels import (
    CLAIM,
    CONFIDENCE,
    CUE,
    KIND,
    LINE,
    MOOD,
    MOODS,
    OFFICE,
    PARAGRAPH,
    POLARITIES,
    POLARITY,
    SPEAKER,
    SPEAKER_KINDS,
    kind_of,
)
from attrib.report.sanitise import one_line
from attrib.wording import Language, Wording

FILE: Final = Wording("Datei", "File")
COLUMN: Final = Wording("Spalte", "Column")
NUMBER: Final = Wording("Nummer", "Number")
WITHIN: Final = Wording("Innerhalb von", "Within")
SPEAKER_KIND: Final = Wording("Sprecherart", "Kind of speaker")
NO_SPEAKER: Final = Wording("Ohne Sprecher", "Without speaker")
ADDRESSEE: Final = Wording("Adressat", "Addressee")
NO_SPEAKER_CODE: Final = Wording("Grund", "Reason")
CERTAINTY: Final = Wording("Sicherheit des Sprechers", "Certainty of the speaker")
CANDIDATES: Final = Wording("Auch möglich", "Other candidates")
TITLE: Final = Wording("Titel des Artikels", "Title of the article")
DATE: Final = Wording("Datum des Artikels", "Date of the article")
OUTLET: Final = Wording("Medium des Artikels", "Outlet of the article")
AUTHOR: Final = Wording("Verfasser des Artikels", "Author of the article")
URL: Final = Wording("Adresse des Artikels", "URL of the article")

Row = dict[Wording, str]
"""A claim's texts by their headings; what there is not, is empty."""


def rows(analysis: Analysis, language: Language) -> Iterator[Row]:
    """Yield a row per claim."""
    for claim, record in zip(analysis.claims, records(analysis, language), strict=True):
        yield {
            FILE: _text(record["article"]),
            SPEAKER: _text(record["speaker"]),
            CLAIM: _text(record["text"]),
            CUE: _text(record["cue"]),
            MOOD: _label(MOODS, record["mood"], language),
            KIND: kind_of(claim).into(language),
            LINE: _text(record["line"]),
            COLUMN: _text(record["column"]),
            PARAGRAPH: _text(record["paragraph"]),
            CONFIDENCE: f"{record['confidence']:.2f}",
            NUMBER: _text(record["number"]),
            WITHIN: _text(record["parent"]),
            SPEAKER_KIND: _label(SPEAKER_KINDS, record["speaker_kind"], language),
            NO_SPEAKER: _text(record["no_speaker"]),
            ADDRESSEE: _text(record["addressee"]),
            POLARITY: _label(POLARITIES, record["polarity"], language),
            NO_SPEAKER_CODE: _text(record["no_speaker_code"]),
            CERTAINTY: "" if record["certainty"] is None else f"{record['certainty']:.2f}",
            CANDIDATES: _text(record["candidates"]),
            TITLE: _text(record["article_title"]),
            DATE: _text(record["article_date"]),
            OUTLET: _text(record["article_outlet"]),
            AUTHOR: _text(record["article_author"]),
            URL: _text(record["article_url"]),
            OFFICE: _text(record["office"]),
        }


def speaker_or_reason(row: Row) -> str:
    """Return the speaker, or in parentheses why there is none."""
    return row[SPEAKER] or f"({row[NO_SPEAKER]})"


def place(row: Row) -> str:
    """Return the line, or the paragraph of an extracted text as `¶ 3`."""
    return row[LINE] or f"¶ {row[PARAGRAPH]}"


def _label(labels: Mapping[Any, Wording], value: str | None, language: Language) -> str:
    return "" if value in (None, Mood.NONE) else labels[value].into(language)


def _text(value: str | int | None) -> str:
    return "" if value is None else one_line(str(value))
