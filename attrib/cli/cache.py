"""`attrib cache`: where parses are kept, how much they take, and how to be rid of them."""

from __future__ import annotations

import typer

from attrib.errors import InputError

app = typer.Typer(
    help="Show or clear the parses kept on this machine.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@app.callback()
def cache(context: typer.Context) -> None:
    """Show or clear the parses kept on this machine."""
    from attrib.cache import MEGABYTE, cache_folder, cache_limit, size_of

    if context.invoked_subcommand is None:
        folder, limit = cache_folder(), cache_limit()
        size = size_of(folder)
        typer.echo(
            f"{size.entries} kept parses in {folder}: {size.bytes / MEGABYTE:.1f} MB of at most "
            f"{limit / MEGABYTE:g} MB."
        )


@app.command("path")
def path() -> None:
    """Print the folder in which parses are kept."""
    from attrib.cache import cache_folder

    typer.echo(str(cache_folder()))


@app.command("clear")
def clear() -> None:
    """Delete all kept parses."""
    from attrib.cache import cache_folder
    from attrib.cache import clear as delete

    folder = cache_folder()
    try:
        count = delete(folder)
    except OSError as error:
        raise InputError(
            f"The cache in {folder} cannot be cleared ({error.strerror}).",
            "Check who may write there, or delete the folder yourself.",
        ) from error
    typer.echo(f"{count} kept parses deleted from {folder}.")
