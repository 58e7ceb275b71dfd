"""What the page says of one claim: the facts, and the steps that led to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attrib.article import Article, Span
from attrib.records import NOT_FOUND, Claim, Evidence, Mood
from attrib.report import labels
from attrib.report.page import words as w
from attrib.report.page.text import Places
from attrib.report.sanitise import one_line
from attrib.wording import Language, Wording

_EXCERPT = 160


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and a value, such as the mood and its forms."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Teller:
    """Says in a language what an article's claims are; offsets count in the source."""

    article: Article
    places: Places
    language: Language

    def speaker(self, claim: Claim) -> str:
        """Return the speaker's name, or in parentheses why there is none."""
        if claim.speaker:
            return labels.shown_name(claim.speaker)
        return f"({self.reason(claim)})"

    def reason(self, claim: Claim) -> str:
        """Return why a claim has no speaker."""
        return one_line((claim.reason or NOT_FOUND).into(self.language))

    def kind(self, claim: Claim) -> str:
        """Return how the speech is reported."""
        return self._in(labels.kind_and_polarity(claim))

    def mood(self, claim: Claim) -> str:
        """Return the mood, with the forms that show it."""
        forms = ", ".join(self._quoted(span) for span in claim.mood_forms)
        return self._in(labels.MOODS[claim.mood]) + (f": {forms}" if forms else "")

    def cue(self, claim: Claim) -> str:
        """Return the cue's words, or a dash."""
        return self._joined(claim.cue.spans) if claim.cue else labels.NOTHING

    def excerpt(self, claim: Claim) -> str:
        """Return the claim's words, cut at a blank if they are many."""
        text = self._joined(claim.content)
        if len(text) <= _EXCERPT:
            return text
        return text[:_EXCERPT].rpartition(" ")[0].rstrip(" ,;:") + " …"

    def whole(self, claim: Claim) -> str:
        """Return a claim as it can be cited: who, how it is reported, and all of its words."""
        return f"{self.speaker(claim)} ({self.kind(claim)}): {self._joined(claim.content)}"

    def place(self, offset: int) -> str:
        """Return the line, or the paragraph, that an offset stands in."""
        name = w.PAGE["paragraph" if self.article.extracted else "line"]
        return f"{self._in(name)} {self.places.number(offset)}"

    def label(self, claim: Claim) -> str:
        """Return the claim in one line, for screen readers."""
        parts = [self._in(w.PAGE["claim"]), f"{claim.number}:", self.speaker(claim) + ","]
        return " ".join([*parts, self.kind(claim)])

    def details(self, claim: Claim) -> str:
        """Return mood, cue and confidence in one line."""
        mood = [] if claim.mood is Mood.NONE else [self.mood(claim)]
        cue = [self.cue(claim)] if claim.cue else []
        sure = f"{self._in(labels.CONFIDENCE)} {labels.decimal(claim.confidence, self.language)}"
        return " · ".join([*mood, *cue, sure])

    def facts(self, claim: Claim, outer: int | None) -> Iterator[Fact]:
        """Yield what is known of a claim; `outer` is the number of the one that it is nested in."""
        yield self._fact(labels.heading_of_speaker(claim), self._who(claim))
        if claim.speaker and claim.speaker.candidates:
            names = ", ".join(map(one_line, claim.speaker.candidates))
            yield self._fact(labels.CANDIDATES, names)
        if claim.speaker and claim.speaker.office:
            yield self._fact(labels.OFFICE, one_line(claim.speaker.office))
        cue = self.cue(claim)
        lemma = f" ({one_line(claim.cue.lemma)})" if claim.cue and claim.cue.lemma else ""
        yield self._fact(w.PAGE["cue"], cue + lemma)
        if claim.addressee:
            yield self._fact(w.ADDRESSEE, self._joined((claim.addressee,)))
        yield self._fact(w.PAGE["mood"], self.mood(claim))
        medium = labels.MEDIA.get(claim.medium)
        spoken = self._in(medium) if medium else one_line(claim.medium)
        yield self._fact(w.PAGE["kind"], f"{self._in(labels.kind_of(claim))}, {spoken}")
        yield self._fact(labels.POLARITY, self._in(labels.POLARITIES[claim.polarity]))
        if outer is not None:
            yield self._fact(w.INSIDE, f"{self._in(w.PAGE['claim'])} {outer}")
        yield self._fact(labels.CONFIDENCE, labels.sureness(claim, self.language))

    def why_claim(self, claim: Claim) -> list[str]:
        """Return the steps that led to the claim."""
        return self._steps(claim, [s for s in claim.evidence if not s.step.concerns_speaker])

    def why_speaker(self, claim: Claim) -> list[str]:
        """Return the steps that led to the speaker, or to none."""
        return self._steps(claim, [s for s in claim.evidence if s.step.concerns_speaker])

    def _steps(self, claim: Claim, steps: Sequence[Evidence]) -> list[str]:
        here = self.places.number(claim.span.start)
        return [self._step(step, here) for step in steps]

    def _step(self, step: Evidence, here: int) -> str:
        elsewhere = dict.fromkeys(
            self.place(span.start) for span in step.spans if self.places.number(span.start) != here
        )
        where = f" ({', '.join(elsewhere)})" if elsewhere else ""
        return one_line(step.detail.into(self.language)) + where

    def _who(self, claim: Claim) -> str:
        if claim.speaker is None:
            return self.speaker(claim)
        kind = self._in(labels.SPEAKER_KINDS[claim.speaker.kind])
        if not claim.speaker.span:
            return f"{self.speaker(claim)} ({kind})"
        mention = f"{self._in(w.IN_TEXT)} {self._quoted(claim.speaker.span)}"
        return f"{self.speaker(claim)} ({kind}; {mention}, {self.place(claim.speaker.span.start)})"

    def _fact(self, name: Wording, value: str) -> Fact:
        return Fact(self._in(name), value)

    def _in(self, wording: Wording) -> str:
        return wording.into(self.language)

    def _joined(self, spans: Iterable[Span]) -> str:
        return " … ".join(one_line(self.article.shown(span)) for span in spans)

    def _quoted(self, span: Span) -> str:
        return f"„{one_line(self.article.shown(span))}“"
