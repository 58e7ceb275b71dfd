"""Reads the treebanks and brings their habits together.

Each sentence becomes an `Example` with label numbers, -1 where a treebank says nothing.
What cannot be mapped is left to the treebank embedding of the network.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from attrib.parse.conllu import read_document
from attrib.parse.neural.labels import Labels
from attrib.records import Sentence, Word

UNSAID = -1
ABSENT = "_"
FEATURES = (
    "Case", "Definite", "Degree", "Gender", "Mood", "Number", "NumType", "Person", "Polarity",
    "Poss", "PronType", "Reflex", "Tense", "VerbForm", "Voice", "Number[psor]", "Gender[psor]",
    "Foreign",
)  # fmt: skip
KEPT_SUBTYPES = frozenset(
    {"nsubj:pass", "csubj:pass", "aux:pass", "compound:prt", "obl:agent", "obl:arg", "det:poss",
     "expl:pv"}
)  # fmt: skip
RENAMED = {"iobj": "obl:arg", "nmod:poss": "nmod"}
# Universal Dependencies 2.0 called these verbs wherever they had no other verb beside them.
AUXILIARIES = frozenset(
    {"sein", "haben", "werden", "können", "müssen", "sollen", "wollen", "dürfen", "mögen"}
)
STTS_NAMES = {"PROAV": "PAV", "PIDAT": "PIAT"}


@dataclass(frozen=True, slots=True)
class Treebank:
    """A file of trees, or of tags only, and how far it is to be believed.

    Attributes:
        name: whose habits it follows; the network has an embedding of each.
        file: below `treebanks/`.
        trees: whether it has heads and relations.
        stts: whether its XPOS are of the Stuttgart-Tübingen tagset.
        auxiliaries: whether UPOS tells auxiliaries from full verbs.
        german: whether it is German.
        verb_features: whether verbs have all of their features.
        checked_words: whether somebody checked features and lemmas, too; else both are a
            parser's, and Case is missing where it contradicted the tree.
        split: read only the sentences whose comment says `split = …`.
        own: whether it was written for this project, and lies in its folder `trees`.
    """

    name: str
    file: str
    trees: bool = True
    stts: bool = True
    auxiliaries: bool = True
    german: bool = True
    verb_features: bool = True
    checked_words: bool = True
    split: str = ""
    own: bool = False


TREEBANKS = (
    Treebank("gsd", "de_gsd-dev.conllu"),
    Treebank("gsd", "de_gsd-examples.conllu"),
    Treebank("gsd", "de_news-speech.conllu", checked_words=False, split="train"),
    Treebank("gsd", "de_speech-constructions.conllu", checked_words=False, split="train"),
    Treebank("news", "de_gsd-train-news.conllu", auxiliaries=False),
    Treebank("pud", "de_pud.conllu", stts=False),
    Treebank("hdt", "de_hdt-subset.conllu"),
    Treebank("hdt", "de_hdt-examples.conllu"),
    Treebank(
        "tagger",
        "de_gsd-train.tagger.conllu",
        trees=False,
        stts=False,
        auxiliaries=False,
        verb_features=False,
    ),
    Treebank("dutch", "nl_lassysmall-train.conllu", stts=False, german=False),
)
# What is held back of the treebanks of reported speech measures, and never trains.
MEASURING = tuple(replace(bank, split="dev") for bank in TREEBANKS if bank.split)
OWN = Path(__file__).parent / "trees"
OWN_TREEBANKS = tuple(Treebank("gsd", path.name, own=True) for path in sorted(OWN.glob("*.conllu")))


@dataclass(slots=True)
class Example:
    """A sentence with its gold label numbers (-1: unsaid), ready for training."""

    treebank: str
    words: tuple[str, ...]
    tags: dict[str, list[int]]
    heads: list[int]
    relations: list[int]
    weights: list[float] = field(default_factory=list)
    hints: list[tuple[int, ...]] = field(default_factory=list)


def read(data: Path, treebank: Treebank) -> list[Sentence]:
    """Read one treebank, below `data` unless it is an own one."""
    path = (OWN if treebank.own else data / "treebanks") / treebank.file
    sentences = read_document(path.read_text("utf-8"), path.name).sentences
    wanted = f"# split = {treebank.split}"
    return [s for s in sentences if not treebank.split or wanted in s.comments]


def relation_of(word: Word) -> str:
    """Return the relation that the network learns for a word's `deprel`."""
    deprel = RENAMED.get(word.deprel, word.deprel)
    return deprel if deprel in KEPT_SUBTYPES else deprel.partition(":")[0]


def collect_labels(banks: Iterable[tuple[Treebank, list[Sentence]]]) -> Labels:
    """Return the label sets that occur at least five times in German trees."""
    upos: Counter[str] = Counter()
    xpos: Counter[str] = Counter()
    values: dict[str, Counter[str]] = {name: Counter() for name in FEATURES}
    relations: Counter[str] = Counter()
    trees = ((bank, sentences) for bank, sentences in banks if bank.german and bank.trees)
    for bank, sentences in trees:
        for word in (word for sentence in sentences for word in sentence.words):
            upos[word.upos] += 1
            if word.xpos and bank.stts:
                xpos[STTS_NAMES.get(word.xpos, word.xpos)] += 1
            relations[relation_of(word)] += 1
            for name, counter in values.items():
                if name in word.features:
                    counter[word.features[name]] += 1
    tags = {"UPOS": _frequent(upos), "XPOS": _frequent(xpos)}
    tags |= {name: [ABSENT, *_frequent(counter)] for name, counter in values.items()}
    return Labels(tags, _frequent(relations))


def _frequent(counter: Counter[str]) -> list[str]:
    return sorted(
        label for label, count in counter.items() if count >= 5 and label not in {"", ABSENT}
    )


class Numberer:
    """Turns parsed sentences into examples with label numbers."""

    def __init__(self, labels: Labels) -> None:
        self.labels = labels
        self._tags = {
            name: {label: number for number, label in enumerate(values)}
            for name, values in labels.tags.items()
        }
        self._relations = {label: number for number, label in enumerate(labels.relations)}
        hints = [f"UPOS={v}" for v in labels.tags["UPOS"]]
        hints += [
            f"{name}={value}"
            for name in ("Case", "Gender", "Number", "VerbForm")
            for value in labels.tags[name]
            if "," not in value and value != ABSENT
        ]
        self._hints = {hint: number for number, hint in enumerate(hints)}

    @property
    def hints(self) -> int:
        """The number of gold tags that a teacher may be told."""
        return len(self._hints)

    def example(self, sentence: Sentence, treebank: Treebank, said: frozenset[str]) -> Example:
        """Number a sentence; `said` names the features that its treebank annotates."""
        tags: dict[str, list[int]] = {name: [] for name in self._tags}
        for word in sentence.words:
            for name, column in tags.items():
                column.append(self._tag(name, word, treebank, said))
        return Example(
            treebank=treebank.name,
            words=tuple(word.form for word in sentence.words),
            tags=tags,
            heads=[word.head if treebank.trees else UNSAID for word in sentence.words],
            relations=[
                self._relations.get(relation_of(word), UNSAID) if treebank.trees else UNSAID
                for word in sentence.words
            ],
            weights=[1.0] * len(sentence.words),
            hints=[self._hint(word, treebank) for word in sentence.words],
        )

    def _tag(self, name: str, word: Word, treebank: Treebank, said: frozenset[str]) -> int:
        numbers: Mapping[str, int] = self._tags[name]
        if name == "UPOS":
            if not treebank.auxiliaries and word.lemma in AUXILIARIES:
                return UNSAID
            return numbers.get(word.upos, UNSAID)
        if name == "XPOS":
            xpos = word.xpos or ""
            return numbers.get(STTS_NAMES.get(xpos, xpos), UNSAID) if treebank.stts else UNSAID
        if name not in said:
            return UNSAID
        if name == "Case" and not treebank.checked_words and name not in word.features:
            return UNSAID
        return numbers.get(word.features.get(name, ABSENT), UNSAID)

    def _hint(self, word: Word, treebank: Treebank) -> tuple[int, ...]:
        told = []
        if treebank.auxiliaries or word.lemma not in AUXILIARIES:
            told.append(f"UPOS={word.upos}")
        verbal = word.upos in {"VERB", "AUX"}
        for name in ("Case", "Gender", "Number", "VerbForm"):
            if verbal and not treebank.verb_features and name != "VerbForm":
                continue
            told += [f"{name}={v}" for v in word.features.get(name, "").split(",") if v]
        return tuple(self._hints[hint] for hint in told if hint in self._hints)


def features_said(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the features that a treebank annotates (once in a thousand words or more)."""
    words = 0
    seen: Counter[str] = Counter()
    for sentence in sentences:
        words += len(sentence.words)
        for word in sentence.words:
            seen.update(word.features.keys())
    return frozenset(name for name in FEATURES if seen[name] * 1000 >= words)
