"""What was seen in a text, in the protocol's records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from lsprotocol import types

from attrib.article import Span
from attrib.check.catalogue import CATALOGUE
from attrib.check.finding import Edit, Finding, Severity
from attrib.check.fix import fixed
from attrib.check.rule import Rule
from attrib.check.rules import BY_CODE
from attrib.lsp.commands import EXPLAIN
from attrib.lsp.desk import Looked
from attrib.lsp.positions import Positions, Unit
from attrib.records import Claim
from attrib.report.explain import explanation
from attrib.report.findings.wordings import SEVERITIES, SOURCE, cited
from attrib.report.labels import kind_of, shown_name
from attrib.report.sanitise import one_line
from attrib.wording import Language, Wording

NAME: Final = "attrib"
MOST_EXPLAINED: Final = 3
"""Claims at one place that are explained, the innermost first."""

_SEVERITIES: Final = {
    Severity.INFO: types.DiagnosticSeverity.Information,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ERROR: types.DiagnosticSeverity.Error,
}
_IGNORE: Final = Wording("{code} hier nicht mehr melden", "Ignore {code} here")
_IGNORE_IN_FILE: Final = Wording(
    "{code} in dieser Datei nicht mehr melden", "Ignore {code} in this file"
)
_MEND_ALL: Final = Wording("Alles Eindeutige verbessern", "Mend all that is unique")


class Answers:
    """The answers about one text.

    Args:
        uri: what the editor calls the text.
        looked: what was seen in it.
        unit: what columns count.
    """

    def __init__(self, uri: str, looked: Looked, unit: Unit) -> None:
        self._uri = uri
        self._looked = looked
        self._text = looked.sheet.text
        self._positions = Positions(self._text, unit)

    @property
    def _language(self) -> Language:
        return self._looked.language

    def diagnostics(self) -> list[types.Diagnostic]:
        """Return the findings, and what was noticed of the text as a whole at its beginning."""
        return [*self._notices(), *map(self._diagnostic, self._looked.findings)]

    def hover(self, position: types.Position, *, markdown: bool) -> types.Hover | None:
        """Return what is to be said of a place: its claims, and the rules that find something."""
        place = self._positions.offset(position.line, position.character)
        claims = sorted(self._claims_at(place), key=lambda claim: _size(claim.content))
        told = ["\n".join(self._explained(claim)) for claim in claims[:MOST_EXPLAINED]]
        if markdown:
            told = [f"~~~~text\n{text}\n~~~~" for text in told]
        here = [f for f in self._looked.findings if _holds(f.span, place)]
        told += [
            self._rule(code, markdown=markdown) for code in dict.fromkeys(f.code for f in here)
        ]
        if not told:
            return None
        kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
        return types.Hover(types.MarkupContent(kind, "\n\n".join(told)))

    def explained(self, number: int) -> str | None:
        """Return the explanation of a claim by its number; None if there is no such claim."""
        claims = self._looked.analysis.claims
        found = next((claim for claim in claims if claim.number == number), None)
        return "\n".join(self._explained(found)) if found is not None else None

    def lenses(self) -> list[types.CodeLens]:
        """Return the speaker of each claim, to be shown above it."""
        return [
            types.CodeLens(
                self._range(Span(claim.span.start, claim.span.start)),
                types.Command(self._speaker(claim), EXPLAIN, arguments=[self._uri, claim.number]),
            )
            for claim in self._looked.analysis.claims
        ]

    def actions(self, asked: types.Range, only: Iterable[str] | None) -> list[types.CodeAction]:
        """Return what can be done about the findings in a range.

        Args:
            asked: where the cursor or the selection is.
            only: the kinds of actions that are wanted; all of them if None.
        """
        start, end = (self._positions.offset(p.line, p.character) for p in (asked.start, asked.end))
        near = [f for f in self._looked.findings if f.span.start <= end and start <= f.span.end]
        found = [*self._fixes(near), *self._ignoring(near), *self._mending()]
        wanted = None if only is None else tuple(only)
        return [a for a in found if wanted is None or _is_of(a.kind or "", wanted)]

    def _notices(self) -> Iterator[types.Diagnostic]:
        first = self._range(self._positions.line(0))
        for notice in self._looked.notices:
            yield types.Diagnostic(
                first,
                notice.message.into(self._language),
                severity=types.DiagnosticSeverity.Information,
                code=notice.code,
                source=NAME,
            )

    def _diagnostic(self, finding: Finding) -> types.Diagnostic:
        problem, language = finding.problem, self._language
        message = one_line(problem.message.into(language))
        related = [
            types.DiagnosticRelatedInformation(
                types.Location(self._uri, self._range(other.span)),
                one_line(other.message.into(language)),
            )
            for other in problem.related
        ]
        return types.Diagnostic(
            self._range(finding.span),
            f"{message}\n{one_line(problem.advice.into(language))}",
            severity=_SEVERITIES[finding.severity],
            code=finding.code,
            source=NAME,
            related_information=related or None,
        )

    def _claims_at(self, place: int) -> Iterator[Claim]:
        for claim in self._looked.analysis.claims:
            cue = claim.cue.spans if claim.cue is not None else ()
            if any(_holds(span, place) for span in (*claim.content, *claim.frame, *cue)):
                yield claim

    def _explained(self, claim: Claim) -> Iterator[str]:
        return explanation(self._looked.analysis, claim.number, self._language)

    def _rule(self, code: str, *, markdown: bool) -> str:
        rule, language = CATALOGUE[code], self._language
        heading = f"{code} {rule.name} ({SEVERITIES[rule.severity].into(language)})"
        told = [f"**{heading}**" if markdown else heading, rule.explanation.into(language)]
        if isinstance(rule, Rule):
            told.append(f"{SOURCE.into(language)}: {cited(rule, language)}")
        return "\n\n".join(told)

    def _speaker(self, claim: Claim) -> str:
        language = self._language
        who = shown_name(claim.speaker) if claim.speaker else f"({_reason(claim, language)})"
        return f"{who} · {kind_of(claim).into(language)}"

    def _fixes(self, findings: Iterable[Finding]) -> Iterator[types.CodeAction]:
        for finding in findings:
            problem = finding.problem
            if problem.edits:
                yield types.CodeAction(
                    f"{finding.code}: {one_line(problem.advice.into(self._language))}",
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=[self._diagnostic(finding)],
                    is_preferred=problem.fixable,
                    edit=self._edit(problem.edits),
                )

    def _ignoring(self, findings: Iterable[Finding]) -> Iterator[types.CodeAction]:
        """Yield actions that write the comment which silences a rule, at a line and in the file."""
        for code, finding in {f.code: f for f in findings if f.code in BY_CODE}.items():
            line, _ = self._positions.of(finding.span.start)
            end = self._positions.line(line).end
            here = Edit(Span(end, end), f" <!-- attrib: ignore[{code}] -->")
            last = len(self._text)
            gap = "" if self._text.endswith(("\n", "\r")) else "\n"
            below = Edit(Span(last, last), f"{gap}\n<!-- attrib: ignore-file[{code}] -->\n")
            for wording, edit in ((_IGNORE, here), (_IGNORE_IN_FILE, below)):
                yield types.CodeAction(
                    wording.into(self._language).format(code=code),
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=[self._diagnostic(finding)],
                    edit=self._edit([edit]),
                )

    def _mending(self) -> Iterator[types.CodeAction]:
        settled = fixed(self._looked.analysis.article, self._looked.findings).settled
        if settled:
            yield types.CodeAction(
                _MEND_ALL.into(self._language),
                kind=types.CodeActionKind.SourceFixAll,
                edit=self._edit(edit for finding in settled for edit in finding.problem.edits),
            )

    def _edit(self, edits: Iterable[Edit]) -> types.WorkspaceEdit:
        changes = [types.TextEdit(self._range(edit.span), edit.text) for edit in edits]
        return types.WorkspaceEdit(changes={self._uri: changes})

    def _range(self, span: Span) -> types.Range:
        ends = (types.Position(*self._positions.of(offset)) for offset in (span.start, span.end))
        return types.Range(*ends)


def _reason(claim: Claim, language: Language) -> str:
    return one_line(claim.reason.wording.into(language)) if claim.reason is not None else ""


def _holds(span: Span, place: int) -> bool:
    """Tell whether the cursor stands in or at the end of a span."""
    return span.start <= place <= span.end


def _size(spans: Iterable[Span]) -> int:
    return sum(map(len, spans))


def _is_of(kind: str, wanted: Iterable[str]) -> bool:
    """Tell whether an action is of one of the kinds, or of a sort of them (*source.fixAll*)."""
    return any(kind == one or kind.startswith(f"{one}.") for one in wanted)
