from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import attrib
from attrib import Analysis, Analyzer, ExtraCue, KnownSpeaker, Options
from attrib.article import Article
from tests.trees import conllu


def told(verb: str, infinitive: str, who: str = "Tann") -> str:
    """Return a parsed sentence: *Tann sagte, dass es schneie*."""
    return conllu(
        f"{who}/NE/2/nsubj {verb}/VVFIN/0/root/Lemma={infinitive}/VerbForm=Fin ,/$,/6/punct "
        "dass/KOUS/6/mark es/PPER/6/nsubj schneie/VVFIN/2/ccomp/Lemma=schneien/VerbForm=Fin"
    )


def names(analysis: Analysis) -> list[str]:
    return [claim.speaker.name if claim.speaker else "" for claim in analysis.claims]


PEOPLE = (KnownSpeaker("Olaf Tann"),)
CUES = (ExtraCue.of("skeeten"),)


@pytest.mark.parametrize(
    "analyzer",
    [
        Analyzer("conllu", people=["Olaf Tann"], cues=["skeeten"]),
        Analyzer("conllu", people=PEOPLE, cues=CUES),
        Analyzer(options=Options(PEOPLE, CUES, engine="conllu")),
        Analyzer(options=Options(PEOPLE, engine="conllu"), cues=CUES),
    ],
)
def test_people_and_cues_are_given_as_words_records_or_options(analyzer: Analyzer) -> None:
    analysis = analyzer.analyze(told("skeetete", "skeeten"))
    assert names(analysis) == ["Olaf Tann"]
    assert [claim.cue.lemma for claim in analysis.claims if claim.cue] == ["skeeten"]


def test_analyzers_with_different_options_do_not_interfere() -> None:
    text = told("skeetete", "skeeten")
    knowing = Analyzer("conllu", people=["Olaf Tann"], cues=["skeeten"])
    other = Analyzer("conllu", people=["Ida Tann"], cues=["skeeten"])
    plain = Analyzer("conllu")
    for _ in range(2):
        assert names(knowing.analyze(text)) == ["Olaf Tann"]
        assert names(plain.analyze(text)) != ["Olaf Tann"]
        assert names(other.analyze(text)) == ["Ida Tann"]


def test_claims_below_the_confidence_of_the_options_are_left_out() -> None:
    text = told("sagte", "sagen")
    assert len(Analyzer("conllu").analyze(text).claims) == 1
    assert Analyzer("conllu", options=Options(min_confidence=1)).analyze(text).claims == ()


def test_many_texts_come_one_by_one_and_in_order(tmp_path: Path) -> None:
    file = tmp_path / "datei.conllu"
    file.write_text(told("sagte", "sagen", "Uhl"), "utf-8")
    read = Article("gelesen", told("sagte", "sagen", "Voss"))
    taken = []

    def articles() -> Iterator[str | Path | Article]:
        for article in (told("sagte", "sagen"), file, read):
            taken.append(article)
            yield article

    done = Analyzer("conllu").analyze_all(articles())
    assert taken == []
    first = next(done)
    assert (first.article.name, names(first), len(taken)) == ("text 1", ["Tann"], 1)
    assert [(a.article.name, names(a)) for a in done] == [
        (str(file), ["Uhl"]),
        ("gelesen", ["Voss"]),
    ]


def test_threads_share_an_analyzer() -> None:
    who = [f"Tann{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"] * 4
    analyzer = Analyzer("conllu", people=[KnownSpeaker("Olaf Tannc", aliases=("Tannc",))])
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda w: names(analyzer.analyze(told("sagte", "sagen", w))), who))
    assert found == [["Olaf Tannc" if w == "Tannc" else w] for w in who]


def test_only_one_text_is_parsed_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    from attrib.parse.given import GivenParser

    inside, most = 0, 0
    real, gate = GivenParser.parse, threading.Event()

    def slow(parser: GivenParser, article: Article) -> attrib.Document:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        gate.wait(0.01)
        inside -= 1
        return real(parser, article)

    monkeypatch.setattr(GivenParser, "parse", slow)
    analyzers = [Analyzer("conllu"), Analyzer("conllu", cues=["skeeten"])] * 4
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda a: a.analyze(told("sagte", "sagen")), analyzers))
    assert most == 1


def test_the_cache_holds_parses_not_what_was_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from attrib import parsers
    from attrib.parse.given import GivenParser

    parsed = []

    class Counting(GivenParser):
        engine = "counting"

        def parse(self, article: Article) -> attrib.Document:
            parsed.append(article.name)
            return super().parse(article)

    monkeypatch.setattr(parsers, "_locked", lambda engine: Counting())
    monkeypatch.setenv("ATTRIB_CACHE_DIR", str(tmp_path))
    rows = told("skeetete", "skeeten")
    # The cache keeps a parse beside the very text that was parsed.
    known = Analyzer("counting", cues=["skeeten"], people=["Olaf Tann"], cache=True)
    assert names(known.analyze(rows)) == ["Olaf Tann"]
    assert len(parsed) == 1
    assert [path.suffix for path in tmp_path.iterdir()] == [".parse"]
    plain = Analyzer("counting", cache=True).analyze(rows)
    assert len(parsed) == 1
    assert not any(
        type(w).__name__ == "ListedWord" for s in plain.document.sentences for w in s.words
    )


@pytest.mark.model
def test_threads_share_the_embedded_model() -> None:
    texts = [
        f"„Wir bauen im Herbst weiter“, sagte Olaf {name}. Das Geld sei da."
        for name in ("Tann", "Uhl", "Voss", "Wiek")
    ]
    analyzer = Analyzer(people=[KnownSpeaker("Olaf Voss-Rehm", aliases=("Olaf Voss",))])
    alone = [names(analyzer.analyze(text)) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda text: names(analyzer.analyze(text)), texts))
    assert together == alone
    assert alone == [
        [name] * 2 for name in ("Olaf Tann", "Olaf Uhl", "Olaf Voss-Rehm", "Olaf Wiek")
    ]
