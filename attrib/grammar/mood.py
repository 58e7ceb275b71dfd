"""The mood of every finite verb complex, from form, paradigm and subject.

What the grammar leaves open is decided so:

- A form that is indicative and Konjunktiv I alike (*sie haben, sie kommen*) is indicative; under
  or beside a distinct Konjunktiv, which shows indirect speech, it is ambiguous.
- A form that is preterite and Konjunktiv II alike (*sagte, wollte, blieben*) is indicative; where
  the clause asks for Konjunktiv II (*wenn er wollte, könnte er*), it is Konjunktiv II; under a
  distinct Konjunktiv it is ambiguous. So is *sollte* everywhere else: advice (*man sollte*)
  and past plan (*es sollte beginnen*) have the same form.
- *möchte, könnte, dürfte* are Konjunktiv II by form, though they often mean no more than a
  polite present.
- Imperatives (*seien Sie so gut*) have no reading.

Source: Duden, Die Grammatik, "Der Modus"; grammis, "Konjunktiv", "würde-Konjunktiv".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from attrib.frozen import Frozen
from attrib.grammar import syncretism
from attrib.grammar.finite import finite_words, is_finite, is_imperative
from attrib.grammar.paradigms import FiniteForm, analyses, weak_analyses
from attrib.grammar.subjects import Agreement, agreement, drops_first_person, subject
from attrib.grammar.verbs import infinitives_of, lexical_head
from attrib.records import Mood, Sentence, Word

WERDEN_2: Final = frozenset({"würde", "würden", "würdest", "würdet"})
KONJUNKTIVE: Final = frozenset({Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2, Mood.WUERDE})
FEATURES: Final = MappingProxyType({
    Mood.KONJUNKTIV_1: ("Sub", "Pres"),
    Mood.KONJUNKTIV_2: ("Sub", "Past"),
    Mood.WUERDE: ("Sub", "Past"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class MoodReading:
    """The mood of one finite verb complex.

    `finite` carries the mood; `verb` is the predicate it belongs to (the same word, or the one it
    supports as auxiliary or copula); `forms` are the words that show the mood, in text order;
    `possible` are the moods that the form allows with this subject, of that `person` (1 to 3).
    """

    finite: Word
    verb: Word
    mood: Mood
    forms: tuple[Word, ...]
    possible: frozenset[Mood]
    subject: Word | None = None
    person: int = 3

    @property
    def is_konjunktiv(self) -> bool:
        """Tell whether the mood is one of the Konjunktive, *würde* + infinitive included."""
        return self.mood in KONJUNKTIVE


def readings(sentence: Sentence) -> tuple[MoodReading, ...]:
    """Return a reading for each finite verb complex of the sentence, in text order."""
    by_form = tuple(_readings_by_form(sentence))
    distinct = {r.verb.index: r.mood for r in by_form if r.is_konjunktiv}
    return tuple(_weigh(sentence, reading, distinct) for reading in by_form)


def with_moods(sentence: Sentence) -> Sentence:
    """Return the sentence with what is finite, and in which mood, written into its features.

    Both Konjunktive become `Mood=Sub`, with `Tense=Pres` for I and `Tense=Past` for II and
    *würde*; all other finite words `Mood=Ind`, their tense left as it is. A word with a finite
    tag that is no finite verb becomes an infinitive or a participle by its form.
    """
    found = {reading.finite.index: reading.mood for reading in readings(sentence)}
    finite = {word.index for word in finite_words(sentence)}
    words = tuple(
        _with_mood(word, found[word.index])
        if word.index in found
        else (_infinite(word) if is_finite(word) and word.index not in finite else word)
        for word in sentence.words
    )
    return replace(sentence, words=words)


def _infinite(word: Word) -> Word:
    form = "Inf" if word.form.lower() == word.lemma.lower() else "Part"
    kept = {k: v for k, v in word.features.items() if k in ("Gender", "Number", "Foreign")}
    return replace(word, features=Frozen(kept | {"VerbForm": form}))


def moods_of_form(
    form: str, subject: Agreement, lemma: str = ""
) -> tuple[frozenset[Mood], frozenset[FiniteForm]]:
    """Return the moods that a form allows with such a subject, and the cells that show them.

    *würde* counts as Konjunktiv II here. Where person and number fit no cell, the number (which
    a parser often gets wrong) is passed over; then the verb is taken for a weak one; and in the end
    the person is passed over, too.
    """
    cells = analyses(form, lemma)
    person = frozenset(c for c in cells if c.person == subject.person)
    exact = frozenset(c for c in person if subject.number in (None, c.number))
    weak = frozenset(c for c in weak_analyses(form) if c.person == subject.person)
    fitting = exact or person or weak or cells
    moods = {_mood_of(cell) for cell in fitting}
    if not moods:
        moods = {Mood.INDICATIVE}
    return frozenset(moods), fitting


def _mood_of(cell: FiniteForm) -> Mood:
    if cell.mood == "Ind":
        return Mood.INDICATIVE
    return Mood.KONJUNKTIV_1 if cell.tense == "Pres" else Mood.KONJUNKTIV_2


def _readings_by_form(sentence: Sentence) -> Iterator[MoodReading]:
    for finite in finite_words(sentence):
        verb = lexical_head(sentence, finite)
        who = subject(sentence, verb)
        if is_imperative(sentence, finite, who):
            continue
        agreed = agreement(sentence, finite, who)
        if who is None and agreed.person == 3 and drops_first_person(sentence, finite):
            # *Habe angerufen*: what is left out in front position is *ich*
            agreed = Agreement(1, "Sing")
        possible, cells = moods_of_form(finite.form, agreed, _tense_hint(finite))
        mood = _by_form(possible, cells, finite)
        forms: tuple[Word, ...] = (finite,)
        if finite.form.lower() in WERDEN_2:
            infinitives = infinitives_of(sentence, finite, verb)
            if infinitives:
                mood = Mood.WUERDE
                possible = frozenset({mood})
                forms = tuple(sorted((finite, *infinitives), key=lambda w: w.index))
        yield MoodReading(finite, verb, mood, forms, possible, who, agreed.person)


def _tense_hint(finite: Word) -> str:
    """Return the lemma, unless the tagger says preterite: then the *t* is no part of the stem."""
    return "" if finite.features.get("Tense") == "Past" else finite.lemma


def _by_form(possible: frozenset[Mood], cells: frozenset[FiniteForm], finite: Word) -> Mood:
    if Mood.INDICATIVE in possible:
        return Mood.INDICATIVE
    if len(possible) == 1:
        return next(iter(possible))
    # *führe*: führen or fahren. The lemma decides; otherwise the Konjunktiv I of the weak verb
    named = {_mood_of(cell) for cell in cells if cell.lemma == finite.lemma.lower()}
    return next(iter(named)) if len(named) == 1 else Mood.KONJUNKTIV_1


def _weigh(sentence: Sentence, reading: MoodReading, distinct: dict[int, Mood]) -> MoodReading:
    if reading.mood is not Mood.INDICATIVE or len(reading.possible) == 1:
        return reading
    asked = syncretism.asked_mood(sentence, reading.finite, reading.verb, distinct)
    if Mood.KONJUNKTIV_2 in reading.possible:
        if asked is Mood.KONJUNKTIV_2:
            return replace(reading, mood=Mood.KONJUNKTIV_2)
        if asked is not None or reading.finite.form.lower() in ("sollte", "sollten"):
            return replace(reading, mood=Mood.AMBIGUOUS)
    elif asked is not None and reading.person == 3:
        return replace(reading, mood=Mood.AMBIGUOUS)
    return reading


def _with_mood(word: Word, mood: Mood) -> Word:
    features = dict(word.features)
    features["VerbForm"] = "Fin"
    sub = FEATURES.get(mood)
    if sub is None:
        features["Mood"] = "Ind"
    else:
        features["Mood"], features["Tense"] = sub
    return replace(word, features=Frozen(features))
