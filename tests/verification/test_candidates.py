from __future__ import annotations

from attrib.article import Article
from attrib.verification.candidates import candidates
from attrib.verification.records import Candidate
from attrib.verification.verify import index_of
from attrib.verification.voices import Voice
from attrib.verification.words import content_words

SOURCE = """Tann: Wir werden in Norderau 14 Kilometer Deich bauen. Das Geld dafür ist da.

Ohm: Der Deich in Norderau ist alt. Ich esse gern Fisch. Fisch ist gesund.
"""


def found(claim: str, by: str = "") -> tuple[Candidate, ...]:
    return candidates(index_of([Article("a.txt", SOURCE)]), claim, Voice(by, named=bool(by)))


def test_the_passage_that_shares_most_comes_first() -> None:
    best = found("Der Minister kündigte an, 14 Kilometer Deich zu bauen")[0]
    assert best.passage.text == "Wir werden in Norderau 14 Kilometer Deich bauen"
    assert best.passage.speaker == "Tann"
    assert best.shared == ("14", "Kilometer", "Deich", "bauen")
    assert best.missing_numbers == ()
    assert best.passage.span.of(SOURCE) == best.passage.text


def test_inflection_does_not_matter_and_numbers_do() -> None:
    best = found("Im Norderauer Hafen würden 15 Kilometer Deiche gebaut, Kilometer um Kilometer")[0]
    assert "Deiche" in best.shared
    assert best.missing_numbers == ("15",)


def test_the_speakers_own_passage_is_preferred() -> None:
    assert found("Der Deich in Norderau sei alt", "Jens Ohm")[0].passage.speaker == "Ohm"
    assert found("der Deich in Norderau", "Olaf Tann")[0].passage.speaker == "Tann"
    assert found("der Deich in Norderau", "Jens Ohm")[0].passage.speaker == "Ohm"


def test_neighbouring_sentences_join_where_they_add_words() -> None:
    best = found("Er esse gern Fisch, denn Fisch sei gesund", "Ohm")[0]
    assert best.passage.text == "Ich esse gern Fisch. Fisch ist gesund"


def test_nothing_alike_is_no_candidate() -> None:
    assert found("Die Bahn fährt wieder pünktlich") == ()
    assert found("Er war es, und sie auch") == ()
    assert candidates(index_of([]), "Der Deich ist alt", Voice()) == ()


def test_content_words_leave_out_what_tells_nothing() -> None:
    assert content_words("Das Geld für 14 Deiche ist nicht da") == {
        "geld": "Geld",
        "14": "14",
        "deich": "Deiche",
        "nicht": "nicht",
    }
