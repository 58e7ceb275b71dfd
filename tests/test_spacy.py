"""The component of spaCy's pipelines."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import attrib

ROOT = Path(__file__).parents[1]
REASON = "needs spaCy (the extra 'spacy')"


@pytest.fixture(scope="module")
def spacy() -> Any:
    library = pytest.importorskip("spacy", reason=REASON, exc_type=ImportError)
    pytest.importorskip("attrib.spacy_component", reason=REASON)
    return library


pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")


@pytest.fixture
def nlp(spacy: Any) -> Any:
    return spacy.blank("de")


def parsed(nlp: Any) -> Any:
    """Return *Tann sagte, dass es schneie.* as a pipeline with a UD model would, in two lines."""
    from spacy.tokens import Doc

    rows = [
        ("😀", True, "😀", "SYM", 2, "dep"),
        ("Tann", True, "Tann", "PROPN", 2, "nsubj"),
        ("sagte", False, "sagen", "VERB", 2, "ROOT"),
        (",", False, ",", "PUNCT", 7, "punct"),
        ("\n", False, "\n", "SPACE", 3, "dep"),
        ("dass", True, "dass", "SCONJ", 7, "mark"),
        ("es", True, "es", "PRON", 7, "nsubj"),
        ("schneie", False, "schneien", "VERB", 2, "ccomp"),
        (".", False, ".", "PUNCT", 2, "punct"),
    ]
    words, spaces, lemmas, pos, heads, deps = map(list, zip(*rows, strict=True))
    return Doc(
        nlp.vocab, words=words, spaces=spaces, lemmas=lemmas, pos=pos, heads=heads, deps=deps
    )


def test_a_doc_is_a_parse(nlp: Any) -> None:
    doc = parsed(nlp)
    (claim,) = attrib.analyze(doc)
    assert claim.mood is attrib.Mood.KONJUNKTIV_1
    span = doc.char_span(claim.span.start, claim.span.end)
    assert span.text == claim.text == "dass es schneie"


@pytest.mark.parametrize("pipe", ["sentencizer", None])
def test_a_doc_without_a_tree_is_refused(nlp: Any, pipe: str | None) -> None:
    if pipe:
        nlp.add_pipe(pipe)
    with pytest.raises(attrib.InputError, match="the parse has no"):
        attrib.analyze(nlp("Tann sagte, es schneie."))


def test_the_component_uses_the_tree_of_the_pipeline(nlp: Any) -> None:
    config = {"use_parse": True, "engine": "conllu", "people": ["Olaf Tann"]}
    component = nlp.add_pipe("attrib", config=config)
    doc = component(parsed(nlp))
    (claim,) = doc._.claims
    assert (str(claim.speaker), claim.text) == ("Olaf Tann", "dass es schneie")
    assert doc._.attrib.claims == doc._.claims
    assert doc._.attrib.article.text == doc.text
    assert doc._.attrib.to_records()[0]["speaker"] == "Olaf Tann"


def test_a_doc_with_claims_is_written_and_read(nlp: Any, spacy: Any) -> None:
    from spacy.tokens import Doc, DocBin

    component = nlp.add_pipe("attrib", config={"use_parse": True, "engine": "conllu"})
    doc = component(parsed(nlp))
    assert len(doc._.claims) == 1
    back = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert back._.claims == doc._.claims
    kept = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (other,) = DocBin().from_bytes(kept).get_docs(nlp.vocab)
    assert other._.claims == doc._.claims
    assert doc.copy()._.claims == doc._.claims


def test_a_doc_that_was_not_analysed_has_no_claims(nlp: Any) -> None:
    nlp.add_pipe("attrib", config={"engine": "conllu"})
    doc = nlp.make_doc("Tann sagte, es schneie.")
    assert (doc._.claims, doc._.attrib) == ((), None)


def test_the_component_parses_with_an_engine_of_its_own(nlp: Any) -> None:
    component = nlp.add_pipe("attrib", config={"engine": "conllu"})
    with pytest.raises(attrib.ConlluError):
        component(nlp.make_doc("Tann sagte, es schneie."))


@pytest.mark.model
def test_texts_in_a_pipe_have_their_claims(nlp: Any) -> None:
    nlp.add_pipe("attrib", config={"people": ["Olaf Tann"]})
    texts = ["😀 „Wir bauen im Herbst weiter“, sagte Tann.", "Es schneit."]
    first, second = nlp.pipe(texts)
    (claim,) = first._.claims
    assert first.text[claim.span.start : claim.span.end] == "„Wir bauen im Herbst weiter“"
    assert (str(claim.speaker), second._.claims) == ("Olaf Tann", ())


def test_the_entry_point_leads_to_the_component() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (entry,) = project["entry-points"]["spacy_factories"].items()
    module, _, name = entry[1].partition(":")
    assert entry[0] == "attrib"
    assert f"def {name}(" in (ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8")
    assert "spacy" in project["optional-dependencies"]


def test_wrong_settings_are_clear_errors(nlp: Any) -> None:
    with pytest.raises(attrib.EngineError):
        nlp.add_pipe("attrib", config={"engine": "orakel"})
