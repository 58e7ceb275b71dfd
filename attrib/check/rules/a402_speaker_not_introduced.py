"""A402: a speaker whom the article never introduces by full name or role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.names import COURTESY, Written, bare, names_in
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.clauses import is_relative_pronoun
from attrib.grammar.closed_classes import DEFINITE_ARTICLES, word_set
from attrib.lexicon.lookup import role
from attrib.lexicon.tables import given_names, known_names
from attrib.records import Claim, Sentence, SpeakerKind, Word
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie bei der ersten Erwähnung den vollen Namen und die Funktion.",
    "Give the full name and the role at the first mention.",
)
# Bodies, companies and governments inform, announce, deny, stress; these only people do.
_ORAL = word_set(
    "sagen meinen erzählen fragen antworten rufen scherzen schwärmen schimpfen jubeln fluchen "
    "spotten lachen seufzen erinnern gestehen"
)
_BEFORE = ("NOUN", "PROPN", "ADJ", "NUM", "X")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the first place where somebody speaks whom the text calls by a bare name alone."""
    written = _Index(names_in(draft.scene))
    known = {token for person in draft.scene.knowledge.people for token in person.name.split()}
    told = set(known)
    for number, claim in draft.numbered():
        name = _bare_name(draft, claim, written)
        if name is None or bare(name.surname) in told or not _is_person(draft, claim, name):
            continue
        told |= {name.surname, bare(name.surname)}
        if not _is_introduced(draft, name, written):
            yield _problem(name, number)


class _Index:
    """The names of a draft, by the sentences that they stand in and by their tokens."""

    def __init__(self, written: Iterable[Written]) -> None:
        self._written = tuple(written)
        self._by_sentence: dict[int, list[Written]] = {}
        self._by_token: dict[str, list[int]] = {}
        for number, name in enumerate(self._written):
            self._by_sentence.setdefault(name.sentence, []).append(name)
            for token in {bare(name.surname), *(word.form for word in name.words)}:
                self._by_token.setdefault(token, []).append(number)

    def inside(self, span: Span, sentences: Iterable[int]) -> list[Written]:
        """Return the names in a stretch that reaches over some sentences."""
        near = (name for number in sentences for name in self._by_sentence.get(number, ()))
        return [name for name in near if span.covers(name.span)]

    def of(self, tokens: Iterable[str]) -> list[Written]:
        """Return the names that one of the tokens is a part of, in text order."""
        found = {number for token in tokens for number in self._by_token.get(token, ())}
        return [self._written[number] for number in sorted(found)]


def _bare_name(draft: Draft, claim: Claim, written: _Index) -> Written | None:
    """Return the name that is all of the speaker's mention, where it is one token."""
    speaker = claim.speaker
    if speaker is None or speaker.kind is not SpeakerKind.PERSON or " " in speaker.name:
        return None
    first, last = (draft.scene.sentence_at(at) for at in (speaker.span.start, speaker.span.end))
    inside = written.inside(speaker.span, range(first, last + 1))
    return inside[0] if len(inside) == 1 and len(inside[0].words) == 1 else None


def _is_person(draft: Draft, claim: Claim, name: Written) -> bool:
    """Tell whether the text shows that the name is a person's, and not a place's or a body's."""
    word, before = name.words[0], _word_before(draft, name)
    if known_names().keys() & {word.form, bare(word.form)} or draft.in_direct_speech(word.span):
        # Governments speak by the names of places; who is quoted calls people by any name.
        return False
    if any(c.isupper() or c.isdigit() for c in word.form[1:]):
        return False
    if before is not None and before.form in COURTESY:
        return True
    with_article = before is not None and before.form.lower() in DEFINITE_ARTICLES
    oral = claim.cue is not None and claim.cue.lemma in _ORAL
    return not with_article and (oral or word.form in given_names())


def _is_introduced(draft: Draft, name: Written, written: _Index) -> bool:
    """Tell whether any place in the article says who bears the name.

    That is: a full name or an office, an attribute or apposition, a bracket, a relative clause, a
    predicate (*Holm ist Förster*), or somebody without a name right before, who may be meant.
    """
    places = written.of({name.surname, bare(name.surname)})
    return any(len(w.words) > 1 or w.title or _is_described(draft, w) for w in places) or (
        _somebody_before(draft, places[0])
    )


def _is_described(draft: Draft, name: Written) -> bool:
    sentence, word = draft.scene.sentences[name.sentence], name.words[-1]
    before, above = _word_before(draft, name), sentence.head_of(word)
    if before is not None and before.upos in _BEFORE and before.form not in COURTESY:
        return True
    if above is not None and above.upos == "NOUN" and word.relation in ("appos", "flat", "nsubj"):
        return above.form not in COURTESY
    return _explained_behind(sentence, word) or any(
        child.relation in ("appos", "acl", "amod") for child in sentence.children(word)
    )


def _explained_behind(sentence: Sentence, word: Word) -> bool:
    """Tell whether a bracket, an apposition or a relative clause follows (*Holm, der …*)."""
    behind = sentence.words[word.index : word.index + 4]
    if not behind or behind[0].form not in ("(", ",", "–", "-"):
        return False
    if behind[0].form == "(":
        return True
    return any(is_relative_pronoun(w) or (w.upos == "NOUN" and role(w)) for w in behind[1:])


def _somebody_before(draft: Draft, first: Written) -> bool:
    """Tell whether an office without a name stands in the sentence of the name or before it."""
    numbers = range(max(0, first.sentence - 1), first.sentence + 1)
    return any(
        known.kind is SpeakerKind.PERSON and word.form not in COURTESY
        for number in numbers
        for word in draft.scene.sentences[number].words
        if word.span.start < first.span.start
        and word.upos == "NOUN"
        and word.features.get("Number") != "Plur"
        and (known := role(word)) is not None
    )


def _word_before(draft: Draft, name: Written) -> Word | None:
    index = name.words[0].index - 1
    return draft.scene.sentences[name.sentence].word(index) if index else None


def _problem(name: Written, number: int) -> Problem:
    return Problem(
        name.span,
        Wording(
            f"„{name.surname}“ spricht, ist aber nirgends mit vollem Namen oder Funktion genannt.",
            f"“{name.surname}” speaks, but is nowhere given a full name or a role.",
        ),
        ADVICE,
        claim=number,
    )


RULE = Rule(
    code="A402",
    name="speaker-not-introduced",
    severity=Severity.INFO,
    summary=Wording(
        "Ein Sprecher, der nirgends mit vollem Namen oder Funktion eingeführt ist.",
        "A speaker who is nowhere introduced by full name or role.",
    ),
    explanation=Wording(
        "Ein Nachname allein sagt dem Leser nicht, wer spricht und warum er es wissen kann. Meist "
        "ist die Einführung beim Kürzen weggefallen. Wer allgemein bekannt ist, kann in der "
        "Konfiguration unter den bekannten Personen stehen.",
        "A surname alone does not tell the reader who speaks and how they would know. Mostly the "
        "introduction was lost when the text was cut. People whom everybody knows can be listed "
        "among the known people of the configuration.",
    ),
    source="The Associated Press Stylebook, “courtesy titles” (first and last name on first "
    "reference); Deutscher Presserat, Pressekodex, Ziffer 2 (Sorgfalt)",
    examples=(
        Example("Der Umbau dauert bis Mai. Das sei zu lang, sagte Holm.", fires=True),
        Example(
            "Der Umbau dauert bis Mai. Das sei zu lang, sagte der Förster Jens Holm.", fires=False
        ),
    ),
    find=find,
    style_advice=True,
)
