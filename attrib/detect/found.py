"""What was found in an article so far: a construction looks where no other has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from attrib.detect.utterance import Utterance
from attrib.records import Kind
from attrib.spans import SpanIndex


class Found:
    """The utterances of the constructions before; what covers what is worked out when asked."""

    def __init__(self, utterances: Sequence[Utterance] = ()) -> None:
        self.utterances = tuple(utterances)

    def __iter__(self) -> Iterator[Utterance]:
        return iter(self.utterances)

    def but(self, *constructions: str) -> Found:
        """Return what other constructions found."""
        return self.only(lambda utterance: utterance.construction not in constructions)

    def only(self, wanted: Callable[[Utterance], bool]) -> Found:
        """Return the wanted utterances alone."""
        return Found([utterance for utterance in self if wanted(utterance)])

    @cached_property
    def firm(self) -> bool:
        """Whether one proves that the article reports speech at all."""
        return any(utterance.firm for utterance in self)

    @cached_property
    def contents(self) -> SpanIndex:
        """The contents."""
        return SpanIndex(span for utterance in self for span in utterance.content)

    @cached_property
    def cues(self) -> SpanIndex:
        """The words that mark speech."""
        return SpanIndex(span for u in self if u.cue is not None for span in u.cue.spans)

    @cached_property
    def direct(self) -> Found:
        """The quotations."""
        return self.only(lambda utterance: utterance.kind is Kind.DIRECT)

    @cached_property
    def indirect(self) -> Found:
        """All that is no quotation."""
        return self.only(lambda utterance: utterance.kind is not Kind.DIRECT)
