"""Attributing phrases: *laut X*, *X zufolge*, *nach Angaben von X* name the source."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.around_phrase import content_around
from attrib.detect.content.frame import Content
from attrib.detect.cue import CueWords
from attrib.detect.evidence import names_source
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, reported_clause, route_of_source
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.lexicon.lookup import speech_noun
from attrib.records import Word
from attrib.scene import Scene
from attrib.scene.source_phrase import phrase_words, source_of
from attrib.scene.view import SentenceView
from attrib.wording import Wording


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses that a preposition gives to its source."""
    for view in scene:
        for word in view.sentence.words:
            noun = source_of(view.sentence, word)
            if noun is not None and (found := _utterance(view, word, noun)):
                yield found


def _utterance(view: SentenceView, preposition: Word, noun: Word) -> Utterance | None:
    phrase = phrase_words(view.sentence, preposition, noun)
    words = content_around(view, preposition, noun, {w.index for w in phrase})
    if len(words) < 2:
        return None
    known = speech_noun(noun)
    cited = known is not None and "nach" in known.uses
    cue = CueWords(
        view.number,
        preposition,
        (preposition, noun) if cited else (preposition,),
        preposition.form.lower(),
        known.speech_class if known is not None else "say",
        known,
    )
    frame = Span(phrase[0].span.start, phrase[-1].span.end)
    return reported_clause(
        view.scene,
        cue,
        Content(frozenset(words), ClauseKind.OTHER, "around"),
        names_source(view.scene, frame),
        frame=frame,
        source=noun,
        route=route_of_source(noun),
    )


CONSTRUCTION = Construction(
    name="attributing-phrase",
    summary=Wording(
        "Eine Präposition nennt die Quelle: „laut“, „zufolge“, „nach Angaben“.",
        "A preposition names the source: “laut”, “zufolge”, “nach Angaben”.",
    ),
    source="Duden, „laut“, „zufolge“; Duden, Die Grammatik, „Redesituierung“ („nach“ nur mit Nomen "
    "des Sagens).",
    examples=(
        Example("Laut Polizei ist niemand verletzt.", fires=True),
        Example("Nach Angaben der Stadt schließt das Bad im Mai.", fires=True),
        Example("Nach dem Bericht des Trainers gingen alle nach Hause.", fires=False),
        Example("Die Kinder sangen laut im Bus.", fires=False),
    ),
    rank=60,
    find=find,
    parenthetical=True,
)
