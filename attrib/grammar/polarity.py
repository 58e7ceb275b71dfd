"""Whether the predicate of a clause is told as a fact: said, not said, or left open.

*Falls X sagt*, *X soll gesagt haben*, *sagte X wirklich …?* tell nothing that happened; nor do
*weigerte sich zu sagen* and *es ist denkbar, dass X sagte*. Negation is `negation.is_negated`.
Sources: Duden, Die Grammatik, "Konditionalsätze", "Modalverben", "Fragesätze"; grammis,
"Konjunktiv Präteritum"; Karttunen, "Implicative verbs" (1971).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import dropwhile

from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.negation import is_negated, signs
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import auxiliaries, finite_verb, is_passive, is_zu_infinitive, particle
from attrib.lexicon.loader import read_table
from attrib.records import Sentence, Word

_UNREAL = word_set("hätte hätten würde würden könnte könnten dürfte dürften")
_INTENDED = word_set("wollen mögen")
_INTERROGATIVE = word_set("wer welcher welche")
_CLAUSES = word_set("xcomp ccomp csubj advcl acl obj")


class Telling(StrEnum):
    """How a clause tells what its predicate says."""

    FACT = "fact"
    NEGATED = "negated"
    REFUSED = "refused"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Told:
    """How a clause tells it, and the word that shows it."""

    telling: Telling
    by: Word


class _Governing(StrEnum):
    """What a governing word tells of its complement: see `lexicon/polarity_governors.tsv`."""

    REFUSE = "refuse"
    OMIT = "omit"
    SAME = "same"
    WILLING = "willing"
    OPEN = "open"
    FALSE = "false"
    TRUE = "true"


_IF_AFFIRMED = {
    _Governing.REFUSE: Telling.REFUSED,
    _Governing.OMIT: Telling.NEGATED,
    _Governing.WILLING: Telling.OPEN,
    _Governing.OPEN: Telling.OPEN,
    _Governing.FALSE: Telling.NEGATED,
}
_IF_NEGATED = {
    _Governing.REFUSE: Telling.FACT,
    _Governing.OMIT: Telling.FACT,
    _Governing.SAME: Telling.NEGATED,
    _Governing.WILLING: Telling.REFUSED,
    _Governing.OPEN: Telling.OPEN,
    _Governing.TRUE: Telling.NEGATED,
}


def telling(sentence: Sentence, verb: Word, *, retold: bool = False) -> Told:
    """Return how the clause of a predicate tells it.

    Args:
        sentence: the parsed sentence.
        verb: the head of the predicate.
        retold: whether the clause is itself reported speech, where a Konjunktiv II may stand for
            a Konjunktiv I.
    """
    governed = _governed(sentence, verb)
    if governed is not None and governed.telling is not Telling.OPEN:
        return governed
    opened = _condition(sentence, verb) or _question(sentence, verb)
    if opened is not None:
        return Told(Telling.OPEN, opened)
    if is_negated(sentence, verb):
        return Told(Telling.NEGATED, verb)
    opened = _rumour(sentence, verb) or _helper(sentence, verb, retold=retold)
    if opened is not None:
        return Told(Telling.OPEN, opened)
    return governed or Told(Telling.FACT, verb)


def intends(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *wollen* or *mögen* governs the verb (*wollte sagen*)."""
    return any(w.lemma in _INTENDED for w in auxiliaries(sentence, verb))


def _condition(sentence: Sentence, verb: Word) -> Word | None:
    """Return the word that makes a condition or an indirect question of the clause."""
    for part in _joined(sentence, verb):
        for mark in sentence.children(part):
            # *Damit sagte X …* is an adverb; the others are none, whatever a parser says.
            adverb = mark.relation != "mark" and mark.form.lower() == "damit"
            if adverb or mark.index > part.index:
                continue
            if mark.form.lower() in signs("condition") and not _concedes(sentence, mark):
                return mark
            if mark.form.lower() in signs("before") and _enabled(sentence, part):
                return mark
        above = sentence.head_of(part)
        if above is None or above.index > part.index or finite_verb(sentence, above) is not None:
            continue
        if above.form.lower() in signs("case"):
            return above
    return _supposed(sentence, verb) or _verb_first(sentence, verb)


def _supposed(sentence: Sentence, verb: Word) -> Word | None:
    """Return the participle that opens the sentence and supposes the rest (*Angenommen, …*)."""
    words = list(dropwhile(is_punctuation, sentence.words))
    alone = len(words) > 1 and words[1].form == "," and words[0].head in (0, verb.index)
    return words[0] if alone and words[0].form.lower() in signs("case") else None


def _enabled(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *können* governs the verb: *bevor X sagen konnte* may not have come about."""
    return any(w.lemma == "können" for w in auxiliaries(sentence, verb))


def _joined(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the verb and those that it is joined to (*wenn X kommt und sagt*)."""
    yield verb
    for above in sentence.ancestors(verb):
        if verb.relation != "conj":
            return
        yield above
        verb = above


def _concedes(sentence: Sentence, mark: Word) -> bool:
    """Tell whether *auch wenn*, *wenn auch* concedes a fact."""
    beside = sentence.words[max(0, mark.index - 2) : mark.index + 1]
    return any(w.form.lower() == "auch" and abs(w.index - mark.index) == 1 for w in beside)


def _verb_first(sentence: Sentence, verb: Word) -> Word | None:
    """Return the finite verb that opens a condition (*Sollte X sagen, …*; *Sagt X, …, dann …*)."""
    parts = [verb, *(c for c in sentence.children(verb) if c.relation in ("aux", "mark"))]
    first = min(parts, key=lambda w: w.index)
    form = first.form.lower()
    before = [w for w in sentence.words[: first.index - 1] if not is_punctuation(w)]
    opens = not before or (first.index > 1 and sentence.word(first.index - 1).form == ",")
    if opens and form in ("sollte", "sollten") and first != verb:
        return first
    main = finite_verb(sentence, verb)
    if before or main is None or main != first:
        return None
    # A statement has something in front of its verb; what follows is the main clause.
    dependent = verb.relation in ("advcl", "parataxis", "ccomp", "dep")
    return first if dependent or resumption(sentence) is not None else None


def resumption(sentence: Sentence) -> Word | None:
    """Return the *so* or *dann* that goes on after a condition (*Sagt X, er gehe, so lügt er*)."""
    for comma, word, finite in zip(
        sentence.words, sentence.words[1:], sentence.words[2:], strict=False
    ):
        if comma.form == "," and word.form in ("so", "dann") and is_finite(finite):
            return word
    return None


def _question(sentence: Sentence, verb: Word) -> Word | None:
    """Return what asks whether it was said, or by whom (*Sagte X …?*, *Wer sagt …?*)."""
    who = subject(sentence, verb)
    if who is not None and who.form.lower() in _INTERROGATIVE and who.index < verb.index:
        return who if who.relation == "nsubj" and who.upos == "PRON" else None
    finite = finite_verb(sentence, verb)
    marks = [w for w in sentence.words if is_punctuation(w)]
    if finite is None or not marks or marks[-1].form != "?":
        return None
    before = [w for w in sentence.words[: finite.index - 1] if not is_punctuation(w)]
    return finite if all(w.upos == "CCONJ" for w in before) else None


def _rumour(sentence: Sentence, verb: Word) -> Word | None:
    """Return the adverb that leaves open whether it was said (*angeblich sagte X*)."""
    complex_ = [verb, *auxiliaries(sentence, verb)]
    for part in complex_:
        for child in sentence.children(part):
            if child.relation in ("advmod", "obl", "dep") and child.form.lower() in signs("rumour"):
                low, high = sorted((child.index, part.index))
                if not any(is_punctuation(w) for w in sentence.words[low : high - 1]):
                    return child
    return None


def _helper(sentence: Sentence, verb: Word, *, retold: bool) -> Word | None:
    """Return the modal or auxiliary that tells no fact: *soll gesagt haben*, *würde sagen*."""
    helpers = auxiliaries(sentence, verb)
    perfect = any(w.form.lower() in ("haben", "sein") for w in helpers)
    for helper in helpers:
        unreal = helper.form.lower() in _UNREAL and not retold
        future = (
            helper.lemma == "werden"
            and not is_passive(sentence, verb)
            and _is_infinitive(verb)
            and helper.form.lower() not in _UNREAL
        )
        # *will gesagt haben*: the subject itself claims it.
        wanted = helper.lemma in _INTENDED and not perfect
        if helper.lemma == "sollen" or unreal or future or wanted:
            return helper
    return None


def _is_infinitive(verb: Word) -> bool:
    return verb.features.get("VerbForm") == "Inf" or verb.xpos == "VVINF"


def _governed(sentence: Sentence, verb: Word) -> Told | None:
    """Return what the governing verb or adjective tells of the clause, if it tells anything."""
    above = sentence.head_of(verb)
    if above is None or not _is_complement(sentence, verb, above):
        # *war nicht bereit zu sagen*: some trees put the adjective below the infinitive.
        above = next((c for c in sentence.children(verb) if c.deprel == "xcomp"), None)
        if above is None or above.index > verb.index or not is_zu_infinitive(sentence, verb):
            return None
    sort = _governor(sentence, above)
    if sort is None:
        return None
    found = (_IF_NEGATED if _is_denied(sentence, above, verb) else _IF_AFFIRMED).get(sort)
    return Told(found, above) if found is not None else None


def _is_denied(sentence: Sentence, above: Word, verb: Word) -> bool:
    """Tell whether the governing word is negated, if by order alone (*vergaß nicht zu sagen*)."""
    low, high = sorted((above.index, verb.index))
    together = not any(is_punctuation(w) for w in sentence.words[low : high - 1])
    return is_negated(sentence, above) or (together and is_negated(sentence, verb))


def _is_complement(sentence: Sentence, verb: Word, above: Word) -> bool:
    """Tell whether the clause is an infinitive with *zu* or a *dass* clause of what is above it."""
    if verb.relation not in _CLAUSES or above.index == verb.index:
        return False
    dass = any(
        c.relation == "mark" and c.form.lower() in ("dass", "daß") for c in sentence.children(verb)
    )
    return dass or is_zu_infinitive(sentence, verb)


def _governor(sentence: Sentence, word: Word) -> _Governing | None:
    separated = particle(sentence, word) if word.upos == "VERB" else None
    prefix = separated.form.lower() if separated is not None else ""
    names = (prefix + word.lemma.lower(), word.lemma.lower(), word.form.lower())
    return next((_governors()[name] for name in names if name in _governors()), None)


@cache
def _governors() -> dict[str, _Governing]:
    return {r["word"]: _Governing(r["sort"]) for r in read_table("polarity_governors.tsv")}
