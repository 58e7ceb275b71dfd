"""The tokenizer, the joint network and the lemmatiser as processors of Stanza's pipeline.

One encoder pass gives tags and trees, so both come from one processor.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from stanza.models.common.doc import END_CHAR, ID, MISC, START_CHAR, TEXT, Document
from stanza.models.tokenization.data import TokenizationDataset
from stanza.models.tokenization.trainer import Trainer
from stanza.models.tokenization.utils import output_predictions
from stanza.pipeline._constants import DEPPARSE, LEMMA, POS, TOKENIZE
from stanza.pipeline.processor import (
    Processor,
    ProcessorVariant,
    register_processor,
    register_processor_variant,
)

from attrib.article import Span
from attrib.parse.boundaries import tables
from attrib.parse.boundaries.readings import reading
from attrib.parse.boundaries.resegment import Token, resegmented
from attrib.parse.neural import int8, storage
from attrib.parse.neural.decode import tag
from attrib.parse.neural.lemmas import Lemmatizer
from attrib.parse.neural.lstm import TwoWayLstm
from attrib.parse.neural.pieces import PieceCutter
from attrib.parse.neural.threads import Crew

VARIANT = "attrib"
JOINT = "joint"
LOOKUP = "lookup"
TOKENIZER = "tokenizer.pt"
CONTRACTIONS = "contractions.pt"
CONTRACTED = "MWT=Yes"
PIECES = "pieces.json"
LEMMAS = "lemmas.tsv.xz"


class LoadedTokenizer(Trainer):
    """Stanza's tokenizer as it was saved.

    Stanza would give it an optimizer, for which torch loads its compiler: a second and a half.
    """

    def __init__(self, file: str, crew: Crew) -> None:
        self.load(file, None, None)
        self.model.rnn = TwoWayLstm(self.model.rnn, crew)
        self.model.rnn2 = TwoWayLstm(self.model.rnn2, crew)


@register_processor_variant(TOKENIZE, VARIANT)
class TokenizeVariant(ProcessorVariant):
    """Cuts a text into sentences and tokens: a network does, and what stops say overrules it."""

    def __init__(self, config: dict[str, Any]) -> None:
        self._tokenizer = LoadedTokenizer(config["model_path"], config["crew"])

    def process(self, document: str) -> Document:
        """Return a Stanza document with the tokens of a text."""
        tokenizer = self._tokenizer
        characters = TokenizationDataset(
            tokenizer.args,
            input_text=document,
            vocab=tokenizer.vocab,
            evaluation=True,
            dictionary=tokenizer.dictionary,
        )
        with torch.no_grad():
            *_, sentences = output_predictions(
                None, tokenizer, characters, tokenizer.vocab, None, orig_text=document
            )
        found = ([_token(row) for row in sentence] for sentence in sentences)
        return Document([_rows(tokens) for tokens in resegmented(document, found)], document)


def _token(row: dict[str, Any]) -> Token:
    # The network that expands contractions makes something of any word: of nichts, nicht + s.
    contracted = MISC in row and row[TEXT].lower() in tables.in_class("fused")
    return Token(Span(row[START_CHAR], row[END_CHAR]), row[TEXT], contracted)


def _rows(tokens: list[Token]) -> list[dict[str, Any]]:
    return [
        {ID: (number,), TEXT: token.text, START_CHAR: token.span.start, END_CHAR: token.span.end}
        | ({MISC: CONTRACTED} if token.contracted else {})
        for number, token in enumerate(tokens, start=1)
    ]


@register_processor(name=JOINT)
class JointProcessor(Processor):
    """Sets UPOS, XPOS, features, heads and relations."""

    PROVIDES_DEFAULT = {POS, DEPPARSE}  # noqa: RUF012 - the base class's protocol
    REQUIRES_DEFAULT = {TOKENIZE}  # noqa: RUF012 - the same

    def __init__(self, config: dict[str, Any], pipeline: Any, device: str) -> None:
        super().__init__(config, pipeline, device)
        model = Path(config["model_path"])
        self._network = storage.load(model, int8=int8.available())
        self._cutter = PieceCutter(model / PIECES)
        self._crew: Crew = config["crew"]

    def process(self, document: Any) -> Any:
        """Annotate every sentence of a Stanza document in place."""
        sentences = document.sentences
        readings = [reading([word.text for word in sentence.words]) for sentence in sentences]
        taggings = tag(self._network, self._cutter, [r.forms for r in readings], self._crew)
        for sentence, read, tagging in zip(sentences, readings, taggings, strict=True):
            columns = zip(
                sentence.words,
                read.spread(tagging.upos, "X"),
                read.spread(tagging.xpos, "XY"),
                read.spread(tagging.features, ""),
                read.heads(tagging.heads),
                read.spread_relations(tagging.relations),
                strict=True,
            )
            for word, upos, xpos, features, head, relation in columns:
                word.upos, word.xpos, word.feats = upos, xpos, features or None
                word.head, word.deprel = head, relation
            sentence.build_dependencies()
        return document


@register_processor(name=LOOKUP)
class LookupProcessor(Processor):
    """Sets lemmas."""

    PROVIDES_DEFAULT = {LEMMA}  # noqa: RUF012 - the same
    REQUIRES_DEFAULT = {TOKENIZE, POS}  # noqa: RUF012 - the same

    def __init__(self, config: dict[str, Any], pipeline: Any, device: str) -> None:
        super().__init__(config, pipeline, device)
        self._lemmatizer = Lemmatizer(Path(config["model_path"]))

    def process(self, document: Any) -> Any:
        """Annotate every word of a Stanza document in place."""
        for sentence in document.sentences:
            for word in sentence.words:
                genitive = "Case=Gen" in (word.feats or "")
                word.lemma = self._lemmatizer.lemma(word.text, word.upos, genitive=genitive)
        return document
