"""From an engine's name to its parser. Engines load when they first parse."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from attrib.errors import EngineError
from attrib.parse.base import Parser
from attrib.wording import Wording, guessed

EMBEDDED = "embedded"
STANZA = "stanza"
CONLLU = "conllu"
NAMES = (EMBEDDED, STANZA, CONLLU)
CHOICE = Wording(
    "Wählen Sie 'embedded', 'stanza', 'stanza:PAKET' oder 'conllu'.",
    "Choose 'embedded', 'stanza', 'stanza:PACKAGE' or 'conllu'.",
)


@cache
def open_parser(engine: str = EMBEDDED) -> Parser:
    """Return the parser of that name; one load serves a whole process.

    Args:
        engine: `embedded`, `stanza`, `stanza:PACKAGE` or `conllu`.

    Raises:
        EngineError: an unknown engine, or an official package that is not there.
        ModelError: the embedded model is not there.
    """
    name, colon, package = engine.partition(":")
    if name == STANZA and (package or not colon):
        from attrib.parse.stanza import DEFAULT_PACKAGE, OfficialParser

        return OfficialParser(package or DEFAULT_PACKAGE)
    if engine == CONLLU:
        from attrib.parse.given import GivenParser

        return GivenParser()
    if engine == EMBEDDED:
        from attrib.parse.neural.embedded import EmbeddedParser

        return EmbeddedParser()
    near = get_close_matches(name, NAMES, n=1)
    guess = guessed(near[0] if near else None)
    raise EngineError(
        Wording(
            f"Einen Parser '{engine}' gibt es nicht.{guess.de}",
            f"There is no engine '{engine}'.{guess.en}",
        ),
        CHOICE,
    )
