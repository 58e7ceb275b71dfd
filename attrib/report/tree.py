"""Draws how words of a sentence hang together: the smallest part of its tree that joins them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrib.records import Sentence, Word
from attrib.report.sanitise import one_line
from attrib.wording import Language, Wording

# The universal relations (https://universaldependencies.org/u/dep/) in words of school grammar.
RELATIONS = {
    "acl": Wording("Attributsatz", "attributive clause"),
    "advcl": Wording("Adverbialsatz", "adverbial clause"),
    "advmod": Wording("Adverb", "adverb"),
    "amod": Wording("Adjektiv", "adjective"),
    "appos": Wording("Apposition", "apposition"),
    "aux": Wording("Hilfsverb", "auxiliary"),
    "case": Wording("Präposition", "preposition"),
    "cc": Wording("Konjunktion", "conjunction"),
    "ccomp": Wording("Inhaltssatz", "content clause"),
    "compound": Wording("Verbzusatz", "verb particle"),
    "conj": Wording("beigeordnet", "coordinated"),
    "cop": Wording("Kopula", "copula"),
    "csubj": Wording("Subjektsatz", "subject clause"),
    "dep": Wording("abhängig", "dependent"),
    "det": Wording("Artikel", "article"),
    "discourse": Wording("Gesprächswort", "discourse word"),
    "dislocated": Wording("herausgestellt", "dislocated"),
    "expl": Wording("Platzhalter", "expletive"),
    "fixed": Wording("feste Verbindung", "fixed expression"),
    "flat": Wording("Namensteil", "part of a name"),
    "goeswith": Wording("Wortteil", "part of a word"),
    "iobj": Wording("Dativobjekt", "dative object"),
    "list": Wording("Aufzählung", "list"),
    "mark": Wording("Subjunktion", "subordinator"),
    "nmod": Wording("Nominalattribut", "nominal modifier"),
    "nsubj": Wording("Subjekt", "subject"),
    "nummod": Wording("Zahlwort", "numeral"),
    "obj": Wording("Objekt", "object"),
    "obl": Wording("Adverbiale oder Präpositionalobjekt", "adverbial or prepositional object"),
    "orphan": Wording("verwaist", "orphan"),
    "parataxis": Wording("nebengeordneter Satz", "clause side by side"),
    "punct": Wording("Satzzeichen", "punctuation"),
    "reparandum": Wording("verbessert", "repaired"),
    "root": Wording("Kern des Satzes", "root"),
    "vocative": Wording("Anrede", "form of address"),
    "xcomp": Wording("Ergänzung ohne eigenes Subjekt", "complement without a subject"),
}


def draw(
    sentence: Sentence, marks: Mapping[int, str], language: Language = Language.GERMAN
) -> Iterator[str]:
    """Yield the lines of the smallest tree that joins some words.

    Args:
        sentence: a parsed sentence.
        marks: what to write beside a word, by its index in the sentence.
        language: what the relations are named in.
    """
    ways = [_way_up(sentence, index) for index in sorted(marks)]
    tops = _tops(ways)
    kept = {index for way in ways for index in _until(way, tops)}
    # Trees of given parses can be deeper than Python's stack.
    waiting = [(index, "", "") for index in reversed(tops)]
    while waiting:
        index, above, branch = waiting.pop()
        word = sentence.word(index)
        relation = f"{_relation(word, language)}: " if branch else ""
        mark = f"  ← {marks[index]}" if index in marks else ""
        yield f"{above}{branch}{relation}{one_line(word.form)}{mark}"
        indent = above + {"": "", "├─ ": "│  ", "└─ ": "   "}[branch]
        below = [w.index for w in sentence.children(word) if w.index in kept]
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


def _relation(word: Word, language: Language) -> str:
    name = RELATIONS.get(word.relation)
    given = one_line(word.deprel)
    return f"{name.into(language)} ({given})" if name else given
