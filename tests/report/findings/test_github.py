from __future__ import annotations

import re

from .samples import ENGLISH, memo, missing, weir, written


def commands(out: str) -> list[tuple[str, dict[str, str], str]]:
    """Read commands as GitHub's runner does: properties end at `::`, escapes are undone."""
    found = []
    for line in out.split("\n")[:-1]:
        match = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        assert match is not None
        pairs = (pair.split("=", 1) for pair in match[2].split(","))
        found.append((match[1], {k: unescaped(v) for k, v in pairs}, unescaped(match[3])))
    return found


def unescaped(text: str) -> str:
    for escape, sign in {"%3A": ":", "%2C": ",", "%0D": "\r", "%0A": "\n", "%25": "%"}.items():
        text = text.replace(escape, sign)
    return text


def test_place_and_words_arrive_as_they_are() -> None:
    inner, quote = commands(written("github", weir(), style=ENGLISH))
    assert inner == (
        "warning",
        {
            "file": "entwürfe/wehr 1.md",
            "line": "3",
            "endLine": "3",
            "col": "12",
            "endColumn": "18",
            "title": "A303 inner-quotation-marks",
        },
        "A quote in a quote: „…“\nWrite ‚…‘.",
    )
    assert quote[0] == "error"
    assert quote[2] == "No speaker: 100 % „da, dort: hier“\nName one."


def test_columns_are_left_out_across_lines() -> None:
    _, (_, properties, _) = commands(written("github", weir()))
    assert {k: v for k, v in properties.items() if k not in {"file", "title"}} == {
        "line": "4",
        "endLine": "5",
    }


def test_signs_with_a_meaning_are_escaped() -> None:
    out = written("github", weir(), missing())
    assert "100 %25 „da, dort: hier“%0ANennen" in out
    assert "::error file=weg.md,title=attrib unreadable::There is no file" in out
    odd = weir().__class__("a,b:c%.md", weir().checked)
    assert "file=a%2Cb%3Ac%25.md,line" in written("github", odd)


def test_an_extracted_text_is_at_its_first_line_and_says_where() -> None:
    ((name, properties, message),) = commands(written("github", memo()))
    assert (name, properties["line"], "col" in properties) == ("notice", "1", False)
    assert message.startswith("Absatz 2: Zitat im Zitat")
