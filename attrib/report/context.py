"""The article itself, with its claims marked where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rich.text import Text

from attrib.article import Article, Span
from attrib.records import Analysis
from attrib.report import labels
from attrib.report.base import Style
from attrib.report.colors import FAINT, NOBODY, speaker_colors
from attrib.report.excerpt import CUE, FORMS
from attrib.report.paint import Edge, Painted, Run
from attrib.report.sanitise import clean, one_line
from attrib.report.screen import hanging, laid_out, rendered
from attrib.report.tally import tally
from attrib.wording import Language

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")
_PARAGRAPH = re.compile(r"(?P<text>.*?)(?P<end>\n\n+|\Z)", re.DOTALL)
HEADLINE = "bold"
_ROW = 2
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class ContextReport:
    """The article's lines with claims in their speaker's colour, and who that is below."""

    def __init__(self, style: Style) -> None:
        self._style = laid_out(style)

    def opening(self) -> str:
        """Return nothing: each article stands for itself."""
        return ""

    def article(self, analysis: Analysis) -> str:
        """Return the article with its claims marked, and a legend of their speakers."""
        article, style = analysis.article, self._style
        title = Text(one_line(article.name), "bold")
        after = [Text()] if style.several else []
        colors = speaker_colors(analysis)
        body = _body(analysis, style, colors)
        if analysis.claims:
            legend = tally(analysis, style, colors, _numbers(analysis))
        else:
            legend = Text(labels.NO_CLAIMS.into(style.language))
        return rendered(style, title, Text(), *body, Text(), legend, *after)

    def closing(self) -> str:
        """Return nothing."""
        return ""


def _numbers(analysis: Analysis) -> dict[str, str]:
    """Return the numbers of each speaker's claims, and under "" those of nobody."""
    numbers: dict[str, list[int]] = {}
    for claim in analysis.claims:
        numbers.setdefault(claim.speaker.name if claim.speaker else "", []).append(claim.number)
    return {name: ", ".join(_ranges(own)) for name, own in numbers.items()}


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """Yield rising numbers, three and more in a row as a range: *1–3*."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        row = [number for _, number in run]
        if len(row) > _ROW:
            yield f"{row[0]}–{row[-1]}"
        else:
            yield from map(str, row)


def _body(analysis: Analysis, style: Style, colors: Mapping[str, str]) -> Iterator[Text]:
    """Yield the article's lines behind their numbers, or paragraphs of an extracted text."""
    pen = _Pen(analysis, colors, style.language, colored=style.color)
    blocks = list(_blocks(analysis.article))
    gutter = max((len(lead) for lead, _ in blocks), default=0)
    for lead, span in blocks:
        if not span.of(analysis.article.text).strip():
            yield Text()
            continue
        before = f"{lead:>{gutter}}  "
        text = hanging(pen.written(span), style.width, before, " " * len(before))
        text.stylize(FAINT, 0, len(before))
        yield text


def _blocks(article: Article) -> Iterator[tuple[str, Span]]:
    """Yield each line with its number, or each paragraph and the blank line before it."""
    pattern = _PARAGRAPH if article.extracted else _LINE
    for number, match in enumerate(pattern.finditer(article.text), start=1):
        span = Span(*match.span("text"))
        if not match[0]:
            return
        if article.extracted:
            if number > 1:
                yield "", Span(span.start, span.start)
            yield f"¶ {article.paragraph(span.start)}", span
        else:
            yield str(number), span


class _Pen:
    """Writes stretches of an article with the marks of its claims."""

    def __init__(
        self, analysis: Analysis, colors: Mapping[str, str], language: Language, *, colored: bool
    ) -> None:
        self._text = analysis.article.text
        self._painted = Painted(analysis)
        speakers = [claim.speaker.name if claim.speaker else "" for claim in analysis.claims]
        self._colors = [colors.get(name, NOBODY) for name in speakers]
        self._marks = [str(claim.number) for claim in analysis.claims]
        told = [labels.qualifier(claim.polarity) for claim in analysis.claims]
        self._told = [f"({text.into(language)})" if text else "" for text in told]
        self._colored = colored

    def written(self, span: Span) -> Text:
        """Return a stretch with its claims in colour or in brackets, and whose they are."""
        text = Text()
        for run in self._painted.runs(span):
            if not self._colored:
                text.append("".join(map(self._opening, self._painted.opening(run.span.start))))
            text.append(clean(run.span.of(self._text).replace("\t", " ")), self._style(run))
            edges = self._painted.closing(run.span.end)
            if self._colored:
                self._raise(text, edges)
            else:
                text.append("".join(map(self._closing, edges)))
        return text

    def _style(self, run: Run) -> str:
        styles = [
            FAINT if run.is_markup else "",
            self._colors[run.claim] if run.claim is not None else "",
            f"{self._colors[run.cue_of]} {CUE}" if run.cue_of is not None else "",
            FORMS if run.is_form else "",
            HEADLINE if run.is_headline else "",
        ]
        return " ".join(filter(None, styles))

    def _opening(self, edge: Edge) -> str:
        told = self._told[edge.claim] if edge.outermost else "…"
        gap = "\N{NO-BREAK SPACE}" if told else ""
        return f"⟦{self._marks[edge.claim]}\N{NO-BREAK SPACE}{told}{gap}"

    def _closing(self, edge: Edge) -> str:
        return "⟧" if edge.outermost else "\N{NO-BREAK SPACE}…⟧"

    def _raise(self, text: Text, edges: Iterable[Edge]) -> None:
        """Add the raised numbers of the claims that end, and which of them were not made."""
        ending = [edge.claim for edge in edges if edge.outermost]
        for place, claim in enumerate(ending):
            raised = self._marks[claim].translate(_RAISED)
            told = f"\N{NO-BREAK SPACE}{self._told[claim]}" if self._told[claim] else ""
            text.append("·" * bool(place) + raised + told, self._colors[claim])
