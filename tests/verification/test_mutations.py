"""Every exact quote is altered in many ways, and every alteration must be found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import pytest

from attrib.verification.quotes import quote_of
from attrib.verification.records import Verdict, Verification
from attrib.verification.speakers import Relation, relation
from attrib.verification.verdict import find
from attrib.verification.voices import Voice
from attrib.verification.words import fold, is_negation
from tests.verification.fixture_set import sources, verified

Words = list[str]
Mutation = Callable[[Words], Words | None]

SYNONYMS = {
    "bauen": "errichten",
    "Geld": "Kapital",
    "kostet": "verschlingt",
    "Leute": "Menschen",
    "sagen": "behaupten",
    "ist": "bleibt",
    "hat": "besitzt",
    "werden": "wollen",
    "wird": "muss",
    "kein": "ein",
    "ein": "irgendein",
    "das": "dies",
    "der": "jener",
    "die": "jene",
    "ich": "man",
    "wir": "alle",
}
TENSES = {"ist": "war", "sind": "waren", "hat": "hatte", "haben": "hatten", "wird": "würde"}
PERSONS = {"ich": "er", "wir": "sie", "Ich": "Er", "Wir": "Sie"}
NUMBER = re.compile(r"\d+")


def _middle(words: Words) -> int:
    return len(words) // 2


def first_dropped(words: Words) -> Words | None:
    # A quote may begin behind a comma: it is shorter, and still word for word.
    return words[1:] if words[0][-1].isalnum() else None


def middle_dropped(words: Words) -> Words:
    place = _middle(words)
    return words[:place] + words[place + 1 :]


def last_dropped(words: Words) -> Words | None:
    # Without a last sentence of one word it is a shorter quote; of one word nothing is left.
    return None if len(words) == 1 or words[-2][-1] in ".!?" else words[:-1]


def negated(words: Words) -> Words:
    place = _middle(words)
    return [*words[:place], "nicht", *words[place:]]


def no_longer_negated(words: Words) -> Words | None:
    kept = [word for word in words if not is_negation(fold(word.strip(",.:!?")))]
    return kept if len(kept) < len(words) else None


def number_changed(words: Words) -> Words | None:
    for place, word in enumerate(words):
        if match := NUMBER.search(word):
            changed = str(int(match[0]) + 1)
            return [*words[:place], word.replace(match[0], changed), *words[place + 1 :]]
    return None


def swapped(words: Words) -> Words | None:
    for place in range(len(words) - 1):
        one, other = words[place], words[place + 1]
        if fold(one.strip(",.:;!?–")) != fold(other.strip(",.:;!?–")):
            return [*words[:place], other, one, *words[place + 2 :]]
    return None


def synonym(words: Words) -> Words | None:
    return _replaced(words, SYNONYMS)


def tense(words: Words) -> Words | None:
    return _replaced(words, TENSES)


def person(words: Words) -> Words | None:
    return _replaced(words, PERSONS)


def inflected(words: Words) -> Words:
    place = max(range(len(words)), key=lambda i: len(words[i]))
    stem = words[place].rstrip(",.:;!?")
    return [*words[:place], stem + "en" + words[place][len(stem) :], *words[place + 1 :]]


def word_added(words: Words) -> Words:
    place = _middle(words)
    return [*words[:place], "ausdrücklich", *words[place:]]


def _replaced(words: Words, by: dict[str, str]) -> Words | None:
    for place, word in enumerate(words):
        stem = word.rstrip(",.:;!?")
        if stem in by:
            return [*words[:place], by[stem] + word[len(stem) :], *words[place + 1 :]]
    return None


MUTATIONS: Sequence[Mutation] = (
    first_dropped,
    middle_dropped,
    last_dropped,
    negated,
    no_longer_negated,
    number_changed,
    swapped,
    synonym,
    tense,
    person,
    inflected,
    word_added,
)


def exact() -> Iterator[Verification]:
    for one in verified().values():
        for quote in one.quotes:
            if quote.verdict is Verdict.EXACT and len(quote_of([quote.text]).runs) == 1:
                yield quote


def voice(quote: Verification) -> Voice:
    return Voice(quote.claim.speaker.name if quote.claim.speaker else "", named=True)


def verdict(text: str, by: Voice) -> Verdict:
    return find(sources(), quote_of([text]), by).verdict


def words_of(quote: Verification) -> Words:
    # Marks set apart what is bracketed, and inner marks are punctuation.
    return re.sub(r"[„“”\"«»‚‘‹›]", "", quote.text).split()


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
def test_no_altered_quote_is_called_exact(mutate: Mutation) -> None:
    tried, missed = 0, []
    for quote in exact():
        words = mutate(words_of(quote))
        if not words:
            continue
        tried += 1
        text = " ".join(words)
        if verdict(text, voice(quote)) is Verdict.EXACT:
            missed.append(text)
    assert tried >= 15
    assert missed == []


def test_a_quote_given_to_another_speaker_is_found() -> None:
    labels = sorted(sources().labels)
    tried, missed = 0, []
    for quote in exact():
        speaker = quote.passages[0].speaker
        if not speaker:
            continue
        said = {passage.speaker for passage in quote.passages}
        others = [
            label
            for label in labels
            if all(
                relation(label, one, named=True, labelled=True) is Relation.OTHER for one in said
            )
            and quote_of([label]).runs
        ]
        other = Voice(others[tried % len(others)].split(" (")[0], named=True)
        tried += 1
        if verdict(quote.text, other) is not Verdict.OTHER_SPEAKER:
            missed.append((quote.text, other.name))
    assert tried >= 80
    assert missed == []


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda text: re.sub(r"[,;:–]", "", text),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "  \n"),
        lambda text: text.replace("„", "»").replace("“", "«"),
        lambda text: text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"),
        lambda text: text.replace("ß", "ss"),
        lambda text: text.replace(",", " –"),
    ],
    ids=["commas", "no-break", "wrapped", "marks", "umlauts", "eszett", "dashes"],
)
def test_spelling_and_punctuation_alone_change_nothing(rewrite: Callable[[str], str]) -> None:
    changed = [
        quote.text
        for quote in exact()
        # Digits are set apart by spaces and commas of their own.
        if not NUMBER.search(quote.text)
        # What its frame splits is exact only with its other half.
        and verdict(quote.text, voice(quote)) is Verdict.EXACT
        and verdict(rewrite(quote.text), voice(quote)) is not Verdict.EXACT
    ]
    assert changed == []
