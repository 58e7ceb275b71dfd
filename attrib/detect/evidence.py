"""Steps of evidence that several constructions take, and how forms are shown in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrib.article import Span
from attrib.grammar.clauses import ClauseKind
from attrib.records import Evidence, Mood, Step
from attrib.scene import Scene
from attrib.wording import Wording

_CLAUSES = {
    ClauseKind.DASS: Wording("dass-Satz", "dass clause"),
    ClauseKind.OB: Wording("ob-Satz", "ob clause"),
    ClauseKind.QUESTION: Wording("Fragesatz", "interrogative clause"),
    ClauseKind.VERB_SECOND: Wording("Verbzweitsatz", "verb-second clause"),
    ClauseKind.INFINITIVE: Wording("Infinitiv mit „zu“", "infinitive with “zu”"),
}
_KONJUNKTIVE = {
    Mood.KONJUNKTIV_1: Wording("Konjunktiv I", "Konjunktiv I"),
    Mood.KONJUNKTIV_2: Wording("Konjunktiv II", "Konjunktiv II"),
    Mood.WUERDE: Wording("würde-Form", "würde form"),
}


def content(kind: ClauseKind, spans: tuple[Span, ...]) -> Evidence | None:
    """Return the step that names the sort of clause that the content is, if it is of one."""
    clause = _CLAUSES.get(kind)
    if clause is None:
        return None
    return Evidence(Step.CONTENT, Wording(f"Inhalt: {clause.de}", f"content: {clause.en}"), spans)


def mood(scene: Scene, found: Mood, forms: tuple[Span, ...]) -> Iterator[Evidence]:
    """Yield the step that names a Konjunktiv and its forms; no other mood shows anything."""
    name = _KONJUNKTIVE.get(found)
    if name is None or not forms:
        return
    words = [form.of(scene.text) for form in forms]
    german = ", ".join(f"„{word}“" for word in words)
    english = ", ".join(f"“{word}”" for word in words)
    yield Evidence(Step.MOOD, Wording(f"{german}: {name.de}", f"{english}: {name.en}"), forms)


def shown(scene: Scene, spans: Iterable[Span]) -> str:
    """Return the words of spans, with … for what stands between them."""
    return " … ".join(span.of(scene.text) for span in spans)


def names_source(scene: Scene, frame: Span) -> Wording:
    """Return the reason that a frame such as *laut X*, *so X*, *wie X sagt* gives."""
    words = frame.of(scene.text)
    return Wording(
        f"„{words}“ nennt die Quelle der Aussage", f"“{words}” names the source of the claim"
    )
