"""The whole house on one screen: parse, repair, mood, detect, attribute."""

from __future__ import annotations

from dataclasses import replace

from attrib.article import Article, BlockKind, Span
from attrib.attribute import attribute
from attrib.detect import detect
from attrib.grammar.mood import with_moods
from attrib.knowledge import NOTHING, Knowledge
from attrib.parse.base import Parser
from attrib.records import Analysis, Document, kept, moved
from attrib.repair.run import repaired
from attrib.scene import Scene
from attrib.spans import SpanIndex
from attrib.texts import Texts

UNSPOKEN = (BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION)
"""What is not read as speech: a headline shortens, and the others are the newsroom's words."""


def analyze(article: Article, parser: Parser, knowledge: Knowledge = NOTHING) -> Analysis:
    """Return an article's claims, each with its speaker or the reason why there is none.

    `knowledge` is what the user tells beforehand: known speakers and extra cues. The offsets of the
    result count in `article.text`, the source, whatever markup it holds.
    """
    analysis, _ = examine(article, parser, knowledge)
    return in_source(analysis, article)


def examine(
    article: Article, parser: Parser, knowledge: Knowledge = NOTHING
) -> tuple[Analysis, Scene]:
    """Return an article's claims and the scene they were found in.

    The offsets of both count in what a reader sees (`article.as_read().text`).
    """
    document = parsed(article.as_read(), parser)
    scene = Scene(document, knowledge)
    unspoken = SpanIndex(_unspoken(article))
    claims = kept(detect(document, scene), lambda claim: not unspoken.covers(claim.span))
    return Analysis(document, attribute(document, claims, scene)), scene


def in_source(analysis: Analysis, article: Article) -> Analysis:
    """Return the analysis complete: offsets in the source instead of the reader's text, and texts.

    What claims and cues say is copied into them, for a claim holds no article.
    """
    if article.reading is not None:
        analysis = moved(analysis, article.reading.to_source)
        analysis = replace(analysis, document=replace(analysis.document, article=article))
    texts = Texts(analysis.document)
    return replace(analysis, claims=tuple(map(texts.told, analysis.claims)))


def parsed(article: Article, parser: Parser) -> Document:
    """Parse an article, mend the trees and let the grammar decide the moods."""
    return understood(parser.parse(article))


def understood(document: Document) -> Document:
    """Return a parse with its trees mended, and its moods as the grammar and not the tagger says.

    The trees of parsed input are some parser's, too, and mended alike.
    """
    document = repaired(document)
    return replace(document, sentences=tuple(map(with_moods, document.sentences)))


def _unspoken(article: Article) -> list[Span]:
    """Return the stretches of the reader's text that are not read as speech."""
    spans = [block.span for block in article.blocks_of(*UNSPOKEN)]
    return spans if article.reading is None else [article.reading.to_reading(s) for s in spans]
