"""Sources that stay hidden: *Regierungskreise*, *Insider*, *hieß es*, *wird befürchtet*.

German keeps a source in the dark by nouns without a name, by an impersonal *es* or *man*, and by
the passive without an agent (Duden, Die Grammatik, „Funktionen des Passivs“).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from attrib.article import Span
from attrib.check.possible_speakers import can_speak
from attrib.grammar.closed_classes import DEFINITE_ARTICLES, DEMONSTRATIVES, word_set
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.lexicon.lookup import is_anonymous, role, speech_noun
from attrib.lexicon.tables import ClassTrait, classes_with
from attrib.no_speaker import NoSpeakerCode
from attrib.records import Claim, Kind, Sentence, SpeakerKind, Word

if TYPE_CHECKING:  # a draft holds what is found here
    from attrib.check.draft import Draft

_DEFINITE = DEFINITE_ARTICLES | DEMONSTRATIVES | {"beide", "beiden"}
_FORMULA = word_set("Angabe Information Schätzung Gerücht Spekulation Vernehmen")
_VAGUE = word_set(
    "offiziell inoffiziell erst vorläufig unbestätigt bisherig jüngst übereinstimmend"
)
_SECRET = ("kreis", "insider", "umfeld", "quelle", "gerücht", "informant")
# A passive of these gives a reason or a finding, and no testimony.
_NO_TESTIMONY = word_set("begründen rechtfertigen aufdecken feststellen festhalten melden")
_EXPECTING = word_set("erwarten hoffen erhoffen rechnen ausgehen")
# With these, a genitive tells where they work, with all others whom or what they watch or oppose.
_EMPLOYED = word_set("Experte Fachmann Analyst Diplomat")


@dataclass(frozen=True, slots=True)
class Hidden:
    """The words that hide a source, and its head word in the text where it is a noun."""

    span: Span
    head: Word | None = None


def anonymous_speaker(draft: Draft, claim: Claim) -> Hidden | None:
    """Return the words of a speaker that nobody can ask: *Insider*, *Regierungskreise*."""
    if claim.speaker is None:
        return None
    return _noun(draft, claim.speaker.span, claim.speaker.kind)


def hiding_words(draft: Draft, claim: Claim) -> Hidden:
    """Return the words of a claim without a speaker that keep its source hidden: *hieß es*."""
    formula = unowned_formula(draft, claim)
    if formula is not None:
        return formula
    if claim.cue is None:
        return Hidden(claim.mood_forms[0] if claim.mood_forms else claim.span)
    span = Span(claim.cue.spans[0].start, claim.cue.spans[-1].end)
    return Hidden(_with_es(draft, claim, span))


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


def unowned_formula(draft: Draft, claim: Claim) -> Hidden | None:
    """Return the phrase of *Angaben zufolge*, *nach Informationen vom Abend*."""
    cue = claim.cue
    if cue is None or claim.speaker is not None or not draft.utterance(claim).is_cited:
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


def _with_es(draft: Draft, claim: Claim, span: Span) -> Span:
    """Return the words of a cue with the *es* or *man* that is its subject."""
    cue = draft.utterance(claim).cue
    if cue is None:
        return span
    sentence = draft.scene.sentences[cue.sentence]
    verb = cue.anchor
    if verb.relation == "aux":
        verb = sentence.head_of(verb) or verb
    who = subject(sentence, verb)
    if who is None or who.lemma.lower() not in ("es", "man"):
        return span
    whole = Span(min(span.start, who.span.start), max(span.end, who.span.end))
    return span if any(s.overlaps(whole) for s in claim.content) else whole


def is_testimony(draft: Draft, claim: Claim) -> bool:
    """Tell whether a passive reports what somebody said (*wurde betont, dass …*).

    A passive that asks or charges does not (*Der Mann wird verdächtigt*), nor one that gives a
    reason or a finding.
    """
    cue = draft.utterance(claim).cue
    if cue is None or claim.cue is None:
        return False
    return (
        claim.cue.speech_class in classes_with(ClassTrait.AGENTLESS)
        and claim.cue.lemma not in _NO_TESTIMONY
        and claim.kind is not Kind.REPORTED
        and not _about_somebody(draft.scene.sentences[cue.sentence], cue.anchor)
    )


def is_expectation(claim: Claim) -> bool:
    """Tell whether a claim is what anybody may hope or expect: *man hofft, es wird erwartet*.

    Nobody has told that in secret: forecasts and plans are worded like this.
    """
    reason = claim.reason.code if claim.reason is not None else None
    impersonal = reason in (NoSpeakerCode.INDEFINITE, NoSpeakerCode.NO_AGENT)
    return impersonal and claim.cue is not None and claim.cue.lemma in _EXPECTING


def _about_somebody(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the passive has a subject that is told about (*Der Mann wird verdächtigt*)."""
    who = subject(sentence, verb)
    return who is not None and can_speak(sentence, who)
