"""`attrib cache`: where parses are kept, how much they take, and how to be rid of them."""

from __future__ import annotations

import typer

from attrib.cli.options import LANG
from attrib.errors import InputError, reason_of
from attrib.wording import Language, Wording, decimal_comma

app = typer.Typer(
    help="Show or clear the parses kept on this machine.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@app.callback()
def cache(context: typer.Context, lang: Language = LANG) -> None:
    """Show or clear the parses kept on this machine."""
    from attrib.cache import MEGABYTE, cache_folder, cache_limit, size_of

    if context.invoked_subcommand is None:
        folder, limit = cache_folder(), cache_limit()
        size = size_of(folder)
        taken, most = f"{size.bytes / MEGABYTE:.1f}", limit / MEGABYTE
        told = Wording(
            f"{size.entries} aufgehobene Satzanalysen in {folder}: {taken.replace('.', ',')} MB "
            f"von höchstens {decimal_comma(most)} MB.",
            f"{size.entries} kept parses in {folder}: {taken} MB of at most {most:g} MB.",
        )
        typer.echo(told.into(lang))


@app.command("path")
def path() -> None:
    """Print the folder in which parses are kept."""
    from attrib.cache import cache_folder

    typer.echo(str(cache_folder()))


@app.command("clear")
def clear(lang: Language = LANG) -> None:
    """Delete all kept parses."""
    from attrib.cache import cache_folder
    from attrib.cache import clear as delete

    folder = cache_folder()
    try:
        count = delete(folder)
    except OSError as error:
        reason = reason_of(error)
        raise InputError(
            Wording(
                f"Der Zwischenspeicher in {folder} lässt sich nicht leeren ({reason.de}).",
                f"The cache in {folder} cannot be cleared ({reason.en}).",
            ),
            Wording(
                "Prüfen Sie, wer dort schreiben darf, oder löschen Sie den Ordner selbst.",
                "Check who may write there, or delete the folder yourself.",
            ),
        ) from error
    told = Wording(
        f"{count} aufgehobene Satzanalysen aus {folder} gelöscht.",
        f"{count} kept parses deleted from {folder}.",
    )
    typer.echo(told.into(lang))
