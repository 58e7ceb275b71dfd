"""Sources that stand in a phrase: passive agents, *aus X geht hervor*, *hieß es in X*."""

from __future__ import annotations

from attrib.article import Span
from attrib.attribute.candidate import SpeakerCandidate, named, subject_of, taken_up
from attrib.attribute.routes.author import author_or_text
from attrib.attribute.routes.belonging import owner_of
from attrib.detect.evidence import shown
from attrib.detect.utterance import Utterance
from attrib.grammar.nominative import NOMINAL
from attrib.grammar.subjects import subject
from attrib.grammar.times import names_time
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import is_passive
from attrib.lexicon.lookup import role, speech_noun, speech_verb
from attrib.lexicon.possible_speaker import HOLDING, can_speak, voice_of
from attrib.lexicon.tables import Trait, verbs_with
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Evidence, Sentence, SpeakerKind, Step, Word
from attrib.scene import Scene
from attrib.wording import Wording

IMPERSONAL = verbs_with(Trait.IMPERSONAL) | {"stehen", "prangen"}
_CASES = frozenset(
    ("in", "aus", "von", "bei", "vom", "im", "seitens", "vonseiten", "auf", "laut", "unter")
)
_AGENT = frozenset(("von", "vom", "seitens", "vonseiten"))
_AMONG = frozenset(("unter",))
_WITHIN = frozenset(("in", "im"))
_HOLDING = frozenset(("in", "im", "bei", "laut", "aus"))
_RESULTS = frozenset(("ergeben", "hervorgehen", "gehen"))
_FAR = 12
"""Words between a verb and its phrase; what stands farther is another's."""


def of_predicate(
    scene: Scene, utterance: Utterance, verb: Word, form: str
) -> SpeakerCandidate | None:
    """Return the source of a passive or of *aus X geht hervor*, which no subject names."""
    number = utterance.sentence
    sentence = scene.sentences[number]
    if verb.lemma in _RESULTS and (origin := _out_of(sentence, verb)) is not None:
        return author_or_text(sentence, number, origin, with_source(form, origin))
    if verb.lemma == "zitieren" and (is_passive(sentence, verb) or not _agent(sentence, verb)):
        return _quoted_person(sentence, number, verb)
    if not _passive_outside(sentence, utterance, verb):
        return None
    if (agent := _agent(sentence, verb)) is not None:
        return named(number, agent, agent_of_passive(agent))
    if (document := source_document(sentence, verb)) is not None:
        return author_or_text(sentence, number, document, _source_of_passive(document))
    return SpeakerCandidate(number, None, no_speaker(NoSpeakerCode.NO_AGENT, form))


def with_source(form: str, origin: Word) -> Wording:
    """Return why a phrase beside the predicate names the speaker."""
    return Wording(
        f"„{form}“ mit der Quelle „{origin.form}“", f"“{form}” with the source “{origin.form}”"
    )


def agent_of_passive(agent: Word) -> Wording:
    """Return why the agent of a passive is the speaker."""
    return Wording(
        f"„{agent.form}“ ist der Handelnde im Passiv",
        f"“{agent.form}” is the agent of the passive",
    )


def _source_of_passive(document: Word) -> Wording:
    return Wording(
        f"„{document.form}“ ist die Quelle im Passiv",
        f"“{document.form}” is the source in the passive",
    )


def find(scene: Scene, utterance: Utterance) -> SpeakerCandidate:
    """Return the source of *in dem Bericht war von Betrug die Rede*."""
    number, cue = utterance.sentence, utterance.cue
    words, spans = (cue.words, cue.spans) if cue is not None else ((), ())
    sentence = scene.sentences[number]
    form = shown(scene, spans)
    for child in (c for word in words for c in sentence.children(word)):
        cases = case_of(sentence, child)
        if cases & _HOLDING and (_is_document(sentence, child) or _can_hold_speech(child)):
            return author_or_text(sentence, number, child, with_source(form, child))
    return SpeakerCandidate(number, None, no_speaker(NoSpeakerCode.IMPERSONAL, form))


def impersonal(scene: Scene, number: int, verb: Word, who: Word, form: str) -> SpeakerCandidate:
    """Return the source of *hieß es in dem Bericht*, *aus Kreisen verlautete es*."""
    sentence = scene.sentences[number]
    spoken = f"{form} {who.form}" if who.index > verb.index else form
    for child in sentence.children(verb):
        if child.form.lower() == "darin" and (text := _document_before(scene, number)):
            return taken_up(*text, child.form)
        if case_of(sentence, child) == {"nach"} and _is_cited(child):
            return owner_of(scene, number, child, cited=True)
        if _is_source(sentence, verb, child):
            return author_or_text(sentence, number, child, with_source(spoken, child))
    if who.form.lower() != "es" and who.index != verb.index:
        return subject_of(number, who, form)
    going_round = verb.form == "heißt" and who.index < verb.index  # *Es heißt, …*
    code = NoSpeakerCode.HEARSAY if going_round else NoSpeakerCode.IMPERSONAL
    reason = no_speaker(code, f"{who.form} {verb.form}" if going_round else spoken)
    step = Evidence(Step.SPEAKER, reason.wording, (Span(who.span.start, who.span.end),))
    return SpeakerCandidate(number, None, reason, (step,))


def _is_cited(child: Word) -> bool:
    """Tell whether a noun of saying stands there (*heißt es nach Angaben der Feuerwehr*)."""
    known = speech_noun(child)
    return known is not None and "nach" in known.uses


def _is_source(sentence: Sentence, verb: Word, child: Word) -> bool:
    """Tell whether a phrase beside an impersonal verb names the source, and no time or place."""
    cases = case_of(sentence, child)
    if child.upos not in NOMINAL or child.relation not in ("obl", "nmod", "obj", "nsubj"):
        return False
    if not cases & _CASES or names_time(child):
        return False
    document = _is_document(sentence, child)
    if cases <= _AMONG:
        return child.upos == "NOUN" and can_speak(child)
    if cases <= _WITHIN and not (document or _can_hold_speech(child)):
        return False
    return document or abs(child.index - verb.index) < _FAR


def _can_hold_speech(noun: Word) -> bool:
    """Tell whether *in* before the noun names a source: a text, a body or a circle of people.

    *In dem Brief hieß es* names one, *in der Halle hieß es* only tells where.
    """
    return noun.upos == "PRON" or voice_of(noun) in HOLDING


def _is_document(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the noun is a text, or a part or version of one (*der Anfang des Briefs*)."""
    below = [c for c in sentence.children(noun) if c.relation == "nmod" and c.index > noun.index]
    return any(_is_text(word) for word in (noun, *below))


def _is_text(word: Word) -> bool:
    known, noun = role(word), speech_noun(word)
    written = noun is not None and noun.medium == "writing"
    return written or (known is not None and known.kind is SpeakerKind.DOCUMENT)


def _document_before(scene: Scene, number: int) -> tuple[int, Word] | None:
    """Return the text that the sentence before names last: what *darin* refers to."""
    if number == 0:
        return None
    texts = [w for w in scene.sentences[number - 1].words if _is_text(w)]
    return (number - 1, texts[-1]) if texts else None


def source_document(sentence: Sentence, verb: Word) -> Word | None:
    """Return the text that a passive names (*in dem Bericht wird gefordert*)."""
    for child in sentence.children(verb):
        if case_of(sentence, child) & {"in", "im", "laut"} and _is_document(sentence, child):
            return child
    return None


def _quoted_person(sentence: Sentence, number: int, verb: Word) -> SpeakerCandidate | None:
    """Return whom a medium quotes: the object of *zitieren*, its subject in the passive."""
    if is_passive(sentence, verb):
        who = subject(sentence, verb)
        return _cited(number, who) if who is not None else None
    for child in sentence.children(verb):
        cased = bool(case_of(sentence, child))
        if child.relation == "obj" and not cased and (child.upos == "PROPN" or role(child)):
            return _cited(number, child)
    return None


def _cited(number: int, who: Word) -> SpeakerCandidate:
    return named(number, who, Wording(f"„{who.form}“ wird zitiert", f"“{who.form}” is quoted"))


def _passive_outside(sentence: Sentence, utterance: Utterance, verb: Word) -> bool:
    """Tell whether the cue is a passive by an auxiliary of its own, not one of the content."""
    if not is_passive(sentence, verb):
        return False
    helpers = [c for c in sentence.children(verb) if c.relation == "aux"]
    outside = [c for c in helpers if utterance.is_whole or not utterance.covers(c)]
    own = [c for c in outside if not _colon_between(sentence, c, verb)]
    return not helpers or any(c.lemma in ("werden", "sein") for c in own)


def _colon_between(sentence: Sentence, one: Word, other: Word) -> bool:
    first, last = sorted((one.index, other.index))
    return any(w.form == ":" for w in sentence.words[first:last])


def _agent(sentence: Sentence, verb: Word) -> Word | None:
    """Return the *von*-phrase of a passive, unless it is the verb's object (*sprechen von*)."""
    entry = speech_verb(sentence, verb)
    if entry is not None and "von" in entry.act:
        return None
    for child in sentence.children(verb):
        cases = case_of(sentence, child)
        if child.deprel == "obl:agent" or (child.relation == "obl" and cases & _AGENT):
            return child
    return None


def _out_of(sentence: Sentence, verb: Word) -> Word | None:
    """Return the source of *aus dem Bericht geht hervor*, *wie sich aus den Akten ergibt*."""
    for child in sentence.children(verb):
        cases = case_of(sentence, child)
        if "aus" in cases and child.relation in ("obl", "nmod", "obj"):
            return child
    return None
