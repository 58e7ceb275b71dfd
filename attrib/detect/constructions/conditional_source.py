"""*glaubt man X, …*, *geht es nach X, …*: a condition names whose word is taken for it.

The condition says nothing of the world: *Glaubt man dem Wirt, ist das Bad zu* is what the landlord
says. Only *man* and *es* stand in it; who else believes X is told about himself.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.frame import Content
from attrib.detect.cue import CueWords
from attrib.detect.evidence import names_source
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, reported_clause, route_of_source
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.negation import is_negated
from attrib.grammar.tree import case_of, form_of
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.possible_speaker import can_speak, is_named_source
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_BELIEVING = frozenset(("glauben", "folgen", "trauen", "vertrauen"))
_PLACES = frozenset(("obl", "obj", "iobj", "nmod"))
_IF = word_set("wenn falls sofern")


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses whose condition names the source."""
    for view in scene:
        for verb in view.sentence.words:
            source = _source(view.sentence, verb)
            found = _utterance(view, verb, source) if source is not None else None
            if found is not None:
                yield found


def _source(sentence: Sentence, verb: Word) -> Word | None:
    """Return X of *glaubt man X* or *geht es nach X*, in a condition."""
    goes = verb.lemma == "gehen"
    if not (goes or verb.lemma in _BELIEVING) or is_negated(sentence, verb):
        return None
    if _nobody(sentence, verb) is None or not _is_condition(sentence, verb):
        return None
    for child in sentence.children(verb):
        nominal = child.upos in ("NOUN", "PROPN", "PRON") and child.relation in _PLACES
        if not nominal or form_of(child) in ("man", "es", "sich"):
            continue
        if case_of(sentence, child) == (frozenset({"nach"}) if goes else frozenset()):
            speaks = _wants(sentence, child) if goes else _tells(child)
            return child if speaks else None
    return None


def _nobody(sentence: Sentence, verb: Word) -> Word | None:
    """Return the *man* or *es* of the condition."""
    wanted = "es" if verb.lemma == "gehen" else "man"
    return next((w for w in sentence.children(verb) if form_of(w) == wanted), None)


def _tells(noun: Word) -> bool:
    """Tell whether the noun says something (*folgt man dem Weg*: no)."""
    return noun.upos == "PRON" or is_named_source(noun)


def _wants(sentence: Sentence, noun: Word) -> bool:
    """Tell whether *nach* names somebody, and no place (*geht es nach Hause, nach Lindau*)."""
    if noun.upos == "PROPN":
        return any(c.relation == "flat" for c in sentence.children(noun))
    determined = any(c.relation == "det" for c in sentence.children(noun))
    return noun.upos == "PRON" or (determined and can_speak(noun))


def _is_condition(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the clause is a condition: by *wenn*, or by its finite verb in front."""
    finite = finite_verb(sentence, verb)
    if finite is None or not verb.head:
        return False
    first = min((w for w in sentence.subtree(verb) if not is_punctuation(w)), key=lambda w: w.index)
    return form_of(first) in _IF or first.index == finite.index


def _utterance(view: SentenceView, verb: Word, source: Word) -> Utterance | None:
    sentence = view.sentence
    frame = _frame(view, verb)
    if frame is None or sentence.words[-1].form == "?":
        return None
    words = {w.index for w in sentence.words} - frame
    if sum(not is_punctuation(sentence.word(i)) for i in words) < 2:
        return None
    span = Span(sentence.word(min(frame)).span.start, sentence.word(max(frame)).span.end)
    # no verb is its anchor: a condition opens what it says, and leaves nothing open
    nobody = _nobody(sentence, verb) or source
    cue = CueWords(view.number, nobody, (finite_verb(sentence, verb) or verb,), verb.lemma)
    return reported_clause(
        view.scene,
        cue,
        Content(frozenset(words), ClauseKind.OTHER, "around"),
        names_source(view.scene, span),
        frame=span,
        source=source,
        route=route_of_source(source),
    )


def _frame(view: SentenceView, verb: Word) -> set[int] | None:
    """Return the condition between its commas, if a main clause stands beside it."""
    clause = view.clause_of(verb)
    if clause is None:
        return None
    beside = any(is_finite(w) for w in view.sentence.words if w.index not in clause)
    return set(clause) if beside else None


CONSTRUCTION = Construction(
    name="conditional-source",
    summary=Wording(
        "Eine Bedingung wie „glaubt man X“ nennt die Quelle.",
        "A condition such as “glaubt man X” names the source.",
    ),
    source="Duden, Die Grammatik, „Redesituierung“ und „Konditionalsatz“ (uneingeleitet, mit "
    "Verberststellung).",
    examples=(
        Example("Glaubt man dem Bürgermeister, ist das Bad im Mai offen.", fires=True),
        Example("Geht es nach der Gewerkschaft, bekommen alle mehr Geld.", fires=True),
        Example("Glaubt der Trainer dem Jungen, darf er spielen.", fires=False),
        Example("Geht es nach Hause, freuen sich alle.", fires=False),
    ),
    rank=15,
    find=find,
    parenthetical=True,
)
