"""What *Das VERB X* says of the sentence before: that X asserts it, or something about it.

*Das teilte X mit* makes X the speaker of what stands before; *das bestritt X* and *das lobte X*
are utterances of their own, of which it is only the topic (*Das* and *dies* resume a whole
sentence: Duden-Grammatik, "Textverknüpfung").
"""

from __future__ import annotations

from attrib.grammar.closed_classes import NEUTER_PRONOUNS
from attrib.grammar.negation import is_negated
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.tables import ClassTrait, SpeechVerb, Trait, classes_with, verbs_with
from attrib.records import Mood, Word
from attrib.scene import Scene

BACKWARD = NEUTER_PRONOUNS - {"es"}


def asserts_before(scene: Scene, number: int, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether a verb whose object takes up what stands before gives it to its subject.

    Not where it denies it or speaks about it, is negated, or is itself somebody's report.
    """
    sentence = scene.sentences[number]
    asserting = entry.speech_class in classes_with(ClassTrait.ASSERTING)
    if not asserting or entry.lemma in verbs_with(Trait.TOPICAL):
        return False
    if is_negated(sentence, verb) or (is_passive(sentence, verb) and verb.head):
        return False
    finite = finite_verb(sentence, verb)
    return finite is not None and scene.mood(number, {finite.index})[0] is not Mood.KONJUNKTIV_1
