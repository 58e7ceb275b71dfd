"""Killed, out of disk, or with damaged files: a right result or one clear error, and no half."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from attrib import cache
from attrib.article import Article
from attrib.cache import CachedParser
from attrib.errors import ModelError
from attrib.parse.conllu import read_document
from attrib.parse.neural import card, session
from attrib.parse.neural.embedded import EmbeddedParser
from attrib.records import Document
from tests.hostile.killing import Scenario, Victim, cache_of, contents, kill_often
from tests.hostile.private import with_mounts
from tests.hostile.scenarios import PARSED, fixing, parsed_scenarios
from tests.hostile.starving import Starved, closed, full, limited, pages

if TYPE_CHECKING:
    from tests.hostile.conftest import Mended

KILLS = 4
"""Of each command; twenty in all."""
PARSED_SCENARIOS = {scenario.name: scenario for scenario in parsed_scenarios()}
NAMES = [*PARSED_SCENARIOS, "check --fix"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
mounts = pytest.mark.skipif(not with_mounts(), reason="this system lets nobody mount a disk")


@pytest.fixture(scope="module")
def victim_of(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Callable[[str], Victim]:
    """Return what gives a scenario, run undisturbed once for all tests."""
    made: dict[str, Victim] = {}

    def victim(name: str) -> Victim:
        if name not in made:
            made[name] = Victim(scenario(name), tmp_path_factory.mktemp("victim"))
        return made[name]

    def scenario(name: str) -> Scenario:
        if name in PARSED_SCENARIOS:
            return PARSED_SCENARIOS[name]
        mended: Mended = request.getfixturevalue("mended")
        return fixing(mended.home.cache)

    return victim


@pytest.mark.parametrize("name", NAMES)
def test_a_killed_run_leaves_old_or_new_and_the_next_is_right(
    victim_of: Callable[[str], Victim], name: str
) -> None:
    kill_often(victim_of(name), KILLS)


@pytest.mark.model
def test_a_killed_run_of_the_model(mended: Mended, tmp_path: Path) -> None:
    victim = Victim(fixing(mended.home.cache), tmp_path)
    work = victim.prepared("killed")
    shutil.rmtree(cache_of(work))
    for moment in (0.4, 0.9):
        victim.kill(work, moment * mended.seconds)
    assert victim.run(work) == victim.expected


def one_sentence_each(told: Starved) -> None:
    assert told.status == 2
    assert told.errors
    for line in told.errors:
        assert line.startswith("attrib: ")
        assert " lässt sich nicht schreiben (" in line
        assert line.endswith((".", "otherwise"))


@pytest.mark.parametrize("name", NAMES)
def test_a_full_disk(victim_of: Callable[[str], Victim], name: str) -> None:
    victim = victim_of(name)
    work = victim.prepared("full")
    before, after = victim.scenario.files, victim.expected.files
    largest = max(len(after[file]) for file in after if after[file] != before.get(file))
    # Half of the largest file: where a disk may not be mounted, files that may not grow.
    told = [limited(work, largest // 1024, victim.scenario.arguments, cache_of(work))]
    if with_mounts():
        told.append(full(work, pages(contents(work)), victim.scenario.arguments, cache_of(work)))
    for one in told:
        one_sentence_each(one)
    victim.check(contents(work))
    assert contents(work) != after
    assert victim.run(work) == victim.expected


class Once:
    """A parser that knows one parse, and counts how often it is asked."""

    engine = fingerprint = "once"

    def __init__(self) -> None:
        self.document = read_document(PARSED["A202.conllu"].decode())
        self.parses = 0

    def parse(self, article: Article) -> Document:
        self.parses += 1
        return self.document

    def parse_tokens(self, document: Document) -> Document:
        return document


def flipped(data: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << dice.randrange(8)]) + data[place + 1 :]


def cut(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def doubled(data: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(data))
    return data[:place] + data[place : place + dice.randint(1, 99)] + data[place:]


def zeroed(data: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(data))
    return data[:place] + bytes(len(data) - place)


@pytest.mark.parametrize("harm", [flipped, cut, doubled, zeroed])
def test_a_parse_damaged_anywhere_is_parsed_anew(
    tmp_path: Path, harm: Callable[[bytes, random.Random], bytes]
) -> None:
    parser, dice = Once(), random.Random(7)
    article = parser.document.article
    CachedParser(parser, tmp_path).parse(article)
    (entry,) = tmp_path.iterdir()
    sound = entry.read_bytes()
    for number in range(1, 101):
        damaged = harm(sound, dice)
        entry.write_bytes(damaged)
        assert CachedParser(parser, tmp_path).parse(article) == parser.document
        assert parser.parses == number + 1
        assert entry.read_bytes() == sound


ASKS = """
import sys
from pathlib import Path
from tests.hostile.test_faults import Once
from attrib.cache import CachedParser
parser = Once()
document = CachedParser(parser, Path(sys.argv[1])).parse(parser.document.article)
print(document.sentences == parser.document.sentences, *[n.message for n in document.notices])
"""


@mounts
def test_a_cache_that_is_mounted_read_only(mended: Mended, tmp_path: Path) -> None:
    scenario = fixing(None)
    (tmp_path / "draft.md").write_bytes(scenario.files["draft.md"])
    kept = tmp_path / "kept"
    shutil.copytree(mended.home.cache, kept)
    asked = closed(kept, tmp_path, ["-c", ASKS, str(kept)])
    assert (asked.status, asked.errors) == (0, [])
    assert asked.out.startswith(
        f"True Die Satzanalyse ließ sich nicht in {kept} aufheben (schreibgeschützt"
    )
    told = closed(kept, tmp_path, ["-m", "attrib", *scenario.arguments])
    assert (told.status, told.errors) == (0, ["attrib: 1 Befund berichtigt."])
    refused = closed(kept, tmp_path, ["-m", "attrib", "cache", "clear"])
    assert (refused.status, len(refused.errors)) == (2, 1)
    assert refused.errors[0].endswith("oder löschen Sie den Ordner selbst.")


ROUNDS = 150


def ask_often(folder: Path, *, clearing: bool) -> None:
    parser = Once()
    for number in range(ROUNDS):
        document = CachedParser(parser, folder).parse(parser.document.article)
        assert document.sentences == parser.document.sentences
        if clearing and number % 3 == 0:
            cache.clear(folder)


def test_two_processes_share_a_cache_that_is_cleared_under_way(tmp_path: Path) -> None:
    fork = get_context("fork")
    processes = [
        fork.Process(target=ask_often, args=(tmp_path,), kwargs={"clearing": clearing})
        for clearing in (True, False)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    assert all(entry.suffix == ".parse" for entry in tmp_path.iterdir())


def test_two_runs_write_one_file(victim_of: Callable[[str], Victim]) -> None:
    victim = victim_of("claims -o")
    work = victim.prepared("two")
    runs = [victim.start(work) for _ in range(2)]
    assert [run.wait() for run in runs] == [0, 0]
    assert contents(work) == victim.expected.files


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Return a model of two files."""
    (tmp_path / "a.onnx").write_bytes(b"sound")
    (tmp_path / "b.onnx").write_bytes(b"sound")
    card.write_checksums(tmp_path)
    return tmp_path


SWAPS: dict[str, Callable[[Path], object]] = {
    "another": lambda file: file.write_bytes(b"other"),
    "cut": lambda file: file.write_bytes(b"so"),
    "gone": lambda file: file.unlink(),
}


@pytest.mark.parametrize("swap", SWAPS)
def test_a_model_file_swapped_before_it_is_read(
    model: Path, monkeypatch: pytest.MonkeyPatch, swap: str
) -> None:
    monkeypatch.setattr(session, "Session", lambda *_: pytest.fail("a swapped model is loaded"))
    parser = EmbeddedParser(model)
    SWAPS[swap](model / "b.onnx")
    with pytest.raises(ModelError, match=r"b\.onnx.*Install attrib anew"):
        parser.parse(Article("a", "Er kam."))


@pytest.mark.parametrize("swap", SWAPS)
def test_a_model_file_swapped_while_others_are_read(
    model: Path, monkeypatch: pytest.MonkeyPatch, swap: str
) -> None:
    sound = card.read

    def read(where: Path, name: str) -> bytes:
        content = sound(where, name)
        SWAPS[swap](model / "b.onnx")
        return content

    monkeypatch.setattr(card, "read", read)
    monkeypatch.setattr(session, "Session", lambda *_: pytest.fail("a swapped model is loaded"))
    with pytest.raises(ModelError, match=r"b\.onnx.*Install attrib anew"):
        EmbeddedParser(model).parse(Article("a", "Er kam."))


@pytest.mark.parametrize("swap", SWAPS)
def test_what_is_loaded_is_what_was_checked(model: Path, swap: str) -> None:
    content = card.read(model, "b.onnx")
    SWAPS[swap](model / "b.onnx")
    assert content == b"sound"
