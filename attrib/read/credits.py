"""Lines that say who wrote, photographed or shows what: bylines and captions.

A whole paragraph has to look like one; a sentence that only starts like one is left alone.
"""

from __future__ import annotations

import re

_CAPITAL = r"[^\W\d_a-zäöüß][\w'’.\-]*"
_PARTICLE = r"(?:von|van|vom|zu|zur|de|del|della|der|den|di|da|dos|el|al|bin|ten|ter|le|la|y|und)"
_FULL_NAME = rf"{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL}){{1,5}}"
_AGENCY = r"(?:dpa|dna|ana|sna|afp|AFP|AP|APA|SDA|sda|KNA|epd|Reuters|dts|sid|SID|ots|red|afx)"
_PERSON = rf"(?:{_FULL_NAME}|{_AGENCY}(?:[-/]\w+)*)"
_JOIN = r"\s*(?:,|;|/|&|\bund\b|\bu\.|\bsowie\b|\bmit\b)\s*"
_ROLE = r"(?:\s*\([^()\n]{1,40}\))"
# After the names: a place, an agency, or a day.
_REST = rf"(?:\s*[,|–-]\s*(?:{_CAPITAL}|\d[\d.]*)(?:\s+(?:{_CAPITAL}|\d[\d.:]*|Uhr))*)"
_PEOPLE = rf"{_PERSON}{_ROLE}?(?:{_JOIN}{_PERSON}{_ROLE}?)*{_REST}?"
_OUR_OWN = (
    r"unser(?:em|er|en)\s+(?:[\w-]+\s+)?[\w-]*"
    r"(?:[Kk]orrespond|[Rr]edakt|[Rr]eport|[Mm]itarbeiter|[Aa]utor|[Bb]erichterstatt)[^.!?\n]{0,80}"
)
_WORK = (
    r"(?:Text|Texte|Autor|Autorin|Autoren|Bericht|Protokoll|Interview|Reportage|Redaktion|Kommentar"
    r"|Text und Fotos?|Text/Fotos?|Text & Fotos?|(?:Das )?(?:Interview|Gespräch) führten?"
    r"|Aufgezeichnet von|Die Fragen stellten?|Mitarbeit)"
)
_BYLINE = re.compile(
    rf"\(?(?:(?:[Vv]on|VON|[Ee]in\s+\w+\s+von):?\s+(?:{_PEOPLE}|{_OUR_OWN})"
    rf"|{_WORK}\s*:?\s+(?:[Vv]on\s+)?{_PEOPLE}"
    rf"|{_WORK}:\s+{_CAPITAL})\.?\)?"
)
_BYLINE_LENGTH = 160

_PICTURE = (
    r"(?:(?:Symbol|Archiv|Bei|Agentur|Presse)?(?:[Ff]otos?|[Bb]ild(?:er)?)|FOTOS?|SYMBOLBILD"
    r"|SYMBOLFOTO|ARCHIVFOTO|Grafik|Illustration|Bildunterschrift|Bildquelle|Bildnachweis"
    r"|Fotomontage|Foto-Montage|Foto/Montage)"
)
_SYMBOLIC = r"(?:Symbolbild|Symbolfoto|Archivbild|Archivfoto)"
_CAPTION = re.compile(
    rf"\(?{_PICTURE}\s*(?:[:©|]|von\s+{_CAPITAL}).*"
    rf"|\(?{_SYMBOLIC}(?:\s*[.:,(/|–-].*|\s+[^.!?,]{{1,80}})?\)?",
    re.DOTALL,
)
_OWNER = rf"(?:{_CAPITAL}|{_AGENCY}(?:[-/]\w+)*|{_PARTICLE}|©)"
_CREDIT = re.compile(
    rf"(?:^|(?<=[.!?)\s]))\(?(?:{_PICTURE}\s*[:©]\s*{_OWNER}(?:[\s/,|]+{_OWNER}){{0,8}}"
    rf"|{_SYMBOLIC})\)?\.?$"
)
_CAPTION_LENGTH = 300
_SHORT_CAPTION = 200
_CREDIT_LENGTH = 120
_MARKS = re.compile('[„“”»«"]')
_QUESTION = re.compile(r"\?\W*$")


def is_byline(paragraph: str) -> bool:
    """Tell whether a paragraph names its author and does nothing else."""
    return len(paragraph) <= _BYLINE_LENGTH and _BYLINE.fullmatch(paragraph) is not None


def is_caption(paragraph: str) -> bool:
    """Tell whether a paragraph describes or credits a picture.

    A question is none: the newspaper *Bild* asks some in its interviews.
    """
    if len(paragraph) > _CAPTION_LENGTH or _QUESTION.search(paragraph):
        return False
    if _CAPTION.fullmatch(paragraph):
        return True
    short = len(paragraph) <= _SHORT_CAPTION and not _MARKS.search(paragraph)
    return short and _CREDIT.search(paragraph) is not None


def credit_start(paragraph: str) -> int | None:
    """Return where the credit of a picture starts that ends a paragraph of running text."""
    # No credit is longer than that, and a paragraph may be a megabyte.
    skipped = max(0, len(paragraph) - _CREDIT_LENGTH)
    match = _CREDIT.search(paragraph[skipped:])
    return skipped + match.start() if match and match[0].startswith("(") else None
