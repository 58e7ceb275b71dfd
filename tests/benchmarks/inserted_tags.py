"""How many inserted tags are read right: `python -m tests.benchmarks.inserted_tags`.

*Im Sommer, sagte Olaf Tann, werde das Bad wieder öffnen*: the commonest tag of German news stands
after the first constituent of what is said. Fronted phrases, tags and rests are joined with one
another, alone and after another sentence. `--wrong N` prints the first N that are wrong.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from attrib.analyzer import Analyzer
from attrib.records import Analysis, Claim

FRONTED = (
    "Im Sommer",
    "In Norderau",
    "Wegen der Hitze",
    "Vor zwei Jahren",
    "In den vergangenen Monaten",
    "Trotz des Regens",
    "Wenn es regne",
    "Weil das Geld fehle",
    "Das Geld",
    "Der Rat",
    "Bei dem Unfall auf der Landstraße",
    "Ohne das Geld",
    "Dass die Stadt spare",
    "Auf Nachfrage",
    "Nach dem Umbau",
    "Im kommenden Jahr",
    "Leider",
    "Mehr als die Hälfte der Kinder",
    "Den Menschen am Hafen",
    "Für die Anwohner",
    "Seit dem Frühjahr",
    "Auch in Talberg",
)
TAGS = (
    ("sagte Olaf Tann", "Olaf Tann"),
    ("erklärte Ada Brahm", "Ada Brahm"),
    ("teilte die Feuerwehr mit", "Feuerwehr"),
    ("so Jan Roth", "Jan Roth"),
    ("berichtete die Polizei am Abend", "Polizei"),
    ("sagte Verkehrsministerin Petra Moos am Montag in Lindau", "Petra Moos"),
)
RESTS = {
    "Das Geld": ("reiche nicht", "werde nicht ausgezahlt", "sei seit Jahren verplant"),
    "Der Rat": ("werde neu gewählt", "sei nicht gefragt worden", "müsse darüber entscheiden"),
    "Mehr als die Hälfte der Kinder": ("könne nicht schwimmen", "sei krank", "habe kein Rad"),
    "Den Menschen am Hafen": ("fehle das Licht", "sei geholfen worden", "gehe es schlecht"),
    "Dass die Stadt spare": ("sei richtig", "wisse jeder", "habe niemanden überrascht"),
}
ANY_RESTS = ("werde das Bad wieder öffnen", "seien drei Menschen verletzt worden", "gebe es Streit")
BEFORE = ("", "Der Zug kam gegen acht Uhr in Brennheim an. ")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with an inserted tag, what stands before it, and who says what."""

    before: str
    fronted: str
    tag: str
    rest: str
    speaker: str

    @property
    def text(self) -> str:
        """The sentence with what stands before it."""
        return f"{self.before}{self.fronted}, {self.tag}, {self.rest}."

    def verdict(self, analysis: Analysis) -> str:
        """Return `right`, `speaker` for a wrong speaker, or `lost` if the claim is not found."""
        found = [claim for claim in analysis.claims if self._is_content(analysis, claim)]
        if not found:
            return "lost"
        names = {claim.speaker.name for claim in found if claim.speaker}
        return "right" if names == {self.speaker} and len(analysis.claims) == 1 else "speaker"

    def _is_content(self, analysis: Analysis, claim: Claim) -> bool:
        words = [span.of(analysis.article.text) for span in claim.content]
        return words == [self.fronted, self.rest]


def sentences() -> Iterator[Tagged]:
    """Yield every fronted phrase with every tag and its rests, alone and after a sentence."""
    for before, fronted, (tag, speaker) in product(BEFORE, FRONTED, TAGS):
        for rest in RESTS.get(fronted, ANY_RESTS):
            yield Tagged(before, fronted, tag, rest, speaker)


def main() -> None:
    """Print the shares that are found and that have the right speaker."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--wrong", type=int, default=0, metavar="N")
    given = options.parse_args()
    analyzer = Analyzer()
    counts: dict[str, Counter[str]] = {}
    wrong = []
    for tagged in sentences():
        verdict = tagged.verdict(analyzer.analyze(tagged.text))
        for kind in ("all", "alone" if not tagged.before else "after a sentence", tagged.fronted):
            counts.setdefault(kind, Counter())[verdict] += 1
        if verdict != "right":
            wrong.append(f"{verdict}: {tagged.text}")
    print(f"{'':34} {'number':>6} {'found':>6} {'right':>6}")
    for kind, verdicts in counts.items():
        number = verdicts.total()
        found = 1 - verdicts["lost"] / number
        print(f"{kind:34} {number:6} {found:6.1%} {verdicts['right'] / number:6.1%}")
    print("\n".join(wrong[: given.wrong]))


if __name__ == "__main__":
    main()
