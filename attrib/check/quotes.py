"""Which quotations are somebody's utterance, and not a name, a title, a motto or an inscription."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.lexicon.lookup import is_title_noun
from attrib.records import Claim, Word

if TYPE_CHECKING:  # a draft holds what is found here
    from attrib.check.draft import Draft

# Quotes of fewer words inside the writer's own sentence are names, slogans and distance more
# often than speech.
LONG = 8
_WORDS = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# What is written somewhere or goes by a saying was said by nobody in particular.
_INSCRIBED = word_set("stehen prangen lauten lesen drucken tragen betiteln benennen nennen")
_SAYING = re.compile(
    r"(?:motto|devise|leitspruch|slogan|losung|parole|schlagwort|spruch|sprichwort|redensart|schrift"
    r"|schlagzeile|schild|plakat|transparent|banner|titel|formel)(?:e|en|er|ern|n|s|es)?$",
    re.IGNORECASE,
)
_REACH = 4


def is_utterance(draft: Draft, claim: Claim) -> bool:
    """Tell whether a quotation is what somebody said, and somebody has to answer for."""
    return _is_long_or_whole(draft, claim) and not _is_name_or_saying(draft, claim)


def _is_long_or_whole(draft: Draft, claim: Claim) -> bool:
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
