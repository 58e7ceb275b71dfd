"""Parsed articles of invented words, as many as are wanted, and no two alike."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from tests.trees import conllu

_SYLLABLES = "ba ber da dorf ei en fa ge hal ing ka land lo ma mut ner or pla re sam tal um ver wen"
BROKEN = "1\tkaputt\n"
"""No CoNLL-U."""

_SAID = (
    "{first}/NE/3/nsubj/Case=Nom/Number=Sing {last}/NE/1/flat/Case=Nom/Number=Sing "
    "sagte/VVFIN/0/root/Lemma=sagen/Number=Sing/Person=3/Tense=Past/VerbForm=Fin/SpaceAfter=No "
    ",/$,/8/punct die/ART/6/det/Lemma=der/Case=Nom/Definite=Def/Gender=Fem/Number=Sing "
    "{noun}/NN/8/nsubj/Case=Nom/Gender=Fem/Number=Sing "
    "sei/VAFIN/8/cop/Lemma=sein/Mood=Sub/Number=Sing/Person=3/Tense=Pres/VerbForm=Fin "
    "{word}/ADJD/3/ccomp/SpaceAfter=No ./$./3/punct"
)
_FOLLOWS = (
    "Die/ART/2/det/Lemma=der/Case=Nom/Definite=Def/Gender=Fem/Number=Sing "
    "{noun}/NN/4/nsubj/Case=Nom/Gender=Fem/Number=Sing "
    "sei/VAFIN/4/cop/Lemma=sein/Mood=Sub/Number=Sing/Person=3/Tense=Pres/VerbForm=Fin "
    "{word}/ADJD/0/root/SpaceAfter=No ./$./4/punct"
)
_TOLD = (
    "In/APPR/2/case/Lemma=in {last}/NE/3/obl/Case=Dat/Number=Sing "
    "regnete/VVFIN/0/root/Lemma=regnen/Mood=Ind/Number=Sing/Person=3/Tense=Past/VerbForm=Fin "
    "es/PPER/3/nsubj/Case=Nom/Number=Sing/Person=3/SpaceAfter=No ./$./3/punct"
)
_SENTENCES = (_SAID, _FOLLOWS, _TOLD)


def article(number: int) -> str:
    """Return the article of that number: some sentences in CoNLL-U."""
    dice = random.Random(number)
    return conllu(*(_sentence(dice) for _ in range(dice.randint(2, 6))))


def _sentence(dice: random.Random) -> str:
    def word() -> str:
        return "".join(dice.choices(_SYLLABLES.split(), k=dice.randint(2, 4)))

    return dice.choice(_SENTENCES).format(
        first=word().title(), last=word().title(), noun=word().title(), word=word()
    )


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
