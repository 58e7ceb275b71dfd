from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from attrib.article import Article, Piece, Reading, Span
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.parse.conllu import read_document
from attrib.records import (
    Analysis,
    Claim,
    Cue,
    Evidence,
    Kind,
    Mood,
    Sentence,
    Speaker,
    SpeakerKind,
    Step,
    Word,
)
from attrib.report.explain import at_place, explanation, no_claim
from attrib.report.tree import RELATIONS, draw
from attrib.wording import Language, Wording
from tests import made, trees

Attrib = Callable[..., Any]
EXPLAINED = """\
{name}, Zeile 1: Aussage 1 von 1

  Aussage     „Wir bauen im Herbst weiter“
  Sprecher    Olaf Tann (Person; im Text „Olaf Tann“, Zeile 1)
  Auslöser    sagte (sagen)
"""
TREE = """
Im Satzbaum
  sagte  ← Auslöser
  ├─ Inhaltssatz (ccomp): bauen  ← Aussage
  └─ Subjekt (nsubj): Olaf  ← Sprecher
"""
ON_THE_LINE = """
Zitate und Konjunktivformen auf der Zeile
  - Zitat „Wir bauen im Herbst weiter“: Aussage 1 – direct-speech: Wörtliche Rede in \
Anführungszeichen.
"""


@pytest.mark.parametrize("where", ["{}:1", "{} --claim 1"])
def test_a_claim_is_explained(attrib: Attrib, speech: Path, where: str) -> None:
    done = attrib("explain", *where.format(speech).split(" "), "--engine", "conllu")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(EXPLAINED.format(name=speech))
    assert "\nWarum diese Aussage\n  - in Anführungszeichen, 5 Wörter\n" in done.out
    assert "\nWarum dieser Sprecher\n  - „Olaf“ ist Subjekt von „sagte“\n" in done.out
    assert TREE in done.out
    assert done.out.endswith(ON_THE_LINE if where.endswith(":1") else TREE)


def test_it_is_told_what_is_mended_in_the_tree(attrib: Attrib, misread: Path) -> None:
    done = attrib("explain", misread, "--claim", "1", "--engine", "conllu")
    assert "  Sprecher    Tann (Person; im Text „Richter Tann“, Zeile 1)\n" in done.out
    assert done.out.endswith(
        "\nIm Satzbaum berichtigt\n  - „Tann“: Ein Titel und der Name dahinter, die als zwei "
        "Subjekte galten, sind eines. (title-and-name)\n"
    )


def test_everything_is_said_in_english(attrib: Attrib, speech: Path) -> None:
    done = attrib("explain", f"{speech}:1", "--engine", "conllu", "--lang", "en")
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    lines = [line for line in lines if not line.startswith("  Confidence")]
    assert lines == [
        f"{speech}, line 1: claim 1 of 1",
        "",
        "  Claim       „Wir bauen im Herbst weiter“",
        "  Speaker     Olaf Tann (person; in the text “Olaf Tann”, line 1)",
        "  Cue         sagte (sagen)",
        "  Frame       sagte Olaf Tann",
        "  Mood        –",
        "  Kind        direct, spoken",
        "  Form        direct-speech: Direct speech in quotation marks.",
        "  Said?       said",
        "",
        "Why this claim",
        "  - in quotation marks, 5 words",
        "  - “sagte” belongs to the quotation",
        "",
        "Why this speaker",
        "  - “Olaf” is the subject of “sagte”",
        "",
        "In the sentence's tree",
        "  sagte  ← Cue",
        "  ├─ content clause (ccomp): bauen  ← Claim",
        "  └─ subject (nsubj): Olaf  ← Speaker",
        "",
        "Quotations and Konjunktiv forms on the line",
        (
            "  - Quotation „Wir bauen im Herbst weiter“: claim 1 – direct-speech: Direct speech "
            "in quotation marks."
        ),
    ]


def test_the_manual_shows_what_is_printed(attrib: Attrib, speech: Path) -> None:
    readme = (Path(__file__).parents[2] / "attrib/manual/explain.md").read_text("utf-8")
    shown = re.search(r"^```\n(artikel\.txt, .*?)^```", readme, re.MULTILINE | re.DOTALL)
    assert shown is not None
    done = attrib("explain", f"{speech}:1", "--engine", "conllu")
    # Another text stands around the sentence, and confidence is tuned now and then.
    assert stable(shown[1]) == stable(done.out)


def stable(text: str) -> list[str]:
    return [line for line in text.splitlines()[1:] if not line.startswith("  Sicherheit")]


def test_a_name_may_hold_colons(attrib: Attrib, speech: Path) -> None:
    path = speech.with_name("um 12:30.conllu")
    speech.rename(path)
    assert attrib("explain", f"{path}:1", "--engine", "conllu").status == 0
    numbered = path.with_name("um 12:30")
    path.rename(numbered)
    assert attrib("explain", f"{numbered}:1", "--engine", "conllu").status == 0
    assert attrib("explain", numbered, "--claim", 1, "--engine", "conllu").status == 0
    done = attrib("explain", numbered, "--engine", "conllu")
    assert (done.status, done.out) == (2, "")
    assert "names no line. Give FILE:LINE, or FILE with --claim and a number." in done.err


def test_a_line_without_claims_names_the_nearest(
    attrib: Attrib, tmp_path: Path, speech: Path, no_speech: Path
) -> None:
    path = tmp_path / "beide.conllu"
    later = no_speech.read_text("utf-8").replace("# sent_id = 1", "# newpar\n# sent_id = 2")
    path.write_text(speech.read_text("utf-8") + later + speech.read_text("utf-8"), "utf-8")
    done = attrib("explain", f"{path}:2", "--engine", "conllu")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        f"{path}, Zeile 2: keine Aussage. Am nächsten: Zeile 1 (Aussage 1), Zeile 5 (Aussage 2).\n"
    )


def test_an_article_without_claims_says_so(attrib: Attrib, no_speech: Path) -> None:
    done = attrib("explain", f"{no_speech}:1", "--engine", "conllu")
    assert done.status == 0
    assert done.out == f"{no_speech}, Zeile 1: keine Aussage. Der Text enthält keine.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{}:9"], "There is no line 9 in {}. Choose one from 1 to 1."),
        (["{}:0"], "There is no line 0 in {}. Choose one from 1 to 1."),
        (["{}", "--claim", "2"], "There is no claim 2 in {}. Choose one from 1 to 1."),
        (["{}", "--claim", "0"], "There is no claim 0 in {}. Choose one from 1 to 1."),
        (["{}"], "'{}' names no line. Give FILE:LINE"),
        (["-"], "'-' names no line. Give FILE:LINE"),
        (["fehlt:1"], "There is no file fehlt."),
        (["fehlt", "--claim", "1"], "There is no file fehlt."),
    ],
)
def test_wrong_usage_is_one_sentence(
    attrib: Attrib, speech: Path, arguments: list[str], said: str
) -> None:
    given = [argument.format(speech) for argument in arguments]
    done = attrib("explain", *given, "--engine", "conllu")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("attrib: " + said.format(speech))


def test_a_claim_of_an_article_without_any(attrib: Attrib, no_speech: Path) -> None:
    done = attrib("explain", no_speech, "--claim", 1, "--engine", "conllu")
    assert (done.status, done.out) == (2, "")
    assert f"There is no claim 1: {no_speech} has none." in done.err


TEXT = "Am Abend.\nDie Lage sei,\nso \x1b[1mTann,\u202e [b]ernst[/b]."


at = partial(made.place, TEXT)


CLAIM = Claim(
    kind=Kind.INDIRECT,
    content=(at("Die Lage sei"), at("[b]ernst[/b]")),
    cue=Cue((at("so"),), "so", "say"),
    speaker=Speaker(at("\x1b[1mTann"), "Olaf\x1b Tann", SpeakerKind.PERSON),
    frame=(at("so \x1b[1mTann,"),),
    addressee=at("Abend"),
    mood=Mood.KONJUNKTIV_1,
    mood_forms=(at("sei"),),
    parent=0,
    confidence=0.5,
    evidence=(
        Evidence(
            Step.CUE, Wording("„so“ nennt\x07 die Quelle", "“so” names\x07 the source"), (at("so"),)
        ),
        Evidence(
            Step.PRONOUN,
            Wording("Tann steht für Olaf Tann", "Tann stands for Olaf Tann"),
            (at("Abend"), at("Tann")),
        ),
    ),
)


def lines(*claims: Claim, number: int = 1, language: Language = Language.GERMAN) -> list[str]:
    return list(explanation(made.analysis(TEXT, *claims, name="a\x1b.txt"), number, language))


def test_all_facts_are_shown_and_nothing_steers_the_terminal() -> None:
    assert lines(CLAIM) == [
        "a␛.txt, Zeile 2: Aussage 1 von 1",
        "",
        "  Aussage     Die Lage sei … [b]ernst[/b]",
        "  Sprecher    Olaf␛ Tann (Person; im Text „␛[1mTann“, Zeile 3)",
        "  Auslöser    so (so)",
        "  Rahmen      so ␛[1mTann,",
        "  Adressat    Abend",
        "  Modus       Konjunktiv I: „sei“",
        "  Art         indirekt, gesprochen",
        "  Gesagt?     gesagt",
        "  Innerhalb   Aussage 1",
        "  Sicherheit  0,50 (Sprecher 1,00)",
        "",
        "Warum diese Aussage",
        "  - „so“ nennt␇ die Quelle (Zeile 3)",
        "",
        "Warum dieser Sprecher",
        "  - Tann steht für Olaf Tann (Zeilen 1, 3)",
    ]


def test_a_missing_speaker_has_its_reason() -> None:
    nobody = no_speaker(NoSpeakerCode.IMPERSONAL, "hieß es")
    step = Evidence(Step.SPEAKER, nobody.wording)
    claim = Claim(Kind.FREE_INDIRECT, (at("Am Abend."),), no_speaker=nobody, evidence=(step,))
    shown = lines(CLAIM, claim, number=2)
    assert "  Sprecher    („hieß es“ nennt niemanden)" in shown
    assert shown[-2:] == ["Warum kein Sprecher", "  - „hieß es“ nennt niemanden"]
    english = lines(CLAIM, claim, number=2, language=Language.ENGLISH)
    assert "  Speaker     (“hieß es” names nobody)" in english
    assert english[-2:] == ["Why no speaker", "  - “hieß es” names nobody"]


def test_all_facts_are_shown_in_english() -> None:
    assert lines(CLAIM, language=Language.ENGLISH) == [
        "a␛.txt, line 2: claim 1 of 1",
        "",
        "  Claim       Die Lage sei … [b]ernst[/b]",
        "  Speaker     Olaf␛ Tann (person; in the text “␛[1mTann”, line 3)",
        "  Cue         so (so)",
        "  Frame       so ␛[1mTann,",
        "  Addressee   Abend",
        "  Mood        Konjunktiv I: “sei”",
        "  Kind        indirect, spoken",
        "  Said?       said",
        "  Inside      claim 1",
        "  Confidence  0.50 (Speaker 1.00)",
        "",
        "Why this claim",
        "  - “so” names␇ the source (line 3)",
        "",
        "Why this speaker",
        "  - Tann stands for Olaf Tann (lines 1, 3)",
    ]


def test_an_extracted_text_has_paragraphs_instead_of_lines() -> None:
    text = "Am Abend.\n\nDie Lage sei ernst.\n\nSo Tann."
    claim = Claim(
        kind=Kind.INDIRECT,
        content=(Span(11, 29),),
        speaker=Speaker(Span(35, 39), "Olaf Tann", SpeakerKind.PERSON),
    )
    analysis = made.analysis(Article("a.docx", text, extracted=True), claim)
    shown = list(explanation(analysis, 1))
    assert shown[0] == "a.docx, Absatz 2: Aussage 1 von 1"
    assert "  Sprecher    Olaf Tann (Person; im Text „Tann“, Absatz 3)" in shown
    assert [at_place(analysis, place) for place in (1, 2, 3)] == [[], [1], []]
    assert no_claim(analysis, 1) == (
        "a.docx, Absatz 1: keine Aussage. Am nächsten: Absatz 2 (Aussage 1)."
    )
    assert no_claim(analysis, 1, Language.ENGLISH) == (
        "a.docx, paragraph 1: no claim. Nearest: paragraph 2 (claim 1)."
    )


def test_markup_is_not_shown() -> None:
    text = "<b>Olaf Tann</b> sagt, es l&auml;uft."
    pieces = (
        Piece(Span(3, 12), "Olaf Tann"),
        Piece(Span(16, 27), " sagt, es l"),
        Piece(Span(27, 33), "ä"),
        Piece(Span(33, 37), "uft."),
    )
    article = Article("a.html", text, reading=Reading(pieces))
    claim = Claim(
        kind=Kind.INDIRECT,
        content=(Span(23, 36),),
        speaker=Speaker(Span(3, 12), "Olaf Tann", SpeakerKind.PERSON),
        frame=(Span(0, 21),),
    )
    shown = list(explanation(made.analysis(article, claim), 1))
    assert "  Aussage     es läuft" in shown
    assert "  Rahmen      Olaf Tann sagt" in shown


def test_a_speaker_in_another_sentence_has_no_path(speech: Path) -> None:
    document = read_document(speech.read_text("utf-8") + speech.read_text("utf-8"))
    second = document.article.text.rindex("„")
    claim = Claim(
        kind=Kind.DIRECT,
        content=(Span(second, second + 28),),
        speaker=Speaker(Span(36, 45), "Olaf Tann", SpeakerKind.PERSON),
    )
    shown = list(explanation(Analysis(document, (claim,)), 1))
    assert "Im Satzbaum" not in shown
    assert shown[-1].startswith("Der Sprecher steht in einem anderen Satz (Zeile 1).")


def sentence(*heads: int, deprel: str = "dep") -> Sentence:
    words = zip("abcdefgh", heads, strict=False)
    return trees.sentence(" ".join(f"{form}/X/{head}/{deprel}" for form, head in words))


def test_the_tree_is_the_smallest_that_joins_the_words() -> None:
    #  a ← b → d → c, and d → e; the root f is not needed
    tree = sentence(2, 6, 4, 2, 4, 0, deprel="obl:arg")
    obl = f"{RELATIONS['obl']} (obl:arg)"
    assert list(draw(tree, {1: "eins", 3: "drei", 5: "fünf"})) == [
        "b",
        f"├─ {obl}: a  ← eins",
        f"└─ {obl}: d",
        f"   ├─ {obl}: c  ← drei",
        f"   └─ {obl}: e  ← fünf",
    ]
    assert list(draw(tree, {4: "vier", 5: "fünf"})) == ["d  ← vier", f"└─ {obl}: e  ← fünf"]
    assert list(draw(tree, {})) == []


def test_words_of_two_trees_are_drawn_apart() -> None:
    assert list(draw(sentence(0, 1, 0, 3), {2: "zwei", 4: "vier"})) == [
        "a",
        "└─ abhängig (dep): b  ← zwei",
        "c",
        "└─ abhängig (dep): d  ← vier",
    ]


def test_circular_and_deep_trees_come_to_an_end() -> None:
    assert list(draw(sentence(2, 1, 2), {1: "x", 3: "y"}))
    chain = tuple(
        Word(i, "w", "_", "X", None, {}, i - 1, "dep", Span(i, i + 1)) for i in range(1, 3001)
    )
    assert len(list(draw(Sentence(chain, Span(1, 3001)), {1: "x", 3000: "y"}))) == 3000


def test_an_unknown_relation_is_shown_as_it_stands() -> None:
    shown = list(draw(sentence(0, 1, deprel="neu\x1b"), {1: "x", 2: "y"}))
    assert shown[1] == "└─ neu␛: b  ← y"
