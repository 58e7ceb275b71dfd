"""*von X ist die Rede*: a report of what is talked about (grammis, "Funktionsverbgefüge").

Somebody talks, yet only a phrase can say who (*in dem Bericht war von Betrug die Rede*). With
*keine Rede* or a modal verb the narrator denies or judges in his own voice: no report.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attrib.detect.construction import Construction, Phase
from attrib.detect.content.own_clause import own_clause
from attrib.detect.cue import CueWords
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance, reported_act
from attrib.example import Example
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.mood import KONJUNKTIVE
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording

_ABOUT = word_set("von vom davon wovon")


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield the sentences and clauses in which something is talked about."""
    for number, sentence in enumerate(scene.sentences):
        for word in sentence.words:
            copula = _copula(sentence, word)
            if copula is None or not _is_about(sentence, word):
                continue
            if not found.contents.covers(word.span) and not _told(scene, number, copula):
                yield _utterance(scene, number, word, copula)


def _copula(sentence: Sentence, word: Word) -> Word | None:
    """Return the finite *sein* whose predicate *die Rede* is, no modal verb beside it."""
    if word.form != "Rede" or not any(c.form == "die" for c in sentence.children(word)):
        return None
    above = sentence.head_of(word)
    verb = above if above is not None and above.lemma == "sein" else word
    if any(c.relation == "nsubj" and c.form != "Rede" for c in sentence.children(verb)):
        return None  # *das war die Rede von Brahm*
    helpers = [c for c in sentence.children(verb) if c.relation in ("cop", "aux")]
    forms = [w for w in (verb, *helpers) if w.lemma == "sein" and is_finite(w)]
    return forms[0] if forms else None


def _is_about(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a *von*-phrase of the predicate says what is talked about."""
    heads = {noun.index, noun.head}
    return any(
        w.form.lower() in _ABOUT
        and (w.head in heads or ((above := sentence.head_of(w)) and above.head in heads))
        for w in sentence.words
    )


def _told(scene: Scene, number: int, copula: Word) -> bool:
    """Tell whether the talk itself is reported (*es sei von Betrug die Rede*)."""
    return any(
        r.finite.index == copula.index and r.mood in KONJUNKTIVE for r in scene[number].readings
    )


def _utterance(scene: Scene, number: int, noun: Word, copula: Word) -> Utterance:
    verb = noun if noun.head != copula.index else copula
    cue = CueWords(number, noun, (copula, noun), "Rede")
    form = shown(scene, cue.spans)
    why = Wording(f"„{form}“ berichtet von einer Äußerung", f"“{form}” reports a speech act")
    act = reported_act(scene, cue, own_clause(scene, number, verb), why)
    return replace(act, route=Route.OBLIQUE)


CONSTRUCTION = Construction(
    name="rede-sein",
    summary=Wording(
        "„von etwas ist die Rede“.",
        "“von etwas ist die Rede” (there is talk of something).",
    ),
    source="grammis, „Funktionsverbgefüge“; Duden, „Rede“.",
    examples=(
        Example("In dem Bericht war von Betrug die Rede.", fires=True),
        Example("Von einem Umbau ist in dem Brief der Stadt die Rede.", fires=True),
        Example("Von einem Umbau kann keine Rede sein.", fires=False),
        Example("Die Rede von Ada Brahm dauerte eine Stunde.", fires=False),
    ),
    rank=120,
    phase=Phase.LEFTOVERS,
    find=find,
)
