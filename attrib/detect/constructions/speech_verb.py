"""Speech verbs with a clause: *X sagte, dass …*, *…, sagte X*, *kündigte an, … zu …*.

Content is a clause with *dass*, *ob* or a question word, a verb-second clause with or
without Konjunktiv, or an infinitive with *zu* (Duden-Grammatik, "Indirekte Rede").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attrib.article import Span
from attrib.detect import evidence as steps
from attrib.detect.addressee import addressee_of
from attrib.detect.constructions import speech_noun as noun
from attrib.detect.content.find import content_of
from attrib.detect.content.frame import Content, field_of, first_word
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import IMPERSONAL
from attrib.grammar.finite import is_finite
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.marks import OPENING
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.polarity import Telling, intends, resumption, telling
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import (
    auxiliaries,
    finite_verb,
    is_passive,
    is_zu_infinitive,
    verb_complex,
)
from attrib.lexicon.lookup import speech_noun
from attrib.lexicon.possible_speaker import can_speak, is_thing
from attrib.lexicon.tables import ClassTrait, SpeechVerb, classes_with
from attrib.records import Claim, Cue, Evidence, Kind, Mood, Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import is_asked
from attrib.wording import Wording

_OPEN = (ClauseKind.OB, ClauseKind.QUESTION)
_HALF_MODALS = ("versprechen", "drohen")  # *die Brücke droht zu brechen* (Duden, "Halbmodalverben")


def find(scene: Scene) -> Iterator[Claim]:
    """Yield the claims that a speech verb introduces, closes or interrupts."""
    of_nouns = {claim.content for claim in noun.find(scene)}
    for number, sentence in enumerate(scene.sentences):
        for verb, entry in scene.speech_verbs(number):
            if _no_report(sentence, verb, entry) or _refuses_speech(scene, number, verb):
                continue
            content = content_of(scene, number, verb, entry)
            if content is None or _idiomatic(scene, number, content):
                continue
            judged = entry.speech_class in classes_with(ClassTrait.JUDGING) and _judges_noun(
                sentence, verb, content
            )
            if judged and scene.spans(number, content.words) in of_nouns:
                continue
            content = _without_main_clause(scene, number, verb, content)
            shown = content.kind is ClauseKind.QUESTION
            shown |= content.kind is ClauseKind.INFINITIVE and entry.lemma in _HALF_MODALS
            if shown and of_thing(sentence, verb):
                continue
            if _credible(scene, number, verb, entry, content):
                yield build(scene, number, verb, entry, content)


def _refuses_speech(scene: Scene, number: int, verb: Word) -> bool:
    """Tell whether the verb refuses to speak (*weigerte sich zu sagen, wo*): that is silence."""
    sentence = scene.sentences[number]
    return any(
        speech.head == verb.index and telling(sentence, speech).telling is Telling.REFUSED
        for speech, _ in scene.speech_verbs(number)
    )


def _without_main_clause(scene: Scene, number: int, verb: Word, content: Content) -> Content:
    """Leave out the main clause behind a condition in front (*Sagt X, es regne, bleiben wir*)."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    if not split or verb.index not in split[0] or content.place != "after":
        return content
    main = finite_verb(sentence, verb)
    opens = main is not None and main.index == split[0].first
    asked = sentence.words[-1].form == "?"
    below = {w.index for w in sentence.subtree(verb)}
    for field in split[2:]:
        first = first_word(sentence, field)
        if first is None or field.first not in content.words:
            continue
        if not is_finite(first) and first != resumption(sentence):
            continue
        if (opens and not asked) or (verb.head and first.index not in below):
            kept = frozenset(i for i in content.words if i < field.first)
            return replace(content, words=kept)
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


def _idiomatic(scene: Scene, number: int, content: Content) -> bool:
    """Tell whether a fixed Konjunktiv opens the clause (*es sei denn, …*)."""
    sentence = scene.sentences[number]
    inside = [r.finite for r in scene.readings(number) if r.finite.index in content.words]
    return bool(inside) and is_fixed_idiom(sentence, inside[0])


def build(scene: Scene, number: int, verb: Word, entry: SpeechVerb, content: Content) -> Claim:
    """Return the claim for a cue and its content."""
    sentence = scene.sentences[number]
    mood, forms = mood_of(scene, number, content)
    cue = cue_of(sentence, verb, entry)
    spans = scene.spans(number, content.words)
    form = steps.shown(scene, cue.spans)
    evidence = [
        Evidence("cue", _introduces(form, entry), cue.spans),
        steps.content(content.kind, spans),
        *steps.mood(scene, mood, forms),
    ]
    return Claim(
        kind=Kind.INDIRECT,
        content=spans,
        cue=cue,
        frame=frame_of(scene, number, content.words, verb),
        addressee=addressee_of(sentence, verb, entry),
        mood=mood,
        mood_forms=forms,
        medium=entry.medium,
        confidence=_confidence(content, mood, entry),
        evidence=tuple(evidence),
        construction="speech-verb",
    )


def _introduces(form: str, entry: SpeechVerb) -> Wording:
    return Wording(
        f"„{form}“ ({entry.lemma}) leitet eine Redewiedergabe ein",
        f"“{form}” ({entry.lemma}) introduces reported speech",
    )


def mood_of(scene: Scene, number: int, content: Content) -> tuple[Mood, tuple[Span, ...]]:
    """Return the mood of a content clause and its forms."""
    if content.kind is ClauseKind.INFINITIVE:
        return Mood.INFINITIVE, ()
    mood, forms = scene.mood(number, content.words)
    if mood is Mood.NONE and content.kind is ClauseKind.DASS:
        # its last verb is finite, even where a tagger reads *fehlen* as an infinitive
        words = [scene.sentences[number].word(i) for i in sorted(content.words)]
        verbs = [w for w in words if w.upos in ("VERB", "AUX")]
        if verbs and verbs[-1].form.endswith("en"):
            return Mood.INDICATIVE, (verbs[-1].span,)
    return mood, forms


def cue_of(sentence: Sentence, verb: Word, entry: SpeechVerb) -> Cue:
    """Return the cue: the verb, its auxiliaries and particle, and the correlate (*davon*)."""
    complex_ = verb_complex(sentence, verb)
    heard = any(w.lemma == "sein" for w in complex_)  # *war zu hören*
    words = [w for w in complex_ if heard or w.xpos != "PTKZU"]
    words.extend(_causing(sentence, verb))
    words.extend(
        w
        for w in sentence.children(verb)
        if w.form.lower().startswith(("da", "dar"))
        and w.xpos == "PAV"
        and entry.act
        and w.form.lower().endswith(tuple(entry.act))
    )
    ordered = sorted(words, key=lambda w: w.index)
    return Cue(joined(ordered), entry.lemma, entry.speech_class)


def _causing(sentence: Sentence, verb: Word) -> list[Word]:
    """Return *lassen* above a verb of its own subject (*ließ durchblicken*)."""
    above = sentence.head_of(verb)
    if above is None or above.lemma != "lassen" or verb.relation != "xcomp":
        return []
    others = any(
        c.relation in ("nsubj", "obj")
        for w in (verb, above)
        for c in sentence.children(w)
        if c != subject(sentence, above)
    )
    return [] if others or is_zu_infinitive(sentence, verb) else [above]


def joined(words: list[Word]) -> tuple[Span, ...]:
    """Return the spans of words, neighbours in one."""
    spans: list[Span] = []
    last = -1
    for word in words:
        if spans and word.index == last + 1:
            spans[-1] = Span(spans[-1].start, word.span.end)
        else:
            spans.append(word.span)
        last = word.index
    return tuple(spans)


def frame_of(scene: Scene, number: int, content: frozenset[int], verb: Word) -> tuple[Span, ...]:
    """Return the frame: the stretch before or after the content that holds the cue."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    at = field_of(split, verb)
    if at is None or not content:
        return ()
    lowest, highest = min(content), max(content)
    first, last = split[at].first, split[at].last
    if first <= highest and last < lowest:
        first, last = _first_of_clause(scene, number, at), lowest - 1
    words = [sentence.word(i) for i in range(first, last + 1) if i not in content]
    while words and words[-1].form in {*OPENING, "‚"}:
        words.pop()
    return (Span(words[0].span.start, words[-1].span.end),) if words else ()


def _first_of_clause(scene: Scene, number: int, at: int) -> int:
    """Return where the frame begins: with its sentence, or behind a finished clause."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    first = at
    while first > 0:
        before = split[first - 1]
        if any(is_finite(sentence.word(i)) for i in split[first]) and any(
            is_finite(sentence.word(i)) for i in before
        ):
            break
        first -= 1
    return split[first].first


def _no_report(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether the verb reports nothing here: *das heißt*, *ich sage*, *sagen zu können*."""
    about = subject(sentence, verb)
    who = about.form.lower() if about is not None else ""
    if entry.lemma in ("heißen", "lauten") and who != "es":
        beside = sentence.words[max(0, verb.index - 2) : verb.index + 1]
        return not any(w.form.lower() == "es" for w in beside)
    if entry.lemma == "bestehen" and not any(
        c.form.lower() in ("darauf", "auf") for c in sentence.subtree(verb)
    ):
        return True
    if entry.lemma == "annehmen" and not auxiliaries(sentence, verb) and not is_finite(verb):
        return True  # *angenommen, es regnet*
    if is_asked(sentence, verb) or _narrated(sentence, verb) or _happens(sentence, verb, entry):
        return True
    if verb.features.get("Mood") == "Imp":
        return True
    return who in ("ich", "wir", "du") and verb.features.get("Person") in ("1", "2")


def _narrated(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a modal passive gives the narrator's own voice (*ist davon auszugehen*)."""
    helpers = auxiliaries(sentence, verb)
    if any(w.form.lower() in ("könnte", "könnten") for w in helpers):
        who = subject(sentence, verb)
        if who is None or who.form.lower() in IMPERSONAL or not can_speak(who):
            return True
    modal = any(w.lemma in ("dürfen", "können", "müssen") for w in helpers)
    above = sentence.head_of(verb)
    if above is not None and above.lemma == "lassen" and _by_itself(sentence, above):
        return True
    obliged = any(w.lemma == "sein" for w in helpers) and is_zu_infinitive(sentence, verb)
    return obliged or (modal and is_passive(sentence, verb))


def _by_itself(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *es lässt sich* makes a passive of an infinitive (*lässt sich leugnen*)."""
    who = subject(sentence, verb)
    reflexive = any(c.form.lower() == "sich" for c in sentence.children(verb))
    return reflexive and (who is None or who.form.lower() == "es")


def _happens(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether the verb tells an event (*es zeigte sich*, *der Verdacht bestätigte sich*)."""
    if entry.speech_class not in classes_with(ClassTrait.HAPPENING):
        return False
    children = list(sentence.children(verb))
    reflexive = any(c.form.lower() == "sich" for c in children)
    suspected = any(
        (noun := speech_noun(c)) is not None and "clause" in noun.uses
        for c in children
        if c.relation in ("nsubj", "obj")
    )
    return reflexive or (suspected and entry.speech_class == "confirm")


def _credible(scene: Scene, number: int, verb: Word, entry: SpeechVerb, content: Content) -> bool:
    """Tell whether verb, clause and mood together make a report."""
    misfit = content.kind in _OPEN and not entry.clauses & {"ob", "w", "v2", "quote"}
    if len(content.words) < 2 or misfit:
        return False
    if (
        entry.speech_class == "know"
        and content.kind in _OPEN
        and intends(scene.sentences[number], verb)
    ):
        return True
    if entry.speech_class in classes_with(ClassTrait.FACTUAL):
        mood, _ = mood_of(scene, number, content)
        dass = content.kind is ClauseKind.DASS
        if entry.speech_class == "show":
            return dass or mood in KONJUNKTIVE
        decided = entry.speech_class == "decide" and mood is Mood.INFINITIVE
        return decided or mood is Mood.KONJUNKTIV_1 or (dass and mood in KONJUNKTIVE)
    if content.place == "before" and content.kind is ClauseKind.VERB_SECOND:
        return bool(entry.clauses & {"v2", "quote"})
    return True


def _confidence(content: Content, mood: Mood, entry: SpeechVerb) -> float:
    """Return how often such a claim is right: the Konjunktiv all but proves it."""
    value = 0.92 if mood in (Mood.KONJUNKTIV_1, Mood.WUERDE) else 0.8
    if content.kind is ClauseKind.DASS and entry.medium == "speech":
        value = max(value, 0.82)
    if entry.medium == "thought" or entry.speech_class in ("show", "decide", "agree"):
        value -= 0.08
    return value
