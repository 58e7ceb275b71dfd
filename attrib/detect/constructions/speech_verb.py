"""Speech verbs with a clause: *X sagte, dass …*, *…, sagte X*, *kündigte an, … zu …*.

Content is a clause with *dass*, *ob* or a question word, a verb-second clause with or
without Konjunktiv, or an infinitive with *zu*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.constructions import speech_noun as noun
from attrib.detect.content.find import content_of
from attrib.detect.content.frame import Content
from attrib.detect.cue import of_verb
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, mood_of, reported_clause
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import IMPERSONAL, word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.polarity import Telling, intends, resumption, telling
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of, form_of
from attrib.grammar.verbs import auxiliaries, finite_verb, is_passive, is_zu_infinitive
from attrib.lexicon.lookup import speech_noun
from attrib.lexicon.possible_speaker import Voice, can_speak, is_thing, voice_of
from attrib.lexicon.tables import ClassTrait, SpeechVerb, classes_with
from attrib.records import Mood, Sentence, Word
from attrib.scene import Scene
from attrib.scene.cue_subject import whose_man
from attrib.scene.uttering import asks_the_hearer, is_asked
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_OPEN = (ClauseKind.OB, ClauseKind.QUESTION)
_FOCUS = word_set("auch erst nur gerade schon")
_CIRCUMSTANCES = word_set("seit seitdem nachdem weil als während obwohl bevor da sobald solange")
_HALF_MODALS = ("versprechen", "drohen")  # *die Brücke droht zu brechen* (Duden, "Halbmodalverben")


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the utterances that a speech verb introduces, closes or interrupts."""
    of_nouns = _OfNouns(scene)
    for view in scene:
        for verb, entry in view.cues:
            content = _content(view, verb, entry)
            if content is not None and not of_nouns.judged(view, verb, entry, content):
                content = _without_main_clause(view, verb, content)
                if _reports(view, verb, entry, content):
                    yield with_clause(view, verb, entry, content)


def with_clause(
    view: SentenceView, verb: Word, entry: SpeechVerb, content: Content, word: Word | None = None
) -> Utterance:
    """Return the utterance of a predicate of speech and its content clause.

    `word` is the adjective or noun that makes a predicate with the verb (*zeigte sich froh*).
    """
    cue = of_verb(view.number, view.sentence, verb, entry)
    if word is not None and word not in cue.words:
        words = sorted((*cue.words, word), key=lambda w: w.index)
        cue = replace(cue, words=tuple(words))
    form = shown(view.scene, cue.spans)
    why = Wording(
        f"„{form}“ ({entry.lemma}) leitet eine Redewiedergabe ein",
        f"“{form}” ({entry.lemma}) introduces reported speech",
    )
    source = whose_man(view.sentence, verb)
    return reported_clause(view.scene, cue, content, why, source=source, dependent=True)


class _OfNouns:
    """What nouns of saying report: who judges them does not say it."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def _contents(self) -> frozenset[tuple[Span, ...]]:
        return frozenset(utterance.content for utterance in noun.find(self._scene, Found()))

    def judged(self, view: SentenceView, verb: Word, entry: SpeechVerb, content: Content) -> bool:
        """Tell whether the clause is that of a noun which the verb judges (*wies … zurück*)."""
        judging = entry.speech_class in classes_with(ClassTrait.JUDGING)
        if not judging or not _judges_noun(view.sentence, verb, content):
            return False
        return self._scene.spans(view.number, content.words) in self._contents


def _content(view: SentenceView, verb: Word, entry: SpeechVerb) -> Content | None:
    """Return the clause beside the verb, unless verb or clause are none of a report."""
    if _no_report(view.sentence, verb, entry) or _refuses_speech(view, verb):
        return None
    if entry.speech_class == "show" and _is_circumstance(view.sentence, verb):
        return None
    content = content_of(view, verb, entry)
    if content is None or _idiomatic(view, content) or _is_beside(view, content):
        return None
    return content


def _refuses_speech(view: SentenceView, verb: Word) -> bool:
    """Tell whether the verb refuses to speak (*weigerte sich zu sagen, wo*): that is silence."""
    return any(
        speech.head == verb.index and telling(view.sentence, speech).telling is Telling.REFUSED
        for speech, _ in view.cues
    )


def _without_main_clause(view: SentenceView, verb: Word, content: Content) -> Content:
    """Leave out the main clause after a condition in front (*Sagt X, es regne, bleiben wir*)."""
    sentence, first = view.sentence, view.clauses[0]
    if verb.index not in first or content.place != "after":
        return content
    asked = sentence.words[-1].form == "?"
    condition = first.is_verb_first and first.opener == finite_verb(sentence, verb) and not asked
    if not condition and not verb.head:
        return content
    own = [] if condition else sentence.subtree(verb)
    for clause in view.clauses[2:]:
        resumes = clause.is_verb_first or clause.opener == resumption(sentence)
        if resumes and clause.opener not in own and clause.first in content.words:
            return replace(content, words=frozenset(i for i in content.words if i < clause.first))
    return content


def _judges_noun(sentence: Sentence, verb: Word, content: Content) -> bool:
    """Tell whether the verb's object is a noun of saying before the clause.

    *Wies den Vorwurf zurück, er habe gelogen*: who judges somebody's words does not say them. After
    a colon (*wies Vorwürfe zurück: Er habe …*) come the words of who judges.
    """
    first = min(content.words)
    if any(w.form == ":" for w in sentence.words[max(0, first - 3) : first - 1]):
        return False
    return any(
        (known := speech_noun(child)) is not None
        and "clause" in known.uses
        and child.relation in ("obj", "iobj", "obl", "nsubj")
        and child.index < min(content.words)
        and not case_of(sentence, child)
        for child in sentence.children(verb)
    )


def of_thing(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the subject cannot speak (*die Uhr sagt, wann der Bus fährt*)."""
    who = subject(sentence, verb)
    return who is not None and is_thing(who)


def _idiomatic(view: SentenceView, content: Content) -> bool:
    """Tell whether a fixed Konjunktiv opens the clause (*es sei denn, …*)."""
    inside = [r.finite for r in view.readings if r.finite.index in content.words]
    return bool(inside) and is_fixed_idiom(view.sentence, inside[0])


def _no_report(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether the verb reports nothing here: *das heißt*, *ich sage*, *sagen zu können*."""
    about = subject(sentence, verb)
    who = about.form.lower() if about is not None else ""
    if entry.lemma in ("heißen", "lauten") and who != "es":
        beside = sentence.words[max(0, verb.index - 2) : verb.index + 1]
        return not any(w.form.lower() == "es" for w in beside)
    first_person = who in ("ich", "wir", "du") and verb.features.get("Person") in ("1", "2")
    return (
        first_person
        or verb.features.get("Mood") == "Imp"
        or _in_other_sense(sentence, verb, entry)
        or is_asked(sentence, verb)
        or asks_the_hearer(sentence, verb)
        or _is_required(sentence, verb, entry)
        or _narrated(sentence, verb)
        or _happens(sentence, verb, entry)
    )


def _in_other_sense(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether it is *bestehen* without *auf*, or *angenommen, es regnet*."""
    if entry.lemma == "bestehen":
        return not any(c.form.lower() in ("darauf", "auf") for c in sentence.subtree(verb))
    assumed = entry.lemma == "annehmen" and not is_finite(verb)
    return assumed and not auxiliaries(sentence, verb)


def _narrated(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a modal passive gives the narrator's own voice (*ist davon auszugehen*)."""
    helpers = auxiliaries(sentence, verb)
    if any(w.form.lower() in ("könnte", "könnten") for w in helpers):
        who = subject(sentence, verb)
        if who is None or who.form.lower() in IMPERSONAL or not can_speak(who):
            return True
    modal = any(w.lemma in ("dürfen", "können", "müssen") for w in helpers)
    if _is_let(sentence, verb):
        return True
    obliged = any(w.lemma == "sein" for w in helpers) and is_zu_infinitive(sentence, verb)
    return obliged or (modal and is_passive(sentence, verb))


def _is_let(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *lassen* makes something of it that nobody does (*lässt sich leugnen*)."""
    above = sentence.head_of(verb)
    if above is None or above.lemma != "lassen":
        return False
    return _by_itself(sentence, above) or _hints(sentence, above)


def _by_itself(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *es lässt sich* makes a passive of an infinitive (*lässt sich leugnen*)."""
    who = subject(sentence, verb)
    reflexive = any(c.form.lower() == "sich" for c in sentence.children(verb))
    return reflexive and (who is None or who.form.lower() == "es")


def _hints(sentence: Sentence, causing: Word) -> bool:
    """Tell whether a thing lets it be seen (*Spuren, die darauf schließen lassen, dass …*)."""
    who = subject(sentence, causing)
    if who is not None and who.xpos == "PRELS" and causing.relation == "acl":
        who = sentence.head_of(causing)
    return who is not None and is_thing(who)


def _is_required(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether somebody has yet to show it (*Die Ankläger müssen beweisen, dass …*)."""
    modals = [w for w in auxiliaries(sentence, verb) if w.lemma in ("müssen", "sollen")]
    return entry.speech_class == "show" and bool(modals)


def _happens(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether the verb tells an event (*es zeigte sich*, *der Verdacht bestätigte sich*)."""
    if entry.speech_class not in classes_with(ClassTrait.HAPPENING):
        return False
    children = list(sentence.children(verb))
    reflexive = any(c.form.lower() == "sich" for c in children)
    suspected = any(
        (known := speech_noun(c)) is not None and "clause" in known.uses
        for c in children
        if c.relation in ("nsubj", "obj")
    )
    return reflexive or (suspected and entry.speech_class == "confirm")


def _reports(view: SentenceView, verb: Word, entry: SpeechVerb, content: Content) -> bool:
    """Tell whether verb, subject, clause and mood together make a report."""
    opened = content.kind in _OPEN
    half_modal = content.kind is ClauseKind.INFINITIVE and entry.lemma in _HALF_MODALS
    asked = half_modal or content.kind is ClauseKind.QUESTION
    if _is_beside(view, content) or (asked and of_thing(view.sentence, verb)):
        return False
    if len(content.words) < 2 or (opened and not entry.clauses & {"ob", "w", "v2", "quote"}):
        return False
    if entry.speech_class == "know" and opened and intends(view.sentence, verb):
        return True
    if entry.speech_class in classes_with(ClassTrait.FACTUAL):
        return _shows_words(view, entry, content)
    if content.place == "before" and content.kind is ClauseKind.VERB_SECOND:
        return bool(entry.clauses & {"v2", "quote"})
    return True


def _is_circumstance(sentence: Sentence, verb: Word) -> bool:
    """Tell whether what shows something holds nobody's words (*die Erfahrung zeigt, dass …*).

    Studies, polls and people say what they show; things and events do not.
    """
    who = subject(sentence, verb)
    if who is None or form_of(who) == "es":
        return False
    noun = speech_noun(who)
    return voice_of(who) <= Voice.THING or (noun is not None and noun.lemma == "Erfahrung")


def _is_beside(view: SentenceView, content: Content) -> bool:
    """Tell whether it is one clause of time or cause beside what is said (*Als es brannte, …*)."""
    clauses = [clause for clause in view.clauses if clause.first in content.words]
    words = [view.sentence.word(i) for i in sorted(content.words)]
    opening = words[1:2] if words and words[0].form.lower() in _FOCUS else words[:1]
    return len(clauses) == 1 and any(
        w.upos == "SCONJ" and w.form.lower() in _CIRCUMSTANCES for w in opening
    )


def _shows_words(view: SentenceView, entry: SpeechVerb, content: Content) -> bool:
    """Tell whether the clause of a verb of knowing or deciding gives somebody's words."""
    mood, _ = mood_of(view, content)
    dass = content.kind is ClauseKind.DASS
    if entry.speech_class == "show":
        return dass or mood in KONJUNKTIVE
    decided = entry.speech_class == "decide" and mood is Mood.INFINITIVE
    return decided or mood is Mood.KONJUNKTIV_1 or (dass and mood in KONJUNKTIVE)


CONSTRUCTION = Construction(
    name="speech-verb",
    summary=Wording(
        "Ein Verb des Sagens oder Denkens mit einem Inhaltssatz.",
        "A verb of saying or thinking with a content clause.",
    ),
    source="Duden, Die Grammatik, „Indirekte Rede“ und „Redesituierung“; "
    "grammis, „Redewiedergabe“.",
    examples=(
        Example("Die Stadt sagte, dass das Bad im Mai schließe.", fires=True),
        Example("Der Umbau koste zwei Millionen Euro, sagte Ada Brahm.", fires=True),
        Example("Die Uhr am Turm sagt, wann der Bus fährt.", fires=False),
        Example("Das Bad schließt im Mai, das heißt, die Kinder müssen nach Lindau.", fires=False),
    ),
    rank=20,
    find=find,
)
