"""Hostile file names, links, devices and configurations."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import Case, Make
from tests.trees import conllu

SPEECH = conllu(
    "Ada/PROPN/2/nsubj sagte/VERB/0/root ,/PUNCT/5/punct er/PRON/5/nsubj komme/VERB/2/ccomp "
    "./PUNCT/2/punct"
)
NAMES = (
    b"a\nb", b"a\rb", b"a\tb", b"a\x1b[31mb", b"a\x1b]0;x\x07", b"a\x7f\x08b", b"a\xffb",
    "a\x9b31mb".encode(), "a\u202eb".encode(), "a\u2028b".encode(), b"-a", b"--help", b"a'b\"c",
    b"<script>a", b"a|b`c", b"::error::a%0A", b"a,b;c", b"[a]",
)  # fmt: skip
PEOPLE = ("table", "context", "tsv")
CONLLU = ("--engine", "conllu")
CLAIMS = ("table", "context", "json", "jsonl", "csv", "tsv", "md", "html", "jsonld", "webanno")
CHECKS = (
    "full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson",
    "rdjsonl",
)  # fmt: skip


def named(command: str, *options: str) -> Make:
    """Return what makes parsed articles with hostile names, and runs a command on each of them."""

    def make(folder: Path, _: float) -> list[str]:
        for name in NAMES:
            Path(os.fsdecode(os.fsencode(folder) + b"/" + name + b".conllu")).write_text(
                SPEECH, "utf-8"
            )
        return [command, *map(str, sorted(folder.iterdir())), *CONLLU, *options]

    return make


def missing(command: str) -> Make:
    """Return what names files that are not there."""

    def make(folder: Path, _: float) -> list[str]:
        return [command, *(str(folder / os.fsdecode(name)) for name in NAMES), *CONLLU]

    return make


def folder_of(build: Callable[[Path], None], *arguments: str) -> Make:
    """Return what fills a folder; a `{}` in the arguments stands for it."""

    def make(folder: Path, _: float) -> list[str]:
        (folder / "desk").mkdir()
        build(folder / "desk")
        return [argument.replace("{}", str(folder / "desk")) for argument in arguments]

    return make


def loops(desk: Path) -> None:
    """Link folders to themselves, to one another and upwards, and a file to itself."""
    (desk / "a.conllu").write_text(SPEECH, "utf-8")
    (desk / "deep").mkdir()
    for number in range(8):
        (desk / f"loop{number}").symlink_to(desk)
        (desk / "deep" / f"up{number}").symlink_to("..")
    (desk / "root").symlink_to("/")
    (desk / "parent").symlink_to("..")
    (desk / "one").symlink_to("two")
    (desk / "two").symlink_to("one")


def itself(desk: Path) -> None:
    for name in ("self.txt", "self.conllu"):
        (desk / name).symlink_to(name)


def pipes(desk: Path) -> None:
    """Put pipes and a socket where articles are expected."""
    for name in ("pipe.txt", "pipe.conllu"):
        os.mkfifo(desk / name)
    here = Path.cwd()
    os.chdir(desk)  # the name of a socket has at most some 100 bytes
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind("socket.txt")
    finally:
        os.chdir(here)


def empty(desk: Path) -> None:
    (desk / "a.txt").touch()
    (desk / "a.conllu").touch()
    (desk / "b.txt").mkdir()


def closed(desk: Path) -> None:
    (desk / "a.txt").touch(0)
    (desk / "below").mkdir(0)


def configured(content: str, name: str = "attrib.toml") -> Callable[[Path], None]:
    """Return what writes a configuration beside an article."""

    def build(desk: Path) -> None:
        (desk / "a.conllu").write_text(SPEECH, "utf-8")
        (desk / name).write_text(content, "utf-8")

    return build


def check(content: str, *options: str, name: str = "attrib.toml") -> Make:
    return folder_of(configured(content, name), "check", "{}/a.conllu", *CONLLU, *options)


FORMATS = {
    **{f"names, {f}": Case(named("claims", "--format", f)) for f in CLAIMS},
    **{f"names, check {f}": Case(named("check", "--exit-zero", "--format", f)) for f in CHECKS},
}
PLACES = {
    **FORMATS,
    "names, by speaker": Case(named("claims", "--by", "speaker")),
    "names, verbose": Case(named("claims", "--verbose")),
    "names, parse": Case(named("parse")),
    "names, of a folder": Case(
        lambda folder, scale: [*named("claims")(folder, scale)[:1], str(folder), *CONLLU], 2
    ),
    "names, missing": Case(missing("claims"), 2, "There is no file"),
    "names, missing for check": Case(missing("check"), 2, "There is no file"),
    "names, as an option": Case(lambda *_: ["claims", "-\x1b[31ma.txt"], 2),
    "names, as a value": Case(lambda *_: ["claims", "a.txt", "--lang", "\x1b[31m"], 2),
    "names, as a command": Case(lambda *_: ["\x1b[31m"], 2),
    "links, claims": Case(folder_of(loops, "claims", "{}"), 2, "no articles"),
    "links, check": Case(folder_of(loops, "check", "{}"), 2, "no articles"),
    "links, corpus": Case(folder_of(loops, "corpus", "{}", "-o", "{}/../out.jsonl", *CONLLU)),
    "links, compare": Case(
        folder_of(loops, "verify", "{}/a.conllu", "--source", "{}", *CONLLU), 2, "holds no articles"
    ),
    "links, a glob": Case(folder_of(loops, "claims", "{}/**/*.conllu", *CONLLU)),
    "links, a glob of folders": Case(
        folder_of(loops, "claims", "{}/**", *CONLLU), 2, "cannot be read"
    ),
    "links, a file to itself": Case(folder_of(itself, "claims", "{}"), 2, "cannot be read"),
    "links, a file to itself, check": Case(folder_of(itself, "check", "{}"), 2, "cannot be read"),
    "links, a file to itself, corpus": Case(
        folder_of(itself, "corpus", "{}", "-o", "{}/../out.jsonl", *CONLLU), 2, "could not be read"
    ),
    "pipe": Case(folder_of(pipes, "claims", "{}/pipe.txt"), 2, "pipe"),
    "pipe, check": Case(folder_of(pipes, "check", "{}/pipe.txt"), 2, "pipe"),
    "pipes in a folder": Case(folder_of(pipes, "claims", "{}"), 2, "pipe"),
    "pipes in a corpus": Case(
        folder_of(pipes, "corpus", "{}", "-o", "{}/../out.jsonl", *CONLLU), 2, "could not be read"
    ),
    "pipes as sources": Case(
        folder_of(pipes, "verify", "{}/pipe.conllu", "--source", "{}", *CONLLU), 2
    ),
    "socket": Case(folder_of(pipes, "claims", "{}/socket.txt"), 2, "cannot be read"),
    "device without an end": Case(lambda *_: ["claims", "/dev/zero"], 2, "has over 2 MB"),
    "device without an end, check": Case(lambda *_: ["check", "/dev/zero"], 2, "has over 2 MB"),
    "device with nothing": Case(lambda *_: ["claims", "/dev/null"]),
    "memory of the process": Case(lambda *_: ["claims", "/proc/self/mem"], 2, "cannot be read"),
    "empty file": Case(folder_of(empty, "claims", "{}/a.txt")),
    "empty parse": Case(folder_of(empty, "claims", "{}/a.conllu", *CONLLU)),
    "folder named as a file": Case(folder_of(empty, "claims", "{}/b.txt"), 2, "no articles"),
    "name of 5,000": Case(lambda *_: ["claims", "a" * 5000], 2, "cannot be read"),
    "config, patterns outside": Case(
        check(
            '[check]\nexclude = ["../../etc/*", "/etc/**", "!../**"]\n'
            'per-file-ignores = {"../../**" = ["A101"], "/" = ["A102"]}'
        )
    ),
    "config, of a project": Case(
        check('[tool.attrib.check]\nexclude = ["../**"]', name="pyproject.toml")
    ),
    "config, an engine outside": Case(check('engine = "stanza:../../etc"'), 0),
    "config, an engine that is a path": Case(check('engine = "../../etc/passwd"'), 2, "engine"),
    "config, an encoding outside": Case(check('encoding = "../../etc/passwd"'), 2, "encoding"),
    "config, keys of paths": Case(check('baseline = "/etc/passwd"'), 2, "no key"),
    "config, baseline outside": Case(
        check("", "--baseline", "../../../../etc/passwd"), 2, "passwd", "root:"
    ),
    "config, file outside": Case(check("", "--config", "/etc/passwd"), 2, "/etc/passwd", "root:"),
    "config, brackets": Case(check("people = " + "[" * 100_000), 2, "beyond measure"),
    "config, a number": Case(check("max-file-size = " + "9" * 100_000), 2, "beyond measure"),
    "config, controls": Case(check('engine = "\\u001b[31m\\u202e"'), 2, "cannot be"),
    "config, controls in a key": Case(check('"\\u001b[31m\\u202e" = 1'), 2, "no key"),
    "config, 20,000 people": Case(
        check("people = [" + "".join(f'"Ada Brahm{n}",' for n in range(20_000)) + "]")
    ),
    "config, 2 MB": Case(check("#" * 2_000_000), 2, "bytes"),
}
if os.geteuid():  # the superuser reads everything
    PLACES |= {"closed to us": Case(folder_of(closed, "claims", "{}"), 2, "cannot be read")}
