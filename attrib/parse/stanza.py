"""Parsing through a Stanza pipeline, and the official packages of German models.

`attrib model download` is the only code of the project that uses the network.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from attrib.article import Article, Notice
from attrib.errors import EngineError
from attrib.parse.prose import tokenised
from attrib.parse.segments import Broken
from attrib.parse.stanza_document import predicted, sentences, to_rows
from attrib.records import Document, Sentence
from attrib.wording import Wording, guessed

DEFAULT_PACKAGE = "combined"
PROCESSORS = "tokenize,mwt,pos,lemma,depparse"
TOKENIZING = "tokenize,mwt"
PREDICTING = "pos,lemma,depparse"
NO_KONJUNKTIV = Notice(
    "no-konjunktiv",
    Wording(
        "Das Paket 'hdt' hält jeden Konjunktiv für Indikativ; der Modus kommt allein aus den "
        "Wortformen.",
        "The package 'hdt' tags every Konjunktiv as indicative; moods come from the word forms "
        "alone.",
    ),
)


class PipelineParser:
    """A parser that is a Stanza pipeline, loaded when it first parses."""

    def __init__(self, engine: str, fingerprint: str, load: Callable[[], Any]) -> None:
        self.engine = engine
        self.fingerprint = fingerprint
        self._load = load

    @cached_property
    def _pipeline(self) -> Any:
        with _without_collector():
            return self._load()

    def parse(self, article: Article) -> Document:
        """Tokenise, cut long sentences, and predict tags and trees."""

        def cut(given: Broken) -> Iterator[Sentence]:
            found = self._pipeline.process(given.text, processors=TOKENIZING)
            return sentences(found, article.text, given.place)

        return self.parse_tokens(tokenised(article, self.engine, cut))

    def parse_tokens(self, document: Document) -> Document:
        """Predict tags and trees for the words as they are."""
        if not document.sentences:
            return replace(document, engine=self.engine)
        from stanza.models.common.doc import Document as StanzaDocument

        rows = StanzaDocument([to_rows(sentence) for sentence in document.sentences])
        parsed = self._pipeline.process(rows, processors=PREDICTING)
        pairs = zip(document.sentences, parsed.sentences, strict=True)
        said = tuple(predicted(ours, theirs) for ours, theirs in pairs)
        return replace(document, sentences=said, engine=self.engine)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector from looking through what a library builds up to keep.

    It finds nothing, and takes a quarter of the time that torch needs to load.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class OfficialParser(PipelineParser):
    """One of Stanza's packages of German models.

    Raises:
        EngineError: a package that has not been downloaded.
    """

    def __init__(self, package: str = DEFAULT_PACKAGE) -> None:
        if package not in installed_packages():
            raise EngineError(
                Wording(
                    f"Das Stanza-Paket '{package}' ist nicht auf diesem Rechner.",
                    f"The Stanza package '{package}' is not on this machine.",
                ),
                Wording(
                    f"Führen Sie 'attrib model download {package}' aus, oder nehmen Sie den "
                    "Parser 'embedded'.",
                    f"Run 'attrib model download {package}', or use the engine 'embedded'.",
                ),
            )
        super().__init__(f"stanza:{package}", _fingerprint(package), lambda: _open(package))
        self.package = package

    def parse_tokens(self, document: Document) -> Document:
        """Predict tags and trees; the notice says what the package cannot know."""
        parsed = super().parse_tokens(document)
        if self.package != "hdt":
            return parsed
        return replace(parsed, notices=(*parsed.notices, NO_KONJUNKTIV))


def model_folder() -> Path:
    """Return where official models lie: ATTRIB_MODEL_DIR, or the user's data folder."""
    if given := os.environ.get("ATTRIB_MODEL_DIR"):
        return Path(given)
    from platformdirs import user_data_path

    return user_data_path("attrib", appauthor=False) / "stanza"


def installed_packages() -> list[str]:
    """Return the names of the packages whose files are all there."""
    folder = model_folder()
    found = []
    for name, models in _packages(folder).items():
        files = [folder / "de" / part / f"{models.get(part)}.pt" for part in PROCESSORS.split(",")]
        if all(file.is_file() for file in files):
            found.append(name)
    return sorted(found)


def download(package: str = DEFAULT_PACKAGE) -> Path:
    """Fetch a package from Stanza's hub and return the folder that it lies in.

    Everything is fetched into a folder beside it and moved when it is complete.

    Raises:
        EngineError: an unknown package, no network, or a folder that cannot be written.
    """
    folder = model_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".download-", dir=folder) as part:
            _fetch(package, Path(part))
            _move(Path(part), folder)
    except EngineError:
        raise
    except Exception as error:
        # Stanza, requests and the hub's client share no family of errors.
        raise EngineError(
            Wording(
                f"Das Stanza-Paket '{package}' ließ sich nicht herunterladen "
                f"({type(error).__name__}).",
                f"The Stanza package '{package}' could not be downloaded ({type(error).__name__}).",
            ),
            Wording(
                "Wiederholen Sie den Befehl auf einem Rechner mit Netz, auf dem sich in "
                f"{folder} schreiben lässt; der Parser 'embedded' braucht beides nicht.",
                "Run the command again on a machine with network access and a writable "
                f"{folder}; the engine 'embedded' needs neither.",
            ),
        ) from error
    return folder


def _fetch(package: str, folder: Path) -> None:
    import stanza
    from stanza.resources.common import download_resources_json

    download_resources_json(model_dir=str(folder))
    names = list(_packages(folder))
    if package not in names:
        near = get_close_matches(package, names, n=1)
        guess = guessed(near[0] if near else None)
        raise EngineError(
            Wording(
                f"Stanza hat kein deutsches Paket '{package}'.{guess.de}",
                f"Stanza has no German package '{package}'.{guess.en}",
            ),
            Wording(f"Wählen Sie aus: {', '.join(names)}.", f"Choose one of {', '.join(names)}."),
        )
    stanza.download(
        "de",
        model_dir=str(folder),
        package=package,
        processors=PROCESSORS,
        verbose=False,
        download_json=False,
    )


def _move(source: Path, target: Path) -> None:
    """Move files into place, the list of packages last, since it vouches for the rest."""
    files = [file for file in source.rglob("*") if file.is_file()]
    for file in sorted(files, key=lambda file: file.name == "resources.json"):
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)


def _packages(folder: Path) -> dict[str, dict[str, str]]:
    try:
        resources = json.loads((folder / "resources.json").read_text("utf-8"))
        packages = resources["de"]["packages"]
        return {name: dict(models) for name, models in packages.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _fingerprint(package: str) -> str:
    """Name the package's state without importing Stanza or reading the models."""
    state = hashlib.sha256(package.encode())
    folder = model_folder()
    for file in sorted((folder / "de").rglob("*.pt")):
        facts = file.stat()
        state.update(f"{file.relative_to(folder)} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return f"{version('stanza')}-{state.hexdigest()[:16]}"


def _open(package: str) -> Any:
    import stanza

    try:
        return stanza.Pipeline(
            lang="de",
            package=package,
            processors=PROCESSORS,
            dir=str(model_folder()),
            download_method=None,
            use_gpu=False,
            verbose=False,
        )
    except Exception as error:
        # A damaged file can raise anything from Stanza's loading code.
        raise EngineError(
            Wording(
                f"Das Stanza-Paket '{package}' lässt sich nicht laden ({type(error).__name__}).",
                f"The Stanza package '{package}' cannot be loaded ({type(error).__name__}).",
            ),
            Wording(
                f"Führen Sie 'attrib model download {package}' noch einmal aus, oder nehmen Sie "
                "den Parser 'embedded'.",
                f"Run 'attrib model download {package}' again, or use the engine 'embedded'.",
            ),
        ) from error
