"""The words that the rules of joints were written with; `joint_words_unseen` has others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Cases = Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Words:
    """What joints are made of.

    Attributes:
        frames: sentences with a gap at their end, stop included, and what fills it.
        followers: sentences that can come next.
        openings: further ones that open with a function word, for the special ends.
        special_ends: sentences that end with a number, a letter or an abbreviation, and what
            else can come next.
        no_ends: by sort, what stands before a stop that ends nothing, and what comes next.
    """

    frames: Sequence[tuple[str, Sequence[str]]]
    followers: Sequence[str]
    openings: Sequence[str]
    special_ends: Cases
    no_ends: Mapping[str, Cases]


def words(line: str) -> tuple[str, ...]:
    return tuple(line.split())


_NAMED = ("Jan Roth sagte nichts dazu.", "Tann widersprach.", "HDP-Chef Selim Holm lachte.")

FIRST = Words(
    frames=(
        (
            "Petra Moos sagte, es sei {}.",
            words(
                "da weg müde spät froh nass groß früh bald frei egal eng knapp legal nah gut alt "
                "neu kalt warm rot klar wahr fair stur dumm tot leer voll zu aus ab an so okay"
            ),
        ),
        (
            "Die Nordbau AG teilte mit, es gebe {}.",
            words(
                "Eis Öl Gas Brot Rat Sport Wut Mut Not Pech Spaß Stau Angst Geld Strom Bier Tee "
                "Ruhe Streit Krach Lob Schnee Regen Licht Luft Hoffnung"
            ),
        ),
        (
            "Ada Brahm erklärte, er {}.",
            words(
                "gehe lüge baue bleibe komme irre esse helfe hoffe rede tanze warte zahle singe "
                "kaufe wisse nehme"
            ),
        ),
        (
            "Laut Polizei war der Mann {}.",
            (
                *words("dort hier oben vorn nackt blind reich jung fort daheim allein dabei"),
                "im Amt",
                "am Ort",
                "im Zug",
                "auf See",
                "im Tor",
                "am Ziel",
                "vor Ort",
                "im ZDF",
                "bei der AVAG",
                "in Ulm",
                "in Bern",
                "bei VW",
                "im Bad",
                "auf X",
                "aus Rom",
            ),
        ),
        (
            "„Das war {}.“",
            words("gut klug nett nichts Mut alles schön falsch Zufall genug"),
        ),
        (
            "Olaf Tann fragte, ob das alles {}?",
            words("sei war geht hilft reicht ist"),
        ),
    ),
    followers=(
        "Roth sagte, es regne.",
        "Jan Roth sagte, es regne.",
        "Laut Polizei fielen Schüsse.",
        "Schmitt erklärte, er gehe.",
        "Tann widersprach.",
        "HDP-Chef Selim Holm sagte, die Aktion verstoße gegen das Recht.",
        "Die Leute nickten.",
        "Danach wird abgestimmt.",
        "Doch wer zahlt am Ende?",
        "Reden Sie, rief Ada Brahm.",
        "„Wir gehen“, sagte Kern.",
        "„Nein“, rief Roth.",
        "Zeuginnen hörten Schüsse.",
        "Drei Männer flohen.",
        "Es regne, sagte Roth.",
        "Ministerin Ada Brahm kam.",
        "Wer zahlt das?",
        "Nach Angaben der Polizei floh er.",
        "Sprecher Timo Kern wollte nichts sagen.",
        "Er sagte nichts.",
        "Kritik kam von Roth.",
        "Dr. Lena Marx sagte, es schneie.",
        "St. Gallen blieb ruhig.",
        "Niemand wurde verletzt.",
        "2019 sagte Roth nichts.",
        "Auch Tann lachte.",
        "A. Weber sagte, es regne.",
        "Gut so.",
        "Österreich stimmte zu.",
        "Über den Antrag wird abgestimmt.",
        "Ähnlich sah es Tann.",
        "Bern stimmte zu.",
        "20 Menschen kamen.",
        "«Wir gehen», sagte Kern.",
        "»Wir gehen«, sagte Kern.",
        '"Wir gehen", sagte Kern.',
        "Geht das?",
    ),
    openings=(
        "Die Leute nickten.",
        "Laut Polizei fielen Schüsse.",
        "Er lachte.",
        "Doch das stimmt.",
    ),
    special_ends=(
        ("Das war im Jahr 2019.", (*_NAMED, "„Alles gut“, sagte Kern.")),
        ("Es kamen 20.000.", _NAMED),
        ("Das Spiel endete 3:2.", _NAMED),
        ("Der Zins stieg auf 3,5.", _NAMED),
        ("Er wurde 3.", ("Roth sagte nichts.", "„Gut so“, sagte Kern.")),
        ("Er kam um 8.", (*_NAMED, "„Alles gut“, sagte Kern.")),
        ("Er war 54.", ("Roth sagte nichts.", "„Alles gut“, sagte Kern.")),
        ("Der Zug steht auf Gleis 3.", (*_NAMED, "„Alles gut“, sagte Kern.")),
        ("Das steht in Artikel 5.", _NAMED),
        ("Das steht in Abs. 2.", _NAMED),
        ("Er war Nr. 1.", (*_NAMED, "„Alles gut“, sagte Kern.")),
        ("Das steht in Pkt. 3.2.", _NAMED),
        ("Das verbiete § 5.", _NAMED),
        ("Er landete auf Platz 12.", _NAMED),
        ("Er nehme Vitamin C.", _NAMED),
        ("Es gebe Plan B.", _NAMED),
        ("Er spielt in Gruppe A.", (*_NAMED, "„Alles gut“, sagte Kern.")),
        ("Das schrieb er auf X.", (*_NAMED, "„Alles gut“, sagte Kern.")),
        ("Er bezieht Hartz IV.", _NAMED),
        ("Das war im Zweiten Teil II.", _NAMED),
        ("Er kaufte Brot, Milch usw.", (*_NAMED, "„Alles gut“, sagte Kern.", "Strom blieb teuer.")),
        ("Es gab Bier, Wein etc.", (*_NAMED, "„Alles gut“, sagte Kern.", "Wein fehlte.")),
        ("Es koste 5 Mio.", ("Jan Roth sagte nichts.", "Tann erklärte das.")),
        ("Er aß Brot u. a.", ("Jan Roth sagte nichts.", "Tann erklärte das.")),
        ("Er trainiert den Turnverein Lindau e. V.", ("Jan Roth sagte nichts.",)),
        ("Die Stadt fiel 50 v. Chr.", ("Jan Roth sagte nichts.",)),
        ("Er wohnt in der Hauptstr.", ("Jan Roth sagte nichts.",)),
        ("Das sagte die Richterin a. D.", ()),
        ("Sie kam am 3.", ()),
        ("Es regnete am 24.12.", (*_NAMED, "„Alles gut“, sagte Kern.")),
        ("Das tat Friedrich II.", ()),
        ("Das sagte Manuel C.", ()),
        ("Er wurde Prof.", ()),
        ("Das zahlt die Nordbau AG.", _NAMED),
        ("Das baut die Kell GmbH.", _NAMED),
        ("Wie geht es Dir.", ("Hast du Zeit?", "Roth lachte.")),
        ("Das ist nicht seine Art.", _NAMED),
        ("Er heißt Jan.", _NAMED),
        ("Er heißt Max.", _NAMED),
        ("Das steht auf attrib.example.", _NAMED),
        ("Der Wagen wiegt 900 kg.", _NAMED),
    ),
    no_ends={
        "title": tuple(
            (f"{lead} {title}", ("Ada Brahm ist das so.", "Brahm kam.", "J. Tann lachte."))
            for lead in ("Laut", "Das sagte")
            for title in (
                "Dr.",
                "Prof.",
                "Prof. Dr.",
                "Dr. med.",
                "Dr. med. h. c.",
                "Dipl.-Ing.",
                "Mag.",
                "Hr.",
                "Fr.",
                "Gen.",
                "Abg.",
                "Ing.",
                "Univ.-Prof.",
                "Dr. h. c. mult.",
                "Bgm.",
                "Hptm.",
                "Oblt.",
                "DDr.",
                "lic. iur.",
                "Mrs.",
            )
        ),
        "saint": tuple(
            ("Er lebt in St.", (f"{place} und lacht.",))
            for place in ("Gallen", "Pölten", "Moritz", "Pauli", "Leonhard")
        ),
        "initial": tuple(
            (f"{lead} {name}", ("Lorenz ist das so.", "Weber-Kell kam."))
            for lead in ("Laut", "Das sagte")
            for name in ("J.", "J. K.", "Hans A.", "George W.", "H.-J.", "Ch.", "A. B. C.")
        ),
        "ordinal": tuple(
            (f"{lead} {number}.", afters)
            for number in (1, 3, 17, 20)
            for lead, afters in (
                ("Er kam am", ("Spieltag zum Zug.", "Tag zurück.", "und ging wieder.")),
                ("Das war der", ("FC Lindau.", "Versuch.", "Sieg in Folge.")),
                ("Das sei ihr", ("Kind, sagte Roth.", "Roman.")),
                ("Im", ("Jahrhundert war das so.", "Bezirk regnet es.")),
                ("Er starb im", ("Lebensjahr.",)),
            )
        ),
        "date": tuple(
            (f"{lead} {day}.", (f"{month} nichts.",))
            for lead in ("Er sagte am", "Tann sagte bis", "Das gilt ab")
            for day in (1, 3, 24, 31)
            for month in ("Oktober", "Mai 2019", "Jänner", "Jan. 2020", "Dezember")
        ),
        "short-date": (
            ("Er kam am 24.12.", ("und ging.", "2019 zurück.")),
            ("Vom 3. 5.", ("2019 an gilt das.",)),
            ("Er kam am 5. Okt.", ("2019 zurück.",)),
        ),
        "ruler": tuple(
            (f"Das tat {ruler}", ("von Preußen.", "selbst.", "nicht."))
            for ruler in ("Friedrich II.", "Ludwig XIV.", "Johannes Paul II.", "Karl V.")
        ),
        "number": tuple(
            (f"Das steht in {mark}", ("5 der Satzung.", "3.2 der Satzung."))
            for mark in (
                "Nr.",
                "Abs.",
                "Art.",
                "Pkt.",
                "Kap.",
                "Ziff.",
                "Abschn.",
                "Bd.",
                "Rn.",
                "Anl.",
                "S.",
                "Tab.",
                "Abb.",
                "Drs.",
            )
        ),
        "law": (
            ("Das regelt Abs.", ("2 S. 1 BGB.",)),
            ("Das regelt Abs. 2 S.", ("1 BGB.",)),
            ("Das regelt Art. 5 Abs.", ("1 GG.",)),
            ("Das regeln die §§ 12 ff.", ("BGB.", "StGB.")),
        ),
        "inner": tuple(
            (f"Olaf Tann sagte, {word}", ("die Kosten seien zu hoch.", "Löhne seien zu hoch."))
            for word in (
                "z. B.",
                "u. a.",
                "d. h.",
                "v. a.",
                "z.B.",
                "u.a.",
                "d.h.",
                "bzw.",
                "ggf.",
                "evtl.",
                "insb.",
                "i. d. R.",
                "z. T.",
                "inkl.",
                "vgl.",
                "sog.",
                "bspw.",
                "resp.",
            )
        ),
        "inner-part": tuple(
            (f"Olaf Tann sagte, {first}", (f"{second} die Löhne seien zu hoch.",))
            for first, second in (
                ("z.", "B."),
                ("u.", "a."),
                ("d.", "h."),
                ("v.", "a."),
                ("i. d.", "R."),
                ("z.", "T."),
                ("u.", "U."),
            )
        ),
        "source": tuple(
            (f"{word}", ("Polizei fielen Schüsse.", "Tann ist das so."))
            for word in ("Lt.", "Gem.", "Vgl.", "Z. B.", "U. a.", "Ca.", "Evtl.", "Bzw.")
        ),
        "attribute": tuple(
            (f"Das sagte die {word}", ("Regierung.", "Ministerin Ada Brahm."))
            for word in (
                "österr.",
                "dt.",
                "ehem.",
                "sog.",
                "staatl.",
                "schweiz.",
                "bayer.",
                "stv.",
                "kath.",
            )
        ),
        "measure": tuple(
            (f"Es kostet 5 {word}", afters)
            for word, afters in (
                ("Mio.", ("Euro.", "Franken im Jahr.")),
                ("Mrd.", ("Euro.", "Dollar.")),
                ("Tsd.", ("Euro.",)),
                ("Std.", ("Arbeit.",)),
            )
        ),
        "tail": (
            ("Das sagte Bürgermeister a. D.", ("Jan Roth.", "Tann.")),
            ("Er lebt in Frankfurt a. M.", ("und lacht.",)),
            ("Das war 50 v. Chr.", ("und bleibt so.",)),
            ("Er wohnt in der Berliner Str.", ("5 und lacht.",)),
            ("Es gab Brot usw.", ("und Wein.",)),
            ("Das sagte der Turnverein e. V.", ("in Lindau.",)),
        ),
        "tag": tuple(
            (f"„{words}", (f"{verb} Roth.",))
            for words in (
                "Was nun?“",
                "Geht das?“",
                "Nie wieder!“",
                "Halt!“,",
                "Was nun?“,",
                "Ja“,",
            )
            for verb in ("fragte", "rief", "sagte")
        ),
    },
)
