"""`attrib.check`: the rules in a program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import attrib
from attrib import Analyzer, Options
from attrib.config import CheckOptions
from tests.parsed import stanza
from tests.trees import SAID, conllu, document

# The quotation is never closed: A301.
OPEN = (
    "„/$(/3/punct/SpaceAfter=No Es/PPER/3/nsubj/Lemma=es "
    "schneit/VVFIN/0/root/Lemma=schneien/Mood=Ind/VerbForm=Fin/SpaceAfter=No ./$./3/punct"
)
ALONE = conllu(OPEN)


def codes(checked: attrib.Checked) -> list[str]:
    return [finding.code for finding in checked.findings]


def test_a_text_a_file_an_article_and_a_parse_are_checked(tmp_path: Path) -> None:
    file = tmp_path / "schnee.conllu"
    file.write_text(ALONE, "utf-8")
    article = attrib.Article("schnee", ALONE)
    drafts = (ALONE, file, article, document(OPEN), stanza(document(OPEN)))
    for draft in drafts:
        checked = attrib.check(draft, engine="conllu")
        assert codes(checked) == ["A301"]
        (finding,) = checked.findings
        assert isinstance(finding, attrib.Finding)
        assert finding.severity is attrib.Severity.ERROR
        assert finding.span.of(checked.analysis.article.text) == "„"
        assert (finding.problem.message.de, finding.problem.advice.en) != ("", "")


def test_rules_are_chosen() -> None:
    assert codes(attrib.check(ALONE, engine="conllu", ignore=["A3"])) == []
    assert codes(attrib.check(ALONE, engine="conllu", select=["A2"])) == []
    assert codes(attrib.check(ALONE, engine="conllu", select=["a301", "A2"])) == ["A301"]


def test_options_hold_unless_rules_are_chosen() -> None:
    options = Options(engine="conllu", check=CheckOptions(ignore=("A301",)))
    assert codes(attrib.check(ALONE, options=options)) == []
    assert codes(attrib.check(ALONE, options=options, ignore=["A2"])) == ["A301"]
    low = CheckOptions(severity=(("A301", "info"),), min_level="warning")
    assert codes(Analyzer(options=Options(engine="conllu", check=low)).check(ALONE)) == []
    high = CheckOptions(severity=(("A301", "warning"),), min_level="warning")
    assert codes(Analyzer(options=Options(engine="conllu", check=high)).check(ALONE)) == ["A301"]
    by_file = CheckOptions(per_file_ignores=(("schnee*", ("A301",)),))
    analyzer = Analyzer(options=Options(engine="conllu", check=by_file))
    assert codes(analyzer.check(ALONE, name="schnee.txt")) == []
    assert codes(analyzer.check(ALONE, name="eis.txt")) == ["A301"]


def test_quotes_are_held_against_sources(tmp_path: Path) -> None:
    quote = conllu(
        "„/$(/3/punct/SpaceAfter=No Es/PPER/3/nsubj/Lemma=es "
        "schneit/VVFIN/7/ccomp/Lemma=schneien/Mood=Ind/VerbForm=Fin "
        "heftig/ADJD/3/advmod/SpaceAfter=No “/$(/3/punct/SpaceAfter=No ,/$,/7/punct "
        "sagte/VVFIN/0/root/Lemma=sagen/Mood=Ind/VerbForm=Fin "
        "Tann/NE/7/nsubj/SpaceAfter=No ./$./7/punct"
    )
    rede = tmp_path / "rede.txt"
    rede.write_text("Es regnet den ganzen Tag. Wir bleiben daheim.", "utf-8")
    for sources in (["Es regnet den ganzen Tag."], [rede], [attrib.Article("a", "Es taut.")]):
        found = codes(attrib.check(quote, sources, engine="conllu", select=["A6"]))
        assert found in (["A601"], ["A602"])
    assert codes(attrib.check(quote, engine="conllu", select=["A6"])) == []


def test_it_is_a_function_whatever_was_imported() -> None:
    programs = (
        "import attrib; attrib.check(T, engine='conllu'); attrib.check(T, engine='conllu')",
        "import attrib.check.run, attrib; attrib.check(T, engine='conllu')",
        "import attrib; import attrib.check.rules; attrib.check(T, engine='conllu')",
        "from attrib import check; from attrib.check.run import checked; check(T, engine='conllu')",
    )
    for program in programs:
        command = [sys.executable, "-c", program.replace("T", repr(conllu(SAID)))]
        subprocess.run(command, check=True)


@pytest.mark.model
def test_a_draft_of_plain_text_is_checked() -> None:
    text = "<p>Tann sagte, <b>„Wir bauen</b> im Herbst weiter.</p>"
    checked = attrib.check(text, select=["A301"], format="html")
    assert codes(checked) == ["A301"]
    assert checked.findings[0].span.of(text) == "„"
    assert [claim.text for claim in checked.analysis if "<" in claim.text] == []
    assert len(checked.analysis) == 1
