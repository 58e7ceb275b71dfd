"""What is wrong with an argument is told in one sentence, and what to do in another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import attrib
from attrib import Analyzer, ExtraCue, KnownSpeaker, Options, UsageError
from tests.trees import SAID, conllu

TOLD = conllu(SAID)
ANALYZER = Analyzer("conllu")
NO_TEXTS: list[Any] = [
    None,
    ["a", "b"],
    ("a",),
    {"a"},
    {"a": "b"},
    b"Text",
    bytearray(b"a"),
    3,
    1.5,
]


@pytest.mark.parametrize("given", [*NO_TEXTS, Path("a.txt"), iter("ab")])
@pytest.mark.parametrize("take", [attrib.analyze, ANALYZER.analyze])
def test_what_is_no_text_is_not_analysed(take: Callable[[Any], Any], given: Any) -> None:
    with pytest.raises(UsageError, match="An article is a text, not") as error:
        take(given)
    assert error.value.remedy


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        (["a"], "analyze_all"),
        (Path("a.txt"), "analyze_file"),
        (b"a", "Decode it"),
        (None, "as a 'str'"),
    ],
)
def test_the_remedy_is_for_what_was_given(given: Any, remedy: str) -> None:
    with pytest.raises(UsageError) as error:
        attrib.analyze(given)
    assert remedy in error.value.remedy.en


@pytest.mark.parametrize("given", [None, 3, b"a.txt", ["a.txt"], 1.5])
@pytest.mark.parametrize("take", [attrib.analyze_file, ANALYZER.analyze_file, attrib.load_options])
def test_what_is_no_path_names_no_file(take: Callable[[Any], Any], given: Any) -> None:
    with pytest.raises(UsageError, match="A file is named by its path"):
        take(given)


ONE: list[Any] = ["Olaf Tann", b"Tann", Path("leute.txt"), {"name": "Olaf Tann"}, 3, None]


@pytest.mark.parametrize("given", ONE)
@pytest.mark.parametrize("key", ["people", "cues"])
def test_one_is_not_several(given: Any, key: str) -> None:
    wrong: dict[str, Any] = {key: given}
    with pytest.raises(UsageError, match=f"'{key}' takes several") as error:
        Analyzer("conllu", **wrong)
    assert f"{key}=[" in error.value.remedy.en
    with pytest.raises(UsageError, match=f"'{key}' takes several"):
        Analyzer("conllu", options=Options(**wrong))


@pytest.mark.parametrize("given", [3, None, "", " ", ["Olaf"], {"name": "Olaf"}])
@pytest.mark.parametrize("key", ["people", "cues"])
def test_what_is_no_name_and_no_word_is_refused(given: Any, key: str) -> None:
    wrong: dict[str, Any] = {key: [given]}
    with pytest.raises(UsageError, match=f"One of '{key}' is no"):
        Analyzer("conllu", **wrong)


@pytest.mark.parametrize(
    "given",
    [
        {"people": [KnownSpeaker("Ada Brahm", roles="Ministerin")]},  # type: ignore[arg-type]
        {"people": [KnownSpeaker("Ada Brahm", aliases="Brahm")]},  # type: ignore[arg-type]
        {"cues": [ExtraCue("skeeten", "verb", frames="dass")]},  # type: ignore[arg-type]
        {"cues": [ExtraCue("skeeten", "verb", act="obj")]},  # type: ignore[arg-type]
        {"cues": [KnownSpeaker("Ada Brahm")]},
        {"people": [ExtraCue.of("skeeten")]},
    ],
)
def test_records_are_looked_into(given: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        Analyzer("conllu", **given)


def test_any_iterable_will_do() -> None:
    names = (name for name in ("Olaf Tann", "Ada Brahm"))
    analyzer = Analyzer("conllu", people=names, cues={"skeeten"})
    assert [known.name for known in analyzer.knowledge.people] == ["Olaf Tann", "Ada Brahm"]
    assert [cue.lemma for cue in analyzer.knowledge.cues] == ["skeeten"]


@pytest.mark.parametrize(
    "options", [{"min_confidence": 0.5}, "attrib.toml", 3, attrib.CheckOptions()]
)
def test_options_are_options(options: Any) -> None:
    with pytest.raises(UsageError, match=r"'options' is an 'attrib\.Options'"):
        Analyzer("conllu", options=options)


@pytest.mark.parametrize("engine", [3, ["conllu"], b"conllu"])
def test_an_engine_has_a_name(engine: Any) -> None:
    for take in (Analyzer, lambda e: attrib.analyze("a", engine=e)):
        with pytest.raises(UsageError, match="The engine is a text"):
            take(engine)


@pytest.mark.parametrize("value", [3, None, ["html"], Path("a")])
@pytest.mark.parametrize("key", ["name", "format"])
def test_names_and_formats_are_texts(key: str, value: Any) -> None:
    wrong: dict[str, Any] = {key: value}
    with pytest.raises(UsageError, match=f"The {key} is a text"):
        ANALYZER.analyze(TOLD, **wrong)


@pytest.mark.parametrize("sources", ["rede.txt", Path("rede.txt"), b"x", None, 3])
def test_one_source_is_not_several(sources: Any) -> None:
    for take in (attrib.verify, attrib.check):
        with pytest.raises(UsageError, match="'sources' takes several"):
            take(TOLD, sources, engine="conllu")


@pytest.mark.parametrize("source", [3, None, b"x", ["a"]])
def test_a_source_is_a_text_or_a_file(source: Any) -> None:
    with pytest.raises(UsageError, match="Source 2 is no text and no file"):
        attrib.verify(TOLD, ["Rede", source], engine="conllu")


@pytest.mark.parametrize("given", NO_TEXTS)
def test_what_is_no_draft_is_not_checked(given: Any) -> None:
    for take in (attrib.check, lambda g: attrib.verify(g, ["Rede"])):
        with pytest.raises(UsageError, match="An article is a text"):
            take(given)


@pytest.mark.parametrize("key", ["select", "ignore"])
def test_one_rule_is_not_several(key: str) -> None:
    wrong: dict[str, Any] = {key: "A101"}
    with pytest.raises(UsageError, match=f"'{key}' takes several"):
        ANALYZER.check(TOLD, **wrong)
    wrong = {key: ["B7"]}
    with pytest.raises(UsageError, match="There is no rule 'B7'"):
        ANALYZER.check(TOLD, **wrong)


def test_nothing_of_an_article_is_in_a_message() -> None:
    secret: Any = ["Der Rücktritt ist geheim"]
    with pytest.raises(UsageError) as error:
        attrib.analyze(secret)
    assert "geheim" not in str(error.value)
