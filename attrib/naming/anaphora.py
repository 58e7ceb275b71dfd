"""Reads an article from its beginning and notes whom each of its words for somebody means.

Names and descriptions are referents; pronouns, possessives and bare roles (*er, ihr Plan, die
Ministerin*) go back to one of them, or to nobody that is known. What a pronoun goes back to is
spoken of there, so that the next pronoun finds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrib.attribute.candidate import Link
from attrib.detect.utterance import Utterance
from attrib.lexicon.lookup import noun_key, role, speech_verb
from attrib.naming.anaphors import Anaphor, pronoun
from attrib.naming.asked import Asked
from attrib.naming.candidates import Candidates
from attrib.naming.cluster import Cluster
from attrib.naming.descriptions import is_anaphoric, whose_description
from attrib.naming.display_name import shown
from attrib.naming.joint_names import joint_name
from attrib.naming.located import is_located
from attrib.naming.marks import Mark, mark_of, marks_in
from attrib.naming.mentions import Mention, mention_at
from attrib.naming.name_clusters import Names
from attrib.naming.name_evidence import is_titled
from attrib.naming.name_sorts import BODY
from attrib.naming.noun_sorts import NounSort, noun_sort
from attrib.naming.ranking import Choice, Choose, Ranked, choose
from attrib.naming.readable import described, outer, paragraphs, people
from attrib.naming.referents import Form, Place, Referent
from attrib.naming.speeches import Key, Speeches
from attrib.records import Sentence, SpeakerKind, Word
from attrib.scene import Scene

_TAKEN = 0.5
"""Share from which an answer is what later pronouns build on."""
_SURE = 0.7
"""Share from which a pronoun tells somebody's gender."""


class Anaphora:
    """Whom the words of an article mean: `at` has the referents, `choices` how they were found."""

    def __init__(
        self,
        scene: Scene,
        names: Names,
        utterances: Sequence[Utterance],
        links: Sequence[Link],
        *,
        also: Iterable[Key] = (),
        by: Choose = choose,
    ) -> None:
        self.scene = scene
        self.names = names
        self.by = by
        self.at: dict[Key, Referent] = {}
        self.choices: dict[Key, Choice] = {}
        self._speeches = Speeches(utterances, links, scene)
        self._paragraphs = paragraphs(scene)
        self._clusters: dict[int, Referent] = {}
        self._coined: dict[tuple[str, bool], Referent] = {}
        self._located: dict[str, Referent] = {}
        mentions = self._mentions({*self._speeches.by_speaker, *also})
        self._candidates = Candidates(self._named(mentions.values()))
        self._read(mentions)

    def _mentions(self, wanted: set[Key]) -> dict[Key, Mention]:
        """Return the outer mentions, those of people, and whatever else is wanted."""
        mentions = {(m.sentence, m.head.index): m for m in outer(self.names.mentions)}
        wanted |= set(people(self.scene))
        for number, index in sorted(wanted - set(mentions)):
            word = self.scene.sentences[number].word(index)
            if word.upos in ("NOUN", "PROPN", "ADJ"):
                mentions[number, index] = mention_at(self.scene, number, word)
        return mentions

    def _read(self, mentions: Mapping[Key, Mention]) -> None:
        for number, sentence in enumerate(self.scene.sentences):
            if number and self.scene.new_entry(self._end_of(number - 1), sentence.span.start):
                # no pronoun of a ticker means somebody of another entry
                self._candidates.forget_all()
            for word in sentence.words:
                key = number, word.index
                if key in mentions:
                    self._mention(mentions[key])
                elif word.upos in ("PRON", "DET"):
                    said = self.scene.quoted_at_length.covers(word.span)
                    anaphor = pronoun(number, sentence, word, quoted=said)
                    if anaphor is not None:
                        self._anaphor(anaphor, None)

    def _end_of(self, number: int) -> int:
        return self.scene.sentences[number].span.end

    def _named(self, mentions: Iterable[Mention]) -> Iterator[tuple[Place, Referent]]:
        """Yield the referents of clusters, with where their names come."""
        for mention in mentions:
            referent = self._of_cluster(mention) if mention.name else None
            if referent is not None:
                if is_titled(mention):
                    referent.nouns.add(noun_key(mention.head))
                yield self._place(mention, Form.NAME), referent

    def _of_cluster(self, mention: Mention) -> Referent | None:
        return self._of(self.names.cluster_of(mention))

    def _of(self, cluster: Cluster | None) -> Referent | None:
        if cluster is None:
            return None
        if id(cluster) not in self._clusters:
            self._clusters[id(cluster)] = Referent(
                cluster.label,
                cluster.kind,
                cluster.gender,
                cluster.plural or cluster.kind is SpeakerKind.GROUP,
                cluster,
                cluster.sort,
                set(cluster.roles),
            )
        return self._clusters[id(cluster)]

    def _place(self, mention: Mention, form: Form) -> Place:
        head = mention.head
        return Place(
            mention.sentence,
            mention.span.start,
            head.index,
            mention.relation,
            head.head,
            self._above_governor(mention.sentence, head),
            self.scene.quoted_at_length.covers(head.span),
            form,
        )

    def _above_governor(self, number: int, word: Word) -> int:
        governor = self.scene.sentences[number].head_of(word)
        return governor.head if governor is not None else 0

    def _mention(self, mention: Mention) -> None:
        if mention.name:
            self._name(mention)
            return
        whose = whose_description(self.scene.sentences[mention.sentence], mention.head)
        about = self.at.get((mention.sentence, whose.index)) if whose is not None else None
        if about is not None and about.plural == mention.plural:
            about.nouns.add(noun_key(mention.head))
            self.at[mention.sentence, mention.head.index] = about
        elif is_anaphoric(self.scene, mention):
            self._anaphor(described(mention), mention)
        else:
            self._see(self._new(mention), self._place(mention, Form.NOUN))

    def _name(self, mention: Mention) -> None:
        referent = self._of_cluster(mention)
        if referent is None:
            return
        if mention.plural and not referent.plural:
            label = joint_name(self.scene, self.names, mention)
            group = Referent(label, SpeakerKind.GROUP, "", plural=True, pair=self._is_pair(mention))
            self._see(group, self._place(mention, Form.NOUN))
        referent.marks.update(marks_in(self.scene.sentences[mention.sentence], mention))
        self._see(referent, self._place(mention, Form.NAME))

    def _is_pair(self, mention: Mention) -> bool:
        """Tell whether a mention joins two (*Brahm und Tann*)."""
        below = self.scene.sentences[mention.sentence].children(mention.head)
        return mention.plural and sum(c.relation == "conj" for c in below) == 1

    def _new(self, mention: Mention) -> Referent:
        """Return the referent of a description that goes back to nothing by itself."""
        referent = self._of_cluster(mention) or self._of(self.names.listed(mention))
        if referent is not None:
            return referent
        label = shown(self.scene, mention)
        located = is_located(self.scene.sentences[mention.sentence], mention.head)
        if located and label in self._located:
            return self._located[label]
        made = Referent(label, mention.kind, mention.gender, mention.plural)
        made.pair = self._is_pair(mention)
        if located:
            # *die Feuerwehr Lindau* is a name as good as any.
            self._located[label] = made
            made.sort = BODY
        key = mention.sentence, mention.head.index
        speaks = key in self._speeches.by_speaker
        made.thing = noun_sort(mention.head) is NounSort.OTHER and not speaks
        made.nouns.add(noun_key(mention.head))
        return made

    def _see(self, referent: Referent, place: Place) -> None:
        self.at[place.sentence, place.index] = referent
        referent.seen.append(place)
        self._candidates.mention(referent)

    def _anaphor(self, anaphor: Anaphor, mention: Mention | None) -> None:
        asked = self._asked(anaphor, mention)
        choice = self.by(asked, self._candidates.of(asked), self._paragraphs)
        key = anaphor.sentence, anaphor.word.index
        self.choices[key] = choice
        who = _taken(choice)
        word = anaphor.word
        if mention is not None:
            place = self._place(mention, Form.NOUN)
            who = self._coin(mention) if who is None else self._named_as(who, mention)
        else:
            place = Place(
                anaphor.sentence,
                word.span.start,
                word.index,
                word.relation,
                word.head,
                self._above_governor(anaphor.sentence, word),
                asked.said,
                Form.PRONOUN,
            )
        if who is not None:
            _learn_gender(who, anaphor, choice)
            self._see(who, place)

    def _coin(self, mention: Mention) -> Referent:
        """Return the referent of a description that goes back to nobody: one for each noun."""
        key = noun_key(mention.head), mention.plural
        known = self._coined.get(key)
        if known is None or (known.coined and self._is_another(known, mention)):
            known = self._coined[key] = self._new(mention)
            known.coined = not known.is_named
        return known

    def _is_another(self, known: Referent, mention: Mention) -> bool:
        """Tell whether an adjective tells two of one noun apart (*das russische Ministerium*)."""
        told = self._is_modified(mention.sentence, mention.head)
        return told and shown(self.scene, mention) != known.label

    def _named_as(self, who: Referent, mention: Mention) -> Referent:
        """Note that somebody is called by a noun, and was so before (*das Gericht*)."""
        who.nouns.add(noun_key(mention.head))
        coined = self._coined.pop((noun_key(mention.head), mention.plural), None)
        if coined is not None and coined.coined and coined is not who and who.is_named:
            coined.merged = who
            who.seen = sorted([*who.seen, *coined.seen], key=lambda place: place.start)
            self._candidates.forget(coined)
        return who

    def _asked(self, anaphor: Anaphor, mention: Mention | None) -> Asked:
        word = anaphor.word
        key = anaphor.sentence, word.index
        own = self._speeches.by_speaker.get(key)
        noun = mention.head if mention is not None else None
        return Asked(
            anaphor,
            self.scene.quoted_at_length.covers(word.span),
            self._paragraphs[anaphor.sentence],
            noun_key(noun) if noun else "",
            role(noun) if noun else None,
            noun_sort(noun) if noun else None,
            self._speeches.spoke_before(word.span.start, key, self.at),
            self._speeches.says(word, self.at),
            frozenset(map(id, self._candidates.named_in(own))) if own else frozenset(),
            self._of_cluster(mention) if mention is not None else None,
            speaks=own is not None,
            verb=_verb(self.scene.sentences[anaphor.sentence], word),
            above=_above(self.scene.sentences[anaphor.sentence], word),
            marks=self._marks(mention) if mention is not None else frozenset(),
            beside=frozenset(map(id, self._candidates.named_beside(anaphor))),
            modified=noun is not None and self._is_modified(anaphor.sentence, noun),
        )

    def _marks(self, mention: Mention) -> frozenset[Mark]:
        """Return what a description tells (*der 34-jährige Bäcker, die SPD-Politikerin*)."""
        told = mark_of(mention.head)
        sentence = self.scene.sentences[mention.sentence]
        return frozenset((*marks_in(sentence, mention), *((told,) if told is not None else ())))

    def _is_modified(self, number: int, noun: Word) -> bool:
        return any(c.relation == "amod" for c in self.scene.sentences[number].children(noun))


def _learn_gender(who: Referent, anaphor: Anaphor, choice: Choice) -> None:
    """Note what a pronoun tells of somebody whose name does not show it (*er*)."""
    sure = choice.best.share >= _SURE and len(anaphor.genders) == 1 and not anaphor.plural
    if sure and not who.gender and who.is_person:
        who.gender = next(iter(anaphor.genders))


def _verb(sentence: Sentence, word: Word) -> str:
    """Return the lemma of the verb whose subject a word is, with its particle."""
    above = sentence.head_of(word)
    if word.relation != "nsubj" or above is None:
        return ""
    known = speech_verb(sentence, above)
    return known.lemma if known is not None else above.lemma


def _above(sentence: Sentence, word: Word) -> frozenset[int]:
    """Return the indices of the words that a word stands below."""
    return frozenset(w.index for w in sentence.ancestors(word))


def _taken(choice: Choice) -> Referent | None:
    best: Ranked = choice.best
    return best.referent if best.share >= _TAKEN else None
