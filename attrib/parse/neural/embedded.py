"""The default engine: the German model in the package, in Stanza's pipeline. No network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrib.errors import ModelError
from attrib.parse.boundaries.tables import digest
from attrib.parse.neural import card
from attrib.parse.stanza import PipelineParser

if TYPE_CHECKING:
    from attrib.parse.neural.threads import Crew


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
        fingerprint = f"{card.fingerprint(where)}-{digest()}"
        super().__init__("embedded", fingerprint, lambda: _open(where))


def _open(model: Path) -> Any:
    card.verify(model)
    import stanza

    from attrib.parse.neural import processors
    from attrib.parse.neural.threads import Crew

    crew = Crew()
    chosen = ("tokenize", "mwt", processors.JOINT, processors.LOOKUP)
    try:
        pipeline = stanza.Pipeline(
            lang="de",
            dir=str(model),
            package=None,
            processors=dict.fromkeys(chosen, processors.VARIANT),
            allow_unknown_language=True,
            tokenize_model_path=str(model / processors.TOKENIZER),
            tokenize_with_attrib=True,
            tokenize_crew=crew,
            mwt_model_path=str(model / processors.CONTRACTIONS),
            joint_model_path=str(model),
            joint_crew=crew,
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
    # What was swapped while it was read goes with no fingerprint.
    card.verify(model)
    return Working(pipeline, crew)


class Working:
    """A pipeline whose work a crew does.

    Args:
        pipeline: Stanza's.
        crew: who works.
    """

    def __init__(self, pipeline: Any, crew: Crew) -> None:
        self._pipeline = pipeline
        self._crew = crew

    def process(self, document: Any, processors: str) -> Any:
        """Run some of the processors over a text or a Stanza document."""
        with self._crew.at_work():
            return self._pipeline.process(document, processors=processors)
