"""Parsed articles of invented words, as many as are wanted, and no two alike."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

_SYLLABLES = "ba ber da dorf ei en fa ge hal ing ka land lo ma mut ner or pla re sam tal um ver wen"
BROKEN = "1\tkaputt\n"
"""No CoNLL-U."""

_SAID = """\
1 {first} {first} PROPN NE Case=Nom|Number=Sing 3 nsubj _ _
2 {last} {last} PROPN NE Case=Nom|Number=Sing 1 flat _ _
3 sagte sagen VERB VVFIN Number=Sing|Person=3|Tense=Past|VerbForm=Fin 0 root _ SpaceAfter=No
4 , , PUNCT $, _ 8 punct _ _
5 die der DET ART Case=Nom|Definite=Def|Gender=Fem|Number=Sing 6 det _ _
6 {noun} {noun} NOUN NN Case=Nom|Gender=Fem|Number=Sing 8 nsubj _ _
7 sei sein AUX VAFIN Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 8 cop _ _
8 {word} {word} ADJ ADJD _ 3 ccomp _ SpaceAfter=No
9 . . PUNCT $. _ 3 punct _ _
"""
_FOLLOWS = """\
1 Die der DET ART Case=Nom|Definite=Def|Gender=Fem|Number=Sing 2 det _ _
2 {noun} {noun} NOUN NN Case=Nom|Gender=Fem|Number=Sing 4 nsubj _ _
3 sei sein AUX VAFIN Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 4 cop _ _
4 {word} {word} ADJ ADJD _ 0 root _ SpaceAfter=No
5 . . PUNCT $. _ 4 punct _ _
"""
_TOLD = """\
1 In in ADP APPR _ 2 case _ _
2 {last} {last} PROPN NE Case=Dat|Number=Sing 3 obl _ _
3 regnete regnen VERB VVFIN Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin 0 root _ _
4 es es PRON PPER Case=Nom|Number=Sing|Person=3 3 nsubj _ SpaceAfter=No
5 . . PUNCT $. _ 3 punct _ _
"""
_SENTENCES = (_SAID, _FOLLOWS, _TOLD)


def article(number: int) -> str:
    """Return the article of that number: some sentences in CoNLL-U."""
    dice = random.Random(number)
    return "\n".join(_sentence(dice) for _ in range(dice.randint(2, 6))) + "\n"


def _sentence(dice: random.Random) -> str:
    def word() -> str:
        return "".join(dice.choices(_SYLLABLES.split(), k=dice.randint(2, 4)))

    columns = dice.choice(_SENTENCES).format(
        first=word().title(), last=word().title(), noun=word().title(), word=word()
    )
    return columns.replace(" ", "\t")


def rows(count: int, *, broken: int = 0) -> Iterator[dict[str, str]]:
    """Yield rows with `id` and `text`; every `broken`th of them is no CoNLL-U."""
    for number in range(1, count + 1):
        bad = broken and number % broken == 0
        yield {"id": f"artikel-{number}", "text": BROKEN if bad else article(number)}


def write_json_lines(path: Path, count: int, *, broken: int = 0) -> Path:
    """Write rows as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows(count, broken=broken):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path
