from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Block, BlockKind, Piece, Reading, Span
from attrib.read import article_of, read_file
from attrib.read.blocks import HIDDEN, with_blocks
from attrib.read.prose import Prose

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
BODY = "Der Kanal bei Norderau bleibt bis zum Herbst gesperrt. Das teilte das Amt am Montag mit."
HEAD = "Kanal bleibt gesperrt"

# What is found, one `kind: text` each; texts of one article are set apart by |.
FOUND = [
    # Headlines
    (f"{HEAD}|{BODY}", [f"headline: {HEAD}"]),
    (f"„Wir bauen weiter“|{BODY}", ["headline: „Wir bauen weiter“"]),
    (f"Schleuse: „Wir bauen weiter“|{BODY}", ["headline: Schleuse: „Wir bauen weiter“"]),
    (f"Verkehr|{HEAD}|{BODY}", ["headline: Verkehr", f"headline: {HEAD}"]),
    (f"+++ {HEAD} +++|{BODY}", ["dateline: +++ ", f"headline: {HEAD}", "dateline:  +++"]),
    (f"„Wir bauen weiter.“|{BODY}", []),
    (f"„Wir bauen weiter“, sagte Tann.|{BODY}", []),
    (f"Was sagt Tann?|{BODY}", []),
    (f"Frauen, 10 km:|{BODY}", []),
    (BODY, []),
    ("„Wir bauen weiter“", []),
    ("Er sagte, er komme|Sie sagte nein", []),
    # Bylines
    (f"{HEAD}|Von Petra Muster|{BODY}", [f"headline: {HEAD}", "byline: Von Petra Muster"]),
    (f"Von Petra Muster und Jan de Boer|{BODY}", ["byline: Von Petra Muster und Jan de Boer"]),
    (f"VON KLAUS H. PETERSEN|{BODY}", ["byline: VON KLAUS H. PETERSEN"]),
    (f"Von Petra Muster, dpa|{BODY}", ["byline: Von Petra Muster, dpa"]),
    (f"Von Petra Muster (Text) und Ulf Reents (Fotos)|{BODY}",
     ["byline: Von Petra Muster (Text) und Ulf Reents (Fotos)"]),
    (f"Von unserem Korrespondenten Ulf Reents|{BODY}",
     ["byline: Von unserem Korrespondenten Ulf Reents"]),
    (f"Von unserer Redaktion|{BODY}", ["byline: Von unserer Redaktion"]),
    (f"Text: Petra Muster|{BODY}", ["byline: Text: Petra Muster"]),
    (f"{BODY}|Das Gespräch führte Petra Muster.", ["byline: Das Gespräch führte Petra Muster."]),
    (f"Von Norderau nach Lindfurt|{BODY}", ["headline: Von Norderau nach Lindfurt"]),
    (f"Von der Staatskanzlei hieß es, der Bau ruhe.|{BODY}", []),
    (f"{BODY}|Von Petra Muster kam kein Wort.", []),
    (f"{BODY}|Text: Der Kanal ist zu, sagte sie.", []),
    # Datelines
    (f"BERLIN (dpa) - {BODY}", ["dateline: BERLIN (dpa) - "]),
    (f"Norderau/Hafenstadt (dna) – {BODY}", ["dateline: Norderau/Hafenstadt (dna) – "]),
    (f"Berlin, 3. Mai (dpa) – {BODY}", ["dateline: Berlin, 3. Mai (dpa) – "]),
    (f"Berlin, 3. Mai (dpa/lno) – „{BODY}“", ["dateline: Berlin, 3. Mai (dpa/lno) – "]),
    (f"Frankfurt am Main (dpa-AFX) - {BODY}", ["dateline: Frankfurt am Main (dpa-AFX) - "]),
    (f"St. Leonhard an der Au (APA). {BODY}", ["dateline: St. Leonhard an der Au (APA). "]),
    (f"Norderau, den 3. Mai 2026. {BODY}", ["dateline: Norderau, den 3. Mai 2026. "]),
    (f"(dna) {BODY}", ["dateline: (dna) "]),
    (f"NORDERAU. {BODY}", ["dateline: NORDERAU. "]),
    (f"Norderau. {BODY}", ["dateline: Norderau. "]),
    (f"Wien – {BODY}", ["dateline: Wien – "]),
    (f"{HEAD}|Moorstedt. {BODY}", [f"headline: {HEAD}", "dateline: Moorstedt. "]),
    (f"{HEAD}|Stille. {BODY}", [f"headline: {HEAD}"]),
    (f"Nein. {BODY}", []),
    (f"Olaf Tann (CDU) – {BODY}", []),
    (f"Olaf Tann (38) – {BODY}", []),
    (f"Der Sprecher der Polizei (pm) – {BODY}", []),
    (f"Mo., 4. Mai: {BODY}", []),
    (f"ACHTUNG – {BODY}", []),
    (f"{BODY}|BERLIN (dpa) - {BODY}", ["dateline: BERLIN (dpa) - "]),
    # Captions
    (f"{BODY}|Foto: dna|{BODY}", ["caption: Foto: dna"]),
    (f"{BODY}|Bild: Der Kanal bei Norderau.|{BODY}", ["caption: Bild: Der Kanal bei Norderau."]),
    (f"{BODY}|Symbolbild|{BODY}", ["caption: Symbolbild"]),
    (f"{BODY}|Symbolbild: Ein Bagger hebt Sand.", ["caption: Symbolbild: Ein Bagger hebt Sand."]),
    (f"{BODY}|(Foto: dna)", ["caption: (Foto: dna)"]),
    (f"{BODY}|Ein Bagger am Kanal. Foto: Petra Muster/dna",
     ["caption: Ein Bagger am Kanal. Foto: Petra Muster/dna"]),
    (f"Er sagte: „Nein.“ {BODY} {BODY} (Foto: dna)", ["caption: (Foto: dna)"]),
    (f"{BODY}|Bilder von der Schleuse sehe er nie, sagte Tann.", []),
    (f"{BODY}|Das Foto: ein Bagger, sagte Tann.", []),
    (f"{BODY}|Symbolbild der Krise ist der Kanal, sagte Tann.", []),
    # Transcripts
    (f"{BODY}|Bild: Herr Tann, wann geht es weiter?|Tann: Im Herbst.", []),
    ("Bild: Der Bau ruht also.|Tann: Ja.|Bild: Aber nicht lange.|Tann: Nein, das sei sicher.", []),
    ("Frage: Wann|Antwort: Im Herbst.|Frage: Und bis dahin|Antwort: Ruht der Bau.", []),
]  # fmt: skip


def found(text: str) -> list[str]:
    article = article_of(text, "a")
    return [f"{block.kind}: {block.span.of(text)}" for block in article.blocks]


@pytest.mark.parametrize(("paragraphs", "expected"), FOUND)
@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n"])
def test_what_is_no_running_text_is_told_from_it(
    paragraphs: str, expected: list[str], gap: str
) -> None:
    assert found(paragraphs.replace("|", gap)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEAD}\nVon Petra Muster\nBERLIN (dpa) - {BODY}",
         [f"headline: {HEAD}", "byline: Von Petra Muster", "dateline: BERLIN (dpa) - "]),
        (f"{HEAD}\n{BODY} {BODY}", [f"headline: {HEAD}"]),
        ("Gestern hat der\nMinister gesagt, er werde im Herbst noch einmal\nkommen.", []),
        (f"Die Schleuse wird im Herbst der\nKanal.\n{BODY} {BODY}", []),
        ("BERLIN (dpa) - Der Kanal bei Norderau\nbleibt gesperrt. Das sagte Tann.\nFoto: dna",
         ["dateline: BERLIN (dpa) - ", "caption: Foto: dna"]),
    ],
)  # fmt: skip
def test_single_line_ends(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_headlines_are_read_and_the_others_are_not() -> None:
    text = f"{HEAD}\n\nVon Petra Muster\n\nBERLIN (dpa) - {BODY}\n\nFoto: dna\n"
    assert article_of(text, "a").as_read().text.split() == f"{HEAD} {BODY}".split()


def test_a_source_that_marks_its_headlines_has_no_others() -> None:
    text = f"{HEAD}\n\nUnd nun\n\nBERLIN (dpa) - {BODY}"
    given_ = Block(BlockKind.HEADLINE, Span(0, len(HEAD)))
    prose = with_blocks(text, Prose(None, (given_,)))
    assert [block.kind for block in prose.blocks] == ["headline", "dateline"]
    marked = with_blocks(text.replace("Und nun\n\n", ""), Prose(None, (given_,)))
    assert [block.kind for block in marked.blocks] == ["headline", "dateline"]


def test_blocks_are_found_in_what_is_read_and_stand_in_the_source() -> None:
    source = f"<p>K&ouml;ln (dpa) - <b>Der</b> Bau ruht.</p><p>{BODY}</p>"
    reading = Reading((
        Piece(Span(3, 4), "K"), Piece(Span(4, 10), "ö"), Piece(Span(10, 21), source[10:21]),
        Piece(Span(24, 27), "Der"), Piece(Span(31, 41), source[31:41]),
        Piece(Span(41, 48), "\n\n"), Piece(Span(48, 48 + len(BODY)), BODY),
    ))  # fmt: skip
    prose = with_blocks(source, Prose(reading))
    assert [block.span.of(source) for block in prose.blocks] == ["K&ouml;ln (dpa) - "]
    assert prose.reading is not None
    assert prose.reading.text == f"Der Bau ruht.\n\n{BODY}"


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_articles_lose_nothing_but_byline_and_dateline(path: Path) -> None:
    article = read_file(path)
    assert article.notices == ()
    assert article.blocks[0] == Block(BlockKind.HEADLINE, Span(0, article.text.index("\n")))
    hidden = [block for block in article.blocks if block.kind in HIDDEN]
    assert sum(len(block.span) for block in hidden) < 60
    assert all(block.kind is not BlockKind.CAPTION for block in hidden)


LINES = st.sampled_from(
    [
        "",
        HEAD,
        BODY,
        "Von Petra Muster",
        "BERLIN (dpa) - Er kam.",
        "Foto: dna",
        "„Nein.“",
        "x" * 120,
    ]
)


@given(st.lists(LINES, max_size=8).map("\n".join) | st.text(max_size=80))
def test_what_is_not_hidden_is_read_in_its_place(text: str) -> None:
    prose = with_blocks(text, Prose(None))
    hidden = [block.span for block in prose.blocks if block.kind in HIDDEN]
    assert all(Span(0, len(text)).covers(block.span) for block in prose.blocks)
    kept = "".join(
        character for place, character in enumerate(text)
        if not any(span.start <= place < span.end for span in hidden)
    )  # fmt: skip
    assert (text if prose.reading is None else prose.reading.text) == kept
    for place in range(len(kept)):
        if prose.reading is not None:
            assert prose.reading.to_source(Span(place, place + 1)).of(text) == kept[place]


@pytest.mark.parametrize("line", ["(" * 3000, "Von " * 2000, "Von Aa " * 30, "Foto: " * 900,
                                  "A/" * 2000, "Aa " * 5000, "Text: Aa, " * 16])  # fmt: skip
def test_odd_lines_take_no_time(line: str) -> None:
    article_of(f"{line}\n\n{BODY}", "a")
