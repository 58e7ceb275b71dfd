"""A304: a quote that does not fit into the sentence around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Edit, Problem, Severity
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.closed_classes import word_set
from attrib.grammar.marks import is_punctuation, is_quotation_mark
from attrib.grammar.mood import MoodReading
from attrib.grammar.paradigms import analyses
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.subjects import agreement
from attrib.records import Sentence, Word
from attrib.wording import Wording

DASS = word_set("dass daß")
SUBORDINATORS = DASS | word_set("ob")
AUXILIARIES = word_set("haben werden")
# What may stand behind the verb of a subordinate clause (Duden-Grammatik, "Nachfeld").
BEHIND = word_set("als wie und oder sowie")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the quotes that begin with *dass*, and those whose verb or person breaks the frame."""
    for quotation in draft.scene.quotations:
        number = draft.scene.sentence_at(quotation.span.start)
        if not draft.scene.sentences or quotation.depth:
            continue
        sentence = draft.scene.sentences[number]
        inside = [w for w in _words(sentence) if quotation.inner.covers(w.span)]
        before = [w for w in _words(sentence) if w.span.end <= quotation.span.start]
        if not inside or not before or _announced(sentence, before[-1]):
            continue
        if inside[0].form in DASS:
            yield _dass_inside(draft, quotation, inside[0])
        elif before[-1].form.lower() in SUBORDINATORS and _verb_second(draft, number, inside):
            yield _verb_in_second_place(quotation, before[-1])
        yield from _persons(draft, number, quotation)


def _words(sentence: Sentence) -> list[Word]:
    return [word for word in sentence.words if not is_punctuation(word)]


def _announced(sentence: Sentence, last: Word) -> bool:
    """Tell whether a colon or a full stop sets the quote apart: then it stands for itself."""
    return any(w.form in (":", ".", "!", "?") for w in _signs_behind(sentence, last))


def _signs_behind(sentence: Sentence, word: Word) -> Iterator[Word]:
    for following in sentence.words[word.index :]:
        if not is_punctuation(following) or is_quotation_mark(following):
            return
        yield following


def _dass_inside(draft: Draft, quotation: Quotation, dass: Word) -> Problem:
    mark = draft.text[quotation.span.start]
    span = Span(quotation.span.start, dass.span.end)
    rest = draft.text[dass.span.end : dass.span.end + 1]
    moved = Edit(Span(span.start, span.end + len(rest)), f"{dass.form}{rest}{mark}")
    return Problem(
        span,
        Wording(
            f"„{dass.form}“ steht im Zitat, gehört aber zum Satz davor.",
            f"“{dass.form}” stands inside the quote but belongs to the sentence before it.",
        ),
        Wording(
            f"Setzen Sie das Anführungszeichen hinter „{dass.form}“.",
            f"Put the quotation mark behind “{dass.form}”.",
        ),
        edits=(moved,),
    )


def _verb_second(draft: Draft, number: int, inside: Sequence[Word]) -> bool:
    """Tell whether the clause that the quote opens with has its verb before other parts.

    Behind *dass* and *ob* the finite verb stands last; only infinitives of a verb complex
    (*dass er hätte kommen müssen*) and extraposed parts follow it.
    """
    sentence = draft.scene.sentences[number]
    finite = {reading.finite.index for reading in draft.scene[number].readings}
    clause = _until_comma(sentence, inside)
    place = next((n for n, word in enumerate(clause) if word.index in finite), None)
    if not place:
        return False
    behind = clause[place + 1 :]
    if not behind or behind[0].upos == "ADP" or behind[0].form.lower() in BEHIND:
        return False
    complex_of_three = clause[place].lemma in AUXILIARIES and len(behind) > 1
    return not (complex_of_three and all(w.upos in ("VERB", "AUX") for w in behind))


def _until_comma(sentence: Sentence, inside: Sequence[Word]) -> list[Word]:
    clause: list[Word] = []
    for word in inside:
        between = sentence.words[clause[-1].index : word.index - 1] if clause else ()
        if any(is_punctuation(w) and not is_quotation_mark(w) for w in between):
            break
        clause.append(word)
    return clause


def _verb_in_second_place(quotation: Quotation, subordinator: Word) -> Problem:
    return Problem(
        quotation.span,
        Wording(
            f"Das Zitat ist ein Hauptsatz, steht aber hinter „{subordinator.form}“.",
            f"The quote is a main clause but stands behind “{subordinator.form}”.",
        ),
        Wording(
            "Setzen Sie einen Doppelpunkt vor das Zitat, oder zitieren Sie nur, was in den "
            "Nebensatz passt.",
            "Put a colon before the quote, or quote only what fits into the subordinate clause.",
        ),
    )


def _persons(draft: Draft, number: int, quotation: Quotation) -> Iterator[Problem]:
    """Yield verbs whose subject stands on the other side of a mark and is of another person."""
    sentence = draft.scene.sentences[number]
    for reading in draft.scene[number].readings:
        subject = reading.subject
        if subject is None or subject.upos not in ("PRON", "NOUN", "PROPN"):
            continue
        within = [quotation.inner.covers(word.span) for word in (subject, reading.finite)]
        if within[0] != within[1] and _breaks_agreement(sentence, reading, subject):
            yield Problem(
                Span(
                    min(subject.span.start, reading.finite.span.start),
                    max(subject.span.end, reading.finite.span.end),
                ),
                Wording(
                    f"„{subject.form}“ und „{reading.finite.form}“ passen in der Person nicht "
                    "zusammen.",
                    f"“{subject.form}” and “{reading.finite.form}” do not agree in person.",
                ),
                Wording(
                    "Zitieren Sie den ganzen Satz, oder geben Sie ihn indirekt wieder.",
                    "Quote the whole sentence, or report it indirectly.",
                ),
            )


def _breaks_agreement(sentence: Sentence, reading: MoodReading, subject: Word) -> bool:
    cells = analyses(reading.finite.form, reading.finite.lemma)
    person = agreement(sentence, reading.finite, subject).person
    return bool(cells) and all(cell.person != person for cell in cells)


RULE = Rule(
    code="A304",
    name="quote-and-frame",
    severity=Severity.WARNING,
    summary=Wording(
        "Ein Zitat, das grammatisch nicht in den Satz um es herum passt.",
        "A quote that does not fit the grammar of the sentence around it.",
    ),
    explanation=Wording(
        "Ein Zitat, das Teil eines Satzes ist, muss sich in ihn fügen, ohne dass ein Wort geändert "
        "wird: „dass“ leitet den Nebensatz des Schreibenden ein und steht vor den Zeichen; hinter "
        "„dass“ und „ob“ steht das Verb am Ende; Subjekt und Verb stimmen in der Person überein.",
        "A quote that is part of a sentence has to fit in without a word changed: “dass” opens the "
        "writer’s subordinate clause and stands before the marks; behind “dass” and “ob” the verb "
        "stands last; subject and verb agree in person.",
    ),
    source="Amtliche Rechtschreibung, § 89 (angeführt wird, was wörtlich wiedergegeben ist); "
    "Duden, Die Grammatik, „Verbstellung“ und „Kongruenz“",
    examples=(
        Example("Ahlers sagte, „dass die Brücke hält“.", fires=True),
        Example("Ahlers sagte, dass „die Brücke hält“.", fires=False),
    ),
    find=find,
)
