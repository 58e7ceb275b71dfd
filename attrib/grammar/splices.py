"""Main clauses side by side: *Laut Polizei kamen viele, die Veranstalter sprechen von wenigen*.

A comma or *und* joins them, and each has a subject and a finite verb of its own; what
belongs to the one says nothing about the other (Duden-Grammatik, "Satzreihe").
"""

from __future__ import annotations

from attrib.grammar.clause import Clause
from attrib.grammar.clauses import is_relative_pronoun
from attrib.grammar.closed_classes import NEUTER_PRONOUNS
from attrib.grammar.marks import is_punctuation
from attrib.grammar.verbs import finite_verb
from attrib.records import Sentence, Word

_TAKEN_UP = ("das", "dies", "dem")


def joined_clauses(sentence: Sentence) -> list[tuple[int, Word]]:
    """Return where each further main clause of a sentence begins, with its predicate, in order."""
    found = []
    for verb in sentence.words:
        if verb.relation not in ("conj", "parataxis") or not _is_main(sentence, verb):
            continue
        words = [w for w in sentence.subtree(verb) if not is_punctuation(w)]
        before = sentence.word(words[0].index - 1).form if words[0].index > 1 else ""
        if before == "," and words[0].index < verb.index:
            found.append((words[0].index, verb))
    return sorted(found, key=lambda pair: pair[0])


def stands_second(clause: Clause, verb: Word, finite: Word) -> bool:
    """Tell whether it is a main clause whose subject, or *das*, stands before its verb."""
    front = _front(clause, finite)
    if len(front) == 1 and front[0].form.lower() in _TAKEN_UP:
        return any(w.upos in ("NOUN", "PROPN") for w in clause.words if w.index > finite.index)
    sentence = clause.sentence
    subjects = [c for c in sentence.children(verb) if c.relation == "nsubj"]
    if any(c.form.lower() in NEUTER_PRONOUNS for c in subjects):
        return False
    if finite.index == clause.last and any(map(is_relative_pronoun, subjects)):
        return False  # *…, die lachte*; *die anderen sprechen von …* is a main clause
    phrases = {w.index for c in subjects for w in sentence.subtree(c)}
    return bool(front) and phrases.issuperset(w.index for w in front)


def _front(clause: Clause, finite: Word) -> list[Word]:
    """Return the words before the finite verb, without the conjunction that joins the clause."""
    words = [word for word in clause.words if word.index < finite.index]
    return words[1:] if words and words[0].upos == "CCONJ" else words


def _is_main(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the predicate joins the sentence's own, with a subject of its own."""
    above = sentence.head_of(verb)
    while above is not None and above.relation in ("conj", "parataxis"):
        above = sentence.head_of(above)
    below = list(sentence.children(verb))
    finite = finite_verb(sentence, verb)
    acts = any(c.relation == "nsubj" for c in below)
    return (
        above is not None
        and above.head == 0
        and finite is not None
        and acts
        and not any(c.relation == "mark" for c in below)
    )
