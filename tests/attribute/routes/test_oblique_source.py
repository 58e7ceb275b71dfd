from __future__ import annotations

import pytest

from attrib.attribute.routes import oblique_source as source
from attrib.grammar.times import names_time
from tests.trees import scene

WRITTEN = "Die/ART/2/det Behörde/NN/3/nsubj schickte/VVFIN/0/root {}/ADJA/5/amod {}/NN/3/obj"


@pytest.mark.parametrize(
    ("noun", "named"),
    [("Brief", "Brief"), ("Ministerium", "Ministerium"), ("Halle", None), ("Pause", None)],
)
def test_in_before_a_noun_names_a_text_or_a_body(noun: str, named: str | None) -> None:
    tree = scene(f"In/APPR/3/case dem/ART/3/det {noun}/NN/4/obl hieß/VVFIN/0/root/Lemma=heißen "
                 "es/PPER/4/expl")  # fmt: skip
    words = tree.sentences[0].words
    found = source.impersonal(tree, 0, words[3], words[4], "hieß")
    assert (found.head.form if found.head else None) == named
    assert found.head is not None or "nennt niemanden" in str(found.reason)


@pytest.mark.parametrize(("noun", "named"), [("Brief", "Brief"), ("Hut", None)])
def test_darin_takes_up_a_text(noun: str, named: str | None) -> None:
    after = "Darin/ADV/2/advmod heißt/VVFIN/0/root/Lemma=heißen es/PPER/2/expl"
    tree = scene(WRITTEN.format("langen", noun), after)
    words = tree.sentences[1].words
    found = source.impersonal(tree, 1, words[1], words[2], "heißt")
    assert (found.head.form if found.head else None) == named


@pytest.mark.parametrize("form", ["Montag", "Dienstagabend", "Mai", "Nachmittag"])
def test_a_date_is_no_source(form: str) -> None:
    assert names_time(scene(f"{form}/NN/0/root").sentences[0].word(1))


@pytest.mark.parametrize("form", ["Bundestag", "Landtag", "Maier", "Verlag"])
def test_a_body_whose_name_sounds_like_a_day_is_none(form: str) -> None:
    assert not names_time(scene(f"{form}/NN/0/root").sentences[0].word(1))
