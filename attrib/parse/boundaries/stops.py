"""Finds the stops of a text that can end a sentence, and decides about each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from attrib.article import Span
from attrib.parse.boundaries import decide, tables
from attrib.parse.boundaries.context import Following, Next, following, preceding
from attrib.parse.boundaries.decide import Verdict
from attrib.parse.boundaries.tables import Abbreviation

LONGEST_WORD = 60
FURTHEST_QUOTE = 600
_MARKS = re.compile(r"[.!?…]+")
# Marks and brackets that close with the sentence, with a blank before only what cannot open.
_CLOSING = re.compile(
    r"(?:(?:[“”\"»«’‘'›‹)\]]|[^\S\n][“”‘’)\]])(?=[\s.,;:!?…)\]“”\"»«’‘'›‹–—-]|$))*", re.MULTILINE
)
_APART = re.compile(r"[^\S\n]»(?=\s|\Z)")
_GOES_ON = re.compile(r"[^\W_]|[-/@&=#%_+]")
_LAST_WORD = re.compile(r"[^\W_]\S*\Z|\S\Z")
# *z. B.*, *Dr. med. h. c.*, *J. K.*: short words with a stop each, with at most a blank between.
_CHAIN = re.compile(r"(?<![^\W_])(?<![.\-])(?:[^\W\d_]{1,5}\.\s?){2,7}")
_PIECE = re.compile(r"([^\W\d_]+)\.")
_LONGEST_CHAIN = 5
_SHAPES = (
    (re.compile(r"[^\W\d_]"), decide.letter),
    (re.compile(r"\d{1,3}|\d{1,2}\.[-–/]\d{1,2}"), decide.ordinal),
    (re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])"), decide.date),
    (re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})"), decide.roman),
    (re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]{1,2}"), decide.initials),
)
_VOWEL = re.compile(r"[aeiouyäöüéèáàóíúøå]", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2,7}")
_BRACKET = re.compile(r"[)\]]")
_WORDS_WITHOUT_VOWEL = frozenset({
    "km", "kg", "cm", "mm", "ml", "dl", "cl", "hl", "qm", "kwh", "hm", "hmm", "pst", "psst", "brr",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stop:
    """A mark that can end a sentence.

    Attributes:
        span: the mark, or a row of them.
        own: whether it is a token of its own (not part of the word); None where that is open.
        end: where the sentence ends that it ends, closing marks included, or None.
        until: where the next word starts.
        sure: whether the characters leave no doubt that it ends one, or that it does not.
    """

    span: Span
    own: bool | None
    end: int | None
    until: int
    sure: bool


def stops(text: str) -> Iterator[Stop]:
    """Yield the stops of a text in order; those within a word (3.2, z.B, attrib.de) are none."""
    chained = _chained(text)
    for match in _MARKS.finditer(text):
        start, end = match.span()
        if _GOES_ON.match(text, end) and (match[0] != "…"):
            continue
        closed = _closing(text, end)
        after = following(text, closed)
        verdict = _verdict(text, match[0], start, after, chained)
        if closed > end:
            verdict = _behind_closing(text, Span(start, closed), verdict, after)
        yield Stop(
            Span(start, end),
            verdict.own,
            closed if verdict.ends else None,
            after.place,
            verdict.sure,
        )


def _verdict(
    text: str, mark: str, start: int, after: Following, chained: dict[int, tuple[int, str]]
) -> Verdict:
    if mark != ".":
        return _other_mark(text, mark, start, after)
    if start in chained:
        return _in_chain(text, *chained[start], after)
    word = _word_before(text, start)
    if not word[-1:].isalnum():
        return decide.plain(after)
    before = preceding(text, start - len(word))
    if found := _listed(word, opens=before.opens):
        return decide.listed(found, text, before, after)
    for shape, decided in _SHAPES:
        if shape.fullmatch(word):
            return decided(word, text, before, after)
    return decide.plain(after)


def _other_mark(text: str, mark: str, start: int, after: Following) -> Verdict:
    """Decide about `!`, `?`, dots: a name may have the former, and dots may stand anywhere."""
    own = None if "." in mark or "…" in mark else True
    if after.sort is Next.END or (after.sort is Next.OPENER and _word_before(text, start)):
        return Verdict(own, ends=True)
    if after.sort is Next.LOWER:
        return Verdict(own, ends=False, sure=not after.word[:1].isalpha())
    ends = own is not None and after.sort is not Next.OTHER
    return Verdict(own, ends=True, sure=ends and _word_before(text, start)[:1].islower())


def _behind_closing(text: str, span: Span, verdict: Verdict, after: Following) -> Verdict:
    """A bracket may close within a sentence, and so may the quotation of a name or title."""
    if after.sort in (Next.END, Next.LOWER):
        return verdict
    if not _BRACKET.search(text, span.start, span.end):
        sentence = verdict == decide.APART and text[span.start] == "."
        if sentence or after.sort is Next.OPENER or _quotes_sentence(text, span.start):
            return verdict if verdict.sure or not verdict.ends else replace(verdict, sure=True)
    return replace(verdict, sure=False)


def _quotes_sentence(text: str, end: int) -> bool:
    """Tell whether the quotation that ends here opens its sentence: no name or title does."""
    place = max(text.rfind(mark, max(0, end - FURTHEST_QUOTE), end) for mark in "„»«“")
    before = text[max(0, place - 2) : max(0, place)].rstrip()
    return place >= 0 and (not before or before[-1] in ".!?:…“«»”\n")


def _closing(text: str, end: int) -> int:
    found = _CLOSING.match(text, end)
    closed = found.end() if found else end
    # *« Oui. » Danach …*: with blanks inside, only the mark before tells which one closes.
    if _APART.match(text, closed) and text.rfind("«", 0, closed) > text.rfind("»", 0, closed):
        return closed + 2
    return closed


def _word_before(text: str, end: int) -> str:
    """Return the word that a stop follows without the marks that open it."""
    start = max(0, end - LONGEST_WORD)
    found = _LAST_WORD.search(text, start, end)
    return found[0] if found else ""


def _listed(word: str, *, opens: bool) -> Abbreviation | None:
    """Look an abbreviation up as it stands, in small letters at the head, and by its last part.

    A word without a vowel is one, too.
    """
    known = tables.abbreviations()
    forms = [word, re.split(r"[-–/(]", word)[-1]]
    if opens:
        forms.append(word[:1].lower() + word[1:])
    for form in forms:
        if found := known.get(form):
            return found
    small = word.lower()
    found = next((found for ending, found in tables.endings() if small.endswith(ending)), None)
    return found or (Abbreviation("noun") if _is_clipped(forms[1]) else None)


def _is_clipped(word: str) -> bool:
    """Tell whether a word has no vowel: *Hptm*, *Bd*; names in capitals and units are none."""
    return bool(
        _LETTERS.fullmatch(word)
        and word[1:].islower()
        and word.lower() not in _WORDS_WITHOUT_VOWEL
        and not _VOWEL.search(word)
    )


def _chained(text: str) -> dict[int, tuple[int, str]]:
    """Return the stops in abbreviations of several parts.

    Each leads to where its abbreviation starts and to its form without blanks, or to no form
    where more of it follows.
    """
    known = tables.abbreviations()
    found: dict[int, tuple[int, str]] = {}
    for chain in _CHAIN.finditer(text):
        pieces = list(_PIECE.finditer(text, *chain.span()))
        place = 0
        while place < len(pieces):
            count = max(1, _longest(pieces[place:], known))
            parts = pieces[place : place + count]
            for part in parts[:-1]:
                found[part.end() - 1] = (parts[0].start(), "")
            if count > 1:
                form = ".".join(part[1] for part in parts)
                found[parts[-1].end() - 1] = (parts[0].start(), form)
            place += count
    return found


def _longest(pieces: list[re.Match[str]], known: dict[str, Abbreviation]) -> int:
    """Return how many pieces make an abbreviation of two parts or more, or 0."""
    for count in range(min(_LONGEST_CHAIN, len(pieces)), 1, -1):
        if _form(pieces[:count], known):
            return count
    return 0


def _form(pieces: list[re.Match[str]], known: dict[str, Abbreviation]) -> str:
    form = ".".join(piece[1] for piece in pieces)
    return next((f for f in (form, form[:1].lower() + form[1:]) if f in known), "")


def _in_chain(text: str, start: int, form: str, after: Following) -> Verdict:
    if not form:
        return decide.INSIDE
    known = tables.abbreviations()
    found = known.get(form) or known[form[:1].lower() + form[1:]]
    return decide.listed(found, text, preceding(text, start), after)
