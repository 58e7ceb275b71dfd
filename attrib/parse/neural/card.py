"""What is known of the embedded model without loading it: its files and their checksums.

Imports nothing heavy, so that a cached parse needs no network code.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from platform import machine

from attrib.errors import ModelError, reason_of
from attrib.wording import Wording

CHECKSUMS = "checksums.json"
NETWORK = "network.onnx"
LABELS = "network.json"
PROBE = "probe.onnx"
PIECES = "pieces.json"
CONTRACTIONS = "contractions.json"
LEMMAS = "lemmas.tsv.xz"
DICTIONARY = "lemmas.trie"
# The libraries whose release decides with the model what comes out.
DECIDING = ("onnxruntime", "simplemma")
REINSTALL = Wording(
    "Installieren Sie attrib neu: pip install --force-reinstall attrib.",
    "Install attrib anew: pip install --force-reinstall attrib.",
)


def folder() -> Path:
    """Return the folder of the embedded German model."""
    return Path(str(files("attrib.models") / "de"))


def write_checksums(model: Path) -> None:
    """Write the checksum file of a freshly built model."""
    names = sorted(p.name for p in model.iterdir() if p.name != CHECKSUMS and p.is_file())
    sums = {name: _digest(model / name) for name in names}
    (model / CHECKSUMS).write_text(json.dumps(sums, indent=1) + "\n", "utf-8")


@cache
def checksums(model: Path | None = None) -> dict[str, str]:
    """Return the SHA-256 of each model file as recorded when the model was built.

    Raises:
        ModelError: the record is missing or unreadable.
    """
    path = (model or folder()) / CHECKSUMS
    try:
        recorded = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        raise ModelError(
            Wording(
                "Das mitgelieferte Modell hat keine lesbare Liste der Prüfsummen.",
                "The embedded German model has no readable list of checksums.",
            ),
            REINSTALL,
        ) from None
    return {str(name): str(digest) for name, digest in recorded.items()}


def fingerprint(model: Path | None = None) -> str:
    """Return a short identifier that changes whenever any model file does."""
    recorded = json.dumps(checksums(model), sort_keys=True)
    return hashlib.sha256(recorded.encode()).hexdigest()[:16]


def arithmetic() -> str:
    """Name what runs the model: libraries, their releases, and the kind of machine."""
    releases = [f"{name}-{version(name)}" for name in DECIDING]
    return ",".join([*releases, f"int8-{machine()}"])


def read(model: Path, name: str) -> bytes:
    """Return the content of a model's file, which is what was built.

    Raises:
        ModelError: the file is missing or unreadable, or its checksum is wrong.
    """
    expected = checksums(model).get(name)
    try:
        content = (model / name).read_bytes()
    except FileNotFoundError:
        problem = Wording(
            f"Dem mitgelieferten Modell fehlt die Datei {name}.",
            f"The embedded German model lacks its file {name}.",
        )
        raise ModelError(problem, REINSTALL) from None
    except OSError as error:
        reason = reason_of(error)
        problem = Wording(
            f"Die Datei {name} des mitgelieferten Modells lässt sich nicht lesen ({reason.de}).",
            f"The file {name} of the embedded German model cannot be read ({reason.en}).",
        )
        raise ModelError(problem, REINSTALL) from None
    if hashlib.sha256(content).hexdigest() != expected:
        problem = Wording(
            f"Die Datei {name} des mitgelieferten Modells ist beschädigt (falsche Prüfsumme).",
            f"The file {name} of the embedded German model is damaged (wrong checksum).",
        )
        raise ModelError(problem, REINSTALL)
    return content


def verify(model: Path | None = None) -> None:
    """Check that every model file is there and is what was built.

    Raises:
        ModelError: a file is missing or unreadable, or its checksum is wrong.
    """
    where = model or folder()
    for name in checksums(where):
        read(where, name)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
