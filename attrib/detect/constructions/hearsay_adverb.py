"""*angeblich*, *gerüchteweise*: the clause is hearsay, and the narrator knows of nobody.

*Vermutlich*, *wohl* and *mutmaßlich* are the narrator's own guess and none. Beside a noun or an
adjective (*die angeblich kranke Katze*) the adverb doubts that alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.detect.construction import Construction, Phase
from attrib.detect.content.own_clause import own_clause
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance
from attrib.example import Example
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.tree import SUBORDINATE, form_of
from attrib.grammar.verbs import finite_verb, lexical_head
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Evidence, Kind, Mood, Sentence, Step, Word
from attrib.scene import Scene
from attrib.wording import Wording

_ADVERBS = word_set("angeblich gerüchteweise vorgeblich")


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield the clauses that an adverb marks as hearsay."""
    for number, sentence in enumerate(scene.sentences):
        for word in sentence.words:
            if form_of(word) not in _ADVERBS or scene.quoted.covers(word.span):
                continue
            predicate = _predicate(sentence, word)
            if predicate is None or _explained(scene, number, predicate, found):
                continue
            if not found.contents.covers(word.span):
                yield _utterance(scene, number, word, predicate)


def _predicate(sentence: Sentence, adverb: Word) -> Word | None:
    """Return the predicate that the adverb stands beside, unless it belongs to a phrase."""
    follower = sentence.word(min(adverb.index + 1, len(sentence.words)))
    if sentence.words[-1].form == "?" or adverb.upos not in ("ADV", "ADJ"):
        return None
    if is_finite(follower) and adverb.index == 1:
        return lexical_head(sentence, follower)
    head = sentence.head_of(adverb)
    attributive = follower.relation == "amod" or follower.upos == "NUM"
    if (
        head is None
        or finite_verb(sentence, head) is None
        or (attributive and follower.index != head.index)
    ):
        return None
    return head


def _explained(scene: Scene, number: int, predicate: Word, found: Found) -> bool:
    """Tell whether somebody speaks in the clause (*angeblich sagte X*), or is reported there."""
    told = any(
        reading.verb.index == predicate.index and reading.mood in KONJUNKTIVE
        for reading in scene[number].readings
    )
    return told or found.cues.overlaps(predicate.span)


def _utterance(scene: Scene, number: int, adverb: Word, predicate: Word) -> Utterance:
    dependent = predicate.relation in SUBORDINATE
    content = scene.spans(number, own_clause(scene, number, predicate), stop=not dependent)
    reason = no_speaker(NoSpeakerCode.HEARSAY, adverb.form)
    return Utterance(
        Kind.FREE_INDIRECT,
        content,
        number,
        Route.NOBODY,
        mood=Mood.INDICATIVE,
        steps=(Evidence(Step.EVIDENTIAL, _why(adverb), (adverb.span,)),),
        unnamed=reason,
    )


def _why(adverb: Word) -> Wording:
    return Wording(
        f"„{adverb.form}“: Das sagen andere, die niemand nennt",
        f"“{adverb.form}”: others say so, and nobody names them",
    )


CONSTRUCTION = Construction(
    name="hearsay-adverb",
    summary=Wording(
        "Ein Adverb wie „angeblich“ gibt den Satz als Hörensagen wieder.",
        "An adverb such as “angeblich” marks the clause as hearsay.",
    ),
    source="Duden, „angeblich“ („wie behauptet wird“); grammis, „Geltungsbezogene "
    "Satzadverbialia“.",
    examples=(
        Example("Der Stürmer wechselt angeblich nach Lindau.", fires=True),
        Example("Angeblich hat die Stadt das Bad schon verkauft.", fires=True),
        Example("Die angeblich kranke Katze sprang vom Dach.", fires=False),
        Example("Der Stürmer wechselt vermutlich nach Lindau.", fires=False),
    ),
    rank=150,
    phase=Phase.LEFTOVERS,
    find=find,
    firm=False,
)
