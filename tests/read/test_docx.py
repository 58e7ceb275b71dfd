from __future__ import annotations

import sys
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest

from attrib.article import Article
from attrib.errors import InputError
from attrib.read import InputFormat, read_stream

docx = pytest.importorskip("docx", reason="python-docx builds the files of these tests")
pytest.importorskip("mammoth")

LEAD = "Der Kanal bleibt gesperrt, sagte Olaf Tann."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
REVIEWED = f"""<w:document {W}><w:body><w:p>
<w:r><w:t xml:space="preserve">Der Kanal </w:t></w:r>
<w:del><w:r><w:delText>ist offen</w:delText></w:r></w:del>
<w:ins><w:r><w:t>bleibt gesperrt</w:t></w:r></w:ins>
<w:r><w:t>, sagte Tann.</w:t></w:r>
</w:p></w:body></w:document>"""


def saved(document: Any) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def read(data: bytes, max_bytes: int = 2_000_000) -> Article:
    return read_stream(BytesIO(data), "a.docx", format=InputFormat.DOCX, max_bytes=max_bytes)


def test_paragraphs_are_set_apart_and_headings_are_headlines() -> None:
    document = docx.Document()
    document.add_heading("Kanal bleibt gesperrt", 0)
    document.add_paragraph("Von Petra Muster")
    document.add_paragraph(f"Norderau (dna) - {LEAD}")
    document.add_paragraph()
    document.add_heading("Wie es weitergeht", 1)
    document.add_paragraph("Erst ein Gutachten.", style="List Bullet")
    run = document.add_paragraph("Dann").add_run()
    run.add_break()
    run.add_text("der Bau.")
    article = read(saved(document))
    assert article.text.split("\n\n") == [
        "Kanal bleibt gesperrt",
        "Von Petra Muster",
        f"Norderau (dna) - {LEAD}",
        "Wie es weitergeht",
        "Erst ein Gutachten.",
        "Dann\nder Bau.",
    ]
    assert [(str(b.kind), b.span.of(article.text)) for b in article.blocks] == [
        ("headline", "Kanal bleibt gesperrt"),
        ("byline", "Von Petra Muster"),
        ("dateline", "Norderau (dna) - "),
        ("headline", "Wie es weitergeht"),
    ]
    assert (article.extracted, article.notices) == (True, ())
    assert article.paragraph(article.text.index("Erst")) == 5


def test_a_bold_line_is_a_headline_where_no_style_says_so() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("Kanal bleibt gesperrt").bold = True
    document.add_paragraph(LEAD)
    assert [str(block.kind) for block in read(saved(document)).blocks] == ["headline"]


def test_captions_are_left_out_of_what_is_read() -> None:
    document = docx.Document()
    document.add_paragraph(LEAD)
    document.add_paragraph("Ein Bagger am Kanal", style="Caption")
    article = read(saved(document))
    assert [str(block.kind) for block in article.blocks] == ["caption"]
    assert article.as_read().text.strip() == LEAD


def test_tables_are_left_out_with_a_notice() -> None:
    document = docx.Document()
    document.add_paragraph(LEAD)
    document.add_table(1, 1).cell(0, 0).text = "Zelle"
    document.add_paragraph("Ende.")
    article = read(saved(document))
    assert article.text == f"{LEAD}\n\nEnde."
    assert [notice.code for notice in article.notices] == ["tables"]


def test_what_was_inserted_under_review_is_read_and_what_was_deleted_is_not() -> None:
    assert read(packed({"word/document.xml": REVIEWED})).text == (
        "Der Kanal bleibt gesperrt, sagte Tann."
    )


def test_footnotes_stand_behind_the_text() -> None:
    document = f"""<w:document {W}><w:body><w:p><w:r><w:t>Der Bau ruht</w:t></w:r><w:r>
    <w:footnoteReference w:id="2"/></w:r><w:r><w:t>, sagte Tann.</w:t></w:r></w:p>
    <w:p><w:r><w:t>Ende.</w:t></w:r></w:p></w:body></w:document>"""
    notes = f"""<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>Seit Mai.</w:t></w:r></w:p>
    </w:footnote></w:footnotes>"""
    article = read(packed({"word/document.xml": document, "word/footnotes.xml": notes}))
    assert article.text == "Der Bau ruht, sagte Tann.\n\nEnde.\n\nSeit Mai."


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"Kein Word.", "a.docx is no Word file (.docx) that can be read."),
        (b"", "a.docx is no Word file"),
        (b"PK\x03\x04rest", "a.docx is no Word file"),
        (packed({"a.txt": "b"}), "a.docx is no Word file"),
        (packed({"word/document.xml": "<w:document"}), "a.docx is no Word file"),
        (packed({"word/document.xml": "<a>" * 20_000 + "</a>" * 20_000}), "is no Word file"),
        (packed({"word/document.xml": f"<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]>{REVIEWED}"}),
         "a.docx declares XML entities"),
        (packed({"word/document.xml": REVIEWED, "word/media/a.png": b"\0" * 100_000_001}),
         "a.docx has over 100 MB."),
        (packed({"word/document.xml": " " * 40_000_001}), "a.docx has over 2 MB."),
        (packed({"word/document.xml": f"<a>{'<b/>' * 500_000}</a>"}), "has over 500,000 elements"),
        (packed({"word/document.xml": REVIEWED.replace("sagte", "x" * 2_000_000)}), "over 2 MB."),
    ],
)  # fmt: skip
def test_what_is_no_sound_word_file_is_refused(data: bytes, complaint: str) -> None:
    with pytest.raises(InputError) as caught:
        read(data)
    assert complaint in str(caught.value)


def test_no_part_is_read_that_was_not_looked_through() -> None:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{relation}" Target="word/bild.png"/></Relationships>'
    )
    data = packed({"_rels/.rels": relations, "word/bild.png": REVIEWED})
    with pytest.raises(InputError, match="is no Word file"):
        read(data)


def test_pictures_do_not_count_against_the_size() -> None:
    noise = bytes(range(256)) * 40
    parts: dict[str, str | bytes] = {"word/document.xml": REVIEWED, "word/media/a.png": noise}
    assert read(packed(parts), max_bytes=1000).text.startswith("Der Kanal")


def test_a_damaged_file_is_read_rightly_or_refused() -> None:
    data = packed({"word/document.xml": REVIEWED})
    refused = 0
    for place in range(0, len(data), 5):
        damaged = data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]
        try:
            assert read(damaged).text == "Der Kanal bleibt gesperrt, sagte Tann."
        except InputError:
            refused += 1
    assert refused > 40


def test_without_the_library_there_is_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", None)
    with pytest.raises(InputError, match=r"Run: pip install 'attrib\[docx\]'"):
        read(packed({"word/document.xml": REVIEWED}))


def test_hidden_text_is_not_read() -> None:
    def run(text: str, properties: str = "") -> str:
        return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'

    runs = [
        run("Der Kanal "),
        run("ist offen ", "<w:vanish/>"),
        run("geheim ", '<w:b/><w:vanish w:val="true"/>'),
        run("bleibt gesperrt", '<w:vanish w:val="0"/>'),
        run(", sagte Tann.", "<w:b/>"),
    ]
    document = f"<w:document {W}><w:body><w:p>{''.join(runs)}</w:p></w:body></w:document>"
    assert read(packed({"word/document.xml": document})).text == (
        "Der Kanal bleibt gesperrt, sagte Tann."
    )
