"""*wonach*, *demnach*, *demzufolge*: the source stands in the text before.

*demnach* and *demzufolge* mostly mean "therefore"; they attribute only after a report or
a noun of saying (Duden, "demnach": 1. also, folglich; 2. nach der genannten Quelle).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.extent import extended
from attrib.detect.content.frame import Content
from attrib.detect.cue import CueWords
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind, is_relative_pronoun
from attrib.grammar.finite import is_finite, is_participle
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.lexicon.lookup import speech_noun
from attrib.lexicon.possible_speaker import is_thing
from attrib.lexicon.tables import ClassTrait, classes_with, prepositions
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.source_phrase import source_of
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_EITHER = frozenset(("demnach", "demzufolge", "danach"))  # of the text before, or "therefore"


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses that a pronominal adverb gives to a source named before."""
    known, sources = prepositions(), _Sources()
    for view in scene:
        for word in view.sentence.words:
            place = known.get(word.form.lower(), ("", ""))[0]
            if place == "alone" and sources.are_taken_up(view, word):
                cue = [word]
            elif place in ("before", "both") and _refers(view.sentence, word):
                cue = [word, view.sentence.word(word.index + 1)]
            else:
                continue
            if found := _utterance(view, cue):
                yield found


class _Sources:
    """Which sentences have a source that the next one can take up; each is looked at once."""

    def __init__(self) -> None:
        self._cited: dict[int, bool] = {}

    def are_taken_up(self, view: SentenceView, word: Word) -> bool:
        """Tell whether the adverb stands for a source of the text before."""
        _, needs = prepositions()[word.form.lower()]
        return self._opens(view, word) and self._has_source(view, word, needs)

    def _opens(self, view: SentenceView, word: Word) -> bool:
        """Tell whether the adverb opens its sentence, or stands where a report goes on."""
        if word.form.lower() not in _EITHER:
            return True
        words = view.sentence.words
        if all(map(is_punctuation, words[: word.index - 1])):
            return any(map(is_finite, words[word.index : word.index + 1]))
        before = words[word.index - 2]
        return is_finite(before) and (before.lemma == "sollen" or self._is_told(view, before))

    def _is_told(self, view: SentenceView, finite: Word) -> bool:
        """Tell whether the sentence before has a source with which this one goes on.

        A Konjunktiv goes on with *laut X* by itself.
        """
        previous = view.previous
        if previous is None:
            return False
        return _reports(previous) or (
            view.moods.get(finite.index) not in KONJUNKTIVE and self._cites(previous)
        )

    def _has_source(self, view: SentenceView, word: Word, needs: str) -> bool:
        if needs == "figures":
            return _after_figures(view, word)
        if antecedent(view, word) is not None:
            return True
        if needs != "report" or view.previous is None:
            return False
        return bool(view.previous.cues) or self._cites(view.previous)

    def _cites(self, view: SentenceView) -> bool:
        """Tell whether the sentence has a source (*laut Wache*), or *demnach* takes one up."""
        if view.number not in self._cited:
            self._cited[view.number] = any(
                source_of(view.sentence, word) is not None
                or (word.form.lower() in _EITHER and self.are_taken_up(view, word))
                for word in view.sentence.words
            )
        return self._cited[view.number]


def _reports(view: SentenceView) -> bool:
    """Tell whether a verb of the sentence says it of somebody."""
    return any(
        entry.speech_class in classes_with(ClassTrait.RESUMED)
        and ((who := subject(view.sentence, verb)) is None or not is_thing(who))
        for verb, entry in view.cues
    )


def _refers(sentence: Sentence, word: Word) -> bool:
    """Tell whether a relative pronoun takes up a speech noun (*Berichte, nach denen …*)."""
    if word.index < 3 or word.index + 1 >= len(sentence.words):
        return False
    pronoun = sentence.word(word.index + 1)
    before = sentence.words[max(0, word.index - 7) : word.index - 1]
    relative = before[-1].form == "," and is_relative_pronoun(pronoun)
    return relative and any(speech_noun(w) for w in before)


def _after_figures(view: SentenceView, danach: Word) -> bool:
    """Tell whether *danach* is *according to that*, and no time (*danach ging sie schwimmen*).

    A text or figures were told of in the sentence before, and what follows holds still: it stands
    in the present, the perfect or a Konjunktiv.
    """
    taken, before = antecedent(view, danach), view.previous
    if taken is None or before is None or taken[0] != before.number:
        return False
    return _is_told_of(before.sentence, taken[1]) and _holds(view, danach)


def _is_told_of(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the sentence tells of a text or figures (*stritt über den Bericht*: no)."""
    known = speech_noun(noun)
    if known is None or "nach" not in known.uses:
        return False
    cases = case_of(sentence, noun) - {"in", "aus", "mit"}
    return not cases and (known.medium == "writing" or "results" in known.uses)


def _holds(view: SentenceView, danach: Word) -> bool:
    """Tell whether the sentence says what holds, and not what somebody did then."""
    readings = [r for r in view.readings if r.finite.index == danach.index + 1]
    still = any(r.mood in KONJUNKTIVE or r.finite.features.get("Tense") == "Pres" for r in readings)
    who = subject(view.sentence, readings[0].verb) if readings else None
    perfect = any(r.finite.lemma in ("haben", "sein") and is_participle(r.verb) for r in readings)
    acts = perfect and who is not None and who.upos == "PRON"
    return still and not acts


def antecedent(view: SentenceView, word: Word) -> tuple[int, Word] | None:
    """Return the speech noun that the adverb takes up: in its sentence, or in the one before."""
    before = [(view.number, w) for w in view.sentence.words[: word.index - 1]]
    if view.previous is not None and word.form.lower() in _EITHER:
        earlier = [(view.previous.number, w) for w in view.previous.sentence.words]
        before = earlier + before
    return next((place for place in reversed(before) if speech_noun(place[1]) is not None), None)


def _utterance(view: SentenceView, words: list[Word]) -> Utterance | None:
    clause = _clause(view, words[0]) - {w.index for w in words}
    if sum(1 for i in clause if not is_punctuation(view.sentence.word(i))) < 3:
        return None
    cue = CueWords(view.number, words[0], tuple(words), words[0].form.lower())
    form = shown(view.scene, cue.spans)
    why = Wording(
        f"„{form}“ verweist auf eine vorher genannte Quelle",
        f"“{form}” refers back to a source named before",
    )
    return reported_clause(
        view.scene,
        cue,
        Content(frozenset(clause), ClauseKind.OTHER, "after"),
        why,
        frame=Span(words[0].span.start, words[-1].span.end),
        route=Route.ANTECEDENT,
    )


def _clause(view: SentenceView, word: Word) -> set[int]:
    """Return the clause of the adverb: for *wonach* from there on, else the sentence."""
    clause = view.clause_of(word)
    if clause is None or word.form.lower() in _EITHER:
        return {w.index for w in view.sentence.words}
    rest = (clause, *view.after(clause))
    whole = extended(view, rest, lambda later: later.is_verb_first)
    return {i for i in whole if i >= word.index}


CONSTRUCTION = Construction(
    name="pronominal-adverb",
    summary=Wording(
        "„wonach“, „demnach“, „demzufolge“: Die Quelle steht davor.",
        "“wonach”, “demnach”, “demzufolge”: the source stands before.",
    ),
    source="Duden, „demnach“ (1. also, folglich; 2. nach der genannten Quelle); Duden, Die "
    "Grammatik, „Pronominaladverb“.",
    examples=(
        Example("Es gibt einen Bericht, wonach das Bad marode ist.", fires=True),
        Example(
            "Die Stadt legte am Montag einen Bericht vor. Demnach ist das Bad marode.", fires=True
        ),
        Example("Es regnete den ganzen Tag. Demnach blieb das Bad leer.", fires=False),
        Example("Sie kam um acht. Danach ging sie schwimmen.", fires=False),
    ),
    rank=80,
    find=find,
    parenthetical=True,
)
