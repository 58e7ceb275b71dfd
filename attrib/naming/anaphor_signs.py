"""What speaks for and against a referent: the signs that the ranker of anaphors weighs.

Each sign is a string; `anaphors.tsv` has the weights, learnt by
`python -m attrib.training.anaphora`. The signs are those of the literature on centring and on
learnt resolution: agreement, function, distance, parallel function, frequency, who spoke last,
what is named in the headline, what a noun says of a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attrib.lexicon.lookup import Role
from attrib.naming.anaphors import Anaphor, AnaphorKind
from attrib.naming.referents import Place, Referent
from attrib.records import SpeakerKind

_NEAR = (0, 1, 2, 3, 6)
_SURE, _LIKELY = 0.8, 0.5
"""Shares of a sort of name from which it is that, or rather that. Set by hand."""
_OFTEN = (1, 3)
_SHORTEST_PART = 4
"""Letters of a noun that can be the end of another (*Gericht*: *Bundesgericht*)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An anaphor with what is known around it.

    `noun` and `role` are those of a description; `speakers` who spoke before, the last one first;
    `saying` whose words the anaphor stands in, and `about` whom the words name that it is the
    speaker of; `bearer` is who bears the role by the article's own words.
    """

    anaphor: Anaphor
    said: bool
    paragraph: int
    noun: str = ""
    role: Role | None = None
    speakers: tuple[Referent, ...] = ()
    saying: Referent | None = None
    about: frozenset[int] = frozenset()
    bearer: Referent | None = None
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The candidates together: who is the nearest, who the most frequent."""

    order: dict[int, int]
    subjects: dict[int, int]
    most: int
    agreeing: int


def surroundings(asked: Asked, candidates: Sequence[Referent]) -> Surroundings:
    """Return what only the comparison of the candidates tells."""
    lasts = [(r, r.last(said=asked.said)) for r in candidates]
    near = sorted((p.start, id(r)) for r, p in lasts if p is not None)
    subjects = sorted((p.start, id(r)) for r, p in lasts if p is not None and _is_subject(p))
    return Surroundings(
        {key: place for place, (_, key) in enumerate(reversed(near))},
        {key: place for place, (_, key) in enumerate(reversed(subjects))},
        max((len(r.seen) for r in candidates), default=0),
        len(candidates),
    )


def _is_subject(place: Place) -> bool:
    return place.relation == "nsubj"


def signs(
    asked: Asked, referent: Referent, around: Surroundings, paragraphs: Sequence[int]
) -> list[str]:
    """Return the signs of a candidate; `paragraphs` are those of the sentences."""
    found = [*_of_place(asked, referent, around, paragraphs), *_of_speech(asked, referent)]
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
        kind = asked.role.kind if asked.role else "none"
        found += [f"nobody,noun={kind}", f"nobody,noun={kind},plural={anaphor.plural}"]
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
    if last.said != asked.said:
        yield f"said={last.said}"
    if last.named:
        yield "named there"
    yield f"order={min(around.order.get(id(referent), 4), 4)}"
    if id(referent) in around.subjects:
        yield f"subjects={min(around.subjects[id(referent)], 3)}"
    yield from _of_frequency(referent, around)


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


def _of_speech(asked: Asked, referent: Referent) -> Iterator[str]:
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
            return
    yield "spoke not"


def _of_sort(asked: Asked, referent: Referent) -> Iterator[str]:
    anaphor = asked.anaphor
    gender = "plural" if not anaphor.genders else _gender(anaphor)
    yield "gender known" if referent.gender else "gender open"
    yield "name" if referent.is_named else "no name"
    yield f"is={referent.kind}"
    if anaphor.kind is not AnaphorKind.ROLE:
        yield f"is={referent.kind},{gender}"
    if referent.sort is None:
        return
    best = referent.sort.best
    share = getattr(referent.sort, best)
    sure = "surely" if share >= _SURE else "likely" if share >= _LIKELY else "perhaps"
    yield f"{sure} {best}"
    if anaphor.kind is not AnaphorKind.ROLE:
        yield f"{best},{gender}"
        if not referent.gender:
            yield f"{sure} {best},gender open"


def _of_noun(asked: Asked, referent: Referent) -> Iterator[str]:
    noun, known = asked.noun, asked.role
    kind = known.kind if known is not None else "none"
    if asked.bearer is referent:
        yield "bears the role"
    if noun in referent.nouns:
        yield "same noun"
        yield f"same noun,{'name' if referent.is_named else 'no name'}"
        yield f"same noun,noun={kind}"
    elif any(_ends(one, noun) for one in referent.nouns):
        yield "noun of the same end"
    elif known is not None and any(_ends(one, known.lemma) for one in referent.nouns):
        yield "noun of the same kind"
    elif referent.nouns:
        yield "other nouns"
    if any(_ends(word, noun) for word in referent.label.split()):
        yield "name ends in the noun"
    yield f"noun={kind},is={referent.kind}"
    if referent.sort is not None:
        yield f"noun={kind},{referent.sort.best}"
        if referent.kind is SpeakerKind.PERSON and kind == "person":
            yield "person for person"


def _ends(one: str, other: str) -> bool:
    """Tell whether one noun is the last part of the other (*Minister*, *Außenminister*)."""
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    return len(short) >= _SHORTEST_PART and long.lower().endswith(short.lower()) and one != other
