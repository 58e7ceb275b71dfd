"""Hostile Word files: bombs, entities, depth, and what is no Word file at all."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from tests.hostile.case import Case, Make, written

HIDDEN = "Kennwort-4711"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = "word/document.xml"
PACKAGE = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxml'
    'formats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}


def body(content: str, doctype: str = "") -> str:
    return f'<?xml version="1.0"?>{doctype}<w:document {W}><w:body>{content}</w:body></w:document>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**PACKAGE, **parts}.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(content: Callable[[float], str]) -> Make:
    return written(lambda scale: zipped({DOCUMENT: body(content(scale))}), "a.docx")


def _zeros(megabytes: int) -> tuple[bytes, int]:
    """Return so many megabytes of zeros, deflated, and their checksum."""
    deflate, check = zlib.compressobj(9, zlib.DEFLATED, -15), 0
    packed = []
    for _ in range(megabytes):
        check = zlib.crc32(bytes(1_000_000), check)
        packed.append(deflate.compress(bytes(1_000_000)))
    return b"".join([*packed, deflate.flush()]), check


def bomb(claimed: int | None = None, name: str = DOCUMENT) -> Callable[[float], bytes]:
    """Return a zip of one entry that unpacks to 3 GB, whatever size it claims to have."""

    def content(scale: float) -> bytes:
        size = max(1, int(3000 * scale))
        packed, check = _zeros(size)
        says = size * 1_000_000 if claimed is None else claimed
        common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, check, len(packed), says, len(name), 0)
        local = b"PK\3\4" + common + name.encode() + packed
        central = b"PK\1\2\x14\0" + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name.encode()
        ending = struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
        return local + central + b"PK\5\6" + ending

    return content


def crowd(scale: float) -> bytes:
    """Return a Word file with 60,000 further parts."""
    extra = {f"word/{n}.xml": "<a/>" for n in range(int(60_000 * scale))}
    return zipped({DOCUMENT: body(paragraph("Ja.")), **extra})


def matryoshka(scale: float) -> bytes:
    """Return zip files inside one another, in a Word file."""
    inner: bytes = zipped({DOCUMENT: body(paragraph("Ja."))})
    for _ in range(int(100 * scale)):
        inner = zipped({"word/media/a.zip": inner})
    return zipped({DOCUMENT: body(paragraph("Ja.")), "word/embeddings/a.docx": inner})


def laughs(_: float) -> bytes:
    """Return a Word file whose entities are made of entities."""
    chain = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE a [<!ENTITY a0 "ha">{chain}]>'
    return zipped({DOCUMENT: body(paragraph("&a11;"), doctype)})


def entity(kind: str, part: str = DOCUMENT, encoding: str = "utf-8") -> Make:
    """Return what makes a Word file whose part names a secret file as an entity."""

    def make(folder: Path, _: float) -> list[str]:
        secret = folder / "secret.txt"
        secret.write_text(HIDDEN, "utf-8")
        doctype = f"<!DOCTYPE w:document {kind.format(secret.as_uri(), 'http://127.0.0.1:9/a')}>"
        text = body(paragraph("Sie sagte: „&e;“"), doctype).removeprefix('<?xml version="1.0"?>')
        parts: dict[str, str | bytes] = {DOCUMENT: body(paragraph("Ja."))}
        parts[part] = text.encode(encoding)
        (folder / "a.docx").write_bytes(zipped(parts))
        return ["claims", str(folder / "a.docx"), "--format", "json"]

    return make


def outside(target: str) -> Make:
    """Return what makes a Word file with a picture that lies outside of it."""

    def make(folder: Path, _: float) -> list[str]:
        secret = folder / "secret.txt"
        secret.write_text(HIDDEN, "utf-8")
        where = target.format(secret.as_uri())
        relation = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            f'relationships/image" Target="{where}" TargetMode="External"/></Relationships>'
        )
        picture = (
            '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/'
            'drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats'
            '.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxml'
            'formats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.'
            'openxmlformats.org/officeDocument/2006/relationships" r:link="p"/></pic:blipFill>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )
        text = body(paragraph("Sie sagte: „Ja, das sei so.“") + picture)
        parts = {DOCUMENT: text, "word/_rels/document.xml.rels": relation}
        (folder / "a.docx").write_bytes(zipped(parts))
        return ["claims", str(folder / "a.docx"), "--format", "json"]

    return make


def _nested(scale: float) -> str:
    depth = int(100_000 * scale)
    return "<w:sdt><w:sdtContent>" * depth + "</w:sdtContent></w:sdt>" * depth


def _plain(data: bytes) -> Make:
    return written(lambda _: data, "a.docx")


NO_FILE = "is no Word file"
ENTITIES = "declares XML entities"
EXTERNAL = '[<!ENTITY e SYSTEM "{0}">]'
PACKED = {
    "docx, bomb of 3 GB": Case(written(bomb(), "a.docx"), 2, "over 100 MB"),
    "docx, bomb that claims 1 KB": Case(written(bomb(1000), "a.docx"), 2, NO_FILE),
    "docx, bomb as a picture": Case(
        written(bomb(name="word/media/a.png"), "a.docx"), 2, "over 100 MB"
    ),
    "docx, 60,000 parts": Case(written(crowd, "a.docx")),
    "docx, zips inside zips": Case(written(matryoshka, "a.docx")),
    "docx, entities of entities": Case(written(laughs, "a.docx"), 2, ENTITIES),
    "docx, an entity of a file": Case(entity(EXTERNAL), 2, ENTITIES, HIDDEN),
    "docx, an entity in UTF-16": Case(entity(EXTERNAL, encoding="utf-16"), 2, ENTITIES, HIDDEN),
    "docx, an entity by parameter": Case(
        entity('[<!ENTITY % e SYSTEM "{0}"> %e;]'), 2, ENTITIES, HIDDEN
    ),
    "docx, an entity in the network": Case(entity('[<!ENTITY e SYSTEM "{1}">]'), 2, ENTITIES),
    "docx, a DTD in the network": Case(entity('SYSTEM "{1}"'), 2, ENTITIES),
    "docx, an entity in the styles": Case(entity(EXTERNAL, "word/styles.xml"), 2, ENTITIES, HIDDEN),
    "docx, an entity in relations": Case(
        entity(EXTERNAL, "word/_rels/document.xml.rels"), 2, ENTITIES, HIDDEN
    ),
    "docx, a picture elsewhere": Case(outside("{0}"), hides=HIDDEN),
    "docx, a picture in the network": Case(outside("http://127.0.0.1:9/a.png")),
    "docx, a million paragraphs": Case(
        docx(lambda s: "<w:p/>" * int(1_000_000 * s)), 2, "elements of markup"
    ),
    "docx, 100,000 paragraphs": Case(docx(lambda s: "<w:p/>" * int(100_000 * s))),
    "docx, elements nested": Case(docx(_nested), 2, NO_FILE),
    "docx, 1 MB of marks": Case(docx(lambda s: paragraph("„“" * int(150_000 * s)))),
    "docx, controls": Case(docx(lambda _: paragraph("Ada sagte: „Ja&#x9b;31m!&#x202e;“"))),
    "docx, no zip": Case(_plain(b"Sie sagte: Ja."), 2, NO_FILE),
    "docx, empty": Case(_plain(b""), 2, NO_FILE),
    "docx, half a zip": Case(_plain(zipped({DOCUMENT: body("")})[:200]), 2, NO_FILE),
    "docx, an empty zip": Case(_plain(b"PK\5\6" + bytes(18)), 2, NO_FILE),
    "docx, no document inside": Case(_plain(zipped({})), 2, NO_FILE),
}
