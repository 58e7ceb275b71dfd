from __future__ import annotations

import pytest
from rich.color import Color

from attrib.article import Span
from attrib.records import Claim, Kind, Speaker, SpeakerKind
from attrib.report.colors import NOBODY, PALETTE, speaker_colors
from attrib.report.select import select
from tests.made import analysis
from tests.report.articles import WEIR


def luminance(color: str) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in Color.parse(color).get_truecolor().normalized
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("color", [*PALETTE, NOBODY.removeprefix("italic ")])
@pytest.mark.parametrize("background", ["#ffffff", "#fdf6e3", "#1e1e1e", "#000000"])
def test_colours_are_readable_on_light_and_dark(color: str, background: str) -> None:
    darker, lighter = sorted((luminance(color), luminance(background)))
    # What WCAG asks of large text and of graphics.
    assert (lighter + 0.05) / (darker + 0.05) >= 3


def spoken(*names: str) -> list[Claim]:
    speakers = (Speaker(Span(0, 6), name, SpeakerKind.PERSON) for name in names)
    return [Claim(Kind.DIRECT, (Span(0, 6),), speaker=speaker) for speaker in speakers]


def test_each_speaker_has_a_colour_of_their_own_while_there_are_some() -> None:
    names = [f"Person {number}" for number in range(len(PALETTE) * 2)]
    colors = speaker_colors(analysis("Streit", *spoken(*names, *names)))
    assert list(colors) == names
    assert sorted(colors.values()) == sorted(PALETTE * 2)


def test_a_filter_leaves_the_colour() -> None:
    assert (
        speaker_colors(select(WEIR, speaker="Tann"))["Olaf Tann"]
        == speaker_colors(WEIR)["Olaf Tann"]
    )
