"""The words for what a claim is: headings, kinds, moods, polarities, speakers, media."""

from __future__ import annotations

from typing import Final

from attrib.records import Kind, Mood, Polarity, SpeakerKind
from attrib.wording import Wording

HEADINGS: Final = (
    Wording("Sprecher", "Speaker"),
    Wording("Aussage", "Claim"),
    Wording("Auslöser", "Cue"),
    Wording("Modus", "Mood"),
    Wording("Art", "Kind"),
    Wording("Zeile", "Line"),
)
KINDS: Final = {
    Kind.DIRECT: Wording("direkt", "direct"),
    Kind.INDIRECT: Wording("indirekt", "indirect"),
    Kind.FREE_INDIRECT: Wording("frei indirekt", "free indirect"),
    Kind.REPORTED: Wording("berichtet", "reported"),
}
MOODS: Final = {
    Mood.KONJUNKTIV_1: Wording("Konjunktiv I", "Konjunktiv I"),
    Mood.KONJUNKTIV_2: Wording("Konjunktiv II", "Konjunktiv II"),
    Mood.WUERDE: Wording("würde-Form", "würde form"),
    Mood.INDICATIVE: Wording("Indikativ", "indicative"),
    Mood.AMBIGUOUS: Wording("mehrdeutig", "ambiguous"),
    Mood.INFINITIVE: Wording("Infinitiv", "infinitive"),
    Mood.NONE: Wording("–", "–"),
}
POLARITIES: Final = {
    Polarity.POSITIVE: Wording("", ""),
    Polarity.NEGATED: Wording(" (nicht gesagt)", " (not said)"),
    Polarity.WITHHELD: Wording(" (keine Auskunft)", " (no comment)"),
}
SPEAKER_KINDS: Final = {
    SpeakerKind.PERSON: Wording("Person", "person"),
    SpeakerKind.ORGANISATION: Wording("Organisation", "organisation"),
    SpeakerKind.GROUP: Wording("Gruppe", "group"),
    SpeakerKind.DOCUMENT: Wording("Dokument", "document"),
    SpeakerKind.ANONYMOUS: Wording("ungenannte Quelle", "unnamed source"),
}
MEDIA: Final = {
    "speech": Wording("gesprochen", "spoken"),
    "writing": Wording("geschrieben", "written"),
    "thought": Wording("gedacht", "thought"),
}
