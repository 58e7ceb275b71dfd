"""Reads and writes CoNLL-U (https://universaldependencies.org/format.html).

A reader of our own, because importing Stanza's costs seconds. Tokens get spans in a
text: the one in `# text` where the words are found in it, and otherwise one that is
put together from forms and `SpaceAfter=No`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attrib.article import Article, Span
from attrib.errors import ConlluError
from attrib.records import NO_FEATURES, Contraction, Document, Sentence, Word
from attrib.wording import Wording, counted

COLUMNS = 10
LONGEST_SENTENCE = 1000
"""The words of a sentence at most: grammar and parsers look from every word at every other."""

# At most six digits: no number is too large to read.
_NUMBER = re.compile(r"[1-9][0-9]{0,5}(?:-[1-9][0-9]{0,5})?")
_EMPTY_NODE = re.compile(r"[0-9]{1,6}\.[1-9][0-9]{0,5}")
_HEAD = re.compile(r"_|0|[1-9][0-9]{0,5}")


@dataclass(frozen=True, slots=True)
class _Token:
    """A surface token: a single word or a contraction of several."""

    form: str
    space_after: bool


def read_document(source: str, name: str = "input.conllu") -> Document:
    """Read CoNLL-U text into a document whose article is the sentences' text.

    Paragraphs and documents (`# newpar`, `# newdoc`) are set apart by a blank line,
    other sentences by one space. Empty nodes (`8.1`) of enhanced graphs are passed over.

    Raises:
        ConlluError: a line that breaks the format, with its number.
    """
    sentences: list[Sentence] = []
    pieces: list[str] = []
    position = 0
    for block in _blocks(source, name):
        if sentences:
            new_paragraph = any(c.startswith(("# newpar", "# newdoc")) for c in block.comments)
            gap = "\n\n" if new_paragraph else " "
            pieces.append(gap)
            position += len(gap)
        text, sentence = block.build(position)
        pieces.append(text)
        position += len(text)
        sentences.append(sentence)
    article = Article(name=name, text="".join(pieces))
    return Document(article=article, sentences=tuple(sentences), engine="conllu")


def write_document(document: Document) -> str:
    """Write a document as CoNLL-U, one blank line after each sentence."""
    return "".join(map(write_sentence, document.sentences))


def write_sentence(sentence: Sentence) -> str:
    """Write one sentence as CoNLL-U, with the comments and MISC columns that it has.

    A head of 0 without a relation was never said, and is written as `_`.
    """
    lines = list(sentence.comments)
    contractions = {contraction.first: contraction for contraction in sentence.contractions}
    for word in sentence.words:
        if contraction := contractions.get(word.index):
            number = f"{contraction.first}-{contraction.last}"
            lines.append("\t".join([number, contraction.form, *"_" * 7, contraction.misc]))
        lines.append("\t".join(_columns(word)))
    return "\n".join(lines) + "\n\n"


def _columns(word: Word) -> Iterator[str]:
    yield str(word.index)
    yield word.form
    yield word.lemma or "_"
    yield word.upos or "_"
    yield word.xpos or "_"
    features = sorted(word.features.items(), key=lambda feature: feature[0].casefold())
    yield "|".join(f"{name}={value}" for name, value in features) or "_"
    yield str(word.head) if word.head or word.deprel else "_"
    yield word.deprel or "_"
    yield "_"
    yield word.misc


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one sentence, taken apart but not yet placed in a text."""

    comments: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    ranges: tuple[tuple[int, int, str, str], ...]

    def build(self, offset: int) -> tuple[str, Sentence]:
        """Return the sentence's text and the sentence, placed at `offset`."""
        first_of = {first: (last, form, misc) for first, last, form, misc in self.ranges}
        tokens: list[_Token] = []
        token_of: list[int] = []
        number = 1
        while number <= len(self.rows):
            last, form, misc = first_of.get(
                number, (number, self.rows[number - 1][1], self.rows[number - 1][9])
            )
            token_of.extend([len(tokens)] * (last - number + 1))
            tokens.append(_Token(form, "SpaceAfter=No" not in misc.split("|")))
            number = last + 1
        text, spans = self._place(tokens, offset)
        words = tuple(
            Word(
                index=index,
                form=row[1],
                lemma="" if row[2] == "_" and row[1] != "_" else row[2],
                upos="" if row[3] == "_" else row[3],
                xpos=None if row[4] == "_" else row[4],
                features=_features(row[5]),
                head=int(row[6]) if row[6] != "_" else 0,
                deprel="" if row[7] == "_" else row[7],
                span=spans[token_of[index - 1]],
                misc=row[9],
            )
            for index, row in enumerate(self.rows, start=1)
        )
        contractions = tuple(
            Contraction(first, last, form, spans[token_of[first - 1]], misc)
            for first, last, form, misc in self.ranges
        )
        span = Span(offset, offset + len(text))
        return text, Sentence(words, span, contractions, self.comments)

    def _place(self, tokens: list[_Token], offset: int) -> tuple[str, list[Span]]:
        given = next((c[9:] for c in self.comments if c.startswith("# text = ")), None)
        if given is not None and (found := _find_in_order(tokens, given, offset)):
            return given, found
        pieces: list[str] = []
        spans: list[Span] = []
        position = offset
        for token in tokens:
            spans.append(Span(position, position + len(token.form)))
            pieces.append(token.form)
            position += len(token.form)
            if token.space_after:
                pieces.append(" ")
                position += 1
        text = "".join(pieces)
        return text.rstrip(" ") if text.strip(" ") else text, spans


def _find_in_order(tokens: Iterable[_Token], text: str, offset: int) -> list[Span]:
    """Return the tokens' spans in `text`, or nothing if it is not their text."""
    spans: list[Span] = []
    position = 0
    for token in tokens:
        start = text.find(token.form, position)
        if start < 0 or text[position:start].strip():
            return []
        position = start + len(token.form)
        spans.append(Span(offset + start, offset + position))
    return [] if text[position:].strip() else spans


def _features(column: str) -> dict[str, str]:
    if column == "_":
        return dict(NO_FEATURES)
    return dict(part.split("=", 1) for part in column.split("|"))


def _blocks(source: str, name: str) -> Iterator[_Block]:
    comments: list[str] = []
    rows: list[tuple[str, ...]] = []
    ranges: list[tuple[int, int, str, str]] = []
    for number, raw in enumerate([*source.lstrip("\ufeff").split("\n"), ""], start=1):
        line = raw.removesuffix("\r")
        if not line.strip():
            if rows:
                _check_heads(rows, ranges, name, number)
                yield _Block(tuple(comments), tuple(rows), tuple(ranges))
            comments, rows, ranges = [], [], []
        elif line.startswith("#"):
            comments.append(line)
        else:
            _read_line(line, rows, ranges, name, number)


def _read_line(
    line: str,
    rows: list[tuple[str, ...]],
    ranges: list[tuple[int, int, str, str]],
    name: str,
    number: int,
) -> None:
    columns = tuple(line.split("\t"))
    if len(columns) != COLUMNS:
        what = Wording(
            f"hat {len(columns)} Spalten statt {COLUMNS}",
            f"has {len(columns)} columns instead of {COLUMNS}",
        )
        raise _error(name, number, what)
    identifier = columns[0]
    if _EMPTY_NODE.fullmatch(identifier):
        return
    if not _NUMBER.fullmatch(identifier):
        what = Wording(
            "hat keine gültige Nummer in Spalte 1 (ID)", "has no valid number in column 1 (ID)"
        )
        raise _error(name, number, what)
    first, dash, last = identifier.partition("-")
    if int(first) != len(rows) + 1:
        what = Wording(
            f"hat die Nummer {first}, wo {len(rows) + 1} an der Reihe ist",
            f"has number {first} where {len(rows) + 1} is due",
        )
        raise _error(name, number, what)
    if not columns[1]:
        raise _error(name, number, Wording("hat eine leere Form", "has an empty form"))
    if dash:
        ranges.append((int(first), int(last), columns[1], columns[9]))
        return
    if len(rows) == LONGEST_SENTENCE:
        raise ConlluError(
            Wording(
                f"{name} hat einen Satz von über {counted(LONGEST_SENTENCE)} Wörtern: Zeile "
                f"{number}.",
                f"{name} has a sentence of over {LONGEST_SENTENCE:,} words: line {number}.",
            ),
            Wording("Trennen Sie Sätze durch Leerzeilen.", "Cut it into sentences by blank lines."),
        )
    if not _HEAD.fullmatch(columns[6]):
        what = Wording(
            "hat keinen gültigen Kopf in Spalte 7 (HEAD)", "has no valid head in column 7 (HEAD)"
        )
        raise _error(name, number, what)
    if columns[5] != "_" and any("=" not in part for part in columns[5].split("|")):
        what = Wording("hat ein Merkmal ohne '='", "has a feature without '='")
        raise _error(name, number, what)
    rows.append(columns)


def _check_heads(
    rows: list[tuple[str, ...]],
    ranges: list[tuple[int, int, str, str]],
    name: str,
    number: int,
) -> None:
    for row in rows:
        if row[6] != "_" and int(row[6]) > len(rows):
            what = Wording(
                f"schließt einen Satz, in dem der Kopf {row[6]} fehlt",
                f"closes a sentence in which head {row[6]} is missing",
            )
            raise _error(name, number - 1, what)
    end = 0
    for first, last, _, _ in ranges:
        if first <= end or last <= first or last > len(rows):
            what = Wording(
                f"schließt einen Satz mit einem falschen Bereich {first}-{last}",
                f"closes a sentence with a bad range {first}-{last}",
            )
            raise _error(name, number - 1, what)
        end = last


def _error(name: str, number: int, what: Wording) -> ConlluError:
    # Nothing is quoted: where the columns are wrong, any of them may be the article's text.
    return ConlluError(
        Wording(
            f"{name} ist kein gültiges CoNLL-U: Zeile {number} {what.de}.",
            f"{name} is no valid CoNLL-U: line {number} {what.en}.",
        ),
        Wording(
            "Geben Sie eine Datei mit zehn durch Tabulatoren getrennten Spalten und von 1 an "
            "gezählten Wörtern.",
            "Give a file with ten tab-separated columns and words numbered from 1.",
        ),
    )
