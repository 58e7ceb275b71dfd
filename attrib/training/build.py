"""Rebuilds the embedded model from the treebanks, step by step, each kept on disk.

1. *Pieces*: the encoder's vocabulary, pruned to German.
2. *Teacher*: trained on all trees, and told the gold tags of each sentence.
3. *Silver*: the teacher parses the sentences that have gold tags but no trees.
4. *Student*: goes on from the teacher without being told, on gold and silver trees and on
   those written for this project; its scores on the held-out fold of GSD are the estimate
   that the model card gives.
5. *Final*: the student, for a last while, with the held-out fold among its trees.
6. *Words*: the contractions and the lemmas.
7. *Package*: all of it in one folder, with card and checksums.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path

import torch

from attrib.parse.neural.card import PIECES
from attrib.parse.neural.labels import Labels
from attrib.parse.neural.pieces import PieceCutter
from attrib.records import Sentence
from attrib.training import e5, joint, judge, package, vocabulary
from attrib.training.card import write_card
from attrib.training.encoder import EncoderSize
from attrib.training.trainee import Recipe, Trainee, continue_from, initialise
from attrib.training.treebanks import (
    MEASURING,
    OWN_TREEBANKS,
    TREEBANKS,
    Example,
    Numberer,
    Treebank,
    collect_labels,
    features_said,
    read,
)

FOLDS = 3
# The treebank whose habits the model is to follow.
LEADING = "gsd"
MEASURED = "de_gsd-dev.conllu"
LONGEST = 200
TEACHER = Recipe(hinted=True)
STUDENT = Recipe(epochs=6, dutch_epochs=0, encoder_rate=1.5e-4, head_rate=1e-3)
FINAL = Recipe(seed=3, epochs=2, dutch_epochs=0, encoder_rate=5e-5, head_rate=3e-4)


@dataclass(slots=True)
class Material:
    """The examples of a build: `held` is the fold that measures and never trains.

    What the project wrote for itself, `own`, waits for the student: the teacher and its silver
    trees need not be made again when there is more of it.
    """

    gold: list[Example] = field(default_factory=list)
    held: list[Example] = field(default_factory=list)
    untreed: list[Example] = field(default_factory=list)
    dutch: list[Example] = field(default_factory=list)
    own: list[Example] = field(default_factory=list)


class Build:
    """One build: where its data are, where its steps are kept, and which fold is held out."""

    def __init__(self, data: Path, work: Path, fold: int = 0) -> None:
        self.data = data
        self.work = work
        self.fold = fold
        work.mkdir(parents=True, exist_ok=True)

    @cached_property
    def banks(self) -> list[tuple[Treebank, list[Sentence]]]:
        """The treebanks, read."""
        return [(bank, read(self.data, bank)) for bank in (*TREEBANKS, *OWN_TREEBANKS)]

    @cached_property
    def encoder(self) -> e5.E5:
        """The published encoder."""
        return e5.load(e5.locate())

    def prune(self) -> Path:
        """Prune the vocabulary, unless that is done; return the list of pieces kept."""
        path = self.work / "kept.json"
        if not path.exists():
            full = vocabulary.full_tokenizer(self.encoder)
            words = [
                word.form
                for bank, sentences in self.banks
                for sentence in sentences
                for word in sentence.words
                if not bank.own
            ]
            kept = vocabulary.keep(self.encoder, full, words, self.data / "text")
            pruned = vocabulary.pruned_tokenizer(self.encoder, kept)
            vocabulary.save(pruned, self.work / PIECES)
            path.write_text(json.dumps(kept), "utf-8")
        return path

    @cached_property
    def kept(self) -> list[int]:
        """The numbers of the pieces kept."""
        return [int(number) for number in json.loads(self.prune().read_text("utf-8"))]

    @cached_property
    def cutter(self) -> PieceCutter:
        """Cuts words into the pieces kept."""
        return PieceCutter(self.prune().with_name(PIECES).read_bytes())

    @cached_property
    def labels(self) -> Labels:
        """The label sets of the German treebanks."""
        return collect_labels([(bank, sentences) for bank, sentences in self.banks if not bank.own])

    @cached_property
    def numberer(self) -> Numberer:
        """Turns sentences into examples."""
        return Numberer(self.labels)

    def material(self) -> Material:
        """Return the build's examples, made anew."""
        material = Material()
        for bank, sentences in self.banks:
            said = features_said(sentences)
            fitting = [s for s in sentences if len(s.words) <= LONGEST]
            examples = [self.numberer.example(s, bank, said) for s in fitting]
            if bank.own:
                material.own += examples
            elif not bank.german:
                material.dutch += examples
            elif not bank.trees:
                material.untreed += examples
            elif bank.file == MEASURED:
                material.held += examples[self.fold :: FOLDS]
                material.gold += [e for n, e in enumerate(examples) if n % FOLDS != self.fold]
            else:
                material.gold += examples
        return material

    def trainee(self, recipe: Recipe, start: Path | None = None) -> Trainee:
        """Return a network to train, from the published encoder or from another training."""
        torch.manual_seed(recipe.seed)
        trainee = Trainee(EncoderSize(len(self.kept)), self.labels, recipe, self.numberer.hints)
        initialise(trainee.network, self.encoder, self.kept)
        if start is not None:
            continue_from(trainee, start)
        return trainee

    def teacher(self, material: Material) -> Trainee:
        """Train (or load) the teacher."""
        trainee = self.trainee(TEACHER)
        joint.train(
            trainee, material.gold, material.dutch, self.cutter,
            self.work / f"teacher{self.fold}.pt", held_out=material.held,
        )  # fmt: skip
        return trainee

    def student(self) -> tuple[Trainee, dict[str, float]]:
        """Train (or load) the student; return it with its scores on the held-out fold."""
        material = self.material()
        self.silver(material)
        student = self.trainee(STUDENT, self.work / f"teacher{self.fold}.pt")
        joint.train(
            student, self.mixture(material), (), self.cutter,
            self.work / f"student{self.fold}.pt", held_out=material.held,
        )  # fmt: skip
        return student, judge.evaluate(student, material.held, self.cutter).summary()

    def speech_scores(self, trainee: Trainee) -> dict[str, dict[str, float]]:
        """Return a network's scores on each treebank of reported speech, on what is held back."""
        scores = {}
        for bank in MEASURING:
            sentences = read(self.data, bank)
            said = features_said(sentences)
            examples = [self.numberer.example(s, bank, said) for s in sentences]
            name = bank.file.removeprefix("de_").removesuffix(".conllu")
            scores[f"{name}, held back"] = judge.evaluate(trainee, examples, self.cutter).summary()
        return scores

    def silver(self, material: Material) -> None:
        """Give the sentences without trees the teacher's, kept on disk once made."""
        path = self.work / f"silver{self.fold}.json"
        if not path.exists():
            teacher = self.teacher(self.material())
            for example in material.untreed:
                example.treebank = LEADING
            judge.annotate(teacher, material.untreed, self.cutter)
            made = json.dumps([asdict(example) for example in material.untreed])
            part = path.with_suffix(".part")
            part.write_text(made, "utf-8")
            part.replace(path)
        material.untreed = [Example(**said) for said in json.loads(path.read_text("utf-8"))]

    @staticmethod
    def mixture(material: Material) -> list[Example]:
        """Return gold and silver, the trees whose habits count twice over."""
        gold = [*material.gold, *material.own]
        leading = [example for example in gold if example.treebank == LEADING]
        return [*gold, *material.untreed, *leading]

    def final(self) -> tuple[Trainee, dict[str, float]]:
        """Train (or load) the model to ship; return it with the student's scores."""
        _, scores = self.student()
        material = self.material()
        self.silver(material)
        material.gold += material.held
        final = self.trainee(FINAL, self.work / f"student{self.fold}.pt")
        joint.train(final, self.mixture(material), (), self.cutter, self.work / "final.pt")
        return final, scores

    def package(self, model: Path) -> dict[str, dict[str, float]]:
        """Build everything and write the model's folder; return the scores of its card."""
        final, held = self.final()
        scores = {"GSD, held-out fold (student)": held} | self.speech_scores(final)
        package.assemble(final, self.banks, self.work, model)
        write_card(model, scores)
        return scores
