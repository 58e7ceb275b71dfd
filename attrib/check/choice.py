"""From the options of the user to the settings that hold for a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from attrib.check.catalogue import CATALOGUE, nearest
from attrib.check.finding import Severity
from attrib.check.run import severity_of
from attrib.check.settings import Settings
from attrib.config.options import CheckOptions
from attrib.config.profiles import profiles
from attrib.errors import UsageError
from attrib.read.patterns import Patterns
from attrib.wording import Wording


class Choice:
    """The settings of a run, and what is different for some files.

    Args:
        options: the table `[check]` of the configuration.
        select: codes or beginnings of codes to switch on.
        ignore: codes or beginnings of codes to switch off.
        folder: what the patterns of `per-file-ignores` are relative to.
        profile: the profile, in place of that of the configuration.

    Raises:
        UsageError: a rule or profile that there is not, or a pattern that is none.
    """

    def __init__(
        self,
        options: CheckOptions,
        select: Sequence[str],
        ignore: Sequence[str],
        folder: Path,
        profile: str | None = None,
    ) -> None:
        levels = (*_profile(profile or options.profile), *options.severity)
        self._general = Settings(
            select=_known(select),
            ignore=_known(ignore),
            severity={_whole(code): Severity(level) for code, level in levels},
            quotation_marks=options.quotation_marks,
            chain_length=options.chain_length,
            min_confidence=options.min_confidence,
            anonymous=options.anonymous,
            words=options.words,
        )
        # Whole codes stay off, however exactly they are selected.
        self._by_file = [
            (Patterns([pattern], folder), _meant(_known(codes)))
            for pattern, codes in options.per_file_ignores
        ]

    def runs(self, code: str, min_level: Severity) -> bool:
        """Tell whether the findings of a rule are reported, in files without ignores of their own.

        Args:
            code: a rule's code.
            min_level: the lowest level that is reported.
        """
        rule = CATALOGUE.get(code)
        if rule is None:
            return False
        severity = severity_of(rule, self._general)
        return severity is not Severity.OFF and severity.rank >= min_level.rank

    def settings(self, file: str) -> Settings:
        """Return the settings that hold for a file."""
        own = [code for files, codes in self._by_file if files.match(file) for code in codes]
        return replace(self._general, ignore=(*self._general.ignore, *own))


def _profile(name: str) -> Iterable[tuple[str, str]]:
    """Return the levels of rules in a profile; none where there is no name."""
    if not name:
        return ()
    if name not in profiles():
        listed = ", ".join(profiles())
        raise UsageError(
            Wording(f"Es gibt kein Profil '{name}'.", f"There is no profile '{name}'."),
            Wording(f"Wählen Sie aus: {listed}.", f"Choose from: {listed}."),
        )
    return profiles()[name].items()


def _known(prefixes: Iterable[str]) -> tuple[str, ...]:
    found = tuple(part.upper() for given in prefixes for part in _parts(given))
    for prefix in found:
        if not any(code.startswith(prefix) for code in CATALOGUE):
            raise UsageError(
                Wording(f"Eine Regel '{prefix}' gibt es nicht.", f"There is no rule '{prefix}'."),
                nearest(prefix),
            )
    return found


def _meant(prefixes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in CATALOGUE if code.startswith(prefixes))


def _parts(given: str) -> list[str]:
    """Return codes that commas or blanks set apart."""
    return given.replace(",", " ").split()


def _whole(code: str) -> str:
    if code.upper() not in CATALOGUE:
        raise UsageError(
            Wording(f"Eine Regel '{code}' gibt es nicht.", f"There is no rule '{code}'."),
            nearest(code),
        )
    return code.upper()
