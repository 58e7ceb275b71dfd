"""simplemma's German dictionary as a trie that is used as it lies, half as large as simplemma's.

A form's lemma is kept as what to cut from the form's end and what to put there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar, overload

from marisa_trie import BytesTrie

Other = TypeVar("Other")


def packed(lemmas: Iterable[tuple[str, str]]) -> bytes:
    """Return forms and their lemmas as a trie."""
    content: bytes = BytesTrie((form, _change(form, lemma)) for form, lemma in lemmas).tobytes()
    return content


def _change(form: str, lemma: str) -> bytes:
    pairs = enumerate(zip(form, lemma, strict=False))
    shorter = min(len(form), len(lemma))
    same = next((place for place, (one, other) in pairs if one != other), shorter)
    # No byte is 0, for which the trie has a use.
    return bytes([len(form) - same + 1]) + lemma[same:].encode()


class TrieDictionary(Mapping[str, str]):
    """The dictionary; for simplemma it is also what makes dictionaries.

    Args:
        trie: what `packed` made.
    """

    def __init__(self, trie: bytes) -> None:
        self._trie = BytesTrie().frombytes(trie)

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        """Return the only dictionary there is."""
        if lang != "de":
            raise ValueError(f"there is no dictionary of the language {lang}")
        return self

    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: str | Other) -> str | Other: ...
    def get(self, key: str, default: str | Other | None = None) -> str | Other | None:
        """Return a form's lemma, without the detour of an error for unknown ones."""
        found: list[bytes] = self._trie.get(key, [])
        if not found:
            return default
        return key[: len(key) - found[0][0] + 1] + found[0][1:].decode()

    def __getitem__(self, key: str) -> str:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        yield from self._trie.iterkeys()

    def __len__(self) -> int:
        return len(self._trie)
