"""`tsv`: one claim a line for pipes, never cropped, wrapped or coloured, and without headings."""

from __future__ import annotations

from attrib.records import Analysis
from attrib.report.base import Style
from attrib.report.columns import (
    ADDRESSEE,
    CANDIDATES,
    CERTAINTY,
    COLUMN,
    FILE,
    NO_SPEAKER_CODE,
    NUMBER,
    Row,
    place,
    rows,
    speaker_or_reason,
)
from attrib.report.labels import CLAIM, CONFIDENCE, CUE, KIND, MOOD, NOTHING, OFFICE, POLARITY


class TsvReport:
    """Speaker, claim, cue, mood, kind, line, column, confidence and number; whether it was said.

    Then, of the speaker, why there is none, how sure it is and who else it could be; to whom; and
    the speaker's office.
    If several articles may come, their names stand before them.
    """

    def __init__(self, style: Style) -> None:
        self._style = style

    def opening(self) -> str:
        """Return nothing: every line is a claim."""
        return ""

    def article(self, analysis: Analysis) -> str:
        """Return a line per claim."""
        return "".join(
            "\t".join(self._cells(row)) + "\n" for row in rows(analysis, self._style.language)
        )

    def closing(self) -> str:
        """Return nothing."""
        return ""

    def _cells(self, row: Row) -> list[str]:
        speaker = speaker_or_reason(row)
        said = [row[heading] or NOTHING for heading in (CLAIM, CUE, MOOD, KIND)]
        where = [place(row), row[COLUMN] or NOTHING, row[CONFIDENCE]]
        behind = (NUMBER, POLARITY, NO_SPEAKER_CODE, CERTAINTY, CANDIDATES, ADDRESSEE, OFFICE)
        name = [row[FILE]] if self._style.several else []
        return [*name, speaker, *said, *where, *(row[heading] or NOTHING for heading in behind)]
