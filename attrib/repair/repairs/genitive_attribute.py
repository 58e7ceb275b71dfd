"""*… nach Angaben der Reederei die Ladung …*: a genitive after a noun belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrib.grammar.cases import readings
from attrib.grammar.times import names_time
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording

_ARTICLES: Final = frozenset(("der", "des", "einer", "eines"))
_TAKEN_FOR: Final = frozenset(("nsubj", "obj", "appos", "conj", "nmod", "dep"))


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the genitives right after a noun that hang elsewhere, a dative's places aside."""
    for article in sentence.words[1:]:
        noun, genitive = sentence.word(article.index - 1), sentence.head_of(article)
        if article.form not in _ARTICLES or noun.upos != "NOUN" or genitive is None:
            continue
        if (
            genitive.relation in _TAKEN_FOR
            and genitive.upos in ("NOUN", "PROPN")
            and _is_genitive(sentence, genitive, article)
            and noun not in sentence.ancestors(genitive)
        ):
            yield (hung(genitive, noun.index, "nmod"),)


def _is_genitive(sentence: Sentence, noun: Word, article: Word) -> bool:
    """Tell whether article, adjectives and noun make a genitive; of a name the tagger knows."""
    between = sentence.words[article.index : noun.index - 1]
    if any(w.head != noun.index or w.relation != "amod" for w in between):
        return False
    if names_time(noun) or has(sentence, noun, "case"):
        return False
    cases = {reading.case for reading in readings(sentence, noun)}
    tagged = noun.upos == "PROPN" and article.features.get("Case") == "Gen"
    return "Gen" in cases and (tagged or "Nom" not in cases)


REPAIR = Repair(
    name="genitive-attribute",
    summary=Wording(
        "Ein Genitiv gehört als Attribut zu dem Nomen, hinter dem er steht.",
        "A genitive is an attribute of the noun that it stands after.",
    ),
    source="Duden, Die Grammatik, „Genitivattribut“; grammis, „Nominalphrase“.",
    find=find,
)
