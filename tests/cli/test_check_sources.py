from __future__ import annotations

from pathlib import Path

from .conftest import Attrib


def test_quotes_are_held_against_sources(attrib: Attrib, speech: Path, tmp_path: Path) -> None:
    said = tmp_path / "rede.txt"
    said.write_text("TANN: Wir bauen im Herbst nicht weiter.\n", "utf-8")
    done = attrib("check", speech, "--engine", "conllu", "--sources", said, "--format", "concise")
    assert done.status == 1
    assert "A601 Das Zitat weicht von der Quelle ab" in done.out


def test_a_source_that_cannot_be_read_gives_status_2(
    attrib: Attrib, speech: Path, tmp_path: Path
) -> None:
    said = tmp_path / "rede.txt"
    said.write_text("TANN: Wir bauen im Herbst weiter.\n", "utf-8")
    missing = tmp_path / "fehlt.txt"
    done = attrib("check", speech, "--engine", "conllu", "--sources", said, "--sources", missing)
    assert done.status == 2
    assert "fehlt.txt" in done.err
