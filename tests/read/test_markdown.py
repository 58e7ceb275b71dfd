from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.article import BlockKind
from attrib.read.markdown import read_markdown
from attrib.read.normal import normalised
from tests.read.pieces import LETTERED, MOST, Builder, Word, check, marked, plain

CASES = [
    (
        "emphasis",
        "Er *kam*, **sah** und ***siegte***, _so_ __hieß__ es ~~nie~~.",
        "Er kam, sah und siegte, so hieß es nie.",
    ),
    ("signs that are no emphasis", "5 * 3, a_b_c, 2 ** 3 und ~", "5 * 3, a_b_c, 2 ** 3 und ~"),
    ("unequal marks", "***Er** kam*, **sie* ging", "Er kam, *sie ging"),
    (
        "links",
        "[Olaf *Tann*](/x 'Olaf Tann') kam, [er][1] auch, [sie].\n\n[1]: /a 'b'\n[sie]: /c",
        "Olaf Tann kam, er auch, sie.",
    ),
    ("text like the title of the link before it", '[a](b "foo") foo', "a foo"),
    ("addresses", "Mehr: <https://x.de/a_b> und <a@x.de>.", "Mehr: https://x.de/a_b und a@x.de."),
    ("escapes", "1\\. a\\*b\\* \\[c] \\d", "1. a*b* [c] \\d"),
    (
        "references",
        "K&auml;me&nbsp;er &#8222;bald&#8220; &unbekannt; &",
        "Käme\u00a0er „bald“ &unbekannt; &",
    ),
    ("soft hyphens", "Minis\u00adter&shy;rat\u200b", "Ministerrat"),
    ("inline code", "Der Befehl `ls *a*` hilft.", "Der Befehl hilft."),
    ("line ends", "Eins\nzwei  \ndrei\\\nvier", "Eins\nzwei\ndrei\nvier"),
    (
        "line ends of Windows",
        "Eins\r\n*zwei*  \r\ndrei\r\n\r\nvier",
        "Eins\r\nzwei\r\ndrei\r\n\r\nvier",
    ),
    (
        "headings",
        "# Eins #\nzwei\n\nDrei\n====\n\nVier\nfünf\n----\n###### Sechs",
        "Eins\n\nzwei\n\nDrei\n\nVier\nfünf\n\nSechs",
    ),
    ("quotations", "> Eins\nzwei\n> > drei\n\nvier", "Eins\nzwei\n\ndrei\n\nvier"),
    (
        "lists",
        "- eins\n  zwei\n- drei\n\n  vier\n\n1) fünf\n2) sechs",
        "eins\nzwei\n\ndrei\n\nvier\n\nfünf\n\nsechs",
    ),
    ("tabs", "1.\teins\n\n\tzwei\n\n>\t*drei*", "eins\n\nzwei\n\ndrei"),
    ("code", "Eins\n\n```py\nweg\n```\n\n    weg\n\n~~~\nweg\n~~~\nzwei", "Eins\n\nzwei"),
    ("a fence without an end", "Eins\n```\nweg", "Eins"),
    ("tables", "Eins\n\n|a|b|\n|-|-|\n|c|d|\n\nzwei", "Eins\n\nzwei"),
    ("rules", "Eins\n\n***\n\nzwei", "Eins\n\nzwei"),
    ("images", 'Eins ![ein *Bild*](a.png "t") zwei', "Eins zwei"),
    ("images in links", "[![Bild](a.png)](b) eins", "eins"),
    (
        "footnotes",
        "Eins[^1] zwei.\n\n[^1]: Drei *vier*.\n\n    Fünf.\n\nSechs",
        "Eins zwei.\n\nDrei vier.\n\nFünf.\n\nSechs",
    ),
    ("a mark without its footnote", "Eins[^1] zwei.", "Eins zwei."),
    ("definitions alone", "[a]: /b\n[c]: <d>\n  'e'", ""),
    ("YAML", "---\ntitle: Weg\n\nauthor: 'x'\n---\nEins", "Eins"),
    ("YAML with a comment", "--- \n# weg\ntitle: Weg\n...\n\nEins", "Eins"),
    ("TOML", "+++\r\ntitle = 'Weg'\r\n+++\r\nEins", "Eins"),
    ("rules are no front matter", "---\nEins kam.\n\n---\n\nZwei", "Eins kam.\n\nZwei"),
    (
        "tags",
        'Er <b class="a">kam</b><br>und <q>ging</q>. <span hidden>weg</span>',
        "Er kam\nund „ging“.",
    ),
    ("comments", "Eins <!-- weg --> zwei\n\n<!-- weg\n\nweg -->\n\ndrei", "Eins zwei\n\ndrei"),
    (
        "blocks of HTML",
        "<div>\n<p>Eins\n  &auml; zwei</p>\n\n*drei*\n\n</div>\n\n<table><td>weg</td></table>",
        "Eins\nä zwei\n\ndrei",
    ),
    ("paragraphs in hidden HTML", "<aside>\n\nweg\n\n</aside>\n\neins", "eins"),
    ("HTML in a quotation", "> <div>\n> Eins\n> zwei</div>", "Eins\nzwei"),
    ("deep quotations", "> " * 70 + "tief\n\n*flach*", "> " * 70 + "tief\n\nflach"),
    ("brackets by the thousand", "[" * 3000 + "a*b*", "[" * 3000 + "a*b*"),
    ("a byte order mark", "\ufeff# *Eins*", "Eins"),
    ("a byte order mark before YAML", "\ufeff---\na: b\n---\nEins", "Eins"),
    ("nothing", "", ""),
    ("nothing to see", "\n\n***\n", ""),
]


@pytest.mark.parametrize(("source", "shown"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_a_reader_sees(source: str, shown: str) -> None:
    reading = normalised(source, read_markdown(source)).reading
    assert (source if reading is None else reading.text) == shown


def test_a_text_without_marks_needs_no_reading() -> None:
    assert read_markdown("Eins\nzwei.\n\nDrei.\n").reading is None


BLOCKS = [
    ("# A & **B** #\n\nC", [("headline", "A & **B")]),
    ("A *B*\nC\n---\n\nD", [("headline", "A *B*\nC")]),
    ("> ## A", [("headline", "A")]),
    ("Eins ![ein *Bild*](a.png) zwei", [("caption", "ein *Bild*")]),
    ("![](a.png)", []),
    ("> ![a\n> b][c]\n\n[c]: d", [("caption", "a\n> b")]),
    (
        "<figure><figcaption>Bild</figcaption></figure>\n\n<p class='byline'>Ada</p>",
        [("caption", "Bild"), ("byline", "Ada")],
    ),
]


@pytest.mark.parametrize(("source", "expected"), BLOCKS)
def test_parts_that_are_no_speech(source: str, expected: list[tuple[str, str]]) -> None:
    prose = read_markdown(source)
    assert [(str(b.kind), b.span.of(source)) for b in prose.blocks] == expected
    for block in prose.blocks:
        seen = prose.reading.of(block.span) if prose.reading else block.span.of(source)
        assert (seen != "") == (block.kind is BlockKind.HEADLINE)


WORDS: st.SearchStrategy[Word] = st.one_of(
    LETTERED.map(plain),
    st.builds(
        lambda marks, word: marked(marks[0], word, marks[1]),
        st.sampled_from(
            [
                ("*", "*"), ("**", "**"), ("_", "_"), ("***", "***"), ("[", "](http://x.de/a_b)"),
                ("[", "](<a b> 'aa bb')"), ("[", "][aa]"), ("*[", '](aä "ß")*'), ("~~", "~~"),
                ("<b>", "</b>"), ("**_", "_**"), ("", "<!-- aa -->"), ("", "[^1]"), ("`a`", ""),
                ("", "![aa](ä)"), ("", "<img alt='aa'>"), ("<i\nid=a>", "</i>"),
            ]
        ),
        LETTERED,
    ),
    st.tuples(
        LETTERED.map(lambda word: (word, word)),
        st.sampled_from(
            [("&auml;", "ä"), ("&#8220;", "“"), ("\\*", "*"), ("\\[", "["), ("&shy;", "")]
        ),
        LETTERED.map(lambda word: (word, word)),
    ),
)  # fmt: skip
BLANKS = st.sampled_from([" ", "\n", "  \n", "\\\n"])
# What opens a paragraph's first line and its others, and what closes it.
FRAMES = st.sampled_from(
    [
        ("", "", ""), ("> ", "> ", ""), (">", "", ""), ("- ", "  ", ""), ("1. ", "   ", ""),
        ("* > ", "  > ", ""), ("> 7) ", ">    ", ""), ("   ", "\t", ""), ("", "", "\n==="),
        ("-\t", "\t", ""), ("> - > ", ">   > ", "  "), ("", "     ", "\n---"),
    ]
)  # fmt: skip
GAPS = st.sampled_from(
    [
        "\n\n", "\n \t\n\n", "\n\n***\n\n", "\n\n<!-- aa\n\nbb -->\n\n", "\n\n```\naa\n```\n\n",
        "\n\n[ß]: aa 'ä'\n\n", "\n\n|a|\n|-|\n|ä|\n\n", "\n\n<nav>aa</nav>\n\n", "\n\n#\n\n",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(FRAMES, st.lists(st.tuples(WORDS, BLANKS), min_size=1, max_size=MOST), GAPS),
        min_size=1,
        max_size=MOST,
    ),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_every_word_stands_where_it_is_said_to(
    paragraphs: list[tuple[tuple[str, str, str], list[tuple[Word, str]], str]], end: str
) -> None:
    builder = Builder()
    for (first, further, last), words, gap in paragraphs:
        builder.paragraph()
        builder.markup(first)
        for number, (word, blank) in enumerate(words):
            if number:
                builder.markup(blank.replace("\n", end + further))
            builder.word([(s.replace("\n", end + further), shown) for s, shown in word])
        builder.markup((last + gap).replace("\n", end))
    builder.markup("\n\n[aa]: ä\n[^1]: ".replace("\n", end))
    check(builder.built(), read_markdown(builder.source))


SNIPPETS = [
    "*", "**", "_", "~~", "[", "]", "](", "](a)", "![", "[^", "]:", "`", "```", "~~~", "<", ">",
    "<b>", "</b>", "<!--", "-->", "&auml;", "\\", "\n", "\r\n", "\r", "\n\n", "    ", "\t", "> ",
    "- ", "1. ", "# ", "---", "===", "+++", "|", "|-|", "a", "ä", " ", "  \n", "a: b\n", "<div>",
    "<aside>", "\u2028", "</aside>", "\u00ad", "\u00a0", "<q>", "</q>", "\x0b", "\x0c",
    "<script>",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join))
def test_no_text_is_too_broken(source: str) -> None:
    prose = read_markdown(source)
    if prose.reading:
        pieces = prose.reading.pieces
        spans = [piece.span for piece in pieces]
        assert all(piece.shown for piece in pieces)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(block.span.end <= len(source) for block in prose.blocks)


@pytest.mark.parametrize(
    "unit",
    [
        "a\n", "a\n\n", "*", "**a ", "a**b", "[", "[a](", "![", "^[", "[a\n", "`", "`a``", "<",
        "<a ", "<!--", "&", "\\", "> ", "- ", "* a\n", "[a]: b\n", "[^a]: b\n", "|a|\n|-|\n",
        "~~a ", "#", "<x>\n", "```\n", "---\n", "a: b\n", "<a b='\n",
    ],
)  # fmt: skip
def test_much_of_it_takes_no_longer_for_each(unit: str) -> None:
    def seconds(times: int) -> float:
        source = unit * times
        start = time.process_time()
        read_markdown(source)
        return time.process_time() - start

    few, many = seconds(300), seconds(3000)
    # Ten times as much may take ten times as long, and more on a busy machine, but not a hundred.
    assert many < 40 * few + 0.5
