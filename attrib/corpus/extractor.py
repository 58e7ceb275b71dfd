"""Beyond one machine: a class for the actors of Ray Data."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from attrib.config.options import Options

ERROR: Final = "error"


class ClaimExtractor:
    """Turns batches of articles into batches of claims; the engine loads once an actor.

    For `ray.data.Dataset.map_batches`, or anything else that hands over columns: a dictionary of
    arrays or lists, a `pyarrow.Table`, a `pandas.DataFrame`. A row of the result is a claim with
    the columns of `Analysis.to_records()` and one more, `error`: an article that cannot be read is
    one row with its name and what is wrong, and no claim.

    Args:
        text_column: the column that holds the articles' text.
        name_column: the column that holds their names; without it an article is called by a
            checksum of its text, `sha256:` and 16 digits.
        engine: the parser, as for `attrib corpus --engine`; by default the one of the options.
        options: what to go by, such as `attrib.load_options("attrib.toml")`.

    Raises:
        EngineError: an engine that is unknown or not there.
        ModelError: a model that is missing or damaged.
        UsageError: pyarrow is not installed, or a batch without the columns.
    """

    def __init__(
        self,
        text_column: str = "text",
        name_column: str | None = None,
        *,
        engine: str | None = None,
        options: Options | None = None,
    ) -> None:
        from attrib.config.options import MEGABYTE, Options
        from attrib.corpus.columns import Columns
        from attrib.corpus.parquet import schema
        from attrib.corpus.work import Task, Worker
        from attrib.read.formats import InputFormat

        options = options or Options()
        self._schema = schema({ERROR: str})
        self._columns = Columns(text_column, name_column)
        self._worker = Worker(
            Task(
                engine=engine or options.engine,
                knowledge=options.knowledge,
                language=options.language,
                min_confidence=options.min_confidence,
                input_format=InputFormat(options.input_format),
                max_bytes=int(options.max_file_size * MEGABYTE),
            )
        )

    def __call__(self, batch: Any) -> Any:  # noqa: ANN401  Ray hands over what it is told to
        """Return the claims of a batch of articles as a `pyarrow.Table`."""
        from attrib.corpus.parquet import library

        there = getattr(batch, "column_names", None)
        self._columns.check(list(there if there is not None else batch), "The batch")
        texts = _values(batch, self._columns.text)
        named = self._columns.name is not None
        names = _values(batch, self._columns.name) if named else [None] * len(texts)
        rows = [
            row
            for number, (text, name) in enumerate(zip(texts, names, strict=True), start=1)
            for row in self._rows(number, text, name)
        ]
        return library().Table.from_pylist(rows, self._schema)

    def _rows(self, number: int, text: object, name: object) -> list[dict[str, Any]]:
        from attrib.corpus.work import Failure
        from attrib.report.flat import records

        item = self._columns.item(number, _called(text), text, name)
        found = self._worker.analyze(item)
        if isinstance(found, Failure):
            language = self._worker.task.language
            told = f"{found.problem.into(language)} {found.remedy.into(language)}"
            return [{"article": item.name, ERROR: told}]
        return records(found, self._worker.task.language)


def _values(batch: Any, column: str | None) -> list[Any]:  # noqa: ANN401  see above
    """Return a column as Python's own values."""
    values = batch[column]
    for turn in ("to_pylist", "tolist"):
        if hasattr(values, turn):
            return list(getattr(values, turn)())
    return list(values)


def _called(text: object) -> str:
    content = text.encode("utf-8", "replace") if isinstance(text, str) else b""
    return f"sha256:{hashlib.sha256(content).hexdigest()[:16]}"
