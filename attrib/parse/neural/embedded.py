"""The default engine: the German model in the package, in Stanza's pipeline. No network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrib.errors import ModelError
from attrib.parse.neural import card
from attrib.parse.stanza import PipelineParser


class EmbeddedParser(PipelineParser):
    """Parses with the model in the package (or with one in another folder).

    Args:
        model: a folder with a model's files; the one in the package by default.

    Raises:
        ModelError: the model's list of checksums is missing or unreadable.
    """

    predicting = "joint,lookup"

    def __init__(self, model: Path | None = None) -> None:
        where = model or card.folder()
        super().__init__("embedded", card.fingerprint(where), lambda: _open(where))


def _open(model: Path) -> Any:
    card.verify(model)
    import stanza

    from attrib.parse.neural import processors

    chosen = ("tokenize", "mwt", processors.JOINT, processors.LOOKUP)
    try:
        return stanza.Pipeline(
            lang="de",
            dir=str(model),
            package=None,
            processors=dict.fromkeys(chosen, "attrib"),
            allow_unknown_language=True,
            tokenize_model_path=str(model / processors.TOKENIZER),
            mwt_model_path=str(model / processors.CONTRACTIONS),
            joint_model_path=str(model),
            lookup_model_path=str(model / processors.LEMMAS),
            download_method=None,
            use_gpu=False,
            logging_level="ERROR",
        )
    except Exception as error:
        # Damage that the checksums were made to hide can raise anything.
        raise ModelError(
            f"The embedded German model cannot be loaded ({type(error).__name__}).",
            card.REINSTALL,
        ) from error
