from __future__ import annotations

import sys
import time
import zlib
from contextlib import suppress
from io import BytesIO

import pytest

from attrib.article import Article
from attrib.errors import InputError
from attrib.read import InputFormat, read_stream

pytest.importorskip("pypdf")

Placed = tuple[float, float, int, str]
LEFT = ("Die Ministerin sagte am Montag, der Ka-", "nal sei bis zum Herbst zu. Er bleibe es,",
        "der Unfall sei schwer, und das Gutachten")  # fmt: skip
RIGHT = ("werde noch geprüft, sagte sie am Abend.", "„Wir bauen weiter“, sagte Olaf Tann vom",
         "Rat nach der langen Sitzung am Kanal.")  # fmt: skip


def pdf(*pages: list[Placed], more: bytes = b"") -> bytes:
    """Return a PDF file whose pages hold texts at places, in that order."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        shown = b"".join(
            b"BT /F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (size, x, y, text.encode("cp1252"))
            for x, y, size, text in page
        )
        parts += [
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown + more), shown + more),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (4 + 2 * number),
        ]
    out = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\n" % (len(parts) + 1)
    return out + head + table + trailer + b"startxref\n%d\n%%%%EOF" % len(out)


def lines(*texts: str, x: float = 50, top: float = 760, size: int = 10) -> list[Placed]:
    return [(x, top - 12 * number, size, text) for number, text in enumerate(texts)]


def read(data: bytes, max_bytes: int = 1_000_000) -> Article:
    return read_stream(BytesIO(data), "a.pdf", max_bytes=max_bytes)


@pytest.mark.parametrize("by_rows", [True, False])
def test_columns_are_read_one_after_the_other_and_hyphens_joined(by_rows: bool) -> None:
    page = [*lines(*LEFT), *lines(*RIGHT, x=320)]
    if by_rows:
        page.sort(key=lambda placed: -placed[1])
    article = read(pdf([(50, 790, 20, "Kanal bleibt gesperrt"), *page]))
    assert article.as_read().text == (
        "Kanal bleibt gesperrt\n\nDie Ministerin sagte am Montag, der Kanal sei bis zum Herbst zu. "
        "Er bleibe es, der Unfall sei schwer, und das Gutachten werde noch geprüft, sagte sie am "
        "Abend. „Wir bauen weiter“, sagte Olaf Tann vom Rat nach der langen Sitzung am Kanal."
    )
    assert [b.span.of(article.text) for b in article.blocks] == ["Kanal bleibt gesperrt"]
    assert article.extracted


@pytest.mark.parametrize(
    ("last", "indent", "goes_on"),
    [
        ("geeignet seien, das wollte ein", 0, True),
        ("geeignet seien, das wollte ein", 14, False),
        ("geeignet seien. Das sagte sie.", 0, False),
        ("Von Ada", 0, False),
    ],
)
def test_a_sentence_goes_on_in_the_next_column_with_a_noun(
    last: str, indent: int, goes_on: bool
) -> None:
    left = lines("Viele seien sehr gute, wie viele davon", last)
    right = lines("Ausschussmitglied nicht wissen. Das", "sagte Olaf Tann vom Rat am Montag.",
                  "Und dann war es wieder ruhig, sagte er.", x=320)  # fmt: skip
    right[0] = (320 + indent, *right[0][1:])
    text = read(pdf([*left, *right])).text
    assert (f"{last}\nAusschussmitglied" in text) is goes_on


def test_gaps_and_indents_begin_a_paragraph() -> None:
    page = [
        *lines("Der Rat tagt am Montag in der Halle, hieß", "es. Dann ist Pause."),
        *lines("Der Kanal ist zu. Das sagte Olaf Tann vom", "Amt am Abend.", top=720),
        *lines("Es regnet.", x=62, top=696),
        *lines("Und dann ist es aus.", top=684),
    ]
    assert [p.replace("\n", " ") for p in read(pdf(page)).text.split("\n\n")] == [
        "Der Rat tagt am Montag in der Halle, hieß es. Dann ist Pause.",
        "Der Kanal ist zu. Das sagte Olaf Tann vom Amt am Abend.",
        "Es regnet. Und dann ist es aus.",
    ]


def test_what_comes_again_on_each_page_is_left_out() -> None:
    texts = ["Erst tagte der Rat, und", "dann der Kreis. Am Ende", "war Ruhe."]
    pages = [
        [(50, 820, 8, "Talberger Bote"), *lines(text), (300, 30, 8, f"- {number} -")]
        for number, text in enumerate(texts, start=1)
    ]
    assert read(pdf(*pages)).text.replace("\n", " ") == (
        "Erst tagte der Rat, und dann der Kreis. Am Ende war Ruhe."
    )


def test_words_that_are_placed_one_by_one_are_lines() -> None:
    words: list[Placed] = [
        (50 + 40 * place, 760 - 12 * number, 10, word)
        for number, line in enumerate(["Der Kanal bleibt", "heute noch weiter", "zu bis Mai."])
        for place, word in enumerate(line.split())
    ]
    assert "bleibt" in read(pdf(words)).text.split("\n")[0]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"%PDF-1.7", "is no PDF file that can be read"),
        (b"%PDF-1.7\n" + b"\0Geheim" * 1000, "is no PDF file that can be read"),
        (b"Geheim", "is no PDF file that can be read"),
        (pdf([]), "a.pdf holds no text, only pictures. Run text recognition"),
        (pdf(*([],) * 501), "a.pdf has over 500 pages"),
        (pdf(lines("Geheim" * 200)), "a.pdf has over 0.001 MB"),
        (pdf(lines("Geheim")).replace(b"/Kids [5", b"/Kids [2"), "a.pdf"),
    ],
)
def test_what_is_no_sound_pdf_is_refused(data: bytes, complaint: str) -> None:
    with pytest.raises(InputError) as caught:
        read_stream(BytesIO(data), "a.pdf", format=InputFormat.PDF, max_bytes=1000)
    assert complaint in str(caught.value)
    assert "Geheim" not in str(caught.value)


def test_a_damaged_file_is_read_or_refused(capfd: pytest.CaptureFixture[str]) -> None:
    data = pdf(lines(*LEFT))
    for place in range(0, len(data), 23):
        damaged = data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]
        with suppress(InputError):
            read_stream(BytesIO(damaged), "a.pdf", format=InputFormat.PDF)
    assert capfd.readouterr() == ("", "")


def test_a_packed_stream_does_not_fill_the_memory() -> None:
    bomb = zlib.compress(b" " * 200_000_000)
    packed = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(bomb) + bomb
    data = pdf(lines("Er kam.")).replace(b"<< /Length", packed + b"\nendstream\n<< /Length", 1)
    start = time.perf_counter()
    with pytest.raises(InputError):
        read(data)
    assert time.perf_counter() - start < 5


def test_many_stretches_do_not_take_long() -> None:
    start = time.perf_counter()
    read(pdf([(50 + n % 400, 800 - n // 40, 10, "ab") for n in range(10_000)]))
    assert time.perf_counter() - start < 20


def test_without_the_library_there_is_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(InputError, match=r"Run: pip install 'attrib\[pdf\]'"):
        read(pdf(lines("Er kam.")))
