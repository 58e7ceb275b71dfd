"""A verb of saying that two speakers share: *A sagt, es reiche, B, es reiche nicht*."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.constructions.speech_verb import find as find_speech
from attrib.detect.content.extent import extended
from attrib.detect.content.frame import Content
from attrib.detect.content.gapped import second_teller
from attrib.detect.cue import CueWords
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clause import Clause
from attrib.records import Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.wording import Wording


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield the clauses of those who share the verb of saying before."""
    tellers = {
        view.number: pairs
        for view in scene
        if (pairs := [(c, w) for c in view.clauses if (w := second_teller(view, c)) is not None])
    }
    for first in find_speech(scene, found) if tellers else ():
        cue = first.cue
        for clause, teller in tellers.get(first.sentence, ()):
            before = clause.previous
            shared = before is not None and any(first.covers(word) for word in before.words[:1])
            if cue is not None and shared and cue.anchor.index < clause.first:
                yield _utterance(scene[first.sentence], cue, clause, teller)


def _utterance(view: SentenceView, cue: CueWords, clause: Clause, teller: Word) -> Utterance:
    after = view.after(clause)
    form = shown(view.scene, cue.spans)
    why = Wording(
        f"„{form}“ ({cue.lemma}) gilt auch für „{teller.form}“",
        f"“{form}” ({cue.lemma}) holds for “{teller.form}”, too",
    )
    return reported_clause(
        view.scene,
        cue,
        Content(extended(view, after, lambda _: False), after[0].kind, "after"),
        why,
        frame=Span(clause.words[0].span.start, clause.words[-1].span.end),
        source=teller,
        route=Route.SOURCE,
    )


CONSTRUCTION = Construction(
    name="gapped-speech",
    summary=Wording(
        "Zwei Sprecher teilen sich ein Verb des Sagens, das nur einmal dasteht.",
        "Two speakers share a verb of saying that stands there once.",
    ),
    source="Duden, Die Grammatik, „Ellipse“ und „Indirekte Rede“; grammis, „Gapping“ "
    "(Koordinationsellipse).",
    examples=(
        Example("Ada Brahm sagt, das Geld reiche, Olaf Tann, es reiche nicht.", fires=True),
        Example("Die Mutter sagt, dass der Junge lerne, die Lehrerin, dass er störe.", fires=True),
        Example("Ada Brahm sagt, der Trainer, ein Freund, sei krank.", fires=False),
        Example("Ada Brahm sagt, das Geld reiche, und Olaf Tann nickt.", fires=False),
    ),
    rank=22,
    find=find,
)
