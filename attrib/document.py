"""A parsed article: sentences of words that depend on each other (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from attrib.article import Article, Notice, Span
from attrib.frozen import Frozen

NO_FEATURES: Mapping[str, str] = Frozen()
_SHOWN: Final = 50
"""How many code points of a text a `repr` shows."""


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word (Universal Dependencies).

    `index` and `head` count from 1 inside the sentence; head 0 is the root. A word
    inside a contraction (*im* = *in* + *dem*) carries its token's span. `span` is
    None only for parses that came without a text.
    """

    index: int
    form: str
    lemma: str
    upos: str
    xpos: str | None
    features: Mapping[str, str] = field(hash=False)
    head: int
    deprel: str
    span: Span
    misc: str = "_"

    def __repr__(self) -> str:
        return f"<Word {self.index} {self.form!r}: {self.upos}, {self.deprel} of {self.head}>"

    @property
    def relation(self) -> str:
        """The dependency relation without its subtype."""
        return self.deprel.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Contraction:
    """A token that stands for several words: *im* for words `first` to `last`."""

    first: int
    last: int
    form: str
    span: Span
    misc: str = "_"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence: its words in order, and the tokens that contract some of them."""

    words: tuple[Word, ...]
    span: Span
    contractions: tuple[Contraction, ...] = ()
    comments: tuple[str, ...] = ()
    _children: Mapping[int, tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: dict[int, list[int]] = {}
        for word in self.words:
            children.setdefault(word.head, []).append(word.index)
        frozen = Frozen({head: tuple(below) for head, below in children.items()})
        object.__setattr__(self, "_children", frozen)

    def __repr__(self) -> str:
        return f"<Sentence of {counted(len(self.words), 'word')}: {in_short(self.words)}>"

    def word(self, index: int) -> Word:
        """Return the word with that 1-based index."""
        return self.words[index - 1]

    def head_of(self, word: Word) -> Word | None:
        """Return the word's head, or None for the root."""
        return self.word(word.head) if word.head else None

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield the words above a word up to the root (each once, even in a cycle)."""
        seen = {0, word.index}
        while word.head not in seen:
            word = self.word(word.head)
            seen.add(word.index)
            yield word

    def children(self, word: Word) -> Iterator[Word]:
        """Yield the word's dependents from left to right."""
        return (self.words[index - 1] for index in self._children.get(word.index, ()))

    def roots(self) -> Iterator[Word]:
        """Yield the words without a head (one in a sound tree)."""
        return (self.words[index - 1] for index in self._children.get(0, ()))

    def subtree(self, word: Word) -> list[Word]:
        """Return the word and everything below it, in text order (each once, even in a cycle)."""
        found = {word.index}
        waiting = [word.index]
        while waiting:
            below = [i for i in self._children.get(waiting.pop(), ()) if i not in found]
            found.update(below)
            waiting.extend(below)
        return [self.words[index - 1] for index in sorted(found)]


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences."""

    article: Article
    sentences: tuple[Sentence, ...]
    notices: tuple[Notice, ...] = ()
    engine: str = ""

    def __repr__(self) -> str:
        return f"<Document {self.article.name!r}: {counted(len(self.sentences), 'sentence')}>"


def counted(number: int, thing: str) -> str:
    """Return how many there are of a thing."""
    return f"{number} {thing}{'s' * (number != 1)}"


def shortened(text: str) -> str:
    """Return the beginning of a text, for a line in which it is not alone."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def in_short(words: Iterable[Word]) -> str:
    """Return the beginning of some words."""
    return repr(shortened(" ".join(word.form for word in words)))
