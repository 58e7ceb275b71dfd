from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Attrib = Callable[..., Any]


def test_a_parse_is_printed_as_it_was_given(attrib: Attrib, speech: Path) -> None:
    done = attrib("parse", speech, "--engine", "conllu")
    assert (done.status, done.out, done.err) == (0, speech.read_text("utf-8"), "")


def test_pretokenized_input_keeps_words_ranges_and_comments(
    attrib: Attrib, speech: Path, no_speech: Path
) -> None:
    done = attrib("parse", "--pretokenized", speech, no_speech, "--engine", "conllu")
    assert done.status == 0
    assert done.out == speech.read_text("utf-8") + no_speech.read_text("utf-8")


def test_the_grammar_writes_the_mood(attrib: Attrib, tmp_path: Path) -> None:
    path = tmp_path / "sei.conllu"
    path.write_text(
        "# text = Er sei krank.\n"
        "1\tEr\ter\tPRON\tPPER\tCase=Nom|Number=Sing|Person=3\t3\tnsubj\t_\t_\n"
        "2\tsei\tsein\tAUX\tVAFIN\tMood=Ind|Number=Sing|Person=3|VerbForm=Fin\t3\tcop\t_\t_\n"
        "3\tkrank\tkrank\tADJ\tADJD\t_\t0\troot\t_\tSpaceAfter=No\n"
        "4\t.\t.\tPUNCT\t$.\t_\t3\tpunct\t_\t_\n\n"
    )
    verb = attrib("parse", path, "--engine", "conllu").out.splitlines()[2].split("\t")
    assert {"Mood=Sub", "Tense=Pres"} <= set(verb[5].split("|"))


def test_a_mended_word_says_by_which_repair(attrib: Attrib, misread: Path) -> None:
    done = attrib("parse", misread, "--engine", "conllu")
    columns = done.out.splitlines()[7].split("\t")
    assert columns[6:] == ["6", "appos", "_", "Repaired=title-and-name|SpaceAfter=No"]
    again = misread.with_name("again.conllu")
    again.write_text(done.out, encoding="utf-8")
    assert attrib("parse", again, "--engine", "conllu").out == done.out


def test_an_empty_file_parses_to_nothing(attrib: Attrib, tmp_path: Path) -> None:
    empty = tmp_path / "leer.conllu"
    empty.write_text("")
    done = attrib("parse", "--pretokenized", empty, "--engine", "conllu")
    assert (done.status, done.out, done.err) == (0, "", "")


def test_a_broken_file_is_one_sentence(attrib: Attrib, tmp_path: Path) -> None:
    broken = tmp_path / "kaputt.conllu"
    broken.write_text("1\tzwei\n")
    done = attrib("parse", "--pretokenized", broken, "--engine", "conllu")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"attrib: {broken} is no valid CoNLL-U: line 1 has 2 columns")


def test_escape_sequences_do_not_reach_the_terminal(attrib: Attrib, tmp_path: Path) -> None:
    path = tmp_path / "esc.conllu"
    path.write_text("1\t\x1b[31mrot\x9b\tx\tX\t_\t_\t0\troot\t_\t_\n\n", "utf-8")
    done = attrib("parse", path, "--engine", "conllu")
    assert done.out == "1\t␛[31mrot\ufffd\tx\tX\t_\t_\t0\troot\t_\t_\n\n"
