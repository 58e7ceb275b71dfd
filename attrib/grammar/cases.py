"""Which cases and numbers a noun phrase can stand in, read off the forms that show them.

Taggers guess a case for every noun; German shows it on articles, pronouns and the endings of
some adjectives and nouns, and nowhere else (Duden-Grammatik, "Deklination"). What the forms
leave open stays open here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, Literal, NamedTuple

from attrib.grammar.closed_classes import JOINING, PLURAL_WORDS
from attrib.grammar.gender_forms import genders
from attrib.records import Sentence, Word

Case = Literal["Nom", "Acc", "Dat", "Gen"]
Number = Literal["Sing", "Plur"]


CASES: Final[tuple[Case, ...]] = ("Nom", "Acc", "Dat", "Gen")


class Reading(NamedTuple):
    """A case and a number that a phrase can stand in."""

    case: Case
    number: Number


class _Cell(NamedTuple):
    case: Case
    number: Number
    genders: str  # M, F, N; of the plural all


_ALL: Final = frozenset(
    Reading(case, number)
    for case in CASES
    for number in ("Sing", "Plur")
)  # fmt: skip
_DIRECT: Final = (_Cell("Nom", "Plur", "MFN"), _Cell("Acc", "Plur", "MFN"))
# The endings of *der*, *dieser* and of adjectives without an article (strong declension).
_STRONG: Final[dict[str, tuple[_Cell, ...]]] = {
    "r": (
        _Cell("Nom", "Sing", "M"),
        _Cell("Dat", "Sing", "F"),
        _Cell("Gen", "Sing", "F"),
        _Cell("Gen", "Plur", "MFN"),
    ),
    "e": (_Cell("Nom", "Sing", "F"), _Cell("Acc", "Sing", "F"), *_DIRECT),
    "s": (_Cell("Nom", "Sing", "N"), _Cell("Acc", "Sing", "N")),
    "n": (_Cell("Acc", "Sing", "M"), _Cell("Dat", "Plur", "MFN")),
    "m": (_Cell("Dat", "Sing", "MN"),),
}
_GENITIVE: Final = (_Cell("Gen", "Sing", "MN"),)
_BARE: Final = (_Cell("Nom", "Sing", "MN"), _Cell("Acc", "Sing", "N"))  # *ein, kein, mein*
_ARTICLES: Final[dict[str, tuple[_Cell, ...]]] = {
    "der": _STRONG["r"],
    "die": _STRONG["e"],
    "das": _STRONG["s"],
    "den": _STRONG["n"],
    "dem": _STRONG["m"],
    "des": _GENITIVE,
}
_LIKE_DER: Final = ("dies", "jen", "jed", "welch", "manch", "solch", "all", "beid", "viel", "wenig")
_LIKE_EIN: Final = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "unsr", "euer", "eur")
_WITHOUT_ENDING: Final = frozenset((*_LIKE_EIN, "irgendein"))
_PRONOUNS: Final[dict[str, frozenset[Reading]]] = {
    **dict.fromkeys(("er", "ich", "du", "man", "wer"), frozenset({Reading("Nom", "Sing")})),
    "wir": frozenset({Reading("Nom", "Plur")}),
    **dict.fromkeys(("ihn", "mich", "dich", "wen"), frozenset({Reading("Acc", "Sing")})),
    **dict.fromkeys(("ihm", "mir", "dir", "wem"), frozenset({Reading("Dat", "Sing")})),
    "ihnen": frozenset({Reading("Dat", "Plur")}),
    "ihr": frozenset({Reading("Dat", "Sing"), Reading("Nom", "Plur")}),
    "sie": frozenset(Reading(c, n) for c in ("Nom", "Acc") for n in ("Sing", "Plur")),
    **dict.fromkeys(("es", "dies"), frozenset({Reading("Nom", "Sing"), Reading("Acc", "Sing")})),
    "uns": frozenset({Reading("Acc", "Plur"), Reading("Dat", "Plur")}),
}  # fmt: skip
_SAME_IN_PLURAL: Final = ("er", "el", "en", "chen", "lein")
_SEVERAL: Final = PLURAL_WORDS | {
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "zwölf",
}


def readings(sentence: Sentence, noun: Word, gender: str = "") -> frozenset[Reading]:
    """Return the cases and numbers that the phrase with that head can stand in.

    `gender` is the noun's, where the caller knows it better than the tagger; of a name the
    tagger knows none (*die GVB*).
    """
    tagged = noun.features.get("Gender", "") if noun.upos != "PROPN" else ""
    if tagged == "Masc" and _is_infinitive(sentence, noun):
        tagged = "Neut"
    found = _of_forms(sentence, noun, gender or tagged)
    if _is_coordinated(sentence, noun):
        return _in(("Sing", "Plur") if _is_one_person(sentence, noun) else ("Plur",), found)
    if follows(sentence, noun, "weder"):  # the verb agrees with both or with the nearer one
        return _in(("Sing", "Plur"), found)
    numbers = _numbers(sentence, noun)
    return frozenset(r for r in found if r.number in numbers) or found


def may_be(sentence: Sentence, noun: Word, case: str) -> bool:
    """Tell whether the forms of a noun phrase let it stand in a case."""
    return any(reading.case == case for reading in readings(sentence, noun))


def follows(sentence: Sentence, noun: Word, joiner: str) -> bool:
    """Tell whether a joiner such as *weder* or *noch* opens the phrase, or stands before it."""
    first = min(w.index for w in sentence.subtree(noun))
    opening = sentence.words[max(0, first - 2) : first]
    return any(word.form.lower() == joiner for word in opening)


def _in(numbers: Iterable[Number], found: Iterable[Reading]) -> frozenset[Reading]:
    cases = {case for case, _ in found}
    return frozenset(Reading(case, number) for case in cases for number in numbers)


def agrees(found: Iterable[Reading], finite: Word) -> bool:
    """Tell whether a phrase can be the nominative of a finite verb: in case and in number."""
    number = number_of(finite)
    return any(r.case == "Nom" and number in (None, r.number) for r in found)


def number_of(finite: Word) -> str | None:
    """Return the number of a finite verb, which its form shows better than its tag.

    In the third person every plural but *sind* ends in *-n* (*dementierte* is a singular).
    """
    number = finite.features.get("Number")
    form, third = finite.form.lower(), finite.features.get("Person") in (None, "3")
    return "Sing" if number == "Plur" and third and not form.endswith(("n", "sind")) else number


def _is_infinitive(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun in *-n* that was read as an accusative after *ein* is an infinitive.

    A masculine would have *einen*; nominalised infinitives are neuter (*ein Versagen*).
    """
    article = any(c.form.lower() in _WITHOUT_ENDING for c in sentence.children(noun))
    accusative = noun.features.get("Case") == "Acc"
    return (
        accusative and noun.upos == "NOUN" and noun.form.endswith(("en", "ern", "eln")) and article
    )


def _of_forms(sentence: Sentence, noun: Word, gender: str) -> frozenset[Reading]:
    """Return what article, adjective, pronoun and the noun's own ending leave."""
    if noun.upos == "PRON" and noun.form.lower() in _PRONOUNS:
        return _PRONOUNS[noun.form.lower()]
    shown = _shown_by(sentence, noun)
    found = _ALL if shown is None else _fitting(shown, gender)
    if not _is_oblique(noun):
        return found
    return frozenset(r for r in found if r.case != "Nom") or found


def _fitting(shown: Iterable[_Cell], gender: str) -> frozenset[Reading]:
    """Return the cells of a gender; all of them if it has none there, or is unknown."""
    cells = [*shown]
    fitting = [c for c in cells if not gender or gender[0] in c.genders]
    return frozenset(Reading(c.case, c.number) for c in fitting or cells)


def _shown_by(sentence: Sentence, noun: Word) -> tuple[_Cell, ...] | None:
    """Return the cells of the first word of the phrase that declines, if one stands there."""
    if noun.upos in ("PRON", "DET"):
        return _cells(noun.form)
    if noun.form == "Herr":
        return (_Cell("Nom", "Sing", "M"),)
    before = [
        c
        for c in sentence.children(noun)
        if c.index < noun.index and c.relation in ("det", "amod", "nummod")
    ]
    for word in before:
        if word.upos in ("DET", "PRON") and (cells := _cells(word.form)):
            return cells
    strong = [w for w in before if w.upos == "ADJ" and w.form[:1].islower()]
    if strong and not any(w.upos in ("DET", "PRON", "NUM") for w in before):
        return _of_adjective(strong[0].form.lower())
    return None


def _cells(form: str) -> tuple[_Cell, ...] | None:
    """Return the cells of an article or pronoun; of *der:die* the cases that both words share."""
    pair = genders(form)
    if pair is None:
        return _declined().get(form.lower())
    one, other = (_declined().get(word.lower(), ()) for word in pair)
    men = {cell[:2] for cell in one if "M" in cell.genders}
    women = (cell for cell in other if "F" in cell.genders)
    return tuple(cell._replace(genders="MFN") for cell in women if cell[:2] in men) or None


@cache
def _declined() -> dict[str, tuple[_Cell, ...]]:
    """Return the cells of articles, demonstratives and possessives by their form."""
    table = dict(_ARTICLES)
    for stem in _LIKE_DER:
        table |= {f"{stem}e{ending}": cells for ending, cells in _STRONG.items() if ending != "e"}
        table |= {f"{stem}e": _STRONG["e"], f"{stem}es": (*_STRONG["s"], *_GENITIVE)}
    for stem in _LIKE_EIN:
        table |= {f"{stem}e": _STRONG["e"], f"{stem}en": _STRONG["n"], f"{stem}em": _STRONG["m"]}
        # *einer* is no nominative, *eines* no accusative: there the article has no ending
        table |= {stem: _BARE, f"{stem}er": _STRONG["r"][1:], f"{stem}es": _GENITIVE}
    return table


def _of_adjective(form: str) -> tuple[_Cell, ...] | None:
    """Return the cells of an adjective without article (*blaue Briefe, neuem Streit*)."""
    if form.endswith("en"):
        return (*_STRONG["n"], *_GENITIVE)
    return _STRONG[form[-1]] if form.endswith(("er", "e", "es", "em")) else None


def _is_oblique(noun: Word) -> bool:
    """Tell whether the noun's own ending rules the nominative out (*Präsidenten*, *Herrn*).

    Masculines of the weak declension have *-n* in all other cases (Duden, "schwache
    Deklination").
    """
    if noun.form == "Herrn":
        return True
    weak = noun.form in (f"{noun.lemma}en", f"{noun.lemma}n") and noun.upos == "NOUN"
    masculine = noun.features.get("Gender") == "Masc" and noun.features.get("Number") == "Sing"
    return weak and masculine


def _is_coordinated(sentence: Sentence, noun: Word) -> bool:
    """Tell whether *und* joins another phrase to the noun, or to the name beside it."""
    return any(
        (
            child.relation == "conj"
            and any(
                (c.relation == "cc" and c.form.lower() in JOINING)
                or c.form.lower() == "auch"  # sowohl … als auch
                for c in sentence.children(child)
            )
        )
        or (child.relation in ("appos", "flat") and _is_coordinated(sentence, child))
        for child in sentence.children(noun)
        if child.index > noun.index
    )


def _is_one_person(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the article stands for both (*Der Bürgermeister und Senator X sagte*)."""
    joined = [c for c in sentence.children(noun) if c.relation == "conj"]
    article = any(c.form.lower() in ("der", "ein") for c in sentence.children(noun))
    return article and all(
        w.upos == "NOUN" and not any(c.relation == "det" for c in sentence.children(w))
        for w in joined
    )


def _numbers(sentence: Sentence, noun: Word) -> frozenset[str]:
    """Return the numbers that the noun itself leaves open.

    A name without article is one person's; *die Lehrer* and *die Radler* have the form of one.
    """
    told = noun.features.get("Number")
    children = list(sentence.children(noun))
    if any(c.form.lower() in _SEVERAL for c in children):
        return frozenset({"Plur"})
    if noun.upos == "PROPN":
        named = told != "Plur" and not any(c.relation == "det" for c in children)
        return frozenset({"Sing"}) if named else frozenset({"Sing", "Plur"})
    if noun.upos != "NOUN" or told is None:
        return frozenset({"Sing", "Plur"})
    same = noun.form == noun.lemma and noun.form.endswith(_SAME_IN_PLURAL)
    return frozenset({"Sing", "Plur"}) if same else frozenset({told})
