"""The finite forms of German verbs, and what a form can be.

Irregular verbs are built from their principal parts (`lexicon/verb_forms.tsv`), prefixed
verbs by splitting the prefix off; every other form is read as that of a weak verb.
Source: Duden, Die Grammatik, "Das Verb: Konjugation"; grammis, "Konjunktivformen".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from attrib.grammar.conjugation import (
    NEED_E,
    SLOTS,
    Forms,
    Number,
    konjunktiv_1,
    konjunktiv_2,
    present,
    preterite,
    stem_of,
    weak_first,
)
from attrib.grammar.prefixes import inseparable, made_of_noun, splits
from attrib.lexicon.loader import Row, read_table

VerbMood = Literal["Ind", "Sub"]
Tense = Literal["Pres", "Past"]
KEPT_FORMS = 20_000  # more than the verb forms of some hundred articles
LOSE_E_BEFORE_L = tuple("bdfgkmnpst")  # *handle, wechsle* from handeln, wechseln


@dataclass(frozen=True, slots=True)
class FiniteForm:
    """One cell of a paradigm. `tense` Past of `mood` Sub is Konjunktiv II."""

    lemma: str
    mood: VerbMood
    tense: Tense
    person: int
    number: Number


@lru_cache(maxsize=KEPT_FORMS)
def analyses(form: str, lemma: str = "") -> frozenset[FiniteForm]:
    """Return every cell that `form` can fill, as a single word (*ankomme*, not *komme an*).

    `lemma` is a hint: it counts only where the form alone leaves open whether its *t*
    belongs to the stem. An unknown strong preterite gives nothing.
    """
    small = form.lower()
    found = _irregular(small) or _irregular(_new_spelling(small))
    weak = frozenset(_weak(small, lemma.lower()))
    if not found or any(_weak_reason(cell.lemma) for cell in weak):
        return found | weak
    return found


def konjunktiv_1_form(lemma: str, person: int, number: Number) -> str:
    """Return the Konjunktiv I of a verb as a single word: *sei, habe, ankomme, handle*."""
    slot = SLOTS.index((person, number))
    if lemma.endswith(("eln", "ern")):
        # *handle, du handelst*; *ändere, ihr ändert*: one weak e is enough
        first = weak_first(lemma)
        return (first, lemma[:-1] + "st", first, lemma, lemma[:-1] + "t", lemma)[slot]
    return konjunktiv_1(lemma)[slot][0]


def konjunktiv_2_form(lemma: str, person: int, number: Number) -> str:
    """Return the Konjunktiv II of a verb as a single word: *wäre, ankäme, sagte, redete*.

    Of several forms the commoner one (*begänne, begönne*).
    """
    slot = SLOTS.index((person, number))
    if row := _principal_parts(lemma):
        first, parts = row
        return first + konjunktiv_2(parts["konjunktiv_2"].split(",")[0])[slot][0]
    stem = stem_of(lemma)
    return konjunktiv_2(stem + ("ete" if stem.endswith(NEED_E) else "te"))[slot][0]


def present_form(lemma: str, person: int, number: Number) -> str:
    """Return the present indicative of a verb as a single word: *ist, ankommt, handelt*."""
    slot = SLOTS.index((person, number))
    if row := _principal_parts(lemma):
        first, parts = row
        third = parts["present"].split(",")[0]
        return first + present(parts["infinitive"], third)[slot][0]
    if lemma.endswith(("eln", "ern")) and slot == 0:
        return weak_first(lemma)
    stem = stem_of(lemma)
    joint = "e" if stem.endswith(NEED_E) else ""
    return present(lemma, stem + joint + "t")[slot][0]


def third_person_forms(lemma: str) -> frozenset[str]:
    """Return the third person of the indicative, in both numbers and tenses: *sagt, sagten …*."""
    row = _principal_parts(lemma)
    if row is None:
        stem = stem_of(lemma) + ("e" if stem_of(lemma).endswith(NEED_E) else "")
        return frozenset((lemma, stem + "t", stem + "te", stem + "ten"))
    first, parts = row
    tenses = [present(parts["infinitive"], third) for third in parts["present"].split(",")]
    tenses.extend(map(preterite, parts["preterite"].split(",")))
    return frozenset(first + form for forms in tenses for slot in (2, 5) for form in forms[slot])


def participles(lemma: str) -> tuple[str, ...]:
    """Return the past participles of a verb that has no separable particle: *gesagt, bestätigt*."""
    if row := _principal_parts(lemma):
        first, parts = row
        found = parts["participle"].split(",")
        prefixed = first.endswith(inseparable(sure=False))
        return tuple(first + (p.removeprefix("ge") if prefixed else p) for p in found)
    stem = stem_of(lemma) + ("et" if stem_of(lemma).endswith(NEED_E) else "t")
    rest = next((lemma.removeprefix(p) for p in inseparable(sure=False) if lemma.startswith(p)), "")
    if lemma.endswith("ieren") or (rest and not _may_be_one_syllable(rest)):
        return (stem,)
    return (stem, "ge" + stem) if rest else ("ge" + stem,)


def _may_be_one_syllable(rest: str) -> bool:
    """Tell whether what seems a prefix may go on in the rest: *beichten, beugen, betteln*."""
    return rest[0] in "iu" or rest[0] == rest[1]


def is_distinct_konjunktiv_1(lemma: str, person: int, number: Number) -> bool:
    """Tell whether Konjunktiv I and present indicative differ there: *er habe*, not *sie haben*."""
    return konjunktiv_1_form(lemma, person, number) != present_form(lemma, person, number)


@lru_cache(maxsize=KEPT_FORMS)
def weak_analyses(form: str) -> frozenset[FiniteForm]:
    """Return the cells that `form` can fill if its verb is weak: *be|antragt* is no *trägt*."""
    return frozenset(_weak(form.lower(), ""))


def _new_spelling(form: str) -> str:
    """Spell as after 1996: *mußte, müßte, läßt*; a table of forms has the others as they are."""
    return form.replace("ß", "ss")


@lru_cache(maxsize=KEPT_FORMS)
def _irregular(form: str) -> frozenset[FiniteForm]:
    table = _irregular_forms()
    for first, rest in splits(form):
        if cells := table.get(rest):
            return frozenset(replace(cell, lemma=first + cell.lemma) for cell in cells)
    return frozenset()


@cache
def _irregular_forms() -> dict[str, frozenset[FiniteForm]]:
    table: dict[str, set[FiniteForm]] = {}
    for row in read_table("verb_forms.tsv"):
        for form, cell in _conjugate(row):
            table.setdefault(form, set()).add(cell)
            # Swiss spelling knows no ß: *liess, fliesst*
            table.setdefault(_new_spelling(form), set()).add(cell)
    return {form: frozenset(cells) for form, cells in table.items()}


def _conjugate(row: Row) -> Iterator[tuple[str, FiniteForm]]:
    lemma = row["infinitive"]
    tenses: list[tuple[VerbMood, Tense, Forms]] = [
        ("Ind", "Pres", present(lemma, third)) for third in row["present"].split(",")
    ]
    tenses.append(("Sub", "Pres", konjunktiv_1(lemma)))
    tenses.extend(("Ind", "Past", preterite(first)) for first in row["preterite"].split(","))
    tenses.extend(("Sub", "Past", konjunktiv_2(first)) for first in row["konjunktiv_2"].split(","))
    for mood, tense, forms in tenses:
        for (person, number), variants in zip(SLOTS, forms, strict=True):
            for form in variants:
                yield form, FiniteForm(lemma, mood, tense, person, number)


def _principal_parts(lemma: str) -> tuple[str, Row] | None:
    """Return the first parts of an irregular verb and the row of the rest; None for a weak one."""
    if _weak_reason(lemma):
        return None
    table = _rows_by_infinitive()
    return next(
        (
            (first, table[rest])
            for first, rest in splits(lemma)
            if rest in table and not made_of_noun(first)
        ),
        None,
    )


@cache
def _rows_by_infinitive() -> dict[str, Row]:
    return {row["infinitive"]: row for row in read_table("verb_forms.tsv")}


def _weak_reason(infinitive: str) -> str:
    """Return why a verb is in the list of weak verbs, or nothing if it is not."""
    listed = _weak_list()
    reasons = (listed.get(rest, "") for _, rest in splits(_new_spelling(infinitive)))
    return next(filter(None, reasons), "")


@cache
def _weak_list() -> dict[str, str]:
    return {_new_spelling(r["infinitive"]): r["reason"] for r in read_table("weak_verbs.tsv")}


def _weak(form: str, hint: str) -> Iterator[FiniteForm]:
    """Read the endings as those of a weak verb."""
    if form.endswith("te") and not _t_stem(form + "n", hint):
        yield from _cells(_weak_infinitive(form, "te"), "Past", ("Sub", "Ind"), (1, 3), "Sing")
    elif form.endswith("e"):
        yield from _cells(_e_infinitive(form), "Pres", ("Sub",), (1, 3), "Sing")
        yield from _cells(_e_infinitive(form), "Pres", ("Ind",), (1,), "Sing")
    elif form.endswith("ten") and not _t_stem(form, hint):
        yield from _cells(_weak_infinitive(form, "ten"), "Past", ("Sub", "Ind"), (1, 3), "Plur")
    elif form.endswith(("en", "ern", "eln")):
        yield from _cells(form, "Pres", ("Sub", "Ind"), (1, 3), "Plur")
    elif form.endswith("test") and not _t_stem(form[:-2] + "n", hint):
        yield from _cells(_weak_infinitive(form, "test"), "Past", ("Sub", "Ind"), (2,), "Sing")
    elif form.endswith("tet") and not _t_stem(form[:-1] + "n", hint):
        yield from _cells(_weak_infinitive(form, "tet"), "Past", ("Sub", "Ind"), (2,), "Plur")
    elif form.endswith("st") and _s_stem(form, hint):
        yield from _cells(form.removesuffix("t") + "en", "Pres", ("Ind",), (2, 3), "Sing")
        yield from _cells(form.removesuffix("t") + "en", "Pres", ("Ind",), (2,), "Plur")
    elif form.endswith("st"):
        yield from _second_person(form, "st", "Sing")
    elif form.endswith("t"):
        yield from _second_person(form, "t", "Plur")
        yield from _cells(_stem_of(form, "t") + "en", "Pres", ("Ind",), (3,), "Sing")


def _second_person(form: str, ending: str, number: Number) -> Iterator[FiniteForm]:
    stem = _stem_of(form, ending)
    lengthened = form == stem + "e" + ending
    needs_e = stem.endswith(NEED_E)
    moods: tuple[VerbMood, ...] = ("Ind",)
    if lengthened:
        moods = ("Sub", "Ind") if needs_e else ("Sub",)
    yield from _cells(stem + "en", "Pres", moods, (2,), number)


def _stem_of(form: str, ending: str) -> str:
    return form.removesuffix(ending).removesuffix("e")


def _e_infinitive(form: str) -> str:
    """Return the infinitive of *ändere, handle, sage*: ändern, handeln, sagen."""
    if form.endswith(("ere", "ele")) and form[-4:-3] not in ("i", "e"):
        return form[:-1] + "n"
    if form.endswith("le") and (form[-3:-2] in LOSE_E_BEFORE_L or form.endswith("chle")):
        return form[:-2] + "eln"
    return form + "n"


def _weak_infinitive(form: str, ending: str) -> str:
    stem = form.removesuffix(ending)
    if stem.endswith("e"):
        return stem + "n"
    return stem + ("n" if stem.endswith(("er", "el")) else "en")


def _t_stem(infinitive: str, hint: str) -> bool:
    reason = _weak_reason(infinitive)
    return reason == "stem-in-t" or (infinitive == hint and reason != "like-preterite")


def _s_stem(form: str, hint: str) -> bool:
    """Tell whether the *s* belongs to the stem: *du, er, ihr passt, reist*."""
    return form.endswith("sst") or (hint.endswith("sen") and form == hint.removesuffix("en") + "t")


def _cells(
    lemma: str, tense: Tense, moods: Iterable[VerbMood], persons: Iterable[int], number: Number
) -> Iterator[FiniteForm]:
    for mood in moods:
        for person in persons:
            yield FiniteForm(lemma, mood, tense, person, number)
