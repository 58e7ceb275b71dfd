"""Reads the cases in `rules/`; their README explains the notation."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from attrib.article import Article
from attrib.check.draft import Draft
from attrib.check.rule import Rule
from attrib.check.settings import Settings
from attrib.config.house_words import house_words
from attrib.config.sections import Place, Source
from attrib.knowledge import Knowledge, KnownSpeaker
from attrib.parse.conllu import read_document
from attrib.pipeline import examined, understood
from attrib.records import Analysis, Document
from attrib.scene import Scene
from attrib.verification.records import Verified
from attrib.verification.verify import verify

FOLDER = Path(__file__).parent / "rules"
PARSES = Path(__file__).parents[2] / "fixtures" / "parses" / "rules"
_NAME = re.compile(r"\[([^\]\s]+)\] (?P<sort>fires|quiet)(?:; known failure: (?P<failure>\S.*))?")


@dataclass(slots=True)
class RuleCase:
    """A text, and what a rule must find in it."""

    code: str
    name: str
    fires: bool
    known_failure: str
    paragraphs: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
    people: list[KnownSpeaker] = field(default_factory=list)
    sources: dict[str, list[str]] = field(default_factory=dict)
    before: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, its paragraphs set apart by a blank line."""
        return "\n\n".join(self.paragraphs)


BEFORE = ".before"
"""What stands behind the name of a case in the parse of the version before."""


def read_rule_cases(code: str = "*") -> tuple[RuleCase, ...]:
    """Return the cases of a rule, or of all rules.

    Raises:
        ValueError: a line that breaks the notation, with its file and number.
    """
    return tuple(case for path in sorted(FOLDER.glob(f"{code}.txt")) for case in _cases(path))


def read_rule_parses(code: str) -> dict[str, Document]:
    """Return the stored parses of a rule's cases by name."""
    source = (PARSES / f"{code}.conllu").read_text(encoding="utf-8")
    parts = re.split(r"(?m)^# newdoc id = (\S+)\n", source)[1:]
    return {
        name: read_document(part, name) for name, part in zip(parts[::2], parts[1::2], strict=True)
    }


def found(
    rule: Rule, document: Document, case: RuleCase, before: Document | None = None
) -> list[str]:
    """Return what a rule finds in a parsed text, in the notation of the cases."""
    listed = house_words(case.settings.get("words", {}), Place(Source(case.name, "")))
    settings = Settings(**case.settings | {"words": listed})
    scene = Scene(understood(document), Knowledge(tuple(case.people)))
    read = examined(scene)
    earlier = examined(Scene(understood(before))).analysis if before is not None else None
    draft = Draft(read, settings, _verified(read.analysis, case), earlier)
    shown = []
    for problem in sorted(rule.find(draft), key=lambda problem: problem.span):
        words = problem.span.of(scene.text).replace("\n\n", " ¶ ")
        instead = " … ".join(edit.text for edit in problem.edits)
        shown.append(f"{words} => {instead}" if problem.edits else words)
    return shown


def _verified(analysis: Analysis, case: RuleCase) -> Verified | None:
    sources = [Article(name, "\n".join(lines)) for name, lines in case.sources.items()]
    return verify(analysis, sources) if sources else None


def _cases(path: Path) -> Iterator[RuleCase]:
    case: RuleCase | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        if match := _NAME.fullmatch(line):
            if case is not None:
                yield case
            case = RuleCase(path.stem, match[1], match["sort"] == "fires", match["failure"] or "")
        elif case is None or (line.startswith("[") and line.endswith("]")):
            raise ValueError(f"{path.name}:{number}: not a name and what is expected: {line}")
        else:
            _add(case, line)
    if case is not None:
        yield case


def _add(case: RuleCase, line: str) -> None:
    if line.startswith("set "):
        case.settings.update(tomllib.loads(line.removeprefix("set ")))
    elif line.startswith("known "):
        case.people.append(KnownSpeaker(line.removeprefix("known ")))
    elif line.startswith("source "):
        name, _, said = line.removeprefix("source ").partition(": ")
        case.sources.setdefault(name, []).append(said)
    elif line.startswith("before "):
        case.before.append(line.removeprefix("before "))
    elif line.startswith("! "):
        case.marks.append(line.removeprefix("! "))
    elif case.marks:
        raise ValueError(f"{case.code}, '{case.name}': text below a finding")
    else:
        case.paragraphs.append(line)
