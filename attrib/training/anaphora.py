"""Learns whom pronouns and roles mean: `python -m attrib.training.anaphora GOLD ARTICLES`.

GOLD are mentions with their referents (`news-anaphora`), ARTICLES the texts that they stand in
(`news-quotes`), JSON Lines both. Every article is read from its beginning, and after each mention
of the gold the right answer is taken for granted, so that the next one finds what a careful
reader knows there. Without `--write` the folds alone are scored.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from attrib.article import Article, Span
from attrib.attribute import attribute
from attrib.attribute.candidate import Link
from attrib.detect import detect
from attrib.detect.utterance import Utterance
from attrib.measure.loglinear import Example, learn
from attrib.measure.names import core, same_name
from attrib.naming import ranking
from attrib.naming.anaphora import Anaphora
from attrib.naming.anaphors import AnaphorKind
from attrib.naming.asked import Asked
from attrib.naming.name_clusters import Names
from attrib.naming.ranking import Choice, Ranked, alternatives, weighed
from attrib.naming.referents import Referent
from attrib.naming.speeches import Key
from attrib.parse.engines import EMBEDDED
from attrib.parsers import shared_parser
from attrib.pipeline import parsed
from attrib.scene import Scene

_FOLDS = 8
_KEEP = 6.0
_LEAST = 4
_SIGNIFICANT = 0.02
"""How strongly weights are held near zero, and how often a sign must be seen: chosen by the folds
and by the names of `news-quotes/dev`."""
_HEADER = """\
# What speaks for and against a referent of a pronoun, possessive or role, with its weight.
# Source: learnt from the project's own annotation of news articles ({count} mentions), by
#   `python -m attrib.training.anaphora`; over {folds} folds by article:
#   {scores}
# Licence: CC BY-SA 4.0.
# Columns:
#   sign    as named in anaphor_signs.py
#   weight
sign\tweight
"""


@dataclass(frozen=True, slots=True)
class Gold:
    """A mention of the gold: whom it means, by name or description."""

    kind: str
    refers: str
    referents: tuple[str, ...]


@dataclass(slots=True)
class Text:
    """An article, read up to its links, with the gold mentions by their words."""

    scene: Scene
    utterances: Sequence[Utterance]
    links: Sequence[Link]
    gold: dict[Key, Gold]
    examples: list[Example] = field(default_factory=list)


def main() -> None:
    """Score the folds, and write the weights where asked to."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", type=Path)
    options.add_argument("articles", type=Path)
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    texts = list(read(chosen.gold, chosen.articles))
    for text in texts:
        text.examples = list(_examples(text))
    scores = Counter[str]()
    for fold in range(_FOLDS):
        rest = [e for n, t in enumerate(texts) if n % _FOLDS != fold for e in t.examples]
        table = learn(rest, keep=_KEEP, least=_LEAST)
        for text in texts[fold::_FOLDS]:
            scores += judged(text, table)
    told = shares(scores)
    print(told)
    if chosen.write:
        examples = [e for text in texts for e in text.examples]
        table = learn(examples, keep=_KEEP, least=_LEAST)
        header = _HEADER.format(count=len(examples), folds=_FOLDS, scores=told)
        rows = sorted((s, w) for s, w in table.items() if abs(w) >= _SIGNIFICANT)
        body = "".join(f"{sign}\t{weight:.3f}\n" for sign, weight in rows)
        path = Path(ranking.__file__).with_name(ranking.WEIGHTS)
        path.write_text(header + body, encoding="utf-8")


def read(gold: Path, articles: Path) -> Iterable[Text]:
    """Yield the articles that the gold is about."""
    texts = {row["document"]: row["text"] for row in map(json.loads, _lines(articles))}
    parser = shared_parser(EMBEDDED, cached=True)
    for row in map(json.loads, _lines(gold)):
        article = Article(row["document"], texts[row["document"]])
        scene = Scene(parsed(article, parser))
        detected = detect(scene)
        links = attribute(scene, detected)
        yield Text(scene, detected.utterances, links, dict(_placed(scene, row["mentions"])))


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _placed(scene: Scene, mentions: Iterable[dict[str, Any]]) -> Iterable[tuple[Key, Gold]]:
    for mention in mentions:
        span = Span(*mention["span"])
        number = scene.sentence_at(span.start)
        words = [w for w in scene.sentences[number].words if span.covers(w.span)]
        if words:
            names = tuple(mention["referent"] or ())
            yield (number, words[-1].index), Gold(mention["kind"], mention["refers"], names)


def anaphora(text: Text, by: ranking.Choose) -> Anaphora:
    """Read an article with some way to choose."""
    names = Names(text.scene)
    nouns = [k for k, g in text.gold.items() if g.kind == "role"]
    return Anaphora(text.scene, names, text.utterances, text.links, also=nouns, by=by)


def _examples(text: Text) -> Iterable[Example]:
    """Yield what the gold answers in an article."""
    found: list[Example] = []

    def by(asked: Asked, candidates: Sequence[Referent], paragraphs: Sequence[int]) -> Choice:
        gold = text.gold.get((asked.anaphor.sentence, asked.anaphor.word.index))
        told = alternatives(asked, candidates, paragraphs)
        right = _right(gold, candidates)
        if right is not None:
            found.append(Example(told, right))
        who = candidates[min(right)] if right and min(right) < len(candidates) else None
        return Choice((Ranked(who, 1.0),), asked.anaphor.kind)

    anaphora(text, by)
    return found


def _right(gold: Gold | None, candidates: Sequence[Referent]) -> frozenset[int] | None:
    """Return which candidates are right, the number after the last for nobody; None if unclear."""
    if gold is None or gold.refers == "unclear":
        return None
    if gold.refers in ("named", "unnamed"):
        right = frozenset(
            n
            for n, c in enumerate(candidates)
            if any(same_name(r, c.label) for r in gold.referents)
        )
        if right:
            return right
        if gold.refers == "named":
            return None
    if gold.refers == "several":
        right = frozenset(n for n, c in enumerate(candidates) if _all_in(gold.referents, c.label))
        if right:
            return right
    return frozenset((len(candidates),))


def _all_in(referents: Sequence[str], label: str) -> bool:
    words = set(core(label))
    return all(set(core(referent)[-1:]) & words for referent in referents)


def judged(text: Text, table: dict[str, float]) -> Counter[str]:
    """Count, of the gold's mentions, how many get their name, and how many somebody else's."""
    read_ = anaphora(text, partial(weighed, table))
    counts: Counter[str] = Counter()
    for key, gold in text.gold.items():
        sort = "role" if gold.kind == AnaphorKind.ROLE else "pronoun"
        best = read_.at.get(key)
        best = best.settled if best is not None else None
        if sort == "pronoun" and key in read_.choices:
            best = read_.choices[key].best.referent
        if gold.refers == "named":
            counts[f"{sort} named"] += 1
            counts[f"{sort} right"] += best is not None and same_name(gold.referents[0], best.label)
        elif gold.refers != "unclear":
            counts[f"{sort} other"] += 1
            wrong = best is not None and best.is_named
            counts[f"{sort} spared"] += not (
                wrong
                and best is not None
                and not any(same_name(r, best.label) for r in gold.referents)
            )
    return counts


def shares(counts: Counter[str]) -> str:
    """Return the shares of right names, and of mentions of others that get nobody's name."""
    pairs = defaultdict(str)
    for sort in ("pronoun", "role"):
        pairs[f"{sort}s named rightly"] = f"{counts[f'{sort} right'] / counts[f'{sort} named']:.3f}"
        pairs[f"{sort}s spared"] = f"{counts[f'{sort} spared'] / counts[f'{sort} other']:.3f}"
    return ", ".join(f"{name} {share}" for name, share in pairs.items())


if __name__ == "__main__":
    main()
