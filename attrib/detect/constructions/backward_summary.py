"""*Das teilte X mit*: the report follows what it reports, and takes it up with a pronoun.

*Das* and *dies* resume a whole sentence, a clause or a quotation. *Das teilte X mit* makes X the
speaker of what stands before; *das bestritt X* and *das lobte X* are utterances of their own, of
which it is only the topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.before_frame import is_bracket_open
from attrib.detect.content.frame import Content
from attrib.detect.cue import CueWords, of_predicate, of_verb
from attrib.detect.found import Found
from attrib.detect.quotation.governor import Governor, Place, governed_by, is_quoted
from attrib.detect.utterance import Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clause import Clause, joined
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import NEUTER_PRONOUNS, word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.negation import is_negated
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.tree import form_of
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.lookup import speech_noun
from attrib.lexicon.tables import ClassTrait, SpeechVerb, Trait, classes_with, verbs_with
from attrib.records import Mood, Word
from attrib.scene import Scene
from attrib.scene.uttering import utters
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_PRONOUNS = NEUTER_PRONOUNS - {"es"}
_OPENERS = ("Das", "Dies", "So")
_HELD = word_set("assess assume claim judge opinion")
_LEAST = 3
_FIELD = 4
"""Words up to the finite verb: *Zu diesem Schluss kommt …*."""
_NEAR = 12
"""Code points after a quotation within which the sentence that takes it up begins."""


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield what a pronoun takes up: the sentence before, or the clauses before in its own."""
    for view in scene:
        for clause in view.clauses[1:]:
            words = _around(view, clause)
            if found := _taken_up(view, clause, words, view):
                yield found
        other = view.previous
        if other is None or _starts_paragraph(view, other) or _points_ahead(view, other):
            continue
        if found := _taken_up(view, view.whole, frozenset(other.whole), other):
            yield replace(found, content=(other.sentence.span.strip(scene.text),))


def governs(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return *Das musste X einräumen* after a quotation: the next sentence takes it up."""
    end = quotation.span.end
    ahead = scene.text[end : end + _NEAR]
    rest = ahead.lstrip(" .")
    located = scene.word_at(end + len(ahead) - len(rest))
    if located is None or located[1].form not in _OPENERS:
        return None
    view, opener = scene[located[0]], located[1]
    if not rest.startswith(f"{opener.form} "):
        return None
    for verb, entry in view.cues:
        main = "quote" in entry.clauses and verb.relation == "root"
        if main and not is_quoted(scene, verb) and _asserts(view, verb, entry):
            words = view.sentence.words
            frame = Span(words[0].span.start, words[-1].span.end)
            return governed_by(view, verb, entry, frame=frame, place=Place.NEXT_SENTENCE)
    return None


def _taken_up(
    view: SentenceView, taking: Clause, taken: frozenset[int], other: SentenceView
) -> Utterance | None:
    """Return what stands in a sentence, where a clause takes it up.

    Its finite verb is second, an adverb aside (*das zumindest meint X*): in a relative clause it is
    last.
    """
    words = taking.words
    told = any(reading.finite.index in taken for reading in other.readings)
    cue = _cue(view, words, inside=view is other) if told and len(words) >= _LEAST else None
    if cue is None:
        return None
    return reported_clause(
        view.scene,
        cue,
        Content(taken, ClauseKind.OTHER, "before"),
        _marks(words),
        frame=Span(words[0].span.start, words[-1].span.end),
        sentence=other.number,
    )


def _cue(view: SentenceView, words: Sequence[Word], *, inside: bool) -> CueWords | None:
    """Return the predicate of a clause that gives what stands before to its subject."""
    opener, second = words[0], words[2 if words[1].upos == "ADV" else 1]
    for verb, entry in view.cues:
        if finite_verb(view.sentence, verb) != second or "v2" not in entry.clauses:
            continue
        takes_up = _takes_up(opener, inside=inside) or _is_governed(opener, entry)
        if takes_up and _asserts(view, verb, entry):
            return of_verb(view.number, view.sentence, verb, entry)
    return _with_noun(view, words)


def _is_governed(opener: Word, entry: SpeechVerb) -> bool:
    """Tell whether the verb asks for the adverb in front (*Davon geht die Polizei aus*).

    After verbs that can tell about things, it may stand for one (*Davon berichtete der Wirt*).
    """
    adverb = opener.xpos == "PAV" and form_of(opener).startswith("da")
    tells = entry.speech_class in classes_with(ClassTrait.PLAIN)
    return adverb and not tells and form_of(opener).endswith(tuple(entry.act) or ("-",))


def _with_noun(view: SentenceView, words: Sequence[Word]) -> CueWords | None:
    """Return the predicate of *Zu diesem Schluss kommt X*, *Diese Ansicht vertritt X*."""
    sentence = view.sentence
    finite = next((w for w in words[:_FIELD] if is_finite(w)), None)
    if finite is None or finite.relation != "root" or is_negated(sentence, finite):
        return None
    front = words[: words.index(finite)]
    noun = _this_view(front, finite)
    if noun is None or not utters(sentence, finite, noun):
        return None
    cue = of_predicate(view.number, sentence, finite)
    return replace(cue, words=(*front, *cue.words))


def _this_view(front: Sequence[Word], finite: Word) -> Word | None:
    """Return the noun of a phrase in front that calls what stands before somebody's view."""
    this = any(w.upos == "DET" and form_of(w).startswith("dies") for w in front)
    known = speech_noun(front[-1]) if this and front[-1].head == finite.index else None
    meant = known is not None and "clause" in known.uses and known.speech_class in _HELD
    return front[-1] if meant else None


def _takes_up(opener: Word, *, inside: bool) -> bool:
    """Tell whether the word stands for what is said; *davon* does in its sentence only."""
    adverb = inside and opener.xpos == "PAV" and form_of(opener).startswith("da")
    return form_of(opener) in _PRONOUNS or adverb


def _around(view: SentenceView, taking: Clause) -> frozenset[int]:
    """Return the clauses before, and those after that go on (*Das Haus ist, das sagt X, alt*)."""
    before, after = view.before(taking), view.after(taking)
    if not after or after[0].is_joined:
        return frozenset(joined(before))
    left = joined(before)
    goes_on = after[0].is_verb_first if not left.has_finite else is_bracket_open(before[-1])
    return frozenset(left).union(*after) if goes_on else frozenset(left)


def _starts_paragraph(view: SentenceView, other: SentenceView) -> bool:
    if not view.clauses:
        return False
    between = slice(other.sentence.span.end, view.clauses[0].opener.span.start)
    return view.scene.text[between].count("\n") > 1


def _points_ahead(view: SentenceView, other: SentenceView) -> bool:
    """Tell whether a colon announces the answers to a question (*Was fehlt? Das sagen alle:*)."""
    asked = other.sentence.words[-1].form.startswith("?")
    return asked and view.sentence.words[-1].form == ":"


def _asserts(view: SentenceView, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether a verb whose object takes up what stands before gives it to its subject.

    Not where it denies it or speaks about it, is negated, or is itself somebody's report.
    """
    sentence = view.sentence
    asserting = entry.speech_class in classes_with(ClassTrait.ASSERTING)
    if not asserting or entry.lemma in verbs_with(Trait.TOPICAL):
        return False
    if is_negated(sentence, verb) or (is_passive(sentence, verb) and verb.head):
        return False
    finite = finite_verb(sentence, verb)
    return finite is not None and view.moods.get(finite.index) is not Mood.KONJUNKTIV_1


def _marks(words: Sequence[Word]) -> Wording:
    opening = " ".join(w.form for w in words[:2])
    return Wording(
        f"„{opening} …“ weist den Satz davor als Äußerung aus",
        f"“{opening} …” marks what precedes it as an utterance",
    )


CONSTRUCTION = Construction(
    name="backward-summary",
    summary=Wording(
        "Ein Satz nimmt mit „das“ auf, was davor steht, und sagt, von wem es ist.",
        "A sentence takes up with “das” what stands before it, and says whose it is.",
    ),
    source="Duden, Die Grammatik, „Textverknüpfung“ („das“ und „dies“ nehmen ganze Sätze "
    "wieder auf).",
    examples=(
        Example("Das Bad schließt im Mai. Das teilte die Stadt am Montag mit.", fires=True),
        Example(
            "„Die Kasse ist leer, und niemand hat es gemerkt.“ Das räumte Ada Brahm am Montag ein.",
            fires=True,
        ),
        Example("Das Bad schließt im Mai. Das bestritt die Stadt am Montag.", fires=False),
        Example("Das Bad schließt im Mai. Das freute die Kinder im Ort.", fires=False),
    ),
    rank=10,
    find=find,
    governs=governs,
)
