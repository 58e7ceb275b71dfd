from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from attrib.article import Span
from attrib.errors import InputError
from attrib.measure.gate import main
from attrib.measure.kinds import KindRow, kind_figures, read_kinds
from attrib.parse.engines import open_parser
from attrib.parse.given import GivenParser
from attrib.records import SpeakerKind
from tests.trees import conllu

GOLD = Path(__file__).parents[2] / "fixtures" / "kinds.tsv"
# Invented: a person says something, parsed.
CONLLU = conllu(
    "Es/PPER/2/nsubj regne/VVFIN/4/ccomp/Lemma=regnen/Mood=Sub/VerbForm=Fin/SpaceAfter=No "
    ",/$,/2/punct sagte/VVFIN/0/root/Lemma=sagen/Mood=Ind/Number=Sing/Tense=Past/VerbForm=Fin "
    "Ada/NE/4/nsubj/Case=Nom Brahm/NE/5/flat/SpaceAfter=No ./$./4/punct"
)
MENTION = Span(16, 25)


def test_a_row_is_a_kind_and_a_text_with_the_speaker_in_brackets() -> None:
    (row,) = read_kinds("kind\ttext\nplace\tLaut [Athen] ist es heiß.\n", "a.tsv")
    assert row == KindRow("Laut Athen ist es heiß.", Span(5, 10), SpeakerKind.PLACE)
    assert row.mention.of(row.text) == "Athen"


@pytest.mark.parametrize(
    "row", ["city\t[Athen] sagte nichts.", "place\tAthen sagte nichts.", "place"]
)
def test_what_is_no_such_row_is_told(row: str) -> None:
    with pytest.raises(InputError, match="is no table of kinds"):
        read_kinds(f"kind\ttext\n{row}\n", "a.tsv")


def test_the_figure_is_the_share_of_right_kinds() -> None:
    right = KindRow(CONLLU, MENTION, SpeakerKind.PERSON)
    other = KindRow(CONLLU, MENTION, SpeakerKind.PLACE)
    elsewhere = KindRow(CONLLU, Span(0, 2), SpeakerKind.PERSON)
    assert kind_figures([right, right, other, elsewhere], GivenParser()) == {"kinds": 0.5}
    assert kind_figures([], GivenParser()) == {"kinds": 0.0}


def test_gold_has_two_hundred_names_of_every_kind() -> None:
    rows = read_kinds(GOLD.read_text("utf-8"), GOLD.name)
    assert len(rows) == len({row.text for row in rows}) == 200
    assert min(Counter(row.kind for row in rows)[kind] for kind in SpeakerKind) >= 10


@pytest.mark.model
def test_the_gate_holds_the_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kinds.tsv").write_text("kind\ttext\nplace\t[Athen] bestritt das.\n", "utf-8")
    floors = {"kinds": {"data": "kinds.tsv", "sha256": "", "at_least": {"kinds": None}}}
    (tmp_path / "floors.json").write_text(json.dumps(floors), "utf-8")
    assert main([str(tmp_path / "floors.json"), "--update"], open_parser()) == 0
    assert "kinds: kinds 1 (not pinned)" in capsys.readouterr().out
