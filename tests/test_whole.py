from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from attrib.whole import whole_file

ALL = {
    "without a name": lambda patch: None,
    "no such files": lambda patch: patch.delattr(os, "O_TMPFILE", raising=False),
    "no such files on this disk": lambda patch: patch.setattr(os, "O_TMPFILE", 1 << 30),
    "they cannot be named": lambda patch: patch.setattr(os, "link", refused),
}


def refused(*_: object, **__: object) -> None:
    raise OSError(1, "Operation not permitted")


@pytest.fixture(params=list(ALL))
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the test on every kind of system."""
    way: Callable[[pytest.MonkeyPatch], None] = ALL[request.param]
    way(monkeypatch)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("old", [b"alt", None])
def test_a_file_is_old_until_it_is_whole(tmp_path: Path, old: bytes | None) -> None:
    path = tmp_path / "a"
    if old is not None:
        path.write_bytes(old)
    with whole_file(path) as file:
        file.write(b"neu" * 9999)
        assert (path.read_bytes() if path.exists() else None) == old
    assert (path.read_bytes(), names(tmp_path)) == (b"neu" * 9999, ["a"])


@pytest.mark.usefixtures("system")
def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"alt")

    def work() -> None:
        with whole_file(path) as file:
            file.write(b"neu")
            raise KeyError

    with pytest.raises(KeyError):
        work()
    assert (path.read_bytes(), names(tmp_path)) == (b"alt", ["a"])


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
@pytest.mark.usefixtures("system")
def test_permissions_are_the_old_ones_or_those_given(tmp_path: Path) -> None:
    old, fresh, given = tmp_path / "a", tmp_path / "b", tmp_path / "c"
    old.touch()
    old.chmod(0o640)
    before = os.umask(0o002)
    try:
        for path, mode in ((old, None), (fresh, None), (given, 0o600)):
            with whole_file(path, mode=mode) as file:
                file.write(b"x")
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (old, fresh, given)]
    assert modes == [0o640, 0o664, 0o600]


KILLED = """
import os, signal, sys
from pathlib import Path
from attrib.whole import whole_file
with whole_file(Path(sys.argv[1])) as file:
    file.write(b"x" * 100_000)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="files have names there from the start")
def test_a_killed_run_leaves_nothing_behind(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "a")], check=False)
    assert (done.returncode, names(tmp_path)) == (-9, [])
