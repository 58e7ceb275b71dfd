"""What words are as speakers, from things to people."""

from __future__ import annotations

import pytest

from attrib.lexicon.possible_speaker import Voice, can_speak, is_named_source, is_thing, voice_of
from attrib.parse.conllu import read_document
from attrib.records import Word


def word(row: str) -> Word:
    return read_document("\t".join(["1", *row.split(), "_", "_"]) + "\n\n").sentences[0].word(1)


VOICES = [
    ("das das PRON PDS _ 0 root", Voice.NOBODY),
    ("nichts nichts PRON PIS _ 0 root", Voice.NOBODY),
    ("Uhr Uhr NOUN NN Gender=Fem 0 root", Voice.THING),
    ("Mauer Mauer NOUN NN Gender=Fem 0 root", Voice.THING),
    ("Messer Messer NOUN NN Gender=Neut 0 root", Voice.THING),
    ("Debatte Debatte NOUN NN Gender=Fem 0 root", Voice.THING),
    ("Brief Brief NOUN NN Gender=Masc 0 root", Voice.TEXT),
    ("Aussage Aussage NOUN NN Gender=Fem 0 root", Voice.TEXT),
    ("Radler Radler NOUN NN Gender=Masc 0 root", Voice.LIKELY),
    ("54-Jährige 54-Jährige NOUN NN Gender=Fem 0 root", Voice.LIKELY),
    ("Regierungskreise Regierungskreis NOUN NN Gender=Masc 0 root", Voice.ANONYMOUS),
    ("sie sie PRON PPER _ 0 root", Voice.STAND_IN),
    ("Beide beide ADJ ADJA _ 0 root", Voice.STAND_IN),
    ("Brahm Brahm PROPN NE _ 0 root", Voice.NAME),
    ("Polizei Polizei NOUN NN Gender=Fem 0 root", Voice.BODY),
    ("Ministerin Ministerin NOUN NN Gender=Fem 0 root", Voice.PERSON),
]


@pytest.mark.parametrize(("row", "expected"), VOICES)
def test_a_word_has_one_answer(row: str, expected: Voice) -> None:
    assert voice_of(word(row)) is expected


@pytest.mark.parametrize(("row", "voice"), VOICES)
def test_the_questions_follow_from_the_answer(row: str, voice: Voice) -> None:
    assert can_speak(word(row)) == (voice > Voice.TEXT)
    assert is_thing(word(row)) == (voice is Voice.THING)
    nameless = (Voice.NOBODY, Voice.THING, Voice.STAND_IN)
    assert is_named_source(word(row)) == (voice not in nameless)
