from __future__ import annotations

import pytest

from attrib.verification.speakers import Relation, relation

OTHER, UNKNOWN, SAME = Relation.OTHER, Relation.UNKNOWN, Relation.SAME


@pytest.mark.parametrize(
    ("speaker", "label", "expected"),
    [
        ("Donald Trump", "TRUMP", SAME),
        ("Ada Brahm", "Ministerin Dr. Ada Brahm", SAME),
        ("Brahm", "Bildungsministerin Dr. Ada Brahm (SPD)", SAME),
        ("Ada Brahm", "Brahm, Ministerin", SAME),
        ("Müller", "Abg. Mueller (CDU)", SAME),
        ("Selma Arslan", "Abg. Dr. Selma Arslan (Grüne)", SAME),
        ("von der Heide", "Abg. von der Heide (FDP)", SAME),
        ("A. Brahm", "Ada Brahm", SAME),
        ("Kämmerer Dietz", "KÄMMERER DIETZ", SAME),
        ("Ada Brahm", "Olaf Tann", OTHER),
        ("Peter Müller", "Anna Müller", OTHER),
        ("Müller (SPD)", "Abg. Müller (CDU)", OTHER),
        ("Ada Brahm", "Moderator", OTHER),
        ("Ada Brahm", "Frage", OTHER),
        ("Ada Brahm", "Antwort", UNKNOWN),
        ("Ada Brahm", "Ministerin", OTHER),
        ("Ada Brahm", "", UNKNOWN),
        ("", "Ada Brahm", UNKNOWN),
    ],
)
def test_names_and_labels(speaker: str, label: str, expected: Relation) -> None:
    assert relation(speaker, label, named=True, labelled=True) is expected


@pytest.mark.parametrize(
    ("speaker", "label", "expected"),
    [
        ("Ministerin", "Ministerin Ada Brahm", SAME),
        ("Ministerin", "Olaf Tann", UNKNOWN),
        ("SPD-Abgeordneter", "Abg. Müller (SPD)", SAME),
        ("SPD-Abgeordneter", "Abg. Müller (CDU)", OTHER),
        ("SPD", "Abg. Müller (SPD)", SAME),
        ("Polizei", "Olaf Tann", UNKNOWN),
    ],
)
def test_descriptions_may_be_anybody(speaker: str, label: str, expected: Relation) -> None:
    assert relation(speaker, label, named=False, labelled=False) is expected


def test_a_role_may_be_a_speaker_who_has_no_label() -> None:
    assert relation("Ada Brahm", "Ministerin", named=True, labelled=False) is UNKNOWN
