"""Small trees for the tests of attribution: `form/xpos/head/deprel[/feature=value…]` a word."""

from __future__ import annotations

from attrib.parse.conllu import read_document
from attrib.scene import Scene

TAGS = {
    "NE": "PROPN",
    "NN": "NOUN",
    "VVFIN": "VERB",
    "VAFIN": "AUX",
    "VVPP": "VERB",
    "ADJA": "ADJ",
    "ART": "DET",
    "PPOSAT": "DET",
    "PPER": "PRON",
    "APPR": "ADP",
    "KON": "CCONJ",
    "ADV": "ADV",
    "$.": "PUNCT",
    "$,": "PUNCT",
    "$(": "PUNCT",
}


def scene(*sentences: str) -> Scene:
    """Return the scene of a document with those sentences; a lemma is its form."""
    blocks = []
    for sentence in sentences:
        rows = []
        for number, word in enumerate(sentence.split(), start=1):
            form, xpos, head, deprel, *features = word.split("/")
            shown = "|".join(sorted(f for f in features if not f.startswith("Lemma=")))
            lemma = next((f[6:] for f in features if f.startswith("Lemma=")), form)
            rows.append(
                f"{number}\t{form}\t{lemma}\t{TAGS[xpos]}\t{xpos}\t{shown or '_'}"
                f"\t{head}\t{deprel}\t_\t_"
            )
        blocks.append("\n".join(rows))
    return Scene(read_document("\n\n".join(blocks) + "\n\n", "tree"))
