"""Applies corrections to what was found in an article; none is passed over in silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from attrib.article import Notice
from attrib.corrections import notices
from attrib.corrections.changes import added, confirmed, spoken, with_added
from attrib.corrections.correction import Correction, Place, Verdict
from attrib.corrections.shown import Shown
from attrib.read.source import printable
from attrib.records import Analysis, Claim
from attrib.wording import Wording


@dataclass(frozen=True, slots=True)
class Corrected:
    """An analysis as corrected, and the corrections that are about its article.

    `verdicts` are those on its claims, by the claim's number; of added ones, too. `notices` tell
    what was not applied, and are among those of the document.
    """

    analysis: Analysis
    met: frozenset[Correction] = frozenset()
    notices: tuple[Notice, ...] = ()
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of a run; `apply` takes those of one article."""

    entries: tuple[Correction, ...] = ()
    _by_text: dict[str, list[Correction]] = field(init=False, repr=False, compare=False)
    _by_file: dict[str, list[Correction]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_text", defaultdict(list))
        object.__setattr__(self, "_by_file", defaultdict(list))
        for entry in self.entries:
            self._by_text[entry.place.text].append(entry)
            self._by_file[_file_name(entry.article)].append(entry)

    def __bool__(self) -> bool:
        return bool(self.entries)

    def apply(self, analysis: Analysis) -> Corrected:
        """Return the analysis as corrected, with a notice for each correction that does not fit.

        An article is known by its text, or else by its name; of one that is only called like
        another file, in another folder, the corrections count whose claims it has.
        """
        if not self.entries:
            return Corrected(analysis)
        article = analysis.article
        name, shown = printable(article.name), Shown(article)
        same = self._by_text.get(shown.checksum, [])
        alike = self._by_file.get(_file_name(name), [])
        old = [entry for entry in alike if entry.place.text != shown.checksum]
        matches = _Matches([shown.place(claim) for claim in analysis.claims], shown)
        for entry in old:
            matches.by_words(entry, certain=entry.article == name)
        for entry in same:
            matches.by_spans(entry)
        return matches.corrected(analysis)

    def elsewhere(self, met: Set[Correction]) -> Iterator[Notice]:
        """Yield the notice on corrections of articles that were not there."""
        left = [entry for entry in self.entries if entry not in met]
        if left:
            yield Notice("correction-elsewhere", notices.elsewhere(left))


class _Matches:
    """Finds the claims that corrections are about; the last one on a claim counts."""

    def __init__(self, places: Sequence[Place], shown: Shown) -> None:
        self._places = places
        self._shown = shown
        self._found: dict[int, Correction] = {}
        self._missing: list[Correction] = []
        self._lost: list[tuple[Correction, Wording]] = []
        self._met: set[Correction] = set()

    def by_spans(self, entry: Correction) -> None:
        """Take a correction of this very text."""
        self._met.add(entry)
        at = [n for n, place in enumerate(self._places) if place.spans == entry.place.spans]
        kinds = [n for n in at if self._places[n].kind is entry.place.kind]
        if at:
            self._found[(kinds or at)[0]] = entry
        elif entry.verdict is not Verdict.MISSING:
            self._lost.append((entry, notices.GONE))
        elif entry.place.spans[-1].end > len(self._shown.text):
            self._lost.append((entry, notices.CHANGED))
        else:
            self._missing.append(entry)

    def by_words(self, entry: Correction, *, certain: bool) -> None:
        """Take a correction of another version: its claim has the same words, and is nearest."""
        start = entry.place.spans[0].start
        at = [
            n
            for n, place in enumerate(self._places)
            if place.claim == entry.place.claim and n not in self._found
        ]
        if at or certain:
            self._met.add(entry)
        if at:
            kinds = [n for n in at if self._places[n].kind is entry.place.kind]
            nearest = min(kinds or at, key=lambda n: abs(self._places[n].spans[0].start - start))
            self._found[nearest] = entry
        elif certain:
            self._lost.append((entry, notices.CHANGED))

    def corrected(self, analysis: Analysis) -> Corrected:
        """Return the analysis with all that was taken."""
        claims = tuple(
            _changed(claim, self._found.get(place), analysis)
            for place, claim in enumerate(analysis.claims)
        )
        further = [self._added(entry, analysis) for entry in self._missing]
        whole = with_added(replace(analysis, claims=claims), further)
        numbers = {c.number: self._found[n] for n, c in enumerate(claims) if n in self._found}
        verdicts = {number: entry.verdict for number, entry in numbers.items()}
        last = max((claim.number for claim in claims), default=0)
        verdicts |= dict.fromkeys(range(last + 1, last + 1 + len(further)), Verdict.MISSING)
        kept = whole.only(lambda claim: verdicts.get(claim.number) is not Verdict.WRONG)
        lost = tuple(
            Notice("correction-lost", notices.lost(entry, why)) for entry, why in self._lost
        )
        told = (*kept.document.notices, *lost)
        kept = replace(kept, document=replace(kept.document, notices=told))
        return Corrected(kept, frozenset(self._met), lost, verdicts)

    def _added(self, entry: Correction, analysis: Analysis) -> Claim:
        spans = [self._shown.in_source(span) for span in entry.place.spans]
        return added(tuple(spans), entry.name, analysis)


def _changed(claim: Claim, entry: Correction | None, analysis: Analysis) -> Claim:
    if entry is None or entry.verdict is Verdict.WRONG:
        return claim
    if entry.verdict is Verdict.RIGHT:
        return confirmed(claim)
    return spoken(claim, entry.name, analysis)


def _file_name(article: str) -> str:
    return PurePath(article.replace("\\", "/")).name
