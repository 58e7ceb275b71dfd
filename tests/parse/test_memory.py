from __future__ import annotations

from collections.abc import Sequence

from attrib.parse.neural.decode import Tagging
from attrib.parse.neural.memory import Memory


class Network:
    """Says what it was asked, and how often."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[Tagging]:
        self.asked += map(" ".join, sentences)
        return [Tagging(tuple(s), (), (), (), ()) for s in sentences]


def said(memory: Memory, network: Network, *texts: str) -> list[str]:
    taggings = memory.tagged([text.split() for text in texts], network.tag)
    return [" ".join(tagging.upos) for tagging in taggings]


def test_only_new_sentences_are_read() -> None:
    memory, network = Memory(10), Network()
    assert said(memory, network, "a b", "c", "a b") == ["a b", "c", "a b"]
    assert said(memory, network, "c", "d", "a b") == ["c", "d", "a b"]
    assert network.asked == ["a b", "c", "d"]


def test_those_go_first_that_were_asked_for_longest_ago() -> None:
    memory, network = Memory(2), Network()
    said(memory, network, "a", "b")
    said(memory, network, "a")
    said(memory, network, "c")
    assert said(memory, network, "a", "b", "c") == ["a", "b", "c"]
    assert network.asked == ["a", "b", "c", "b"]


def test_without_room_nothing_is_remembered() -> None:
    memory, network = Memory(), Network()
    said(memory, network, "a", "a")
    said(memory, network, "a")
    assert network.asked == ["a", "a"]
    assert said(memory, network) == []
