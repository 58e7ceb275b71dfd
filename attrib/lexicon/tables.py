"""The lexicons that detection and attribution read, as typed tables."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from attrib.errors import LexiconError
from attrib.grammar.cases import CASES, Case
from attrib.lexicon.act_frames import slots_of
from attrib.lexicon.loader import REMEDY, Row, read_table
from attrib.records import SpeakerKind, Word
from attrib.wording import Wording


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb of saying, writing or thinking: see `lexicon/speech_verbs.tsv`.

    `act` names the slots of its frames in `lexicon/act_frames.tsv`, or of the user's own.
    """

    lemma: str
    speech_class: str
    medium: str
    clauses: frozenset[str]
    act: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpeechNoun:
    """A noun for what is said: see `lexicon/speech_nouns.tsv`."""

    lemma: str
    speech_class: str
    medium: str
    uses: frozenset[str]


@dataclass(frozen=True, slots=True)
class ListedWord(Word):
    """A word that an extra cue of the user's lists, with its entry: see `detect/listed.py`."""

    entry: SpeechVerb | SpeechNoun | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A title, office or organisation: see `lexicon/roles.tsv`."""

    lemma: str
    gender: str
    kind: SpeakerKind


def cell(value: str) -> str:
    """Return what a cell holds; a dash stands for nothing."""
    return "" if value == "-" else value


@cache
def speech_verbs() -> dict[str, SpeechVerb]:
    """Return the speech verbs by lemma."""
    return {
        row["lemma"]: SpeechVerb(
            lemma=row["lemma"],
            speech_class=speech_class(row, "speech_verbs.tsv"),
            medium=row["medium"],
            clauses=frozenset(cell(row["clauses"]).split()),
            act=slots_of(row["lemma"]),
        )
        for row in read_table("speech_verbs.tsv")
    }


class ClassTrait(StrEnum):
    """What follows from the sort of a speech act: see `lexicon/speech_classes.tsv`."""

    ADDRESSING = "addressing"
    AGENTLESS = "agentless"
    ASSERTING = "asserting"
    BACKWARD = "backward"
    CAUTIOUS = "cautious"
    DENIABLE = "deniable"
    DIRECTED = "directed"
    FACTUAL = "factual"
    FRAGMENT = "fragment"
    HAPPENING = "happening"
    INQUIRING = "inquiring"
    JUDGING = "judging"
    PLAIN = "plain"
    RESUMED = "resumed"
    STATING = "stating"
    TELLING = "telling"
    UNFULFILLED = "unfulfilled"
    UTTERING = "uttering"
    WANTING = "wanting"


@dataclass(frozen=True, slots=True)
class SpeechClass:
    """A sort of speech act: see `lexicon/speech_classes.tsv`."""

    name: str
    german: str
    gloss: str
    example: str
    traits: frozenset[ClassTrait]


@cache
def speech_classes() -> dict[str, SpeechClass]:
    """Return the sorts of speech act by name.

    Raises:
        LexiconError: the table names a trait that no rule knows.
    """
    return {
        row["class"]: SpeechClass(
            row["class"], row["de"], row["en"], row["example"], _traits(row["traits"])
        )
        for row in read_table("speech_classes.tsv")
    }


def _traits(named: str) -> frozenset[ClassTrait]:
    try:
        return frozenset(map(ClassTrait, cell(named).split()))
    except ValueError:
        problem = Wording(
            f"Das Lexikon speech_classes.tsv ist beschädigt: Ein Merkmal von '{named}' ist "
            "unbekannt.",
            f"The lexicon speech_classes.tsv is damaged: a trait of '{named}' is unknown.",
        )
        raise LexiconError(problem, REMEDY) from None


@cache
def classes_with(trait: ClassTrait) -> frozenset[str]:
    """Return the sorts of speech act that have the trait."""
    return frozenset(known.name for known in speech_classes().values() if trait in known.traits)


def speech_class(row: Row, table: str) -> str:
    """Return the sort of speech act of an entry.

    Raises:
        LexiconError: `lexicon/speech_classes.tsv` does not know it.
    """
    if row["class"] not in speech_classes():
        problem = Wording(
            f"Das Lexikon {table} ist beschädigt: Eine Klasse '{row['class']}' gibt es nicht.",
            f"The lexicon {table} is damaged: no class '{row['class']}' is known.",
        )
        raise LexiconError(problem, REMEDY)
    return row["class"]


class Trait(StrEnum):
    """What some speech verbs do beside reporting: see `lexicon/verb_traits.tsv`."""

    SILENCE = "silence"
    UNLIKE = "unlike"
    TOPICAL = "topical"
    ADDRESSED = "addressed"
    IMPERSONAL = "impersonal"


@cache
def verbs_with(trait: Trait) -> frozenset[str]:
    """Return the lemmas of the speech verbs that have the trait."""
    rows = read_table("verb_traits.tsv", ("lemma", "trait"))
    return frozenset(row["lemma"] for row in rows if Trait(row["trait"]) is trait)


@cache
def _valencies() -> dict[str, tuple[Case, ...]]:
    return {
        row["lemma"]: tuple(c for cell_ in row["cases"].split() for c in CASES if c == cell_)
        for row in read_table("verb_valency.tsv")
    }


def valency(entry: SpeechVerb | None, *, clause: bool) -> tuple[Case, ...]:
    """Return the cases that a speech verb governs beside its subject, with a content `clause`.

    Unless listed, a verb says something to somebody. A clause is mostly that something, but not
    with *damit* or *darauf* (*begründete die Forderung damit, dass …*): `clause` tells that it is.
    """
    listed = _valencies().get(entry.lemma) if entry is not None else None
    return listed or (("Dat",) if clause else ("Dat", "Acc"))


@cache
def speech_nouns() -> dict[str, SpeechNoun]:
    """Return the speech nouns by lemma."""
    return {
        row["lemma"]: SpeechNoun(
            row["lemma"],
            speech_class(row, "speech_nouns.tsv"),
            row["medium"],
            frozenset(row["uses"].split()),
        )
        for row in read_table("speech_nouns.tsv")
    }


@cache
def light_verbs() -> dict[str, frozenset[str]]:
    """Return where the uttered noun stands, by light verb: see `lexicon/light_verbs.tsv`."""
    return {row["verb"]: frozenset(row["noun"].split()) for row in read_table("light_verbs.tsv")}


@cache
def prepositions() -> dict[str, tuple[str, str]]:
    """Return place and need of the attributing prepositions by lemma."""
    return {row["lemma"]: (row["place"], row["needs"]) for row in read_table("prepositions.tsv")}


@cache
def title_nouns() -> frozenset[str]:
    """Return the nouns whose quotation marks hold a title or a name."""
    return frozenset(row["lemma"] for row in read_table("title_nouns.tsv"))


@cache
def sentence_names() -> frozenset[str]:
    """Return the nouns that say what a sentence is: see `lexicon/sentence_names.tsv`."""
    return frozenset(row["lemma"] for row in read_table("sentence_names.tsv"))


@cache
def anonymous_nouns() -> frozenset[str]:
    """Return the nouns of sources without a name."""
    return frozenset(row["lemma"] for row in read_table("anonymous.tsv"))


@cache
def roles() -> dict[str, Role]:
    """Return titles, offices and organisations by lemma."""
    return {
        row["lemma"]: Role(row["lemma"], row["gender"], SpeakerKind(row["kind"]))
        for row in read_table("roles.tsv")
    }


@cache
def given_names() -> dict[str, str]:
    """Return the gender of given names."""
    return {row["name"]: row["gender"] for row in read_table("given_names.tsv")}


@cache
def bearers_of_names() -> dict[str, str]:
    """Return the sort of nouns that stand for something with a name of its own (*Airline*)."""
    return {row["lemma"]: row["sort"] for row in read_table("bearers_of_names.tsv")}


@cache
def exclusive_roles() -> dict[str, frozenset[tuple[str, str]]]:
    """Return of each noun the groups in which it names a role that excludes others (*Richter*)."""
    found: dict[str, set[tuple[str, str]]] = {}
    for row in read_table("exclusive_roles.tsv", ("group", "role", "noun")):
        found.setdefault(row["noun"], set()).add((row["group"], row["role"]))
    return {noun: frozenset(of) for noun, of in found.items()}


@cache
def parties() -> dict[str, str]:
    """Return the party of a word for one of its people, or for itself (*Sozialdemokratin*)."""
    return {row["form"]: row["party"] for row in read_table("parties.tsv")}


@cache
def known_names() -> dict[str, str]:
    """Return the sort, body or place, of names that are known by themselves (*Athen*, *Ikea*)."""
    return {row["name"]: "place" for row in read_table("places.tsv")} | chosen_names()


@cache
def chosen_names() -> dict[str, str]:
    """Return the sort, body or place, of names that hardly mean anything else by themselves."""
    return {row["name"]: row["sort"] for row in read_table("known_names.tsv")}


@cache
def first_names() -> dict[str, str]:
    """Return the gender of given names that tell it before another name only (*Sarah Palin*)."""
    return {row["name"]: row["gender"] for row in read_table("first_names.tsv")} | given_names()
