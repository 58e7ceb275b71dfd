"""Turns of an article that is, or holds, an interview, minutes or a thread: who says what.

A source is known to be a transcript; an article must show it. What stands before a colon at a line
start may be a speaker, or the head of a paragraph, a dish, a team: somebody is a speaker who is
known to be somebody, in an article whose labels take turns or whose turns are in the first person.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from attrib.article import Span
from attrib.grammar.opening import has_finite_verb
from attrib.lexicon.loader import read_table
from attrib.read.bearers import IN_BRACKETS, Elsewhere, has_party, names_role, side_of
from attrib.read.credits import is_byline
from attrib.read.dialogues import ADDRESSED, DASH, DASHED, dialogues
from attrib.read.labels import Label, heckles, labels, spoken
from attrib.read.paragraphs import paragraphs, unix_lines
from attrib.read.prose import BLANK_LINE
from attrib.read.questions import SELF, questions

_QUOTATION = re.compile(r"„[^“”]*[“”]|»[^«]*«|«[^»]*»|\"[^\"]*\"")
_ENDS = re.compile(r"[.!?…]['’\"“”»«‘›‹)\]]*\s*$")
_ASKS = re.compile(r"\?['’\"“”»«‘›‹)\]]*\s*$")
_EXCLAIMS = re.compile(r"[!?]['’\"“”»«‘›‹)\]]*\s*$")
_QUOTED = re.compile(r"\s*[„“»«\"]")
_AFTER_QUESTION = " \t\r\n*_“”»«"
_BLANK = re.compile(r"[\s\W]*")
_QUESTIONS = 2
"""Question marks that the shortest interview has."""
_LONGEST_LINE = 200
_SIDES = ("asks", "answers")
# Teil 2: · Runde 3:
_NUMBERED = re.compile(r"\d")
_ANNOUNCES = re.compile(
    r"\b(?:sag(?:en|t|ten|te)|mein(?:en|t|ten|te)|antworte(?:n|t|ten|te)|finde[nt]|denk(?:en|t)|"
    r"forder(?:n|t|ten|te)|äußer(?:n|t|ten|te)|versprechen|reagier(?:en|t|ten|te)|"
    r"\w*(?:[Ss]timmen|[Rr]eaktionen|[Ss]tatements?|[Aa]ntworten|[Aa]ussagen|[Mm]einungen|[Zz]itate|"
    r"O-Töne|[Pp]ositionen|[Ss]tellungnahmen|[Uu]mfrage))\b.{0,80}[:?]?$"
)
_ANSWERED = 2
"""Questions that who asks has, beside one, for each turn that is none."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What the bearer of a label says in one go, without stage directions.

    A label without words is the question that is answered, a dash that of a dialogue without names.
    """

    label: Label
    content: tuple[Span, ...]


@lru_cache(maxsize=4)
def turns(text: str) -> tuple[Turn, ...]:
    """Return the turns of an article in text order; one that is no transcript has none."""
    found = _speakers(text)
    plain = unix_lines(text)
    if not found and "?" not in text and not DASHED.search(plain):
        return ()
    places = [span for span, _ in paragraphs(plain, lambda _: False)]
    if not found and (runs := dialogues(plain, places)):
        return tuple(_after_dash(run, said) for run in runs for said in run)
    asked = not found or _asking(text, found)
    found = found or questions(text, places)
    if not found:
        return ()
    starts = [label.span.start for label in found]
    goes_on = False
    made = []
    for label, end in zip(found, [*starts[1:], len(text)], strict=True):
        last = end == len(text)
        parts = _parts(text, Span(label.span.end, end), places)
        kept = list(_kept(text, parts, sole=last and not goes_on, asked=asked, last=last))
        goes_on |= len(kept) > 1
        content = tuple(
            stretch
            for part in kept
            for said in spoken(text, part)
            if not _BLANK.fullmatch((stretch := said.strip(text)).of(text))
        )
        if content:
            made.append(Turn(label, _joined(text, content)))
            whole = Span(label.span.end, end)
            made += [Turn(who, (said.strip(text),)) for who, said in heckles(text, whole)]
    return tuple(made)


def _after_dash(run: Sequence[Span], said: Span) -> Turn:
    """Return a turn of a dialogue; its label is where the dialogue begins."""
    first = run[0].start
    return Turn(Label(DASH, Span(first, first), Span(said.start, said.start)), (said,))


def _joined(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """Return stretches with nothing but blanks between them as one."""
    found = [content[0]]
    for span in content[1:]:
        if text[found[-1].end : span.start].strip():
            found.append(span)
        else:
            found[-1] = Span(found[-1].start, span.end)
    return tuple(found)


def _parts(text: str, span: Span, places: Sequence[Span]) -> list[Span]:
    """Return the parts of paragraphs in a stretch."""
    first = max(0, bisect_right(places, span.start, key=lambda place: place.start) - 1)
    parts = []
    behind = bisect_left(places, span.end, key=lambda place: place.start)
    for place in places[first:behind]:
        part = Span(max(place.start, span.start), max(span.start, min(place.end, span.end)))
        if part.strip(text):
            parts.append(part.strip(text))
    return parts


def _kept(
    text: str, parts: Sequence[Span], *, sole: bool, asked: bool, last: bool
) -> Iterator[Span]:
    """Yield the paragraphs that belong to a turn: no questions without label, nor headings.

    The last turn ends with its paragraph (`sole`) unless others have several.
    """
    for number, part in enumerate(parts):
        said = part.of(text)
        following = number + 1 == len(parts) and not last
        if number and (sole or is_byline(said) or not _ENDS.search(said)):
            return
        if number and following and not asked and _ASKS.search(said):
            return
        yield part


def _asking(text: str, found: Sequence[Label]) -> bool:
    """Tell whether one of the labels is that of who asks."""
    asks: Counter[str] = Counter()
    for label, end in _with_ends(text, found):
        asks[label.text] += 1 if _ASKS.search(text[label.span.end : end]) else -_ANSWERED
    sides = {side_of(label) for label in found}
    return "asks" in sides or any(count > 1 for count in asks.values())


def _with_ends(text: str, found: Sequence[Label]) -> Iterator[tuple[Label, int]]:
    """Yield each label with the end of its first paragraph, or of its turn."""
    ends = [label.span.start for label in found[1:]]
    for label, end in zip(found, [*ends, len(text)], strict=True):
        gap = BLANK_LINE.search(text, label.span.end, end)
        yield label, end if gap is None else gap.start()


def _speakers(text: str) -> tuple[Label, ...]:
    """Return the labels that stand for speakers, in text order."""
    first = len(text) - len(text.lstrip())
    found = [x for x in labels(text) if _may_speak(x) and not _is_headline(text, x, first)]
    if not found:
        return ()
    elsewhere = Elsewhere(text, found)
    known = {_bearer(x) for x in found if elsewhere.bears(x)}
    times = Counter(map(_bearer, found))
    kept = [x for x in found if _bearer(x) in known or times[_bearer(x)] > 1]
    if not known:
        return ()
    said = [(x, text[x.span.end : end]) for x, end in _with_ends(text, kept)]
    if len(set(map(_bearer, kept))) > 1 and any(times[_bearer(x)] > 1 for x in kept):
        return tuple(kept) if any(_speaks(words) for _, words in said) else ()
    if any(side_of(x) in _SIDES or x.dated for x in kept):
        return tuple(kept)
    # *Brahm: „Nein!“* is a quotation with its source wherever it stands.
    said = [(x, words) for x, words in said if not _QUOTED.match(words)]
    return tuple(x for x, _ in said) if _is_talk(text, said, elsewhere) else ()


def _is_talk(text: str, said: Sequence[tuple[Label, str]], elsewhere: Elsewhere) -> bool:
    """Tell whether labels that take no turns are those of speakers, by what stands after them."""
    if len(said) == 1 and not (elsewhere.names(said[0][0]) or has_party(said[0][0])):
        return False
    answers = sum(_is_asked(text, x) for x, _ in said)
    if answers >= _QUESTIONS and answers * 2 >= len(said):
        return True
    if _is_announced(text, said):
        return True
    speaking = sum(_speaks(_QUOTATION.sub("", words)) for _, words in said)
    return bool(speaking) and speaking * 2 >= len(said)


def _may_speak(label: Label) -> bool:
    """Tell whether a label is more than a part with a number (*Teil 1*), a place or a time."""
    words = label.words
    if _NUMBERED.search(IN_BRACKETS.sub("", label.text)):
        return names_role(words)
    alone = len(words) == 1 and not label.dated
    return not alone or words[0] not in _places_and_times()


def _is_announced(text: str, said: Sequence[tuple[Label, str]]) -> bool:
    """Tell whether the line before announces what several say (*Das sagen die Kandidaten:*)."""
    if len(said) < _QUESTIONS:
        return False
    before = text[: said[0][0].span.start].rstrip(f"{_AFTER_QUESTION}-–•")
    line = before[max(before.rfind("\n") + 1, len(before) - _LONGEST_LINE) :]
    whole = sum(bool(_ENDS.search(words)) and has_finite_verb(words) for _, words in said)
    return bool(_ANNOUNCES.search(line)) and whole * 2 > len(said)


def _is_asked(text: str, label: Label) -> bool:
    """Tell whether the paragraph before the label is a question, in bold type or not."""
    end = label.span.start
    while end and text[end - 1] in _AFTER_QUESTION:
        end -= 1
    return text.endswith("?", 0, end)


def _bearer(label: Label) -> str:
    """Return what tells whose label it is: the surname (*Dr. Ada Brahm (SPD)*, *Brahm*)."""
    if not label.words or _NUMBERED.search(label.text):
        return label.text
    return label.words[-1]


def _is_headline(text: str, label: Label, first: int) -> bool:
    """Tell whether the label opens the article in a line that ends no sentence."""
    if label.span.start > first:
        return False
    line, _, _ = text[label.span.end :].partition("\n")
    return bool(line.strip()) and not _ENDS.search(line)


def _speaks(said: str) -> bool:
    """Tell whether somebody speaks himself: in the first person, to somebody, or with emphasis."""
    return bool(_ENDS.search(said)) and bool(
        SELF.search(said) or ADDRESSED.search(said) or _EXCLAIMS.search(said)
    )


@cache
def _places_and_times() -> frozenset[str]:
    places = frozenset(row["name"] for row in read_table("places.tsv"))
    return places | {row["lemma"] for row in read_table("times.tsv")}
