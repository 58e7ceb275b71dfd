from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from attrib.article import Article, Span
from attrib.records import Claim, Kind
from attrib.report.sanitise import one_line
from tests.made import analysis

from .samples import ENGLISH, NOBODY, memo, silent, town, written


def test_each_article_has_its_table() -> None:
    assert written("md", town(), silent(), memo()) == (
        "## stadt.txt\n"
        "\n"
        "| Nummer | Sprecher | Aussage | Auslöser | Modus | Art | Gesagt? | Zeile | Sicherheit |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --: | --: |\n"
        "| 1 | Olaf Tann | „Wir bauen“ | sagte | – | direkt | gesagt | 1 | 0,95 |\n"
        f"| 2 | ({NOBODY.de}) | Die Stadt habe Geld | – | Konjunktiv I | indirekt | nicht gesagt"
        " | 2 | 0,50 |\n"
        "\n"
        "## regen.txt\n"
        "\n"
        "Keine Aussagen gefunden.\n"
        "\n"
        "## halle.docx\n"
        "\n"
        "| Nummer | Quelle | Aussage | Auslöser | Modus | Art | Gesagt? | Zeile | Sicherheit |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --: | --: |\n"
        "| 1 | Bericht | Der Verein zahle. | – | – | indirekt | gesagt | ¶ 2 | 0,60 |\n"
    )


def test_headings_are_english_on_demand() -> None:
    out = written("md", town(), silent(), style=ENGLISH)
    assert "| Number | Speaker | Claim | Cue | Mood | Kind | Said? | Line | Confidence |" in out
    assert "No claims found." in out


MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NAME = "a_b_#1 *neu* #"
# No letters that make a bare link, which GitHub's dialect alone would find.
MARKUP = st.text(st.sampled_from("a1 |\\`*_[]<>&;#!()~$^-+.=:\n\t\x1b\u2028„“"), min_size=1)


@given(MARKUP)
def test_markdown_shows_the_words_as_they_stand(text: str) -> None:
    claim = Claim(Kind.DIRECT, (Span(0, len(text)),))
    tokens = MARKDOWN.parse(written("md", analysis(Article(NAME, text), claim)))
    inline = [token for token in tokens if token.type == "inline"]
    assert {child.type for token in inline for child in token.children or ()} <= {
        "text",
        "text_special",
    }
    shown = ["".join(child.content for child in token.children or ()) for token in inline]
    # The heading, nine headings of columns, then number and speaker.
    assert shown[0] == NAME
    assert len(shown) == 1 + 9 + 9
    assert shown[12] == (one_line(text) or "–")


def test_an_entity_stays_text() -> None:
    text = "&auml; <b>laut</b> a|b [sic] :smile:"
    out = written("md", analysis(Article("a", text), Claim(Kind.DIRECT, (Span(0, len(text)),))))
    assert r"| \&auml; \<b\>laut\</b\> a\|b \[sic\] :smile: |" in out
