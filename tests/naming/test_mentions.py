from __future__ import annotations

import pytest

from attrib.naming.mentions import mention_at
from tests.trees import scene


@pytest.mark.parametrize(
    ("words", "head", "span", "name"),
    [
        (
            (
                "Ada/NE/5/nsubj Brahm/NE/1/flat vom/APPR/4/case Ministerium/NN/5/obl "
                "sagte/VVFIN/0/root"
            ),
            1,
            "Ada Brahm",
            ("Ada", "Brahm"),
        ),
        (
            (
                "Ada/NE/6/nsubj Brahm/NE/1/flat von/APPR/5/case der/ART/5/det Agentur/NN/6/obl "
                "sagte/VVFIN/0/root"
            ),
            1,
            "Ada Brahm von der Agentur",
            ("Ada", "Brahm"),
        ),
        (
            "Imkerin/NN/4/nsubj/Number=Sing Ada/NE/1/appos Brahm/NE/2/flat sagte/VVFIN/0/root",
            1,
            "Imkerin Ada Brahm",
            ("Ada", "Brahm"),
        ),
        (
            "Försterin/NE/4/nsubj Ada/NE/1/flat Brahm/NE/1/flat sagte/VVFIN/0/root",
            1,
            "Försterin Ada Brahm",
            ("Ada", "Brahm"),
        ),
        ("Papst/NE/3/nsubj Ada/NE/1/flat sagte/VVFIN/0/root", 1, "Papst Ada", ("Ada",)),
        (
            "Severin/NE/4/nsubj Otto/NE/1/flat Brahm/NE/1/flat sagte/VVFIN/0/root",
            1,
            "Severin Otto Brahm",
            ("Severin", "Otto", "Brahm"),
        ),
        (
            (
                "Die/ART/2/det Initiative/NN/7/nsubj „/$(/4/punct Bad/NE/2/appos "
                "jetzt/ADV/4/advmod “/$(/4/punct sagte/VVFIN/0/root"
            ),
            2,
            "Die Initiative „ Bad jetzt “",
            ("Bad", "jetzt"),
        ),
        # A title alone is a mention, too.
        ("Prof./NN/2/nsubj sagte/VVFIN/0/root", 1, "Prof.", ()),
    ],
)
def test_the_mention_is_the_whole_phrase(
    words: str, head: int, span: str, name: tuple[str, ...]
) -> None:
    tree = scene(words)
    mention = mention_at(tree, 0, tree.sentences[0].word(head))
    assert (mention.span.of(tree.text), mention.name) == (span, name)


def test_a_demand_is_made_of_somebody() -> None:
    tree = scene(
        "Brahm/NE/5/nsubj von/APPR/4/case der/ART/4/det Agentur/NN/5/obl fordert/VVFIN/0/root"
        "/Lemma=fordern"
    )
    mention = mention_at(tree, 0, tree.sentences[0].word(1))
    assert mention.span.of(tree.text) == "Brahm"
