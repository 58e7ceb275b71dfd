"""Why a claim has no speaker: a code with arguments, and the only place that words them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from attrib.wording import Language, Wording

_BETWEEN: Final = "; "


class NoSpeakerCode(StrEnum):
    """The reasons; `form` is the word or words of the article that a reason is about."""

    NO_VERB = "no-verb"
    """Nothing in the sentence says that somebody speaks."""
    NO_SUBJECT = "no-subject"
    """The cue (`form`) has no subject."""
    NO_AGENT = "no-agent"
    """The cue (`form`) is a passive that names nobody: *wird gefordert*."""
    IMPERSONAL = "impersonal"
    """The cue (`form`) never names anybody: *hieß es*, *war die Rede*."""
    INDEFINITE = "indefinite"
    """The subject (`form`) means anybody: *man*, *jemand*, *niemand*."""
    NO_OWNER = "no-owner"
    """The word (`form`) does not say whose words they are: *die Behauptung*, *nach Angaben*."""
    HEARSAY = "hearsay"
    """The word (`form`) tells what goes round: *soll*, *angeblich*, *Gerüchte*."""
    QUOTED_SUBJECT = "quoted-subject"
    """The subject of the cue (`form`) is part of what is quoted."""
    NO_CHAIN = "no-chain"
    """The claim has no cue, and continues no utterance before it."""
    UNRESOLVED = "unresolved"
    """A pronoun or possessive (`form`) is all there is, and who is meant is not clear: `candidates`
    are the likeliest, parted by semicolons."""
    NOT_FOUND = "not-found"
    """Nobody said why."""


_WORDINGS: Final = MappingProxyType(
    {
        NoSpeakerCode.NO_VERB: Wording(
            "kein Wort sagt, dass hier jemand spricht", "no word says that somebody speaks"
        ),
        NoSpeakerCode.NO_SUBJECT: Wording(
            "niemand genannt zu „{form}“", "nobody is named for “{form}”"
        ),
        NoSpeakerCode.NO_AGENT: Wording(
            "Urheber ungenannt: „{form}“", "source not named: “{form}”"
        ),
        NoSpeakerCode.IMPERSONAL: Wording("„{form}“ nennt niemanden", "“{form}” names nobody"),
        NoSpeakerCode.INDEFINITE: Wording("„{form}“ nennt niemanden", "“{form}” names nobody"),
        NoSpeakerCode.NO_OWNER: Wording(
            "„{form}“ sagt nicht, von wem", "“{form}” does not say whose"
        ),
        NoSpeakerCode.HEARSAY: Wording("Hörensagen: „{form}“", "hearsay: “{form}”"),
        NoSpeakerCode.QUOTED_SUBJECT: Wording(
            "wer zu „{form}“ gehört, steht nur im Zitat selbst",
            "who belongs to “{form}” stands only inside the quotation",
        ),
        NoSpeakerCode.NO_CHAIN: Wording(
            "keine Äußerung davor, die diese fortsetzt",
            "no utterance before that this one continues",
        ),
        NoSpeakerCode.UNRESOLVED: Wording(
            "„{form}“: nicht zu klären{others}", "“{form}”: cannot be settled{others}"
        ),
        NoSpeakerCode.NOT_FOUND: Wording("nicht gefunden", "not found"),
    }
)


@dataclass(frozen=True, slots=True)
class NoSpeaker:
    """A reason why a claim has no speaker; printed plainly it is German.

    `arguments` are the names and values that its wording needs, such as the cue's form.
    """

    code: NoSpeakerCode
    arguments: tuple[tuple[str, str], ...] = ()

    @property
    def wording(self) -> Wording:
        """The reason as a reader is told it."""
        told, given = _WORDINGS[self.code], {"form": "…"} | dict(self.arguments)
        others = _joined(given.get("candidates", ""))
        return Wording(
            told.de.format_map(given | {"others": others.de}),
            told.en.format_map(given | {"others": others.en}),
        )

    def into(self, language: Language) -> str:
        """Return the reason in a language."""
        return self.wording.into(language)

    def __str__(self) -> str:
        return str(self.wording)


def _joined(candidates: str) -> Wording:
    """Return the candidates after a comma: *, Brahm oder Kern*."""
    if not candidates:
        return Wording("", "")
    *first, last = candidates.split(_BETWEEN)
    if not first:
        return Wording(f", vielleicht {last}", f", perhaps {last}")
    before = ", ".join(first)
    return Wording(f", {before} oder {last}", f", {before} or {last}")


def unresolved(form: str, candidates: Sequence[str]) -> NoSpeaker:
    """Return the reason that nobody knows whom a pronoun means, with the likeliest."""
    arguments = [("form", form)]
    if candidates:
        arguments.append(("candidates", _BETWEEN.join(candidates)))
    return NoSpeaker(NoSpeakerCode.UNRESOLVED, tuple(arguments))


def no_speaker(code: NoSpeakerCode, form: str = "") -> NoSpeaker:
    """Return a reason, with the form that it is about."""
    return NoSpeaker(code, (("form", form),) if form else ())


NO_CHAIN = no_speaker(NoSpeakerCode.NO_CHAIN)
