"""Holds the findings of `attrib check` against what a reader has judged of them.

A folder has `judged.tsv`, a line per finding on the articles beside it and in the folders around
it: article, rule, the words it marks (the first of them), `right` or `wrong`, and why. Right is
what an editor would want to be told; wrong is what is not so, and what everybody would wave aside.
A finding that nobody has judged is counted, too: look at it, and write the line.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from attrib.check.finding import Severity
from attrib.check.run import checked
from attrib.errors import InputError
from attrib.parse.base import Parser
from attrib.read import read_file, read_source
from attrib.wording import Wording

FILE: Final = "judged.tsv"
_FOLDERS: Final = ("findings/articles", "articles", "quotes/articles", "drafts")
_VERDICTS: Final = ("right", "wrong")
_COLUMNS: Final = 5
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """What a finding is known by: its article, its rule and the first of the words it marks."""

    article: str
    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Given:
    """A finding of today, and whether it is an error or a warning."""

    place: Place
    alarms: bool


def articles(folder: Path) -> list[Path]:
    """Return the articles whose findings are judged."""
    around = folder.parent
    return sorted(
        path
        for each in _FOLDERS
        for path in (around / each).rglob("*")
        if path.suffix in (".txt", ".md")
    )


def files(folder: Path) -> list[Path]:
    """Return all that the figures depend on."""
    return [folder / FILE, *articles(folder)]


def findings(folder: Path, parser: Parser) -> Iterator[Given]:
    """Yield the findings on the articles with the settings of a newcomer."""
    for path in articles(folder):
        found = checked(read_file(path), parser)
        name = path.relative_to(folder.parent).as_posix()
        for finding in found.findings:
            words = " ".join(found.analysis.article.shown(finding.span).split())
            place = Place(name, finding.code, _first(words))
            yield Given(place, finding.severity.rank >= Severity.WARNING.rank)


def figures(folder: Path, parser: Parser) -> dict[str, float]:
    """Return how many of the findings are right: of all, of errors and warnings, of each rule.

    `findings.kept` is the share of those judged right that are still found.

    Raises:
        InputError: no file of judgements, or a line that is none.
    """
    judged = _judgements(folder / FILE)
    left = {place: Counter(verdicts) for place, verdicts in judged.items()}
    right: dict[str, list[bool]] = defaultdict(list)
    unjudged = 0
    for given in findings(folder, parser):
        verdict = _taken(left.get(given.place))
        if verdict is None:
            unjudged += 1
            continue
        names = ("findings", "alarms") if given.alarms else ("findings",)
        for name in (*names, given.place.rule):
            right[name].append(verdict == "right")
    wanted = sum(verdicts["right"] for verdicts in judged.values())
    missed = sum(verdicts["right"] for verdicts in left.values())
    return {
        **{f"{name}.precision": sum(each) / len(each) for name, each in right.items()},
        "findings.kept": (wanted - missed) / wanted if wanted else 1.0,
        "findings.unjudged": unjudged,
    }


def _taken(verdicts: Counter[str] | None) -> str | None:
    """Take a verdict out of those on a place, the wrong one first; None if there is none."""
    for verdict in reversed(_VERDICTS):
        if verdicts is not None and verdicts[verdict]:
            verdicts[verdict] -= 1
            return verdict
    return None


def _judgements(path: Path) -> dict[Place, Counter[str]]:
    found: dict[Place, Counter[str]] = defaultdict(Counter)
    for number, line in enumerate(read_source(path).text.split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != _COLUMNS or columns[3] not in _VERDICTS:
            raise InputError(
                Wording(
                    f"{path}, Zeile {number} ist kein Urteil.",
                    f"{path}, line {number} is no judgement.",
                ),
                Wording(
                    "Geben Sie Artikel, Regel, Wörter, right oder wrong und Grund an (Tabs).",
                    "Give article, rule, words, right or wrong, and why, with tabs between.",
                ),
            )
        article, rule, words, verdict, _ = columns
        found[Place(article, rule, words)][verdict] += 1
    return found


def _first(words: str) -> str:
    """Return the first of many words."""
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
