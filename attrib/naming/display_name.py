"""The name that a common-noun speaker is shown with: nominative, without article.

*laut der Polizei* names *Polizei*, *in einem internen Entwurf* names *interner Entwurf*:
without article the adjective takes the strong ending (Duden-Grammatik, "Adjektiv, starke
Deklination"). The mention in the text stays what it is; only the name changes.
"""

from __future__ import annotations

import re

from attrib.grammar.adjectives import strong_ending
from attrib.grammar.closed_classes import word_set
from attrib.grammar.gender_forms import feminine, genders
from attrib.grammar.parentheses import parentheses
from attrib.lexicon.lookup import is_anonymous, is_nominalised, role, speech_noun
from attrib.naming.mentions import Mention
from attrib.naming.traits import is_plural_noun
from attrib.records import Sentence, SpeakerKind, Word
from attrib.scene import Scene

_ARTICLES = word_set("der die das dem den des ein eine einem einen einer eines")
_ADJECTIVE = re.compile(r"(?:e|en|em|er|es)$")
_MARKS = frozenset('„“”"»«')
_GENITIVE = re.compile(r"[^aeiousxzß]s$")  # of a noun unknown to the parser: *des Naturbunds*
_PAIR = re.compile(r"\b(und|sowie|oder) (?:der|die|das|den|dem) ")
_ARTICLE = re.compile(r"^(?:der|die|das) ")
# An age, number or remark is no part of a name: *Zeuge (52)*, *Amt (Stand: Mai)*, *Rat (und nicht
# nur er)*, *Polizist (Name bekannt)*.
_NOTE = re.compile(
    r"\s*[(\[](?:(?:[^()\[\]]*\s)?\d|(?:und|oder|Name)\s|[^()\[\]:]*:\s)[^()\[\]]*[)\]]"
)
_SEVERAL = re.compile(r"((?:[Vv]iel|[Ee]inig|[Aa]nder|[Mm]anch|[Mm]ehrer|[Aa]ll|[Ww]enig)e?)n$")
_AGENT = re.compile(  # of firms and people; the parser takes some for neuters like *Theater*
    r"(?:sorger|treiber|steller|bieter|händler|geber|nehmer|führer|leger|walter|sprecher)$"
)
_FOREIGN = re.compile(r"ien$")  # *Medien, Ministerien*: alike in all cases of the plural
_WEAK = re.compile(r"(?:ant|ent|ist|at|oge|et|ekt|ad)en$")


def shown(scene: Scene, mention: Mention) -> str:
    """Return the phrase in the nominative, as a table shows it."""
    sentence, head = scene.sentences[mention.sentence], mention.head
    if _is_oblique_pronoun(head):
        return head.form[:-1]
    words = _words_of(sentence, mention)
    end = words[-1].span.end if words else mention.span.end
    text = _in_one_line(scene.text[mention.span.start : end])
    if mention.plural and any(w.form == "noch" for w in words):
        # *weder die Stadt noch das Land*
        return _ARTICLE.sub("", _bare(text.replace(" noch ", " und ")))
    if not _changes(sentence, head, words):
        return _bare(text)
    article = _is_left_out(head, words[0])
    inner = [w for w in words if w.index < head.index][article:]
    if all(_stays_or_inflects(w) for w in inner):
        rest = scene.text[head.span.end : end]
        plural = is_plural_noun(sentence, head)
        return _bare(_in_nominative(head, words, inner, rest, plural=plural))
    rest = scene.text[words[1].span.start : end] if article and len(words) > 1 else text
    return _bare(_in_one_line(rest))


def _stays_or_inflects(word: Word) -> bool:
    """Tell whether the nominative of a word before a noun is known (*nicht näher genannt*)."""
    if _inflects(word) or word.upos in ("NUM", "ADV", "PART") or word.form == ",":
        return True
    return _SEVERAL.match(word.form) is not None


def _is_oblique_pronoun(head: Word) -> bool:
    """Tell whether an indefinite pronoun is a dative (*vielen*)."""
    return head.upos in ("PRON", "DET") and _SEVERAL.match(head.form) is not None


def _words_of(sentence: Sentence, mention: Mention) -> list[Word]:
    """Return the words of a mention up to a remark between dashes (*Holm – er ist krank –*)."""
    words = [w for w in sentence.words if mention.span.covers(w.span)]
    remark = _remark_after(sentence, mention.head)
    return [w for w in words if w.index < remark] or words


def _changes(sentence: Sentence, head: Word, words: list[Word]) -> bool:
    """Tell whether the name of a noun differs from its mention: by an article or its case."""
    if head.upos != "NOUN" or not words or head.index < words[0].index:
        return False
    return _is_left_out(head, words[0]) or _oblique(sentence, head, words)


def _in_nominative(
    head: Word, words: list[Word], inner: list[Word], rest: str, *, plural: bool
) -> str:
    """Return a noun with its adjectives (`inner`) and what follows it, all in the nominative."""
    owning = words[0].form.lower() in ("des", "eines") and not plural
    ending = strong_ending(_gender(head), plural=plural)
    front = [_strong(w, ending) if ending else w.form for w in inner]
    return _in_one_line(
        " ".join([*front, _noun(head, ending, owning=owning, plural=plural) + rest])
    )


def _remark_after(sentence: Sentence, head: Word) -> int:
    """Return where the first remark between dashes opens after a word."""
    found = (p.first for p in parentheses(sentence.words) if p.dashed(sentence.words))
    return next((first for first in found if first > head.index), len(sentence.words) + 1)


def _is_left_out(head: Word, word: Word) -> bool:
    """Tell whether a name does without the first word of its mention."""
    return _is_article(word) or _is_own(head, word)


def _is_own(head: Word, word: Word) -> bool:
    """Tell whether a possessive says whose text it is, which no name keeps (*ihr Bericht*)."""
    return word.features.get("Poss") == "Yes" and speech_noun(head) is not None


def _in_one_line(text: str) -> str:
    """Return a text with single blanks for all white space."""
    return " ".join(text.split())


def _is_article(word: Word) -> bool:
    """Tell whether the word is an article, of all genders too (*der*, *die:der*)."""
    return feminine(word.form).lower() in _ARTICLES


def _bare(text: str) -> str:
    """Leave out the marks around a name, notes in it, and the articles of a pair."""
    text = _NOTE.sub("", text).strip() or text
    article, _, rest = text.partition(" ")
    if feminine(article).lower() in _ARTICLES and rest[:1] in _MARKS:
        text = rest
    if text[:1] in _MARKS and text[-1:] in _MARKS and not set(text[1:-1]) & _MARKS:
        text = text[1:-1].strip() or text
    return _PAIR.sub(r"\1 ", text)


def _oblique(sentence: Sentence, head: Word, words: list[Word]) -> bool:
    """Tell whether the phrase is dative or genitive, by its preposition too (*laut Polizei*)."""
    before = words[0].index - 1
    preposition = before >= 1 and sentence.word(before).upos == "ADP"
    return preposition or head.features.get("Case") in ("Dat", "Gen")


def _gender(head: Word) -> str:
    """Return the gender: parsers guess it where no article shows it (*laut Sprecherin*)."""
    known = role(head)
    if known is not None and not is_nominalised(head.form):
        return known.gender
    if _AGENT.search(head.lemma):
        return "Masc"
    return head.features.get("Gender", "")


def _strong(adjective: Word, ending: str) -> str:
    """Return an adjective with the strong ending (*internen*: *interner*), if it takes one."""
    form = adjective.form
    if adjective.upos == "DET" and _SEVERAL.match(form):
        return form[:-1]
    invariable = (
        not _inflects(adjective)
        or adjective.relation == "advmod"
        or not _ADJECTIVE.search(form)
        or form[:1].isdigit()
        or (form.endswith("er") and form[:1].isupper())  # *Berliner Polizei*
    )
    return form if invariable else _ADJECTIVE.sub("", form) + ending


def _inflects(word: Word) -> bool:
    """Tell whether the word is an adjective, tagged as a name or not (*das Weiße Haus*)."""
    return word.upos == "ADJ" or word.deprel == "amod" or _of_title(word)


def _of_title(word: Word) -> bool:
    """Tell whether the word is the adjective of a title (*Vorsitzender Richter*)."""
    return word.upos == "NOUN" and is_nominalised(word.form)


def _noun(head: Word, ending: str, *, owning: bool, plural: bool) -> str:
    """Return the noun in the nominative; `owning` says that *des* or *eines* precedes it."""
    form, lemma = head.form, _as_written(head)
    if form.endswith(".") or genders(form):
        # *Prof.*, whose lemma is written out; *Sprecher:in*, which is alike in all cases
        return form
    if owning and lemma == form and _GENITIVE.search(form):
        lemma = form[:-1]
    if is_nominalised(form) and _gender(head) != "Neut":  # *des Bundesamtes* is no *Beamter*
        return re.sub(r"e[nsmr]?$", ending or "e", form)
    if plural:
        return _nominative_plural(head)
    return lemma if lemma[:1].isupper() and _is_lemma(head, lemma) else form


def _as_written(head: Word) -> str:
    """Return the lemma with the capitals of the form (*SPD-Politikers*: *SPD-Politiker*)."""
    form, lemma = head.form, head.lemma
    return form[: len(lemma)] if form.lower().startswith(lemma.lower()) else lemma


def _is_lemma(head: Word, lemma: str) -> bool:
    """Tell whether a lemma of the parser's is the nominative of a noun."""
    form = head.form
    if (known := role(head)) is not None and known.lemma == form:
        return False  # *der Fonds* is no form of *Fond*
    if lemma in (form + "n", form + "en") or (lemma == form + "r" and _gender(head) == "Fem"):
        return False  # a lemma is no longer than its forms, but for *Gesandte(r)*
    return _is_form_of(form, lemma)


def _is_form_of(form: str, lemma: str) -> bool:
    """Tell whether a lemma is plausible: all but the last letter is the form's (*Rats*: *Rat*)."""
    stem = min(len(form), len(lemma)) - 1
    return form[:stem] == lemma[:stem]


def _nominative_plural(head: Word) -> str:
    """Take the *n* off a dative plural (*Kreisen*, *Beobachtern*), where it is no plural ending."""
    form = head.form
    if head.features.get("Case") != "Dat" or not form.endswith("n"):
        return form
    if form.endswith(("ern", "eln")):
        return form[:-1]
    if _FOREIGN.search(form):
        return form
    known = role(head)
    bases = {head.lemma, known.lemma if known is not None else head.lemma}
    person = known is not None and known.kind is SpeakerKind.PERSON
    weak = _WEAK.search(form) or form[:-1] in bases or (person and form[:-2] in bases)
    masculine = _gender(head) in ("Masc", "Neut") or is_anonymous(head)
    strong = masculine and form.endswith("en") and not form.endswith("innen") and not weak
    return form[:-1] if strong else form
