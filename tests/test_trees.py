from __future__ import annotations

import pytest

from tests.trees import SAID, conllu, document, sentence


def test_a_word_has_what_its_tag_and_its_parts_say() -> None:
    (word,) = sentence("heftig/ADJD/0/root/Upos=ADV/Degree=Pos").words
    assert (word.lemma, word.upos, word.xpos) == ("heftig", "ADV", "ADJD")
    assert (dict(word.features), word.misc) == ({"Degree": "Pos"}, "_")
    (word,) = sentence("schneit/VERB/0/root/Lemma=schneien").words
    assert (word.lemma, word.upos, word.xpos) == ("schneien", "VERB", None)


def test_sentences_have_contractions_and_blanks_where_they_should() -> None:
    parsed = document(SAID, "Ja/ITJ/0/root/SpaceAfter=No ./$./1/punct")
    assert parsed.article.text == "Tann sagte im Rat, dass es schneie. Ja."
    assert [(c.first, c.last) for c in parsed.sentences[0].contractions] == [(3, 4)]
    assert conllu("Ja/ITJ/0/root") == "1\tJa\tJa\tINTJ\tITJ\t_\t0\troot\t_\t_\n\n"


def test_a_tag_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not a tag: VFIN"):
        sentence("kam/VFIN/0/root")
