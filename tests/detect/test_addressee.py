from __future__ import annotations

import pytest

from attrib.detect.addressee import addressee_of
from attrib.lexicon.lookup import speech_verb
from tests.trees import document

BRAHM = "Brahm/NE/2/nsubj/Case=Nom"
SAID = f"{BRAHM} sagte/VVFIN/0/root/Lemma=sagen/VerbForm=Fin"
WROTE = f"{BRAHM} schrieb/VVFIN/0/root/Lemma=schreiben/VerbForm=Fin"
DEMANDED = f"{BRAHM} forderte/VVFIN/0/root/Lemma=fordern/VerbForm=Fin"
TO_THE_BOARD = "an/APPR/5/case {article}/ART/5/det/Lemma=der/{case} Vorstand/NN/2/obl/{case}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            f"{SAID} gegenüber/APPR/5/case der/ART/5/det/Case=Dat Zeitung/NN/2/obl/Case=Dat",
            "der Zeitung",
        ),
        (
            f"{DEMANDED} die/ART/4/det/Case=Acc Stadt/NN/2/obj/Case=Acc auf/PTKVZ/2/compound:prt",
            "die Stadt",
        ),
        (f"{SAID} die/ART/4/det/Lemma=der/Case=Acc Wahrheit/NN/2/obj/Case=Acc", None),
        (f"{WROTE} {TO_THE_BOARD.format(article='den', case='Case=Acc')}", "den Vorstand"),
        (f"{WROTE} {TO_THE_BOARD.format(article='dem', case='Case=Dat')}", None),
    ],
)
def test_whom_the_cue_speaks_to(words: str, expected: str | None) -> None:
    parsed = document(words)
    sentence = parsed.sentences[0]
    verb = sentence.word(2)
    entry = speech_verb(sentence, verb)
    assert entry is not None
    span = addressee_of(sentence, verb, entry)
    assert expected == (span.of(parsed.article.text) if span else None)
