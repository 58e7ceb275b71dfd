"""The words of the joints, in two sets: the rules were written with the first before the eyes."""

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


_NAMED = ("Jan Roth sagte nichts dazu.", "Tann widersprach.", "HDP-Chef Selim Holm lachte.")

FIRST = Words(
    frames=(
        (
            "Petra Moos sagte, es sei {}.",
            tuple(
                "da weg müde spät froh nass groß früh bald frei egal eng knapp legal nah gut alt neu "
                "kalt warm rot klar wahr fair stur dumm tot leer voll zu aus ab an so okay".split()
            ),
        ),
        (
            "Die Nordbau AG teilte mit, es gebe {}.",
            tuple(
                "Eis Öl Gas Brot Rat Sport Wut Mut Not Pech Spaß Stau Angst Geld Strom Bier Tee Ruhe "
                "Streit Krach Lob Schnee Regen Licht Luft Hoffnung".split()
            ),
        ),
        (
            "Ada Brahm erklärte, er {}.",
            tuple(
                "gehe lüge baue bleibe komme irre esse helfe hoffe rede tanze warte zahle singe kaufe "
                "wisse nehme".split()
            ),
        ),
        (
            "Laut Polizei war der Mann {}.",
            (
                *"dort hier oben vorn nackt blind reich jung fort daheim allein dabei".split(),
                "im Amt", "am Ort", "im Zug", "auf See", "im Tor", "am Ziel", "vor Ort", "im ZDF",
                "bei der AVAG", "in Ulm", "in Bern", "bei VW", "im Bad", "auf X", "aus Rom",
            ),
        ),
        (
            "„Das war {}.“",
            tuple("gut klug nett nichts Mut alles schön falsch Zufall genug".split()),
        ),
        (
            "Olaf Tann fragte, ob das alles {}?",
            tuple("sei war geht hilft reicht ist".split()),
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
    openings=("Die Leute nickten.", "Laut Polizei fielen Schüsse.", "Er lachte.", "Doch das stimmt."),
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
                "Dr.", "Prof.", "Prof. Dr.", "Dr. med.", "Dr. med. h. c.", "Dipl.-Ing.", "Mag.",
                "Hr.", "Fr.", "Gen.", "Abg.", "Ing.", "Univ.-Prof.", "Dr. h. c. mult.", "Bgm.",
                "Hptm.", "Oblt.", "DDr.", "lic. iur.", "Mrs.",
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
                "Nr.", "Abs.", "Art.", "Pkt.", "Kap.", "Ziff.", "Abschn.", "Bd.", "Rn.", "Anl.",
                "S.", "Tab.", "Abb.", "Drs.",
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
                "z. B.", "u. a.", "d. h.", "v. a.", "z.B.", "u.a.", "d.h.", "bzw.", "ggf.", "evtl.",
                "insb.", "i. d. R.", "z. T.", "inkl.", "vgl.", "sog.", "bspw.", "resp.",
            )
        ),
        "inner-part": tuple(
            (f"Olaf Tann sagte, {first}", (f"{second} die Löhne seien zu hoch.",))
            for first, second in (
                ("z.", "B."), ("u.", "a."), ("d.", "h."), ("v.", "a."), ("i. d.", "R."),
                ("z.", "T."), ("u.", "U."),
            )
        ),
        "source": tuple(
            (f"{word}", ("Polizei fielen Schüsse.", "Tann ist das so."))
            for word in ("Lt.", "Gem.", "Vgl.", "Z. B.", "U. a.", "Ca.", "Evtl.", "Bzw.")
        ),
        "attribute": tuple(
            (f"Das sagte die {word}", ("Regierung.", "Ministerin Ada Brahm."))
            for word in (
                "österr.", "dt.", "ehem.", "sog.", "staatl.", "schweiz.", "bayer.", "stv.", "kath.",
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
            for words in ("Was nun?“", "Geht das?“", "Nie wieder!“", "Halt!“,", "Was nun?“,", "Ja“,")
            for verb in ("fragte", "rief", "sagte")
        ),
    },
)

SECOND = Words(
    frames=(
        (
            "Vera Lindt meinte, die Suppe sei {}.",
            tuple("heiß fade herb süß fertig echt teuer rund dick zäh lau roh matt fein".split()),
        ),
        (
            "Der Sprecher sagte, man brauche {}.",
            tuple("Sand Holz Zeit Öfen Ideen Personal Salz Eile Glück Pläne Gips Stahl".split()),
        ),
        (
            "Wie Uwe Hahn berichtet, {}.",
            ("lief er", "sank das Boot", "brach das Eis", "fror sie", "ging es gut", "half nichts"),
        ),
        ("Das Team steht {}.", ("im Aus", "in Gera", "bei Null", "kopf", "still", "am Rand")),
        ("„Jetzt reicht es {}!“", ("uns", "mir", "wirklich", "aber")),
    ),
    followers=(
        "Hahn sagte, es friere.",
        "Vera Lindt erklärte, sie bleibe.",
        "Laut Feuerwehr brannte ein Haus.",
        "Zu den Gründen schwieg er.",
        "„Das stimmt“, sagte Lindt.",
        "Behörden warnen vor Glätte.",
        "Bundeskanzler Emil Stahl reiste ab.",
        "Dr. Uwe Hahn gab Auskunft.",
        "17 Boote sanken.",
        "Ob das reicht, ist offen.",
        "Wollen Sie das, fragte Hahn.",
        "Zeigt das Wirkung?",
    ),
    openings=("Das Wetter bleibt gut.", "Gegen Abend regnet es.", "Warum nur?"),
    special_ends=(
        ("Der Bau begann 1987.", ("Vera Lindt lobte das.", "Hahn schwieg.")),
        ("Gemessen wurden 38,7.", ("Hahn schwieg.",)),
        ("Es waren 412.", ("Hahn schwieg.", "„Zu viele“, sagte Lindt.")),
        ("Er wohnt in Haus B.", ("Hahn schwieg.",)),
        ("Sie hat Hepatitis E.", ("Hahn schwieg.", "„Schlimm“, sagte Lindt.")),
        ("Siehe Kapitel IV.", ("Hahn schwieg.",)),
        ("Das steht in Ziff. 7.", ("Hahn schwieg.",)),
        ("Der Bus hält an Steig 4.", ("Hahn schwieg.",)),
        ("Sie fährt um 9.", ("Vera Lindt lobte das.", "Hahn schwieg.")),
        ("Sie sammelt Pilze, Beeren u. Ä.", ("Hahn schwieg.",)),
        ("Es gab Reis, Mais u. v. m.", ("Hahn schwieg.", "„Lecker“, sagte Lindt.")),
        ("Das liest man auf S. 14 ff.", ("Hahn schwieg.",)),
        ("Sie führt den Musikverein Gera e. V.", ("Vera Lindt lobte das.",)),
        ("Der Verkauf an die Stahl SE.", ("Hahn schwieg.",)),
        ("Das regelt das StGB.", ("Hahn schwieg.",)),
        ("Das Paket wiegt 3 kg.", ("Hahn schwieg.",)),
        ("Am meisten half die EU.", ("Hahn schwieg.",)),
        ("Das war Wilhelm I.", ()),
        ("Festgenommen wurde Ralf B.", ()),
        ("Es kostet rund 7 Mrd.", ("Vera Lindt lobte das.",)),
    ),
    no_ends={
        "title": tuple(
            (f"Zufolge {title}", ("Vera Lindt ist das gut.", "Hahn ist das gut."))
            for title in (
                "Dr. phil.", "Prof. Dr. med.", "Dr. rer. nat.", "PD Dr.", "Dipl.-Kfm.", "Msgr.",
                "Pfr.", "Maj.", "Ltn.", "Frl.", "Hrn.", "Dr. jur.", "Vizepräs.", "Insp.", "MMag.",
            )
        ),
        "saint": (("Das Dorf St.", ("Ulrich ruht.", "Anton ruht.", "Veit ruht.")),),
        "initial": tuple(
            (f"Das meint auch {name}", ("Hahn ganz sicher.", "Stahl.", "Lindt, heißt es."))
            for name in ("E.", "Vera M.", "K.-H.", "E. T. A.", "Th.")
        ),
        "ordinal": tuple(
            (f"{lead} {number}.", afters)
            for number in (2, 4, 11, 50)
            for lead, afters in (
                ("Das ist seine", ("Niederlage.", "Amtszeit.")),
                ("Die", ("Auflage kommt.", "Kammer tagt.")),
                ("Seit dem", ("Lauf führt sie.",)),
                ("Beim", ("Treffen fehlte er.", "oder letzten Mal.")),
            )
        ),
        "date": tuple(
            (f"{lead} {day}.", (f"{month} ruht alles.",))
            for lead in ("Seit dem", "Am Freitag, dem", "Nach dem")
            for day in (2, 15, 28)
            for month in ("März", "Juli 2021", "Sept. 2020", "November")
        ),
        "short-date": (("Seit 1.", ("1. 2020 gilt das.",)), ("Am 6.1.", ("ruht alles.",))),
        "ruler": tuple(
            (f"So wollte es {ruler}", ("aus Wien.", "damals.", "stets."))
            for ruler in ("Leopold III.", "Otto IV.", "Pius XII.", "Elisabeth II.")
        ),
        "number": tuple(
            (f"Maßgeblich ist {mark}", ("8 des Vertrags.", "12 und 13."))
            for mark in (
                "Nr.", "Abs.", "Art.", "Pkt.", "Unterabs.", "Anh.", "Fn.", "Rz.", "Bl.", "Anm.",
                "lit.", "Bde.", "Hausnr.",
            )
        ),
        "inner": tuple(
            (f"Vera Lindt meinte, {word}", ("das Brot sei teuer.", "Brot sei teuer."))
            for word in (
                "z. B.", "u. a.", "d. h.", "m. E.", "u. U.", "z.T.", "zzgl.", "abzgl.", "vermutl.",
                "m. a. W.", "insbes.", "einschl.", "exkl.", "d. i.",
            )
        ),
        "attribute": tuple(
            (f"So will es das {word}", ("Recht.", "Parlament."))
            for word in (
                "franz.", "ital.", "griech.", "ehemal.", "städt.", "kommun.", "evang.", "russ.",
                "amtl.", "jüd.",
            )
        ),
        "measure": (
            ("Das Amt zahlt 9 Mio.", ("Franken.", "Kronen Strafe.")),
            ("Der Flug dauert 3 Std.", ("und mehr.",)),
            ("Das 18. Jh.", ("war kalt.",)),
        ),
        "tail": (
            ("Sie lebt in Frankfurt a. d. O.", ("und lacht.",)),
            ("Es rief Oberst a. D.", ("Emil Stahl an.",)),
            ("Das Geschäft in der Bahnhofstr.", ("12 schließt.",)),
            ("Das gilt bis 300 n. Chr.", ("im Süden.",)),
        ),
        "tag": tuple(
            (f"„{words}", (f"{verb} Hahn.",))
            for words in ("Wer zahlt?“", "Los jetzt!“", "Wirklich?“,", "Gut.“,")
            for verb in ("wollte", "meinte", "schrie")
        ),
    },
)
