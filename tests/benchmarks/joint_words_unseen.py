"""The words that joints are measured with: other ones than those the rules were written with."""

from __future__ import annotations

from tests.benchmarks.joint_words import Words, words

SECOND = Words(
    frames=(
        (
            "Vera Lindt meinte, die Suppe sei {}.",
            words("heiß fade herb süß fertig echt teuer rund dick zäh lau roh matt fein"),
        ),
        (
            "Der Sprecher sagte, man brauche {}.",
            words("Sand Holz Zeit Öfen Ideen Personal Salz Eile Glück Pläne Gips Stahl"),
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
                "Dr. phil.",
                "Prof. Dr. med.",
                "Dr. rer. nat.",
                "PD Dr.",
                "Dipl.-Kfm.",
                "Msgr.",
                "Pfr.",
                "Maj.",
                "Ltn.",
                "Frl.",
                "Hrn.",
                "Dr. jur.",
                "Vizepräs.",
                "Insp.",
                "MMag.",
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
                "Nr.",
                "Abs.",
                "Art.",
                "Pkt.",
                "Unterabs.",
                "Anh.",
                "Fn.",
                "Rz.",
                "Bl.",
                "Anm.",
                "lit.",
                "Bde.",
                "Hausnr.",
            )
        ),
        "inner": tuple(
            (f"Vera Lindt meinte, {word}", ("das Brot sei teuer.", "Brot sei teuer."))
            for word in (
                "z. B.",
                "u. a.",
                "d. h.",
                "m. E.",
                "u. U.",
                "z.T.",
                "zzgl.",
                "abzgl.",
                "vermutl.",
                "m. a. W.",
                "insbes.",
                "einschl.",
                "exkl.",
                "d. i.",
            )
        ),
        "attribute": tuple(
            (f"So will es das {word}", ("Recht.", "Parlament."))
            for word in (
                "franz.",
                "ital.",
                "griech.",
                "ehemal.",
                "städt.",
                "kommun.",
                "evang.",
                "russ.",
                "amtl.",
                "jüd.",
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
