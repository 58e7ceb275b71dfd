from __future__ import annotations

from pathlib import Path

import pytest

from attrib.check.catalogue import CATALOGUE
from attrib.check.choice import Choice
from attrib.config import CheckOptions, Configuration, load
from attrib.config.file import Nearest
from attrib.config.house_words import HouseWord
from attrib.config.profiles import profiles
from attrib.errors import ConfigError
from attrib.knowledge import KnownSpeaker

HOUSE = """\
people = ["Ada Brahm", {name = "Olaf Tann", role = "Bürgermeister"}]
language = "en"
[check]
select = ["A1"]
chain-length = 2
[check.severity]
A302 = "warning"
A101 = "info"
[check.words]
umstritten = "info"
"""
DESK = """\
extends = "../haus.toml"
people = ["Jens Holm", {name = "Olaf Tann", role = "Wirt"}]
[check]
chain-length = 6
[check.severity]
A101 = "error"
[check.words]
umstritten = "off"
"vor Ort" = {hint = "Wo?"}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "haus.toml").write_text(HOUSE, "utf-8")
    (tmp_path / "sport").mkdir()
    path = tmp_path / "sport" / "attrib.toml"
    path.write_text(DESK, "utf-8")
    return path


def problem(path: Path, text: str) -> str:
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load(path)
    return str(caught.value)


def test_what_the_file_does_not_set_is_as_in_the_other(desk: Path) -> None:
    options = load(desk).options
    assert (options.language, options.check.select) == ("en", ("A1",))
    assert options.check.chain_length == 6


def test_lists_of_entries_are_joined_and_the_own_ones_win(desk: Path) -> None:
    options = load(desk).options
    assert options.people == (
        KnownSpeaker("Ada Brahm"),
        KnownSpeaker("Olaf Tann", roles=("Wirt",)),
        KnownSpeaker("Jens Holm"),
    )
    assert dict(options.check.severity) == {"A302": "warning", "A101": "error"}
    assert dict(options.check.words) == {
        "umstritten": HouseWord("off"),
        "vor Ort": HouseWord(hint="Wo?"),
    }


def test_each_key_knows_the_file_that_sets_it(desk: Path) -> None:
    places = load(desk).places
    assert Path(places["check.select"].source.name).name == "haus.toml"
    assert places["check.select"].line == 4
    assert Path(places["check.chain-length"].source.name).name == "attrib.toml"


def test_a_mistake_in_the_other_file_is_told_there(desk: Path) -> None:
    (desk.parents[1] / "haus.toml").write_text("[check]\nslect = []\n", "utf-8")
    with pytest.raises(ConfigError, match=r"haus\.toml, line 2: There is no key 'slect'"):
        load(desk)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("weg.toml", "line 1: 'extends' names no file: 'weg.toml'."),
        (".", "line 1: 'extends' names no file: '.'."),
        ("attrib.toml", "'extends' goes round in a circle, or too deep."),
        ("//server/share/attrib.toml", "'extends' must be a path on this machine."),
        ("https://house.example/attrib.toml", "'extends' must be a path on this machine."),
    ],
)
def test_what_leads_nowhere_is_refused(tmp_path: Path, named: str, expected: str) -> None:
    assert expected in problem(tmp_path / "attrib.toml", f'extends = "{named}"')


def test_a_long_circle_is_told(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text('extends = "attrib.toml"', "utf-8")
    assert "b.toml, line 1: 'extends' goes round" in problem(
        tmp_path / "attrib.toml", 'extends = "b.toml"'
    )


def test_a_pyproject_without_the_table_is_no_configuration_to_extend(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    expected = "'extends' names a pyproject.toml without a table"
    assert expected in problem(tmp_path / "attrib.toml", 'extends = "pyproject.toml"')


def test_each_file_goes_by_its_own_folder(desk: Path) -> None:
    top = desk.parents[1]
    (top / "attrib.toml").write_text('language = "de"', "utf-8")
    (top / "sport" / "fussball").mkdir()
    nearest = Nearest()
    assert nearest.of(top / "sport" / "fussball" / "a.md").path == desk
    assert nearest.of(top / "a.md").path == top / "attrib.toml"
    assert nearest.anew().of(top / "sport" / "a.md").path == desk
    alike = load(top / "attrib.toml")
    assert Nearest(alike).of(desk).path == top / "attrib.toml"
    assert isinstance(alike, Configuration)


@pytest.mark.parametrize("name", profiles())
def test_a_profile_speaks_of_rules_that_there_are(name: str) -> None:
    assert {*profiles()[name]} <= {*CATALOGUE}
    levels = Choice(CheckOptions(profile=name), (), (), Path()).settings("a.md").severity
    assert {code: level.value for code, level in levels.items()} == profiles()[name]


def test_what_the_house_says_of_a_rule_wins_over_the_profile() -> None:
    options = CheckOptions(profile="streng", severity=(("A205", "off"),))
    levels = Choice(options, (), (), Path(), "agentur").settings("a.md").severity
    assert levels["A107"] == "warning"
    assert levels["A205"] == "off"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("words = []", "line 2: 'check.words' must be a table, not a list."),
        ('words = {"…" = "info"}', "line 2: An entry of 'check.words' is no word or phrase."),
        ('words = {doch = "laut"}', "line 2: 'check.words.doch' cannot be 'laut'."),
        ('words = {doch = {tip = "x"}}', "line 2: There is no key 'tip' in 'check.words.doch'."),
        ('profile = "strengg"', "line 2: 'check.profile' cannot be 'strengg'. Did you mean 'st"),
    ],
)
def test_words_and_profiles_that_are_not_understood(
    tmp_path: Path, words: str, expected: str
) -> None:
    assert expected in problem(tmp_path / "attrib.toml", f"[check]\n{words}")
