"""Gives a command the configuration: two options more, and defaults from the file.

A function that is `configured` gets the options `--config` and `--no-config`. What the user does
not give on the command line, and the file sets, takes the file's value: from the top of the file,
and for a command with a table of its own from there. A parameter of the type `Options` gets them
all, one of the type `Configuration` also where they come from, one of the type `PerFile` those of
each file; none of them is of the command line.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import wraps
from typing import Any, Final, get_args, get_type_hints

import typer
from typer.models import ArgumentInfo, OptionInfo

from attrib.cli import voice
from attrib.cli.options import LANG
from attrib.config import Configuration, Options, find, load
from attrib.config.file import Nearest, common_folder
from attrib.config.sections import Place, choice, keys_of
from attrib.errors import UsageError
from attrib.wording import Language, Wording

CONFIG = typer.Option(
    None,
    "--config",
    metavar="FILE",
    help="The configuration: an attrib.toml or pyproject.toml; else the nearest one is taken.",
)
NO_CONFIG = typer.Option(False, "--no-config", help="Go without any configuration file.")

OTHER_NAMES: Final = {"lang": "language"}
"""Keys of the configuration by options of the command line that have another name."""

CLAIMS_ONLY: Final = ("format", "min-confidence")
"""Keys at the top that are about `attrib claims`; commands with a table have their own."""

_ADDED: Final = {
    "lang": (Language, LANG),
    "config": (str | None, CONFIG),
    "no_config": (bool, NO_CONFIG),
}
_STDIN: Final = "-"


@dataclass(frozen=True, slots=True)
class PerFile:
    """The configuration of each file of a run, and the parameters that the command line gives."""

    nearest: Nearest
    given: frozenset[str]

    def anew(self) -> PerFile:
        """Return it without what was read, for files may have changed since."""
        return PerFile(self.nearest.anew(), self.given)


def configured(command: Callable[..., None], *, table: str = "") -> Callable[..., None]:
    """Return the command with configuration, to be registered instead of it.

    Args:
        command: the function behind the command.
        table: the table of the file whose keys are defaults for the options of this command alone.
    """
    signature = inspect.signature(command)
    hints = get_type_hints(command)
    wanting = {
        name: hints[name]
        for name in signature.parameters
        if hints.get(name) in (Options, Configuration, PerFile)
    }

    @wraps(command)
    def run(ctx: typer.Context, **given: Any) -> None:
        named, without = given.pop("config"), given.pop("no_config")
        files = _files(signature, given)
        voice.speak(voice.expected(common_folder(files)))
        configuration = chosen(named, files, without)
        typed = frozenset(name for name in given if _is_typed(ctx, name))
        for name, option in _options(signature):
            setting = _setting(configuration, option, table)
            if setting is not None and name not in typed:
                given[name] = _converted(*setting, hints[name])
        if "lang" not in typed:
            given["lang"] = configuration.options.language
        voice.speak(given["lang"])
        if "lang" not in signature.parameters:
            del given["lang"]
        alike = configuration if without or named is not None else None
        known = {
            Options: configuration.options,
            Configuration: configuration,
            PerFile: PerFile(Nearest(alike), typed),
        }
        command(**given, **{name: known[kind] for name, kind in wanting.items()})

    kept = [p for name, p in signature.parameters.items() if name not in wanting]
    named = inspect.Parameter.KEYWORD_ONLY
    first = inspect.Parameter("ctx", named, annotation=typer.Context)
    added = [
        inspect.Parameter(name, named, default=default, annotation=annotation)
        for name, (annotation, default) in _ADDED.items()
        if name not in signature.parameters
    ]
    parameters = [first, *(p.replace(kind=named) for p in kept), *added]
    run.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {
        **{p.name: hints[p.name] for p in kept},
        **{p.name: p.annotation for p in (first, *added)},
    }
    return run


def chosen(named: str | None, files: list[str], without: bool) -> Configuration:
    """Return the configuration: the named one, none, or the nearest to the files.

    Raises:
        ConfigError: a configuration that is missing or not understood.
        UsageError: both options at once.
    """
    if named is not None and without:
        raise UsageError(
            Wording(
                "'--config' und '--no-config' schließen einander aus.",
                "'--config' and '--no-config' exclude each other.",
            ),
            Wording("Geben Sie nur eines an.", "Give one of them."),
        )
    if without:
        return Configuration(Options())
    return load(named) if named is not None else find(common_folder(files))


def _is_typed(ctx: typer.Context, name: str) -> bool:
    """Tell whether the user has given an option, rather than left it at its default."""
    source = ctx.get_parameter_source(name)
    return source is None or source.name != "DEFAULT"


def _files(signature: inspect.Signature, given: Mapping[str, Any]) -> list[str]:
    """Return what the command's arguments name, standard input aside."""
    files: list[str] = []
    for name, parameter in signature.parameters.items():
        if isinstance(parameter.default, ArgumentInfo):
            value = given[name]
            files += [value] if isinstance(value, str) else value or []
    return [file for file in files if file != _STDIN]


def _options(signature: inspect.Signature) -> Iterator[tuple[str, str]]:
    """Yield the parameters that are options, each with its long name."""
    for name, parameter in signature.parameters.items():
        if isinstance(parameter.default, OptionInfo):
            declared = parameter.default.param_decls or ()
            long = [option[2:].partition("/")[0] for option in declared if option[:2] == "--"]
            yield name, long[0] if long else name.replace("_", "-")


def _setting(configuration: Configuration, option: str, table: str) -> tuple[Any, Place] | None:
    """Return what the file sets for an option, and where; None if it does not."""
    key = OTHER_NAMES.get(option, option)
    options, places = configuration.options, configuration.places
    if f"{table}.{key}" in places:
        own = getattr(options, keys_of(Options)[table].name)
        return getattr(own, keys_of(type(own))[key].name), places[f"{table}.{key}"]
    if key not in places or (table and key in CLAIMS_ONLY):
        return None
    return getattr(options, keys_of(Options)[key].name), places[key]


def _converted(value: Any, place: Place, wanted: Any) -> Any:
    """Return a value of the configuration as the command takes it."""
    if isinstance(value, tuple):
        return list(value)
    # Of `Format | None` the enumeration counts.
    types = [t for t in (wanted, *get_args(wanted)) if isinstance(t, type) and issubclass(t, Enum)]
    if not types or isinstance(value, types[0]):
        return value
    known = {str(option.value): option for option in types[0]}
    return known[choice(tuple(known))(value, place)]
