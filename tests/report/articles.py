"""An invented article with claims of many shapes, made by hand."""

from __future__ import annotations

from attrib.article import Span
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import (
    Claim,
    Cue,
    Kind,
    Mood,
    Polarity,
    Speaker,
    SpeakerKind,
)
from tests.made import analysis, place

TEXT = (
    "Streit um das Wehr\n"
    "\n"
    "Die Schleuse sei dicht, sagte Olaf Tann am Montag, und das bleibe so. [sic] :smile:\n"
    "\n"
    "Die Sprecherin des Wasserwirtschaftsamtes bestritt, Tann habe gesagt, „alles ist gut“.\n"
    "Dem Vernehmen nach ist der Damm seit 10\u00a0Jahren undicht. Es werde gebaut, hieß es.\n"
)


def at(part: str, text: str = TEXT) -> Span:
    """Return where a part stands for the first time."""
    return place(text, part)


TANN = Speaker(at("Olaf Tann"), "Olaf Tann", SpeakerKind.PERSON)
OFFICE = Speaker(
    at("Die Sprecherin des Wasserwirtschaftsamtes"),
    "Sprecherin des Wasserwirtschaftsamtes",
    SpeakerKind.PERSON,
)
SPLIT = Claim(
    Kind.INDIRECT,
    (at("Die Schleuse sei dicht"), at("und das bleibe so")),
    Cue((at("sagte"),), "sagen", "say"),
    TANN,
    frame=(at("sagte Olaf Tann am Montag"),),
    mood=Mood.KONJUNKTIV_1,
    mood_forms=(at("sei"), at("bleibe")),
    confidence=0.91,
)
OUTER = Claim(
    Kind.INDIRECT,
    (at("Tann habe gesagt, „alles ist gut“"),),
    Cue((at("bestritt"),), "bestreiten", "deny"),
    OFFICE,
    frame=(at("Die Sprecherin des Wasserwirtschaftsamtes bestritt"),),
    mood=Mood.KONJUNKTIV_1,
    mood_forms=(at("habe"),),
    polarity=Polarity.NEGATED,
    confidence=0.72,
)
INNER = Claim(
    Kind.DIRECT,
    (at("„alles ist gut“"),),
    Cue((at("habe gesagt"),), "sagen", "say"),
    TANN,
    frame=(at("Tann habe gesagt"),),
    parent=1,
    confidence=0.64,
)
UNNAMED = Claim(
    Kind.INDIRECT,
    (at("Es werde gebaut"),),
    Cue((at("hieß"),), "heißen", "say"),
    no_speaker=no_speaker(NoSpeakerCode.IMPERSONAL, "hieß es"),
    frame=(at("hieß es"),),
    mood=Mood.KONJUNKTIV_1,
    mood_forms=(at("werde"),),
    confidence=0.5,
)
CLAIMS = (SPLIT, OUTER, INNER, UNNAMED)


WEIR = analysis(TEXT, *CLAIMS, name="wehr.txt")
