"""Whether two names stand for the same: what counts is who a reader of the table would look up."""

from __future__ import annotations

import re

from attrib.grammar.closed_classes import word_set

_WORD = re.compile(r"[\w’'‘-]+")
_PARTICLE = re.compile(r"(?:al|el|ben|de|von|van)[- ]")
_ENDING = re.compile(r"(?<=\w{3})(?:e[mnrs]?|[ns])$")
_MARKS = "’'‘-"
_FUNCTION_WORDS = word_set(
    "er sie es ich wir ihr ihm ihn ihnen man der die das dem den des ein eine einer sein seine "
    "seiner ihre ihrer dieser diese dieses"
)


def same_name(expected: str | None, got: str | None) -> bool:
    """Tell whether a printed name stands for the same as the annotated one.

    The words with a capital letter or a figure of one must be among those of the other, the last
    or the first of them the same; endings of declension do not count, nor do articles and
    pronouns, so that a pronoun is never a right name. Of a description in small letters the last
    word decides.

    >>> same_name("Verteidigungsministerin Ada Brahm", "Brahm"), same_name("Ada Brahm", "sie")
    (True, False)
    """
    ours, theirs = core(got), core(expected)
    if not theirs:
        return (expected or "").split()[-1:] == (got or "").split()[-1:]
    if not ours or not (set(theirs) <= set(ours) or set(ours) <= set(theirs)):
        return False
    return theirs[-1] == ours[-1] or theirs[0] == ours[0]


def core(name: str | None) -> list[str]:
    """Return the words of a name that tell who it is, without endings of declension.

    >>> core("des Bürgermeisters von Lindau")
    ['bürgermeister', 'lindau']
    """
    words = (_PARTICLE.sub("", word, count=1) for word in _WORD.findall(name or ""))
    telling = (
        word
        for word in words
        if (word[:1].isupper() or word[:1].isdigit()) and word.casefold() not in _FUNCTION_WORDS
    )
    return [_ENDING.sub("", word.rstrip(_MARKS)).casefold() for word in telling]
