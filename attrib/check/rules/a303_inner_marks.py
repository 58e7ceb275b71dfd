"""A303: a quotation inside another that has the marks of an outer one."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.marks import INNER, SINGLE, Marked, marked
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.wording import Wording


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the inner quotations with outer marks; the mend is the partner of the marks around."""
    around: list[Marked] = []
    for found in marked(draft):
        span = found.quotation.span
        while around and not around[-1].quotation.span.covers(span):
            around.pop()
        outer = around[-1].style if around else ""
        around.append(found)
        if not outer or set(found.style) <= SINGLE or set(outer) & SINGLE:
            continue
        inner = INNER.get(outer, "")
        shown = f"{found.style[0]}…{found.style[1]}"
        wanted = f"{inner[0]}…{inner[1]}" if inner else "„… ‚…‘ …“"
        yield Problem(
            span,
            Wording(
                f"Zitat im Zitat mit den Zeichen eines äußeren: {shown}",
                f"Quote within a quote with the marks of an outer one: {shown}",
            ),
            Wording(f"Schreiben Sie {wanted}.", f"Write {wanted}."),
            edits=found.restyled(inner) if inner else (),
            fixable=bool(inner),
        )


RULE = Rule(
    code="A303",
    name="inner-quotation-marks",
    severity=Severity.WARNING,
    summary=Wording(
        "Ein Zitat im Zitat, das die Zeichen eines äußeren trägt.",
        "A quote within a quote that has the marks of an outer one.",
    ),
    explanation=Wording(
        "Steht ein Zitat in einem anderen, so trägt es halbe Anführungszeichen: ‚…‘ in „…“, ›…‹ in "
        "»…«, ‹…› in «…». Sonst ist nicht zu sehen, welches Zeichen welches Zitat schließt.",
        "A quote within another takes half quotation marks: ‚…‘ inside „…“, ›…‹ inside »…«, ‹…› "
        "inside «…». Otherwise nobody sees which mark closes which quote.",
    ),
    source="Amtliche Rechtschreibung, § 95",
    examples=(
        Example("„Er hat „Halt“ gerufen“, sagte Olaf Tann.", fires=True),
        Example("„Er hat ‚Halt‘ gerufen“, sagte Olaf Tann.", fires=False),
    ),
    find=find,
)
