from __future__ import annotations

import pytest

from attrib.naming.display_name import shown
from attrib.naming.mentions import mention_at
from tests.trees import scene

SING, PLUR = "Number=Sing", "Number=Plur"


@pytest.mark.parametrize(
    ("words", "head", "name"),
    [
        (f"der/ART/2/det Polizei/NN/0/root/Case=Gen/Gender=Fem/{SING}", 2, "Polizei"),
        (
            f"einem/ART/3/det internen/ADJA/3/amod Entwurf/NN/0/root/Case=Dat/Gender=Masc/{SING}",
            3,
            "interner Entwurf",
        ),
        (
            f"Die/ART/3/det kleine/ADJA/3/amod Partei/NN/0/root/Case=Nom/Gender=Fem/{SING}",
            3,
            "kleine Partei",
        ),
        (
            f"Der/ART/2/det Beschuldigte/NN/0/root/Case=Nom/Gender=Masc/{SING}",
            2,
            "Beschuldigter",
        ),
        (
            (
                "aus/APPR/2/case Koalitionskreisen/NN/0/root/Lemma=Koalitionskreis/Case=Dat/"
                f"Gender=Masc/{PLUR}"
            ),
            2,
            "Koalitionskreise",
        ),
        (
            f"von/APPR/2/case Analysten/NN/0/root/Lemma=Analyst/Case=Dat/Gender=Masc/{PLUR}",
            2,
            "Analysten",
        ),
        (
            f"laut/APPR/2/case Angaben/NN/0/root/Lemma=Angabe/Case=Dat/Gender=Fem/{PLUR}",
            2,
            "Angaben",
        ),
        (
            (
                "der/ART/3/det/Case=Gen Leitenden/ADJA/3/amod/Case=Gen "
                f"Ermittlerin/NN/0/root/Case=Nom/Gender=Fem/{SING}"
            ),
            3,
            "Leitende Ermittlerin",
        ),
        (
            f"einem/ART/3/det kurzen/ADJA/3/amod Vermerk/NN/0/root/Case=Dat/Gender=Neut/{SING}",
            3,
            "kurzer Vermerk",
        ),
        (f"ihr/PPOSAT/2/det:poss Anwalt/NN/0/root/Case=Nom/Gender=Masc/{SING}", 2, "ihr Anwalt"),
    ],
)
def test_a_noun_is_shown_in_the_nominative_without_article(
    words: str, head: int, name: str
) -> None:
    tree = scene(words)
    mention = mention_at(tree, 0, tree.sentences[0].word(head))
    assert shown(tree, mention) == name


def test_the_mention_keeps_its_article() -> None:
    tree = scene(f"der/ART/2/det Polizei/NN/0/root/Case=Gen/Gender=Fem/{SING}")
    mention = mention_at(tree, 0, tree.sentences[0].word(2))
    assert mention.span.of(tree.text) == "der Polizei"
