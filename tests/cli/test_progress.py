from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from attrib.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@contextmanager
def at_terminal() -> Iterator[Terminal]:
    """Let both streams be one terminal; a fixture would do so before pytest captures them."""
    both = Terminal()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TERM", "xterm")
        patch.setattr(sys, "stderr", both)
        patch.setattr(sys, "stdout", both)
        yield both


def run(total: int, *, quiet: bool = False) -> None:
    with progress(total, quiet=quiet) as bar:
        for number in range(total):
            with bar.aside():
                print(f"Artikel {number}")
            bar.advance()


def test_several_articles_at_a_terminal_have_a_bar() -> None:
    with at_terminal() as terminal:
        run(3)
    written = terminal.getvalue()
    assert "/3" in written
    for number in range(3):
        # The bar is gone (cursor up, line erased) before a result is printed.
        before, _ = written.split(f"Artikel {number}\n")
        assert before.endswith(("\x1b[2K", "\x1b[?25h"))
    assert written.endswith(("\x1b[2K", "\x1b[?25h"))


def test_there_is_no_bar_for_one_article_or_when_quiet() -> None:
    with at_terminal() as terminal:
        run(1)
        run(2, quiet=True)
    assert terminal.getvalue() == "Artikel 0\nArtikel 0\nArtikel 1\n"


def test_there_is_no_bar_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    run(2)
    assert capsys.readouterr() == ("Artikel 0\nArtikel 1\n", "")


def test_the_bar_is_taken_away_when_a_run_fails() -> None:
    with at_terminal() as terminal, pytest.raises(KeyboardInterrupt), progress(2):
        raise KeyboardInterrupt
    assert terminal.getvalue().endswith(("\x1b[2K", "\x1b[?25h"))


def test_closed_streams_have_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    with progress(2) as bar:
        bar.advance()
