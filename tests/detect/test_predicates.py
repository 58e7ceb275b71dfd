from __future__ import annotations

import pytest

from attrib.detect.addressee import addressee_of
from attrib.grammar.negation import is_negated
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import particle
from attrib.lexicon.lookup import speech_verb
from attrib.lexicon.possible_speaker import is_thing
from attrib.parse.conllu import read_document
from attrib.records import Document


def document(rows: str) -> Document:
    lines = [
        f"{n}\t" + "\t".join(row.split()) + "\t_\t_"
        for n, row in enumerate(rows.strip().splitlines(), start=1)
    ]
    return read_document("\n".join(lines) + "\n\n")


PLAIN = """
    Brahm Brahm PROPN NE Case=Nom 2 nsubj
    sagte sagen VERB VVFIN VerbForm=Fin 0 root
    nicht nicht PART PTKNEG _ 2 advmod
"""
ONLY = """
    Brahm Brahm PROPN NE Case=Nom 2 nsubj
    sagte sagen VERB VVFIN VerbForm=Fin 0 root
    nicht nicht PART PTKNEG _ 2 advmod
    nur nur ADV ADV _ 2 advmod
"""
APART = """
    betonte betonen VERB VVFIN VerbForm=Fin 0 root
    Brahm Brahm PROPN NE Case=Nom 1 nsubj
    , , PUNCT $, _ 5 punct
    mehr mehr ADV ADV _ 5 advmod
    nicht nicht PART PTKNEG _ 1 advmod
"""
NOBODY = """
    Kein kein DET PIAT _ 2 det
    Zeuge Zeuge NOUN NN Case=Nom 3 nsubj
    sagte sagen VERB VVFIN VerbForm=Fin 0 root
"""


@pytest.mark.parametrize(
    ("rows", "expected"), [(PLAIN, True), (ONLY, False), (APART, False), (NOBODY, True)]
)
def test_only_what_denies_the_verb_negates_it(rows: str, expected: bool) -> None:
    sentence = document(rows).sentences[0]
    verb = next(w for w in sentence.words if w.upos == "VERB")
    assert expected == is_negated(sentence, verb)


DIRECTED = """
    Brahm Brahm PROPN NE Case=Nom 2 nsubj
    schrieb schreiben VERB VVFIN VerbForm=Fin 0 root
    an an ADP APPR _ 5 case
    den der DET ART Case=Acc 5 det
    Vorstand Vorstand NOUN NN Case=Acc 2 obl
"""
WORKING = DIRECTED.replace("Acc", "Dat").replace("den", "dem")
FACING = """
    Brahm Brahm PROPN NE Case=Nom 2 nsubj
    sagte sagen VERB VVFIN VerbForm=Fin 0 root
    gegenüber gegenüber ADP APPR _ 5 case
    der der DET ART Case=Dat 5 det
    Zeitung Zeitung NOUN NN Case=Dat 2 obl
"""
ASKED = """
    Brahm Brahm PROPN NE Case=Nom 2 nsubj
    forderte fordern VERB VVFIN VerbForm=Fin 0 root
    die der DET ART Case=Acc 4 det
    Stadt Stadt NOUN NN Case=Acc 2 obj
    auf auf ADP PTKVZ _ 2 compound:prt
"""
SAID = """
    Brahm Brahm PROPN NE Case=Nom 2 nsubj
    sagte sagen VERB VVFIN VerbForm=Fin 0 root
    die der DET ART Case=Acc 4 det
    Wahrheit Wahrheit NOUN NN Case=Acc 2 obj
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (FACING, "der Zeitung"),
        (ASKED, "die Stadt"),
        (SAID, None),
        (DIRECTED, "den Vorstand"),
        (WORKING, None),
    ],
)
def test_whom_the_cue_speaks_to(rows: str, expected: str | None) -> None:
    parsed = document(rows)
    sentence = parsed.sentences[0]
    verb = sentence.word(2)
    entry = speech_verb(sentence, verb)
    assert entry is not None
    span = addressee_of(sentence, verb, entry)
    assert expected == (span.of(parsed.article.text) if span else None)


def test_another_particle_makes_another_verb() -> None:
    parsed = document("""
        Das der DET ART _ 2 det
        Fest Fest NOUN NN Case=Nom 3 nsubj
        fand finden VERB VVFIN VerbForm=Fin 0 root
        statt statt ADP PTKVZ _ 3 compound:prt
    """)
    sentence = parsed.sentences[0]
    assert speech_verb(sentence, sentence.word(3)) is None


def test_a_participle_of_a_commoner_verb_is_no_cue() -> None:
    sentence = document("gestanden stehen VERB VVPP VerbForm=Part 0 root").sentences[0]
    assert speech_verb(sentence, sentence.word(1)) is None


@pytest.mark.parametrize(
    ("lemma", "expected"), [("Sprecherin", True), ("Elternschaft", True), ("Überschwemmung", False)]
)
def test_things_do_not_speak(lemma: str, expected: bool) -> None:
    sentence = document(f"{lemma} {lemma} NOUN NN _ 0 root").sentences[0]
    assert expected != is_thing(sentence.word(1))


WITHOUT = """
    Ohne ohne ADV ADV _ 3 mark
    zu zu PART PTKZU _ 3 mark
    fragen fragen VERB VVINF VerbForm=Inf 4 advcl
    ging gehen VERB VVFIN VerbForm=Fin 0 root
    Brahm Brahm PROPN NE Case=Nom 4 nsubj
"""


def test_an_infinitive_with_ohne_is_negated_and_takes_the_subject_above() -> None:
    sentence = document(WITHOUT).sentences[0]
    who = subject(sentence, sentence.word(3))
    assert is_negated(sentence, sentence.word(3))
    assert not is_negated(sentence, sentence.word(4))
    assert who is not None
    assert who.form == "Brahm"


@pytest.mark.parametrize(("after", "found"), [(". . PUNCT $. _ 1 punct", True), (
    "nichts nichts PRON PIS _ 1 obj", False)])  # fmt: skip
def test_dagegen_closes_the_clause_as_a_particle(after: str, found: bool) -> None:
    sentence = document(f"""
        hielt halten VERB VVFIN VerbForm=Fin 0 root
        Kern Kern PROPN NE Case=Nom 1 nsubj
        dagegen dagegen ADV PAV _ 1 advmod
        {after}
    """).sentences[0]
    assert (particle(sentence, sentence.word(1)) is not None) is found


def test_a_particle_heads_no_clause() -> None:
    sentence = document("""
        sagte sagen VERB VVFIN VerbForm=Fin 0 root
        , , PUNCT $, _ 5 punct
        er er PRON PPER Case=Nom 5 nsubj
        sei sein AUX VAFIN VerbForm=Fin|Mood=Sub 5 aux
        zurück zurück ADV PTKVZ _ 1 ccomp
    """).sentences[0]
    assert particle(sentence, sentence.word(1)) is None
