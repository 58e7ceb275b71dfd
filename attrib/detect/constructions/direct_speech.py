"""Direct speech in quotation marks with its cue before, after or around it, or with none."""

from __future__ import annotations

from attrib.detect.construction import Construction, Phase
from attrib.detect.quotation.cue_after import cue_after
from attrib.detect.quotation.cue_around import cue_around
from attrib.detect.quotation.cue_before import cue_before
from attrib.detect.quotation.governor import Governor, Place
from attrib.example import Example
from attrib.grammar.quotation_marks import Quotation
from attrib.scene import Scene
from attrib.wording import Wording

NAME = "direct-speech"


def governs(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return the verb or noun of speech that governs a quotation, or the colon before it."""
    after, before = cue_after(scene, quotation), cue_before(scene, quotation)
    # *Wenn X erklärt: „…“, gibt es Streit*: a listed verb before it, not any verb after it
    found = [governor for governor in (after, before) if governor is not None]
    return min(found, key=_place, default=None) or cue_around(scene, quotation)


def _place(governor: Governor) -> Place:
    return governor.place


CONSTRUCTION = Construction(
    name=NAME,
    summary=Wording(
        "Wörtliche Rede in Anführungszeichen.",
        "Direct speech in quotation marks.",
    ),
    source="Duden, Die Grammatik, „Direkte Rede“; Amtliches Regelwerk der deutschen "
    "Rechtschreibung, §§ 89–95.",
    examples=(
        Example("„Wir schließen das Bad im Mai“, sagte Ada Brahm.", fires=True),
        Example("Ada Brahm sagte: „Wir schließen das Bad im Mai.“", fires=True),
        Example("Der Film „Das Bad am Ende der Stadt“ läuft im Mai.", fires=False),
        Example("Die „Rote Laterne“ schließt im Mai.", fires=False),
    ),
    rank=5,
    phase=Phase.QUOTATIONS,
    governs=governs,
)
