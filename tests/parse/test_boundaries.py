from __future__ import annotations

import pytest

from attrib.lexicon.loader import read_table
from attrib.parse.boundaries import tables
from attrib.parse.boundaries.readings import reading
from attrib.parse.boundaries.stops import stops
from tests.benchmarks.joint_words import FIRST
from tests.benchmarks.joint_words_unseen import SECOND
from tests.benchmarks.joints import by_rule, joints, measured


def cut(text: str) -> list[str]:
    """Return the sentences that the stops of a text make by themselves."""
    ends = [stop.end for stop in stops(text) if stop.end is not None]
    starts = [0, *ends]
    return [text[a:b].strip() for a, b in zip(starts, [*ends, len(text)], strict=True) if text[a:b]]


def test_joints_are_read_right_by_characters_alone() -> None:
    given_joints = [*joints(FIRST), *joints(SECOND)]
    counts, wrong = measured(given_joints, by_rule)
    assert counts.total() >= 3400
    assert sum(not joint.ends for joint in given_joints) >= 600
    assert len(wrong) <= 0.005 * counts.total()


@pytest.mark.parametrize(
    "text",
    [
        "Er sei müde.|Roth sagte, es regne.",
        "Er sei weg.|\nDanach wird abgestimmt.",
        "„Ja.“|Roth nickte.|So sagte er.|„Wir gehen.“",
        "(Er ging.)|Dann kam sie.|Er kam (er war krank).|Sie auch.",
        "« Das ist gut. »|Dann ging er.|Sie fragte: „Wer?“|Roth schwieg.",
        "Am 3. Oktober spielt der 1. FC.|Er wurde 3.|Roth sagte nichts.",
        "Vom 3.–5. Mai 2019.|Tann sagte nichts.|Am 7.10. (Mittwoch) kam er.",
        "Er nehme Vitamin C.|Roth sagte, das tat Friedrich II. gern.|Karl V.|Die Leute gingen.",
        "Laut Pkt. 3.2 ist das so.|Art. 5 Abs. 2 S. 1 gilt.|Das ist seine Art.|Roth ging.",
        "Laut Dr. med. h. c. Ada Brahm ist z. B. das falsch, d. h. schlecht.",
        "Er wurde Prof.|Die Uni lachte.|Dr. Sieben auch.|Dr. Tann auch.",
        "Brot, Milch usw.|Roth lachte.|§§ 12 ff. StGB.|S. 12 f.|Roth lachte.",
        "Es kostet 5 Mio.|Das ist viel.|Es kostet 5 Mio. Euro.|Es waren 412.|Tann schwieg.",
        "Der Turnverein e. V.|Roth sagte nichts.|Bürgermeister a. D. Roth sagte nichts.",
        "Mehr unter www.roth.example.|Roth sagte nichts.|Bei 5 %.|Roth sagte nichts.",
        "Er lebt in den U.S.|Die Leute nickten.|Die U.S. Navy schwieg.|H.-J. Kern auch.",
        "Die österr. Regierung und der Hptm. Kern schwiegen.|Er wiegt 90 kg.|Roth auch.",
        "Wie geht es Dir.|Hast du Zeit?|Er heißt Jan.|Roth kam am 5. Jan. 2019.",
        "Um 8.30 Uhr kam er.|Um 8.|Roth kam später.|Nr. 1.|„Ja“, rief er.",
        "1. Die Kosten steigen.|2. Die Löhne sinken.",
        "Das Jhd. ging, das 19. Jh. auch.|Er ist sog. Experte.|Das 2. Mal.",
        "Jänner 2020.|Am 3. Jänner kam Bgm. Roth nach St. Pölten, lt. Standard mit Mag. Kern.",
    ],
)
def test_sentences_end_where_they_should(text: str) -> None:
    assert cut(text.replace("|", " ").replace(" \n", "\n")) == [
        sentence.strip() for sentence in text.split("|")
    ]


@pytest.mark.parametrize(
    "text",
    ["Das kostet 3.50 Euro und z.B. attrib.example", "Dipl.-Ing. Roth und St.-Martin", "3.-4. Mai"],
)
def test_a_stop_inside_a_sentence_ends_none(text: str) -> None:
    assert [stop for stop in stops(f"{text} gilt") if stop.end is not None] == []


def test_what_characters_leave_open_is_no_order() -> None:
    text = "Das war … Die Leute gingen. danach kam er"
    assert [stop.sure for stop in stops(text)] == [False, False]


def test_a_parser_reads_words_for_abbreviations() -> None:
    forms = ["Laut", "Prof.", "Dr.", "h.", "c.", "Roth", "gilt", "u.", "a.", "Pkt.", "3", "."]
    read = reading(forms)
    assert read.forms == ("Laut", "Prof.", "Roth", "gilt", "etwa", "Punkt", "3", ".")
    heads = read.heads((3, 3, 4, 0, 6, 4, 6, 4))
    assert heads == [6, 6, 2, 2, 2, 7, 0, 10, 8, 7, 10, 7]
    assert read.spread_relations(("r",) * 8)[2:9] == [
        "flat",
        "flat",
        "flat",
        "r",
        "r",
        "r",
        "fixed",
    ]


@pytest.mark.parametrize(
    "sentence", ["h. c.", "Z. B.", "Er kam mit Pkt. und S. ging .", "D. h. ja", ".", ""]
)
def test_a_reading_has_a_place_for_every_word(sentence: str) -> None:
    forms = sentence.split()
    read = reading(forms)
    assert len(read.heads(tuple(range(len(read.forms))))) == len(forms)
    assert len(read.spread(read.forms, "X")) == len(forms)
    assert bool(read.forms) is bool(forms)


def test_the_digest_covers_rules_and_words(monkeypatch: pytest.MonkeyPatch) -> None:
    before = tables.digest()
    tables.digest.cache_clear()
    assert tables.digest() == before
    tables.digest.cache_clear()
    monkeypatch.setattr(tables, "table_bytes", lambda name: b"changed")
    assert tables.digest() != before
    tables.digest.cache_clear()


def test_the_tables_hold_what_their_headers_say() -> None:
    kinds = {row["kind"] for row in read_table("abbreviations.tsv")}
    assert kinds == {"name", "noun", "number", "inner", "measure", "list", "either", "tail"}
    forms = [row["form"] for row in read_table("abbreviations.tsv")]
    assert not any(form.endswith(".") for form in forms)
    known = {form.replace(" ", "").removeprefix("-") for form in forms}
    assert len(known) == len(forms)
    words = {row["word"] for row in read_table("function_words.tsv")}
    assert words == {word.lower() for word in words}
    assert {row["class"] for row in read_table("function_words.tsv")} == {
        "article", "determiner", "fused", "pronoun", "preposition", "conjunction", "adverb",
        "question", "number", "verb",
    }  # fmt: skip
    assert all(row["noun"][:1].isupper() for row in read_table("lettered_nouns.tsv"))
