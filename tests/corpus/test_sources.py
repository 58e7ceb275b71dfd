from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from attrib.corpus.sources import open_source
from attrib.corpus.work import Item
from attrib.errors import AttribError, InputError, UsageError


def items(path: Path, **options: Any) -> list[tuple[int, str, str]]:
    """Return the articles by number, name and text, or what is wrong with them."""
    source = open_source(str(path), **options)
    source.check()
    found = list(source.items())
    assert source.count() == len(found)
    return [(item.number, item.name, shown(item)) for item in found]


def shown(item: Item) -> str:
    if isinstance(item.content, InputError):
        return item.content.problem.en
    return item.content if isinstance(item.content, str) else item.content.name


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_json_lines_are_named_by_line_or_column(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '\ufeff{"text": "eins", "id": 7}\n\n{"text": "zwei"}\n')
    assert items(path) == [(1, "a.jsonl:1", "eins"), (2, "a.jsonl:3", "zwei")]
    assert items(path, name_column="id") == [(1, "7", "eins"), (2, "a.jsonl:3", "zwei")]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "a.jsonl:2 is no JSON object in UTF-8."),
        ("[1]", "a.jsonl:2 is no JSON object in UTF-8."),
        ("[" * 100_000, "a.jsonl:2 is no JSON object in UTF-8."),
        (b'{"text": "\xff"}', "a.jsonl:2 is no JSON object in UTF-8."),
        ('{"text": null}', "a.jsonl:2 has no text in 'text'."),
        ('{"text": 3}', "a.jsonl:2 has no text in 'text'."),
        ('{"body": "geheim"}', "a.jsonl:2 has no text in 'text'."),
    ],
)
def test_a_bad_line_is_an_article_with_an_error(
    tmp_path: Path, line: str | bytes, problem: str
) -> None:
    middle = line if isinstance(line, bytes) else line.encode()
    path = written(tmp_path / "a.jsonl", b'{"text": "a"}\n' + middle + b'\n{"text": "b"}')
    assert items(path) == [(1, "a.jsonl:1", "a"), (2, "a.jsonl:2", problem), (3, "a.jsonl:3", "b")]


def test_a_line_that_is_far_too_long_is_not_read_at_once(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", b'{"text": "' + b"x" * 31_000_000 + b'"}\n{"text": "b"}\n')
    found = items(path, max_bytes=10)
    assert found == [(1, "a.jsonl:1", "a.jsonl:1 has over 10.0001 MB."), (2, "a.jsonl:2", "b")]


def test_a_name_of_half_characters_can_be_written(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"text": "a", "id": "\\ud800"}\n')
    assert items(path, name_column="id") == [(1, "?", "a")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_with_any_delimiter(tmp_path: Path, delimiter: str) -> None:
    lines = ["id;text", 'x;"eins; und, so\n""weiter"""', "", "y", ";drei"]
    path = written(tmp_path / "a.csv", "\ufeff" + "\r\n".join(lines).replace(";", delimiter))
    text = f'eins{delimiter} und, so\n"weiter"'
    assert items(path, name_column="id") == [
        (1, "x", text),
        (2, "y", "y has no text in 'text'."),
        (3, "a.csv:3", "drei"),
    ]


def test_csv_in_another_encoding(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "text\nGrüße\n".encode("cp1252"))
    assert items(path, encoding="cp1252") == [(1, "a.csv:1", "Grüße")]
    with pytest.raises(InputError, match=r"^a\.csv is not written in utf-8\. .*--encoding"):
        items(path)
    with pytest.raises(UsageError, match="There is no text encoding 'cp9'"):
        items(path, encoding="cp9")


def test_csv_with_an_open_quotation_mark_ends_before_it_takes_all(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", 'text\neins\n"zwei\n' + "geheim\n" * 8_000_000)
    source = iter(open_source(str(path)).items())
    assert shown(next(source)) == "eins"
    with pytest.raises(InputError, match=r"^a\.csv cannot be read after row 2\.") as caught:
        next(source)
    assert "geheim" not in str(caught.value)


def test_parquet(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    text = arrow.array(["eins", None, "drei"])
    for kind in (text, text.dictionary_encode(), text.cast(arrow.large_string())):
        table = arrow.table({"id": [1, None, 3], "body": kind, "more": [0, 0, 0]})
        parquet.write_table(table, tmp_path / "a.parquet")
        assert items(tmp_path / "a.parquet", text_column="body", name_column="id") == [
            (1, "1", "eins"),
            (2, "a.parquet:2", "a.parquet:2 has no text in 'body'."),
            (3, "3", "drei"),
        ]
    with pytest.raises(UsageError, match=r"'more' of a\.parquet holds no text but int64"):
        items(tmp_path / "a.parquet", text_column="more")


def test_damaged_parquet(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    with pytest.raises(InputError, match=r"a\.parquet cannot be read as Parquet"):
        items(written(tmp_path / "a.parquet", b"PAR1" + b"\0" * 100))


def test_parquet_without_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "pyarrow.parquet", raising=False)
    with pytest.raises(UsageError, match=r"pip install 'attrib\[parquet\]'"):
        items(written(tmp_path / "a.parquet", b""))


@pytest.mark.parametrize(
    ("name", "content"), [("a.jsonl", '{"id": 1, "body": "x"}\n'), ("a.csv", "id,body\n1,x\n")]
)
def test_a_column_that_is_not_there_is_told_once(tmp_path: Path, name: str, content: str) -> None:
    path = written(tmp_path / name, content)
    with pytest.raises(UsageError) as caught:
        items(path)
    assert caught.value.problem.en == f"{name} has no column 'text'; it has id, body."
    with pytest.raises(UsageError, match=r"has no column 'titel'.*--name-column"):
        items(path, text_column="body", name_column="titel")


def test_a_table_without_rows(tmp_path: Path) -> None:
    assert items(written(tmp_path / "a.jsonl", "\n")) == []
    assert items(written(tmp_path / "a.csv", "text\n")) == []


def test_files_are_named_by_their_way_from_the_folder(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    written(tmp_path / "b" / "eins.txt", "x")
    written(tmp_path / "zwei.md", "x")
    written(tmp_path / "zwei.conllu", "x")
    assert items(tmp_path) == [(1, "b/eins.txt", "eins.txt"), (2, "zwei.md", "zwei.md")]
    assert items(tmp_path, engine="conllu") == [(1, "zwei.conllu", "zwei.conllu")]
    assert items(tmp_path / "zwei.md") == [(1, str(tmp_path / "zwei.md"), "zwei.md")]


@pytest.mark.parametrize("name", ["fehlt", "fehlt.jsonl", "*.txt", "", "-", "leer"])
def test_what_holds_no_articles(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "leer").mkdir()
    with pytest.raises(AttribError):
        open_source(name)


def test_the_fingerprint_changes_with_names_contents_and_columns(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"text": "a", "id": 1}\n')
    seen = [open_source(str(path)).fingerprint(), open_source(str(path), name_column="id")]
    fingerprints = [seen[0], open_source(str(path), name_column="id").fingerprint()]
    assert open_source(str(path)).fingerprint() == fingerprints[0]
    written(path, '{"text": "b", "id": 1}\n')
    fingerprints.append(open_source(str(path)).fingerprint())
    path = path.rename(tmp_path / "b.jsonl")
    fingerprints.append(open_source(str(path)).fingerprint())
    assert len(set(fingerprints)) == 4


def test_the_fingerprint_of_a_folder(tmp_path: Path) -> None:
    written(tmp_path / "a.txt", "x")
    fingerprints = [open_source(str(tmp_path)).fingerprint()]
    written(tmp_path / "a.txt", "y")
    fingerprints.append(open_source(str(tmp_path)).fingerprint())
    written(tmp_path / "b.txt", "y")
    fingerprints.append(open_source(str(tmp_path)).fingerprint())
    assert len(set(fingerprints)) == 3
    (tmp_path / "b.txt").unlink()
    assert open_source(str(tmp_path)).fingerprint() == fingerprints[1]


@pytest.mark.parametrize("row", ["Das Geheimnis ist gelüftet.", "Ja, das Geheimnis, so hieß es"])
def test_a_missing_heading_is_told_without_its_text(tmp_path: Path, row: str) -> None:
    with pytest.raises(UsageError, match="first row does not look like a heading") as caught:
        items(written(tmp_path / "a.csv", f"{row}\n"))
    assert "Geheimnis" not in str(caught.value)
