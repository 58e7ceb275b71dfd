"""The dateline before an article's text: place, day, agency.

BERLIN (dpa) - …    Norderau/Hafenstadt (dna) – …    Berlin, 3. Mai. …    Norderau – …

Any place has one: what tells it is its form, and that the main clause behind it is whole.
"""

from __future__ import annotations

import re
from functools import cache

from attrib.article import Span
from attrib.grammar.opening import has_finite_verb, opens_main_clause, word_class
from attrib.lexicon.loader import read_table

_CAPITAL = r"[^\W\d_a-zäöüß]"
_TOWN = rf"(?:St\.|{_CAPITAL}[\w'’\-]*)"
_NAME_PART = (
    r"(?:am|an\s+de[nr]|auf\s+der|im|in|ob\s+der|bei|vor\s+der|unter|a\.\s?d\."
    r"|da|de|de\s+la|del|do|du|la|le|les|of|sur)"
)
_TOWN_JOIN = rf"(?:\s*/\s*|\s+(?:{_NAME_PART}\s+)?)"
_PLACE = rf"(?P<place>{_TOWN}(?:{_TOWN_JOIN}{_TOWN}){{0,4}}?)(?:\s+\({_CAPITAL}[a-zäöüß]{{2,}}\))?"
_MONTH = r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jän)\w*\.?"
_DAY = rf"(?:den\s+)?\d{{1,2}}\.\s?(?:\d{{1,2}}\.(?:\s?\d{{2,4}})?|{_MONTH}(?:\s+\d{{4}})?)"
# Agencies and newsrooms sign with few small letters; those that do not are few.
_AGENCY = (
    r"(?!(?:sic|re|li|neu|alt|oben|unten|links|bzw|usw|ca)\b)"
    r"(?:[a-zäöü]{2,5}|dpa-\w+|AFP|AP|APA|SDA|KNA|SID|DTS|AFX|EPD|DPA|Reuters|REUTERS|Bloomberg"
    r"|TASS|Interfax|Xinhua|Keystone-SDA|Keystone|dapd|eigener Bericht|Eig\. Ber\.)"
)
_SIGNED = rf"\({_AGENCY}(?:\s?[/,-]\s?{_AGENCY})*\)"
_DASH = r"[-–—]{1,2}"
_TO_TEXT = r"\s+(?=[^\W_]|[„“”»«\"‚‘(])"

_WITH_AGENCY = re.compile(
    rf"(?:{_PLACE}(?:\s*,\s*{_DAY})?[.:,]?\s*)?{_SIGNED}(?:\s*{_DASH}|\s*[.:])?{_TO_TEXT}"
)
_WITH_DAY = re.compile(rf"{_PLACE}\s*,\s*{_DAY}(?:(?<=\.)|\s*(?:{_DASH}|[.:])){_TO_TEXT}")
_WITH_DASH = re.compile(rf"{_PLACE}:?\s+{_DASH}{_TO_TEXT}")
# An agency that is not listed is written like a party: *Lindau (NPA) – …, Tann (SPD) – …*.
_WITH_LETTERS = re.compile(rf"{_PLACE}\s+\((?P<letters>[A-ZÄÖÜ]{{2,6}})\)(?:\s*{_DASH})?{_TO_TEXT}")
_WITH_STOP = re.compile(rf"{_PLACE}\.{_TO_TEXT}")
_WITH_COLON = re.compile(rf"{_PLACE}:{_TO_TEXT}")

# *Dr. Holm*, *St. Anton*, *K. Jost*: such a full stop ends no sentence.
_SENTENCE_END = re.compile(
    rf"(?:[!?…]|(?<!\b{_CAPITAL})(?<!\b{_CAPITAL}[a-zäöüß])(?<!\bProf)\.)[“”«»\"’‘)]{{0,2}}\s+"
)
_MARKS = '„“”«»"'
_NEXT_DASH = re.compile(r"[^.!?–—]*?\s[-–—]\s+(?P<word>[^\W\d_]+)")
# *Jelka Tann – „Ich bin dafür.“*
_ALL_SAID = re.compile(rf"[{_MARKS}][^{_MARKS}]+[{_MARKS}]\W*$")
# In front of a dateline stand at most a headline and what is under it.
_FURTHEST = 400

_LETTERS = re.compile(rf"(?=\w*{_CAPITAL}\w*{_CAPITAL})\w{{2,5}}")
_NO_PLACE_SHOUTED = frozenset({
    "EIL", "EILMELDUNG", "UPDATE", "NEU", "KOMMENTAR", "ANALYSE", "INTERVIEW", "PORTRÄT", "STOPP",
})  # fmt: skip
_NO_PLACE = re.compile(
    r"(?:mo|di|mi|do|fr|sa|so|sonnabend|\w*(?:tag|woch|ung|ungen|heit|keit|schaft|ion|tät|ismus))"
)
_WORDS_OF_NO_PLACE = (
    ("roles.tsv", "lemma"), ("line_heads.tsv", "word"), ("times.tsv", "lemma"),
    ("title_nouns.tsv", "lemma"), ("speech_nouns.tsv", "lemma"),
)  # fmt: skip
_TOWN_ENDING = re.compile(
    r"\w{2,}(?:au|bach|beck|berg|brück|brücken|burg|büttel|dorf|feld|felden|furt|hafen|hagen|haus"
    r"|hausen|heim|hofen|hude|ingen|itz|kirch|kirchen|leben|lingen|moos|münde|ow|rade|rode|roda"
    r"|siel|stadt|stedt|stein|stetten|tal|thal|torf|wald|walde|weiler|werder|wig|zell)"
)


def dateline(paragraph: str) -> Span | None:
    """Return the dateline that opens a paragraph of running text, or None."""
    return _place_before_clause(paragraph, 0)


def first_dateline(paragraph: str, text: str, *, after_head: bool) -> Span | None:
    """Return the dateline in an article's first paragraph of running text, or None.

    It may stand behind a headline that was run in (*Brand in Lindau. Norderau – Der Rat hat …*),
    and a place that opens the article needs no dash.

    Args:
        paragraph: the first paragraph of running text.
        text: the article, in which a place may be named again.
        after_head: whether a headline or byline stands before.
    """
    for pattern in (_WITH_AGENCY, _WITH_DAY):
        match = pattern.match(paragraph)
        if match and (match["place"] is None or _like_place(match["place"])):
            return Span(*match.span())
    match = _WITH_STOP.match(paragraph) or _WITH_COLON.match(paragraph)
    if match and _is_place(match, text, after_head=after_head):
        return Span(*match.span())
    starts = (0, *(end.end() for end in _SENTENCE_END.finditer(paragraph, 0, _FURTHEST)))
    found = (_place_before_clause(paragraph, start) for start in starts)
    return next(filter(None, found), None)


def opens_with_agency(line: str) -> bool:
    """Tell whether a line opens with a dateline beyond doubt."""
    match = _WITH_AGENCY.match(line)
    return match is not None and (match["place"] is None or _like_place(match["place"]))


def _place_before_clause(paragraph: str, start: int) -> Span | None:
    for pattern in (_WITH_AGENCY, _WITH_DAY, _WITH_DASH, _WITH_LETTERS):
        match = pattern.match(paragraph, start)
        if match and _names_place(match) and opens_main_clause(paragraph, match.end()):
            return None if _goes_on(match) else Span(*match.span())
    return None


def _goes_on(match: re.Match[str]) -> bool:
    """Tell whether what follows is said by whom the words name, or is a remark on them."""
    paragraph, end = match.string, match.end()
    dash = _NEXT_DASH.match(paragraph, end)
    # *Quast – Tann nannte sie „eine Lügnerin“ – sagte, es reiche.*
    remark = dash is not None and has_finite_verb(f"{match['place']} {dash['word']}")
    return remark or _ALL_SAID.match(paragraph, end) is not None


def _names_place(match: re.Match[str]) -> bool:
    letters = match["letters"] if match.re is _WITH_LETTERS else ""
    place = match["place"]
    return bool(place) and _like_place(place) and letters.lower() not in _words_of_no_place()


def _like_place(place: str) -> bool:
    """Tell whether words could name a place by their form, for all that is known of them."""
    words = re.split(r"[\s/]+", place)
    if len(words) > 1 and words[0] in _given_names():
        return False
    # *SV Hausen, TuS Norderau*: a club
    if len(words) > 1 and _LETTERS.fullmatch(words[0]) and not place.isupper():
        return False
    names = [word for word in words if word[0].isupper()]
    # *Den Haag*
    names = names[1:] if len(names) > 1 and names[0] == "Den" else names
    return not any(map(_names_no_place, names))


def _names_no_place(word: str) -> bool:
    small = word.lower()
    return bool(
        word_class(small)
        or small in _words_of_no_place()
        or word in _NO_PLACE_SHOUTED
        or _NO_PLACE.fullmatch(small)
    )


def _is_place(match: re.Match[str], text: str, *, after_head: bool) -> bool:
    """Tell whether a word or two before a full stop or colon are a place.

    A short sentence looks the same (*Stille. …*), and so does who speaks (*Tann: …*).
    """
    place = match["place"]
    words = re.split(r"[\s/]+", place)
    if not _like_place(place):
        return False
    name = re.escape(place)
    if match.re is _WITH_COLON:
        named_again = re.search(rf"\b[Ii]n\s+{name}\b", text)
        return bool(named_again) and opens_main_clause(match.string, match.end())
    if "/" in place:
        return True
    if place.isupper():
        return len(place) > 3 and len(words) <= 3
    if len(words) > 1 and words[0] not in ("Bad", "Sankt", "St."):
        return False
    named_again = re.search(rf"\b(?:(?:[Ii]n|[Nn]ach|[Bb]ei|[Aa]us)\s+{name}|{name}er)\b", text)
    like_a_town = after_head and _TOWN_ENDING.fullmatch(place.lower())
    return bool(len(words) > 1 or named_again or like_a_town)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("given_names.tsv"))


@cache
def _words_of_no_place() -> frozenset[str]:
    return frozenset(
        row[column].lower() for name, column in _WORDS_OF_NO_PLACE for row in read_table(name)
    )
