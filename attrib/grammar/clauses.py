"""Clauses, verb complexes and subjects in Universal Dependencies trees of German.

The trees come from a parser that errs in one arc of five, so each question is answered
from the tree first and from the word order second. Relations follow the guidelines of
UD German (https://universaldependencies.org/de/); the order of the German clause follows
the topological fields (Duden-Grammatik; grammis, "Stellungsfelder").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from attrib.grammar.paradigms import prefixes
from attrib.records import Sentence, Word


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(listed.split())


W_WORDS = word_set(
    "wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie welche welcher "
    "welches welchen welchem wofür wogegen womit wodurch woran worauf woraus worin worüber "
    "worum wovon wovor wozu wieviel inwieweit inwiefern"
)
_RELATIVE_FORMS = word_set(
    "der die das den dem dessen deren denen welcher welche welches welchen welchem"
)
_NEGATION = word_set("nicht weder nie niemals keineswegs keinesfalls nirgends kaum")
_SEPARATORS = word_set(", : ; – — - ( ) [ ] -- ...")
_MARKS = frozenset('„“”"»«‚‘’›‹')
_ADJECTIVE_PARTICLES = word_set("bekannt kund preis geltend deutlich klar")
_COORDINATORS = word_set("und oder aber doch sondern denn sowie")
CLAUSAL = word_set("ccomp xcomp csubj advcl acl parataxis conj root")


class ClauseKind(StrEnum):
    """What introduces a clause, and where its verb stands."""

    DASS = "dass"
    OB = "ob"
    QUESTION = "w"
    VERB_SECOND = "v2"
    INFINITIVE = "zu"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    OTHER = "other"


_KIND_BY_WORD = {
    "dass": ClauseKind.DASS,
    "daß": ClauseKind.DASS,
    "ob": ClauseKind.OB,
    "wonach": ClauseKind.RELATIVE,
    "woraufhin": ClauseKind.RELATIVE,
    "weswegen": ClauseKind.RELATIVE,
}


@dataclass(frozen=True, slots=True)
class Field:
    """A stretch of words between separators: indices `first` to `last`, both counted in."""

    first: int
    last: int

    def __contains__(self, index: int) -> bool:
        return self.first <= index <= self.last

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))


def is_punctuation(word: Word) -> bool:
    """Tell whether the word is a punctuation mark."""
    return word.upos == "PUNCT" or not any(c.isalnum() for c in word.form)


def is_quotation_mark(word: Word) -> bool:
    """Tell whether the word is a quotation mark."""
    return word.form in _MARKS


def fields(sentence: Sentence) -> tuple[Field, ...]:
    """Split a sentence at commas, colons, dashes and brackets; quotation marks do not split.

    A comma inside a number or a list without verbs splits, too: callers join.
    """
    found: list[Field] = []
    first = 0
    for word in sentence.words:
        if word.form in _SEPARATORS and is_punctuation(word):
            if first:
                found.append(Field(first, word.index - 1))
            first = 0
        elif not first:
            first = word.index
    if first:
        found.append(Field(first, sentence.words[-1].index))
    return tuple(found)


def is_finite(word: Word) -> bool:
    """Tell whether the word is a finite verb form."""
    if word.upos not in ("VERB", "AUX"):
        return False
    features = word.features
    if "VerbForm" in features:
        return features["VerbForm"] == "Fin"
    if word.xpos and word.xpos.startswith("V"):
        return word.xpos.endswith(("FIN", "IMP"))
    return "Mood" in features


def auxiliaries(sentence: Sentence, verb: Word) -> list[Word]:
    """Return the verb's auxiliaries, modals and copula."""
    return [w for w in sentence.children(verb) if w.relation in ("aux", "cop")]


def finite_verb(sentence: Sentence, head: Word) -> Word | None:
    """Return the finite verb of the clause with that head."""
    if is_finite(head):
        return head
    candidates = [w for w in auxiliaries(sentence, head) if is_finite(w)]
    return candidates[0] if candidates else None


def particle(sentence: Sentence, verb: Word) -> Word | None:
    """Return the separated verb particle (*teilte … mit*)."""
    for word in sentence.children(verb):
        if word.deprel == "compound:prt" or word.xpos == "PTKVZ":
            return word
    for word in sentence.children(verb):
        if word.form in _ADJECTIVE_PARTICLES and word.upos in ("ADJ", "ADV", "VERB", "NOUN"):
            return word
    return None


def verb_complex(sentence: Sentence, verb: Word) -> list[Word]:
    """Return the verb with its auxiliaries, infinitive particle and separated particle."""
    found = [verb, *(w for w in auxiliaries(sentence, verb))]
    found.extend(
        w
        for w in sentence.children(verb)
        if w.deprel == "compound:prt" or w.xpos in ("PTKVZ", "PTKZU")
    )
    if (separated := particle(sentence, verb)) is not None:
        found.append(separated)
    return sorted({w.index: w for w in found}.values(), key=lambda w: w.index)


def is_passive(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb stands in the passive with *werden*."""
    children = list(sentence.children(verb))
    if any(w.deprel == "aux:pass" for w in children):
        return True
    participle = verb.features.get("VerbForm") == "Part" or verb.xpos == "VVPP"
    return (
        participle
        and any(w.relation == "aux" and w.lemma == "werden" for w in children)
        and not any(w.form.lower() == "worden" for w in children if w.lemma != "werden")
    )


def is_negated(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb itself is negated (*sagte nicht*)."""
    below = [verb, *auxiliaries(sentence, verb)]
    return any(
        child.lemma.lower() in _NEGATION or child.form.lower() in _NEGATION
        for word in below
        for child in sentence.children(word)
        if child.relation in ("advmod", "neg", "dep", "obj", "obl", "mark", "ptcl")
    )


def subject(sentence: Sentence, verb: Word) -> Word | None:
    """Return the head of the verb's subject, over shared and raised subjects.

    A verb in coordination takes the subject of the first conjunct; an infinitive the
    subject of the verb above it.
    """
    seen = set()
    current: Word | None = verb
    while current is not None and current.index not in seen:
        seen.add(current.index)
        for child in sentence.children(current):
            if child.relation == "nsubj" or (child.relation == "expl" and child.lemma == "es"):
                return child
        for helper in auxiliaries(sentence, current):
            for child in sentence.children(helper):
                if child.relation == "nsubj":
                    return child
        if current.relation not in ("conj", "xcomp", "aux"):
            return _among_objects(sentence, verb)
        current = sentence.head_of(current)
    return None


def _among_objects(sentence: Sentence, verb: Word) -> Word | None:
    """Return the object that must be the subject, where a parser found two and no subject."""
    objects = [
        c
        for c in sentence.children(verb)
        if c.relation == "obj" and c.features.get("Case") not in ("Dat", "Gen")
    ]
    if len(objects) < 2:
        return None
    finite = finite_verb(sentence, verb) or verb
    able = [o for o in objects if o.features.get("Case", "Nom") == "Nom" and o.form != "sich"]
    able.sort(key=lambda o: (o.upos != "PROPN", abs(o.index - finite.index)))
    return able[0] if able else None


def content_words(sentence: Sentence, head: Word) -> list[Word]:
    """Return the subtree of a clause without punctuation."""
    return [w for w in sentence.subtree(head) if not is_punctuation(w)]


def clause_kind(sentence: Sentence, head: Word) -> ClauseKind:
    """Tell what sort of clause the word heads."""
    words = content_words(sentence, head)
    if not words:
        return ClauseKind.OTHER
    return opening_kind(sentence, words[0].index, head)


def opening_kind(sentence: Sentence, first: int, head: Word) -> ClauseKind:
    """Tell what sort of clause opens at word `first` and has its predicate in `head`."""
    opener = _opener(sentence, first)
    finite = finite_verb(sentence, head)
    by_word = _KIND_BY_WORD.get(form_of(opener))
    asks = _question_word(opener) and (finite is None or opener.index < finite.index)
    subordinate = opener.deprel == "mark" and opener.xpos in ("KOUS", "KOUI")
    if _is_consecutive(sentence, opener):
        kind = ClauseKind.ADVERBIAL
    elif by_word is not None:
        kind = by_word
    elif asks:
        kind = ClauseKind.QUESTION
    elif opener.upos == "SCONJ" or subordinate:
        kind = ClauseKind.ADVERBIAL
    elif finite is None:
        kind = ClauseKind.INFINITIVE if is_zu_infinitive(sentence, head) else ClauseKind.OTHER
    else:
        kind = ClauseKind.RELATIVE if _is_relative(opener, finite) else ClauseKind.VERB_SECOND
    return kind


def _is_consecutive(sentence: Sentence, opener: Word) -> bool:
    """Tell whether *so dass*, *ohne dass*, *anstatt dass* opens the clause."""
    follower = sentence.words[min(opener.index, len(sentence.words) - 1)]
    return form_of(opener) in ("so", "ohne", "anstatt", "statt") and form_of(follower) in (
        "dass",
        "daß",
    )


def is_zu_infinitive(sentence: Sentence, head: Word) -> bool:
    """Tell whether the head is an infinitive with *zu* (*zu sagen*, *anzukündigen*)."""
    chain = [head, *auxiliaries(sentence, head)]
    for verb in chain:
        if verb.xpos == "VVIZU":
            return True
        if verb.features.get("VerbForm") == "Inf" or verb.upos in ("VERB", "AUX"):
            before = sentence.word(verb.index - 1) if verb.index > 1 else None
            if before is not None and before.form == "zu":
                return True
            if has_zu_infix(verb):
                return True
    return False


def has_zu_infix(verb: Word) -> bool:
    """Tell whether *zu* stands inside the verb (*zurückzutreten*)."""
    form, lemma = verb.form.lower(), verb.lemma.lower()
    if not form.endswith("n"):
        return False
    places = [at for at in range(2, len(form) - 3) if form.startswith("zu", at)]
    return any(
        form[:at] + form[at + 2 :] == lemma or (form[:at] in prefixes() and verb.xpos != "VVINF")
        for at in places
    )


def _opener(sentence: Sentence, first: int) -> Word:
    """Return the first word that can tell the sort: *und*, *nur*, prepositions are passed over."""
    for index in range(first, min(first + 4, len(sentence.words) + 1)):
        word = sentence.word(index)
        skipped = word.form.lower() in _COORDINATORS or is_punctuation(word)
        if not skipped and not (word.upos == "ADP" and index < len(sentence.words)):
            follower = sentence.word(index + 1) if index < len(sentence.words) else None
            if (
                word.upos == "ADV"
                and form_of(word) not in ("so", "ohne", "anstatt", "statt", "als")
                and follower is not None
                and follower.form.lower() in ("dass", "ob", "wenn", "wie")
            ):
                return follower
            return word
    return sentence.word(first)


def form_of(word: Word) -> str:
    """Return the form in small letters."""
    return word.form.lower()


def _question_word(word: Word) -> bool:
    return word.form.lower() in W_WORDS and word.upos not in ("SCONJ", "CCONJ", "NOUN")


def _is_relative(opener: Word, finite: Word) -> bool:
    """Tell a relative clause (*der … sagte*, verb last) from a verb-second one (*der Mann …*)."""
    form = opener.form.lower()
    if form not in _RELATIVE_FORMS:
        return False
    if opener.xpos in ("PRELS", "PRELAT") or opener.features.get("PronType") == "Rel":
        return True
    if opener.upos != "PRON":
        return False
    return finite.index > opener.index + 1


def noun_phrase(sentence: Sentence, head: Word) -> list[Word]:
    """Return the words of a noun phrase: determiner to apposition, without relative clauses.

    The phrase is one stretch of text; a comma is crossed only for appositions, names and
    coordination.
    """
    dropped: set[int] = set()
    for word in sentence.subtree(head):
        if word.index != head.index and (
            word.head in dropped or word.relation in _OUTSIDE_PHRASE or _stray(sentence, head, word)
        ):
            dropped.add(word.index)
    growing = True
    while growing:
        below = {w.index for w in sentence.words if w.head in dropped} - dropped
        dropped |= below
        growing = bool(below)
    kept = {w.index for w in sentence.subtree(head)} - dropped | {head.index}
    first = last = head.index
    while first - 1 in kept or (first - 2 in kept and _bridges(sentence, first - 1)):
        first -= 1
    while last + 1 in kept or (last + 2 in kept and _bridges(sentence, last + 1)):
        last += 1
    opened = sum(
        (sentence.word(i).form in "([") - (sentence.word(i).form in ")]")
        for i in range(first, last + 1)
    )
    if opened > 0 and last < len(sentence.words) and sentence.word(last + 1).form in ")]":
        last += 1
    if (
        last < len(sentence.words)
        and sentence.word(last + 1).form in '“”«»"'
        and any(sentence.word(i).form in '„»«"' for i in range(first, last + 1))
    ):
        last += 1
    words = [sentence.word(i) for i in range(first, last + 1)]
    while (
        len(words) > 1
        and words[-1].index != head.index
        and (
            words[-1].form in (",", ".", ":", ";", "–", "-")
            or (words[-1].deprel == "case" and words[-1].head == head.index)
        )
    ):
        words.pop()
    while len(words) > 1 and (
        (is_punctuation(words[0]) and not is_quotation_mark(words[0]))
        or (words[0].deprel in ("case", "cc") and words[0].head == head.index)
    ):
        words.pop(0)
    return words


def _bridges(sentence: Sentence, index: int) -> bool:
    """Tell whether the mark may stand inside a noun phrase: quotation marks, brackets, hyphens."""
    form = sentence.word(index).form
    return form in _MARKS or form in "()-–/&"


_OUTSIDE_PHRASE = word_set("acl parataxis ccomp advcl csubj cop aux mark nsubj expl xcomp")


def _stray(sentence: Sentence, head: Word, word: Word) -> bool:
    """Tell whether the word hangs on the phrase only by mistake or as a clause adverb."""
    if word.upos in ("VERB", "AUX") and is_finite(word):
        return True
    if word.head != head.index:
        return False
    if word.relation == "cc":
        return not any(
            w.relation == "conj" and w.index > word.index for w in sentence.children(head)
        )
    return (
        word.relation in ("advmod", "obl", "discourse", "dep")
        and word.index > head.index
        and word.upos in ("ADV", "PART", "SCONJ", "PRON")
    )
