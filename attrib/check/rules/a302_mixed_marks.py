"""A302: quotation marks of several styles in one article."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.marks import SINGLE, TYPEWRITER, marked, prevailing
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.wording import Wording


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the outer quotations whose marks are not those that prevail."""
    style = prevailing(draft)
    for found in marked(draft):
        if not style or found.quotation.depth or found.style == style or set(found.style) <= SINGLE:
            continue
        shown = f"{found.style[0]}…{found.style[1]}"
        wanted = f"{style[0]}…{style[1]}"
        yield Problem(
            found.quotation.span,
            Wording(
                f"Anführungszeichen {shown} neben {wanted}.",
                f"Quotation marks {shown} beside {wanted}.",
            ),
            Wording(f"Schreiben Sie {wanted}.", f"Write {wanted}."),
            edits=found.restyled(style),
            # Behind typewriter marks the styles are no longer to be told apart.
            fixable=style != TYPEWRITER,
        )


RULE = Rule(
    code="A302",
    name="mixed-quotation-marks",
    severity=Severity.INFO,
    summary=Wording(
        "Anführungszeichen verschiedener Art in einem Artikel.",
        "Quotation marks of several styles in one article.",
    ),
    explanation=Wording(
        "Ein Text hält sich an eine Art von Anführungszeichen; ‚…‘ in „…“ ist keine Mischung. "
        "Ohne Hausregel (quotation-marks) gilt, was im Artikel überwiegt.",
        "A text keeps to one style of quotation marks; ‚…‘ inside „…“ is no mixture. Without a "
        "rule of the house (quotation-marks) the style counts that prevails in the article.",
    ),
    source="Duden, „Anführungszeichen“; Amtliche Rechtschreibung, § 89 und § 95",
    style_advice=True,
    examples=(
        Example(
            "„Wir bauen“, sagte Tann. „Wir warten“, sagte Ahlers. »Nein«, rief Holm.", fires=True
        ),
        Example("„Er rief ‚Halt‘“, sagte Tann. „Wir warten“, sagte Ahlers.", fires=False),
    ),
    find=find,
)
