"""The options record. Its docstring is the manual of the configuration file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from attrib.config.entries import extra_cue, known_speaker
from attrib.config.house_words import HouseWord, house_words
from attrib.config.profiles import profile_name
from attrib.config.sections import (
    Place,
    choice,
    key,
    listed,
    mapped,
    nearest,
    number,
    section,
    text,
    texts,
    whole,
)
from attrib.knowledge import ExtraCue, Knowledge, KnownSpeaker
from attrib.parse.engines import CHOICE, EMBEDDED, NAMES, STANZA
from attrib.read import LARGEST, InputFormat
from attrib.wording import Language

MEGABYTE: Final = 1_000_000
LEVELS: Final = ("info", "warning", "error")
QUOTATION_MARKS: Final = ("„“", "»«", "«»", '""')
FORMATS: Final = (
    "auto", "table", "context", "json", "jsonl", "csv", "tsv", "md", "html", "jsonld", "webanno",
)  # fmt: skip
"""The formats of `attrib claims`; a test holds them to those of the report, a room further on."""
_COLORS: Final = ("auto", "always", "never")


def engine_name(value: object, place: Place) -> str:
    """Read the name of an engine; whether it is there shows when it opens."""
    given = text(value, place)
    name, colon, package = given.partition(":")
    if given in NAMES or (name == STANZA and colon and package):
        return given
    raise place.refused(given, CHOICE, nearest(name, NAMES))


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What `attrib check` reports: the keys of the table `[check]`.

    profile: how strict the rules are, `agentur`, `locker` or `streng`: which of them run, and how
        grave they are. `select`, `ignore` and `severity` win over it.
    select: rules to switch on, by code or the beginning of codes.
    ignore: rules to switch off.
    exclude: patterns of files to leave out, as in `.gitignore`.
    per-file-ignores: rules to switch off by pattern of files, `{"kolumne/*" = ["A102"]}`.
    severity: how grave the findings of a rule are, `{A302 = "warning"}`, or `off`.
    fail-on: from which level on findings make a run fail: `info`, `warning` or `error`.
    min-level: below which level findings are not reported.
    quotation-marks: the house's pair, „“, »«, «» or ""; left out, what prevails in an article.
    chain-length: how many follow-on sentences may pass before the speaker is named anew.
    anonymous: anonymous sources that the house allows, `["Regierungskreise"]`.
    min-confidence: below it (0 to 1) a speaker whom no word of the claim names counts as none.
    words: the house's own words and phrases (A701), each with a level, or a table with `level` and
        a `hint`: `{umstritten = "info", "sog." = {level = "warning", hint = "Ausschreiben."}}`.
    """

    select: tuple[str, ...] = key(texts, (), "rules to switch on")
    ignore: tuple[str, ...] = key(texts, (), "rules to switch off")
    exclude: tuple[str, ...] = key(texts, (), "files to leave out")
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = key(
        mapped(texts), (), "rules to switch off by file", joins=True
    )
    severity: tuple[tuple[str, str], ...] = key(
        mapped(choice(("off", *LEVELS))), (), "how grave a rule's findings are", joins=True
    )
    fail_on: str = key(choice(LEVELS), "warning", "the level that makes a run fail")
    min_level: str = key(choice(LEVELS), "info", "the lowest level that is reported")
    quotation_marks: str = key(choice(QUOTATION_MARKS), "", "the house's quotation marks")
    chain_length: int = key(whole(0, 1000), 4, "follow-on sentences without the speaker's name")
    anonymous: tuple[str, ...] = key(texts, (), "anonymous sources that the house allows")
    min_confidence: float = key(number(0, 1), 0.3, "speakers below whom no word names are none")
    words: tuple[tuple[str, HouseWord], ...] = key(
        house_words, (), "the house's own words", joins=True
    )
    profile: str = key(profile_name, "", "how strict the rules are")


@dataclass(frozen=True, slots=True)
class Options:
    """What attrib goes by, from the file and the command line, or given in a program.

    The keys stand at the top of `attrib.toml`, or in the table `[tool.attrib]` of a
    `pyproject.toml`. Options of the command line win over them.

    people: known speakers, each a name, a name with offices (`"Ada Brahm: Ministerin"`), or a
        table with `name`, and if need be `kind` (person, organisation, group, place, document),
        `role` and `aliases` (one text or a list).
        `people = ["Olaf Tann", {name = "Nordbau AG", kind = "organisation", aliases = "NBA"}]`.
        Mentions by name, alias, surname or role are shown under the name, unless the article
        itself or a second known speaker stands against it. A role in short (*die Ministerin* of
        a *Verkehrsministerin*) is somebody's if nobody in the text fits.
    cues: further words that mark speech, each a verb (infinitive) or noun, or a table with `verb`
        or `noun`, and if need be `class` (say, demand, …), `medium` (speech, writing, thought),
        `frame` (verbs: dass, ob, w, v2, zu, quote; nouns: nach, clause, quote) and, for verbs,
        `act` (obj, dat, pred, als, prepositions): what they report without such a clause.
        `cues = ["Skeet", {verb = "skeeten", medium = "writing"}]`.
    engine: the parser: `embedded`, `stanza`, `stanza:PACKAGE` or `conllu`.
    language: of tables, explanations, notices and errors, `de` or `en`.
    format: how `attrib claims` shows claims, as its option `--format`.
    color: `auto` (at a terminal), `always` or `never`.
    min-confidence: claims below this confidence (0 to 1) are left out.
    input-format: what files are, as the option `--input-format`; `auto` goes by their names.
    encoding: what files are written in; left out, attrib finds out.
    max-file-size: the MB (1,000,000 bytes) of an article at most.
    check: the table `[check]`, see `CheckOptions`.
    extends: another configuration file, by its path from the folder of this one. Its keys hold
        where this file does not set them; `people`, `cues` and the tables `check.severity`,
        `check.per-file-ignores` and `check.words` are joined, and what this file says of an entry
        wins. Patterns of files count from the folder of the file that extends.

    >>> Options(people=(KnownSpeaker("Ada Brahm"),), min_confidence=0.5).engine
    'embedded'
    """

    people: tuple[KnownSpeaker, ...] = key(listed(known_speaker), (), "known speakers", joins=True)
    cues: tuple[ExtraCue, ...] = key(
        listed(extra_cue), (), "further words that mark speech", joins=True
    )
    engine: str = key(engine_name, EMBEDDED, "the parser")
    language: Language = key(choice(Language), Language.GERMAN, "the language of what is told")
    format: str = key(choice(FORMATS), "auto", "how claims are shown")
    color: str = key(choice(_COLORS), "auto", "when colours are used")
    min_confidence: float = key(number(0, 1), 0.0, "claims below are left out")
    input_format: str = key(choice(InputFormat), "auto", "what files are")
    encoding: str = key(text, "", "what files are written in")
    max_file_size: float = key(
        number(0.001, 1e6), LARGEST / MEGABYTE, "the MB of an article at most"
    )
    check: CheckOptions = key(section(CheckOptions), CheckOptions(), "the table of attrib check")
    extends: str = key(text, "", "a configuration that this one extends")

    @property
    def knowledge(self) -> Knowledge:
        """What the analysis is told beforehand."""
        return Knowledge(self.people, self.cues)
