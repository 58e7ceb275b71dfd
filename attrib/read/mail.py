"""Mails and saved pages (`.eml`, `.mhtml`): the part that is read, and what the head tells.

Of a mail the plain text is read rather than the HTML, without its signature. What it quotes of an
earlier mail is somebody else's text of another day, and is left out; but where that is nearly all
there is, somebody passed a text on, and it is read.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from attrib.article import BlockKind, Metadata, Notice, Reading, Span
from attrib.errors import InputError, UsageError
from attrib.read.extracted import Extract, Paragraph
from attrib.read.html_tokens import Tokenizer
from attrib.read.markup import prose_of
from attrib.read.metadata import merged, metadata_of
from attrib.read.paragraphs import paragraphs, unix_lines
from attrib.read.prose import BLANK_LINE
from attrib.read.source import too_large
from attrib.read.tokens import Mark, Token, names
from attrib.spans import SpanIndex
from attrib.wording import Wording

QUOTED = Notice(
    "quoted",
    Wording(
        "Was die Mail aus einer früheren zitiert, ist ausgelassen.",
        "What the mail quotes of an earlier one is left out.",
    ),
)
_ATTACHED = "attachments"
# The library's parser of what stands in a head takes long for lines that no program writes.
_LONGEST_LINE = 10_000
_LONGEST_KIND = 2000
_KINDS = re.compile(
    rb"^content-(?:type|disposition|transfer-encoding):[^\n]*+(?:\n[ \t][^\n]*+)*+",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_LINES = 2000
_MOST_PARTS = 1000
_OWN = 0.2
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_SIGNATURE = "--"
_REPLY = re.compile(r"(?:(?:re|aw|fwd?|wg|antw?|sv)(?:\[\d+\])?:\s*)+", re.IGNORECASE)
# A mail lays its text out in tables.
_LAYOUT = names("table tbody td tfoot th thead tr")
_CITED = re.compile(r"type\s*=\s*[\"']?cite|class\s*=\s*[\"']?[^\"'>]*gmail_quote", re.IGNORECASE)


def read_mail(data: bytes, name: str, max_bytes: int) -> Extract:
    """Return the text of a mail, headed by its subject, and what its head tells.

    Raises:
        InputError: no mail, or one without a text.
    """
    mail = _parsed(data, name)
    parts = list(_parts(mail, name))
    part = _first(parts, "text/plain") or _first(parts, "text/html")
    if part is None:
        raise InputError(
            Wording(f"{name} ist eine Mail ohne Text.", f"{name} is a mail without a text."),
            Wording(
                "Speichern Sie den Anhang, und nennen Sie diese Datei.",
                "Save what is attached, and name that file.",
            ),
        )
    text = _decoded(part, name, max_bytes)
    found = _html(text) if part.get_content_type() == "text/html" else _plain(text)
    metadata = _head(mail)
    subject = _REPLY.sub("", metadata.title or "", count=1)
    if subject and not any(p.text.strip() == subject for p in found.paragraphs[:3]):
        headed = [Paragraph(subject, BlockKind.HEADLINE), *found.paragraphs]
    else:
        headed = list(found.paragraphs)
    told = (*found.notices, *_attached(parts))
    titled = metadata_of([("title", subject)])
    return Extract(headed, told, merged(titled, replace(metadata, title=None)))


def read_saved_page(data: bytes, name: str, max_bytes: int) -> Extract:
    """Return the article in a page that a browser saved in one file.

    Raises:
        InputError: no such page, or no article in it, or trafilatura is not there.
    """
    from attrib.read.page import read_page

    saved = _parsed(data, name)
    part = _first(list(_parts(saved, name)), "text/html")
    if part is None:
        raise InputError(
            Wording(f"{name} enthält keine Seite.", f"{name} holds no page."),
            Wording(
                "Speichern Sie die Seite neu, nur als HTML.", "Save the page anew, as HTML only."
            ),
        )
    found = read_page(_decoded(part, name, max_bytes), name)
    address = metadata_of([("url", _header(saved, "Snapshot-Content-Location"))])
    return Extract(
        found.paragraphs, found.notices, merged(found.metadata, merged(address, _head(saved)))
    )


def _parsed(data: bytes, name: str) -> EmailMessage:
    head = re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]
    if head.count(b"\n") > _MOST_LINES or _tells_too_much(data):
        raise _no_mail(name)
    try:
        mail = message_from_bytes(data, policy=policy.default)
    except (RecursionError, ValueError, LookupError) as error:
        raise _no_mail(name) from error
    if not isinstance(mail, EmailMessage) or not mail.keys():
        raise _no_mail(name)
    return mail


def _tells_too_much(data: bytes) -> bool:
    """Tell whether a line on what a part holds is so long that parsing it would take minutes."""
    return any(len(match[0]) > _LONGEST_KIND for match in _KINDS.finditer(data))


def _no_mail(name: str) -> InputError:
    return InputError(
        Wording(
            f"{name} ist keine lesbare Mail oder gespeicherte Seite.",
            f"{name} is no mail or saved page that can be read.",
        ),
        Wording("Öffnen Sie sie, und speichern Sie den Text.", "Open it and save its text."),
    )


def _parts(mail: EmailMessage, name: str) -> Iterator[EmailMessage]:
    """Yield the parts that hold no others, but of a mail that is attached none."""
    waiting = [mail]
    seen = 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS:
            raise _no_mail(name)
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting.extend(p for p in reversed(inner) if isinstance(p, EmailMessage))
        else:
            yield part


def _first(parts: Sequence[EmailMessage], kind: str) -> EmailMessage | None:
    return next((p for p in parts if p.get_content_type() == kind and not _is_attached(p)), None)


def _is_attached(part: EmailMessage) -> bool:
    return _header(part, "Content-Disposition").lower().startswith("attachment")


def _attached(parts: Sequence[EmailMessage]) -> Iterator[Notice]:
    count = sum(map(_is_attached, parts))
    if count:
        one = Wording("Ein Anhang wird nicht gelesen.", "An attachment is not read.")
        several = Wording(
            f"{count} Anhänge der Mail werden nicht gelesen.",
            f"{count} attachments of the mail are not read.",
        )
        yield Notice(_ATTACHED, several if count > 1 else one)


def _decoded(part: EmailMessage, name: str, max_bytes: int) -> str:
    """Return the text of a part, whatever its head says of its encoding."""
    from attrib.read.encoding import codec_named, decode

    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise _no_mail(name)
    if len(content) > max_bytes:
        raise too_large(name, max_bytes)
    try:
        charset: str | None = codec_named(str(part.get_content_charset() or ""))
        content.decode(charset or "")
    except (UsageError, UnicodeError):
        charset = None
    html = part.get_content_type() == "text/html"
    return decode(content, name, encoding=charset, declares=html).text


def _head(mail: EmailMessage) -> Metadata:
    name, address = parseaddr(_header(mail, "From"))
    day = _header(mail, "Date")
    with contextlib.suppress(ValueError, TypeError, IndexError, OverflowError):
        day = parsedate_to_datetime(day).isoformat()
    subject = _header(mail, "Subject")
    return metadata_of(
        [
            ("title", subject),
            ("date", day),
            ("author", name or address if "@" in address else ""),
            ("outlet", _header(mail, "Organization")),
            ("url", _header(mail, "Archived-At").strip("<> ")),
        ]
    )


def _header(part: EmailMessage, key: str) -> str:
    """Return a line of the head with its words decoded; nothing for one that is too long."""
    raw = next((str(v) for k, v in part.raw_items() if k.lower() == key.lower()), "")
    if not raw or len(raw) > _LONGEST_LINE:
        return ""
    try:
        return str(part[key] or "")
    except Exception:  # noqa: BLE001  the library's parser has no errors of its own
        return raw


def _plain(text: str) -> Extract:
    lines = _unsigned(unix_lines(text).split("\n"))
    own = [line for line in lines if not line.startswith(">")]
    if len(own) == len(lines):
        return Extract(_paragraphs(lines))
    if _letters(own) < _OWN * _letters(lines):
        return Extract(_paragraphs([_QUOTE.sub("", line, count=1) for line in lines]))
    return Extract(_paragraphs(list(_without_quotes(lines))), (QUOTED,))


def _unsigned(lines: list[str]) -> list[str]:
    """Return the lines before a signature, which follows on a line of two hyphens."""
    for number, line in enumerate(lines):
        if line.rstrip() == _SIGNATURE:
            return lines[:number]
    return lines


def _without_quotes(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of the mail itself, without those that say whom it quotes."""
    own: list[str] = []
    quoted_below = False
    for line in reversed(lines):
        quoted = line.startswith(">")
        if quoted or (quoted_below and line.rstrip().endswith(":")):
            own.append("")
        else:
            own.append(line)
        if line.strip():
            quoted_below = quoted
    return reversed(own)


def _letters(lines: Sequence[str]) -> int:
    return sum(len(line.strip(" \t>")) for line in lines)


def _paragraphs(lines: Sequence[str]) -> list[Paragraph]:
    text = "\n".join(lines)
    return [Paragraph(span.of(text)) for span, _ in paragraphs(text, lambda _: False)]


def _html(text: str) -> Extract:
    tokens = list(_laid_out(Tokenizer(text).tokens()))
    own = list(_without_cited(tokens))
    found = _shown(text, own)
    if len(own) == len(tokens):
        return Extract(found)
    whole = _shown(text, tokens)
    if _letters([p.text for p in found]) < _OWN * _letters([p.text for p in whole]):
        return Extract(whole)
    return Extract(found, (QUOTED,))


def _laid_out(tokens: Iterator[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token._replace(value="div") if _is_layout(token) else token


def _is_layout(token: Token) -> bool:
    return token.mark not in (Mark.TEXT, Mark.FLOWING) and token.value in _LAYOUT


def _without_cited(tokens: Sequence[Token]) -> Iterator[Token]:
    name, depth = "", 0
    for token in tokens:
        if not depth and token.mark is Mark.OPEN and _CITED.search(token.attributes):
            name, depth = token.value, 1
        elif depth:
            if token.value == name:
                depth += {Mark.OPEN: 1, Mark.CLOSE: -1}.get(token.mark, 0)
        else:
            yield token


def _shown(text: str, tokens: Sequence[Token]) -> list[Paragraph]:
    prose = prose_of(text, tokens)
    reading = prose.reading
    if reading is None:
        return [Paragraph(part) for part in BLANK_LINE.split(text)]
    headlines = SpanIndex(b.span for b in prose.blocks if b.kind is BlockKind.HEADLINE)
    return list(_of_reading(reading, headlines))


def _of_reading(reading: Reading, headlines: SpanIndex) -> Iterator[Paragraph]:
    text, start = reading.text, 0
    ends = [match.span() for match in BLANK_LINE.finditer(text)]
    for end, following in (*ends, (len(text), len(text))):
        span = Span(start, max(start, end))
        heads = headlines.overlaps(reading.to_source(span))
        yield Paragraph(span.of(text), BlockKind.HEADLINE if heads else None)
        start = following
