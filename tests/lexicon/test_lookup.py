from __future__ import annotations

from attrib.detect.constructions.speech_predicate import predicates
from attrib.lexicon import lookup as words
from attrib.lexicon import tables as entries
from attrib.parse.conllu import read_document
from attrib.records import Sentence

CLAUSES = {"dass", "ob", "w", "v2", "zu", "quote"}
MEDIA = {"speech", "writing", "thought"}


def sentence(*rows: str) -> Sentence:
    lines = [f"{n}\t" + "\t".join(row.split()) + "\t_\t_" for n, row in enumerate(rows, start=1)]
    return read_document("\n".join(lines) + "\n\n").sentences[0]


def test_verbs_take_known_clauses() -> None:
    for verb in entries.speech_verbs().values():
        assert verb.clauses <= CLAUSES
        assert verb.medium in MEDIA
        assert verb.clauses or verb.act


def test_nouns_have_known_uses() -> None:
    for noun in entries.speech_nouns().values():
        assert noun.uses <= {"nach", "clause", "quote"}
        assert noun.medium in MEDIA


def test_predicates_take_known_clauses() -> None:
    assert all(p.entry.clauses <= CLAUSES and p.verbs for p in predicates().values())


def test_roles_have_a_gender() -> None:
    assert {role.gender for role in entries.roles().values()} == {"Masc", "Fem", "Neut"}


def test_a_separated_particle_belongs_to_the_verb() -> None:
    parsed = sentence(
        "Brahm Brahm PROPN NE _ 2 nsubj",
        "teilte teilen VERB VVFIN VerbForm=Fin 0 root",
        "mit mit ADP PTKVZ _ 2 compound:prt",
    )
    found = words.speech_verb(parsed, parsed.word(2))
    assert found is not None
    assert found.lemma == "mitteilen"


def test_a_wrong_lemma_is_mended_by_the_form() -> None:
    parsed = sentence("sprach sprache VERB VVFIN VerbForm=Fin 0 root")
    found = words.speech_verb(parsed, parsed.word(1))
    assert found is not None
    assert found.lemma == "sprechen"


def test_compounds_are_known_by_their_last_part() -> None:
    parsed = sentence("Landesumweltministerin Landesumweltministerin NOUN NN _ 0 root")
    found = words.role(parsed.word(1))
    assert found is not None
    assert found.gender == "Fem"
