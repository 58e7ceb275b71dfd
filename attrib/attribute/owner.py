"""The speaker of a noun or preposition: *laut X*, *so X*, *Brahms Sicht*, *seine Forderung*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attrib.attribute.found import Found, named, subject_of, taken_up
from attrib.attribute.times import names_time
from attrib.detect.adverb import antecedent
from attrib.detect.scene import Scene
from attrib.detect.words import speech_noun, utters
from attrib.grammar.cases import readings
from attrib.grammar.predicates import is_passive, subject
from attrib.records import Claim, Sentence, Word
from attrib.wording import Wording


def find(scene: Scene, claim: Claim) -> Found:
    """Return the speaker of a claim whose cue is a preposition, *so*, a noun or an adverb."""
    if claim.construction == "so" or (claim.cue is not None and claim.cue.lemma == "so"):
        return _so(scene, claim)
    if claim.construction == "adverb":
        return _antecedent(scene, claim)
    if claim.construction == "phrase":
        return _phrase(scene, claim)
    found = _noun(scene, claim)
    if found.head is not None and any(s.covers(found.head.span) for s in claim.content):
        # *Die Behauptung, das Wasser sei vergiftet*: what is said of the water, it does not say.
        return Found(found.sentence, None, _no_owner(_words_in(scene, claim)[1][0].form))
    return found


def _words_in(scene: Scene, claim: Claim) -> tuple[int, list[Word]]:
    spans = claim.cue.spans if claim.cue else ()
    number = scene.sentence_at(spans[0].start) if spans else 0
    sentence = scene.sentences[number]
    return number, [w for w in sentence.words if any(s.covers(w.span) for s in spans)]


def _so(scene: Scene, claim: Claim) -> Found:
    number, words = _words_in(scene, claim)
    sentence = scene.sentences[number]
    frame = claim.frame[0] if claim.frame else words[0].span
    for word in sentence.words[words[0].index :]:
        if not frame.covers(word.span):
            break
        if word.upos in ("NOUN", "PROPN"):
            head = _top(sentence, word, words[0].index)
            return named(number, head, _named_by_so(head))
    return Found(number, None, _no_owner("so"))


def _top(sentence: Sentence, word: Word, left: int) -> Word:
    """Return the head of the noun phrase that begins right of `left`."""
    for above in sentence.ancestors(word):
        if (
            above.upos not in ("NOUN", "PROPN")
            or above.index <= left
            or word.relation not in ("flat", "appos", "nmod", "compound", "det", "amod")
            or above.index - word.index >= 6
        ):
            break
        word = above
    return word


def _phrase(scene: Scene, claim: Claim) -> Found:
    number, words = _words_in(scene, claim)
    sentence = scene.sentences[number]
    nouns = [w for w in words if w.upos in ("NOUN", "PROPN") and speech_noun(w) is not None]
    if nouns:
        return _owner(scene, number, nouns[-1], claim)
    preposition = words[0]
    frame = claim.frame[0]
    inside = [w for w in sentence.words if frame.covers(w.span) and w.index != preposition.index]
    head = sentence.head_of(preposition)
    if head is None or head.index not in {w.index for w in inside}:
        nominal = [w for w in inside if w.upos in ("NOUN", "PROPN", "PRON")]
        head = nominal[0] if nominal else None
    if head is None:
        return Found(number, None, _no_owner(preposition.form))
    head = _governed_behind(sentence, head, preposition, inside)
    if speech_noun(head) is not None:
        return _owner(scene, number, head, claim)
    return named(number, head, _names_source(frame.of(scene.text)))


def _governed_behind(
    sentence: Sentence, noun: Word, postposition: Word, inside: Sequence[Word]
) -> Word:
    """Return the noun that a postposition governs, where the parser took its genitive.

    *Einem Sprecher der Polizei zufolge*: what stands before is one phrase, and its head rules.
    """
    above = sentence.head_of(noun)
    while (
        postposition.index > noun.index
        and noun.relation in ("nmod", "flat", "appos")
        and above is not None
        and above.index < noun.index
        and above.upos in ("NOUN", "PROPN")
        and any(w.index == above.index for w in inside)
    ):
        noun, above = above, sentence.head_of(above)
    return noun


def _owner(scene: Scene, number: int, noun: Word, claim: Claim) -> Found:
    """Return the genitive, possessive or *von*-phrase of the noun, or the document itself."""
    sentence = scene.sentences[number]
    if any(c.lemma == "eigen" for c in sentence.children(noun)):
        return _own(scene, number, noun)
    for child in sentence.children(noun):
        if _possesses(child):
            return named(number, child, _possessor(child, noun), possessive=True)
        if not is_document(noun) and _belongs(sentence, child):
            return named(number, child, _belonging(child, noun))
        if (agent := _raising(sentence, child)) is not None:
            return named(number, agent, _belonging(agent, noun))
    if not is_document(noun) and (behind := _genitive_behind(sentence, noun)) is not None:
        return named(number, behind, _in_genitive(behind, noun))
    known = speech_noun(noun)
    written = known is not None and (known.medium == "writing" or noun.lemma != known.lemma)
    described = [c.form for c in sentence.children(noun) if c.relation == "amod"]
    if claim.construction == "noun" and not is_document(noun):
        return Found(number, None, _no_owner(noun.form))
    if written or described:
        shown = " ".join([*described[:1], noun.form])
        return named(number, noun, _itself(shown))
    return Found(number, None, _no_owner(f"nach {noun.form}"))


def _raising(sentence: Sentence, participle: Word) -> Word | None:
    """Return X of *die von X erhobene Forderung*."""
    if participle.relation != "amod":
        return None
    for child in sentence.children(participle):
        cases = {c.form.lower() for c in sentence.children(child) if c.relation == "case"}
        if cases & {"von", "vom"} and child.upos in ("NOUN", "PROPN"):
            return child
    return None


def _genitive_behind(sentence: Sentence, noun: Word) -> Word | None:
    """Return the genitive right behind a noun where the parser has hung it elsewhere.

    *nach Angaben der Reederei die Ladung*: *der* behind a noun without article or
    possessive of its own is no new subject, for the next nominative follows.
    """
    behind = sentence.words[noun.index : noun.index + 5]
    marked = behind and behind[0].form.lower() in ("der", "des", "von")
    if not marked and not (behind and behind[0].features.get("Case") == "Gen"):
        return None
    for word in behind:
        if word.upos in ("NOUN", "PROPN"):
            wrong = word.features.get("Case") in ("Nom", "Acc") or names_time(word)
            return None if wrong else word
        if word.upos not in ("DET", "ADJ", "ADP") or word.relation == "root":
            return None
    return None


def _possesses(child: Word) -> bool:
    """Tell whether the word is a possessive (*seine*, *deren*)."""
    pronoun = child.upos in ("DET", "PRON")
    owning = child.lemma.lower() in ("sein", "ihr") or child.form.lower() in ("dessen", "deren")
    return child.deprel == "det:poss" or (pronoun and owning)


def _belongs(sentence: Sentence, child: Word) -> bool:
    """Tell whether the word is a genitive, a *von*-phrase or a name beside the noun."""
    cases = {c.form.lower() for c in sentence.children(child) if c.relation == "case"}
    articles = [c for c in sentence.children(child) if c.relation == "det"]
    marked = child.upos == "PROPN" or any(
        w.features.get("Case", "Gen") == "Gen" for w in (child, *articles[:1])
    )
    genitive = child.relation == "nmod" and not cases and marked
    nominal = child.upos in ("NOUN", "PROPN", "PRON") and not names_time(child)
    by = child.relation in ("nmod", "obl") and bool(cases & {"von", "vom"}) and nominal
    return genitive or by or (child.relation in ("appos", "flat") and child.upos == "PROPN")


def is_document(noun: Word) -> bool:
    """Tell whether the noun is a text that speaks itself (*laut einem Bericht der Zeitung*)."""
    known = speech_noun(noun)
    return known is not None and known.medium == "writing" and not noun.lemma.endswith("angabe")


def _own(scene: Scene, number: int, noun: Word) -> Found:
    """Return the subject of the clause for *nach eigenen Angaben*, in the passive, too.

    A genitive beside it is the same person (*nach eigenen Angaben der Stadt*); who acts in the
    passive is another (*nach eigenen Angaben vom Minister bedroht*).
    """
    sentence = scene.sentences[number]
    for child in sentence.children(noun):
        cased = any(c.relation == "case" for c in sentence.children(child))
        if child.relation == "nmod" and not cased and _belongs(sentence, child):
            return named(number, child, _belonging(child, noun))
    for above in sentence.ancestors(noun):
        who = subject(sentence, above)
        if who is not None:
            return named(number, who, _of_own(noun, who))
    return Found(number, None, _no_owner(noun.form))


def _noun(scene: Scene, claim: Claim) -> Found:
    number, words = _words_in(scene, claim)
    sentence = scene.sentences[number]
    noun = words[-1]
    found = _owner(scene, number, noun, claim)
    if found.possessive and found.head is not None:
        return replace(found, otherwise=_owning_subject(sentence, noun, found.head))
    if found.head is not None and found.head.index != noun.index:
        return found
    if any(c.relation == "cop" for c in sentence.children(noun)):
        who = subject(sentence, noun)
        if who is not None and who.form.lower() not in ("es", "das", "dies"):
            return subject_of(number, who, noun.form)
    verb = sentence.head_of(noun)
    steps = 0
    while verb is not None and verb.upos not in ("VERB", "AUX") and steps < 4:
        verb = sentence.head_of(verb)
        steps += 1
    if verb is None:
        return found
    who = subject(sentence, verb)
    uttered = utters(sentence, verb, noun) and not is_passive(sentence, verb)
    if uttered and who is not None and who.index != noun.index:
        if who.form.lower() in ("es", "man", "das", "dies"):
            return Found(number, None, _no_owner(noun.form))
        return subject_of(number, who, noun.form)
    relative = _in_relative_clause(sentence, noun)
    return relative_found(number, relative, noun) if relative is not None else found


def _owning_subject(sentence: Sentence, noun: Word, possessive: Word) -> Word | None:
    """Return the subject of the clause if the possessive agrees with it (*Rechte … ihrer*)."""
    who = next((w for v in sentence.ancestors(noun) if (w := subject(sentence, v))), None)
    if who is None or who.index > possessive.index or who.upos == "PRON":
        return None
    several = {r.number for r in readings(sentence, who)} == {"Plur"}
    gender = who.features.get("Gender", "")
    if possessive.form.lower().startswith("ihr"):
        return who if several or gender == "Fem" else None
    return who if not several and gender != "Fem" else None


def _in_relative_clause(sentence: Sentence, noun: Word) -> Word | None:
    """Return the subject of a relative clause on the noun (*Forderungen, die X stellte*)."""
    for child in sentence.children(noun):
        if child.relation == "acl":
            for who in sentence.children(child):
                if who.relation == "nsubj" and who.upos in ("NOUN", "PROPN"):
                    return who
    return None


def relative_found(number: int, who: Word, noun: Word) -> Found:
    """Return a speaker that a relative clause on the noun names."""
    why = Wording(
        f"„{who.form}“ ist Subjekt des Relativsatzes zu „{noun.form}“",
        f"“{who.form}” is the subject of the relative clause on “{noun.form}”",
    )
    return named(number, who, why)


def _antecedent(scene: Scene, claim: Claim) -> Found:
    number, words = _words_in(scene, claim)
    taken = antecedent(scene, number, words[0])
    if taken is None and (document := _quoted_document(scene, number - 1)) is not None:
        return taken_up(number - 1, document, words[0].form)
    if taken is None:
        return Found(number, None)
    where, noun = taken
    found = _owner(scene, where, noun, claim)
    if found.head is not None:
        return found
    return taken_up(where, noun, words[0].form)


def _quoted_document(scene: Scene, number: int) -> Word | None:
    """Return the text that the sentence quotes from (*zitiert aus einem Vermerk*)."""
    if number < 0:
        return None
    sentence = scene.sentences[number]
    for verb, _ in scene.speech_verbs(number):
        for child in sentence.children(verb):
            cases = {c.form.lower() for c in sentence.children(child) if c.relation == "case"}
            if "aus" in cases and child.upos == "NOUN" and child.relation in ("obl", "nmod"):
                return child
    return None


def _no_owner(form: str) -> Wording:
    return Wording(f"„{form}“ sagt nicht, von wem", f"“{form}” does not say whose")


def _named_by_so(head: Word) -> Wording:
    return Wording(f"„so {head.form}“ nennt den Sprecher", f"“so {head.form}” names the speaker")


def _names_source(frame: str) -> Wording:
    return Wording(f"„{frame}“ nennt die Quelle", f"“{frame}” names the source")


def _possessor(possessive: Word, noun: Word) -> Wording:
    return Wording(
        f"„{possessive.form} {noun.form}“: Es spricht, wer gemeint ist",
        f"“{possessive.form} {noun.form}”: the possessor speaks",
    )


def _belonging(owner: Word, noun: Word) -> Wording:
    return Wording(
        f"„{owner.form}“ gehört zu „{noun.form}“", f"“{owner.form}” belongs to “{noun.form}”"
    )


def _in_genitive(owner: Word, noun: Word) -> Wording:
    return Wording(
        f"„{owner.form}“ steht im Genitiv hinter „{noun.form}“",
        f"“{owner.form}” is a genitive behind “{noun.form}”",
    )


def _itself(text: str) -> Wording:
    return Wording(f"die Quelle ist „{text}“ selbst", f"the source is “{text}” itself")


def _of_own(noun: Word, who: Word) -> Wording:
    return Wording(
        f"„eigene“ {noun.form}: die des Subjekts „{who.form}“",
        f"“eigene” {noun.form}: those of the subject “{who.form}”",
    )
