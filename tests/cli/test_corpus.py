from __future__ import annotations

import json
from pathlib import Path
from typing import Protocol

import pytest

import attrib as library
from attrib.cli import progress
from attrib.report.plain import article_dict


class Outcome(Protocol):
    status: int
    out: str
    err: str


class Attrib(Protocol):
    def __call__(self, *arguments: str | Path) -> Outcome: ...


PARSED = ("--engine", "conllu")


@pytest.fixture
def table(speech: Path, no_speech: Path, tmp_path: Path) -> Path:
    """Return three rows: an article with a claim, one that is none, one without a claim."""
    texts = [speech.read_text("utf-8"), "1\tkaputt\n", no_speech.read_text("utf-8")]
    path = tmp_path / "archiv.jsonl"
    rows = ({"id": number, "body": text} for number, text in enumerate(texts, start=1))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_an_article_a_line_and_errors_beside(attrib: Attrib, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "aussagen.jsonl"
    outcome = attrib("corpus", table, "-o", out, "--text-column", "body", *PARSED)
    assert (outcome.status, outcome.out) == (2, "")
    errors = tmp_path / "aussagen.errors.jsonl"
    assert outcome.err == f"attrib: 1 of 3 articles could not be read; see {errors}.\n"
    texts = [json.loads(line)["body"] for line in table.read_text("utf-8").splitlines()]
    analyzer = library.Analyzer("conllu")
    for line, (number, text) in zip(lines(out), ((1, texts[0]), (3, texts[2])), strict=True):
        expected = article_dict(analyzer.analyze(text, name=f"archiv.jsonl:{number}"))
        metadata = expected["metadata"] | {"id": number}
        assert line == expected | {"metadata": metadata}
    assert [(row["article"], row["name"]) for row in lines(errors)] == [(2, "archiv.jsonl:2")]
    assert sorted(path.name for path in tmp_path.glob("a*")) == [
        "archiv.jsonl", "aussagen.errors.jsonl", "aussagen.jsonl",
    ]  # fmt: skip


def test_a_file_without_articles_is_told(attrib: Attrib, tmp_path: Path) -> None:
    empty, out = tmp_path / "leer.jsonl", tmp_path / "aussagen.jsonl"
    empty.touch()
    outcome = attrib("corpus", empty, "-o", out, *PARSED)
    assert (outcome.status, outcome.err) == (0, f"attrib: {empty} holds no articles.\n")
    assert lines(out) == []
    assert attrib("corpus", empty, "-o", out, "--quiet", *PARSED).err == ""


def test_claims_are_those_of_attrib_claims(
    attrib: Attrib, speech: Path, no_speech: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = attrib("corpus", tmp_path, "-o", tmp_path / "aussagen.jsonl", "--claims", *PARSED)
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    printed = attrib("claims", speech.name, no_speech.name, "--format", "jsonl", *PARSED)
    assert (tmp_path / "aussagen.jsonl").read_text("utf-8") == printed.out
    assert printed.out.count("\n") == 1


def test_parquet(attrib: Attrib, table: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "aussagen.parquet"
    columns = ("--text-column", "body", "--name-column", "id")
    assert attrib("corpus", table, "-o", out, *columns, *PARSED).status == 2
    rows = parquet.read_table(out).to_pylist()
    assert [(row["article"], row["number"], row["speaker"]) for row in rows] == [
        ("1", 1, "Olaf Tann")
    ]


def test_options_choose_claims_language_and_size(
    attrib: Attrib, table: Path, tmp_path: Path
) -> None:
    out = tmp_path / "aussagen.jsonl"
    asked = ("corpus", table, "-o", out, "--text-column", "body", "--claims", *PARSED)
    attrib(*asked, "--lang", "en")
    (claim,) = lines(out)
    assert "quotation marks" in json.dumps(claim["evidence"])
    attrib(*asked, "--min-confidence", "1")
    assert lines(out) == []
    outcome = attrib(*asked, "--max-file-size", "0.0005", "--lang", "en")
    assert "2 of 3 articles could not be read" in outcome.err
    assert "has over 0.0005 MB" in (tmp_path / "aussagen.errors.jsonl").read_text("utf-8")


def test_known_speakers_of_the_configuration(attrib: Attrib, table: Path, tmp_path: Path) -> None:
    (tmp_path / "attrib.toml").write_text(
        'people = [{name = "Dr. Olaf Tann", aliases = "Olaf Tann"}]\nengine = "conllu"\n', "utf-8"
    )
    out = tmp_path / "aussagen.jsonl"
    attrib("corpus", table, "-o", out, "--text-column", "body", "--claims", "--jobs", "2")
    assert [claim["speaker"]["name"] for claim in lines(out)] == ["Dr. Olaf Tann"]  # type: ignore[index]


def test_a_run_goes_on_and_says_so(
    attrib: Attrib, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: progress.Bar, articles: int = 1) -> None:
        if articles:
            raise KeyboardInterrupt

    out = tmp_path / "aussagen.jsonl"
    asked = ("corpus", table, "-o", out, "--text-column", "body", *PARSED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(progress.Bar, "advance", interrupt)
        ended = attrib(*asked)
    assert ended.status == 130
    assert ended.err.startswith("attrib: ended after 1 of 3 articles; ")
    assert not out.exists()
    changed = attrib(*asked, "--lang", "en")
    assert changed.status == 2
    assert "The options changed since the run began that left" in changed.err
    assert "attrib: going on after 1 of 3 articles.\n" in attrib(*asked).err
    assert len(lines(out)) == 2
    attrib(*asked, "--lang", "en", "--restart", "--quiet")
    assert len(lines(out)) == 2


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (("-o", "aussagen.txt"), "The name aussagen.txt tells no format."),
        (("-o", "/dev/stdout"), "A run writes no stream such as /dev/stdout"),
        (("-o", "-"), "A run writes no stream such as -"),
        (("-o", "x.csv", "--keep", "url"), "archiv.jsonl has no column 'text'"),
        (
            ("-o", "x.csv", "--text-column", "body", "--keep", "url"),
            "archiv.jsonl has no column 'url'; it has id, body.",
        ),
        (
            ("-o", "x.csv", "--keep", "id", "--keep-none"),
            "'--keep' and '--keep-none' say the opposite.",
        ),
        (("-o", "archiv.jsonl"), "archiv.jsonl is source and output at once."),
        (("-o", "x.jsonl"), "archiv.jsonl has no column 'text'; it has id, body."),
        (("-o", "x.jsonl", "--input-format", "html"), "The engine 'conllu' cannot read html."),
        (("-o", "fehlt/x.jsonl", "--text-column", "body"), "x.jsonl.part cannot be written"),
        (("-o", "x.jsonl", "--max-file-size", "0"), "--max-file-size is 0, which is no size."),
    ],
)
def test_wrong_usage(
    attrib: Attrib,
    table: Path,
    options: tuple[str, ...],
    problem: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(table.parent)
    outcome = attrib("corpus", table.name, *options, *PARSED)
    assert (outcome.status, outcome.out) == (2, "")
    assert problem in outcome.err
    assert not Path("x.jsonl").exists()


@pytest.mark.model
@pytest.mark.skipif(
    not (Path(library.__file__).parent / "models/de/checksums.json").exists(),
    reason="the model is not built yet",
)
def test_the_embedded_model_in_two_processes(attrib: Attrib, tmp_path: Path) -> None:
    text = "„Wir bauen im Herbst weiter“, sagte Olaf Tann. Das Geld sei da."
    path = tmp_path / "archiv.csv"
    path.write_text("text;id\n" + "".join(f"{text};{n}\n" for n in range(4)), "utf-8")
    out = tmp_path / "aussagen.jsonl"
    options = ("--name-column", "id", "--jobs", "2")
    assert attrib("corpus", path, "-o", out, *options).status == 0
    analyzer = library.Analyzer()
    assert lines(out) == [article_dict(analyzer.analyze(text, name=f"{n}")) for n in range(4)]
