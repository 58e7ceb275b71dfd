"""Prints how fast attrib is beside two others: `python tests/benchmarks/architectures.py`.

On the same articles, one after the other, in one run, the best of three passes that alternate:

- attrib with all its stages, and its parsing alone, without a cache;
- Stanza's default German package (`combined`, with `combined_charlm` for tags and trees) in a
  stock pipeline with Stanza's default batches. On a busy machine torch's default threads wait for
  one another in every LSTM, so they are tried beside one thread first, and the faster counts;
- a regular expression for marked quotations, the floor: it knows no grammar.

Stanza's models need a network, so they are built here with Stanza's classes and random weights.
The sizes are the defaults of `stanza.models.{charlm,tagger,parser,lemmatizer}` with `--charlm`,
as the scripts in `stanza.utils.training` train the published models; the vectors have 100
dimensions, as those of CoNLL 2017. Published files at huggingface.co/stanfordnlp: 20.1 MB for a
charlm (stanza-fr, newswiki), 39 and 145 MB for tagger and parser (stanza-en, combined_charlm;
here 35 and 125, with fewer words in the vocabularies, which cost memory and no time).

What hangs on the weights is set in Stanza's favour: the lemmatiser's dictionary has every word,
so its network never runs; heads lie to the right, so that Chu-Liu/Edmonds finds few cycles; no
word is a subject or an object, so no tree with two must be repaired. The vocabularies come from
attrib's parse of the articles, and so do the words, as a tokenizer of random weights would cut
nonsense: Stanza's need not cut any. Exits with 1 if attrib has less than 1.5 × Stanza's speed.
"""

from __future__ import annotations

import argparse
import logging
import re
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import stanza
import torch
from stanza.models import charlm, lemmatizer, parser, tagger
from stanza.models.common.char_model import CharacterLanguageModel
from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE, CharVocab
from stanza.models.depparse.data import Dataset as ParserData
from stanza.models.depparse.head_constraints import DEPREL_TO_GROUP
from stanza.models.depparse.trainer import GraphTrainer
from stanza.models.lemma.data import DataLoader as LemmaData
from stanza.models.lemma.trainer import Trainer as LemmaTrainer
from stanza.models.pos.data import Dataset as TaggerData
from stanza.models.pos.trainer import Trainer as TaggerTrainer
from stanza.utils.conll import CoNLL

from attrib.article import Article
from attrib.parse.base import Parser
from attrib.parse.conllu import write_document
from attrib.parse.engines import open_parser
from attrib.pipeline import examined, understood
from attrib.read import read_file
from attrib.scene import Scene

ARTICLES = list((Path(__file__).parents[2] / "fixtures" / "articles").glob("*.txt"))
PASSES = 3
LEAST = 1.5
VECTORS = 150_000
CHARACTERS = 362  # with four special ones as many as make 20.1 MB of a character model
ATTRIB = "attrib, all stages"
STANZA = "Stanza combined_charlm"

SAID = "(?:sagt|erklärt|betont|meint|kritisiert|fordert|warnt|berichtet)e?|schrieb|schreibt"
NAME = r"(?:[a-zäöüß]+ ){0,3}[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)*"
QUOTE = "„[^“„]+“"
QUOTED = re.compile(rf"{QUOTE},? (?:{SAID}) {NAME}|{NAME} (?:{SAID})[^.„]{{0,40}}: {QUOTE}")

Contender = Callable[[Article], object]
Words = list[list[str]]


def main() -> int:
    """Time every contender, print the table, and return the exit status."""
    options = argparse.ArgumentParser()
    options.add_argument("--articles", type=int, default=20)
    count = options.parse_args().articles
    logging.getLogger("stanza").setLevel(logging.ERROR)
    torch.manual_seed(0)
    articles = [read_file(str(path)) for path in islice(cycle(sorted(ARTICLES)), count)]
    engine = open_parser()
    parsed = [engine.parse(article) for article in articles]
    words = sum(len(sentence.words) for document in parsed for sentence in document.sentences)
    with tempfile.TemporaryDirectory() as folder:
        pipeline = stanza_pipeline(Path(folder), "\n".join(map(write_document, parsed)))
    forms = {d.article.name: [[w.form for w in s.words] for s in d.sentences] for d in parsed}
    threads = faster_threads(pipeline, forms[articles[0].name])
    contenders: dict[str, Contender] = {
        ATTRIB: lambda article: all_stages(engine, article),
        "attrib, parsing alone": engine.parse,
        STANZA: lambda article: on_threads(threads, pipeline, forms[article.name]),
        "regular expression": lambda article: QUOTED.findall(article.text),
    }
    best = best_of_passes(contenders, articles)
    print(f"{count} articles, {words} words; Stanza's threads: {threads}")
    print(f"{'':24}{'words/s':>12}{'attrib is':>14}{'words/CPU s':>14}{'attrib is':>14}")
    for name, taken in best.items():
        pairs = zip(taken, best[ATTRIB], strict=True)
        print(f"{name:24}", *(f"{words / t:11,.0f}{t / ours:12.3g} ×" for t, ours in pairs))
    ratio = best[STANZA][0] / best[ATTRIB][0]
    print(f"attrib is {ratio:.1f} × Stanza's default pipeline (at least {LEAST} wanted)")
    return int(ratio < LEAST)


def faster_threads(pipeline: Any, article: Words) -> int:
    """Return 1 or torch's default number of threads, whichever is faster for an article."""
    taken: dict[int, float] = {}
    for number in (1, 1, torch.get_num_threads()):
        start = time.perf_counter()
        on_threads(number, pipeline, article)
        taken[number] = time.perf_counter() - start
    print(*(f"Stanza, threads: {n}, one article: {t:.1f} s" for n, t in taken.items()), sep="\n")
    return min(taken, key=lambda number: taken[number])


def on_threads(number: int, pipeline: Any, article: Words) -> None:
    """Run Stanza's pipeline over an article with some number of torch's threads."""
    before = torch.get_num_threads()
    torch.set_num_threads(number)
    pipeline(article)
    torch.set_num_threads(before)


def all_stages(engine: Parser, article: Article) -> object:
    """Return an article's claims."""
    return examined(Scene(understood(engine.parse(article)))).analysis


def best_of_passes(
    contenders: dict[str, Contender], articles: list[Article]
) -> dict[str, tuple[float, float]]:
    """Return each contender's least seconds, and of the processor, after a warm-up."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in contenders}
    for contender in contenders.values():
        contender(articles[0])
    for number in range(PASSES):
        for name in list(contenders)[:: -1 if number % 2 else 1]:
            start, busy = time.perf_counter(), time.process_time()
            for article in articles:
                contenders[name](article)
            taken[name].append((time.perf_counter() - start, time.process_time() - busy))
    return {name: (min(t for t, _ in of), min(c for _, c in of)) for name, of in taken.items()}


def stanza_pipeline(folder: Path, conllu: str) -> Any:
    """Save Stanza's models with random weights and return the pipeline that loads them."""
    treebank = CoNLL.conll2doc(input_str=conllu)
    names = ("vectors", "forward", "backward", "tagger", "lemmatizer", "parser")
    files = {name: str(folder / f"{name}.pt") for name in names}
    vectors, forward, backward = files["vectors"], files["forward"], files["backward"]
    charlms = ["--charlm", "--charlm_forward_file", forward, "--charlm_backward_file", backward]
    given = ["--lang", "de", "--shorthand", "de_combined", *charlms]
    (folder / "resources.json").write_text("{}")
    save_vectors(vectors, treebank)
    save_charlm(forward, "forward", conllu)
    save_charlm(backward, "backward", conllu)
    save_tagger(files["tagger"], treebank, Pretrain(vectors), given)
    save_lemmatizer(files["lemmatizer"], treebank)
    save_parser(files["parser"], treebank, Pretrain(vectors), given)
    shared = {"pretrain": vectors, "forward_charlm": forward, "backward_charlm": backward}
    return stanza.Pipeline(
        lang="de",
        dir=str(folder),
        package=None,
        processors="tokenize,pos,lemma,depparse",
        tokenize_pretokenized=True,
        allow_unknown_language=True,
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
        pos_model_path=files["tagger"],
        lemma_model_path=files["lemmatizer"],
        depparse_model_path=files["parser"],
        **{f"pos_{name}_path": file for name, file in shared.items()},
        **{f"depparse_{name}_path": file for name, file in shared.items()},
    )


def save_charlm(file: str, direction: str, text: str) -> None:
    """Save a character language model."""
    known = {"\n", " ", *text}
    rare = map(chr, range(0x400, 0x400 + CHARACTERS - len(known)))
    vocabulary = {"char": CharVocab([[*known, *rare]])}
    arguments = charlm.parse_args(["--direction", direction])
    model = CharacterLanguageModel(arguments, vocabulary, is_forward_lm=direction == "forward")
    model.save(file)


def save_vectors(file: str, treebank: Any) -> None:
    """Save word vectors for the articles' words and many more."""
    known = sorted({word.text.lower() for word in treebank.iter_words()})
    more = (f"wort{number}" for number in range(VECTORS - len(known)))
    vocabulary = PretrainedWordVocab([*known, *more])
    vectors = torch.randn(len(vocabulary), 100)
    torch.save({"vocab": vocabulary.state_dict(), "emb": vectors}, file)


def save_tagger(file: str, treebank: Any, vectors: Pretrain, given: list[str]) -> None:
    """Save a tagger of the default size."""
    arguments = tagger.parse_args(given)
    vocabulary = TaggerData.init_vocab([treebank], arguments)
    trainer = TaggerTrainer(arguments, vocabulary, vectors, device="cpu")
    fill(trainer.model)
    trainer.save(file)


def save_parser(file: str, treebank: Any, vectors: Pretrain, given: list[str]) -> None:
    """Save a parser of the default size whose trees need no repair."""
    arguments = parser.parse_args(given)
    vocabulary = ParserData(treebank, arguments, vectors).vocab
    trainer = GraphTrainer(arguments, vocabulary, vectors, device="cpu")
    fill(trainer.model)
    relations = vocabulary["deprel"]
    with torch.no_grad():
        trainer.model.linearization.scorer.W_bilin.bias.fill_(5)  # to the right
        for relation in filter(relations.__contains__, DEPREL_TO_GROUP):
            place = relations[relation] - VOCAB_PREFIX_SIZE
            trainer.model.deprel.scorer.W_bilin.bias[place] = -100
    trainer.save(file)


def save_lemmatizer(file: str, treebank: Any) -> None:
    """Save a lemmatiser of the default size whose dictionary has every word."""
    arguments = lemmatizer.parse_args([]) | {"lang": "de"}
    vocabulary = LemmaData(treebank, arguments["batch_size"], arguments).vocab
    sizes = {"vocab_size": vocabulary["char"].size, "pos_vocab_size": vocabulary["pos"].size}
    trainer = LemmaTrainer(arguments | sizes, vocabulary, device="cpu")
    trainer.train_dict([(word.text, word.upos, word.lemma) for word in treebank.iter_words()])
    trainer.save(file)


def fill(model: torch.nn.Module) -> None:
    """Give random weights to the layers that Stanza starts with zeros."""
    for name, parameter in model.named_parameters():
        if parameter.requires_grad and not name.endswith("_init") and not parameter.any():
            torch.nn.init.normal_(parameter, std=0.01)


if __name__ == "__main__":
    sys.exit(main())
