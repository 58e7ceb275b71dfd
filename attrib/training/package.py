"""Puts the embedded model's folder together from what was trained."""

from __future__ import annotations

import lzma
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import torch

from attrib.parse.neural import card, storage
from attrib.parse.neural.lemmas import UNCHANGED
from attrib.parse.neural.processors import CONTRACTIONS, LEMMAS, PIECES, TOKENIZER
from attrib.records import Sentence, Word
from attrib.training.segmentation import CONTRACTED
from attrib.training.trainee import Trainee
from attrib.training.treebanks import AUXILIARIES, Treebank

CLOSED = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
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
        if not bank.german:
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


def write_contractions(work: Path, target: Path) -> None:
    """Train Stanza's dictionary of contractions on the closed class of German."""
    from stanza.models import mwt_expander

    blocks = []
    for words, form in {**CONTRACTED, **RARE_CONTRACTED}.items():
        for shown in (form, form.capitalize()):
            first = words[0].capitalize() if shown[0].isupper() else words[0]
            rows = [f"1-2\t{shown}" + "\t_" * 8]
            for number, word in enumerate((first, words[1]), start=1):
                rows.append(f"{number}\t{word}" + "\t_" * 4 + f"\t{number - 1}\tdep\t_\t_")
            blocks.append("\n".join(rows) + "\n")
    source = work / "contractions.conllu"
    source.write_text("\n".join(blocks) + "\n", "utf-8")
    mwt_expander.main(
        [
            "--train_file", str(source), "--eval_file", str(source), "--gold_file", str(source),
            "--lang", "de", "--shorthand", "de_attrib", "--dict_only", "--cpu",
            "--save_dir", str(work), "--save_name", CONTRACTIONS, "--no_force_exact_pieces",
        ]
    )  # fmt: skip
    shutil.copyfile(work / CONTRACTIONS, target)


def strip_paths(path: Path) -> None:
    """Drop from one of Stanza's checkpoints the paths and the optimiser it was trained with."""
    state = torch.load(path, weights_only=True)
    config = state["config"]
    state["config"] = {
        key: None if key.endswith(("_file", "_dir")) or key == "conll_file" else value
        for key, value in config.items()
    }
    state["config"]["save_name"] = path.name
    state.pop("optimizer", None)
    torch.save(state, path)


def assemble(
    trainee: Trainee,
    banks: list[tuple[Treebank, list[Sentence]]],
    work: Path,
    model: Path,
) -> None:
    """Write all files of the model but its card; `work` holds tokenizer and pieces."""
    model.mkdir(parents=True, exist_ok=True)
    settle(trainee)
    storage.save(trainee.network, model)
    shutil.copyfile(work / PIECES, model / PIECES)
    shutil.copyfile(work / TOKENIZER, model / TOKENIZER)
    strip_paths(model / TOKENIZER)
    write_contractions(work, model / CONTRACTIONS)
    strip_paths(model / CONTRACTIONS)
    write_lemmas(banks, model / LEMMAS)
    # Stanza wants a list of packages beside the models, even if it names none.
    (model / "resources.json").write_text("{}\n", "utf-8")
    card.write_checksums(model)
