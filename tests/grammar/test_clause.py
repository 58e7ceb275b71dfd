from __future__ import annotations

from attrib.grammar.clause import Clause, clauses, joined, up_to
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.mood import readings
from attrib.records import Mood
from tests.trees import sentence

SAID = (
    "„/$(/8/punct Es/PPER/3/nsubj sei/VAFIN/0/root/Lemma=sein/Mood=Sub/Tense=Pres/VerbForm=Fin "
    ",/$,/5/punct sagte/VVFIN/3/parataxis/Lemma=sagen/Mood=Ind/Tense=Past/VerbForm=Fin "
    "Tann/NE/5/nsubj ,/$,/8/punct zu/PTKZU/9/mark sehen/VVINF/3/xcomp ./$./3/punct"
)
ASIDE = (
    "Er/PPER/2/nsubj kam/VVFIN/0/root/Lemma=kommen/VerbForm=Fin (/$(/4/punct "
    "sagte/VVFIN/2/parataxis/Lemma=sagen/VerbForm=Fin Tann/NE/4/nsubj )/$(/4/punct "
    "und/KON/8/cc ging/VVFIN/2/conj/Lemma=gehen/VerbForm=Fin"
)


def clauses_of(words: str) -> tuple[Clause, ...]:
    tree = sentence(words)
    return clauses(tree, readings(tree))


def forms(clause: Clause) -> str:
    return " ".join(word.form for word in clause.words)


def test_marks_part_the_clauses_and_stand_before_them() -> None:
    found = clauses_of(SAID)
    assert [forms(clause) for clause in found] == ["Es sei", "sagte Tann", "zu sehen"]
    assert [clause.marks for clause in found] == [("„",), (",",), (",",)]
    assert [clause.previous for clause in found] == [None, *found[:2]]


def test_a_clause_knows_its_verb() -> None:
    stated, tag, wanted = clauses_of(SAID)
    assert [clause.predicate.form for clause in (stated, tag, wanted)] == ["sei", "sagte", "sehen"]
    assert [*stated.moods, *tag.moods] == [Mood.KONJUNKTIV_1, Mood.INDICATIVE]
    assert (stated.in_konjunktiv, tag.in_konjunktiv) == (True, False)
    assert (stated.is_verb_first, tag.is_verb_first, wanted.is_verb_first) == (False, True, False)
    assert (stated.is_verb_last, tag.is_verb_last) == (True, False)
    assert (tag.has_infinitive, wanted.has_infinitive, wanted.has_finite) == (False, True, False)
    assert wanted.kind is ClauseKind.INFINITIVE


def test_nothing_but_marks_is_no_clause() -> None:
    found = clauses_of("Er/PPER/2/nsubj kam/VVFIN/0/root ,/$,/2/punct “/$(/2/punct ,/$,/2/punct")
    assert [forms(clause) for clause in found] == ["Er kam"]


def test_an_aside_stands_in_brackets() -> None:
    found = clauses_of(ASIDE)
    assert [clause.in_brackets for clause in found] == [False, True, False]
    assert [clause.is_joined for clause in found] == [False, False, True]


def test_parts_make_one_clause() -> None:
    found = clauses_of(SAID)
    whole = joined(found[:2])
    assert (whole.first, whole.last, whole.previous) == (1, 6, None)
    assert whole.readings == (*found[0].readings, *found[1].readings)
    assert whole.predicate.form == "sei"


def test_the_share_counts_words_and_no_marks() -> None:
    first = clauses_of(SAID)[0]
    assert (first.share({2}), first.share({1}), first.share({2, 3})) == (0.5, 0, 1)


def test_a_joined_clause_is_of_the_sort_of_the_first() -> None:
    when, went, on = clauses_of(
        "als/KOUS/3/mark er/PPER/3/nsubj kam/VVFIN/8/advcl/VerbForm=Fin ,/$,/3/punct "
        "sie/PPER/6/nsubj ging/VVFIN/3/conj/VerbForm=Fin ,/$,/3/punct "
        "schneite/VVFIN/0/root/VerbForm=Fin es/PPER/8/nsubj"
    )
    assert (went.joined_to, on.joined_to) == (when, None)
    assert [clause.kind for clause in (when, went, on)] == [
        ClauseKind.ADVERBIAL,
        ClauseKind.ADVERBIAL,
        ClauseKind.VERB_SECOND,
    ]
    assert [clause.is_main for clause in (when, went, on)] == [False, False, True]


def test_clauses_go_up_to_where_one_ends_them() -> None:
    found = clauses_of(SAID)
    assert forms(up_to(found, lambda clause: clause.is_verb_first)) == "Es sei"
    assert up_to(found, lambda _: False).last == found[-1].last


def test_what_for_is_not_what() -> None:
    (purpose,) = clauses_of("um/KOUI/3/mark zu/PTKZU/3/mark gehen/VVINF/0/root")
    (wish,) = clauses_of("heim/ADV/3/advmod zu/PTKZU/3/mark gehen/VVINF/0/root")
    assert (purpose.kind, wish.kind) == (ClauseKind.ADVERBIAL, ClauseKind.INFINITIVE)
