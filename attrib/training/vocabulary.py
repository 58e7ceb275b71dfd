"""Prunes the encoder's vocabulary to the pieces that German text uses.

The embedding matrix is four fifths of the encoder's weights, most of it for other
languages. Kept are the pieces that occur in running German text or in the word forms of
simplemma's German dictionary, and single characters of the scripts that German news
quotes names in.
"""

from __future__ import annotations

import json
import lzma
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import simplemma.strategies.dictionaries.dictionary_factory as simplemma_dictionaries
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from attrib.training.e5 import E5

SPECIAL = 4
WORDS = re.compile(r"\w+|[^\w\s]")
SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
TEXTS = ("ler-court-decisions.txt.xz", "parlamint-at-sample.txt.xz")


def full_tokenizer(encoder: E5) -> Tokenizer:
    """Return the tokenizer over all of the encoder's pieces."""
    return _tokenizer(encoder.pieces)


def pruned_tokenizer(encoder: E5, kept: Iterable[int]) -> Tokenizer:
    """Return a tokenizer over the pieces `kept`, renumbered in their order."""
    return _tokenizer([encoder.pieces[number] for number in kept])


def _tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=3, byte_fallback=False))
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always", split=True)
    return tokenizer


def keep(encoder: E5, tokenizer: Tokenizer, words: Iterable[str], texts: Path) -> list[int]:
    """Return the numbers of the pieces to keep, in ascending order.

    Args:
        encoder: the encoder that the pieces belong to.
        tokenizer: its full tokenizer.
        words: the treebanks' words, kept whatever their language.
        texts: the folder of unlabelled German text.
    """
    running = Counter[int]()
    for batch in _batches(_running_words(texts)):
        for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
            running.update(encoding.ids)
    for encoding in tokenizer.encode_batch(sorted(set(words)), add_special_tokens=False):
        running.update(encoding.ids)
    forms = Counter[int]()
    for batch in _batches(_dictionary_forms()):
        for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
            forms.update(encoding.ids)
    kept = set(range(SPECIAL)) | set(running)
    kept |= {number for number, count in forms.items() if count >= 3}
    kept |= {n for n, (piece, _) in enumerate(encoder.pieces) if _is_character(piece)}
    return sorted(kept)


def save(tokenizer: Tokenizer, path: Path) -> None:
    """Write the tokenizer as one compact JSON file."""
    path.write_text(
        json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False, separators=(",", ":")),
        "utf-8",
    )


def _is_character(piece: str) -> bool:
    character = piece.removeprefix("▁")
    if len(character) > 1:
        return False
    if not character or not character.isalpha():
        return True
    return unicodedata.name(character, "").startswith(SCRIPTS)


def _running_words(texts: Path) -> Iterator[str]:
    for name in TEXTS:
        with lzma.open(texts / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from WORDS.findall(line)


def _dictionary_forms() -> Iterator[str]:
    factory = simplemma_dictionaries.DefaultDictionaryFactory()
    for form in factory.get_dictionary("de"):
        yield form.decode("utf-8") if isinstance(form, bytes) else form


def _batches(words: Iterable[str], size: int = 200_000) -> Iterator[list[str]]:
    unique: set[str] = set()
    for word in words:
        unique.add(word)
        if len(unique) >= size:
            yield sorted(unique)
            unique = set()
    yield sorted(unique)
