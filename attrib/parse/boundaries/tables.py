"""The words that the decision rests on, out of the lexicons, and a digest of all of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from attrib.grammar.function_words import in_class, word_classes
from attrib.lexicon.loader import Row, read_table, table_bytes

LEXICONS = (
    "abbreviations.tsv",
    "function_words.tsv",
    "given_names.tsv",
    "lettered_nouns.tsv",
    "speech_verbs.tsv",
    "verb_forms.tsv",
    "verb_prefixes.tsv",
)
SHORTEST_LAST_PART = 4
_GOVERNORS = ("article", "determiner", "fused")


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """How an abbreviation behaves, whether a word is spelled alike, and how a parser reads it."""

    kind: str
    alike: bool = False
    reading: str = "-"


@cache
def digest() -> str:
    """Return a text that changes whenever a lexicon or a rule by which a text is cut does."""
    state = hashlib.sha256()
    for name in LEXICONS:
        state.update(table_bytes(name))
    parse = Path(__file__).parents[1]
    for folder in (parse, parse / "boundaries", parse.with_name("grammar")):
        for file in sorted(folder.glob("*.py")):
            state.update(file.read_bytes())
    return state.hexdigest()[:16]


@cache
def abbreviations() -> dict[str, Abbreviation]:
    """Return the abbreviations by their form without blanks and without the last stop."""
    return {
        row["form"].replace(" ", "").removeprefix("-"): _abbreviation(row)
        for row in read_table("abbreviations.tsv")
    }


@cache
def readings() -> dict[str, Abbreviation]:
    """Return those of the abbreviations for which a parser reads something else."""
    return {form: found for form, found in abbreviations().items() if found.reading != "-"}


@cache
def endings() -> tuple[tuple[str, Abbreviation], ...]:
    """Return the abbreviations that are also the last part of a compound (Hauptstr.)."""
    rows = read_table("abbreviations.tsv")
    return tuple(
        (row["form"].removeprefix("-"), _abbreviation(row))
        for row in rows
        if row["form"].startswith("-")
    )


@cache
def opens_sentence() -> frozenset[str]:
    """Return the words, in small letters, that have a capital only at the head of a sentence."""
    return frozenset(word_classes())


@cache
def governors() -> frozenset[str]:
    """Return the words, in small letters, behind which a number with a stop is an ordinal."""
    return in_class(*_GOVERNORS)


@cache
def given_names() -> frozenset[str]:
    """Return the given names."""
    return frozenset(row["name"] for row in read_table("given_names.tsv"))


@cache
def _lettered() -> tuple[frozenset[str], tuple[str, ...]]:
    nouns = [row["noun"] for row in read_table("lettered_nouns.tsv")]
    long = tuple(noun.lower() for noun in nouns if len(noun) >= SHORTEST_LAST_PART)
    return frozenset(nouns), long


def is_lettered(word: str) -> bool:
    """Tell whether a letter or a number names a thing behind this noun (Vitamin C, Gleis 3)."""
    exact, last_parts = _lettered()
    return word in exact or (word[:1].isupper() and word.lower().endswith(last_parts))


@cache
def speech_forms() -> frozenset[str]:
    """Return the whole forms in which one person says something: sagt, sagte, widersprach."""
    strong = {row["infinitive"]: row for row in read_table("verb_forms.tsv")}
    prefixes = [row["prefix"] for row in read_table("verb_prefixes.tsv")]
    return frozenset(
        form
        for row in read_table("speech_verbs.tsv")
        if row["particle"] == "-"
        for form in _singular(row["lemma"], prefixes, strong)
    )


def _singular(verb: str, prefixes: list[str], strong: dict[str, Row]) -> Iterator[str]:
    for prefix in ("", *prefixes):
        simple = verb.removeprefix(prefix)
        if verb.startswith(prefix) and simple in strong:
            for column in ("present", "preterite"):
                yield from (prefix + form for form in strong[simple][column].split(","))
            return
    stem = verb.removesuffix("n").removesuffix("e")
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn")) else ""
    yield from (f"{stem}{link}t", f"{stem}{link}te")


def _abbreviation(row: Row) -> Abbreviation:
    return Abbreviation(row["kind"], row["alike"] != "-", row["reading"])
