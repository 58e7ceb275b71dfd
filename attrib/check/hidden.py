"""Sources that stay hidden: *Regierungskreise*, *Insider*, *hieß es*, *wird befürchtet*.

German keeps a source in the dark by nouns without a name, by an impersonal *es* or *man*, and by
the passive without an agent (Duden, Die Grammatik, „Funktionen des Passivs“).
"""

from __future__ import annotations

from dataclasses import dataclass

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.possible_speakers import can_speak, voices
from attrib.grammar.closed_classes import DEFINITE_ARTICLES, DEMONSTRATIVES, word_set
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import is_passive
from attrib.lexicon.lookup import is_anonymous, role, speech_noun
from attrib.lexicon.tables import ClassTrait, Trait, classes_with, verbs_with
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Claim, Kind, Sentence, SpeakerKind, Word

_PREDICATES = word_set("VERB AUX ADJ ADV")
_ANYBODY = no_speaker(NoSpeakerCode.INDEFINITE, "man")
_GOES_ON = word_set(
    "weiter ferner zudem außerdem darin dazu dort hierzu hierin weiterhin demnach danach"
)
_DEFINITE = DEFINITE_ARTICLES | DEMONSTRATIVES | {"beide", "beiden"}
_FORMULA = word_set("Angabe Information Schätzung Gerücht Spekulation Vernehmen")
_VAGUE = word_set(
    "offiziell inoffiziell erst vorläufig unbestätigt bisherig jüngst übereinstimmend"
)
_SECRET = ("kreis", "insider", "umfeld", "quelle", "gerücht", "informant")
# A passive of these gives a reason or a finding, and no testimony.
_NO_TESTIMONY = word_set("begründen rechtfertigen aufdecken feststellen festhalten melden")
# With these, a genitive tells where they work, with all others whom or what they watch or oppose.
_EMPLOYED = word_set("Experte Fachmann Analyst Diplomat")


@dataclass(frozen=True, slots=True)
class Hidden:
    """The words that hide a source, and its head word in the text where it is a noun."""

    span: Span
    head: Word | None = None


def hidden_source(draft: Draft, claim: Claim) -> Hidden | None:
    """Return the words that keep a claim's source hidden, or None where somebody is named."""
    if claim.speaker is not None:
        return _noun(draft, claim.speaker.span, claim.speaker.kind)
    if claim.cue is None or not claim.was_said:
        return None
    if draft.utterance(claim).is_cited:
        return _formula(draft, claim)
    return _impersonal(draft, claim)


def _noun(draft: Draft, span: Span, kind: SpeakerKind) -> Hidden | None:
    number = draft.scene.sentence_at(span.start)
    sentence = draft.scene.sentences[number]
    inside = [w for w in sentence.words if span.covers(w.span)]
    head = next((w for w in inside if w.upos == "NOUN" and w.head not in _indices(inside)), None)
    if head is None:
        return None
    kept = {head.index, *_owners(sentence, head)}
    span = Span(span.start, max(w.span.end for w in inside if w.index in kept))
    if is_anonymous(head):
        return Hidden(span, head) if _stays_hidden(sentence, head, inside) else None
    vague = kind in (SpeakerKind.ANONYMOUS, SpeakerKind.DOCUMENT) and _is_formula(sentence, head)
    return Hidden(span, head) if vague else None


def _owners(sentence: Sentence, head: Word) -> list[int]:
    """Return the words of the genitives behind a noun (*Kreise der Partei*)."""
    owners = [w for w in sentence.children(head) if w.relation == "nmod" and w.index > head.index]
    plain = [w for w in owners if not case_of(sentence, w)]
    return [w.index for owner in plain for w in sentence.subtree(owner)]


def _indices(words: list[Word]) -> frozenset[int]:
    return frozenset(w.index for w in words)


def _stays_hidden(sentence: Sentence, head: Word, phrase: list[Word]) -> bool:
    """Tell whether neither a name nor an organisation nor a mention before tells who it is.

    *Kreise der Partei* stay hidden; *Experten des Instituts* can be asked, and *der Experte* takes
    up somebody who was named.
    """
    below = list(sentence.children(head))
    if any(w.upos == "PROPN" and w.relation in ("flat", "appos") for w in below):
        return False
    if head.lemma.lower().endswith(_SECRET) or head.form.lower().rstrip("ne").endswith(_SECRET):
        return not any(w.upos == "PROPN" and w.relation in ("flat", "appos") for w in phrase)
    if any(w.upos == "DET" and w.form.lower() in _DEFINITE for w in below):
        return False
    owners = [w for w in below if w.relation == "nmod"]
    employed = head.lemma in _EMPLOYED
    return not any(employed or w.upos == "PROPN" or role(w) is not None for w in owners)


def _is_formula(sentence: Sentence, head: Word) -> bool:
    """Tell whether the noun for an utterance stands without anyone it belongs to."""
    known = speech_noun(head)
    below = list(sentence.children(head))
    bare = known is not None and known.lemma in _FORMULA and head.lemma == known.lemma
    plain = all(
        w.relation in ("case", "punct") or (w.relation == "amod" and w.lemma.lower() in _VAGUE)
        for w in below
    )
    return bare and plain


def _formula(draft: Draft, claim: Claim) -> Hidden | None:
    """Return the phrase of *Angaben zufolge*, *nach Informationen vom Abend*."""
    cue = claim.cue
    if cue is None or _named_near(draft, claim):
        return None
    number = draft.scene.sentence_at(cue.spans[0].start)
    sentence = draft.scene.sentences[number]
    for word in sentence.words:
        known = speech_noun(word)
        if known is None or known.lemma not in _FORMULA or word.lemma != known.lemma:
            continue
        named = any(
            c.relation in ("det", "nmod", "appos", "flat", "acl") for c in sentence.children(word)
        )
        if any(s.covers(word.span) for s in cue.spans) and not named:
            return Hidden(Span(cue.spans[0].start, cue.spans[-1].end), word)
    return None


def _impersonal(draft: Draft, claim: Claim) -> Hidden | None:
    cue = draft.utterance(claim).cue
    if cue is None or claim.cue is None or cue.anchor.upos not in _PREDICATES:
        return None
    sentence = draft.scene.sentences[cue.sentence]
    verb = cue.anchor
    if verb.relation == "aux":
        verb = sentence.head_of(verb) or verb
    span = Span(claim.cue.spans[0].start, claim.cue.spans[-1].end)
    nobody = verb.lemma in verbs_with(Trait.IMPERSONAL) or claim.no_speaker == _ANYBODY
    agentless = (
        is_passive(sentence, verb)
        and claim.cue.speech_class in classes_with(ClassTrait.AGENTLESS)
        and claim.cue.lemma not in _NO_TESTIMONY
        and claim.kind is not Kind.REPORTED
        and not _about_somebody(sentence, verb)
    )
    if not (nobody or agentless) or _named_near(draft, claim):
        return None
    who = subject(sentence, verb)
    if nobody and who is not None and who.lemma.lower() in ("es", "man"):
        span = Span(min(span.start, who.span.start), max(span.end, who.span.end))
        if any(s.overlaps(span) for s in claim.content):
            span = Span(claim.cue.spans[0].start, claim.cue.spans[-1].end)
    return Hidden(span)


def _about_somebody(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the passive has a subject that is told about (*Der Mann wird verdächtigt*)."""
    who = subject(sentence, verb)
    return who is not None and can_speak(sentence, who)


def _named_near(draft: Draft, claim: Claim) -> bool:
    """Tell whether the sentence of the cue, or the one before it, names who speaks."""
    cue = claim.cue
    if cue is None:
        return False
    number = draft.scene.sentence_at(cue.spans[0].start)
    sentence = draft.scene.sentences[number]
    outside = [w for w in sentence.words if not any(s.covers(w.span) for s in claim.content)]
    if any(w.form.lower() in _GOES_ON for w in outside):
        return True
    if any(can_speak(sentence, w) and not is_anonymous(w) for w in outside):
        return True
    if number == 0:
        return False
    before = draft.scene.sentences[number - 1]
    if draft.scene.paragraph_break(before.span.end, sentence.span.start):
        return False
    told = any(
        other.speaker is not None and other.content[0].start < sentence.span.start
        for other in draft.around(before.span)
    )
    return told or any(w.relation == "nsubj" for w in voices(draft, number - 1))
