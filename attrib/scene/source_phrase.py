"""Prepositions that name a source: *laut X*, *X zufolge*, *gemäß X*, *nach Angaben von X*.

*nach* and *gemäß* attribute only with a noun of saying or thinking (*nach Ansicht des
Ministers*), *laut* and *zufolge* with any source (Duden, "laut", "zufolge").
"""

from __future__ import annotations

from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.noun_phrases import noun_phrase
from attrib.grammar.tree import form_of
from attrib.lexicon.lookup import role, speech_noun
from attrib.lexicon.tables import (
    ClassTrait,
    SpeechNoun,
    classes_with,
    prepositions,
)
from attrib.records import Sentence, Word
from attrib.scene.uttering import is_owned

_SOURCES = ("Angabe", "Bericht", "Erkenntnis")
_VIEWS = ("Sicht", "Perspektive", "Warte")
_SOURCING = ("laut", "zufolge")
_SOON = word_set("kurz unmittelbar direkt bald gleich lange")
_ANYBODYS = ("Erfahrung", "Vorstellung")
_LIGHT = ("Meinung", "Auffassung", "Ansicht", "Erachten", "Dafürhalten", "Überzeugung")


def source_of(sentence: Sentence, word: Word) -> Word | None:
    """Return the source that the word names, if it is a preposition that does."""
    place, needs = prepositions().get(_written(sentence, word), ("", ""))
    if place not in ("before", "after", "both") or word.upos not in ("ADP", "ADV", "ADJ", "NOUN"):
        return None
    noun = _complement(sentence, word, place)
    return noun if noun is not None and _attributes(sentence, word, noun, needs) else None


def _written(sentence: Sentence, word: Word) -> str:
    """Return the form in small letters; *zu Folge* counts as *zufolge*."""
    before = sentence.word(word.index - 1).form.lower() if word.index > 1 else ""
    return "zufolge" if (before, word.form) == ("zu", "Folge") else word.form.lower()


def is_sourcing(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word names a source by its form, or as a preposition that does here."""
    return _written(sentence, word) in _SOURCING or source_of(sentence, word) is not None


def _complement(sentence: Sentence, preposition: Word, place: str) -> Word | None:
    """Return the noun that the preposition governs, from the tree or the neighbourhood."""
    head = sentence.head_of(preposition)
    if place == "both" and (idiom := _idiom(sentence, preposition)) is not None:
        return idiom
    if preposition.relation == "case" and head is not None and _fits(preposition, head, place):
        postposed = head.index < preposition.index  # *Angaben der Wache zufolge*: of the whole
        return _highest(sentence, head, preposition) if postposed else head
    if preposition.relation == "case" and head is not None and head.upos == "ADV":
        return None  # *freie Sicht nach draußen*
    after = _after(sentence, preposition) if place in ("before", "both") else None
    if after is not None or place == "before":
        return after
    return _in_front(sentence, preposition)


def _idiom(sentence: Sentence, preposition: Word) -> Word | None:
    """Return the noun of *dem Vernehmen nach*, wherever the parser hung the preposition."""
    before = sentence.word(preposition.index - 1) if preposition.index > 1 else None
    known = speech_noun(before) if before is not None else None
    return before if known is not None and known.lemma == "Vernehmen" else None


def _after(sentence: Sentence, preposition: Word) -> Word | None:
    for word in sentence.words[preposition.index : preposition.index + 6]:
        if word.upos in ("NOUN", "PROPN"):
            return word
        if word.upos not in ("DET", "ADJ", "NUM", "PUNCT", "PRON", "ADV"):
            break
    return None


def _in_front(sentence: Sentence, preposition: Word) -> Word | None:
    before = sentence.words[max(0, preposition.index - 8) : preposition.index - 1]
    if before and before[-1].upos in ("PRON", "NUM"):
        return before[-1]
    for word in reversed(before):
        if word.upos in ("NOUN", "PROPN"):
            return _highest(sentence, word, preposition)
        if is_finite(word):
            break
    return None


def _fits(preposition: Word, head: Word, place: str) -> bool:
    if head.upos not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "SYM"):
        return False
    after = head.index < preposition.index
    return place == "both" or after == (place == "after") or head.upos == "PRON"


def _highest(sentence: Sentence, word: Word, preposition: Word) -> Word:
    """Climb from the last noun before a postposition to the head of its phrase."""
    for above in sentence.ancestors(word):
        nominal = above.upos in ("NOUN", "PROPN") and above.index <= preposition.index
        if not nominal or word.relation not in ("nmod", "flat", "appos", "conj"):
            break
        if word.relation == "nmod" and _is_bare(sentence, word, preposition):
            break
        word = above
    return word


def _is_bare(sentence: Sentence, noun: Word, postposition: Word) -> bool:
    """Tell whether the noun is no genitive, and so the postposition's own.

    A genitive shows itself on an article, an adjective or a name (Duden-Grammatik,
    "Genitivregel"): *die Organisation Schätzungen zufolge*.
    """
    below = (c.relation for c in sentence.children(noun) if c != postposition)
    return noun.upos == "NOUN" and not {"det", "amod", "nummod", "case"}.intersection(below)


def _attributes(sentence: Sentence, preposition: Word, noun: Word, needs: str) -> bool:
    """Tell whether preposition and noun name a source."""
    form = preposition.form.lower()
    before = noun.index > preposition.index
    if form == "laut":
        return before and _is_preposition(sentence, preposition)
    if needs == "view":
        # *aus rechtlicher Sicht* is a field, and nobody's
        return before and noun.lemma in _VIEWS and is_owned(sentence, noun)
    if form in ("gemäß", "gemäss") and (noun.upos == "PROPN" or role(noun) is not None):
        return True
    known = speech_noun(noun)
    spoken = known is not None and "nach" in known.uses
    if form == "nach" and before:
        apart = _is_apart(sentence, preposition, noun)
        return spoken and not apart and _names_whose(sentence, preposition, noun)
    return needs == "any" or spoken


def _is_preposition(sentence: Sentence, laut: Word) -> bool:
    """Tell whether *laut* is no adjective or adverb (*laut singend, laut rief er*)."""
    after = sentence.word(laut.index + 1)
    plain = laut.features.get("Degree") is None
    return plain and after.upos not in ("VERB", "ADV") and not after.form.endswith("end")


def _is_apart(sentence: Sentence, preposition: Word, noun: Word) -> bool:
    """Tell whether *nach* does something else here, or the noun is nobody's."""
    return (
        _is_when(sentence, preposition)
        or _is_wanted(sentence, preposition, noun)
        or _lacks_owner(sentence, noun)
    )


def _is_when(sentence: Sentence, preposition: Word) -> bool:
    """Tell whether *nach* tells the time (*kurz nach Annahme des Antrags*)."""
    if preposition.index == 1:
        return False
    before = sentence.word(preposition.index - 1)
    return form_of(before) in _SOON


def _is_wanted(sentence: Sentence, preposition: Word, noun: Word) -> bool:
    """Tell whether the noun before has *nach* in its valency (*der Ruf nach einem Gesetz*)."""
    wish = sentence.head_of(noun)
    if wish is None or noun.relation != "nmod" or wish.index != preposition.index - 1:
        return False
    known = speech_noun(wish)
    return known is not None and known.speech_class in classes_with(ClassTrait.WANTING)


def _names_whose(sentence: Sentence, preposition: Word, noun: Word) -> bool:
    """Tell whether it is somebody's, where everybody's may be meant (*nach aller Erfahrung*)."""
    owned = any(c.relation == "nmod" for c in sentence.children(noun))
    if noun.lemma in _ANYBODYS and not owned:
        return False  # *lief nach ihren Vorstellungen* is a wish
    return _bare_or_owned(sentence, preposition, noun)


def _bare_or_owned(sentence: Sentence, preposition: Word, noun: Word) -> bool:
    """Tell *nach Angaben der Polizei* from the temporal *nach dem Bericht*, *nach der Meldung*."""
    known = speech_noun(noun)
    if known is None or noun.lemma.endswith(_LIGHT) or known.medium == "thought":
        return known is not None
    if known.lemma == "Wort":
        return True
    between = [sentence.word(i) for i in range(preposition.index + 1, noun.index)]
    article = [w for w in between if w.upos == "DET" and w.lemma in ("der", "die", "das", "ein")]
    if not article:
        return known.speech_class != "demand"
    if article[0].lemma == "ein":
        return known.medium == "writing" or known.speech_class in classes_with(ClassTrait.PLAIN)
    return noun.features.get("Number") == "Plur" and _are_results(sentence, noun, known)


def _lacks_owner(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun that needs an owner has none (*nach ersten Erkenntnissen*)."""
    known = speech_noun(noun)
    if known is None or "owned" not in known.uses:
        return False
    own = any(c.lemma == "eigen" for c in sentence.children(noun))
    return not own and not is_owned(sentence, noun)


def _are_results(sentence: Sentence, noun: Word, known: SpeechNoun) -> bool:
    """Tell whether somebody's findings stand there (*nach den Berechnungen des Instituts*)."""
    return known.lemma in _SOURCES or ("results" in known.uses and is_owned(sentence, noun))


def phrase_words(sentence: Sentence, preposition: Word, noun: Word) -> list[Word]:
    """Return the words of the phrase, preposition included, as one stretch."""
    inside = {w.index for w in noun_phrase(sentence, noun)} | {preposition.index}
    first, last = min(inside), max(inside)
    for child in sentence.children(noun):
        if child.deprel in ("det", "det:poss", "amod", "nummod") and child.index < noun.index:
            first = min(first, child.index)
    if preposition.index > noun.index:
        last = preposition.index
    return [sentence.word(i) for i in range(first, last + 1)]
