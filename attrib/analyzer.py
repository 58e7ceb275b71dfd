"""One load for many texts, from any number of threads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from attrib import arguments
from attrib.analysis import Analysis
from attrib.article import Article
from attrib.errors import AttribError, UsageError
from attrib.inputs import AUTO, Inputs, index_of
from attrib.knowledge import ExtraCue, Knowledge, KnownSpeaker
from attrib.parsers import shared_parser
from attrib.wording import Wording

if TYPE_CHECKING:  # reading TOML and parses is not needed to import the package
    from attrib.config.options import Options
    from attrib.parse.handed_over import Parse
    from attrib.results import Checked

Context = TypeVar("Context")


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
        UsageError: an argument of the wrong type, such as one name for `people`.

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

        if not isinstance(options, Options | None):
            kind = arguments.called(options)
            problem = Wording(
                f"'options' ist ein 'attrib.Options' und nicht {kind.de}.",
                f"'options' is an 'attrib.Options', not {kind.en}.",
            )
            remedy = Wording(
                "Geben Sie attrib.Options(…) oder attrib.load_options(path).",
                "Give attrib.Options(…), or attrib.load_options(path).",
            )
            raise UsageError(problem, remedy)
        self.options = options or Options()
        self.engine = self.options.engine if engine is None else arguments.word(engine, "engine")
        self.knowledge = Knowledge(
            (*arguments.people(self.options.people), *arguments.people(people)),
            (*arguments.cues(self.options.cues), *arguments.cues(cues)),
        )
        self._cache = cache
        self._parser = shared_parser(self.engine, cached=cache)
        self._inputs = Inputs(self.options, self.engine)

    def __repr__(self) -> str:
        return f"Analyzer({self.engine!r})"

    def __getstate__(self) -> dict[str, Any]:
        """Return all but the parser, which each process opens for itself."""
        return {name: value for name, value in vars(self).items() if name != "_parser"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._parser = shared_parser(self.engine, cached=self._cache)

    def analyze(
        self,
        text: str | Article | Parse,
        *,
        name: str = "text",
        format: str = AUTO,  # noqa: A002  the option's name
    ) -> Analysis:
        """Return the claims of a text.

        Args:
            text: the article; all offsets in the result are code points into it, or, of a whole
                web page, into the article that was taken out of it. It may be parsed
                already, with Universal Dependencies: a `Doc` of spaCy, a `Document` of Stanza or
                of attrib. Moods are decided by attrib's grammar all the same.
            name: what messages call the article.
            format: what markup the text has, as for `attrib claims --input-format`; by default
                what the options say.

        Raises:
            InputError: a text with lone surrogates or NUL characters, or a parse without a tree.
            ModelError: a model that is missing or damaged.
            ConlluError: parsed input that breaks its format.
            UsageError: an argument of the wrong type.
        """
        from attrib.pipeline import analyze

        article, parser = self._inputs.parsed_by(text, name, format, self._parser)
        analysis = Analysis.of(analyze(article, parser, self.knowledge))
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
        return self.analyze(self._inputs.file(arguments.path(path), format, encoding))

    @overload
    def analyze_all(
        self,
        articles: Iterable[str | PathLike[str] | Article | Parse],
        *,
        names: Iterable[str] = ...,
        errors: Literal["raise"] = ...,
        as_tuples: Literal[False] = ...,
    ) -> Iterator[Analysis]: ...

    @overload
    def analyze_all(
        self,
        articles: Iterable[str | PathLike[str] | Article | Parse],
        *,
        names: Iterable[str] = ...,
        errors: Literal["yield"],
        as_tuples: Literal[False] = ...,
    ) -> Iterator[Analysis | AttribError]: ...

    @overload
    def analyze_all(
        self,
        articles: Iterable[tuple[str | PathLike[str] | Article | Parse, Context]],
        *,
        names: Iterable[str] = ...,
        errors: Literal["raise"] = ...,
        as_tuples: Literal[True],
    ) -> Iterator[tuple[Analysis, Context]]: ...

    @overload
    def analyze_all(
        self,
        articles: Iterable[tuple[str | PathLike[str] | Article | Parse, Context]],
        *,
        names: Iterable[str] = ...,
        errors: Literal["yield"],
        as_tuples: Literal[True],
    ) -> Iterator[tuple[Analysis | AttribError, Context]]: ...

    def analyze_all(
        self,
        articles: Iterable[Any],
        *,
        names: Iterable[str] = (),
        errors: Literal["raise", "yield"] = "raise",
        as_tuples: bool = False,
    ) -> Iterator[Any]:
        """Yield the claims of one article after another, each when it is asked for.

        Args:
            articles: texts (`str`), files (`pathlib.Path`), articles that are read already, or
                parses, as for `analyze`.
            names: what messages call the texts and parses, in the same order; without a name a
                text is called by its number, from 1.
            errors: `raise` ends with the first article that cannot be analysed; `yield` yields the
                error, which names the article, in its place, and goes on. What is wrong with all
                articles, such as a missing model, is raised in either.
            as_tuples: whether `articles` are pairs of an article and something that belongs to it,
                which are yielded as pairs of the analysis and that.

        Raises:
            AttribError: see `analyze` and `analyze_file`; the articles before are done then.
            UsageError: an argument of the wrong type, such as one text in place of many.
        """
        from attrib.many import analyzed

        if errors not in ("raise", "yield"):
            raise UsageError(
                Wording(f"'errors' kann nicht {errors!r} sein.", f"'errors' cannot be {errors!r}."),
                Wording("Wählen Sie 'raise' oder 'yield'.", "Choose 'raise' or 'yield'."),
            )
        several = arguments.several(articles, "articles", "[text], or give one to 'analyze'")
        called = arguments.several(names, "names", 'names=["Montag", "Dienstag"]')
        return analyzed(self._one, several, called, go_on=errors == "yield", paired=as_tuples)

    def check(
        self,
        article: str | PathLike[str] | Article | Parse,
        sources: Iterable[str | PathLike[str] | Article] = (),
        *,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        name: str = "text",
        format: str = AUTO,  # noqa: A002  the option's name
    ) -> Checked:
        """Return what is wrong with the speech in a draft, as `attrib check` reports it.

        Args:
            article: a text (`str`), a file (`pathlib.Path`), an article that is read already, or a
                parse, as for `analyze`.
            sources: texts, files or articles that quotes are held against (rules A601 to A603).
            select: codes of rules to switch on, or their beginnings, in place of those of the
                options; without any, all run that are not off by default.
            ignore: codes of rules to switch off, in place of those of the options.
            name: what messages call the text.
            format: what markup the text or file has, as for `analyze`.

        Raises:
            InputError: a text or file that is no article, or a parse without a tree.
            ModelError: a model that is missing or damaged.
            UsageError: a rule that there is not, or an argument of the wrong type.
        """
        from attrib.check.choice import Choice
        from attrib.check.finding import Severity
        from attrib.check.run import checked
        from attrib.results import Checked

        options = self.options.check
        chosen = tuple(arguments.several(select, "select", 'select=["A1"]')) or options.select
        silent = tuple(arguments.several(ignore, "ignore", 'ignore=["A203"]')) or options.ignore
        choice = Choice(options, chosen, silent, Path())
        if isinstance(article, PathLike):
            article = self._inputs.file(article, format)
        draft, parser = self._inputs.parsed_by(article, name, format, self._parser)
        index = index_of(sources)
        found = checked(draft, parser, choice.settings(draft.name), self.knowledge, index)
        return Checked.of(found.from_level(Severity(options.min_level)))

    def _one(self, article: str | PathLike[str] | Article | Parse, name: str) -> Analysis:
        if isinstance(article, PathLike):
            return self.analyze_file(article)
        return self.analyze(article, name=name)


@cache
def analyzer_of(engine: str) -> Analyzer:
    """Return the analyzer behind `attrib.analyze`: one for each engine, without options."""
    return Analyzer(engine)
