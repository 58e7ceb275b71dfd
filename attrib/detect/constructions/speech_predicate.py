"""Predicates with a content clause: *wurde bekannt, dass …*, *zeigte sich überzeugt, dass …*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from attrib.detect.construction import Construction
from attrib.detect.constructions.speech_verb import of_thing, with_clause
from attrib.detect.content.find import content_of
from attrib.detect.content.frame import Content
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import finite_verb, is_zu_infinitive
from attrib.lexicon.loader import read_table
from attrib.lexicon.possible_speaker import can_speak
from attrib.lexicon.tables import SpeechVerb, speech_class
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import asks_the_hearer
from attrib.scene.view import SentenceView
from attrib.wording import Wording


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that makes a speech predicate with some verbs: see `speech_predicates.tsv`."""

    verbs: frozenset[str]
    entry: SpeechVerb


@cache
def predicates() -> dict[str, Predicate]:
    """Return the predicates by their word."""
    return {
        row["word"]: Predicate(
            frozenset(row["verbs"].split()),
            SpeechVerb(
                row["word"],
                speech_class(row, "speech_predicates.tsv"),
                row["medium"],
                frozenset(row["clauses"].split()),
                (),
            ),
        )
        for row in read_table("speech_predicates.tsv")
    }


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the utterances of predicates such as *bekannt werden*, *überzeugt sein*."""
    for view in scene:
        for word in view.sentence.words:
            predicate = _predicate(view.sentence, word)
            if predicate is None or word.relation == "amod":
                continue
            head = _head(view.sentence, word, predicate)
            if head is None or asks_the_hearer(view.sentence, head):
                continue
            content = content_of(view, head, predicate.entry)
            if content is None or not (content.place == "after" or _closes(view, head, content)):
                continue
            # *Das Bad ist sicher, X sagte …*: another clause, where a thing is the subject
            beside = content.kind is ClauseKind.VERB_SECOND and of_thing(view.sentence, head)
            if not beside:
                yield with_clause(view, head, predicate.entry, content, word)


def _predicate(sentence: Sentence, word: Word) -> Predicate | None:
    """Return what the table knows of a word; some only with *zu* (*gab zu bedenken*)."""
    form = word.form.lower()
    own = predicates().get(f"zu {form}")
    if own is not None and is_zu_infinitive(sentence, word):
        return own
    return predicates().get(form)


def _closes(view: SentenceView, head: Word, content: Content) -> bool:
    """Tell whether the predicate opens with its verb, behind what it reports.

    *Das Bad war voll, ist sich der Wirt sicher*: its subject can speak, and is named.
    """
    clause, who = view.clause_of(head), subject(view.sentence, head)
    if clause is None or clause.previous is None or who is None:
        return False
    told = content.kind is ClauseKind.VERB_SECOND and content.place == "before"
    return told and clause.is_verb_first and who in clause.words and can_speak(who)


def _head(sentence: Sentence, word: Word, predicate: Predicate) -> Word | None:
    """Return the head of the predicate: the adjective with a copula, or the light verb."""
    if any(
        c.lemma in predicate.verbs and c.relation in ("cop", "aux") for c in sentence.children(word)
    ):
        return word
    above = sentence.head_of(word)
    if (
        above is not None
        and above.lemma in predicate.verbs
        and (finite_verb(sentence, above) is not None)
    ):
        return above
    return None


CONSTRUCTION = Construction(
    name="speech-predicate",
    summary=Wording(
        "Ein Adjektiv oder Nomen, das mit einem Verb wie „sein“ oder „sich zeigen“ eine "
        "Äußerung meldet.",
        "An adjective or noun that reports an utterance with a verb such as “sein” or “sich "
        "zeigen”.",
    ),
    source="Duden, Die Grammatik, „Objektsatz“ und „Subjektsatz“; grammis, „Kopulaverb“ und "
    "„Funktionsverbgefüge“.",
    examples=(
        Example("Ada Brahm zeigte sich überzeugt, dass das Bad bleibt.", fires=True),
        Example("Die Trainerin ist sich sicher, dass die Halle reicht.", fires=True),
        Example("Ada Brahm zeigte sich im Freibad.", fires=False),
        Example("Das Bad ist im ganzen Land bekannt.", fires=False),
    ),
    rank=30,
    find=find,
)
