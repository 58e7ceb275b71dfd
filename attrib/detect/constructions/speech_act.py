"""Reported acts: what was said, in the narrator's words (*warnte vor …*, *schloss … aus*).

The verb's valency tells where the content stands: an object (*kritisierte den Plan*), a
preposition (*sprach von Absicht*), an object with a predicate (*nannte den Plan falsch*).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attrib.article import Span
from attrib.detect.constructions.speech_verb import cue_of, joined
from attrib.detect.content.frame import in_question
from attrib.detect.evidence import shown
from attrib.grammar.predicates import finite_verb, is_punctuation, word_set
from attrib.lexicon.act_frames import ActFrame
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Claim, Cue, Evidence, Kind, Mood, Sentence, Word
from attrib.scene import Scene
from attrib.scene.acts import Act, act_of
from attrib.scene.complements import cases_of
from attrib.spans import SpanIndex
from attrib.wording import Wording

_CONTRASTING = word_set("während obwohl obgleich wobei wohingegen wogegen")
TOPICAL = word_set(
    "criticise confirm admit deny reject regret thank agree claim answer doubt appeal"
)


def find(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield reported acts whose verb is not the cue of a claim already."""
    taken = {
        span.start
        for claim in found
        if claim.cue and claim.construction != "bare-konjunktiv"
        for span in claim.cue.spans
    }
    contents = SpanIndex(
        span for claim in found for span in claim.content if claim.construction != "direct-speech"
    )
    direct = [claim for claim in found if claim.construction == "direct-speech"]
    quoted = {claim.content[0] for claim in direct}
    announced = {claim.content[0] for claim in direct if claim.cue is None}
    for number, act in _acts(scene):
        sentence = scene.sentences[number]
        told_by = [act.verb, *_finite(sentence, act.verb)]
        joined_to = (c for c in sentence.children(act.verb) if c.relation == "conj")
        if any(c.span.start in taken for c in joined_to):
            told_by = [act.verb]  # the auxiliary serves both
        if not act.judges:
            told_by += act.complements  # what the noun says is reported by itself
        if any(w.span.start in taken for w in told_by) or contents.covers(act.verb.span):
            continue
        if any(contents.covers(w.span) for w in _clauses_of_adverbs(sentence, act)):
            continue
        if act.frame.speech_class == "name" and _names(scene, sentence, act, quoted):
            continue
        if not _announces(scene, sentence, act, announced):
            yield _build(scene, number, act)


def _acts(scene: Scene) -> Iterator[tuple[int, Act]]:
    """Yield the acts that the narrator tells, with the number of their sentence."""
    for number, sentence in enumerate(scene.sentences):
        for verb in sentence.words:
            if verb.upos not in ("VERB", "AUX", "ADJ", "ADV") or scene.quoted.covers(verb.span):
                continue
            act = act_of(sentence, verb)
            if act is not None and not in_question(scene, number, verb):
                yield number, act


def _clauses_of_adverbs(sentence: Sentence, act: Act) -> Iterator[Word]:
    """Yield the conjunctions of clauses that *davon, damit* announce."""
    for word in act.complements:
        if word.xpos == "PAV":
            yield from (w for w in sentence.words[word.index :] if w.form == "dass")


def beyond_quotations(claims: Sequence[Claim], quoted: Sequence[Claim]) -> list[Claim]:
    """Drop acts of which a quotation is all that is said (*zeigte sich „tief enttäuscht“*)."""
    inside = SpanIndex(claim.content[0] for claim in quoted)
    return [
        claim
        for claim in claims
        if claim.construction != "speech-act"
        or not any(map(inside.covers, claim.evidence[-1].spans[-1:]))
    ]


def _names(scene: Scene, sentence: Sentence, act: Act, quoted: set[Span]) -> bool:
    """Tell whether a name stands in quotation marks (*die sie »das Meer« nennen*): no speech."""
    beside = (
        c
        for c in sentence.children(act.verb)
        if cases_of(sentence, c) <= {"als"} and c not in act.complements
    )
    return any(
        span not in quoted
        for word in (*act.complements, *beside)
        for span in scene.quoted.overlapping(word.span)
    )


def _announces(scene: Scene, sentence: Sentence, act: Act, announced: set[Span]) -> bool:
    """Tell whether a quotation follows that says it (*zeigte sich erleichtert. „…“*)."""
    text, end = scene.text, sentence.span.end
    following = end + len(text[end:]) - len(text[end:].lstrip())
    follows = any(span.start == following for span in announced)
    colon = any(
        text[: span.start].rstrip()[-1:] == ":"
        for span in announced
        if act.verb.span.end <= span.start <= following
    )
    return colon or (follows and act.is_bare)


def _finite(sentence: Sentence, verb: Word) -> list[Word]:
    finite = finite_verb(sentence, verb)
    return [finite] if finite is not None else []


def _build(scene: Scene, number: int, act: Act) -> Claim:
    sentence = scene.sentences[number]
    entry = _entry(act.frame)
    words = clause_of(scene, number, act.verb)
    spans = scene.spans(number, words, stop=True)
    cue = _with_phrase(sentence, cue_of(sentence, act.verb, entry), act)
    form = shown(scene, cue.spans)
    first = act.complements[0]
    about = Wording(f"worüber: „{first.form}“", f"about: “{first.form}”")
    evidence = (
        Evidence("cue", _told_by(form, entry), cue.spans),
        Evidence("content", about, tuple(w.span for w in act.complements)),
    )
    return Claim(
        kind=Kind.REPORTED,
        content=(Span(spans[0].start, spans[-1].end),),
        cue=cue,
        mood=Mood.NONE,
        medium=entry.medium,
        confidence=_confidence(entry),
        evidence=evidence,
        construction="speech-act",
    )


def _with_phrase(sentence: Sentence, cue: Cue, act: Act) -> Cue:
    """Add to the cue what a light verb says it with (*übte Kritik, nahm in Schutz*)."""
    words = {w.index for w in sentence.words if any(span.covers(w.span) for span in cue.spans)}
    for word in act.phrase:
        cases = [c.index for c in sentence.children(word) if c.relation == "case"]
        words |= set(range(min([*cases, word.index]), word.index + 1))
    return replace(cue, spans=joined([sentence.word(i) for i in sorted(words)]))


def _entry(frame: ActFrame) -> SpeechVerb:
    """Return the frame's verb as an entry: light verbs are no verbs of speech by themselves."""
    slots = tuple(need.slot for need in frame.needs)
    return SpeechVerb(frame.verb, frame.speech_class, frame.medium, frozenset(), slots)


def _told_by(form: str, entry: SpeechVerb) -> Wording:
    return Wording(
        f"„{form}“ ({entry.lemma}) berichtet von einer Äußerung",
        f"“{form}” ({entry.lemma}) reports a speech act",
    )


def _confidence(entry: SpeechVerb) -> float:
    """Return less for acts that name only what was spoken about (*kritisierte den Plan*)."""
    return 0.55 if entry.speech_class in TOPICAL else 0.6


def clause_of(scene: Scene, number: int, verb: Word) -> set[int]:
    """Return the clause that tells the act: the sentence, or the subordinate or joined clause."""
    sentence = scene.sentences[number]
    everything = {w.index for w in sentence.words}
    if verb.head == 0 or verb.relation not in ("acl", "advcl", "ccomp", "conj", "parataxis"):
        joined = [c for c in sentence.children(verb) if c.relation == "conj" and c.upos == "VERB"]
        if joined and finite_verb(sentence, joined[0]):
            told = [w.index for w in sentence.subtree(joined[0]) if not is_punctuation(w)]
            first = min(told)
            if first > verb.index + 1:
                everything = {i for i in everything if i < first}
        return _without_contrast(sentence, verb, everything)
    below = {w.index for w in sentence.subtree(verb)}
    stretch = set(range(min(below), max(below) + 1))
    last = max(stretch)
    if all(is_punctuation(w) for w in sentence.words[last:]):
        stretch |= {w.index for w in sentence.words[last:]}
    return _without_contrast(sentence, verb, stretch)


def _without_contrast(sentence: Sentence, verb: Word, clause: set[int]) -> set[int]:
    """Leave out a clause at the end that sets something else against it (*…, während Y klagt*)."""
    for child in sentence.children(verb):
        marks = [c.index for c in sentence.children(child) if c.form.lower() in _CONTRASTING]
        if child.relation == "advcl" and marks and min(marks) > verb.index:
            last = max(w.index for w in sentence.subtree(child))
            if all(is_punctuation(sentence.word(i)) for i in clause if i > last):
                return {i for i in clause if i < min(marks) - 1}
    return clause
