from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from attrib.detect.constructions import BY_NAME

Attrib = Callable[..., Any]


def test_all_constructions_are_listed(attrib: Attrib) -> None:
    outcome = attrib("constructions")
    assert outcome.status == 0
    assert [line for line in BY_NAME if line not in outcome.out] == []
    assert "Direct speech in quotation marks." in attrib("constructions", "--lang", "en").out


def test_one_is_explained(attrib: Attrib) -> None:
    told = attrib("constructions", "so-phrase").out
    assert BY_NAME["so-phrase"].summary.de in " ".join(told.split())
    assert [e.text for e in BY_NAME["so-phrase"].examples if e.text not in told] == []


def test_constructions_as_json(attrib: Attrib) -> None:
    told = json.loads(attrib("constructions", "--format", "json", "--lang", "en").out)
    assert (told["schema"], told["language"]) == ("attrib-constructions-1", "en")
    assert [each["name"] for each in told["constructions"]] == list(BY_NAME)
    one = json.loads(attrib("constructions", "silence", "--format", "json").out)
    assert one["source"] == BY_NAME["silence"].source


def test_a_name_that_there_is_not(attrib: Attrib) -> None:
    outcome = attrib("constructions", "so")
    assert outcome.status == 2
    assert outcome.err == (
        "attrib: There is no construction 'so'. 'attrib constructions' lists all constructions.\n"
    )
