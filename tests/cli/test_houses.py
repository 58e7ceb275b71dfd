"""What a house decides for itself: its configurations, its words, and how findings are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from attrib.cli.watching import changed, watched
from attrib.errors import UsageError
from attrib.wording import only

from .flat import FlatParser

Attrib = Callable[..., Any]
# A302 (info), A303 (warning), A301 (error).
NOTE = "„Wir bauen“, sagte Tann. „Ja“, sagte Kolm. »Nein«, rief Holm.\n"
NESTED = "„Er hat „Halt“ gerufen“, sagte Tann.\n"
OPEN = "„Wir bauen, sagte Tann.\n"
CONCISE = ("--select", "A0,A3,A7", "--format", "concise")


@pytest.fixture(autouse=True)
def _flat(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("attrib.cli.check.open_parser", lambda engine, *, cached: FlatParser())
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()  # so that no configuration above is found


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def codes(outcome: Any) -> list[tuple[str, str]]:
    rows = (line.split(": ") for line in outcome.out.split("\n")[:-1])
    return [(row[0].split(":")[0], row[1].split()[0]) for row in rows]


def test_the_nearest_configuration_counts_however_files_are_named(attrib: Attrib) -> None:
    write("attrib.toml", '[check]\nselect = ["A3"]\n')
    write("sport/attrib.toml", '[check]\nselect = ["A303"]\n')
    write("a.md", NOTE + "\n" + NESTED)
    write("sport/b.md", NOTE + "\n" + NESTED)
    at_once = codes(attrib("check", ".", "--format", "concise"))
    alone = [codes(attrib("check", f, "--format", "concise")) for f in ("a.md", "sport/b.md")]
    assert at_once == [*alone[0], *alone[1]]
    assert [code for file, code in at_once if file == "sport/b.md"] == ["A303"]
    assert {code for file, code in at_once if file == "a.md"} == {"A302", "A303"}


def test_the_largest_file_of_one_house_is_not_that_of_another(attrib: Attrib) -> None:
    write("attrib.toml", "max-file-size = 0.001\n")
    write("sport/attrib.toml", '[check]\nselect = ["A303"]\n')
    write("sport/b.md", NESTED + "\n" + "Es regnet. " * 100)
    done = attrib("check", ".", "--format", "concise")
    assert (codes(done), done.status) == ([("sport/b.md", "A303")], 1)


def test_each_file_fails_and_shows_by_its_own_levels(attrib: Attrib) -> None:
    write("attrib.toml", '[check]\nselect = ["A3"]\nfail-on = "error"\n')
    write("sport/attrib.toml", '[check]\nselect = ["A3"]\nmin-level = "error"\n')
    write("a.md", NESTED)
    write("sport/b.md", NESTED)
    done = attrib("check", ".", "--format", "concise")
    assert (done.status, codes(done)) == (0, [("a.md", "A303")])
    assert attrib("check", ".", "--fail-on", "warning").status == 1
    assert len(codes(attrib("check", ".", "--format", "concise", "--min-level", "info"))) == 2


def test_what_is_left_out_goes_by_the_nearest_file(attrib: Attrib) -> None:
    write("attrib.toml", '[check]\nexclude = ["alt/"]\n')
    write("sport/attrib.toml", '[check]\nexclude = ["b.md"]\n')
    for name in ("a.md", "alt/a.md", "sport/b.md", "sport/c.md"):
        write(name, OPEN)
    found = codes(attrib("check", ".", *CONCISE))
    assert [file for file, _ in found] == ["a.md", "sport/c.md"]
    given = codes(attrib("check", ".", *CONCISE, "--exclude", "a.md"))
    assert [file for file, _ in given] == ["sport/b.md", "sport/c.md"]


def test_a_mistake_in_any_configuration_is_told_before_all_findings(attrib: Attrib) -> None:
    write("a.md", OPEN)
    write("sport/b.md", OPEN)
    write("sport/attrib.toml", "[check]\nslect = []\n")
    done = attrib("check", ".")
    assert (done.status, done.out) == (2, "")
    assert "sport/attrib.toml, line 2: There is no key 'slect'" in done.err
    assert attrib("check", ".", "--no-config").status == 1


def test_words_of_the_house_have_a_level_and_a_hint(attrib: Attrib) -> None:
    write(
        "attrib.toml",
        '[check.words]\n"vor Ort" = {level = "error", hint = "Sagen, wo."}\nregnen = "info"\n',
    )
    path = write("a.md", "Die Helfer sind vor\nOrt. „Wir sind vor Ort“, sagte Tann.\n")
    done = attrib("check", path, "--select", "A7", "--fail-on", "error")
    assert done.status == 1
    assert "A701 Fehler: „vor Ort“ steht auf der Liste des Hauses." in done.out
    assert "Sagen, wo." in done.out
    assert done.out.count("A701") == 1


def test_a_profile_is_chosen_on_the_command_line_or_in_the_file(attrib: Attrib) -> None:
    path = write("a.md", NOTE)
    assert attrib("check", path, "--select", "A3").status == 0
    assert attrib("check", path, "--select", "A3", "--profile", "streng").status == 1
    write("attrib.toml", '[check]\nprofile = "locker"\n')
    assert codes(attrib("check", path, *CONCISE)) == []
    assert attrib("check", path, "--select", "A3", "--profile", "agentur").status == 1
    done = attrib("check", path, "--profile", "lokcer")
    assert (done.status, "There is no profile 'lokcer'." in done.err) == (2, True)


def test_mends_that_want_a_look_are_made_on_demand(attrib: Attrib) -> None:
    text = "Tann sagte, es „regne. Das ist“ so.\n"
    path = write("a.md", text)
    assert attrib("check", path, "--unsafe-fixes").status == 2
    attrib("check", path, "--fix", "--unsafe-fixes", "--diff-only")
    assert path.read_text("utf-8") == text


def test_statistics_count_by_rule(attrib: Attrib) -> None:
    write("a.md", NOTE + "\n" + NESTED)
    write("b.md", NESTED)
    done = attrib("check", ".", "--select", "A3", "--statistics")
    lines = done.out.split("\n")
    assert done.status == 1
    assert lines[0].startswith("2  A303 Warnung: ")
    assert lines[1].startswith("1  A302 Hinweis: ")
    assert attrib("check", ".", "--select", "A3", "--format", "statistics").out == done.out


def test_a_step_of_github_gets_a_summary(attrib: Attrib, monkeypatch: pytest.MonkeyPatch) -> None:
    write("summary.txt", "# Schritt davor\n")
    write("a|b.md", NOTE + "\n" + NESTED)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(Path("summary.txt").resolve()))
    attrib("check", "a|b.md", "--select", "A3", "--format", "github")
    told = Path("summary.txt").read_text("utf-8")
    assert told.startswith("# Schritt davor\n### attrib check\n\n2")
    rows = [line for line in told.split("\n") if line.startswith("| a")]
    assert [row.split(" | ")[1] for row in rows] == ["A303 Warnung", "A302 Hinweis"]
    assert rows[0].startswith("| a\\|b.md:3:")


def test_a_summary_that_cannot_be_written_is_no_obstacle(
    attrib: Attrib, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "weg/summary.md")
    done = attrib("check", write("a.md", NESTED), "--select", "A3")
    assert done.status == 1
    assert "The summary of the step cannot be written" in done.err


@pytest.mark.parametrize(
    "arguments", [("--fix",), ("--write-baseline", "--baseline", "b.json"), ("-o", "x.json")]
)
def test_watching_writes_nothing(attrib: Attrib, arguments: tuple[str, ...]) -> None:
    done = attrib("check", write("a.md", OPEN), "--watch", *arguments)
    assert (done.status, "'--watch' shows findings" in done.err) == (2, True)


def test_without_its_library_watching_says_what_to_install(
    attrib: Attrib, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "watchfiles", None)
    done = attrib("check", write("a.md", OPEN), "--watch")
    assert done.status == 2
    assert done.err == (
        "attrib: '--watch' needs a library that is not there. Run: pip install 'attrib[watch]'\n"
    )


def test_a_changed_file_is_seen(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles", reason="the extra watch is not installed")
    path, stop = write("a.md", OPEN).resolve(), Event()
    seen: list[frozenset[str]] = []

    def look() -> None:
        for files in changed([str(path)], stop=stop):
            seen.append(files)
            stop.set()

    looking = Thread(target=look)
    looking.start()
    for text in range(100):
        if stop.wait(0.1):
            break
        path.write_text(OPEN * (text + 2), "utf-8")
    looking.join(20)
    assert seen
    assert str(path) in seen[0]


def test_only_what_changed_is_checked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    a, b = (str(write(name, OPEN).resolve()) for name in ("a.md", "b.md"))
    changes = [frozenset([a]), frozenset([b, str(Path("attrib.toml").resolve())])]
    monkeypatch.setattr("attrib.cli.watching.changed", lambda names: iter(changes))
    runs: list[list[str]] = []

    def once(among: Callable[[str], bool] = lambda _: True) -> int:
        runs.append([Path(file).name for file in (a, b) if among(file)])
        if len(runs) == 2:
            raise UsageError(only("Damaged."), only("Go on."))
        return 0

    with pytest.raises(KeyboardInterrupt):
        watched(["."], once)
    assert runs == [["a.md", "b.md"], ["a.md"], ["a.md", "b.md"]]
