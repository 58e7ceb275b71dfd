from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Span
from attrib.grammar.idioms import idiom_at, is_fixed_idiom
from attrib.grammar.mood import KONJUNKTIVE, readings, with_moods
from attrib.grammar.syncretism import is_unreal_comparison
from attrib.lexicon.loader import Row, parse_table
from attrib.parse.conllu import read_document
from attrib.records import Mood, Sentence, Word
from tests.trees import sentence

TESTS = Path(__file__).parents[1]
PARSES = TESTS.parent / "fixtures" / "parses" / "mood.conllu"


def cases(name: str, key: tuple[str, ...]) -> tuple[Row, ...]:
    path = TESTS / "cases" / name
    return parse_table(path.read_text(encoding="utf-8"), name, key)


FORMS = cases("mood.tsv", ("form", "subject", "lemma", "xpos"))
VERDICTS = cases("mood_sentences.tsv", ("sentence", "finite"))
SENTENCES = {
    comment.removeprefix("# sent_id = "): sentence
    for sentence in read_document(PARSES.read_text(encoding="utf-8")).sentences
    for comment in sentence.comments
    if comment.startswith("# sent_id = ")
}


def plain(value: str) -> str:
    return "" if value == "-" else value


def small_sentence(case: Mapping[str, str]) -> Sentence:
    subject, _, number = plain(case["subject"]).partition(":")
    verb = f"{case['form']}/{case['xpos']}/0/root/Lemma={plain(case['lemma']) or '_'}"
    if not subject:
        return sentence(verb)
    if subject == "zu":
        return sentence(f"zu/PTKZU/2/mark {verb}")
    plural = "/Number=Plur" if subject == "sie" and number != "sg" else ""
    return sentence(f"{subject}/PPER/2/nsubj{plural} {verb}")


@pytest.mark.parametrize("case", FORMS, ids=lambda c: f"{c['subject']}-{c['form']}-{c['lemma']}")
def test_the_form_and_its_subject_show_the_mood(case: Row) -> None:
    found = readings(small_sentence(case))
    assert [case["mood"]] == ([r.mood.value for r in found] or ["none"])


def test_a_third_of_the_forms_are_no_konjunktiv() -> None:
    konjunktive = {mood.value for mood in KONJUNKTIVE}
    others = [case for case in FORMS if case["mood"] not in konjunktive]
    assert len(FORMS) >= 120
    assert 3 * len(others) >= len(FORMS)


@pytest.mark.parametrize("name", SENTENCES)
def test_every_finite_verb_of_a_sentence(name: str) -> None:
    expected = [
        (row["finite"], row["mood"], row["forms"]) for row in VERDICTS if row["sentence"] == name
    ]
    found = [
        (r.finite.form, r.mood.value, ",".join(w.form for w in r.forms))
        for r in readings(SENTENCES[name])
    ]
    assert expected == found


@pytest.mark.parametrize("name", SENTENCES)
def test_fixed_phrases_are_told_from_reports(name: str) -> None:
    expected = {r["finite"] for r in VERDICTS if r["sentence"] == name and r["idiom"] == "idiom"}
    sentence = SENTENCES[name]
    assert expected == {w.form for w in sentence.words if is_fixed_idiom(sentence, w)}


def test_the_verdicts_name_sentences_that_are_there() -> None:
    assert {row["sentence"] for row in VERDICTS} <= SENTENCES.keys()
    assert len(SENTENCES) >= 25


@pytest.mark.parametrize("name", SENTENCES)
def test_the_outcome_stands_in_the_features(name: str) -> None:
    sentence = SENTENCES[name]
    moods = {r.finite.index: r.mood for r in readings(sentence)}
    tenses = {Mood.KONJUNKTIV_1: "Pres", Mood.KONJUNKTIV_2: "Past", Mood.WUERDE: "Past"}
    for word in with_moods(sentence).words:
        mood = moods.get(word.index)
        before = sentence.word(word.index)
        if mood is None and before != word:
            assert (before.features["VerbForm"], word.features["VerbForm"]) == ("Fin", "Inf")
        elif mood is None:
            assert before == word
        else:
            assert word.features["VerbForm"] == "Fin"
            assert word.features["Mood"] == ("Sub" if mood in tenses else "Ind")
            assert word.features.get("Tense") == tenses.get(mood)


@pytest.mark.parametrize("name", SENTENCES)
def test_writing_the_moods_changes_no_reading(name: str) -> None:
    once = with_moods(SENTENCES[name])
    moods = [r.mood for r in readings(SENTENCES[name])]
    assert moods == [r.mood for r in readings(once)]
    assert once == with_moods(once)


def test_a_comparison_is_told_from_a_report() -> None:
    for name, expected in [("comparison", True), ("weak-comparison", True), ("perfect", False)]:
        sentence = SENTENCES[name]
        last = readings(sentence)[-1]
        assert expected == is_unreal_comparison(sentence, last.finite)


def test_an_idiom_says_what_it_is() -> None:
    sentence = SENTENCES["recipe"]
    idiom = idiom_at(sentence, sentence.word(2))
    assert idiom is not None
    assert idiom.sense == "instruction"


WORDS = [word for sentence in SENTENCES.values() for word in sentence.words]


@st.composite
def damaged_sentences(draw: st.DrawFn) -> Sentence:
    """Any words in any tree, as a parser may give them: cycles included."""
    chosen = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
    count = len(chosen)
    words = []
    for index, word in enumerate(chosen, start=1):
        head = draw(st.sampled_from([h for h in range(count + 1) if h != index]))
        relation = draw(st.sampled_from(["aux", "cop", "conj", "nsubj", "advcl", "ccomp", "root"]))
        words.append(replace(word, index=index, head=head, deprel=relation))
    return Sentence(tuple(words), Span(0, 0))


@given(damaged_sentences())
def test_no_tree_is_too_wrong(sentence: Sentence) -> None:
    found = readings(sentence)
    assert len({r.finite.index for r in found}) == len(found)
    assert all(r.finite in r.forms for r in found)
    written = with_moods(sentence)
    assert [w.form for w in written.words] == [w.form for w in sentence.words]
    for word in sentence.words:
        is_fixed_idiom(sentence, word)


@given(st.text(max_size=12))
def test_no_word_is_too_strange(form: str) -> None:
    word = Word(1, form, form, "VERB", None, {}, 0, "root", Span(0, len(form)))
    readings(Sentence((word,), word.span))
