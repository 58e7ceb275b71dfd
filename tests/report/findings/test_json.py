from __future__ import annotations

import json

import attrib

from .samples import ALL, ENGLISH, WEIR, memo, missing, page, weir, written


def test_a_document_holds_files_and_sums() -> None:
    document = json.loads(written("json", *(make() for make in ALL)))
    assert document | {"files": []} == {
        "schema": "attrib-findings-1",
        "attrib": attrib.__version__,
        "language": "de",
        "files": [],
        "summary": {
            "files": 5,
            "unreadable": 1,
            "with_findings": 3,
            "findings": {"error": 2, "warning": 1, "info": 1},
            "silenced": 1,
            "accepted": 2,
            "outside": 3,
        },
    }
    assert [file["path"] for file in document["files"]] == [make().path for make in ALL]
    assert [file["mode"] for file in document["files"]] == [
        "offset-true", "extracted", "offset-true", "offset-true", None,
    ]  # fmt: skip


def test_a_finding_slices_its_source() -> None:
    (file,) = json.loads(written("json", weir(), style=ENGLISH))["files"]
    inner, quote = file["findings"]
    for span in (inner["span"], inner["sentence"], *inner["edits"], *inner["related"]):
        assert WEIR[span["start"] : span["end"]] == span["text"]
    assert inner["span"] == {
        "start": WEIR.index("„Halt“"), "end": WEIR.index("„Halt“") + 6, "text": "„Halt“",
        "line": 3, "column": 12, "end_line": 3, "end_column": 18,
    }  # fmt: skip
    assert [edit["replacement"] for edit in inner["edits"]] == ["‚", "‘"]
    assert (inner["claim"], quote["claim"]) == (None, 2)
    assert (inner["message"], inner["fixable"]) == ("A quote in a quote: „…“", True)


def test_the_sentence_is_as_it_stands_and_as_it_is_seen() -> None:
    (file,) = json.loads(written("json", page()))["files"]
    sentence = file["findings"][0]["sentence"]
    assert (sentence["text"], sentence["shown"]) == (
        "Sie rief: <b>„Halt</b>!", "Sie rief: „Halt!",
    )  # fmt: skip


def test_an_extracted_text_has_paragraphs() -> None:
    (file,) = json.loads(written("json", memo()))["files"]
    assert file["findings"][0]["span"]["paragraph"] == 2


def test_a_line_is_a_finding_with_its_file() -> None:
    results = [make() for make in ALL]
    files = json.loads(written("json", *results))["files"]
    wanted = [{"path": f["path"]} | finding for f in files for finding in f["findings"]]
    error = {"problem": "There is no file weg.md.", "remedy": "Check it: a, b."}
    out = written("jsonl", *results)
    assert [json.loads(line) for line in out.split("\n")[:-1]] == [
        *wanted,
        {"path": "weg.md", "error": error},
    ]
    assert missing().error is not None
