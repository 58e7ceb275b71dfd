"""The endings of German verbs: the six forms of a tense and mood, from stem or first form.

Source: Duden, Die Grammatik, "Das Verb: Konjugation".
"""

from __future__ import annotations

from typing import Final, Literal

Number = Literal["Sing", "Plur"]
SLOTS: tuple[tuple[int, Number], ...] = (
    (1, "Sing"), (2, "Sing"), (3, "Sing"), (1, "Plur"), (2, "Plur"), (3, "Plur"),
)  # fmt: skip
SEIN_PRESENT = (("bin",), ("bist",), ("ist",), ("sind",), ("seid",), ("sind",))
SEIN_KONJUNKTIV_1 = (("sei",), ("seist", "seiest"), ("sei",), ("seien",), ("seiet",), ("seien",))
# *ihr redet* has its e in the indicative, too
NEED_E: Final = ("t", "d", "chn", "ckn", "dn", "ffn", "gn", "ppn", "dm", "tm")
Forms = tuple[tuple[str, ...], ...]


def weak_first(lemma: str) -> str:
    """Return the first person of *handeln, ändern*: *handle, ändere*."""
    return lemma[:-3] + "le" if lemma.endswith("eln") else lemma[:-1] + "e"


def stem_of(infinitive: str) -> str:
    """Return the infinitive without its ending."""
    return infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive[:-1]


def present(infinitive: str, third: str) -> Forms:
    """Return the present indicative, by the third person."""
    if infinitive == "sein":
        return SEIN_PRESENT
    stem = stem_of(infinitive)
    plural = (infinitive,)
    you = (stem + ("et" if stem.endswith(NEED_E) else "t"),)
    if third.endswith("t"):
        second = (third,) if third[-2] in "sßz" else (third[:-1] + "st", third + "st")
        return (stem + "e",), second, (third,), plural, you, plural
    if third == "wird":
        return ("werde",), ("wirst",), ("wird",), plural, you, plural
    # preterite-presents: *ich/er kann, muss, weiß* have no ending
    second = (third + "t",) if third[-1] in "sß" else (third + "st",)
    return (third,), second, (third,), plural, you, plural


def konjunktiv_1(infinitive: str) -> Forms:
    """Return Konjunktiv I: *gebe, gebest …*."""
    if infinitive == "sein":
        return SEIN_KONJUNKTIV_1
    return _e_forms(stem_of(infinitive) + "e", plural=infinitive)


def preterite(first: str) -> Forms:
    """Return the preterite indicative, by its first form."""
    if first.endswith("e") and first != "schrie":
        return _e_forms(first, plural=first + "n")
    plural = (first + "n",) if first.endswith("e") else (first + "en",)
    return (first,), (first + "st", first + "est"), (first,), plural, (first + "t",), plural


def konjunktiv_2(first: str) -> Forms:
    """Return Konjunktiv II, by its first form."""
    short = first[:-1]
    _, second, _, _, you, _ = _e_forms(first, plural=first + "n")
    return (
        (first,),
        (*second, short + "st"),
        (first,),
        (first + "n",),
        (*you, short + "t"),
        (first + "n",),
    )


def _e_forms(first: str, plural: str) -> Forms:
    return (first,), (first + "st",), (first,), (plural,), (first + "t",), (plural,)
