from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

import pytest

from attrib.config import CheckOptions, Options, load
from attrib.config.entries import speech_classes
from attrib.config.house_words import HouseWord
from attrib.config.sections import keys_of
from attrib.errors import ConfigError
from attrib.knowledge import ExtraCue, KnownSpeaker
from attrib.records import SpeakerKind
from attrib.wording import Language

EVERYTHING = """\
people = [
    "Olaf Tann",
    "Karin Lohfeld: SPD-Politikerin, Ministerin",
    { name = "Ada Brahm", role = "Verkehrsministerin", aliases = ["A. Brahm"] },
    { name = "Nordbau AG", kind = "organisation", aliases = "NBA" },
]
cues = ["skeeten", "Skeet", { verb = "raunzen", class = "criticise", frame = "quote", act = "obj" }]
engine = "stanza:combined"
language = "en"
format = "tsv"
color = "never"
min-confidence = 0.5
input-format = "markdown"
encoding = "cp1252"
max-file-size = 1.5

[check]
select = ["A1", "A302"]
ignore = "A104"
exclude = ["archiv/**"]
profile = "streng"

[check.words]
umstritten = "info"
"sog." = { hint = "Ausschreiben." }

[check.per-file-ignores]
"kolumne/*" = ["A102"]
"""


def options_of(folder: Path, text: str) -> Options:
    path = folder / "attrib.toml"
    path.write_text(text, "utf-8")
    return load(path).options


def problem(folder: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        options_of(folder, text)
    return str(caught.value).removeprefix(f"{folder}/")


def test_every_key_is_read(tmp_path: Path) -> None:
    options = options_of(tmp_path, EVERYTHING)
    assert options == Options(
        people=(
            KnownSpeaker("Olaf Tann"),
            KnownSpeaker("Karin Lohfeld", roles=("SPD-Politikerin", "Ministerin")),
            KnownSpeaker("Ada Brahm", roles=("Verkehrsministerin",), aliases=("A. Brahm",)),
            KnownSpeaker("Nordbau AG", SpeakerKind.ORGANISATION, aliases=("NBA",)),
        ),
        cues=(
            ExtraCue("skeeten", "verb"),
            ExtraCue("Skeet", "noun"),
            ExtraCue("raunzen", "verb", "criticise", frames=("quote",), act=("obj",)),
        ),
        engine="stanza:combined",
        language=Language.ENGLISH,
        format="tsv",
        color="never",
        min_confidence=0.5,
        input_format="markdown",
        encoding="cp1252",
        max_file_size=1.5,
        check=CheckOptions(
            select=("A1", "A302"),
            ignore=("A104",),
            exclude=("archiv/**",),
            per_file_ignores=(("kolumne/*", ("A102",)),),
            profile="streng",
            words=(("umstritten", HouseWord("info")), ("sog.", HouseWord(hint="Ausschreiben."))),
        ),
    )
    places = load(tmp_path / "attrib.toml").places
    assert {key for key in places if "." not in key} == {*keys_of(Options)} - {"extends"}
    assert places["check.words"].line == 23


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    assert options_of(tmp_path, "") == Options()


def test_the_manual_names_every_key() -> None:
    for record in (Options, CheckOptions):
        manual = cleandoc(record.__doc__ or "")  # from Python 3.13 on it is clean already
        assert [key for key in keys_of(record) if f"\n{key}: " not in manual] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("peopel = []", "line 1: There is no key 'peopel'. Did you mean 'people'?"),
        ("\n# x\nmin_confidence = 1", "line 3: There is no key 'min_confidence'. Did you mean "),
        (
            "[check]\nslect = []",
            "line 2: There is no key 'slect' in 'check'. Did you mean 'select'",
        ),
        ("[chek]\nselect = []", "line 1: There is no key 'chek'. Did you mean 'check'?"),
        ("zzz = 1", "line 1: There is no key 'zzz'. Choose from: people, cues, engine, "),
        ("people = 'x'", "line 1: 'people' must be a list, not a text. Change the value."),
        ("people = [1]", "line 1: entry 1 of 'people' must be a name or a table, not a number."),
        ("people = [{}]", "line 1: entry 1 of 'people' has no 'name'. Add the key 'name'."),
        (
            "[[people]]\nname = 'A'\n[[people]]\nname = 'B'\nkind = 'persom'",
            "line 5: 'kind' in entry 2 of 'people' cannot be 'persom'. Did you mean 'person'?",
        ),
        (
            "people = [{name = 'A', alias = 'B'}]",
            "line 1: There is no key 'alias' in entry 1 of 'pe",
        ),
        (
            "people = ['Ada Brahm: ']",
            "line 1: entry 1 of 'people' has an empty name or office. Write them as in 'Ada Br",
        ),
        ("people = [' ']", "line 1: entry 1 of 'people' is empty."),
        ("cues = ['skeetet']", "line 1: entry 1 of 'cues' is no infinitive. Give a verb as its"),
        ("cues = ['eine Nachricht']", "line 1: entry 1 of 'cues' is no single word."),
        (
            "cues = [{noun = 'skeet'}]",
            "line 1: entry 1 of 'cues' is no noun, for it has no capital",
        ),
        ("cues = [{verb = 'a', noun = 'B'}]", "line 1: entry 1 of 'cues' needs either 'verb' or"),
        (
            "cues = [{verb = 'raunen', frame = 'das'}]",
            "line 1: 'frame' in entry 1 of 'cues' cannot",
        ),
        (
            "cues = [{verb = 'raunen', class = 'sya'}]",
            "line 1: 'class' in entry 1 of 'cues' cannot",
        ),
        ("cues = [{noun = 'Skeet', act = 'obj'}]", "line 1: 'act' in entry 1 of 'cues' cannot be "),
        ("engine = 'stanzza'", "line 1: 'engine' cannot be 'stanzza'. Did you mean 'stanza'? "),
        ("engine = 'stanza:'", "line 1: 'engine' cannot be 'stanza:'. Did you mean 'stanza'? "),
        ("language = 'fr'", "line 1: 'language' cannot be 'fr'. Choose from: de, en."),
        ("min-confidence = 2", "line 1: 'min-confidence' must lie between 0 and 1."),
        ("min-confidence = nan", "line 1: 'min-confidence' must lie between 0 and 1."),
        (
            "min-confidence = true",
            "line 1: 'min-confidence' must be a number from 0 to 1, not true",
        ),
        ("min-confidence = 2020-01-01", "must be a number from 0 to 1, not a date or time."),
        ("max-file-size = '1'", "line 1: 'max-file-size' must be a number from 0.001 to 1e+06, no"),
        ("max-file-size = 0", "line 1: 'max-file-size' must lie between 0.001 and "),
        ("check = 3", "line 1: 'check' must be a table, not a number. Change the value."),
        ("[check]\nselect = 3", "line 2: 'check.select' must be a list, not a number."),
        (
            "[check]\nper-file-ignores = []",
            "line 2: 'check.per-file-ignores' must be a table, not a",
        ),
    ],
)
def test_what_is_not_understood_is_refused_with_its_place(
    tmp_path: Path, text: str, expected: str
) -> None:
    assert expected in problem(tmp_path, text)


def test_messages_hold_no_control_characters_and_no_endless_words(tmp_path: Path) -> None:
    assert "\x1b" not in problem(tmp_path, '"\\u001b[31m" = 1')
    assert len(problem(tmp_path, f"{'x' * 5000} = 1")) < 400


def test_the_sorts_of_speech_act_are_those_of_the_lexicons() -> None:
    assert {"say", "demand", "deny", "claim"} <= {*speech_classes()}
    assert "class" not in speech_classes()
