"""Finds reported speech in German news text and links every claim to its speaker.

>>> import attrib
>>> analysis = attrib.analyze("„Wir bauen weiter“, sagte Minister Olaf Tann.")  # doctest: +SKIP
>>> [claim.speaker.name for claim in analysis.claims if claim.speaker]  # doctest: +SKIP
['Olaf Tann']

Importing the package loads nothing heavy; the first analysis loads the parser.
"""

from __future__ import annotations

from os import PathLike

from attrib.article import Article, Notice, Span
from attrib.errors import (
    AttribError,
    ConlluError,
    EngineError,
    InputError,
    LexiconError,
    ModelError,
    OutputError,
    UsageError,
)
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

__all__ = [
    "Analysis",
    "Article",
    "AttribError",
    "Claim",
    "ConlluError",
    "Cue",
    "Document",
    "EngineError",
    "Evidence",
    "InputError",
    "Kind",
    "LexiconError",
    "ModelError",
    "Mood",
    "Notice",
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
]


def analyze(text: str, *, name: str = "text", engine: str = "embedded") -> Analysis:
    """Return the claims of a text.

    Args:
        text: the article; all offsets in the result are code points into it.
        name: what messages call the article.
        engine: the parser, as for `attrib claims --engine`; loaded once a process.

    Raises:
        InputError: a text with lone surrogates or NUL characters.
        EngineError: an engine that is unknown or not there.
        ModelError: a model file that is missing or damaged.
    """
    from attrib.parse.engines import open_parser
    from attrib.pipeline import analyze as run
    from attrib.read import article_of

    return run(article_of(text, name), open_parser(engine))


def analyze_file(path: str | PathLike[str], *, engine: str = "embedded") -> Analysis:
    """Return the claims of a plain text file.

    Raises:
        InputError: a file that is missing or cannot be read as text.
        EngineError: an engine that is unknown or not there.
        ModelError: a model file that is missing or damaged.
    """
    from attrib.parse.engines import open_parser
    from attrib.pipeline import analyze as run
    from attrib.read import read_file

    return run(read_file(path), open_parser(engine))
