"""The speaker of a speech verb: its subject, its passive agent, or the source in a phrase."""

from __future__ import annotations

from attrib.attribute.found import Found
from attrib.detect.scene import Scene
from attrib.detect.words import is_anonymous, role, speech_noun
from attrib.grammar.clauses import (
    finite_verb,
    is_finite,
    is_passive,
    is_punctuation,
    subject,
    word_set,
)
from attrib.records import Claim, Evidence, Kind, Sentence, Span, SpeakerKind, Word

_EARLY = 3
HEARSAY = "„{form}“ nennt niemanden"
PASSIVE = "Passiv ohne Handelnden: „{form}“"
NOT_FOUND = "kein Subjekt zu „{form}“ gefunden"
_SOURCE_CASES = frozenset(("in", "aus", "von", "bei", "vom", "im", "seitens", "auf", "laut"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_BACKWARD = frozenset(("summary", "direct"))
_NEUTRAL = frozenset(("es", "das", "dies", "was", "dieses"))


def find(scene: Scene, claim: Claim) -> Found:
    """Return the speaker of a claim whose cue is a verb."""
    located = cue_verb(scene, claim) or announcing_verb(scene, claim)
    if located is None:
        named = announcing_name(scene, claim)
        if named is None:
            return Found(0, None, "kein Redeverb gefunden")
        return _found(*named, f"„{named[1].form}“ steht vor dem Doppelpunkt")
    number, verb = located
    sentence = scene.sentences[number]
    if verb.relation == "aux":
        verb = sentence.head_of(verb) or verb
    form = " … ".join(s.of(scene.text) for s in claim.cue.spans) if claim.cue else verb.form
    named_source = _source(sentence, number, verb, form)
    if named_source is not None:
        return named_source
    who = subject(sentence, verb) or _controller(sentence, verb)
    who = _checked(scene, claim, number, verb, who)
    if who is not None and who.form.lower() in _NEUTRAL and claim.construction in _BACKWARD:
        who = _other_subject(sentence, verb, who)
    return _judged(scene, number, verb, who, form)


def _source(sentence: Sentence, number: int, verb: Word, form: str) -> Found | None:
    """Return the source of a passive or of *aus X geht hervor*, which no subject names."""
    if verb.lemma in _RESULTS and (origin := _out_of(sentence, verb)) is not None:
        return _found(number, origin, f"„{form}“ aus der Quelle „{origin.form}“")
    if not is_passive(sentence, verb):
        return None
    if (agent := _agent(sentence, verb)) is not None:
        return _found(number, agent, f"„{agent.form}“ ist der Handelnde im Passiv")
    if (document := source_document(sentence, verb)) is not None:
        return _found(number, document, f"„{document.form}“ ist die Quelle im Passiv")
    return None if verb.lemma == "zitieren" else Found(number, None, PASSIVE.format(form=form))


def _judged(scene: Scene, number: int, verb: Word, who: Word | None, form: str) -> Found:
    """Return the subject as speaker, or the reason why it is none (*man*, *es*)."""
    sentence = scene.sentences[number]
    if who is None and verb.lemma != "heißen":
        return Found(number, None, NOT_FOUND.format(form=form))
    if who is None or who.form.lower() in _NEUTRAL:
        return _impersonal(scene, number, verb, who or verb, form)
    if who.form.lower() == "man":
        return Found(number, None, "„man“ nennt niemanden")
    who = _in_nominative(sentence, verb, who)
    who = _able_to_speak(sentence, sentence.head_of(who) or verb, who)
    return _found(number, who, f"„{who.form}“ ist Subjekt von „{form}“")


def _other_subject(sentence: Sentence, verb: Word, pronoun: Word) -> Word | None:
    """Return who says it in *das sagte Brahm*, where the parser took *das* for the subject."""
    others = [
        c
        for c in sentence.children(verb)
        if c.relation in ("nsubj", "obj") and c.index != pronoun.index and c.upos in _NOMINAL
    ]
    others.sort(key=lambda c: (c.relation != "nsubj", c.index))
    if others:
        return others[0]
    return _after(sentence, None, finite_verb(sentence, verb) or verb)


def _in_nominative(sentence: Sentence, verb: Word, who: Word) -> Word:
    """Prefer the nominative behind the verb to a fronted dative (*der Politik riet er, …*)."""
    behind = (finite_verb(sentence, verb) or verb).index
    if behind < len(sentence.words) and sentence.word(behind + 1).form == "er":
        return sentence.word(behind + 1)
    if who.features.get("Case") not in ("Dat", "Gen", "Acc") or who.index > verb.index:
        return who
    finite = finite_verb(sentence, verb) or verb
    for word in sentence.words[finite.index : finite.index + 3]:
        if is_punctuation(word):
            break
        if word.upos in _NOMINAL and word.features.get("Case") == "Nom":
            return word
    return who


def _able_to_speak(sentence: Sentence, verb: Word, who: Word) -> Word:
    """Prefer a person among the objects to a thing as subject: German marks the two cases alike.

    *Die Anwendung stellte der Vorsitzende Brahm in Frage*: parsers take the first for the
    subject.
    """
    known = role(who)
    if (
        who.upos != "NOUN"
        or is_anonymous(who)
        or (known is not None and known.kind is not SpeakerKind.DOCUMENT)
    ):
        return who
    if who.features.get("Animacy") or (who.index > verb.index and verb.head == 0):
        return who
    others = [
        c
        for c in sentence.children(verb)
        if c.relation in ("obj", "iobj", "nsubj", "dep")
        and c.form not in _CLOCK
        and c.index != who.index
        and c.features.get("Case", "Nom") in ("Nom", "Acc")
        and (
            c.upos == "PROPN"
            or ((other := role(c)) is not None and other.kind is not SpeakerKind.DOCUMENT)
        )
        and not any(g.relation == "case" for g in sentence.children(c))
    ]
    return others[0] if others and who.index < verb.index else who


def cue_verb(scene: Scene, claim: Claim) -> tuple[int, Word] | None:
    """Return sentence number and lexical verb of the claim's cue."""
    if claim.cue is None:
        return None
    spans = claim.cue.spans
    number = scene.sentence_at(spans[0].start)
    inside = [
        w
        for w in scene.sentences[number].words
        if any(s.covers(w.span) for s in spans) and w.upos in ("VERB", "AUX", "ADJ", "ADV")
    ]
    if not inside:
        return None
    listed = {v.index for v, _ in scene.speech_verbs(number)}
    chosen = (
        [w for w in inside if w.index in listed]
        or [w for w in inside if w.upos == "VERB"]
        or inside
    )
    return number, chosen[0]


def announcing_name(scene: Scene, claim: Claim) -> tuple[int, Word] | None:
    """Return the name that announces a quotation without a verb (*Brahm wörtlich: „…“*)."""
    if not claim.frame or not claim.frame[0].of(scene.text).rstrip().endswith(":"):
        return None
    number = scene.sentence_at(claim.frame[0].start)
    sentence = scene.sentences[number]
    nominal = [
        w for w in sentence.words if claim.frame[0].covers(w.span) and w.upos in ("PROPN", "NOUN")
    ]
    fit = [w for w in nominal if w.upos == "PROPN" or role(w) is not None]
    return (number, fit[0]) if fit and fit[0].index <= _EARLY else None


def source_document(sentence: Sentence, verb: Word) -> Word | None:
    """Return the text that a passive names (*in dem Bericht wird gefordert*)."""
    for child in sentence.children(verb):
        noun = speech_noun(child)
        cases = {c.form.lower() for c in sentence.children(child) if c.relation == "case"}
        if noun is not None and noun.medium == "writing" and cases & {"in", "im", "laut"}:
            return child
    return None


def announcing_verb(scene: Scene, claim: Claim) -> tuple[int, Word] | None:
    """Return the predicate of the sentence whose colon announces a quotation."""
    if not claim.frame or not claim.frame[0].of(scene.text).rstrip().endswith(":"):
        return None
    number = scene.sentence_at(claim.frame[0].start)
    inside = [w for w in scene.sentences[number].words if claim.frame[0].covers(w.span)]
    tops = [
        w
        for w in inside
        if w.upos in ("VERB", "AUX") and w.relation in ("root", "conj", "parataxis")
    ]
    tops += [
        w for w in inside if any(c.relation == "nsubj" for c in scene.sentences[number].children(w))
    ]
    return (number, tops[0]) if tops else None


def _found(number: int, head: Word, why: str) -> Found:
    return Found(number, head, evidence=(Evidence("speaker", why, (head.span,)),))


def _agent(sentence: Sentence, verb: Word) -> Word | None:
    for child in sentence.children(verb):
        cases = {c.form.lower() for c in sentence.children(child) if c.relation == "case"}
        if child.deprel == "obl:agent" or (
            child.relation == "obl" and cases & {"von", "vom", "seitens"}
        ):
            return child
    return None


def _controller(sentence: Sentence, verb: Word) -> Word | None:
    """Return the subject of the verb above an infinitive (*ging, um zu sagen*)."""
    current: Word | None = verb
    for _ in range(3):
        if current is None or is_finite(current):
            return None
        current = sentence.head_of(current)
        if current is not None and (who := subject(sentence, current)) is not None:
            return who
    return None


def _checked(scene: Scene, claim: Claim, number: int, verb: Word, who: Word | None) -> Word | None:
    """Prefer the noun in the frame where the parser's subject lies in the content."""
    sentence = scene.sentences[number]
    inside = (
        who is not None and not _whole(claim) and any(s.covers(who.span) for s in claim.content)
    )
    if who is not None and who.form in _CLOCK:
        who, inside = None, True
    if who is not None and not inside:
        return who
    finite = finite_verb(sentence, verb) or verb
    if _whole(claim):
        return who if who is not None else _after(sentence, None, finite)
    linear = _after(sentence, claim, finite) or _before(sentence, claim, finite)
    return linear if linear is not None else None if inside else who


_RESULTS = frozenset(("ergeben", "hervorgehen", "gehen"))


def _out_of(sentence: Sentence, verb: Word) -> Word | None:
    """Return the source of *aus dem Bericht geht hervor*, *wie sich aus den Akten ergibt*."""
    for child in sentence.children(verb):
        cases = {c.form.lower() for c in sentence.children(child) if c.relation == "case"}
        if "aus" in cases and child.relation in ("obl", "nmod", "obj"):
            return child
    return None


def _whole(claim: Claim) -> bool:
    """Tell whether the content is the sentence with its subject."""
    return claim.kind is Kind.REPORTED or claim.construction == "evidential"


def _after(sentence: Sentence, claim: Claim | None, finite: Word) -> Word | None:
    """Return the first nominal head behind the verb (*…, sagte der Minister X*)."""
    for word in sentence.words[finite.index : finite.index + 6]:
        if claim is not None and any(s.covers(word.span) for s in claim.content):
            return None
        if (
            word.upos in _NOMINAL
            and word.features.get("Case") not in ("Dat", "Gen")
            and (word.form.lower() != "sich")
            and not (claim is None and word.features.get("Case") == "Acc")
        ):
            return word
        if is_punctuation(word):
            return None
    return None


def _before(sentence: Sentence, claim: Claim, finite: Word) -> Word | None:
    for word in reversed(sentence.words[: finite.index - 1]):
        if any(s.covers(word.span) for s in claim.content) or is_finite(word):
            return None
        if (
            word.upos in _NOMINAL
            and word.features.get("Case", "Nom") == "Nom"
            and (word.relation not in ("nmod", "flat", "obl"))
        ):
            return word
    return None


def _impersonal(scene: Scene, number: int, verb: Word, who: Word, form: str) -> Found:
    """Return the source of *hieß es in dem Bericht*, *aus Kreisen verlautete es*."""
    sentence = scene.sentences[number]
    spoken = f"{form} {who.form}" if who.index > verb.index else form
    for child in sentence.children(verb):
        cases = {c.form.lower() for c in sentence.children(child) if c.relation == "case"}
        source = child.relation in ("obl", "nmod") and cases & _SOURCE_CASES
        near = child.lemma.lower() not in _TIMES and abs(child.index - verb.index) < 12
        if source and near and child.upos in _NOMINAL:
            return _found(number, child, f"„{spoken}“ mit der Quelle „{child.form}“")
    if who.form.lower() != "es" and who.index != verb.index:
        return _found(number, who, f"„{who.form}“ ist Subjekt von „{form}“")
    return Found(
        number,
        None,
        HEARSAY.format(form=spoken),
        (Evidence("speaker", HEARSAY.format(form=spoken), (Span(who.span.start, who.span.end),)),),
    )


_CLOCK = frozenset(("Uhr", "MEZ", "MESZ", "UTC", "Ortszeit"))
_TIMES = word_set(
    "montag dienstag mittwoch donnerstag freitag samstag sonntag jahr monat woche tag "
    "januar februar märz april mai juni juli august september oktober november dezember "
    "abend morgen mittag"
)
