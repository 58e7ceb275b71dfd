"""The closed classes of German: words of which the language makes no new ones.

All are in small letters. What is an exception of one rule stands with the rule; the class that a
form alone tells, before any parse, stands in `lexicon/function_words.tsv`.
Source: Duden, Die Grammatik, "Artikelwörter und Pronomen", "Präpositionen", "Konjunktionen".
"""

from __future__ import annotations

from typing import Final


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(listed.split())


FIRST_PERSON: Final = word_set(
    "ich mich mir mein meine meiner meines meinem meinen wir uns unser unsere"
)
DEFINITE_ARTICLES: Final = word_set("der die das dem den des")
INDEFINITE_ARTICLES: Final = word_set("ein eine einem einen einer eines")
NEGATIVE_ARTICLES: Final = word_set("kein keine keinem keinen keiner keines")
ARTICLES: Final = DEFINITE_ARTICLES | INDEFINITE_ARTICLES

HE: Final = word_set("er ihm ihn sein seine seiner seinem seinen seines")
SHE: Final = word_set("sie ihr ihre ihrer ihrem ihren ihres")
THEY: Final = word_set("sie ihnen ihre ihrer ihren")
"""Personal pronouns of the third person with their possessives."""
DEMONSTRATIVES: Final = word_set("dieser diese dieses diesem diesen jener jene jenes jenem jenen")
NEUTER_PRONOUNS: Final = word_set("es das dies dieses")
IMPERSONAL: Final = word_set("man es das dies")
"""Subjects that name nobody."""
RELATIVE_FORMS: Final = word_set(
    "der die das den dem dessen deren denen welcher welche welches welchen welchem"
)
"""Forms of relative pronouns; the first eight are articles and demonstratives as well."""
W_WORDS: Final = word_set(
    "wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie welche welcher "
    "welches welchen welchem wofür wogegen womit wodurch woran worauf woraus worin worüber "
    "worum wovon wovor wozu wieviel inwieweit inwiefern"
)

PLACE_PREPOSITIONS: Final = word_set(
    "in im nach aus bei über um vor zu auf an am ab durch zwischen"
)
"""Prepositions by which a name tells where something is."""
COORDINATORS: Final = word_set("und oder aber doch sondern denn sowie")
JOINERS: Final = COORDINATORS - {"oder", "denn"}
"""What joins another statement: *oder* leaves one open, and *denn* gives a reason."""
JOINING: Final = word_set("und sowie u. & wie")
"""What makes two phrases a plural."""
PLURAL_WORDS: Final = word_set("alle beide einige mehrere viele wenige zwei drei")
