from __future__ import annotations

import pytest

from attrib.records import Kind
from attrib.verification.compare import Difference, SharedClaim, compare
from tests.verification.speech import analysis

DIRECT, INDIRECT = Kind.DIRECT, Kind.INDIRECT
SAID = "„Wir bauen 14 Kilometer Deich in Norderau“"


def compared(one: tuple[str, str, Kind], other: tuple[str, str, Kind]) -> tuple[SharedClaim, ...]:
    return compare([analysis("a.txt", one), analysis("b.txt", other)])


def test_the_same_quote_is_worded_alike() -> None:
    (shared,) = compared(("Tann", SAID, DIRECT), ("Olaf Tann", SAID, DIRECT))
    assert (shared.worded_alike, shared.differences) == (True, ())
    assert [(told.article, told.line) for told in shared.told] == [("a.txt", 1), ("b.txt", 1)]


@pytest.mark.parametrize(
    ("speaker", "said", "kind", "difference"),
    [
        ("Jens Ohm", SAID, DIRECT, Difference.SPEAKER),
        ("Tann", "„Wir bauen 15 Kilometer Deich in Norderau“", DIRECT, Difference.NUMBER),
        ("Tann", "„Wir bauen keine 14 Kilometer Deich in Norderau“", DIRECT, Difference.NEGATION),
        ("Tann", "man baue 14 Kilometer Deich in Norderau", INDIRECT, Difference.DIRECTNESS),
    ],
)
def test_differences_are_named(speaker: str, said: str, kind: Kind, difference: Difference) -> None:
    (shared,) = compared(("Olaf Tann", SAID, DIRECT), (speaker, said, kind))
    assert shared.differences == (difference,)


def test_a_number_left_out_is_no_difference() -> None:
    (shared,) = compared(
        ("Tann", SAID, DIRECT), ("Tann", "„Wir bauen viele Kilometer Deich in Norderau“", DIRECT)
    )
    assert shared.differences == ()


def test_other_claims_are_not_shared() -> None:
    assert (
        compared(("Tann", SAID, DIRECT), ("Tann", "„Es regnet in Sielhafen seit Tagen“", DIRECT))
        == ()
    )
    assert compare([]) == ()
    assert compare([analysis("a.txt", ("Tann", SAID, DIRECT), ("Tann", SAID, DIRECT))]) == ()


def test_a_claim_may_stand_in_three_articles() -> None:
    articles = [analysis(name, ("Tann", SAID, DIRECT)) for name in ("a", "b", "c")]
    (shared,) = compare(articles)
    assert [told.article for told in shared.told] == ["a", "b", "c"]
