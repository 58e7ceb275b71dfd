"""*NAME: what NAME says* in headlines: who stands before the colon says it (*Brahm: Bad bleibt*).

Before the colon of a headline may stand a place, a topic or a column, too (*Lindau: Bad bleibt
offen*). A title, an office or a body tells by itself that it can speak; of a name the article shows
it: it speaks there, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import BlockKind, Span
from attrib.detect.construction import Construction, Phase
from attrib.detect.evidence import names_source
from attrib.detect.found import Found
from attrib.detect.quotation.governor import Governor, Place
from attrib.detect.utterance import Route, Utterance
from attrib.example import Example
from attrib.grammar.marks import is_punctuation
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.subjects import subject
from attrib.lexicon.possible_speaker import Voice, voice_of
from attrib.records import Evidence, Kind, Sentence, Step, Word
from attrib.scene import Scene
from attrib.wording import Wording

_LABEL = 5
"""Words that the longest label has (*Der neue Trainer Jan Brahm*); more are a sentence."""
_LEAST = 2
"""Words that a statement has."""


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield what stands after the colon of a headline whose label speaks."""
    for number, sentence in enumerate(scene.sentences):
        label = _label(scene, number)
        if label is None or found.contents.overlaps(sentence.span):
            continue
        source, frame = label
        words = {w.index for w in sentence.words if w.span.start >= frame.end}
        if sum(not is_punctuation(sentence.word(i)) for i in words) < _LEAST:
            continue
        yield Utterance(
            Kind.INDIRECT,
            scene.spans(number, words),
            number,
            Route.SOURCE,
            source=source,
            frame=(frame,),
            steps=(Evidence(Step.CUE, names_source(scene, frame), (frame,)),),
        )


def governs(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return the label of *Brahm: „Das Bad bleibt“* in a headline."""
    number = scene.sentence_at(quotation.span.start)
    label = _label(scene, number) if number < len(scene.sentences) else None
    if label is None:
        return None
    source, frame = label
    if scene.text[frame.end : quotation.span.start].strip():
        return None
    return Governor(Place.COLON, frame, number, source=source, route=Route.SOURCE)


def _label(scene: Scene, number: int) -> tuple[Word, Span] | None:
    """Return who speaks before the colon of a headline, and the label with its colon."""
    sentence = scene.sentences[number]
    colon = next((w for w in sentence.words[: _LABEL + 1] if w.form == ":"), None)
    if colon is None or not scene.blocks(BlockKind.HEADLINE).covers(sentence.span):
        return None
    label = sentence.words[: colon.index - 1]
    source = next((w for w in label if w.upos in ("NOUN", "PROPN")), None)
    if source is None or not _is_phrase(sentence, label) or not _speaks(scene, source, label):
        return None
    return source, Span(label[0].span.start, colon.span.end)


def _is_phrase(sentence: Sentence, label: Sequence[Word]) -> bool:
    """Tell whether the label is one noun phrase, without verb or preposition."""
    apart = ("VERB", "AUX", "ADP", "ADV", "PUNCT", "CCONJ", "SCONJ")
    return not any(w.upos in apart for w in label) and not sentence.words[0].form.isdigit()


def _speaks(scene: Scene, source: Word, label: Sequence[Word]) -> bool:
    """Tell whether the label can be somebody: by its noun, or because it speaks in the article."""
    if source.upos == "NOUN":
        return voice_of(source) in (Voice.PERSON, Voice.BODY)
    names = {w.form for w in label if w.upos == "PROPN"}
    return any(
        names & _names(view.sentence, who)
        for view in scene
        for verb, entry in view.cues
        if entry.clauses and (who := subject(view.sentence, verb)) is not None
    )


def _names(sentence: Sentence, who: Word) -> set[str]:
    """Return the proper names in a phrase."""
    near = (who, *(w for w in sentence.subtree(who) if w.relation in ("flat", "appos")))
    return {word.form for word in near if word.upos == "PROPN"}


CONSTRUCTION = Construction(
    name="headline-label",
    summary=Wording(
        "In einer Überschrift steht vor dem Doppelpunkt, wer das Folgende sagt.",
        "In a headline the name before the colon says what follows.",
    ),
    source="Duden, Die Grammatik, „Redesituierung“; Amtliches Regelwerk der deutschen "
    "Rechtschreibung, § 81 (Doppelpunkt vor wörtlich Wiedergegebenem).",
    examples=(
        Example(
            "Brahm: Bad bleibt im Sommer offen\n\nDas Bad bleibt offen, sagte Ada Brahm am Montag.",
            fires=True,
        ),
        Example(
            "Ministerin: Kein Geld für neue Schulen\n\nDie Ministerin hat am Montag den Etat "
            "vorgestellt.",
            fires=True,
        ),
        Example(
            "Lindau: Bad bleibt im Sommer offen\n\nDas Bad bleibt offen, sagte Ada Brahm.",
            fires=False,
        ),
        Example(
            "Kommentar: Das Bad muss offen bleiben\n\nDas Bad bleibt offen, sagte Ada Brahm.",
            fires=False,
        ),
    ),
    rank=3,
    phase=Phase.LEFTOVERS,
    find=find,
    governs=governs,
    firm=False,
    in_headlines=True,
)
