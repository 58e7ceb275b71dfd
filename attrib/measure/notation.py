"""Reads gold articles that are annotated in the text itself, with a line per claim below.

    {1f {1s Torvek} {1c sagte},} {1 der Ton sei sachlich gewesen}. {2 Er komme wieder.}
    ---
    1 Indirect | Milan Torvek | konjunktiv-1
    2 IndirectFreeIndirect | Milan Torvek | konjunktiv-1, speaker of 1

A span is `{LABEL text}`; the label is a claim's number and a role: none for the content,
`c` cue, `f` frame, `s` speaker, `a` addressee; `{1c+1s Demnach}` has two. One space ends the
label and is not part of the text. Spans nest; spans that cross are written in pieces, for
pieces that touch are one span. Several spans of one role make it discontinuous (or, of a
speaker, name mentions of which any is right).

Direct speech stands in quotation marks, or after a label: a frame that ends with a colon.

Below `---` stands a line per claim: `NUMBER TYPE | SPEAKER | remarks`. The speaker is the
full name that is meant, each word as the text has it, or `–`. Remarks, set apart by commas,
in any order:

- a mood (`attrib.records.Mood`), asked for wherever content is reported indirectly;
- a polarity (`negated`, `withheld`) and a medium (`writing`, `thought`), if they are not
  `positive` and `speech`;
- `speaker of N`: the speaker stands where claim N has it;
- `words of N`: claim N's speaker, cue, frame and addressee, all of them. For words in
  quotation marks inside claim N, and for a quotation that goes on behind its tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

from attrib.article import Span
from attrib.errors import AttribError
from attrib.measure.export import Pairs, SpansOfClaim
from attrib.records import Mood, Polarity
from attrib.wording import only

TYPES = ("Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported")
MEDIA = ("speech", "writing", "thought")
ROLES = {"": "quote", "c": "cue", "f": "frame", "s": "speaker", "a": "addressee"}
SUFFIX = ".gold.txt"
NOBODY = "–"

_RULE = "\n---\n"
_WITHOUT_CUE = ("FreeIndirect", "IndirectFreeIndirect", "Reported")
_WITHOUT_MOOD = ("Direct", "Reported")
_MARKS = '„“”"»«›‹‚‘’'
_TOKEN = re.compile(r"\w+|[^\w\s]")
_BRACKET = re.compile(r"\{(?:(\d+[cfsa]?(?:\+\d+[cfsa]?)*) )?|\}")
_LABEL = re.compile(r"(\d+)([cfsa]?)")
_LINE = re.compile(r"(\d+) (\w+) \| ([^|]+?)(?: \| ([^|]+))?")
_LINK = re.compile(r"(speaker|words) of (\d+)")


class NotationError(AttribError):
    """A gold article that breaks the notation or contradicts itself."""

    @classmethod
    def of(cls, problem: str, remedy: str) -> NotationError:
        """Return the error for those who annotate."""
        return cls(only(problem), only(remedy))


class GoldClaim(SpansOfClaim):
    """A claim in the shape of what is exported, and what else is known about it."""

    speaker_name: str | None
    polarity: str
    mood: str


class GoldRow(TypedDict):
    """An annotated article: `tokens` are runs of word characters, and all other signs singly."""

    document: str
    text: str
    tokens: Pairs
    claims: list[GoldClaim]


@dataclass(slots=True)
class _Entry:
    """A claim while it is read: its line below the rule, and its spans so far."""

    number: int
    line: int
    type: str
    name: str | None
    mood: str = ""
    polarity: str = Polarity.POSITIVE.value
    medium: str = "speech"
    link: tuple[str, int] | None = None
    roles: dict[str, list[Span]] = field(default_factory=dict)

    def spans(self, role: str) -> list[Span]:
        return self.roles.get(role, [])


@dataclass(frozen=True, slots=True)
class _Source:
    """The file under reading, for messages that name the line."""

    name: str

    def fault(self, line: int, problem: str, remedy: str) -> NotationError:
        return NotationError.of(f"{self.name}, line {line}: {problem}", remedy)


def read_gold(path: Path) -> GoldRow:
    """Return the annotated article in the file `NAME.gold.txt`.

    Raises:
        NotationError: the file breaks the notation; the message names the line.
    """
    return parse_gold(path.read_text(encoding="utf-8"), path.name.removesuffix(SUFFIX))


def read_gold_folder(folder: Path) -> list[GoldRow]:
    """Return the annotated articles of a folder, by name.

    Raises:
        NotationError: there are none, or one breaks the notation.
    """
    paths = sorted(folder.glob(f"*{SUFFIX}"))
    if not paths:
        raise NotationError.of(f"{folder} holds no annotated article.", f"Name them *{SUFFIX}.")
    return [read_gold(path) for path in paths]


def parse_gold(marked: str, name: str) -> GoldRow:
    """Return the article of that name: its text without the markup, its tokens and its claims.

    Raises:
        NotationError: `marked` breaks the notation; the message names the line.
    """
    source = _Source(name)
    body, rule, below = marked.partition(_RULE)
    if not rule:
        raise source.fault(1, "no line --- below the text.", "Put it there, claims or none.")
    body += "\n"
    entries = _entries(below, body.count("\n") + 2, source)
    text = _text(body, entries, source)
    for entry in entries.values():
        _check_spans(entry, text, source)
    claims = [_claim(entry, entries, text, source) for entry in entries.values()]
    return GoldRow(
        document=name,
        text=text,
        tokens=[list(match.span()) for match in _TOKEN.finditer(text)],
        claims=sorted(claims, key=lambda claim: (claim["quote"][0][0], -claim["quote"][-1][1])),
    )


def _entries(below: str, first: int, source: _Source) -> dict[int, _Entry]:
    """Read the lines below the rule; the first of them is line `first` of the file."""
    entries: dict[int, _Entry] = {}
    for line, row in enumerate(below.split("\n"), first):
        if not row.strip():
            continue
        match = _LINE.fullmatch(row.strip())
        if match is None:
            raise source.fault(
                line, f"no claim: {row!r}.", "Write NUMBER TYPE | SPEAKER | remarks."
            )
        number, kind, speaker = int(match[1]), match[2], match[3].strip()
        if kind not in TYPES:
            raise source.fault(line, f"unknown type {kind}.", f"Known are {', '.join(TYPES)}.")
        if number in entries:
            raise source.fault(line, f"claim {number} has a line already.", "Number it anew.")
        entry = _Entry(number, line, kind, None if speaker == NOBODY else speaker)
        for remark in (match[4] or "").split(","):
            _remark(entry, remark.strip(), source)
        if not entry.mood and kind not in _WITHOUT_MOOD:
            moods = ", ".join(Mood)
            raise source.fault(line, f"claim {number} has no mood.", f"Add one of {moods}.")
        entries[number] = entry
    return entries


def _remark(entry: _Entry, remark: str, source: _Source) -> None:
    link = _LINK.fullmatch(remark)
    if not remark:
        return
    if link and entry.link is None:
        entry.link = (link[1], int(link[2]))
    elif remark in set(Mood) and not entry.mood:
        entry.mood = remark
    elif remark in set(Polarity):
        entry.polarity = remark
    elif remark in MEDIA:
        entry.medium = remark
    else:
        remedy = "Use one mood, polarity, medium and link at most."
        raise source.fault(entry.line, f"cannot place the remark {remark!r}.", remedy)


def _text(body: str, entries: dict[int, _Entry], source: _Source) -> str:
    """Return the text without its brackets, and give each entry the spans that they mark."""
    pieces: list[str] = []
    length = at = 0
    opened: list[tuple[str, int, int]] = []
    for bracket in _BRACKET.finditer(body):
        pieces.append(body[at : bracket.start()])
        length += bracket.start() - at
        at = bracket.end()
        line = body.count("\n", 0, bracket.start()) + 1
        if bracket[0] != "}":
            if bracket[1] is None:
                remedy = "Open a span with a claim's number, a role and one space."
                raise source.fault(line, "a bracket without a label.", remedy)
            opened.append((bracket[1], length, line))
            continue
        if not opened:
            raise source.fault(line, "a bracket closes that none opened.", "Take it out.")
        label, start, opening = opened.pop()
        for number, letter in _LABEL.findall(label):
            entry = entries.get(int(number))
            if entry is None:
                remedy = "Give it one below ---."
                raise source.fault(opening, f"claim {number} has no line.", remedy)
            _add(entry.roles.setdefault(ROLES[letter], []), Span(start, length))
    if opened:
        label, _, line = opened[-1]
        raise source.fault(line, f"the span {{{label} is never closed.", "Close it with }.")
    return "".join([*pieces, body[at:]])


def _add(spans: list[Span], span: Span) -> None:
    """Add a span; one that touches the last goes on with it."""
    if spans and spans[-1].end == span.start:
        span = Span(spans.pop().start, span.end)
    spans.append(span)


def _check_spans(entry: _Entry, text: str, source: _Source) -> None:
    number, line = entry.number, entry.line
    if not entry.spans("quote"):
        raise source.fault(line, f"claim {number} has no content.", f"Mark it {{{number} …}}.")
    for role, spans in entry.roles.items():
        spans.sort()
        for span in spans:
            if not len(span) or span.strip(text) != span:
                remedy = "Draw its brackets close to the words."
                problem = f"claim {number} has a {role} with white space at an edge, or empty."
                raise source.fault(line, problem, remedy)
    if entry.type in _WITHOUT_CUE and (entry.spans("cue") or entry.spans("frame")):
        problem = f"claim {number} is {entry.type} and has a cue or frame."
        raise source.fault(line, problem, "Such claims have none; take it out or change the type.")
    follows = entry.type.endswith("FreeIndirect")
    if follows and any(_lies_in(span, entry.spans("quote")) for span in entry.spans("speaker")):
        problem = f"claim {number} follows on, and its speaker stands inside of it."
        raise source.fault(line, problem, "Mark a mention outside, or link it to one.")
    direct = entry.type == "Direct" and not _is_turn(entry, text)
    if direct and not all(_quoted(span.of(text)) for span in entry.spans("quote")):
        problem = f"claim {number} is Direct, but its content has no marks at its edges."
        raise source.fault(line, problem, "Take the quotation marks in, or change the type.")


def _is_turn(entry: _Entry, text: str) -> bool:
    """Tell whether a label before the words says whose they are (*Brahm: …*)."""
    labelled = any(span.of(text).endswith(":") for span in entry.spans("frame"))
    return labelled and not entry.spans("cue")


def _quoted(words: str) -> bool:
    return words[0] in _MARKS and words[-1] in _MARKS


def _claim(entry: _Entry, entries: dict[int, _Entry], text: str, source: _Source) -> GoldClaim:
    shared = _shared(entry, entries, source)
    roles = {role: _pairs(shared.get(role, [])) for role in ROLES.values()}
    _check_speaker(entry, roles["speaker"], text, source)
    return GoldClaim(
        type=entry.type,
        medium=entry.medium.capitalize(),
        nested=any(_inside(entry, other) for other in entries.values() if other is not entry),
        quote=roles["quote"],
        speaker=roles["speaker"],
        cue=roles["cue"],
        frame=roles["frame"],
        addressee=roles["addressee"],
        speaker_name=entry.name,
        polarity=entry.polarity,
        mood=entry.mood or Mood.NONE.value,
    )


def _shared(entry: _Entry, entries: dict[int, _Entry], source: _Source) -> dict[str, list[Span]]:
    """Return the claim's spans by role, with those that it has from the claim it is linked to."""
    roles = dict(entry.roles)
    for wanted, other in _links(entry, entries, source):
        taken = ("speaker",) if wanted == "speaker" else ("speaker", "cue", "frame", "addressee")
        for role in taken:
            if other.spans(role):
                roles.setdefault(role, other.spans(role))
        if wanted == "words" and entry.type in _WITHOUT_CUE:
            problem = f"claim {entry.number} is {entry.type} and takes another's cue."
            raise source.fault(entry.line, problem, f"Write 'speaker of {other.number}'.")
    return roles


def _links(
    entry: _Entry, entries: dict[int, _Entry], source: _Source
) -> Iterator[tuple[str, _Entry]]:
    """Yield the claims that the links lead to; what was asked for narrows on the way."""
    seen = {entry.number}
    wanted, link = "words", entry.link
    while link is not None:
        wanted = "speaker" if "speaker" in (wanted, link[0]) else "words"
        other = entries.get(link[1])
        if other is None or other.number in seen:
            problem = (
                f"claim {entry.number} is linked to {link[1]}, which is not there or a circle."
            )
            raise source.fault(entry.line, problem, "Link it to a claim that has the speaker.")
        seen.add(other.number)
        yield wanted, other
        link = other.link


def _check_speaker(entry: _Entry, mentions: Pairs, text: str, source: _Source) -> None:
    if entry.name is not None and not mentions:
        remedy = f"Mark it {{{entry.number}s …}}, or link the claim to one that has it."
        raise source.fault(entry.line, f"claim {entry.number} names a speaker unmarked.", remedy)
    for word in (entry.name or "").split():
        if word not in text:
            problem = f"claim {entry.number} has a speaker, {entry.name}, but {word} is not there."
            raise source.fault(entry.line, problem, "Spell the name as the article does.")


def _inside(entry: _Entry, other: _Entry) -> bool:
    """Tell whether the content lies in another's, and is not all of it."""
    inner, outer = entry.spans("quote"), other.spans("quote")
    if inner == outer:
        return False
    return all(_lies_in(span, outer) for span in inner)


def _lies_in(span: Span, spans: Sequence[Span]) -> bool:
    return any(around.covers(span) for around in spans)


def _pairs(spans: Sequence[Span]) -> Pairs:
    return [[span.start, span.end] for span in spans]
