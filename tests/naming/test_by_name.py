from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from attrib.lexicon.tables import given_names
from attrib.naming.by_name import ByName
from attrib.naming.by_role import NEVER, ByRole
from attrib.naming.cluster import Cluster
from attrib.records import SpeakerKind

# Ada and Jens are given names; the long ones are spelt nearly alike.
TOKENS = st.sampled_from(
    [
        "Ada",
        "al-Ada",
        "Jens",
        "Brahm",
        "von",
        "Lasarenko",
        "Lazarenko",
        "Lasarenka",
        "Lassarenco",
        "Larsen",
    ]
)
NAMES = st.lists(TOKENS, min_size=1, max_size=3).map(tuple)
PLACES = st.lists(st.integers(0, 30), max_size=4).map(sorted)
ROLES = st.sets(st.sampled_from(["Minister", "Verkehrsminister", "Ex-Minister", "Försterin"]))
CLUSTERS = st.builds(
    Cluster,
    name=NAMES,
    gender=st.just(""),
    kind=st.just(SpeakerKind.PERSON),
    roles=ROLES,
    first=st.integers(0, 30),
    places=PLACES,
)


def cluster(*name: str) -> Cluster:
    return Cluster(name, "", SpeakerKind.PERSON)


def folded(name: tuple[str, ...]) -> tuple[str, ...]:
    return (*name[:-1], name[-1].removeprefix("al-"))


def stands_for(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, full = sorted((folded(one), folded(other)), key=len)
    by_given = len(short) == 1 and short[0] in given_names() and full[0] == short[0]
    return full[-len(short) :] == short or by_given


def differs_in_spelling(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) > 1 and len(other) > 1 and one[:-1] != other[:-1]:
        return False
    a, b = one[-1], other[-1]
    return min(len(a), len(b)) >= 6 and a[0] == b[0] and DamerauLevenshtein.distance(a, b) <= 2


@given(st.lists(NAMES, unique=True, max_size=12), NAMES)
def test_the_look_up_finds_what_a_search_would(
    names: list[tuple[str, ...]], name: tuple[str, ...]
) -> None:
    clusters = [cluster(*other) for other in names]
    known = ByName()
    for other in clusters:
        known.add(other)
    assert known.same(name) == next((c for c in clusters if c.name == name), None)
    assert known.compatible(name) == [c for c in clusters if stands_for(c.name, name)]
    assert known.variants(name) == [c for c in clusters if differs_in_spelling(c.name, name)]
    assert known.tokens == {token for other in names for token in other}


@given(
    st.lists(CLUSTERS, max_size=6),
    st.sampled_from([("Minister", "Minister"), ("Minister", "Verkehrsminister"), ("Amt", "Amt")]),
    st.integers(0, 35),
)
def test_roles_find_what_a_search_would(
    clusters: list[Cluster], role: tuple[str, str], offset: int
) -> None:
    lemma, form = role
    having = [
        c
        for c in clusters
        if c.first <= offset
        and any(r == form or r.lower().endswith(lemma.lower()) for r in c.roles)
    ]
    found = ByRole(clusters).bearers(lemma, form)
    assert found.only(offset) is (having[0] if len(having) == 1 else None)
    assert found.newest(offset) is max(having, key=lambda c: c.first, default=None)
    seen = (max((p for p in c.places if p < offset), default=c.first) for c in having)
    assert found.last_named(offset) == max(seen, default=NEVER)


def test_an_initial_stands_for_a_given_name() -> None:
    known = ByName()
    for name in (("Maren", "Brahm"), ("Jens", "Brahm")):
        known.add(cluster(*name))
    assert [c.name for c in known.compatible(("M.", "Brahm"))] == [("Maren", "Brahm")]


def test_an_arabic_article_tells_nobody_apart() -> None:
    known = ByName()
    known.add(cluster("Karim", "al-Hadid"))
    for name in (("Hadid",), ("al-Hadid",), ("Karim", "Hadid")):
        assert [c.label for c in known.compatible(name)] == ["Karim al-Hadid"]
    assert known.compatible(("Alhadid",)) == []


def test_an_arabic_article_is_assimilated() -> None:
    known = ByName()
    for name in (("Bilal", "as-Sadr"), ("Nuri", "asch-Schami"), ("Tschou", "En-lai")):
        known.add(cluster(*name))
    assert [c.label for c in known.compatible(("Sadr",))] == ["Bilal as-Sadr"]
    assert [c.label for c in known.compatible(("Nuri", "Schami"))] == ["Nuri asch-Schami"]
    assert known.compatible(("lai",)) == []
