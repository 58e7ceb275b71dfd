from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Article
from attrib.verification.index import ABSENT, Index, Window
from attrib.verification.verify import index_of
from attrib.verification.words import fold, tokens
from tests.benchmarks.verify import quotes, transcript

TEXTS = st.lists(st.text(alphabet="ab ä1,.:\nAB(", max_size=50), max_size=3)


def index(*texts: str) -> Index:
    return index_of(Article(f"{number}.txt", text) for number, text in enumerate(texts))


@given(TEXTS)
def test_words_stand_where_they_say(texts: list[str]) -> None:
    built = index(*texts)
    for place in range(len(built)):
        source, turn = built.turns[built.turn_of(place)]
        span = built.span(place, place + 1)
        assert span.of(source.text) == built.form(place)
        assert turn.span.covers(span)
        assert built.numbers_of([fold(built.form(place))]) == [built.ids[place]]


@given(TEXTS)
def test_every_word_is_found_where_it_stands(texts: list[str]) -> None:
    built = index(*texts)
    for number in set(built.ids.tolist()):
        expected = [place for place, other in enumerate(built.ids) if other == number]
        assert built.places(number).tolist() == expected
        assert built.exact([number]) == expected


def test_a_run_does_not_cross_from_turn_to_turn() -> None:
    built = index("TANN: Wir bauen\n\nOHM: weiter")
    wanted = built.numbers_of(["bauen", "weiter"])
    assert ABSENT not in wanted
    assert built.exact(wanted) == []


def test_a_search_can_be_kept_inside_a_window() -> None:
    built = index("nah fern nah fern")
    wanted = built.numbers_of(["nah", "fern"])
    assert built.exact(wanted) == [0, 2]
    assert built.exact(wanted, Window(1, 4)) == [2]
    assert all(window.start >= 0 for window in built.similar(wanted, 3, Window(2, 4)))


def test_words_that_no_source_has_are_absent() -> None:
    built = index("nah")
    assert built.numbers_of(["fern"]) == [ABSENT]
    assert built.exact([ABSENT]) == []
    assert list(built.similar([ABSENT], 3)) == []


def test_the_likest_window_comes_first() -> None:
    text = " ".join(f"wort{number}" for number in "abcdefghijklmnopqrstuvwxyz")
    filler = " ".join("füllung" for _ in range(200))
    built = index(f"{filler} {text} {filler}")
    wanted = [fold(token.form) for token in tokens("wortc wortd fehlt wortf wortg")]
    best = next(iter(built.similar(built.numbers_of(wanted), 1)))
    assert (best.start <= 202, best.end > 206) == (True, True)


def test_searching_grows_at_most_with_the_size_of_the_sources() -> None:
    small, large = transcript(0.2), transcript(1.6)
    times = []
    for text in (small, large):
        start = time.process_time()
        built = index(text)
        for quote in quotes(text):
            list(built.similar(built.numbers_of([fold(t.form) for t in tokens(quote)]), 12))
        times.append(time.process_time() - start)
    # Eight times the size; twice of that is left for a busy machine.
    assert times[1] < 16 * times[0]
