"""Silence: *wollte sich nicht äußern*, *lehnte eine Stellungnahme ab*, *machte keine Angaben*.

That somebody was asked and gave no answer is told like a reported act, and is `withheld`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from attrib.detect.construction import Construction, Phase
from attrib.detect.content.own_clause import own_clause
from attrib.detect.cue import CueWords
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, reported_act
from attrib.example import Example
from attrib.grammar.closed_classes import word_set
from attrib.grammar.negation import is_negated
from attrib.grammar.polarity import Telling, intends, telling
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import finite_verb, is_passive, particle, verb_complex
from attrib.lexicon.loader import read_table
from attrib.lexicon.lookup import noun_among, speech_verb
from attrib.lexicon.possible_speaker import is_named_source
from attrib.lexicon.tables import Trait, cell, verbs_with
from attrib.records import Polarity, Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording

_PRONOUNS = word_set("er sie wir beide alle")
# Only who is asked for words can be said not to be at hand for them.
_AT_HAND = word_set("Verfügung")
_FOR = word_set("Stellungnahme Auskunft Anfrage Rückfrage Kommentar Interview Frage Gespräch")


@dataclass(frozen=True, slots=True)
class Silence:
    """A phrase that tells that no answer was given: see `lexicon/silences.tsv`."""

    needs: frozenset[str]
    negation: str


@cache
def silences() -> dict[str, Silence]:
    """Return the phrases of silence by verb or adjective."""
    return {
        row["word"]: Silence(frozenset(cell(row["needs"]).split()), row["negation"])
        for row in read_table("silences.tsv")
    }


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield the sentences and clauses that tell of silence."""
    for number, sentence in enumerate(scene.sentences):
        for word in sentence.words:
            if scene.quoted.covers(word.span) or found.contents.covers(word.span):
                continue
            if found.cues.covers(word.span) or not _may_be_silent(sentence, word):
                continue
            if (cue := _phrase(sentence, word) or _unwilling(scene, number, word)) is not None:
                yield _utterance(scene, number, word, cue)
                break


def _may_be_silent(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word is a finite predicate of somebody who could speak."""
    if word.upos not in ("VERB", "AUX", "ADJ") or is_passive(sentence, word):
        return False
    above = _above(sentence, word)
    if finite_verb(sentence, word) is None and finite_verb(sentence, above) is None:
        return False
    parts = (word, above, *(c for c in sentence.children(word) if c.relation == "conj"))
    who = next((who for part in parts if (who := subject(sentence, part)) is not None), None)
    if who is None:
        return False
    if who.upos == "PRON":
        return who.form.lower() in _PRONOUNS
    return is_named_source(who)


def _above(sentence: Sentence, word: Word) -> Word:
    return sentence.head_of(word) or word


def _phrase(sentence: Sentence, word: Word) -> list[Word] | None:
    """Return the words of a listed phrase that has this verb or adjective."""
    listed = _listed(sentence, word)
    if listed is None:
        return None
    nouns = [w for w in _dependents(sentence, word) if _is_needed(sentence, listed, w)]
    if (listed.needs and not nouns) or not _for_words(sentence, word, nouns):
        return None
    if not _is_as_negated(sentence, listed, word, nouns):
        return None
    above = _above(sentence, word)
    light = speech_verb(sentence, word) is None
    verb = above if word.upos == "ADJ" and above.upos in ("VERB", "AUX") else word
    named = [w for w in nouns if light and w.upos == "NOUN"]
    return [*verb_complex(sentence, verb), word, *named]


def _is_as_negated(sentence: Sentence, listed: Silence, word: Word, nouns: Sequence[Word]) -> bool:
    """Tell whether the phrase is negated as it must be to tell of silence, or not at all."""
    negated = is_negated(sentence, word) or is_negated(sentence, _above(sentence, word))
    denied = any(c.lemma.lower() == "kein" for noun in nouns for c in sentence.children(noun))
    wanted = {"nicht": negated, "kein": negated or denied, "none": not (negated or denied)}
    return wanted[listed.negation]


def _listed(sentence: Sentence, word: Word) -> Silence | None:
    """Return the entry of the verb, its separated particle included, or of the adjective."""
    separated = particle(sentence, word) if word.upos == "VERB" else None
    prefix = separated.form.lower() if separated is not None else ""
    lemma = word.lemma if word.lemma.startswith(prefix) else prefix + word.lemma
    return silences().get(lemma) or (silences().get(word.form) if word.upos == "ADJ" else None)


def _for_words(sentence: Sentence, word: Word, nouns: Sequence[Word]) -> bool:
    """Tell whether it is words that somebody is not at hand for (*zur Verfügung*)."""
    if not any(w.lemma in _AT_HAND for w in nouns):
        return True
    return any(noun_among(_FOR, w.lemma, w.form) for w in _dependents(sentence, word))


def _dependents(sentence: Sentence, word: Word) -> list[Word]:
    """Return what hangs on the predicate, or on the verb above an adjective of it."""
    direct = list(sentence.children(word))
    if word.upos == "ADJ":
        above = _above(sentence, word)
        direct += [above, *sentence.children(above)]
    return direct


def _is_needed(sentence: Sentence, listed: Silence, word: Word) -> bool:
    cases = case_of(sentence, word)
    if {word.lemma, word.form, *cases} & listed.needs:
        return True
    return word.upos == "NOUN" and noun_among(listed.needs, word.lemma, word.form) is not None


def _unwilling(scene: Scene, number: int, word: Word) -> list[Word] | None:
    """Return the words of *wollte nichts sagen*, *weigerte sich, das zu kommentieren*."""
    sentence = scene.sentences[number]
    entry = next((e for verb, e in scene[number].cues if verb == word), None)
    if entry is None:
        return None
    told = telling(sentence, word)
    mute = entry.lemma in verbs_with(Trait.SILENCE)
    refused = told.telling is Telling.REFUSED and (mute or entry.speech_class == "say")
    unwilling = mute and intends(sentence, word) and is_negated(sentence, word)
    if not (refused or unwilling):
        return None
    return [told.by, word] if refused else verb_complex(sentence, word)


def _utterance(scene: Scene, number: int, word: Word, words: Sequence[Word]) -> Utterance:
    sentence = scene.sentences[number]
    head = _above(sentence, word) if word.relation == "xcomp" else word
    cue = CueWords(number, word, tuple(words), word.lemma, "withhold")
    form = shown(scene, cue.spans)
    why = Wording(f"„{form}“: Eine Äußerung blieb aus", f"“{form}”: no statement was made")
    act = reported_act(scene, cue, own_clause(scene, number, head), why)
    return replace(act, polarity=Polarity.WITHHELD)


CONSTRUCTION = Construction(
    name="silence",
    summary=Wording(
        "Jemand wollte sich nicht äußern.",
        "Somebody would not speak.",
    ),
    source="Reuters Handbook of Journalism, „Right of reply“ (dass jemand nicht antwortete, gehört "
    "in den Bericht); Duden, Die Grammatik, „Negation“.",
    examples=(
        Example("Die Stadt wollte sich dazu nicht äußern.", fires=True),
        Example("Ada Brahm lehnte eine Stellungnahme ab.", fires=True),
        Example("Die Stadt wollte sich dazu im Mai äußern.", fires=False),
        Example("Ada Brahm lehnte den Antrag ab.", fires=False),
    ),
    rank=100,
    phase=Phase.LEFTOVERS,
    find=find,
    firm=False,
)
