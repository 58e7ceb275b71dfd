"""Direct speech in quotation marks: before, after and around its cue, or on its own.

What stands in quotation marks is not always speech: titles, nicknames, names and scare
quotes do, too. Eight words and more are speech nearly always; fewer need a cue that
governs them, a sentence of their own, or a report around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrib.detect.evidence import shown
from attrib.detect.quotation.cue_after import following, taken_up
from attrib.detect.quotation.cue_before import around, preceding, words_inside
from attrib.detect.quotation.governor import Governor
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import CLOSING, OPENING
from attrib.grammar.quotation_marks import Quotation
from attrib.lexicon.lookup import is_title_noun
from attrib.records import Claim, Evidence, Kind
from attrib.scene import Scene
from attrib.spans import SpanIndex
from attrib.wording import Wording

LONG = 8
FRAGMENT = 3
_TITLE = 5
_COLON = Wording("ein Doppelpunkt kündigt das Zitat an", "a colon announces the quotation")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def find(scene: Scene, found: Sequence[Claim] = ()) -> Iterator[Claim]:
    """Yield the quotations that are speech; `found` are the claims they may stand in."""
    contents = SpanIndex(span for claim in found for span in claim.content)
    taken = {claim.content[0] for claim in found if claim.kind is Kind.DIRECT}
    for quotation in scene.quotations:
        if quotation.depth > 0 or quotation.span in taken:
            continue
        count = len(_WORD.findall(quotation.inner.of(scene.text)))
        if count == 0:
            continue
        governed = governor(scene, quotation)
        inside = contents.covers(quotation.inner)
        if accepted(scene, quotation, count, governed, inside=inside):
            yield _build(scene, quotation, count, governed)


def governor(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return the cue of a quotation: right after it, right before it, or around it."""
    behind, before = following(scene, quotation), preceding(scene, quotation)
    if behind is not None and not behind.listed and before is not None and before.cue is not None:
        return before  # *Wenn X erklärt: „…“, gibt es Streit*
    return behind or before or around(scene, quotation) or taken_up(scene, quotation.span.end)


def accepted(
    scene: Scene, quotation: Quotation, count: int, governed: Governor | None, *, inside: bool
) -> bool:
    """Tell whether the quotation is speech; `inside` tells that it stands in a report."""
    inner = quotation.inner.of(scene.text).strip()
    named = _capitalised(inner)
    called = named or _nominal(scene, quotation, inner)
    titled = _is_title(scene, quotation) and governed_weakly(governed)
    if titled or (called and governed is not None and governed.titled):
        speech = False
    elif count >= LONG:
        beside = not governed_weakly(governed)
        speech = beside or not _is_name(scene, quotation, inner)
    elif governed is not None and governed.why == "inside":
        definite = governed.calls and inner.startswith(("der ", "die ", "das "))
        thing = definite or (called and _names_a_thing(scene, quotation))
        speech = not thing and (not named or governed.calls)
    elif governed is not None:
        known = governed.cue is not None and governed.listed
        speech = known or (count >= FRAGMENT and not named)
    elif inside:
        speech = not called and (count >= FRAGMENT or inner[:1].islower())
    else:
        finished = inner[:1].isupper() and inner[-1:] in ".!?…"
        whole = finished or _own_sentence(scene, quotation)
        told = whole and count >= FRAGMENT and _has_verb(scene, quotation)
        speech = told or scene.goes_on(quotation.span)
    return speech


def governed_weakly(governed: Governor | None) -> bool:
    """Tell whether no cue stands right beside the quotation."""
    return governed is None or governed.why == "inside"


def _capitalised(inner: str) -> bool:
    """Tell whether all words begin with capitals or digits, as names do."""
    words = _WORD.findall(inner)
    return all(w[:1].isupper() or w[:1].isdigit() for w in words)


def _nominal(scene: Scene, quotation: Quotation, inner: str) -> bool:
    """Tell whether it is a noun phrase with capitals at both ends, as titles are."""
    words = [w for _, w in words_inside(scene, quotation.inner)]
    if not words or len(words) > _TITLE or inner[-1:] in ".!?…":
        return False
    small = [w for w in words if w.form[:1].islower()]
    ends = words[0].form[:1].isupper() and words[-1] not in small
    return ends and all(w.upos in ("ADP", "DET", "CCONJ", "ADJ", "PROPN", "X") for w in small)


def _names_a_thing(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether a noun or a preposition before it shows a name (*das Modell „…“*, *im „…“*)."""
    located = scene.word_at(max(0, quotation.span.start - 2))
    if located is None:
        return False
    number, word = located
    if word.upos in ("DET", "ADJ") and word.index > 1:
        word = scene.sentences[number].word(word.index - 1)
    return word.upos in ("NOUN", "ADP") and word.form.lower() not in ("als", "von", "vom")


def _is_name(scene: Scene, quotation: Quotation, inner: str) -> bool:
    """Tell whether a long quotation is a name: it begins with a capital, and nobody says a verb."""
    finished = inner[-1:] in ".!?…,"
    return inner[:1].isupper() and not finished and not _has_verb(scene, quotation)


def _own_sentence(scene: Scene, quotation: Quotation) -> bool:
    text = scene.text
    before = scene.end_before(quotation.span.start, passed=" ")
    after = quotation.span.end
    while text[after : after + 1] == " ":
        after += 1
    starts = not before or text[before - 1] in {*CLOSING, *".!?:\n"}
    ends = (
        after == len(text)
        or text[after] in {*OPENING, *".\n"}
        or quotation.inner.of(text).rstrip()[-1:] in ".!?"
    )
    return starts and ends


def _has_verb(scene: Scene, quotation: Quotation) -> bool:
    return any(is_finite(w) for _, w in words_inside(scene, quotation.inner))


def _is_title(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether a noun for works or names stands right before (*der Film „…“*)."""
    before = scene.word_at(max(0, quotation.span.start - 2))
    if before is None or before[1].span.end > quotation.span.start:
        return False
    gap = scene.text[before[1].span.end : quotation.span.start]
    word = before[1]
    if gap.strip():
        return False
    return is_title_noun(word)


def _in_marks(count: int) -> Wording:
    return Wording(
        f"in Anführungszeichen, {count} {'Wort' if count == 1 else 'Wörter'}",
        f"in quotation marks, {count} {'word' if count == 1 else 'words'}",
    )


def _build(scene: Scene, quotation: Quotation, count: int, governed: Governor | None) -> Claim:
    span = quotation.span
    evidence = [Evidence("quote", _in_marks(count), (span,))]
    if governed and governed.cue:
        form = shown(scene, governed.cue.spans)
        why = Wording(f"„{form}“ gehört zum Zitat", f"“{form}” belongs to the quotation")
        evidence.append(Evidence("cue", why, governed.cue.spans))
    elif governed:
        evidence.append(Evidence("cue", _COLON, governed.frame))
    return Claim(
        kind=Kind.DIRECT,
        content=(span,),
        cue=governed.cue if governed else None,
        frame=governed.frame if governed else (),
        addressee=governed.addressee if governed else None,
        medium=governed.medium if governed else "speech",
        confidence=_confidence(governed, count),
        evidence=tuple(evidence),
        construction="direct-speech",
    )


def _confidence(governed: Governor | None, count: int) -> float:
    """Return more for a cue right beside the quotation than for one around it, or for none."""
    if governed is not None and governed.why != "inside":
        return 0.87 if governed.cue is not None else 0.8
    return 0.75 if count >= LONG or governed is not None else 0.65
