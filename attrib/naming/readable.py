"""What there is to read in an article for whoever follows its people: words, in paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrib.naming.anaphors import Anaphor, AnaphorKind
from attrib.naming.mentions import Mention
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.naming.speeches import Key
from attrib.scene import Scene


def described(mention: Mention) -> Anaphor:
    """Return a description as an anaphor; a person's noun has the person's gender.

    A neuter noun for a person tells nothing of that (*das Stadtoberhaupt*).
    """
    told = mention.gender in ("Masc", "Fem") or noun_sort(mention.head) is not NounSort.PERSON
    own = frozenset((mention.gender,)) if mention.gender and told else frozenset()
    genders = own or frozenset(("Masc", "Fem", "Neut"))
    if mention.plural:
        genders = frozenset()
    return Anaphor(mention.sentence, mention.head, AnaphorKind.ROLE, genders, mention.plural)


def people(scene: Scene) -> Iterable[Key]:
    """Yield the nouns for people that no lexicon of roles has (*der Wirt*), and all subjects."""
    for number, sentence in enumerate(scene.sentences):
        for word in sentence.words:
            if word.upos == "NOUN" and (
                noun_sort(word) is NounSort.PERSON
                or (word.relation == "nsubj" and word.features.get("Number") == "Plur")
            ):
                yield number, word.index


def outer(mentions: Sequence[Mention]) -> Iterable[Mention]:
    """Yield the mentions but names that stand in the mention before (*Ministerin Ada Brahm*)."""
    last: Mention | None = None
    for mention in mentions:
        if last is not None and last.name and last.span.covers(mention.span):
            if mention.name == last.name:
                continue
        else:
            last = mention
        yield mention


def paragraphs(scene: Scene) -> list[int]:
    """Return for each sentence the number of its paragraph."""
    found, count = [], 0
    for number, sentence in enumerate(scene.sentences):
        if number and scene.paragraph_break(
            scene.sentences[number - 1].span.end, sentence.span.start
        ):
            count += 1
        found.append(count)
    return found
