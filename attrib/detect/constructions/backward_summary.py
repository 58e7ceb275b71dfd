"""*Das teilte X mit*: the report follows what it reports, and takes it up with a pronoun.

*Das* and *dies* resume a whole sentence, a clause or a quotation. *Das teilte X mit* makes X the
speaker of what stands before; *das bestritt X* and *das lobte X* are utterances of their own, of
which it is only the topic.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.frame import Content
from attrib.detect.cue import of_verb
from attrib.detect.found import Found
from attrib.detect.quotation.governor import Governor, Place, governed_by, is_quoted
from attrib.detect.utterance import Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import NEUTER_PRONOUNS
from attrib.grammar.marks import is_punctuation
from attrib.grammar.negation import is_negated
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.tables import ClassTrait, SpeechVerb, Trait, classes_with, verbs_with
from attrib.records import Mood, Word
from attrib.scene import Scene
from attrib.wording import Wording

_PRONOUNS = NEUTER_PRONOUNS - {"es"}
_OPENERS = ("Das", "Dies", "So")
_NEAR = 12
"""Code points after a quotation within which the sentence that takes it up begins."""


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield what a pronoun takes up: the sentence before, or the clauses before in its own."""
    for number, sentence in enumerate(scene.sentences):
        split = scene.fields(number)
        for at, field in enumerate(split):
            words = [sentence.word(i) for i in field if not is_punctuation(sentence.word(i))]
            if at:
                before = frozenset(i for f in split[:at] for i in f)
                if found := _taken_up(scene, number, words, other=number, before=before):
                    yield found
        words = [w for w in sentence.words if not is_punctuation(w)]
        if number and not _starts_paragraph(scene, number):
            before = frozenset(w.index for w in scene.sentences[number - 1].words)
            if found := _taken_up(scene, number, words, other=number - 1, before=before):
                whole = scene.sentences[number - 1].span.strip(scene.text)
                yield replace(found, content=(whole,))


def governs(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return *Das musste X einräumen* after a quotation: the next sentence takes it up."""
    end = quotation.span.end
    ahead = scene.text[end : end + _NEAR]
    rest = ahead.lstrip(" .")
    located = scene.word_at(end + len(ahead) - len(rest))
    if located is None or located[1].form not in _OPENERS:
        return None
    number, opener = located
    if not rest.startswith(f"{opener.form} "):
        return None
    sentence = scene.sentences[number]
    for verb, entry in scene.speech_verbs(number):
        main = "quote" in entry.clauses and verb.relation == "root"
        if main and not is_quoted(scene, verb) and _asserts(scene, number, verb, entry):
            frame = Span(sentence.words[0].span.start, sentence.words[-1].span.end)
            return governed_by(scene, number, verb, entry, frame=frame, place=Place.NEXT_SENTENCE)
    return None


def _taken_up(
    scene: Scene, number: int, words: list[Word], *, other: int, before: frozenset[int]
) -> Utterance | None:
    """Return what stands before a clause that takes it up: words of sentence `other`.

    Its finite verb is second, an adverb aside (*das zumindest meint X*): in a relative clause it is
    last.
    """
    sentence = scene.sentences[number]
    if len(words) < 3 or words[0].form.lower() not in _PRONOUNS:
        return None
    if not any(r.finite.index in before for r in scene.readings(other)):
        return None
    for verb, entry in scene.speech_verbs(number):
        finite = finite_verb(sentence, verb)
        if finite != words[2 if words[1].upos == "ADV" else 1] or "v2" not in entry.clauses:
            continue
        if _asserts(scene, number, verb, entry):
            cue = of_verb(number, sentence, verb, entry)
            frame = Span(words[0].span.start, words[-1].span.end)
            content = Content(before, ClauseKind.OTHER, "before")
            return reported_clause(scene, cue, content, _marks(words), frame=frame, sentence=other)
    return None


def _starts_paragraph(scene: Scene, number: int) -> bool:
    first = next((w for w in scene.sentences[number].words if not is_punctuation(w)), None)
    end = scene.sentences[number - 1].span.end
    return first is not None and scene.text[end : first.span.start].count("\n") > 1


def _asserts(scene: Scene, number: int, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether a verb whose object takes up what stands before gives it to its subject.

    Not where it denies it or speaks about it, is negated, or is itself somebody's report.
    """
    sentence = scene.sentences[number]
    asserting = entry.speech_class in classes_with(ClassTrait.ASSERTING)
    if not asserting or entry.lemma in verbs_with(Trait.TOPICAL):
        return False
    if is_negated(sentence, verb) or (is_passive(sentence, verb) and verb.head):
        return False
    finite = finite_verb(sentence, verb)
    return finite is not None and scene.mood(number, {finite.index})[0] is not Mood.KONJUNKTIV_1


def _marks(words: list[Word]) -> Wording:
    opening = " ".join(w.form for w in words[:2])
    return Wording(
        f"„{opening} …“ weist den Satz davor als Äußerung aus",
        f"“{opening} …” marks what precedes it as an utterance",
    )


CONSTRUCTION = Construction(
    name="backward-summary",
    summary=Wording(
        "Ein Satz nimmt mit „das“ auf, was davor steht, und sagt, von wem es ist.",
        "A sentence takes up with “das” what stands before it, and says whose it is.",
    ),
    source="Duden, Die Grammatik, „Textverknüpfung“ („das“ und „dies“ nehmen ganze Sätze "
    "wieder auf).",
    examples=(
        Example("Das Bad schließt im Mai. Das teilte die Stadt am Montag mit.", fires=True),
        Example(
            "„Die Kasse ist leer, und niemand hat es gemerkt.“ Das räumte Ada Brahm am Montag ein.",
            fires=True,
        ),
        Example("Das Bad schließt im Mai. Das bestritt die Stadt am Montag.", fires=False),
        Example("Das Bad schließt im Mai. Das freute die Kinder im Ort.", fires=False),
    ),
    rank=10,
    find=find,
    governs=governs,
)
