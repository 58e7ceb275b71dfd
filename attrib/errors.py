"""Every error that a user can meet: one sentence on what is wrong, one on what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from attrib.wording import Wording

REPORT_IT: Final = Wording(
    "Bitte melden Sie das mit der Ausgabe von ATTRIB_DEBUG=1, und sehen Sie diese vorher durch: "
    "Sie kann Ihren Text zitieren.",
    "Please report it with the output of ATTRIB_DEBUG=1, and look through that first: it may quote "
    "your text.",
)
_REASONS: Final = {
    errno.EACCES: Wording("keine Berechtigung", "Permission denied"),
    errno.EPERM: Wording("keine Berechtigung", "Permission denied"),
    errno.ENOENT: Wording("nicht vorhanden", "No such file or directory"),
    errno.ENOTDIR: Wording("kein Ordner", "Not a directory"),
    errno.EISDIR: Wording("ein Ordner", "Is a directory"),
    errno.EEXIST: Wording("schon vorhanden", "File exists"),
    errno.ENOSPC: Wording("kein Platz mehr", "No space left on device"),
    errno.EDQUOT: Wording("kein Platz mehr", "Disk quota exceeded"),
    errno.EFBIG: Wording("zu groß", "File too large"),
    errno.EROFS: Wording("schreibgeschützt", "Read-only file system"),
    errno.ENAMETOOLONG: Wording("zu langer Name", "File name too long"),
    errno.ELOOP: Wording("Verweise im Kreis", "Too many levels of symbolic links"),
    errno.EMFILE: Wording("zu viele offene Dateien", "Too many open files"),
    errno.EIO: Wording("Fehler des Geräts", "Input/output error"),
}
_NO_PATH: Final = Wording("kein gültiger Pfad", "no valid path")


class AttribError(Exception):
    """The family of all errors of this project; a command ends with exit status 2.

    As a text an error is English, for those who program; `told` says it in either language.
    """

    def __init__(self, problem: Wording, remedy: Wording) -> None:
        super().__init__(f"{problem.en} {remedy.en}")
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[AttribError], tuple[Wording, Wording]]:
        # An exception is pickled with what its base class was given, which is one sentence here.
        return type(self), (self.problem, self.remedy)

    @property
    def told(self) -> Wording:
        """What is wrong and what to do."""
        problem, remedy = self.problem, self.remedy
        return Wording(f"{problem.de} {remedy.de}", f"{problem.en} {remedy.en}")


class ArticleError(AttribError):
    """What is wrong with one article; the others of a run go on."""


class InputError(ArticleError):
    """A file that cannot be read or is no article."""


class OutputError(AttribError):
    """A file that cannot be written."""


class ConlluError(ArticleError):
    """A CoNLL-U file that breaks the format."""


class EngineError(AttribError):
    """A parsing engine that is unknown or not there."""


class ModelError(AttribError):
    """A model file that is missing or damaged."""


class LexiconError(AttribError):
    """A lexicon that breaks its own header's promise."""


class UsageError(AttribError):
    """Options that do not go together."""


class ConfigError(AttribError):
    """A configuration file with a key or value that is not understood."""


class UnforeseenError(ArticleError):
    """A fault of attrib's own; only its sort is told, for its message may quote the article."""

    @classmethod
    def of(cls, error: Exception, name: str = "") -> UnforeseenError:
        """Return the error that tells of a fault, and of the article that it was met in."""
        start = f"{name}: " if name else ""
        sort = type(error).__name__
        return cls(
            Wording(
                f"{start}Etwas Unvorhergesehenes ist schiefgegangen ({sort}).",
                f"{start}{'something' if name else 'Something'} unforeseen went wrong ({sort}).",
            ),
            REPORT_IT,
        )


def reason_of(error: OSError | ValueError) -> Wording:
    """Return why a file cannot be opened, read or written; only a path that is none has no code."""
    number = getattr(error, "errno", None)
    if number is None:
        return _NO_PATH
    return _REASONS.get(number, Wording(f"Fehler {number}", f"error {number}"))


@contextmanager
def foreseen(name: str) -> Iterator[None]:
    """Tell what goes wrong in the block, and nobody foresaw, as an error of that article's.

    Raises:
        UnforeseenError: whatever was raised that is no error of the project's own.
        BrokenPipeError: nobody reads the output any more.
    """
    try:
        yield
    except (AttribError, BrokenPipeError):
        raise
    except Exception as error:
        raise UnforeseenError.of(error, name) from error
