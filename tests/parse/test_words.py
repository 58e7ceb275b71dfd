from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.parse.tokens import Token
from attrib.parse.words import sentences


def cut(text: str) -> list[list[Token]]:
    return sentences(text, lambda word: ("in", "dem") if word.lower() == "im" else ())


def shown(text: str) -> str:
    """Return tokens set apart by blanks, and sentences by `|`."""
    return " | ".join(" ".join(token.text for token in tokens) for tokens in cut(text))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Er sei müde. Roth kam.", "Er sei müde . | Roth kam ."),
        ("Laut Pkt. 3.2 ist es so.", "Laut Pkt. 3.2 ist es so ."),
        ("„Ja.“ Roth nickte.", "„ Ja . “ | Roth nickte ."),
        ("„Wir gehen.“, sagte er.", "„ Wir gehen . “ , sagte er ."),
        ("Z. B. Brot, usw. Wir gehen.", "Z. B. Brot , usw. | Wir gehen ."),
        ("Das Klima- und Umweltamt, 2018/19", "Das Klima- und Umweltamt , 2018/19"),
        ("Der US-Präsident, eine 5-Euro-Frage", "Der US-Präsident , eine 5-Euro-Frage"),
        ("„Ja“-Rufe, Grass' Roman, 'Oh nein'", "„ Ja “ -Rufe , Grass' Roman , ' Oh nein '"),
        ("St. Martin's und d’Or", "St. Martin's und d’Or"),
        ("Das 2:0 um 20:15 Uhr, 1,5 %, -3 Grad", "Das 2:0 um 20:15 Uhr , 1,5 % , -3 Grad"),
        ("beim 2:0-Sieg am 24.12.2019 in z.B. Ulm", "beim 2:0-Sieg am 24.12.2019 in z.B. Ulm"),
        ("Er ging.Sie blieb im Amt.", "Er ging . | Sie blieb im Amt ."),
        ("a@b.example, www.roth.example/a?b.", "a@b.example , www.roth.example/a?b ."),
        ("Die Sprecher:innen, Ärzt*in: „Ja“", "Die Sprecher:innen , Ärzt*in : „ Ja “"),
        ("Der:die Sprecher:in, Bürger_innen", "Der:die Sprecher:in , Bürger_innen"),
        ("Bürger/-innen, Lehrer(innen), ein(e)", "Bürger/-innen , Lehrer(innen) , ein(e)"),
        ("Kund:innenrat, jede*r, er:sie", "Kund:innenrat , jede*r , er:sie"),
        ("Er sagte:die Bahn fährt (in) Rot", "Er sagte : die Bahn fährt ( in ) Rot"),
        ("’s ist ’ne Frau, K�nig �ber", "’s ist ’ne Frau , K�nig �ber"),
        ("Hans’ Haus ist 5' hoch, 's'", "Hans’ Haus ist 5 ' hoch , ' s '"),
        ("Er … sie ... wer -- ja – nein?!", "Er … sie ... wer -- ja – nein ? !"),
        ("``Ja'', rief er", "`` Ja '' , rief er"),
        ("Das Angebot. eBay hält es.", "Das Angebot . | eBay hält es ."),
        ("Der Abt. im Amt", "Der Abt. im Amt"),
        ("Ein Titel\n\nDer Text", "Ein Titel | Der Text"),
        ("A\u0308rger um Pira\u00adten", "A\u0308rger um Pira\u00adten"),
    ],
)
def test_a_text_is_cut(text: str, tokens: str) -> None:
    assert shown(text) == tokens


def test_a_contraction_is_marked() -> None:
    assert [t.text for s in cut("Im Amt war er im.") for t in s if t.contracted] == ["Im", "im"]


PIECES = ["Dr.", "z.", "B.", "müde", "Roth", "3", ".", "!", "“", "„", "usw", "\n", "\n\n", "…", "'"]


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.booleans()), max_size=25))
def test_nothing_is_lost_or_said_twice(pieces: list[tuple[str, bool]]) -> None:
    text = "".join(piece + " " * blank for piece, blank in pieces)
    found = [token for tokens in cut(text) for token in tokens]
    assert "".join(token.text for token in found) == "".join(text.split())
    assert all(token.span.of(text) == token.text for token in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_long_rows_of_one_sign_take_no_time() -> None:
    for sign in ("a.", "a-", "@", "'", "1,", "-", "a@"):
        assert cut(sign * 5000)
