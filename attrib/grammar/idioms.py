"""Fixed phrases in the Konjunktiv, which report nobody's words: *es sei denn*, *man nehme*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from attrib.grammar.finite import opens_stretch
from attrib.lexicon.loader import read_table
from attrib.records import Sentence, Word

START: Final = "^"
GAP: Final = "…"
LONGEST_GAP: Final = 3
# With these beside it, *man nehme* is no recipe but a claim: *man nehme die Vorwürfe ernst*
CLAIMING: Final = frozenset({"ernst", "wahr", "hin", "auf", "an", "zur", "in"})


@dataclass(frozen=True, slots=True)
class Idiom:
    """A phrase as words in small letters; `verb` is the place of its finite verb."""

    words: tuple[str, ...]
    verb: int
    initial: bool
    sense: str


def is_fixed_idiom(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word is the finite verb of a fixed phrase in the Konjunktiv."""
    return idiom_at(sentence, word) is not None


def idiom_at(sentence: Sentence, word: Word) -> Idiom | None:
    """Return the fixed phrase whose finite verb the word is, or None.

    Source: Duden, Die Grammatik, "Konjunktiv I: Aufforderung und Wunsch".
    """
    words = [w for w in sentence.words if w.upos != "PUNCT"]
    if word not in words:
        return None
    place = words.index(word)
    for idiom in _by_verb().get(word.form.lower(), ()):
        for start in _starts(words, place, idiom):
            if idiom.initial and not opens_stretch(sentence, words[start]):
                continue
            if idiom.sense == "instruction" and _claims(sentence, word):
                continue
            return idiom
    return None


def _starts(words: Sequence[Word], place: int, idiom: Idiom) -> Iterator[int]:
    """Yield where in `words` the phrase begins, if its verb stands at `place`."""
    forms = [w.form.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") for w in words]
    first = place - idiom.verb - idiom.words[: idiom.verb].count(GAP) * LONGEST_GAP
    for start in range(max(0, first), place + 1):
        if place in _verb_places(forms, start, idiom):
            yield start


def _verb_places(forms: Sequence[str], start: int, idiom: Idiom) -> set[int]:
    """Return where the verb stands in each way that the phrase matches from `start` on."""
    ways: list[tuple[int, int]] = [(start, -1)]
    for number, wanted in enumerate(idiom.words):
        if wanted == GAP:
            ways = [(at + skip, verb) for at, verb in ways for skip in range(LONGEST_GAP + 1)]
            continue
        ways = [
            (at + 1, at if number == idiom.verb else verb)
            for at, verb in ways
            if at < len(forms) and forms[at] == wanted
        ]
    return {verb for _, verb in ways}


def _claims(sentence: Sentence, word: Word) -> bool:
    return any(w.form.lower() in CLAIMING for w in sentence.children(word)) and (
        word.form.lower() == "nehme"
    )


@cache
def _by_verb() -> dict[str, tuple[Idiom, ...]]:
    table: dict[str, list[Idiom]] = {}
    for row in read_table("konjunktiv_idioms.tsv"):
        words = row["phrase"].split()
        initial = words[0] == START
        words = words[initial:]
        for place, word in enumerate(words):
            if word.startswith("*"):
                plain = tuple(w.removeprefix("*") for w in words)
                idiom = Idiom(plain, place, initial, row["sense"])
                table.setdefault(plain[place], []).append(idiom)
    return {verb: tuple(idioms) for verb, idioms in table.items()}
