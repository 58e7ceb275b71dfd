"""`attrib model`: which engines are there, and official models to download."""

from __future__ import annotations

import typer

from attrib.cli.options import LANG
from attrib.errors import AttribError
from attrib.wording import Language, Wording

app = typer.Typer(
    help="Show which engines are there, and download official models.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
PACKAGE = typer.Argument("combined", help="The name of one of Stanza's German packages.")


@app.command("status")
def status(lang: Language = LANG) -> None:
    """Say of each engine whether it is there, and if not, why."""
    from attrib.parse.neural import card
    from attrib.parse.stanza import installed_packages, model_folder

    try:
        card.verify(card.folder())
        model = card.fingerprint(card.folder())
        embedded = Wording(f"bereit (Modell {model})", f"ready (model {model})")
    except AttribError as error:
        embedded = error.told.said("fehlt: {}", "missing: {}")
    folder, packages = model_folder(), ", ".join(installed_packages())
    stanza = Wording(f"bereit: {packages} (in {folder})", f"ready: {packages} (in {folder})")
    if not packages:
        stanza = Wording(
            f"fehlt: kein Paket in {folder}; 'attrib model download' holt eines aus dem Netz",
            f"missing: no package in {folder}; run 'attrib model download', which needs the "
            "network",
        )
    conllu = Wording("bereit (liest analysierte Dateien)", "ready (reads parsed files)")
    for name, told in (("embedded", embedded), ("stanza", stanza), ("conllu", conllu)):
        typer.echo(f"{name:<8}  {told.into(lang)}")


@app.command("download")
def download(package: str = PACKAGE, lang: Language = LANG) -> None:
    """Download one of Stanza's official German packages; the only command on the network."""
    from attrib.parse.stanza import download as fetch

    folder = fetch(package)
    told = Wording(
        f"Das Paket '{package}' liegt in {folder}; --engine stanza:{package} nimmt es.",
        f"The package '{package}' lies in {folder}; use it with --engine stanza:{package}.",
    )
    typer.echo(told.into(lang))
