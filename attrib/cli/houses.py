"""What holds for each file that `attrib check` looks at: the command line, and the nearest file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from attrib.check.choice import Choice
from attrib.check.finding import Severity
from attrib.cli.configured import PerFile
from attrib.cli.inputs import MAX_FILE_SIZE, STDIN, Reading
from attrib.config import Configuration
from attrib.knowledge import Knowledge
from attrib.read.formats import InputFormat
from attrib.read.patterns import Patterns

T = TypeVar("T")


@dataclass(frozen=True)
class House:
    """The rules of one configuration, and how its articles are read."""

    choice: Choice
    knowledge: Knowledge
    reading: Reading
    excluded: Patterns
    min_level: Severity
    fail_on: Severity


class Houses:
    """The house of each file; options of the command line hold in all of them.

    Args:
        configurations: the configuration of each file.
        options: the options of the command line by the names of their parameters.
        reading: how articles are read that no configuration says anything of.
        stdin_name: how standard input is called.

    Raises:
        UsageError: a rule, profile or pattern that there is not.
    """

    def __init__(
        self,
        configurations: PerFile,
        options: Mapping[str, Any],
        reading: Reading,
        stdin_name: str,
    ) -> None:
        self._configurations = configurations
        self._options = options
        self._reading = reading
        self._stdin_name = stdin_name
        self._known: dict[Path | None, House] = {}

    def of(self, file: str) -> House:
        """Return what holds for a file.

        Raises:
            ConfigError: a configuration that is not understood.
            UsageError: a rule, profile or pattern in it that there is not.
        """
        name = self._stdin_name if file == STDIN else file
        configuration = self._configurations.nearest.of(name)
        if configuration.path not in self._known:
            self._known[configuration.path] = self._house(configuration)
        return self._known[configuration.path]

    def excludes(self, file: str) -> bool:
        """Tell whether a file is left out."""
        return self._by_command.match(file) or self.of(file).excluded.match(file)

    def runs(self, code: str) -> bool:
        """Tell whether all that a rule finds is reported, wherever a file of this run lies."""
        return all(house.choice.runs(code, house.min_level) for house in self._known.values())

    @cached_property
    def _by_command(self) -> Patterns:
        """What the command line leaves out, as seen from the working directory."""
        given = self._options["exclude"] if "exclude" in self._configurations.given else ()
        return Patterns(given or (), Path())

    def _house(self, configuration: Configuration) -> House:
        options, own = configuration.options, configuration.options.check
        choice = Choice(
            own,
            self._said("select", own.select),
            self._said("ignore", own.ignore),
            configuration.folder,
            self._said("profile", own.profile),
        )
        # The library's default is another one than the program's.
        is_set = "max-file-size" in configuration.places
        largest = options.max_file_size if is_set else MAX_FILE_SIZE.default
        reading = replace(
            self._reading,
            input_format=self._said("input_format", InputFormat(options.input_format)),
            encoding=self._said("encoding", options.encoding or None),
            max_file_size=self._said("max_file_size", largest),
        )
        return House(
            choice,
            options.knowledge,
            reading,
            Patterns(
                () if "exclude" in self._configurations.given else own.exclude, configuration.folder
            ),
            Severity(self._said("min_level", own.min_level)),
            Severity(self._said("fail_on", own.fail_on)),
        )

    def _said(self, name: str, configured: T) -> T:
        """Return what the command line says, or else the configuration."""
        given: T = self._options[name]
        return given if name in self._configurations.given else configured
