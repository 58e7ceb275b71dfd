"""`attrib lsp`: the language server, which an editor starts."""

from __future__ import annotations

import typer

from attrib.cli.configured import CONFIG, NO_CONFIG
from attrib.cli.inputs import ENGINE, NO_CACHE
from attrib.config import Configuration, Options, load
from attrib.errors import UsageError
from attrib.wording import Wording

STDIO = typer.Option(False, "--stdio", help="Talk over standard input and output; it always does.")


def lsp(
    stdio: bool = STDIO,  # noqa: ARG001  editors give it
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
    config: str | None = CONFIG,
    no_config: bool = NO_CONFIG,
) -> None:
    """Serve an editor: findings as you type, mends, explanations, speakers."""
    if config is not None and no_config:
        raise UsageError(
            Wording(
                "'--config' und '--no-config' schließen einander aus.",
                "'--config' and '--no-config' exclude each other.",
            ),
            Wording("Geben Sie eines davon an.", "Give one of them."),
        )
    try:
        from attrib.lsp.features import run
    except ImportError as error:
        raise UsageError(
            Wording(
                "Der Sprachserver braucht eine Bibliothek, die fehlt.",
                "The language server needs a library that is not there.",
            ),
            Wording("Rufen Sie auf: pip install 'attrib[lsp]'", "Run: pip install 'attrib[lsp]'"),
        ) from error
    for_all = Configuration(Options()) if no_config else load(config) if config else None
    run(engine, cached=not no_cache, for_all=for_all)
