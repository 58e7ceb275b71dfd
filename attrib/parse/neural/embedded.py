"""The default engine: the German model in the package, run by ONNX Runtime. No network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrib.article import Article
from attrib.errors import ModelError
from attrib.frozen import Frozen
from attrib.grammar.gender_forms import genders
from attrib.parse.asides import parsed_around
from attrib.parse.boundaries.readings import Reading, reading
from attrib.parse.boundaries.tables import digest
from attrib.parse.forms import known_form
from attrib.parse.neural import card
from attrib.parse.prose import sentence_of, tokenised
from attrib.parse.segments import Broken
from attrib.parse.words import sentences
from attrib.records import NO_FEATURES, Document, Sentence, Word
from attrib.wording import Wording

if TYPE_CHECKING:
    from attrib.parse.neural.contractions import Contractions
    from attrib.parse.neural.decode import Network, Tagging
    from attrib.parse.neural.lemmas import Lemmatizer
    from attrib.parse.neural.memory import Memory
    from attrib.parse.neural.threads import Crew


# Of a word that names all genders the tagger has read the feminine.
_GENDER = re.compile(r"Gender=\w+\|?|\|Gender=\w+\Z")


class EmbeddedParser:
    """Parses with the model in the package (or with one in another folder).

    Args:
        model: a folder with a model's files; the one in the package by default.
        remember: how many sentences are not read anew when they come again.

    Raises:
        ModelError: the model's list of checksums is missing or unreadable.
    """

    engine = "embedded"

    def __init__(self, model: Path | None = None, *, remember: int = 0) -> None:
        self._model = model or card.folder()
        self._remember = remember
        self.fingerprint = f"{card.fingerprint(self._model)}-{card.arithmetic()}-{digest()}"

    @cached_property
    def _parts(self) -> Parts:
        return _open(self._model, self._remember)

    def parse(self, article: Article) -> Document:
        """Tokenise, cut long sentences, and predict tags and trees."""

        def cut(given: Broken) -> Iterator[Sentence]:
            expanded = self._parts.contractions.words
            for tokens in sentences(given.text, expanded):
                yield sentence_of(tokens, expanded, article.text, given.place)

        return self.parse_tokens(tokenised(article, self.engine, cut))

    def parse_tokens(self, document: Document) -> Document:
        """Predict tags and trees for the words as they are."""
        if not document.sentences:
            return replace(document, engine=self.engine)
        sentences = parsed_around(document.sentences, self._parts.predicted)
        return replace(document, sentences=sentences, engine=self.engine)


@dataclass(frozen=True, slots=True)
class Parts:
    """What parses, loaded."""

    contractions: Contractions
    network: Network
    lemmatizer: Lemmatizer
    crew: Crew
    memory: Memory

    def predicted(self, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        """Return the sentences with tags, trees and lemmas."""
        readings = [
            reading([known_form(word.form) for word in sentence.words]) for sentence in sentences
        ]
        taggings = self.memory.tagged([read.forms for read in readings], self._tag)
        triples = zip(sentences, readings, taggings, strict=True)
        return tuple(self._sentence(*triple) for triple in triples)

    def _tag(self, sentences: Sequence[Sequence[str]]) -> list[Tagging]:
        from attrib.parse.neural.decode import tag

        return tag(self.network, sentences, self.crew)

    def _sentence(self, sentence: Sentence, read: Reading, said: Tagging) -> Sentence:
        words = tuple(
            Word(
                index=word.index,
                form=word.form,
                lemma=self.lemmatizer.lemma(
                    known_form(word.form), upos, genitive="Case=Gen" in features
                ),
                upos=upos,
                xpos=xpos,
                features=_features(_GENDER.sub("", features) if genders(word.form) else features),
                head=head,
                deprel=relation,
                span=word.span,
                misc=word.misc,
            )
            for word, upos, xpos, features, head, relation in zip(
                sentence.words,
                read.spread(said.upos, "X"),
                read.spread(said.xpos, "XY"),
                read.spread(said.features, ""),
                read.heads(said.heads),
                read.spread_relations(said.relations),
                strict=True,
            )
        )
        return replace(sentence, words=words)


@lru_cache(maxsize=10_000)
def _features(column: str) -> Mapping[str, str]:
    if not column:
        return NO_FEATURES
    return Frozen(part.split("=", 1) for part in column.split("|"))


def _open(model: Path, remember: int) -> Parts:
    from attrib.parse.neural import labels
    from attrib.parse.neural.contractions import Contractions
    from attrib.parse.neural.decode import Network
    from attrib.parse.neural.lemmas import Lemmatizer
    from attrib.parse.neural.memory import Memory
    from attrib.parse.neural.pieces import PieceCutter
    from attrib.parse.neural.session import Session, overflows
    from attrib.parse.neural.threads import Crew

    # What was swapped since goes with no fingerprint: only what was read here is loaded.
    files = {name: card.read(model, name) for name in card.checksums(model)}
    try:
        contractions = Contractions(files[card.CONTRACTIONS])
        network = Network(
            Session(files[card.NETWORK], exact=overflows(files[card.PROBE])),
            labels.from_json(files[card.LABELS]),
            PieceCutter(files[card.PIECES]),
        )
        lemmatizer = Lemmatizer(files[card.LEMMAS], files[card.DICTIONARY])
    except Exception as error:
        # Damage that the checksums were made to hide can raise anything.
        raise ModelError(
            Wording(
                f"Das mitgelieferte Modell lässt sich nicht laden ({type(error).__name__}).",
                f"The embedded German model cannot be loaded ({type(error).__name__}).",
            ),
            card.REINSTALL,
        ) from error
    return Parts(contractions, network, lemmatizer, Crew(), Memory(remember))
