"""Hostile parses: cycles, endless columns and endless sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tests.hostile.case import Case, Make, times, written

Row = tuple[str, str, int, str]
"""A word: its form, part of speech, head and relation."""


def parsed(rows: Iterable[Row], misc: str = "_") -> str:
    """Return a sentence as CoNLL-U."""
    lines = (
        f"{n}\t{form}\t{form}\t{upos}\t_\t_\t{head}\t{relation}\t_\t{misc}"
        for n, (form, upos, head, relation) in enumerate(rows, start=1)
    )
    return "\n".join(lines) + "\n\n"


def conllu(content: Callable[[float], str], *options: str, command: str = "claims") -> Make:
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
    return conllu(
        lambda scale: parsed(
            (form, upos, head(n), relation if head(n) else "root")
            for n in range(1, int(count * scale) + 1)
        )
    )


ONE = "1\tJa\tja\tINTJ\t_\t_\t0\troot\t_\t_\n"
LONG = "a sentence of over 1,000 words"
SENTENCES = {
    "conllu, a cycle": Case(
        conllu(
            times(
                parsed(
                    [
                        ("Ada", "PROPN", 2, "nsubj"),
                        ("sagte", "VERB", 3, "ccomp"),
                        ("sei", "AUX", 1, "aux"),
                    ]
                ),
                10_000,
            )
        )
    ),
    "conllu, a cycle of 1,000": Case(
        conllu(
            lambda s: parsed(
                ("sagte", "VERB", n % int(1000 * s) + 1, "ccomp")
                for n in range(1, int(1000 * s) + 1)
            )
        )
    ),
    "conllu, 1 MB in a form": Case(
        conllu(lambda s: parsed([("a" * int(1_000_000 * s), "NOUN", 0, "root")]))
    ),
    "conllu, 1 MB in the features": Case(
        conllu(lambda s: ONE.replace("_\t_\t0", f"_\t{'A=b|' * int(250_000 * s)}A=b\t0"))
    ),
    "conllu, 1 MB in MISC": Case(
        conllu(lambda s: parsed([("Ja", "INTJ", 0, "root")], "a|" * int(500_000 * s) + "a"))
    ),
    "conllu, 1 MB in a number": Case(conllu(lambda s: "1" * int(1_000_000 * s) + ONE), 2, "line 1"),
    "conllu, 1 MB in a comment": Case(
        conllu(lambda s: "# text = " + "a" * int(1e6 * s) + f"\n{ONE}")
    ),
    "conllu, comments": Case(conllu(lambda s: "# a\n" * int(200_000 * s) + ONE)),
    "conllu, a range over all": Case(
        conllu(lambda _: "1-999999\ta" + "\t_" * 8 + f"\n{ONE}"), 2, "range"
    ),
    "conllu, empty nodes": Case(conllu(lambda s: "0.1\ta" * 1 + "\t_" * 8 + "\n" + ONE)),
    "conllu, short lines": Case(conllu(times("1\tJa\n", 100_000)), 2, "line 1"),
    "conllu, no tabs": Case(conllu(times("Ja ", 300_000)), 2, "line 1"),
    "conllu, controls": Case(
        conllu(
            lambda _: parsed(
                [
                    ("A\x1b[31m\x9b", "PROPN", 2, "nsubj"),
                    ("sagte", "VERB", 0, "root"),
                    (":", "PUNCT", 2, "punct"),
                    ("„\u202eJa\x07“", "INTJ", 2, "ccomp"),
                ]
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
        conllu(
            lambda s: parsed(("Ja", "INTJ", 0, "root") for _ in range(int(100_000 * s))),
            "--pretokenized",
            command="parse",
        ),
        2,
        LONG,
    ),
}
