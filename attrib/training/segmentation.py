"""Builds the text that Stanza's tokenizer is trained on.

The treebanks with `SpaceAfter` are few and hold few quotation marks, abbreviations and
ordinal dates, so their sentences are set in the marks that newspapers use, wrapped in
quotes, and joined by sentences from templates. Treebanks without spacing are set by rule.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from attrib.records import Sentence
from attrib.training.templates import NAMES, TEMPLATES, VERBS, fill
from attrib.training.treebanks import Treebank

MARKS = (("„", "“"), ("„", "“"), ("„", "“"), ("»", "«"), ("«", "»"), ('"', '"'), ("“", "”"))
TEMPLATE_SENTENCES = 4500
MEASURING = frozenset({"de_gsd-dev.conllu", "de_pud.conllu"})
INNER_MARKS = (("‚", "‘"), ("›", "‹"), ("‹", "›"), ("'", "'"))
QUOTES = frozenset('"„“”»«') | {"``", "''"}
GLUED_LEFT = frozenset({",", ".", ";", ":", "!", "?", ")", "]", "%", "...", "’s", "'s"})
GLUED_RIGHT = frozenset({"(", "["})
OPENERS = frozenset(
    {"Der", "Die", "Das", "Ein", "Eine", "Er", "Sie", "Es", "Wir", "Man", "In", "Im", "Am",
     "Auf", "Für", "Von", "Dabei", "Damit", "Doch", "Aber", "Auch", "Nach", "Bei", "Zu", "Zum",
     "Zur", "Dann", "Dort", "Diese", "Dieser", "Sein", "Ihre", "Noch", "Seit", "Mit", "Als", "Da",
     "Nun", "So", "Wer", "Was"}
)  # fmt: skip
CONTRACTED = {
    ("in", "dem"): "im", ("zu", "dem"): "zum", ("zu", "der"): "zur", ("an", "dem"): "am",
    ("bei", "dem"): "beim", ("von", "dem"): "vom", ("in", "das"): "ins", ("an", "das"): "ans",
    ("auf", "das"): "aufs", ("für", "das"): "fürs", ("um", "das"): "ums",
    ("durch", "das"): "durchs", ("über", "das"): "übers",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A surface token: its form, whether a space follows, and its words if it contracts some."""

    form: str
    space: bool = True
    words: tuple[str, ...] = ()


Tokens = list[Token]


def tokens_of(sentence: Sentence) -> Tokens:
    """Return a parsed sentence's surface tokens with their spacing."""
    first_of = {c.first: c for c in sentence.contractions}
    tokens: Tokens = []
    number = 1
    while number <= len(sentence.words):
        word = sentence.word(number)
        contraction = first_of.get(number)
        if contraction is None:
            tokens.append(Token(word.form, "SpaceAfter=No" not in word.misc))
            number += 1
            continue
        parts = sentence.words[contraction.first - 1 : contraction.last]
        tokens.append(
            Token(
                contraction.form,
                "SpaceAfter=No" not in contraction.misc,
                tuple(part.form for part in parts),
            )
        )
        number = contraction.last + 1
    return tokens


def rejoin(tokens: Tokens) -> Tokens:
    """Undo the cut at hyphens of GSD and PUD: *US-Präsident* is one token in running text."""
    joined: Tokens = []
    glue = False
    for place, token in enumerate(tokens):
        hyphen = token.form == "-" and 0 < place < len(tokens) - 1
        if hyphen and not token.space and not joined[-1].space and joined[-1].form[-1].isalnum():
            joined[-1] = replace(joined[-1], form=joined[-1].form + "-")
            glue = True
        elif glue and not token.words:
            joined[-1] = replace(token, form=joined[-1].form + token.form)
            glue = False
        else:
            joined.append(token)
            glue = False
    return joined


def contract(tokens: Tokens) -> Tokens:
    """Join *in dem* to *im* and the like, for treebanks that lost their contractions."""
    joined: Tokens = []
    for token in tokens:
        before = joined[-1].form if joined else ""
        form = CONTRACTED.get((before.lower(), token.form))
        if form and not joined[-1].words:
            shown = form.capitalize() if before[0].isupper() else form
            joined[-1] = Token(shown, token.space, (before, token.form))
        else:
            joined.append(token)
    return joined


def set_by_rule(tokens: Iterable[Token]) -> Tokens:
    """Give tokens the spacing of German orthography."""
    spaced: Tokens = []
    inside = False
    for token in tokens:
        if token.form in GLUED_LEFT and spaced:
            spaced[-1] = replace(spaced[-1], space=False)
        space = token.form not in GLUED_RIGHT
        if token.form in QUOTES:
            inside = not inside
            space = not inside
            if not inside and spaced:
                spaced[-1] = replace(spaced[-1], space=False)
        spaced.append(replace(token, space=space))
    return spaced


def requote(tokens: Tokens, chance: random.Random) -> Tokens:
    """Set a sentence's quotation marks in one of the styles of newspapers."""
    if sum(token.form in QUOTES for token in tokens) % 2:
        return tokens
    opening, closing = chance.choice(MARKS)
    inside = False
    changed: Tokens = []
    for token in tokens:
        if token.form not in QUOTES:
            changed.append(token)
            continue
        inside = not inside
        changed.append(replace(token, form=opening if inside else closing))
    return changed


def linked(first: Tokens, second: Tokens, chance: random.Random) -> Tokens:
    """Link two sentences to one with a semicolon, a colon or a dash."""
    mark = chance.choice((";", ";", ":", ":", "–", "-"))
    head = second[0]
    if mark != ":" and head.form in OPENERS:
        head = replace(head, form=head.form[0].lower() + head.form[1:])
    before = replace(first[-2], space=mark in {"–", "-"})
    return [*first[:-2], before, Token(mark), head, *second[1:]]


def quoted(sentences: Sequence[Tokens], chance: random.Random) -> list[Tokens]:
    """Wrap plain sentences in quotation marks, with a clause that names a speaker or none."""
    opening, closing = chance.choice(MARKS if chance.random() < 0.9 else INNER_MARKS)
    wrapped = [list(sentence) for sentence in sentences]
    start = Token(opening, space=False)
    end = Token(closing, space=True)
    last = wrapped[-1][-1]
    style = chance.random()
    tag = _speaker_tag(chance)
    if style < 0.55:
        kept = wrapped[-1][:-1] if last.form == "." else wrapped[-1]
        kept = [*kept[:-1], replace(kept[-1], space=False)]
        wrapped[-1] = [*kept, replace(end, space=False), Token(","), *tag]
        wrapped[0] = [start, *wrapped[0]]
    elif style < 0.8:
        lead = [*tag[:-1], Token(":")]
        lead[0] = replace(lead[0], form=lead[0].form[0].upper() + lead[0].form[1:])
        lead[-2] = replace(lead[-2], space=False)
        wrapped[0] = [*lead, start, *wrapped[0]]
        wrapped[-1] = _closed(wrapped[-1], end, inside=chance.random() < 0.7)
    else:
        wrapped[0] = [start, *wrapped[0]]
        wrapped[-1] = _closed(wrapped[-1], end, inside=True)
    return wrapped


def _closed(tokens: Tokens, end: Token, *, inside: bool) -> Tokens:
    """Close a quote after (`inside`) or before the sentence's last mark."""
    if inside or len(tokens) < 3:
        return [*tokens[:-1], replace(tokens[-1], space=False), end]
    before = replace(tokens[-2], space=False)
    return [*tokens[:-2], before, replace(end, space=False), tokens[-1]]


def _speaker_tag(chance: random.Random) -> Tokens:
    words = f"{chance.choice(VERBS)} {chance.choice(NAMES)} .".split()
    return set_by_rule(Token(word) for word in words)


def from_templates(count: int, chance: random.Random) -> list[Tokens]:
    """Return sentences with abbreviations, dates, figures and addresses."""
    made = []
    for _ in range(count):
        words = fill(chance.choice(TEMPLATES), chance).split()
        tokens = []
        for word in words:
            expansion = next((k for k, v in CONTRACTED.items() if v == word.lower()), ())
            tokens.append(Token(word, words=tuple(expansion) if "_" not in word else ()))
        made.append(
            requote(set_by_rule(replace(t, form=t.form.strip("_")) for t in tokens), chance)
        )
    return made


def paragraphs(sentences: Sequence[Tokens], chance: random.Random) -> list[list[Tokens]]:
    """Join sentences into paragraphs: running text, quotes, and headlines without a stop."""
    result: list[list[Tokens]] = []
    position = 0
    while position < len(sentences):
        taken = [list(s) for s in sentences[position : position + chance.choice((1, 2, 3, 4, 5))]]
        position += len(taken)
        result.append(_paragraph(taken, chance))
    return result


def _paragraph(taken: list[Tokens], chance: random.Random) -> list[Tokens]:
    style = chance.random()
    if style < 0.06 and len(taken[0]) > 3 and taken[0][-1].form == ".":
        return [taken[0][:-1]]
    done: list[Tokens] = []
    while taken:
        run = taken[: chance.choice((1, 1, 2, 3))]
        taken = taken[len(run) :]
        if len(run) == 2 and all(_is_plain(s) for s in run) and chance.random() < 0.4:
            run = [linked(run[0], run[1], chance)]
        plain = all(_is_plain(s) or s[-1].form in {"!", "?"} for s in run)
        plain = plain and not any(t.form in QUOTES for s in run for t in s)
        done += quoted(run, chance) if plain and chance.random() < 0.25 else run
    return done


def _is_plain(tokens: Tokens) -> bool:
    return len(tokens) > 3 and tokens[-1].form == "." and tokens[0].form not in QUOTES


def ends_well(tokens: Tokens) -> bool:
    """Tell whether a sentence may stand before another: not if it ends in a colon or comma."""
    return tokens[-1].form not in {":", ";", ",", "-", "–"}


def write(paras: Sequence[Sequence[Tokens]], stem: Path) -> None:
    """Write text, labels and contractions as Stanza's tokenizer trainer reads them.

    Labels: 0 inside a token, 1 its last character, 2 a sentence's last, 3 and 4 the same
    for contractions.
    """
    texts, labels = [], []
    contractions: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for para in paras:
        text, marks = "", ""
        for sentence in para:
            for place, token in enumerate(sentence):
                last = place == len(sentence) - 1
                mark = (4 if last else 3) if token.words else (2 if last else 1)
                text += token.form
                marks += "0" * (len(token.form) - 1) + str(mark)
                if token.words:
                    contractions[(token.form, token.words)] += 1
                if token.space or last:
                    text += " "
                    marks += "0"
        texts.append(text.rstrip())
        labels.append(marks[: len(text.rstrip())])
    stem.with_suffix(".txt").write_text("\n\n".join(texts) + "\n", "utf-8")
    stem.with_suffix(".labels").write_text("\n\n".join(labels) + "\n", "utf-8")
    listed = [[[form, list(words)], count] for (form, words), count in contractions.items()]
    stem.with_suffix(".mwt.json").write_text(json.dumps(listed, ensure_ascii=False), "utf-8")


def split(
    banks: Sequence[tuple[Treebank, list[Sentence]]], chance: random.Random
) -> tuple[list[list[Tokens]], list[list[Tokens]]]:
    """Return paragraphs to train on and paragraphs to measure, from the German treebanks.

    A quarter of GSD's development split and of PUD measures.
    """
    training: list[Tokens] = []
    measured: list[Tokens] = []
    for bank, sentences in banks:
        if not bank.german:
            continue
        tokens = [t for t in (_in_running_text(s, bank) for s in sentences) if ends_well(t)]
        if bank.file in MEASURING:
            measured += tokens[::4]
            tokens = [t for number, t in enumerate(tokens) if number % 4]
        copies = 2 if bank.spaced else 1
        for _ in range(copies):
            training += [requote(t, chance) for t in tokens]
    training += from_templates(TEMPLATE_SENTENCES, chance)
    chance.shuffle(training)
    held = [measured[n : n + 3] for n in range(0, len(measured), 3)]
    held += paragraphs(from_templates(150, chance), chance)
    return paragraphs(training, chance), held


def _in_running_text(sentence: Sentence, bank: Treebank) -> Tokens:
    tokens = tokens_of(sentence)
    if bank.spaced:
        return rejoin(tokens)
    return set_by_rule(tokens if bank.trees else contract(tokens))


def train(work: Path, name: str, steps: int) -> None:
    """Train Stanza's tokenizer on what `write` left in the folder `work`."""
    from stanza.models import tokenizer

    stems = {"": work / "segmentation-train", "dev_": work / "segmentation-dev"}
    arguments = ["--mwt_json_file", str(stems[""].with_suffix(".mwt.json"))]
    for prefix, stem in stems.items():
        arguments += [f"--{prefix}txt_file", str(stem.with_suffix(".txt"))]
        arguments += [f"--{prefix}label_file", str(stem.with_suffix(".labels"))]
    tokenizer.main(
        [
            *arguments, "--lang", "de", "--shorthand", "de_attrib", "--cpu",
            "--steps", str(steps), "--eval_steps", "500", "--report_steps", "500",
            "--anneal_after", "1500", "--anneal", "0.8", "--hidden_dim", "96",
            "--save_dir", str(work), "--save_name", name,
        ]
    )  # fmt: skip
