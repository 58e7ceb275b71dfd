from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def private_folders(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test reads or writes the user's own cache and models."""
    monkeypatch.setenv("ATTRIB_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("ATTRIB_MODEL_DIR", str(tmp_path_factory.mktemp("models")))
    monkeypatch.delenv("ATTRIB_DEBUG", raising=False)
