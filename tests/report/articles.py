"""An invented article with claims of many shapes, made by hand."""

from __future__ import annotations

from attrib.analysis import Analysis
from attrib.article import Article, Span
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Claim, Cue, Document, Kind, Mood, Polarity, Speaker, SpeakerKind

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
    start = text.index(part)
    return Span(start, start + len(part))


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


def analysis(text: str = TEXT, *claims: Claim, name: str = "wehr.txt") -> Analysis:
    """Return a text with claims; the article above with its own unless others are given."""
    return Analysis(Document(Article(name, text), ()), claims)


WEIR = analysis(TEXT, *CLAIMS)
