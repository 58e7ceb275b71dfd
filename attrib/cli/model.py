"""`attrib model`: which engines are there, and official models to download."""

from __future__ import annotations

import typer

from attrib.errors import AttribError

app = typer.Typer(
    help="Show which engines are there, and download official models.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
PACKAGE = typer.Argument("combined", help="The name of one of Stanza's German packages.")


@app.command("status")
def status() -> None:
    """Say of each engine whether it is there, and if not, why."""
    from attrib.parse.neural import card
    from attrib.parse.stanza import installed_packages, model_folder

    try:
        card.verify(card.folder())
        typer.echo(f"embedded  ready (model {card.fingerprint(card.folder())})")
    except AttribError as error:
        typer.echo(f"embedded  missing: {error}")
    if packages := installed_packages():
        typer.echo(f"stanza    ready: {', '.join(packages)} (in {model_folder()})")
    else:
        typer.echo(
            f"stanza    missing: no package in {model_folder()}; "
            "run 'attrib model download', which needs the network"
        )
    typer.echo("conllu    ready (reads parsed files)")


@app.command("download")
def download(package: str = PACKAGE) -> None:
    """Download one of Stanza's official German packages; the only command on the network."""
    from attrib.parse.stanza import download as fetch

    folder = fetch(package)
    typer.echo(f"The package '{package}' lies in {folder}; use it with --engine stanza:{package}.")
