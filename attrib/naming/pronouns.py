"""Pronouns as speakers: *er, sie, dieser, ihm zufolge, seine Forderung*.

Candidates must agree in gender and number; the speaker of the claim before, subjects and
near mentions come first (Centering; Duden-Grammatik, "Personalpronomen, Bezug"). Where two
candidates are as good as each other, nobody is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.article import Span
from attrib.grammar.closed_classes import word_set
from attrib.naming.cluster import Cluster
from attrib.naming.display_name import shown
from attrib.naming.mentions import Mention, is_numbered
from attrib.naming.name_clusters import Names
from attrib.records import SpeakerKind, Word
from attrib.scene import Scene

_MASCULINE = word_set("er ihm ihn sein seine seiner seinem seinen seines dieser diesem jener jenem")
_FEMININE = word_set("sie ihr ihre ihrer ihrem ihren ihres diese jene")
_PLURAL = word_set("sie ihnen ihre ihrer ihren diese jene")
_LAST_NAMED = word_set("dieser diesem diese letzterer letztere")
_PLACES = word_set("in nach aus bei über um vor zu auf an")

# What counts for and against a candidate. The order is Centering's: who spoke last before
# subjects, subjects before other nouns, near ones before far ones. The figures themselves are set
# by hand; they come from the first version of this module, and no record says on which texts. In
# the training articles of news quotes it is the subject that decides (without it 23 of 552 names
# go), and _SAME_VERB decides nothing: it stands for the grammar's sake.
_IN_THE_SENTENCE = 2.0
_A_SENTENCE_BACK = -0.9
_LAST_SPEAKER = 3.0
_SUBJECT = 1.5
_ATTRIBUTE = -0.7
"""*der Plan Brahms*: it is about the plan."""
_PERSON = 0.5
_SAME_VERB = -2.0
"""*Brahm lobte ihn*: he is another one (Principle B of binding)."""
_GENDER_OPEN = -1.5
_GENDER_OF_FULL_NAME_OPEN = -0.5
"""A given name that the lexicon lacks (*Torvek Brahm*) is a person's all the same."""

_REACH = 3
"""How many sentences back a pronoun looks."""
_LEAST = 1.0
"""Whoever scores less is named by no pronoun."""
_LEAST_OF_LAST_NAMED = 0.0
"""Of *dieser*, whose place is sign enough."""
_LEAD = 0.75
"""Whoever leads by less is as good as the next."""
_SHOWN = 3
"""How many other candidates the reader sees."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who a pronoun stands for, and the candidates that lost."""

    label: str
    kind: SpeakerKind
    cluster: Cluster | None
    losers: tuple[str, ...]
    mention: Mention


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun stands for, or None where that is not clear, and who else it could be."""

    resolution: Resolution | None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Last:
    """The last speaker: the mention, the name, and the sentence where it was last meant."""

    mention: Mention | None
    name: str
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody a pronoun can stand for; `rank` is the score, or the place where that decides."""

    label: str
    score: float
    rank: float
    mention: Mention
    cluster: Cluster | None


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A pronoun: its sentence, its word, the form that counts, and what its claim says."""

    sentence: int
    word: Word
    form: str
    plural: bool
    content: tuple[Span, ...]

    @property
    def points_to_last_named(self) -> bool:
        """Whether the place decides: *dieser* is who was named last (Duden, "dieser – jener")."""
        return self.form in _LAST_NAMED

    def sentences_since(self, mention: Mention, last: Last) -> int:
        """Return how long ago somebody was meant: the last speaker, when a claim was theirs."""
        meant = mention.sentence
        if mention is last.mention:
            meant = max(meant, min(last.sentence, self.sentence))
        return self.sentence - meant

    def reaches(self, mention: Mention, distance: int) -> bool:
        """Tell whether the mention stands before it, near enough, and outside the content."""
        before = mention.span.start < self.word.span.start
        said = any(span.covers(mention.head.span) for span in self.content)
        return 0 <= distance <= _REACH and before and not said

    def agrees(self, mention: Mention, gender: str) -> bool:
        """Tell whether gender and number fit; who may be of any gender must be a person."""
        if self.plural or mention.plural:
            return self.plural and mention.plural and self.form in _PLURAL
        person = mention.kind is SpeakerKind.PERSON
        if self.form in _MASCULINE:
            return gender == "Masc" or (not gender and person)
        if self.form in _FEMININE:
            return gender == "Fem" or (not gender and person)
        return gender == "Neut"


def resolve(
    scene: Scene,
    names: Names,
    number: int,
    pronoun: Word,
    *,
    form: str,
    plural: bool,
    last: Last,
    content: tuple[Span, ...] = (),
) -> Answer:
    """Return whom the pronoun stands for, as far as that is clear.

    `form` is the pronoun in small letters, or the one that a description amounts to. Whom the
    `content` of its claim names is somebody else: *Brahm sei krank, sagte sie* (a name cannot
    stand for who governs it: Principle C of binding).
    """
    asked = _Pronoun(number, pronoun, form, plural, content)
    near = names.mentions_in(max(0, number - _REACH), number)
    if last.mention is not None:
        near = [*near, last.mention]
    # A new paragraph is about whom it names: the last speaker has no precedence there.
    recent = last if _in_one_paragraph(scene, last, pronoun) else Last(None, "")
    best: dict[str, _Candidate] = {}
    for mention in near:
        candidate = _candidate(scene, names, asked, mention, recent)
        if candidate is None:
            continue
        known = best.get(candidate.label)
        if known is None or candidate.rank > known.rank:
            best[candidate.label] = candidate
    ranked = sorted(best.values(), key=lambda c: -c.rank)
    if not _is_clear(ranked, asked):
        return Answer(None, tuple(c.label for c in ranked[:_SHOWN]))
    winner = _resolution(ranked)
    return Answer(winner, winner.losers)


def label_of(scene: Scene, mention: Mention) -> str:
    """Return the name that a mention without a cluster is shown with."""
    return " ".join(mention.name) or shown(scene, mention)


def _in_one_paragraph(scene: Scene, last: Last, pronoun: Word) -> bool:
    """Tell whether the last speaker spoke in the paragraph of the pronoun."""
    end = scene.sentences[last.sentence].span.end
    return not scene.paragraph_break(end, max(end, pronoun.span.start))


def _candidate(
    scene: Scene, names: Names, asked: _Pronoun, mention: Mention, last: Last
) -> _Candidate | None:
    """Return the mention as a candidate with its score, if the pronoun can stand for it."""
    distance = asked.sentences_since(mention, last)
    if not asked.reaches(mention, distance):
        return None
    cluster = names.cluster_of(mention)
    gender = (cluster.gender if cluster else "") or mention.gender
    if _is_background(scene, mention) or not asked.agrees(mention, gender):
        return None
    label = cluster.label if cluster else label_of(scene, mention)
    score = _prominence(mention, distance, asked) + _standing(label, mention, cluster, gender, last)
    rank = mention.span.start if asked.points_to_last_named else score
    return _Candidate(label, score, rank, mention, cluster)


def _is_background(scene: Scene, mention: Mention) -> bool:
    """Tell whether the mention is quoted, a place (*in Berlin*), or a paragraph (*Punkt 3.2*)."""
    sentence = scene.sentences[mention.sentence]
    if is_numbered(sentence, mention.head) and not mention.name:
        return True
    if scene.quoted.covers(mention.head.span):
        return True
    cases = {c.form.lower() for c in sentence.children(mention.head) if c.relation == "case"}
    return bool(cases & _PLACES) and not mention.gender


def _prominence(mention: Mention, distance: int, asked: _Pronoun) -> float:
    """Return how much the text turns on a mention: it is near, a subject, a person."""
    score = _IN_THE_SENTENCE + _A_SENTENCE_BACK * distance
    if mention.relation == "nsubj":
        score += _SUBJECT
    elif mention.relation in ("nmod", "appos"):
        score += _ATTRIBUTE
    if mention.kind is SpeakerKind.PERSON:
        score += _PERSON
    if mention.sentence == asked.sentence and mention.head.head == asked.word.head:
        score += _SAME_VERB
    return score


def _standing(
    label: str, mention: Mention, cluster: Cluster | None, gender: str, last: Last
) -> float:
    """Return what a candidate gains as the last speaker, or loses if its gender is unknown."""
    gain = _LAST_SPEAKER if label == last.name or mention is last.mention else 0.0
    if gender:
        return gain
    full_name = cluster is not None and len(cluster.name) > 1
    return gain + (_GENDER_OF_FULL_NAME_OPEN if full_name else _GENDER_OPEN)


def _is_clear(ranked: Sequence[_Candidate], asked: _Pronoun) -> bool:
    """Tell whether the first candidate is good enough, and the next not as good."""
    if not ranked:
        return False
    if asked.points_to_last_named:
        return ranked[0].score >= _LEAST_OF_LAST_NAMED
    alone = len(ranked) == 1 or ranked[0].score - ranked[1].score >= _LEAD
    return ranked[0].score >= _LEAST and alone


def _resolution(ranked: Sequence[_Candidate]) -> Resolution:
    """Return the first candidate as the answer, with those that it leaves behind."""
    first, *others = ranked
    kind = first.cluster.kind if first.cluster else first.mention.kind
    losers = tuple(other.label for other in others[:_SHOWN])
    return Resolution(first.label, kind, first.cluster, losers, first.mention)
