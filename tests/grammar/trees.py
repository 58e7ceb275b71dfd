"""One-sentence trees for the tests of grammar: `form/UPOS/head/deprel[/feature=value…]` a word."""

from __future__ import annotations

from attrib.parse.conllu import read_document
from attrib.records import Sentence


def sentence(words: str) -> Sentence:
    """Return the sentence; a lemma is its form unless `Lemma=` gives it."""
    rows = []
    for number, word in enumerate(words.split(), start=1):
        form, upos, head, deprel, *features = word.split("/")
        shown = "|".join(sorted(f for f in features if not f.startswith("Lemma=")))
        lemma = next((f[6:] for f in features if f.startswith("Lemma=")), form)
        rows.append(f"{number}\t{form}\t{lemma}\t{upos}\t_\t{shown or '_'}\t{head}\t{deprel}\t_\t_")
    return read_document("\n".join(rows) + "\n\n", "tree").sentences[0]
