from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.article import BlockKind
from attrib.read.html import read_html
from attrib.read.normal import normalised
from tests.read.pieces import LETTERED, MOST, Builder, Word, check, marked, plain

CASES = [
    ("tags are not seen", "<p>Er <b class='a>b'>k</b>äme.</p>", "Er käme."),
    (
        "references are decoded",
        "K&auml;me er &#8222;bald&#x201c;, &lt;A&gt; &amp; B",
        "Käme er „bald“, <A> & B",
    ),
    (
        "without a semicolon, too",
        "1 &lt 2, &Auml;rger, &ampel, &unbekannt; &",
        "1 < 2, Ärger, &el, &unbekannt; &",
    ),
    ("a no-break space is kept", "18&nbsp;Uhr", "18\u00a0Uhr"),
    ("soft hyphens are not seen", "Minis&shy;ter\u00adrat&#8203;", "Ministerrat"),
    ("a sentence goes on over lines", "<p>Er\n   kam\r\n\tbald </p>\n", "Er kam bald"),
    ("blanks of two tags are one", "Er <i> kam</i> <!-- nie --> bald", "Er kam bald"),
    (
        "paragraphs are set apart",
        "<p>Eins.<p>Zwei.<div>Drei.</div>Vier.",
        "Eins.\n\nZwei.\n\nDrei.\n\nVier.",
    ),
    ("items, too", "<ul><li>Eins<li>Zwei</ul>Drei", "Eins\n\nZwei\n\nDrei"),
    ("br ends a line", "Eins<br>\n zwei<br/>drei", "Eins\nzwei\ndrei"),
    ("two br set paragraphs apart", "Eins.<br> <br />Zwei.", "Eins.\n\nZwei."),
    ("q has quotation marks", "Er: <q>Ja, <q>nein</q>!</q>", "Er: „Ja, ‚nein‘!“"),
    ("if it does not bring its own", "Er: <q>»Ja«</q>", "Er: »Ja«"),
    ("comments", "Er <!-- <p> -->kam<!-->.<!--->.<!doctype html><?php ?></>", "Er kam.."),
    ("scripts", "Eins<script>if (a<b) '</p>'</SCRIPT >zwei<style>b{}</style>.", "Einszwei."),
    ("code", "<p>Der Befehl <code>ls</code> hilft.</p><pre>a\nb</pre>", "Der Befehl hilft."),
    ("tables", "Eins<table><tr><td>2<table><td>3</table></table>vier", "Eins\n\nvier"),
    ("the head", "<html><head><title>T</title></head><body>Er kam.</body></html>", "Er kam."),
    ("a head without an end", "<head><title>T</title><p>Er kam.", "Er kam."),
    (
        "what stands around",
        "<nav>N</nav><form>F</form><aside>A</aside>Text<footer>©</footer>",
        "Text",
    ),
    (
        "buttons and drawings",
        "<button>B</button><svg><path/><title>S</title></svg><math>m</math>Text",
        "Text",
    ),
    (
        "hidden elements",
        "<p hidden>A</p><i aria-hidden='true'>B</i><div style='DISPLAY : none'>C</div>D",
        "D",
    ),
    ("roles", '<div role="navigation">A</div>B', "B"),
    ("a paragraph ends a hidden one", "<p hidden>A<p>B", "B"),
    (
        "the footer of a quotation names its speaker",
        "<blockquote>Ja.<footer>Ada</footer></blockquote>",
        "Ja.\n\nAda",
    ),
    ("nav without an end hides nothing", "<div><nav>A</div><p>B", "A\n\nB"),
    ("a form around the page hides nothing", "<form><h1>A</h1><p>B</form>", "A\n\nB"),
    (
        "the class of the page hides nothing",
        "<body class='single-author'><div class='no-caption'>A",
        "A",
    ),
    ("stray signs are text", "1 < 2 <3 a<b und </ c", "1 < 2 <3 a<b und </ c"),
    ("a quotation mark without an end", '<a href="x>Eins</a> <b>zwei</b>', "Eins zwei"),
    ("a comment without an end", "Eins<!-- weg > zwei", "Eins zwei"),
    ("a script without an end hides the rest", "Eins<script> weg</p>", "Eins"),
    ("end tags without a start", "</p></div>Eins</b>", "Eins"),
    ("capitals", "<P>Eins<BR>zwei<SCRIPT></P></SCRIPT>", "Eins\nzwei"),
    ("nothing", "", ""),
    ("nothing to see", "<p></p><!-- -->", ""),
]


@pytest.mark.parametrize(("source", "shown"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_a_reader_sees(source: str, shown: str) -> None:
    reading = normalised(source, read_html(source)).reading
    assert (source if reading is None else reading.text) == shown


BLOCKS = [
    (
        "<h1>A &amp; <b>B</b></h1><p>C</p><h4> D </h4>",
        [("headline", "A &amp; <b>B"), ("headline", "D")],
    ),
    (
        "<figure><figcaption> Ein <i>Bild</i> </figcaption></figure>",
        [("caption", "Ein <i>Bild</i>")],
    ),
    ("<p class='wp-caption-text'>Bild</p>", [("caption", "Bild")]),
    ("<div class='article__author'>Von Ada</div>", [("byline", "Von Ada")]),
    ("<p>Von <a rel='nofollow author'>Ada</a></p>", [("byline", "Ada")]),
    ("<span itemprop=author>Ada</span>", [("byline", "Ada")]),
    ("<address>Ada</address><time>12. Mai</time>", [("byline", "Ada"), ("dateline", "12. Mai")]),
    ("<p><span class=dateline>Norderau</span> Der Ort wartet.</p>", [("dateline", "Norderau")]),
    ("<p>Am <time>Montag</time> kam er.</p>", []),
    ("<p class=caption></p><h2></h2><h3>nie zu", []),
    ("<div class=author><h1>A</h1></div>", [("headline", "A")]),
    ("<nav><h2>N</h2></nav>", []),
]


@pytest.mark.parametrize(("source", "expected"), BLOCKS)
def test_parts_that_are_no_speech(source: str, expected: list[tuple[str, str]]) -> None:
    prose = read_html(source)
    assert [(str(b.kind), b.span.of(source)) for b in prose.blocks] == expected
    shown = prose.reading.text if prose.reading else source
    for block in prose.blocks:
        seen = prose.reading.of(block.span) if prose.reading else block.span.of(source)
        assert (seen != "") == (block.kind is BlockKind.HEADLINE)
        assert seen in shown


WORDS: st.SearchStrategy[Word] = st.one_of(
    LETTERED.map(plain),
    st.builds(
        marked,
        st.sampled_from(["<b>", "<a href='a>b' title=\"<p>\">", "<!-- a\n\nb -->", "<em\n>"]),
        LETTERED,
        st.sampled_from(["</b>", "</a>", "</em>", "<wbr>", "<img alt='x y'/>", "&#8203;"]),
    ),
    st.tuples(
        LETTERED.map(lambda word: (word, word)),
        st.sampled_from(
            [("&auml;", "ä"), ("&#8220;", "“"), ("&nbsp", "\u00a0"), ("&zwnj;", "\u200c")]
        ),
        LETTERED.map(lambda word: ("-" + word, "-" + word)),
    ),
)  # fmt: skip
BLANKS = st.sampled_from([" ", "\n", "\r\n", " \n\t ", "<i> </i>", " <!-- --> ", "\n<br>\n"])
GAPS = st.sampled_from(
    [
        "</p><p>", "<p>", "</p>\n\n<div>", "<br><br>", "<li>", "<hr>", "<td>", "</b></p>\r\n<p>",
        "<script>a < b</script><p>", "<nav>a <b> b</nav>", "<p class=caption>a</p>", "<h3></h3>",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(WORDS, BLANKS), min_size=1, max_size=MOST), min_size=1, max_size=MOST
    ),
    st.data(),
)
def test_every_word_stands_where_it_is_said_to(
    paragraphs: list[list[tuple[Word, str]]], data: st.DataObject
) -> None:
    builder = Builder()
    builder.markup(data.draw(GAPS))
    for words in paragraphs:
        builder.paragraph()
        for word, blank in words:
            builder.word(word)
            builder.markup(blank)
        builder.markup(data.draw(GAPS))
    check(builder.built(), read_html(builder.source))


SNIPPETS = [
    "<", ">", "</", "<!--", "-->", "<!", "&", "&#", "&#x", ";", "'", '"', "=", "<p", "<p>",
    "</p>", "<b>", "</b>", "<script>", "</script", "<h1>", "</h1>", "<q>", "</q>", "<br>",
    "<nav>", "</nav>", "<div hidden>", "</div>", "<li class=author>", "<table>", "<td>",
    "</table>", "a", " ", "\n", "<title>", "<time>", "\u00ad", "<head>", "<p class=caption ",
    "/>", "<blockquote>", "<footer>",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join))
def test_no_page_is_too_broken(source: str) -> None:
    prose = read_html(source)
    if prose.reading:
        spans = [piece.span for piece in prose.reading.pieces]
        assert spans == sorted(spans)
        assert all(piece.shown for piece in prose.reading.pieces)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(block.span.end <= len(source) for block in prose.blocks)


@pytest.mark.parametrize(
    "unit",
    [
        "<p>", "<b>x</b>", "<div>", "</div>", "<q>", "<h1>", "<li>", "<br>", "<p><table>", "<svg>",
        "<", "</", "<!", "<!--", "<!-- >", "<a ", "<a b='", "<a b='\"", "<a b=", "<a b='>", "&",
        "&#", "&auml", "\u00ad", "<title>", "<textarea><", "<script>", "<time>x", "<h1></h2>",
        "<i class=author>x", "<blockquote><footer>",
    ],
)  # fmt: skip
def test_much_of_it_takes_no_longer_for_each(unit: str) -> None:
    def seconds(times: int) -> float:
        source = unit * times + "'\">"
        taken = []
        # The best of three: the first may pay for what else the machine does.
        for _ in range(3):
            start = time.process_time()
            read_html(source)
            taken.append(time.process_time() - start)
        return min(taken)

    few, many = seconds(1_000), seconds(10_000)
    # Ten times as much may take ten times as long, and more on a busy machine, but not a hundred.
    assert many < 40 * few + 0.5


def test_ten_thousand_elements_deep() -> None:
    source = "<div>" * 10_000 + "Er <b>kam</b>." + "</div>" * 10_000
    reading = read_html(source).reading
    assert reading is not None
    assert reading.text == "Er kam."


def test_tags_by_the_hundred_thousand() -> None:
    start = time.process_time()
    reading = read_html("<b>x</b>" * 20_000).reading
    assert reading is not None
    assert len(reading.text) == 20_000
    # A million of them take a few seconds; here is room for a busy machine.
    assert time.process_time() - start < 2
