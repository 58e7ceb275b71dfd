"""A102: a direct quote that nobody is answerable for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.hidden import hidden_source
from attrib.check.possible_speakers import someone_near
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.lexicon.lookup import is_title_noun
from attrib.records import Claim, Kind, Word
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie, wer das gesagt hat, oder geben Sie es in eigenen Worten wieder.",
    "Name who said this, or put it in your own words.",
)
# Quotes of fewer words inside the writer's own sentence are names, slogans and distance more
# often than speech.
LONG = 8
_SHOWN = 40
_WORDS = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# What is written somewhere or goes by a saying was said by nobody in particular.
_INSCRIBED = word_set("stehen prangen lauten lesen drucken tragen betiteln benennen nennen")
_SAYING = re.compile(
    r"(?:motto|devise|leitspruch|slogan|losung|parole|schlagwort|spruch|sprichwort|redensart|schrift"
    r"|schlagzeile|schild|plakat|transparent|banner|titel|formel)(?:e|en|er|ern|n|s|es)?$",
    re.IGNORECASE,
)
_REACH = 4


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the utterances in quotation marks that nobody near could have made."""
    for number, claim in draft.numbered():
        if claim.kind is not Kind.DIRECT or claim.parent is not None or claim.speaker is not None:
            continue
        if not claim.was_said:
            continue
        if (
            _is_utterance(draft, claim)
            and not _is_name_or_saying(draft, claim)
            and hidden_source(draft, claim) is None
            and not someone_near(draft, claim.span)
        ):
            yield Problem(claim.span, _message(claim.span.of(draft.text)), ADVICE, claim=number)


def _message(quote: str) -> Wording:
    words = " ".join(quote.split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
    return Wording(
        f"Wörtliches Zitat, aber niemand im Text, der es gesagt haben könnte: {shown}",
        f"Direct quote, but nobody in the text who could have said it: {shown}",
    )


def _is_utterance(draft: Draft, claim: Claim) -> bool:
    """Tell whether the quote is long or a sentence of its own, and no headline above the text."""
    quote = claim.span.of(draft.text)
    sentence = draft.scene.sentences[draft.scene.sentence_at(claim.span.start)]
    within = any(is_finite(w) for w in sentence.words if claim.span.covers(w.span))
    whole = quote[1:2].isupper() and (within or quote.rstrip("“”\"«»‘'")[-1:] in ".!?")
    headline = not draft.text[: claim.span.start].strip() and draft.text[
        claim.span.end :
    ].startswith("\n")
    return (whole or len(_WORDS.findall(quote)) >= LONG) and not headline


def _is_name_or_saying(draft: Draft, claim: Claim) -> bool:
    """Tell whether the quote is what something is called, what is written on it, or a motto."""
    if claim.cue is not None and (
        claim.cue.speech_class == "name" or claim.cue.lemma in _INSCRIBED
    ):
        return True
    number = draft.scene.sentence_at(claim.span.start)
    numbers = (number - 1, number) if number else (number,)
    before = [
        w
        for n in numbers
        for w in draft.scene.sentences[n].words
        if w.span.end <= claim.span.start and not is_punctuation(w)
    ][-_REACH:]
    own = draft.scene.sentences[number]
    around = [w for w in own.words if not claim.span.covers(w.span)]
    return any(map(is_title_noun, before[-1:])) or any(map(_announces_saying, (*before, *around)))


def _announces_saying(word: Word) -> bool:
    return word.upos in ("NOUN", "PROPN") and _SAYING.search(word.form) is not None


RULE = Rule(
    code="A102",
    name="quote-without-speaker",
    severity=Severity.ERROR,
    summary=Wording(
        "Ein wörtliches Zitat, zu dem der Text keinen Sprecher nennt.",
        "A direct quote for which the text names no speaker.",
    ),
    explanation=Wording(
        "Ein Zitat braucht jemanden, der dafür einsteht, im Satz selbst oder gleich davor oder "
        "danach; sonst kann niemand es prüfen. Namen, Titel, Mottos, Aufschriften und einzelne "
        "Wörter in Anführungszeichen sind keine Zitate.",
        "A quote needs somebody who answers for it, in the sentence itself or right before or "
        "after it; otherwise nobody can check it. Names, titles, mottos, inscriptions and single "
        "words in quotation marks are no quotes.",
    ),
    source="Reuters Handbook of Journalism, „The Essentials of Reuters sourcing“ (the source of a "
    "quote is identified as quickly as possible)",
    examples=(
        Example(
            "„Das war ein Fehler, den wir alle bereuen werden.“ Die Sitzung endete.", fires=True
        ),
        Example("„Das war ein Fehler“, sagte Ministerin Ruth Ahlers.", fires=False),
    ),
    find=find,
)
