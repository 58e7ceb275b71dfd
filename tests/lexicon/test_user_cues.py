from __future__ import annotations

import pytest

from attrib.detect import detect
from attrib.knowledge import ExtraCue, Knowledge
from attrib.lexicon.lookup import speech_noun, speech_verb
from attrib.lexicon.tables import ListedWord
from attrib.lexicon.user_cues import with_cues
from attrib.records import Sentence
from attrib.scene import Scene
from tests.trees import document


def knowing(words: str) -> Sentence:
    cues = (
        ExtraCue("skeeten", "verb", medium="writing", frames=("v2",), act=("obj",)),
        ExtraCue.of("raushauen"),
        ExtraCue.of("antworten"),
        ExtraCue("Skeet", "noun", "claim", "writing", ("nach",)),
    )
    return with_cues(document(words), cues).sentences[0]


@pytest.mark.parametrize("form", ["skeetet", "skeetete", "skeeteten", "geskeetet", "skeeten"])
def test_forms_of_an_extra_verb_are_its_own_whatever_their_lemma(form: str) -> None:
    sentence = knowing(f"{form}/VVFIN/0/root/Lemma=unbekannt")
    found = speech_verb(sentence, sentence.word(1))
    assert found is not None
    assert (found.lemma, found.speech_class, found.medium) == ("skeeten", "say", "writing")
    assert (found.clauses, found.act) == (frozenset(("v2",)), ("obj",))


def test_an_extra_verb_may_be_separable() -> None:
    sentence = knowing("Tann/NE/2/nsubj haute/VVFIN/0/root/Lemma=hauen raus/PTKVZ/2/compound:prt")
    found = speech_verb(sentence, sentence.word(2))
    assert found is not None
    assert found.lemma == "raushauen"
    joined = knowing("rausgehauen/VVPP/0/root/Lemma=?")
    assert speech_verb(joined, joined.word(1)) == found


def test_the_simple_verb_is_not_meant() -> None:
    sentence = knowing("haute/VVFIN/0/root/Lemma=hauen")
    assert speech_verb(sentence, sentence.word(1)) is None


def test_a_verb_that_only_seems_to_have_a_particle() -> None:
    sentence = knowing("geantwortet/VVPP/0/root/Lemma=?")
    found = speech_verb(sentence, sentence.word(1))
    assert found is not None
    assert found.lemma == "antworten"


@pytest.mark.parametrize("form", ["Skeet", "Skeets", "Antwort-Skeet", "Morgenskeet"])
def test_extra_nouns_are_inflected_and_compounded(form: str) -> None:
    sentence = knowing(f"{form}/NN/0/root")
    found = speech_noun(sentence.word(1))
    assert found is not None
    assert (found.lemma, found.speech_class, found.uses) == ("Skeet", "claim", frozenset(("nach",)))


def test_other_words_stay_as_they_are() -> None:
    words = "Brahm/NE/2/nsubj sagte/VVFIN/0/root/Lemma=sagen"
    assert knowing(words) == document(words).sentences[0]
    assert not any(isinstance(word, ListedWord) for word in knowing(words).words)


def test_without_frames_a_cue_is_used_as_the_plainest_of_its_kind() -> None:
    cues = (ExtraCue.of("raunen"), ExtraCue.of("Raunen"))
    words = "raunte/VVFIN/0/root/Lemma=raunen Raunen/NN/1/nsubj"
    sentence = with_cues(document(words), cues).sentences[0]
    verb, noun = speech_verb(sentence, sentence.word(1)), speech_noun(sentence.word(2))
    assert verb is not None
    assert verb.clauses == {"dass", "v2", "w", "quote"}
    assert noun is not None
    assert noun.uses == {"nach", "clause"}


def test_two_scenes_with_different_cues_do_not_meet() -> None:
    parsed = document(
        "Tann/NE/2/nsubj skeetete/VVFIN/0/root/Lemma=skeeten/VerbForm=Fin ,/$,/6/punct "
        "dass/KOUS/6/mark es/PPER/6/nsubj schneit/VVFIN/2/ccomp/Lemma=schneien/VerbForm=Fin"
    )
    knowing = Knowledge(cues=(ExtraCue.of("skeeten"),))
    assert len(detect(Scene(parsed, knowing)).utterances) == 1
    assert detect(Scene(parsed)).utterances == ()
    assert not any(isinstance(word, ListedWord) for s in parsed.sentences for word in s.words)
