"""The whole house on one screen: parse, repair, mood, detect, attribute, name, rate."""

from __future__ import annotations

from dataclasses import dataclass, replace

from attrib.article import Article
from attrib.attribute import attribute
from attrib.confidence import rated
from attrib.detect import Utterance, detect
from attrib.grammar.mood import with_moods
from attrib.knowledge import NOTHING, Knowledge
from attrib.naming.name import Attributed, name
from attrib.parse.base import Parser
from attrib.records import Analysis, Document, moved
from attrib.repair.run import repaired
from attrib.scene import Scene
from attrib.texts import Texts


def analyze(article: Article, parser: Parser, knowledge: Knowledge = NOTHING) -> Analysis:
    """Return an article's claims, each with its speaker or the reason why there is none.

    `knowledge` is what the user tells beforehand: known speakers and extra cues. The offsets of the
    result count in `article.text`, the source, whatever markup it holds.
    """
    return in_source(examine(article, parser, knowledge).analysis, article)


@dataclass(frozen=True, slots=True)
class Examined:
    """An article's claims, the scene they were found in, and the utterance that each was made of.

    The offsets count in what a reader sees (`article.as_read().text`).
    """

    analysis: Analysis
    scene: Scene
    utterances: tuple[Utterance, ...]


def examine(article: Article, parser: Parser, knowledge: Knowledge = NOTHING) -> Examined:
    """Return an article's claims and what they were found in."""
    return examined(Scene(parsed(article.as_read(), parser), knowledge))


def examined(scene: Scene) -> Examined:
    """Return the claims of a parsed article."""
    found = attributed(scene)
    analysis = Analysis(scene.document, rated(found, scene.text))
    return Examined(analysis, scene, tuple(each.utterance for each in found))


def attributed(scene: Scene) -> tuple[Attributed, ...]:
    """Return the claims of a parsed article with their speakers, and how these were found."""
    detected = detect(scene)
    return name(scene, detected.utterances, attribute(scene, detected))


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
