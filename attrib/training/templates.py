"""Sentences with the traps of segmentation, in the style of agency reports.

Words are set apart by blanks; `{slot}` is filled from the lists below. A word between
underscores is no contraction although it looks like one.
"""

from __future__ import annotations

import random
import re

NAMES = (
    "Anna Weber", "der Sprecher", "die Ministerin", "Ministerpräsident Jonas Kell",
    "Prof. Dr. Lena Marx", "Dr. Kurt Ahrens", "Bürgermeister Timo Brandt ( SPD )", "er", "sie",
    "ein Polizeisprecher", "J. K. Lorenz", "St. Gallens Stadtpräsidentin", "Merle Dorn ( 34 )",
    "der 52-Jährige", "die CDU-Politikerin", "Trainer Piet Hansen am Dienstag", "Frau Kern",
)  # fmt: skip
VERBS = (
    "sagte", "erklärte", "betonte", "meinte", "rief", "schrieb", "fragte", "so", "kritisierte",
    "warnte", "berichtete", "hieß es von", "teilte mit", "antwortete", "sagt", "zitierte ihn",
)  # fmt: skip
SLOTS: dict[str, tuple[str, ...]] = {
    "name": NAMES,
    "title": (
        "Dr.", "Prof.", "Prof. Dr.", "Dipl.-Ing.", "Hr.", "Fr.", "St.", "Dr. med.", "Ing.",
        "Mag.", "MMag.", "Univ.-Prof.",
    ),
    "surname": ("Weber", "Kell", "Ahrens", "Marx", "Lorenz", "Dorn", "Yilmaz", "Novák", "Meyer"),
    "initials": ("J. K.", "A.", "H.-J.", "F. W.", "B. Z."),
    "day": tuple(f"{n}." for n in range(1, 32)),
    "month": (
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember", "Jänner", "Feber", "Jan.", "Sept.", "Okt.", "Dez.",
    ),
    "year": tuple(str(n) for n in range(1948, 2027)),
    "date": ("3.5.2024", "12.11.2019", "01.02.2023", "31.12.1999", "5.6.", "24.12."),
    "time": ("14.30", "9.05", "20:15", "8", "23.59", "7.30", "0.15", "18"),
    "number": ("3,5", "1.200", "10.000", "2,75", "17", "4", "1.250.000", "0,3", "99", "640"),
    "unit": ("Mio. Euro", "Mrd. Euro", "Prozent", "%", "km", "Tsd. Euro", "Mrd. Franken", "€"),
    "ordinal": ("1.", "2.", "3.", "17.", "19.", "20.", "21.", "50.", "100."),
    "ruler": ("Friedrich II.", "Heinrich VIII.", "Papst Johannes XXIII.", "Ludwig XIV."),
    "abbreviation": (
        "z. B.", "u. a.", "d. h.", "ca.", "bzw.", "z.B.", "u.a.", "d.h.", "i. d. R.", "evtl.",
        "inkl.", "vgl.", "ggf.", "sog.", "rd.", "max.", "mind.", "v. a.",
    ),
    "final": ("usw.", "etc.", "u. a.", "u. Ä.", "usf.", "o. Ä."),
    "party": ("CDU/CSU", "SPD", "FDP", "ÖVP", "SVP", "Bündnis 90/Die Grünen"),
    "city": ("Norderau", "St. Pölten", "Bad Lauten", "Frankfurt a. M.", "Brennheim", "Wien"),
    "law": ("§ 12 Abs. 3", "Art. 5 Abs. 1 Satz 2", "§ 263 StGB", "Nr. 7", "S. 14", "Kap. 3"),
    "address": (
        "www.norderau.example", "https://beispiel.example/lage?id=7", "presse@kell.example",
        "norderau.example", "@lena_marx", "#Klimagipfel",
    ),
    "compound": (
        "US-Präsident", "Ost- und Westteil", "SPD-Politiker", "100-Meter-Lauf", "E-Mail",
        "Ein- und Ausgang", "34-Jährige", "Nord-Ostsee-Kanal", "A3", "G-7-Staaten", "CO2-Preis",
    ),
    "range": ("2019/20", "5-6", "10-12", "1990–1994", "30:28", "2:1", "8/9", "1914-1918"),
    "dash": ("-", "–", "—"),
    "ellipsis": ("...", "…"),
    "company": (
        "Kell AG", "Nordwerk GmbH", "Lauten & Co. KG", "Ahrens Ltd.", "Dorn Inc.", "Yahoo!",
    ),
    "end": (".", ".", ".", "!", "?"),
}  # fmt: skip
TEMPLATES = (
    "Am {day} {month} {year} trat {name} zurück {end}",
    "Der Prozess beginnt am {day} {month} um {time} Uhr .",
    "Das Treffen am {date} dauerte {number} Stunden .",
    "{title} {surname} sprach am {day} {month} in {city} .",
    "Nach Angaben von {title} {surname} kostet der Bau {number} {unit} .",
    "Rund {number} {unit} fehlen , {abbreviation} für Schulen und Straßen .",
    "Betroffen sind {abbreviation} Schulen , Kitas {final}",
    "Es geht um Strom , Gas , Wasser {final}",
    "Im {ordinal} Jahrhundert regierte {ruler} das Land .",
    "{ruler} starb am {day} {month} .",
    "Den {ordinal} Platz belegte {initials} {surname} ( {city} ) .",
    "Laut {law} ist das verboten .",
    "Der Paragraf ( {law} ) gilt seit {year} .",
    "Die {party} lehnt den Plan ab {end}",
    "Weitere Auskunft gibt es unter {address} .",
    "{name} schrieb an {address} , man prüfe den Fall .",
    "Die {company} meldete einen Gewinn von {number} {unit} .",
    "Die Aktie der {company} verlor {number} {unit} .",
    "Der {compound} kam um {time} Uhr an .",
    "{name} {dash} seit {year} im Amt {dash} ging am {day} {month} .",
    "Die Saison {range} endete mit {range} Toren .",
    "Das gilt bis {time} Uhr .",
    "{name} : Das ist [ ... ] nicht neu .",
    "Mehr ging nicht ...",
    '" Wir gehen ... " ',
    "So etwas gibt ’s nur in {city} .",
    "Was gibt 's Neues ?",
    "{title} {surname} legt das Amt am {ordinal} nieder .",
    "Die Frist endet am {day}",
    "Die Zeit ( 34:59 ) und der Stand ( 2:1 ) zählten .",
    "Er fuhr 90 statt 60 .",
    "Das steht auf {address} .",
    "Der Weg führt durch die Dr.-Kell-Straße .",
    "Die Kell-Ahrens-Gruppe und {surname} {dash} {surname} verloren .",
    "{surname}-{surname} führt die Liste an .",
    "Fünf-Prozent-Hürde bleibt .",
    "Er zögerte {ellipsis} und ging .",
    '" Das war {ellipsis} schwer " , sagte {name} .',
    '" Wir warten " , sagte {name} {dash} und ging .',
    'Der Film " Am Ufer " lief am {day} {month} im Kino .',
    'Die Lage sei " ernst " , hieß es am {day} {month} .',
    '{name} nannte den Plan " unseriös " .',
    'Ist das " normal " ?',
    "{city} ( dna ) {dash} Die Zahl der Unfälle sank um {number} {unit} .",
    "{city} , {day} {month} {dash} Die Kommission tagt wieder .",
    "Für den {day} ist Regen gemeldet .",
    "Die Sitzung endete gegen {time} Uhr .",
    "Er wohnt in der Kellstr. 5 in {city} .",
    "Tel. 030/1234-56 oder {address} .",
    "{number} von {number} Befragten {dash} {abbreviation} Rentner {dash} stimmten zu .",
    "Das sind {number} {unit} mehr als {year} .",
    "Das gelte ab dem {day} {month} , sagte {name} .",
    "Zum Vergleich : Im Jahr {year} waren es {number} {unit} .",
    "Vom {day} bis zum {day} {month} bleibt die Brücke zu .",
    "Beim {compound} siegte {surname} vor {surname} und {surname} .",
    "{name} : Wir prüfen das {end}",
    "Nein {end}",
    "Warum nicht {end}",
    "Die Partei {dash} gegründet {year} {dash} hat {number} Mitglieder .",
    "Die Karten kosten {number} Euro / {number} Euro .",
    "Er ist {number} Jahre alt und lebt in {city} .",
    "_Am_ schnellsten fährt {surname} , _am_ liebsten im Regen .",
    "Was das heißt , wisse keiner , so {name} .",
    "{abbreviation} {number} {unit} sollen nach {city} gehen .",
    "Der Kurs lag bei {number} Dollar ( {year} : {number} Dollar ) .",
)


def fill(template: str, chance: random.Random) -> str:
    """Return the template with every slot filled by chance."""
    return re.sub(r"\{(\w+)\}", lambda slot: chance.choice(SLOTS[slot[1]]), template)
