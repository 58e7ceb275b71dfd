"""A parse that somebody has already, of spaCy, Stanza or attrib itself, in place of an engine.

Nothing here imports spaCy or Stanza: a `Doc` is what has `sents`, a Stanza `Document` what has
`sentences`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol, TypeGuard

from attrib.article import Article
from attrib.errors import InputError
from attrib.parse.stanza_document import to_document
from attrib.read import InputFormat, article_of
from attrib.records import Document, Sentence, moved
from attrib.wording import Wording

RELATIONS: Final = frozenset((
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound",
    "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat",
    "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl", "orphan",
    "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
))  # fmt: skip
"""Those of Universal Dependencies, version 2, without subtypes."""
STTS: Final = frozenset((
    "ADJA", "ADJD", "ADV", "APPR", "APPRART", "APPO", "APZR", "ART", "CARD", "FM", "ITJ", "KOUI",
    "KOUS", "KON", "KOKOM", "NN", "NE", "PDS", "PDAT", "PIS", "PIAT", "PIDAT", "PPER", "PPOSS",
    "PPOSAT", "PRELS", "PRELAT", "PRF", "PWS", "PWAT", "PWAV", "PAV", "PROAV", "PTKZU", "PTKNEG",
    "PTKVZ", "PTKANT", "PTKA", "TRUNC", "VVFIN", "VVIMP", "VVINF", "VVIZU", "VVPP", "VAFIN",
    "VAIMP", "VAINF", "VAPP", "VMFIN", "VMINF", "VMPP", "XY", "$,", "$.", "$(",
))  # fmt: skip
"""The Stuttgart-Tübingen tag set (Schiller et al. 1999); a model of spaCy may have other tags."""
_REMEDY: Final = Wording(
    "Analysieren Sie mit einem auf Universal Dependencies trainierten Modell, oder geben Sie nur "
    "den Text.",
    "Parse it with a model trained on Universal Dependencies, or give the text alone.",
)


class SpacyDoc(Protocol):
    """A `spacy.tokens.Doc` with tags, lemmas and a tree."""

    @property
    def text(self) -> str:
        """The text; offsets count code points in it."""

    @property
    def sents(self) -> Any:  # noqa: ANN401  spaCy's spans
        """The sentences."""


class StanzaDocument(Protocol):
    """A `stanza.Document` with tags, lemmas and a tree."""

    @property
    def text(self) -> Any:  # noqa: ANN401  Stanza ships no types
        """The text; offsets count code points in it."""

    @property
    def sentences(self) -> Any:  # noqa: ANN401  the same
        """The sentences."""


Parse = Document | SpacyDoc | StanzaDocument


class HandedOver:
    """A parser that has its parse already."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.engine = document.engine
        self.fingerprint = "handed-over-1"

    def parse(self, article: Article) -> Document:
        """Return the parse; `article` is what a reader sees of the one that was parsed."""
        return replace(self._document, article=article)

    def parse_tokens(self, document: Document) -> Document:
        """Return the document, for what it holds was given."""
        return document


def is_parse(given: object) -> TypeGuard[Parse]:
    """Tell whether something is a parse."""
    return isinstance(given, Document) or any(hasattr(given, s) for s in ("sents", "sentences"))


def handed_over(parse: Parse, name: str) -> tuple[Article, HandedOver]:
    """Return the article that was parsed, and a parser that has the parse.

    Args:
        parse: what was parsed elsewhere.
        name: what messages call the article; a document of attrib's own has a name.

    Raises:
        InputError: a parse without text, tags, lemmas or a tree of Universal Dependencies.
    """
    if isinstance(parse, Document):
        document = parse
    elif hasattr(parse, "sents"):
        document = _read(_Sentences(list(_spacy(parse, name))), parse.text, name, "spacy")
    else:
        document = _read(parse, parse.text, name, "stanza")
    article = document.article
    _look(document.sentences, article)
    if article.reading is not None:
        document = moved(document, article.reading.to_reading)
    return article, HandedOver(document)


def _read(parse: Any, text: object, name: str, engine: str) -> Document:  # noqa: ANN401  the same
    placed = (token.start_char is not None for s in parse.sentences for token in s.tokens)
    if not isinstance(text, str) or not all(placed):
        raise InputError(
            Wording(
                f"{name}: Die Analyse sagt nicht, wo ihre Wörter im Text stehen.",
                f"{name}: the parse does not say where its words stand in a text.",
            ),
            Wording(
                "Analysieren Sie den Text selbst, keine Liste von Wörtern.",
                "Parse the text itself, not a list of words.",
            ),
        )
    return to_document(parse, article_of(text, name, format=InputFormat.TEXT), engine)


def _look(sentences: Sequence[Sentence], article: Article) -> None:
    """See that a parse has what the grammar needs.

    Raises:
        InputError: it has not.
    """
    words = [word for sentence in sentences for word in sentence.words]
    relations = {word.relation for word in words}
    lacking = [what for what, there in _NEEDED.items() if not any(map(there, words))]
    sizes = ((word, len(sentence.words)) for sentence in sentences for word in sentence.words)
    problem: Wording | None = None
    if not words:
        problem = _NO_SENTENCES if article.text.strip() else None
    elif lacking:
        problem = Wording(f"hat keine {lacking[0].de}", f"has no {lacking[0].en}")
    elif foreign := sorted(relations - RELATIONS - {""}):
        shown = repr(foreign[0][:20])
        problem = Wording(
            f"ist keine nach Universal Dependencies: Sie hat die Relation {shown}",
            f"is none in Universal Dependencies: it has the relation {shown}",
        )
    elif any(word.head > size or word.span.end > len(article.text) for word, size in sizes):
        problem = Wording(
            "führt zu Wörtern, die es nicht gibt", "leads to words that are not there"
        )
    if problem:
        raise _unusable(article.name, problem)


def _unusable(name: str, problem: Wording) -> InputError:
    told = Wording(
        f"{name}: Die Analyse {problem.de}.",
        f"{name}: the parse {problem.en}.",
    )
    return InputError(told, _REMEDY)


_NO_SENTENCES: Final = Wording("hat keine Sätze", "has no sentences")
_NEEDED: Final[dict[Wording, Callable[[Any], str]]] = {
    Wording("Bäume", "tree"): lambda word: word.deprel,
    Wording("Wortarten", "parts of speech"): lambda word: word.upos,
    Wording("Lemmata", "lemmas"): lambda word: word.lemma,
}


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of spaCy under the names that Stanza has for its columns."""

    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class _Token:
    """A token of spaCy, which is always one word."""

    start_char: int
    end_char: int
    words: tuple[_Word, ...]


@dataclass(frozen=True, slots=True)
class _Tokens:
    tokens: tuple[_Token, ...]


@dataclass(frozen=True, slots=True)
class _Sentences:
    sentences: list[_Tokens]


def _spacy(doc: Any, name: str) -> Iterator[_Tokens]:  # noqa: ANN401  spaCy is not imported
    """Yield the sentences of a `Doc` in Stanza's shape; blanks, which it counts as words, go.

    Raises:
        InputError: a `Doc` without sentences.
    """
    try:
        sentences = list(doc.sents)
    except ValueError as error:  # spaCy's E030
        raise _unusable(name, _NO_SENTENCES) from error
    for sentence in sentences:
        tokens = [token for token in sentence if not token.is_space]
        number = {token.i: place for place, token in enumerate(tokens, start=1)}
        if tokens:
            yield _Tokens(tuple(_token(token, number) for token in tokens))


def _token(token: Any, number: dict[int, int]) -> _Token:  # noqa: ANN401  the same
    # spaCy's root is its own head, and its name for the relation is its own, too.
    root, head = token.head.i == token.i, token.head
    while head.i not in number and head.head.i != head.i:
        head = head.head
    said = _Word(
        text=token.text,
        lemma=token.lemma_,
        upos=token.pos_,
        xpos=token.tag_ if token.tag_ in STTS else "",
        feats=str(token.morph),
        head=0 if root else number.get(head.i, 0),
        deprel="root" if root and token.dep_ else token.dep_,
    )
    return _Token(token.idx, token.idx + len(token.text), (said,))
