"""A table of claims for a notebook: no script, and each style on its own element."""

from __future__ import annotations

from attrib.records import Analysis
from attrib.report.page import words as w
from attrib.report.page.evidence import Teller
from attrib.report.page.people import people
from attrib.report.page.render import render
from attrib.report.page.text import Places
from attrib.report.sanitise import one_line
from attrib.wording import Language

_ROWS = 100
# Middle tones, which stand out from light and dark notebooks alike; `page.css` has their like.
_COLOURS = (
    "#3a86c8",
    "#d1622b",
    "#1f9a7c",
    "#a75fb0",
    "#a3821a",
    "#2b93ad",
    "#cf4a6f",
    "#94735a",
)
_NOBODY = "#8a8d93"


def fragment(analysis: Analysis, language: Language = Language.GERMAN) -> str:
    """Return an article's claims as an HTML table to stand inside another page.

    Args:
        analysis: an article's claims; of more than a hundred the rest is counted.
        language: of the headings.
    """
    article = analysis.article
    teller = Teller(article, Places(article), language)
    colours = {
        number: _COLOURS[place % len(_COLOURS)] if person.kind else _NOBODY
        for place, person in enumerate(people(analysis.claims))
        for number in person.claims
    }
    rows = [
        {
            "colour": colours[number],
            "number": claim.number,
            "speaker": teller.speaker(claim),
            "claim": teller.excerpt(claim),
            "cue": teller.cue(claim),
            "kind": teller.kind(claim),
            "place": teller.places.number(claim.span.start),
        }
        for number, claim in enumerate(analysis.claims[:_ROWS])
    ]
    rest = len(analysis.claims) - len(rows)
    return render(
        "fragment.html",
        w=w.page_words(language),
        name=one_line(article.name),
        count=w.counted(len(analysis.claims), w.CLAIM_COUNT, language),
        place=w.PAGE["paragraph" if article.extracted else "line"].into(language),
        rows=rows,
        rest=f"{rest} {w.MORE.into(language)}" if rest else "",
    )
