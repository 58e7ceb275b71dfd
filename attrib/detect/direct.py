"""Direct speech in quotation marks: before, after and around its cue, or on its own.

What stands in quotation marks is not always speech: titles, nicknames, names and scare
quotes do, too. Eight words and more are speech nearly always; fewer need a cue that
governs them, a sentence of their own, or a report around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attrib.detect.scene import Scene
from attrib.detect.so import phrase_in
from attrib.detect.verb import cue_of, joined
from attrib.detect.words import SpeechVerb, speech_noun, title_nouns
from attrib.grammar.clauses import (
    Field,
    finite_verb,
    is_finite,
    is_negated,
    is_punctuation,
    verb_complex,
    word_set,
)
from attrib.grammar.quotes import Quotation
from attrib.records import Claim, Cue, Evidence, Kind, Polarity, Sentence, Span, Word

LONG = 8
FRAGMENT = 3
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_FRAGMENT_CLASSES = word_set(
    "name judge criticise praise accuse warn demand say claim opinion deny reject regret "
    "assess answer threaten propose confirm admit predict appeal"
)


@dataclass(frozen=True, slots=True)
class _Cue:
    cue: Cue | None
    frame: tuple[Span, ...]
    why: str
    negated: bool = False


def find(scene: Scene, found: Sequence[Claim] = ()) -> Iterator[Claim]:
    """Yield the quotations that are speech; `found` are the claims they may stand in."""
    contents = [span for claim in found for span in claim.content]
    taken = {claim.content[0] for claim in found if claim.kind is Kind.DIRECT}
    for quotation in scene.quotations:
        if quotation.depth > 0 or quotation.span in taken:
            continue
        count = len(_WORD.findall(quotation.inner.of(scene.text)))
        if count == 0:
            continue
        governed = governor(scene, quotation)
        inside = any(span.covers(quotation.inner) for span in contents)
        if accepted(scene, quotation, count, governed, inside=inside):
            yield _build(scene, quotation, count, governed)


def accepted(
    scene: Scene, quotation: Quotation, count: int, governed: _Cue | None, *, inside: bool
) -> bool:
    """Tell whether the quotation is speech; `inside` tells that it stands in a report."""
    inner = quotation.inner.of(scene.text).strip()
    named = _capitalised(inner)
    if _is_title(scene, quotation) and governed_weakly(governed):
        speech = False
    elif count >= LONG:
        speech = True
    elif governed is not None and governed.why == "inside":
        calls = governed.cue is not None and governed.cue.speech_class == "name"
        speech = count >= FRAGMENT or calls or not named
    elif governed is not None:
        speech = governed.cue is not None or (count >= FRAGMENT and not named)
    elif inside:
        speech = not named and (count >= FRAGMENT or inner[:1].islower())
    else:
        finished = inner[:1].isupper() and inner[-1:] in ".!?…"
        whole = finished or _own_sentence(scene, quotation)
        speech = whole and count >= FRAGMENT and _has_verb(scene, quotation)
    return speech


def governed_weakly(governed: _Cue | None) -> bool:
    """Tell whether no cue stands right beside the quotation."""
    return governed is None or governed.why == "inside"


def _capitalised(inner: str) -> bool:
    """Tell whether all words begin with capitals or digits, as names do."""
    words = _WORD.findall(inner)
    return all(w[:1].isupper() or w[:1].isdigit() for w in words)


def _own_sentence(scene: Scene, quotation: Quotation) -> bool:
    before = scene.text[: quotation.span.start].rstrip(" ")
    after = scene.text[quotation.span.end :].lstrip(" ")
    starts = not before or before[-1] in '.!?:\n“”"»«'
    ends = (
        not after or after[0] in '.\n„»"' or quotation.inner.of(scene.text).rstrip()[-1:] in ".!?"
    )
    return starts and ends


def _has_verb(scene: Scene, quotation: Quotation) -> bool:
    return any(is_finite(w) for _, w in _inside(scene, quotation.inner))


def _inside(scene: Scene, span: Span) -> Iterator[tuple[int, Word]]:
    for number in range(scene.sentence_at(span.start), len(scene.sentences)):
        sentence = scene.sentences[number]
        if sentence.span.start >= span.end:
            return
        for word in sentence.words:
            if span.covers(word.span):
                yield number, word


def _is_title(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether a noun for works or names stands right before (*der Film „…“*)."""
    before = scene.word_at(max(0, quotation.span.start - 2))
    if before is None or before[1].span.end > quotation.span.start:
        return False
    gap = scene.text[before[1].span.end : quotation.span.start]
    word = before[1]
    if gap.strip() or word.upos not in ("NOUN", "PROPN"):
        return False
    tail = {
        word.lemma,
        word.form,
        *(word.lemma[i:].capitalize() for i in range(3, len(word.lemma))),
    }
    return bool(tail & title_nouns())


def governor(scene: Scene, quotation: Quotation) -> _Cue | None:
    """Return the cue of a quotation: right after it, right before it, or around it."""
    return (
        _following(scene, quotation)
        or _preceding(scene, quotation)
        or _around(scene, quotation)
        or _taken_up(scene, quotation.span.end)
    )


def _following(scene: Scene, quotation: Quotation) -> _Cue | None:
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
            return _Cue(Cue((word.span,), "so", "say"), (frame,), "after")
        if word.index < len(sentence.words):
            word = sentence.word(word.index + 1)
    if not comma and not word.form[:1].islower():
        return None
    for verb, entry in scene.speech_verbs(number):
        finite = finite_verb(sentence, verb) or verb
        if finite.index == word.index and entry.clauses & {"quote", "v2"}:
            frame = _stretch(scene, number, word)
            return _Cue(
                cue_of(sentence, verb, entry), (frame,), "after", is_negated(sentence, verb)
            )
    if is_finite(word) and comma and _subject_follows(sentence, word):
        verb = _lexical(sentence, word)
        cue = Cue(joined(verb_complex(sentence, verb)), verb.lemma, "say")
        return _Cue(cue, (_stretch(scene, number, word),), "after")
    return None


def _taken_up(scene: Scene, end: int) -> _Cue | None:
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
        if "quote" in e.clauses and v.relation == "root" and not _quoted(scene, v)
    ]
    if not pairs:
        return None
    sentence = scene.sentences[number]
    verb, entry = pairs[0]
    frame = Span(sentence.words[0].span.start, sentence.words[-1].span.end)
    return _Cue(cue_of(sentence, verb, entry), (frame,), "after")


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


def _preceding(scene: Scene, quotation: Quotation) -> _Cue | None:
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
        if v.index < mark.index and e.clauses & {"quote", "v2", "dass"} and not _quoted(scene, v)
    ]
    frame = Span(sentence.words[0].span.start, mark.span.end)
    if pairs:
        main = [p for p in pairs if p[0].relation in ("root", "conj", "parataxis")]
        verb, entry = (main or pairs)[-1]
        if colon or mark.index - verb.index < 12:
            return _Cue(
                cue_of(sentence, verb, entry), (frame,), "before", is_negated(sentence, verb)
            )
    if not colon:
        return None
    nouns = [
        w
        for w in sentence.words[max(0, mark.index - 5) : mark.index]
        if (n := speech_noun(w)) is not None and n.speech_class != "ask"
    ]
    if nouns:
        return _Cue(Cue((nouns[-1].span,), nouns[-1].lemma, "say"), (frame,), "before")
    return _Cue(None, (frame,), "before")


def _quoted(scene: Scene, word: Word) -> bool:
    return any(q.span.covers(word.span) for q in scene.quotations)


def _around(scene: Scene, quotation: Quotation) -> _Cue | None:
    """Look for a speech verb that has the quotation as its object or predicate."""
    words = list(_inside(scene, quotation.inner))
    if not words:
        return None
    number = words[0][0]
    sentence = scene.sentences[number]
    own = {w.index for n, w in words if n == number}
    best: tuple[Word, SpeechVerb] | None = None
    for verb, entry in scene.speech_verbs(number):
        if verb.index in own or _quoted(scene, verb):
            continue
        if finite_verb(sentence, verb) is None or entry.lemma in ("heißen", "lauten"):
            continue  # *genannt „die Uhr“*, *heißt „Adler“*: a name
        if entry.speech_class == "name" and any(
            c.form.lower() == "sich" for c in sentence.children(verb)
        ):
            continue
        if not entry.clauses & {"quote"} or entry.speech_class not in _FRAGMENT_CLASSES:
            continue
        if _reaches(sentence, own, verb):
            best = (verb, entry)
    if best is None:
        return None
    verb, entry = best
    frame = Span(sentence.words[0].span.start, quotation.span.start)
    return _Cue(cue_of(sentence, verb, entry), (frame,), "inside", is_negated(sentence, verb))


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


def _build(scene: Scene, quotation: Quotation, count: int, governed: _Cue | None) -> Claim:
    span = quotation.span
    evidence = [
        Evidence("quote", f"in Anführungszeichen, {count} Wörter", (span,)),
    ]
    if governed and governed.cue:
        shown = " … ".join(s.of(scene.text) for s in governed.cue.spans)
        evidence.append(Evidence("cue", f"„{shown}“ gehört zum Zitat", governed.cue.spans))
    elif governed:
        evidence.append(Evidence("cue", "ein Doppelpunkt kündigt das Zitat an", governed.frame))
    negated = governed is not None and governed.negated
    return Claim(
        kind=Kind.DIRECT,
        content=(span,),
        cue=governed.cue if governed else None,
        frame=governed.frame if governed else (),
        polarity=Polarity.NEGATED if negated else Polarity.POSITIVE,
        confidence=_confidence(governed, count),
        evidence=tuple(evidence),
        construction="direct",
    )


def _confidence(governed: _Cue | None, count: int) -> float:
    """Return more for a cue right beside the quotation than for one around it, or for none."""
    if governed is not None and governed.why != "inside":
        return 0.87 if governed.cue is not None else 0.8
    return 0.75 if count >= LONG or governed is not None else 0.65
