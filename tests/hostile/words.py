"""Random sequences of what German news are made of: the lexicons' words, titles, numbers, marks."""

from __future__ import annotations

from importlib import resources
from random import Random
from typing import Final

from hypothesis import strategies as st

from attrib.grammar.name_particles import PARTICLES
from attrib.lexicon.loader import read_table
from attrib.naming.proper_names import TITLES


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split())


TABLES: Final = sorted(
    file.name for file in resources.files("attrib.lexicon").iterdir() if file.name.endswith(".tsv")
)
FORMS: Final = _split("""
    sagte sagen sagt sei seien habe haben hat hätte werde werden wurde worden würde könne kann soll
    solle sollen will wolle müsse gehe ist war gewesen teilte mit gab bekannt hieß es er sie man ich
    wir ihm ihr ihnen sich dieser jener derselbe wer was der die das den dem des ein eine einem kein
    und oder aber denn dass ob weil wenn wie so laut nach zufolge gegenüber von vom zum im am bei
    nicht nie zu auch selbst nur schon heute gestern Montag Angaben Worten Sprecherin Polizei Brahm
    Tann Ada Olaf Moos Norderau Nordbau-AG AVAG Bürger:innen 90er Pkt. u. z.B. bzw. usw. Nr. St.
    GmbH Frau Herr Dr. Prof. Dr Prof h.c. med. Dipl.-Ing. Mag. Ing. Jr. II. XIV. Graf Freiherr
""")
NUMBERS: Final = _split("0 1 7,5 1.000 20.000 3. 2019 12:30 1/2 -4 50% 5' 10\" § 1. §§ № 1a 1990er")
MARKS: Final = _split("""
    „ “ ” " » « ‚ ‘ ’ › ‹ ' ` ´ , ; : . ! ? … – — - ( ) [ ] / & * _ # > | @ + = ~ ¬ ,, '' >> <<
    ... ?! “, “. .“ :„ ,“ “: („ ““ „„
""")
BREAKS: Final = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "\u2028", "\u00a0", "\u00ad")
FRAMES: Final = (
    "sagte Prof. ",
    "Laut Dr. ",
    ", so der ",
    ", so Prof",
    "nach Angaben von ",
    "Prof.: „",
    "Das teilte ",
    "sagte: „",
    "“, sagte ",
    ", erklärte Tann. ",
    "Der Sprecher, ",
    "die Vorsitzende, ",
    "wie Tann sagte, ",
    "die Behauptung, ",
    "Auf die Frage, ob ",
    "ohne zu sagen, ",
    "Brahm (SPD) ",
)


def words() -> list[str]:
    """Return the words of all lexicons, each once, in order."""
    cells = (
        word for name in TABLES for row in _rows(name) for word in next(iter(row.values())).split()
    )
    return sorted({*cells, *TITLES, *PARTICLES, *FORMS})


def _rows(name: str) -> tuple[dict[str, str], ...]:
    path = resources.files("attrib.lexicon").joinpath(name)
    lines = [x for x in path.read_text("utf-8").split("\n") if x.strip() and x[0] != "#"]
    columns = tuple(lines[0].split("\t"))
    return tuple(dict(row) for row in read_table(name, columns))


WORDS: Final = words()
_KINDS: Final = (WORDS, FORMS, sorted(TITLES), NUMBERS, MARKS, BREAKS, FRAMES)
_WEIGHTS: Final = (10, 8, 2, 1, 5, 1, 3)
_SINGLE: Final = [word for word in WORDS if " " not in word]
_MOSTLY, _HALF, _CLOSE, _STOPS = 0.8, 0.5, 0.9, 0.07
_TIGHT: Final = frozenset(",;:.!?…)“‘”’«")


def sequence(dice: Random, count: int) -> str:
    """Return some words in a row, with marks mostly where marks stand."""
    pieces: list[str] = []
    for kind in dice.choices(_KINDS, _WEIGHTS, k=count):
        piece = dice.choice(kind)
        tight = piece[0] in _TIGHT or not pieces or pieces[-1][-1] in "„‚»(\n"
        pieces += ["" if tight and dice.random() < _CLOSE else " ", piece]
        if dice.random() < _STOPS:
            pieces.append(". ")
    return "".join(pieces)


def seeded(longest: int) -> st.SearchStrategy[str]:
    """Return what draws texts of up to so many words, each by its seed."""
    seeds = st.integers(0, 2**32).map(Random)
    return st.builds(sequence, seeds, st.integers(1, longest))


_UPOS: Final = _split(
    "VERB AUX NOUN PROPN PRON DET SCONJ CCONJ ADP PUNCT ADJ ADV NUM PART X _",
)
_XPOS: Final = _split(
    "_ PRELS PRELAT PTKVZ VVFIN VVINF VVPP VVIZU NN NE ART PPER ADJD $, $( $. KOUS",
)
_LEMMAS: Final = _split("_ sagen sein haben mitteilen Angabe werden sollen wollen")
_FEATURES: Final = _split("""
    _ VerbForm=Fin Mood=Sub|Person=3|VerbForm=Fin Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Case=Gen VerbForm=Part VerbForm=Inf Case=Dat|Number=Sing Number=Plur
    Case=Nom|Gender=Fem|Number=Sing Gender=Masc Case=Acc
""")
_RELATIONS: Final = _split("""
    nsubj obj iobj obl ccomp xcomp csubj conj cc acl acl:relcl advcl advmod amod aux aux:pass cop
    mark case punct flat appos nmod parataxis root compound compound:prt obl:agent nsubj:pass det
    dep nummod discourse vocative expl
""")


def tree(dice: Random) -> str:
    """Return parsed sentences whose words, tags and heads are anything: cycles, forests."""
    blocks = []
    for _ in range(dice.randint(1, 5)):
        size = dice.randint(1, 14)
        rows = (_row(dice, number, size) for number in range(1, size + 1))
        blocks.append("\n".join([*dice.choice(([], ["# newpar"])), *rows, "", ""]))
    return "".join(blocks)


def _row(dice: Random, number: int, size: int) -> str:
    kind = dice.choices((_SINGLE, FORMS, sorted(TITLES), MARKS), (5, 6, 2, 4))[0]
    form = dice.choice(kind)
    marked = kind is MARKS and dice.random() < _MOSTLY
    near = min(size, max(0, number + dice.choice((-2, -1, 1, 2))))
    head = near if dice.random() < _HALF else dice.randint(0, size)
    lemma = dice.choice((form, dice.choice(_LEMMAS)))
    upos = "PUNCT" if marked else dice.choice(_UPOS)
    tags = (upos, dice.choice(_XPOS), dice.choice(_FEATURES))
    misc = dice.choice(("_", "SpaceAfter=No"))
    cells = (str(number), form, lemma, *tags, str(head), dice.choice(_RELATIONS), "_", misc)
    return "\t".join(cells)


def trees() -> st.SearchStrategy[str]:
    """Return what draws parsed texts, each by its seed."""
    return st.integers(0, 2**32).map(Random).map(tree)
