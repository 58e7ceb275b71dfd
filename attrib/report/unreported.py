"""Says of each quotation and each Konjunktiv on a line what took it, or what kept it out.

The conditions are those of detection, which is asked again; here they are only put into words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from attrib.article import Article, BlockKind, Span
from attrib.detect import UNSPOKEN, judged
from attrib.detect.constructions import BY_NAME
from attrib.detect.constructions.follow_on import Missing, missing
from attrib.detect.found import Found
from attrib.detect.quotation.find import Marked, Refusal
from attrib.detect.quotation.fragment import word_before
from attrib.detect.quotation.governor import Governor
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.mood import MoodReading
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.subjects import subject
from attrib.lexicon.possible_speaker import can_speak
from attrib.pipeline import Examined
from attrib.records import Claim
from attrib.report.explain import on_place
from attrib.report.labels import MOODS
from attrib.report.sanitise import one_line
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.wording import Language, Wording

QUOTATION: Final = Wording("Zitat", "Quotation")
_HEADING: Final = Wording(
    "Zitate und Konjunktivformen auf der Zeile", "Quotations and Konjunktiv forms on the line"
)
_NONE: Final = Wording("keine Aussage", "no claim")
_QUOTED: Final = Wording("„{}“", "“{}”")
_LONGEST: Final = 60
_BLOCKS: Final = {
    BlockKind.HEADLINE: Wording("einer Überschrift", "a headline"),
    BlockKind.BYLINE: Wording("einer Autorenzeile", "a byline"),
    BlockKind.DATELINE: Wording("einer Ortsmarke", "a dateline"),
    BlockKind.CAPTION: Wording("einer Bildunterschrift", "a caption"),
}
_REFUSALS: Final = {
    Refusal.EMPTY: Wording("zwischen den Zeichen steht kein Wort", "there is no word in the marks"),
    Refusal.INNER: Wording(
        "es steht in einem anderen Zitat oder Redebeitrag und gibt dort keine fremden Worte wieder",
        "it stands in another quotation or turn, and does not tell somebody else's words there",
    ),
    Refusal.NAME: Wording(
        "die Wörter lesen sich wie ein Name, ein Titel oder ein Begriff, nicht wie Rede",
        "the words read like a name, a title or a term, not like speech",
    ),
}
_MISSING: Final = {
    Missing.SPEECH: Wording(
        "im Artikel ist bis dahin und kurz danach von keiner Rede berichtet",
        "so far and shortly after no speech is reported in the article",
    ),
    Missing.MAIN_CLAUSE: Wording(
        "der Satz hat keinen Hauptsatz im Konjunktiv und kein Redewort",
        "the sentence has no main clause in Konjunktiv and no cue",
    ),
    Missing.FORM: Wording(
        "der Satz ist eine Frage, oder seine Form gibt sonst nichts wieder („möchte“)",
        "the sentence is a question, or its form relays nothing otherwise (“möchte”)",
    ),
    Missing.REALITY: Wording(
        "der Konjunktiv meint eine Bedingung oder einen Wunsch, nicht fremde Worte",
        "the Konjunktiv means a condition or a wish, not somebody's words",
    ),
    Missing.REPORT: Wording(
        "der Satz davor ist keine Wiedergabe, die er fortsetzen könnte, und ein Redewort fehlt",
        "the sentence before is no report that it could go on with, and there is no cue",
    ),
}
_IN_QUOTATION: Final = Wording(
    "die Form steht in einem Zitat, das für sich geprüft wird",
    "the form stands in a quotation, which is judged by itself",
)
_IDIOM: Final = Wording(
    "feste Wendung, die nichts wiedergibt", "a fixed phrase, which relays nothing"
)
_NO_GOVERNOR: Final = Wording(
    "kein Redewort gefunden, von dem der Teilsatz abhängt",
    "no cue found that the clause depends on",
)
_ELSEWHERE: Final = Wording(
    "eine andere Aussage erklärt die Stelle schon", "another claim explains the passage already"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation or a Konjunktiv form: the number of the claim that took it, and why or why not.

    Offsets count in what a reader sees.
    """

    span: Span
    sort: Wording
    claim: int | None
    why: Wording


def passages(examined: Examined, within: Callable[[Span], bool]) -> Iterator[Passage]:
    """Yield the quotations and Konjunktiv forms of a stretch, in text order.

    Args:
        examined: an article's claims and what they were found in.
        within: tells whether a span of the reader's text is asked about.
    """
    asked = _Asked(examined)
    quotations = (asked.quotation(q) for q in examined.scene.quotations if within(q.span))
    forms = (
        asked.konjunktiv(view, reading)
        for view in examined.scene
        for reading in view.readings
        if reading.is_konjunktiv and within(reading.finite.span)
    )
    yield from sorted([*quotations, *forms], key=lambda passage: passage.span)


class _Asked:
    """Asks detection about passages of one article."""

    def __init__(self, examined: Examined) -> None:
        self._scene: Scene = examined.scene
        self._claims = examined.analysis.claims
        self._found = Found(examined.utterances)

    def quotation(self, quotation: Quotation) -> Passage:
        taken = self._claim_of(quotation.span)
        if taken is not None:
            return self._taken(quotation.span, QUOTATION, taken)
        judgement = judged(self._scene, quotation, self._found)
        why = self._apart(quotation.span)
        if why is None and judgement.refusal is not None:
            why = self._refused(quotation, judgement.refusal, judgement.governor)
        return Passage(quotation.span, QUOTATION, None, why or _ELSEWHERE)

    def konjunktiv(self, view: SentenceView, reading: MoodReading) -> Passage:
        span, sort = reading.finite.span, MOODS[reading.mood]
        taken = self._claim_of(span)
        if taken is not None:
            return self._taken(span, sort, taken)
        why = (
            self._apart(span)
            or (_IN_QUOTATION if self._scene.quoted.covers(span) else None)
            or (_IDIOM if is_fixed_idiom(view.sentence, reading.finite) else None)
            or _mute(view)
            or self._unfollowed(view, reading)
        )
        return Passage(span, sort, None, why)

    def _claim_of(self, span: Span) -> Claim | None:
        """Return the innermost claim that has the span in its content."""
        holding = [c for c in self._claims if any(part.covers(span) for part in c.content)]
        return min(holding, key=lambda claim: sum(map(len, claim.content)), default=None)

    def _taken(self, span: Span, sort: Wording, claim: Claim) -> Passage:
        construction = BY_NAME.get(claim.construction)
        name = construction.name if construction else claim.construction
        summary = construction.summary if construction else Wording("", "")
        return Passage(
            span, sort, claim.number, Wording(f"{name}: {summary.de}", f"{name}: {summary.en}")
        )

    def _apart(self, span: Span) -> Wording | None:
        """Return in which of the newsroom's own parts the span stands, which are not read."""
        for kind in UNSPOKEN:
            if self._scene.blocks(kind).covers(span):
                where = _BLOCKS[kind]
                return Wording(
                    f"die Stelle steht in {where.de}; dort wird keine Rede gesucht",
                    f"the passage stands in {where.en}, where no speech is looked for",
                )
        return None

    def _refused(
        self, quotation: Quotation, refusal: Refusal, governor: Governor | None
    ) -> Wording:
        if refusal in _REFUSALS:
            return _REFUSALS[refusal]
        if refusal is Refusal.ANNOUNCED:
            return _announced(self._scene, quotation)
        count = Marked(self._scene, quotation).count
        short_de = f"{count} {'Wort' if count == 1 else 'Wörter'}"
        short_en = f"{count} {'word' if count == 1 else 'words'}"
        if refusal is Refusal.UNKNOWN_CUE and governor is not None and governor.cue is not None:
            return Wording(
                f"{short_de}, und „{governor.cue.lemma}“ ist nicht als Redewort bekannt",
                f"{short_en}, and “{governor.cue.lemma}” is not known as a cue",
            )
        return Wording(
            f"{short_de}, und davor, danach oder darum steht kein Redewort; "
            "so kurz kann es auch ein Name oder Begriff sein",
            f"{short_en}, and no cue stands before, behind or around them; "
            "so few may be a name or a term",
        )

    def _unfollowed(self, view: SentenceView, reading: MoodReading) -> Wording:
        """Return why the sentence does not go on with a report; of a clause, that no cue has it."""
        lack = missing(self._scene, self._found, view.number)
        clause = view.clause_of(reading.finite)
        below = clause is not None and not clause.is_main
        if lack is None or (below and lack is not Missing.REALITY):
            return _NO_GOVERNOR
        return _MISSING[lack]


def _announced(scene: Scene, quotation: Quotation) -> Wording:
    found = word_before(scene, quotation)
    if found is None:
        return Wording(
            "der Satz spricht von einem Namen oder Titel", "the sentence speaks of a name or title"
        )
    return Wording(
        f"„{found[1].form}“ davor kündigt einen Namen oder Titel an",
        f"“{found[1].form}” before it announces a name or title",
    )


def _mute(view: SentenceView) -> Wording | None:
    """Return which cue of the sentence has a subject that says nothing (*Bilder zeigen*)."""
    for verb, _ in view.cues:
        who = subject(view.sentence, verb)
        if who is not None and not can_speak(who):
            return Wording(
                f"„{verb.form}“ ist ein Redewort, aber „{who.form}“ kann hier nicht sprechen",
                f"“{verb.form}” is a cue, but “{who.form}” cannot speak here",
            )
    return None


def told(
    examined: Examined, article: Article, place: int, language: Language = Language.GERMAN
) -> Iterator[str]:
    """Yield the lines about the quotations and Konjunktiv forms on a line of the source.

    Args:
        examined: an article's claims and what they were found in.
        article: the article that places count in: that of the analysis in its source.
        place: the line; of an extracted text the paragraph.
        language: what the lines are written in.
    """

    def source(span: Span) -> Span:
        return article.reading.to_source(span) if article.reading is not None else span

    found = list(passages(examined, lambda span: on_place(source(span), place, article)))
    if found:
        yield from ("", _HEADING.into(language))
    for passage in found:
        sort = passage.sort.into(language)
        words = one_line(passage.span.of(examined.scene.text))
        words = words if passage.sort is QUOTATION else _QUOTED.into(language).format(words)
        number = passage.claim
        result = Wording(f"Aussage {number}", f"claim {number}") if number else _NONE
        why = one_line(passage.why.into(language))
        yield f"  - {sort} {_cut(words)}: {result.into(language)} – {why}"


def _cut(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST].rpartition(' ')[0]} …{words[-1]}"
