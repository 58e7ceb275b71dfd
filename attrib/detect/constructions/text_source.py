"""*im Vertrag steht, dass …*, *für Brahm ist klar, dass …*: a phrase names the source.

The clause is the subject of such a predicate (*es steht geschrieben*), so that nobody speaks in
it: who wrote the text does, where the phrase names him, or else the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from attrib.detect.construction import Construction
from attrib.detect.content.find import content_of
from attrib.detect.content.frame import Content
from attrib.detect.cue import CueWords, of_verb
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import NEGATIVE_ARTICLES
from attrib.grammar.finite import is_finite
from attrib.grammar.nominative import NOMINAL
from attrib.grammar.times import names_time
from attrib.grammar.tree import case_of, form_of
from attrib.grammar.verbs import auxiliaries, is_zu_infinitive, particle
from attrib.lexicon.loader import read_table
from attrib.lexicon.possible_speaker import is_named_source
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import names_somebody
from attrib.wording import Wording


@dataclass(frozen=True, slots=True)
class TextPredicate:
    """A predicate and the phrase that names its text: see `text_predicates.tsv`."""

    forms: frozenset[str]
    phrase: frozenset[str]
    source: str
    entry: SpeechVerb


@cache
def text_predicates() -> dict[str, TextPredicate]:
    """Return the predicates by their verb."""
    return {
        row["verb"]: TextPredicate(
            frozenset(row["form"].split()),
            frozenset(row["phrase"].split()),
            row["source"],
            SpeechVerb(row["verb"], "say", row["medium"], frozenset(row["clauses"].split()), ()),
        )
        for row in read_table("text_predicates.tsv")
    }


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses of which a phrase says where they stand."""
    for number, sentence in enumerate(scene.sentences):
        for verb in sentence.words:
            known = _predicate(sentence, verb)
            if known is None or _form_of(sentence, verb) not in known.forms:
                continue
            source = _source(sentence, verb, known)
            content = content_of(scene[number], verb, known.entry) if source is not None else None
            if (
                content is None
                or not _is_taken(content, known.entry)
                or any(w.index in content.words for w in (source, verb) if w)
            ):
                continue
            cue = _cue(number, sentence, verb, known.entry)
            why = _why(shown(scene, cue.spans))
            yield reported_clause(
                scene, cue, content, why, source=source, route=Route.TEXT, dependent=True
            )


def _predicate(sentence: Sentence, word: Word) -> TextPredicate | None:
    """Return what the table knows of a verb with its particle, or of an adjective with *sein*."""
    if word.upos == "ADJ":
        return text_predicates().get(word.lemma.lower())
    if word.upos != "VERB":
        return None
    separated = particle(sentence, word)
    prefix = separated.form.lower() if separated is not None else ""
    return text_predicates().get(prefix + word.lemma)


def _is_taken(content: Content, entry: SpeechVerb) -> bool:
    """Tell whether the predicate takes such a clause (*ob er kommt, steht in den Sternen*: no)."""
    asks = {ClauseKind.OB: "ob", ClauseKind.QUESTION: "w"}
    return content.kind not in asks or asks[content.kind] in entry.clauses


def _cue(number: int, sentence: Sentence, verb: Word, entry: SpeechVerb) -> CueWords:
    """Return the predicate with *lässt sich*, where that stands above it."""
    cue, above = of_verb(number, sentence, verb, entry), sentence.head_of(verb)
    if above is None or above.lemma != "lassen":
        return cue
    reflexive = [w for v in (verb, above) for w in sentence.children(v) if form_of(w) == "sich"]
    words = {w.index: w for w in (*cue.words, above, *reflexive)}
    return replace(cue, words=tuple(words[i] for i in sorted(words)))


def _form_of(sentence: Sentence, verb: Word) -> str:
    """Return whether the verb is finite, *sein* + *zu* + infinitive, or below *lassen*."""
    above = sentence.head_of(verb)
    if above is not None and above.lemma == "lassen" and verb.relation in ("xcomp", "ccomp"):
        return "lassen" if _is_reflexive(sentence, verb, above) else ""
    if any(w.lemma == "lassen" for w in auxiliaries(sentence, verb)):
        return "lassen" if _is_reflexive(sentence, verb) else ""
    if verb.upos == "ADJ":
        return "copula" if _is_predicate(sentence, verb) else ""
    if is_zu_infinitive(sentence, verb):
        return "zu" if any(w.lemma == "sein" for w in auxiliaries(sentence, verb)) else ""
    return "plain" if is_finite(verb) and not _has_subject(sentence, verb) else ""


def _is_predicate(sentence: Sentence, adjective: Word) -> bool:
    """Tell whether *sein* says it of nothing but the clause (*klar ist, dass …*)."""
    copula = any(c.relation == "cop" for c in sentence.children(adjective))
    return copula and not _has_subject(sentence, adjective)


def _is_reflexive(sentence: Sentence, *verbs: Word) -> bool:
    return any(form_of(w) == "sich" for verb in verbs for w in sentence.children(verb))


def _has_subject(sentence: Sentence, verb: Word) -> bool:
    """Tell whether something stands there (*am Ufer steht ein Haus*), and no clause."""
    return any(
        w.relation == "nsubj" and form_of(w) not in ("es", "das", "dies")
        for w in sentence.children(verb)
    )


def _source(sentence: Sentence, verb: Word, known: TextPredicate) -> Word | None:
    """Return the noun of the phrase that names the text."""
    above = sentence.head_of(verb)
    verbs = (verb, above) if above is not None and above.lemma == "lassen" else (verb,)
    for child in (c for v in verbs for c in sentence.children(v)):
        if _is_phrase(sentence, child, known):
            denied = any(form_of(c) in NEGATIVE_ARTICLES for c in sentence.children(child))
            return None if denied else child  # *so steht es auf keinem Schild*
    return None


def _is_phrase(sentence: Sentence, child: Word, known: TextPredicate) -> bool:
    """Tell whether the word heads the phrase of the predicate, and is no time or reflexive."""
    if child.upos not in NOMINAL or names_time(child) or form_of(child) == "sich":
        return False
    cases = case_of(sentence, child)
    dative = child.relation in ("obl", "iobj", "obj") and not cases and "dat" in known.phrase
    fits = dative or bool(cases & known.phrase)
    if known.source == "certain":
        return fits and names_somebody(sentence, child)
    return fits and (known.source == "any" or is_named_source(child))


def _why(form: str) -> Wording:
    return Wording(f"„{form}“ sagt, wo es steht", f"“{form}” says where it stands")


CONSTRUCTION = Construction(
    name="text-source",
    summary=Wording(
        "Ein Prädikat wie „im Vertrag steht“ oder „dem Bericht ist zu entnehmen“ nennt den Text.",
        "A predicate such as “im Vertrag steht” or “dem Bericht ist zu entnehmen” names the text.",
    ),
    source="Duden, Die Grammatik, „Subjektsatz“ und „modaler Infinitiv“; Duden, „stehen“ "
    "(„in schriftlicher Form vorhanden sein“).",
    examples=(
        Example("Im Vertrag steht, dass die Stadt zahlt.", fires=True),
        Example("Dem Bericht ist zu entnehmen, dass die Brücke alt ist.", fires=True),
        Example("Fest steht, dass die Stadt zahlt.", fires=False),
        Example("Am Ufer steht ein Haus, das alt ist.", fires=False),
    ),
    rank=17,
    find=find,
)
