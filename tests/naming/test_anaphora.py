"""Whom pronouns and roles go back to, in trees made by hand."""

from __future__ import annotations

import pytest

from attrib.naming.anaphor_signs import surroundings
from attrib.naming.anaphora import Anaphora
from attrib.naming.anaphors import AnaphorKind, pronoun
from attrib.naming.asked import Asked
from attrib.naming.name_clusters import Names
from attrib.naming.referents import Form, Place, Referent
from attrib.no_speaker import unresolved
from attrib.records import SpeakerKind
from tests.trees import scene

CAME = "kam/VVFIN/0/root"
SAID = "sagte/VVFIN/0/root/Lemma=sagen/VerbForm=Fin/Number=Sing"


def meant(*sentences: str, word: int = 1) -> list[str]:
    """Return whom the word of the last sentence can mean, the likeliest first."""
    article = scene(*sentences)
    found = Anaphora(article, Names(article), (), ())
    ranked = found.choices[len(sentences) - 1, word].ranked
    return [each.referent.label for each in ranked if each.referent is not None]


def test_dieser_points_to_who_was_named_last() -> None:
    stage = "Otto/NE/2/nsubj stritt/VVFIN/0/root mit/APPR/4/case Martin/NE/2/obl"
    assert meant(stage, f"Dieser/PDS/2/nsubj {SAID}") == ["Martin"]
    assert meant(stage, f"Er/PPER/2/nsubj {SAID}")[0] == "Otto"


@pytest.mark.parametrize(("pronoun_", "name"), [("Er", "Otto Holm"), ("Sie", "Eva Brahm")])
def test_a_pronoun_agrees_in_gender(pronoun_: str, name: str) -> None:
    stage = "Eva/NE/3/nsubj Brahm/NE/1/flat traf/VVFIN/0/root Otto/NE/3/obj Holm/NE/4/flat"
    assert meant(stage, f"{pronoun_}/PPER/2/nsubj {SAID}") == [name]


def test_of_two_marks_that_two_bear_none_goes_first() -> None:
    old = f"Der/ART/3/det 34-jährige/ADJA/3/amod Otto/NE/5/nsubj Holm/NE/3/flat {CAME}"
    spanish = (
        f"Der/ART/3/det spanische/ADJA/3/amod/Lemma=spanisch Jan/NE/5/nsubj Vega/NE/3/flat {CAME}"
    )
    role = f"Der/ART/3/det 34-jährige/ADJA/3/amod/Lemma=34-jährig Spanier/NN/4/nsubj {SAID}"
    assert sorted(meant(old, spanish, role, word=3)) == ["Jan Vega", "Otto Holm"]


def test_a_pronoun_is_no_other_argument_of_its_verb() -> None:
    assert meant("Otto/NE/2/nsubj lobte/VVFIN/0/root ihn/PPER/2/obj", word=3) == []


def test_plural_they_are_not_one_person() -> None:
    they = "Sie/PPER/2/nsubj sagten/VVFIN/0/root/Lemma=sagen/VerbForm=Fin/Number=Plur"
    assert meant("Otto/NE/2/nsubj kam/VVFIN/0/root", they) == []


@pytest.mark.parametrize("noun", ["Polizei", "Regierung", "Ministerium", "Staatsanwaltschaft"])
def test_an_institution_is_not_called_by_a_name(noun: str) -> None:
    role = f"Die/ART/2/det {noun}/NN/3/nsubj/Number=Sing {SAID}"
    assert meant("Otto/NE/2/nsubj kam/VVFIN/0/root", role, word=2) == []


@pytest.mark.parametrize(
    ("form", "tag", "genders", "plural"),
    [
        ("er", "PPER", {"Masc"}, False),
        ("ihm", "PPER", {"Masc", "Neut"}, False),
        ("ihnen", "PPER", set(), True),
        ("sie", "PPER", {"Fem"}, True),
    ],
)
def test_what_a_form_allows(form: str, tag: str, genders: set[str], plural: bool) -> None:
    sentence = scene(f"{form}/{tag}/0/root").sentences[0]
    found = pronoun(0, sentence, sentence.word(1), quoted=False)
    assert found is not None
    assert (found.kind, set(found.genders), found.plural) == (
        AnaphorKind.PRONOUN,
        genders,
        plural,
    )


@pytest.mark.parametrize(
    ("candidates", "words"),
    [
        ((), "„sie“: nicht zu klären"),
        (("Brahm",), "„sie“: nicht zu klären, vielleicht Brahm"),
        (("Brahm", "Kern"), "„sie“: nicht zu klären, Brahm oder Kern"),
    ],
)
def test_the_reason_names_who_it_may_be(candidates: tuple[str, ...], words: str) -> None:
    assert unresolved("sie", candidates).wording.de == words


def test_of_two_that_one_word_mentions_the_later_candidate_is_the_nearer() -> None:
    tree = scene(f"Er/PPER/2/nsubj {SAID}").sentences[0]
    anaphor = pronoun(0, tree, tree.word(1), quoted=False)
    assert anaphor is not None
    asked = Asked(anaphor, said=False, paragraph=0)
    place = Place(0, 0, 1, "nsubj", 2, 0, said=False, form=Form.NAME)
    # many, for an order by address would be right by chance
    all_ = [Referent(str(n), SpeakerKind.PERSON, "Masc", False, seen=[place]) for n in range(9)]
    for candidates in (all_, all_[::-1]):
        found = surroundings(asked, candidates, [0])
        assert sorted(found.order, key=found.order.__getitem__) == candidates[::-1]
        assert list(found.subjects) == candidates[::-1]
