from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Attrib


def test_size_and_limit_are_shown(
    attrib: Attrib, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTRIB_CACHE_DIR", str(tmp_path))
    monkeypatch.setenv("ATTRIB_CACHE_SIZE", "20")
    (tmp_path / "1.parse").write_bytes(b"x" * 1_200_000)
    (tmp_path / "2.parse").write_bytes(b"x" * 300_000)
    assert (
        attrib("cache", "--lang", "en").out
        == f"2 kept parses in {tmp_path}: 1.5 MB of at most 20 MB.\n"
    )


def test_a_limit_that_is_none_is_one_sentence(
    attrib: Attrib, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTRIB_CACHE_SIZE", "viel")
    done = attrib("cache")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert "ATTRIB_CACHE_SIZE is 'viel', which is no size." in done.err
