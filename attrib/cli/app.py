"""The program `attrib`: its commands, and what becomes of errors."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

import typer

from attrib.cli import (
    cache,
    check,
    claims,
    compare,
    config,
    constructions,
    corpus,
    explain,
    gold,
    lsp,
    manual,
    model,
    parse,
    rules,
    verify,
    voice,
)
from attrib.cli import eval as evaluation
from attrib.cli.configured import configured
from attrib.cli.messages import abandon_stdout, report
from attrib.errors import AttribError, UnforeseenError
from attrib.version import __version__

BAD_INPUT = 2
INTERRUPTED = 130
CLOSED_PIPE = 141

app = typer.Typer(
    name="attrib",
    help="Find reported speech in German news text and link every claim to its speaker.",
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["--help", "-h"]},
    # Rich would cost --help a quarter of a second, and tracebacks may hold article text.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("claims")(configured(claims.claims))
app.command("explain")(configured(explain.explain))
app.command("verify")(configured(verify.verify, table="verify"))
app.command("compare")(configured(compare.compare, table="compare"))
app.command("corpus")(configured(corpus.corpus))
app.command("parse")(configured(parse.parse))
app.command("check")(configured(check.check, table="check"))
app.command("lsp")(lsp.lsp)
app.command("manual")(manual.manual)
app.command("rules")(rules.rules)
app.command("rule")(rules.rule)
app.command("constructions")(constructions.constructions)
app.command("eval")(evaluation.evaluate)
app.command("gold")(configured(gold.gold))
app.command("config")(config.config)
app.add_typer(model.app, name="model")
app.add_typer(cache.app, name="cache")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"attrib {__version__}")
        raise typer.Exit


@app.callback()
def attrib(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Find reported speech in German news text and link every claim to its speaker."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status; no error leaves as a traceback.

    Args:
        arguments: what stands after the program's name; None for the process's own.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal in cp1252 shows a question mark where it has no character.
            stream.reconfigure(errors="replace")
    voice.begin(arguments)
    try:
        status = app(arguments, prog_name="attrib", standalone_mode=False)
    except SystemExit as end:
        # Typer turns a closed pipe into status 1.
        piped = isinstance(end.__context__, BrokenPipeError)
        return _closed_pipe() if piped else int(end.code or 0)
    except BrokenPipeError:
        return _closed_pipe()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  the last resort: whatever it is, it is reported
        return _failed(error)
    return status if isinstance(status, int) else 0


def _failed(error: Exception) -> int:
    from attrib.cli.usage import Refused, help_of, refusal

    if isinstance(error, AttribError):
        report(error)
    elif help_of(error):
        typer.echo(help_of(error), err=True)
    elif isinstance(error, Refused):
        report(refusal(error))
    elif os.environ.get("ATTRIB_DEBUG"):
        raise error
    else:
        report(UnforeseenError.of(error))
    return BAD_INPUT


def _closed_pipe() -> int:
    abandon_stdout()
    return CLOSED_PIPE


def main() -> None:
    """Run the program and end the process."""
    status = run()
    # The memory goes with the process: looking through a model for garbage takes half a second.
    gc.freeze()
    sys.exit(status)
