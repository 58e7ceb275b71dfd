"""What reports call things, in German and English."""

from __future__ import annotations

from collections.abc import Iterable

from attrib.no_speaker import NoSpeakerCode
from attrib.records import Claim, Kind, Mood, Polarity, Speaker, SpeakerKind
from attrib.report.sanitise import one_line
from attrib.wording import Language, Wording

NOTHING = "–"

SPEAKER = Wording("Sprecher", "Speaker")
SOURCE = Wording("Quelle", "Source")
SPEAKER_OR_SOURCE = Wording("Sprecher / Quelle", "Speaker / source")
CLAIM = Wording("Aussage", "Claim")
CUE = Wording("Auslöser", "Cue")
MOOD = Wording("Modus", "Mood")
KIND = Wording("Art", "Kind")
LINE = Wording("Zeile", "Line")
LINE_SHORT = Wording("Z.", "l.")
PARAGRAPH = Wording("Absatz", "Paragraph")
POLARITY = Wording("Gesagt?", "Said?")
NUMBER = Wording("Nr.", "No.")
CANDIDATES = Wording("Oder", "Or")
OFFICE = Wording("Funktion", "Office")
CONFIDENCE = Wording("Sicherheit", "Confidence")
CONSTRUCTION = Wording("Form", "Form")

KINDS = {
    Kind.DIRECT: Wording("direkt", "direct"),
    Kind.INDIRECT: Wording("indirekt", "indirect"),
    Kind.FREE_INDIRECT: Wording("indirekt, fortgesetzt", "indirect, continued"),
    Kind.REPORTED: Wording("Redebericht", "reported act"),
}
HEARSAY = Wording("Hörensagen", "hearsay")
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
    Polarity.POSITIVE: Wording("gesagt", "said"),
    Polarity.NEGATED: Wording("nicht gesagt", "not said"),
    Polarity.DENIED: Wording("bestritten", "denied"),
    Polarity.WITHHELD: Wording("keine Auskunft", "no comment"),
    Polarity.UNASSERTED: Wording("offen, ob gesagt", "not asserted"),
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
    SpeakerKind.PLACE: Wording("Ort", "place"),
    SpeakerKind.DOCUMENT: Wording("Dokument", "document"),
    SpeakerKind.ANONYMOUS: Wording("ungenannte Quelle", "unnamed source"),
}

NO_CLAIMS = Wording("Keine Aussagen gefunden.", "No claims found.")
NO_SPEAKER = Wording("ohne Sprecher", "no speaker")


def shown_name(speaker: Speaker) -> str:
    """Return a speaker's name on one line, with a question mark where it may well be another's."""
    return one_line(speaker.name) + "?" * speaker.is_unsure


def kind_of(claim: Claim) -> Wording:
    """Return what the kind of a claim is called."""
    rumour = claim.reason is not None and claim.reason.code is NoSpeakerCode.HEARSAY
    return HEARSAY if rumour and claim.kind is Kind.FREE_INDIRECT else KINDS[claim.kind]


def heading_of_speaker(claim: Claim) -> Wording:
    """Return what stands before the speaker's name: a document is a source."""
    document = claim.speaker is not None and claim.speaker.kind is SpeakerKind.DOCUMENT
    return SOURCE if document else SPEAKER


def heading_of_speakers(claims: Iterable[Claim]) -> Wording:
    """Return what stands above the names of several: *Sprecher / Quelle* if documents are there."""
    headings = {heading_of_speaker(claim) for claim in claims if claim.speaker is not None}
    return SPEAKER_OR_SOURCE if len(headings) > 1 else next(iter(headings), SPEAKER)


def kind_and_polarity(claim: Claim) -> Wording:
    """Return kind and, where it is not positive, polarity: *indirekt (nicht gesagt)*."""
    name, told = kind_of(claim), qualifier(claim.polarity)
    return Wording(f"{name.de} ({told.de})", f"{name.en} ({told.en})") if told else name


def qualifier(polarity: Polarity) -> Wording | None:
    """Return what a claim must not be shown without; None for one that was made."""
    return None if polarity is Polarity.POSITIVE else POLARITIES[polarity]


def decimal(number: float, language: Language) -> str:
    """Return a number of two decimals as the language writes it."""
    written = f"{number:.2f}"
    return written.replace(".", ",") if language is Language.GERMAN else written


def sureness(claim: Claim, language: Language) -> str:
    """Return how sure a claim is and, if it has one, its speaker."""
    sure = decimal(claim.confidence, language)
    if claim.speaker is None:
        return sure
    return f"{sure} ({SPEAKER.into(language)} {decimal(claim.speaker.certainty, language)})"


def percent(share: float, language: Language) -> str:
    """Return a share in whole per cent; what is more than nothing is never called 0."""
    gap = "\N{NO-BREAK SPACE}" if language is Language.GERMAN else ""
    shown = "<1" if 0 < share < 0.01 else f"{100 * share:.0f}"
    return f"{shown}{gap}%"


def counted(number: int, one: Wording, several: Wording, language: Language) -> str:
    """Return a number of things: *1 Aussage*, *2 Aussagen*."""
    return f"{number} {(one if number == 1 else several).into(language)}"
