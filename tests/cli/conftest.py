from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from attrib.cli import voice
from attrib.cli.app import run
from attrib.wording import Language
from tests.trees import conllu

# Invented for these tests: one marked direct quote, and one sentence without speech.
CONLLU = """\
# newpar
# sent_id = 1
# text = „Wir bauen im Herbst weiter“, sagte Olaf Tann.
""" + conllu(
    "„/$(/3/punct/SpaceAfter=No Wir/PPER/3/nsubj/Lemma=wir/Case=Nom/Number=Plur/Person=1 "
    "bauen/VVFIN/10/ccomp/Mood=Ind/Number=Plur/Person=1/Tense=Pres/VerbForm=Fin "
    "4-5/im in/APPR/6/case dem/ART/6/det/Lemma=der/Case=Dat/Definite=Def "
    "Herbst/NN/3/obl/Case=Dat weiter/PTKVZ/3/compound:prt/Upos=ADV/SpaceAfter=No "
    "“/$(/3/punct/SpaceAfter=No ,/$,/3/punct "
    "sagte/VVFIN/0/root/Lemma=sagen/Mood=Ind/Number=Sing/Person=3/Tense=Past/VerbForm=Fin "
    "Olaf/NE/10/nsubj/Case=Nom/Number=Sing Tann/NE/11/flat/Case=Nom/Number=Sing/SpaceAfter=No "
    "./$./10/punct"
)
# A title and its name, taken for two subjects.
MISREAD = "# text = „Nein“, sagte Richter Tann.\n" + conllu(
    "„/$(/2/punct/SpaceAfter=No Nein/ITJ/5/ccomp/Lemma=nein/SpaceAfter=No "
    "“/$(/2/punct/SpaceAfter=No ,/$,/2/punct "
    "sagte/VVFIN/0/root/Lemma=sagen/Mood=Ind/Number=Sing/Person=3/Tense=Past/VerbForm=Fin "
    "Richter/NN/5/nsubj/Case=Nom/Gender=Masc/Number=Sing "
    "Tann/NE/5/nsubj/Case=Nom/Number=Sing/SpaceAfter=No ./$./5/punct"
)
NO_SPEECH = """\
# sent_id = 1
# text = Es regnete.
""" + conllu(
    "Es/PPER/2/nsubj/Lemma=es/Case=Nom/Number=Sing/Person=3 regnete/VVFIN/0/root/Lemma=regnen"
    "/Mood=Ind/Number=Sing/Person=3/Tense=Past/VerbForm=Fin/SpaceAfter=No ./$./2/punct"
)


@dataclass(frozen=True)
class Outcome:
    """What a run of the program printed, and its exit status."""

    status: int
    out: str
    err: str


Attrib = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def told_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have notices and errors in English, which most tests read; `test_german` has them as is."""
    monkeypatch.setattr(voice, "language", lambda: Language.ENGLISH)


@pytest.fixture
def attrib(capfd: pytest.CaptureFixture[str]) -> Attrib:
    """Run the program in this process."""

    def call(*arguments: str | Path) -> Outcome:
        words: Sequence[str] = [str(argument) for argument in arguments]
        status = run(words)
        out, err = capfd.readouterr()
        return Outcome(status, out, err)

    return call


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """Return a parsed article with one claim."""
    path = tmp_path / "rede.conllu"
    path.write_text(CONLLU, "utf-8")
    return path


@pytest.fixture
def no_speech(tmp_path: Path) -> Path:
    """Return a parsed article without any claim."""
    path = tmp_path / "regen.conllu"
    path.write_text(NO_SPEECH, "utf-8")
    return path


@pytest.fixture
def misread(tmp_path: Path) -> Path:
    """Return a parsed file with a mistake that a repair mends."""
    path = tmp_path / "misread.conllu"
    path.write_text(MISREAD, encoding="utf-8")
    return path
