"""Proper names inside noun phrases: their tokens, without titles and offices."""

from __future__ import annotations

import re

from attrib.grammar.adjectives import strong_ending
from attrib.grammar.closed_classes import word_set
from attrib.grammar.marks import is_punctuation
from attrib.grammar.name_particles import PARTICLES
from attrib.grammar.parentheses import parentheses
from attrib.grammar.tree import case_of
from attrib.lexicon.lookup import role
from attrib.lexicon.tables import bearers_of_names, first_names, given_names
from attrib.naming.located import locates
from attrib.naming.name_limits import beginning, begins_low, is_inside_name, joins
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.records import Sentence, SpeakerKind, Word

DEGREES = word_set(
    "med. phil. jur. iur. rer. nat. pol. oec. theol. dent. vet. habil. mult. h. c. e."
)
TITLES = frozenset(("Abg.", "Dr.", "Prof.", "Dr", "Prof", "Mag.", "Ing.", "Dipl.-Ing.")) | DEGREES
_FOREIGN_TITLES = word_set(
    "Detective Inspector Superintendent Constable Sergeant Colonel Captain Lieutenant Commander "
    "Chief Sheriff Marshal Sir Lady Lord Dame Baroness Mr Mr. Mrs Mrs. Ms Ms. Miss Monsieur Madame "
    "Mademoiselle Señor Señora Signor Signora Reverend Judge Senator Governor"
)
"""Titles that stand before a name as they are in its own language (*Detective Inspector Marsh*)."""
_FEMININE = re.compile(r"[a-zäöüß](?:er|ist|ant|ent|at|or|log|eur)in$")  # Duden, "Movierung"
_MARKS = frozenset('„“”"»«')
_SHORTEST_QUOTED = 3
"""A word and its two marks."""
_PREPOSITIONS = word_set("von van de")
"""The particles that also begin a surname as a preposition (*von Brahm*)."""


def proper_name(sentence: Sentence, head: Word, words: list[Word], text: str) -> tuple[str, ...]:
    """Return the tokens of the proper name that the phrase is or bears as apposition."""
    inside = {w.index for w in words}
    if head.upos == "PROPN":
        return _run(sentence, head, text)
    if (quoted := _between_marks(words, head, text)) is not None:
        return quoted
    named = _name_of_office(sentence, head, inside) if role(head) is not None else None
    if named is not None:
        return _run(sentence, named, text)
    behind = _name_behind(sentence, head, words)
    if behind is not None:
        return _run(sentence, behind, text)
    return _full_name_after(sentence, head, text) if role(head) is None else ()


def _name_behind(sentence: Sentence, head: Word, words: list[Word]) -> Word | None:
    """Return the person's name that closes a phrase.

    After a comma it is that of whom the phrase is about (*die Chefin der Bank, Ada Brahm*),
    without one if what stands before it has a name of its own kind (*der Chef des Verbands Jan
    Roth*).
    """
    last = words[-1]
    if head.upos != "NOUN" or last.upos != "PROPN":
        return None
    first = _stretch(sentence, last)[0]
    first = beginning(sentence, first, last.index)
    given = sentence.word(first)
    if first <= head.index + 1 or first == last.index:
        return None
    before = sentence.word(first - 1)
    known = given.form in first_names()
    if before.form == ",":
        people = noun_sort(head) in (NounSort.PERSON, NounSort.OTHER)
        return given if people and (known or given.upos == "PROPN") else None
    things = before.upos == "NOUN" and noun_sort(before) not in (NounSort.PERSON, NounSort.OTHER)
    return given if known and things and noun_sort(head) is NounSort.PERSON else None


def _name_of_office(sentence: Sentence, head: Word, inside: set[int]) -> Word | None:
    """Return the name that hangs on an office, or on a second office after it."""
    for child in sentence.children(head):
        named = child.relation in ("appos", "flat", "nmod", "compound", "dep")
        if not (named and child.upos == "PROPN" and child.index in inside):
            continue
        cased = bool(case_of(sentence, child))
        if _abbreviates(sentence, child) or _in_note(sentence, child) or locates(head, child):
            continue
        if child.index > head.index and not _is_genitive(sentence, head, child) and not cased:
            return child
    second = _second_office(sentence, head, inside)
    return _name_of_office(sentence, second, inside) if second is not None else None


def _abbreviates(sentence: Sentence, name: Word) -> bool:
    """Tell whether the name alone fills a bracket: an abbreviation, a party (*(SPD)*)."""
    around = sentence.words[name.index - 2 : name.index + 1]
    return [w.form for w in around] == ["(", name.form, ")"]


def _in_note(sentence: Sentence, name: Word) -> bool:
    """Tell whether a bracket gives a number or a detail: *(Dezernat 3)*, *(Kanzlei: Holm)*."""
    around = next((p for p in parentheses(sentence.words) if name.index in p), None)
    inner = sentence.words[around.first : around.last - 1] if around is not None else ()
    return any(word.form[:1].isdigit() or word.form == ":" for word in inner)


def _is_genitive(sentence: Sentence, office: Word, name: Word) -> bool:
    """Tell whether the name says whose the office is, and not who holds it.

    A name right after its office has no article (*der Sprecher Brahm*, *der Sprecher der
    AVAG*); *ein Sprecher* goes by no name, so that *Brahms* after it is a genitive.
    """
    between = sentence.words[office.index : name.index - 1]
    article = any(w.relation == "det" and w.head == name.index for w in between)
    if article and not any(is_punctuation(w) for w in between):
        return True
    if name.relation != "nmod":
        return False
    some = any(c.form.lower().startswith("ein") for c in sentence.children(office))
    return name.features.get("Case") == "Gen" or (some and name.form.endswith("s"))


def _second_office(sentence: Sentence, head: Word, inside: set[int]) -> Word | None:
    """Return the office before the name (*der Leiter der Wache, Oberrat Jens Köttner, …*)."""
    for child in sentence.children(head):
        if child.relation != "appos" or child.upos != "NOUN" or child.index not in inside:
            continue
        phrase = [w for w in sentence.subtree(child) if not is_punctuation(w)]
        before = sentence.word(max(1, phrase[0].index - 1)).form
        if before == "," and any(
            c.upos == "PROPN" and c.relation in ("appos", "flat") and c.index == child.index + 1
            for c in sentence.children(child)
        ):
            return child
    return None


def _between_marks(words: list[Word], head: Word, text: str) -> tuple[str, ...] | None:
    """Return the name in quotation marks right after the head (*die Zeitung „Der Bote“*)."""
    after = [w for w in words if w.index > head.index]
    if len(after) < _SHORTEST_QUOTED or after[0].form not in _MARKS:
        return None
    if any(w.form in _MARKS for w in words if w.index < head.index):
        return None
    last = next((w for w in after[1:] if w.form in _MARKS), None)
    return tuple(text[after[1].span.start : last.span.start].split()) if last else None


def _full_name_after(sentence: Sentence, head: Word, text: str) -> tuple[str, ...]:
    """Return the full name right after a noun of no known office (*Försterin Ada Brahm*)."""
    if head.upos != "NOUN" or head.index == len(sentence.words):
        return ()
    first = sentence.word(head.index + 1)
    if first.upos != "PROPN":
        return ()
    name = _run(sentence, first, text)
    return name if len(name) > 1 else ()


def _run(sentence: Sentence, word: Word, text: str) -> tuple[str, ...]:
    """Return the name around a proper noun, without titles (*Prof. Dr. Ada Brahm*)."""
    first, last = _stretch(sentence, word)
    first = _after_titles(sentence, first, last, word)
    first = beginning(sentence, first, last)
    if word.index > 1 and _belongs(sentence, sentence.word(max(1, first - 1)), word):
        first -= 1
    shown = text[sentence.word(first).span.start : sentence.word(last).span.end]
    name = tuple(token for token in shown.split() if token not in TITLES)
    if sentence.word(first).deprel == "amod" and len(name) > 1:
        return _in_nominative(sentence.word(first), name, sentence.word(last))
    return name or _title_alone(sentence, word)


def _stretch(sentence: Sentence, word: Word) -> tuple[int, int]:
    """Return the first and last index of the name tokens around a word (*Otto von der Aue*)."""
    first = last = word.index
    while first > 1 and _continues(sentence, first - 1, first):
        first -= 1
    while last < len(sentence.words) and _continues(sentence, last + 1, last):
        last += 1
    while first < last and not _can_begin_name(sentence, first):
        first += 1
    while last > first and not _can_end_name(sentence.word(last)):
        last -= 1
    return first, last


def _can_begin_name(sentence: Sentence, index: int) -> bool:
    """Tell whether a name can begin there: with no particle, but with a noun before *of*."""
    return sentence.word(index).upos == "PROPN" or joins(sentence, index + 1)


def _can_end_name(word: Word) -> bool:
    """Tell whether a name can end in the word: in no particle and no mark (*Brahm von*)."""
    return word.form.lower() not in PARTICLES and any(c.isalnum() for c in word.form)


def _after_titles(sentence: Sentence, first: int, last: int, named: Word) -> int:
    """Return where a name begins after roles that are tagged as parts of it (*Papst Ada*)."""
    while first < last and _is_title(sentence.word(first)):
        if first == named.index and not _stands_before_name(sentence, first, last):
            break
        first += 1
    return first


def _stands_before_name(sentence: Sentence, title: int, last: int) -> bool:
    """Tell whether the head of a name is a title of what follows (*Rapper Kid Solo*)."""
    word = sentence.word(title)
    known = role(word) is not None or word.form in _FOREIGN_TITLES
    trade = bearers_of_names().get(word.form) == NounSort.PERSON
    return known or trade or _is_womans_name(sentence, title + 1, last)


def _in_nominative(adjective: Word, name: tuple[str, ...], noun: Word) -> tuple[str, ...]:
    """Return a name that begins with an adjective (*des Roten Kreuzes*: *Rotes Kreuz*)."""
    last = name[-1]
    if noun.features.get("Case") == "Gen" and noun.features.get("Number") != "Plur":
        # After *s, ß, x, z* the genitive has *es* (Duden): *Kreuzes* is of *Kreuz*.
        last = re.sub(r"(?<=[sßxz])es$|(?<=[^aeiousßxz])e?s$", "", last)
    return (_strong(adjective, noun), *name[1:-1], last)


def _belongs(sentence: Sentence, adjective: Word, name: Word) -> bool:
    """Tell whether a capital makes an adjective a part of the name (*das Rote Kreuz*)."""
    article = adjective.index > 1 and sentence.word(adjective.index - 1).upos == "DET"
    inflected = adjective.form[:1].isupper() and not adjective.form.endswith("er")
    return article and inflected and adjective.deprel == "amod" and adjective.head == name.index


def _strong(adjective: Word, noun: Word) -> str:
    """Return the adjective of a name without article (*das Weiße Haus*: *Weißes Haus*)."""
    plural = noun.features.get("Number") == "Plur"
    ending = strong_ending(noun.features.get("Gender", ""), plural=plural)
    weak = re.fullmatch(r"(.+?)(?:e|en|em|es)", adjective.form)
    return weak[1] + ending if weak and ending else adjective.form


def _title_alone(sentence: Sentence, title: Word) -> tuple[str, ...]:
    """Return a title that stands for a name, with the word before it (*Frau Prof.*)."""
    before = (w for w in sentence.children(title) if w.relation == "compound")
    return (*(w.form for w in before if w.index == title.index - 1), title.form)


def _is_title(word: Word) -> bool:
    """Tell whether the tagger took a role for the first part of a name (*Linksaußen Brahm*)."""
    known = role(word)
    person = known is not None and known.kind is SpeakerKind.PERSON
    if word.form in _FOREIGN_TITLES:
        return True
    trade = person or bearers_of_names().get(word.form) == NounSort.PERSON
    return (trade or _FEMININE.search(word.form) is not None) and word.form not in given_names()


def _is_womans_name(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a woman's given and family name are left (*Imkerin Ada Brahm*)."""
    names = sum(sentence.word(i).upos == "PROPN" for i in range(first, last + 1))
    return names > 1 and given_names().get(sentence.word(first).form) == "Fem"


def _continues(sentence: Sentence, index: int, neighbour: int) -> bool:
    """Tell whether the word goes on with the name, as a joined hyphen does (*Brahm-Holm*)."""
    word, other = sentence.word(index), sentence.word(neighbour)
    joined = word.span.end == other.span.start or other.span.end == word.span.start
    title = word.form in TITLES and word.relation == "flat"
    english = joins(sentence, index) or (index < neighbour and joins(sentence, neighbour))
    return (
        is_name_part(word)
        or title
        or english
        or is_inside_name(sentence, index)
        or (joined and word.form[:1] in "-–’'")
    )


def is_name_part(word: Word) -> bool:
    """Tell whether the word is a token of a proper name (*Otto*, *von*, *Aue*)."""
    if word.form.lower() in PARTICLES and word.upos in ("PROPN", "ADP", "X"):
        return word.upos in ("PROPN", "X") or word.form.lower() in _PREPOSITIONS
    if begins_low(word):
        return True
    return word.upos == "PROPN" and word.form[:1].isupper() and not is_punctuation(word)
