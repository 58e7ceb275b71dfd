"""The dateline that opens an article's first paragraph: place, day, agency.

BERLIN (dpa) - …    Norderau/Hafenstadt (dna) – …    Berlin, 3. Mai. …    Norderau. …
"""

from __future__ import annotations

import re

_TOWN = r"[^\W\d_a-zäöüß][\w'’\-]*\.?"
_TOWN_JOIN = r"(?:\s*/\s*|\s+(?:(?:am|an\s+der|im|in|ob\s+der|bei|vor\s+der|a\.\s?d\.)\s+)?)"
_PLACE = rf"(?P<place>{_TOWN}(?:{_TOWN_JOIN}{_TOWN}){{0,4}}?(?:\s+\([A-Z][a-zä]+\))?)"
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
_WITH_DAY = re.compile(rf"{_PLACE}\s*,\s*{_DAY}(?:(?<=\.)|\s*(?:{_DASH}|\.)){_TO_TEXT}")
_PLACE_ALONE = re.compile(rf"{_PLACE}(?:(?<!\.)\.|\s+{_DASH}|:(?=\s+{_DASH})\s+{_DASH}){_TO_TEXT}")

# No place starts with an article or preposition, and a calendar's days are none either.
_NO_PLACE = frozenset({
    "der", "die", "das", "ein", "eine", "im", "in", "am", "an", "bei", "nach", "von", "vom", "mit",
    "für", "auf", "aus", "zum", "zur", "wie", "was", "wer", "mo", "di", "mi", "do", "fr", "sa",
    "so", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
    "sonntag",
})  # fmt: skip
_NO_PLACE_SHOUTED = frozenset({
    "ACHTUNG", "EIL", "EILMELDUNG", "UPDATE", "NEU", "INFO", "FAZIT", "KOMMENTAR", "HINTERGRUND",
    "ANALYSE", "INTERVIEW", "PORTRÄT", "STOPP", "ENDE",
})  # fmt: skip
_CITIES = frozenset({
    "Aachen", "Augsburg", "Bamberg", "Basel", "Berlin", "Bern", "Bielefeld", "Bochum", "Bonn",
    "Bozen", "Braunschweig", "Bregenz", "Bremen", "Bremerhaven", "Brüssel", "Budapest", "Bukarest",
    "Chemnitz", "Cottbus", "Darmstadt", "Dortmund", "Dresden", "Duisburg", "Düsseldorf",
    "Eisenstadt", "Erfurt", "Erlangen", "Essen", "Flensburg", "Frankfurt", "Freiburg", "Genf",
    "Gera", "Graz", "Göttingen", "Hagen", "Halle", "Hamburg", "Hannover", "Heidelberg",
    "Heilbronn", "Helsinki", "Innsbruck", "Istanbul", "Jena", "Jerusalem", "Kairo", "Karlsruhe",
    "Kassel", "Kiel", "Kiew", "Klagenfurt", "Koblenz", "Konstanz", "Kopenhagen", "Krefeld",
    "Kyjiw", "Köln", "Lausanne", "Leipzig", "Leverkusen", "Linz", "Lissabon", "London", "Lübeck",
    "Ludwigsburg", "Ludwigshafen", "Luxemburg", "Luzern", "Madrid", "Magdeburg", "Mailand",
    "Mainz", "Mannheim", "Moskau", "München", "Münster", "Neuss", "York", "Nürnberg",
    "Oldenburg", "Oslo", "Osnabrück", "Paderborn", "Paris", "Passau", "Peking", "Potsdam", "Prag",
    "Regensburg", "Rom", "Rostock", "Saarbrücken", "Salzburg", "Schwerin", "Solingen", "Stockholm",
    "Straßburg", "Stuttgart", "Teheran", "Tokio", "Trier", "Tübingen", "Ulm", "Warschau",
    "Washington", "Weimar", "Wien", "Wiesbaden", "Winterthur", "Wolfsburg", "Wuppertal",
    "Würzburg", "Zürich",
})  # fmt: skip
_TOWN_ENDING = re.compile(
    r"\w{2,}(?:au|bach|beck|berg|brück|brücken|burg|büttel|dorf|feld|felden|furt|hafen|hagen|haus"
    r"|hausen|heim|hofen|hude|ingen|itz|kirch|kirchen|leben|lingen|moos|münde|ow|rade|rode|roda"
    r"|siel|stadt|stedt|stein|stetten|tal|thal|torf|wald|walde|weiler|werder|wig|zell)"
)


def dateline(paragraph: str, text: str, *, after_head: bool) -> int:
    """Return the length of the dateline that opens an article's first paragraph, or 0.

    Args:
        paragraph: the first paragraph of running text.
        text: the article, in which a place may be named again.
        after_head: whether a headline or byline stands before.
    """
    for pattern in (_WITH_AGENCY, _WITH_DAY):
        match = pattern.match(paragraph)
        if match and _may_be_place(match["place"]):
            return match.end()
    match = _PLACE_ALONE.match(paragraph)
    if match and _is_place(match["place"], text, after_head=after_head):
        return match.end()
    return 0


def opens_with_agency(line: str) -> bool:
    """Tell whether a line opens with a dateline beyond doubt."""
    match = _WITH_AGENCY.match(line)
    return match is not None and _may_be_place(match["place"])


def _may_be_place(place: str | None) -> bool:
    return place is None or place.split()[0].strip(".").lower() not in _NO_PLACE


def _is_place(place: str, text: str, *, after_head: bool) -> bool:
    """Tell whether a word or two before a full stop or dash are a place, and no short sentence."""
    words = re.split(r"[\s/]+", place)
    if not _may_be_place(place):
        return False
    if any(word.capitalize() in _CITIES for word in words) or "/" in place:
        return True
    if place.isupper():
        return len(place) > 3 and len(words) <= 3 and place not in _NO_PLACE_SHOUTED
    if len(words) > 1:
        return words[0] in ("Bad", "Sankt", "St.")
    named_again = re.search(rf"\b(?:[Ii]n|[Nn]ach|[Bb]ei|[Aa]us)\s+{re.escape(place)}\b", text)
    like_a_town = after_head and _TOWN_ENDING.fullmatch(place.lower())
    return bool(named_again or like_a_town)
