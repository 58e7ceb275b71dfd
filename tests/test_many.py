"""Many articles in one call: names, errors, and what belongs to each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import attrib
from attrib import Analysis, Analyzer, AttribError
from attrib.article import Article
from attrib.errors import UnforeseenError
from attrib.wording import only
from tests.parsed import stanza
from tests.trees import SAID, conllu, document

TOLD = conllu(SAID)
ANALYZER = Analyzer("conllu")
BAD = "1\tEs\n\n"


def test_one_bad_text_ends_nothing(tmp_path: Path) -> None:
    missing = tmp_path / "fehlt.txt"
    articles: list[Any] = [TOLD, BAD, missing, "halb \ud800", None, ["liste"], b"x", 3, TOLD]
    found = list(ANALYZER.analyze_all(articles, errors="yield"))
    assert [isinstance(one, Analysis) for one in found] == [True, *[False] * 7, True]
    errors = [str(one) for one in found if isinstance(one, AttribError)]
    names = ["text 2", "fehlt.txt", "text 4", "text 5", "text 6", "text 7", "text 8"]
    assert [name for name, error in zip(names, errors, strict=True) if name not in error] == []
    assert all(one.remedy for one in found if isinstance(one, AttribError))


@pytest.mark.parametrize("bad", [BAD, None, Path("fehlt.txt")])
def test_by_default_the_first_error_ends_it(bad: Any) -> None:
    done = ANALYZER.analyze_all([TOLD, bad, TOLD])
    assert len(next(done)) == 1
    with pytest.raises(AttribError):
        next(done)
    assert list(done) == []


def test_what_belongs_to_an_article_comes_back_with_it() -> None:
    pairs = [(TOLD, {"id": 7}), (BAD, {"id": 8}), (TOLD, None)]
    found = list(ANALYZER.analyze_all(pairs, as_tuples=True, errors="yield"))
    assert [context for _, context in found] == [{"id": 7}, {"id": 8}, None]
    assert [type(one) for one, _ in found] == [Analysis, attrib.ConlluError, Analysis]
    ((one, context),) = ANALYZER.analyze_all(pairs[:1], as_tuples=True)
    assert (len(one), context) == (1, {"id": 7})


@pytest.mark.parametrize("item", ["ab", TOLD, ("a", "b", "c"), None])
def test_with_tuples_all_are_pairs(item: Any) -> None:
    with pytest.raises(attrib.UsageError, match="every article is a pair"):
        next(ANALYZER.analyze_all([item], as_tuples=True, errors="yield"))


def test_pairs_without_being_asked_for_are_told_apart() -> None:
    articles: Any = [(TOLD, 1)]
    (error,) = ANALYZER.analyze_all(articles, errors="yield")
    assert isinstance(error, AttribError)
    assert "as_tuples=True" in error.remedy.en


def test_texts_have_the_names_that_are_given(tmp_path: Path) -> None:
    file = tmp_path / "datei.conllu"
    file.write_text(TOLD, "utf-8")
    articles = [TOLD, file, Article("gelesen", TOLD), stanza(document(SAID)), TOLD]
    names = ["Montag", "egal", "egal", "Freitag"]
    found = ANALYZER.analyze_all(articles, names=iter(names))
    assert [one.article.name for one in found] == [
        "Montag",
        str(file),
        "gelesen",
        "Freitag",
        "text 5",
    ]


def test_a_bad_text_is_called_by_its_name() -> None:
    (error,) = ANALYZER.analyze_all([BAD], names=["Montag"], errors="yield")
    assert "Montag" in str(error)


@pytest.mark.parametrize("articles", ["ab", b"ab", Path("a.txt"), None, 3, {"a": "b"}])
def test_one_article_is_not_many(articles: Any) -> None:
    with pytest.raises(attrib.UsageError, match="'articles' takes several") as error:
        ANALYZER.analyze_all(articles)
    assert "'analyze'" in error.value.remedy.en


def test_arguments_are_looked_at_before_the_first_text() -> None:
    wrong: Any = "skip"
    with pytest.raises(attrib.UsageError, match="'errors' cannot be 'skip'"):
        ANALYZER.analyze_all([], errors=wrong)
    with pytest.raises(attrib.UsageError, match="'names' takes several"):
        ANALYZER.analyze_all([], names="Montag")
    names: Any = [3]
    with pytest.raises(attrib.UsageError, match="The name is a text"):
        next(ANALYZER.analyze_all([TOLD], names=names))


def test_articles_are_taken_one_by_one() -> None:
    taken = []

    def articles() -> Iterator[str]:
        for number in range(3):
            taken.append(number)
            yield TOLD

    done = ANALYZER.analyze_all(articles(), errors="yield", names=map(str, range(9)))
    assert taken == []
    next(done)
    assert taken == [0]


def test_a_fault_nobody_foresaw_loses_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    from attrib.attribute import attribute as real

    def faulty(scene: Any, *rest: Any) -> Any:
        if "Kolm" in scene.text:
            raise RecursionError
        return real(scene, *rest)

    monkeypatch.setattr("attrib.pipeline.attribute", faulty)
    texts = [TOLD, TOLD.replace("Tann", "Kolm"), TOLD]
    found = list(ANALYZER.analyze_all(texts, errors="yield"))
    assert [type(one) for one in found] == [Analysis, UnforeseenError, Analysis]
    assert "text 2: something unforeseen went wrong (RecursionError)" in str(found[1])


def test_what_is_wrong_with_all_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: Any) -> Any:
        raise attrib.ModelError(only("The model is damaged."), only("Install attrib anew."))

    monkeypatch.setattr("attrib.pipeline.attribute", damaged)
    with pytest.raises(attrib.ModelError):
        next(ANALYZER.analyze_all([TOLD], errors="yield"))
