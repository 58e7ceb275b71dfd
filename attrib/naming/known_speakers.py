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

    def in_short(self, mention: Mention, text: str) -> KnownSpeaker | None:
        """Return whose role a bare noun is short for (*die Ministerin*: *Verkehrsministerin*)."""
        article, _, noun = mention.span.of(text).rpartition(" ")
        if mention.name or mention.plural or article.lower() not in ("", *_ARTICLES):
            return None
        known = role_of(mention.head.lemma, noun)
        nouns = {noun, mention.head.lemma, known.lemma if known is not None else noun}
        fitting = (p for p, _ in self._names if any(bears(p, n) for n in nouns))
        return _only(p for p in fitting if not mention.gender or _agrees(p, mention.gender))

    def is_called(self, person: KnownSpeaker, mention: Mention, text: str) -> bool:
        """Tell whether a phrase is a name or an alias of somebody, and no role."""
        phrase = _stems(mention.span.of(text).split())
        return any(_stems(name.split()) == phrase for name in (person.name, *person.aliases))


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


def _agrees(person: KnownSpeaker, gender: str) -> bool:
    """Tell whether somebody can be of a gender; that of a body's noun tells nothing."""
    return gender_of(person) in ("", gender)


def short_role_step(person: KnownSpeaker, noun: str) -> Evidence:
    """Return the step that says why a bare noun means somebody of whom the text says nothing."""
    role = next((r for r in person.roles if r.casefold().endswith(noun.casefold())), noun)
    why = Wording(
        f"Im Text ist niemand sonst „{noun}“; {person.name} ist in der Konfiguration {role}",
        f"nobody else is “{noun}” in the text; in the configuration {person.name} is {role}",
    )
    return Evidence(Step.KNOWN, why)


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
