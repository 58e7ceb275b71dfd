"""Scores predicted claims against gold ones.

Token figures: gold and predicted claims of an article are paired one to one so that the token
F1 of their quotes sums to the most, the same type deciding ties. Of every pair, and of every
claim without a partner, each role has a precision if it was predicted and a recall if the gold
has it; the figures are the means (Petersen-Frey & Biemann 2024).

Claim figures: a gold claim is *found* when its partner's quote has a token F1 of at least 0.5,
and *attributed* when the speaker is right, too: the last token of the gold speaker or half of
its tokens, and none where the gold has none.

Name figures, where the gold says who it is: a claim is *named* when it is found and the name that
is printed is the right one, or none where the gold has nobody (`attrib.measure.names`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from attrib.article import Span
from attrib.measure.figure import Figure
from attrib.measure.gold import POSITIVE, ROLES, MarkedClaim
from attrib.measure.names import core, same_name
from attrib.measure.pairs import FOUND_AT, ByToken, by_token, pairs, role_of, same_speaker
from attrib.measure.reliability import Told, apart, gain, sure


@dataclass(frozen=True, slots=True)
class Scored:
    """What is compared: an article's tokens, and its claims, annotated and predicted."""

    tokens: Sequence[Span]
    gold: Sequence[MarkedClaim]
    predicted: Sequence[MarkedClaim]


@dataclass(frozen=True, slots=True)
class Score:
    """The figures over some articles.

    `counts` has gold, predicted, found, attributed and named claims, and of the found ones how
    many are asked and how many are right: those with a gold speaker (`speaker_asked`), with a
    gold name (`name_asked`; `name_exact` has all its words), and those that are not positive in
    the gold (`polarity_asked`). `told` is what predictions say of themselves. `unfounded`
    counts the predictions in articles without any gold claim.
    """

    documents: int
    counts: Mapping[str, int]
    token: Mapping[str, Figure]
    found: Figure
    attributed: Figure
    recall_by_type: Mapping[str, float]
    unfounded: int
    has_names: bool = False
    told: Sequence[Told] = ()

    @property
    def speaker_accuracy(self) -> float:
        """The share of right speakers among the found claims whose gold names one."""
        return self._share_of("speaker_right", "speaker_asked")

    @property
    def named(self) -> Figure | None:
        """Claims that are found with the right name; None if the gold has no names."""
        return _share(self.counts["named"], self.counts) if self.has_names else None

    @property
    def name_accuracy(self) -> float:
        """The share of right names among the found claims whose gold has one."""
        return self._share_of("name_right", "name_asked")

    def plain(self) -> dict[str, object]:
        """Return the figures as JSON has them."""
        plain = self._plain_claims()
        if self.named is not None:
            plain["name"] = {
                "named": self.named.plain(),
                "name_acc": self.name_accuracy,
                "name_exact": self._share_of("name_exact", "name_asked"),
                "polarity_acc": self._share_of("polarity_right", "polarity_asked"),
            }
        if self.told:
            plain["confidence"] = {
                "gain": gain(self.told),
                "apart": apart(self.told),
                "sure": sure(self.told).right,
            }
        return plain

    def _share_of(self, right: str, asked: str) -> float:
        return self.counts[right] / max(1, self.counts[asked])

    def _plain_claims(self) -> dict[str, object]:
        return {
            "documents": self.documents,
            "claims": dict(self.counts),
            "token": {name: figure.plain() for name, figure in self.token.items()},
            "claim": {
                "found": self.found.plain(),
                "attributed": self.attributed.plain(),
                "speaker_acc": self.speaker_accuracy,
                "recall_by_type": dict(self.recall_by_type),
            },
        }


def score(articles: Iterable[Scored]) -> Score:
    """Score the predicted claims of articles."""
    tally = _Tally()
    for article in articles:
        tally.add(article)
    return tally.score()


_COUNTS = (
    *("gold", "predicted", "found", "attributed", "named", "speaker_asked", "speaker_right"),
    *("name_asked", "name_right", "name_exact", "polarity_asked", "polarity_right"),
)


class _Tally:
    """Sums over pairs: a role's name leads to its sum, and to how many pairs have it."""

    def __init__(self) -> None:
        self.documents = 0
        self.unfounded = 0
        self.has_names = False
        self.told: list[Told] = []
        self.counts = dict.fromkeys(_COUNTS, 0)
        self.types = dict.fromkeys(("right", "predicted", "gold"), 0)
        self.by_type: dict[str, list[bool]] = {}
        self.precisions: dict[str, list[float]] = {role: [] for role in ROLES}
        self.recalls: dict[str, list[float]] = {role: [] for role in ROLES}

    def add(self, article: Scored) -> None:
        gold = [by_token(claim, article.tokens) for claim in article.gold]
        predicted = [by_token(claim, article.tokens) for claim in article.predicted]
        self.documents += 1
        self.counts["gold"] += len(gold)
        self.counts["predicted"] += len(predicted)
        self.unfounded += 0 if gold else len(predicted)
        self.has_names |= any(claim.is_named for claim in article.gold)
        for expected, got, likeness in pairs(gold, predicted):
            self._add_roles(expected, got)
            self._add_types(expected, got)
            is_right = self._add_claim(expected, got, found=likeness >= FOUND_AT)
            if got is not None and got.claim.confidence is not None:
                self.told.append(Told(got.claim.confidence, is_right))

    def _add_roles(self, expected: ByToken | None, got: ByToken | None) -> None:
        for role in ROLES:
            ours, theirs = role_of(got, role), role_of(expected, role)
            shared = len(ours & theirs)
            if ours:
                self.precisions[role].append(shared / len(ours))
            if theirs:
                self.recalls[role].append(shared / len(theirs))

    def _add_types(self, expected: ByToken | None, got: ByToken | None) -> None:
        theirs = expected.type if expected is not None else None
        ours = got.type if got is not None else None
        self.types["gold"] += theirs is not None
        self.types["predicted"] += ours is not None
        self.types["right"] += theirs is not None and theirs == ours

    def _add_claim(self, expected: ByToken | None, got: ByToken | None, *, found: bool) -> bool:
        """Count a pair, and tell whether the prediction is right, with its name if asked."""
        if expected is not None and expected.type is not None:
            self.by_type.setdefault(expected.type, []).append(found)
        if not found or expected is None or got is None:
            return False
        right = same_speaker(role_of(expected, "speaker"), role_of(got, "speaker"))
        asked = bool(role_of(expected, "speaker"))
        self.counts["found"] += 1
        self.counts["attributed"] += right
        self.counts["speaker_asked"] += asked
        self.counts["speaker_right"] += asked and right
        same = self._add_name(expected.claim, got.claim)
        return same if expected.claim.is_named else right

    def _add_name(self, expected: MarkedClaim, got: MarkedClaim) -> bool:
        same = expected.is_named and same_name(expected.name, got.name)
        asked = bool(expected.name)
        self.counts["named"] += same
        self.counts["name_asked"] += asked
        self.counts["name_right"] += asked and same
        self.counts["name_exact"] += asked and same and core(expected.name) == core(got.name)
        told = expected.polarity != POSITIVE
        self.counts["polarity_asked"] += told
        self.counts["polarity_right"] += told and expected.polarity == got.polarity
        return same

    def score(self) -> Score:
        token = {role: self._mean((role,)) for role in ROLES}
        token["roles"] = self._mean(ROLES[1:])
        token["joint"] = self._mean(ROLES)
        token["type"] = _share(self.types["right"], self.types)
        return Score(
            documents=self.documents,
            counts=self.counts,
            token=token,
            found=_share(self.counts["found"], self.counts),
            attributed=_share(self.counts["attributed"], self.counts),
            recall_by_type={
                name: sum(found) / len(found) for name, found in sorted(self.by_type.items())
            },
            unfounded=self.unfounded,
            has_names=self.has_names,
            told=self.told,
        )

    def _mean(self, roles: Sequence[str]) -> Figure:
        return Figure(
            _average([value for role in roles for value in self.precisions[role]]),
            _average([value for role in roles for value in self.recalls[role]]),
        )


def _share(hits: int, counts: Mapping[str, int]) -> Figure:
    return Figure(hits / max(1, counts["predicted"]), hits / max(1, counts["gold"]))


def _average(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
