"""Says in German why a claim's row is there, and why this speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrib.article import Article, Span
from attrib.records import Analysis, Claim, Evidence, Sentence, SpeakerKind, Word
from attrib.report.cells import KINDS, MOODS, NOTHING, POLARITIES, cells
from attrib.report.clean import one_line
from attrib.report.tree import draw

SPEAKER_KINDS = {
    SpeakerKind.PERSON: "Person",
    SpeakerKind.ORGANISATION: "Organisation",
    SpeakerKind.GROUP: "Gruppe",
    SpeakerKind.DOCUMENT: "Dokument",
    SpeakerKind.ANONYMOUS: "ungenannte Quelle",
}
MEDIA = {"speech": "gesprochen", "writing": "geschrieben", "thought": "gedacht"}
OF_SPEAKER = frozenset(("speaker", "relative", "name", "chain", "pronoun"))
"""The steps of evidence that concern the speaker; all others concern the claim."""
_NEAREST = 2


def explanation(analysis: Analysis, number: int) -> Iterator[str]:
    """Yield the lines that explain a claim.

    Args:
        analysis: an article's claims.
        number: which claim, from 1 in text order.
    """
    claim = analysis.claims[number - 1]
    article = analysis.article
    line = _line(claim.span.start, article)
    yield f"{one_line(article.name)}, Zeile {line}: Aussage {number} von {len(analysis.claims)}"
    yield ""
    for name, value in _facts(claim, article):
        yield f"  {name:<11} {value}"
    of_speaker = [step for step in claim.evidence if step.step in OF_SPEAKER]
    of_claim = [step for step in claim.evidence if step.step not in OF_SPEAKER]
    yield from _steps("Warum diese Zeile", of_claim, line, article)
    question = "Warum dieser Sprecher" if claim.speaker else "Warum kein Sprecher"
    yield from _steps(question, of_speaker, line, article)
    yield from _tree(claim, analysis)


def at_line(analysis: Analysis, line: int) -> list[int]:
    """Return the numbers (from 1) of the claims whose content, cue or frame stands on a line."""
    return [
        number
        for number, claim in enumerate(analysis.claims, start=1)
        if any(_on(span, line, analysis.article) for span in _touched(claim))
    ]


def no_claim(analysis: Analysis, line: int) -> str:
    """Return the sentence for a line without a claim, which names the nearest ones."""
    where = f"{one_line(analysis.article.name)}, Zeile {line}: keine Aussage."
    if not analysis.claims:
        return f"{where} Der Text enthält keine."
    numbers: dict[int, list[str]] = {}
    for number, claim in enumerate(analysis.claims, start=1):
        start = _line(claim.span.start, analysis.article)
        numbers.setdefault(start, []).append(str(number))
    nearest = sorted(sorted(numbers, key=lambda start: abs(start - line))[:_NEAREST])
    named = ", ".join(f"Zeile {start} (Aussage {', '.join(numbers[start])})" for start in nearest)
    return f"{where} Am nächsten: {named}."


def _facts(claim: Claim, article: Article) -> Iterator[tuple[str, str]]:
    row = cells(claim, article)
    yield "Aussage", row.content
    yield "Sprecher", _speaker(claim, row.speaker, article)
    yield "Auslöser", f"{row.cue} ({one_line(claim.cue.lemma)})" if claim.cue else NOTHING
    if claim.frame:
        yield "Rahmen", " … ".join(one_line(article.shown(span)) for span in claim.frame)
    if claim.addressee:
        yield "Adressat", one_line(article.shown(claim.addressee))
    forms = f": {_quoted(claim.mood_forms, article)}" if claim.mood_forms else ""
    yield "Modus", MOODS[claim.mood] + forms
    yield "Art", f"{KINDS[claim.kind]}{POLARITIES[claim.polarity]}, {_medium(claim)}"
    if claim.parent is not None:
        yield "Innerhalb", f"Aussage {claim.parent + 1}"
    yield "Sicherheit", f"{claim.confidence:.2f}".replace(".", ",")


def _speaker(claim: Claim, name: str, article: Article) -> str:
    if claim.speaker is None:
        return name
    mention = one_line(article.shown(claim.speaker.span))
    line = _line(claim.speaker.span.start, article)
    kind = SPEAKER_KINDS[claim.speaker.kind]
    return f"{name} ({kind}; im Text „{mention}“, Zeile {line})"


def _medium(claim: Claim) -> str:
    return MEDIA.get(claim.medium, one_line(claim.medium))


def _steps(question: str, steps: Sequence[Evidence], line: int, article: Article) -> Iterator[str]:
    if not steps:
        return
    yield ""
    yield question
    for step in steps:
        lines = sorted({_line(span.start, article) for span in step.spans} - {line})
        elsewhere = f" (Zeile {', '.join(map(str, lines))})" if lines else ""
        yield f"  - {one_line(step.detail)}{elsewhere}"


def _tree(claim: Claim, analysis: Analysis) -> Iterator[str]:
    """Yield the path between cue, content and speaker, in the sentence that has the cue."""
    sentence = _sentence_of(claim, analysis)
    if sentence is None:
        return
    marks: dict[int, str] = {}
    for role, spans in (
        ("Auslöser", claim.cue.spans if claim.cue else ()),
        ("Aussage", claim.content),
        ("Sprecher", (claim.speaker.span,) if claim.speaker else ()),
    ):
        head = _head(sentence, spans)
        if head is not None:
            marks[head.index] = f"{marks[head.index]}, {role}" if head.index in marks else role
    if len(marks) > 1:
        yield ""
        yield "Im Satzbaum"
        yield from (f"  {line}" for line in draw(sentence, marks))
    if claim.speaker and not sentence.span.overlaps(claim.speaker.span):
        yield ""
        line = _line(claim.speaker.span.start, analysis.article)
        yield f"Der Sprecher steht in einem anderen Satz (Zeile {line})."


def _sentence_of(claim: Claim, analysis: Analysis) -> Sentence | None:
    anchor = (claim.cue.spans if claim.cue else claim.content)[0]
    for sentence in analysis.document.sentences:
        if sentence.span.overlaps(anchor):
            return sentence
    return None


def _head(sentence: Sentence, spans: Sequence[Span]) -> Word | None:
    """Return the first word in the spans that hangs on a word outside them."""
    inside = [
        word
        for word in sentence.words
        if word.relation != "punct" and any(word.span.overlaps(span) for span in spans)
    ]
    within = {word.index for word in inside}
    return next((word for word in inside if word.head not in within), None)


def _touched(claim: Claim) -> Iterator[Span]:
    yield from claim.content
    yield from claim.cue.spans if claim.cue else ()
    yield from claim.frame


def _on(span: Span, line: int, article: Article) -> bool:
    return _line(span.start, article) <= line <= _line(max(span.start, span.end - 1), article)


def _line(offset: int, article: Article) -> int:
    return article.line_column(offset)[0]


def _quoted(spans: Iterable[Span], article: Article) -> str:
    return ", ".join(f"„{one_line(article.shown(span))}“" for span in spans)
