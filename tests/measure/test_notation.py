"""The notation of the project's own gold: what it says, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.errors import AttribError
from attrib.measure.notation import GoldClaim, GoldRow, parse_gold, read_gold, read_gold_folder
from attrib.records import Mood, Polarity

FIXTURES = Path(__file__).parents[2] / "fixtures"
GOLD = FIXTURES / "gold"
GENRES = FIXTURES / "genres"
ARTICLES = FIXTURES / "articles"

SAMPLE = """\
Streit um den Steg

{1f {1s Torvek} {1c sagte},} {1 der Ton sei {2 „rau“} gewesen}. {3 Er komme wieder.}
---
1 Indirect | Torvek | konjunktiv-1
2 Direct | Torvek | words of 1
3 IndirectFreeIndirect | Torvek | konjunktiv-1, speaker of 1
"""


def words(row: GoldRow, claim: GoldClaim, role: str) -> list[str]:
    spans: list[list[int]] = claim[role]  # type: ignore[literal-required]
    return [row["text"][start:end] for start, end in spans]


def test_markup_is_taken_out_and_spans_are_true() -> None:
    row = parse_gold(SAMPLE, "steg")
    assert row["text"].endswith("Torvek sagte, der Ton sei „rau“ gewesen. Er komme wieder.\n")
    indirect, direct, follow = row["claims"]
    assert words(row, indirect, "quote") == ["der Ton sei „rau“ gewesen"]
    assert words(row, indirect, "frame") == ["Torvek sagte,"]
    assert (indirect["nested"], direct["nested"], follow["nested"]) == (False, True, False)
    assert words(row, direct, "quote") == ["„rau“"]
    assert words(row, direct, "cue") == ["sagte"]
    assert direct["speaker"] == follow["speaker"] == indirect["speaker"]
    assert (follow["cue"], follow["frame"]) == ([], [])
    assert [indirect["mood"], direct["mood"]] == [Mood.KONJUNKTIV_1, Mood.NONE]


def test_tokens_are_words_and_single_signs() -> None:
    row = parse_gold("Um 8.30 Uhr: „Ja!“\n---\n", "kurz")
    tokens = [row["text"][start:end] for start, end in row["tokens"]]
    assert tokens == ["Um", "8", ".", "30", "Uhr", ":", "„", "Ja", "!", "“"]


def test_pieces_that_touch_are_one_span_so_that_spans_may_cross() -> None:
    marked = "{1s A} {1c sagt}, {1 das gehe {2 und}}{2  bleibe} {2s B}\n---\n"
    row = parse_gold(marked + "1 Indirect | A | konjunktiv-1\n2 Reported | B\n", "x")
    assert [words(row, claim, "quote") for claim in row["claims"]] == [
        ["das gehe und"],
        ["und bleibe"],
    ]


def test_a_discontinuous_content_has_several_spans_and_a_word_two_roles() -> None:
    marked = "{1 Er war} {1f+1c+1s demnach} {1 krank}.\n---\n1 Indirect | – | indicative, negated\n"
    row = parse_gold(marked, "x")
    (claim,) = row["claims"]
    assert words(row, claim, "quote") == ["Er war", "krank"]
    assert claim["cue"] == claim["speaker"] == claim["frame"]
    assert (claim["speaker_name"], claim["polarity"]) == (None, Polarity.NEGATED)


@pytest.mark.parametrize(
    ("marked", "line", "problem"),
    [
        ("Text.\n", 1, "no line ---"),
        ("Kopf\n\n{1 Text.\n---\n1 Reported | –\n", 3, "never closed"),
        ("Text.}\n---\n", 1, "none opened"),
        ("{x Text.}\n---\n", 1, "without a label"),
        ("Kopf\n{1 Text.}\n---\n", 2, "claim 1 has no line"),
        ("Text.\n---\n1 Reported | –\n", 3, "no content"),
        ("{1 Text.}\n---\n1 Reported\n", 3, "no claim"),
        ("{1 Text.}\n---\n1 Report | –\n", 3, "unknown type"),
        ("{1 Text.}\n---\n1 Reported | –\n\n1 Reported | –\n", 5, "has a line already"),
        ("{1 Text.}\n---\n1 Indirect | –\n", 3, "no mood"),
        ("{1 Text.}\n---\n1 Reported | – | laut\n", 3, "cannot place"),
        ("{1 Text.}\n---\n1 Indirect | – | indicative, ambiguous\n", 3, "cannot place"),
        ("{1 Text. }\n---\n1 Reported | –\n", 3, "white space"),
        ("{1 Text {1c sagt}.}\n---\n1 Reported | –\n", 3, "cue or frame"),
        ("{1 Text}\n---\n1 Direct | –\n", 3, "no marks"),
        ("{1 {1s Er} sei da.}\n---\n1 FreeIndirect | Er | indicative\n", 3, "inside of it"),
        ("{1 Text.}\n---\n1 Reported | Text\n", 3, "unmarked"),
        ("{1 {1s Text}.}\n---\n1 Reported | Herr Text\n", 3, "Herr is not there"),
        ("{1 Text.}\n---\n1 Reported | – | speaker of 2\n", 3, "not there or a circle"),
        (
            "{1 A.} {2 B.}\n---\n1 Reported | – | speaker of 2\n2 Reported | – | speaker of 1\n",
            3,
            "circle",
        ),
        (
            "{1 „A“} {1c rief} er. {2 B.}\n---\n1 Direct | –\n2 Reported | – | words of 1\n",
            4,
            "another's cue",
        ),
    ],
)
def test_a_fault_is_told_with_its_line(marked: str, line: int, problem: str) -> None:
    with pytest.raises(AttribError) as raised:
        parse_gold(marked, "x")
    assert f"x, line {line}: " in raised.value.problem.en
    assert problem in raised.value.problem.en
    assert raised.value.remedy


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AttribError, match="no annotated article"):
        read_gold_folder(tmp_path)


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.gold.txt")), ids=lambda path: path.name)
def test_gold_without_markup_is_the_article(path: Path) -> None:
    row = read_gold(path)
    article = ARTICLES / f"{row['document']}.txt"
    assert row["text"] == article.read_text(encoding="utf-8")
    for claim in row["claims"]:
        for role in ("quote", "speaker", "cue", "frame", "addressee"):
            assert all(0 <= start < end <= len(row["text"]) for start, end in claim[role])


@pytest.mark.parametrize("path", sorted(GENRES.glob("*.gold.txt")), ids=lambda path: path.name)
def test_texts_of_other_genres_keep_to_the_notation(path: Path) -> None:
    row = read_gold(path)
    assert row["claims"]
    assert "{" not in row["text"]


def test_direct_speech_needs_no_marks_after_a_label() -> None:
    row = parse_gold("{1f {1s Holm}:} {1 Ja.}\n---\n1 Direct | Holm\n", "x")
    assert row["claims"][0]["frame"] == [[0, 5]]


def test_every_article_is_annotated_and_enough_of_them_without_speech() -> None:
    rows = read_gold_folder(GOLD)
    assert {row["document"] for row in rows} == {path.stem for path in ARTICLES.glob("*.txt")}
    assert len(rows) >= 40
    assert sum(not row["claims"] for row in rows) >= 12
    assert all(150 <= len(row["text"].split()) <= 500 for row in rows)


def test_the_articles_list_tells_which_have_speech() -> None:
    listed = {}
    for line in (FIXTURES / "README.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 4 and cells[0].startswith("`") and cells[3] in ("yes", "no"):
            listed[cells[0].strip("`")] = cells[3] == "yes"
    assert listed == {row["document"]: bool(row["claims"]) for row in read_gold_folder(GOLD)}
