"""What the library returns: an analysis that shows itself and turns itself into data.

The rooms of the house hand on the record of that name, which knows none of them. This is the same
record with the faces of the report, made at the door: by the `Analyzer` and from saved data.
"""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from typing import Any, Self

from attrib import records
from attrib.arguments import language_of
from attrib.article import Article
from attrib.wording import Language


class Analysis(records.Analysis):
    """An article's claims in text order; claims that have no number yet get one.

    It is a sequence of its claims: `len(analysis)`, `for claim in analysis`, `analysis[0]`; one
    without claims is false.
    """

    __slots__ = ()

    @classmethod
    def of(cls, found: records.Analysis) -> Self:
        """Return what was found with the faces that a user sees."""
        return cls(found.document, found.claims)

    def to_dict(
        self, language: str = Language.GERMAN, *, offsets: str = "code-points"
    ) -> dict[str, Any]:
        """Return the analysis as plain data, from which `from_dict` makes it again.

        It is an article of `--format json` with what only a program needs: the article's text,
        sentences, and explanations in both languages.

        Args:
            language: of the evidence and the reasons why there is no speaker, `de` or `en`.
            offsets: what `start` and `end` count, `code-points` or, for JavaScript, Java and C#,
                `utf-16`; columns are code points in either.

        Raises:
            UsageError: a language or a unit that there is not.
        """
        from attrib.report.saved import saved

        return saved(self, language_of(language), offsets)

    @classmethod
    def from_dict(
        cls, data: Mapping[str, Any], article: str | PathLike[str] | Article | None = None
    ) -> Self:
        """Return the analysis that `to_dict` was called of; the parse is gone, the claims are all.

        Args:
            data: what `to_dict` returned, or an article of `--format json`.
            article: the text, the file or the article that was analysed; needed where the data
                have no text of it, as those of `--format json`.

        Raises:
            InputError: data of another version, that are damaged, or of another article.
            UsageError: data whose offsets count something unknown.
        """
        from attrib.report.restored import restored

        return cls.of(restored(data, article))

    def to_records(self, language: str = Language.GERMAN) -> list[dict[str, Any]]:
        """Return a flat dictionary per claim, such as `pandas.DataFrame` takes.

        All have the keys `attrib.RECORD_COLUMNS`, in that order; as `columns` of a data frame
        these are there, too, when no claim is.

        Args:
            language: of the reasons why there is no speaker, `de` or `en`.

        Raises:
            UsageError: a language that there is not.
        """
        from attrib.report.flat import records

        return records(self, language_of(language))

    def _repr_html_(self) -> str:
        """Return the claims as a table for a notebook."""
        from attrib.report.page import fragment

        return fragment(self)
