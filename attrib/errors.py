"""Every error that a user can meet: one sentence on what is wrong, one on what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

REPORT_IT: Final = (
    "Please report it with the output of ATTRIB_DEBUG=1, and look through that first: it may quote "
    "your text."
)


class AttribError(Exception):
    """The family of all errors of this project; a command ends with exit status 2."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem} {remedy}")
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[AttribError], tuple[str, str]]:
        # An exception is pickled with what its base class was given, which is one sentence here.
        return type(self), (self.problem, self.remedy)


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
        start = f"{name}: something" if name else "Something"
        return cls(f"{start} unforeseen went wrong ({type(error).__name__}).", REPORT_IT)


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
