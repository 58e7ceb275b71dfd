"""Hostile parses: cycles, endless columns and endless sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.hostile.case import Case, Make, times, written
from tests.trees import conllu


def parse_of(content: Callable[[float], str], *options: str, command: str = "claims") -> Make:
    size = ("--max-file-size", "50", *options)
    return written(
        content, "a.conllu", *(size if command == "parse" else ("--engine", "conllu", *size)),
        command=command,
    )  # fmt: skip


def before(number: int) -> int:
    """Return the head of a word in a chain."""
    return number - 1


def first(number: int) -> int:
    """Return the head of a word where all depend on the first."""
    return min(number - 1, 1)


def row(form: str, upos: str, relation: str, head: Callable[[int], int], count: int = 1000) -> Make:
    """Return what makes a sentence of words that are all alike."""

    def words(scale: float) -> Iterator[str]:
        for n in range(1, int(count * scale) + 1):
            yield f"{form}/{upos}/{head(n)}/{relation if head(n) else 'root'}"

    return parse_of(lambda scale: conllu(" ".join(words(scale))))


ONE = conllu("Ja/INTJ/0/root/Lemma=ja")
LONG = "a sentence of over 1,000 words"
SENTENCES = {
    "conllu, a cycle": Case(
        parse_of(times(conllu("Ada/PROPN/2/nsubj sagte/VERB/3/ccomp sei/AUX/1/aux"), 10_000))
    ),
    "conllu, a cycle of 1,000": Case(
        parse_of(
            lambda s: conllu(
                " ".join(
                    f"sagte/VERB/{n % int(1000 * s) + 1}/ccomp" for n in range(1, int(1000 * s) + 1)
                )
            )
        )
    ),
    "conllu, 1 MB in a form": Case(
        parse_of(lambda s: conllu("a" * int(1_000_000 * s) + "/NOUN/0/root"))
    ),
    "conllu, 1 MB in the features": Case(
        parse_of(lambda s: ONE.replace("_\t_\t0", f"_\t{'A=b|' * int(250_000 * s)}A=b\t0"))
    ),
    "conllu, 1 MB in MISC": Case(
        parse_of(lambda s: ONE.replace("root\t_\t_", "root\t_\t" + "a|" * int(500_000 * s) + "a"))
    ),
    "conllu, 1 MB in a number": Case(
        parse_of(lambda s: "1" * int(1_000_000 * s) + ONE), 2, "line 1"
    ),
    "conllu, 1 MB in a comment": Case(
        parse_of(lambda s: "# text = " + "a" * int(1e6 * s) + f"\n{ONE}")
    ),
    "conllu, comments": Case(parse_of(lambda s: "# a\n" * int(200_000 * s) + ONE)),
    "conllu, a range over all": Case(
        parse_of(lambda _: "1-999999\ta" + "\t_" * 8 + f"\n{ONE}"), 2, "range"
    ),
    "conllu, empty nodes": Case(parse_of(lambda s: "0.1\ta" * 1 + "\t_" * 8 + "\n" + ONE)),
    "conllu, short lines": Case(parse_of(times("1\tJa\n", 100_000)), 2, "line 1"),
    "conllu, no tabs": Case(parse_of(times("Ja ", 300_000)), 2, "line 1"),
    "conllu, controls": Case(
        parse_of(
            lambda _: conllu(
                "A\x1b[31m\x9b/PROPN/2/nsubj sagte/VERB/0/root :/PUNCT/2/punct "
                "„\u202eJa\x07“/INTJ/2/ccomp"
            )
        )
    ),
    "conllu, 100,000 words, a chain": Case(row("Wort", "NOUN", "nmod", before, 100_000), 2, LONG),
    "conllu, 1,000 words, a chain": Case(row("Wort", "NOUN", "nmod", before)),
    "conllu, 1,000 words, a row": Case(row("Wort", "NOUN", "obj", first)),
    "conllu, 1,000 verbs, a chain": Case(row("sagte", "VERB", "ccomp", before)),
    "conllu, 1,000 verbs, a row": Case(row("sagte", "VERB", "conj", first)),
    "conllu, 1,000 names, a row": Case(row("Ada", "PROPN", "nsubj", first)),
    "conllu, 1,000 names, flat": Case(row("Ada", "PROPN", "flat", first)),
    "conllu, 1,000 pronouns": Case(row("er", "PRON", "nsubj", first)),
    "conllu, 1,000 marks": Case(row("„", "PUNCT", "punct", first)),
    "conllu, 1,000 auxiliaries": Case(row("sei", "AUX", "aux", first)),
    "conllu, parsed anew": Case(
        parse_of(
            lambda s: conllu("Ja/INTJ/0/root " * int(100_000 * s)),
            "--pretokenized",
            command="parse",
        ),
        2,
        LONG,
    ),
}
