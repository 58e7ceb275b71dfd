"""*wie X sagte*: a clause of comparison that names the source of the clause around it."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.frame import Content
from attrib.detect.cue import of_verb
from attrib.detect.evidence import names_source
from attrib.detect.found import Found
from attrib.detect.quotation.cue_after import follower_of
from attrib.detect.quotation.governor import Governor, Place, governed_by, stretch
from attrib.detect.utterance import Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind, Field
from attrib.grammar.marks import is_punctuation
from attrib.grammar.negation import is_negated
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.verbs import auxiliaries
from attrib.lexicon.tables import SpeechVerb, Trait, verbs_with
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses whose source stands in a clause with *wie*."""
    for number, sentence in enumerate(scene.sentences):
        for position, field in enumerate(scene.fields(number)):
            words = [sentence.word(i) for i in field if not is_punctuation(sentence.word(i))]
            last = _closing(scene, number, position) if words and _opens(words) else None
            if last is not None and (found := _utterance(scene, number, position, last)):
                yield found


def governs(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return *wie X sagte* right after a quotation."""
    follower = follower_of(scene, quotation)
    if follower is None or follower.word.form != "wie":
        return None
    number, word = follower.number, follower.word
    field = next((f for f in scene.fields(number) if word.index in f), None)
    for verb, entry in scene.speech_verbs(number):
        if field is not None and verb.index in field and entry.clauses & {"quote", "v2"}:
            frame = stretch(scene.sentences[number], word)
            return governed_by(scene, number, verb, entry, frame=frame, place=Place.AFTER)
    return None


def _opens(words: list[Word]) -> bool:
    first = words[0].form.lower()
    second = words[1].form.lower() if len(words) > 1 else ""
    return first == "wie" or (first in ("so", "und", "denn", "aber", "doch") and second == "wie")


def _closing(scene: Scene, number: int, position: int) -> tuple[int, Word, SpeechVerb] | None:
    """Return the field that the *wie* clause ends in, with its speech verb."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    verbs = {verb.index: (verb, entry) for verb, entry in scene.speech_verbs(number)}
    for end in range(position, min(position + 3, len(split))):
        tail = [i for i in split[end] if not is_punctuation(sentence.word(i))]
        for index in reversed(tail[-3:]):
            if index in verbs and not _finite_before(sentence, split, position, verbs[index][0]):
                verb, entry = verbs[index]
                if entry.lemma in verbs_with(Trait.UNLIKE) or "dass" not in entry.clauses:
                    return None  # *wie* stands for the *dass* clause: not in *wie sie lachten*
                return end, verb, entry
        if any(sentence.word(i).upos in ("VERB", "AUX") for i in tail):
            return None
    return None


def _finite_before(sentence: Sentence, split: tuple[Field, ...], position: int, verb: Word) -> bool:
    """Tell whether a finite verb stands early, so that *wie* opens a question or a main clause."""
    own = {w.index for w in auxiliaries(sentence, verb)} | {verb.index}
    return any(
        sentence.word(i).upos in ("VERB", "AUX") and i not in own and i < verb.index
        for i in range(split[position].first, verb.index)
    )


def _utterance(
    scene: Scene, number: int, position: int, last: tuple[int, Word, SpeechVerb]
) -> Utterance | None:
    """Return what the *wie* clause speaks about: the rest of the sentence."""
    end, verb, entry = last
    sentence = scene.sentences[number]
    split = scene.fields(number)
    first = split[position].first
    own = range(first, split[end].last + 1)
    words = frozenset(w.index for w in sentence.words if w.index not in own)
    if not any(sentence.word(i).upos in ("VERB", "AUX") for i in words):
        return None
    if _contradicted(sentence, words, verb) or _on_quotation(scene, sentence, split[position]):
        return None
    frame = Span(sentence.word(first).span.start, sentence.word(own[-1]).span.end)
    cue = of_verb(number, sentence, verb, entry)
    content = Content(words, ClauseKind.OTHER, "around")
    return reported_clause(scene, cue, content, names_source(scene, frame), frame=frame)


def _on_quotation(scene: Scene, sentence: Sentence, field: Field) -> bool:
    """Tell whether the *wie* clause is about the quotation right before it only."""
    end = scene.end_before(sentence.word(field.first).span.start, passed=" ,(–-")
    quoted = scene.quotation_before(end)
    return quoted is not None and quoted.start > sentence.span.start


def _contradicted(sentence: Sentence, words: frozenset[int], verb: Word) -> bool:
    """Tell whether the report is what did *not* come true (*kam nicht, wie gemeldet war*)."""
    pluperfect = any(
        w.form.lower() in ("war", "waren", "hatte", "hatten") for w in auxiliaries(sentence, verb)
    )
    return pluperfect and any(
        sentence.word(i).upos in ("VERB", "AUX", "ADJ", "NOUN")
        and is_negated(sentence, sentence.word(i))
        for i in words
    )


CONSTRUCTION = Construction(
    name="wie-clause",
    summary=Wording(
        "Ein Satz mit „wie“ nennt, wer das Übrige sagt.",
        "A clause with “wie” names who says the rest.",
    ),
    source="Duden, Die Grammatik, „Redesituierung“ und „Modalsatz“ („wie“ steht für "
    "den Inhaltssatz).",
    examples=(
        Example("Wie Ada Brahm sagte, schließt das Bad im Mai.", fires=True),
        Example("„Wir bauen im Mai um und sparen dabei“, wie Ada Brahm sagte.", fires=True),
        Example("Wie man ein Bad baut, zeigt der Film am Abend.", fires=False),
        Example("Sie lachten, wie Kinder eben lachen.", fires=False),
    ),
    rank=40,
    find=find,
    governs=governs,
    parenthetical=True,
)
