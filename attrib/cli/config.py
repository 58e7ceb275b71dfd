"""`attrib config`: the options in effect, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass

import typer

from attrib.cli.configured import CONFIG, NO_CONFIG, chosen
from attrib.cli.inputs import MAX_FILE_SIZE
from attrib.cli.messages import printing
from attrib.cli.options import LANG
from attrib.config import Configuration
from attrib.config.house_words import HouseWord
from attrib.config.sections import Place, keys_of
from attrib.knowledge import ExtraCue, KnownSpeaker
from attrib.report.sanitise import one_line
from attrib.wording import Language, Wording

FILES = typer.Argument(
    None, metavar="[FILE…]", help="Articles; without any, the working directory counts."
)
DEFAULT = Wording("Vorgabe", "default")
_OWN = {"max-file-size": MAX_FILE_SIZE.default}
"""Defaults of the commands where the library has others."""
_NO_FILE = Wording("keine Datei", "no file")


def config(
    files: list[str] | None = FILES,
    config: str | None = CONFIG,
    no_config: bool = NO_CONFIG,
    lang: Language = LANG,
) -> None:
    """Print the options in effect for some files, and where each comes from."""
    configuration = chosen(config, [f for f in files or [] if f != "-"], no_config)
    rows = [(name, value, origin.into(lang)) for name, value, origin in _rows(configuration)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    with printing():
        file = one_line(str(configuration.path)) if configuration.path else _NO_FILE.into(lang)
        print(f"# {file}")
        for name, value, origin in rows:
            print(f"{name:{widths[0]}}  {value:{widths[1]}}  {origin}".rstrip())


def _rows(configuration: Configuration) -> Iterator[tuple[str, str, Wording]]:
    """Yield each key with its value and where it was set; sections key by key."""
    for name, field in keys_of(type(configuration.options)).items():
        value = getattr(configuration.options, field.name)
        place = configuration.places.get(name)
        if is_dataclass(value):
            for inner, part in keys_of(type(value)).items():
                below = configuration.places.get(f"{name}.{inner}")
                yield f"{name}.{inner}", _shown(getattr(value, part.name)), _origin(below)
        else:
            value = _OWN.get(name, value) if place is None else value
            yield name, _shown(value), _origin(place)


def _origin(place: Place | None) -> Wording:
    if place is None:
        return DEFAULT
    name, line = one_line(place.source.name), place.line
    return Wording(
        f"{name}{f', Zeile {line}' if line else ''}", f"{name}{f', line {line}' if line else ''}"
    )


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(_shown(part) for part in value) if value else "–"
    if isinstance(value, KnownSpeaker):
        return one_line(value.name)
    if isinstance(value, HouseWord):
        return one_line(f"{value.level}: {value.hint}" if value.hint else value.level)
    if isinstance(value, ExtraCue):
        return one_line(value.lemma)
    if isinstance(value, float):
        return f"{value:g}"
    return one_line(str(value)) or "–"
