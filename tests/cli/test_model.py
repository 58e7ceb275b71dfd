from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from attrib.cache import cache_folder
from attrib.parse import engines
from attrib.parse import stanza as official
from attrib.parse.neural import card

Attrib = Callable[..., Any]
RESOURCES = {
    "de": {
        "packages": {
            name: dict.fromkeys(official.PROCESSORS.split(","), name)
            for name in ("combined", "hdt", "gsd")
        }
    }
}


class Hub:
    """Stands in for Stanza and its hub, which no test reaches."""

    def __init__(self) -> None:
        self.fails: Exception | None = None
        self.fails_late: Exception | None = None
        self.calls: list[dict[str, Any]] = []

    def resources(self, model_dir: str) -> None:
        if self.fails:
            raise self.fails
        Path(model_dir, "resources.json").write_text(json.dumps(RESOURCES))

    def download(self, lang: str, **options: Any) -> None:
        self.calls.append({"lang": lang, **options})
        for part in options["processors"].split(","):
            file = Path(options["model_dir"], lang, part, f"{options['package']}.pt")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"weights")
            if self.fails_late:
                raise self.fails_late


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Hub:
    hub = Hub()
    stanza: Any = ModuleType("stanza")
    stanza.download = hub.download
    common: Any = ModuleType("stanza.resources.common")
    common.download_resources_json = hub.resources
    for module in (stanza, ModuleType("stanza.resources"), common):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return hub


def lying_in(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*"))


def test_a_downloaded_package_is_there(attrib: Attrib, hub: Hub) -> None:
    assert "missing: no package in" in attrib("model", "status", "--lang", "en").out
    done = attrib("model", "download", "gsd", "--lang", "en")
    assert done.status == 0
    assert "use it with --engine stanza:gsd." in done.out
    assert "stanza    ready: gsd (in" in attrib("model", "status", "--lang", "en").out
    assert [call["package"] for call in hub.calls] == ["gsd"]
    assert not [name for name in lying_in(official.model_folder()) if "download" in name]


def test_the_default_package_is_combined(attrib: Attrib, hub: Hub) -> None:
    attrib("model", "download")
    assert official.installed_packages() == ["combined"]


@pytest.mark.parametrize("late", [False, True])
def test_without_network_there_is_one_sentence_and_nothing_is_left(
    attrib: Attrib, hub: Hub, late: bool
) -> None:
    setattr(hub, "fails_late" if late else "fails", ConnectionError("hub: no route"))
    done = attrib("model", "download")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(
        "attrib: The Stanza package 'combined' could not be downloaded (ConnectionError). Run"
    )
    assert done.err.count("\n") == 1
    assert lying_in(official.model_folder()) == []


def test_an_unknown_package_names_the_nearest(attrib: Attrib, hub: Hub) -> None:
    done = attrib("model", "download", "hd")
    assert done.status == 2
    assert "no German package 'hd'. Did you mean 'hdt'? Choose one of combined, hdt" in done.err
    assert hub.calls == []


def test_the_fingerprint_changes_with_the_files(attrib: Attrib, hub: Hub) -> None:
    attrib("model", "download", "gsd")
    before = official.OfficialParser("gsd").fingerprint
    assert official.OfficialParser("gsd").fingerprint == before
    (official.model_folder() / "de" / "pos" / "gsd.pt").write_bytes(b"other weights")
    assert official.OfficialParser("gsd").fingerprint != before


def test_the_cache_folder_is_printed(attrib: Attrib, tmp_path: Path) -> None:
    assert Path(attrib("cache", "path").out.strip()).is_dir()


@pytest.fixture
def embedded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the folder of an embedded model of one file."""
    folder = tmp_path / "de"
    folder.mkdir()
    (folder / "encoder.bin").write_bytes(b"weights")
    card.write_checksums(folder)
    monkeypatch.setattr(card, "folder", lambda: folder)
    card.checksums.cache_clear()
    engines.open_parser.cache_clear()
    yield folder
    engines.open_parser.cache_clear()
    card.checksums.cache_clear()


def test_a_sound_embedded_model_is_ready(attrib: Attrib, embedded: Path) -> None:
    assert attrib("model", "status", "--lang", "en").out.startswith("embedded  ready (model ")


HARMS: dict[str, Callable[[Path], object]] = {
    "has no readable list of checksums": lambda model: (model / "checksums.json").unlink(),
    "lacks its file encoder.bin": lambda model: (model / "encoder.bin").unlink(),
    "is damaged (wrong checksum)": lambda model: (model / "encoder.bin").write_bytes(b"weighty"),
}


@pytest.mark.parametrize("complaint", HARMS)
def test_a_harmed_embedded_model_is_one_sentence(
    attrib: Attrib, embedded: Path, tmp_path: Path, complaint: str
) -> None:
    HARMS[complaint](embedded)
    assert complaint in attrib("model", "status", "--lang", "en").out
    text = tmp_path / "rede.txt"
    text.write_text("Er sei krank, sagte sie.")
    done = attrib("claims", text)
    assert (done.status, done.out) == (2, "")
    assert complaint in done.err
    assert done.err.count("\n") == 1
    assert list(cache_folder().rglob("*")) == []
