"""People's names as a draft writes them: each place, with what stands before the surname."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attrib.article import Span
from attrib.grammar.closed_classes import PLACE_PREPOSITIONS
from attrib.grammar.name_particles import PARTICLES
from attrib.grammar.tree import case_of
from attrib.lexicon.lookup import role
from attrib.lexicon.tables import given_names
from attrib.naming.proper_names import TITLES, is_name_part
from attrib.records import Sentence, SpeakerKind, Word
from attrib.scene import Scene

COURTESY = frozenset(("Herr", "Frau"))


@dataclass(frozen=True, slots=True)
class Written:
    """A name at one place: its tokens without titles; the last is the surname, or all there is.

    `title` is the office right before it (*Ministerin*), `gender` what that or the given name
    tells.
    """

    sentence: int
    words: tuple[Word, ...]
    title: str
    gender: str

    @property
    def surname(self) -> str:
        """The last token as it is written, a genitive *-s* included."""
        return self.words[-1].form

    @property
    def given(self) -> tuple[str, ...]:
        """The tokens before the surname."""
        return tuple(word.form for word in self.words[:-1])

    @property
    def span(self) -> Span:
        """Where the name stands."""
        return Span(self.words[0].span.start, self.words[-1].span.end)

    @property
    def of_person(self) -> bool:
        """Whether a given name, an initial or an office shows that it is a person's."""
        given = any(g in given_names() or is_initial(g) for g in self.given)
        return given or bool(self.title)


def names_in(scene: Scene) -> Iterator[Written]:
    """Yield the names of an article in text order; what stands after *in* or *aus* is a place."""
    for number, sentence in enumerate(scene.sentences):
        index = 1
        while index <= len(sentence.words):
            run = _run(sentence, index)
            if not run:
                index += 1
                continue
            index = run[-1].index + 1
            written = _written(sentence, number, run)
            if written is not None:
                yield written


def is_initial(form: str) -> bool:
    """Tell whether a token is an initial (*H.*)."""
    return len(form) == 2 and form[0].isupper() and form[1] == "."


def bare(surname: str) -> str:
    """Return a surname without a genitive's *-s* or apostrophe (Amtliche Regelung, § 96)."""
    for ending in ("’s", "'s", "’", "'", "s"):
        if surname.endswith(ending) and len(surname) > len(ending) + 2:
            return surname.removesuffix(ending)
    return surname


def _run(sentence: Sentence, index: int) -> list[Word]:
    """Return the tokens of the name that starts at a word, particles inside it included."""
    run: list[Word] = []
    for word in sentence.words[index - 1 :]:
        if not is_name_part(word):
            break
        run.append(word)
    while run and run[-1].form.lower() in PARTICLES:
        run.pop()
    return run if run and run[0].form.lower() not in PARTICLES else []


def _written(sentence: Sentence, number: int, run: list[Word]) -> Written | None:
    title = _title(sentence.word(run[0].index - 1)) if run[0].index > 1 else None
    while len(run) > 1 and (run[0].form in TITLES or _title(run[0])):
        title = _title(run[0]) or title
        run = run[1:]
    cases = frozenset(case for word in run for case in case_of(sentence, word))
    if cases & PLACE_PREPOSITIONS and len(run) == 1 and not title:
        return None
    if len(run) == 1 and _is_common(run[0]):
        return None
    gender = next((g for w in run[:-1] if (g := given_names().get(w.form))), "")
    office = title.lemma if title is not None and title.form not in COURTESY else ""
    if not gender and title is not None and (of_title := role(title)) is not None:
        gender = of_title.gender
    return Written(number, tuple(run), office, gender)


def _is_common(word: Word) -> bool:
    """Tell whether the tagger took an office or a body for a name; *Hofmann* ends like one."""
    known = role(word)
    return known is not None and (
        known.kind is not SpeakerKind.PERSON or known.lemma in (word.form, word.lemma)
    )


def _title(word: Word) -> Word | None:
    """Return the word if it is an office or a courtesy that stands before a name."""
    known = role(word)
    person = known is not None and known.kind is SpeakerKind.PERSON
    return word if person and word.form not in given_names() else None
