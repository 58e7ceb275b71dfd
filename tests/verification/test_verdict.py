from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from attrib.article import Article
from attrib.verification.quotes import quote_of
from attrib.verification.records import Concern, EditKind, Verdict
from attrib.verification.verdict import Found, find
from attrib.verification.verify import index_of
from attrib.verification.voices import Voice
from attrib.verification.words import fold, tokens


def held(source: str, *pieces: str, by: str = "", named: bool = True) -> Found:
    index = index_of([Article("quelle.txt", source)])
    return find(index, quote_of(pieces), Voice(by, named))


def told(found: Found) -> list[tuple[str, str, str]]:
    return [(edit.kind.value, edit.said, edit.quoted) for edit in found.edits]


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("Wir bauen im Herbst weiter.", "„Wir bauen im Herbst weiter“"),
        ("Ich sage Ihnen: wir bauen weiter.", "Wir bauen weiter"),
        ("Wir werden das Klima-Geld auszahlen.", "Wir werden das Klimageld auszahlen"),
        ("Ich war nicht zu Hause.", "Ich war nicht zuhause"),
        ("Die Zukunft ge-\nhört uns allen.", "Die Zukunft gehört uns allen"),
        ("Das kostet dreieinhalb Millionen Euro.", "Das kostet 3,5 Mio. €"),
        ("Das kostet 3.000.000 Euro.", "Das kostet drei Millionen Euro"),
        ("Übermut tut selten gut.", "U\u0308bermut tut selten gut"),
        ("Er gruesst die Strasse.", "Er grüßt die Straße"),
        ("Wir bauen. (Beifall bei der SPD) Und zwar jetzt.", "Wir bauen. Und zwar jetzt."),
        ("Die Lehrer haben das gewusst.", "[Die Lehrer] haben das gewusst"),
        ("Die Mittel (rund drei Millionen) sind da.", "Die Mittel (rund 3 Millionen) sind da"),
        ("Sie haben das gewusst.", "Sie [die Lehrer] haben das gewusst"),
        ("Wir baun weiter.", "Wir baun [sic] weiter"),
        ("Wir … wir bauen weiter.", "Wir … wir bauen weiter"),
    ],
)
def test_spelling_and_marks_leave_a_quote_exact(source: str, quote: str) -> None:
    assert held(source, quote).verdict is Verdict.EXACT


@pytest.mark.parametrize(
    ("source", "quote", "edits"),
    [
        (
            "Wir bauen weiter, und zwar bald.",
            "Wir bauen weiter",
            [("equal", "Wir bauen weiter", "Wir bauen weiter"), ("cut", "und zwar bald", "")],
        ),
        (
            "Ich glaube nicht, dass er kommt.",
            "dass er kommt",
            [("cut", "Ich glaube nicht", ""), ("equal", "dass er kommt", "dass er kommt")],
        ),
        (
            "Das ist eine Schande.",
            "eine Schande",
            [("cut", "Das ist", ""), ("equal", "eine Schande", "eine Schande")],
        ),
        (
            "Wir bauen im Herbst weiter.",
            "Wir bauen […] weiter",
            [
                ("equal", "Wir bauen", "Wir bauen"),
                ("omitted", "im Herbst", "[…]"),
                ("equal", "weiter", "weiter"),
            ],
        ),
        (
            "Sie haben das gewusst.",
            "[Die Lehrer] haben das gewusst",
            [
                ("omitted", "Sie", ""),
                ("inserted", "", "[Die Lehrer]"),
                ("equal", "haben das gewusst", "haben das gewusst"),
            ],
        ),
    ],
)
def test_what_is_left_out_is_shown(
    source: str, quote: str, edits: list[tuple[str, str, str]]
) -> None:
    found = held(source, quote)
    assert (found.verdict, told(found)) == (Verdict.TRIMMED, edits)


@pytest.mark.parametrize(
    ("source", "quote", "concern"),
    [
        ("Wir werden nicht bauen.", "Wir werden bauen", Concern.NEGATION),
        ("Wir werden bauen.", "Wir werden nicht bauen", Concern.NEGATION),
        ("Wir haben keinen Plan B.", "Wir haben einen Plan B", Concern.NEGATION),
        ("Wir werden bauen.", "Wir werden [nicht] bauen", Concern.NEGATION),
        ("Wir bauen (wenn es nicht regnet) weiter.", "Wir bauen weiter", Concern.NEGATION),
        ("Uns fehlen zwölf Leute.", "Uns fehlen 13 Leute", Concern.NUMBER),
        ("Uns fehlen 1,2 Milliarden Euro.", "Uns fehlen 1,2 Millionen Euro", Concern.NUMBER),
        ("Wir haben Großes vor im Land.", "Wir haben Kleines vor im Land", None),
        ("Und wir haben sie nie belogen.", "Und wir haben Sie nie belogen", None),
    ],
)  # fmt: skip
def test_changes_are_found_and_grave_ones_called_out(
    source: str, quote: str, concern: Concern | None
) -> None:
    found = held(source, quote)
    concerns = {edit.concern for edit in found.edits if edit.concern}
    assert (found.verdict, concerns) == (Verdict.ALTERED, {concern} if concern else set())


def test_a_marked_omission_of_a_negation_is_called_out() -> None:
    found = held("Wir werden das nicht tun.", "Wir werden das […] tun")
    assert found.verdict is Verdict.TRIMMED
    assert [edit.concern for edit in found.edits] == [None, Concern.NEGATION, None]


DIALOGUE = """Tann: Das Geld ist da. Wir bauen weiter.

Ohm: Das Geld ist da. Es regnet wieder stark.
"""


@pytest.mark.parametrize(
    ("quote", "by", "verdict", "label"),
    [
        ("Wir bauen weiter", "Olaf Tann", Verdict.EXACT, "Tann"),
        ("Wir bauen weiter", "Jens Ohm", Verdict.OTHER_SPEAKER, "Tann"),
        ("Wir bauen weiter", "", Verdict.EXACT, "Tann"),
        ("Das Geld ist da", "Jens Ohm", Verdict.EXACT, "Ohm"),
        ("Das Geld ist da", "", Verdict.AMBIGUOUS, "Tann"),
        ("Es regnet wieder", "Olaf Tann", Verdict.OTHER_SPEAKER, "Ohm"),
        ("stark", "Ohm", Verdict.TRIMMED, "Ohm"),
    ],
)
def test_a_quote_belongs_to_its_speaker(quote: str, by: str, verdict: Verdict, label: str) -> None:
    found = held(DIALOGUE, quote, by=by)
    assert (found.verdict, found.passages[0].speaker) == (verdict, label)


def test_two_people_of_one_name_are_ambiguous() -> None:
    source = "Abg. Müller (SPD): Das geht nicht.\n\nAbg. Müller (CDU): Das geht nicht."
    assert held(source, "Das geht nicht", by="Müller").verdict is Verdict.AMBIGUOUS
    described = held(source, "Das geht nicht", by="SPD-Abgeordneter", named=False)
    assert described.verdict is Verdict.EXACT
    assert [p.speaker for p in described.passages] == ["Abg. Müller (SPD)"]


def test_sentences_that_stand_apart_are_spliced() -> None:
    source = "Tann: Das Haus ist schön. Die Straße ist lang. Der Baum ist alt."
    found = held(source, "Das Haus ist schön. Der Baum ist alt.", by="Tann")
    assert (found.verdict, found.spliced) == (Verdict.ALTERED, True)
    assert [p.text for p in found.passages] == ["Das Haus ist schön", "Der Baum ist alt"]
    assert ("dropped", "Die Straße ist lang", "") in told(found)


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("", "Wir bauen weiter"),
        ("Es regnet in Talberg.", "Wir bauen weiter"),
        ("We will go on building the dyke.", "Wir bauen am Deich weiter"),
        ("Es regnet in Talberg.", "historisch"),
        ("Es regnet in Talberg.", "…"),
        ("Das ist nicht gut, das ist so.", "Das ist nicht neu"),
        (" \n\n ", "a"),
    ],
)
def test_what_is_not_there_is_not_found(source: str, quote: str) -> None:
    found = held(source, quote)
    assert (found.verdict, found.edits) == (Verdict.NOT_FOUND, ())


def test_a_quote_that_is_not_found_has_its_nearest_passage() -> None:
    source = "Wir werden den alten Deich im Herbst mit Klei aus Sielhafen neu bauen lassen."
    found = held(source, "Wir müssen den alten Deich im Winter mit Sand und Stein dichten")
    assert found.verdict is Verdict.NOT_FOUND
    assert [passage.line for passage in found.passages] == [1]


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("Wir werden die Wälder schützen.", "Wir werden die Renten kürzen"),
        ("Das ist für uns alle eine gute Sache.", "Das ist für uns alle eine Schande"),
        ("Sie haben das nicht gewollt.", "Sie haben das nicht bezahlt"),
        ("Ich kann Ihnen dazu wenig berichten.", "Ich kann Ihnen dazu Zahlen nennen"),
        ("Wir wollen die Schulen im Land stärken.", "Wir wollen die Steuern im Bund senken"),
        ("Dafür werden wir mehr Geld brauchen.", "Dafür werden wir mehr Richter einstellen"),
        ("Niemand hat das vorher wissen wollen.", "Niemand hat das vorher gegessen und getrunken"),
    ],
)
def test_a_passage_about_something_else_is_no_neighbour(source: str, quote: str) -> None:
    assert held(source, quote) == Found(Verdict.NOT_FOUND)


def test_a_quote_that_stands_everywhere_is_quick() -> None:
    found = held("Wir bauen weiter. " * 20_000, "Wir bauen weiter")
    assert found.verdict is Verdict.EXACT
    assert len(found.passages) == 5


SAID = "wir bauen nicht weiter am Deich, 3 Häuser. Geld: zu hause [da] … sie"
WORDS = st.lists(st.sampled_from(SAID.split(" ")), max_size=14).map(" ".join)


@given(WORDS, WORDS, st.sampled_from(["", "Tann"]))
@example("wir wir", "wir [da] wir wir", "")
def test_edits_lead_from_the_passage_to_the_quote(source: str, quote: str, by: str) -> None:
    text = f"Tann: {source}\n\nOhm: {source[::2]}"
    found = held(text, quote, by=by)
    for passage in found.passages:
        assert passage.span.of(text) == passage.text
    if not found.edits or found.spliced:
        return
    quoted = " ".join(edit.quoted for edit in found.edits)
    assert _folded(quoted) == _folded(quote)
    inside = [edit for edit in found.edits if edit.kind is not EditKind.CUT]
    said = _folded(" ".join(edit.said for edit in inside))
    assert set(_folded(found.passages[0].text)) <= set(said)


@given(WORDS)
def test_what_was_said_is_found(said: str) -> None:
    found = held(f"Tann: {said}.", said)
    if quote_of([said]).runs:
        assert found.verdict in (Verdict.EXACT, Verdict.TRIMMED)


def _folded(text: str) -> list[str]:
    return [fold(token.form) for token in tokens(text)]
