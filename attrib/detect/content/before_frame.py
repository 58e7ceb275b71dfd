"""Content before its frame, or around it: *Der Plan sei gut, sagte X(, und werde bleiben)*."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.detect.content.frame import Content, first_word, predicate_of
from attrib.grammar.clauses import ClauseKind, Field, is_relative_pronoun, opening_kind
from attrib.grammar.closed_classes import JOINERS, word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.lexicon.lookup import speech_noun
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Sentence, Word
from attrib.scene import Scene

_ADVERBIAL_OPENERS = word_set(
    "um ohne statt anstatt weil wenn falls als nachdem bevor während obwohl da damit sodass "
    "indem seit seitdem bis sobald solange obgleich zumal wobei"
)
_TEMPORAL = word_set("als nachdem während bevor")
_BELOW = (ClauseKind.INFINITIVE, ClauseKind.RELATIVE, ClauseKind.ADVERBIAL)
_EMBEDDED = (ClauseKind.DASS, ClauseKind.OB, ClauseKind.QUESTION, ClauseKind.ADVERBIAL)


def content_before(scene: Scene, number: int, at: int, verb: Word) -> Content | None:
    """Return what stands before (and again after) an inserted or final frame."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    left = list(split[:at])
    opener = first_word(sentence, left[0]) if left else None
    if opener is None or _announces(sentence, split[at]):
        return None
    kind = opening_kind(sentence, opener.index, predicate_of(sentence, left))
    if kind in _BELOW or _subordinates(sentence, opener):
        later = [first_word(sentence, field) for field in left[1:]]
        begun = any(word is not None and is_finite(word) for word in later)
        if not begun and not _goes_on(sentence, split, at, verb):
            return None  # it stands in front of the frame itself: *Als er kam, sagte Holm, …*
        kind = ClauseKind.VERB_SECOND
    stated = kind not in (ClauseKind.VERB_SECOND, ClauseKind.OTHER) or _states(sentence, left)
    if not stated and not _goes_on(sentence, split, at, verb):
        return None
    words = {i for field in left for i in field} | _resumed(scene, number, at, verb)
    return Content(frozenset(words), kind, "before") if _has_predicate(sentence, words) else None


def _subordinates(sentence: Sentence, opener: Word) -> bool:
    """Tell whether the word opens a subordinate clause, and is no preposition or adverb here.

    *Bis 2030 werde …*, *Damit sei …*: behind an adverb in front the finite verb follows.
    """
    if opener.form.lower() not in _ADVERBIAL_OPENERS:
        return False
    above = sentence.head_of(opener)
    preposition = (
        opener.relation == "case" and above is not None and above.upos not in ("VERB", "AUX")
    )
    follower = sentence.word(min(opener.index + 1, len(sentence.words)))
    return not preposition and not is_finite(follower)


def _goes_on(sentence: Sentence, split: tuple[Field, ...], at: int, verb: Word) -> bool:
    """Tell whether the predicate stands behind the frame (*Der Plan, sagte X, sei gut*).

    Between them may stand what belongs to the frame (*sagte X, der das Amt leitet, sei …*), or a
    second clause in front (*und weil es regne, sei …*); *dann* and *so* take them up.
    """
    below = {w.index for w in sentence.subtree(verb)}
    for field in split[at + 1 :]:
        opener = first_word(sentence, field)
        if opener is None:
            continue
        behind = sentence.word(min(opener.index + 1, len(sentence.words)))
        if is_finite(opener) or (opener.form in ("dann", "so") and is_finite(behind)):
            return True
        last = sentence.word(field.last)
        own = opener.index in below and is_finite(last) and last.features.get("Mood") != "Sub"
        when = opener.form.lower() in _TEMPORAL and _narrates(sentence, at, split, field)
        if not (own or when or _joins_clause(sentence, opener)):
            return False
    return False


def _joins_clause(sentence: Sentence, opener: Word) -> bool:
    """Tell whether *und* joins a second subordinate clause (*…, und weil der Wille fehle, …*)."""
    behind = sentence.word(min(opener.index + 1, len(sentence.words)))
    return opener.form.lower() in JOINERS and _subordinates(sentence, behind)


def _resumed(scene: Scene, number: int, at: int, verb: Word) -> set[int]:
    """Return the words behind an inserted frame that go on with the content."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    below = {w.index for w in sentence.subtree(verb)}
    bracket_open = _bracket_open(sentence, split[at - 1])
    words: set[int] = set()
    for field in split[at + 1 :]:
        inside = [i for i in field if not is_punctuation(sentence.word(i))]
        opener = first_word(sentence, field)
        if opener is None:
            break
        if opener.form.lower() in JOINERS and not _joins_clause(sentence, opener):
            break
        if opener.form.lower() in _TEMPORAL and _narrates(sentence, at, split, field):
            continue
        if bracket_open or sum(1 for i in inside if i in below) * 2 <= len(inside):
            words.update(field)
        bracket_open = False
    return words


def _narrates(sentence: Sentence, at: int, split: tuple[Field, ...], field: Field) -> bool:
    """Tell whether a clause tells when somebody spoke (*…, sagte X, als der Schnee kam*).

    Its tense is that of the frame and not that of what is said.
    """
    said = any(_is_past(sentence, part) for part in split[:at])
    return _is_past(sentence, split[at]) and _is_past(sentence, field) and not said


def _is_past(sentence: Sentence, field: Field) -> bool:
    """Tell whether the field has a finite verb in the preterite, and in no Konjunktiv."""
    features = [w.features for w in map(sentence.word, field) if is_finite(w)]
    return any(f.get("Tense") == "Past" and f.get("Mood") == "Ind" for f in features)


def _bracket_open(sentence: Sentence, field: Field) -> bool:
    """Tell whether the clause breaks off behind its copula or auxiliary (*Die Lage sei, …*)."""
    words = [sentence.word(i) for i in field if not is_punctuation(sentence.word(i))]
    return (
        len(words) > 1
        and words[-1].upos == "AUX"
        and is_finite(words[-1])
        and not any(w.upos in ("VERB", "SCONJ") or is_relative_pronoun(w) for w in words[:-1])
    )


def _announces(sentence: Sentence, frame: Field) -> bool:
    """Tell whether a colon and a quotation mark follow the frame: it looks forward, not back."""
    after = [w.form for w in sentence.words[frame.last : frame.last + 2]]
    return after[:1] == [":"]


def _states(sentence: Sentence, left: list[Field]) -> bool:
    """Tell whether the fields hold a main clause: a finite verb outside what hangs on a noun."""
    return any(
        (first := first_word(sentence, field)) is not None
        and any(is_finite(sentence.word(i)) for i in field)
        and not _relative(sentence, field, first)
        and not hangs_on_noun(sentence, left, at)
        for at, field in enumerate(left)
    )


def hangs_on_noun(sentence: Sentence, left: Sequence[Field], at: int) -> bool:
    """Tell whether the field only says which question, which claim is meant.

    *Auf die Frage, ob er gehe*, *Die Behauptung, er habe gelogen*: a conjunction or question
    word first and the finite verb last, or a clause behind a noun of saying without predicate.
    """
    field = left[at]
    opener = first_word(sentence, field)
    if opener is None or at == 0:
        return False
    words = [sentence.word(i) for i in field if not is_punctuation(sentence.word(i))]
    subordinate = opening_kind(sentence, opener.index, predicate_of(sentence, [field])) in _EMBEDDED
    if subordinate and is_finite(words[-1]):
        return True
    before = [sentence.word(i) for i in left[at - 1] if not is_punctuation(sentence.word(i))]
    noun = next((n for w in reversed(before) if (n := speech_noun(w)) is not None), None)
    bare = not any(is_finite(w) for w in before)
    return noun is not None and "clause" in noun.uses and bare and not is_finite(opener)


def _relative(sentence: Sentence, field: Field, first: Word) -> bool:
    """Tell whether a relative clause opens: its pronoun first, its finite verb last."""
    if is_relative_pronoun(first) or first.form.lower() in ("wonach", "wobei"):
        return True
    prepositional = first.upos == "ADP" and first.index < field.last
    behind = sentence.word(first.index + 1) if prepositional else first
    return is_relative_pronoun(behind) and is_finite(sentence.word(field.last))


def _has_predicate(sentence: Sentence, words: set[int]) -> bool:
    return any(is_finite(sentence.word(i)) for i in words)


def content_initial(
    scene: Scene, number: int, at: int, verb: Word, entry: SpeechVerb
) -> Content | None:
    """Return a content clause at the start that the frame's own field continues.

    *Dass er komme, hatte er schon gesagt*, *Den Saal zu räumen, forderte X*: the tree alone
    shows it.
    """
    sentence = scene.sentences[number]
    split = scene.fields(number)
    if at == 0 or not any(
        c.relation in ("ccomp", "csubj", "xcomp") and c.index < split[at].first
        for c in sentence.children(verb)
    ):
        return None
    opener = first_word(sentence, split[0])
    if opener is None:
        return None
    kind = opening_kind(sentence, opener.index, predicate_of(sentence, [split[0]]))
    fits = (kind is ClauseKind.DASS and "dass" in entry.clauses) or (
        kind in (ClauseKind.OB, ClauseKind.QUESTION) and bool(entry.clauses & {"ob", "w", "dass"})
    )
    purpose = opener.form.lower() in _ADVERBIAL_OPENERS
    fits |= kind is ClauseKind.INFINITIVE and "zu" in entry.clauses and not purpose
    if not fits:
        return None
    words = {i for field in split[:at] for i in field}
    return Content(frozenset(words), kind, "before")
