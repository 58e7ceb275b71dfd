"""What the fuzz runs are made of: invented sentences, marks, markup and code points that hurt."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import strategies as st

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())
"""Inputs that once broke something, or nearly."""

RUNS = int(os.environ.get("ATTRIB_FUZZ", "100"))
"""Examples of each fuzz test."""

SAME = "ATTRIB_FUZZ" not in os.environ
"""Whether every run tries the same examples; who asks for a number wants others."""

SNIPPETS = [
    *("„", "“", "”", '"', "»", "«", "‚", "‘", "’", "›", "‹", "'", "…", "–"),
    *(
        "Olaf Tann sagte, ",
        "er sei da. ",
        "„Ja“, sagte sie. ",
        "Das teilte Brahm mit.",
        "laut Plan ",
    ),
    *("\n", "\r\n", "\r", "\n\n", "\t", " ", "\u2028", "\u2029", "\x85", "\u00a0", "\x0b", "\x0c"),
    *(
        "\u202e",
        "\u2067",
        "\u200f",
        "\u200d",
        "\ufeff",
        "\u00ad",
        "a\u0301\u0301\u0301",
        "👩\u200d🚒",
    ),
    *("\x1b[31m", "\x07", "\x7f", "\x9b", "\0", "\ud800", "\udfff", "\U0010ffff", "ß", "İ", "ǅ"),
    *("<p>", "</p>", "<b", "<!--", "-->", "<![CDATA[", "&amp", "&#0;", "&#xd800;", "&#99999999;"),
    *("<script>", "<title>", "<p class='", "<table>", "<br/>", "<?xml", "<meta charset=utf-16>"),
    *("# ", "- ", "> ", "[a](b)", "![", "```", "`", "**", "_", "|a|b|\n|-|-|\n", "---\n", "[^1]:"),
    *("<!-- attrib: ignore[A101] so -->", "<!-- attrib: ignore[", "<!-- attrib: -->"),
]
TEXTS = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=6), max_size=25).map("".join)


@st.composite
def sound_texts(draw: st.DrawFn) -> str:
    """Return a text as articles may be: without NUL and half characters."""
    return "".join(c for c in draw(TEXTS) if c != "\0" and not 0xD800 <= ord(c) <= 0xDFFF)


def bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
