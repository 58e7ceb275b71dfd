"""A component for spaCy's pipelines: `nlp.add_pipe("attrib")` gives a `Doc` its claims.

spaCy imports this module through the entry point `spacy_factories`; nothing of attrib does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from spacy.language import Language
from spacy.tokens import Doc

from attrib.analysis import Analysis
from attrib.analyzer import Analyzer
from attrib.records import Claim

if TYPE_CHECKING:
    from collections.abc import Callable

KEY: Final = "attrib"
"""Where the analysis lies in `Doc.user_data`: as plain data, so that a `Doc` can be written."""


def analysis_of(doc: Doc) -> Analysis | None:
    """Return what was found in a `Doc`, or None where the component has not been.

    Offsets count code points of `doc.text`, as spaCy's do: `doc.char_span(span.start, span.end)`.
    """
    data = doc.user_data.get(KEY)
    return None if data is None else Analysis.from_dict({**data, "text": doc.text})


def claims_of(doc: Doc) -> tuple[Claim, ...]:
    """Return the claims of a `Doc`, in text order."""
    analysis = analysis_of(doc)
    return () if analysis is None else analysis.claims


@Language.factory(
    "attrib",
    assigns=["doc._.claims", "doc._.attrib"],
    default_config={
        "engine": "embedded",
        "people": [],
        "cues": [],
        "cache": False,
        "use_parse": False,
    },
)
def component(
    nlp: Language,
    name: str,
    *,
    engine: str,
    people: Sequence[str],
    cues: Sequence[str],
    cache: bool,
    use_parse: bool,
) -> Callable[[Doc], Doc]:
    """Return a component that finds the claims of a `Doc`.

    Args:
        nlp: the pipeline.
        name: what the component is called in it.
        engine: the parser, as for `attrib.Analyzer`.
        people: known speakers.
        cues: further words that mark speech.
        cache: whether parses are kept on disk.
        use_parse: whether the pipeline's own tree is used, which must be in Universal
            Dependencies, and not attrib's parser, which reads the text anew.
    """
    del nlp, name
    analyzer = Analyzer(engine, people=people, cues=cues, cache=cache)
    for attribute, getter in (("claims", claims_of), ("attrib", analysis_of)):
        Doc.set_extension(attribute, getter=getter, force=True)
    return _Claims(analyzer, use_parse=use_parse)


class _Claims:
    """Sets the claims of one `Doc` after another; it can be sent to other processes."""

    def __init__(self, analyzer: Analyzer, *, use_parse: bool) -> None:
        self._analyzer = analyzer
        self._use_parse = use_parse

    def __call__(self, doc: Doc) -> Doc:
        if self._use_parse:
            found = self._analyzer.analyze(doc, name="doc")
        else:
            found = self._analyzer.analyze(doc.text, name="doc", format="text")
        plain = found.to_dict()
        del plain["text"]
        doc.user_data[KEY] = plain
        return doc
