"""From the head of a speaker phrase to the speaker: the mention, and whom it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attrib.article import Span
from attrib.attribute.candidate import SpeakerCandidate, Way
from attrib.lexicon.lookup import speech_noun
from attrib.naming.certainty import CERTAINTY, UNRESOLVED
from attrib.naming.display_name import shown
from attrib.naming.known_speakers import known_step
from attrib.naming.mentions import Mention, mention_at
from attrib.naming.name_clusters import Names
from attrib.naming.pronouns import Answer, Last, Resolution, label_of, resolve
from attrib.records import Evidence, Sentence, Speaker, SpeakerKind, Step, Word
from attrib.scene import Scene
from attrib.wording import Wording

_RELATIVE = frozenset(
    ("der", "die", "das", "dem", "den", "denen", "welcher", "welche", "welches", "welchem")
)
_AGED = re.compile(r"\d{1,3}-[Jj]ährige[nrsm]?$")
_PRONOUN_FOR = {"der": "er", "dem": "er", "den": "er", "die": "sie"}


@dataclass(frozen=True, slots=True)
class Reference:
    """A speaker with the steps to it; `mention` is what later pronouns go back to.

    `open` tells that a pronoun is all there is, and nobody knows whom it means.
    """

    speaker: Speaker
    steps: tuple[Evidence, ...]
    way: Way
    mention: Mention | None = None
    open: bool = False


class References:
    """Works out whom phrases stand for, in text order: the last speaker counts for pronouns."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.names = Names(scene)
        self.last = Last(None, "")

    def refer(
        self, found: SpeakerCandidate, head: Word, content: tuple[Span, ...] = ()
    ) -> Reference:
        """Return the speaker that the phrase with that head names.

        `content` is what its verb governs.
        """
        sentence = self.scene.sentences[found.sentence]
        if head.form.lower() in _RELATIVE and head.upos in ("PRON", "DET"):
            noun = _antecedent(sentence, head)
            if noun is not None:
                return self._relative(found, head, noun)
        mention = mention_at(self.scene, found.sentence, head)
        if found.possessive or mention.is_pronoun:
            return self._pronoun(found, head, mention, content)
        for stand_in, form in _stand_ins(sentence, mention):
            answer = self._resolve(found, stand_in, form, content, plural=False)
            if answer.resolution is not None:
                return self._resolved(found, mention, answer.resolution)
        return self._named(found, mention, mention.span)

    def _named(
        self,
        found: SpeakerCandidate,
        mention: Mention,
        span: Span,
        before: tuple[Evidence, ...] = (),
    ) -> Reference:
        """Return the speaker that a name or a description names, or a pronoun (`span`) for it."""
        steps = list(before)
        name, kind = self._name(mention, steps)
        way = found.way
        if way is Way.OWN and not mention.name:
            way = Way.DESCRIPTION
        rivals = () if mention.plural else self.names.rivals_of(mention)
        speaker = Speaker(span, name, kind, CERTAINTY[way], rivals)
        return Reference(speaker, tuple(steps), way, mention if span == mention.span else None)

    def spoken(self, mention: Mention, sentence: int) -> None:
        """Note who spoke last, and where."""
        self.last = Last(mention, self.last.name, sentence)

    def _relative(self, found: SpeakerCandidate, head: Word, noun: Word) -> Reference:
        mention = mention_at(self.scene, found.sentence, noun)
        why = Wording(
            f"„{head.form}“ bezieht sich auf „{noun.form}“",
            f"“{head.form}” relates to “{noun.form}”",
        )
        step = Evidence(Step.RELATIVE, why, (noun.span,))
        return self._named(found, mention, head.span, (step,))

    def _pronoun(
        self, found: SpeakerCandidate, head: Word, mention: Mention, content: tuple[Span, ...]
    ) -> Reference:
        plural = mention.plural and not found.possessive
        answer = self._resolve(found, head, head.form, content, plural=plural)
        if answer.resolution is not None:
            return self._resolved(found, mention, answer.resolution, head)
        way = Way.PRONOUN if found.way is Way.OWN else found.way
        if found.otherwise is not None:
            other = replace(found, possessive=False, otherwise=None)
            return self.refer(other, found.otherwise, content)
        why = Wording(
            f"„{head.form}“: Wer gemeint ist, bleibt offen",
            f"“{head.form}”: who is meant remains open",
        )
        speaker = Speaker(head.span, head.form, SpeakerKind.PERSON, UNRESOLVED, answer.others)
        return Reference(speaker, (Evidence(Step.PRONOUN, why, (head.span,)),), way, open=True)

    def _resolved(
        self,
        found: SpeakerCandidate,
        mention: Mention,
        resolution: Resolution,
        head: Word | None = None,
    ) -> Reference:
        """Return whom a pronoun (`head`), or a description that points back, stands for."""
        way = Way.PRONOUN if found.way is Way.OWN else found.way
        span, word = (head.span, head) if head is not None else (mention.span, mention.head)
        speaker = Speaker(
            span, resolution.label, resolution.kind, CERTAINTY[way], resolution.losers
        )
        return Reference(speaker, _steps(word, resolution), way, resolution.mention)

    def _resolve(
        self,
        found: SpeakerCandidate,
        pronoun: Word,
        form: str,
        content: tuple[Span, ...],
        *,
        plural: bool,
    ) -> Answer:
        inside = any(span.covers(pronoun.span) for span in content)
        return resolve(
            self.scene,
            self.names,
            found.sentence,
            pronoun,
            form=form.lower(),
            plural=plural,
            last=self.last,
            content=() if inside else content,
        )

    def _name(self, mention: Mention, steps: list[Evidence]) -> tuple[str, SpeakerKind]:
        names = self.names
        cluster = names.described(mention) if mention.plural else names.cluster_of(mention)
        label = label_of(self.scene, mention)
        if cluster is None:
            if mention.name and not mention.plural:
                return label, mention.kind
            return shown(self.scene, mention), mention.kind
        if cluster.known is not None:
            steps.append(known_step(cluster.known))
        if cluster.label != label:
            why = _stands_for(mention.span.of(self.scene.text), cluster.label)
            steps.append(Evidence(Step.NAME, why))
        return cluster.label, cluster.kind


def _stand_ins(sentence: Sentence, mention: Mention) -> list[tuple[Word, str]]:
    """Return the words that point to somebody named before: *der 61-Jährige*, *ihre Mitteilung*."""
    head = mention.head
    below = list(sentence.children(head))
    if mention.name or mention.plural:
        return []
    if _AGED.match(head.form):
        articles = [c for c in below if c.upos == "DET" and c.form.lower() in _PRONOUN_FOR]
        return [(head, _PRONOUN_FOR[c.form.lower()]) for c in articles]
    noun = speech_noun(head)
    if noun is None:
        return []
    return [(c, c.form) for c in below if c.upos == "DET" and c.lemma.lower() in ("sein", "ihr")]


def _steps(word: Word, resolution: Resolution) -> tuple[Evidence, ...]:
    known = resolution.cluster.known if resolution.cluster else None
    step = _step(word, resolution)
    return (step,) if known is None else (step, known_step(known))


def _step(word: Word, resolution: Resolution) -> Evidence:
    why = _stands_for(word.form, resolution.label, resolution.losers)
    return Evidence(Step.PRONOUN, why, (word.span, resolution.mention.span))


def _stands_for(form: str, label: str, beaten: Sequence[str] = ()) -> Wording:
    """Return whom a mention stands for, and who else was considered."""
    others = ", ".join(beaten)
    return Wording(
        f"„{form}“ steht für {label}" + (f" (erwogen: {others})" if others else ""),
        f"“{form}” stands for {label}" + (f" (considered: {others})" if others else ""),
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
