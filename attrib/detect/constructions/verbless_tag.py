"""*Dazu der Trainer: …*, *Brahm weiter: …*: an adverb beside a name stands for the verb of saying.

The adverb takes up what was said before; without one a name before a colon may be a label, a
heading or an item of a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.frame import Content
from attrib.detect.evidence import names_source
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance, mood_of
from attrib.example import Example
from attrib.grammar.cases import may_be
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.marks import is_punctuation
from attrib.grammar.tree import form_of
from attrib.lexicon.possible_speaker import Voice, can_speak, voice_of
from attrib.records import Evidence, Kind, Sentence, Step, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_BEFORE = word_set("dazu darauf daraufhin hierzu hierauf dagegen")
_AFTER = _BEFORE | word_set("weiter ergänzend abschließend wörtlich trocken knapp lapidar")
_LONGEST = 10
"""Words that the longest frame has (*Dazu die Sprecherin der Norderauer Stadtwerke*)."""
_PHRASE = word_set("DET ADJ NOUN PROPN NUM")


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield what follows the colon after a name and an adverb that takes up the talk."""
    for view in scene:
        sentence = view.sentence
        colon = next((w for w in sentence.words[: _LONGEST + 1] if w.form == ":"), None)
        source = _source(sentence, sentence.words[: colon.index - 1]) if colon else None
        if colon is not None and source is not None:
            words = frozenset(w.index for w in sentence.words[colon.index :])
            if any(not is_punctuation(sentence.word(i)) for i in words):
                yield _utterance(view, source, colon, words)


def _utterance(view: SentenceView, source: Word, colon: Word, words: frozenset[int]) -> Utterance:
    scene = view.scene
    frame = Span(view.sentence.words[0].span.start, colon.span.end)
    mood, forms = mood_of(view, Content(words, ClauseKind.VERB_SECOND, "after"))
    return Utterance(
        Kind.INDIRECT,
        scene.spans(view.number, words),
        view.number,
        Route.SOURCE,
        source=source,
        frame=(frame,),
        mood=mood,
        mood_forms=forms,
        steps=(Evidence(Step.CUE, names_source(scene, frame), (frame,)),),
    )


def _source(sentence: Sentence, frame: Sequence[Word]) -> Word | None:
    """Return the noun of a frame that is one phrase in the nominative, and an adverb beside it."""
    if len(frame) < 2:
        return None
    fronted, closing = form_of(frame[0]) in _BEFORE, form_of(frame[-1]) in _AFTER
    phrase = frame[1 if fronted else 0 : -1 if closing else None]
    if not (fronted or closing) or not phrase or any(w.upos not in _PHRASE for w in phrase):
        return None
    source = next((w for w in phrase if w.upos in ("NOUN", "PROPN")), None)
    return source if source is not None and _speaks(sentence, source) else None


def _speaks(sentence: Sentence, source: Word) -> bool:
    """Tell whether a nominative names somebody who can speak.

    *Dazu das Brot: …*: what only ends as nouns for people do is no neuter.
    """
    thing = voice_of(source) is Voice.LIKELY and source.features.get("Gender") == "Neut"
    nominative = may_be(sentence, source, "Nom")
    return nominative and can_speak(source) and not thing


CONSTRUCTION = Construction(
    name="verbless-tag",
    summary=Wording(
        "Ein Adverb neben einem Namen vertritt vor dem Doppelpunkt das Verb des Sagens.",
        "Before a colon an adverb beside a name stands for the verb of saying.",
    ),
    source="Duden, Die Grammatik, „Ellipse“ und „Redesituierung“; Amtliches Regelwerk der "
    "deutschen Rechtschreibung, § 81.",
    examples=(
        Example("Dazu der Trainer: Wir müssen besser verteidigen.", fires=True),
        Example("Olaf Tann weiter: Das Bad bleibt im Sommer offen.", fires=True),
        Example("Die Trainer: Olaf Tann und Ada Brahm.", fires=False),
        Example("Dazu der Salat: Er schmeckt am besten kalt.", fires=False),
    ),
    rank=74,
    find=find,
)
