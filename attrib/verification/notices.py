"""What the user should know of sources before reading verdicts: empty, or not in German."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Notice
from attrib.grammar.closed_classes import word_set
from attrib.verification.index import Index
from attrib.wording import Wording

_GERMAN = word_set(
    "der das und ist nicht wir zu ein eine von mit auf es ich dem fuer auch sich dass sie werden"
)
"""Frequent words of German that are no frequent words of its neighbours."""
_LEAST_SHARE = 0.06
"""The most frequent words of German make up a sixth of a German text."""
_ENOUGH = 50


def notices(index: Index) -> Iterator[Notice]:
    """Yield a notice on each source that holds no words, or words of another language."""
    known = set(index.numbers_of(sorted(_GERMAN)))
    words: dict[int, list[int]] = {}
    for number, (source, _) in enumerate(index.turns):
        window = index.turn_window(number)
        counted = words.setdefault(id(source), [0, 0])
        counted[0] += window.end - window.start
        counted[1] += sum(w in known for w in index.ids[window.start : window.end].tolist())
    for source in index.sources:
        total, german = words.get(id(source), (0, 0))
        name = source.article.name
        if not total:
            yield Notice(
                "empty-source",
                Wording(
                    f"{name} enthält keine Wörter; darin lässt sich nichts finden.",
                    f"{name} holds no words; nothing can be found in it.",
                ),
            )
        elif total >= _ENOUGH and german < _LEAST_SHARE * total:
            yield Notice(
                "foreign-source",
                Wording(
                    f"{name} sieht nicht nach Deutsch aus; übersetzte Zitate lassen sich darin "
                    "nicht finden.",
                    f"{name} does not look German; quotes that were translated cannot be found in "
                    "it.",
                ),
            )
