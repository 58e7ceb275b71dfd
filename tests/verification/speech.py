"""Analyses written by hand: claims marked in a text, without a parser."""

from __future__ import annotations

from attrib.article import Article, Span
from attrib.records import Analysis, Claim, Document, Kind, Speaker, SpeakerKind


def analysis(name: str, *told: tuple[str, str, Kind]) -> Analysis:
    """Return an article of one line a claim: speaker (or nobody), what is said, and how."""
    text, claims = "", []
    for speaker, said, kind in told:
        who = Span(len(text), len(text) + len(speaker))
        start = who.end + 2
        text += f"{speaker}: {said}\n"
        named = Speaker(who, speaker, SpeakerKind.PERSON) if speaker else None
        claims.append(Claim(kind, (Span(start, start + len(said)),), speaker=named))
    return Analysis(Document(Article(name, text), ()), tuple(claims))
