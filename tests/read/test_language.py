from __future__ import annotations

from time import perf_counter

import pytest

from attrib.article import Article
from attrib.read import article_of
from attrib.read.language import language_notices

GERMAN = {
    "english quotes": (
        "Der Sänger sprach lange. „We are going to build the bridge and nobody will stop us from "
        "doing it, because this is our town and we love it.“ Der Bürgermeister nickte. „That is "
        "what I have been saying all along, and I am glad that you agree with me on this.“ Die "
        "beiden gaben sich die Hand, und der Saal stand auf."
    ),
    "austrian": (
        "I hob eam gsogt, dass des so ned geht, und er hot gmant, es wird scho wern. De Leit in "
        "Weitmoos ham des Bod immer woin, oba zoin wü's kana. Da Bürgermasta sogt, heuer is ka "
        "Göd mehr do, und de Opposition schreit umanaund."
    ),
    "swiss": (
        "Dr Gmeindrat vo Altmatt het geschter bschlosse, dass es neus Hallebad söu bout wärde. D "
        "Gmeindspräsidäntin het gseit, ds Gäld sig da und mi chönn im Herbscht aafa. Kritiker hei "
        "gwarnt, d Gmeind heig scho gnue Schulde."
    ),
    "names": (
        "1. Nora Feldkamp 2. Timo Karlsen 3. Ruth Marquardt 4. Lorenz Pfandl 5. Iwan Petkow 6. "
        "Bernd Altenkamp 7. Ilse Tamm 8. Nadja Ferber 9. Klaus Petersen 10. Antje Brügge 11. Ulf "
        "Reents 12. Henrike Solms"
    ),
    "table": "Talberg 34 82 Brennheim 34 71 Lindfurt 34 66 " * 12,
    "short": "The canal is closed.",
    "one word": "A " * 300,
    "nothing": "",
}
FOREIGN = {
    "english": (
        "The council of Norderau has decided to build a new swimming pool after a debate that "
        "lasted almost six hours. The mayor said that the money was there and that work would "
        "start in the autumn. Critics warned that the town was already in debt."
    ),
    "dutch": (
        "De gemeenteraad van Norderau heeft na een debat van bijna zes uur besloten een nieuw "
        "zwembad te bouwen. De burgemeester zei dat het geld er is en dat het werk in het najaar "
        "begint. Critici waarschuwden dat de stad al schulden heeft."
    ),
    "swedish": (
        "Kommunfullmäktige i Norderau har efter nästan sex timmars debatt beslutat att bygga en "
        "ny simhall. Borgmästaren sade att pengarna finns och att arbetet börjar i höst. Kritiker "
        "varnade för att staden redan har skulder."
    ),
    "french": (
        "Le conseil municipal de Norderau a décidé de construire une nouvelle piscine après un "
        "débat de près de six heures. Le maire a déclaré que l'argent était là et que les travaux "
        "commenceraient à l'automne."
    ),
}


@pytest.mark.parametrize("text", GERMAN.values(), ids=GERMAN)
def test_german_gets_no_notice(text: str) -> None:
    assert language_notices(text) == ()


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_text_in_another_language_gets_a_notice(text: str) -> None:
    article: Article = article_of(text, "a")
    assert [notice.code for notice in article.notices] == ["language"]


def test_german_is_known_at_once() -> None:
    text = GERMAN["english quotes"] * 2000
    start = perf_counter()
    language_notices(text)
    assert perf_counter() - start < 0.05
