"""Subtitles (WebVTT, SubRip), without a change of place: time codes and numbers are no text.

https://www.w3.org/TR/webvtt1/; SubRip has no standard, and its files are read the same way. What
is spoken runs on from cue to cue. A dash, a label or another voice begins a paragraph, and a voice
that is named (*<v Olaf Tann>*) is read as the label that it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import unescape

from attrib.read.labels import Label, labels
from attrib.read.prose import Page, Prose

_LINE = re.compile(r"[^\r\n]+|\r\n?|\n")
_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}")
OPENING = re.compile(rf"\ufeff?(?:WEBVTT(?=\s|\Z)|\s*(?:\d+\s*\n)?\s*{_TIME}\s*-->\s*{_TIME})")
_NO_CUE = re.compile(r"\ufeff?(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|\Z)")
_PART = re.compile(
    r"<v(?:\.[^\s>]*)?[ \t]+(?P<voice>[^<>\n]{1,200})>|<[^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}"
    r"|(?P<sign>&[a-zA-Z]{1,8};|&\#\d{1,6};)|(?P<text>[^<{&\n]+|.)"
)
_DASH = re.compile(r"[-–—]\s*\w")


def read_subtitles(text: str) -> Prose:
    """Return what is spoken in subtitles."""
    page = Page(text)
    voice = ""
    lines = list(_spoken(text))
    for start, line in _by_voice(lines):
        if line is None:
            page.paragraph()
            continue
        for match in _PART.finditer(line):
            first, last = start + match.start(), start + match.end()
            if match["voice"] is not None:
                named = match["voice"].strip()
                if named and named != voice:
                    page.paragraph()
                    page.text(first, last, f"{named}: ")
                voice = named or voice
            elif match["sign"]:
                page.text(first, last, unescape(match["sign"]))
            elif match["text"]:
                page.text(first, last, match["text"])
        page.space(start + len(line), start + len(line), " ")
    return Prose(page.reading())


def _by_voice(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str | None]]:
    """Yield the lines, and None before those with which somebody else begins to speak.

    A label that is there once more while its bearer goes on is left out.
    """
    found = {start: label for start, line in lines if (label := next(labels(line), None))}
    voices = _voices(found.values())
    before = ""
    for start, line in lines:
        label = found.get(start)
        if label is not None and label.text in voices:
            if label.text == before:
                said = line[label.span.end :].lstrip()
                yield start + len(line) - len(said), said
                continue
            before = label.text
            yield start, None
        elif _DASH.match(line):
            yield start, None
        yield start, line


def _voices(found: Iterable[Label]) -> frozenset[str]:
    """Return who speaks by a label (*SPRECHERIN: …*): in capitals, or again and again."""
    counts = Counter(label.text for label in found)
    return frozenset(text for text, count in counts.items() if text.isupper() or count > 1)


def _spoken(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of the cues' text, and where each stands."""
    block: list[tuple[int, str]] = []
    ended = True
    for match in _LINE.finditer(f"{text}\n\n"):
        line = match[0]
        if line[0] not in "\r\n":
            ended = False
            if line.strip():
                block.append((match.start(), line))
                continue
        elif not ended:
            ended = True
            continue
        yield from _cue(block)
        block = []


def _cue(block: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    if block and _NO_CUE.match(block[0][1]):
        return
    # What stands before the time is the cue's number or name.
    times = [number for number, (_, line) in enumerate(block) if _TIMES.match(line)]
    first = times[0] + 1 if times else 0
    for start, line in block[first:]:
        if not _TIMES.match(line):
            left = len(line) - len(line.lstrip())
            yield start + left, line.strip()
