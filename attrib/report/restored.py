"""From plain data back to an analysis: what `Analysis.from_dict` returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from typing import Any, Final

from attrib.article import Article, Block, BlockKind, Metadata, Notice, Piece, Reading, Span
from attrib.errors import InputError
from attrib.no_speaker import NoSpeaker, NoSpeakerCode
from attrib.read import article_of, read_file
from attrib.records import (
    Analysis,
    Claim,
    Cue,
    Document,
    Evidence,
    Kind,
    Mood,
    Polarity,
    Speaker,
    SpeakerKind,
    Step,
)
from attrib.report.plain import SCHEMA
from attrib.report.saved import Offsets, Units, counted, offsets_of
from attrib.version import __version__
from attrib.wording import Wording

Plain = Mapping[str, Any]
_REMEDY: Final = Wording(
    "Geben Sie, was 'Analysis.to_dict' lieferte, oder einen Artikel von '--format json'.",
    "Give what 'Analysis.to_dict' returned, or an article of '--format json'.",
)
_DAMAGES: Final = (AttributeError, IndexError, KeyError, TypeError, ValueError)


def restored(data: Plain, article: str | PathLike[str] | Article | None = None) -> Analysis:
    """Return the analysis that data were made of; its document has no sentences.

    Args:
        data: what `to_dict` returned, or an article of `--format json`.
        article: the text, the file or the article that was analysed; only if the data have none.

    Raises:
        InputError: data of another version, that are damaged, or of another article.
        UsageError: data whose offsets count something unknown.
    """
    _refuse(data, complete=article is not None)
    try:
        given = None if article is None else _given(article, data["name"])
        text = given.text if given else data["text"]
        if offsets_of(data.get("offsets", Offsets.CODE_POINTS)) is Offsets.UTF_16:
            data = counted(data, Units(text).to_code_points)
        document = _document(data, given or _article(data, text))
        return Analysis(document, _Claims(text, data["name"]).of(data["claims"]))
    except _DAMAGES as error:
        problem = Wording(
            "Die Daten sind keine Analyse oder eine beschädigte.",
            "The data are no analysis, or a damaged one.",
        )
        raise InputError(problem, _REMEDY) from error


def _refuse(data: Plain, *, complete: bool) -> None:
    """See that the data can be read.

    Raises:
        InputError: they cannot.
    """
    if not isinstance(data, Mapping):
        kind = type(data).__name__
        problem = Wording(
            f"Eine Analyse ist ein Wörterbuch ('dict'), nicht {kind}.",
            f"An analysis is a dictionary, not {kind}.",
        )
        raise InputError(problem, _REMEDY)
    version = data.get("schema", SCHEMA)
    if version != SCHEMA:
        shown = repr(str(version)[:40])
        raise InputError(
            Wording(
                f"Die Daten sind von der Version {shown}, nicht von '{SCHEMA}'.",
                f"The data are of version {shown}, not of '{SCHEMA}'.",
            ),
            Wording(
                f"attrib {__version__} kann sie nicht lesen; analysieren Sie den Artikel neu.",
                f"attrib {__version__} cannot read them; analyse the article anew.",
            ),
        )
    if "articles" in data:
        raise InputError(
            Wording(
                "Die Daten enthalten eine Liste von Artikeln.", "The data hold a list of articles."
            ),
            Wording(
                "Geben Sie jeden von 'articles' einzeln.", "Give each of 'articles' by itself."
            ),
        )
    if not complete and "text" not in data and {"name", "claims"} <= data.keys():
        raise InputError(
            Wording(
                "Den Daten fehlt der Text des Artikels.", "The data have no text of the article."
            ),
            Wording(
                "Geben Sie den Artikel dazu: 'Analysis.from_dict(data, article)'.",
                "Give the article, too: 'Analysis.from_dict(data, article)'.",
            ),
        )


def _given(article: str | PathLike[str] | Article, name: str) -> Article:
    if isinstance(article, Article):
        return article
    return article_of(article, name) if isinstance(article, str) else read_file(article)


def _article(data: Plain, text: str) -> Article:
    reading = data["reading"]
    return Article(
        name=data["name"],
        text=text,
        reading=None if reading is None else Reading(tuple(map(_piece, reading))),
        blocks=tuple(
            Block(BlockKind(b["kind"]), Span(b["start"], b["end"])) for b in data["blocks"]
        ),
        extracted=data["mode"] == "extracted",
        encoding=data["encoding"],
        metadata=Metadata(**data.get("metadata", {})),
    )


def _piece(plain: Plain) -> Piece:
    return Piece(Span(plain["start"], plain["end"]), plain["shown"])


def _document(data: Plain, article: Article) -> Document:
    notices = (_notice(note) for note in data["notices"])
    told = tuple(notice for notice in notices if notice not in article.notices)
    return Document(article, (), told, data["engine"])


def _notice(plain: Plain) -> Notice:
    return Notice(plain["code"], _wording(plain, "message"))


def _wording(plain: Plain, key: str) -> Wording:
    # An article of `--format json` is told in one language alone.
    both = plain.get("wording") or {"de": plain[key], "en": plain[key]}
    return Wording(both["de"], both["en"])


class _Claims:
    """Makes the claims of an article, and sees that their spans are its."""

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name

    def of(self, plain: Iterable[Plain]) -> tuple[Claim, ...]:
        """Return the claims; parents are numbers in the data, and places among claims."""
        whole = list(plain)
        places = {claim["number"]: place for place, claim in enumerate(whole)}
        return tuple(self._claim(claim, places) for claim in whole)

    def _claim(self, plain: Plain, places: Mapping[int, int]) -> Claim:
        parent, addressee = plain["parent"], plain["addressee"]
        return Claim(
            kind=Kind(plain["kind"]),
            content=self._spans(plain["content"]),
            cue=self._cue(plain["cue"]),
            speaker=self._speaker(plain["speaker"]),
            no_speaker=_reason(plain["no_speaker"]),
            mention=self._span(plain["mention"]) if plain.get("mention") else None,
            addressee=None if addressee is None else self._span(addressee),
            frame=self._spans(plain["frame"]),
            mood=Mood(plain["mood"]),
            mood_forms=self._spans(plain["mood_forms"]),
            polarity=Polarity(plain["polarity"]),
            medium=plain["medium"],
            parent=None if parent is None else places[parent],
            confidence=plain["confidence"],
            evidence=tuple(map(self._step, plain["evidence"])),
            construction=plain["construction"],
            number=plain["number"],
            text=plain["text"],
            sentence=plain.get("sentence", ""),
        )

    def _cue(self, plain: Plain | None) -> Cue | None:
        if plain is None:
            return None
        spans = self._spans(plain["spans"])
        return Cue(spans, plain["lemma"], plain["class"], plain.get("text", ""))

    def _speaker(self, plain: Plain | None) -> Speaker | None:
        if plain is None:
            return None
        mention, kind = self._span(plain["mention"]), SpeakerKind(plain["kind"])
        candidates = tuple(plain["candidates"])
        office = plain.get("office")
        return Speaker(mention, plain["name"], kind, plain["certainty"], candidates, office)

    def _step(self, plain: Plain) -> Evidence:
        told = _wording(plain, "detail")
        return Evidence(Step(plain["step"]), told, self._spans(plain["spans"]))

    def _spans(self, plain: Iterable[Plain]) -> tuple[Span, ...]:
        return tuple(map(self._span, plain))

    def _span(self, plain: Plain) -> Span:
        span = Span(plain["start"], plain["end"])
        if span.of(self._text) != plain["text"]:
            raise InputError(
                Wording(
                    f"Die Daten gehören nicht zu {self._name}: An Stelle {span.start} steht "
                    "anderer Text.",
                    f"The data are not of {self._name}: another text stands at {span.start}.",
                ),
                Wording(
                    "Geben Sie den analysierten Artikel unverändert.",
                    "Give the article that was analysed, unchanged.",
                ),
            )
        return span


def _reason(plain: Plain | None) -> NoSpeaker | None:
    if plain is None:
        return None
    return NoSpeaker(NoSpeakerCode(plain["code"]), tuple(plain["arguments"].items()))
