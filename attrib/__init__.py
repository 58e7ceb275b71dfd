"""Finds reported speech in German news text and links every claim to its speaker.

`analyze` and `analyze_file` take one article with the default options; an `Analyzer` takes many,
knows what you tell it, and serves any number of threads.

>>> import attrib
>>> analyzer = attrib.Analyzer(people=["Olaf Tann"])
>>> analysis = analyzer.analyze("„Wir bauen im Herbst weiter“, sagte Tann. Das Geld sei da.")
>>> analysis
<Analysis of 'text': 2 claims>
>>> for claim in analysis:
...     print(claim.speaker, claim.mood.value, claim.text)
Olaf Tann none „Wir bauen im Herbst weiter“
Olaf Tann konjunktiv-1 Das Geld sei da.
>>> attrib.Analysis.from_dict(analysis.to_dict()).claims == analysis.claims
True

Importing the package loads nothing heavy; the first analysis loads the parser.
"""

from __future__ import annotations

from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING

from attrib.analysis import Analysis
from attrib.analyzer import Analyzer, analyzer_of
from attrib.arguments import path as named
from attrib.arguments import word
from attrib.article import Article, Notice, Span

# The function `check` below has the name of this package, which must be imported before it is
# defined: to import a package sets its name in the one around it, but only the first time.
from attrib.check.finding import Finding, Severity
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
    from typing import Any

    from attrib.config import CheckOptions, Options
    from attrib.parse.handed_over import Parse
    from attrib.report.flat import RECORD_COLUMNS
    from attrib.results import Checked, Verified

__all__ = [
    "RECORD_COLUMNS",
    "Analysis",
    "Analyzer",
    "Article",
    "AttribError",
    "CheckOptions",
    "Checked",
    "Claim",
    "ConfigError",
    "ConlluError",
    "Cue",
    "Document",
    "EngineError",
    "Evidence",
    "ExtraCue",
    "Finding",
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
    "Severity",
    "Span",
    "Speaker",
    "SpeakerCount",
    "SpeakerKind",
    "UsageError",
    "Word",
    "__version__",
    "analyze",
    "analyze_file",
    "check",
    "load_options",
    "schema",
    "verify",
]


def analyze(
    text: str | Article | Parse,
    *,
    name: str = "text",
    engine: str = "embedded",
    format: str = "auto",  # noqa: A002  the option's name
) -> Analysis:
    """Return the claims of a text; see `Analyzer.analyze`.

    Args:
        text: the article, or its parse; all offsets in the result are code points into it, or, of
            a whole web page, into the article that was taken out of it (`article.extracted`).
        name: what messages call the article.
        engine: the parser, as for `attrib claims --engine`; loaded once a process.
        format: what markup the text has, as for `attrib claims --input-format`.

    Raises:
        InputError: a text with lone surrogates or NUL characters, or a parse without a tree.
        EngineError: an engine that is unknown or not there.
        ModelError: a model file that is missing or damaged.
        UsageError: an argument of the wrong type.
    """
    return analyzer_of(word(engine, "engine")).analyze(text, name=name, format=format)


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
    return analyzer_of(word(engine, "engine")).analyze_file(path, format=format, encoding=encoding)


def verify(
    article: str | PathLike[str] | Article | Parse | Analysis,
    sources: Iterable[str | PathLike[str] | Article],
    *,
    engine: str = "embedded",
) -> Verified:
    """Hold an article's quotes against what was said.

    Args:
        article: a text (`str`), a file (`pathlib.Path`), an article or a parse, as for `analyze`,
            or what `analyze` found in one.
        sources: texts, files or articles that are read already; they are searched, never parsed.
        engine: the parser for the article.

    Raises:
        InputError: a file that is missing or cannot be read.
        EngineError: an engine that is unknown or not there.
        ModelError: a model file that is missing or damaged.
        UsageError: an argument of the wrong type, such as one source in place of several.
    """
    from attrib.results import Verified
    from attrib.verification.given import sources_of
    from attrib.verification.verify import verify as hold_against

    read = sources_of(sources)
    if isinstance(article, PathLike):
        article = analyze_file(article, engine=engine)
    elif not isinstance(article, Analysis):
        article = analyze(article, engine=engine)
    return Verified.of(hold_against(article, read))


def check(
    article: str | PathLike[str] | Article | Parse,
    sources: Iterable[str | PathLike[str] | Article] = (),
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    options: Options | None = None,
    engine: str | None = None,
    format: str = "auto",  # noqa: A002  the option's name
) -> Checked:
    """Return what is wrong with the speech in a draft; see `Analyzer.check`.

    Args:
        article: a text (`str`), a file (`pathlib.Path`), an article that is read already, or a
            parse, as for `analyze`.
        sources: texts, files or articles that quotes are held against (rules A601 to A603).
        select: codes of rules to switch on, or their beginnings: `["A1", "A203"]`.
        ignore: codes of rules to switch off.
        options: what to go by, such as `attrib.load_options("attrib.toml")`.
        engine: the parser; by default the one of the options.
        format: what markup the text or file has, as for `analyze`.

    Raises:
        InputError: a text or file that is no article, or a parse without a tree.
        EngineError: an engine that is unknown or not there.
        ModelError: a model file that is missing or damaged.
        UsageError: a rule that there is not, or an argument of the wrong type.
    """
    analyzer = Analyzer(engine, options=options)
    return analyzer.check(article, sources, select=select, ignore=ignore, format=format)


def load_options(path: str | PathLike[str]) -> Options:
    """Return the options that a file sets: `attrib.toml`, or `[tool.attrib]` of `pyproject.toml`.

    Raises:
        ConfigError: a file that is missing, or has a key or value that is not understood.
    """
    from attrib.config import load

    return load(named(path)).options


def schema(name: str = "claims") -> dict[str, Any]:
    """Return a JSON schema: of `claims`, or of `findings`, which `attrib check` reports.

    The whole describes what a command writes; `["$defs"]["article"]` is what `Analysis.to_dict`
    returns.

    Raises:
        UsageError: there is no such schema.
    """
    from attrib.report.schema import schema as described

    return described(name)


_LATE = {
    "Checked": "attrib.results",
    "CheckOptions": "attrib.config",
    "Options": "attrib.config",
    "RECORD_COLUMNS": "attrib.report.flat",
}


def __getattr__(name: str) -> object:
    """Return what takes long to import for what few programs use."""
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module 'attrib' has no attribute '{name}'")
