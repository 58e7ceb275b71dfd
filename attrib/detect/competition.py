"""One utterance for one stretch: drops doubles, leaves quotations their words, nests the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from attrib.article import Span
from attrib.detect.constructions import BY_NAME
from attrib.detect.cue import CueWords
from attrib.detect.retold import retells
from attrib.detect.utterance import Utterance
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.tree import form_of
from attrib.records import Kind, Word
from attrib.scene import Scene
from attrib.spans import Places, SpanIndex

_QUOTED = 0.93
"""The share of its content in quotation marks from which on indirect speech is a quotation."""
_OWN = ("mein", "unser", "unsre")
_NEAR = 4
"""Code points in which a colon stands before what it announces."""
_SAME = 0.75
"""The share of their content from which on two utterances are one."""


def beside_quotations(
    scene: Scene, found: Iterable[Utterance], quoted: Sequence[Utterance]
) -> Iterator[Utterance]:
    """Yield the utterances that are no quotation themselves, nor told in one.

    Nor is the cue any that stands in marks: titles (*„Laut Plan stirbt keiner“*).
    """
    spoken = SpanIndex(span for quotation in quoted for span in quotation.content)
    marked = SpanIndex(quotation.inner for quotation in scene.quotations)
    for utterance in found:
        inside = sum(
            _shared(span, other) for span in utterance.content for other in spoken.overlapping(span)
        )
        if _is_retold(scene, utterance, spoken):
            yield utterance
            continue
        cue = utterance.cue.spans if utterance.cue is not None else ()
        told = any(spoken.covers(span) or marked.covers(span) for span in cue)
        if told or inside >= _QUOTED * _size(utterance) or _announces_one(scene, utterance, spoken):
            continue
        yield utterance


def _announces_one(scene: Scene, utterance: Utterance, spoken: SpanIndex) -> bool:
    """Tell whether a colon announces a quotation with which the narrator goes on.

    *Ada Brahm sagte: „Wir bauen weiter“ und ging.*: what she said ends with the marks.
    """
    start = utterance.content[0].start
    announced = _follows_colon(scene, start)
    opens = any(s.start == start for s in spoken.overlapping(Span(start, start + 1)))
    return announced and opens and utterance.mood not in KONJUNKTIVE


def _follows_colon(scene: Scene, start: int) -> bool:
    return scene.text[max(0, start - _NEAR) : start].rstrip().endswith(":")


def beside_turns(scene: Scene, found: Iterable[Utterance]) -> Iterator[Utterance]:
    """Leave out what stands in a turn, but for what its speaker retells."""
    for utterance in found:
        inside = all(map(scene.in_turns.covers, utterance.content))
        if not inside or _is_retold(scene, utterance, scene.in_turns):
            yield utterance


def _is_retold(scene: Scene, utterance: Utterance, spoken: SpanIndex) -> bool:
    """Tell whether a speaker retells in a quotation what somebody else said.

    *„Die Ärzte sagen, dass es dauert“, sagte Brahm*: not what the speaker says or thinks himself,
    nor what may be said.
    """
    cue = utterance.cue
    if cue is not None and all(map(scene.in_turns.covers, cue.spans)):
        return _is_retold_in_turn(scene, utterance, cue)
    if cue is None or cue.verb is None or cue.medium != "speech" or not utterance.dependent:
        return False
    said = (*utterance.content, *cue.spans)
    if _is_quotation(utterance, cue, spoken):
        return False  # *„Sie riefen: ‚Wir gehen.‘“*: a quotation in the quotation
    return all(spoken.covers(span) for span in said) and retells(scene, cue)


def _is_quotation(utterance: Utterance, cue: CueWords, quoted: SpanIndex) -> bool:
    """Tell whether the content stands in marks, and its cue outside of them."""
    content = utterance.content[0]
    around = quoted.overlapping(content)
    return any(span.covers(content) and not span.covers(cue.spans[0]) for span in around)


def _is_retold_in_turn(scene: Scene, utterance: Utterance, cue: CueWords) -> bool:
    """Tell whether a turn gives words to somebody else, by a verb or as *laut Behörde* does."""
    if utterance.is_cited and utterance.source is not None:
        below = scene.sentences[cue.sentence].children(utterance.source)
        return not any(w.deprel == "det:poss" and form_of(w).startswith(_OWN) for w in below)
    if _is_quotation(utterance, cue, scene.quoted):
        return False
    if cue.verb is not None and cue.verb.lemma == "heißen":
        return utterance.mood in KONJUNKTIVE  # *Im Ministerium heißt es, man suche noch*
    aside = utterance.dependent or BY_NAME[utterance.construction].parenthetical
    return cue.verb is not None and aside and retells(scene, cue)


def beyond_quotations(scene: Scene, found: Iterable[Utterance]) -> Iterator[Utterance]:
    """Leave out acts of which a quotation is all that is said (*zeigte sich „tief enttäuscht“*)."""
    utterances = tuple(found)
    spoken = SpanIndex(u.content[0] for u in utterances if u.kind is Kind.DIRECT)
    for utterance in utterances:
        quoted = [w for w in utterance.about if spoken.covers(w.span)]
        if not quoted or not _is_all_said(scene, utterance, quoted):
            yield utterance


def _is_all_said(scene: Scene, act: Utterance, quoted: Sequence[Word]) -> bool:
    """Tell whether an act adds nothing to the quotation that stands in its complements.

    *warnte vor einem „Dammbruch“ in der Pflege* says more than the mark holds; *nannte es
    „Dammbruch“* tells no more than whom or what it is said of.
    """
    if act.cue is not None and act.cue.speech_class == "name":
        return True
    if quoted[-1] != act.about[-1]:
        return False
    sentence = scene.sentences[scene.sentence_at(quoted[-1].span.start)]
    below = [c for c in sentence.children(quoted[-1]) if c.relation == "nmod"]
    return all(scene.quoted.covers(word.span) for word in below)


def distinct(scene: Scene, utterances: Sequence[Utterance]) -> list[Utterance]:
    """Keep one of the utterances that share their content, that of the lower rank.

    Of two cues of one construction the one has it that governs it in the tree, or else the higher.
    """
    kept: list[Utterance] = []
    places = Places()
    utterances = _beside_tags(scene, utterances)
    for utterance in sorted(utterances, key=lambda u: (_rank(u), *_place(scene, u))):
        if not any(_same(utterance, kept[other]) for other in places.near(utterance.content)):
            places.add(len(kept), utterance.content)
            kept.append(utterance)
    return kept


def _beside_tags(scene: Scene, utterances: Sequence[Utterance]) -> list[Utterance]:
    """Leave out what a colon announces where a tag gives it to somebody (*…: Es sei so, sagte X*).

    The nearer cue says whose it is; the one before the colon tells no more than how it is meant.
    """
    tags: dict[int, list[Span]] = {}
    filled = [u for u in utterances if u.content]
    for utterance in filled:
        cue = utterance.cue
        if cue is not None and cue.spans[0].start > utterance.content[-1].start:
            tags.setdefault(utterance.span.start, []).append(cue.spans[0])
    return [u for u in filled if not (_is_announced(scene, u) and u.span.start in tags)]


def _is_announced(scene: Scene, utterance: Utterance) -> bool:
    """Tell whether the content follows its cue and a colon."""
    start, cue = utterance.span.start, utterance.cue
    return _follows_colon(scene, start) and cue is not None and cue.spans[0].start < start


def _rank(utterance: Utterance) -> int:
    return BY_NAME[utterance.construction].rank


def _place(scene: Scene, utterance: Utterance) -> tuple[bool, bool, int]:
    """Return whether the content is another cue's by the tree or order, and how deep its cue is.

    Of two joined verbs before it (*kündigte es an und sagte, …*) it depends on the second.
    """
    if utterance.cue is None:
        return False, False, 0
    anchor = utterance.cue.anchor
    above = list(scene.sentences[utterance.cue.sentence].ancestors(anchor))
    second = anchor.relation == "conj" and anchor.span.end <= utterance.span.start
    return _is_of_other(scene, utterance, above), not second, len(above)


def _is_of_other(scene: Scene, utterance: Utterance, above: Sequence[Word]) -> bool:
    """Tell whether the content belongs to another cue of its sentence, by the tree.

    Either one that is joined to this (*X erwartet Regen und sagte, …*), or the one above it, which
    has been taken into the content (*Sie hoffe, zu bleiben, sagte X*).
    """
    cue = utterance.cue
    if cue is None:
        return False
    sentence = scene.sentences[cue.sentence]
    if any(map(utterance.covers, above)):
        return True
    joined = (c for c in sentence.children(cue.anchor) if c.relation == "conj")
    return any(
        utterance.covers(word) and not is_punctuation(word)
        for verb in joined
        if not utterance.covers(verb)
        for word in sentence.children(verb)
    )


def nested(utterances: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Put the utterances into text order and tell each which one it stands in."""
    ordered = sorted(
        utterances,
        key=lambda u: (u.span.start, -u.span.end, u.kind is not Kind.DIRECT, _rank(u)),
    )
    places = Places()
    for position, utterance in enumerate(ordered):
        places.add(position, utterance.content)
    result = []
    for position, utterance in enumerate(ordered):
        # Whatever holds an utterance holds the beginning of its words, or of its cue.
        beginnings = [utterance.content[0], *(utterance.cue.spans[:1] if utterance.cue else ())]
        around = [
            other
            for other in places.near(Span(span.start, span.start) for span in beginnings)
            if other != position and _holds(ordered[other], utterance)
        ]
        parent = min(around, key=lambda i: _size(ordered[i]), default=None)
        result.append(replace(utterance, parent=parent))
    return tuple(result)


def _size(utterance: Utterance) -> int:
    return sum(len(span) for span in utterance.content)


def _holds(outer: Utterance, inner: Utterance) -> bool:
    """Tell whether the inner is told in the outer: its words, or a quotation's cue.

    *X berichtete, Y habe gerufen: „…“*: the quotation stands after X's words, but in them
    Y calls.
    """
    if outer.kind is Kind.REPORTED and inner.kind is not Kind.DIRECT:
        return False
    if inner.kind is Kind.DIRECT and outer.kind in (Kind.INDIRECT, Kind.FREE_INDIRECT):
        cue = inner.cue.spans if inner.cue is not None else ()
        if cue and all(any(o.covers(c) for o in outer.content) for c in cue):
            return True
    if _size(outer) <= _size(inner):
        return False
    return all(any(o.covers(i) for o in outer.content) for i in inner.content)


def _same(one: Utterance, other: Utterance) -> bool:
    shared = sum(_shared(a, b) for a in one.content for b in other.content)
    return shared > _SAME * max(_size(one), _size(other))


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
