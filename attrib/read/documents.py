"""Files whose text is taken out of them, and which room takes it out."""

from __future__ import annotations

from attrib.read.extracted import Extract
from attrib.read.formats import InputFormat


def read_document(data: bytes, name: str, format_: InputFormat, max_bytes: int) -> Extract:
    """Return what the text of a file is.

    Args:
        data: the bytes of the file.
        name: what messages call it.
        format_: one of `attrib.read.formats.PACKED`.
        max_bytes: the size of its text.

    Raises:
        InputError: a file that is none of its kind, or holds too much.
    """
    match format_:
        case InputFormat.MAIL:
            from attrib.read.mail import read_mail

            return read_mail(data, name, max_bytes)
        case InputFormat.MHTML:
            from attrib.read.mail import read_saved_page

            return read_saved_page(data, name, max_bytes)
        case InputFormat.PDF:
            from attrib.read.pdf import read_pdf

            return read_pdf(data, name, max_bytes)
        case InputFormat.RTF:
            from attrib.read.rtf import read_rtf

            return read_rtf(data, name, max_bytes)
        case InputFormat.ODT:
            from attrib.read.odt import read_odt

            return read_odt(data, name, max_bytes)
        case _:
            from attrib.read.docx import read_docx

            return read_docx(data, name, max_bytes)
