"""Puts the embedded model's folder together from what was trained."""

from __future__ import annotations

import json
import lzma
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import torch

from attrib.parse.neural import card, trie
from attrib.parse.neural.lemmas import UNCHANGED
from attrib.parse.neural.pieces import PieceCutter
from attrib.records import Sentence, Word
from attrib.training import storage
from attrib.training.network import Batch
from attrib.training.trainee import Trainee
from attrib.training.treebanks import AUXILIARIES, Treebank

# The sentences of a treebank that show how large activations are.
USUAL = 200
LONGEST = 100
CLOSED = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
CONTRACTED = {
    ("in", "dem"): "im", ("zu", "dem"): "zum", ("zu", "der"): "zur", ("an", "dem"): "am",
    ("bei", "dem"): "beim", ("von", "dem"): "vom", ("in", "das"): "ins", ("an", "das"): "ans",
    ("auf", "das"): "aufs", ("für", "das"): "fürs", ("um", "das"): "ums",
    ("durch", "das"): "durchs", ("über", "das"): "übers",
}  # fmt: skip
RARE_CONTRACTED = {
    ("hinter", "dem"): "hinterm", ("unter", "dem"): "unterm", ("über", "dem"): "überm",
    ("vor", "dem"): "vorm", ("hinter", "das"): "hinters", ("unter", "das"): "unters",
    ("vor", "das"): "vors", ("über", "den"): "übern",
}  # fmt: skip
# The habits that the model is to follow count more than those of older or other treebanks.
LEMMA_WEIGHTS = {"gsd": 5, "pud": 3, "news": 2, "tagger": 2, "hdt": 1}


def settle(trainee: Trainee, treebank: str = "gsd") -> None:
    """Fold the embedding of one treebank, whose habits the model keeps, into the encoder."""
    number = trainee.recipe.treebanks.index(treebank)
    with torch.no_grad():
        trainee.network.encoder.position.weight.add_(trainee.treebank.weight[number])
        trainee.treebank.weight.zero_()


def write_lemmas(banks: Iterable[tuple[Treebank, list[Sentence]]], path: Path) -> None:
    """Write the most frequent lemma of each word form and UPOS."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for bank, sentences in banks:
        if not bank.german or not bank.checked_words:
            continue
        for sentence in sentences:
            for place, word in enumerate(sentence.words):
                if word.upos in UNCHANGED or not word.lemma or not word.upos:
                    continue
                sense = "AUX" if not bank.auxiliaries and word.lemma in AUXILIARIES else word.upos
                # UniMorph leaves some open: *er|es|sie*.
                if "|" in word.lemma or _is_last_part(word, bank):
                    continue
                small = word.upos != "NOUN" and (place == 0 or word.upos in CLOSED)
                form = word.form.lower() if small else word.form
                counts[form, sense][word.lemma] += LEMMA_WEIGHTS[bank.name]
    with lzma.open(path, "wt", encoding="utf-8", newline="\n") as out:
        for (form, upos), lemmas in sorted(counts.items()):
            lemma = min(lemmas, key=lambda item: (-lemmas[item], item))
            out.write(f"{form}\t{upos}\t{lemma}\n")


def _is_last_part(word: Word, bank: Treebank) -> bool:
    """Tell whether UniMorph gave a compound the lemma of its last part alone."""
    differs = word.lemma[:2].lower() != word.form[:2].lower()
    return bank.name == "tagger" and word.upos == "NOUN" and differs


def write_dictionary(path: Path) -> None:
    """Write the dictionary that simplemma ships, for words that no treebank has."""
    from simplemma.strategies import DefaultDictionaryFactory

    known = DefaultDictionaryFactory().get_dictionary("de")
    path.write_bytes(trie.packed(known.items()))


def write_contractions(path: Path) -> None:
    """Write what the closed class of German contractions stands for."""
    known = {}
    for (first, second), form in {**CONTRACTED, **RARE_CONTRACTED}.items():
        known[form] = f"{first} {second}"
        known[form.capitalize()] = f"{first.capitalize()} {second}"
    path.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", "utf-8")


def assemble(
    trainee: Trainee,
    banks: list[tuple[Treebank, list[Sentence]]],
    work: Path,
    model: Path,
) -> None:
    """Write all files of the model but its card; `work` holds the pieces."""
    model.mkdir(parents=True, exist_ok=True)
    settle(trainee)
    storage.save(trainee.network, model, _usual(banks, work / card.PIECES))
    write_lemmas(banks, model / card.LEMMAS)
    write_words(work / card.PIECES, model)


def _usual(banks: Iterable[tuple[Treebank, list[Sentence]]], pieces: Path) -> Iterator[Batch]:
    """Yield sentences of every German treebank that has trees."""
    cutter = PieceCutter(pieces.read_bytes())
    for bank, sentences in banks:
        if bank.german and bank.trees:
            words = [
                [w.form for w in s.words] for s in sentences[:USUAL] if len(s.words) <= LONGEST
            ]
            yield Batch.of([cutter.sentence(forms) for forms in words])


def write_words(pieces: Path, model: Path) -> None:
    """Write what is known of words, but for the lemmas of the treebanks.

    Args:
        pieces: the encoder's vocabulary.
        model: the folder of the model.
    """
    shutil.copyfile(pieces, model / card.PIECES)
    write_contractions(model / card.CONTRACTIONS)
    write_dictionary(model / card.DICTIONARY)
    card.write_checksums(model)
