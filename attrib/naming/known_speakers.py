"""Known speakers of the user's: which of them a name or a description in the text means.

The article has the last word: a full name that is another one stays another one, and so does a
name of the other gender; what fits two known speakers is left as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrib.grammar.closed_classes import word_set
from attrib.knowledge import KnownSpeaker
from attrib.lexicon.lookup import role_of
from attrib.lexicon.tables import given_names
from attrib.naming.mentions import Mention
from attrib.naming.proper_names import TITLES
from attrib.records import Evidence, SpeakerKind, Step
from attrib.wording import Wording

_ARTICLES = word_set("der die das dem den des")
_INDEFINITE = word_set("ein eine einem einen einer eines kein keine keinem keinen keiner keines")
# After three letters at least, so that short words keep what only looks like an ending (*des*).
_ENDING = re.compile(r"(?<=\w{3})(?:e[nmrs]?|s)$")

Words = tuple[str, ...]


class KnownNames:
    """The known speakers of one analysis, by their names."""

    def __init__(self, people: Sequence[KnownSpeaker]) -> None:
        named = [(p, n) for p in people for n in (p.name, *p.aliases)]
        self._names = [(p, _bare(n.split())) for p, n in named]
        roles = [(p, role) for p in people for role in p.roles]
        self._phrases = [(p, _stems(phrase.split())) for p, phrase in (*named, *roles)]

    def named(self, name: Words, gender: str) -> KnownSpeaker | None:
        """Return whom a name means, the fullest that the text has: all of it, or a surname."""
        fitting = [
            (p, full) for p, full in self._names if not gender or gender_of(p) in ("", gender)
        ]
        return _only(p for p, full in fitting if _same(p, full, name)) or _only(
            p
            for p, full in fitting
            if p.kind is SpeakerKind.PERSON
            and len(name) < len(full)
            and _same(p, full[-len(name) :], name)
        )

    def described(self, mention: Mention, text: str) -> KnownSpeaker | None:
        """Return whom a phrase means, article and inflection aside: a name or alias, or a role.

        With an indefinite article it introduces somebody new (*ein Minister*).
        """
        words = mention.span.of(text).split()
        if not self._phrases or mention.is_pronoun or words[0].lower() in _INDEFINITE:
            return None
        phrase = _stems(words)
        return _only(
            person
            for person, known in self._phrases
            if known == phrase and not (mention.plural and person.kind is SpeakerKind.PERSON)
        )


def gender_of(person: KnownSpeaker) -> str:
    """Return Masc, Fem or "", by the given name or else a role."""
    if person.kind is not SpeakerKind.PERSON:
        return ""
    name = _bare(person.name.split())
    given = given_names().get(name[0], "") if len(name) > 1 else ""
    roles = (role_of(noun, noun) for title in person.roles for noun in title.split())
    return given or next((r.gender for r in roles if r and r.gender != "Neut"), "")


def bears(person: KnownSpeaker, noun: str) -> bool:
    """Tell whether the noun is the short form of a role (*Ministerin*: *Verkehrsministerin*)."""
    return any(role.casefold().endswith(noun.casefold()) for role in person.roles)


def known_step(person: KnownSpeaker) -> Evidence:
    """Return the step that says where a name comes from."""
    why = Wording(
        f"{person.name}: bekannt aus der Konfiguration",
        f"{person.name}: known from the configuration",
    )
    return Evidence(Step.KNOWN, why)


def _only(people: Iterable[KnownSpeaker]) -> KnownSpeaker | None:
    """Return the one whom all are: a surname that two share (*Brahm*) names neither."""
    distinct = list(dict.fromkeys(people))
    return distinct[0] if len(distinct) == 1 else None


def _same(person: KnownSpeaker, one: Words, other: Words) -> bool:
    """Tell whether two names are the same; what is no person's is inflected (*Grüne, Grünen*)."""
    if person.kind is not SpeakerKind.PERSON:
        return _stems(one) == _stems(other)
    return [t.casefold() for t in one] == [t.casefold() for t in other]


def _bare(words: Sequence[str]) -> Words:
    """Return a name without academic titles (*Dr. Olaf Tann*: *Olaf Tann*)."""
    return tuple(word for word in words if word not in TITLES)


def _stems(words: Sequence[str]) -> Words:
    """Return words without leading article and endings, in small letters (*die Grünen*: *grün*)."""
    bare = words[1:] if len(words) > 1 and words[0].lower() in _ARTICLES else words
    return tuple(_ENDING.sub("", word.casefold()) for word in bare)
