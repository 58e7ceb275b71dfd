"""Tries `attrib check` on damaged copies of annotated articles: `python -m attrib.measure.check`.

Articles are this project's own (`fixtures`) and, where they are there, those of news-quotes/train.
Of each damage the table shows how many copies were made, how many of them the rules find in the
copy alone (of those that a reader of it alone can see) and held against the article, and how many
copies have new findings elsewhere; of an edit that is harmless, how many have any. Last come the
findings on the articles as they are. Only errors and warnings count as alarms.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from attrib.article import Span
from attrib.cache import CachedParser, cache_folder
from attrib.check.finding import Finding, Severity
from attrib.check.run import Checked, checked
from attrib.measure.damage import Copy, Damage
from attrib.measure.damages import DAMAGES
from attrib.measure.gold import MarkedArticle, article_of_row, read_articles
from attrib.measure.notation import read_gold_folder
from attrib.parse.base import Parser
from attrib.parse.engines import open_parser
from attrib.read import article_of, read_source

ROOT: Final = Path(__file__).parents[2]
OWN: Final = (ROOT / "fixtures" / "gold", ROOT / "fixtures" / "genres")
TRAIN: Final = ROOT.parent / "shared" / "data" / "news-quotes" / "train.jsonl"
COUNT: Final = 20
SEED: Final = 23
_SHOWN: Final = 70


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules find of a damaged copy: alone, against the article, and beside the damage."""

    copy: Copy
    alone: bool
    based: bool
    elsewhere: tuple[Finding, ...]


class Trial:
    """The rules on copies of articles; an article is checked once."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self._before: dict[str, Checked] = {}

    def checked(self, name: str, text: str) -> Checked:
        """Return what the rules find in an article as it is."""
        if name not in self._before:
            self._before[name] = checked(article_of(text, name), self._parser)
        return self._before[name]

    def outcome(self, damage: Damage, copy: Copy) -> Outcome:
        """Return what is found of a damaged copy."""
        before = self.checked(copy.document, copy.before)
        article = article_of(copy.text, copy.document)
        now = checked(article, self._parser)
        based = checked(article, self._parser, before=before)
        codes = {*damage.alone, *damage.based}
        return Outcome(
            copy,
            any(_tells(f, copy.at, damage.alone) for f in now.without(before).findings),
            any(_tells(f, copy.at, codes) for f in based.findings),
            tuple(f for f in based.findings if _alarms(f) and not _tells(f, copy.at, codes)),
        )


def own_articles() -> list[MarkedArticle]:
    """Return this project's annotated articles."""
    rows = [row for folder in OWN for row in read_gold_folder(folder)]
    return [article_of_row(row, row["document"]) for row in rows]


def picked(
    damage: Damage, groups: Iterable[Sequence[MarkedArticle]], count: int, seed: int
) -> list[Copy]:
    """Return copies with a damage, drawn from all groups in turn, and as few of one article as can.

    Those that a reader can see in the copy alone come first.
    """
    drawn = [_turns(damage, group, seed) for group in groups]
    places = range(max(map(len, drawn), default=0))
    mixed = [copies[place] for place in places for copies in drawn if place < len(copies)]
    return sorted(mixed, key=lambda copy: not copy.alone)[:count]


def _turns(damage: Damage, articles: Sequence[MarkedArticle], seed: int) -> list[Copy]:
    """Return all copies of articles: the first of each, then the second of each."""
    made = []
    for article in articles:
        random = Random(f"{seed} {damage.name} {article.article.name}")  # noqa: S311  no secret
        copies = list(damage.make(article, random))
        random.shuffle(copies)
        made.append(copies)
    Random(f"{seed} {damage.name}").shuffle(made)  # noqa: S311  no secret
    rounds = range(max(map(len, made), default=0))
    return [copies[turn] for turn in rounds for copies in made if turn < len(copies)]


def main(arguments: list[str] | None = None, parser: Parser | None = None) -> int:
    """Print the table."""
    options = argparse.ArgumentParser(prog="python -m attrib.measure.check", description=__doc__)
    options.add_argument("--count", type=int, default=COUNT, help="copies of each damage")
    options.add_argument("--seed", type=int, default=SEED, help="which copies are drawn")
    options.add_argument("--only", default="", help="the damages whose name holds this")
    options.add_argument("--misses", action="store_true", help="show what is missed, and alarms")
    given = options.parse_args(arguments)
    groups = [own_articles()]
    if TRAIN.exists():
        groups.append(list(read_articles(read_source(TRAIN))))
    trial = Trial(parser or CachedParser(open_parser(), cache_folder()))
    print(f"{'damage':<32}{'copies':>7}{'alone':>10}{'against':>10}{'elsewhere':>11}   floors")
    for damage in DAMAGES:
        if given.only in damage.name:
            copies = picked(damage, groups, given.count, given.seed)
            outcomes = [trial.outcome(damage, copy) for copy in copies]
            print(_row(damage, outcomes), flush=True)
            if given.misses:
                print("".join(_misses(damage, outcomes)), end="", flush=True)
    if not given.only:
        _print_undamaged(trial, groups)
    return 0


def _tells(finding: Finding, at: Span, codes: Iterable[str]) -> bool:
    related = (other.span for other in finding.problem.related)
    return finding.code in codes and any(at.overlaps(span) for span in (finding.span, *related))


def _alarms(finding: Finding) -> bool:
    return finding.severity.rank >= Severity.WARNING.rank


def _row(damage: Damage, outcomes: Sequence[Outcome]) -> str:
    visible = [each for each in outcomes if each.copy.alone]
    alone = _share([each.alone for each in visible]) if damage.alone else ""
    based = "" if damage.harmless else _share([each.based for each in outcomes])
    alarms = sum(bool(each.elsewhere) for each in outcomes)
    floors = " ".join("-" if floor is None else f"{floor:.0%}" for floor in damage.floors)
    wanted = "nothing" if damage.harmless else floors
    return f"{damage.name:<32}{len(outcomes):>7}{alone:>10}{based:>10}{alarms:>11}   {wanted}"


def _share(found: Sequence[bool]) -> str:
    return f"{sum(found)}/{len(found)}"


def _misses(damage: Damage, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield a line for each copy that is missed, and for each finding beside the damage."""
    for each in outcomes:
        copy = each.copy
        missed = [
            *(["alone"] if damage.alone and copy.alone and not each.alone else []),
            *(["against"] if not damage.harmless and not each.based else []),
        ]
        if missed:
            pairs = enumerate(zip(copy.before, copy.text, strict=False))
            at = next((n for n, (old, new) in pairs if old != new), 0)
            shown = " ".join(copy.text[max(0, at - _SHOWN) : at + _SHOWN].split())
            yield f"    missed {' and '.join(missed)}: {copy.document}: {shown}\n"
        for finding in each.elsewhere:
            words = " ".join(finding.span.of(copy.text).split())[:_SHOWN]
            told = finding.problem.message.de
            yield f"    alarm {finding.code}: {copy.document}: {told} ({words})\n"


def _print_undamaged(trial: Trial, groups: Iterable[Sequence[MarkedArticle]]) -> None:
    for group, name in zip(groups, ("own articles", "train articles"), strict=False):
        alarms = Counter(
            finding.code
            for each in group
            for finding in trial.checked(each.article.name, each.article.text).findings
            if _alarms(finding)
        )
        shown = ", ".join(f"{code} {count}" for code, count in sorted(alarms.items()))
        rate = alarms.total() / len(group)
        print(
            f"{name} as they are: {alarms.total()} errors and warnings ({shown}), {rate:.2f} a file"
        )


if __name__ == "__main__":
    raise SystemExit(main())
