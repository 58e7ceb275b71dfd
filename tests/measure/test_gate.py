from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attrib.measure.gate import main, read_floors
from attrib.parse.given import GivenParser
from tests.trees import conllu

FLOORS = Path(__file__).parent / "floors.json"
# Invented: a marked quote with its speaker, parsed.
CONLLU = conllu(
    "„/$(/2/punct/SpaceAfter=No Nein/PTKANT/5/ccomp/Lemma=nein/SpaceAfter=No "
    "“/$(/2/punct/SpaceAfter=No ,/$,/2/punct "
    "sagte/VVFIN/0/root/Lemma=sagen/Mood=Ind/Number=Sing/Person=3/Tense=Past/VerbForm=Fin "
    "Tann/NE/5/nsubj/Case=Nom/Number=Sing/SpaceAfter=No ./$./2/punct"
)
RIGHT = {"type": "Direct", "quote": [[0, 6]], "speaker": [[14, 18]], "cue": [[8, 13]]}


class Gate:
    """A file of floors for one set of articles, and the gate over it."""

    def __init__(self, folder: Path) -> None:
        self.gold = folder / "gold.jsonl"
        self.file = folder / "floors.json"
        self.entry: dict[str, Any] = {
            "data": "gold.jsonl",
            "sha256": "",
            "note": "stays",
            "at_least": {"claim.found.f1": None, "claims.found": None},
            "at_most": {"claims.beyond": None},
        }
        self.gold.write_text(json.dumps({"text": CONLLU, "claims": [RIGHT]}), "utf-8")
        self.write()

    def write(self) -> None:
        self.file.write_text(json.dumps({"own": self.entry}), "utf-8")

    def run(self, *options: str) -> int:
        return main([str(self.file), *options], GivenParser())

    def pinned(self) -> dict[str, Any]:
        self.entry = json.loads(self.file.read_text("utf-8"))["own"]
        return self.entry


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    return Gate(tmp_path)


def test_new_floors_are_pinned_by_an_update_only(
    gate: Gate, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate.run() == 1
    assert "has no floors yet" in capsys.readouterr().err
    assert gate.pinned()["sha256"] == ""
    assert gate.run("--update") == 0
    pinned = gate.pinned()
    assert len(pinned["sha256"]) == 64
    assert pinned["at_least"] == {"claim.found.f1": 1.0, "claims.found": 1}
    assert (pinned["at_most"], pinned["note"]) == ({"claims.beyond": 0}, "stays")
    assert gate.run() == 0
    assert "own: claim.found.f1 1 (at least 1)" in capsys.readouterr().out


def test_an_update_raises_a_floor(gate: Gate) -> None:
    gate.run("--update")
    gate.pinned()["at_least"]["claim.found.f1"] = 0.5
    gate.entry["at_most"]["claims.beyond"] = 7
    gate.write()
    assert gate.run() == 0
    assert gate.run("--update") == 0
    assert gate.pinned()["at_least"]["claim.found.f1"] == 1
    assert gate.entry["at_most"]["claims.beyond"] == 0


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (("at_least", "claims.found", 2), "own: claims.found is 1, below its floor 2."),
        (("at_most", "claims.beyond", -1), "own: claims.beyond is 0, above its limit -1."),
    ],
)
def test_a_broken_bound_fails_and_no_update_loosens_it(
    gate: Gate, capsys: pytest.CaptureFixture[str], broken: tuple[str, str, int], said: str
) -> None:
    bounds, name, bound = broken
    gate.run("--update")
    gate.pinned()[bounds][name] = bound
    gate.write()
    capsys.readouterr()
    for options in ([], ["--update"]):
        assert gate.run(*options) == 1
        assert said in capsys.readouterr().err
        assert gate.pinned()[bounds][name] == bound


def test_a_bound_that_was_added_later_asks_for_an_update(
    gate: Gate, capsys: pytest.CaptureFixture[str]
) -> None:
    gate.run("--update")
    gate.pinned()["at_least"]["token.cue.f1"] = None
    gate.write()
    assert gate.run() == 1
    assert "own: token.cue.f1 has no bound yet. Run with --update." in capsys.readouterr().err
    assert gate.run("--update") == 0


def test_other_data_says_what_to_do_and_pins_nothing(
    gate: Gate, capsys: pytest.CaptureFixture[str]
) -> None:
    gate.run("--update")
    before = gate.pinned()
    gate.gold.write_text(json.dumps({"text": CONLLU, "claims": []}), "utf-8")
    for options in ([], ["--update"]):
        assert gate.run(*options) == 1
        assert "the data is not what the floors were pinned on" in capsys.readouterr().err
        assert gate.pinned() == before


def test_an_unfounded_claim_is_counted(gate: Gate) -> None:
    gate.gold.write_text(json.dumps({"text": CONLLU, "claims": []}), "utf-8")
    gate.entry.update({"at_least": {}, "at_most": {"claims.unfounded": None}})
    gate.write()
    assert gate.run("--update") == 0
    assert gate.pinned()["at_most"] == {"claims.unfounded": 1}


def test_a_figure_that_is_none_is_unusable(gate: Gate, capsys: pytest.CaptureFixture[str]) -> None:
    gate.entry["at_least"]["token.quotes.f1"] = 0.1
    gate.write()
    assert gate.run() == 2
    assert "has no figure 'token.quotes.f1'" in capsys.readouterr().err


def test_missing_data_is_left_out_where_it_is_optional(
    gate: Gate, capsys: pytest.CaptureFixture[str]
) -> None:
    gate.gold.unlink()
    assert gate.run() == 1
    assert "is missing" in capsys.readouterr().err
    gate.entry["optional"] = True
    gate.write()
    assert gate.run("--update") == 0
    assert "own: left out, for gold.jsonl is not there" in capsys.readouterr().out
    assert gate.pinned()["sha256"] == ""


@pytest.mark.parametrize("text", ["[]", "{", '{"own": 1}', '{"own": {"data": "x"}}'])
def test_a_broken_file_of_floors_is_unusable(
    gate: Gate, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    gate.file.write_text(text)
    assert gate.run() == 2
    assert "is no file of floors" in capsys.readouterr().err


def test_the_floors_of_this_project_are_readable() -> None:
    sets = read_floors(FLOORS)
    assert {floors.name for floors in sets} == {
        "own",
        "kinds",
        "genres",
        "news-quotes-dev",
        "wikinews-dev",
        "gipfel",
        "findings",
    }
    for floors in sets:
        bounds = [*floors.at_least.values(), *floors.at_most.values()]
        assert bounds
        assert not (floors.checksum and None in bounds)


def test_an_unknown_measure_is_refused(gate: Gate, capsys: pytest.CaptureFixture[str]) -> None:
    gate.entry["measure"] = "guesses"
    gate.write()
    assert gate.run() == 2
    assert "no measure is called 'guesses'" in capsys.readouterr().err
