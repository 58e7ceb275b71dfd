"""The name that a common-noun speaker is shown with: nominative, without article.

*laut der Polizei* names *Polizei*, *in einem internen Entwurf* names *interner Entwurf*:
without article the adjective takes the strong ending (Duden-Grammatik, "Adjektiv, starke
Deklination"). The mention in the text stays what it is; only the name changes.
"""

from __future__ import annotations

import re
from itertools import takewhile

from attrib.grammar.adjectives import strong_ending
from attrib.grammar.closed_classes import ARTICLES
from attrib.grammar.gender_forms import feminine, genders
from attrib.grammar.marks import DOUBLE
from attrib.grammar.parentheses import parentheses
from attrib.lexicon.lookup import is_anonymous, is_nominalised, role
from attrib.naming.mentions import Mention
from attrib.records import Sentence, Word
from attrib.scene import Scene

_ADJECTIVE = re.compile(r"(?:e|en|em|er|es)$")
_GENITIVE = re.compile(r"[^aeiousxzß]s$")  # of a noun unknown to the parser: *des Naturbunds*
_PAIR = re.compile(r"\b(und|sowie|oder) (?:der|die|das|den|dem) ")
_ARTICLE = re.compile(r"^(?:der|die|das) ")
# An age, number or remark is no part of a name: *Zeuge (52)*, *Amt (Stand: Mai)*, *Rat (und nicht
# nur er)*, *Polizist (Name bekannt)*.
_NOTE = re.compile(
    r"\s*[(\[](?:(?:[^()\[\]]*\s)?\d|(?:und|oder|Name)\s|[^()\[\]:]*:\s)[^()\[\]]*[)\]]"
)
_WEAK = re.compile(r"(?:ant|ent|ist|at|oge|et|ekt|ad)en$")


def shown(scene: Scene, mention: Mention) -> str:
    """Return the phrase in the nominative, as a table shows it."""
    sentence = scene.sentences[mention.sentence]
    head = mention.head
    words = [w for w in sentence.words if mention.span.covers(w.span)]
    words = [w for w in words if w.index < _remark_behind(sentence, head)] or words
    end = words[-1].span.end if words else mention.span.end
    plain = " ".join(scene.text[mention.span.start : end].split())
    if mention.plural and any(w.form == "noch" for w in words):
        return _ARTICLE.sub("", _bare(plain.replace(" noch ", " und ")))
    plain = _bare(plain)
    if head.upos != "NOUN" or not words or head.index < words[0].index:
        return plain
    if not _is_article(words[0]) and not _oblique(sentence, head, words):
        return plain
    inner = [w for w in words if w.index < head.index]
    if inner and _is_article(inner[0]):
        inner = inner[1:]
    if not all(_inflects(w) or w.upos == "NUM" or w.form == "," for w in inner):
        return plain if not _is_article(words[0]) else _without_article(scene, words)
    owning = words[0].form.lower() in ("des", "eines") and not _is_plural(head)
    ending = strong_ending(_gender(head), plural=_is_plural(head))
    front = [_strong(w, ending) if ending else w.form for w in inner]
    rest = scene.text[head.span.end : end]
    return _bare(
        " ".join([*front, _noun(head, ending, owning=owning) + " ".join(("x" + rest).split())[1:]])
    )


def _remark_behind(sentence: Sentence, head: Word) -> int:
    """Return where the first remark between dashes opens behind a word."""
    found = (p.first for p in parentheses(sentence.words) if p.dashed(sentence.words))
    return next((first for first in found if first > head.index), len(sentence.words) + 1)


def _is_article(word: Word) -> bool:
    return feminine(word.form).lower() in ARTICLES


def _bare(text: str) -> str:
    """Leave out the marks around a name, notes in it, and the articles of a pair."""
    text = _NOTE.sub("", text).strip() or text
    article, _, rest = text.partition(" ")
    if feminine(article).lower() in ARTICLES and rest[:1] in DOUBLE:
        text = rest
    if text[:1] in DOUBLE and text[-1:] in DOUBLE and not set(text[1:-1]) & DOUBLE:
        text = text[1:-1].strip() or text
    return _PAIR.sub(r"\1 ", text)


def _oblique(sentence: Sentence, head: Word, words: list[Word]) -> bool:
    """Tell whether the phrase stands in the dative or genitive, by its preposition too."""
    before = words[0].index - 1
    preposition = before >= 1 and sentence.word(before).upos == "ADP"
    return preposition or head.features.get("Case") in ("Dat", "Gen")


def _without_article(scene: Scene, words: list[Word]) -> str:
    kept = words[1:] or words
    return _bare(" ".join(scene.text[kept[0].span.start : words[-1].span.end].split()))


def _is_plural(head: Word) -> bool:
    return head.features.get("Number") == "Plur"


def _gender(head: Word) -> str:
    """Return the gender: parsers guess it where article and adjective leave it open."""
    known = role(head)
    if known is not None and not is_nominalised(head.form):
        return known.gender
    return head.features.get("Gender", "")


def _strong(adjective: Word, ending: str) -> str:
    form = adjective.form
    if (
        not _inflects(adjective)
        or adjective.relation == "advmod"
        or not _ADJECTIVE.search(form)
        or form[:1].isdigit()
    ):
        return form
    if form.endswith("er") and form[:1].isupper():
        return form  # *Berliner Polizei* is not inflected
    return _ADJECTIVE.sub("", form) + ending


def _inflects(word: Word) -> bool:
    """Tell whether the word is an adjective, tagged as a name or not (*das Weiße Haus*)."""
    return word.upos == "ADJ" or word.deprel == "amod" or _of_title(word)


def _of_title(word: Word) -> bool:
    """Tell whether the word is the adjective of a title (*Vorsitzender Richter*)."""
    return word.upos == "NOUN" and is_nominalised(word.form)


def _noun(head: Word, ending: str, *, owning: bool) -> str:
    form, lemma = head.form, head.lemma
    if form.endswith(".") or genders(form):
        return (
            form  # *Prof.*, whose lemma is written out; *Sprecher:in*, which is alike in all cases
        )
    if owning and lemma == form and _GENITIVE.search(form):
        lemma = form[:-1]
    if is_nominalised(form):
        return re.sub(r"e[nsmr]?$", ending or "e", form)
    if _is_plural(head):
        return _nominative_plural(head)
    if (known := role(head)) is not None and known.lemma == form:
        return form  # *der Fonds* is no form of *Fond*
    if lemma in (form + "n", form + "en"):
        return form  # a lemma is no longer than its forms, but for *Gesandte(r)*
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(form, lemma, strict=False))))
    return lemma if lemma[:1].isupper() and shared >= min(len(form), len(lemma)) - 1 else form


def _nominative_plural(head: Word) -> str:
    """Take the *n* off a dative plural (*Kreisen*, *Beobachtern*), where it is no plural ending."""
    form = head.form
    if head.features.get("Case") != "Dat" or not form.endswith("n"):
        return form
    if form.endswith(("ern", "eln")):
        return form[:-1]
    known = role(head)
    bases = {head.lemma, known.lemma if known is not None else head.lemma}
    weak = _WEAK.search(form) or form[:-1] in bases or (known is not None and form[:-2] in bases)
    masculine = _gender(head) in ("Masc", "Neut") or is_anonymous(head)
    strong = masculine and form.endswith("en") and not weak
    return form[:-1] if strong else form
