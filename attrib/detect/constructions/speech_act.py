"""Reported acts: what was said, in the narrator's words (*warnte vor …*, *schloss … aus*).

The verb's valency tells where the content stands: an object (*kritisierte den Plan*), a
preposition (*sprach von Absicht*), an object with a predicate (*nannte den Plan falsch*).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrib.article import Span
from attrib.detect.construction import Construction, Phase
from attrib.detect.content.frame import in_question
from attrib.detect.content.own_clause import own_clause
from attrib.detect.cue import of_act
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, reported_act
from attrib.example import Example
from attrib.grammar.closed_classes import JOINERS
from attrib.grammar.marks import is_punctuation
from attrib.grammar.verbs import finite_verb
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.acts import Act, act_of
from attrib.scene.complements import cases_of
from attrib.scene.gapping import remnants
from attrib.scene.uttering import asks_the_hearer
from attrib.spans import SpanIndex
from attrib.wording import Wording

_PREDICATES = ("VERB", "AUX", "ADJ", "ADV")


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield reported acts whose verb is not the cue of an utterance already."""
    cues = found.but("bare-konjunktiv").only(lambda utterance: not utterance.is_fragment).cues
    contents = found.indirect.contents
    quoted = {utterance.content[0] for utterance in found.direct}
    announced = {u.content[0] for u in found.direct if u.cue is None}
    for number, act in _acts(scene):
        sentence = scene.sentences[number]
        if contents.covers(act.verb.span) or any(map(cues.covers, _claimed(sentence, act))):
            continue
        if any(contents.covers(w.span) for w in _clauses_of_adverbs(sentence, act)):
            continue
        if act.frame.speech_class == "name" and _names(scene, sentence, act, quoted):
            continue
        if not _announces(scene, sentence, act, announced):
            yield _utterance(scene, number, act, contents)


def _acts(scene: Scene) -> Iterator[tuple[int, Act]]:
    """Yield the acts that the narrator tells, with the number of their sentence."""
    for number, sentence in enumerate(scene.sentences):
        for verb in sentence.words:
            if verb.upos not in _PREDICATES or scene.quoted.covers(verb.span):
                continue
            act = act_of(sentence, verb)
            if act is None or asks_the_hearer(sentence, verb):
                continue
            if not in_question(scene[number], verb):
                yield number, act


def _claimed(sentence: Sentence, act: Act) -> Iterator[Span]:
    """Yield the words that tell no act where they are the cue of another utterance."""
    yield act.verb.span
    finite = finite_verb(sentence, act.verb)
    shared = any(c.relation == "conj" for c in sentence.children(act.verb))
    if finite is not None and not shared:  # an auxiliary that serves two verbs hides neither
        yield finite.span
    if not act.judges:  # what the noun says is reported by itself
        yield from (word.span for word in act.complements)


def _clauses_of_adverbs(sentence: Sentence, act: Act) -> Iterator[Word]:
    """Yield the conjunctions of clauses that *davon, damit* announce."""
    for word in act.complements:
        if word.xpos == "PAV":
            yield from (w for w in sentence.words[word.index :] if w.form == "dass")


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
    colon = any(
        text[: span.start].rstrip()[-1:] == ":"
        for span in announced
        if act.verb.span.end <= span.start <= following
    )
    return colon or (act.is_bare and any(span.start == following for span in announced))


def _utterance(scene: Scene, number: int, act: Act, contents: SpanIndex) -> Utterance:
    sentence = scene.sentences[number]
    cue = of_act(number, sentence, act)
    form = shown(scene, cue.spans)
    why = Wording(
        f"„{form}“ ({cue.lemma}) berichtet von einer Äußerung",
        f"“{form}” ({cue.lemma}) reports a speech act",
    )
    words = _without_others_words(sentence, own_clause(scene, number, act.verb), act, contents)
    if shared := remnants(sentence, act):  # *…, die Opposition von Betrug*: another's act
        words = {i for i in words if i < shared[0].first}
        while words and max(words) != act.verb.index and _joins(sentence.word(max(words))):
            words.remove(max(words))
    return reported_act(scene, cue, words, why, about=act.complements, source=act.source)


def _without_others_words(
    sentence: Sentence, words: set[int], act: Act, contents: SpanIndex
) -> set[int]:
    """Leave out what a colon opens, if it is somebody's words (*X wehrt ab: Es sei so, sagt Y*)."""
    for colon, word in pairwise(sentence.words[act.verb.index :]):
        if colon.form == ":" and any(contents.starting(word.span.start, word.span.start + 1)):
            return {i for i in words if i < colon.index}
    return words


def _joins(word: Word) -> bool:
    return is_punctuation(word) or word.form.lower() in JOINERS


CONSTRUCTION = Construction(
    name="speech-act",
    summary=Wording(
        "Eine Sprechhandlung in den Worten des Berichts.",
        "A speech act in the narrator's words.",
    ),
    source="grammis, „Redewiedergabe“ (Redebericht); Duden, Die Grammatik, „Valenz“.",
    examples=(
        Example("Der Zoll warnte vor gefälschten Ladegeräten.", fires=True),
        Example("Ada Brahm kritisierte die Kosten des Umbaus.", fires=True),
        Example("Ada Brahm bestritt im Mai ihr erstes Rennen.", fires=False),
        Example("Niemand warnte vor der Flut.", fires=False),
    ),
    rank=110,
    phase=Phase.LEFTOVERS,
    find=find,
)
