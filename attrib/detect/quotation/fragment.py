"""A few quoted words in a sentence: somebody's wording, or what something is called.

*sprach von einem „Kahlschlag“* and *nannte es eine „Zumutung“* quote; *aß im „Adler“* and *las den
„Kurier“* name (Amtliche Rechtschreibung, § 94). The article tells them apart: a name is known.
"""

from __future__ import annotations

from attrib.grammar.closed_classes import word_set
from attrib.grammar.quotation_marks import Quotation
from attrib.records import Sentence, Word
from attrib.scene import Scene

_INDEFINITE = word_set("ein kein mein dein sein ihr unser euer")
_LIKENING = word_set("als zum zur")
_BECOMING = word_set("werden machen erklären degradieren küren stempeln")
_CALLED = word_set("genannt namens alias")


def word_before(scene: Scene, quotation: Quotation) -> tuple[Sentence, Word] | None:
    """Return the word right before a quotation in its sentence, with the sentence."""
    start = quotation.span.start
    located = scene.word_at(max(0, start - 2))
    if located is None or located[1].span.end > start:
        return None
    if scene.text[located[1].span.end : start].strip():
        return None
    return scene.sentences[located[0]], located[1]


def is_called(word: Word) -> bool:
    """Tell whether the word says that a name follows (*Tann, genannt „der Wal“*)."""
    return word.form.lower() in _CALLED


def is_judgement(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether *als* likens something to it (*bezeichnete das Haus als „die Hölle“*)."""
    before = word_before(scene, quotation)
    return before is not None and before[1].form.lower() == "als"


def names_a_thing(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether the word before it shows a name (*das Modell „…“*, *im „…“*)."""
    before = word_before(scene, quotation)
    if before is None:
        return False
    sentence, word = before
    if word.upos in ("DET", "ADJ") and word.index > 1:
        if is_indefinite(word):
            return False
        word = sentence.word(word.index - 1)
    return word.upos in ("NOUN", "ADP") and word.form.lower() not in ("als", "von", "vom")


def is_indefinite(word: Word) -> bool:
    """Tell whether it is *ein*, *kein* or a possessive, before which no name stands."""
    return word.upos == "DET" and word.lemma.lower() in _INDEFINITE


def is_wording(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether nouns in quotation marks are somebody's wording, and no name.

    A name stands with its own article or none; what somebody chose to call a thing is new, or a
    predicate: *eine „Zumutung“*, *als „Rückfall“*, *sei der „Normalfall“*.
    """
    words = list(scene.words_inside(quotation.inner))
    top = _top(scene, words)
    if top is None or _is_attached(scene, quotation) or top[1].upos in ("PROPN", "X"):
        return False
    sentence, head = top
    if any(c.relation == "cop" for c in sentence.children(head)):
        return True
    before = word_before(scene, quotation)
    return before is not None and _is_new(sentence, before[1], head)


def _is_new(sentence: Sentence, before: Word, head: Word) -> bool:
    """Tell whether the word before shows that the noun is new, or a predicate."""
    if is_indefinite(before):
        return True
    form = before.form.lower()
    if form == "als":
        return True
    above = sentence.head_of(head)
    return form in _LIKENING and above is not None and above.lemma in _BECOMING


def _is_attached(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether a name or a compound follows (*die „Bild“-Zeitung*, *ihr „Vize“ Brahm*)."""
    end = quotation.span.end
    after = scene.word_at(end)
    if scene.text[end : end + 1] == "-":
        return True
    beside = after is not None and after[1].span.start <= end + 1
    return beside and after is not None and after[1].upos == "PROPN"


def _top(scene: Scene, words: list[tuple[int, Word]]) -> tuple[Sentence, Word] | None:
    """Return the word of the quotation that hangs on one outside, with its sentence."""
    own = {word.index for _, word in words}
    for number, word in words:
        if word.head not in own and word.relation != "punct":
            return scene.sentences[number], word
    return None
