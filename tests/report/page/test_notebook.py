from __future__ import annotations

import re
from functools import partial

from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Claim, Cue, Kind, Speaker, SpeakerKind
from attrib.report.page import fragment
from attrib.wording import Language
from tests import made
from tests.made import analysis

TEXT = "Der Damm, sagte Boll,\nsei <b>neu</b>. Es hieß, er halte."


place = partial(made.place, TEXT)


CLAIM = Claim(
    Kind.INDIRECT,
    (place("Der Damm"), place("sei <b>neu</b>")),
    cue=Cue((place("sagte"),), "sagen", "say"),
    speaker=Speaker(place("Boll"), "<i>Boll</i>", SpeakerKind.PERSON),
)
NAMELESS = Claim(
    Kind.INDIRECT, (place("er halte"),), no_speaker=no_speaker(NoSpeakerCode.IMPERSONAL, "hieß es")
)


def rows(html: str) -> list[list[str]]:
    return [
        re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", html, re.DOTALL)
    ]


def test_the_table_has_a_row_per_claim_and_escapes_all() -> None:
    assert rows(fragment(analysis(TEXT, CLAIM, NAMELESS))) == [
        ["Nr.", "Sprecher", "Aussage", "Auslöser", "Art", "Zeile"],
        [
            "1",
            "&lt;i&gt;Boll&lt;/i&gt;",
            "Der Damm … sei &lt;b&gt;neu&lt;/b&gt;",
            "sagte",
            "indirekt",
            "1",
        ],
        ["2", "(„hieß es“ nennt niemanden)", "er halte", "–", "indirekt", "2"],
    ]


def test_a_notebook_shows_an_analysis_as_the_table() -> None:
    shown = analysis(TEXT, CLAIM, name="<script>")
    assert shown._repr_html_() == fragment(shown)
    assert "<script" not in shown._repr_html_()


def test_many_claims_are_counted() -> None:
    html = fragment(analysis(TEXT, *[CLAIM] * 103), Language.ENGLISH)
    assert len(rows(html)) == 1 + 100
    assert "103 claims" in html
    assert "… 3 more" in html
