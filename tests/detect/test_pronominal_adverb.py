from __future__ import annotations

import pytest

from attrib import Analyzer

MANY = 60
"""Sentences in a row with which a source goes on: each looked up twice would take for ever."""


@pytest.mark.model
def test_a_source_goes_on_through_any_number_of_sentences() -> None:
    text = "Laut Wache war das Haus leer. " + "Der Zug war demnach leer. " * MANY
    found = [claim.construction for claim in Analyzer().analyze(text)]
    assert found.count("pronominal-adverb") == MANY
