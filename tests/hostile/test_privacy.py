"""No command reaches for the network, and nothing but the output tells what an article says."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer

from attrib.cli.app import app
from attrib.corrections.shown import checksum
from tests.hostile.private import MARKER, Home
from tests.trees import conllu

if TYPE_CHECKING:
    from tests.hostile.conftest import Mended

_ENGINE = ("--engine", "conllu")
_SAID = conllu(
    "Olaf/NE/2/nsubj/Case=Nom/Number=Sing "
    "sagte/VVFIN/0/root/Lemma=sagen/Number=Sing/Person=3/Tense=Past/VerbForm=Fin/SpaceAfter=No "
    ",/$,/6/punct Geheimwort/NN/6/nsubj/Case=Nom/Gender=Neut/Number=Sing "
    "sei/VAFIN/6/cop/Lemma=sein/Mood=Sub/Number=Sing/Person=3/Tense=Pres/VerbForm=Fin "
    "Quitte/NN/2/ccomp/Case=Nom/Gender=Fem/Number=Sing/SpaceAfter=No ./$./2/punct"
)
_ROW = "1\tGeheimwort" + "\t_" * 8
FILES = {
    "gut.conllu": _SAID,
    "auch.conllu": _SAID * 2,
    "spalten.conllu": "Das Geheimwort sei Quitte.\n",
    "nummer.conllu": _ROW.replace("1", MARKER, 1) + "\n",
    "kopf.conllu": "\t".join(["1", *[MARKER] * 9]) + "\n",
    "merkmal.conllu": _ROW.replace("_\t" * 4, f"_\t_\t_\t{MARKER}\t", 1) + "\n",
    "quelle.txt": "TANN: Das Geheimwort ist Quitte.\n",
    "geheim.pdf": f"%PDF-1.4 {MARKER}",
    "nul.txt": f"{MARKER}\0",
    "viele.jsonl": json.dumps({"text": _SAID}) + "\n" + json.dumps({"text": MARKER}) + "\n",
    "ohne-kopf.csv": "Das Geheimwort sei Quitte, sagte er.\n",
    "gold.jsonl": json.dumps({"text": _SAID}) + "\n",
    "kein-gold.jsonl": json.dumps({"text": MARKER, "claims": [{"quote": MARKER}]}) + "\n",
    "halb.jsonl": '{"text": "Geheimwort',
    "korrektur.jsonl": json.dumps(
        {
            "version": 1,
            "article": "gut.conllu",
            "text": "",
            "spans": [[0, 21]],
            "claim": checksum("Geheimwort sei Quitte"),
            "verdict": "right",
        }
    ),
}
BROKEN = [f"{name}.conllu" for name in ("spalten", "nummer", "kopf", "merkmal")]

GOOD: dict[str, tuple[str, ...]] = {
    "cache clear": (),
    "cache path": (),
    "check": ("gut.conllu", *_ENGINE, "--exit-zero", "--sources", "quelle.txt"),
    "claims": ("gut.conllu", *_ENGINE, "--verbose", "--also", "html=gut.html"),
    "compare": ("gut.conllu", "auch.conllu", *_ENGINE),
    "config": ("gut.conllu",),
    "constructions": (),
    "corpus": ("gut.conllu", *_ENGINE, "-o", "aus.jsonl", "--jobs", "2"),
    "eval": ("gold.jsonl", *_ENGINE),
    "explain": ("gut.conllu", "--claim", "1", *_ENGINE),
    "gold": ("gut.conllu", "--corrections", "korrektur.jsonl", *_ENGINE),
    "manual": ("claims",),
    "model status": (),
    "parse": ("gut.conllu", *_ENGINE),
    "rule": ("A101",),
    "rules": (),
    "verify": ("gut.conllu", "--source", "quelle.txt", *_ENGINE),
}
"""A run without an error, by command."""

BAD: dict[str, list[tuple[int, tuple[str, ...]]]] = {
    "check": [
        (5, (*BROKEN, "geheim.pdf", *_ENGINE)),
        (1, ("gut.conllu", *_ENGINE, "--baseline", "quelle.txt")),
    ],
    "claims": [
        (6, (*BROKEN, "geheim.pdf", "nul.txt", *_ENGINE)),
        (1, ("gut.conllu", *_ENGINE, "-o", "fehlt/aus.json")),
        (1, ("gut.conllu", *_ENGINE, "--config", "quelle.txt")),
    ],
    "compare": [(2, ("gut.conllu", "kopf.conllu", "nummer.conllu", *_ENGINE))],
    "corpus": [
        (1, ("viele.jsonl", *_ENGINE, "-o", "aus2.jsonl")),
        (1, ("ohne-kopf.csv", *_ENGINE, "-o", "aus3.jsonl")),
    ],
    "eval": [(1, ("kein-gold.jsonl", *_ENGINE)), (1, ("halb.jsonl", *_ENGINE))],
    "gold": [(1, ("gut.conllu", "--corrections", "kein-gold.jsonl", *_ENGINE))],
    "explain": [(1, ("gut.conllu", "--claim", "99", *_ENGINE)), (1, ("kopf.conllu:1", *_ENGINE))],
    "parse": [(4, (*BROKEN, *_ENGINE))],
    "verify": [(2, ("gut.conllu", "--source", "nul.txt", *_ENGINE))],
}
"""Runs that fail, by command, with the number of errors."""

OF_THE_NETWORK = "model download"
OF_AN_EDITOR = "lsp"
"""What it logs is tried in tests/lsp."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = Home(tmp_path_factory.mktemp("private") / "home")
    for name, content in FILES.items():
        (home.work / name).write_text(content, "utf-8")
    return home


def commands(group: Any, before: str = "") -> Iterator[str]:
    """Yield the full names of all commands; only a group has any, whoever's click it is of."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}"


def test_no_command_is_forgotten() -> None:
    there = set(commands(typer.main.get_command(app)))
    assert there == {*GOOD, OF_THE_NETWORK, OF_AN_EDITOR}
    assert set(BAD) <= there


@pytest.mark.parametrize("command", GOOD)
def test_a_command_needs_no_network(home: Home, command: str) -> None:
    told = home.run(*command.split(), *GOOD[command])
    assert (told.status, told.network) == (0, "")
    assert told.out or (home.work / "aus.jsonl").exists()
    assert MARKER not in told.err


@pytest.mark.parametrize(
    ("command", "errors", "arguments"),
    [(command, errors, run) for command, runs in BAD.items() for errors, run in runs],
)
def test_an_error_tells_nothing_of_the_article(
    home: Home, command: str, errors: int, arguments: tuple[str, ...]
) -> None:
    told = home.run(*command.split(), *arguments)
    assert (told.status, told.network) == (2, "")
    assert len(told.errors) == errors
    assert all(line.startswith("attrib: ") and line.endswith(".") for line in told.errors)
    assert MARKER not in told.err
    for file in home.work.glob("*.errors.jsonl"):
        assert MARKER not in file.read_text("utf-8")


def test_the_command_of_the_network_fails_with_a_remedy(home: Home) -> None:
    told = home.run("model", "download")
    assert (told.status, len(told.errors)) == (2, 1)
    assert "ließ sich nicht herunterladen" in told.err
    # The network is really denied, and seen to be tried.
    assert "socket." in told.network


@pytest.mark.model
def test_the_model_needs_no_network_and_tells_nothing(mended: Mended) -> None:
    assert (mended.told.status, mended.told.network) == (0, "")
    assert MARKER in (mended.home.work / "draft.md").read_text("utf-8")
    assert mended.told.errors == ["attrib: 1 Befund berichtigt."]


@pytest.mark.model
def test_kept_parses_are_the_users_alone_and_all_that_is_kept(mended: Mended) -> None:
    kept = [path for path in mended.home.path.rglob("*") if mended.home.work not in path.parents]
    folders = [mended.home.work, mended.home.cache.parent, mended.home.cache]
    entries = sorted(set(kept) - set(folders))
    assert len(entries) == 2
    for entry in entries:
        assert (entry.parent, entry.suffix) == (mended.home.cache, ".parse")
        assert set(entry.stem) <= set("0123456789abcdef")
        assert _mode(entry) == 0o600
    assert _mode(mended.home.cache) == 0o700


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
