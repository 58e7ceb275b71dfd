"""One load for many texts, from any number of threads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from os import PathLike
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from attrib.article import Article
from attrib.errors import UsageError
from attrib.knowledge import ExtraCue, Knowledge, KnownSpeaker
from attrib.parse.base import Parser
from attrib.records import Analysis, Document

if TYPE_CHECKING:  # reading TOML is not needed to import the package
    from attrib.config.options import Options
    from attrib.read import InputFormat

AUTO: Final = "auto"
MEGABYTE: Final = 1_000_000
_opening = Lock()


class Analyzer:
    r"""Finds the claims of any number of texts with one engine and one set of options.

    Analyzers are cheap: the engine loads with the first text and serves all analyzers of the
    process. They may be shared by threads: parsing goes one text at a time, for the engines are not
    made for more; everything else of an analysis runs side by side. Analyzers with different
    options do not touch each other.

    Args:
        engine: the parser, as for `attrib claims --engine`; by default the one of the options.
        options: what to go by; a configuration file is read only on request, by
            `options=attrib.load_options("attrib.toml")`.
        people: known speakers besides those of the options; a bare name is a person.
        cues: extra cues besides those of the options; of a bare word, a capital makes a noun.
        cache: whether parses are kept on disk, and taken from there, as `attrib claims` does.

    Raises:
        EngineError: an engine that is unknown or not there.
        ModelError: a model that is missing or damaged.

    >>> analyzer = Analyzer("conllu", people=["Ada Brahm"], cues=["skeeten"])
    >>> rows = '''
    ... 1 Brahm    _       PROPN NE    _            2 nsubj _ _
    ... 2 skeetete skeeten VERB  VVFIN VerbForm=Fin 0 root  _ SpaceAfter=No
    ... 3 ,        ,       PUNCT $,    _            5 punct _ _
    ... 4 es       es      PRON  PPER  _            5 nsubj _ _
    ... 5 werde    werden  VERB  VVFIN VerbForm=Fin 2 ccomp _ _
    ... 6 kalt     kalt    ADJ   ADJD  _            5 xcomp _ _
    ... '''
    >>> parsed = "\n".join("\t".join(row.split()) for row in rows.split("\n")[1:]) + "\n"
    >>> [(c.speaker.name, c.mood.value) for c in analyzer.analyze(parsed).claims]
    [('Ada Brahm', 'konjunktiv-1')]
    """

    def __init__(
        self,
        engine: str | None = None,
        *,
        options: Options | None = None,
        people: Iterable[KnownSpeaker | str] = (),
        cues: Iterable[ExtraCue | str] = (),
        cache: bool = False,
    ) -> None:
        from attrib.config.options import Options

        self.options = options or Options()
        self.engine = engine or self.options.engine
        self.knowledge = Knowledge(
            (*self.options.people, *(KnownSpeaker(p) if isinstance(p, str) else p for p in people)),
            (*self.options.cues, *(ExtraCue.of(c) if isinstance(c, str) else c for c in cues)),
        )
        self._cache = cache
        self._parser = _opened(self.engine, cache=cache)

    def __repr__(self) -> str:
        return f"Analyzer({self.engine!r})"

    def __getstate__(self) -> dict[str, Any]:
        """Return all but the parser, which each process opens for itself."""
        return {name: value for name, value in vars(self).items() if name != "_parser"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._parser = _opened(self.engine, cache=self._cache)

    def analyze(self, text: str | Article, *, name: str = "text", format: str = AUTO) -> Analysis:  # noqa: A002  the option's name
        """Return the claims of a text.

        Args:
            text: the article; all offsets in the result are code points into it.
            name: what messages call the article.
            format: what markup the text has, as for `attrib claims --input-format`; by default
                what the options say.

        Raises:
            InputError: a text with lone surrogates or NUL characters.
            ModelError: a model that is missing or damaged.
            ConlluError: parsed input that breaks its format.
        """
        from attrib.pipeline import analyze

        article = text if isinstance(text, Article) else self._article(text, name, format)
        analysis = analyze(article, self._parser, self.knowledge)
        least = self.options.min_confidence
        return analysis.only(lambda claim: claim.confidence >= least) if least else analysis

    def analyze_file(
        self,
        path: str | PathLike[str],
        *,
        format: str = AUTO,  # noqa: A002  the option's name
        encoding: str | None = None,
    ) -> Analysis:
        """Return the claims of a file.

        Args:
            path: the file.
            format: what the file is, as for `attrib claims --input-format`; by default what the
                options say, or else what its name tells.
            encoding: what the file is written in; by default what the options say, or else what
                its bytes tell.

        Raises:
            InputError: a file that is missing or cannot be read as an article.
            ModelError: a model that is missing or damaged.
            ConlluError: parsed input that breaks its format.
        """
        return self.analyze(self._file(path, format, encoding))

    def analyze_all(self, articles: Iterable[str | PathLike[str] | Article]) -> Iterator[Analysis]:
        """Yield the claims of one article after another, each when it is asked for.

        Args:
            articles: texts (`str`), files (`pathlib.Path`) or articles that are read already. A
                text is called by its number, from 1.

        Raises:
            AttribError: see `analyze` and `analyze_file`; the articles before are done then.
        """
        for number, article in enumerate(articles, start=1):
            if isinstance(article, PathLike):
                yield self.analyze_file(article)
            else:
                yield self.analyze(article, name=f"text {number}")

    def _article(self, text: str, name: str, format_: str) -> Article:
        from attrib.read import article_of

        return article_of(text, name, format=self._format(format_))

    def _file(self, path: str | PathLike[str], format_: str, encoding: str | None) -> Article:
        from attrib.read import read_file

        return read_file(
            path,
            format=self._format(format_),
            encoding=encoding or self.options.encoding or None,
            max_bytes=int(self.options.max_file_size * MEGABYTE),
        )

    def _format(self, given: str) -> InputFormat:
        from attrib.read import InputFormat

        wanted = given if given != AUTO else self.options.input_format
        if wanted == AUTO and self.engine == "conllu":
            return InputFormat.CONLLU
        if wanted in set(InputFormat):
            return InputFormat(wanted)
        known = ", ".join(InputFormat)
        raise UsageError(f"There is no input format '{wanted}'.", f"Choose from: {known}.")


class _OneAtATime:
    """A parser behind a lock."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self._lock = Lock()

    @property
    def engine(self) -> str:
        return self._parser.engine

    @property
    def fingerprint(self) -> str:
        return self._parser.fingerprint

    def parse(self, article: Article) -> Document:
        with self._lock:
            return self._parser.parse(article)

    def parse_tokens(self, document: Document) -> Document:
        with self._lock:
            return self._parser.parse_tokens(document)


@cache
def _locked(engine: str) -> Parser:
    from attrib.parse.engines import open_parser

    return _OneAtATime(open_parser(engine))


def _opened(engine: str, *, cache: bool) -> Parser:
    if not cache or engine == "conllu":
        return _shared(engine)
    from attrib.cache import CachedParser, cache_folder

    return CachedParser(_shared(engine), cache_folder())


def _shared(engine: str) -> Parser:
    """Return the one parser of that name: two analyzers must share its lock, too."""
    with _opening:
        return _locked(engine)


@cache
def analyzer_of(engine: str) -> Analyzer:
    """Return the analyzer behind `attrib.analyze`: one for each engine, without options."""
    return Analyzer(engine)
