"""What reports call things, in German and English."""

from __future__ import annotations

from attrib.records import Kind, Mood, Polarity, SpeakerKind
from attrib.wording import Language, Wording

NOTHING = "–"

SPEAKER = Wording("Sprecher", "Speaker")
CLAIM = Wording("Aussage", "Claim")
CUE = Wording("Auslöser", "Cue")
MOOD = Wording("Modus", "Mood")
KIND = Wording("Art", "Kind")
LINE = Wording("Zeile", "Line")
LINE_SHORT = Wording("Z.", "l.")
PARAGRAPH = Wording("Absatz", "Paragraph")
CONFIDENCE = Wording("Sicherheit", "Confidence")
HEADINGS = (SPEAKER, CLAIM, CUE, MOOD, KIND, LINE)

KINDS = {
    Kind.DIRECT: Wording("direkt", "direct"),
    Kind.INDIRECT: Wording("indirekt", "indirect"),
    Kind.FREE_INDIRECT: Wording("frei indirekt", "free indirect"),
    Kind.REPORTED: Wording("berichtet", "reported"),
}
MOODS = {
    Mood.KONJUNKTIV_1: Wording("Konjunktiv I", "Konjunktiv I"),
    Mood.KONJUNKTIV_2: Wording("Konjunktiv II", "Konjunktiv II"),
    Mood.WUERDE: Wording("würde-Form", "würde form"),
    Mood.INDICATIVE: Wording("Indikativ", "indicative"),
    Mood.AMBIGUOUS: Wording("mehrdeutig", "ambiguous"),
    Mood.INFINITIVE: Wording("Infinitiv", "infinitive"),
    Mood.NONE: Wording(NOTHING, NOTHING),
}
MOODS_SHORT = MOODS | {
    Mood.KONJUNKTIV_1: Wording("Konj. I", "Konj. I"),
    Mood.KONJUNKTIV_2: Wording("Konj. II", "Konj. II"),
}
POLARITIES = {
    Polarity.POSITIVE: Wording("", ""),
    Polarity.NEGATED: Wording("nicht gesagt", "not said"),
    Polarity.WITHHELD: Wording("keine Auskunft", "no comment"),
}
MEDIA = {
    "speech": Wording("gesprochen", "spoken"),
    "writing": Wording("geschrieben", "written"),
    "thought": Wording("gedacht", "thought"),
}
SPEAKER_KINDS = {
    SpeakerKind.PERSON: Wording("Person", "person"),
    SpeakerKind.ORGANISATION: Wording("Organisation", "organisation"),
    SpeakerKind.GROUP: Wording("Gruppe", "group"),
    SpeakerKind.DOCUMENT: Wording("Dokument", "document"),
    SpeakerKind.ANONYMOUS: Wording("ungenannte Quelle", "unnamed source"),
}

NO_CLAIMS = Wording("Keine Aussagen gefunden.", "No claims found.")
NOT_FOUND = Wording("nicht gefunden", "not found")
NO_SPEAKER = Wording("ohne Sprecher", "no speaker")


def kind_of(kind: Kind, polarity: Polarity) -> Wording:
    """Return kind and, where it is not positive, polarity: *indirekt (nicht gesagt)*."""
    name, denied = KINDS[kind], POLARITIES[polarity]
    return Wording(f"{name.de} ({denied.de})", f"{name.en} ({denied.en})") if denied.de else name


def decimal(number: float, language: Language) -> str:
    """Return a number of two decimals as the language writes it."""
    written = f"{number:.2f}"
    return written.replace(".", ",") if language is Language.GERMAN else written


def percent(share: float, language: Language) -> str:
    """Return a share as a whole percentage, as the language writes it."""
    gap = "\N{NO-BREAK SPACE}" if language is Language.GERMAN else ""
    return f"{100 * share:.0f}{gap}%"


def counted(number: int, one: Wording, several: Wording, language: Language) -> str:
    """Return a number of things: *1 Aussage*, *2 Aussagen*."""
    return f"{number} {(one if number == 1 else several).into(language)}"
