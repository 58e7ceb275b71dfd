"""Follow-on sentences: Konjunktiv I without a cue continues what somebody said before.

Konjunktiv I with a third-person subject is near proof of reported speech (grammis,
"Referatskonjunktiv"); Konjunktiv II, *würde* and *sollen* count only behind a report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.detect import evidence as steps
from attrib.detect.content.frame import in_question
from attrib.grammar.clauses import ClauseKind, opening_kind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import KONJUNKTIVE, MoodReading
from attrib.grammar.polarity import Telling, telling
from attrib.grammar.subjects import subject
from attrib.grammar.tree import SUBORDINATE, form_of
from attrib.lexicon.lookup import role, speech_noun
from attrib.lexicon.possible_speaker import can_speak
from attrib.records import Claim, Evidence, Kind, Mood, Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording

_STAND_IN = (Mood.WUERDE, Mood.KONJUNKTIV_2, Mood.AMBIGUOUS)
_FIRM = frozenset(
    (
        "speech-verb",
        "speech-predicate",
        "wie-clause",
        "so-phrase",
        "attributing-phrase",
        "speech-noun",
        "backward-summary",
        "speech-act",
        "rede-sein",
    )
)
_FOLLOWS = Wording(
    "Satz ohne eigenes Redeverb, der eine Wiedergabe fortsetzt",
    "sentence without a verb of speech of its own that continues reported speech",
)
_NAME_LENGTH = 30
_BEFORE = 3
_FOR_WORDS = word_set("das dies dieses es alles nichts was so")


def find(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield follow-on sentences; `found` are the claims of the other constructions."""
    evident = _near_reports(scene, [claim for claim in found if is_firm(claim)])
    found = [claim for claim in found if not _retold(scene, claim)]
    reported = [False] * len(scene.sentences)
    spoken = [False] * len(scene.sentences)
    covered: list[list[Span]] = [[] for _ in scene.sentences]
    for claim in found:
        for span in (*claim.content, *(claim.cue.spans if claim.cue else ())):
            first, last = (
                scene.sentence_at(span.start),
                scene.sentence_at(max(span.start, span.end - 1)),
            )
            for number in range(first, last + 1):
                covered[number].append(span)
        last = scene.sentence_at(max(0, claim.content[-1].end - 1))
        reported[last] |= claim.kind is not Kind.DIRECT or len(claim.span) > _NAME_LENGTH
        spoken[last] |= is_firm(claim)
        if claim.construction == "backward-summary" and claim.cue is not None:
            reported[scene.sentence_at(claim.cue.spans[0].start)] = True
    for number, sentence in enumerate(scene.sentences):
        chained = number > 0 and reported[number - 1]
        if number not in evident:
            continue
        quoted = number > 0 and spoken[number - 1]
        follower = _claim(scene, number, sentence, covered[number], chained=chained, quoted=quoted)
        if follower is not None:
            reported[number] = True
            yield follower


def is_firm(claim: Claim) -> bool:
    """Tell whether the claim proves that the article reports speech at all.

    Names in quotation marks and plans stand in recipes and calendars, too.
    """
    if claim.construction == "direct-speech":
        says = claim.cue is not None and claim.cue.speech_class != "name"
        return says or len(claim.span) > _NAME_LENGTH
    return claim.construction in _FIRM


def _near_reports(scene: Scene, found: Sequence[Claim]) -> set[int]:
    """Return the sentences behind a report, or shortly before one.

    Recipes and rules wish in Konjunktiv I, too (*die Butter sei weich*); where nobody speaks,
    nobody is quoted.
    """
    numbers = range(len(scene.sentences))
    reports = (scene.sentence_at(claim.content[0].start) - _BEFORE for claim in found)
    first = max(0, min(reports, default=len(numbers)))
    speaking = (number for number in numbers[:first] if _somebody_speaks(scene, number))
    return set(numbers[next(speaking, first) :])


def _somebody_speaks(scene: Scene, number: int) -> bool:
    """Tell whether a main clause tells that somebody said something (*Das sagte Ada Brahm*)."""
    sentence = scene.sentences[number]
    return any(
        verb.head == 0
        and "v2" in entry.clauses
        and not scene.quoted.covers(verb.span)
        and (who := subject(sentence, verb)) is not None
        and can_speak(who)
        and telling(sentence, verb).telling is Telling.FACT
        and _may_be_said(sentence, verb)
        for verb, entry in scene.speech_verbs(number)
    )


def _may_be_said(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the object, if there is one, can stand for words (*hält sich am Seil fest*)."""
    objects = [c for c in sentence.children(verb) if c.relation == "obj"]
    return all(form_of(thing) in _FOR_WORDS or speech_noun(thing) is not None for thing in objects)


def _retold(scene: Scene, claim: Claim) -> bool:
    """Tell whether the cue itself stands in the Konjunktiv: somebody tells this report, too.

    Of *X würde sagen, …* and *damit X sage, …* nobody does.
    """
    if (
        claim.construction not in ("speech-verb", "speech-act", "bare-konjunktiv")
        or claim.cue is None
    ):
        return False
    number = scene.sentence_at(claim.cue.spans[0].start)
    return any(
        reading.mood in KONJUNKTIVE
        and _is_told(scene.sentences[number], reading)
        and any(span.covers(reading.finite.span) for span in claim.cue.spans)
        for reading in scene.readings(number)
    )


def _is_told(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether the Konjunktiv of a cue is that of a report, and of no condition or purpose."""
    told = telling(sentence, reading.verb)
    if reading.mood is Mood.KONJUNKTIV_1:
        return told.telling is not Telling.OPEN or told.by.relation != "mark"
    return told.telling is Telling.FACT


def _claim(
    scene: Scene,
    number: int,
    sentence: Sentence,
    covered: list[Span],
    *,
    chained: bool,
    quoted: bool,
) -> Claim | None:
    leading = _leading(scene, number, sentence)
    if (
        leading is not None
        and leading.mood is not Mood.KONJUNKTIV_1
        and any(not _is_quotation(scene, span) for span in covered)
    ):
        return None
    if leading is None or is_fixed_idiom(sentence, leading.finite):
        return None
    told = any(span.covers(leading.finite.span) for span in covered)
    if told or in_question(scene, number, leading.finite):
        return None
    if leading.finite.form.lower() in ("möchte", "möchten"):
        return None
    sollen = leading.verb.lemma != "sollen" and leading.finite.lemma == "sollen"
    confidence = _confidence(scene, number, leading, sollen=sollen, chained=chained)
    if quoted and not confidence and _stands_in(sentence, leading, sollen=sollen):
        confidence = 0.6
    if not confidence:
        return None
    words = {w.index for w in sentence.words}
    spans = _before_quotation(scene, scene.spans(number, words, stop=True))
    forms = tuple(sorted({w.span for w in leading.forms}))
    evidence = [Evidence("follow", _FOLLOWS, spans), *steps.mood(scene, leading.mood, forms)]
    if sollen and leading.mood is Mood.INDICATIVE:
        evidence.append(Evidence("mood", _relayed(leading.finite.form), forms))
    return Claim(
        kind=Kind.FREE_INDIRECT,
        content=(Span(spans[0].start, spans[-1].end),),
        mood=leading.mood,
        mood_forms=forms,
        confidence=confidence,
        evidence=tuple(evidence),
        construction="follow-on",
    )


def _relayed(form: str) -> Wording:
    return Wording(f"„{form}“ gibt Fremdes wieder", f"“{form}” relays what others say")


def _confidence(
    scene: Scene, number: int, leading: MoodReading, *, sollen: bool, chained: bool
) -> float:
    """Return how sure the mood makes a follow-on sentence (0-1); 0 where it is none."""
    if leading.mood is Mood.KONJUNKTIV_1:
        return 0.86 if chained else 0.7
    if chained and sollen and leading.finite.form.lower() in ("soll", "sollen", "sollten"):
        return 0.6
    if chained and _stands_in(scene.sentences[number], leading, sollen=sollen):
        return 0.65
    return 0.55 if _between(scene, number, leading, chained=chained) else 0.0


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


def _is_quotation(scene: Scene, span: Span) -> bool:
    return span in scene.quoted


def _leading(scene: Scene, number: int, sentence: Sentence) -> MoodReading | None:
    """Return the reading of the main clause: Konjunktiv I there, or the first main verb."""
    main = [r for r in scene.readings(number) if not _subordinate(sentence, r.verb)]
    for reading in main:
        if reading.mood is Mood.KONJUNKTIV_1 and not _quoted(scene, reading.finite):
            return reading
    main = [r for r in main if not _quoted(scene, r.finite)]
    return main[0] if main else None


def _quoted(scene: Scene, word: Word) -> bool:
    return scene.quoted.covers(word.span)


def _subordinate(sentence: Sentence, verb: Word) -> bool:
    current: Word | None = verb
    for _ in range(6):
        if current is None:
            return False
        if current.relation in SUBORDINATE:
            marked = any(c.relation == "mark" for c in sentence.children(current))
            return marked or current.relation == "acl" or _asks(sentence, current)
        if current.relation != "conj":
            return False
        current = sentence.head_of(current)
    return False


def _asks(sentence: Sentence, clause: Word) -> bool:
    """Tell whether the clause is the question of a phrase in front (*Befragt, ob er gehe*)."""
    above = sentence.head_of(clause)
    if above is None or above.relation != "advcl":
        return False
    words = [w for w in sentence.subtree(clause) if not is_punctuation(w)]
    return opening_kind(sentence, words[0].index, clause) is ClauseKind.QUESTION


def _between(scene: Scene, number: int, leading: MoodReading, *, chained: bool) -> bool:
    """Tell whether a weak preterite stands between a report and Konjunktiv I of the same chain.

    *Die Kontrollen dienten der Sicherheit* is preterite and Konjunktiv II alike; between
    reported sentences it is read as the latter (Duden-Grammatik, "Ersatzformen").
    """
    if number == 0 or number + 1 >= len(scene.sentences):
        return False
    if not (chained or scene.speech_verbs(number - 1)) or scene.speech_verbs(number):
        return False
    who = subject(scene.sentences[number], leading.verb)
    if who is None or who.upos != "NOUN" or role(who) is not None:
        return False  # of people the narrator tells what they did
    after = scene.sentences[number + 1]
    before = scene.sentences[number - 1]
    if scene.paragraph_break(before.span.start, after.span.start):
        return False
    following = _leading(scene, number + 1, after)
    return (
        following is not None
        and following.mood is Mood.KONJUNKTIV_1
        and not _framed(scene, number + 1)
        and all(_weak_preterite(r.finite) for r in scene.readings(number))
    )


def _weak_preterite(finite: Word) -> bool:
    """Tell whether the form is stem + *te*, which preterite and Konjunktiv II share."""
    form, stem = finite.form.lower(), finite.lemma.removesuffix("n").removesuffix("e")
    return form.startswith(stem) and form.endswith(("te", "ten"))


def _framed(scene: Scene, number: int) -> bool:
    """Tell whether a speech verb in the indicative tells who speaks here."""
    told = {r.verb.index for r in scene.readings(number) if r.mood is Mood.INDICATIVE}
    return any(verb.index in told for verb, _ in scene.speech_verbs(number))


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
