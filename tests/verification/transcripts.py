"""Writes the two long transcripts: a day of parliament and a night of a town council.

Speeches written by hand are hidden among speeches from templates. The seed is fixed, so that
`python -m tests.verification.transcripts` writes the same text again.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "fixtures" / "sources"
SEED = 20_240
WORDS = 20_500
"""How long a transcript is at least."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What one person says in one go."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A transcript: its head, the speeches written by hand, and who else speaks on what."""

    name: str
    head: str
    speeches: tuple[Speech, ...]
    others: tuple[str, ...]
    chair: str
    topics: tuple[str, ...]
    salutations: tuple[str, ...]


PARLIAMENT = Meeting(
    name="landtag-moorland.txt",
    head="Landtag von Moorland, 47. Sitzung, Stenografischer Bericht",
    chair="Präsidentin Dr. Hella Voss:",
    speeches=(
        Speech(
            "Abg. Müller (SPD):",
            "Sehr geehrte Frau Präsidentin! Die Landesregierung hat beim Krankenhausgesetz viel "
            "versprochen und wenig gehalten. (Beifall bei der SPD) Drei Kliniken im Osten stehen "
            "vor der Schließung, und der Minister schweigt. Wir verlangen, dass bis zum 1. Oktober "
            "ein Plan auf dem Tisch liegt. Ein Gesetz ohne Geld ist ein Brief ohne Marke. Das ist "
            "mit uns nicht zu machen.",
        ),
        Speech(
            "Gesundheitsminister Falk Reuter:",
            "Ich weise das zurück. Keine dieser Kliniken wird geschlossen, solange ich Minister "
            "bin. Wir geben in diesem Jahr 240 Millionen Euro für die Krankenhäuser aus, das sind "
            "35 Millionen mehr als im Vorjahr. Wer den Leuten Angst macht, der heilt keinen "
            "einzigen Kranken. (Zuruf von der SPD: Aber Sie!) Sie können noch so laut rufen, Frau "
            "Abgeordnete, die Zahlen werden davon nicht kleiner.",
        ),
        Speech(
            "Abg. Müller (CDU):",
            "Ich bin Landärztin gewesen, zwanzig Jahre lang, und ich weiß, was eine Nacht ohne "
            "Notaufnahme bedeutet. Man kann ein Krankenhaus nicht mit dem Taschenrechner retten. "
            "Und wenn Sie jetzt auch noch die Geburtshilfe in Hohenmoor streichen wollen, dann "
            "sage ich Ihnen: Das ist mit uns nicht zu machen.",
        ),
        Speech(
            "Abg. Dr. Selma Arslan (Grüne):",
            "Wir reden hier seit Stunden über Häuser, und keiner redet über Pflegerinnen. In "
            "Moorland sind 1.900 Stellen in der Pflege nicht besetzt. Das ist kein Schicksal, das "
            "ist die Folge von Politik. Wer gute Pflege will, muss gute Arbeit bezahlen, im Osten "
            "wie im Westen.",
        ),
        Speech(
            "Abg. von der Heide (FDP):",
            "Der Staat ist kein guter Krankenhausdirektor, und er wird auch keiner mehr. Lassen "
            "Sie die Träger entscheiden! Ich habe großen Respekt vor der Arbeit des Ministers, "
            "aber keinen vor seinem Gesetz. Zwölf Verordnungen ersetzen keine einzige Ärztin.",
        ),
        Speech(
            "Gesundheitsminister Falk Reuter:",
            "Ich sage es noch einmal: Keine dieser Kliniken wird geschlossen, solange ich Minister "
            "bin. Und wir werden im Herbst ein Gesetz vorlegen, das diesen Namen verdient. Bis "
            "dahin bitte ich um Geduld, auch wenn sie manchem hier schwerfällt.",
        ),
        Speech(
            "Ministerpräsidentin Hanna Lüders:",
            "Wir haben die Talsperre nicht aus Übermut gebaut, sondern aus Erfahrung. Der Sommer "
            "war der trockenste seit 1976. Wasser ist in Moorland keine Selbstverständlichkeit "
            "mehr. Deshalb schaffen wir einen Wasserfonds mit fünfzig Millionen Euro, aus dem jede "
            "Gemeinde ihre Brunnen sanieren kann. Wir verbieten niemandem das Gießen, aber wir "
            "zeigen jedem, was es kostet.",
        ),
        Speech(
            "Abg. Kranz (CDU):",
            "Frau Ministerpräsidentin, ein Fonds ist noch kein Wasser. Ihre Regierung hat fünf "
            "Jahre lang jede Leitung geprüft und keine einzige gelegt. Die Landwirte brauchen "
            "keinen Preis, sie brauchen Regen, und wenn der ausbleibt, brauchen sie Sie.",
        ),
        Speech(
            "Präsidentin Dr. Hella Voss:",
            "Ich bitte um etwas mehr Ruhe im Saal. Für Zwischenrufe gilt weiterhin: kurz und mit "
            "Geist.",
        ),
    ),
    others=(
        "Abg. Petra Hollmann (SPD):",
        "Abg. Kranz (CDU):",
        "Abg. Jost Behrens (Grüne):",
        "Abg. Dr. Viktor Amsel (FDP):",
        "Abg. Sabine Tietz (CDU):",
        "Abg. Enno Harms (SPD):",
        "Staatssekretärin Rieke Blohm:",
        "Verkehrsminister Uwe Stegemann:",
    ),
    topics=(
        "der Ausbau der Bahnstrecke",
        "die Förderung der Feuerwehren",
        "der Entwurf des Jagdgesetzes",
        "die Reform der Grundsteuer",
        "der Bericht des Rechnungshofs",
        "die Pflege der Moore",
        "das Programm für den ländlichen Raum",
        "der Neubau der Polizeischule",
        "die Digitalisierung der Ämter",
        "das Angebot an Kitaplätzen",
    ),
    salutations=("Frau Präsidentin!", "Liebe Kolleginnen und Kollegen!", "Meine Damen und Herren!"),
)

COUNCIL = Meeting(
    name="stadtrat-talberg.txt",
    head="STADTRAT TALBERG, Wortprotokoll der öffentlichen Sitzung vom 21. November",
    chair="OBERBÜRGERMEISTERIN GERLACH:",
    speeches=(
        Speech(
            "OBERBÜRGERMEISTERIN GERLACH:",
            "Wir haben heute drei Stunden über ein Hallenbad gesprochen, das es noch gar nicht "
            "gibt. Ich möchte, dass wir am Ende nicht nur ein Bad haben, sondern auch eine "
            "Stadtkasse. Der Neubau kostet 28 Millionen Euro, die Sanierung neunzehn. Ich werde "
            "dem Rat die Sanierung vorschlagen.",
        ),
        Speech(
            "KÄMMERER DIETZ:",
            "Die Rücklage beträgt noch 4,5 Millionen Euro. Das reicht für ein Becken, aber nicht "
            "für das Wasser darin. Ich kann keinen Haushalt unterschreiben, der auf Hoffnung "
            "gebaut ist. Die Gewerbesteuer ist eingebrochen, um siebzehn Prozent in einem Jahr.",
        ),
        Speech(
            "STADTRAT PAULSEN:",
            "Die Leute wollen schwimmen, nicht rechnen. Seit zwei Jahren fahren unsere "
            "Schulklassen mit dem Bus nach Oberwald. Das kostet uns 60.000 Euro im Jahr und jedes "
            "Kind eine halbe Stunde Unterricht. Wir lehnen die Sanierung nicht ab, wir halten sie "
            "nur für zu klein.",
        ),
        Speech(
            "STADTRÄTIN NOWAK:",
            "Mir fehlt in dieser Debatte der Eingang für Rollstuhlfahrer. Barrierefreiheit ist "
            "kein Zubehör. Ein Bad, in das nicht alle hineinkommen, ist kein öffentliches Bad. Ich "
            "bitte darum, dass die Planer mit dem Behindertenbeirat sprechen, bevor sie zeichnen.",
        ),
        Speech(
            "OBERBÜRGERMEISTERIN GERLACH:",
            "Die Straßenbahn kommt, und sie kommt bis zum Klinikum. Wir warten seit 2018 auf den "
            "Bescheid des Landes. Geduld ist eine Tugend, aber sie fährt keinen Meter. Am 12. "
            "Dezember wird der erste Spatenstich gesetzt, ob mit oder ohne Minister.",
        ),
        Speech(
            "STADTRAT PAULSEN:",
            "Ich war gegen die Straßenbahn, das wissen alle hier. Ich habe mich geirrt. Eine "
            "Stadt, die wächst, braucht Schienen. Aber ich werde genau hinsehen, was aus dem "
            "Parkhaus am Markt wird.",
        ),
        Speech(
            "STADTRÄTIN NOWAK:",
            "Das Parkhaus am Markt ist zu zwei Dritteln leer, und zwar jeden Tag. Dort könnten "
            "hundertzwanzig Wohnungen stehen. Ich habe das ausrechnen lassen, von jemandem, der "
            "rechnen kann.",
        ),
    ),
    others=(
        "STADTRAT WENDT:",
        "STADTRÄTIN ÖZKAN:",
        "STADTRAT DR. LOHSE:",
        "STADTRÄTIN HAUG:",
        "BAUDEZERNENT FINK:",
        "STADTRAT BÖHM:",
    ),
    topics=(
        "die Satzung über das Marktwesen",
        "der Radweg an der Talstraße",
        "das Sanierungskonzept für die Turnhallen",
        "die Beleuchtung im Stadtpark",
        "der Zuschuss für das Stadtfest",
        "die Gebühr für Hunde",
        "der Vertrag mit den Stadtwerken",
        "die Verlegung der Buslinie",
    ),
    salutations=("Frau Oberbürgermeisterin!", "Werte Kolleginnen und Kollegen!", "Guten Abend."),
)

_OPENINGS = (
    "{Topic} beschäftigt uns heute nicht zum ersten Mal.",
    "Ich möchte zu diesem Punkt etwas sagen, das {number} Briefe aus meinem Wahlkreis füllt.",
    "Meine Fraktion hat über {topic} lange beraten.",
    "Wer den Antrag liest, merkt schnell, dass {topic} darin nur am Rand vorkommt.",
    "Wir haben den Bericht gelesen, und wir haben {number} Fragen dazu.",
)
_BODIES = (
    "Im vergangenen Jahr waren dafür {number} Millionen Euro vorgesehen, ausgegeben wurde weniger.",
    "Das ist kein Vorwurf, das ist eine Feststellung.",
    "In {number} Gemeinden ist die Arbeit schon getan, in den anderen hat sie nicht begonnen.",
    "Wir werden dem Antrag zustimmen, wenn die Zahlen bis {month} nachgereicht werden.",
    "Wir werden den Antrag ablehnen, solange die Zahlen nicht vorliegen.",
    "Ich weiß, dass viele hier anderer Meinung sind, und ich halte das aus.",
    "Die Menschen vor Ort erwarten von uns keine Wunder, sie erwarten Antworten.",
    "{Topic} darf nicht zum Spielball der Haushälter werden.",
    "Wer {number} Jahre lang wartet, der verliert irgendwann das Vertrauen.",
    "Das Geld reicht für {number} Vorhaben, angemeldet sind doppelt so viele.",
    "Mein Kollege hat vorhin das Gegenteil behauptet, und er hat sich dabei auf {topic} berufen.",
    "So geht es nicht, und so wird es auch im {month} nicht gehen.",
    "Die Verwaltung hat geprüft, geantwortet und wieder geprüft.",
    "Ein Blick in die Nachbarländer zeigt, dass {number} Prozent mehr möglich wären.",
    "Natürlich kostet das etwas, aber Nichtstun kostet auch.",
    "Ich bitte Sie, diesen Punkt noch einmal zu überdenken.",
    "Der Ausschuss hat sich damit am {day}. {month} befasst, ohne Ergebnis.",
    "Es gibt Leute, die halten {topic} für eine Nebensache.",
)
_CLOSINGS = (
    "Deshalb bitte ich um Ihre Zustimmung.",
    "Wir enthalten uns der Stimme.",
    "Ich freue mich auf die Beratung im Ausschuss.",
    "Mehr habe ich dazu heute nicht zu sagen.",
    "Vielen Dank.",
)
_ASIDES = ("(Beifall)", "(Zurufe)", "(Unruhe)", "(Heiterkeit)")
_MONTHS = ("Januar", "März", "April", "Juni", "September", "November")


def transcript(meeting: Meeting) -> str:
    """Return the whole text of a meeting."""
    dice = random.Random(f"{SEED} {meeting.name}")
    filler = list(_speeches(meeting, dice))
    places = sorted(dice.sample(range(len(filler)), len(meeting.speeches)))
    for shift, (place, speech) in enumerate(zip(places, meeting.speeches, strict=True)):
        filler.insert(place + shift, speech)
    paragraphs = [f"{speech.label} {speech.text}" for speech in filler]
    return "\n\n".join([meeting.head, *paragraphs]) + "\n"


def _speeches(meeting: Meeting, dice: random.Random) -> Iterator[Speech]:
    written = 0
    while written < WORDS:
        label = dice.choice(meeting.others)
        call = Speech(meeting.chair, f"Das Wort hat {label.rstrip(':')}.")
        speech = Speech(label, _speech(meeting, dice))
        written += len(f"{call.text} {speech.text}".split())
        yield call
        yield speech


def _speech(meeting: Meeting, dice: random.Random) -> str:
    topic = dice.choice(meeting.topics)
    sentences = [
        dice.choice(meeting.salutations),
        dice.choice(_OPENINGS),
        *dice.sample(_BODIES, dice.randint(5, 12)),
        dice.choice(_CLOSINGS),
    ]
    return " ".join(_filled(sentence, topic, dice) for sentence in _with_aside(sentences, dice))


def _with_aside(sentences: Sequence[str], dice: random.Random) -> list[str]:
    place = dice.randrange(2, len(sentences))
    return [*sentences[:place], dice.choice(_ASIDES), *sentences[place:]]


def _filled(sentence: str, topic: str, dice: random.Random) -> str:
    # The topics with the article *der* stand in the nominative only.
    accusative = f"den {topic[4:]}" if topic.startswith("der ") else topic
    nominative = "darf nicht" in sentence or "kommt" in sentence
    return sentence.format(
        topic=topic if nominative else accusative,
        Topic=topic[:1].upper() + topic[1:],
        number=dice.randint(3, 480),
        month=dice.choice(_MONTHS),
        day=dice.randint(1, 28),
    )


if __name__ == "__main__":
    for written in (PARLIAMENT, COUNCIL):
        (FOLDER / written.name).write_text(transcript(written), encoding="utf-8", newline="\n")
