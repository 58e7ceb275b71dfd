"""*Das wird schon, tröstet die Hebamme*: a tag shows itself by its order, whatever its verb.

Behind a main clause no second one opens with its verb, unless it is the tag of what is said: a
condition would open with its verb itself, and a subordinate clause is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.detect.construction import Construction, Phase
from attrib.detect.content.find import content_of
from attrib.detect.cue import of_verb
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clause import Clause
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.tree import form_of
from attrib.grammar.verbs import particle
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import can_tell
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_NOMINAL = frozenset(("nsubj", "obj", "iobj"))
_CLAUSAL = frozenset(("ccomp", "xcomp", "csubj", "expl"))
_MAIN = (ClauseKind.VERB_SECOND, ClauseKind.OTHER)
_OPENING = word_set("kaum je bald mal zwar")
_SHORT = 2
"""Words of a main clause that its verb closes (*Es regnet*); of more it is the participle's."""
_NEAR = 3
"""Words from the verb to its subject: *wundert sich die alte Wirtin*."""


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield main clauses that a verb-first clause with a person closes or interrupts."""
    for view in scene:
        known = {verb.index for verb, _ in view.cues}
        for clause in view.clauses[1:]:
            verb = clause.opener
            if verb.index in known or scene.quoted.covers(verb.span):
                continue
            who = _teller(view, clause, verb) if _follows_main(view, clause) else None
            utterance = _utterance(view, verb, who) if who is not None else None
            if utterance is not None and not any(map(found.contents.overlaps, utterance.content)):
                yield utterance


def _teller(view: SentenceView, clause: Clause, verb: Word) -> Word | None:
    """Return the person right behind a main verb that opens the clause, and that has no object."""
    if verb.upos != "VERB" or not clause.is_verb_first or clause.marks[-1:] != (",",):
        return None
    below = [c for c in view.sentence.children(verb) if c in clause.words]
    nominal = [c for c in below if c.relation in _NOMINAL and c.form.lower() != "sich"]
    if len(nominal) != 1 or any(c.relation in _CLAUSAL for c in below):
        return None
    who = nominal[0]
    near = verb.index < who.index <= verb.index + _NEAR
    return who if near and can_tell(view.sentence, who) else None


def _follows_main(view: SentenceView, clause: Clause) -> bool:
    """Tell whether a main clause stands before, or goes on behind it with its verb."""
    first, after = view.clauses[0], view.after(clause)
    if first.is_verb_first or first.opener.upos == "SCONJ" or form_of(first.opener) in _OPENING:
        return False
    if first.has_finite:
        idiom = any(is_fixed_idiom(view.sentence, r.finite) for r in first.readings)
        absolute = first.is_verb_last and len(first.words) > _SHORT
        return first.kind is ClauseKind.VERB_SECOND and not (idiom or absolute)
    return clause.previous == first and bool(after) and after[0].is_verb_first


def _utterance(view: SentenceView, verb: Word, who: Word) -> Utterance | None:
    entry = SpeechVerb(_lemma(view.sentence, verb), "say", "speech", frozenset(("v2", "quote")), ())
    content = content_of(view, verb, entry)
    if content is None or content.place != "before" or content.kind not in _MAIN:
        return None
    if not any(view.sentence.word(i).upos in ("VERB", "AUX") for i in content.words):
        return None
    cue = of_verb(view.number, view.sentence, verb, entry)
    form = shown(view.scene, cue.spans)
    why = Wording(
        f"„{form}“ steht mit dem Verb voran hinter einem Hauptsatz",
        f"“{form}” stands verb first behind a main clause",
    )
    read = who if who.relation != "nsubj" else None  # *tröstet die Hebamme*: taken for an object
    return reported_clause(view.scene, cue, content, why, source=read, dependent=True)


def _lemma(sentence: Sentence, verb: Word) -> str:
    separated = particle(sentence, verb)
    return (separated.form.lower() if separated is not None else "") + verb.lemma


CONSTRUCTION = Construction(
    name="tag-clause",
    summary=Wording(
        "Hinter einem Hauptsatz steht ein Satz mit dem Verb voran, der sagt, wer spricht.",
        "Behind a main clause stands one that opens with its verb and says who speaks.",
    ),
    source="Duden, Die Grammatik, „Redesituierung“ und „Parenthese“; grammis, „Verberststellung“.",
    examples=(
        Example("Das wird schon wieder, tröstet die Trainerin.", fires=True),
        Example("Das Bad ist größer geworden, staunt der Besucher.", fires=True),
        Example("Kommt der Regen, geht der Trainer.", fires=False),
        Example("Wo die Straße endet, wohnt der Förster.", fires=False),
    ),
    rank=105,
    phase=Phase.LEFTOVERS,
    find=find,
    firm=False,
)
