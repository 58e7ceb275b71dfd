"""The whole house on one screen: parse, mood, detect, attribute."""

from __future__ import annotations

from dataclasses import replace

from attrib.attribute import attribute
from attrib.detect import detect
from attrib.detect.scene import Scene
from attrib.grammar.mood import with_moods
from attrib.parse.base import Parser
from attrib.records import Analysis, Article, Document


def analyze(article: Article, parser: Parser) -> Analysis:
    """Return an article's claims, each with its speaker or the reason why there is none."""
    document = parsed(article, parser)
    scene = Scene(document)
    claims = detect(document, scene)
    return Analysis(document, tuple(attribute(document, claims, scene)))


def parsed(article: Article, parser: Parser) -> Document:
    """Parse an article and let the grammar decide the moods."""
    return moods_decided(parser.parse(article))


def moods_decided(document: Document) -> Document:
    """Replace what the tagger says of moods by what the grammar says."""
    return replace(document, sentences=tuple(map(with_moods, document.sentences)))
