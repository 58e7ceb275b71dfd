from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from attrib.errors import OutputError
from attrib.report.files import same_file, write_atomically


def write_all(name: str, text: str) -> None:
    with write_atomically(name) as write:
        write(text)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "aussagen.csv"
    with write_atomically(str(target)) as write:
        write("„eins“\r\n")
        assert not target.exists()
        write("zwei\n")
    assert target.read_bytes() == "„eins“\r\nzwei\n".encode()
    assert names(tmp_path) == ["aussagen.csv"]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_what_was_there_stays_if_the_work_fails(tmp_path: Path, error: type[BaseException]) -> None:
    target = tmp_path / "a.json"
    target.write_text("alt")

    def work() -> None:
        with write_atomically(str(target)) as write:
            write("neu")
            raise error

    with pytest.raises(error):
        work()
    assert (target.read_text(), names(tmp_path)) == ("alt", ["a.json"])


def test_two_files_in_one_folder_at_once(tmp_path: Path) -> None:
    one, other = tmp_path / "a.json", tmp_path / "a.csv"
    with write_atomically(str(one)) as write_one, write_atomically(str(other)) as write_other:
        write_one("1")
        write_other("2")
    assert (one.read_text(), other.read_text()) == ("1", "2")


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
def test_permissions_stay(tmp_path: Path) -> None:
    target, fresh = tmp_path / "a.json", tmp_path / "b.json"
    target.write_text("alt")
    target.chmod(0o640)
    before = os.umask(0o027)
    try:
        for path in (target, fresh):
            write_all(str(path), "neu")
    finally:
        os.umask(before)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (target, fresh)] == [0o640, 0o640]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "a.json", tmp_path / "letzte.json"
    target.write_text("alt")
    link.symlink_to(target)
    write_all(str(link), "neu")
    assert (link.is_symlink(), target.read_text()) == (True, "neu")


@pytest.mark.parametrize("name", ["fehlt/a.json", ".", "", "n" * 300, "a\0b"])
def test_what_cannot_be_written_is_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match=r" cannot be written \(.+\)\. Check "):
        write_all(f"{tmp_path}/{name}", "neu")
    assert names(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("length", [1, 100_000])
def test_a_full_disk_is_a_sentence(length: int) -> None:
    with pytest.raises(OutputError, match=r"\(No space left on device\)"):
        write_all("/dev/full", "x" * length)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there")
def test_a_pipe_is_written_where_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "rohr"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    write_all(str(pipe), "„eins“\n")
    reader.join()
    assert (read, names(tmp_path)) == (["„eins“\n"], ["rohr"])


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("nameless", [True, False])
def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, nameless: bool) -> None:
    target = tmp_path / "a.json"
    program = (
        "import os, time\n"
        f"if not {nameless}: os.__dict__.pop('O_TMPFILE', None)\n"
        "from attrib.report.files import write_atomically\n"
        f"with write_atomically({str(target)!r}) as write:\n"
        "    write('halb'); print('ready', flush=True); time.sleep(60)\n"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        assert len(names(tmp_path)) == int(not nameless)
        process.send_signal(signal.SIGINT)
    assert names(tmp_path) == []


def test_the_same_file_is_known_by_any_path(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    assert same_file(str(tmp_path / "a"), f"{tmp_path}/../{tmp_path.name}/a")
    assert not same_file(str(tmp_path / "a"), str(tmp_path / "b"))
    assert not same_file(str(tmp_path / "a"), "a\0b")
