from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attrib.corpus.journal import Journal
from attrib.corpus.work import Result
from attrib.errors import OutputError

HEAD = {"input": "abc", "options": "def"}
RESULTS = [
    Result(1, '{"name": "Straße"}\n'.encode()),
    Result(2, b""),
    Result(3, b'{"error": 1}\n', failed=True),
    Result(4, b"{}\n{}\n"),
]


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)


def whole(path: Path) -> bytes:
    """Write all results, going on where the file ends, and return what it holds."""
    with Journal(path, HEAD) as journal:
        for result in RESULTS[journal.done :]:
            journal.add(result)
        journal.sync()
        assert list(journal.results()) == RESULTS
        assert (journal.done, journal.failed) == (4, 1)
    return path.read_bytes()


def test_results_come_back_as_they_were(tmp_path: Path) -> None:
    first = whole(tmp_path / "part")
    assert whole(tmp_path / "part") == first


def test_a_file_cut_anywhere_is_completed(tmp_path: Path) -> None:
    path = tmp_path / "part"
    complete = whole(path)
    for length in range(len(complete)):
        path.write_bytes(complete[:length])
        assert whole(path) == complete


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.integers(min_value=0), byte=st.integers(0, 255), tail=st.binary(max_size=300))
def test_damage_behind_the_head_costs_work_and_nothing_else(
    tmp_path: Path, place: int, byte: int, tail: bytes
) -> None:
    path = tmp_path / "part"
    path.unlink(missing_ok=True)
    complete = whole(path)
    head = complete.index(b"\n") + 1
    damaged = bytearray(complete + tail)
    damaged[head + place % (len(complete) - head)] = byte
    path.write_bytes(damaged)
    assert whole(path) == complete


def test_results_must_follow_each_other(tmp_path: Path) -> None:
    with Journal(tmp_path / "part", HEAD) as journal, pytest.raises(ValueError, match="follow"):
        journal.add(RESULTS[1])


def test_another_run_is_refused_and_its_file_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "part"
    complete = whole(path)
    with pytest.raises(OutputError, match="The options changed since the run began that left"):
        Journal(path, HEAD | {"options": "x"})
    assert path.read_bytes() == complete


@pytest.mark.parametrize("content", [b"Ein Text.\n", b"[]\n", b'{"a": 1}\n', b"\xff\n"])
def test_a_file_of_the_users_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "part"
    path.write_bytes(content)
    with pytest.raises(OutputError, match="is no file of an earlier run"):
        Journal(path, HEAD)
    assert path.read_bytes() == content


def test_restart_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "part"
    whole(path)
    with Journal(path, HEAD | {"options": "x"}, restart=True) as journal:
        assert journal.done == 0
        assert list(journal.results()) == []


def test_two_runs_do_not_write_one_file(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    path = tmp_path / "part"
    with Journal(path, HEAD) as journal:
        journal.add(RESULTS[0])
        with pytest.raises(OutputError, match="Another run is writing"):
            Journal(path, HEAD, restart=True)
        journal.sync()
        assert list(journal.results()) == RESULTS[:1]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        Journal(tmp_path / "fehlt" / "part", HEAD)
