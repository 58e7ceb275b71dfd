"""What speaks for and against a referent: the signs that the ranker of anaphors weighs.

Each sign is a string; `anaphors.tsv` has the weights, learnt by
`python -m attrib.training.anaphora`. The signs are those of the literature on centring and on
learnt resolution: agreement, function, distance, parallel function, frequency, who spoke last,
what is named in the headline, what a noun says of a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attrib.naming.anaphors import Anaphor, AnaphorKind
from attrib.naming.asked import Asked
from attrib.naming.constraints import ends_in
from attrib.naming.referents import Place, Referent
from attrib.records import SpeakerKind

_NEAR = (0, 1, 2, 3, 6)
_LATELY, _MANY = 3, 4
"""Sentences in which it counts how often somebody is mentioned, and the count that is many."""
_SURE, _LIKELY = 0.8, 0.5
"""Shares of a sort of name from which it is that, or rather that. Set by hand."""
_OFTEN = (1, 3)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The candidates together: who is the nearest, who the most frequent."""

    order: Mapping[Referent, int]
    subjects: Mapping[Referent, int]
    most: int
    agreeing: int
    opened: bool


def surroundings(
    asked: Asked, candidates: Sequence[Referent], paragraphs: Sequence[int]
) -> Surroundings:
    """Return what only the comparison of the candidates tells."""
    lasts = [(r, p) for r in candidates if (p := r.last(said=asked.said)) is not None]
    # of two that one word mentions, the later candidate is the nearer
    near = sorted(lasts, key=lambda last: last[1].start)[::-1]
    subjects = [referent for referent, place in near if _is_subject(place)]
    return Surroundings(
        {referent: at for at, (referent, _) in enumerate(near)},
        {referent: at for at, referent in enumerate(subjects)},
        max((len(r.seen) for r in candidates), default=0),
        len(candidates),
        any(_opens(r, asked.paragraph, paragraphs) for r in candidates),
    )


def _opens(referent: Referent, paragraph: int, paragraphs: Sequence[int]) -> bool:
    """Tell whether somebody is the subject of the first sentence of a paragraph."""
    return any(
        place.relation == "nsubj"
        and paragraphs[place.sentence] == paragraph
        and (not place.sentence or paragraphs[place.sentence - 1] != paragraph)
        for place in referent.seen[-_MANY:]
    )


def _is_subject(place: Place) -> bool:
    return place.relation == "nsubj"


def signs(
    asked: Asked, referent: Referent, around: Surroundings, paragraphs: Sequence[int]
) -> list[str]:
    """Return the signs of a candidate; `paragraphs` are those of the sentences."""
    found = [
        *_of_place(asked, referent, around, paragraphs),
        *_of_speech(asked, referent, around, paragraphs),
    ]
    found += _of_sort(asked, referent)
    if asked.anaphor.kind is AnaphorKind.ROLE:
        found += _of_noun(asked, referent)
    kind = asked.anaphor.kind
    return [*found, *(f"{kind}:{sign}" for sign in found)]


def nobody(asked: Asked, around: Surroundings) -> list[str]:
    """Return the signs of the answer that nobody named or described before is meant."""
    anaphor = asked.anaphor
    found = ["nobody", f"nobody,{anaphor.kind}", f"nobody,agreeing={min(around.agreeing, 3)}"]
    if anaphor.plural and not anaphor.genders:
        found.append(f"nobody,{anaphor.kind},plural")
    if asked.said:
        found.append(f"nobody,{anaphor.kind},quoted")
    if asked.speaks:
        found.append(f"nobody,{anaphor.kind},speaks")
    if anaphor.kind is AnaphorKind.ROLE:
        found += [f"nobody,noun={asked.sort}", f"nobody,noun={asked.sort},plural={anaphor.plural}"]
        if asked.modified:
            found += ["nobody,modified", f"nobody,modified,noun={asked.sort}"]
        if asked.speaks:
            found.append(f"nobody,noun={asked.sort},speaks")
        if asked.role is not None:
            found.append(f"nobody,noun={asked.role.lemma}")
    elif anaphor.genders:
        found.append(f"nobody,{_gender(anaphor)}")
    return found


def _gender(anaphor: Anaphor) -> str:
    return "+".join(sorted(anaphor.genders)) + ("+plural" if anaphor.plural else "")


def _of_place(
    asked: Asked, referent: Referent, around: Surroundings, paragraphs: Sequence[int]
) -> Iterator[str]:
    anaphor = asked.anaphor
    last = referent.last(said=asked.said)
    if last is None:
        here = referent.ahead is not None and referent.ahead.sentence == anaphor.sentence
        yield "ahead, same sentence" if here else "ahead"
        return
    far = anaphor.sentence - last.sentence
    band = next((f"<={n}" for n in _NEAR if far <= n), "far")
    yield f"distance{band}"
    function = _function(last)
    yield f"was={function}"
    if far <= 1:
        yield f"was={function},distance={far}"
    if function == _function_of(anaphor) and function != "other":
        yield "parallel"
    apart = paragraphs[anaphor.sentence] - paragraphs[last.sentence]
    yield f"paragraphs={min(apart, 2)}"
    yield from _of_paragraph(asked, referent, around, paragraphs)
    if last.said != asked.said:
        yield f"said={last.said}"
    yield f"there={last.form}"
    if far <= 1:
        yield f"there={last.form},distance={far}"
    if far == 0 and last.governor in asked.above:
        yield f"above as {function}"
    lately = sum(p.sentence >= anaphor.sentence - _LATELY for p in referent.seen[-_MANY:])
    yield f"lately={lately}"
    yield f"order={min(around.order.get(referent, 4), 4)}"
    if referent in around.subjects:
        yield f"subjects={min(around.subjects[referent], 3)}"
    yield from _of_frequency(referent, around)


def _of_paragraph(
    asked: Asked, referent: Referent, around: Surroundings, paragraphs: Sequence[int]
) -> Iterator[str]:
    """Yield whether the paragraph is about somebody, or introduces them."""
    if _opens(referent, asked.paragraph, paragraphs):
        yield "opens the paragraph"
    elif around.opened:
        yield "another opens the paragraph"
    first = referent.seen[0]
    if paragraphs[first.sentence] == asked.paragraph and first.relation == "nsubj":
        yield f"introduced here by {first.form}"


def _of_frequency(referent: Referent, around: Surroundings) -> Iterator[str]:
    count = len(referent.seen)
    yield next((f"seen<={n}" for n in _OFTEN if count <= n), "seen often")
    if count == around.most and count > 1:
        yield "most frequent"
    if referent.seen[0].sentence == 0:
        yield "in the first sentence"


def _function(place: Place) -> str:
    if place.relation in ("nsubj", "obj", "obl", "nmod", "appos"):
        return place.relation
    return "obj" if place.relation == "iobj" else "other"


def _function_of(anaphor: Anaphor) -> str:
    relation = anaphor.word.relation
    return relation if relation in ("nsubj", "obj", "obl", "nmod") else "other"


def _of_speech(
    asked: Asked, referent: Referent, around: Surroundings, paragraphs: Sequence[int]
) -> Iterator[str]:
    if id(referent) in asked.about:
        yield "named in these words"
    if asked.saying is not None:
        yield "says this" if referent is asked.saying else "another says this"
        if asked.said and referent is asked.saying:
            yield "says this, quoted"
    for place, speaker in enumerate(asked.speakers):
        if speaker is referent:
            speaks = ", speaks" if asked.speaks else ""
            yield f"spoke {place} before"
            yield f"spoke {place} before{speaks}"
            last = referent.last(said=asked.said)
            if last is not None:
                apart = asked.paragraph - paragraphs[last.sentence]
                yield f"spoke {place} before,paragraphs={min(apart, 2)}{speaks}"
                order = min(around.order.get(referent, 4), 4)
                yield f"spoke {place} before,order={order}{speaks}"
            return
    yield "spoke not"


def _of_sort(asked: Asked, referent: Referent) -> Iterator[str]:
    anaphor = asked.anaphor
    gender = "plural" if not anaphor.genders else _gender(anaphor)
    yield "gender known" if referent.gender else "gender open"
    yield "name" if referent.is_named else "no name"
    yield f"is={_kind(referent)}"
    if asked.speaks:
        yield f"is={_kind(referent)},speaks"
    if anaphor.kind is not AnaphorKind.ROLE:
        yield f"is={_kind(referent)},{gender}"
    if referent.sort is None:
        return
    best = referent.sort.best
    share = getattr(referent.sort, best)
    sure = "surely" if share >= _SURE else "likely" if share >= _LIKELY else "perhaps"
    yield f"{sure} {best}"
    if anaphor.kind is not AnaphorKind.ROLE:
        yield f"{best},{gender}"
        if asked.speaks:
            yield f"{sure} {best},speaks"
        if not referent.gender:
            yield f"{sure} {best},gender open"


def _kind(referent: Referent) -> SpeakerKind:
    """Return what somebody is as the weights have learnt it.

    What stands in the plural is a group, and a place a body, unless the text treats it as a person.
    """
    if referent.plural and referent.is_named:
        return SpeakerKind.GROUP
    if referent.kind is not SpeakerKind.PLACE or referent.sort is None:
        return referent.kind
    return SpeakerKind.PERSON if referent.sort.may_be_person else SpeakerKind.ORGANISATION


def _of_noun(asked: Asked, referent: Referent) -> Iterator[str]:
    kind = asked.sort
    if asked.modified:
        yield "modified"
    if asked.bearer is referent:
        yield "bears the role"
    yield from _of_nouns(asked, referent)
    if any(ends_in(word, asked.noun) for word in referent.label.split()):
        yield "name ends in the noun"
    yield f"noun={kind},is={_kind(referent)}"
    if referent.sort is not None:
        yield f"noun={kind},{referent.sort.best}"
        if asked.speaks:
            yield f"noun={kind},{referent.sort.best},speaks"
        yield f"noun={kind},{'other' if referent.nouns else 'no'} nouns"


def _of_nouns(asked: Asked, referent: Referent) -> Iterator[str]:
    """Yield how a noun goes with those that somebody has been called by."""
    noun, kind = asked.noun, asked.sort
    if noun in referent.nouns:
        yield from (
            "same noun",
            f"same noun,{'name' if referent.is_named else 'no name'}",
            f"same noun,noun={kind}",
        )
    elif any(ends_in(one, noun) for one in referent.nouns):
        exact = any(len(one) > len(noun) and ends_in(one, noun) for one in referent.nouns)
        yield "more exact noun" if exact else "less exact noun"
        yield f"{'more' if exact else 'less'} exact noun,noun={kind}"
    elif asked.role is not None and any(ends_in(one, asked.role.lemma) for one in referent.nouns):
        yield "noun of the same kind"
    elif referent.nouns:
        yield "other nouns"
