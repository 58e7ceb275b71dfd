"""Parsed sentences in a short notation, for all tests.

    Tann/NE/2/nsubj sagte/VVFIN/0/root/Lemma=sagen/SpaceAfter=No ,/$,/2/punct

A word is `form/tag/head/relation`, and then whatever else it has, in any order:

- `Case=Nom` and the like are features
- `Lemma=sagen` is the lemma, which is the form if nothing is said
- `SpaceAfter=No`: no blank follows
- `Upos=ADV` is a part of speech other than the tag's, as parsers have it at times

The tag is one of STTS, which gives the part of speech, too (`NE`: PROPN), or a part of speech of
Universal Dependencies alone (`PROPN`). `3-4/im` before the third word makes a contraction of it
and the fourth. Nobody checks that the heads make a tree: what is none is worth a test.
"""

from __future__ import annotations

from attrib.parse.conllu import read_document
from attrib.records import Document, Sentence
from attrib.scene import Scene

SAID = (
    "Tann/NE/2/nsubj sagte/VVFIN/0/root/Lemma=sagen/Mood=Ind/VerbForm=Fin "
    "3-4/im in/APPR/5/case dem/ART/5/det/Lemma=der Rat/NN/2/obl/SpaceAfter=No ,/$,/9/punct "
    "dass/KOUS/9/mark es/PPER/9/nsubj "
    "schneie/VVFIN/2/ccomp/Lemma=schneien/Mood=Ind/VerbForm=Fin/SpaceAfter=No ./$./2/punct"
)
"""A claim and its speaker, with a contraction."""

_STTS = {
    "ADJ": "ADJA ADJD",
    "ADP": "APPR APPRART APPO APZR PTKVZ",
    "ADV": "ADV PAV PWAV",
    "AUX": "VAFIN VAINF VAIMP VAPP VMFIN VMINF VMPP",
    "CCONJ": "KON KOKOM",
    "DET": "ART PDAT PIAT PPOSAT PRELAT PWAT",
    "INTJ": "ITJ PTKANT",
    "NOUN": "NN",
    "NUM": "CARD",
    "PART": "PTKA PTKNEG PTKZU",
    "PRON": "PDS PIS PPER PPOSS PRELS PRF PWS",
    "PROPN": "NE",
    "PUNCT": "$. $, $(",
    "SCONJ": "KOUI KOUS",
    "SYM": "",
    "VERB": "VVFIN VVIMP VVINF VVIZU VVPP",
    "X": "FM XY",
}
_UPOS = {tag: upos for upos, tags in _STTS.items() for tag in tags.split()}


def conllu(*sentences: str) -> str:
    """Return the sentences as CoNLL-U."""
    return "".join(map(_block, sentences))


def document(*sentences: str) -> Document:
    """Return the sentences as the document of an article."""
    return read_document(conllu(*sentences), "tree")


def sentence(words: str) -> Sentence:
    """Return one sentence."""
    return document(words).sentences[0]


def scene(*sentences: str) -> Scene:
    """Return the sentences as detection gets them."""
    return Scene(document(*sentences))


def _block(words: str) -> str:
    rows, number = [], 0
    for word in words.split():
        parts = word.split("/")
        if "-" in parts[0] and len(parts) == 2:
            rows.append("\t".join([*parts, *"_" * 8]))
        else:
            number += 1
            rows.append(f"{number}\t{_columns(*parts)}")
    return "\n".join(rows) + "\n\n"


def _columns(form: str, tag: str, head: str, relation: str, *more: str) -> str:
    """Return the columns of a word from its form on.

    Raises:
        ValueError: a tag that is neither of STTS nor a part of speech.
    """
    said = dict(part.split("=", 1) for part in more)
    lemma = said.pop("Lemma", form)
    misc = f"SpaceAfter={said.pop('SpaceAfter')}" if "SpaceAfter" in said else "_"
    upos = said.pop("Upos", _UPOS.get(tag, tag))
    if upos not in _STTS:
        raise ValueError(f"not a tag: {tag}")
    features = "|".join(f"{name}={said[name]}" for name in sorted(said)) or "_"
    xpos = tag if tag in _UPOS else "_"
    return "\t".join([form, lemma, upos, xpos, features, head, relation, "_", misc])
