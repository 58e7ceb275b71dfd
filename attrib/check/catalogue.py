"""Everything that a finding's code can stand for: the rules, and what is said of comments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from attrib.check.finding import Severity
from attrib.check.rule import Rule
from attrib.check.rules import RULES
from attrib.check.suppress import MALFORMED, UNUSED
from attrib.wording import Wording


@dataclass(frozen=True, slots=True)
class CommentRule:
    """What is said of the comments that silence rules; no text of a draft makes it fire."""

    code: str
    name: str
    severity: Severity
    summary: Wording
    explanation: Wording


Described: TypeAlias = Rule | CommentRule

COMMENT_RULES: tuple[CommentRule, ...] = (
    CommentRule(
        UNUSED,
        "unused-suppression",
        Severity.WARNING,
        Wording(
            "Ein Kommentar, der eine Regel unterdrücken soll, aber nichts unterdrückt.",
            "A comment that is to silence a rule, but silences nothing.",
        ),
        Wording(
            "Ein Kommentar <!-- attrib: ignore[A101] Grund --> soll seinen Grund nicht überleben: "
            "Ist die Stelle verbessert, so verdeckt er nur noch künftige Befunde. Regeln, die "
            "nicht laufen, zählen nicht.",
            "A comment <!-- attrib: ignore[A101] reason --> must not outlive its reason: when the "
            "place is mended, it only hides findings to come. Rules that do not run do not count.",
        ),
    ),
    CommentRule(
        MALFORMED,
        "malformed-suppression",
        Severity.WARNING,
        Wording(
            "Ein Kommentar für attrib, der nicht zu verstehen ist oder keine Regel nennt.",
            "A comment for attrib that cannot be understood or names no rule.",
        ),
        Wording(
            "Ein Kommentar <!-- attrib: ignore[A101,A302] Grund --> gilt, allein auf seiner Zeile, "
            "für den nächsten Absatz, sonst für seine Zeile; „ignore-file[…]“ gilt für die Datei, "
            "„ignore-begin[…]“ bis „ignore-end[…]“. In Word steht „attrib: ignore[…]“ in einem "
            "Kommentar und gilt für dessen Absätze. Ein Tippfehler darin täuscht darüber, dass "
            "nichts unterdrückt wird.",
            "A comment <!-- attrib: ignore[A101,A302] reason --> holds for the next block if it "
            "stands alone on its line, and else for its line; ignore-file[…] holds for the file, "
            "ignore-begin[…] up to ignore-end[…]. In Word, attrib: ignore[…] stands in a comment "
            "and holds for its paragraphs. A typing error in it hides that nothing is silenced.",
        ),
    ),
)

_ALL: tuple[Described, ...] = (*COMMENT_RULES, *RULES)
CATALOGUE: Mapping[str, Described] = MappingProxyType({rule.code: rule for rule in _ALL})

_ALIKE = 0.5
"""How like a mistyped code or name another must be to be proposed, 0 to 1."""


def nearest(given: str) -> Wording:
    """Return what to do about a code or name that there is not, with a proposal if one is near."""
    known = {key: rule.code for rule in _ALL for key in (rule.code, rule.name)}
    keys = {key.casefold(): key for key in known}
    near = extractOne(
        given.casefold(), list(keys), scorer=OSA.normalized_similarity, score_cutoff=_ALIKE
    )
    remedy = Wording("'attrib rules' listet alle Regeln auf.", "'attrib rules' lists all rules.")
    if not near:
        return remedy
    code = known[keys[near[0]]]
    return Wording(f"Meinten Sie {code}? {remedy.de}", f"Did you mean {code}? {remedy.en}")
