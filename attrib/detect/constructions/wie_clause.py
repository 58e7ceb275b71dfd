"""*wie X sagte*: a clause of comparison that names the source of the clause around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.frame import Content
from attrib.detect.content.interrupted import interrupted
from attrib.detect.cue import of_verb
from attrib.detect.evidence import names_source
from attrib.detect.found import Found
from attrib.detect.quotation.cue_after import follower_of
from attrib.detect.quotation.governor import Governor, Place, governed_by, stretch
from attrib.detect.utterance import Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clause import Clause, joined
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.negation import is_negated
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.verbs import auxiliaries
from attrib.lexicon.tables import SpeechVerb, Trait, verbs_with
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_PARTS = 3
"""Parts that marks may cut a *wie* clause into: *wie Tann, der Leiter, sagte*."""
_LAST = 3
"""Words at its end among which its verb stands: *wie Tann gesagt haben soll*."""


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses whose source stands in a clause with *wie*."""
    for view in scene:
        for clause in view.clauses:
            frame = _frame(view, clause) if _opens(clause.words) else None
            if frame is not None and (found := _utterance(view, *frame)):
                yield found


def governs(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return *wie X sagte* right after a quotation."""
    follower = follower_of(scene, quotation)
    if follower is None or follower.word.form != "wie":
        return None
    view, word = scene[follower.number], follower.word
    clause = view.clause_of(word)
    for verb, entry in view.cues:
        if clause is not None and verb.index in clause and entry.clauses & {"quote", "v2"}:
            frame = stretch(view.sentence, word)
            return governed_by(view, verb, entry, frame=frame, place=Place.AFTER)
    return None


def _opens(words: Sequence[Word]) -> bool:
    first = words[0].form.lower()
    second = words[1].form.lower() if len(words) > 1 else ""
    return first == "wie" or (first in ("so", "und", "denn", "aber", "doch") and second == "wie")


def _frame(view: SentenceView, first: Clause) -> tuple[Clause, Word, SpeechVerb] | None:
    """Return the whole *wie* clause that opens with `first`, and its speech verb."""
    verbs = {verb.index: (verb, entry) for verb, entry in view.cues}
    for end in (first, *view.after(first)[: _PARTS - 1]):
        for word in reversed(end.words[-_LAST:]):
            if word.index in verbs and not _has_verb_before(first, word):
                verb, entry = verbs[word.index]
                if entry.lemma in verbs_with(Trait.UNLIKE) or "dass" not in entry.clauses:
                    return None  # *wie* stands for the *dass* clause: not in *wie sie lachten*
                return joined((first, end)), verb, entry
        if end.has_verb:
            return None
    return None


def _has_verb_before(clause: Clause, verb: Word) -> bool:
    """Tell whether a finite verb stands early, so that *wie* opens a question or a main clause."""
    own = (verb, *auxiliaries(clause.sentence, verb))
    before = clause.sentence.words[clause.first - 1 : verb.index - 1]
    return any(w.upos in ("VERB", "AUX") and w not in own for w in before)


def _utterance(
    view: SentenceView, frame: Clause, verb: Word, entry: SpeechVerb
) -> Utterance | None:
    """Return what the *wie* clause speaks about: the rest of the sentence."""
    scene, sentence = view.scene, view.sentence
    around = interrupted(view, frame) or frozenset(view.whole)
    rest = [w for w in sentence.words if w.index in around and w.index not in frame]
    if not any(w.upos in ("VERB", "AUX") for w in rest):
        return None
    if _contradicted(sentence, rest, verb) or _on_quotation(scene, frame):
        return None
    span = Span(sentence.word(frame.first).span.start, sentence.word(frame.last).span.end)
    content = Content(frozenset(w.index for w in rest), ClauseKind.OTHER, "around")
    cue = of_verb(view.number, sentence, verb, entry)
    return reported_clause(scene, cue, content, names_source(scene, span), frame=span)


def _on_quotation(scene: Scene, frame: Clause) -> bool:
    """Tell whether the *wie* clause is about the quotation right before it only."""
    sentence = frame.sentence
    end = scene.end_before(sentence.word(frame.first).span.start, passed=" ,(–-")
    quoted = scene.quotation_before(end)
    return quoted is not None and quoted.start > sentence.span.start


def _contradicted(sentence: Sentence, words: Sequence[Word], verb: Word) -> bool:
    """Tell whether the report is what did *not* come true (*kam nicht, wie gemeldet war*)."""
    pluperfect = any(
        w.form.lower() in ("war", "waren", "hatte", "hatten") for w in auxiliaries(sentence, verb)
    )
    return pluperfect and any(
        w.upos in ("VERB", "AUX", "ADJ", "NOUN") and is_negated(sentence, w) for w in words
    )


CONSTRUCTION = Construction(
    name="wie-clause",
    summary=Wording(
        "Ein Satz mit „wie“ nennt, wer das Übrige sagt.",
        "A clause with “wie” names who says the rest.",
    ),
    source="Duden, Die Grammatik, „Redesituierung“ und „Modalsatz“ („wie“ steht für "
    "den Inhaltssatz).",
    examples=(
        Example("Wie Ada Brahm sagte, schließt das Bad im Mai.", fires=True),
        Example("„Wir bauen im Mai um und sparen dabei“, wie Ada Brahm sagte.", fires=True),
        Example("Wie man ein Bad baut, zeigt der Film am Abend.", fires=False),
        Example("Sie lachten, wie Kinder eben lachen.", fires=False),
    ),
    rank=40,
    find=find,
    governs=governs,
    parenthetical=True,
)
