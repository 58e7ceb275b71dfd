from __future__ import annotations

import time
from email.message import EmailMessage
from io import BytesIO

import pytest

from attrib.article import Article, Metadata
from attrib.errors import InputError
from attrib.read import InputFormat, article_of, read_stream

LEAD = "Die Pläne für den Kanal stehen, sagte Jörn Adamek."
QUOTE = "„Wir bauen im Herbst“, sagte Selma Aydin."


def read(data: bytes, format_: InputFormat = InputFormat.MAIL, max_bytes: int = 2**20) -> Article:
    return read_stream(BytesIO(data), "a.eml", format=format_, max_bytes=max_bytes)


def mail(text: str, subtype: str = "plain", charset: str = "utf-8", **head: str) -> EmailMessage:
    made = EmailMessage()
    for key, value in ({"From": "Büro <a@b.test>", "Subject": "Kanal"} | head).items():
        made[key.replace("_", "-")] = value
    made.set_content(text, subtype=subtype, charset=charset, cte="quoted-printable")
    return made


def test_the_plain_text_is_read_and_the_head_is_kept() -> None:
    made = mail(
        f"{LEAD}\n\n{QUOTE}\n-- \nBüro für Presse\n",
        Subject="WG: AW: Pläne für den Kanal",
        Date="Wed, 01 May 2024 17:05:00 +0200",
        Organization="Talberger Bote",
        Message_ID="<1@b.test>",
    )
    made.add_alternative(f"<p>{LEAD}</p>", subtype="html")
    made.add_attachment("Anlage, sagte Uwe Kern.", filename="a.txt")
    for format_ in (InputFormat.MAIL, InputFormat.AUTO):
        article = read_stream(BytesIO(bytes(made)), "stdin", format=format_)
        assert article.text == f"Pläne für den Kanal\n\n{LEAD}\n\n{QUOTE}"
        assert [str(block.kind) for block in article.blocks] == ["headline"]
        assert article.metadata == Metadata(
            "Pläne für den Kanal", "2024-05-01T17:05:00+02:00", "Talberger Bote", "Büro"
        )
        assert [notice.code for notice in article.notices] == ["attachments"]
        assert article.extracted


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "windows-1252"])
def test_html_is_read_where_there_is_no_plain_text(charset: str) -> None:
    html = (
        "<html><head><style>p {}</style></head><body><table><tr><td><h2>Der Bau</h2>"
        f"<p>{LEAD}</p></td><td><p>{QUOTE}</p></td></tr></table>"
        "<blockquote type=cite><blockquote>Älter.</blockquote>Alt.</blockquote></body></html>"
    )
    article = read(bytes(mail(html.replace("„", '"').replace("“", '"'), "html", charset)))
    quote = QUOTE.replace("„", '"').replace("“", '"')
    assert article.text == f"Kanal\n\nDer Bau\n\n{LEAD}\n\n{quote}"
    assert [block.span.of(article.text) for block in article.blocks] == ["Kanal", "Der Bau"]
    assert [notice.code for notice in article.notices] == ["quoted"]


def test_what_is_quoted_of_an_earlier_mail_is_left_out() -> None:
    article = read(
        bytes(mail(f"{LEAD}\n\nAm 1. Mai schrieb Uwe Kern:\n\n> Alt.\n>> Älter.\n\nGruß"))
    )
    assert article.text == f"Kanal\n\n{LEAD}\n\nGruß"
    assert [notice.code for notice in article.notices] == ["quoted"]


def test_a_text_that_is_passed_on_is_read() -> None:
    quoted = "\n".join(f"> {line}" for line in (LEAD, "", QUOTE))
    assert read(bytes(mail(f"Zur Kenntnis\n\n{quoted}\n"))).text == (
        f"Kanal\n\nZur Kenntnis\n\n{LEAD}\n\n{QUOTE}"
    )


@pytest.mark.parametrize("charset", ["x-unknown", "utf-8", "us-ascii", '"', "base64"])
def test_a_wrong_encoding_does_not_matter(charset: str) -> None:
    head = f"Subject: =?{charset}?q?Kanal?=\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    assert LEAD in read(head.encode() + LEAD.encode("cp1252")).text


def test_a_page_saved_in_one_file_is_read_as_a_page() -> None:
    pytest.importorskip("trafilatura")
    body = "".join(f"<p>{LEAD} {QUOTE} Das Geld sei da, die Bagger stünden bereit.</p>" * 3)
    html = (
        f"<html><head><title>Kanal</title></head><body><nav><a href=/>Start</a></nav>"
        f"<article><h1>Kanal gesperrt</h1>{body}</article></body></html>"
    )
    made = mail(html, "html", Snapshot_Content_Location="https://bote.test/kanal")
    made.make_related()
    made.add_related("p {}", subtype="css")
    article = read(bytes(made), InputFormat.MHTML)
    assert article.text.startswith("Kanal gesperrt\n\nDie Pläne")
    assert "Start" not in article.text
    assert article.metadata.url == "https://bote.test/kanal"


def nested(depth: int) -> bytes:
    parts = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(depth)
    )
    return parts.encode() + b"Content-Type: text/plain\r\n\r\nGeheim.\r\n"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Geheim, sagte er.",
        b"\0" * 100,
        b"Content-Type: text/plain" + b"; a*0=b" * 50_000 + b"\r\n\r\nGeheim.",
        b"Content-Type: text/plain" + b";\r\n a*0=b" * 50_000 + b"\r\n\r\nGeheim.",
        b"Subject: Geheim\r\n" * 3000 + b"\r\nGeheim.",
        b"Subject: Geheim\r\nContent-Type: image/png\r\n\r\nGeheim.",
        b"Subject: Geheim\r\nContent-Type: text/plain\r\n\r\nGeheim\0.",
        nested(5000),
        b"Subject: Geheim\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        + b"--b\r\nContent-Type: image/png\r\n\r\nGeheim\r\n" * 2000,
        b"Subject: a\r\nContent-Type: text/plain\r\n\r\n" + b"Geheim. " * 200_000,
    ],
)
def test_what_is_no_sound_mail_is_refused(data: bytes) -> None:
    for format_ in (InputFormat.MAIL, InputFormat.MHTML):
        with pytest.raises(InputError) as caught:
            read(data, format_)
        assert "Geheim" not in str(caught.value)


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: " + b"=?utf-8?q?" * 50_000,
        b"From: " + b"(" * 200_000,
        b"From: " + b"<" * 9_000,
        b"Content-Type: text/plain" + b"; a*0=b" * 250,
        b"Content-Disposition: " + b'"' * 1_900,
        b"Date: " + b"1 " * 100_000,
        b"Subject: Kanal\r\n " + b" x" * 100_000,
    ],
)
def test_no_head_takes_long(head: bytes) -> None:
    start = time.perf_counter()
    assert LEAD in read(head + b"\r\n\r\n" + LEAD.encode()).text
    assert time.perf_counter() - start < 3


def test_an_attachment_does_not_count_against_the_size() -> None:
    made = mail(LEAD)
    made.add_attachment(b"\0" * 100_000, maintype="image", subtype="png")
    assert LEAD in read(bytes(made), max_bytes=1000).text
    with pytest.raises(InputError, match="a has over"):
        read_stream(BytesIO(bytes(made)), "a", max_bytes=1000)


@pytest.mark.parametrize(
    "text",
    ["From: Petra\n\nHallo.", "Frage: Wie?\nAntwort: So.\n\nEnde.", "MIME-Version: eins\nund mehr"],
)
def test_a_text_that_opens_with_labels_is_no_mail(text: str) -> None:
    assert not read_stream(BytesIO(text.encode()), "stdin").extracted


def test_text_is_no_mail() -> None:
    with pytest.raises(InputError, match="a is text, not a mail"):
        article_of("Er kam.", "a", format=InputFormat.MAIL)
