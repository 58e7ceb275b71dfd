"""Reads the cases in `claims/`; their README explains the notation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from attrib.article import Span
from attrib.detect.constructions import BY_NAME
from attrib.parse.conllu import read_document
from attrib.records import Claim, Document, Kind, Mood, Polarity

FOLDER = Path(__file__).parent / "claims"
PARSES = Path(__file__).parents[2] / "fixtures" / "parses" / "claims.conllu"

CONSTRUCTIONS = tuple(sorted(BY_NAME))
# Folders without a construction: their claims each name one, and their negatives are nobody's trap.
MIXED = ("several", "untouched")

OPEN = "?"
NOBODY = "–"
MEDIA = ("speech", "writing", "thought")
_NAME = re.compile(
    r"\[([^\]\s]+)\](?P<negative> negative)?(?:;? known failure: (?P<failure>\S.*))?"
)


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim that must be found; `?` and an empty string leave a property open."""

    kind: str
    content: str
    cue: str
    speaker: str
    construction: str
    mood: str = ""
    polarity: str = "positive"
    medium: str = ""
    addressee: str = ""
    parent: int = 0

    def differences(self, number: int, claims: tuple[Claim, ...], text: str) -> Iterator[str]:
        """Yield in what claim `number` (from 0) is not what is expected."""
        claim = claims[number]
        cue = _shown(claim.cue.spans, text) if claim.cue else "-"
        pairs = [
            ("kind", self.kind, claim.kind),
            ("construction", self.construction, claim.construction),
            ("content", self.content, _shown(claim.content, text)),
            ("cue", self.cue, cue),
            ("mood", self.mood, claim.mood),
            ("polarity", self.polarity, claim.polarity),
            ("medium", self.medium, claim.medium),
            ("addressee", self.addressee, claim.addressee.of(text) if claim.addressee else "-"),
        ]
        for what, wanted, found in pairs:
            if wanted not in ("", OPEN, found):
                yield f"{what}: expected {wanted!r}, found {str(found)!r}"
        if not self._speaker_fits(claim, text):
            yield f"speaker: expected {self.speaker!r}, found {_speaker(claim, text)!r}"
        if self.parent and claim.parent != self.parent - 1:
            yield f"parent: expected claim {self.parent}, found {claim.parent}"

    def _speaker_fits(self, claim: Claim, text: str) -> bool:
        if self.speaker == OPEN:
            return True
        if self.speaker.startswith(NOBODY):
            reason = self.speaker.removeprefix(NOBODY).strip()
            return claim.speaker is None and reason in str(claim.no_speaker)
        mention, equals, name = self.speaker.rpartition(" = ")
        if claim.speaker is None or claim.speaker.name != name:
            return False
        return not equals or claim.speaker.span.of(text) == mention


@dataclass(slots=True)
class Case:
    """A text, and the claims that must be found in it."""

    name: str
    negative: bool
    known_failure: str
    source: str
    folder: str
    paragraphs: list[str] = field(default_factory=list)
    claims: list[Expected] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, its paragraphs set apart by a blank line."""
        return "\n\n".join(self.paragraphs)


def read_cases() -> tuple[Case, ...]:
    """Return the cases of all files in order.

    Raises:
        ValueError: a line that breaks the notation, with its file and number.
    """
    return tuple(case for path in sorted(FOLDER.rglob("*.txt")) for case in _cases(path))


def read_parses() -> dict[str, Document]:
    """Return the stored parses by the name of the case."""
    source = PARSES.read_text(encoding="utf-8")
    parts = re.split(r"(?m)^# newdoc id = (\S+)\n", source)[1:]
    return {
        name: read_document(part, name) for name, part in zip(parts[::2], parts[1::2], strict=True)
    }


def describe(claim: Claim, text: str) -> str:
    """Return a claim in the notation of the cases."""
    cue = _shown(claim.cue.spans, text) if claim.cue else "-"
    remarks = [str(claim.mood)] if claim.mood is not Mood.NONE else []
    remarks += [str(claim.polarity)] if claim.polarity is not Polarity.POSITIVE else []
    remarks += [f"in {claim.parent + 1}"] if claim.parent is not None else []
    remarks.append(f"by {claim.construction}")
    cells = [claim.kind, _shown(claim.content, text), cue, _speaker(claim, text)]
    return "+ " + " | ".join([*cells, ", ".join(remarks)])


def _shown(spans: Iterable[Span], text: str) -> str:
    words = " … ".join(span.of(text) for span in spans)
    return words.replace("\n\n", " ¶ ")


def _speaker(claim: Claim, text: str) -> str:
    if claim.speaker is None:
        return f"{NOBODY} {claim.no_speaker}"
    mention = claim.speaker.span.of(text)
    return mention if mention == claim.speaker.name else f"{mention} = {claim.speaker.name}"


def _cases(path: Path) -> Iterator[Case]:
    case: Case | None = None
    folder = path.parent.name
    if folder not in CONSTRUCTIONS + MIXED:
        raise ValueError(f"{path.name}: no folder of a construction: '{folder}'")
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        where = f"{folder}/{path.name}:{number}"
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            if case is not None:
                yield case
            case = _opened(line, where, folder)
        elif case is None:
            raise ValueError(f"{where}: a line before the first case")
        elif line.startswith("+ "):
            case.claims.append(_expected(line, where, folder))
        elif case.claims:
            raise ValueError(f"{where}: text below a claim")
        else:
            case.paragraphs.append(line)
    if case is not None:
        yield case


def _opened(line: str, where: str, folder: str) -> Case:
    match = _NAME.fullmatch(line)
    if match is None:
        raise ValueError(f"{where}: not a name and a mark: {line}")
    return Case(match[1], bool(match["negative"]), match["failure"] or "", where, folder)


def _expected(line: str, where: str, folder: str) -> Expected:
    cells = line.removeprefix("+ ").split(" | ")
    if len(cells) not in (4, 5) or cells[0] not in tuple(Kind) or not all(cells):
        raise ValueError(f"{where}: not a claim: {line}")
    remarks: dict[str, str] = {}
    for remark in cells[4].split(", ") if len(cells) == 5 else ():
        what, value = _remark(remark)
        if not what or what in remarks:
            raise ValueError(f"{where}: an unknown or second remark '{remark}'")
        remarks[what] = value
    construction = remarks.get("construction", folder)
    if construction not in CONSTRUCTIONS:
        raise ValueError(f"{where}: no construction: '{construction}'")
    kind, content, cue, speaker = cells[:4]
    return Expected(
        kind,
        content,
        cue,
        speaker,
        construction,
        mood=remarks.get("mood", ""),
        polarity=remarks.get("polarity", str(Polarity.POSITIVE)),
        medium=remarks.get("medium", ""),
        addressee=remarks.get("addressee", ""),
        parent=int(remarks.get("parent", "0")),
    )


def _remark(remark: str) -> tuple[str, str]:
    known = (("mood", tuple(Mood)), ("polarity", tuple(Polarity)), ("medium", MEDIA))
    for what, values in known:
        if remark in values:
            return what, remark
    for opening, what in (("to ", "addressee"), ("by ", "construction")):
        if remark.startswith(opening):
            return what, remark.removeprefix(opening)
    return ("parent", remark[3:]) if re.fullmatch(r"in [1-9]", remark) else ("", "")
