from __future__ import annotations

import copy
import importlib.util
import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from typing import Any

import pytest

import attrib
from attrib import Analysis, Analyzer
from attrib.analyzer import analyzer_of
from attrib.frozen import Frozen
from attrib.verification.verify import verify
from tests.verification.fixture_set import ARTICLES, PARSES

PARSED = [path.read_text("utf-8") for path in sorted(PARSES.iterdir())[:4]]


def _pickled(record: Any, protocol: int = pickle.DEFAULT_PROTOCOL) -> Any:
    return pickle.loads(pickle.dumps(record, protocol))  # noqa: S301  what was just written


ROUNDS: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    *(partial(_pickled, protocol=protocol) for protocol in range(2, 6)),
]


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return attrib.analyze(PARSED[0], engine="conllu")


def records(analysis: Analysis) -> Iterator[object]:
    document = analysis.document
    yield from (analysis, document, document.article, *document.sentences, *analysis.claims)
    yield from (word for sentence in document.sentences for word in sentence.words)


@pytest.mark.parametrize("round_", ROUNDS)
def test_every_record_is_the_same_after_a_round(
    analysis: Analysis, round_: Callable[[Any], Any]
) -> None:
    for record in records(analysis):
        other = round_(record)
        assert other == record
        assert hash(other) == hash(record)
    other = round_(analysis)
    assert other.to_dict() == analysis.to_dict()
    for mine, theirs in zip(analysis.document.sentences, other.document.sentences, strict=True):
        assert [list(mine.children(w)) for w in mine.words] == [
            list(theirs.children(w)) for w in theirs.words
        ]


def test_records_become_plain_dictionaries(analysis: Analysis) -> None:
    plain = asdict(analysis)
    assert [claim["kind"] for claim in plain["claims"]] == [c.kind for c in analysis.claims]
    word = analysis.document.sentences[0].words[0]
    assert plain["document"]["sentences"][0]["words"][0]["features"] == dict(word.features)


def test_what_was_held_against_sources_travels_too(analysis: Analysis) -> None:
    found = verify(analysis, [attrib.Article("rede", "Wir bauen das nicht.")])
    assert _pickled(found) == found


def test_analyses_can_stand_in_sets(analysis: Analysis) -> None:
    assert {analysis, copy.deepcopy(analysis)} == {analysis}
    assert len({*analysis.document.sentences}) <= len(analysis.document.sentences)


@pytest.mark.parametrize("round_", ROUNDS)
def test_an_analyzer_keeps_what_it_was_told(round_: Callable[[Any], Any]) -> None:
    analyzer = Analyzer("conllu", people=["Olaf Tann"], cues=["skeeten"], cache=True)
    other: Analyzer = round_(analyzer)
    assert (other.engine, other.options, other.knowledge) == (
        analyzer.engine,
        analyzer.options,
        analyzer.knowledge,
    )
    assert other.analyze(PARSED[0]).claims == analyzer.analyze(PARSED[0]).claims


# From Python 3.12 on a fork beside threads, which other tests have left, is warned of.
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("start", ["spawn", "fork"])
def test_processes_share_the_work(start: str) -> None:
    if start not in multiprocessing.get_all_start_methods():
        pytest.skip("not on this system")
    analyze = partial(attrib.analyze, engine="conllu")
    with ProcessPoolExecutor(2, multiprocessing.get_context(start)) as pool:
        assert list(pool.map(analyze, PARSED)) == list(map(analyze, PARSED))
        method = analyzer_of("conllu").analyze
        assert list(pool.map(method, PARSED)) == list(map(analyze, PARSED))


@pytest.mark.model
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("start", ["spawn", "fork"])
def test_processes_parse(start: str) -> None:
    if start not in multiprocessing.get_all_start_methods():
        pytest.skip("not on this system")
    texts = [path.read_text("utf-8") for path in sorted(ARTICLES.iterdir())[:2]]
    with ProcessPoolExecutor(2, multiprocessing.get_context(start)) as pool:
        done = list(pool.map(attrib.analyze, texts))
    assert done == list(map(attrib.analyze, texts))


@pytest.mark.skipif(importlib.util.find_spec("joblib") is None, reason="joblib is not installed")
def test_joblib_shares_the_work() -> None:
    joblib: Any = importlib.import_module("joblib")
    analyze = partial(attrib.analyze, engine="conllu")
    done = joblib.Parallel(n_jobs=2)(joblib.delayed(analyze)(text) for text in PARSED)
    assert done == list(map(analyze, PARSED))


@pytest.mark.parametrize(
    "change",
    [
        lambda mapping: mapping.update(a=2),
        lambda mapping: mapping.pop("a"),
        lambda mapping: mapping.__setitem__("a", 2),
        lambda mapping: mapping.__delitem__("a"),
        lambda mapping: mapping.__ior__({"a": 2}),
        lambda mapping: mapping.setdefault("b", 2),
        lambda mapping: mapping.popitem(),
        lambda mapping: mapping.clear(),
    ],
)
def test_a_frozen_mapping_cannot_be_changed(change: Callable[[Any], object]) -> None:
    mapping = Frozen(a=1)
    with pytest.raises(TypeError, match="a 'Frozen' cannot be changed"):
        change(mapping)
    assert mapping == {"a": 1}
