from __future__ import annotations

import pytest

from attrib.lexicon.act_frames import act_frames
from attrib.lexicon.lookup import names_people, speech_verb
from attrib.lexicon.other_senses import in_other_sense, other_senses
from attrib.lexicon.tables import speech_verbs
from attrib.parse.conllu import read_document
from attrib.records import Sentence


def sentence(*rows: str) -> Sentence:
    lines = [f"{n}\t" + "\t".join(row.split()) + "\t_\t_" for n, row in enumerate(rows, start=1)]
    return read_document("\n".join(lines) + "\n\n").sentences[0]


def test_the_verbs_are_verbs_of_speech() -> None:
    assert other_senses().keys() <= speech_verbs().keys() | act_frames().keys()


@pytest.mark.parametrize(
    ("noun", "other"),
    [("Heimspiel", True), ("Spiel", True), ("Vorwurf", False), ("Konzert", True)],
)
def test_the_object_shows_the_sense(noun: str, other: bool) -> None:
    parsed = sentence(
        "Brahm Brahm PROPN NE Case=Nom 2 nsubj",
        "bestreitet bestreiten VERB VVFIN VerbForm=Fin 0 root",
        "das der DET ART _ 4 det",
        f"{noun} {noun} NOUN NN Case=Acc 2 obj",
    )
    entry = speech_verb(parsed, parsed.word(2))
    assert entry is not None
    assert in_other_sense(parsed, parsed.word(2), entry.lemma) is other


def test_an_apposition_or_a_subject_shows_no_other_sense() -> None:
    parsed = sentence(
        "Brüche Bruch NOUN NN Case=Nom 2 nsubj",
        "rechnen rechnen VERB VVFIN VerbForm=Fin 0 root",
    )
    entry = speech_verb(parsed, parsed.word(2))
    assert entry is not None
    assert not in_other_sense(parsed, parsed.word(2), entry.lemma)


@pytest.mark.parametrize(
    ("noun", "person"),
    [("Käufer", True), ("Verwalter", True), ("Gewitter", False), ("Waldfeuer", False)],
)
def test_neuters_in_er_name_nobody(noun: str, person: bool) -> None:
    parsed = sentence(f"{noun} {noun} NOUN NN Case=Nom 0 root")
    assert names_people(parsed.word(1)) is person


@pytest.mark.parametrize(("clause", "found"), [("dass", "gestehen"), ("weil", None)])
def test_a_shared_participle_is_of_the_verb_that_takes_the_clause(
    clause: str, found: str | None
) -> None:
    parsed = sentence(
        "Brahm Brahm PROPN NE Case=Nom 3 nsubj",
        "hat haben AUX VAFIN VerbForm=Fin 3 aux",
        "gestanden stehen VERB VVPP VerbForm=Part 0 root",
        f"{clause} {clause} SCONJ KOUS _ 6 mark",
        "er er PRON PPER Case=Nom 6 nsubj",
        "fährt fahren VERB VVFIN VerbForm=Fin 3 ccomp",
    )
    entry = speech_verb(parsed, parsed.word(3))
    assert (entry.lemma if entry else None) == found
