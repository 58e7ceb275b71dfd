"""Finds reported speech in German news text and links every claim to its speaker.

`analyze` and `analyze_file` take one article with the default options; an `Analyzer` takes many,
knows what you tell it, and serves any number of threads.

>>> import attrib
>>> analyzer = attrib.Analyzer(people=["Olaf Tann"])
>>> analysis = analyzer.analyze("„Wir bauen im Herbst weiter“, sagte Tann. Das Geld sei da.")
>>> [(claim.speaker.name, claim.mood.value) for claim in analysis.claims]
[('Olaf Tann', 'none'), ('Olaf Tann', 'konjunktiv-1')]

Importing the package loads nothing heavy; the first analysis loads the parser.
"""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from attrib.analyzer import Analyzer, analyzer_of
from attrib.article import Article, Notice, Span
from attrib.errors import (
    AttribError,
    ConfigError,
    ConlluError,
    EngineError,
    InputError,
    LexiconError,
    ModelError,
    OutputError,
    UsageError,
)
from attrib.knowledge import ExtraCue, KnownSpeaker
from attrib.no_speaker import NoSpeaker, NoSpeakerCode
from attrib.records import (
    Analysis,
    Claim,
    Cue,
    Document,
    Evidence,
    Kind,
    Mood,
    Polarity,
    Sentence,
    Speaker,
    SpeakerCount,
    SpeakerKind,
    Word,
)
from attrib.version import __version__
from attrib.wording import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrib.config import CheckOptions, Options
    from attrib.verification.records import Verified

__all__ = [
    "Analysis",
    "Analyzer",
    "Article",
    "AttribError",
    "CheckOptions",
    "Claim",
    "ConfigError",
    "ConlluError",
    "Cue",
    "Document",
    "EngineError",
    "Evidence",
    "ExtraCue",
    "InputError",
    "Kind",
    "KnownSpeaker",
    "Language",
    "LexiconError",
    "ModelError",
    "Mood",
    "NoSpeaker",
    "NoSpeakerCode",
    "Notice",
    "Options",
    "OutputError",
    "Polarity",
    "Sentence",
    "Span",
    "Speaker",
    "SpeakerCount",
    "SpeakerKind",
    "UsageError",
    "Word",
    "__version__",
    "analyze",
    "analyze_file",
    "load_options",
    "verify",
]


def analyze(
    text: str,
    *,
    name: str = "text",
    engine: str = "embedded",
    format: str = "auto",  # noqa: A002  the option's name
) -> Analysis:
    """Return the claims of a text; see `Analyzer.analyze`.

    Args:
        text: the article; all offsets in the result are code points into it.
        name: what messages call the article.
        engine: the parser, as for `attrib claims --engine`; loaded once a process.
        format: what markup the text has, as for `attrib claims --input-format`.

    Raises:
        InputError: a text with lone surrogates or NUL characters.
        EngineError: an engine that is unknown or not there.
        ModelError: a model file that is missing or damaged.
    """
    return analyzer_of(engine).analyze(text, name=name, format=format)


def analyze_file(
    path: str | PathLike[str],
    *,
    engine: str = "embedded",
    format: str = "auto",  # noqa: A002  the option's name
    encoding: str | None = None,
) -> Analysis:
    """Return the claims of a file; see `Analyzer.analyze_file`.

    Raises:
        InputError: a file that is missing or cannot be read as an article.
        EngineError: an engine that is unknown or not there.
        ModelError: a model file that is missing or damaged.
    """
    return analyzer_of(engine).analyze_file(path, format=format, encoding=encoding)


def verify(
    article: str | PathLike[str] | Analysis,
    sources: Iterable[str | PathLike[str] | Article],
    *,
    engine: str = "embedded",
) -> Verified:
    """Hold an article's quotes against what was said.

    Args:
        article: a text (`str`), a file (`pathlib.Path`), or what `analyze` found in one.
        sources: texts, files or articles that are read already; they are searched, never parsed.
        engine: the parser for the article.

    Raises:
        InputError: a file that is missing or cannot be read.
        EngineError: an engine that is unknown or not there.
        ModelError: a model file that is missing or damaged.
    """
    from attrib.read import article_of, read_file
    from attrib.verification.verify import verify as hold_against

    if isinstance(article, str):
        article = analyze(article, engine=engine)
    elif not isinstance(article, Analysis):
        article = analyze_file(article, engine=engine)
    read: list[Article] = []
    for number, source in enumerate(sources, start=1):
        if isinstance(source, Article):
            read.append(source)
        elif isinstance(source, str):
            read.append(article_of(source, f"source {number}"))
        else:
            read.append(read_file(source))
    return hold_against(article, read)


def load_options(path: str | PathLike[str]) -> Options:
    """Return the options that a file sets: `attrib.toml`, or `[tool.attrib]` of `pyproject.toml`.

    Raises:
        ConfigError: a file that is missing, or has a key or value that is not understood.
    """
    from attrib.config import load

    return load(path).options


def __getattr__(name: str) -> object:
    """Return the options records, which take long to import for what few programs use."""
    if name in ("CheckOptions", "Options"):
        from attrib import config

        return getattr(config, name)
    raise AttributeError(f"module 'attrib' has no attribute '{name}'")
