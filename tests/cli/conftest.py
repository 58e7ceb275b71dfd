from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from attrib.cli.app import run

# Invented for these tests: one marked direct quote, and one sentence without speech.
CONLLU = """\
# newpar
# sent_id = 1
# text = „Wir bauen im Herbst weiter“, sagte Olaf Tann.
1\t„\t„\tPUNCT\t$(\t_\t3\tpunct\t_\tSpaceAfter=No
2\tWir\twir\tPRON\tPPER\tCase=Nom|Number=Plur|Person=1\t3\tnsubj\t_\t_
3\tbauen\tbauen\tVERB\tVVFIN\tMood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin\t10\tccomp\t_\t_
4-5\tim\t_\t_\t_\t_\t_\t_\t_\t_
4\tin\tin\tADP\tAPPR\t_\t6\tcase\t_\t_
5\tdem\tder\tDET\tART\tCase=Dat|Definite=Def\t6\tdet\t_\t_
6\tHerbst\tHerbst\tNOUN\tNN\tCase=Dat\t3\tobl\t_\t_
7\tweiter\tweiter\tADV\tPTKVZ\t_\t3\tcompound:prt\t_\tSpaceAfter=No
8\t“\t“\tPUNCT\t$(\t_\t3\tpunct\t_\tSpaceAfter=No
9\t,\t,\tPUNCT\t$,\t_\t3\tpunct\t_\t_
10\tsagte\tsagen\tVERB\tVVFIN\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
11\tOlaf\tOlaf\tPROPN\tNE\tCase=Nom|Number=Sing\t10\tnsubj\t_\t_
12\tTann\tTann\tPROPN\tNE\tCase=Nom|Number=Sing\t11\tflat\t_\tSpaceAfter=No
13\t.\t.\tPUNCT\t$.\t_\t10\tpunct\t_\t_

"""
# A title and its name, taken for two subjects.
MISREAD = """\
# text = „Nein“, sagte Richter Tann.
1\t„\t„\tPUNCT\t$(\t_\t2\tpunct\t_\tSpaceAfter=No
2\tNein\tnein\tINTJ\tITJ\t_\t5\tccomp\t_\tSpaceAfter=No
3\t“\t“\tPUNCT\t$(\t_\t2\tpunct\t_\tSpaceAfter=No
4\t,\t,\tPUNCT\t$,\t_\t2\tpunct\t_\t_
5\tsagte\tsagen\tVERB\tVVFIN\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
6\tRichter\tRichter\tNOUN\tNN\tCase=Nom|Gender=Masc|Number=Sing\t5\tnsubj\t_\t_
7\tTann\tTann\tPROPN\tNE\tCase=Nom|Number=Sing\t5\tnsubj\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t$.\t_\t5\tpunct\t_\t_

"""
NO_SPEECH = """\
# sent_id = 1
# text = Es regnete.
1\tEs\tes\tPRON\tPPER\tCase=Nom|Number=Sing|Person=3\t2\tnsubj\t_\t_
2\tregnete\tregnen\tVERB\tVVFIN\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t$.\t_\t2\tpunct\t_\t_

"""


@dataclass(frozen=True)
class Outcome:
    """What a run of the program printed, and its exit status."""

    status: int
    out: str
    err: str


Attrib = Callable[..., Outcome]


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
