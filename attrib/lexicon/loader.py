"""Reads the lexicons: tab-separated tables with a `#` header, checked while they load."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from attrib.errors import LexiconError
from attrib.wording import Wording

Row = Mapping[str, str]

REMEDY = Wording(
    "Installieren Sie attrib neu, oder bringen Sie die Datei in Ordnung, wenn Sie sie geändert "
    "haben.",
    "Install attrib again, or mend the file if you have changed it.",
)


@cache
def read_table(name: str, key: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Return the rows of the lexicon `name` (a file of this package, as `verb_forms.tsv`).

    Lines that begin with `#` are comments; the first other line names the columns. The
    columns of `key` (by default the first one) together name a row.

    Raises:
        LexiconError: the file is missing or not UTF-8, a row has the wrong number of
            columns, an empty cell, or a key that was there before.
    """
    path = resources.files(__package__).joinpath(name)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise _missing(name) from None
    except UnicodeDecodeError:
        problem = Wording(
            f"Das Lexikon {name} ist nicht in UTF-8.", f"The lexicon {name} is not UTF-8."
        )
        raise LexiconError(problem, REMEDY) from None
    return parse_table(text, name, key)


def table_bytes(name: str) -> bytes:
    """Return the lexicon `name` as it stands in the package, for a checksum.

    Raises:
        LexiconError: the file is missing.
    """
    try:
        return resources.files(__package__).joinpath(name).read_bytes()
    except FileNotFoundError:
        raise _missing(name) from None


def _missing(name: str) -> LexiconError:
    return LexiconError(
        Wording(f"Das Lexikon {name} fehlt.", f"The lexicon {name} is missing."), REMEDY
    )


def parse_table(text: str, name: str, key: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Return the rows of a lexicon given as text; see `read_table`."""
    columns: tuple[str, ...] = ()
    rows: dict[tuple[str, ...], Row] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(line.removesuffix("\r").split("\t"))
        if not columns:
            columns = _checked_columns(cells, key, name)
            continue
        if len(cells) != len(columns):
            what = Wording(
                f"hat {len(cells)} Spalten statt {len(columns)}",
                f"has {len(cells)} columns instead of {len(columns)}",
            )
            raise _damaged(name, number, what)
        if any(cell != cell.strip() or not cell for cell in cells):
            what = Wording(
                "hat eine leere Zelle oder Leerraum um einen Wert",
                "has an empty cell, or space around a value",
            )
            raise _damaged(name, number, what)
        row = dict(zip(columns, cells, strict=True))
        identity = tuple(row[column] for column in key or columns[:1])
        if identity in rows:
            again = " ".join(identity)
            raise _damaged(name, number, Wording(f"wiederholt '{again}'", f"repeats '{again}'"))
        rows[identity] = MappingProxyType(row)
    if not columns:
        problem = Wording(
            f"Das Lexikon {name} hat keine Zeile, die seine Spalten nennt.",
            f"The lexicon {name} has no line that names its columns.",
        )
        raise LexiconError(problem, REMEDY)
    return tuple(rows.values())


def _checked_columns(cells: tuple[str, ...], key: tuple[str, ...], name: str) -> tuple[str, ...]:
    if len(set(cells)) != len(cells) or not all(cells):
        problem = Wording(
            f"Das Lexikon {name} nennt eine Spalte doppelt oder gar nicht.",
            f"The lexicon {name} names a column twice, or not at all.",
        )
        raise LexiconError(problem, REMEDY)
    if missing := [column for column in key if column not in cells]:
        problem = Wording(
            f"Das Lexikon {name} hat keine Spalte '{missing[0]}'.",
            f"The lexicon {name} has no column '{missing[0]}'.",
        )
        raise LexiconError(problem, REMEDY)
    return cells


def _damaged(name: str, number: int, what: Wording) -> LexiconError:
    problem = Wording(
        f"Das Lexikon {name} ist beschädigt: Zeile {number} {what.de}.",
        f"The lexicon {name} is damaged: line {number} {what.en}.",
    )
    return LexiconError(problem, REMEDY)
