from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.article import Article, Block, BlockKind, Span
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import (
    Analysis,
    Claim,
    Cue,
    Document,
    Evidence,
    Kind,
    Mood,
    Speaker,
    SpeakerKind,
    Step,
)
from attrib.report.base import Style
from attrib.report.page import PageReport
from attrib.report.page.text import displayable
from attrib.report.sanitise import clean
from attrib.wording import Wording


def page(analysis: Analysis) -> str:
    report = PageReport(Style())
    return report.opening() + report.article(analysis) + report.closing()


HOSTILE = st.lists(
    st.sampled_from(
        "ab <>&\"'/\n\r\t\0\x1b\x0c\x85\u2028\u2029\u202e\u2066\ufeff\xa0{}%ä\U0001f600"
    )
    | st.sampled_from(["</script>", "<!--", "</style>", "&amp;", "{{ w }}", "\r\n", "\n\n", "]]>"]),
    min_size=1,
    max_size=40,
).map("".join)
STEPS = st.sampled_from(Step)
TOLD = HOSTILE.map(lambda words: Wording(words, words))


@st.composite
def hostile_analyses(draw: st.DrawFn) -> Analysis:
    text = draw(HOSTILE)
    edges = st.integers(0, len(text))
    spans = st.tuples(edges, edges).map(lambda pair: Span(min(pair), max(pair)))
    several = st.lists(spans, min_size=1, max_size=3).map(lambda found: tuple(sorted(found)))
    mention = st.builds(Speaker, spans, HOSTILE, st.sampled_from(SpeakerKind))
    claim = st.builds(
        Claim,
        st.sampled_from(Kind),
        several,
        cue=st.none() | st.builds(Cue, several, HOSTILE, st.just("say")),
        speaker=st.none() | mention,
        no_speaker=st.builds(no_speaker, st.sampled_from(NoSpeakerCode), HOSTILE),
        addressee=st.none() | spans,
        mood=st.sampled_from(Mood),
        mood_forms=several,
        medium=HOSTILE,
        confidence=st.floats(0, 1),
        evidence=st.lists(
            st.builds(Evidence, st.sampled_from(Step), TOLD, several), max_size=2
        ).map(tuple),
    )
    claims = draw(st.lists(claim, max_size=5))
    blocks = draw(st.lists(st.builds(Block, st.sampled_from(BlockKind), spans), max_size=3))
    article = Article(draw(HOSTILE), text, blocks=tuple(blocks), extracted=draw(st.booleans()))
    return Analysis(Document(article, (), engine=draw(HOSTILE)), tuple(claims))


def seen(text: str) -> str:
    """What a reader sees, worked out the plain way."""
    lines = re.split(r"\r\n|[\r\n\u2028\u2029]", text)
    return "\n".join("\t".join(map(clean, line.split("\t"))) for line in lines)


@settings(deadline=None, max_examples=60)
@given(given_analysis=hostile_analyses())
def test_the_page_shows_the_text_whatever_is_in_it_and_over_it(
    tree: Any, given_analysis: Analysis
) -> None:
    found = tree(page(given_analysis))
    (text,) = found.all("div", "text")
    assert text.text == seen(given_analysis.article.text)
    assert len(found.all("script")) == len(found.all("style")) == 1
    if seen(given_analysis.article.text).strip():
        markers = text.all("a", "marker")
        numbers = sorted(int(marker.attributes["data-claim"]) for marker in markers)
        assert numbers == list(range(1, len(given_analysis.claims) + 1))


@settings(deadline=None, max_examples=60)
@given(given_analysis=hostile_analyses())
def test_marks_cover_what_their_claims_cover(text_of: Any, given_analysis: Analysis) -> None:
    text = given_analysis.article.text
    marked: dict[int, str] = {}

    def walk(element: Any, inside: frozenset[int]) -> None:
        for child in element.children:
            if isinstance(child, str):
                for number in inside:
                    marked[number] = marked.get(number, "") + child
                continue
            own = {int(child.attributes["data-claim"])} if child.tag == "mark" else set()
            walk(child, inside | own)

    walk(text_of(page(given_analysis)), frozenset())
    for number, claim in enumerate(given_analysis.claims, start=1):
        places = sorted({i for span in claim.content for i in range(span.start, span.end)})
        wanted = "".join(displayable(text)[i] for i in places).replace("\0", "")
        assert re.sub(r"\s", "", marked.get(number, "")) == re.sub(r"\s", "", wanted)
