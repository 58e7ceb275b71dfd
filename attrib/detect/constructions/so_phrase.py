"""*so X*: a nominative without a verb names the speaker (*Die Lage sei ernst, so Brahm*)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.frame import Content
from attrib.detect.content.interrupted import interrupted
from attrib.detect.content.so_frame import so_frame
from attrib.detect.cue import CueWords
from attrib.detect.evidence import names_source
from attrib.detect.found import Found
from attrib.detect.quotation.cue_after import follower_of
from attrib.detect.quotation.governor import Governor, Place
from attrib.detect.utterance import Utterance, reported_clause, route_of_source
from attrib.example import Example
from attrib.grammar.clause import Clause, up_to
from attrib.grammar.clauses import ClauseKind, is_relative_pronoun
from attrib.grammar.marks import CLOSING, is_punctuation
from attrib.grammar.quotation_marks import Quotation
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_CLOSING = CLOSING | {"‘"}


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses that *so X* closes or interrupts."""
    for view in scene:
        for clause in view.clauses:
            phrase = so_frame(view.sentence, clause.words)
            if phrase is None or not (clause.previous or _after_quotation(scene, phrase[0])):
                continue
            content = _content(view, clause)
            if content is not None:
                cue, frame = _cue(view.number, phrase)
                noun = _noun(phrase)
                yield reported_clause(
                    scene,
                    cue,
                    content,
                    names_source(scene, frame),
                    frame=frame,
                    source=noun,
                    route=route_of_source(noun),
                )


def governs(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return *so X* right after a quotation."""
    follower = follower_of(scene, quotation)
    if follower is None or follower.word.form != "so":
        return None
    number, word = follower.number, follower.word
    clause = scene[number].clause_of(word)
    if clause is None:
        return None
    phrase = so_frame(clause.sentence, [w for w in clause.words if w.index >= word.index])
    if phrase is None:
        return None
    cue, frame = _cue(number, phrase)
    noun = _noun(phrase)
    return Governor(Place.AFTER, frame, number, cue, noun, route_of_source(noun))


def _cue(number: int, phrase: Sequence[Word]) -> tuple[CueWords, Span]:
    """Return the cue *so* and the frame *so X*."""
    frame = Span(phrase[0].span.start, phrase[-1].span.end)
    return CueWords(number, phrase[0], (phrase[0],), "so"), frame


def _noun(phrase: Sequence[Word]) -> Word:
    return next(word for word in phrase if word.upos in ("NOUN", "PROPN"))


def _after_quotation(scene: Scene, first: Word) -> bool:
    end = scene.end_before(first.span.start, passed=" ,")
    return scene.text[max(0, end - 1) : end] in _CLOSING


def _content(view: SentenceView, frame: Clause) -> Content | None:
    """Return the sentence without the phrase and what tells who X is."""
    own = set(up_to((frame, *view.after(frame)), lambda clause: not _is_apposition(clause)))
    own.update(w.index for word in frame.words for w in _relative(view.sentence, word))
    around = interrupted(view, frame) or {w.index for w in view.sentence.words}
    rest = view.unannounced(around) - own
    words = [w for w in map(view.sentence.word, rest) if not is_punctuation(w)]
    if len(words) < 2 or not any(w.upos in ("VERB", "AUX") for w in words):
        return None
    return Content(frozenset(rest), ClauseKind.OTHER, "around")


def _relative(sentence: Sentence, noun: Word) -> Sequence[Word]:
    """Return the relative clause after the name, however many commas it holds."""
    clauses = [c for c in sentence.children(noun) if c.relation == "acl" and c.index > noun.index]
    return [w for clause in clauses for w in sentence.subtree(clause)]


def _is_apposition(clause: Clause) -> bool:
    """Tell whether the clause after *so X* tells who X is (*so Brahm, der Leiter der Klinik*)."""
    if any(map(is_relative_pronoun, clause.words[:2])):
        return True
    return clause.opener.upos in ("DET", "NOUN") and not clause.has_verb


CONSTRUCTION = Construction(
    name="so-phrase",
    summary=Wording(
        "„so“ und ein Nominativ ohne Verb nennen den Sprecher.",
        "“so” and a nominative without a verb name the speaker.",
    ),
    source="Duden, Die Grammatik, „Redesituierung“; Duden, „so“ (verkürzt aus „so sagt X“).",
    examples=(
        Example("Die Lage sei ernst, so Ada Brahm.", fires=True),
        Example("„Die Lage ist ernst, und niemand hilft uns“, so Ada Brahm.", fires=True),
        Example("Das Becken ist so groß wie ein Fußballfeld.", fires=False),
        Example("Die Kinder warteten, so lange sie konnten.", fires=False),
    ),
    rank=50,
    find=find,
    governs=governs,
    parenthetical=True,
)
