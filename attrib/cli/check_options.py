"""The options of `attrib check` that no other command has."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import typer

from attrib.cli.targets import AUTO
from attrib.report.findings.formats import NAMES


class Level(StrEnum):
    """How grave a finding is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


BY_EXTENSION: Final = {
    ".txt": "full",
    ".json": "json",
    ".jsonl": "jsonl",
    ".sarif": "sarif",
    ".xml": "junit",
    ".rdjson": "rdjson",
    ".rdjsonl": "rdjsonl",
}
PATHS = typer.Argument(
    None, metavar="PATH…", help="Files, folders or quoted globs; '-' is standard input."
)
FORMAT = typer.Option(
    AUTO,
    "--format",
    metavar="NAME",
    help=f"One of {', '.join(NAMES)}. auto goes by the name of the output file, and is full on "
    "stdout.",
)
FAIL_ON = typer.Option(
    Level.WARNING, "--fail-on", help="From which level on findings give exit status 1."
)
EXIT_ZERO = typer.Option(False, "--exit-zero", help="Findings give exit status 0.")
MIN_LEVEL = typer.Option(
    Level.INFO, "--min-level", help="Findings below this level are neither shown nor counted."
)
SELECT = typer.Option(
    None,
    "--select",
    metavar="CODES",
    help="The rules to run, by codes or their beginnings; A1 stands for A101 to A110.",
)
IGNORE = typer.Option(
    None, "--ignore", metavar="CODES", help="The rules to leave out, by codes or their beginnings."
)
PROFILE = typer.Option(
    None,
    "--profile",
    metavar="NAME",
    help="How strict the rules are: agentur, locker or streng; what 'select', 'ignore' and "
    "'severity' say counts more.",
)
EXCLUDE = typer.Option(
    None, "--exclude", metavar="PATTERN", help="Files to leave out, as in a .gitignore file."
)
STDIN_FILENAME = typer.Option(
    None, "--stdin-filename", metavar="NAME", help="What standard input is called, and read as."
)
SOURCES = typer.Option(
    None,
    "--sources",
    metavar="FILE",
    help="What quotes are held against (A601 to A603): files and folders; may be given several "
    "times.",
)
BASELINE = typer.Option(
    None, "--baseline", metavar="FILE", help="Leave out the findings that this file accepts."
)
WRITE_BASELINE = typer.Option(
    False, "--write-baseline", help="Accept all findings: write them to the baseline, exit with 0."
)
DIFF = typer.Option(
    None,
    "--diff",
    metavar="BASE",
    help="Only findings that the version from which the branch left BASE has not, and attributions "
    "that have got lost since (A109).",
)
BEFORE = typer.Option(
    None,
    "--before",
    metavar="FILE",
    help="The same with another file as the version before, such as the agency's copy.",
)
FIX = typer.Option(False, "--fix", help="Mend what has only one mend: quotation marks.")
UNSAFE_FIXES = typer.Option(
    False,
    "--unsafe-fixes",
    help="With --fix: mend also what a person should look at afterwards, such as moods.",
)
DIFF_ONLY = typer.Option(
    False, "--diff-only", help="With --fix: print the mends as a diff, and write nothing."
)
STATISTICS = typer.Option(
    False, "--statistics", help="Show how many findings each rule has, instead of the findings."
)
WATCH = typer.Option(
    False, "--watch", help="Check again whenever a file changes, until it is interrupted."
)
QUIET = typer.Option(
    False, "--quiet", "-q", help="Leave out notices, the progress bar and what was mended."
)
