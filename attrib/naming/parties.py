"""Which party somebody is of, as far as the words around a name tell (*Lasse Born (Grüne)*)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from attrib.lexicon.tables import parties
from attrib.naming.mentions import Mention
from attrib.records import Sentence, Word

_BRACKET = 4
"""Words after a mention in which a bracket with a party closes."""


def party_of(noun: str) -> str | None:
    """Return the party that a noun tells of a person (*Sozialdemokratin, CSU-Politiker*)."""
    known = parties()
    first, hyphen, _ = noun.partition("-")
    return known.get(noun) or (known.get(first) if hyphen else None)


def parties_in(sentence: Sentence, mention: Mention) -> Iterator[str]:
    """Yield the parties that a mention names: in a title, a *von*-phrase, the bracket behind it."""
    inside = [w for w in sentence.words if mention.span.covers(w.span)]
    inside = list(takewhile(lambda word: word.upos != "CCONJ" and word.form != ",", inside))
    # *Sven Linke* is called so
    own = [w for w in inside if w.upos != "PROPN" or w.form not in mention.name]
    for word in (*_title(sentence, inside), *own, *_bracket(sentence, inside)):
        found = party_of(word.form)
        if found is not None and word.upos in ("NOUN", "PROPN", "ADJ", "X"):
            yield found


def _title(sentence: Sentence, inside: list[Word]) -> list[Word]:
    """Return the noun right before a name (*SPD-Fraktionschefin Inga Reinders*)."""
    before = sentence.words[max(0, inside[0].index - 2) : inside[0].index - 1] if inside else ()
    return [w for w in before if w.upos == "NOUN" and "-" in w.form]


def _bracket(sentence: Sentence, inside: list[Word]) -> list[Word]:
    after = sentence.words[inside[-1].index : inside[-1].index + _BRACKET] if inside else ()
    forms = [w.form for w in after]
    if forms[:1] != ["("] or ")" not in forms:
        return []
    return list(after[1 : forms.index(")")])
