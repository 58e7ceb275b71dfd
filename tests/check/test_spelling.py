from __future__ import annotations

import pytest

from attrib.check.names import bare
from attrib.check.spelling import is_slip, is_variant, likenesses, sounds_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Torvek", "Torwek"),
        ("Müller", "Mueller"),
        ("Meyer", "Maier"),
        ("Schmidt", "Schmitt"),
        ("Schmid", "Schmidt"),
        ("Weiß", "Weiss"),
        ("Hoffmann", "Hofmann"),
        ("Lawrow", "Lavrov"),
        ("Kovač", "Kovac"),
        ("Stöhr", "Stör"),
        ("Kranefeld", "Kranfeld"),
        ("Lindenthal", "Lindnethal"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert is_variant(one, other)
    assert is_variant(other, one)
    assert likenesses(one) & likenesses(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Torvek", "Torvek"),
        ("Müller", "Möller"),
        ("Beck", "Bock"),
        ("Bauer", "Sauer"),
        ("Iwanow", "Iwanowa"),
        ("Serben", "Serbien"),
        ("Lüdenscheid-Holm", "Lüdenscheid Holm"),
        ("Tann", "Thannhäuser"),
    ],
)
def test_two_names_or_the_same(one: str, other: str) -> None:
    assert not is_variant(one, other)
    assert not is_variant(other, one)


def test_given_names_sound_alike() -> None:
    assert sounds_alike("Stefan", "Stephan")
    assert sounds_alike("Katrin", "Kathrin")
    assert not sounds_alike("Jan", "Jana")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Torveks", "Torvek"),
        ("Brix’", "Brix"),
        ("Tann's", "Tann"),
        ("Holm", "Holm"),
        ("Aas", "Aas"),
    ],
)
def test_a_genitive_is_taken_off(written: str, expected: str) -> None:
    assert bare(written) == expected


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("Daley", "Daely", True),
        ("Patton", "Patotn", True),
        ("Tannert", "Tannrt", True),
        ("Wendt", "Wenndt", True),
        ("Künast", "Knüast", True),
        ("Stoiner", "Stoinir", True),
        ("Holm", "Helm", False),
        ("Wendt", "Wandt", False),
        ("Iwanow", "Iwanowa", False),
        ("Bauer", "Sauer", False),
        ("Tanner", "Tanner", False),
    ],
)
def test_a_slip_of_the_pen(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is is_slip(other, one) is slip
