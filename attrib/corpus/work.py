"""One article of many: from where it stands to the lines that are written for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from attrib.article import Article
from attrib.corpus.kept import METADATA
from attrib.corrections import Corrected, Correction, Corrections
from attrib.errors import ArticleError, AttribError, InputError
from attrib.knowledge import NOTHING, Knowledge
from attrib.parse.engines import CONLLU, EMBEDDED, open_parser
from attrib.pipeline import analyze
from attrib.read import article_of, read_file
from attrib.read.formats import InputFormat, format_of_name
from attrib.read.source import LARGEST, too_large
from attrib.records import Analysis
from attrib.report.flat import records
from attrib.report.plain import article_dict
from attrib.report.serial import serial
from attrib.wording import Language, Wording


class Rows(StrEnum):
    """What a line of the output is: an article, a claim, or a claim with flat columns."""

    ARTICLES = "articles"
    CLAIMS = "claims"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Item:
    """An article by number (from 1) and name: its text, its file, or why it has neither.

    `metadata` are the further columns of its row, as JSON can say them.
    """

    number: int
    name: str
    content: str | Path | InputError
    metadata: dict[str, Any] = field(default_factory=dict, hash=False)

    def called(self, message: str) -> str:
        """Return a message with the name of the article that it is about."""
        return f"{self.name}: {message}"


@dataclass(frozen=True, slots=True)
class Task:
    """How each article is read and what is written for it.

    `max_bytes` is the size of the largest article; claims below `min_confidence` are left out.
    """

    engine: str = EMBEDDED
    knowledge: Knowledge = NOTHING
    rows: Rows = Rows.ARTICLES
    language: Language = Language.GERMAN
    min_confidence: float = 0.0
    input_format: InputFormat = InputFormat.AUTO
    encoding: str | None = None
    max_bytes: int = LARGEST
    corrections: Corrections = field(default_factory=Corrections)


@dataclass(frozen=True, slots=True)
class Result:
    """The lines for an article, in UTF-8: of the output, or of the errors if it failed.

    `met` are the corrections that are about it, and `told` what is to be said of them.
    """

    number: int
    lines: bytes
    failed: bool = False
    met: frozenset[Correction] = frozenset()
    told: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article has no claims; nothing of its text."""

    error: str
    problem: Wording
    remedy: Wording

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """Return an error for the record: of an unforeseen one, which may quote, only the type."""
        if isinstance(error, AttribError):
            return cls(type(error).__name__, error.problem, error.remedy)
        return cls(type(error).__name__, UNFORESEEN, REPORT_IT)

    def result(self, item: Item, language: Language) -> Result:
        """Return the failure as the line of an article in the file of errors."""
        line = {
            "article": item.number,
            "name": item.name,
            "error": self.error,
            "problem": self.problem.into(language),
            "remedy": self.remedy.into(language),
        }
        return Result(item.number, f"{serial(line)}\n".encode(), failed=True)


UNFORESEEN: Final = Wording(
    "Etwas Unvorhergesehenes ist schiefgegangen.", "Something unforeseen went wrong."
)
REPORT_IT: Final = Wording(
    "Bitte melden Sie das, wenn möglich mit einem selbst verfassten Artikel, der es zeigt.",
    "Please report it, if you can with an article of your own making that shows it.",
)


class Worker:
    """Works on one article after another; the engine loads with the first."""

    def __init__(self, task: Task) -> None:
        self.task = task

    def analyze(self, item: Item) -> Analysis | Failure:
        """Return an article's claims, or why there are none.

        Raises:
            AttribError: see `corrected`.
        """
        found = self.corrected(item)
        return found if isinstance(found, Failure) else found.analysis

    def corrected(self, item: Item) -> Corrected | Failure:
        """Return an article's claims as corrected, or why there are none.

        Raises:
            AttribError: what is wrong with all articles: the engine, its model, an option.
        """
        try:
            parser = open_parser(self.task.engine)
            analysis = analyze(self._article(item), parser, self.task.knowledge)
            found = self.task.corrections.apply(analysis)
        except ArticleError as error:
            return Failure.of(error)
        except AttribError:
            raise
        except Exception as error:  # noqa: BLE001  one article must not end a run over thousands
            return Failure.of(error)
        least = self.task.min_confidence
        if not least:
            return found
        sure = found.analysis.only(lambda claim: claim.confidence >= least)
        return replace(found, analysis=sure)

    def work(self, item: Item) -> Result:
        """Return the lines for an article.

        Raises:
            AttribError: see `analyze`.
        """
        found = self.corrected(item)
        if isinstance(found, Failure):
            return found.result(item, self.task.language)
        lines = "".join(f"{serial(row)}\n" for row in self._rows(found.analysis, item.metadata))
        told = tuple(notice.message.put(item.called) for notice in found.notices)
        return Result(item.number, lines.encode(), met=found.met, told=told)

    def _rows(self, analysis: Analysis, metadata: dict[str, Any]) -> Iterator[dict[str, Any]]:
        further = {METADATA: metadata} if metadata else {}
        if self.task.rows is Rows.RECORDS:
            yield from (record | further for record in records(analysis, self.task.language))
            return
        article = article_dict(analysis, self.task.language)
        if self.task.rows is Rows.ARTICLES:
            # What a row says of its article counts more than what its text does.
            yield article | {METADATA: article[METADATA] | metadata}
        else:
            first = {"article": article["name"]} | further
            yield from (first | claim for claim in article["claims"])

    def _article(self, item: Item) -> Article:
        if isinstance(item.content, InputError):
            raise item.content
        if isinstance(item.content, Path):
            return self._file(item, item.content)
        # No character has less than a byte, and half a character none at all.
        size = len(item.content.encode("utf-8", "replace"))
        if size > self.task.max_bytes:
            raise too_large(item.name, self.task.max_bytes)
        return article_of(item.content, item.name, format=self._format())

    def _file(self, item: Item, path: Path) -> Article:
        wanted = self._format()
        if wanted is InputFormat.AUTO and format_of_name(path.name) is InputFormat.CONLLU:
            raise InputError(
                Wording(f"{item.name} ist schon analysiert.", f"{item.name} is parsed already."),
                Wording("Geben Sie '--engine conllu' an.", "Give '--engine conllu'."),
            )
        article = read_file(
            path, format=wanted, encoding=self.task.encoding, max_bytes=self.task.max_bytes
        )
        return replace(article, name=item.name)

    def _format(self) -> InputFormat:
        return InputFormat.CONLLU if self.task.engine == CONLLU else self.task.input_format
