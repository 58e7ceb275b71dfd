from __future__ import annotations

from dataclasses import dataclass

import pytest

from attrib.config.sections import Place, Source, key, keys_of, parsed, section, text, whole
from attrib.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Style:
    """A section inside a section."""

    marks: str = key(text, "„“", "which quotation marks")


@dataclass(frozen=True, slots=True)
class Room:
    """A section such as a new room declares it."""

    chain_length: int = key(whole(1, 20), 4, "how many sentences")
    rule_class: str = key(text, "", "a key that is a word of Python", name="class")
    style: Style = key(section(Style), Style(), "the house style")


def read(source: str) -> Room:
    tables = parsed(source)
    assert tables is not None
    return section(Room)(tables, Place(Source("haus.toml", source)))


def test_a_section_is_a_record_whose_fields_are_its_keys() -> None:
    assert [*keys_of(Room)] == ["chain-length", "class", "style"]
    source = 'chain-length = 6\nclass = "A"\n[style]\nmarks = "»«"\n'
    assert read(source) == Room(6, rule_class="A", style=Style("»«"))
    assert read("") == Room()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("chain-length = 0", "haus.toml, line 1: 'chain-length' must lie between 1 and 20."),
        ("chain-length = 1.5", "haus.toml, line 1: 'chain-length' must be a whole number, not a"),
        ("chain-length = true", "must be a whole number, not true or false."),
        ("rule-class = 'A'", "haus.toml, line 1: There is no key 'rule-class'."),
        ("\n[style]\nmark = ''", "line 3: There is no key 'mark' in 'style'. Did you mean 'marks'"),
        ("style.marks = ''", "line 1: 'style.marks' is empty. Give it a value, or leave the key"),
    ],
)
def test_what_does_not_fit_is_refused(source: str, expected: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(source)
    assert expected in str(caught.value)
