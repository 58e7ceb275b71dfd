"""What the network has said of sentences: a draft that is edited is read sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrib.parse.neural.decode import Tagging

Tag = Callable[[Sequence[Sequence[str]]], Sequence[Tagging]]


class Memory:
    """Remembers sentences; those go first that were asked for longest ago.

    What a sentence gets depends on its words alone, see `attrib.parse.neural.decode.tag`.

    Args:
        most: how many sentences; none by default.
    """

    def __init__(self, most: int = 0) -> None:
        self._most = most
        self._known: dict[tuple[str, ...], Tagging] = {}

    def tagged(self, sentences: Sequence[Sequence[str]], tag: Tag) -> list[Tagging]:
        """Return what the network says of sentences, of the new ones by `tag`."""
        keys = [tuple(sentence) for sentence in sentences]
        new = list(dict.fromkeys(key for key in keys if key not in self._known))
        said = dict(zip(new, tag(new), strict=True)) if new else {}
        result = [said[key] if key in said else self._known[key] for key in keys]
        if self._most:
            for key, tagging in zip(keys, result, strict=True):
                self._known.pop(key, None)
                self._known[key] = tagging
            for key in list(self._known)[: max(0, len(self._known) - self._most)]:
                del self._known[key]
        return result
