from __future__ import annotations

import sys
import zipfile
from io import BytesIO

import pytest

from attrib.article import Article
from attrib.errors import InputError
from attrib.read import InputFormat, read_stream

pytest.importorskip("odf")

TYPE = "application/vnd.oasis.opendocument.text"
NAMES = (
    " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "text", "table", "style")
    )
    + ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)
BODY = """<text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:p>
Weg.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Kanal gesperrt</text:h>
<text:p>Die<text:s/>Pläne <text:span>stehen</text:span><text:note>
<text:note-body><text:p>Seit Mai.</text:p></text:note-body></text:note>, sagte Tann.</text:p>
<text:section text:name="s"><text:p>Erst<text:line-break/>dann.</text:p></text:section>
<text:list><text:list-item><text:p>Ein Punkt.</text:p></text:list-item></text:list>"""
TABLE = (
    "<table:table><table:table-row><table:table-cell><text:p>Zelle</text:p></table:table-cell>"
    "</table:table-row></table:table>"
)


def document(body: str, head: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<office:document-content {NAMES}>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def packed(content: str | bytes, name: str = "content.xml") -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", TYPE)
        archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def read(data: bytes, max_bytes: int = 100_000) -> Article:
    return read_stream(BytesIO(data), "a.odt", format=InputFormat.ODT, max_bytes=max_bytes)


def test_paragraphs_are_set_apart_and_headings_are_headlines() -> None:
    article = read(packed(document(BODY + TABLE)))
    assert article.text.split("\n\n") == [
        "Kanal gesperrt",
        "Die Pläne stehen, sagte Tann.",
        "Erst\ndann.",
        "Ein Punkt.",
    ]
    assert [b.span.of(article.text) for b in article.blocks] == ["Kanal gesperrt"]
    assert [notice.code for notice in article.notices] == ["tables"]
    assert read_stream(BytesIO(packed(document(BODY))), "stdin").notices == ()


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"Geheim", "a.odt is no OpenDocument text"),
        (b"", "a.odt is no OpenDocument text"),
        (packed("<a", "b.xml"), "a.odt is no OpenDocument text"),
        (packed("<office:text"), "a.odt is no OpenDocument text"),
        (
            packed(document("Geheim", "<!DOCTYPE a [<!ENTITY b 'Geheim'>]>")),
            "declares XML entities",
        ),
        (packed(" " * 3_000_000), "a.odt has over 0.1 MB"),
        (packed(document("<text:p/>" * 500_001)), "has over"),
    ],
)
def test_what_is_no_sound_file_is_refused(data: bytes, complaint: str) -> None:
    with pytest.raises(InputError) as caught:
        read(data)
    assert complaint in str(caught.value)
    assert "Geheim" not in str(caught.value)


def test_sections_may_nest_deeply() -> None:
    inner = "<text:section>" * 900 + "<text:p>Er kam.</text:p>" + "</text:section>" * 900
    try:
        assert read(packed(document(inner))).text == "Er kam."
    except InputError as error:
        assert "is no OpenDocument text" in str(error)  # noqa: PT017  it may also be read


def test_without_the_library_there_is_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "odf.opendocument", None)
    with pytest.raises(InputError, match=r"Run: pip install 'attrib\[odt\]'"):
        read(packed(document(BODY)))


def test_hidden_text_is_not_read() -> None:
    styles = (
        '<office:automatic-styles><style:style style:name="T1" style:family="text">'
        '<style:text-properties text:display="none"/></style:style></office:automatic-styles>'
    )
    shown = '<text:p>Tann <text:span text:style-name="T1">und Kern </text:span>sagte nein.</text:p>'
    content = document(shown).replace("<office:body>", f"{styles}<office:body>")
    article = read_stream(BytesIO(packed(content)), "a.odt")
    assert article.text == "Tann sagte nein."
