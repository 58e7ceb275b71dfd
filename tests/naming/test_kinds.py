from __future__ import annotations

import pytest

from attrib.article import Article
from attrib.naming.name_forms import sort_by_form
from attrib.naming.name_sorts import NameSort
from attrib.parse.engines import open_parser
from attrib.pipeline import analyze
from attrib.records import Speaker, SpeakerKind

BODY, PLACE = NameSort.BODY, NameSort.PLACE


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Nordbau", BODY),
        ("Nordbau AG", BODY),
        ("Kern Logistik", BODY),
        ("Tagesspiegel", BODY),
        ("Seekurier", BODY),
        ("Ärztehilfe", BODY),
        ("Lichtung International", BODY),
        ("Eintracht Lindau", BODY),
        ("Le Monde", BODY),
        ("Greenpeace", BODY),
        ("Athen", PLACE),
        ("Vereinigtes Königreich", PLACE),
        ("Vereinigte Staaten", PLACE),
        ("Ada Brahm", None),
        ("Ada Bau", None),
        ("Brahm", None),
        ("Bau", None),
        ("Auerbach", None),
        ("Le Pen", None),
    ],
)
def test_a_form_tells_the_sort_of_some_names(name: str, sort: NameSort | None) -> None:
    assert sort_by_form(tuple(name.split())) is sort


def speakers(text: str) -> list[Speaker | None]:
    """Return who makes the claims of a text."""
    return [claim.speaker for claim in analyze(Article("a", text), open_parser())]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Laut ORF fiel Schnee.", SpeakerKind.ORGANISATION),
        ("Ikea sagte, die Regale seien sicher.", SpeakerKind.ORGANISATION),
        ("Die APA meldete, es schneie.", SpeakerKind.ORGANISATION),
        ("Die Nordbau AG sagte, der Umsatz steige.", SpeakerKind.ORGANISATION),
        ("Der ADAC warnte, es schneie.", SpeakerKind.ORGANISATION),
        ("Greenpeace sagte, es sei zu warm.", SpeakerKind.ORGANISATION),
        ("Der Spiegel schrieb, der Minister gehe.", SpeakerKind.ORGANISATION),
        ("Der Seekurier schrieb, der Minister gehe.", SpeakerKind.ORGANISATION),
        ("Ärzte ohne Grenzen teilte mit, es fehle Wasser.", SpeakerKind.ORGANISATION),
        ("Die Grünen sagten, es fehle Wasser.", SpeakerKind.ORGANISATION),
        ("Athen erklärte, es fehle Wasser.", SpeakerKind.PLACE),
        ("Washington drohte, die Zölle zu erhöhen.", SpeakerKind.PLACE),
        ("Die Niederlande erklärten, es fehle Wasser.", SpeakerKind.PLACE),
        ("Die Vereinigten Staaten erklärten, es fehle Wasser.", SpeakerKind.PLACE),
        ("Aus Moskau hieß es, es fehle Wasser.", SpeakerKind.PLACE),
        ("Die Regierung in Athen erklärte, es fehle Wasser.", SpeakerKind.ORGANISATION),
        ("Bundesrat Uli Moser sagte, es fehle Wasser.", SpeakerKind.PERSON),
        ("Der Bundesrat sagte, es fehle Wasser.", SpeakerKind.ORGANISATION),
        ("Paul Berlin sagte, es fehle Wasser.", SpeakerKind.PERSON),
        ("Denzel Washington kam. Washington sagte, es fehle Wasser.", SpeakerKind.PERSON),
        ("Die Mediziner schreiben, das Mittel wirke kaum.", SpeakerKind.GROUP),
        ("Die Verteidiger sagten, es fehle ein Zeuge.", SpeakerKind.GROUP),
        ("Der Verteidiger sagte, es fehle ein Zeuge.", SpeakerKind.PERSON),
        ("Ärzte klagten, es fehle Wasser.", SpeakerKind.GROUP),
        ("Ada Brahm und Jan Roth sagten, es fehle Wasser.", SpeakerKind.GROUP),
        ("Athen und Paris erklärten, es fehle Wasser.", SpeakerKind.GROUP),
        ("Laut Fahrplan hält der Zug hier.", SpeakerKind.DOCUMENT),
        ("Eine mit der Sache vertraute Person sagte, es fehle Geld.", SpeakerKind.ANONYMOUS),
        ("Nach Angaben aus Sicherheitskreisen fehlt Geld.", SpeakerKind.ANONYMOUS),
        ("Eine Anwohnerin sagte, es fehle Wasser.", SpeakerKind.ANONYMOUS),
    ],
)
def test_a_speaker_has_its_kind(text: str, kind: SpeakerKind) -> None:
    speaker = speakers(text)[-1]
    assert speaker is not None
    assert speaker.kind is kind


@pytest.mark.model
@pytest.mark.parametrize(
    "before",
    [
        "Wie der ORF berichtete, ist das Wasser schmutzig.",
        "Ikea wies die Kritik zurück.",
        "Die APA meldete, das Wasser sei schmutzig.",
        "Athen wies die Kritik zurück.",
        "Die Nordbau AG teilte mit, das Wasser sei schmutzig.",
        "Laut ADAC ist das Wasser schmutzig.",
        "Greenpeace sagte, das Wasser sei schmutzig.",
        "Der Spiegel berichtete, das Wasser sei schmutzig.",
    ],
)
def test_he_is_the_person_and_no_body_or_place(before: str) -> None:
    text = f"Minister Jonas Brehm war im Hafen. {before} Er sagte, man prüfe das."
    speaker = speakers(text)[-1]
    assert speaker is not None
    assert speaker.name == "Jonas Brehm"


@pytest.mark.model
@pytest.mark.parametrize("name", ["Greenpeace", "Washington", "Paris", "Die APA", "Foodwatch"])
def test_he_is_nobody_where_only_a_body_or_place_is_named(name: str) -> None:
    assert speakers(f"{name} kritisierte den Plan. Er sagte, das Wasser fehle.")[-1] is None
