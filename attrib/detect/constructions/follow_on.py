"""Follow-on sentences: Konjunktiv I without a cue continues what somebody said before.

Konjunktiv I with a third-person subject is near proof of reported speech (grammis,
"Referatskonjunktiv"); Konjunktiv II, *würde* and *sollen* count only after a report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from attrib.article import Span
from attrib.detect import evidence
from attrib.detect.construction import Construction, Phase
from attrib.detect.content.frame import in_question
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance
from attrib.example import Example
from attrib.grammar.clause import Clause
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import KONJUNKTIVE, MoodReading
from attrib.grammar.polarity import Telling, telling
from attrib.grammar.subjects import subject
from attrib.grammar.tree import form_of
from attrib.lexicon.lookup import role, speech_noun
from attrib.lexicon.possible_speaker import can_speak
from attrib.records import Evidence, Kind, Mood, Sentence, Step, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_STAND_IN = (Mood.WUERDE, Mood.KONJUNKTIV_2, Mood.AMBIGUOUS)
_FOLLOWS = Wording(
    "Satz ohne eigenes Redeverb, der eine Wiedergabe fortsetzt",
    "sentence without a verb of speech of its own that continues reported speech",
)
NAME_LENGTH = 30
"""Code points that a name or a title in quotation marks seldom has more of."""
_BEFORE = 3
_FOR_WORDS = word_set("das dies dieses es alles nichts was so")


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield follow-on sentences."""
    told = _Told(scene, found.only(lambda utterance: not _retold(scene, utterance)))
    for number in sorted(_near_reports(scene, found.only(lambda utterance: utterance.firm))):
        follower = _follower(scene[number], told)
        if follower is not None:
            told.reported.add(number)
            yield follower


class Missing(Enum):
    """What a sentence in Konjunktiv lacks to go on with a report."""

    SPEECH = auto()
    """Nobody speaks in the article so far, nor soon after."""
    MAIN_CLAUSE = auto()
    """No main clause of it has a mood."""
    FORM = auto()
    """It is a question, or the form is none of a report."""
    REALITY = auto()
    """It tells a condition or a wish of the narrator's own."""
    REPORT = auto()
    """The sentence before is no report."""


def missing(scene: Scene, found: Found, number: int) -> Missing | None:
    """Return what keeps a sentence from going on with a report, if something does."""
    if number not in _near_reports(scene, found.only(lambda utterance: utterance.firm)):
        return Missing.SPEECH
    view = scene[number]
    told = _Told(scene, found.only(lambda utterance: not _retold(scene, utterance)))
    leading = _leading(view)
    if leading is None:
        return Missing.MAIN_CLAUSE
    if not _is_open(view, leading, told.covered.get(number, [])):
        return Missing.FORM
    if _marks(view, leading, told, sollen=_has_sollen(leading)):
        return None
    unreal = leading.mood in _STAND_IN and _unreal(view.sentence, leading)
    return Missing.REALITY if unreal else Missing.REPORT


class _Told:
    """Which sentences hold, or end, what somebody said, and where."""

    def __init__(self, scene: Scene, found: Found) -> None:
        self.reported: set[int] = set()
        self.spoken: set[int] = set()
        self.covered: dict[int, list[Span]] = {}
        for utterance in found:
            for span in (*utterance.content, *(utterance.cue.spans if utterance.cue else ())):
                for number in _sentences(scene, span):
                    self.covered.setdefault(number, []).append(span)
            last = _sentences(scene, utterance.content[-1])[-1]
            if utterance.kind is not Kind.DIRECT or len(utterance.span) > NAME_LENGTH:
                self.reported.add(last)
                if utterance.cue is not None and utterance.cue.sentence == last + 1:
                    self.reported.add(last + 1)  # *Das sagte X*: the chain goes on after it
            if utterance.firm:
                self.spoken.add(last)


def _sentences(scene: Scene, span: Span) -> range:
    """Return the sentences that a stretch takes up."""
    last = scene.sentence_at(max(span.start, span.end - 1))
    return range(scene.sentence_at(span.start), last + 1)


def _near_reports(scene: Scene, found: Found) -> set[int]:
    """Return the sentences after a report, or shortly before one.

    Recipes and rules wish in Konjunktiv I, too (*die Butter sei weich*); where nobody speaks,
    nobody is quoted.
    """
    numbers = range(len(scene.sentences))
    reports = (scene.sentence_at(u.content[0].start) - _BEFORE for u in found)
    first = max(0, min(reports, default=len(numbers)))
    speaking = (number for number in numbers[:first] if _somebody_speaks(scene[number]))
    return set(numbers[next(speaking, first) :])


def _somebody_speaks(view: SentenceView) -> bool:
    """Tell whether a main clause tells that somebody said something (*Das sagte Ada Brahm*)."""
    sentence = view.sentence
    return any(
        verb.head == 0
        and "v2" in entry.clauses
        and not view.scene.quoted.covers(verb.span)
        and (who := subject(sentence, verb)) is not None
        and can_speak(who)
        and telling(sentence, verb).telling is Telling.FACT
        and _may_be_said(sentence, verb)
        for verb, entry in view.cues
    )


def _may_be_said(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the object, if there is one, can stand for words (*hält sich am Seil fest*)."""
    objects = [c for c in sentence.children(verb) if c.relation == "obj"]
    return all(form_of(thing) in _FOR_WORDS or speech_noun(thing) is not None for thing in objects)


def _retold(scene: Scene, utterance: Utterance) -> bool:
    """Tell whether the cue itself stands in the Konjunktiv: somebody tells this report, too.

    Of *X würde sagen, …* and *damit X sage, …* nobody does.
    """
    cue = utterance.cue
    if cue is None or utterance.kind is Kind.DIRECT:
        return False
    words = {word.index for word in cue.words}
    return any(
        reading.mood in KONJUNKTIVE
        and reading.finite.index in words
        and _is_told(scene.sentences[cue.sentence], reading)
        for reading in scene[cue.sentence].readings
    )


def _is_told(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether the Konjunktiv of a cue is that of a report, and of no condition or purpose."""
    told = telling(sentence, reading.verb)
    if reading.mood is Mood.KONJUNKTIV_1:
        return told.telling is not Telling.OPEN or told.by.relation != "mark"
    return told.telling is Telling.FACT


def _follower(view: SentenceView, told: _Told) -> Utterance | None:
    """Return the sentence as one that goes on with a report, if its mood shows that."""
    scene = view.scene
    leading = _leading(view)
    if leading is None or not _is_open(view, leading, told.covered.get(view.number, [])):
        return None
    sollen = _has_sollen(leading)
    if not _marks(view, leading, told, sollen=sollen):
        return None
    content = _before_quotation(scene, scene.spans(view.number, view.whole, stop=True))
    forms = tuple(sorted({w.span for w in leading.forms}))
    steps = [Evidence(Step.FOLLOW, _FOLLOWS, content), *evidence.mood(scene, leading.mood, forms)]
    if sollen and leading.mood is Mood.INDICATIVE:
        steps.append(Evidence(Step.MOOD, _relayed(leading.finite.form), forms))
    return Utterance(
        Kind.FREE_INDIRECT,
        content,
        view.number,
        Route.CHAIN,
        mood=leading.mood,
        mood_forms=forms,
        steps=tuple(steps),
    )


def _has_sollen(leading: MoodReading) -> bool:
    """Tell whether *sollen* stands with another verb (*soll kommen*)."""
    return leading.verb.lemma != "sollen" and leading.finite.lemma == "sollen"


def _is_open(view: SentenceView, leading: MoodReading, covered: Sequence[Span]) -> bool:
    """Tell whether nothing else explains the verb, and its form may be that of a report."""
    finite = leading.finite
    if finite.form.lower() in ("möchte", "möchten"):
        return False
    if is_fixed_idiom(view.sentence, finite) or in_question(view, finite):
        return False
    if leading.mood is Mood.KONJUNKTIV_1:
        return not any(span.covers(finite.span) for span in covered)
    return all(span in view.scene.quoted and not span.covers(finite.span) for span in covered)


def _relayed(form: str) -> Wording:
    return Wording(f"„{form}“ gibt fremde Worte wieder", f"“{form}” relays what others say")


def _marks(view: SentenceView, leading: MoodReading, told: _Told, *, sollen: bool) -> bool:
    """Tell whether the mood marks the sentence as somebody's words, where it stands."""
    if leading.mood is Mood.KONJUNKTIV_1:
        return True
    before = view.number - 1
    chained = before in told.reported
    if chained and sollen and leading.finite.form.lower() in ("soll", "sollen", "sollten"):
        return True
    stands_in = _stands_in(view.sentence, leading, sollen=sollen)
    if stands_in and (chained or before in told.spoken):
        return True
    return _between(view, leading, chained=chained)


def _stands_in(sentence: Sentence, leading: MoodReading, *, sollen: bool) -> bool:
    """Tell whether the mood can stand for Konjunktiv I, and tells no condition or wish."""
    return leading.mood in _STAND_IN and not sollen and not _unreal(sentence, leading)


def _before_quotation(scene: Scene, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out a quotation that a colon announces and that runs beyond the sentence."""
    start, end = spans[0].start, spans[-1].end
    for quoted in scene.quoted.starting(start + 1, end):
        if end < quoted.end:
            end = quoted.start
            break
    return (Span(start, end).strip(scene.text),)


def _leading(view: SentenceView) -> MoodReading | None:
    """Return the reading of the main clause: Konjunktiv I there, or the first main verb."""
    main = [
        reading
        for clause in view.clauses
        if clause.is_main or _stands_alone(clause)
        for reading in clause.readings
        if not view.scene.quoted.covers(reading.finite.span)
    ]
    marked = (reading for reading in main if reading.mood is Mood.KONJUNKTIV_1)
    return next(marked, main[0] if main else None)


def _stands_alone(clause: Clause) -> bool:
    """Tell whether it is a question of its own (*Ob sich das aufhalten lasse?*)."""
    return clause.kind is ClauseKind.OB and clause.predicate.relation == "root"


def _between(view: SentenceView, leading: MoodReading, *, chained: bool) -> bool:
    """Tell whether a weak preterite stands between a report and Konjunktiv I of the same chain.

    *Die Kontrollen dienten der Sicherheit* is preterite and Konjunktiv II alike; between
    reported sentences it is read as the latter (Duden-Grammatik, "Ersatzformen").
    """
    before, after = view.previous, view.following
    if before is None or after is None or not (chained or before.cues) or view.cues:
        return False
    who = subject(view.sentence, leading.verb)
    if who is None or who.upos != "NOUN" or role(who) is not None:
        return False  # of people the narrator tells what they did
    if view.scene.paragraph_break(before.sentence.span.start, after.sentence.span.start):
        return False
    following = _leading(after)
    return (
        following is not None
        and following.mood is Mood.KONJUNKTIV_1
        and not _framed(after)
        and all(_weak_preterite(r.finite) for r in view.readings)
    )


def _weak_preterite(finite: Word) -> bool:
    """Tell whether the form is stem + *te*, which preterite and Konjunktiv II share."""
    form, stem = finite.form.lower(), finite.lemma.removesuffix("n").removesuffix("e")
    return form.startswith(stem) and form.endswith(("te", "ten"))


def _framed(view: SentenceView) -> bool:
    """Tell whether a speech verb in the indicative tells who speaks here."""
    told = {r.verb.index for r in view.readings if r.mood is Mood.INDICATIVE}
    return any(verb.index in told for verb, _ in view.cues)


def _unreal(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether Konjunktiv II tells a condition or a wish of the narrator's own."""
    opens = next((w for w in sentence.words if not is_punctuation(w)), None)
    if opens is not None and opens.index == reading.finite.index:
        return True  # *Wäre das Rätsel leicht, …*
    return any(
        c.relation == "advcl"
        and any(g.form.lower() in ("wenn", "falls") for g in sentence.children(c))
        for c in sentence.children(reading.verb)
    )


CONSTRUCTION = Construction(
    name="follow-on",
    summary=Wording(
        "Ein Satz im Konjunktiv ohne eigenes Redeverb setzt eine Wiedergabe fort.",
        "A sentence in Konjunktiv without a cue of its own continues reported speech.",
    ),
    source="grammis, „Referatskonjunktiv“ und „Berichtete Rede“; Duden, Die Grammatik, „Indirekte "
    "Rede“.",
    examples=(
        Example(
            "Das Bad schließe im Mai, sagte Ada Brahm. Der Umbau koste zwei Millionen Euro.",
            fires=True,
        ),
        Example(
            "Das Bad schließe im Mai, sagte Ada Brahm. Man werde die Halle in Lindau öffnen.",
            fires=True,
        ),
        Example(
            "Das Bad schließt im Mai, sagte Ada Brahm. Der Umbau kostet zwei Millionen Euro.",
            fires=False,
        ),
        Example("Man nehme zwei Eier. Die Butter sei weich.", fires=False),
    ),
    rank=140,
    phase=Phase.LEFTOVERS,
    find=find,
    firm=False,
)
