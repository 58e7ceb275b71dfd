"""*Die Zeitungen melden, das Bad sei zu*: a Konjunktiv without *und* is content, no conjunct."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.grammar.mood import readings
from attrib.records import Mood, Sentence, Word
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import has, hung
from attrib.wording import Wording


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield the clauses in Konjunktiv I that only a comma joins to one in the indicative."""
    suspects = [w for w in sentence.words if w.deprel == "conj" and not has(sentence, w, "cc")]
    clauses = [w for w in suspects if has(sentence, w, "nsubj") and _behind_comma(sentence, w)]
    if not clauses:
        return
    moods = {reading.verb.index: reading.mood for reading in readings(sentence)}
    for verb in clauses:
        mood, above = moods.get(verb.index), moods.get(verb.head)
        if mood is Mood.KONJUNKTIV_1 and above is Mood.INDICATIVE:
            yield (hung(verb, _last_before(sentence, verb), "ccomp"),)


def _behind_comma(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a comma is what stands between the clause and the one before."""
    clause = [w for w in sentence.subtree(verb) if w.relation != "punct"]
    first = clause[0].index
    return verb.head < first and sentence.word(first - 1).form == ","


def _last_before(sentence: Sentence, verb: Word) -> int:
    """Return the last verb in front that is joined to the one above (*lobte ihn und sagte, …*)."""
    above = sentence.word(verb.head)
    verbs = [c for c in sentence.children(above) if c.relation == "conj" and c.upos == "VERB"]
    return max([above.index, *(c.index for c in verbs if c.index < verb.index)])


REPAIR = Repair(
    name="content-taken-for-conjunct",
    summary=Wording(
        "Ein Satz im Konjunktiv I hinter einem Komma ist Inhalt und dem Indikativ nicht "
        "beigeordnet.",
        "A clause in Konjunktiv I after a comma is content and not coordinated with the "
        "indicative.",
    ),
    source="Duden, Die Grammatik, „Indirekte Rede“ und „Uneingeleiteter Nebensatz“.",
    find=find,
)
