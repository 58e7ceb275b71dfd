"""What every output format is: text before, for each, and after the articles of a run.

Articles are reported as they come, so that a run of many needs the memory of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from attrib.errors import ArticleError, UsageError
from attrib.records import Analysis
from attrib.wording import Language, Wording


class By(StrEnum):
    """The order of claims in a table: as in the text, or speaker by speaker."""

    TEXT = "text"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Style:
    """How a report is written, where its format leaves a choice.

    `several` tells that more than one article may come. `width` counts terminal columns; `color`
    tells whether escape sequences for colour are wanted. `excel` asks CSV for a byte order mark
    and semicolons.
    """

    language: Language = Language.GERMAN
    several: bool = False
    width: int = 80
    color: bool = False
    excel: bool = False
    by: By = By.TEXT


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The engine that parsed the articles, and what tells its model from any other."""

    engine: str
    fingerprint: str


def no_format(name: str, known: Iterable[str]) -> UsageError:
    """Return the error for a format that there is not."""
    listed = ", ".join(known)
    return UsageError(
        Wording(f"Ein Format '{name}' gibt es nicht.", f"There is no format '{name}'."),
        Wording(f"Wählen Sie aus: {listed}.", f"Choose one of {listed}."),
    )


@dataclass(frozen=True, slots=True)
class Lost:
    """An article that a run has lost, and why; `name` is None for what names no single file."""

    name: str | None
    error: ArticleError


class Report(Protocol):
    """A format; its class takes a `Style`."""

    def opening(self) -> str:
        """Return what stands before the first article."""

    def article(self, analysis: Analysis) -> str:
        """Return what stands for an article, ending with its line end."""

    def closing(self) -> str:
        """Return what stands behind the last article."""


@runtime_checkable
class TellsLosses(Protocol):
    """A report whose format has a place for what was lost."""

    def lost(self, articles: Sequence[Lost]) -> None:
        """Take note of the articles that a run has lost, before the report is closed."""
