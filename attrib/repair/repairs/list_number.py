"""*1. Ada Brahm kam*: the number of a line is no part of its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.records import Sentence
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import hung
from attrib.wording import Wording


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the number that opens a line with a full stop or a bracket, unless a noun has it."""
    first, after = sentence.words[0], sentence.words[1:2]
    counts = first.form.rstrip(".)").isdigit()
    closed = first.form[-1] in ".)" or any(word.form == ")" for word in after)
    other = sentence.head_of(first)
    if not counts or not closed or other is None or first.relation in ("nummod", "amod"):
        return
    top = next(sentence.roots())
    yield (hung(first, top.index, "discourse"),)


REPAIR = Repair(
    name="list-number",
    summary=Wording(
        "Die Nummer einer Zeile ist kein Satzglied.", "The number of a line is no constituent."
    ),
    source="Duden, Die deutsche Rechtschreibung, „Gliederung“; UD, discourse.",
    find=find,
)
