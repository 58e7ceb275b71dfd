"""The article that the browser is shown, and what it complains of."""

from __future__ import annotations

from functools import partial
from typing import Any

from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import (
    Analysis,
    Claim,
    Cue,
    Evidence,
    Kind,
    Mood,
    Speaker,
    SpeakerKind,
    Step,
)
from tests import made
from tests.made import analysis, same

TEXT = """„Der Damm hält“, sagte Anja Boll. Er sei, wie ihr Jon Tamm versichert habe, neu.

Später hieß es, der Damm <b onclick="x()">sei</b> <script>alert(1)</script> gebrochen. {filler}
"""
FILLER = "Der Fluss stieg weiter. " * 120


place = partial(made.place, TEXT)


def dam() -> Analysis:
    boll = Speaker(place("Anja Boll"), "Anja Boll", SpeakerKind.PERSON)
    tamm = Speaker(place("Jon Tamm"), "Jon Tamm", SpeakerKind.PERSON)
    claims = (
        Claim(
            Kind.DIRECT,
            (place("„Der Damm hält“"),),
            cue=Cue((place("sagte"),), "sagen", "say"),
            speaker=boll,
            evidence=(
                Evidence(Step.CUE, same("„sagte“ gehört zum Zitat"), (place("sagte"),)),
                Evidence(
                    Step.SPEAKER, same("„Anja“ ist Subjekt von „sagte“"), (place("Anja Boll"),)
                ),
            ),
        ),
        Claim(
            Kind.FREE_INDIRECT,
            (place("Er sei, wie ihr Jon Tamm versichert habe, neu"),),
            speaker=boll,
            mood=Mood.KONJUNKTIV_1,
            mood_forms=(place("sei"),),
        ),
        Claim(Kind.INDIRECT, (place("Er sei"), place("neu")), speaker=tamm, parent=1),
        Claim(
            Kind.INDIRECT,
            (place('der Damm <b onclick="x()">sei</b> <script>alert(1)</script> gebrochen'),),
            no_speaker=no_speaker(NoSpeakerCode.IMPERSONAL, "hieß es"),
        ),
    )
    return analysis(TEXT.replace("{filler}", FILLER), *claims, name="damm.txt")


def complaints(browser: Any) -> list[Any]:
    names = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
    return [event for event in browser.events if event.get("method") in names]
