"""From the head of a speaker phrase to the speaker: the mention, and whom it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from attrib.article import Span
from attrib.attribute.candidate import Link, SpeakerCandidate, Way
from attrib.detect.utterance import Utterance
from attrib.lexicon.lookup import speech_noun
from attrib.naming.anaphora import Anaphora
from attrib.naming.anaphors import AnaphorKind
from attrib.naming.certainty import CERTAINTY, of_choice
from attrib.naming.cluster import Cluster
from attrib.naming.display_name import shown
from attrib.naming.grounds import grounds, joined
from attrib.naming.joint_names import joint_name
from attrib.naming.known_speakers import known_step, short_role_step
from attrib.naming.mentions import Mention, mention_at
from attrib.naming.name_clusters import Names
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.naming.offices import Offices
from attrib.naming.ranking import Choice, Ranked, weights
from attrib.naming.referents import Referent
from attrib.naming.traits import is_joined
from attrib.no_speaker import NoSpeaker, unresolved
from attrib.records import Evidence, Sentence, Speaker, SpeakerKind, Step, Word
from attrib.scene import Scene
from attrib.wording import Wording

_RELATIVE = frozenset(
    ("der", "die", "das", "dem", "den", "denen", "welcher", "welche", "welches", "welchem")
)
NAMED_FROM: Final = {kind: 0.5 if kind is AnaphorKind.ROLE else 0.35 for kind in AnaphorKind}
"""Share of belief from which somebody is named: a description has a name without it. Chosen by the
folds of train, where between .3 and .5 little changes."""
_INDEFINITE = frozenset(("PIS", "PIAT", "PIDAT"))
_NO_REASON = Wording("", "")
_POSSIBLE = 2
"""How many it may be that a pronoun means, where nobody is named."""
_CONSIDERED = 0.03
"""Share of belief below which nobody is told as another candidate. Set by hand."""
_SHOWN = 3
"""How many other candidates the reader sees."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a word goes back to, how likely that is (0-1), and what else was weighed."""

    referent: Referent
    share: float
    choice: Choice


@dataclass(frozen=True, slots=True)
class Open:
    """A pronoun that stands for nobody that is known, and why."""

    mention: Span
    reason: NoSpeaker


@dataclass(frozen=True, slots=True)
class Reference:
    """A speaker with the steps to it, or a pronoun (`open`) of which nobody knows whom it means."""

    speaker: Speaker | None
    steps: tuple[Evidence, ...]
    way: Way
    open: Open | None = None


class References:
    """Tells whom the mentions of speakers stand for, once the article is read."""

    def __init__(
        self, scene: Scene, utterances: Sequence[Utterance] = (), links: Sequence[Link] = ()
    ) -> None:
        self.scene = scene
        self.names = Names(scene)
        self.anaphora = Anaphora(scene, self.names, utterances, links)
        self.offices = Offices(scene, self.names, self.anaphora.at)

    def refer(self, found: SpeakerCandidate, head: Word) -> Reference:
        """Return the speaker that the phrase with that head names."""
        sentence = self.scene.sentences[found.sentence]
        if head.form.lower() in _RELATIVE and head.upos in ("PRON", "DET"):
            noun = _antecedent(sentence, head)
            if noun is not None:
                return self._relative(found, head, noun)
        mention = mention_at(self.scene, found.sentence, head)
        if found.possessive or (mention.is_pronoun and not _is_indefinite(head)):
            return self._pronoun(found, head)
        for word in (head, *_owners(sentence, mention)):
            answer = self._answer(found.sentence, word, mention)
            if answer is not None:
                return self._resolved(found, word, mention.span, answer)
        return self._named(found, mention, mention.span)

    def _answer(self, number: int, word: Word, mention: Mention) -> Answer | None:
        """Return whom a bare role, or the possessive before a speech noun, goes back to."""
        if mention.name or self.names.described(mention) is not None:
            return None
        return self._meant(number, word)

    def _meant(self, number: int, word: Word) -> Answer | None:
        """Return whom a word goes back to, with what else was weighed."""
        choice = self.anaphora.choices.get((number, word.index))
        if choice is None:
            return None
        likeliest = choice.somebody()
        if likeliest is not None and likeliest[1] >= NAMED_FROM[choice.kind]:
            return Answer(likeliest[0].settled, likeliest[1], choice)
        # *das Gericht*, which is named by the same noun further down
        later = self.anaphora.at[number, word.index].settled if choice.is_role else None
        if later is None or not (later.is_named or _is_fuller(later, word)):
            return None
        return Answer(later, NAMED_FROM[choice.kind], choice)

    def _named(
        self,
        found: SpeakerCandidate,
        mention: Mention,
        span: Span,
        before: tuple[Evidence, ...] = (),
    ) -> Reference:
        """Return the speaker that a name or a description names, or a pronoun (`span`) for it."""
        steps = list(before)
        name, kind, cluster = self._name(mention, steps)
        way = found.way
        if way is Way.OWN and not mention.name:
            way = Way.DESCRIPTION
        rivals = () if mention.plural else self.names.rivals_of(mention)
        office = self.offices.of(cluster)
        speaker = Speaker(span, name, kind, CERTAINTY[way], rivals, office)
        return Reference(speaker, tuple(steps), way)

    def _relative(self, found: SpeakerCandidate, head: Word, noun: Word) -> Reference:
        mention = mention_at(self.scene, found.sentence, noun)
        why = Wording(
            f"„{head.form}“ bezieht sich auf „{noun.form}“",
            f"“{head.form}” relates to “{noun.form}”",
        )
        step = Evidence(Step.RELATIVE, why, (noun.span,))
        return self._named(found, mention, head.span, (step,))

    def _pronoun(self, found: SpeakerCandidate, head: Word) -> Reference:
        meant = self._meant(found.sentence, head)
        if meant is not None:
            return self._resolved(found, head, head.span, meant)
        choice = self.anaphora.choices.get((found.sentence, head.index))
        if found.otherwise is not None:
            return self.refer(replace(found, possessive=False, otherwise=None), found.otherwise)
        way = Way.PRONOUN if found.way is Way.OWN else found.way
        others = _labels(choice.ranked)[:_POSSIBLE] if choice is not None else ()
        why = Wording(
            f"„{head.form}“: Wer gemeint ist, bleibt offen",
            f"“{head.form}”: who is meant remains open",
        )
        step = Evidence(Step.PRONOUN, why, (head.span,))
        return Reference(None, (step,), way, Open(head.span, unresolved(head.form, others)))

    def _resolved(
        self, found: SpeakerCandidate, word: Word, span: Span, answer: Answer
    ) -> Reference:
        """Return whom a pronoun, or a description that points back, stands for."""
        referent, choice = answer.referent, answer.choice
        way = Way.PRONOUN if found.way is Way.OWN else found.way
        losers = tuple(n for n in _labels(choice.ranked) if n != referent.label)[:_SHOWN]
        why = _stands_for(word.form, referent.label, losers, joined(_why(referent, choice)))
        steps = [Evidence(Step.PRONOUN, why, (word.span,))]
        if referent.cluster is not None and referent.cluster.known is not None:
            steps.append(known_step(referent.cluster.known))
        certainty, office = of_choice(answer.share), self.offices.of(referent.cluster)
        speaker = Speaker(span, referent.label, referent.kind, certainty, losers, office)
        return Reference(speaker, tuple(steps), way)

    def _name(
        self, mention: Mention, steps: list[Evidence]
    ) -> tuple[str, SpeakerKind, Cluster | None]:
        """Return who is named: the name, what bears it, and its cluster if it has one."""
        names = self.names
        sentence = self.scene.sentences[mention.sentence]
        several = mention.plural and (
            mention.head.upos != "PROPN" or is_joined(sentence, mention.head)
        )
        cluster = names.described(mention) if several else names.cluster_of(mention)
        if cluster is None and (listed := names.listed(mention)) is not None and listed.known:
            steps.append(short_role_step(listed.known, mention.head.form))
            return listed.label, listed.kind, listed
        if cluster is None:
            single = mention.name and not mention.plural
            name = " ".join(mention.name) if single else joint_name(self.scene, names, mention)
            pair = mention.plural and mention.kind is SpeakerKind.PERSON
            return name, SpeakerKind.GROUP if pair else mention.kind, None
        if cluster.known is not None:
            steps.append(known_step(cluster.known))
        if cluster.label != (" ".join(mention.name) or shown(self.scene, mention)):
            why = _stands_for(mention.span.of(self.scene.text), cluster.label)
            steps.append(Evidence(Step.NAME, why))
        return cluster.label, cluster.kind, cluster


def _is_fuller(referent: Referent, noun: Word) -> bool:
    """Tell whether an institution has an adjective of its own (*Deutscher Wetterdienst*)."""
    bodily = noun_sort(noun) in (NounSort.INSTITUTION, NounSort.BODY)
    return bodily and referent.coined and " " in referent.label


def _owners(sentence: Sentence, mention: Mention) -> list[Word]:
    """Return the possessives that say whose a speech noun is (*ihre Mitteilung*)."""
    head = mention.head
    if mention.name or mention.plural or speech_noun(head) is None:
        return []
    below = sentence.children(head)
    return [c for c in below if c.upos == "DET" and c.lemma.lower() in ("sein", "ihr")]


def _is_indefinite(pronoun: Word) -> bool:
    """Tell whether a pronoun stands for itself: *viele, einige* are who speaks."""
    tagged = pronoun.features.get("PronType", "Ind" if pronoun.xpos in _INDEFINITE else "")
    return tagged in ("Ind", "Tot", "Neg")


def _labels(ranked: Iterable[Ranked]) -> tuple[str, ...]:
    """Return who else can be meant, as far as a reader would think of them."""
    found = (
        each.referent.settled.label
        for each in ranked
        if each.referent is not None and each.share >= _CONSIDERED and not each.referent.thing
    )
    return tuple(dict.fromkeys(found))


def _why(referent: Referent, choice: Choice) -> tuple[Wording, ...]:
    """Return what speaks for a referent against the next one."""
    told = [r for r in choice.ranked if r.referent is not None]
    winner = next((r.signs for r in told if r.referent is referent), ())
    next_ = next((r.signs for r in told if r.referent is not referent), ())
    return grounds(weights(), winner, next_)


def _stands_for(
    form: str, label: str, beaten: Sequence[str] = (), why: Wording = _NO_REASON
) -> Wording:
    """Return whom a mention stands for, why, and who else was considered."""
    others = ", ".join(beaten)
    return Wording(
        f"„{form}“ steht für {label}"
        + (f": {why.de}" if why.de and others else "")
        + (f" (erwogen: {others})" if others else ""),
        f"“{form}” stands for {label}"
        + (f": {why.en}" if why.en and others else "")
        + (f" (considered: {others})" if others else ""),
    )


def _antecedent(sentence: Sentence, pronoun: Word) -> Word | None:
    """Return the noun that a relative pronoun refers to: the one its clause hangs on."""
    for verb in sentence.ancestors(pronoun):
        if verb.relation == "acl":
            noun = sentence.head_of(verb)
            return noun if noun is not None and noun.index < pronoun.index else None
        if verb.relation not in ("conj", "aux", "xcomp"):
            break
    return None
