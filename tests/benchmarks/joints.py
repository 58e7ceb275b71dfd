"""Prints how many joints between two sentences are read right: `python -m tests.benchmarks.joints`.

A joint is a stop with what stands before and after it: a word times the next sentence times the
construction, or an abbreviation, ordinal, date or initial behind which no sentence ends. With
`--rule` the rule alone decides, without the model; with `--wrong` the wrong ones are printed.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from attrib.article import Article
from attrib.parse.boundaries.stops import stops
from attrib.parse.engines import open_parser
from tests.benchmarks.joint_words import FIRST, Words
from tests.benchmarks.joint_words_unseen import SECOND

ENDS = " ¦ "
GOES_ON = " ~ "
PARAGRAPHS = 200


@dataclass(frozen=True, slots=True)
class Joint:
    """A text with one stop in question.

    Attributes:
        text: two sentences, or one.
        place: where the stretch before the joint ends, stop and closing marks included.
        ends: whether the first sentence ends there.
        sort: what stands before the joint.
    """

    text: str
    place: int
    ends: bool
    sort: str

    @property
    def stop(self) -> int:
        """Where the word before the stop ends."""
        return len(self.text[: self.place].rstrip('.!?…“”«»"'))

    @property
    def following(self) -> int:
        """Where the word after the joint starts."""
        return self.place + 1


def joints(words: Words) -> list[Joint]:
    """Return all joints of a set of words."""
    return [*_sentence_ends(words), *_special_ends(words), *_no_ends(words)]


def _joint(before: str, after: str, sort: str, *, ends: bool) -> Joint:
    return Joint(f"{before} {after}", len(before), ends, sort)


def _sentence_ends(words: Words) -> Iterator[Joint]:
    """Common words, each before every second of the next sentences, now these and now those."""
    number = 0
    for frame, fillers in words.frames:
        for filler in fillers:
            for turn, after in enumerate(words.followers):
                if (turn + number) % 2:
                    continue
                yield _joint(frame.format(filler), after, "word", ends=True)
            number += 1


def _special_ends(words: Words) -> Iterator[Joint]:
    """Numbers, letters and abbreviations behind which a sentence ends."""
    for before, others in words.special_ends:
        for after in (*words.openings, *others):
            yield _joint(before, after, "special", ends=True)


def _no_ends(words: Words) -> Iterator[Joint]:
    for sort, cases in words.no_ends.items():
        for before, afters in cases:
            for after in afters:
                yield _joint(before, after, sort, ends=False)


def by_rule(given: Sequence[Joint]) -> list[bool]:
    """Tell of each joint whether the stops alone get it right, sure of it or not."""
    return [_ruled(joint) == joint.ends for joint in given]


def _ruled(joint: Joint) -> bool:
    found = [s for s in stops(joint.text) if s.span.start < joint.place <= s.until]
    return bool(found) and found[-1].end == joint.place


def by_parser(given: Sequence[Joint]) -> list[bool]:
    """Tell of each joint whether the embedded parser gets it right, its stop included."""
    parser = open_parser()
    right = []
    for start in range(0, len(given), PARAGRAPHS):
        some = given[start : start + PARAGRAPHS]
        document = parser.parse(Article("joints", "\n\n".join(joint.text for joint in some)))
        bounds = {sentence.span.end for sentence in document.sentences}
        words = {word.span.end for s in document.sentences for word in s.words}
        offset = 0
        for joint in some:
            place = offset + joint.place
            parted = joint.sort != "word" or offset + joint.stop in words
            right.append(parted and (place in bounds) == joint.ends)
            offset += len(joint.text) + 2
    return right


def measured(
    given: Sequence[Joint], right: Callable[[Sequence[Joint]], list[bool]]
) -> tuple[Counter[str], list[Joint]]:
    """Return how many joints there are of each sort, and those that are wrong."""
    verdicts = zip(given, right(given), strict=True)
    return Counter(joint.sort for joint in given), [joint for joint, true in verdicts if not true]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure both sets of words and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rule", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args(arguments)
    right = by_rule if options.rule else by_parser
    for name, words in (("first", FIRST), ("second", SECOND)):
        counts, wrong = measured(joints(words), right)
        total = counts.total()
        missed = Counter(joint.sort for joint in wrong)
        share = (total - len(wrong)) / total if total else 1.0
        print(f"{name} set: {total - len(wrong)} of {total} joints right ({share:.2%})")
        for sort, count in counts.items():
            print(f"  {sort:<14} {count - missed[sort]} of {count}")
        if options.wrong:
            for joint in wrong:
                mark = ENDS if joint.ends else GOES_ON
                print(f"    {joint.text[: joint.place]}{mark}{joint.text[joint.following :]}")


if __name__ == "__main__":
    main()
