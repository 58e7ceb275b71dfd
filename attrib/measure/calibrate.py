"""Learns how likely a claim is right: `python -m attrib.measure.calibrate GOLD… --unseen GOLD`.

The first GOLD is the annotation that the rules were written with; others may be annotated by other
conventions, for which each has signs of its own, and are learnt from for the claim alone where they
have no names. On articles that the rules were not written with claims are right less often: one
figure, by how much, is set on those of `--unseen`, so that the mean of what is said of them is
true; their reliability is printed. `--write` stores the weights that `attrib.confidence` takes.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from attrib import confidence
from attrib.confidence import CLAIM, NAME, Signs, logistic, share, signs_of
from attrib.confidence.signs import BASE
from attrib.measure.gold import MarkedArticle, MarkedClaim, read_articles
from attrib.measure.loglinear import Example, learn
from attrib.measure.names import same_name
from attrib.measure.pairs import (
    FOUND_AT,
    ByToken,
    by_token,
    pairs,
    role_of,
    same_speaker,
)
from attrib.measure.reliability import Told, brier, buckets, gain, sure
from attrib.naming.name import Attributed
from attrib.parse.base import Parser
from attrib.parse.engines import EMBEDDED
from attrib.parsers import shared_parser
from attrib.pipeline import attributed, parsed
from attrib.read import read_source
from attrib.records import Kind
from attrib.scene import Scene

_KEEP, _LEAST = {CLAIM: 3.0, NAME: 10.0}, 8
"""How strongly weights are held near zero, and how often a sign must be seen: by folds."""
_SIGNIFICANT = 0.005
_HALVINGS = 40
_HEADER = """\
# What speaks for and against a claim, and for and against the name of its speaker.
# Source: learnt on {day} from {counts} claims of the project's own annotation and of
#   Wikinews (sha256 {checksums}), by `python -m attrib.measure.calibrate`;
#   on {unseen} claims of articles that were not learnt from the Brier score is {gain:.0%} better
#   than that of a constant.
# Licence: CC BY-SA 4.0.
# Columns:
#   of      the claim with its mention, or the name
#   sign    as named in signs.py
#   weight
of\tsign\tweight
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim that was found: whether it and its mention are right, and whether the name is."""

    signs: Signs
    right: bool
    named: bool | None


Weights = dict[str, dict[str, float]]


def main() -> None:
    """Learn, print how true the shares are, and write the weights where asked to."""
    options = argparse.ArgumentParser(
        prog="python -m attrib.measure.calibrate", description=__doc__
    )
    options.add_argument("gold", type=Path, nargs="+")
    options.add_argument("--unseen", type=Path, required=True)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    parser = shared_parser(EMBEDDED, cached=True)
    learnt = [list(judged(path, parser)) for path in given.gold]
    unseen = list(judged(given.unseen, parser))
    weights = trained(learnt, unseen)
    mentions, names = told(unseen, weights)
    for title, rows in (("claim and mention", mentions), ("claim and name", names)):
        _print(title, rows)
    if given.write:
        header = _HEADER.format(
            day=datetime.now(UTC).date(),
            counts=" and ".join(str(len(claims)) for claims in learnt),
            checksums=", ".join(_checksum(path) for path in given.gold),
            unseen=len(unseen),
            gain=gain(names),
        )
        _write(header, weights)


def judged(path: Path, parser: Parser) -> Iterator[Judged]:
    """Yield the claims found in the articles of a gold file."""
    for row in read_articles(read_source(path)):
        scene = Scene(parsed(row.article, parser))
        yield from _compared(row, attributed(scene))


def trained(learnt: Sequence[Sequence[Judged]], unseen: Sequence[Judged]) -> Weights:
    """Return the weights of the signs, their base set by the claims of unseen articles."""
    claims = [
        _example(_marked(each.signs.claim, number), right=each.right)
        for number, some in enumerate(learnt)
        for each in some
    ]
    names = [
        _example(each.signs.name, right=each.named)
        for some in learnt
        for each in some
        if each.right and each.named is not None
    ]
    weights = {
        CLAIM: learn(claims, keep=_KEEP[CLAIM], least=_LEAST),
        NAME: learn(names, keep=_KEEP[NAME], least=_LEAST),
    }
    weights[CLAIM] = {s: w for s, w in weights[CLAIM].items() if not s.startswith(_OTHER)}
    weights[CLAIM][BASE] += _offset(unseen, weights[CLAIM])
    return weights


def told(claims: Iterable[Judged], weights: Weights) -> tuple[list[Told], list[Told]]:
    """Return what is said of claims with their mention, and of those with their name."""
    mentions, names = [], []
    for each in claims:
        of_claim = share(each.signs.claim, weights[CLAIM])
        mentions.append(Told(of_claim, each.right))
        if each.named is not None:
            said = of_claim * share(each.signs.name, weights[NAME])
            names.append(Told(said, each.right and each.named))
    return mentions, names


def _compared(row: MarkedArticle, found: Sequence[Attributed]) -> Iterator[Judged]:
    """Yield the claims of an article, as far as its gold is whole."""
    if row.claims is None or row.tokens is None:
        return
    gold = [by_token(claim, row.tokens) for claim in row.claims]
    ours = [by_token(_as_marked(each), row.tokens) for each in found]
    partners = {id(got): theirs for theirs, got, alike in pairs(gold, ours) if alike >= FOUND_AT}
    for each, got in zip(found, ours, strict=True):
        theirs = partners.get(id(got))
        if theirs is None and each.claim.kind is Kind.FREE_INDIRECT:
            theirs = _run_around(got, gold)
        yield _judged(each, got, theirs, row.article.text)


def _run_around(ours: ByToken, gold: Sequence[ByToken]) -> ByToken | None:
    """Return the gold claim that a follow-on sentence is a part of: a run of them is one there."""
    quote = role_of(ours, "quote")
    best = max(gold, key=lambda theirs: len(quote & role_of(theirs, "quote")), default=None)
    shared = len(quote & role_of(best, "quote"))
    return best if quote and shared >= FOUND_AT * len(quote) else None


def _judged(each: Attributed, ours: ByToken, theirs: ByToken | None, text: str) -> Judged:
    signs = signs_of(each.claim, text, each.way)
    if theirs is None:
        return Judged(signs, right=False, named=False)
    right = same_speaker(role_of(theirs, "speaker"), role_of(ours, "speaker"))
    if not theirs.claim.is_named:
        return Judged(signs, right, None)
    return Judged(signs, right, same_name(theirs.claim.name, ours.claim.name))


def _as_marked(each: Attributed) -> MarkedClaim:
    claim = each.claim
    mention = claim.speaker.span if claim.speaker is not None else claim.mention
    roles = {"quote": claim.content, "speaker": (mention,) if mention is not None else ()}
    return MarkedClaim(None, roles, claim.speaker.name if claim.speaker is not None else None)


_OTHER = "gold "
_OF_CONVENTIONS = ("kind=", "construction=", "nested")


def _marked(signs: Sequence[str], number: int) -> list[str]:
    """Add signs for the conventions of a further gold, by kind and construction."""
    if not number:
        return list(signs)
    own = [s for s in signs if s.startswith(_OF_CONVENTIONS) and " way" not in s]
    return [*signs, f"{_OTHER}{number}", *(f"{_OTHER}{number} {sign}" for sign in own)]


def _example(signs: Sequence[str], *, right: bool | None) -> Example:
    """Return the choice between a claim that is right and one that is not, which has no signs."""
    return Example((signs, ()), frozenset((0 if right else 1,)))


def _offset(unseen: Sequence[Judged], weights: dict[str, float]) -> float:
    """Return what to add to the base so that as many claims are said to be right as are."""
    wanted = sum(each.right for each in unseen)
    scores = [sum(weights.get(sign, 0.0) for sign in each.signs.claim) for each in unseen]
    low, high = -4.0, 4.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        said = sum(logistic(score + middle) for score in scores)
        low, high = (low, middle) if said > wanted else (middle, high)
    return low


def _print(title: str, rows: Sequence[Told]) -> None:
    print(f"{title}: Brier {brier(rows):.4f}, {gain(rows):.1%} better than a constant")
    for each in (*buckets(rows), sure(rows)):
        said = f"said {each.said:.2f}, right {each.right:.2f}"
        print(f"  from {each.least:.1f}  n = {each.count:4}  {said}")


def _checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _write(header: str, weights: Weights) -> None:
    rows = (
        f"{what}\t{sign}\t{weight:.3f}\n"
        for what, table in weights.items()
        for sign, weight in sorted(table.items())
        if abs(weight) >= _SIGNIFICANT
    )
    path = Path(confidence.__file__).with_name(confidence.WEIGHTS)
    path.write_text(header + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
