"""Mentions: noun phrases that can stand for a speaker, with gender, number and sort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.article import Span
from attrib.grammar.closed_classes import word_set
from attrib.grammar.name_particles import PARTICLES
from attrib.grammar.noun_phrases import noun_phrase
from attrib.grammar.times import names_time
from attrib.lexicon.lookup import role, speech_noun
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.naming.origin import with_origin
from attrib.naming.proper_names import is_name_part, proper_name
from attrib.naming.traits import gender_of, is_plural, kind_of
from attrib.records import Sentence, SpeakerKind, Word
from attrib.scene import Scene
from attrib.scene.cue_subject import object_after

PRONOUNS = word_set(
    "er sie es ihm ihr ihnen ihn dieser diese dieses diesem diesen jener jene jenem der die "
    "das dem denen dessen deren letzterer letztere ersterer erstere"
)

_FOCUS = word_set("so auch selbst sogar nicht nur")
_ONLINE = word_set("auf bei via per")
_CIRCUMSTANCE = word_set("vor nach seit wegen trotz während gegenüber laut")
_OF = word_set("von vom aus")  # *ein Kind von drei Jahren*
_APOSTROPHES = frozenset("'’‘`´")
_OPENING, _CLOSING = frozenset('„»«"'), frozenset('“”»«"')
_LONGEST_QUOTED = 7
"""Words of a quoted name with its marks; more are rather a quotation. Set by hand."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase in the text: where it stands, its head, and the proper name in it, if any.

    `of_speech` tells that it hangs on a noun of saying (*nach Angaben Brahms*).
    """

    sentence: int
    head: Word
    span: Span
    name: tuple[str, ...]
    gender: str
    plural: bool
    kind: SpeakerKind
    relation: str
    is_pronoun: bool = False
    of_speech: bool = False


def mention_at(scene: Scene, number: int, head: Word) -> Mention:
    """Return the mention whose head is that word."""
    sentence = scene.sentences[number]
    phrase = noun_phrase(sentence, head)
    words = _with_name(sentence, _without_preposition(sentence, phrase), head)
    words = with_origin(sentence, words, head)
    words = _without_adjuncts(sentence, words, head)
    words = _trimmed(words, head)
    other = object_after(sentence, head)
    if other is not None:
        words = [w for w in words if w.index < other.index]
    span = Span(words[0].span.start, _end(sentence, words[-1]))
    name = proper_name(sentence, head, words, scene.text) if other is None else ()
    above = sentence.head_of(head)
    pronoun = head.upos == "PRON" or (head.upos == "DET" and head.form.lower() in PRONOUNS)
    return Mention(
        sentence=number,
        head=head,
        span=span,
        name=name,
        gender=gender_of(sentence, head, name),
        plural=is_plural(sentence, head),
        kind=kind_of(sentence, head, name),
        relation=_relation(sentence, head),
        is_pronoun=pronoun,
        of_speech=above is not None
        and speech_noun(above) is not None
        and not _ends_in_apostrophe(scene.text, span, name),
    )


def _ends_in_apostrophe(text: str, span: Span, name: tuple[str, ...]) -> bool:
    """Tell whether an apostrophe closes a name, whose *s* is then no genitive (*Kuhns’*)."""
    last = text.find(name[-1], span.start, span.end) + len(name[-1]) if name else 0
    return text[last : last + 1] in _APOSTROPHES


def _relation(sentence: Sentence, head: Word) -> str:
    """Return what the phrase is in its clause: a name in apposition is what its noun is."""
    above = sentence.head_of(head)
    title = head.upos == "PROPN" and head.relation == "appos" and above is not None
    if title and above is not None and above.index == head.index - 1:
        return above.relation
    return head.relation


def _without_adjuncts(sentence: Sentence, words: list[Word], head: Word) -> list[Word]:
    """Leave out where and when was spoken: *ein Sprecher am Montag*, *die Witwe auf Facebook*.

    So do the circumstances that no person is told from others by (*ein Makler vor Gericht*).

    A text is known by its date (*die Erklärung vom Freitag*).
    """
    if speech_noun(head) is not None:
        return words
    for preposition in words:
        noun = sentence.head_of(preposition)
        if preposition.relation != "case" or noun is None or preposition.index <= head.index:
            continue
        last = words[-1].index in {w.index for w in sentence.subtree(noun)}
        if last and _is_adjunct(preposition.form.lower(), noun, head):
            return [w for w in words if w.index < preposition.index]
    return words


def _is_adjunct(preposition: str, noun: Word, head: Word) -> bool:
    """Tell whether a phrase with a preposition is no part of the noun before it."""
    online = preposition in _ONLINE and noun.upos == "PROPN"
    dated = names_time(noun) and preposition not in _OF
    return dated or online or (preposition in _CIRCUMSTANCE and is_person(head))


def is_person(noun: Word) -> bool:
    """Tell whether a noun is one for people."""
    return noun.upos == "NOUN" and noun_sort(noun) is NounSort.PERSON


def _trimmed(words: list[Word], head: Word) -> list[Word]:
    """Leave out the beginning of a relative clause after a phrase (*die Stadt, in der*).

    Of a phrase of which nothing is left, the head remains: a colon tagged as a name, say.
    """
    while (
        words
        and words[-1].index > head.index
        and (
            words[-1].upos in ("DET", "ADP", "SCONJ", "CCONJ")
            or words[-1].form == ","
            or words[-1].xpos in ("PRELS", "PRELAT")
        )
    ):
        words = words[:-1]
    return words or [head]


def _end(sentence: Sentence, last: Word) -> int:
    """Return the end of the phrase, with a second name after a hyphen (*Brahm -Holm*)."""
    end = last.span.end
    for word in sentence.words[last.index :]:
        if word.span.start != end or word.form[:1] not in "-–" or len(word.form) < 2:
            break
        end = word.span.end
    return end


def _without_preposition(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Leave out *so*, and the article that a preposition has swallowed (*im Rathaus*)."""
    swallowed = {
        w.span for w in sentence.words if w.upos == "ADP" and w.relation in ("case", "mark")
    }
    so = [i for i, w in enumerate(words) if w.form == "so"]
    if so and so[-1] + 1 < len(words):
        words = words[so[-1] + 1 :]
    while len(words) > 1 and (_focuses(sentence, words[0]) or words[0].span in swallowed):
        words = words[1:]
    while (before := _determiner_before(sentence, words)) and before.span not in swallowed:
        words = [before, *words]
    return words


def _determiner_before(sentence: Sentence, words: list[Word]) -> Word | None:
    """Return the article or adjective right before a phrase that belongs to it (*die Stadt*)."""
    if words[0].index == 1:
        return None
    before = sentence.word(words[0].index - 1)
    belongs = before.upos in ("DET", "ADJ") and before.head >= words[0].index
    return before if belongs else None


def _focuses(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word singles out the phrase after it (*Nicht der Trainer sagte, …*)."""
    above = sentence.head_of(word)
    modifies = above is not None and above.upos in ("ADJ", "ADV")  # *nicht genannte Quellen*
    return word.form.lower() in _FOCUS and not modifies


def _with_name(sentence: Sentence, words: list[Word], head: Word) -> list[Word]:
    """Add the parts of a name hung elsewhere, and one in quotation marks after a role."""
    if head.upos == "PROPN":
        return _whole_name(sentence, words)
    if role(head) is None or words[-1].index != head.index:
        return words
    return [*words, *_quoted_name(sentence, head)]


def _quoted_name(sentence: Sentence, head: Word) -> Sequence[Word]:
    """Return the name in quotation marks after a noun (*die Zeitung „Der Bote“*)."""
    after = sentence.words[head.index : head.index + _LONGEST_QUOTED]
    if not after or after[0].form not in _OPENING or after[0].span.start > head.span.end + 1:
        return ()
    for position, word in enumerate(after[1:], start=1):
        if word.form in _CLOSING:
            return after[: position + 1]
        if word.upos in ("VERB", "AUX"):
            break
    return ()


def _whole_name(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Add the parts of a name that the parser has hung elsewhere, with its quotation marks."""
    first, last = words[0].index, words[-1].index
    while first > 1 and is_name_part(sentence.word(first - 1)):
        first -= 1
    while _name_goes_on(sentence, last):
        last += 1
    if _in_marks(sentence, first, last):
        first, last = first - 1, last + 1
    if 1 < first < words[0].index and sentence.word(first - 1).upos == "DET":
        first -= 1
    return [sentence.word(i) for i in range(first, last + 1)]


def _name_goes_on(sentence: Sentence, last: int) -> bool:
    """Tell whether a name goes on after a word: with no particle that ends it (*Brahm von*)."""
    following = sentence.words[last : last + 2]
    if not following or not is_name_part(following[0]):
        return False
    particle = following[0].form.lower() in PARTICLES
    return not particle or (len(following) > 1 and is_name_part(following[1]))


def _in_marks(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether quotation marks stand right around some words (*„Der Bote“*)."""
    if first == 1 or last == len(sentence.words):
        return False
    before, after = sentence.word(first - 1), sentence.word(last + 1)
    return before.form in _OPENING and after.form in _CLOSING
