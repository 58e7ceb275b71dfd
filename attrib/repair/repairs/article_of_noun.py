"""*Wie „Der Spiegel“ berichtet*: an article is no subject, its noun is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrib.grammar.predicates import word_set
from attrib.records import Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import hung
from attrib.wording import Wording

_ARTICLES = word_set("der die das den dem ein eine einen einem")


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the articles that a noun right behind them hangs on, or hangs beside."""
    for article, noun in pairwise(sentence.words):
        listed = article.upos == "DET" and article.form.lower() in _ARTICLES
        if not listed or noun.upos not in ("NOUN", "PROPN") or article.relation == "det":
            continue
        if noun.head == article.index:
            moved = [hung(c, noun.index, c.deprel) for c in sentence.children(article) if c != noun]
            yield hung(noun, article.head, article.deprel), hung(article, noun.index, "det"), *moved
        elif _beside(article, noun) and not _opens_relative(sentence, article):
            relation = noun.deprel if noun.relation == "nsubj" else article.deprel
            yield hung(noun, noun.head, relation), hung(article, noun.index, "det")


def _beside(article: Word, noun: Word) -> bool:
    """Tell whether both were taken for subject and object of one verb."""
    return noun.head == article.head and {article.deprel, noun.deprel} == {"nsubj", "obj"}


def _opens_relative(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word may be a relative pronoun: behind a noun and a comma."""
    before = sentence.words[max(0, word.index - 3) : word.index - 1]
    return len(before) == 2 and before[1].form == "," and before[0].upos in ("NOUN", "PROPN")


REPAIR = Repair(
    name="article-of-noun",
    summary=Wording(
        "Ein Artikel, an dem sein Nomen hing, ist von diesem abhängig.",
        "An article that its noun hung on depends on the noun.",
    ),
    source="Duden, Die Grammatik, „Artikelwörter“; UD, det.",
    find=find,
)
