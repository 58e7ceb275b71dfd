"""A noun of saying and a colon: *Sein Fazit: Der Plan ist tot*, *die Botschaft lautet: …*.

The noun must be somebody's, for a bare one announces the narrator's words as well (*die Frage ist:
Wer zahlt?*); only with *lauten* what was said need not be given to anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.frame import Content
from attrib.detect.cue import of_noun
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.tree import case_of, form_of
from attrib.lexicon.lookup import role, speech_noun
from attrib.lexicon.possible_speaker import Voice, voice_of
from attrib.lexicon.tables import SpeechNoun
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_BEING = frozenset(("lauten", "sein", "heißen"))
_FARTHEST = 15
"""Words that the longest frame has."""
_UTTERED = frozenset(("clause", "quote"))
_NARRATOR = ("mein", "dein", "unser", "euer", "eure", "unsre")


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield what follows the colon after somebody's noun of saying."""
    for view in scene:
        colon = _colon(view.sentence)
        found = _announced(view.sentence, colon) if colon is not None else None
        if colon is not None and found is not None:
            words = {w.index for w in view.sentence.words[colon.index :]}
            if any(not is_punctuation(view.sentence.word(i)) for i in words):
                yield _utterance(view, *found, colon, frozenset(words))


def _utterance(
    view: SentenceView, noun: Word, entry: SpeechNoun, colon: Word, words: frozenset[int]
) -> Utterance:
    why = Wording(
        f"„{noun.form}“ ({entry.lemma}) kündigt nach dem Doppelpunkt eine Äußerung an",
        f"“{noun.form}” ({entry.lemma}) announces an utterance after the colon",
    )
    owner = next((c for c in view.sentence.children(noun) if _owns(view.sentence, c, colon)), None)
    return reported_clause(
        view.scene,
        of_noun(view.number, noun, entry),
        Content(words, ClauseKind.VERB_SECOND, "after"),
        why,
        frame=Span(view.sentence.words[0].span.start, colon.span.end),
        source=owner or noun,
        route=Route.SOURCE if owner is not None else Route.POSSESSOR,
    )


def _colon(sentence: Sentence) -> Word | None:
    """Return the colon that closes the frame, with no other mark before it."""
    for word in sentence.words[: _FARTHEST + 1]:
        if word.form == ":":
            return word
        if is_punctuation(word):
            return None
    return None


def _announced(sentence: Sentence, colon: Word) -> tuple[Word, SpeechNoun] | None:
    """Return the noun before a colon that says whose words stand after it."""
    frame = sentence.words[: colon.index - 1]
    noun = next((w for w in frame if w.upos == "NOUN" and not case_of(sentence, w)), None)
    entry = speech_noun(noun) if noun is not None else None
    if noun is None or entry is None or not entry.uses & _UTTERED:
        return None
    verbs = [w for w in frame if w.upos in ("VERB", "AUX")]
    if any(w.lemma not in _BEING or w.index < noun.index for w in verbs):
        return None
    told = _is_said(entry, verbs) or _is_somebodys(sentence, noun, colon, named=not verbs)
    return (noun, entry) if told else None


def _is_said(entry: SpeechNoun, verbs: Sequence[Word]) -> bool:
    """Tell whether *lauten* gives what was said, whoever said it; a question may only be put."""
    said = entry.medium != "thought" and entry.speech_class != "ask" and "clause" in entry.uses
    return said and any(w.lemma == "lauten" and is_finite(w) for w in verbs)


def _is_somebodys(sentence: Sentence, noun: Word, colon: Word, *, named: bool) -> bool:
    """Tell whether a possessive, a genitive or *von* gives the noun to somebody who can speak.

    *Der Rat der Stadt: Olaf Tann und Ada Brahm* are a body's members; with a verb (*Der Rat der
    Ärzte ist klar: …*) it is what they say.
    """
    children = [c for c in sentence.children(noun) if c.index < colon.index]
    own = any(c.deprel == "det:poss" and not form_of(c).startswith(_NARRATOR) for c in children)
    body = named and role(noun) is not None
    return own or (not body and any(_owns(sentence, c, colon) for c in children))


def _owns(sentence: Sentence, child: Word, colon: Word) -> bool:
    """Tell whether the word is a genitive or *von*-phrase of somebody who can speak."""
    cases = case_of(sentence, child)
    beside = child.relation == "nmod" and child.index < colon.index
    return beside and (not cases or bool(cases & {"von", "vom"})) and voice_of(child) >= Voice.TEXT


CONSTRUCTION = Construction(
    name="noun-and-colon",
    summary=Wording(
        "Ein Nomen des Sagens kündigt vor einem Doppelpunkt an, was jemand sagt.",
        "A noun of saying before a colon announces what somebody says.",
    ),
    source="Amtliches Regelwerk der deutschen Rechtschreibung, § 81 (Doppelpunkt vor wörtlich "
    "Wiedergegebenem); grammis, „Nomen mit Satzkomplement“.",
    examples=(
        Example("Sein Fazit: Das Bad ist zu klein.", fires=True),
        Example("Die Botschaft der Stadt lautet: Wir sparen an den Schulen.", fires=True),
        Example("Die Frage ist: Wer zahlt das Bad?", fires=False),
        Example("Sein Problem: Das Bad ist zu klein.", fires=False),
    ),
    rank=72,
    find=find,
)
