"""What many articles have in common on a page: a list of them, and who speaks in which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.report.page import words as w
from attrib.report.page.people import UNKNOWN
from attrib.report.page.view import ArticleView
from attrib.wording import Language


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in the list; `href` leads to it, and `name` is its file's where that differs."""

    href: str
    title: str
    name: str
    count: str
    speakers: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A speaker over all articles, with links to the places in each: address, title, claims."""

    name: str
    kind: str
    count: str
    number: int
    places: Sequence[tuple[str, str, int]]


class Register:
    """Takes note of articles as they come; of each it keeps no more than the names in it."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.articles: list[Listed] = []
        self._heard: dict[tuple[str, str], list[tuple[str, str, int]]] = {}

    def add(self, view: ArticleView, page: str = "") -> None:
        """Take note of an article; `page` is the file that it stands in, if it is another."""
        name = view.name if view.name != view.title else ""
        speakers = ", ".join(person.name for person in view.people if person.letter != UNKNOWN)
        count = w.counted(len(view.claims), w.CLAIM_COUNT, self._language)
        self.articles.append(Listed(f"{page}#{view.id}", view.title, name, count, speakers))
        for person in view.people:
            if person.letter != UNKNOWN:
                place = (f"{page}#{view.id}-s{person.letter}", view.title, person.number)
                self._heard.setdefault((person.name, person.kind), []).append(place)

    @property
    def speakers(self) -> list[Heard]:
        """Who speaks, beginning with who is in most articles."""
        heard = [self._speaker(name, kind, places) for (name, kind), places in self._heard.items()]
        return sorted(heard, key=lambda one: (-len(one.places), -one.number, one.name))

    @property
    def summary(self) -> str:
        """How many articles and speakers there are."""
        articles = w.counted(len(self.articles), w.ARTICLE_COUNT, self._language)
        return f"{articles} · {w.counted(len(self._heard), w.SPEAKER_COUNT, self._language)}"

    def _speaker(self, name: str, kind: str, places: list[tuple[str, str, int]]) -> Heard:
        number = sum(count for _, _, count in places)
        told = (
            w.counted(number, w.CLAIM_COUNT, self._language),
            w.counted(len(places), w.ARTICLE_COUNT, self._language),
        )
        return Heard(name, kind, " · ".join(told), number, places)
