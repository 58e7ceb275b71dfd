from __future__ import annotations

from attrib.naming.name_clusters import Names
from attrib.parse.conllu import read_document
from attrib.scene import Scene

TAGS = {"NE": "PROPN", "NN": "NOUN", "VVFIN": "VERB", "$.": "PUNCT"}


def text_of(*sentences: str) -> Names:
    """Build a document from `form/xpos/head/deprel` words, and return its names."""
    blocks = []
    for sentence in sentences:
        rows = []
        for number, word in enumerate(sentence.split(), start=1):
            form, xpos, head, deprel, *case = word.split("/")
            features = f"Case={case[0]}" if case else "_"
            rows.append(
                f"{number}\t{form}\t{form}\t{TAGS[xpos]}\t{xpos}\t{features}\t{head}\t{deprel}\t_\t_"
            )
        blocks.append("\n".join(rows))
    return Names(Scene(read_document("\n\n".join(blocks) + "\n\n", "names")))


def labels(names: Names) -> list[str]:
    found = [names.cluster_of(m) for m in names.mentions if m.name]
    return [c.label if c else "?" for c in found]


def test_a_surname_stands_for_the_full_name() -> None:
    names = text_of(
        "Ada/NE/3/nsubj Brahm/NE/1/flat sprach/VVFIN/0/root", "Brahm/NE/2/nsubj ging/VVFIN/0/root"
    )
    assert labels(names) == ["Ada Brahm", "Ada Brahm"]


def test_two_people_who_share_a_surname_stay_two() -> None:
    names = text_of(
        "Ada/NE/3/nsubj Brahm/NE/1/flat sprach/VVFIN/0/root",
        "Uwe/NE/3/nsubj Brahm/NE/1/flat schwieg/VVFIN/0/root",
        "Brahm/NE/2/nsubj ging/VVFIN/0/root",
    )
    assert labels(names)[:2] == ["Ada Brahm", "Uwe Brahm"]
    assert labels(names)[2] == "Brahm"


def test_spelling_variants_join() -> None:
    names = text_of(
        "Lasarenko/NE/2/nsubj sprach/VVFIN/0/root", "Lazarenko/NE/2/nsubj ging/VVFIN/0/root"
    )
    assert len(set(labels(names))) == 1


def test_short_names_that_differ_stay_apart() -> None:
    names = text_of("Mayer/NE/2/nsubj sprach/VVFIN/0/root", "Meyer/NE/2/nsubj ging/VVFIN/0/root")
    assert labels(names) == ["Mayer", "Meyer"]


def test_a_genitive_belongs_to_its_name() -> None:
    names = text_of(
        "Brahm/NE/2/nsubj sprach/VVFIN/0/root",
        "Brahms/NE/2/nmod/Gen Plan/NN/3/nsubj scheiterte/VVFIN/0/root",
    )
    assert labels(names) == ["Brahm", "Brahm"]
