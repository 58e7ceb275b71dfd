"""Why one referent was chosen before another."""

from __future__ import annotations

from attrib.naming.grounds import grounds, joined

TABLE = {"spoke 0 before": 2.0, "distance<=1": 0.5, "was=nsubj": 1.0, "gender known": -1.0}


def test_the_largest_terms_come_first() -> None:
    found = grounds(TABLE, ["spoke 0 before", "was=nsubj"], ["distance<=1"])
    assert joined(found).de == "sprach zuletzt, ist dort Subjekt"


def test_what_both_have_is_no_ground() -> None:
    assert grounds(TABLE, ["was=nsubj"], ["was=nsubj"]) == ()


def test_what_speaks_against_the_winner_is_none() -> None:
    assert grounds(TABLE, ["gender known"], []) == ()
