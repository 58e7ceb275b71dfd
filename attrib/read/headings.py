"""A heading that runs into the sentence behind it: *Neue Quellen Was in dem Entwurf steht, …*.

Form alone must give it: a capital on a word that is no noun begins a sentence. Where no markup
ends there, that word must open a subordinate clause, for others stand in names (*das Magazin Der
Spiegel, Jessica Lange*).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrib.grammar.opening import (
    has_finite_verb,
    opens_main_clause,
    opens_subordinate_clause,
    word_class,
)

_LONGEST = 100
_OPENER = re.compile(r"(?<=[\w”“«»\"’])\s(?=(?P<word>[^\W\d_a-zäöüß][a-zäöüß]*)\b)")
_MARK = re.compile(r"[.!?…:;,–—]")
# As an address these have a capital anywhere.
_ADDRESS = re.compile(r"Sie|Ihnen|Ihr\w{0,2}|Du|Di[rc]h?|Deine?\w?|Eu\w+")


def run_in(paragraph: str, markup_ends: Callable[[int], bool]) -> int:
    """Return the length of the heading that opens a paragraph, or 0.

    Args:
        paragraph: the text; the blank behind a heading is no part of it.
        markup_ends: tells whether markup, such as bold type, ends at a place of the paragraph.
    """
    for match in _OPENER.finditer(paragraph, 0, _LONGEST):
        heading = paragraph[: match.start()]
        if _MARK.search(heading):
            break
        word = match["word"]
        if markup_ends(match.start()):
            begins = bool(word_class(word.lower())) and not _ADDRESS.fullmatch(word)
        else:
            begins = opens_subordinate_clause(word) and _is_bare(heading)
        if begins and opens_main_clause(paragraph, match.end()):
            return match.start()
    return 0


def _is_bare(heading: str) -> bool:
    """Tell whether words are several and no clause, nor the beginning of one."""
    words = heading.split()
    opens = words[0][0].isupper() and not word_class(words[0].lower())
    return opens and len(words) > 1 and not has_finite_verb(heading)
