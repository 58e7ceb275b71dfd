from __future__ import annotations

import re
from pathlib import Path

from typer.main import get_command

from attrib.cli.app import app
from attrib.manual import page, topics

from .conftest import Attrib

ROOT = Path(__file__).parents[2]


def test_every_command_has_a_page() -> None:
    commands = set(getattr(get_command(app), "commands", {})) - {"rule"}
    assert commands <= set(topics())


def test_the_topics_are_listed_with_their_headlines(attrib: Attrib) -> None:
    done = attrib("manual")
    assert done.status == 0
    assert [line.split()[0] for line in done.out.splitlines()] == list(topics())
    assert "attrib check PATH…" in done.out


def test_a_page_is_printed_as_it_stands(attrib: Attrib) -> None:
    done = attrib("manual", "input")
    assert (done.status, done.out) == (0, page("input"))


def test_a_topic_that_there_is_not_is_told_with_a_guess(attrib: Attrib) -> None:
    done = attrib("manual", "chekc")
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        "attrib: The manual has no page 'chekc'. Did you mean 'check'? "
        "'attrib manual' lists them all.\n"
    )


def test_a_topic_in_capitals_is_guessed_too(attrib: Attrib) -> None:
    assert "Did you mean 'check'?" in attrib("manual", "CHECK").err


def test_every_link_leads_to_a_page() -> None:
    pages = [ROOT / "README.md", *(ROOT / "attrib/manual").glob("*.md")]
    for each in pages:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", each.read_text("utf-8")):
            assert (each.parent / target).exists(), (each.name, target)
