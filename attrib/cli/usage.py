"""What is wrong with a command line, in attrib's own words and in both languages.

The library that reads it has words of its own, in English only and about its types. Of its errors
only the names and the parameter that they are about are taken; what the parameter may be says the
command's own signature.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from enum import Enum
from typing import Any, Final, get_args, get_type_hints

import typer
from typer.models import OptionInfo, ParameterInfo

from attrib.cli import voice
from attrib.errors import UsageError
from attrib.wording import Wording, decimal_comma, guessed

Refused = next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException")
"""The family of the library's errors, whichever release of it has them where."""

_ALIKE: Final = 0.7
"""How like a mistyped word another must be to be proposed, 0 to 1."""
_QUOTED: Final = re.compile(r"'(.*?)'", re.DOTALL)
_EXTRA: Final = re.compile(r"unexpected extra argument(?:s|\(s\))? \((.*)\)", re.DOTALL)


def help_of(error: Any) -> str:
    """Return the help that answers a command line without anything; of other errors nothing."""
    return str(error.ctx.get_help()) if type(error).__name__ == "NoArgsIsHelpError" else ""


def refusal(error: Any) -> UsageError:
    """Return what is wrong with the command line, and what to do."""
    names = [kind.__name__ for kind in type(error).__mro__]
    tell = next((_TOLD[name] for name in names if name in _TOLD), _not_understood)
    return tell(error)


def _no_such_option(error: Any) -> UsageError:
    given = error.option_name
    return UsageError(
        Wording(f"Eine Option '{given}' gibt es nicht.", f"There is no option '{given}'."),
        _see_help(error.ctx, _near(given, list(_options(error.ctx)))),
    )


def _missing(error: Any) -> UsageError:
    example = " ".join([error.ctx.command_path, *_required(error.ctx)])
    what = _label(error)
    return UsageError(
        Wording(f"Es fehlt {what}.", f"{what} is missing."),
        Wording(f"Schreiben Sie zum Beispiel: {example}", f"Write, for example: {example}"),
    )


def _bad_value(error: Any) -> UsageError:
    label, found = _label(error), next(filter(None, map(voice.given, _names(error.param))), "")
    problem = Wording(f"{label} kann nicht '{found}' sein.", f"{label} cannot be '{found}'.")
    if not found:
        problem = Wording(f"{label} kann das nicht sein.", f"{label} cannot be that.")
    return UsageError(problem, _allowed(error, found))


def _allowed(error: Any, found: str) -> Wording:
    """Return what a parameter may be: one of some words, or a number within bounds."""
    declared, annotation = _declared(error.ctx)[error.param.name]
    kinds = list(_kinds(annotation))
    words = [str(word.value) for kind in kinds if issubclass(kind, Enum) for word in kind]
    if words:
        hint, listed = guessed(_near(found, words)), ", ".join(words)
        return Wording(
            f"{hint.de} Wählen Sie aus: {listed}.".lstrip(),
            f"{hint.en} Choose from: {listed}.".lstrip(),
        )
    low, high = getattr(declared, "min", None), getattr(declared, "max", None)
    number = Wording("eine Zahl", "a number")
    if int in kinds:
        number = Wording("eine ganze Zahl", "a whole number")
    if low is not None and high is not None:
        return number.said(
            f"Geben Sie {{}} von {decimal_comma(low)} bis {decimal_comma(high)} an.",
            f"Give {{}} from {low:g} to {high:g}.",
        )
    if low is not None:
        return number.said(
            f"Geben Sie {{}} ab {decimal_comma(low)} an.", f"Give {{}} from {low:g}."
        )
    return number.said("Geben Sie {} an.", "Give {}.")


def _kinds(annotation: Any) -> Iterator[type]:
    """Yield the types that make up one: of `list[Kind] | None` also `Kind`."""
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from _kinds(part)


def _bad_option(error: Any) -> UsageError:
    option = error.option_name
    if voice.given(option) is None:
        return UsageError(
            Wording(f"Nach {option} fehlt der Wert.", f"After {option} the value is missing."),
            Wording(
                f"Schreiben Sie {option} und dahinter den Wert.", f"Write {option} and the value."
            ),
        )
    return UsageError(
        Wording(f"{option} nimmt keinen Wert.", f"{option} takes no value."),
        Wording("Lassen Sie den Wert weg.", "Leave out the value."),
    )


def _other(error: Any) -> UsageError:
    """Return the error for a word that is no command, or one too many."""
    extra, quoted = _EXTRA.search(error.message), _QUOTED.search(error.message)
    if extra is not None:
        return UsageError(
            Wording(f"'{extra[1]}' ist zu viel.", f"'{extra[1]}' is too much."),
            _see_help(error.ctx),
        )
    commands = getattr(error.ctx.command, "commands", None) if error.ctx is not None else None
    if not commands or quoted is None:
        return _not_understood(error)
    given = quoted[1]
    return UsageError(
        Wording(f"Einen Befehl '{given}' gibt es nicht.", f"There is no command '{given}'."),
        _see_help(error.ctx, _near(given, list(commands))),
    )


def _not_understood(error: Any) -> UsageError:
    return UsageError(
        Wording("Der Aufruf ist nicht zu verstehen.", "The command line cannot be understood."),
        _see_help(getattr(error, "ctx", None)),
    )


_TOLD: Final[dict[str, Callable[[Any], UsageError]]] = {
    "NoSuchOption": _no_such_option,
    "MissingParameter": _missing,
    "BadOptionUsage": _bad_option,
    "BadParameter": _bad_value,
    "UsageError": _other,
}


def _see_help(context: Any, near: str | None = None) -> Wording:
    command = f"{context.command_path if context is not None else 'attrib'} --help"
    hint = guessed(near)
    return Wording(
        f"{hint.de} '{command}' zeigt, was es gibt.".lstrip(),
        f"{hint.en} '{command}' shows what there is.".lstrip(),
    )


def _near(given: str, known: list[str]) -> str | None:
    return next(iter(get_close_matches(given.lower(), known, n=1, cutoff=_ALIKE)), None)


def _declared(context: Any) -> dict[str, tuple[ParameterInfo, Any]]:
    """Return the parameters of a command as its function declares them, each with its type."""
    function = context.command.callback
    hints = get_type_hints(function)
    return {
        name: (parameter.default, hints[name])
        for name, parameter in inspect.signature(function).parameters.items()
        if isinstance(parameter.default, ParameterInfo)
    }


def _required(context: Any) -> Iterator[str]:
    """Yield the arguments and options that a command must have."""
    for name, (declared, _) in _declared(context).items():
        if declared.default is ... and declared.default_factory is None:
            shown = str(declared.metavar or name.upper())
            yield " ".join([*_long(declared)[:1], shown])


def _options(context: Any) -> Iterator[str]:
    yield "--help"
    for declared, _ in _declared(context).values():
        yield from (part for name in _long(declared) for part in name.split("/"))


def _long(declared: ParameterInfo) -> list[str]:
    names = (declared.param_decls or ()) if isinstance(declared, OptionInfo) else ()
    return [name for name in names if name.startswith("--")]


def _label(error: Any) -> str:
    """Return how an option or argument is called on the command line."""
    declared, _ = _declared(error.ctx)[error.param.name]
    return next(iter(_long(declared)), str(declared.metavar or error.param.name.upper()))


def _names(param: Any) -> list[str]:
    """Return an option's names, the long one first."""
    return sorted(param.opts, key=len, reverse=True)
