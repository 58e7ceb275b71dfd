from __future__ import annotations

import pytest

from attrib.article import BlockKind, Span
from attrib.read import InputFormat, article_of

LEAD = "Der Kanal bei Norderau bleibt bis zum Herbst gesperrt. Das teilte das Amt am Montag mit."

RUN_IN = [
    "Neue Quellen |Was in seinem Entwurf stehen wird, darüber wollte Holm nichts sagen.",
    "Streit um die Kosten |Ob der Bund zahlt, ließ der Minister offen.",
    "Offene Fragen |Wie es zu dem Unfall kam, ist nicht bekannt.",
    "Hohe Kosten |Weil der Sand fehlt, ruht der Bau.",
    "Rückkehr nach Lindau |Nachdem der Pegel gefallen war, kamen die Leute.",
    "Warten auf Regen |Wenn er ausbleibt, fällt die Ernte aus.",
]
SENTENCES = [
    "Serie Wer weiß denn sowas bekommt neue Folgen.",
    "Die Sendung Wenn es Nacht wird, ist beliebt.",
    "Das Magazin Der Spiegel hat berichtet.",
    "Schauspielerin Jessica Lange hat gewonnen.",
    "Fragen Sie Ihren Arzt, wenn es schmerzt.",
    "Holm fragte Was das solle, das wisse er nicht.",
    "Minister Holm Der Rat hat zugestimmt.",
    "Ursula Von der Leyen hat zugestimmt.",
    "Karl Wie, der Sprecher, hat gesagt, es gehe.",
]
HTML = [
    "<b>Kanal bleibt zu</b> |Die Reederei rechnet mit Kosten.",
    "<strong>Minister warnt vor Folgen</strong>\n   |Er hält nichts davon.",
    "<em><b>Kosten &amp; Folgen</b></em> |Im Herbst wird gebaut.",
    "<b>Was nun</b> |Niemand weiß es.",
    "<b>„Wir bauen weiter“</b> |Ein Sprecher hat das gesagt.",
]
HTML_SENTENCES = [
    "Das Magazin <i>Der Spiegel</i> hat berichtet.",
    "<b>Das Magazin</b> <i>Der Spiegel</i> hat berichtet.",
    "<b>Olaf Tann</b> hat gesagt, es gehe.",
    "<b>Olaf</b> Tann hat gesagt, es gehe.",
    "<b>Fragen</b> Sie den Arzt, wenn es schmerzt.",
    "<a href=x>Die Zahlen</a> In Kürze.",
]


def headings(text: str, format_: InputFormat) -> tuple[list[str], str]:
    article = article_of(text, "a", format=format_)
    found = [b.span for b in article.blocks_of(BlockKind.HEADLINE)]
    return [article.shown(span) for span in found], article.as_read().text


@pytest.mark.parametrize("text", RUN_IN)
def test_a_heading_ends_where_a_clause_begins(text: str) -> None:
    heading, clause = text.split("|")
    found, read = headings(f"{LEAD}\n\n{heading}{clause}", InputFormat.TEXT)
    assert found == [heading.strip()]
    assert read == f"{LEAD}\n\n{heading.strip()}\n\n{clause}"


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_keeps_its_beginning(text: str) -> None:
    assert headings(f"{LEAD}\n\n{text}", InputFormat.TEXT) == ([], f"{LEAD}\n\n{text}")


@pytest.mark.parametrize("text", HTML)
def test_a_heading_ends_where_its_markup_does(text: str) -> None:
    clause = text.split("|")[1]
    found, read = headings(f"<p>{LEAD}</p><p>{text.replace('|', '')}</p>", InputFormat.HTML)
    assert len(found) == 1
    assert read == f"{LEAD}\n\n{found[0]}\n\n{clause}"


@pytest.mark.parametrize("text", HTML_SENTENCES)
def test_markup_inside_a_sentence_is_no_heading(text: str) -> None:
    found, read = headings(f"<p>{LEAD}</p><p>{text}</p>", InputFormat.HTML)
    assert found == []
    assert read.count("\n\n") == 1


def test_bold_type_in_markdown() -> None:
    bold = headings(f"{LEAD}\n\n**Was nun** Der Rat tagt.", InputFormat.MARKDOWN)
    assert bold == (["Was nun"], f"{LEAD}\n\nWas nun\n\nDer Rat tagt.")
    inside = headings(f"{LEAD}\n\nDas Magazin *Der Spiegel* hat recht.", InputFormat.MARKDOWN)
    assert inside[0] == []


def test_offsets_behind_the_break_are_those_of_the_source() -> None:
    text = f"{LEAD}\n\nOffene Fragen Wie es dazu kam, ist nicht bekannt."
    reading = article_of(text, "a").reading
    assert reading is not None
    place = reading.text.index("Wie es")
    assert reading.to_source(Span(place, place + 6)).of(text) == "Wie es"
    assert reading.to_reading(Span(text.index("Wie es"), len(text))).start == place
