"""Attributing phrases: *laut X*, *X zufolge*, *gemäß X*, *nach Angaben von X*.

*nach* and *gemäß* attribute only with a noun of saying or thinking (*nach Ansicht des
Ministers*), *laut* and *zufolge* with any source (Duden, "laut", "zufolge").
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.construction import Construction
from attrib.detect.content.find import content_of
from attrib.detect.content.frame import Content
from attrib.detect.cue import CueWords
from attrib.detect.evidence import names_source
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind, is_relative_pronoun
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.noun_phrases import noun_phrase
from attrib.grammar.splices import joined_clauses
from attrib.grammar.subjects import subject
from attrib.grammar.tree import SUBORDINATE, form_of
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.lookup import role, speech_noun, speech_verb
from attrib.lexicon.possible_speaker import can_speak
from attrib.lexicon.tables import (
    ClassTrait,
    SpeechNoun,
    SpeechVerb,
    Trait,
    classes_with,
    prepositions,
    verbs_with,
)
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import is_owned
from attrib.scene.view import SentenceView
from attrib.wording import Wording

_SOURCES = ("Angabe", "Bericht", "Erkenntnis")
_VIEWS = ("Sicht", "Perspektive", "Warte")
_SOURCING = ("laut", "zufolge")
_SOON = word_set("kurz unmittelbar direkt bald gleich lange")
_ANYBODYS = ("Erfahrung", "Vorstellung")
_LIGHT = ("Meinung", "Auffassung", "Ansicht", "Erachten", "Dafürhalten", "Überzeugung")


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the clauses that a preposition gives to its source."""
    for view in scene:
        for word in view.sentence.words:
            noun = source_of(view.sentence, word)
            if noun is not None and (found := _utterance(view, word, noun)):
                yield found


def source_of(sentence: Sentence, word: Word) -> Word | None:
    """Return the source that the word names, if it is a preposition that does."""
    place, needs = prepositions().get(_written(sentence, word), ("", ""))
    if place not in ("before", "after", "both") or word.upos not in ("ADP", "ADV", "ADJ", "NOUN"):
        return None
    noun = _complement(sentence, word, place)
    return noun if noun is not None and _attributes(sentence, word, noun, needs) else None


def _written(sentence: Sentence, word: Word) -> str:
    """Return the form in small letters; *zu Folge* counts as *zufolge*."""
    before = sentence.word(word.index - 1).form.lower() if word.index > 1 else ""
    return "zufolge" if (before, word.form) == ("zu", "Folge") else word.form.lower()


def _complement(sentence: Sentence, preposition: Word, place: str) -> Word | None:
    """Return the noun that the preposition governs, from the tree or the neighbourhood."""
    head = sentence.head_of(preposition)
    if place == "both" and (idiom := _idiom(sentence, preposition)) is not None:
        return idiom
    if preposition.relation == "case" and head is not None and _fits(preposition, head, place):
        postposed = head.index < preposition.index  # *Angaben der Wache zufolge*: of the whole
        return _highest(sentence, head, preposition) if postposed else head
    if preposition.relation == "case" and head is not None and head.upos == "ADV":
        return None  # *freie Sicht nach draußen*
    after = _after(sentence, preposition) if place in ("before", "both") else None
    if after is not None or place == "before":
        return after
    return _in_front(sentence, preposition)


def _idiom(sentence: Sentence, preposition: Word) -> Word | None:
    """Return the noun of *dem Vernehmen nach*, wherever the parser hung the preposition."""
    before = sentence.word(preposition.index - 1) if preposition.index > 1 else None
    known = speech_noun(before) if before is not None else None
    return before if known is not None and known.lemma == "Vernehmen" else None


def _after(sentence: Sentence, preposition: Word) -> Word | None:
    for word in sentence.words[preposition.index : preposition.index + 6]:
        if word.upos in ("NOUN", "PROPN"):
            return word
        if word.upos not in ("DET", "ADJ", "NUM", "PUNCT", "PRON", "ADV"):
            break
    return None


def _in_front(sentence: Sentence, preposition: Word) -> Word | None:
    before = sentence.words[max(0, preposition.index - 8) : preposition.index - 1]
    if before and before[-1].upos in ("PRON", "NUM"):
        return before[-1]
    for word in reversed(before):
        if word.upos in ("NOUN", "PROPN"):
            return _highest(sentence, word, preposition)
        if is_finite(word):
            break
    return None


def _fits(preposition: Word, head: Word, place: str) -> bool:
    if head.upos not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "SYM"):
        return False
    after = head.index < preposition.index
    return place == "both" or after == (place == "after") or head.upos == "PRON"


def _highest(sentence: Sentence, word: Word, preposition: Word) -> Word:
    """Climb from the last noun before a postposition to the head of its phrase."""
    for above in sentence.ancestors(word):
        nominal = above.upos in ("NOUN", "PROPN") and above.index <= preposition.index
        if not nominal or word.relation not in ("nmod", "flat", "appos", "conj"):
            break
        if word.relation == "nmod" and _is_bare(sentence, word, preposition):
            break
        word = above
    return word


def _is_bare(sentence: Sentence, noun: Word, postposition: Word) -> bool:
    """Tell whether the noun is no genitive, and so the postposition's own.

    A genitive shows itself on an article, an adjective or a name (Duden-Grammatik,
    "Genitivregel"): *die Organisation Schätzungen zufolge*.
    """
    below = (c.relation for c in sentence.children(noun) if c != postposition)
    return noun.upos == "NOUN" and not {"det", "amod", "nummod", "case"}.intersection(below)


def _attributes(sentence: Sentence, preposition: Word, noun: Word, needs: str) -> bool:
    """Tell whether preposition and noun name a source."""
    form = preposition.form.lower()
    before = noun.index > preposition.index
    if form == "laut":
        return before and _is_preposition(sentence, preposition)
    if needs == "view":
        return before and noun.lemma in _VIEWS
    if form in ("gemäß", "gemäss") and (noun.upos == "PROPN" or role(noun) is not None):
        return True
    known = speech_noun(noun)
    spoken = known is not None and "nach" in known.uses
    if form == "nach" and before:
        apart = _is_apart(sentence, preposition, noun)
        return spoken and not apart and _names_whose(sentence, preposition, noun)
    return needs == "any" or spoken


def _is_preposition(sentence: Sentence, laut: Word) -> bool:
    """Tell whether *laut* is no adjective or adverb (*laut singend, laut rief er*)."""
    after = sentence.word(laut.index + 1)
    plain = laut.features.get("Degree") is None
    return plain and after.upos not in ("VERB", "ADV") and not after.form.endswith("end")


def _is_apart(sentence: Sentence, preposition: Word, noun: Word) -> bool:
    """Tell whether *nach* does something else here, or the noun is nobody's."""
    return (
        _is_when(sentence, preposition)
        or _is_wanted(sentence, preposition, noun)
        or _lacks_owner(sentence, noun)
    )


def _is_when(sentence: Sentence, preposition: Word) -> bool:
    """Tell whether *nach* tells the time (*kurz nach Annahme des Antrags*)."""
    if preposition.index == 1:
        return False
    before = sentence.word(preposition.index - 1)
    return form_of(before) in _SOON


def _is_wanted(sentence: Sentence, preposition: Word, noun: Word) -> bool:
    """Tell whether the noun before has *nach* in its valency (*der Ruf nach einem Gesetz*)."""
    wish = sentence.head_of(noun)
    if wish is None or noun.relation != "nmod" or wish.index != preposition.index - 1:
        return False
    known = speech_noun(wish)
    return known is not None and known.speech_class in classes_with(ClassTrait.WANTING)


def _names_whose(sentence: Sentence, preposition: Word, noun: Word) -> bool:
    """Tell whether it is somebody's, where everybody's may be meant (*nach aller Erfahrung*)."""
    owned = any(c.relation == "nmod" for c in sentence.children(noun))
    if noun.lemma in _ANYBODYS and not owned:
        return False
    return _bare_or_owned(sentence, preposition, noun)


def _bare_or_owned(sentence: Sentence, preposition: Word, noun: Word) -> bool:
    """Tell *nach Angaben der Polizei* from the temporal *nach dem Bericht*, *nach der Meldung*."""
    known = speech_noun(noun)
    if known is None or noun.lemma.endswith(_LIGHT) or known.medium == "thought":
        return known is not None
    if known.lemma == "Wort":
        return True
    between = [sentence.word(i) for i in range(preposition.index + 1, noun.index)]
    article = [w for w in between if w.upos == "DET" and w.lemma in ("der", "die", "das", "ein")]
    if not article:
        return known.speech_class != "demand"
    if article[0].lemma == "ein":
        return known.medium == "writing" or known.speech_class in classes_with(ClassTrait.PLAIN)
    return noun.features.get("Number") == "Plur" and _are_results(sentence, noun, known)


def _lacks_owner(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun that needs an owner has none (*nach ersten Erkenntnissen*)."""
    known = speech_noun(noun)
    if known is None or "owned" not in known.uses:
        return False
    own = any(c.lemma == "eigen" for c in sentence.children(noun))
    return not own and not is_owned(sentence, noun)


def _are_results(sentence: Sentence, noun: Word, known: SpeechNoun) -> bool:
    """Tell whether somebody's findings stand there (*nach den Berechnungen des Instituts*)."""
    return known.lemma in _SOURCES or ("results" in known.uses and is_owned(sentence, noun))


def phrase_words(sentence: Sentence, preposition: Word, noun: Word) -> list[Word]:
    """Return the words of the phrase, preposition included, as one stretch."""
    inside = {w.index for w in noun_phrase(sentence, noun)} | {preposition.index}
    first, last = min(inside), max(inside)
    for child in sentence.children(noun):
        if child.deprel in ("det", "det:poss", "amod", "nummod") and child.index < noun.index:
            first = min(first, child.index)
    if preposition.index > noun.index:
        last = preposition.index
    return [sentence.word(i) for i in range(first, last + 1)]


def _utterance(view: SentenceView, preposition: Word, noun: Word) -> Utterance | None:
    phrase = phrase_words(view.sentence, preposition, noun)
    words = _without_tag(view, _content(view, preposition, noun, {w.index for w in phrase}))
    if len(words) < 2:
        return None
    known = speech_noun(noun)
    cited = known is not None and "nach" in known.uses
    cue = CueWords(
        view.number,
        preposition,
        (preposition, noun) if cited else (preposition,),
        preposition.form.lower(),
        known.speech_class if known is not None else "say",
        known,
    )
    frame = Span(phrase[0].span.start, phrase[-1].span.end)
    return reported_clause(
        view.scene,
        cue,
        Content(frozenset(words), ClauseKind.OTHER, "around"),
        names_source(view.scene, frame),
        frame=frame,
        source=noun,
        route=Route.SOURCE if known is None else Route.POSSESSOR,
    )


def _content(view: SentenceView, preposition: Word, noun: Word, phrase: set[int]) -> set[int]:
    """Return the clause around the phrase, without it and what tells who the source is."""
    sentence = view.sentence
    clause = _clause_around(view, preposition, phrase)
    words = view.unannounced(clause) - phrase - _relative(sentence, noun, phrase)
    aside = view.aside(preposition.index)
    if aside is None:
        return words
    own = {i for i in words if i in aside and not is_punctuation(sentence.word(i))}
    return own if len(own) > 1 else words


def _without_tag(view: SentenceView, words: set[int]) -> set[int]:
    """Leave out *heißt es*, and all where nothing but a quotation stands beside it."""
    sentence = view.sentence
    tag = next((v for v, entry in view.cues if _is_tag(sentence, v, entry, words)), None)
    if tag is None:
        return words
    own = {tag.index} | {c.index for c in sentence.children(tag) if form_of(c) == "es"}
    between = {i for i in own if i - 1 in words and is_punctuation(sentence.word(i - 1))}
    rest = words - own - {i - 1 for i in between}
    said = (sentence.word(i) for i in rest)
    told = any(not is_punctuation(w) and not view.scene.quoted.covers(w.span) for w in said)
    return rest if told else set()


def _is_tag(sentence: Sentence, verb: Word, entry: SpeechVerb, words: set[int]) -> bool:
    who = subject(sentence, verb)
    nobody = who is None or form_of(who) == "es"
    return nobody and verb.index in words and entry.lemma in verbs_with(Trait.IMPERSONAL)


def _relative(sentence: Sentence, noun: Word, phrase: set[int]) -> set[int]:
    """Return the relative clauses right after the phrase: they tell who the source is."""
    words: set[int] = set()
    for child in sentence.children(noun):
        below = [w.index for w in sentence.subtree(child) if not is_punctuation(w)]
        if child.relation != "acl" or not below:
            continue
        beside = below[0] - max(phrase) == 2  # only the comma between
        if beside and is_relative_pronoun(sentence.word(below[0])):
            words |= set(range(below[0], below[-1] + 1))
    return words


def _clause_around(view: SentenceView, word: Word, inside: set[int]) -> set[int]:
    """Return the clause that the phrase stands in: a subordinate clause, or the whole sentence."""
    sentence = view.sentence
    for head in (word, *sentence.ancestors(word)):
        embedded = head.relation in SUBORDINATE and head.index not in inside
        if embedded and finite_verb(sentence, head) is not None:
            below = sentence.subtree(head)
            last = _right_bracket(sentence, below[-1].index)
            stretch = set(range(below[0].index, last + 1))
            return stretch - _opening(sentence, stretch)
    return _main_clause(view, word)


def _right_bracket(sentence: Sentence, last: int) -> int:
    """Return the last of the infinite verb forms right after a word, or the word itself."""
    for word in sentence.words[last:]:
        if word.upos not in ("VERB", "AUX") or is_finite(word):
            break
        last = word.index
    return last


def _main_clause(view: SentenceView, word: Word) -> set[int]:
    """Return the main clause around a word, and those after it that name nobody else."""
    whole = _between_marks(view.sentence, word)
    last = max(whole) + 1
    for start, verb in joined_clauses(view.sentence):
        if start <= word.index:
            whole = {i for i in whole if i >= start}
        elif start in whole and _tells_itself(view, verb, range(start, last)):
            return {i for i in whole if i < start}
    return whole


def _tells_itself(view: SentenceView, verb: Word, clause: range) -> bool:
    """Tell whether a main clause has a source of its own: who speaks in it, or a phrase."""
    sentence = view.sentence
    finite = finite_verb(sentence, verb)
    entry = speech_verb(sentence, verb)
    who = subject(sentence, verb)
    plain = entry is not None and entry.speech_class in classes_with(ClassTrait.PLAIN)
    named = plain and who is not None and can_speak(who)
    speaks = entry is not None and (
        named or bool(entry.act) or content_of(view, verb, entry) is not None
    )
    told = finite is not None and view.moods.get(finite.index) in KONJUNKTIVE
    words = [sentence.word(i) for i in clause]
    sourced = any(_written(sentence, w) in _SOURCING or source_of(sentence, w) for w in words)
    return sourced or (speaks and not told)


def _between_marks(sentence: Sentence, word: Word) -> set[int]:
    """Return the words around one up to a semicolon, or to the comma before another source."""
    marks = [w.index for w in sentence.words if w.form == ";"]
    if (comma := _second_source(sentence)) is not None:
        marks = sorted([*marks, comma])
    first = max((i for i in marks if i < word.index), default=0)
    last = min((i for i in marks if i > word.index), default=len(sentence.words) + 1)
    return set(range(first + 1, last))


def _second_source(sentence: Sentence) -> int | None:
    """Return the last comma, where a second source follows (*Laut X kam einer, laut Y zwei*)."""
    comma = max((w.index for w in sentence.words if w.form == ","), default=len(sentence.words))
    if comma + 1 >= len(sentence.words) or source_of(sentence, sentence.word(comma + 1)) is None:
        return None
    first = any(source_of(sentence, w) is not None for w in sentence.words[: comma - 1])
    elliptic = not any(is_finite(w) for w in sentence.words[comma:])
    return comma if first and elliptic else None


def _opening(sentence: Sentence, stretch: set[int]) -> set[int]:
    first = next((i for i in sorted(stretch) if not is_punctuation(sentence.word(i))), 0)
    conjunction = first and sentence.word(first).upos in ("SCONJ", "CCONJ")
    keep = sentence.word(first).form.lower() in ("dass", "ob") if first else True
    return {first} if conjunction and not keep else set()


CONSTRUCTION = Construction(
    name="attributing-phrase",
    summary=Wording(
        "Eine Präposition nennt die Quelle: „laut“, „zufolge“, „nach Angaben“.",
        "A preposition names the source: “laut”, “zufolge”, “nach Angaben”.",
    ),
    source="Duden, „laut“, „zufolge“; Duden, Die Grammatik, „Redesituierung“ („nach“ nur mit Nomen "
    "des Sagens).",
    examples=(
        Example("Laut Polizei ist niemand verletzt.", fires=True),
        Example("Nach Angaben der Stadt schließt das Bad im Mai.", fires=True),
        Example("Nach dem Bericht des Trainers gingen alle nach Hause.", fires=False),
        Example("Die Kinder sangen laut im Bus.", fires=False),
    ),
    rank=60,
    find=find,
    parenthetical=True,
)
