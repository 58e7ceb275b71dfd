"""Every error that a user can meet: one sentence on what is wrong, one on what to do."""

from __future__ import annotations


class AttribError(Exception):
    """The family of all errors of this project; a command ends with exit status 2."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem} {remedy}")
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[AttribError], tuple[str, str]]:
        # An exception is pickled with what its base class was given, which is one sentence here.
        return type(self), (self.problem, self.remedy)


class InputError(AttribError):
    """A file that cannot be read or is no article."""


class OutputError(AttribError):
    """A file that cannot be written."""


class ConlluError(AttribError):
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
