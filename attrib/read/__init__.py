"""From paths and bytes to articles.

Plain text, Markdown and HTML stay as they are, so that every offset is true; the text of Word
files, mails and whole web pages is extracted.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from os import PathLike
from typing import BinaryIO

from attrib.article import Article, Notice
from attrib.errors import InputError
from attrib.read.extracted import Extract, joined, remarks_of
from attrib.read.formats import (
    KINDS,
    PACKED,
    InputFormat,
    format_of_data,
    format_of_name,
    format_of_text,
    refuse_binary,
)
from attrib.read.prose import Prose
from attrib.read.source import (
    LARGEST,
    bytes_of_file,
    bytes_of_stream,
    largest,
    printable,
    too_large,
)
from attrib.wording import Wording

__all__ = [
    "LARGEST",
    "InputFormat",
    "article_of",
    "checked",
    "printable",
    "read_file",
    "read_source",
    "read_stream",
    "source_of",
]


def read_file(
    path: str | PathLike[str],
    *,
    format: InputFormat = InputFormat.AUTO,  # noqa: A002  the option's name
    encoding: str | None = None,
    max_bytes: int = LARGEST,
) -> Article:
    """Read an article from a file, named as it was given.

    Args:
        path: the file.
        format: how to read it; `auto` goes by the extension, or else by the first bytes.
        encoding: a Python codec, for files that are in no Unicode encoding.
        max_bytes: the size of the largest file that is read; of a Word file or a mail, of its text.

    Raises:
        InputError: a file that is missing, no file, unreadable, too large or no article.
        UsageError: an encoding that is not known.
    """
    name = printable(str(path))
    data = bytes_of_file(path, largest(_by_name(name, format), max_bytes))
    return _article(data, name, format, encoding, max_bytes)


def read_stream(
    stream: BinaryIO,
    name: str,
    *,
    format: InputFormat = InputFormat.AUTO,  # noqa: A002  the option's name
    encoding: str | None = None,
    max_bytes: int = LARGEST,
) -> Article:
    """Read an article to the end of a stream of bytes; see `read_file`.

    Raises:
        InputError: bytes that are no article, or too many of them.
        UsageError: an encoding that is not known.
    """
    data = bytes_of_stream(stream, name, largest(_by_name(name, format), max_bytes))
    return _article(data, name, format, encoding, max_bytes)


def read_source(path: str | PathLike[str], *, max_bytes: int = LARGEST) -> Article:
    """Read a file of text that is no article, such as JSON: as it stands.

    Raises:
        InputError: a file that is missing, no file, unreadable, too large or no text.
    """
    return source_of(bytes_of_file(path, max_bytes), printable(str(path)))


def source_of(
    data: bytes, name: str, *, encoding: str | None = None, declares: bool = False
) -> Article:
    """Return the text that bytes encode, as it stands; see `attrib.read.encoding.decode`.

    Raises:
        InputError: bytes that are no text.
        UsageError: an encoding that is not known.
    """
    from attrib.read.encoding import decode

    refuse_binary(data, name)
    decoded = decode(data, name, encoding=encoding, declares=declares)
    text = checked(decoded.text, name)
    return Article(name, text, decoded.notices, encoding=decoded.encoding)


def article_of(
    text: str,
    name: str,
    *,
    format: InputFormat = InputFormat.AUTO,  # noqa: A002  the option's name
    notices: tuple[Notice, ...] = (),
    encoding: str = "utf-8",
) -> Article:
    """Return a text as an article; `auto` tells HTML from plain text.

    Raises:
        InputError: a text with NUL characters or lone surrogates, or a format that is no text.
    """
    checked(text, name)
    auto = format is InputFormat.AUTO
    return _of_text(
        text, name, format_of_text(text) if auto else format, notices, encoding, auto=auto
    )


def _of_text(
    text: str,
    name: str,
    format_: InputFormat,
    notices: tuple[Notice, ...],
    encoding: str,
    *,
    auto: bool,
) -> Article:
    """Return a text that is checked; `auto` tells that HTML may be a whole page."""
    if format_ in PACKED:
        kind = KINDS[format_]
        raise InputError(
            Wording(f"{name} ist Text, nicht {kind.de}.", f"{name} is text, not {kind.en}."),
            Wording("Geben Sie ein anderes Format an.", "Give another format."),
        )
    if format_ is InputFormat.CONLLU:
        return Article(name, text, notices, encoding=encoding)
    if format_ is InputFormat.PAGE:
        return _page(text, name, notices, encoding)
    if auto and format_ is InputFormat.HTML:
        return _page_or_html(text, name, notices, encoding)
    return _finished(text, name, _prose(text, format_), notices, encoding=encoding)


def _page(text: str, name: str, notices: tuple[Notice, ...], encoding: str) -> Article:
    from attrib.read.page import read_page

    return _extracted(read_page(text, name), name, notices, encoding)


def checked(text: str, name: str) -> str:
    """Return a text that is one.

    Raises:
        InputError: a text with NUL characters or lone surrogates.
    """
    if "\0" in text:
        raise InputError(
            Wording(
                f"{name} ist kein Text: Er enthält NUL-Bytes.",
                f"{name} is no text: it holds NUL bytes.",
            ),
            Wording("Geben Sie eine reine Textdatei.", "Give a plain text file."),
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            Wording(
                f"{name} enthält an Stelle {error.start} ein halbes Zeichen (ein einzelnes "
                "Surrogat).",
                f"{name} holds half a character (a lone surrogate) at position {error.start}.",
            ),
            Wording(
                "Dekodieren Sie den Text mit der Kodierung, in der er geschrieben ist.",
                "Decode the text with the encoding that it was written in.",
            ),
        ) from error
    return text


def _article(
    data: bytes, name: str, format_: InputFormat, encoding: str | None, max_bytes: int
) -> Article:
    auto = format_ is InputFormat.AUTO
    format_ = _by_name(name, format_)
    if format_ is InputFormat.AUTO:
        format_ = format_of_data(data)
    if format_ in PACKED:
        from attrib.read.documents import read_document

        extract = read_document(data, name, format_, max_bytes)
        article = _extracted(extract, name, (), "utf-8")
        if len(article.text) > max_bytes:
            raise too_large(name, max_bytes)
        return article
    declares = format_ in (InputFormat.HTML, InputFormat.PAGE)
    source = source_of(data, name, encoding=encoding, declares=declares)
    if len(data) > max_bytes:
        raise too_large(name, max_bytes)
    return _of_text(source.text, name, format_, source.notices, source.encoding, auto=auto)


def _by_name(name: str, format_: InputFormat) -> InputFormat:
    return format_of_name(name) if format_ is InputFormat.AUTO else format_


def _page_or_html(text: str, name: str, notices: tuple[Notice, ...], encoding: str) -> Article:
    """Return the article in a whole page; of any other HTML all of its text."""
    from attrib.read.html import read_html, tokens_of
    from attrib.read.page import is_there
    from attrib.read.whole_page import NOTICE, is_whole_page

    tokens = tokens_of(text)
    if is_whole_page(tokens):
        if not is_there():
            notices = (*notices, NOTICE)
        else:
            with suppress(InputError):
                return _page(text, name, notices, encoding)
    return _finished(text, name, read_html(text, tokens), notices, encoding=encoding)


def _prose(text: str, format_: InputFormat) -> Prose:
    if format_ is InputFormat.MARKDOWN:
        from attrib.read.markdown import read_markdown

        return read_markdown(text)
    if format_ is InputFormat.HTML:
        from attrib.read.html import read_html

        return read_html(text)
    if format_ is InputFormat.SUBTITLES:
        from attrib.read.subtitles import read_subtitles

        return read_subtitles(text)
    from attrib.read.plain import read_plain

    return read_plain(text)


def _extracted(extract: Extract, name: str, notices: tuple[Notice, ...], encoding: str) -> Article:
    text, blocks = joined(extract.paragraphs)
    checked(text, name)
    prose = Prose(None, blocks, extract.metadata)
    told = (*notices, *extract.notices)
    article = _finished(text, name, prose, told, encoding=encoding, extracted=True)
    return replace(article, remarks=tuple(remarks_of(extract)))


def _finished(
    text: str,
    name: str,
    prose: Prose,
    notices: tuple[Notice, ...],
    *,
    encoding: str,
    extracted: bool = False,
) -> Article:
    from attrib.read.block_quotes import with_marks
    from attrib.read.blocks import with_blocks
    from attrib.read.language import language_notices
    from attrib.read.normal import normalised

    seen_as = with_blocks(text, normalised(text, with_marks(prose)))
    seen = text if seen_as.reading is None else seen_as.reading.text
    return Article(
        name,
        text,
        (*notices, *language_notices(seen)),
        reading=seen_as.reading,
        blocks=seen_as.blocks,
        extracted=extracted,
        encoding=encoding,
        metadata=prose.metadata,
    )
