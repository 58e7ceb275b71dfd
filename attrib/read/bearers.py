"""Whether a label or a signature is somebody's: by its own words, or by what the article says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrib.grammar.closed_classes import word_set
from attrib.grammar.opening import word_class
from attrib.lexicon.loader import read_table
from attrib.lexicon.lookup import role_of
from attrib.lexicon.tables import first_names, given_names
from attrib.read.labels import Label
from attrib.records import SpeakerKind

IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_INITIALS = re.compile(r"(?:[^\W\d_a-zäöüß]\.[ -]?){1,3}(?:[^\W\d_a-zäöüß][\w'’-]+)?")
_TWO_INITIALS = re.compile(r"[^\W\d_a-zäöüß]{2}")
_PARTY = re.compile(r"[^\W\d_a-zäöüß]{2}|Grüne|Linke|fraktionslos|parteilos")
_TITLES = word_set("abg. dr. prof. herr frau")
_FULL_NAME = re.compile(
    r"(?<![\w-])(?P<before>[^\W\d_a-zäöüß][\w.'’-]*)\s"
    r"(?=(?:(?:von|van|de|zu|der)\s){0,2}(?P<last>[^\W\d_a-zäöüß][\w'’-]*))"
)


def side_of(label: Label) -> str:
    """Return the side of an interview that a label stands for without naming anybody."""
    return _sides().get(label.text.lower().rstrip("."), "")


def has_party(label: Label) -> bool:
    """Tell whether a party stands in brackets behind the name."""
    bracket = IN_BRACKETS.search(label.text)
    return bracket is not None and bool(_PARTY.search(bracket[0])) and bool(label.words)


_ACRONYM = 4
"""Letters of what may be an abbreviation (*HNA, RBB*)."""


class Elsewhere:
    """What an article says of those whom its labels may name."""

    def __init__(self, text: str, found: Sequence[Label] = ()) -> None:
        pieces, start = [], 0
        for label in found:
            pieces.append(text[start : label.span.start])
            start = label.span.end
        rest = "\n".join([*pieces, text[start:]])
        full = [m for m in _FULL_NAME.finditer(rest) if not word_class(m["before"].lower())]
        self._surnames = {match["last"] for match in full}
        self._shouted = {surname.upper() for surname in self._surnames}
        self._initials = {match["before"][0] + match["last"][0] for match in full}

    def bears(self, label: Label) -> bool:
        """Tell whether a label is somebody's, by its own words or by the article."""
        words = _in_small_letters(label.words)
        if label.text.startswith("@") or side_of(label) or has_party(label) or label.dated:
            return True
        if _INITIALS.fullmatch(IN_BRACKETS.sub("", label.text).strip()):
            return True
        if words[0].lower() in _TITLES and len(words) > 1:
            return True
        if words[0] in (first_names() if len(words) > 1 else given_names()):
            return True
        return names_role(words) or self.names(label)

    def names(self, label: Label) -> bool:
        """Tell whether the article has the name in full, or with *Herr* or *Frau*."""
        words = _in_small_letters(label.words)
        if words and (words[-1] in self._surnames or words[-1] in self._shouted):
            return True
        if _TWO_INITIALS.fullmatch(label.text) and label.text in self._initials:
            return True
        return len(words) > 1 and _INITIALS.match(label.text) is not None


def _in_small_letters(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a label that stands in capitals (*SPRECHERIN*) as they are elsewhere."""
    capitals = all(word.isupper() for word in words) and max(map(len, words), default=0) > _ACRONYM
    return [word.title() for word in words] if capitals else words


def names_role(words: Sequence[str]) -> bool:
    """Tell whether a label begins or ends with an office or a role of people."""
    for word in {words[0], words[-1]}:
        known = role_of(word, word)
        if known is not None and known.kind is SpeakerKind.PERSON:
            return True
    return False


@cache
def _sides() -> dict[str, str]:
    return {row["word"]: row["side"] for row in read_table("turn_words.tsv")}
