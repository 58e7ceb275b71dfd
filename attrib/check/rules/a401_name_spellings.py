"""A401: one person whose name is spelled in several ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Related, Severity
from attrib.check.names import Written, bare, is_initial, names_in
from attrib.check.rule import Rule
from attrib.check.spelling import hyphenless, is_slip, is_variant, likenesses, sound, sounds_alike
from attrib.example import Example
from attrib.wording import Wording

ADVICE = Wording(
    "Prüfen Sie, wie die Person sich schreibt, und schreiben Sie den Namen überall gleich.",
    "Check how the person spells the name, and spell it alike throughout.",
)


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A surname, or a given name before a surname, in one spelling, and where it stands."""

    form: str
    places: tuple[Written, ...]

    @property
    def first(self) -> Written:
        """Where it stands first."""
        return self.places[0]

    @property
    def given(self) -> set[str]:
        """The given names in front of the surname."""
        return {" ".join(p.given) for p in self.places if p.given}

    @property
    def titles(self) -> set[str]:
        """The offices in front of the name."""
        return {p.title for p in self.places if p.title}

    @property
    def genders(self) -> set[str]:
        """What given names and offices tell of the gender."""
        return {p.gender for p in self.places if p.gender}

    @property
    def sentences(self) -> set[int]:
        """The sentences that it stands in."""
        return {p.sentence for p in self.places}

    @property
    def of_person(self) -> bool:
        """Whether the text shows anywhere that it is a person's name."""
        return any(p.of_person for p in self.places)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the first place of each spelling that is not the prevailing one."""
    written = list(names_in(draft.scene))
    known = {token for person in draft.scene.knowledge.people for token in person.name.split()}
    for spellings in (_surnames(written), _given_names(written)):
        told: set[str] = set()
        for one, other in _pairs(spellings):
            right, wrong = _prevailing(one, other, known)
            if wrong.form not in told:
                told.add(wrong.form)
                yield _problem(right, wrong)


def _surnames(written: Sequence[Written]) -> list[_Spelling]:
    """Return the surnames of the article; a genitive belongs to its nominative."""
    forms = {w.surname for w in written}
    grouped: dict[str, list[Written]] = defaultdict(list)
    for name in written:
        base = bare(name.surname)
        grouped[base if base in forms else name.surname].append(name)
    return [_Spelling(form, tuple(places)) for form, places in grouped.items()]


def _given_names(written: Sequence[Written]) -> list[_Spelling]:
    """Return the full names with one given name that is written out."""
    grouped: dict[str, list[Written]] = defaultdict(list)
    for name in written:
        if len(name.given) == 1 and not is_initial(name.given[0]):
            grouped[f"{name.given[0]} {bare(name.surname)}"].append(name)
    return [_Spelling(form, tuple(places)) for form, places in grouped.items()]


def _pairs(spellings: Sequence[_Spelling]) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Yield the spellings of one person's name; only those that share a key are compared."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, spelling in enumerate(spellings):
        keys = _keys(spelling.form)
        for earlier in sorted({n for key in keys for n in by_key[key]}):
            one = spellings[earlier]
            alike = _is_one_name(one.form, spelling.form) or _is_slip(one, spelling)
            if alike and _is_one_person(one, spelling):
                yield one, spelling
        for key in keys:
            by_key[key].append(number)


def _keys(form: str) -> set[str]:
    given, _, surname = form.rpartition(" ")
    return {f"{sound(given)} {surname}"} if given else likenesses(bare(surname))


def _is_one_name(one: str, other: str) -> bool:
    """Tell whether two surnames, or two given names before one surname, differ in spelling only."""
    given, _, surname = one.partition(" ")
    other_given, _, other_surname = other.partition(" ")
    if not surname:
        return is_variant(bare(one), bare(other))
    return (
        surname == other_surname
        and hyphenless(given) != hyphenless(other_given)
        and sounds_alike(given, other_given)
    )


def _is_slip(one: _Spelling, other: _Spelling) -> bool:
    """Tell whether a surname that stands once is a slip of one that the text has before or after.

    With the same given name nobody else can be meant; without one, the other has one.
    """
    if " " in one.form or not is_slip(bare(one.form), bare(other.form)):
        return False
    if one.given & other.given:
        return True
    introduced = bool(one.given) != bool(other.given)
    return introduced and min(len(one.places), len(other.places)) == 1


def _is_one_person(one: _Spelling, other: _Spelling) -> bool:
    """Tell whether nothing tells two people apart, and the text shows that they are people.

    A sentence that has both spellings means two people, or explains the spelling.
    """
    if one.sentences & other.sentences or not (one.of_person or other.of_person):
        return False
    if len(one.genders | other.genders) > 1:
        return False
    if one.given and other.given:
        return any(_same_given(a, b) for a in one.given for b in other.given)
    if one.titles and other.titles:
        return any(_same_title(a, b) for a in one.titles for b in other.titles)
    return bool(one.given or other.given)


def _same_given(one: str, other: str) -> bool:
    initials = (is_initial(one[:2]) or is_initial(other[:2])) and one[0] == other[0]
    return initials or hyphenless(one) == hyphenless(other) or sounds_alike(one, other)


def _same_title(one: str, other: str) -> bool:
    """Tell whether two offices can be one (*Ministerin, Verkehrsministerin*)."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    return long.endswith(short)


def _prevailing(
    one: _Spelling, other: _Spelling, known: Iterable[str]
) -> tuple[_Spelling, _Spelling]:
    """Return the spelling that the user knows, or else the frequent or first one, and the other."""

    def rank(spelling: _Spelling) -> tuple[bool, int, int]:
        listed = all(token in known for token in spelling.form.split())
        return listed, len(spelling.places), -spelling.first.span.start

    right, wrong = sorted((one, other), key=rank, reverse=True)
    return right, wrong


def _problem(right: _Spelling, wrong: _Spelling) -> Problem:
    return Problem(
        _marked(wrong),
        Wording(
            f"Derselbe Name in zwei Schreibungen: „{wrong.form}“ und „{right.form}“.",
            f"The same name in two spellings: “{wrong.form}” and “{right.form}”.",
        ),
        ADVICE,
        related=(
            Related(
                _marked(right), Wording(f"hier „{right.form}“", f"“{right.form}” is written here")
            ),
        ),
    )


def _marked(spelling: _Spelling) -> Span:
    """Return the first place of a spelling: the full name where the given names differ."""
    first = spelling.first
    return first.span if " " in spelling.form else first.words[-1].span


RULE = Rule(
    code="A401",
    name="name-spellings",
    severity=Severity.INFO,
    summary=Wording(
        "Der Name einer Person steht in mehreren Schreibungen im Text.",
        "One person's name is spelled in several ways.",
    ),
    explanation=Wording(
        "Personennamen folgen keiner Rechtschreibregel, sondern der amtlichen Eintragung: Meyer "
        "und Meier sind zwei Namen. Wechselt die Schreibung, so ist eine davon falsch, oder der "
        "Leser hält eine Person für zwei. Ein Genitiv-s ist keine andere Schreibung, und Personen "
        "mit verschiedenen Vornamen, Ämtern oder verschiedenem Geschlecht sind zwei.",
        "Personal names follow no rule of spelling but the register: Meyer and Meier are two "
        "names. Where the spelling changes, one is wrong, or the reader takes one person for two. "
        "A genitive -s is no other spelling, and people whose given names, offices or gender "
        "differ are two.",
    ),
    source="Duden, Die deutsche Rechtschreibung, „Personennamen“ (es gilt die standesamtlich "
    "festgelegte Schreibung); Amtliche Regelung der deutschen Rechtschreibung, § 96 (Genitiv von "
    "Namen)",
    examples=(
        Example(
            "Ministerin Ruth Torvek will den Hafen erhalten. Torwek sagte, der Umbau sei bezahlt.",
            fires=True,
        ),
        Example(
            "Ministerin Ruth Torvek will den Hafen erhalten. Torveks Plan sei bezahlt, hieß es.",
            fires=False,
        ),
    ),
    find=find,
)
