from __future__ import annotations

import pytest

from attrib.article import BlockKind
from attrib.read import InputFormat, article_of

LEAD = "Der Kanal bei Norderau bleibt bis zum Herbst gesperrt. Das teilte das Amt am Montag mit."

DATELINES = [
    # In any town
    "Ljubljana – |Die Regierung hat das Gesetz beschlossen.",
    "Fairfield - |Nach dem Unwetter suchen Helfer nach Vermissten.",
    "Rio de Janeiro — |Der Gouverneur kündigte Kontrollen an.",
    "Neu-Delhi – |Drei Minister treten zurück.",
    "Den Haag – |Das Gericht wies die Klage ab.",
    "San José – |Auch die Kirche fordert Aufklärung.",
    "Gornja Radgona – |Wie die Polizei mitteilte, ist der Lenker geständig.",
    "St. Anton am Arlberg – |Zwei Skifahrer sind gestorben.",
    "Neustadt an der Aisch – |Sie kamen in der Nacht.",
    "New York/Genf – |„Wir brauchen Hilfe“, sagte eine Sprecherin.",
    "Lagos -- |„Endlich!“, rief der Trainer.",
    "NIKOSIA – |Man wartet.",
    "Skopje – |Der Rat tagt – seit Mai – im Keller.",
    "Skopje – |Der Rat tagt – und streitet.",
    "Skopje – |Der Rat – seit Mai im Amt – hat getagt.",
    "Norderau – |Die Bürgermeisterin (SPD) – sie ist neu im Amt – sagte ab.",
    "Tirana - |Die Züge - es sind nur zwei - fahren wieder.",
    "Nizza – |Das Fest – wie immer im Mai – fällt aus.",
    "Zagreb – |Drei Minister – alle von der VDP – treten zurück.",
    "Skopje – |Der Rat tagt – seit Mai.",
    # With a country, a day or an agency that is not listed
    "Fairfield (Nordland) – |Weil das Geld fehlt, schließt die Schule.",
    "Mogadischu, 3. Mai – |Bei dem Anschlag kamen zehn Menschen um.",
    "Kapstadt (Südafrika), 12.05.2006 – |Der Staudamm ist leer.",
    "Lindau (NPA) – |Der Kanzler warnt vor dem Streit.",
    "Pfaffing (PK) |Viel geboten war beim Fest.",
    # Before a number
    "Lindau – |30 Menschen sind verletzt.",
    "St. Anton am Arlberg – |250 Schüler lernen ohne Heizung.",
    "Nova Gorica - |4000 Menschen haben sich versammelt.",
    "Bad Ostrau – |17 Jahre hat er gewartet.",
    "Lagos, 3. Mai – |12 Boote werden vermisst.",
    # Before what stands in front of a clause
    "Skopje – |Und die Opposition lehnte ab.",
    "Tirana – |Aber auch der Süden leidet.",
    "Sofia – |Den Plan, den der Rat beschloss, den lehnt sie ab.",
    "Brac – |Egal was kommt, er bleibt.",
    # With a colon, where the text names the place again
    "Ostrau: |Der Rat hat in Ostrau getagt.",
    "Ostrau: – |Der Rat hat getagt.",
]  # fmt: skip

RUN_IN = [
    "Brand in Lindau. |Ljubljana – |Die Regierung hat Hilfe zugesagt.",
    "Lenker gefasst – Gedenken in Lindau – Holm: „Traurigster Tag“. |Lindau – |Er sprach ruhig.",
    "„Wir bauen weiter“. |Zagreb (dna) – |Der Bau geht weiter.",
    "Streit um den Kanal! Rat tagt heute. |Nova Gorica – |Der Rat berät.",
    "Wer zahlt? |Nizza, 3. Mai – |Das Fest fällt aus.",
    "Streit in der EU. |Nizza – |Das Treffen fällt aus.",
    "Der Rat wird 30. |Nizza – |Das Fest fällt aus.",
]

WHO_SAYS_ALL = [
    "Jelka Rüster – „Das Bad bleibt offen.“",
    "Quast – „Mir ist das egal.“",
    "Brahm – »Ich gehe hin. Meine Frau bleibt hier.«",
    'Olaf Tann – "Das Geld fehlt!"',
    "Rüster (VDP) – «Wir brauchen das Bad.»",
]

OTHERS = [
    "Hin – und Zurück ist es weit, sagte Tann.",
    "Hausen – Norderau 2:1. Das Spiel war hart.",
    "Kanal – Brücke – Schleuse. Alles ist zu.",
    "Regen – Sturm – Hagel: Das hat es nie gegeben.",
    "Holm: „Traurigster Tag“. So sprach er.",
    "Gedenken in Lindau – Holm: „Traurigster Tag“.",
    "Tann: Die Bahn muss sparen.",
    "Sprecher: Wir kommen.",
    "Karl Holm – Er hat gewonnen.",
    "Olaf Tann – Minister seit 2020 – hat gekündigt.",
    "Bürgermeister Holm – Der Mann ist müde.",
    "Lindau – Hauptstadt der Region – hat viele Gäste.",
    "Lindau – eine Stadt wartet auf Hilfe.",
    "Lindau – Stadt im Wandel.",
    "Tann (SPD) – Der Antrag ist gut.",
    "Holm (38) – Der Mann ist müde.",
    "Die Regierung – Sie hat verloren.",
    "Und doch – Der Rat hat zugestimmt.",
    "Neue Verhandlungen – Die Gewerkschaft hat gewonnen.",
    "Montag – Das Bad öffnet um acht.",
    "Analyse – Das Spiel war knapp.",
    "Fazit – Das Geld reicht nicht.",
    "Freiheit – Das ist viel.",
    "Stille. Der Rat hat getagt.",
    # Behind a title or initial
    "Dr. Quast – Der Arzt half.",
    "Es kam nur eine. Fr. Quast – Die Ärztin half.",
    "Gesucht wird K. Brahm – Der Mann ist seit Mai verschwunden.",
    "Prof. Rüster – Die Forscherin misst den Pegel.",
    "Hausen – 2:1 endete das Spiel.",
    "Hausen – Norderau – Lindau ist die Strecke des Tages.",
    "Rat – Bad – Kanal: Das war der Tag.",
    # Clubs
    "SV Hausen – TSV Norderau endete 2:2.",
    "FC Lindau – VfL Moorstedt war das Spiel des Tages.",
    "TuS Ostrau – Das Team hat gewonnen.",
    "VfB Moorstedt – Der Trainer geht.",
    # Before a remark behind which the clause goes on
    "Quast – Tann nannte sie „eine Lügnerin“ – sagte, es reiche.",
    "Rüster – Sie ist seit Mai im Amt – lobte den Rat.",
    "Brahm – Das weiß jeder – hat nie gespielt.",
    "Kessel – Der Mann ist 80 – wohnt am Kanal.",
    "Norderau - Der Ort hat 300 Einwohner - wird größer.",
]


def datelines(text: str, format_: InputFormat = InputFormat.TEXT) -> list[str]:
    article = article_of(text, "a", format=format_)
    return [block.span.of(text) for block in article.blocks_of(BlockKind.DATELINE)]


@pytest.mark.parametrize("text", DATELINES)
@pytest.mark.parametrize("before", ["", f"{LEAD}\n\n", "Kanal gesperrt\n\nEs wird dauern.\n\n"])
def test_a_dateline_is_told_by_its_form(text: str, before: str) -> None:
    place, clause = text.split("|")
    again = [] if before and ": |" in text else [place]
    assert datelines(f"{before}{place}{clause} {LEAD}") == again


@pytest.mark.parametrize("text", RUN_IN)
def test_it_may_stand_behind_a_headline(text: str) -> None:
    before, place, clause = text.split("|")
    assert datelines(f"{before}{place}{clause} {LEAD}") == [place]
    assert datelines(f"{LEAD}\n\n{before}{place}{clause}") == []


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("before", ["", "Brand gelöscht. ", f"{LEAD}\n\n"])
def test_no_other_phrase_is_one(text: str, before: str) -> None:
    assert datelines(f"{before}{text} {LEAD}") == []


@pytest.mark.parametrize("text", WHO_SAYS_ALL)
@pytest.mark.parametrize("before", ["", "Brand gelöscht.\n\n", f"{LEAD}\n\n"])
def test_who_says_all_that_follows_is_no_place(text: str, before: str) -> None:
    assert datelines(f"{before}{text}\n\n{LEAD}") == []


def test_markup_may_set_it_apart() -> None:
    text = f"<h1>Kanal zu</h1><p><b>Ljubljana</b> – {LEAD}</p>"
    assert datelines(text, InputFormat.HTML) == ["Ljubljana</b> – "]
