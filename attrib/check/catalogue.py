"""Everything that a finding's code can stand for: the rules, and what is said of comments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

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
            "für den nächsten Absatz, sonst für seine Zeile. Ein Tippfehler darin täuscht darüber, "
            "dass nichts unterdrückt wird.",
            "A comment <!-- attrib: ignore[A101,A302] reason --> holds for the next block if it "
            "stands alone on its line, and else for its line. A typing error in it hides that "
            "nothing is silenced.",
        ),
    ),
)

_ALL: tuple[Described, ...] = (*COMMENT_RULES, *RULES)
CATALOGUE: Mapping[str, Described] = MappingProxyType({rule.code: rule for rule in _ALL})
