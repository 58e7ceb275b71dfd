"""What governs a quotation: a cue right after it, right before it, or around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from attrib.detect.addressee import addressee_of
from attrib.detect.scene import Scene
from attrib.detect.so import phrase_in
from attrib.detect.verb import cue_of, joined
from attrib.detect.words import SpeechVerb, is_title_noun, speech_noun
from attrib.grammar.clauses import Field
from attrib.grammar.predicates import (
    finite_verb,
    is_finite,
    is_negated,
    is_punctuation,
    verb_complex,
    word_set,
)
from attrib.grammar.quotes import Quotation
from attrib.records import Cue, Sentence, Span, Word

_FRAGMENT_CLASSES = word_set(
    "name judge criticise praise accuse warn demand say claim opinion deny reject regret "
    "assess answer threaten propose confirm admit predict appeal"
)


@dataclass(frozen=True, slots=True)
class Governor:
    """The cue of a quotation (None for a bare colon), its frame, and where it stands.

    `why` is after, before or inside; `titled` tells that the frame speaks of a name or title.
    """

    cue: Cue | None
    frame: tuple[Span, ...]
    why: str
    negated: bool = False
    titled: bool = False
    addressee: Span | None = None
    medium: str = "speech"

    @property
    def calls(self) -> bool:
        """Tell whether the cue gives things a name (*nannte den Plan „…“*)."""
        return self.cue is not None and self.cue.speech_class == "name"


def governor(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return the cue of a quotation: right after it, right before it, or around it."""
    return (
        _following(scene, quotation)
        or _preceding(scene, quotation)
        or _around(scene, quotation)
        or _taken_up(scene, quotation.span.end)
    )


def _following(scene: Scene, quotation: Quotation) -> Governor | None:
    """Look for *„…“, sagte X* and *„…“, so X*."""
    text, end = scene.text, quotation.span.end
    rest = text[end:]
    gap = re.match(r"[ \t]*[,–-]?[ \t]*(?:[\r\n]?[ \t]*)", rest)
    comma = bool(gap and ("," in gap.group() or "–" in gap.group()))
    closed = quotation.inner.of(text).rstrip()[-1:] in ("!", "?", ",", "…", ".")
    start = end + (gap.end() if gap else 0)
    found = scene.word_at(start)
    if found is None or found[1].span.start > start + 1 or not (comma or closed):
        return None
    number, word = found
    sentence = scene.sentences[number]
    if word.form == "so":
        field = next((f for f in scene.fields(number) if word.index in f), None)
        rest_words = [w for w in sentence.words[word.index - 1 :] if field and w.index in field]
        phrase = _so_phrase(sentence, rest_words)
        if phrase is not None:
            frame = Span(phrase[0].span.start, phrase[-1].span.end)
            return Governor(Cue((word.span,), "so", "say"), (frame,), "after")
        if word.index < len(sentence.words):
            word = sentence.word(word.index + 1)
    if not comma and not word.form[:1].islower():
        return None
    for verb, entry in scene.speech_verbs(number):
        finite = finite_verb(sentence, verb) or verb
        if finite.index == word.index and entry.clauses & {"quote", "v2"}:
            frame = _stretch(scene, number, word)
            return Governor(
                cue_of(sentence, verb, entry),
                (frame,),
                "after",
                is_negated(sentence, verb),
                _of_title(sentence, verb),
                addressee_of(sentence, verb, entry),
                entry.medium,
            )
    if is_finite(word) and comma and _subject_follows(sentence, word):
        verb = _lexical(sentence, word)
        cue = Cue(joined(verb_complex(sentence, verb)), verb.lemma, "say")
        return Governor(cue, (_stretch(scene, number, word),), "after")
    return None


def _of_title(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb gives a title (*lautet der Titel*, *gab den Namen bekannt*)."""
    return any(is_title_noun(c) for c in sentence.children(verb) if c.relation in ("nsubj", "obj"))


def _taken_up(scene: Scene, end: int) -> Governor | None:
    """Look for *„…“. Das musste X einräumen*: the next sentence takes the quotation up."""
    rest = scene.text[end : end + 12].lstrip(" .")
    if not rest.startswith(("Das ", "Dies ", "So ")):
        return None
    located = scene.word_at(end + (len(scene.text[end : end + 12]) - len(rest)))
    if located is None or located[1].form not in ("Das", "Dies", "So"):
        return None
    number = located[0]
    pairs = [
        (v, e)
        for v, e in scene.speech_verbs(number)
        if "quote" in e.clauses and v.relation == "root" and not is_quoted(scene, v)
    ]
    if not pairs:
        return None
    sentence = scene.sentences[number]
    verb, entry = pairs[0]
    frame = Span(sentence.words[0].span.start, sentence.words[-1].span.end)
    return Governor(cue_of(sentence, verb, entry), (frame,), "after")


def _so_phrase(sentence: Sentence, words: list[Word]) -> list[Word] | None:
    if len(words) < 2:
        return None
    return phrase_in(sentence, Field(words[0].index, words[-1].index))


def _subject_follows(sentence: Sentence, finite: Word) -> bool:
    return any(
        c.relation == "nsubj" and c.index > finite.index
        for c in sentence.children(_lexical(sentence, finite))
    )


def _lexical(sentence: Sentence, finite: Word) -> Word:
    head = sentence.head_of(finite)
    return head if finite.relation in ("aux", "cop") and head is not None else finite


def _stretch(scene: Scene, number: int, first: Word) -> Span:
    """Return the frame from its verb to the next quotation or the end of its fields."""
    sentence = scene.sentences[number]
    end = first.span.end
    for word in sentence.words[first.index :]:
        if word.form in '„»«"“' or word.form in (".", ":", ";", "!", "?"):
            break
        if not is_punctuation(word):
            end = word.span.end
    return Span(first.span.start, end)


def _preceding(scene: Scene, quotation: Quotation) -> Governor | None:
    """Look for *X sagte: „…“* and *X: „…“*."""
    text = scene.text
    before = text[: quotation.span.start].rstrip()
    if (
        not before
        or before[-1] not in ":,"
        or text.count("\n", len(before), quotation.span.start) > 2
    ):
        return None
    colon = before[-1] == ":"
    found = scene.word_at(len(before) - 1)
    if found is None:
        return None
    number, mark = found
    sentence = scene.sentences[number]
    pairs = [
        (v, e)
        for v, e in scene.speech_verbs(number)
        if v.index < mark.index and e.clauses & {"quote", "v2", "dass"} and not is_quoted(scene, v)
    ]
    frame = Span(sentence.words[0].span.start, mark.span.end)
    if pairs:
        main = [p for p in pairs if p[0].relation in ("root", "conj", "parataxis")]
        verb, entry = (main or pairs)[-1]
        if colon or mark.index - verb.index < 12:
            return Governor(
                cue_of(sentence, verb, entry),
                (frame,),
                "before",
                is_negated(sentence, verb),
                _of_title(sentence, verb),
                addressee_of(sentence, verb, entry),
                entry.medium,
            )
    if not colon:
        return None
    nouns = [
        w
        for w in sentence.words[max(0, mark.index - 5) : mark.index]
        if (n := speech_noun(w)) is not None and n.speech_class != "ask"
    ]
    if nouns:
        return Governor(Cue((nouns[-1].span,), nouns[-1].lemma, "say"), (frame,), "before")
    return Governor(None, (frame,), "before")


def is_quoted(scene: Scene, word: Word) -> bool:
    """Tell whether the word stands in quotation marks."""
    return any(q.span.covers(word.span) for q in scene.quotations)


def _around(scene: Scene, quotation: Quotation) -> Governor | None:
    """Look for a speech verb that has the quotation as its object or predicate."""
    words = list(words_inside(scene, quotation.inner))
    if not words:
        return None
    number = words[0][0]
    sentence = scene.sentences[number]
    own = {w.index for n, w in words if n == number}
    best: tuple[Word, SpeechVerb] | None = None
    for verb, entry in scene.speech_verbs(number):
        if verb.index in own or is_quoted(scene, verb):
            continue
        if finite_verb(sentence, verb) is None or entry.lemma in ("heißen", "lauten"):
            continue  # *genannt „die Uhr“*, *heißt „Adler“*: a name
        if entry.speech_class == "name" and _by_name(sentence, verb):
            continue
        if not entry.clauses & {"quote"} or entry.speech_class not in _FRAGMENT_CLASSES:
            continue
        if _reaches(sentence, own, verb):
            best = (verb, entry)
    if best is None:
        return None
    verb, entry = best
    frame = Span(sentence.words[0].span.start, quotation.span.start)
    return Governor(cue_of(sentence, verb, entry), (frame,), "inside", is_negated(sentence, verb))


def _by_name(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it is what something is called (*nennt sich*, *nennt man*), not a judgement."""
    near = sentence.words[max(0, verb.index - 3) : verb.index + 3]
    return any(w.form.lower() in ("sich", "man") for w in near)


def _reaches(sentence: Sentence, own: set[int], verb: Word) -> bool:
    """Tell whether a word of the quotation hangs on the verb as object, predicate or complement."""
    for index in own:
        word = sentence.word(index)
        steps = 0
        while word.head and steps < 4:
            above = sentence.word(word.head)
            if above.index == verb.index:
                return word.relation in (
                    "obj",
                    "obl",
                    "xcomp",
                    "ccomp",
                    "advcl",
                    "parataxis",
                    "advmod",
                    "iobj",
                    "dep",
                    "nsubj",
                    "advcl",
                    "acl",
                ) and word.deprel not in ("nsubj", "obl:agent", "nsubj:pass")
            if above.upos in ("VERB", "AUX") and above.index not in own:
                break
            word = above
            steps += 1
    return False


def words_inside(scene: Scene, span: Span) -> Iterator[tuple[int, Word]]:
    """Yield sentence number and word for the words of a stretch."""
    for number in range(scene.sentence_at(span.start), len(scene.sentences)):
        sentence = scene.sentences[number]
        if sentence.span.start >= span.end:
            return
        for word in sentence.words:
            if span.covers(word.span):
                yield number, word
