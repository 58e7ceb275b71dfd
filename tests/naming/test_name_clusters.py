from __future__ import annotations

from attrib.naming.name_clusters import Names
from tests.trees import scene


def labels(*sentences: str) -> list[str]:
    names = Names(scene(*sentences))
    found = [names.cluster_of(m) for m in names.mentions if m.name]
    return [c.label if c else "?" for c in found]


def test_a_surname_stands_for_the_full_name() -> None:
    found = labels(
        "Ada/NE/3/nsubj Brahm/NE/1/flat sprach/VVFIN/0/root", "Brahm/NE/2/nsubj ging/VVFIN/0/root"
    )
    assert found == ["Ada Brahm", "Ada Brahm"]


def test_two_people_who_share_a_surname_stay_two() -> None:
    found = labels(
        "Ada/NE/3/nsubj Brahm/NE/1/flat sprach/VVFIN/0/root",
        "Uwe/NE/3/nsubj Brahm/NE/1/flat schwieg/VVFIN/0/root",
        "Brahm/NE/2/nsubj ging/VVFIN/0/root",
    )
    assert found[:2] == ["Ada Brahm", "Uwe Brahm"]
    assert found[2] == "Brahm"


def test_spelling_variants_join() -> None:
    found = labels(
        "Lasarenko/NE/2/nsubj sprach/VVFIN/0/root", "Lazarenko/NE/2/nsubj ging/VVFIN/0/root"
    )
    assert len(set(found)) == 1


def test_short_names_that_differ_stay_apart() -> None:
    found = labels("Mayer/NE/2/nsubj sprach/VVFIN/0/root", "Meyer/NE/2/nsubj ging/VVFIN/0/root")
    assert found == ["Mayer", "Meyer"]


def test_a_genitive_belongs_to_its_name() -> None:
    found = labels(
        "Brahm/NE/2/nsubj sprach/VVFIN/0/root",
        "Brahms/NE/2/nmod/Case=Gen Plan/NN/3/nsubj scheiterte/VVFIN/0/root",
    )
    assert found == ["Brahm", "Brahm"]
