from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from attrib import analyze_file
from attrib.article import Article, Block, BlockKind, Metadata, Piece, Reading, Span
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import (
    Analysis,
    Claim,
    Cue,
    Evidence,
    Kind,
    Mood,
    Speaker,
    SpeakerKind,
    Step,
)
from attrib.report.base import Style
from attrib.report.page import PageReport
from attrib.report.page.words import PAGE
from attrib.wording import Language
from tests import made
from tests.made import same

TEXT = """Pumpwerk fällt aus

Moorstedt (dna) - Der Schaden sei, sagte Anja Boll, nicht zu beziffern. Er habe gewarnt.

„Das ist falsch, was Boll sagt“, meinte Jon Tamm."""


def place(part: str, text: str = TEXT) -> Span:
    return made.place(text, part)


def speaker(part: str, name: str = "") -> Speaker:
    return Speaker(place(part), name or part, SpeakerKind.PERSON)


CLAIMS = (
    Claim(
        Kind.INDIRECT,
        (place("Der Schaden sei"), place("nicht zu beziffern")),
        cue=Cue((place("sagte"),), "sagen", "say"),
        speaker=speaker("Anja Boll"),
        mood=Mood.KONJUNKTIV_1,
        mood_forms=(place("sei"),),
        confidence=0.75,
        evidence=(
            Evidence(Step.CUE, same("„sagte“ leitet ein"), (place("sagte"),)),
            Evidence(Step.SPEAKER, same("„Anja Boll“ ist Subjekt"), (place("Anja Boll"),)),
        ),
    ),
    Claim(
        Kind.FREE_INDIRECT,
        (place("Er habe gewarnt"),),
        no_speaker=no_speaker(NoSpeakerCode.NO_OWNER, "nicht sicher"),
    ),
    Claim(
        Kind.DIRECT,
        (place("„Das ist falsch, was Boll sagt“"),),
        cue=Cue((place("meinte"),), "meinen", "say"),
        speaker=speaker("Jon Tamm"),
    ),
    Claim(
        Kind.REPORTED,
        (place("was Boll sagt"),),
        cue=Cue((place("sagt“"),), "sagen", "say"),
        speaker=Speaker(place("Boll sagt"), "Anja Boll", SpeakerKind.PERSON),
        parent=2,
    ),
)
BLOCKS = (
    Block(BlockKind.HEADLINE, place("Pumpwerk fällt aus")),
    Block(BlockKind.DATELINE, place("Moorstedt (dna)")),
)


def analysis(text: str, *claims: Claim, **about: Any) -> Analysis:
    return made.analysis(Article("a.txt", text, **about), *claims)


def page(*analyses: Analysis, language: Language = Language.GERMAN) -> str:
    report = PageReport(Style(language=language, several=len(analyses) > 1))
    return report.opening() + "".join(map(report.article, analyses)) + report.closing()


@pytest.fixture(scope="module")
def full(tree: Any) -> Any:
    return tree(page(analysis(TEXT, *CLAIMS, blocks=BLOCKS)))


def test_the_page_is_named_after_its_article(full: Any) -> None:
    assert full.all("title")[0].text == "Pumpwerk fällt aus – Wer sagt was"
    assert full.all("h2")[0].text == "Pumpwerk fällt aus"
    assert full.all("header", "head")[0].all("p", "meta")[0].text == "a.txt"


def test_an_article_without_headline_is_called_like_its_file(tree: Any) -> None:
    found = tree(page(analysis(TEXT, *CLAIMS)))
    assert found.all("title")[0].text == "a.txt – Wer sagt was"
    assert found.all("header", "head")[0].all("p", "meta") == []


def test_who_wrote_it_where_and_when_stands_above_and_in_what_is_copied(tree: Any) -> None:
    told = Metadata(None, "2024-05-01", "Tageblatt", "Ada Brahm", "https://beispiel.invalid/pumpe")
    found = tree(page(analysis(TEXT, *CLAIMS, blocks=BLOCKS, metadata=told)))
    above = found.all("header", "head")[0].all("p", "meta")
    assert [line.text for line in above] == [
        "Ada Brahm · Tageblatt · 2024-05-01",
        "https://beispiel.invalid/pumpe",
        "a.txt",
    ]
    assert above[1].all("a")[0].attributes["href"] == "https://beispiel.invalid/pumpe"
    assert found.all("article")[0].attributes["data-source"] == (
        "Pumpwerk fällt aus, Ada Brahm, Tageblatt, 2024-05-01, https://beispiel.invalid/pumpe, "
        "a.txt"
    )


def test_an_address_that_is_none_of_the_web_is_no_link(tree: Any) -> None:
    told = Metadata(url="javascript:alert(1)")
    found = tree(page(analysis(TEXT, *CLAIMS, metadata=told)))
    assert "javascript" not in "".join(a.attributes["href"] for a in found.all("a"))
    assert "javascript" not in found.all("header", "head")[0].text


def test_a_claim_can_be_cited_with_all_its_words(full: Any) -> None:
    (first, *_) = full.all("li", "entry")
    assert first.attributes["data-whole"] == (
        "Anja Boll (indirekt): Der Schaden sei … nicht zu beziffern"
    )
    assert full.all("article")[0].attributes["data-source"] == "Pumpwerk fällt aus, a.txt"


def test_headline_dateline_and_line_numbers_stand_in_the_text(text_of: Any) -> None:
    text = text_of(page(analysis(TEXT, *CLAIMS, blocks=BLOCKS)))
    assert [h.text for h in text.all("h3", "headline")] == ["Pumpwerk fällt aus"]
    assert [b.text for b in text.all("b", "dateline")] == ["Moorstedt (dna)"]
    assert [p.attributes["data-label"] for p in text.all("p")] == ["Zeile 3", "Zeile 5"]


def test_each_claim_has_one_marker_in_order_and_leads_to_its_evidence_and_back(full: Any) -> None:
    found = full
    markers = found.all("a", "marker")
    assert [m.attributes["data-text"] for m in markers] == ["1", "2", "3", "4"]
    ids = {
        e.attributes["id"] for tag in ("div", "a") for e in found.all(tag) if "id" in e.attributes
    }
    assert [m.attributes["href"][1:] in ids for m in markers] == [True] * 4
    back = sorted(link.attributes["href"][1:] for link in found.all("a", "back"))
    assert back == [m.attributes["id"] for m in markers]


def test_nested_and_discontinuous_claims_are_marked_where_they_stand(text_of: Any) -> None:
    marks: dict[str, str] = {}
    for mark in text_of(page(analysis(TEXT, *CLAIMS))).all("mark"):
        number = mark.attributes["data-claim"]
        marks[number] = marks.get(number, "") + mark.text
    assert marks == {
        "1": "Der Schaden seinicht zu beziffern",
        "2": "Er habe gewarnt",
        "3": "„Das ist falsch, was Boll sagt“",
        "4": "was Boll sagt",
    }


def test_without_scripts_a_mark_names_its_speaker(text_of: Any) -> None:
    mark = text_of(page(analysis(TEXT, *CLAIMS))).all("mark")[0]
    title = "1 Anja Boll · indirekt · Konjunktiv I: „sei“ · sagte · Sicherheit 0,75"
    assert mark.attributes["title"] == title


def test_cue_and_konjunktiv_are_emphasised(text_of: Any) -> None:
    text = text_of(page(analysis(TEXT, *CLAIMS)))
    assert [b.text for b in text.all("b", "mood")] == ["sei"]
    assert "".join(b.text for b in text.all("b", "cue")) == "sagtesagt“meinte"


def test_an_indicative_is_no_konjunktiv(text_of: Any) -> None:
    claim = Claim(
        Kind.INDIRECT,
        (place("Er habe gewarnt"),),
        mood=Mood.INDICATIVE,
        mood_forms=(place("habe"),),
    )
    assert text_of(page(analysis(TEXT, claim))).all("b", "mood") == []


def test_claims_without_a_speaker_have_a_list_with_the_reason(full: Any) -> None:
    (nobody,) = full.all("details", "nobody")
    assert "Ohne Sprecher" in nobody.all("summary")[0].text
    assert "nicht sicher" in nobody.all("li", "entry")[0].text


def test_the_evidence_says_why(full: Any) -> None:
    steps = full.all("div", "steps")[0]
    facts = {row.all("dt")[0].text: row.all("dd")[0].text for row in steps.all("div")}
    assert facts == {
        "Sprecher": "Anja Boll (Person; im Text „Anja Boll“, Zeile 3)",
        "Auslöser": "sagte (sagen)",
        "Modus": "Konjunktiv I: „sei“",
        "Art": "indirekt, gesprochen",
        "Gesagt?": "gesagt",
        "Sicherheit": "0,75 (Sprecher 1,00)",
    }
    assert [step.text for step in steps.all("li")] == [
        "„sagte“ leitet ein",
        "„Anja Boll“ ist Subjekt",
    ]


def test_the_chart_says_who_speaks_how_much(full: Any) -> None:
    rows = full.all("section", "chart")[0].all("tbody")[0].all("tr")
    shown = [(row.all("a")[0].text, row.all("td", "count")[0].text) for row in rows]
    assert shown == [("Anja Boll", "2"), ("Jon Tamm", "1"), ("Ohne Sprecher", "1")]
    shares = [row.all("td", "share")[0].all("span")[0].text for row in rows]
    # 6 + 3, 3 and 3 of 15 words in claims; those of the inner claim are the inner speaker's
    assert shares == ["60\xa0%", "20\xa0%", "20\xa0%"]


def test_a_page_without_claims_says_so(tree: Any) -> None:
    found = tree(page(analysis("Nichts geschah.")))
    assert found.all("p", "summary")[0].text == "Keine Aussagen gefunden."
    assert found.all("section", "chart") + found.all("section", "list") == []


def test_a_page_without_articles_is_a_page(tree: Any) -> None:
    assert tree(page()).all("title")[0].text == "Wer sagt was"


def test_several_articles_have_ids_of_their_own_and_a_list(tree: Any) -> None:
    found = tree(page(analysis(TEXT, *CLAIMS), analysis("Nichts."), analysis(TEXT, *CLAIMS)))
    ids = re.findall(r' id="([^"]+)"', page(analysis(TEXT, *CLAIMS), analysis(TEXT, *CLAIMS)))
    assert len(ids) == len(set(ids))
    links = found.all("nav", "articles")[0].all("ol")[0].all("a")
    assert [link.attributes["href"] for link in links[:3]] == ["#a1", "#a2", "#a3"]


def test_speakers_of_several_articles_have_an_index(tree: Any) -> None:
    found = tree(page(analysis(TEXT, *CLAIMS), analysis("Nichts."), analysis(TEXT, *CLAIMS[:1])))
    heard = found.all("details", "heard")
    assert [one.all("summary")[0].text for one in heard] == [
        "Anja Boll Person · 3 Aussagen · 2 Artikel",
        "Jon Tamm Person · 1 Aussage · 1 Artikel",
    ]
    links = [[a.attributes["href"] for a in one.all("a")] for one in heard]
    assert links == [["#a1-sA", "#a3-sA"], ["#a1-sB"]]
    assert tree(page(analysis(TEXT, *CLAIMS))).all("details", "heard") == []


def test_english_changes_all_but_the_article(tree: Any, text_of: Any) -> None:
    source = page(analysis(TEXT, *CLAIMS), language=Language.ENGLISH)
    assert tree(source).all("html")[0].attributes["lang"] == "en"
    assert text_of(source).attributes["lang"] == "de"
    assert text_of(source).text == TEXT
    shown = set(tree(source).all("body")[0].text.split())
    german = {words.de for words in PAGE.values()} - {words.en for words in PAGE.values()}
    assert german & shown == set()


def test_what_a_reader_sees_is_shown_and_lines_count_in_the_source(text_of: Any) -> None:
    source = "<p>\nEr sage <i>nichts</i>,\n</p>\n<p>so B&ouml;ll</p>"
    pieces = [
        Piece(place("Er sage ", source), "Er sage "),
        Piece(place("nichts", source), "nichts"),
        Piece(place(",", source), ","),
        Piece(place("\n</p>\n<p>", source), "\n\n"),
        Piece(place("so B", source), "so B"),
        Piece(place("&ouml;", source), "ö"),
        Piece(place("ll", source), "ll"),
    ]
    claim = Claim(
        Kind.INDIRECT,
        (place("Er sage <i>nichts", source),),
        speaker=Speaker(place("B&ouml;ll", source), "Böll", SpeakerKind.PERSON),
    )
    shown = page(analysis(source, claim, reading=Reading(tuple(pieces))))
    text = text_of(shown)
    assert text.text == "Er sage nichts,\n\nso Böll"
    assert [mark.text for mark in text.all("mark")] == ["Er sage nichts"]
    assert [b.text for b in text.all("b", "mention")] == ["Böll"]
    assert [p.attributes["data-place"] for p in text.all("p")] == ["2", "4"]
    assert "im Text „Böll“, Zeile 4" in shown


def test_extracted_text_has_paragraphs_instead_of_lines(text_of: Any) -> None:
    claim = Claim(Kind.DIRECT, (place("Er habe gewarnt"),))
    shown = page(analysis(TEXT, claim, extracted=True))
    assert [p.attributes["data-place"] for p in text_of(shown).all("p")] == ["1", "2", "3"]
    assert "Absatz 2" in shown
    assert "Zeile" not in shown


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("Der Rat tagte am Montag bis in die Nacht und beschloss dann\ndoch noch den Haushalt.", 1),
        ("Kurze Zeile\nnoch eine", 0),
        ("Der erste Absatz steht auf einer Zeile und ist fertig.\nDer zweite auch.", 0),
        ("A" * 300 + "\n" + "B" * 250, 0),
    ],
)
def test_lines_that_a_program_broke_flow_again(text: str, wrapped: int, text_of: Any) -> None:
    assert len(text_of(page(analysis(text))).all("p", "wrapped")) == wrapped


def test_a_parsed_article_has_a_marker_for_each_claim(tree: Any) -> None:
    file = Path(__file__).parents[3] / "fixtures/parses/claims.conllu"
    found = analyze_file(file, engine="conllu")
    markers = tree(page(found)).all("a", "marker")
    numbers = [marker.attributes["data-claim"] for marker in markers]
    assert numbers == [str(number) for number in range(1, len(found.claims) + 1)]
    assert len(numbers) > 5
