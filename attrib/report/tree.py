"""Draws how words of a sentence hang together: the smallest part of its tree that joins them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrib.records import Sentence, Word
from attrib.report.clean import one_line

# The universal relations (https://universaldependencies.org/u/dep/) in words of school grammar.
RELATIONS = {
    "acl": "Attributsatz",
    "advcl": "Adverbialsatz",
    "advmod": "Adverb",
    "amod": "Adjektiv",
    "appos": "Apposition",
    "aux": "Hilfsverb",
    "case": "Präposition",
    "cc": "Konjunktion",
    "ccomp": "Inhaltssatz",
    "compound": "Verbzusatz",
    "conj": "beigeordnet",
    "cop": "Kopula",
    "csubj": "Subjektsatz",
    "dep": "abhängig",
    "det": "Artikel",
    "discourse": "Gesprächswort",
    "dislocated": "herausgestellt",
    "expl": "Platzhalter",
    "fixed": "feste Verbindung",
    "flat": "Namensteil",
    "goeswith": "Wortteil",
    "iobj": "Dativobjekt",
    "list": "Aufzählung",
    "mark": "Subjunktion",
    "nmod": "Nominalattribut",
    "nsubj": "Subjekt",
    "nummod": "Zahlwort",
    "obj": "Objekt",
    "obl": "Adverbiale oder Präpositionalobjekt",
    "orphan": "verwaist",
    "parataxis": "nebengeordneter Satz",
    "punct": "Satzzeichen",
    "reparandum": "verbessert",
    "root": "Kern des Satzes",
    "vocative": "Anrede",
    "xcomp": "Ergänzung ohne eigenes Subjekt",
}


def draw(sentence: Sentence, marks: Mapping[int, str]) -> Iterator[str]:
    """Yield the lines of the smallest tree that joins some words.

    Args:
        sentence: a parsed sentence.
        marks: what to write beside a word, by its index in the sentence.
    """
    ways = [_way_up(sentence, index) for index in sorted(marks)]
    tops = _tops(ways)
    kept = {index for way in ways for index in _until(way, tops)}
    # Trees of given parses can be deeper than Python's stack.
    waiting = [(index, "", "") for index in reversed(tops)]
    while waiting:
        index, above, branch = waiting.pop()
        yield f"{above}{branch}{_label(sentence.word(index), marks, top=not branch)}"
        indent = above + {"": "", "├─ ": "│  ", "└─ ": "   "}[branch]
        below = [w.index for w in sentence.children(sentence.word(index)) if w.index in kept]
        below = [i for i in below if i not in tops]
        branches = ["├─ "] * (len(below) - 1) + ["└─ "] * bool(below)
        waiting += [(i, indent, b) for i, b in zip(below, branches, strict=True)][::-1]


def _way_up(sentence: Sentence, index: int) -> list[int]:
    """Return the word and its heads up to the root; each once, for given parses may be circular."""
    way = [index]
    while (head := sentence.word(way[-1]).head) and head not in way:
        way.append(head)
    return way


def _tops(ways: Sequence[Sequence[int]]) -> list[int]:
    """Return the lowest word above all, or several in a sentence of several trees."""
    for index in ways[0] if ways else ():
        if all(index in way for way in ways):
            return [index]
    return sorted({way[-1] for way in ways})


def _until(way: Sequence[int], tops: Sequence[int]) -> Sequence[int]:
    for place, index in enumerate(way):
        if index in tops:
            return way[: place + 1]
    return way


def _label(word: Word, marks: Mapping[int, str], *, top: bool) -> str:
    relation = "" if top else f"{_relation(word)}: "
    mark = f"  ← {marks[word.index]}" if word.index in marks else ""
    return f"{relation}{one_line(word.form)}{mark}"


def _relation(word: Word) -> str:
    name = RELATIONS.get(word.relation)
    given = one_line(word.deprel)
    return f"{name} ({given})" if name else given
