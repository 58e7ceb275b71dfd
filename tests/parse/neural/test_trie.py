from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.parse.neural import card
from attrib.parse.neural.trie import TrieDictionary, packed

FORMS = st.text(st.sampled_from("aäbcß"), min_size=1, max_size=6)


@given(st.dictionaries(FORMS, FORMS))
def test_a_dictionary_comes_back_as_it_was(known: dict[str, str]) -> None:
    found = TrieDictionary(packed(known.items()))
    assert (dict(found), len(found)) == (known, len(known))


def test_what_is_not_in_it_is_nothing() -> None:
    found = TrieDictionary(packed([("ging", "gehen"), ("gingen", "gehen")]))
    assert found["ging"] == found.get("gingen") == "gehen"
    assert (found.get("gin"), found.get("gin", "x")) == (None, "x")
    with pytest.raises(KeyError):
        found["g"]
    assert found.get_dictionary("de") is found
    with pytest.raises(ValueError, match="language"):
        found.get_dictionary("fr")


@pytest.mark.model
def test_the_shipped_one_is_that_of_simplemma() -> None:
    from simplemma.strategies import DefaultDictionaryFactory

    theirs = DefaultDictionaryFactory().get_dictionary("de")
    ours = TrieDictionary(card.read(card.folder(), card.DICTIONARY))
    assert len(theirs) == len(ours)
    assert all(ours.get(form) == theirs[form] for form in theirs)
