from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from attrib.errors import InputError
from attrib.read import read_file
from attrib.read.paths import expand, passed_over


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.md", "c.conllu", "bild.png", "tief/unten/d.HTML", "tief/e.docx",
                 ".versteckt/f.txt", ".g.txt", "10.txt"):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Er kam.")
    (tmp_path / "leer").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(*names: str) -> list[str]:
    return [str(found) for found in expand(names)]


def test_a_folder_stands_for_the_articles_in_it(desk: Path) -> None:
    assert shown(".") == ["10.txt", "a.md", "b.txt", "tief/e.docx", "tief/unten/d.HTML"]
    assert shown(str(desk / "tief")) == [
        str(desk / "tief/e.docx"),
        str(desk / "tief/unten/d.HTML"),
    ]
    assert shown(".versteckt") == [".versteckt/f.txt"]


def test_a_folder_without_articles_is_one_sentence(desk: Path) -> None:
    (found,) = expand(["leer"])
    assert isinstance(found, InputError)
    assert str(found).startswith("The folder leer holds no articles (.txt, .text, .md,")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["10.txt", "b.txt"]),
        ("**/*.docx", ["tief/e.docx"]),
        ("[ab].*", ["a.md", "b.txt"]),
        ("b*", ["b.txt", "bild.png"]),
        ("t*", ["tief/e.docx", "tief/unten/d.HTML"]),
        ("*.pdf", ["No file matches *.pdf. Check the pattern, and where you are."]),
        ("fehlt.txt", ["fehlt.txt"]),
        ("[fehlt].txt", ["[fehlt].txt"]),
    ],
)
def test_a_glob_stands_for_what_it_matches(desk: Path, pattern: str, expected: list[str]) -> None:
    assert shown(pattern) == expected


def test_a_file_may_be_named_like_a_glob(desk: Path) -> None:
    (desk / "[b]*.txt").write_text("Er kam.")
    assert shown("[b]*.txt") == ["[b]*.txt"]


def test_no_file_is_read_twice(desk: Path) -> None:
    (desk / "zeiger.txt").symlink_to(desk / "b.txt")
    assert shown("b.txt", "./b.txt", str(desk / "b.txt"), "zeiger.txt", "*.txt") == [
        "b.txt",
        "10.txt",
    ]
    assert shown("-", "-", "fehlt.txt", "fehlt.txt") == ["-", "fehlt.txt"]


def test_circles_of_links_are_survived(desk: Path) -> None:
    (desk / "tief" / "zurück").symlink_to(desk)
    (desk / "tief" / "selbst").symlink_to(desk / "tief" / "selbst")
    (desk / "a.txt").symlink_to(desk / "a.txt")
    found = shown(".")
    assert found == ["10.txt", "a.md", "a.txt", "b.txt", "tief/e.docx", "tief/unten/d.HTML"]


def test_folders_behind_links_are_read(
    desk: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("anderswo")
    (other / "x.txt").write_text("Er kam.")
    (desk / "leer" / "link").symlink_to(other)
    assert shown("leer") == ["leer/link/x.txt"]


def test_a_link_upwards_leads_nowhere(desk: Path) -> None:
    (desk / "tief" / "alles").symlink_to("/")
    (desk / "tief" / "hinauf").symlink_to("..")
    assert shown("tief") == ["tief/e.docx", "tief/unten/d.HTML"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("**/*.txt", ["10.txt", "b.txt"]),
        ("**/**/*.docx", ["tief/e.docx"]),
        ("tief/**/*.HTML", ["tief/unten/d.HTML"]),
        ("tief/**", ["tief/e.docx", "tief/unten/d.HTML"]),
        ("t*/**/un*/*", ["tief/unten/d.HTML"]),
    ],
)
def test_a_glob_does_not_run_in_circles(desk: Path, pattern: str, expected: list[str]) -> None:
    for number in range(9):
        (desk / "tief" / f"zurück{number}").symlink_to(desk)
        (desk / "tief" / "unten" / f"hier{number}").symlink_to(".")
    assert shown(pattern) == expected


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "\x1b[31m\n.txt", "a\0*", "?" * 5000])
def test_names_that_no_file_can_have(desk: Path, name: str) -> None:
    assert len(shown(name)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="file names are text there")
def test_names_may_be_no_text(desk: Path) -> None:
    name = os.fsdecode(b"gr\xfc\xdfe.txt")
    Path(name).write_text("Er kam.")
    assert name in expand(["."])
    assert name in expand(["gr*"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(desk: Path) -> None:
    (desk / "tief").chmod(0)
    found = shown(".")
    (desk / "tief").chmod(0o700)
    assert found[0].startswith("The folder ./tief cannot be read (Permission denied).")
    assert "b.txt" in found


def told_of(names: list[str]) -> str:
    others: list[str] = []
    expand(names, others=others)
    told = passed_over(others)
    return told.en if told else ""


def test_what_folders_hold_beside_articles_is_counted(tmp_path: Path) -> None:
    for name in ("a.txt", "b.eml", "c.PDF", "d.pdf", "e.png", "README", "f.conllu", ".g.pdf"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "tief" / ".versteckt").mkdir(parents=True)
    (tmp_path / "tief" / "h.xlsx").write_bytes(b"")
    (tmp_path / "tief" / ".versteckt" / "i.xlsx").write_bytes(b"")
    told = told_of([str(tmp_path), str(tmp_path / "e.png"), str(tmp_path), str(tmp_path / "tief")])
    assert told.startswith("3 files are passed over, of kinds that are not read: ")
    for kind in (".png 1", ".xlsx 1", "without extension 1"):
        assert kind in told
    assert told_of([str(tmp_path / "*")]) == (
        "1 file is passed over, of kinds that are not read: .xlsx 1."
    )
    assert told_of([str(tmp_path / "a.txt"), "a\0b", "fehlt*"]) == ""


def test_of_many_kinds_some_are_named(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"a.k{number}").write_bytes(b"")
    (tmp_path / f"a.{'x' * 50}").write_bytes(b"")
    assert "others 5." in told_of([str(tmp_path)])


@pytest.mark.parametrize(
    "address", ["https://a.test/b?c=d", "HTTP://a.test/*.html", "ftp://a.test"]
)
def test_an_address_is_not_fetched(address: str) -> None:
    (error,) = expand([address])
    assert isinstance(error, InputError)
    assert error.remedy.en == "Save the page and name the file."
    with pytest.raises(InputError, match="attrib fetches nothing"):
        read_file(Path(address))
