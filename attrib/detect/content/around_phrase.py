"""The content around a phrase that names its source: *Das Bad ist laut Stadt zu*."""

from __future__ import annotations

from attrib.detect.content.find import content_of
from attrib.grammar.clauses import is_relative_pronoun
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.splices import joined_clauses
from attrib.grammar.subjects import subject
from attrib.grammar.tree import SUBORDINATE, form_of
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.lookup import speech_verb
from attrib.lexicon.possible_speaker import can_speak
from attrib.lexicon.tables import (
    ClassTrait,
    SpeechVerb,
    Trait,
    classes_with,
    verbs_with,
)
from attrib.records import Sentence, Word
from attrib.scene.source_phrase import is_sourcing, source_of
from attrib.scene.view import SentenceView


def content_around(view: SentenceView, preposition: Word, noun: Word, phrase: set[int]) -> set[int]:
    """Return the clause around the phrase, without it and what tells who the source is.

    The indices count from 1; `phrase` are those of the preposition's phrase.
    """
    return _without_tag(view, _told_around(view, preposition, noun, phrase))


def _told_around(view: SentenceView, preposition: Word, noun: Word, phrase: set[int]) -> set[int]:
    sentence = view.sentence
    clause = _clause_around(view, preposition, phrase)
    words = view.unannounced(clause) - phrase - _relative(sentence, noun, phrase)
    aside = view.aside(preposition.index)
    if aside is None:
        return words
    own = {i for i in words if i in aside and not is_punctuation(sentence.word(i))}
    return own if len(own) > 1 else words


def _without_tag(view: SentenceView, words: set[int]) -> set[int]:
    """Leave out *heißt es*, and all where nothing but a quotation stands beside it."""
    sentence = view.sentence
    tag = next((v for v, entry in view.cues if _is_tag(sentence, v, entry, words)), None)
    if tag is None:
        return words
    own = {tag.index} | {c.index for c in sentence.children(tag) if form_of(c) == "es"}
    between = {i for i in own if i - 1 in words and is_punctuation(sentence.word(i - 1))}
    rest = words - own - {i - 1 for i in between}
    said = (sentence.word(i) for i in rest)
    told = any(not is_punctuation(w) and not view.scene.quoted.covers(w.span) for w in said)
    return rest if told else set()


def _is_tag(sentence: Sentence, verb: Word, entry: SpeechVerb, words: set[int]) -> bool:
    who = subject(sentence, verb)
    nobody = who is None or form_of(who) == "es"
    return nobody and verb.index in words and entry.lemma in verbs_with(Trait.IMPERSONAL)


def _relative(sentence: Sentence, noun: Word, phrase: set[int]) -> set[int]:
    """Return the relative clauses right after the phrase: they tell who the source is."""
    words: set[int] = set()
    for child in sentence.children(noun):
        below = [w.index for w in sentence.subtree(child) if not is_punctuation(w)]
        if child.relation != "acl" or not below:
            continue
        beside = below[0] - max(phrase) == 2  # only the comma between
        if beside and is_relative_pronoun(sentence.word(below[0])):
            words |= set(range(below[0], below[-1] + 1))
    return words


def _clause_around(view: SentenceView, word: Word, inside: set[int]) -> set[int]:
    """Return the clause that the phrase stands in: a subordinate clause, or the whole sentence."""
    sentence = view.sentence
    for head in (word, *sentence.ancestors(word)):
        embedded = head.relation in SUBORDINATE and head.index not in inside
        if embedded and finite_verb(sentence, head) is not None:
            below = sentence.subtree(head)
            last = _right_bracket(sentence, below[-1].index)
            stretch = set(range(below[0].index, last + 1))
            return stretch - _opening(sentence, stretch)
    return _main_clause(view, word)


def _right_bracket(sentence: Sentence, last: int) -> int:
    """Return the last of the infinite verb forms right after a word, or the word itself."""
    for word in sentence.words[last:]:
        if word.upos not in ("VERB", "AUX") or is_finite(word):
            break
        last = word.index
    return last


def _main_clause(view: SentenceView, word: Word) -> set[int]:
    """Return the main clause around a word, and those after it that name nobody else."""
    whole = _between_marks(view.sentence, word)
    last = max(whole) + 1
    for start, verb in joined_clauses(view.sentence):
        if start <= word.index:
            whole = {i for i in whole if i >= start}
        elif start in whole and _tells_itself(view, verb, range(start, last)):
            return {i for i in whole if i < start}
    return whole


def _tells_itself(view: SentenceView, verb: Word, clause: range) -> bool:
    """Tell whether a main clause has a source of its own: who speaks in it, or a phrase."""
    sentence = view.sentence
    finite = finite_verb(sentence, verb)
    entry = speech_verb(sentence, verb)
    who = subject(sentence, verb)
    plain = entry is not None and entry.speech_class in classes_with(ClassTrait.PLAIN)
    named = plain and who is not None and can_speak(who)
    speaks = entry is not None and (
        named or bool(entry.act) or content_of(view, verb, entry) is not None
    )
    told = finite is not None and view.moods.get(finite.index) in KONJUNKTIVE
    words = [sentence.word(i) for i in clause]
    sourced = any(is_sourcing(sentence, w) for w in words)
    return sourced or (speaks and not told)


def _between_marks(sentence: Sentence, word: Word) -> set[int]:
    """Return the words around one up to a semicolon, or to the comma before another source."""
    marks = [w.index for w in sentence.words if w.form == ";"]
    if (comma := _second_source(sentence)) is not None:
        marks = sorted([*marks, comma])
    first = max((i for i in marks if i < word.index), default=0)
    last = min((i for i in marks if i > word.index), default=len(sentence.words) + 1)
    return set(range(first + 1, last))


def _second_source(sentence: Sentence) -> int | None:
    """Return the last comma, where a second source follows (*Laut X kam einer, laut Y zwei*)."""
    comma = max((w.index for w in sentence.words if w.form == ","), default=len(sentence.words))
    if comma + 1 >= len(sentence.words) or source_of(sentence, sentence.word(comma + 1)) is None:
        return None
    first = any(source_of(sentence, w) is not None for w in sentence.words[: comma - 1])
    elliptic = not any(is_finite(w) for w in sentence.words[comma:])
    return comma if first and elliptic else None


def _opening(sentence: Sentence, stretch: set[int]) -> set[int]:
    first = next((i for i in sorted(stretch) if not is_punctuation(sentence.word(i))), 0)
    conjunction = first and sentence.word(first).upos in ("SCONJ", "CCONJ")
    keep = sentence.word(first).form.lower() in ("dass", "ob") if first else True
    return {first} if conjunction and not keep else set()
