"""Sentences parsed around their brackets, by a parser that is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.article import Article
from attrib.parse.asides import parsed_around
from attrib.parse.base import Parser
from attrib.parse.engines import open_parser
from attrib.records import Sentence, Word
from tests.grammar.test_parentheses import words

VERBS = ("sagt", "bleibt", "ist", "geht")


class Chain:
    """Hangs every word on the first verb, what is before it in reverse, and notes what it got."""

    def __init__(self) -> None:
        self.got: list[str] = []

    def __call__(self, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        self.got += [" ".join(word.form for word in s.words) for s in sentences]
        return tuple(map(self._parsed, sentences))

    def _parsed(self, sentence: Sentence) -> Sentence:
        verbs = [word.index for word in sentence.words if word.form in VERBS]
        top = verbs[0] if verbs else 1
        return replace(sentence, words=tuple(self._word(w, top) for w in sentence.words))

    @staticmethod
    def _word(word: Word, top: int) -> Word:
        upos = "VERB" if word.form in VERBS else "NOUN" if word.form[0].isalnum() else "PUNCT"
        features = {"VerbForm": "Fin"} if upos == "VERB" else {}
        relation = "root" if word.index == top else "punct" if upos == "PUNCT" else "dep"
        head = 0 if word.index == top else top
        return replace(word, upos=upos, features=features, head=head, deprel=relation)


def parsed(text: str) -> tuple[dict[str, str], Chain]:
    """Return each word's head and relation, and the parser."""
    cut = words(text)
    parser = Chain()
    span = replace(cut[0].span, end=cut[-1].span.end)
    (found,) = parsed_around((Sentence(cut, span),), parser)
    assert [w.index for w in found.words] == list(range(1, len(cut) + 1))
    assert [(w.form, w.span) for w in found.words] == [(w.form, w.span) for w in cut]
    assert sum(word.head == 0 for word in found.words) == 1
    forms = {0: "", **{word.index: word.form for word in found.words}}
    return {w.form: f"{w.deprel} {forms[w.head]}".strip() for w in found.words}, parser


def test_the_parser_meets_the_sentence_with_and_without_its_brackets() -> None:
    _, parser = parsed("Holm (SPD) sagt (seit Mai) nichts.")
    assert parser.got == ["Holm ( SPD ) sagt ( seit Mai ) nichts .", "Holm sagt nichts ."]


@pytest.mark.parametrize("text", ["Holm sagt nichts .", "Holm sagt – seit Mai – nichts ."])
def test_a_sentence_without_brackets_is_parsed_once(text: str) -> None:
    _, parser = parsed(text)
    assert parser.got == [text]


def test_a_noun_hangs_on_the_word_before_as_apposition() -> None:
    tree, _ = parsed("Holm (SPD) sagt nichts.")
    assert tree["SPD"] == "appos Holm"
    assert tree["Holm"] == "dep sagt"
    assert tree["("] == tree[")"] == "punct sagt"


def test_a_clause_is_parataxis_and_takes_no_root_away() -> None:
    tree, _ = parsed("Der Plan (er bleibt) geht gut.")
    assert tree["bleibt"] == "parataxis Plan"
    assert tree["er"] == "dep bleibt"
    assert tree["geht"] == "root"


def test_what_is_no_clause_without_the_stretch_is_parsed_as_it_stands() -> None:
    tree, _ = parsed("Das Bad (es bleibt) immer offen.")
    assert tree["bleibt"] == "root"
    assert tree["Das"] == "dep bleibt"


@pytest.fixture(scope="module")
def model() -> Parser:
    return open_parser()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Der Verband (VDM) lehnt das ab.", "VDM", "Verband"),
        ("Die Ministerin Olga Brahm (FDP) lehnt das ab.", "FDP", "Olga"),
        ("Der Chef – ein Jurist – lehnt das ab.", "Jurist", "Chef"),
        ("Das Bad (es ist seit Mai zu) wird im Herbst öffnen.", "Bad", "öffnen"),
        ("Im Haus (im Keller) war es still.", "Keller", "Haus"),
    ],
)
def test_the_model_finds_the_tree_around(model: Parser, text: str, word: str, head: str) -> None:
    (sentence,) = model.parse(Article("text", text)).sentences
    found = next(w for w in sentence.words if w.form == word)
    above = sentence.head_of(found)
    assert above is not None
    assert above.form == head


@pytest.mark.model
def test_contractions_stay_where_they_are(model: Parser) -> None:
    text = "Im Haus (im Keller) war es beim Sturm – im Mai – still."
    (sentence,) = model.parse(Article("text", text)).sentences
    forms = [
        " ".join(sentence.word(i).form for i in (c.first, c.last)) for c in sentence.contractions
    ]
    assert forms == ["In dem", "in dem", "bei dem", "in dem"]
    assert [c.span.of(text) for c in sentence.contractions] == ["Im", "im", "beim", "im"]
    assert all(w.span.of(text) for w in sentence.words)
