"""Says why a claim's row is there, and why this speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrib.article import Article, Span
from attrib.detect.constructions import BY_NAME
from attrib.records import NOT_FOUND, Analysis, Claim, Evidence, Sentence, Word
from attrib.repair.marks import repairs_of
from attrib.repair.repairs import REPAIRS
from attrib.report.labels import (
    CANDIDATES,
    CLAIM,
    CONFIDENCE,
    CONSTRUCTION,
    CUE,
    KIND,
    MEDIA,
    MOOD,
    MOODS,
    NOTHING,
    OFFICE,
    POLARITIES,
    POLARITY,
    SPEAKER,
    SPEAKER_KINDS,
    heading_of_speaker,
    kind_of,
    shown_name,
    sureness,
)
from attrib.report.sanitise import one_line
from attrib.report.tree import draw
from attrib.wording import Language, Wording

_NEAREST = 2


def explanation(
    analysis: Analysis, number: int, language: Language = Language.GERMAN
) -> Iterator[str]:
    """Yield the lines that explain a claim.

    Args:
        analysis: an article's claims.
        number: which claim, by its number.
        language: what the lines are written in.
    """
    claim = next(c for c in analysis.claims if c.number == number)
    count = max(c.number for c in analysis.claims)
    article = analysis.article
    place = place_of(claim.span.start, article)
    which = Wording(f"Aussage {number} von {count}", f"claim {number} of {count}")
    where = named_place(article, place)
    yield f"{one_line(article.name)}, {where.into(language)}: {which.into(language)}"
    yield ""
    for name, value in _facts(claim, analysis):
        yield f"  {name.into(language):<11} {one_line(value.into(language))}"
    of_speaker = [step for step in claim.evidence if step.step.concerns_speaker]
    of_claim = [step for step in claim.evidence if not step.step.concerns_speaker]
    asked = (
        (Wording("Warum diese Aussage", "Why this claim"), of_claim),
        (_why_speaker(claim), of_speaker),
    )
    for question, steps in asked:
        if steps:
            yield from ("", question.into(language))
            yield from (f"  - {_told(step, place, article).into(language)}" for step in steps)
    yield from _tree(claim, analysis, language)


def at_place(analysis: Analysis, place: int) -> list[int]:
    """Return the numbers of the claims whose content, cue or frame stands on a line.

    In an extracted text `place` is the number of a paragraph.
    """
    return [
        claim.number
        for claim in analysis.claims
        if any(on_place(span, place, analysis.article) for span in _touched(claim))
    ]


def no_claim(analysis: Analysis, place: int, language: Language = Language.GERMAN) -> str:
    """Return the sentence for a line without a claim, which names the nearest ones."""
    article = analysis.article
    where = f"{one_line(article.name)}, {named_place(article, place).into(language)}"
    if not analysis.claims:
        empty = Wording("keine Aussage. Der Text enthält keine.", "no claim. The text has none.")
        return f"{where}: {empty.into(language)}"
    numbers: dict[int, list[str]] = {}
    for claim in analysis.claims:
        place_there = place_of(claim.span.start, article)
        numbers.setdefault(place_there, []).append(str(claim.number))
    nearest = sorted(sorted(numbers, key=lambda start: abs(start - place))[:_NEAREST])
    named = ", ".join(
        f"{named_place(article, start).into(language)} "
        f"({_numbered_claims(numbers[start]).into(language)})"
        for start in nearest
    )
    told = Wording(f"keine Aussage. Am nächsten: {named}.", f"no claim. Nearest: {named}.")
    return f"{where}: {told.into(language)}"


def place_of(offset: int, article: Article) -> int:
    """Return the line of an offset; in an extracted text, which has no lines, its paragraph."""
    return article.paragraph(offset) if article.extracted else article.line_column(offset)[0]


def named_place(article: Article, *places: int) -> Wording:
    """Return lines (of an extracted text: paragraphs) as a reader names them: *Zeile 3*."""
    numbers, many = ", ".join(map(str, places)), len(places) > 1
    if article.extracted:
        unit = Wording("Absätze", "paragraphs") if many else Wording("Absatz", "paragraph")
    else:
        unit = Wording("Zeilen", "lines") if many else Wording("Zeile", "line")
    return Wording(f"{unit.de} {numbers}", f"{unit.en} {numbers}")


def _facts(claim: Claim, analysis: Analysis) -> Iterator[tuple[Wording, Wording]]:
    article = analysis.article
    yield CLAIM, _same(_cut(claim.content, article))
    yield heading_of_speaker(claim), _speaker(claim, article)
    if claim.speaker and claim.speaker.candidates:
        yield CANDIDATES, _same(", ".join(claim.speaker.candidates))
    if claim.speaker and claim.speaker.office:
        yield OFFICE, _same(claim.speaker.office)
    cue = f"{_cut(claim.cue.spans, article)} ({claim.cue.lemma})" if claim.cue else NOTHING
    yield CUE, _same(cue)
    if claim.frame:
        yield Wording("Rahmen", "Frame"), _same(_cut(claim.frame, article))
    if claim.addressee:
        yield Wording("Adressat", "Addressee"), _same(article.shown(claim.addressee))
    yield MOOD, _mood(claim, article)
    kind = kind_of(claim)
    medium = MEDIA.get(claim.medium, _same(claim.medium))
    yield (
        KIND,
        Wording(f"{kind.de}, {medium.de}", f"{kind.en}, {medium.en}"),
    )
    construction = BY_NAME.get(claim.construction)
    if construction is not None:
        name, what = construction.name, construction.summary
        yield CONSTRUCTION, Wording(f"{name}: {what.de}", f"{name}: {what.en}")
    yield POLARITY, POLARITIES[claim.polarity]
    outer = analysis.number_of_parent(claim)
    if outer is not None:
        yield Wording("Innerhalb", "Inside"), _numbered_claims([str(outer)])
    yield CONFIDENCE, Wording(*(sureness(claim, language) for language in Language))


def _speaker(claim: Claim, article: Article) -> Wording:
    if claim.speaker is None:
        reason = (claim.reason or NOT_FOUND).wording
        return Wording(f"({reason.de})", f"({reason.en})")
    name, kind = shown_name(claim.speaker), SPEAKER_KINDS[claim.speaker.kind]
    mention = article.shown(claim.speaker.span)
    if not mention:
        return Wording(f"{name} ({kind.de})", f"{name} ({kind.en})")
    where = named_place(article, place_of(claim.speaker.span.start, article))
    return Wording(
        f"{name} ({kind.de}; im Text „{mention}“, {where.de})",
        f"{name} ({kind.en}; in the text “{mention}”, {where.en})",
    )


def _mood(claim: Claim, article: Article) -> Wording:
    mood = MOODS[claim.mood]
    if not claim.mood_forms:
        return mood
    forms = [article.shown(span) for span in claim.mood_forms]
    german = ", ".join(f"„{form}“" for form in forms)
    english = ", ".join(f"“{form}”" for form in forms)
    return Wording(f"{mood.de}: {german}", f"{mood.en}: {english}")


def _why_speaker(claim: Claim) -> Wording:
    if claim.speaker:
        return Wording("Warum dieser Sprecher", "Why this speaker")
    return Wording("Warum kein Sprecher", "Why no speaker")


def _told(step: Evidence, place: int, article: Article) -> Wording:
    """Return what a step says, with the lines that it points to beside the claim's own."""
    others = sorted({place_of(span.start, article) for span in step.spans} - {place})
    where = named_place(article, *others)
    german, english = one_line(step.detail.de), one_line(step.detail.en)
    if not others:
        return Wording(german, english)
    return Wording(f"{german} ({where.de})", f"{english} ({where.en})")


def _tree(claim: Claim, analysis: Analysis, language: Language) -> Iterator[str]:
    """Yield the path between cue, content and speaker, in the sentence that has the cue."""
    sentence = _sentence_of(claim, analysis)
    if sentence is None:
        return
    marks: dict[int, str] = {}
    for role, spans in (
        (CUE, claim.cue.spans if claim.cue else ()),
        (CLAIM, claim.content),
        (SPEAKER, (claim.speaker.span,) if claim.speaker else ()),
    ):
        head = _head(sentence, spans)
        if head is not None:
            marked = [marks[head.index]] if head.index in marks else []
            marks[head.index] = ", ".join([*marked, role.into(language)])
    if len(marks) > 1:
        yield from ("", Wording("Im Satzbaum", "In the sentence's tree").into(language))
        yield from (f"  {line}" for line in draw(sentence, marks, language))
    yield from _mended(sentence, language)
    mention = claim.speaker.span if claim.speaker else None
    if mention and not sentence.span.overlaps(mention):
        article = analysis.article
        where = named_place(article, place_of(mention.start, article))
        elsewhere = Wording(
            f"Der Sprecher steht in einem anderen Satz ({where.de}).",
            f"The speaker stands in another sentence ({where.en}).",
        )
        yield from ("", elsewhere.into(language))


def _mended(sentence: Sentence, language: Language) -> Iterator[str]:
    """Yield which words of the sentence a repair has touched, and what it mends."""
    mended = [
        (", ".join(f"„{one_line(w.form)}“" for w in touched), repair)
        for repair in REPAIRS
        if (touched := [w for w in sentence.words if repair.name in repairs_of(w)])
    ]
    if mended:
        yield from ("", Wording("Im Satzbaum berichtigt", "Mended in the tree").into(language))
    for words, repair in mended:
        yield f"  - {words}: {repair.summary.into(language)} ({repair.name})"


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


def on_place(span: Span, place: int, article: Article) -> bool:
    """Tell whether some of a span stands on a line; of an extracted text, in a paragraph."""
    last = max(span.start, span.end - 1)
    return place_of(span.start, article) <= place <= place_of(last, article)


def _cut(spans: Iterable[Span], article: Article) -> str:
    return article.joined(spans)


def _same(text: str) -> Wording:
    return Wording(text, text)


def _numbered_claims(numbers: Sequence[str]) -> Wording:
    shown = ", ".join(numbers)
    if len(numbers) == 1:
        return Wording(f"Aussage {shown}", f"claim {shown}")
    return Wording(f"Aussagen {shown}", f"claims {shown}")
