from __future__ import annotations

from attrib.article import Span
from attrib.attribute.routes.misread_subject import speaking_subject
from attrib.attribute.routes.oblique_source import of_predicate
from attrib.detect.utterance import Route, Utterance
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Kind
from tests.trees import scene


def utterance(start: int, end: int) -> Utterance:
    return Utterance(Kind.INDIRECT, (Span(start, end),), 0, Route.SUBJECT)


def test_a_subject_of_the_content_is_none_of_the_cue() -> None:
    tree = scene("Es/PPER/2/expl drohe/VVFIN/0/root „/$(/4/punct Frost/NN/2/nsubj “/$(/4/punct")
    sentence = tree.sentences[0]
    quoted = utterance(sentence.word(3).span.start, sentence.span.end)
    who = speaking_subject(sentence, quoted, sentence.word(2))
    assert who is None or who.form != "Frost"


def test_the_quoted_person_speaks_and_not_the_medium() -> None:
    tree = scene("„/$(/2/punct Nein/ADV/4/obj “/$(/2/punct zitiert/VVFIN/0/root/Lemma=zitieren "
                 "das/ART/6/det Blatt/NN/4/nsubj Brahm/NE/4/obj")  # fmt: skip
    found = of_predicate(tree, utterance(0, 8), tree.sentences[0].word(4), "zitiert")
    assert found is not None
    assert found.head is not None
    assert found.head.form == "Brahm"


def test_of_sprechen_the_von_phrase_is_no_agent() -> None:
    tree = scene("Von/APPR/2/case Betrug/NN/4/obl wird/VAFIN/4/aux:pass/Lemma=werden "
                 "gesprochen/VVPP/0/root/Lemma=sprechen/VerbForm=Part")  # fmt: skip
    found = of_predicate(tree, utterance(90, 95), tree.sentences[0].word(4), "wird")
    assert found is not None
    assert found.head is None
    assert found.reason == no_speaker(NoSpeakerCode.NO_AGENT, "wird")
