"""Whatever stands in a configuration file, the worst is an error of the project's own."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from attrib.config import CheckOptions, Options, find, load
from attrib.config.entries import _Cue, _Known
from attrib.config.sections import keys_of, line_of
from attrib.errors import AttribError

KEYS = [key for record in (Options, CheckOptions, _Known, _Cue) for key in keys_of(record)]
WORDS = ["Ada Brahm", "twittern", "Tweet", "person", "dass", "say", "stanza:x", "auto", "de"]
TEXTS = st.sampled_from(WORDS) | st.text(st.characters(codec="utf-8", exclude_characters="\0"))
SCALARS = (
    TEXTS
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.datetimes()
    | st.dates()
    | st.times()
)
NAMES = st.sampled_from(KEYS) | st.text(st.characters(codec="utf-8", exclude_characters="\0"))
VALUES = st.recursive(
    SCALARS,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(NAMES, below, max_size=4),
    max_leaves=12,
)
TABLES = st.dictionaries(NAMES, VALUES, max_size=5)


def loaded(text: str | bytes) -> Options | None:
    data = text.encode() if isinstance(text, str) else text
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "attrib.toml"
        path.write_bytes(data)
        with suppress(AttribError):
            assert find(folder).path == path
            return load(path).options
    return None


@given(TABLES)
def test_any_table_is_read_or_refused(tables: dict[str, Any]) -> None:
    loaded(tomlkit.dumps(tables))


@given(st.sampled_from([*keys_of(Options)]), VALUES)
def test_any_value_of_a_key_is_read_or_refused(key: str, value: object) -> None:
    options = loaded(tomlkit.dumps({key: value}))
    if options is not None:
        assert isinstance(options, Options)
        hash(options)  # frozen to the last part


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    loaded(data)


@given(TABLES)
def test_a_line_is_given_for_every_key_of_a_short_file(tables: dict[str, Any]) -> None:
    text = tomlkit.dumps(tables)
    for name in tables:
        line = line_of(text, (name,))
        if line is not None:
            assert 1 <= line <= text.count("\n") + 1
