from __future__ import annotations

import os
from pathlib import Path

import pytest

from attrib.config import Options, find, load
from attrib.config.file import LARGEST, common_folder
from attrib.config.sections import line_of
from attrib.errors import ConfigError

PEOPLE = 'people = ["Ada Brahm"]\n'


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return the root of a repository with a folder of articles, below a file that is not its."""
    (tmp_path / "attrib.toml").write_text("min-confidence = 1\n")
    root = tmp_path / "repository"
    (root / ".git").mkdir(parents=True)
    (root / "texte/heute").mkdir(parents=True)
    return root


def test_the_nearest_file_counts(repository: Path) -> None:
    (repository / "attrib.toml").write_text("min-confidence = 0.2\n")
    (repository / "texte/attrib.toml").write_text("min-confidence = 0.4\n")
    found = find(repository / "texte/heute")
    assert found.path == repository / "texte/attrib.toml"
    assert found.options.min_confidence == 0.4
    assert find(repository).options.min_confidence == 0.2


def test_the_search_ends_at_the_root_of_the_repository(repository: Path) -> None:
    found = find(repository / "texte/heute")
    assert found.path is None
    assert found.options == Options()
    assert not found.places


def test_a_table_in_pyproject_counts_after_attrib_toml(repository: Path) -> None:
    project = repository / "pyproject.toml"
    project.write_text("[tool.attrib]\nmin-confidence = 0.3\n")
    assert find(repository / "texte").options.min_confidence == 0.3
    (repository / "attrib.toml").write_text("min-confidence = 0.2\n")
    assert find(repository / "texte").options.min_confidence == 0.2


def test_a_pyproject_without_the_table_is_passed_over(repository: Path) -> None:
    (repository / "texte/pyproject.toml").write_text("[tool.other]\nx = 1\n")
    (repository / "attrib.toml").write_text("min-confidence = 0.2\n")
    assert find(repository / "texte/heute").path == repository / "attrib.toml"
    assert load(repository / "texte/pyproject.toml").options == Options()


def test_an_error_in_pyproject_names_its_line(repository: Path) -> None:
    path = repository / "pyproject.toml"
    path.write_text("[project]\nname = 'x'\n\n[tool.attrib]\nengin = 'conllu'\n")
    with pytest.raises(ConfigError, match=r"pyproject\.toml, line 5: There is no key 'engin'\."):
        find(repository)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a b", "is no TOML: the fault stands in line 1, column 3"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"a = " + b"[" * 100_000, "is beyond measure"),
        (b"a = " + b"9" * 10_000, "is beyond measure"),
        (b"#" * (LARGEST + 1), "has over 1,000,000 bytes"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "attrib.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=expected):
        find(tmp_path)
    with pytest.raises(ConfigError, match=expected):
        load(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There is no configuration .*fehlt\.toml\."):
        load(tmp_path / "fehlt.toml")
    with pytest.raises(ConfigError, match="is no file"):
        load(tmp_path)
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(ConfigError, match="is no file"):
        load(tmp_path / "pipe.toml")
    with pytest.raises(ConfigError, match="is no file"):
        load("/dev/zero")
    with pytest.raises(ConfigError, match="cannot be read"):
        load("nul\0")


def test_a_link_out_of_the_repository_is_data_like_any_other(repository: Path) -> None:
    (repository / "attrib.toml").symlink_to("/dev/zero")
    assert find(repository).path is None  # no regular file: passed over
    (repository / "attrib.toml").unlink()
    secret = repository.parent / "geheim.txt"
    secret.write_text("Passwort: Sesam\n")
    (repository / "attrib.toml").symlink_to(secret)
    with pytest.raises(ConfigError) as caught:
        find(repository)
    assert "Sesam" not in str(caught.value)


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "attrib.toml"
    path.write_bytes(b"\xef\xbb\xbf" + PEOPLE.replace("\n", "\r\n").encode())
    assert [person.name for person in load(path).options.people] == ["Ada Brahm"]


def test_the_common_folder_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/c").mkdir()
    monkeypatch.chdir(tmp_path)
    assert common_folder(["a/b/x.txt", "a/c/y.txt"]) == tmp_path / "a"
    assert common_folder(["a/b"]) == tmp_path / "a/b"
    assert common_folder(["a/fehlt/x.txt", "a/c/*.txt"]) == tmp_path / "a"
    assert common_folder([]) == tmp_path


def test_the_line_is_the_one_on_which_the_statement_begins() -> None:
    text = 'a = """\nb = 1\n"""\n\n# b\nb = [\n  1,\n  {c = 2},\n]\n[t]\nb = 3\n'
    assert line_of(text, ("a",)) == 1
    assert line_of(text, ("b",)) == 6
    assert line_of(text, ("b", 1, "c")) == 6
    assert line_of(text, ("t",)) == 10
    assert line_of(text, ("t", "b")) == 11
    assert line_of(text, ("fehlt",)) is None
    assert line_of("a = [\n" + "1,\n" * 500 + "]\nb = 1\n", ("b",)) is None
