from __future__ import annotations

import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Article, Span
from attrib.errors import InputError
from attrib.measure.gold import claim_of, read_articles, tokens_of
from attrib.measure.names import same_name
from attrib.measure.score import Score, Scored, score

YARDSTICK = Path(__file__).parents[3] / "shared" / "eval" / "score_quotes.py"
TEXT = "a b c d e f g h i j"
TOKENS = tuple(Span(2 * number, 2 * number + 1) for number in range(10))


def claim(kind: str, **roles: str) -> dict[str, object]:
    """Return a claim whose roles are given as letters of TEXT."""
    spans = {
        role: [[TEXT.index(letter), TEXT.index(letter) + 1] for letter in letters]
        for role, letters in roles.items()
    }
    return {"type": kind, **spans}


def scored(gold: list[dict[str, object]], predicted: list[dict[str, object]]) -> Scored:
    return Scored(TOKENS, list(map(claim_of, gold)), list(map(claim_of, predicted)))


def figures(result: Score) -> dict[str, tuple[float, float, float]]:
    named = {**result.token, "found": result.found, "attributed": result.attributed}
    return {name: (f.precision, f.recall, f.f1) for name, f in named.items()}


def test_figures_that_were_worked_out_by_hand() -> None:
    gold = [
        claim("Indirect", quote="abcd", cue="e", speaker="f"),
        claim("Direct", quote="gh", speaker="ij"),
    ]
    predicted = [
        claim("Indirect", quote="ab", cue="ef", speaker="f"),
        claim("Reported", quote="hij", speaker="i"),
        claim("Indirect", quote="f"),
    ]
    result = score([scored(gold, predicted)])
    expected = {
        "quote": (4 / 9, 1 / 2, 8 / 17),
        "addressee": (0, 0, 0),
        "cue": (1 / 2, 1, 2 / 3),
        "frame": (0, 0, 0),
        "speaker": (1, 3 / 4, 6 / 7),
        "roles": (5 / 6, 5 / 6, 5 / 6),
        "joint": (23 / 36, 7 / 10, 161 / 241),
        "type": (1 / 3, 1 / 2, 2 / 5),
        "found": (1 / 3, 1 / 2, 2 / 5),
        "attributed": (1 / 3, 1 / 2, 2 / 5),
    }
    assert figures(result) == {name: pytest.approx(three) for name, three in expected.items()}
    assert dict(result.counts) == {
        "gold": 2,
        "predicted": 3,
        "found": 1,
        "attributed": 1,
        "named": 0,
        "speaker_asked": 1,
        "speaker_right": 1,
        "name_asked": 0,
        "name_right": 0,
        "name_exact": 0,
        "polarity_asked": 0,
        "polarity_right": 0,
    }
    assert result.named is None
    assert dict(result.recall_by_type) == {"Direct": 0, "Indirect": 1}
    assert (result.speaker_accuracy, result.unfounded, result.documents) == (1, 0, 1)


@pytest.mark.parametrize(
    ("expected", "predicted", "right"),
    [
        ("ij", "j", True),  # the last word
        ("ghij", "gh", True),  # half of the words
        ("ghij", "g", False),
        ("ij", "f", False),
        ("ij", "", False),
        ("", "", True),
        ("", "j", False),
    ],
)
def test_a_speaker_is_right_by_the_last_word_or_half(
    expected: str, predicted: str, right: bool
) -> None:
    gold = [claim("Direct", quote="abc", speaker=expected)]
    result = score([scored(gold, [claim("Direct", quote="abc", speaker=predicted)])])
    assert result.counts["attributed"] == right
    assert result.counts["speaker_asked"] == bool(expected)
    assert result.counts["speaker_right"] == (right and bool(expected))


@pytest.mark.parametrize(
    ("quote", "found"),
    [("a", False), ("ab", True), ("abcdefghij", True), ("abefghij", False)],
)
def test_found_is_half_of_the_quote(quote: str, found: bool) -> None:
    gold = [claim("Direct", quote="abcd")]
    result = score([scored(gold, [claim("Indirect", quote=quote)])])
    assert result.counts["found"] == found


def test_of_two_equal_quotes_the_same_type_is_the_partner() -> None:
    gold = [claim("Direct", quote="ab"), claim("Indirect", quote="ab")]
    predicted = [claim("Indirect", quote="ab", speaker="i"), claim("Direct", quote="ab")]
    result = score([scored(gold, predicted)])
    assert result.token["type"].f1 == 1
    assert result.counts["attributed"] == 1


def test_a_claim_is_named_when_it_is_found_and_the_printed_name_is_right() -> None:
    gold = [
        claim("Direct", quote="abc") | {"speaker_name": "Ada Brahm", "polarity": "negated"},
        claim("Direct", quote="def") | {"speaker_name": "Olaf Tann"},
        claim("Direct", quote="hij") | {"speaker_name": None},
    ]
    predicted = [
        claim("Direct", quote="abc") | {"speaker_name": "Brahm", "polarity": "negated"},
        claim("Direct", quote="def") | {"speaker_name": "er"},
        claim("Direct", quote="hij"),
    ]
    result = score([scored(gold, predicted)])
    assert result.named is not None
    assert result.named.f1 == pytest.approx(2 / 3)
    assert result.name_accuracy == pytest.approx(1 / 2)
    counted = ("name_asked", "name_right", "name_exact", "polarity_asked", "polarity_right")
    assert [result.counts[name] for name in counted] == [2, 1, 0, 1, 1]


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("Ada Brahm", "Brahm", True),
        ("Ada Brahm", "Ada", True),
        ("Ada Brahm", "Bürgermeisterin Ada Brahm", True),
        ("Ada Brahm", "Ada Tann", False),
        ("Ada Brahm", "Bürgermeisterin", False),
        ("Ada Brahm", "Sie", False),
        ("Ada Brahm", None, False),
        ("Grüne", "die Grünen", True),
        ("Landrat des Kreises Norderau", "Norderau", True),
        ("Jan van der Aue", "van der Aue", True),
        ("Jan de Wit", "Wit", True),
        ("ein junger mann", "der mann", True),
        ("ein junger mann", "die frau", False),
        (None, None, True),
        (None, "Ada Brahm", False),
    ],
)
def test_a_name_is_right_when_it_leads_to_the_same(
    expected: str | None, printed: str | None, same: bool
) -> None:
    assert same_name(expected, printed) == same


def test_what_is_predicted_without_gold_is_unfounded() -> None:
    result = score([scored([], [claim("Direct", quote="ab")]), scored([], [])])
    assert (result.unfounded, result.found.f1, result.documents) == (1, 0, 2)


def test_nothing_scores_nothing() -> None:
    assert score([]).attributed.f1 == 0
    assert score([scored([claim("Direct", quote="a")], [])]).token["quote"].recall == 0


def test_only_the_text_must_be_there() -> None:
    (row,) = read_articles(Article("g", '{"text": "Ja, Ödön.", "new": 1}\n\n'))
    assert (row.article.name, row.tokens, row.claims) == ("g:1", None, None)
    assert [t.of(row.article.text) for t in tokens_of(row.article.text)] == ["Ja", ",", "Ödön", "."]


def test_a_row_ends_at_line_feeds_only() -> None:
    rows = read_articles(Article("g", '{"text": "a\u2028b", "claims": null}\r\n{"text": ""}'))
    assert [row.article.text for row in rows] == ["a\u2028b", ""]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[]", "is no article"),
        ("{}", "is no article"),
        ('{"text": 1}', "is no article"),
        ('{"text": "a", "document": 1}', "'document' is no string"),
        ('{"text": "\\ud800"}', "lone surrogate"),
        ('{"text": "a", "claims": {}}', "'claims' is no list"),
        ('{"text": "a", "claims": [1]}', "'claims' is no list"),
        ('{"text": "a", "claims": [{"type": 1}]}', "'type' is no string"),
        ('{"text": "a", "claims": [{"quote": [[1, 0]]}]}', "'quote' is no list"),
        ('{"text": "a", "claims": [{"cue": [[0, 1, 2]]}]}', "'cue' is no list"),
        ('{"text": "a", "claims": [{"cue": [["0", "1"]]}]}', "'cue' is no list"),
        ('{"text": "a", "claims": [{"speaker_name": ["Tann"]}]}', "'speaker_name' is no string"),
        ('{"text": "a", "claims": [{"polarity": 1}]}', "'polarity' is no string"),
        ('{"text": "a", "tokens": 3}', "'tokens' is no list"),
    ],
)
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    with pytest.raises(InputError, match=r"^g:2") as caught:
        read_articles(Article("g", f'{{"text": ""}}\n{line}\n'))
    assert problem in str(caught.value)


def test_a_file_without_rows_is_no_gold() -> None:
    with pytest.raises(InputError, match="holds no articles"):
        read_articles(Article("g", "\n \n"))


def yardstick() -> Any:
    spec = importlib.util.spec_from_file_location("score_quotes", YARDSTICK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


WORDS = ("Ada", "Brahm", "Brahms", "Er", "die", "der-Aue", "van", "1.", "Rat", "Räten’", "–", "el")
NAMES = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
CLAIMS = st.lists(
    st.fixed_dictionaries(
        {"type": st.sampled_from(("Direct", "Indirect", "Reported"))},
        optional={
            role: st.lists(
                st.tuples(st.integers(0, 18), st.integers(1, 7)).map(lambda s: [s[0], sum(s)]),
                max_size=2,
            )
            for role in ("quote", "speaker", "cue", "frame", "addressee")
        }
        | {
            "speaker_name": st.none() | NAMES,
            "polarity": st.sampled_from(("positive", "negated", "withheld")),
        },
    ),
    max_size=4,
)


@pytest.mark.skipif(not YARDSTICK.exists(), reason="needs ../shared/eval")
@given(st.lists(st.tuples(CLAIMS, CLAIMS), min_size=1, max_size=3))
def test_the_figures_are_those_of_the_script(
    articles: list[tuple[list[dict[str, object]], list[dict[str, object]]]],
) -> None:
    tokens = [[token.start, token.end] for token in TOKENS]
    gold, predicted = [], []
    for number, (ours, theirs) in enumerate(articles):
        name = str(number)
        gold.append({"document": name, "text": TEXT, "tokens": tokens, "claims": ours})
        predicted.append({"document": name, "claims": theirs})
    expected, _ = yardstick().score(gold, predicted)
    assert_same(expected, score(scored(*article) for article in articles).plain())


def assert_same(expected: object, got: object) -> None:
    if isinstance(expected, Mapping):
        assert isinstance(got, Mapping)
        assert set(expected) == set(got)
        for name, value in expected.items():
            assert_same(value, got[name])
    else:
        assert got == pytest.approx(expected)
