"""The marks of a text: punctuation, and what opens and closes a quotation.

A mark may do both: »…« and «…» are common alike, and “ closes after „ and opens before ”
(Amtliche Rechtschreibung, § 89 to § 95).
"""

from __future__ import annotations

from typing import Final

from attrib.records import Word

OPENING: Final = frozenset('„»«"“')
CLOSING: Final = frozenset('“”"»«')
DOUBLE: Final = OPENING | CLOSING
MARKS: Final = DOUBLE | frozenset("‚‘’›‹")
TYPED_MARKS: Final = MARKS | {"'"}
"""With the typewriter's mark, which is an apostrophe as often."""


def is_punctuation(word: Word) -> bool:
    """Tell whether the word is a punctuation mark; *§* is a word (*laut § 5*)."""
    return word.upos == "PUNCT" or not any(c.isalnum() or c == "§" for c in word.form)


def is_quotation_mark(word: Word) -> bool:
    """Tell whether the word is a quotation mark."""
    return word.form in MARKS
