"""A701: a word or phrase that the house wants to hear of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Rule
from attrib.config.house_words import HouseWord
from attrib.example import Example
from attrib.records import Word
from attrib.spans import Places
from attrib.wording import Wording

ADVICE = Wording("Prüfen Sie, ob es ohne geht.", "See whether it can do without.")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the places where the house's words stand, quoted ones aside; the longest phrase wins.

    A phrase in small letters is found with a capital, too, and each of its words in all its forms.
    """
    taken = Places()
    found: list[Span] = []
    forms = _forms(draft) if draft.settings.words else ()
    for phrase, word in sorted(draft.settings.words, key=lambda pair: -len(pair[0])):
        if word.level == Severity.OFF:
            continue
        for span in sorted({*_as_written(phrase, draft.text), *_in_other_forms(phrase, forms)}):
            near = (found[number] for number in taken.near([span]))
            if any(span.overlaps(other) for other in near) or _is_quoted(draft, span):
                continue
            taken.add(len(found), [span])
            found.append(span)
            yield _problem(span, draft.text, word)


def _as_written(phrase: str, text: str) -> Iterator[Span]:
    body = r"\s+".join(map(re.escape, phrase.split()))
    before, behind = (r"(?<!\w)" if phrase[0].isalnum() else "", r"(?!\w)")
    flags = re.IGNORECASE if phrase.islower() else re.NOFLAG
    last = behind if phrase[-1].isalnum() else ""
    return (Span(*match.span()) for match in re.finditer(f"{before}{body}{last}", text, flags))


class _Form(NamedTuple):
    """What a word can be listed as: as it is written, and in small letters."""

    span: Span
    written: frozenset[str]
    small: frozenset[str]


def _forms(draft: Draft) -> tuple[tuple[_Form, ...], ...]:
    return tuple(tuple(map(_form, sentence.words)) for sentence in draft.scene.sentences)


def _form(word: Word) -> _Form:
    written = frozenset((word.form, word.lemma))
    return _Form(word.span, written, written | {form.lower() for form in written})


def _in_other_forms(phrase: str, sentences: Iterable[Sequence[_Form]]) -> Iterator[Span]:
    parts, small = phrase.split(), phrase.islower()
    for words in sentences:
        said = [word.small if small else word.written for word in words]
        for start in range(len(words) - len(parts) + 1):
            if all(part in said[start + place] for place, part in enumerate(parts)):
                yield Span(words[start].span.start, words[start + len(parts) - 1].span.end)


def _is_quoted(draft: Draft, span: Span) -> bool:
    return draft.in_direct_speech(span) or draft.scene.quoted.covers(span)


def _problem(span: Span, text: str, word: HouseWord) -> Problem:
    said = " ".join(span.of(text).split())
    advice = Wording(word.hint, word.hint) if word.hint else ADVICE
    return Problem(
        span,
        Wording(f"„{said}“ steht auf der Liste des Hauses.", f"“{said}” is on the house’s list."),
        advice,
        severity=Severity(word.level),
    )


RULE = Rule(
    code="A701",
    name="house-word",
    severity=Severity.WARNING,
    summary=Wording(
        "Ein Wort, das auf der Liste des Hauses steht (nur mit einer Liste).",
        "A word that is on the house’s list (only with such a list).",
    ),
    explanation=Wording(
        "Jedes Haus hat Wörter und Wendungen, die es nicht oder nur bewusst drucken will. In "
        "attrib.toml stehen sie in der Tabelle [check.words], jedes mit einer Stufe und auf Wunsch "
        "mit einem Hinweis. Gefunden werden auch gebeugte Formen; was in Anführungszeichen steht, "
        "sind die Worte anderer.",
        "Every house has words and phrases that it does not want to print, or only on purpose. "
        "They stand in the table [check.words] of attrib.toml, each with a level and, if wanted, a "
        "hint. Inflected forms are found, too; what stands in quotation marks are other people’s "
        "words.",
    ),
    source="Die Redaktion selbst (attrib.toml)",
    style_advice=True,
    examples=(
        Example('Der umstrittene Umbau beginnt. (umstritten = "info")', fires=True),
        Example("„Der umstrittene Umbau beginnt“, sagte Tann.", fires=False),
    ),
    find=find,
)
