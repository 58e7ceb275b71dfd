"""Mentions: noun phrases that can stand for a speaker, with gender, number and sort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.article import Span
from attrib.grammar.name_particles import PARTICLES
from attrib.grammar.noun_phrases import noun_phrase
from attrib.grammar.predicates import word_set
from attrib.grammar.times import names_time
from attrib.lexicon.lookup import is_anonymous, is_nominalised, role, speech_noun
from attrib.lexicon.tables import first_names, given_names
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.naming.origin import with_origin
from attrib.naming.proper_names import is_name_part, proper_name
from attrib.records import Sentence, SpeakerKind, Word
from attrib.scene import Scene
from attrib.scene.cue_subject import object_behind

PRONOUNS = word_set(
    "er sie es ihm ihr ihnen ihn dieser diese dieses diesem diesen jener jene jenem der die "
    "das dem denen dessen deren letzterer letztere ersterer erstere"
)

_FEMININE_ARTICLES = word_set("die eine")
_MASCULINE_ARTICLES = word_set("dem den des einem einen eines")
_FOCUS = word_set("so auch selbst sogar nicht nur")
_ONLINE = word_set("auf bei via per")
_OF = word_set("von vom aus")  # *ein Kind von drei Jahren*
_OPENING, _CLOSING = frozenset('„»«"'), frozenset('“”»«"')
_LONGEST_QUOTED = 7
"""Words of a quoted name with its marks; more are rather a quotation. Set by hand."""
_TITLE_REACH = 3
"""How many words before the head of a name its title can stand (*Minister Jens Otto Brahm*)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase in the text: where it stands, its head, and the proper name in it, if any."""

    sentence: int
    head: Word
    span: Span
    name: tuple[str, ...]
    gender: str
    plural: bool
    kind: SpeakerKind
    relation: str
    is_pronoun: bool = False


def mention_at(scene: Scene, number: int, head: Word) -> Mention:
    """Return the mention whose head is that word."""
    sentence = scene.sentences[number]
    phrase = noun_phrase(sentence, head)
    words = _with_name(sentence, _without_preposition(sentence, phrase), head)
    words = with_origin(sentence, words, head)
    words = _without_adjuncts(sentence, words, head)
    words = _trimmed(words, head)
    other = object_behind(sentence, head)
    if other is not None:
        words = [w for w in words if w.index < other.index]
    span = Span(words[0].span.start, _end(sentence, words[-1]))
    name = proper_name(sentence, head, words, scene.text) if other is None else ()
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
    )


def _relation(sentence: Sentence, head: Word) -> str:
    """Return what the phrase is in its clause: a name in apposition is what its noun is."""
    above = sentence.head_of(head)
    title = head.upos == "PROPN" and head.relation == "appos" and above is not None
    if title and above is not None and above.index == head.index - 1:
        return above.relation
    return head.relation


def _without_adjuncts(sentence: Sentence, words: list[Word], head: Word) -> list[Word]:
    """Leave out where and when was spoken: *ein Sprecher am Montag*, *die Witwe auf Facebook*.

    A text is known by its date (*die Erklärung vom Freitag*).
    """
    if speech_noun(head) is not None:
        return words
    for preposition in words:
        noun = sentence.head_of(preposition)
        if preposition.relation != "case" or noun is None or preposition.index <= head.index:
            continue
        online = preposition.form.lower() in _ONLINE and noun.upos == "PROPN"
        last = words[-1].index in {w.index for w in sentence.subtree(noun)}
        dated = names_time(noun) and preposition.form.lower() not in _OF
        if last and (dated or online):
            return [w for w in words if w.index < preposition.index]
    return words


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


def gender_of(sentence: Sentence, head: Word, name: tuple[str, ...]) -> str:
    """Return Masc, Fem, Neut or "" from role, given name and features."""
    known = role(head)
    given = next((g for token in name[:-1] if (g := first_names().get(token))), "")
    if given or (nominal := _of_nominal(sentence, head)):
        return given or nominal
    if known is not None and known.kind is SpeakerKind.PERSON and known.gender != "Neut":
        return known.gender
    if name:
        before = _word_before_name(sentence, head)
        title = (role(before) if before is not None else None) or known
        own = given_names().get(name[0], "") if len(name) == 1 else ""
        return title.gender if title is not None else own or _trade(before, head)
    if known is not None:
        return known.gender
    return head.features.get("Gender", "") if head.upos == "NOUN" else ""


def _of_nominal(sentence: Sentence, head: Word) -> str:
    """Return the gender that the article gives a nominalised adjective (*die Angehörige*)."""
    if not is_nominalised(head.form) or head.features.get("Number") == "Plur":
        return ""
    articles = {c.form.lower() for c in sentence.children(head) if c.upos == "DET"}
    if articles & _FEMININE_ARTICLES:
        return "Fem"
    return "Masc" if articles & _MASCULINE_ARTICLES else ""


def _trade(before: Word | None, name: Word) -> str:
    """Return the gender of an unknown noun that a name is the apposition of (*Hebamme Finke*)."""
    if before is None or name.relation not in ("appos", "flat") or name.head != before.index:
        return ""
    gender = before.features.get("Gender", "")
    return gender if gender in ("Masc", "Fem") else ""


def _word_before_name(sentence: Sentence, head: Word) -> Word | None:
    """Return the noun before a name, over other tokens of the name (*Minister Otto Brahm*)."""
    for index in range(head.index - 1, max(0, head.index - 1 - _TITLE_REACH), -1):
        word = sentence.word(index)
        if word.upos == "NOUN":
            return word
        if word.upos != "PROPN":
            return None
    return None


def is_plural(sentence: Sentence, head: Word) -> bool:
    """Tell whether the mention is plural or coordinated."""
    return is_joined(sentence, head) or head.features.get("Number") == "Plur"


def is_joined(sentence: Sentence, head: Word) -> bool:
    """Tell whether several are joined in the mention (*Brahm und Tann*, not *Klima- und Bauamt*)."""
    return not head.form.endswith("-") and any(
        c.relation == "conj"
        and any(g.lemma in ("und", "sowie", "noch") for g in sentence.children(c))
        for c in sentence.children(head)
    )


def kind_of(sentence: Sentence, head: Word, name: tuple[str, ...]) -> SpeakerKind:
    """Return what sort of speaker the mention names."""
    if not name and is_anonymous(head):
        return SpeakerKind.ANONYMOUS
    plural, known = is_plural(sentence, head), role(head)
    if known is not None:
        several = known.kind is SpeakerKind.PERSON and plural
        return SpeakerKind.GROUP if several else known.kind
    if name and (_has_given_name(name) or _titled(sentence, head)):
        return SpeakerKind.PERSON
    if not name and (text := _kind_of_text(sentence, head)) is not None:
        return text
    if plural:
        return SpeakerKind.GROUP
    person = name or head.upos == "PRON" or noun_sort(head) is NounSort.PERSON
    masculine = head.features.get("Gender") == "Masc" and noun_sort(head) is NounSort.OTHER
    return SpeakerKind.PERSON if person or masculine else SpeakerKind.ORGANISATION


def _has_given_name(name: tuple[str, ...]) -> bool:
    """Tell whether a name begins with a given name and does not end there (*Ada Brahm*)."""
    return len(name) > 1 and name[0] in first_names()


def _kind_of_text(sentence: Sentence, head: Word) -> SpeakerKind | None:
    """Return what a text or utterance names as its source: itself, if written (*der Bericht*)."""
    noun = speech_noun(head)
    if noun is not None:
        return SpeakerKind.DOCUMENT if noun.medium == "writing" else SpeakerKind.ANONYMOUS
    # *laut Punkt 3.2 der Satzung*
    return SpeakerKind.DOCUMENT if is_numbered(sentence, head) else None


def is_numbered(sentence: Sentence, head: Word) -> bool:
    """Tell whether the noun has a number after it, as parts of a text have (*Punkt 3.2*)."""
    return head.upos == "NOUN" and any(
        c.relation == "nummod" and c.index > head.index for c in sentence.children(head)
    )


def _titled(sentence: Sentence, head: Word) -> bool:
    """Tell whether a role of a person stands before a name (*Ministerin Brahm*)."""
    before = _word_before_name(sentence, head)
    title = role(before) if before is not None else None
    return title is not None and title.kind is SpeakerKind.PERSON
