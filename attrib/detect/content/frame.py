"""Frames: the clause of a cue, and how it stands to the clauses around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from attrib.article import Span
from attrib.grammar.clause import Clause
from attrib.grammar.clauses import ClauseKind, opening_kind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation, is_quotation_mark
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Sentence, Word
from attrib.scene.uttering import is_answered, is_asked
from attrib.scene.view import SentenceView

_NOMINAL = word_set("DET NOUN PROPN PRON ADJ NUM ADP")
_AFTER_VERB = word_set("es sich dazu")


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a cue: word indices, the sort of clause, and where it stands."""

    words: frozenset[int]
    kind: ClauseKind
    place: str


@dataclass(frozen=True, eq=False)
class Frame:
    """The clause in which a cue stands."""

    view: SentenceView
    clause: Clause
    verb: Word
    entry: SpeechVerb

    @property
    def sentence(self) -> Sentence:
        """The sentence of the cue."""
        return self.view.sentence

    @property
    def before(self) -> tuple[Clause, ...]:
        """The clauses before it."""
        return self.view.before(self.clause)

    @property
    def after(self) -> tuple[Clause, ...]:
        """The clauses after it."""
        return self.view.after(self.clause)

    @cached_property
    def below(self) -> frozenset[int]:
        """The places of the cue and of what depends on it, at any depth."""
        return frozenset(word.index for word in self.sentence.subtree(self.verb))

    @cached_property
    def is_embedded(self) -> bool:
        """Whether the cue stands in a subordinate clause."""
        kind = opening_kind(self.sentence, self.clause.opener.index, self.verb)
        relative = kind is ClauseKind.RELATIVE and self.clause.previous is not None
        return relative or kind in (ClauseKind.ADVERBIAL, ClauseKind.DASS)

    @property
    def is_inverted(self) -> bool:
        """Whether the finite verb of the cue opens the frame (*sagte X*)."""
        return inverted(self.clause, self.verb) and not labels(self.sentence, self.verb, self.entry)


def inverted(clause: Clause, verb: Word) -> bool:
    """Tell whether the clause is a frame that opens with its finite verb (*sagte X*)."""
    sentence, opener = clause.sentence, clause.opener
    finite = finite_verb(sentence, verb) or _causing(sentence, verb) or verb
    so = opener.form.lower() == "so"
    opens = finite == (clause.second if so else opener) and is_finite(finite)
    starts = clause.previous is None and not so
    if not opens or starts or finite.index == len(sentence.words):
        return False
    if _continues(sentence, verb, finite):
        return False
    follower = sentence.word(finite.index + 1)
    return follower.upos in _NOMINAL or follower.form.lower() in _AFTER_VERB


def _causing(sentence: Sentence, verb: Word) -> Word | None:
    """Return the finite *lassen* above an infinitive (*…, ließ er ausrichten*)."""
    above = sentence.head_of(verb) if verb.relation == "xcomp" else None
    return above if above is not None and above.lemma == "lassen" and is_finite(above) else None


def labels(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether the clause says what a thing is called (*– so wird er genannt –*)."""
    return entry.speech_class == "name" and is_passive(sentence, verb)


def _continues(sentence: Sentence, verb: Word, finite: Word) -> bool:
    """Tell whether the verb goes on about a subject before it (*X kam, lobte aber den Plan*)."""
    own = [c for c in sentence.children(verb) if c.relation == "nsubj"]
    if own:
        return all(c.index < finite.index for c in own)
    shared = verb.relation in ("parataxis", "advcl") and _has_object_alone(sentence, verb, finite)
    return verb.relation == "conj" or shared


def _has_object_alone(sentence: Sentence, verb: Word, finite: Word) -> bool:
    """Tell whether the verb has an object, but its subject elsewhere (*…, lobte aber den Plan*)."""
    children = list(sentence.children(verb))
    if any(c.relation == "expl" for c in children):
        return False
    objects = [c for c in children if c.relation == "obj" and c.index > finite.index]
    return bool(objects) and all(o.upos not in ("PROPN", "PRON") for o in objects)


def is_put(clause: Clause) -> bool:
    """Tell whether it is the question in *sagte auf die Frage, ob er gehe, er bleibe*."""
    before = clause.previous
    return (
        before is not None
        and any(
            is_answered(clause.sentence, w) or is_asked(clause.sentence, w) for w in before.words
        )
        and clause.kind in (ClauseKind.OB, ClauseKind.QUESTION)
    )


def in_question(view: SentenceView, word: Word) -> bool:
    """Tell whether the word stands in a question that is answered (*Gefragt, ob er …, sagte X*)."""
    clause = view.clause_of(word)
    return clause is not None and is_put(clause)


def without_joined(content: Clause) -> set[int]:
    """Return the words of *…, dass A und ging* to where *und*, without a comma, goes on telling.

    What *und* joins to a clause outside the content goes on with that; and what has its verb
    second is joined to none that has it last.
    """
    sentence = content.sentence
    told = {r.finite.index for r in content.readings if r.is_konjunktiv}
    for verb in content.words:
        finite = finite_verb(sentence, verb)
        if verb.relation != "conj" or finite is None or finite.index in told:
            continue
        before = (c.index for c in sentence.children(verb) if c.deprel == "cc")
        joiner = next((i for i in before if i < verb.index), 0)
        outside = verb.head < content.first
        if joiner in content and (outside or _tells_on(sentence, verb, finite, joiner)):
            return set(range(content.first, joiner))
    return set(content)


def _tells_on(sentence: Sentence, verb: Word, finite: Word, joiner: int) -> bool:
    """Tell whether a verb right after *und* has its phrases after it (*… und ging heim*)."""
    above = sentence.head_of(verb)
    last = above is not None and any(
        c.relation == "mark" and c.form.lower() in ("dass", "daß", "ob")
        for c in sentence.children(above)
    )
    after = any(
        c.relation in ("nsubj", "obj", "obl") and c.index > finite.index
        for c in sentence.children(verb)
    )
    follower = sentence.word(min(finite.index + 1, len(sentence.words)))
    return last and after and finite.index == joiner + 1 and not is_punctuation(follower)


def frame_of(view: SentenceView, content: Content, anchor: Word) -> tuple[Span, ...]:
    """Return the frame: the stretch before or after the content that holds the cue."""
    clause = view.clause_of(anchor)
    if clause is None or not content.words:
        return ()
    first, last = clause.first, clause.last
    lowest, highest = min(content.words), max(content.words)
    if first <= highest and last < lowest:
        first, last = _first_of_predication(clause).first, lowest - 1
    words = [view.sentence.word(i) for i in range(first, last + 1) if i not in content.words]
    while words and is_quotation_mark(words[-1]):
        words.pop()
    return (Span(words[0].span.start, words[-1].span.end),) if words else ()


def _first_of_predication(clause: Clause) -> Clause:
    """Return where a frame begins: with its sentence, or after a finished clause."""
    while (before := clause.previous) and not (clause.has_finite and before.has_finite):
        clause = before
    return clause
