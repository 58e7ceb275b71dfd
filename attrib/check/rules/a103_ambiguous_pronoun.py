"""A103: a pronoun for a speaker that two people fit alike, or that nothing resolves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Related, Severity
from attrib.check.possible_speakers import can_speak
from attrib.check.rule import Rule
from attrib.check.unanswered import State, Unanswered, with_reason
from attrib.example import Example
from attrib.grammar.closed_classes import HE, SHE, word_set
from attrib.lexicon.possible_speaker import Voice, voice_of
from attrib.naming.mentions import Mention
from attrib.naming.name_clusters import Names
from attrib.records import Claim, Sentence, SpeakerKind, Word
from attrib.wording import Wording

ADVICE = Wording("Nennen Sie den Namen statt des Pronomens.", "Write the name instead.")
_OPEN = Wording("Wer spricht, bleibt offen", "Who speaks is open")
_SOME = word_set("einige viele mehrere manche andere beide drei vier fünf")
_NAMED = Wording("hier genannt", "named here")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield pronouns as speakers that take up two people of the sentence before, or nobody."""
    names: Names | None = None
    seen: set[int] = set()
    told: set[Span] = set()
    for number, claim in draft.numbered():
        pronoun = _pronoun(draft, claim)
        if pronoun is None or pronoun.span.start in seen:
            continue
        names = names or Names(draft.scene)
        seen.add(pronoun.span.start)
        rivals = _rivals(draft, names, claim, pronoun)
        if len(rivals) == 2:
            told.add(pronoun.span)
            yield _problem(pronoun, rivals, number)
    yield from _unresolved(draft, told)


def _unresolved(draft: Draft, told: Set[Span]) -> Iterator[Problem]:
    """Yield the pronouns and possessives that nothing resolves, each once."""
    places: dict[Span, list[Unanswered]] = {}
    for each in draft.unanswered:
        mention = each.claim.mention
        if each.state is State.PRONOUN and mention is not None and mention not in told:
            places.setdefault(mention, []).append(each)
    for span, (first, *others) in places.items():
        # Where somebody fits, a reader may know better than attrib.
        arguments = first.claim.reason.arguments if first.claim.reason is not None else ()
        fits = any(name == "candidates" for name, _ in arguments) or _several_before(draft, span)
        yield Problem(
            span,
            with_reason(_OPEN, first.claim),
            ADVICE,
            claim=first.number,
            also=tuple(each.number for each in others),
            severity=Severity.INFO if fits else None,
        )


def _several_before(draft: Draft, pronoun: Span) -> bool:
    """Tell whether a plural pronoun has somebody to mean: *vier Unbekannte*, *einige der Imame*."""
    located = draft.scene.word_at(pronoun.start)
    if located is None or located[1].features.get("Number") != "Plur":
        return False
    numbers = range(max(0, located[0] - 1), located[0] + 1)
    return any(
        word.span.end <= pronoun.start and _is_several(draft.scene.sentences[number], word)
        for number in numbers
        for word in draft.scene.sentences[number].words
    )


def _is_several(sentence: Sentence, word: Word) -> bool:
    if word.form.lower() in _SOME:
        return word.relation == "nsubj"
    of_people = can_speak(sentence, word) or (
        word.upos == "NOUN" and voice_of(word) >= Voice.LIKELY
    )
    return word.features.get("Number") == "Plur" and of_people


def _pronoun(draft: Draft, claim: Claim) -> Word | None:
    """Return the singular *er* or *sie* outside quotation marks that is the claim's speaker."""
    mention = claim.speaker.span if claim.speaker is not None else claim.mention
    if mention is None or claim.parent is not None:
        return None
    located = draft.scene.word_at(mention.start)
    if located is None or located[1].span != mention:
        return None
    word = located[1]
    form, plural = word.form.lower(), word.features.get("Number") == "Plur"
    fits = form in HE or (form in SHE and not plural)
    sentence = draft.scene.sentences[located[0]]
    own = claim.cue is not None and all(
        draft.scene.sentence_at(s.start) == located[0] for s in claim.cue.spans
    )
    return word if fits and own and _singular(sentence, word) else None


def _singular(sentence: Sentence, pronoun: Word) -> bool:
    """Tell whether the verb of *sie* is singular, for *sie sagten* means several."""
    if pronoun.form.lower() in HE:
        return True
    head = sentence.head_of(pronoun)
    verbs = [head, *sentence.children(head)] if head is not None else []
    numbers = {
        w.features["Number"] for w in verbs if w.upos in ("VERB", "AUX") and "Number" in w.features
    }
    return numbers == {"Sing"}


def _rivals(
    draft: Draft, names: Names, claim: Claim, pronoun: Word
) -> Sequence[tuple[str, Mention]]:
    """Return the people of the sentence before that the pronoun fits, if nothing tells them apart.

    The speaker of the claim before, the only subject among them, and a name inside the claim or its
    sentence (nobody calls himself so) decide; so does a single name in the pronoun's own sentence.
    """
    here = draft.scene.sentence_at(pronoun.span.start)
    if here == 0 or draft.scene.paragraph_break(
        draft.scene.sentences[here - 1].span.end, pronoun.span.start
    ):
        return ()
    wanted = "Masc" if pronoun.form.lower() in HE else "Fem"
    before = _people(draft, names, here - 1, wanted)
    own = _people(draft, names, here, wanted)
    spoken = _spoken(draft, claim, here - 1)
    if any(m.span.start < pronoun.span.start for m in own.values()) or spoken & set(before):
        return ()
    left = {label: m for label, m in before.items() if label not in own}
    if len(left) != 2 or len(before) != 2:
        return ()
    one, other = left.values()
    return tuple(left.items()) if _alike(draft.scene.sentences[here - 1], one, other) else ()


def _people(draft: Draft, names: Names, number: int, gender: str) -> dict[str, Mention]:
    """Return the people of a gender that a sentence names outside quotation marks, by label."""
    found: dict[str, Mention] = {}
    for mention in names.mentions_in(number, number):
        if not _is_person(mention):
            continue
        cluster = names.cluster_of(mention)
        known = (cluster.gender if cluster is not None else "") or mention.gender
        if known != gender or draft.scene.quoted.covers(mention.span):
            continue
        label = cluster.label if cluster is not None else mention.head.lemma
        found.setdefault(label, mention)
    return found


def _is_person(mention: Mention) -> bool:
    """Tell whether the mention is one person; the first of two joined names counts as plural."""
    return mention.kind is SpeakerKind.PERSON or (mention.plural and bool(mention.name))


def _spoken(draft: Draft, claim: Claim, number: int) -> set[str]:
    """Return who spoke in that sentence: a pronoun goes on with the speaker."""
    span = draft.scene.sentences[number].span
    return {
        other.speaker.name
        for other in (*draft.around(span), *draft.spoken_by(span))
        if other is not claim and other.speaker is not None
    }


def _alike(sentence: Sentence, one: Mention, other: Mention) -> bool:
    """Tell whether two mentions have the same rank: joined by *und*, or the same relation.

    Between subject and object a reader takes the subject (Centering); then nothing is unclear.
    """
    above = sentence.head_of(other.head)
    joined = other.head.relation == "conj" and above is not None and one.span.covers(above.span)
    relations = {one.head.relation, other.head.relation}
    return joined or (len(relations) == 1 and relations <= {"nsubj", "obl", "obj"})


def _problem(pronoun: Word, rivals: Sequence[tuple[str, Mention]], number: int) -> Problem:
    (one, first), (other, second) = rivals
    return Problem(
        pronoun.span,
        Wording(
            f"„{pronoun.form}“ kann {one} oder {other} meinen.",
            f"“{pronoun.form}” may mean {one} or {other}.",
        ),
        ADVICE,
        claim=number,
        related=tuple(Related(mention.span, _NAMED) for mention in (first, second)),
    )


RULE = Rule(
    code="A103",
    name="ambiguous-pronoun",
    severity=Severity.WARNING,
    summary=Wording(
        "Ein Pronomen als Sprecher, das zwei Personen meinen kann.",
        "A pronoun as speaker that may mean two people.",
    ),
    explanation=Wording(
        "Stehen im Satz davor zwei Personen, zu denen das Pronomen gleich gut passt, so bleibt "
        "offen, wer spricht. Ist nur eine von ihnen Subjekt oder hat sie eben gesprochen, so ist "
        "sie gemeint.",
        "If the sentence before names two people that the pronoun fits alike, it stays open who "
        "speaks. If only one of them is the subject or has just spoken, that one is meant.",
    ),
    source="Duden, Richtiges und gutes Deutsch, „Personalpronomen“, 1. Unklarer Bezug",
    examples=(
        Example(
            "Am Abend stritten Olaf Tann und Jens Holm im Rat. Er sagte, der Plan sei gescheitert.",
            fires=True,
        ),
        Example("Am Abend kam Olaf Tann. Er sagte, der Plan sei gescheitert.", fires=False),
    ),
    find=find,
)
